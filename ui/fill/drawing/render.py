"""A photo read whole, covered, drawn on and written anew. Everything here takes a while: off the window's thread."""

import io
from dataclasses import replace
from typing import BinaryIO

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from inspector.book.drawing import REDACTION, Drawing, Shape
from inspector.book.errors import NoPicture
from inspector.book.evidence import open_picture
from ui.fill.drawing.geometry import turned_area
from ui.fill.drawing.paint import box_of, cover, drawn_colour, paint_shapes

_QUALITY = 92
_EXIF_ORIENTATION, _LYING = 0x0112, (5, 6, 7, 8)
_AS_JPEG = ("JPEG", "MPO", "WEBP")


def read_picture(stream: BinaryIO, name: str, edge: int = 0) -> QImage:
    """The picture in `stream`, upright, on white where it is transparent; at most `edge` pixels long (0: as it is).

    Raises NoPicture.
    """
    from PIL import Image, ImageOps

    picture = open_picture(stream, name)
    try:
        if edge:
            picture.draft("RGB", (edge, edge))  # a JPEG decoded at a fraction of its size
        upright = ImageOps.exif_transpose(picture)
        if edge:
            upright.thumbnail((edge, edge))
        if upright.mode in ("RGBA", "LA", "P", "PA"):
            layered = upright.convert("RGBA")
            upright = Image.alpha_composite(
                Image.new("RGBA", layered.size, drawn_colour("white").name()), layered
            )
        rgb = upright.convert("RGB")
        content = rgb.tobytes("raw", "BGRX")
    except Exception as error:  # each of Pillow's plug-ins has its own errors for a damaged file
        raise NoPicture(name, reason=type(error).__name__) from error
    image = QImage(content, rgb.width, rgb.height, rgb.width * 4, QImage.Format.Format_RGB32)
    return image.copy()  # `content` is Python's, and goes


def upright_size(stream: BinaryIO, name: str) -> QSize:
    """How large the picture in `stream` is once it stands upright; only its head is read. Raises NoPicture."""
    picture = open_picture(stream, name)
    size = QSize(picture.width, picture.height)
    try:
        lies = picture.getexif().get(_EXIF_ORIENTATION, 1) in _LYING
    except Exception:  # whatever a camera wrote there
        lies = False
    return size.transposed() if lies else size


def suffix_of(stream: BinaryIO, name: str) -> str:
    """What a drawn-on photo is written as: a JPEG stays one, a screen stays sharp as PNG. Raises NoPicture."""
    return ".jpg" if open_picture(stream, name).format in _AS_JPEG else ".png"


def covered(image: QImage, drawing: Drawing) -> QImage:
    """The original as a person may see it who draws on it again: what was covered or cut away before is black.

    A picture that covers nothing is as it was.
    """
    if not drawing.is_redacted:
        return image
    lying = Drawing(drawing.width, drawing.height)
    seen = QImage(image.size(), QImage.Format.Format_RGB32)
    seen.fill(drawn_colour("black"))
    painter = QPainter(seen)
    kept = QRect(*drawing.kept_area)
    painter.drawImage(kept, image, kept)
    for shape in drawing.redactions:
        cover(painter, lying, shape)
    painter.end()
    return seen


def rendered(image: QImage, drawing: Drawing) -> QImage:
    """The picture as it was drawn: pixels under a redaction are gone before anything else is done."""
    safe = covered(image, drawing)
    area = QRect(*drawing.kept_area)
    cut = safe.copy(area)
    if drawing.turn:
        cut = cut.transformed(
            QTransform().rotate(90 * drawing.turn), Qt.TransformationMode.FastTransformation
        )
    painter = QPainter(cut)
    corner = turned_area(drawing, drawing.kept_area).topLeft()
    painter.translate(-corner.x(), -corner.y())
    paint_shapes(painter, drawing)
    painter.end()
    return cut


def written(image: QImage, suffix: str) -> bytes:
    """The picture's bytes: nothing but pixels, no EXIF, no profile, no small picture inside."""
    from PIL import Image

    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    size = (plain.width(), plain.height())
    flat = Image.frombytes("RGB", size, bytes(plain.constBits()), "raw", "BGRX", plain.bytesPerLine())
    out = io.BytesIO()
    if suffix == ".jpg":
        flat.save(out, "JPEG", quality=_QUALITY, subsampling=0)
    else:
        flat.save(out, "PNG")
    return out.getvalue()


def without_covered(drawing: Drawing) -> Drawing:
    """The drawing without what lies wholly under a redaction drawn after it: covered words are nobody's either."""
    kept: list[Shape] = []
    for place, shape in enumerate(drawing.shapes):
        box = box_of(drawing, shape)
        covers = [
            turned_area(drawing, one.area) for one in drawing.shapes[place + 1 :] if one.kind == REDACTION
        ]
        if not any(cover.contains(box.toAlignedRect()) for cover in covers):
            kept.append(shape)
    return replace(drawing, shapes=tuple(kept))
