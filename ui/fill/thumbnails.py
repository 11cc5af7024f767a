"""Small pictures of evidence, made off the window's thread, once each."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from inspector.book.attachments import open_attachment
from inspector.book.evidence import kept_thumbnail, scaled_png, thumbnail
from inspector.errors import InspectorError
from inspector.progress import Watch
from ui.open_book import OpenBook

EDGE = 320  # pixels of the longer side: sharp at 200 % on a tile
LARGE = 1920
_LANE = "pictures"
_MOST_KEPT = 300
_Made = tuple[str, bytes | None]  # SHA-256 and the PNG; None: it cannot be shown


class Thumbnails(QObject):
    """`made` carries the SHA-256 of a picture that `of` now has; `failed` one that cannot be shown."""

    made = Signal(str)
    failed = Signal(str)
    enlarged = Signal(str, object)  # SHA-256, QPixmap

    def __init__(self, open_book: OpenBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_book = open_book
        self._kept: dict[str, QPixmap] = {}
        self._asked: set[str] = set()
        self._broken: set[str] = set()

    def of(self, sha256: str) -> QPixmap | None:
        """The small picture if it is at hand; else None, and it is fetched."""
        if sha256 in self._kept or sha256 in self._asked or sha256 in self._broken:
            return self._kept.get(sha256)
        kept = kept_thumbnail(self._open_book.book.db, sha256, EDGE)
        if kept is not None:
            return self._keep(sha256, kept)
        self._asked.add(sha256)
        book = self._open_book.book

        def make(_watch: Watch) -> _Made:
            try:
                with book.connection() as db:
                    return sha256, thumbnail(book, sha256, EDGE, db=db)
            except InspectorError:  # damaged, or its bytes have not arrived: the tile says so
                return sha256, None

        self._open_book.start_work(make, lane=_LANE).succeeded.connect(self._arrived)
        return None

    def enlarge(self, sha256: str, name: str) -> None:
        """Fetch the picture large; `enlarged` brings it."""
        book = self._open_book.book

        def make(_watch: Watch) -> _Made:
            try:
                with book.connection() as db, open_attachment(db, sha256) as stream:
                    return sha256, scaled_png(stream, name, LARGE)
            except InspectorError:
                return sha256, None

        self._open_book.start_work(make, lane=_LANE).succeeded.connect(self._enlarged)

    def drop(self) -> None:
        """Forget all pictures: the book closes or locks."""
        self._kept.clear()
        self._asked.clear()
        self._broken.clear()

    def _arrived(self, made: "_Made") -> None:
        sha256, png = made
        self._asked.discard(sha256)
        if png is None:
            self._broken.add(sha256)
            self.failed.emit(sha256)
        else:
            self._keep(sha256, png)
            self.made.emit(sha256)

    def _enlarged(self, made: "_Made") -> None:
        sha256, png = made
        if png is None:
            self.failed.emit(sha256)
        else:
            self.enlarged.emit(sha256, _pixmap(png))

    def _keep(self, sha256: str, png: bytes) -> QPixmap:
        while len(self._kept) >= _MOST_KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[sha256] = picture = _pixmap(png)
        return picture


def _pixmap(png: bytes) -> QPixmap:
    picture = QPixmap()
    picture.loadFromData(png, "PNG")
    return picture
