"""Pictures as large as a screen, or whole, read off the window's thread: the one looked at, then its neighbours."""

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from inspector.book.attachments import open_attachment
from inspector.errors import InspectorError
from inspector.progress import Watch
from ui.open_book import OpenBook

EDGE = 1920
_LANE = "pictures"
_MOST_KEPT, _MOST_WAITING = 5, 4
_Wish = tuple[str, bool]  # SHA-256, whether every pixel is wanted
_Read = tuple[_Wish, QImage | None, QSize]


class LargePictures(QObject):
    """`came` carries the SHA-256 of a picture that `of` now has; `failed` one that cannot be shown."""

    came = Signal(str)
    failed = Signal(str)

    def __init__(self, open_book: OpenBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_book = open_book
        self._kept: dict[_Wish, QImage] = {}
        self._sizes: dict[str, QSize] = {}
        self._waiting: list[tuple[_Wish, str]] = []
        self._reading: _Wish | None = None

    def of(self, sha256: str) -> QImage | None:
        """The best that is at hand."""
        return self._kept.get((sha256, True)) or self._kept.get((sha256, False))

    def size_of(self, sha256: str) -> QSize:
        """How many pixels the picture has, upright, however many are at hand; empty until it came."""
        return self._sizes.get(sha256, QSize())

    def has_all_pixels(self, sha256: str) -> bool:
        """It is at hand whole."""
        return (sha256, True) in self._kept

    def fetch(self, sha256: str, name: str, *, whole: bool = False, later: bool = False) -> None:
        """Have it read, before everything else that waits; `later`: after it."""
        wish = (sha256, whole)
        if wish in self._kept or wish == self._reading:
            return
        self._waiting = [each for each in self._waiting if each[0] != wish]
        self._waiting.insert(len(self._waiting) if later else 0, (wish, name))
        del self._waiting[_MOST_WAITING:]
        self._read_next()

    def drop(self) -> None:
        """Forget all: nothing of a picture stays in memory."""
        self._kept.clear()
        self._waiting.clear()

    def _read_next(self) -> None:
        if self._reading is not None or not self._waiting or not self._open_book.is_open:
            return
        wish, name = self._waiting.pop(0)
        self._reading = wish
        book = self._open_book.book

        def read(_watch: Watch) -> _Read:
            from inspector.book.evidence import readable
            from ui.fill.drawing.render import read_picture, upright_size

            try:
                with book.connection() as db, open_attachment(db, wish[0]) as kept:
                    stream = readable(kept, name)
                    size = upright_size(stream, name)
                    stream.seek(0)
                    return wish, read_picture(stream, name, 0 if wish[1] else EDGE), size
            except InspectorError:  # damaged, or its bytes have not arrived: the view says so
                return wish, None, QSize()

        work = self._open_book.start_work(read, lane=_LANE)
        work.succeeded.connect(self._arrived)
        work.finished.connect(self._ended)

    def _arrived(self, read: _Read) -> None:
        wish, image, self._sizes[read[0][0]] = read
        if image is None:
            self.failed.emit(wish[0])
            return
        if wish[1]:  # one whole picture at a time: it may be a quarter of a gigabyte
            for other in [each for each in self._kept if each[1]]:
                del self._kept[other]
        while len(self._kept) >= _MOST_KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[wish] = image
        self.came.emit(wish[0])

    def _ended(self) -> None:
        self._reading = None
        self._read_next()
