"""One document: a template filled with a context, finished, as bytes."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector.report.abbreviations import KNOWN, FirstUse
from inspector.report.context import Context
from inspector.report.mark_names import Origin
from inspector.report.pictures import PictureOf, Unprinted
from inspector.report.renderer import Renderer
from inspector.report.stamps import Stamps

if TYPE_CHECKING:
    from inspector.report.finish import Marked


def no_pictures(_number: int) -> Unprinted:
    """For a preview without photos."""
    return Unprinted.ABSENT


def render(
    template: Path | bytes,
    context: Context,
    *,
    picture_of: PictureOf = no_pictures,
    abbreviations: dict[str, str] | None = None,
    renderer: Renderer | None = None,
    place: str = "",
    plain: Mapping[str, Any] | None = None,
    origin: Origin | None = None,
) -> bytes:
    """`template` filled with `context`: a .docx. See `render_marked`."""
    content, _ = render_marked(
        template,
        context,
        picture_of=picture_of,
        abbreviations=abbreviations,
        renderer=renderer,
        place=place,
        plain=plain,
        origin=origin,
    )
    return content


def render_marked(
    template: Path | bytes,
    context: Context,
    *,
    picture_of: PictureOf = no_pictures,
    abbreviations: dict[str, str] | None = None,
    renderer: Renderer | None = None,
    place: str = "",
    plain: Mapping[str, Any] | None = None,
    origin: Origin | None = None,
    moment: datetime | None = None,
) -> tuple[bytes, "Marked"]:
    """`template` filled with `context`: a .docx, and what stands in its marks.

    A template of ours is filled here, any other in a child process with limits on time and memory. `renderer` keeps
    the child between documents, `plain` is the context's plain form where it is there already. With an `origin` every
    sentence carries its mark, so that the document can be read back after somebody changed it. The document says that
    it was made at `moment`: with the same one, the same facts give the same bytes. Raises what `Renderer.fill` raises.
    """
    from inspector.report.finish import finish
    from inspector.report.package_writer import document_bytes

    plain = context.plain() if plain is None else plain
    if origin is not None:
        from inspector.report.marks import with_marks

        plain = with_marks(plain)
    if renderer is None:
        with Renderer() as own:
            document = own.fill(template, plain, place)
    else:
        document = renderer.fill(template, plain, place)
    captions = {int(photo.number): photo.caption for photo in context.photos}
    said = context.document
    marked = finish(
        document,
        picture_of,
        lambda number: captions.get(number, ""),
        FirstUse(abbreviations if abbreviations is not None else KNOWN),
        context.document.issuing_body,
        origin,
        stamps=Stamps(said.secrecy, said.urgency, said.circulation),
        moment=moment,
    )
    return document_bytes(document), marked
