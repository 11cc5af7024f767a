"""Two states of a visit, and two visits, held against each other."""

from datetime import date
from decimal import Decimal

import pytest

from inspector.book.answers import edit_answer
from inspector.book.closing import close_visit, reopen_visit
from inspector.book.errors import VersionMissing
from inspector.book.evidence import attach
from inspector.book.findings import add_finding
from inspector.book.inspections import edit_inspection
from inspector.book.rechecks import edit_recheck
from inspector.book.requests import add_requested
from inspector.book.sampling import File, add_files, edit_register
from inspector.book.visit import load_visit
from inspector.report.before_closing import open_points
from inspector.report.compare import compare, last_two
from tests.book.conftest import begin, book, checklist, inspection  # noqa: F401 - the small book


def answer(book, inspection, code="A.1", period="", **fields):  # noqa: F811
    book.write(edit_answer(load_visit(book.db, inspection), code, period, **fields))


def test_a_visit_that_never_was_closed_has_no_versions(book, inspection):  # noqa: F811
    with pytest.raises(VersionMissing):
        last_two(book, inspection)


def test_what_was_written_since_the_closing_is_listed_field_by_field(book, inspection):  # noqa: F811
    answer(book, inspection, result="met", note="trước")
    close_visit(book, inspection)
    old, new = last_two(book, inspection)
    assert compare(old.visit, new.visit).is_empty
    reopen_visit(book, inspection, "giải trình")
    answer(book, inspection, result="not_met", note="sau", deadline=date(2021, 12, 31))
    book.write(edit_inspection(inspection, unit_short="Sơn Hà"))
    book.write(add_requested(load_visit(book.db, inspection), [{"subject": "Kế hoạch", "sheets": 3}]))
    attach(book, inspection, "A.3", [("anh.txt", b"abc")])
    _, edit = add_finding(inspection, "strength", "Có nền nếp.")
    book.write(edit)
    old, new = last_two(book, inspection)
    found = compare(old.visit, new.visit)
    said = {(one.table, one.criterion, one.field): (one.old, one.new) for one in found.differences}
    assert said["answer", "A.1", "result"] == ("met", "not_met")
    assert said["answer", "A.1", "note"] == ("trước", "sau")
    assert said["answer", "A.1", "deadline"] == (None, "2021-12-31")
    assert said["inspection", "", "unit_short"] == (None, "Sơn Hà")
    assert said["requested", "", "sheets"] == (None, 3)
    assert said["evidence", "A.3", "name"] == (None, "anh.txt")
    texts = {one.new for one in found.differences if one.table == "finding" and one.field == "text"}
    assert "Có nền nếp." in texts  # and what the answers say now
    whole, section = found.scores
    assert (section.section, section.old, section.new) == ("I", Decimal(3), Decimal(0))
    assert whole.section == ""
    assert whole.old != whole.new


def test_the_registers_of_samples_and_what_became_of_last_times_requirements_are_compared(book, inspection):  # noqa: F811
    period = load_visit(book.db, inspection).inspection.periods[0]
    key = ("A.2", period)
    book.write(add_files(load_visit(book.db, inspection), *key, [File(7), File(9, "Công văn 9")]))
    book.write(edit_recheck(inspection, "ab" * 16, state="partly", text="Lập kho."))
    close_visit(book, inspection)
    old, new = last_two(book, inspection)
    assert compare(old.visit, new.visit).is_empty
    reopen_visit(book, inspection, "kiểm tra lại")
    book.write(edit_register(load_visit(book.db, inspection), *key, seed="5"))
    book.write(add_files(load_visit(book.db, inspection), *key, [File(11)]))
    book.write(edit_recheck(inspection, "ab" * 16, state="remedied"))
    old, new = last_two(book, inspection)
    found = compare(old.visit, new.visit).differences
    said = {(one.table, one.criterion, one.period, one.name, one.field): (one.old, one.new) for one in found}
    assert said["sampling", *key, "", "seed"] == (None, "5")
    assert said["sampled", *key, "11", "place"] == (None, 11)
    assert said["recheck", "", "", "Lập kho.", "state"] == ("partly", "remedied")
    assert not [one for one in found if one.name in ("7", "Công văn 9")]


def test_a_visit_closed_twice_compares_its_two_closings(book, inspection):  # noqa: F811
    answer(book, inspection, note="một")
    close_visit(book, inspection)
    reopen_visit(book, inspection, "bổ sung")
    answer(book, inspection, note="hai")
    close_visit(book, inspection)
    old, new = last_two(book, inspection)
    assert new.closing is not None
    (only,) = compare(old.visit, new.visit).differences
    assert (only.field, only.old, only.new) == ("note", "một", "hai")


def test_two_visits_are_matched_by_criterion_not_by_row(book, inspection, checklist):  # noqa: F811
    other = begin(book, checklist)
    for which in (inspection, other):
        answer(book, which, result="not_met", shortcoming="Chưa có kế hoạch.", requirement="Ban hành.")
    answer(book, other, requirement="Ban hành trước ngày 31/12.")
    found = compare(load_visit(book.db, inspection), load_visit(book.db, other))
    assert {(one.table, one.field) for one in found.differences} == {
        ("answer", "requirement"),
        ("finding", "text"),
    }
    assert {one.new for one in found.differences} >= {"Ban hành trước ngày 31/12."}
    assert not found.scores


def test_what_is_open_is_counted_before_closing(book, inspection):  # noqa: F811
    visit = load_visit(book.db, inspection)
    before = open_points(book.db, visit)
    book.write(
        add_requested(visit, [{"subject": "Kế hoạch"}, {"subject": "Sổ", "received_on": date(2021, 10, 7)}])
    )
    points = open_points(book.db, load_visit(book.db, inspection))
    assert [row.subject for row in points.out] == ["Kế hoạch", "Sổ"]
    assert {one.code for one in points.missing} - {one.code for one in before.missing} == {
        "missing.not_received",
        "missing.not_returned",
    }
    assert points.serious == before.serious
    assert not points.is_empty


def test_documents_of_two_visits_are_matched_by_all_that_names_them(book, inspection, checklist):  # noqa: F811
    other = begin(book, checklist)
    plans = [{"subject": "Kế hoạch", "number": f"{n}/KH", "sheets": n} for n in (1, 2, 3)]
    for which, rows in ((inspection, plans), (other, [*plans[:2], {**plans[2], "sheets": 30}, plans[0]])):
        book.write(add_requested(load_visit(book.db, which), rows))
    found = compare(load_visit(book.db, inspection), load_visit(book.db, other)).differences
    said = [(one.field, one.old, one.new) for one in found if one.table == "requested"]
    assert ("sheets", 3, 30) in said
    assert ("number", None, "1/KH") in said  # the fourth, which only one has, hides behind no other
    assert len([one for one in said if one[0] == "sheets"]) == 2
