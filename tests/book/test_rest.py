"""What is left of a section is answered in one gesture; what a person has begun or answered is never touched."""

import pytest

from inspector.book.answers import edit_answer
from inspector.book.errors import NaReasonMissing
from inspector.book.inspections import new_inspection
from inspector.book.rest import edit_rest, rest_of
from inspector.book.visit import load_visit
from inspector.checklist import read_checklist_text
from inspector.checklist.answer import Result
from tests.book.conftest import CHECKLIST, VISIT


def section(visit):
    return visit.checklists[0].sections[0]


def test_only_what_is_judged_can_be_met_and_all_of_it_can_be_not_applicable(book, inspection, visit):
    rest = rest_of(visit, section(visit))
    assert rest.for_result(Result.MET) == (("A.1", ""),)
    assert set(rest.for_result(Result.NA)) >= {
        ("A.1", ""),
        ("A.2", "Năm 2020"),
        ("A.2", "9 tháng"),
        ("A.3", ""),
    }
    assert rest.for_result(Result.NOT_MET) == ()
    with pytest.raises(NaReasonMissing):
        edit_rest(visit, rest.for_result(Result.NA), Result.NA, " ")
    book.write(edit_rest(visit, rest.for_result(Result.NA), Result.NA, "Không có kho"))
    after = load_visit(book.db, inspection)
    assert {(each.result, each.score_reason) for each in after.answers.values()} == {
        (Result.NA, "Không có kho")
    }
    book.undo()
    assert not any(each.result for each in load_visit(book.db, inspection).answers.values())


def test_what_is_begun_or_was_answered_meanwhile_stays_as_it_is(book, inspection, visit):
    spots = rest_of(visit, section(visit)).for_result(Result.MET)
    book.write(edit_answer(visit, "A.1", "", result="not_met"))
    now = load_visit(book.db, inspection)
    assert edit_rest(now, spots, Result.MET).sets == ()
    book.write(edit_answer(now, "A.1", "", result="", note="Xem lại buổi chiều"))
    begun = rest_of(load_visit(book.db, inspection), section(visit))
    assert begun.begun == (("A.1", ""),)
    assert ("A.1", "") not in begun.for_result(Result.NA)


def test_a_hidden_criterion_is_not_among_what_is_left(book):
    text = CHECKLIST.replace("{code: A.1,", "{code: A.1, when: visit.has_previous,")
    inspection = new_inspection(book, VISIT, [read_checklist_text(text, "small.yaml")])
    visit = load_visit(book.db, inspection)
    assert visit.hidden == {"A.1"}
    assert rest_of(visit, section(visit)).for_result(Result.MET) == ()
