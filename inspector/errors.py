"""The one family of refusals: what happened and where, as facts.

A class carries no sentence. `inspector.wording` says each code in Vietnamese and in English. A room defines its own
members of the family in its `errors.py`; what stands here is shared by all rooms.
"""

from collections.abc import Sequence
from dataclasses import field
from typing import ClassVar

from inspector.record import record


class InspectorError(Exception):
    """A refusal that a person can act on. Facts here, wording in `wording.py`.

    `place` says where: a file, `FILE:LINE`, a criterion's code, a row and column. `facts` fill the sentence.
    """

    code: ClassVar[str]

    def __init__(self, place: str, **facts: object) -> None:
        super().__init__(self.code, place, facts)
        self.place, self.facts = place, facts


@record
class Problem:
    """One of many things wrong in one input. `code` and `facts` are worded like an error's.

    `place` is the place inside the input: a line, «row 3, score», a paragraph's first words.
    """

    place: str
    code: str
    facts: dict[str, object] = field(default_factory=dict)
    severity: str = "error"  # or "warning": said, but nothing is refused for it


class Rejected(InspectorError):
    """An input with several problems; none of it was taken. `place` is the file; facts: count."""

    code = "input.rejected"

    def __init__(self, place: str, problems: Sequence[Problem]) -> None:
        super().__init__(place, count=len(problems))
        self.problems = tuple(problems)


class FileMissing(InspectorError):
    """There is no file at `place`."""

    code = "file.missing"


class FolderMissing(InspectorError):
    """There is no folder at `place` to write into."""

    code = "file.folder_missing"


class FileNotRegular(InspectorError):
    """`place` is a folder, a device, a pipe or a link that leads nowhere."""

    code = "file.not_regular"


class FileTooLarge(InspectorError):
    """The file at `place` is larger than this kind of input may be. Facts: bytes, limit (bytes)."""

    code = "file.too_large"


class FileUnreadable(InspectorError):
    """The system would not read `place`. Facts: reason (the system's words)."""

    code = "file.unreadable"


class FileUnwritable(InspectorError):
    """The system would not write `place`; what stood there before still stands. Facts: reason."""

    code = "file.unwritable"


class DiskFull(InspectorError):
    """No room left where `place` lies. Facts: needed (bytes, 0 when unknown), free (bytes)."""

    code = "disk.full"


class OutputExists(InspectorError):
    """`place` exists already and was not to be replaced."""

    code = "file.output_exists"
