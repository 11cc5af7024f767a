"""Who of the team does which sections: two laptops, one visit."""

from collections.abc import Iterable, Mapping

from inspector.book.edit import Edit
from inspector.book.errors import MemberMissing, SectionMissing
from inspector.book.inspections import edit_person
from inspector.book.rows import Person
from inspector.book.visit import Visit
from inspector.text import fold


def sections_of(visit: Visit) -> tuple[str, ...]:
    """Every section by the name under which it is given to somebody: «cchc/III»."""
    return tuple(
        f"{checklist.id}/{section.id}" for checklist in visit.checklists for section in checklist.sections
    )


def given_to(visit: Visit, person: Person) -> frozenset[str]:
    """The sections that a member of the team does; a whole checklist given («cchc») is all its sections."""
    given = frozenset(person.sections)
    return frozenset(name for name in sections_of(visit) if name in given or name.partition("/")[0] in given)


def doers(visit: Visit) -> Mapping[str, tuple[Person, ...]]:
    """Who does each section, in protocol order; a section that nobody was given is not in it."""
    found: dict[str, list[Person]] = {}
    for person in visit.team:
        for name in given_to(visit, person):
            found.setdefault(name, []).append(person)
    return {name: tuple(people) for name, people in found.items()}


def member_named(visit: Visit, name: str) -> Person | None:
    """The member of the team that goes by `name`, with or without rank and diacritics; None: nobody, or several."""
    said = _words(name)
    alike = [
        person
        for person in visit.team
        if person.name.strip() and said in (_words(person.name), _words(f"{person.rank} {person.name}"))
    ]
    return alike[0] if len(alike) == 1 else None


def _words(text: str) -> str:
    return " ".join(fold(text).split())


def give(visit: Visit, person: Person, sections: Iterable[str]) -> Edit:
    """The edit after which `person` does exactly `sections` («cchc/III», «vtlt»); none: nothing in particular.

    Raises SectionMissing.
    """
    wanted = tuple(dict.fromkeys(sections))
    known = {*sections_of(visit), *(checklist.id for checklist in visit.checklists)}
    for name in wanted:
        if name not in known:
            raise SectionMissing(name, known=", ".join(sorted(known)))
    return edit_person(person, sections=wanted)


def the_member(visit: Visit, name: str) -> Person:
    """The member of the team that is meant. Raises MemberMissing."""
    found = member_named(visit, name)
    if found is None:
        raise MemberMissing(name, known=", ".join(person.name for person in visit.team))
    return found
