"""What a paste or a drop brings as evidence: files, or a picture."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

from inspector.book.evidence import Source
from ui.fill.words import translate

Incoming = list[Path] | QImage | None


def incoming(data: QMimeData | None, *, beside_text: bool = False) -> Incoming:
    """The files or the picture in `data`, None for neither. `beside_text`: a picture counts although text is there."""
    if data is None:
        return None
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files:
        return files
    if data.hasImage() and (beside_text or not data.hasText()):
        image = data.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return image
    return None


def picture_name() -> str:
    """What a pasted picture is called: the time it was pasted."""
    at = datetime.now().astimezone()
    return translate("fill", "Pasted picture {0}").format(at.strftime("%H.%M.%S")) + ".png"


def as_sources(what: list[Path] | QImage, name: str) -> list[Source]:
    """As `attach` takes it. May take a while for a picture: call it off the window's thread."""
    if isinstance(what, list):
        return list(what)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    what.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return [(name, bytes(content.data()))]
