"""What the palette can find: actions of every page, criteria, sections and visits, each with why it cannot be done."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from inspector.record import record
from ui.actions import Action, actions_of, everywhere, key_text, why_not
from ui.palette.ranking import Entry, entry
from ui.places import FILL, Place

if TYPE_CHECKING:
    from ui.open_book import OpenBook
    from ui.page import PageSpec

_ITSELF = "palette"


@record
class Found:
    """An entry's meaning: an action to do, or a place or a visit to show. `why` says what stands against it now."""

    action: Action | None = None
    place: Place | None = None
    inspection: bytes = b""
    kind: str = ""
    keys: str = ""
    why: str = ""


def all_actions(specs: Sequence["PageSpec"]) -> list[Action]:
    """Every action, page by page, what works everywhere first."""
    return [*everywhere(specs), *(action for spec in specs for action in actions_of(spec))]


def entries_of(
    open_book: "OpenBook",
    specs: Sequence["PageSpec"],
    current: str,
    made: Callable[[str], QWidget | None],
) -> list[Entry]:
    """Everything that can be found now, the present page's actions first."""
    titles = {spec.key: QCoreApplication.translate("Window", spec.title) for spec in specs}
    allowed = [action for action in all_actions(specs) if action.is_command and action.id != _ITSELF]
    allowed.sort(key=lambda action: action.page != current)
    entries = [_action_entry(action, open_book, titles, made) for action in allowed]
    if open_book.is_open and open_book.inspection is not None:
        entries += _criteria(open_book)
        entries += _visits(open_book)
    return entries


def _action_entry(
    action: Action,
    open_book: "OpenBook",
    titles: dict[str, str],
    made: Callable[[str], QWidget | None],
) -> Entry:
    why = why_not(action, open_book, made(action.page) if action.page else None)
    found = Found(
        action=action,
        kind=titles.get(action.page, ""),
        keys=" / ".join(key_text(keys) for keys in action.keys[:1]),
        why=why,
    )
    others = f"{action.words} {action.title} {titles.get(action.page, '')}"
    return entry(action.id, action.name, others=others, what=found, is_idle=bool(why))


def _criteria(open_book: "OpenBook") -> list[Entry]:
    from inspector.checklist.codes import prefix_of, spellings

    entries = []
    for checklist in open_book.visit().checklists:
        prefix = prefix_of(checklist)
        for criterion in checklist.criteria:
            found = Found(place=Place(FILL, criterion=criterion.code), kind=criterion.code)
            entries.append(
                entry(
                    f"criterion.{criterion.code}",
                    criterion.text,
                    codes=spellings(criterion.code, prefix),
                    what=found,
                )
            )
        for section in checklist.sections:
            if section.criteria:
                found = Found(
                    place=Place(FILL, criterion=section.criteria[0].code), kind=checklist.abbreviation
                )
                title = f"{section.id}. {section.title}"
                entries.append(entry(f"section.{checklist.id}.{section.id}", title, what=found))
    return entries


def _visits(open_book: "OpenBook") -> list[Entry]:
    """The other visits of a book that holds several."""
    kind = QCoreApplication.translate("actions", "Visit")
    return [
        entry(
            f"visit.{one.id.hex()}",
            " · ".join(part for part in (one.unit, one.starts_at[:10]) if part),
            what=Found(inspection=one.id, kind=kind),
        )
        for one in open_book.inspections()
        if one.id != open_book.inspection
    ]
