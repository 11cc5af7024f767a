"""What the system would not write: kept with its criterion, seen to wait there, tried again until it is in the book."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ui.fill.drafts import Drafts, Spot
from ui.fill.writer import write_answer
from ui.open_book import OpenBook

_RETRY_MS = 4000
_Place = tuple[str, str]  # criterion's code and period


class Unsaved(QObject):
    """Fields of answers, whichever criterion is in hand. `changed`: other fields wait than before."""

    changed = Signal()

    def __init__(self, open_book: OpenBook, drafts: Drafts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_book, self._drafts = open_book, drafts
        self._waiting: dict[_Place, dict[str, Any]] = {}
        self._retry = QTimer(self)
        self._retry.setInterval(_RETRY_MS)
        self._retry.timeout.connect(self._write)
        open_book.saved.connect(self._write_soon)

    def of(self, code: str, period: str) -> Mapping[str, Any]:
        """What waits for one answer, by field."""
        return self._waiting.get((code, period), {})

    def keep(self, code: str, period: str, values: Mapping[str, Any]) -> None:
        """Have `values` wait."""
        self._waiting.setdefault((code, period), {}).update(values)
        self._retry.start()
        self.changed.emit()

    def forget(self, code: str, period: str, names: Iterable[str]) -> None:
        """These fields were written, or refused by a rule: an older value must not follow."""
        waiting = self._waiting.get((code, period))
        if not waiting:
            return
        for name in names:
            waiting.pop(name, None)
        self.changed.emit()

    def _write_soon(self, _at: object) -> None:
        """Something could be written: perhaps the rest can be, too, once this write is over."""
        QTimer.singleShot(0, self, self._write)

    def _write(self) -> None:
        """Try all of it; the fields on show try by themselves."""
        places = [place for place, waiting in self._waiting.items() if waiting]
        for place in places:
            code, period = place
            values = dict(self._waiting[place])
            if not write_answer(self._open_book, code, period, values).is_written:
                return
            self._waiting[place] = {n: v for n, v in self._waiting[place].items() if values.get(n) != v}
            for name in values:
                self._drafts.forget(Spot(code, period, name))
        self._retry.stop()
        if places:
            self.changed.emit()
