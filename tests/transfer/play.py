"""What the tests of this room play with: an installation, what must not change, a stick that is pulled out."""

import io
from dataclasses import dataclass
from pathlib import Path

from inspector.book import Book, Edit, Set
from inspector.book.export import canonical_export
from inspector.book.fields import CREATION, identity_text
from inspector.book.ids import answer_id, uuid7
from inspector.home import Home
from inspector.transfer import Card, own_card


@dataclass
class Team:
    """An installation with one open book."""

    home: Home
    book: Book

    @property
    def card(self) -> Card:
        return own_card(self.home)

    def answer(self, inspection: bytes, criterion: str, **fields: object) -> bytes:
        """Write an answer's fields as one edit; its row."""
        row = answer_id(inspection, criterion, "")
        sets = [
            Set("answer", row, CREATION, identity_text("answer", {"criterion": criterion, "period": ""}))
        ] + [
            Set("answer", row, name, value)  # type: ignore[arg-type]
            for name, value in fields.items()
        ]
        self.book.write(Edit("answer.edit", inspection, tuple(sets)))
        return row

    def inspection(self, unit: str = "Ban CHQS huyện Lộc Ninh") -> bytes:
        """Begin an inspection."""
        made = uuid7()
        self.book.write(
            Edit(
                "inspection.new",
                made,
                (Set("inspection", made, CREATION, "{}"), Set("inspection", made, "unit", unit)),
            )
        )
        return made

    def export(self) -> bytes:
        return canonical_export(self.book.db)


class Snapshot:
    """What must not change: the export, and the names in the folders around."""

    def __init__(self, team: Team, *folders: Path) -> None:
        self._team, self._folders = team, folders
        self._before = self._look()

    def _look(self) -> tuple[bytes, list[str]]:
        names = sorted(str(path) for folder in self._folders for path in folder.rglob("*"))
        return self._team.export(), names

    def is_unchanged(self) -> bool:
        return self._look() == self._before


class Unreliable(io.BytesIO):
    """A file that fails after some bytes, as a stick does that is pulled out."""

    def __init__(self, path: Path, after: int, error: OSError) -> None:
        super().__init__()
        self._real = path.open("xb")
        self._left, self._error = after, error

    def write(self, content) -> int:
        if len(content) > self._left:
            self._real.write(content[: self._left])
            raise self._error
        self._left -= len(content)
        return self._real.write(content)

    def flush(self) -> None:
        if not self._real.closed:
            self._real.flush()

    def fileno(self) -> int:
        return self._real.fileno()

    def close(self) -> None:
        self._real.close()
        super().close()
