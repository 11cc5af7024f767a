"""A visit's checklists change while it runs: one more, a newer version, one less; no answer loses its question."""

from decimal import Decimal

import pytest

from inspector.book import errors as e
from inspector.book.answers import edit_answer
from inspector.book.asking import change_asked, codes_in_use
from inspector.book.evidence import attach
from inspector.book.export import canonical_export
from inspector.book.inspections import edit_use
from inspector.book.sampling import File, add_files
from inspector.book.verify import verify_book
from inspector.book.visit import load_visit
from inspector.checklist import read_checklist_text
from inspector.checklist.answer import Result
from tests.book.conftest import CHECKLIST

P1 = "Năm 2020"


def _changed(*pairs: tuple[str, str]):
    text = CHECKLIST
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return read_checklist_text(text, "x.yaml")


@pytest.fixture
def other():
    return _changed(("id: small", "id: other"), ("code: A.", "code: B."), ("Kiểm tra thử", "Kiểm tra khác"))


@pytest.fixture
def now(book, inspection):
    return lambda: load_visit(book.db, inspection)


def test_one_more_is_asked_after_the_others_and_undone(book, now, other):
    before = canonical_export(book.db)
    change_asked(book, now(), [other])
    assert [one.id for one in now().checklists] == ["small", "other"]
    assert [use.position for use in now().uses] == [1, 2]
    book.write(edit_answer(now(), "B.1", "", result=Result.MET))
    assert now().scores()[1].criteria["B.1"].team == 3
    book.undo()
    book.undo()
    assert [one.id for one in now().checklists] == ["small"]
    assert canonical_export(book.db) == before
    assert verify_book(book).ok


def test_a_newer_version_keeps_answers_points_off_and_place(book, now, other):
    change_asked(book, now(), [other])
    book.write(edit_answer(now(), "A.1", "", result=Result.MET, note="đủ"))
    book.write(edit_use(now().uses[0], penalty=Decimal(1), penalty_reason="chậm"))
    newer = _changed(('version: "1.0"', 'version: "1.1"'), ("Kế hoạch năm", "Kế hoạch của năm"))
    change_asked(book, now(), [newer])
    visit = now()
    assert [(one.id, one.version) for one in visit.checklists] == [("small", "1.1"), ("other", "1.0")]
    assert visit.criterion("A.1").text == "Kế hoạch của năm"
    assert visit.answer("A.1").note == "đủ"
    assert visit.scores()[0].penalty == 1
    book.undo()
    assert now().criterion("A.1").text == "Kế hoạch năm"


def test_the_very_same_is_refused(book, now, checklist):
    with pytest.raises(e.ChecklistStands):
        change_asked(book, now(), [checklist])


@pytest.mark.parametrize(
    ("answer", "pairs"),
    [
        (("A.1", "", {"note": "x"}), [("code: A.1,", "code: A.9,")]),
        (("A.1", "", {"result": Result.MET}), [("Kế hoạch năm, kind: met", "Kế hoạch năm, kind: text")]),
        (("A.4", "", {"score": Decimal(2)}), [("kind: text, max_score: 2", "kind: text, max_score: 1"), ("max_score: 3, how", "max_score: 4, how")]),
        (("A.3", "", {"value": "2"}), [("kind: steps, max_score: 2, steps: {deduct: 0.5, per: văn bản sai}", "kind: text, max_score: 2")]),
    ],
)  # fmt: skip
def test_a_version_without_room_for_what_was_answered_is_refused_by_its_codes(book, now, answer, pairs):
    code, period, fields = answer
    book.write(edit_answer(now(), code, period, **fields))
    before = canonical_export(book.db)
    with pytest.raises(e.ChecklistUnfit) as refused:
        change_asked(book, now(), [_changed(('version: "1.0"', 'version: "2.0"'), *pairs)])
    assert refused.value.facts["codes"] == code
    assert canonical_export(book.db) == before


def test_the_same_version_is_taken_where_nothing_was_answered(book, now):
    newer = _changed(('version: "1.0"', 'version: "2.0"'), ("code: A.1,", "code: A.9,"))
    change_asked(book, now(), [newer])
    assert now().criterion("A.9").text == "Kế hoạch năm"


def test_evidence_and_samples_hold_their_criterion_too(book, now):
    attach(book, now().id, "A.1", [("a.pdf", b"%PDF-1.4 x")])
    book.write(add_files(now(), "A.2", P1, [File(1, "số 1")]))
    assert codes_in_use(now()) == {"A.1", "A.2"}
    newer = _changed(
        ('version: "1.0"', 'version: "2.0"'),
        ("code: A.1,", "code: A.9,"),
        ("sampling: true", "sampling: false"),
    )
    with pytest.raises(e.ChecklistUnfit) as refused:
        change_asked(book, now(), [newer])
    assert refused.value.facts["count"] == 2


def test_an_emptied_answer_holds_nothing(book, now):
    book.write(edit_answer(now(), "A.1", "", note="x"))
    book.write(edit_answer(now(), "A.1", "", note=""))
    assert codes_in_use(now()) == frozenset()


def test_one_that_nothing_hangs_on_is_asked_no_more(book, now, other):
    change_asked(book, now(), [other])
    change_asked(book, now(), drop=["small"])
    assert [one.id for one in now().checklists] == ["other"]
    book.undo()
    assert [one.id for one in now().checklists] == ["small", "other"]


def test_one_that_is_answered_stays(book, now, other):
    change_asked(book, now(), [other])
    book.write(edit_answer(now(), "A.1", "", note="x"))
    with pytest.raises(e.ChecklistInUse) as refused:
        change_asked(book, now(), drop=["small"])
    assert refused.value.facts == {"count": 1, "codes": "A.1"}


def test_the_last_one_stays_but_another_can_take_its_place_in_one_step(book, now, other):
    with pytest.raises(e.OnlyChecklist):
        change_asked(book, now(), drop=["small"])
    change_asked(book, now(), [other], ["small"])
    assert [one.id for one in now().checklists] == ["other"]
    book.undo()
    assert [one.id for one in now().checklists] == ["small"]


def test_of_several_changes_all_or_none_are_made(book, now, other):
    before = canonical_export(book.db)
    with pytest.raises(e.ChecklistAbsent):
        change_asked(book, now(), [other], ["khac"])
    with pytest.raises(e.CodesClash):
        change_asked(book, now(), [other, _changed(("id: small", "id: third"))])
    assert canonical_export(book.db) == before
