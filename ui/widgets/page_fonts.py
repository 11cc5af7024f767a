"""A face for Times New Roman where it is not installed: its metric twin, and the edition of it that has Vietnamese.

Old editions of Liberation Serif (1.x, still installed beside 2.x by some systems) lack «Ể» in bold, and Qt may pick
them: letters then come from another typeface, which is seen at once. The newer file is loaded under a name of our own.
"""

from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

TWIN = "LiberationSerif2"  # as long as «Liberation Serif»: it takes that name's place inside the font file
_NAME = "Liberation Serif"
_STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
_LETTERS = "ẵễợựẶỠƯỂ"


def load_twin() -> None:
    """See to it that bold and italic Vietnamese have one face. Asked again, it costs nothing."""
    if TWIN in QFontDatabase.families() or _complete():
        return
    for style in _STYLES:
        files = [f for folder in _FOLDERS for f in folder.rglob(f"LiberationSerif-{style}.ttf")]
        if files:
            newest = max(files, key=lambda file: file.stat().st_size)
            data = newest.read_bytes().replace(_NAME.encode("utf-16-be"), TWIN.encode("utf-16-be"))
            data = data.replace(_NAME.encode(), TWIN.encode())
            QFontDatabase.addApplicationFontFromData(QByteArray(data))


def _complete() -> bool:
    for bold in (False, True):
        font = QFont()
        font.setFamilies(["Times New Roman", _NAME])
        font.setBold(bold)
        raw = QRawFont.fromFont(font)
        if not all(raw.supportsCharacter(ord(letter)) for letter in _LETTERS):
            return False
    return True
