"""What stands in a packet's members of changes: one change a line, as `inspector.book.journal.line_of` writes it."""

from collections.abc import Iterator
from typing import Any

from inspector.book.errors import JournalRefused
from inspector.book.union import parse_line
from inspector.transfer.errors import ContentRefused


def read_changes(content: bytes, place: str) -> Iterator[tuple[Any, ...]]:
    """The changes in one member, each held against everything that a change must be. Raises ContentRefused."""
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        at = content[: error.start].count(b"\n") + 1
        raise ContentRefused(f"{place}:{at}", reason="UTF-8") from error
    lines = text.split("\n")
    if lines.pop():
        raise ContentRefused(f"{place}:{len(lines) + 1}", reason="no line end")
    for number, line in enumerate(lines, start=1):
        try:
            yield parse_line(line)
        except JournalRefused as error:
            raise ContentRefused(f"{place}:{number}", **error.facts) from error
