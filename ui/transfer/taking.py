"""Taking packets in: one transaction each, and what to tell of them afterwards."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.errors import InspectorError
from inspector.progress import Watch
from ui.transfer.counts import Counts
from ui.transfer.words import files_text
from ui.words import language, say

if TYPE_CHECKING:
    from inspector.book.book import Book
    from inspector.transfer.merging import MergeResult
    from inspector.transfer.preview import PacketPreview

translate = QCoreApplication.translate


@dataclass(slots=True)
class Taken:
    """What came of taking packets in; filled as it goes on, so that a stop loses nothing of what was told."""

    results: "list[MergeResult]" = field(default_factory=list)
    refusals: list[InspectorError] = field(default_factory=list)


def taking_in(book: "Book", previews: "Sequence[PacketPreview]", taken: Taken) -> Callable[[Watch], Taken]:
    """The work that takes `previews` in, one after the other; a refused one does not keep the next out.

    What came is made findable here too: left to the first search, it held up the one who typed it.
    """

    def take(watch: Watch) -> Taken:
        from inspector.book.search import refresh_index
        from inspector.transfer.merging import merge

        for preview in previews:
            try:
                taken.results += merge(book, [preview], watch=watch)
            except InspectorError as error:
                taken.refusals.append(error)
        if taken.results:
            with suppress(InspectorError):  # a full disk, say: the search makes up for it and says so itself
                refresh_index(book)
        return taken

    return take


def report_text(taken: Taken, *, stopped: bool = False) -> str:
    """«Đã nhận 2 gói: 118 thay đổi mới, 14 minh chứng; 3 chỗ ghi khác nhau.» and what else a person should know."""
    lines = [_summary(taken)] if taken.results else []
    if stopped:
        lines.append(
            translate("transfer", "Stopped; the packet that was being taken in left nothing behind.")
        )
    lines += [say(error) for error in taken.refusals]
    lines += _warnings(taken)
    return "\n".join(lines)


def _summary(taken: Taken) -> str:
    new = sum(result.new_changes for result in taken.results)
    files = sum(result.new_attachments for result in taken.results)
    differing = sum(result.conflicts for result in taken.results)
    text = Counts().packets_taken(len(taken.results)) + ": "
    text += Counts().new_items(new) if new else translate("transfer", "nothing new")
    if files:
        text += ", " + files_text(files)
    if differing:
        text += "; " + Counts().differing_places(differing)
    return text + "."


def _warnings(taken: Taken) -> list[str]:
    from inspector.wording import say_problem

    problems = (problem for result in taken.results for problem in result.warnings)
    return [say_problem(problem, language()) for problem in problems]
