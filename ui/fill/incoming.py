"""What a paste or a drop brings as evidence: files, or a picture."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

from inspector.book.evidence import Source, files_in
from ui.fill.words import translate

_QUALITY = 92
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


_NAMES = {
    "paste": QT_TRANSLATE_NOOP("fill", "Pasted picture {0}"),
    "screen": QT_TRANSLATE_NOOP("fill", "Picture of the screen {0}"),
    "camera": QT_TRANSLATE_NOOP("fill", "Photo {0}"),
}


def picture_name(source: str, code: str) -> str:
    """What a picture without a file is called: its source, its criterion, the time. A photo is written as JPEG."""
    at = datetime.now().astimezone()
    named = translate("fill", _NAMES[source]).format(f"{code} {at.strftime('%H.%M.%S')}")
    return named + (".jpg" if source == "camera" else ".png")


def as_sources(what: list[Path] | QImage, name: str) -> list[Source]:
    """As `attach` takes it, the files of a folder one by one. Call it off the window's thread.

    Raises what `files_in` raises.
    """
    if isinstance(what, list):
        return [file for path in what for file in (files_in(path) if path.is_dir() else [path])]
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if name.endswith(".jpg"):
        what.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]
    else:
        what.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return [(name, bytes(content.data()))]
