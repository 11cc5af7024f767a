"""Photos as the annex prints them: upright, no larger than paper needs, without anything a camera wrote into them."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, BinaryIO

from inspector.book.evidence import open_picture

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_EDGE = 1600
"""Pixels of the longer side: about 270 dots an inch at the printed size."""
MAX_WIDTH_MM, MAX_HEIGHT_MM = 150.0, 98.0
MOST_BYTES = 270_000
"""Of one picture: two hundred of them then stay under 60 MB."""
_QUALITIES = (85, 75, 65, 50)
"""Of JPEG, the first that keeps a picture under `MOST_BYTES`: foliage and crowds take more than walls and paper."""


@dataclass(frozen=True, slots=True)
class PrintedPicture:
    """A JPEG and its size on paper in millimetres."""

    content: bytes
    width_mm: float
    height_mm: float


class Unprinted(Enum):
    """Why a photo is not printed: its bytes are not in this book, or nothing can be made of them."""

    ABSENT = auto()
    DAMAGED = auto()


PictureOf = Callable[[int], PrintedPicture | Unprinted]
"""Gives the picture of a photo's number, or why there is none."""


def printed_picture(stream: BinaryIO, name: str) -> PrintedPicture:
    """The picture in `stream` as it is printed. Raises NoPicture."""
    from PIL import Image, ImageOps

    from inspector.book.errors import NoPicture

    picture = open_picture(stream, name)
    try:
        picture.draft("RGB", (MAX_EDGE, MAX_EDGE))  # a JPEG decoded at a fraction of its size
        upright = ImageOps.exif_transpose(picture)
        upright.thumbnail((MAX_EDGE, MAX_EDGE))
        if upright.mode in ("RGBA", "LA", "P", "PA"):
            layered = upright.convert("RGBA")
            white = Image.new("RGBA", layered.size, "white")
            upright = Image.alpha_composite(white, layered)
        flat = Image.new("RGB", upright.size)  # a new picture: no EXIF, no profile, no embedded thumbnail
        flat.paste(upright.convert("RGB"))
        content = _compressed(flat)
    except Exception as error:  # each of Pillow's plug-ins has its own errors for a damaged file
        raise NoPicture(name, reason=type(error).__name__) from error
    scale = min(MAX_WIDTH_MM / flat.width, MAX_HEIGHT_MM / flat.height)
    return PrintedPicture(content, flat.width * scale, flat.height * scale)


def _compressed(picture: "Image") -> bytes:
    """The picture as JPEG, as good as its size allows; a stubborn one is made smaller, too."""
    content = b""
    for quality in _QUALITIES:
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality)
        content = out.getvalue()
        if len(content) <= MOST_BYTES:
            return content
    smaller = picture.resize((picture.width * 2 // 3, picture.height * 2 // 3))
    out = io.BytesIO()
    smaller.save(out, "JPEG", quality=_QUALITIES[-1])
    return min(content, out.getvalue(), key=len)
