"""Who of the team does which sections."""

import pytest

from inspector.book import errors as e
from inspector.book.assignment import doers, give, given_to, member_named, sections_of, the_member
from inspector.book.visit import load_visit
from tests.book.conftest import begin


def test_sections_are_given_to_a_member_and_taken_back(book, checklist):
    inspection = begin(book, checklist)
    visit = load_visit(book.db, inspection)
    assert sections_of(visit) == ("small/I",)
    an = the_member(visit, "dam thuy an")
    book.write(give(visit, an, ["small/I"]))
    visit = load_visit(book.db, inspection)
    an = the_member(visit, "Đàm Thụy Ân")
    assert given_to(visit, an) == {"small/I"}
    assert [one.name for one in doers(visit)["small/I"]] == ["Đàm Thụy Ân"]
    book.write(give(visit, an, []))
    visit = load_visit(book.db, inspection)
    assert doers(visit) == {}


def test_a_whole_checklist_is_all_its_sections(book, checklist):
    inspection = begin(book, checklist)
    visit = load_visit(book.db, inspection)
    book.write(give(visit, the_member(visit, "Thiếu tướng Ngô Viễn Khê"), ["small"]))
    visit = load_visit(book.db, inspection)
    assert given_to(visit, visit.team[0]) == {"small/I"}


@pytest.mark.parametrize("name", ["", "Ngô", "Vi Lương Thạch", "—"])
def test_a_name_that_is_nobodys_is_refused(book, checklist, name):
    visit = load_visit(book.db, begin(book, checklist))
    assert member_named(visit, name) is None
    with pytest.raises(e.MemberMissing) as refused:
        the_member(visit, name)
    assert refused.value.facts["known"] == "Ngô Viễn Khê, Đàm Thụy Ân"


def test_a_section_that_is_not_there_is_refused(book, checklist):
    visit = load_visit(book.db, begin(book, checklist))
    with pytest.raises(e.SectionMissing):
        give(visit, visit.team[0], ["small/IX"])
