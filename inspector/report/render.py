"""One document: a template filled with a context, finished, as bytes."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from inspector.report.abbreviations import KNOWN, FirstUse
from inspector.report.context import Context
from inspector.report.pictures import PictureOf, PrintedPicture
from inspector.report.renderer import Renderer


def no_pictures(_number: int) -> PrintedPicture | None:
    """For a preview without photos."""
    return None


def render(
    template: Path | bytes,
    context: Context,
    *,
    picture_of: PictureOf = no_pictures,
    abbreviations: dict[str, str] | None = None,
    renderer: Renderer | None = None,
    place: str = "",
    plain: Mapping[str, Any] | None = None,
) -> bytes:
    """`template` filled with `context`: a .docx.

    A template of ours is filled here, any other in a child process with limits on time and memory. `renderer` keeps
    the child between documents, `plain` is the context's plain form where it is there already. Raises what
    `Renderer.fill` raises.
    """
    from inspector.report.finish import finish
    from inspector.report.package_writer import document_bytes

    if renderer is None:
        with Renderer() as own:
            document = own.fill(template, plain or context.plain(), place)
    else:
        document = renderer.fill(template, plain or context.plain(), place)
    captions = {int(photo.number): photo.caption for photo in context.photos}
    finish(
        document,
        picture_of,
        lambda number: captions.get(number, ""),
        FirstUse(abbreviations if abbreviations is not None else KNOWN),
        context.document.issuing_body,
    )
    return document_bytes(document)
