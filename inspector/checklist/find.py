"""Where checklists lie: those that come with the program, and those in the person's data folder."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.checklist.errors import ChecklistMissing
from inspector.checklist.model import Checklist
from inspector.errors import InspectorError
from inspector.record import record

if TYPE_CHECKING:
    from inspector.home import Home


@record
class FoundChecklist:
    """A checklist and the file it stands in."""

    checklist: Checklist
    source: Path
    builtin: bool


def resources() -> Path:
    """The folder that holds `checklists/` and `report_templates/`: the bundle's, or the source tree's."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).resolve().parents[2]


def builtin_checklists() -> list[FoundChecklist]:
    """Those that come with the program. A mistake in one is a bug of ours, so it is raised."""
    from inspector.checklist.reader import read_checklist

    return [FoundChecklist(read_checklist(file), file, True) for file in _files(resources() / "checklists")]


def find_checklists(home: "Home") -> list[FoundChecklist]:
    """All that can be used, the person's own before ours."""
    return survey_checklists(home)[0]


def survey_checklists(home: "Home") -> tuple[list[FoundChecklist], list[InspectorError]]:
    """All that can be used, the person's own before ours; and why files in the person's folder are not among them."""
    own = _own(home)
    found = [each for each in own if isinstance(each, FoundChecklist)]
    return found + builtin_checklists(), [each for each in own if isinstance(each, InspectorError)]


def pick_checklists(home: "Home", names: Sequence[str] | None) -> list[FoundChecklist]:
    """Those named by id or by file, each once, in that order; all of ours when none is named.

    Raises ChecklistMissing.
    """
    if not names:
        return builtin_checklists()
    from inspector.checklist.reader import read_checklist

    picked: list[FoundChecklist] = []
    known: list[FoundChecklist] | None = None
    for name in names:
        if Path(name).suffix.lower() in (".yaml", ".yml"):
            picked.append(FoundChecklist(read_checklist(Path(name)), Path(name), False))
            continue
        known = known if known is not None else find_checklists(home)
        found = next((each for each in known if each.checklist.id == name), None)
        if found is None:
            ids = ", ".join(dict.fromkeys(each.checklist.id for each in known))
            raise ChecklistMissing(name, known=ids)
        picked.append(found)
    return list({each.checklist.sha256: each for each in picked}.values())


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(
        file for file in folder.iterdir() if file.suffix.lower() in (".yaml", ".yml") and file.is_file()
    )


def _own(home: "Home") -> list[FoundChecklist | InspectorError]:
    from inspector.checklist.reader import read_checklist

    found: list[FoundChecklist | InspectorError] = []
    for file in _files(home.checklists):
        try:
            found.append(FoundChecklist(read_checklist(file), file, False))
        except InspectorError as error:
            found.append(error)
    return found
