"""Small pictures of evidence, made off the window's thread, once each; the last wanted first.

A tile asks when it is painted, so that of five thousand photos only those in sight are read.
"""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from inspector.book.evidence import thumbnail
from inspector.errors import InspectorError
from inspector.progress import Watch
from ui.open_book import OpenBook

EDGE = 320  # pixels of the longer side: sharp at 200 % on a tile
_LANE = "pictures"
_MOST_KEPT = 300
_MOST_WAITING = (
    120  # more than any window shows; what was scrolled past is asked for again when it is seen again
)
_AT_ONCE = 4
_REST_MS = 40  # nothing is read while ↓ is held: what is passed over would hold up what is stopped at
_Made = tuple[str, QImage | None]  # SHA-256 and the picture; None: it cannot be shown


class Thumbnails(QObject):
    """`made` carries the SHA-256 of a picture that `of` now has; `failed` one that cannot be shown."""

    made = Signal(str)
    failed = Signal(str)

    def __init__(self, open_book: OpenBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_book = open_book
        self._kept: dict[str, QPixmap] = {}
        self._broken: set[str] = set()
        self._waiting: list[str] = []
        self._making: frozenset[str] = frozenset()
        self._soon = QTimer(self)  # a tile asks while it is painted: nothing is begun inside that
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REST_MS)
        self._soon.timeout.connect(self._make_next)

    def of(self, sha256: str) -> QPixmap | None:
        """The small picture if it is at hand; else None, and it is fetched."""
        if sha256 in self._kept:
            self._kept[sha256] = found = self._kept.pop(sha256)  # the last seen is the last to go
            return found
        if sha256 not in self._broken and sha256 not in self._making:
            if sha256 in self._waiting:
                self._waiting.remove(sha256)
            else:  # painted again, what waits already must not put itself off
                self._soon.start()
            self._waiting.append(sha256)
            del self._waiting[:-_MOST_WAITING]
        return None

    def is_broken(self, sha256: str) -> bool:
        """It cannot be shown."""
        return sha256 in self._broken

    def drop(self) -> None:
        """Forget all pictures: the book closes or locks."""
        self._kept.clear()
        self._broken.clear()
        self._waiting.clear()

    def _make_next(self) -> None:
        if self._making or not self._waiting or not self._open_book.is_open:
            return
        wanted = self._waiting[: -_AT_ONCE - 1 : -1]
        del self._waiting[-len(wanted) :]
        self._making = frozenset(wanted)
        book = self._open_book.book

        def make(_watch: Watch) -> list[_Made]:
            made: list[_Made] = []
            with book.connection() as db:
                for sha256 in wanted:
                    try:
                        png = thumbnail(book, sha256, EDGE, db=db)
                        made.append((sha256, QImage.fromData(png, "PNG")))  # type: ignore[call-overload]
                    except InspectorError:  # damaged, or its bytes have not arrived: the tile says so
                        made.append((sha256, None))
            return made

        work = self._open_book.start_work(make, lane=_LANE)
        work.succeeded.connect(self._arrived)
        work.finished.connect(self._ended)

    def _arrived(self, made: list[_Made]) -> None:
        for sha256, image in made:
            if image is None:
                self._broken.add(sha256)
                self.failed.emit(sha256)
                continue
            while len(self._kept) >= _MOST_KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[sha256] = QPixmap.fromImage(image)
            self.made.emit(sha256)

    def _ended(self) -> None:
        self._making = frozenset()
        self._make_next()
