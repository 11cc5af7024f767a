"""Drafts, and over them what people did."""

from dataclasses import replace

from inspector.book.ids import finding_id
from inspector.book.rows import Finding
from inspector.checklist.answer import Answer, Result
from inspector.report.conclusion import MOST, conclusion
from tests.report.conftest import FIRST, INSPECTION, SECOND

SHORTCOMING = finding_id(INSPECTION, "shortcoming", "M.1")


def finding(**fields):
    return Finding(
        **{"id": SHORTCOMING, "inspection": INSPECTION, "kind": "shortcoming", "checklist": "mau", **fields}
    )


def test_a_drafted_shortcoming_is_in_the_document_with_cause_and_requirement(make_visit):
    concluded = conclusion(make_visit(Answer("M.1", "", Result.NOT_MET)))
    assert [len(concluded.of(kind)) for kind in ("shortcoming", "cause", "requirement")] == [1, 1, 1]


def test_an_edited_sentence_stays_and_keeps_its_draft_beside_it(make_visit):
    draft = "Đơn vị chưa ban hành quy chế."
    visit = make_visit(
        Answer("M.1", "", Result.NOT_MET),
        findings=(finding(text="Quy chế chưa có.", draft=draft, criteria=("M.1",)),),
    )
    (sentence,) = conclusion(visit).of("shortcoming")
    assert (sentence.text, sentence.draft, sentence.edited, sentence.changed_under) == (
        "Quy chế chưa có.",
        draft,
        True,
        False,
    )


def test_an_edited_sentence_is_marked_when_its_answer_changes(make_visit):
    edited = finding(text="Quy chế chưa có.", draft="Đơn vị chưa ban hành quy chế.", criteria=("M.1",))
    visit = make_visit(Answer("M.1", "", Result.PARTLY), findings=(edited,))
    (sentence,) = conclusion(visit).of("shortcoming")
    assert sentence.changed_under
    assert (sentence.text, sentence.old_draft, sentence.draft) == (
        "Quy chế chưa có.",
        "Đơn vị chưa ban hành quy chế.",
        "Quy chế đã ban hành nhưng chưa đủ.",
    )


def test_an_edited_sentence_survives_the_answer_becoming_met(make_visit):
    edited = finding(text="Quy chế chưa có.", draft="Đơn vị chưa ban hành quy chế.", criteria=("M.1",))
    (sentence,) = conclusion(make_visit(Answer("M.1", "", Result.MET), findings=(edited,))).of("shortcoming")
    assert sentence.changed_under
    assert sentence.draft == ""


def test_the_mark_goes_when_the_answer_is_again_what_it_was(make_visit):
    edited = finding(text="Quy chế chưa có.", draft="Đơn vị chưa ban hành quy chế.", criteria=("M.1",))
    for result, is_marked in ((Result.NOT_MET, False), (Result.PARTLY, True), (Result.NOT_MET, False)):
        (sentence,) = conclusion(make_visit(Answer("M.1", "", result), findings=(edited,))).of("shortcoming")
        assert (sentence.text, sentence.changed_under) == ("Quy chế chưa có.", is_marked)


def test_a_figure_of_one_period_alone_marks_the_sentence(make_visit):
    id_ = finding_id(INSPECTION, "shortcoming", "M.2")
    first, second = Answer("M.2", FIRST, value="70/100"), Answer("M.2", SECOND, value="65/100")
    (drafted,) = conclusion(make_visit(first, second)).of("shortcoming")
    assert drafted.id == id_
    edited = finding(id=id_, text="Hồ sơ còn chậm.", draft=drafted.text, criteria=("M.2",))
    (same,) = conclusion(make_visit(first, second, findings=(edited,))).of("shortcoming")
    assert not same.changed_under
    visit = make_visit(first, replace(second, value="66/100"), findings=(edited,))
    (sentence,) = conclusion(visit).of("shortcoming")
    assert (sentence.text, sentence.changed_under) == ("Hồ sơ còn chậm.", True)
    assert (sentence.old_draft, "66" in sentence.draft) == (drafted.text, True)


def test_an_edited_sentence_survives_the_answer_being_taken_back(make_visit):
    edited = finding(text="Quy chế chưa có.", draft="Đơn vị chưa ban hành quy chế.", criteria=("M.1",))
    for answers in ((), (Answer("M.1", "", Result.NA, note="Không có"),)):
        (sentence,) = conclusion(make_visit(*answers, findings=(edited,))).of("shortcoming")
        assert (sentence.text, sentence.changed_under, sentence.draft) == ("Quy chế chưa có.", True, "")


def test_edited_causes_and_requirements_are_marked_as_shortcomings_are(make_visit):
    drafted = conclusion(make_visit(Answer("M.1", "", Result.NOT_MET)))
    rows = tuple(
        finding(
            id=one.id, kind=one.kind, text=f"{one.text} Thêm.", draft=one.text, criteria=one.criteria,
            rests_on=one.rests_on, included=True,
        )
        for kind in ("cause", "requirement")
        for one in drafted.of(kind)
    )  # fmt: skip
    answer = Answer("M.1", "", Result.NOT_MET, cause="Thiếu người.", requirement="Cử người.")
    now = conclusion(make_visit(answer, findings=rows))
    for kind, new in (("cause", "Thiếu người."), ("requirement", "Cử người.")):
        (sentence,) = now.of(kind)
        assert sentence.changed_under
        assert (sentence.text.endswith("Thêm."), sentence.draft) == (True, new)


def test_a_sentence_left_out_is_a_candidate_and_takes_cause_and_requirement_with_it(make_visit):
    visit = make_visit(
        Answer("M.1", "", Result.NOT_MET), findings=(finding(included=False, criteria=("M.1",)),)
    )
    concluded = conclusion(visit)
    assert [concluded.of(kind) for kind in ("shortcoming", "cause", "requirement")] == [(), (), ()]
    assert len(concluded.of("shortcoming", included=False)) == 1


def test_a_sentence_of_ones_own_covers_the_criteria_it_names(make_visit):
    own = finding(id=b"\x09" * 16, text="Quy chế và phổ biến đều yếu.", criteria=("M.1", "M.3"))
    visit = make_visit(
        Answer("M.1", "", Result.NOT_MET),
        Answer("M.3", FIRST, Result.NOT_MET),
        Answer("M.3", SECOND, Result.NOT_MET),
        findings=(own,),
    )
    concluded = conclusion(visit)
    assert [item.text for item in concluded.of("shortcoming", included=False)] == [
        "Quy chế và phổ biến đều yếu."
    ]
    assert [item.rests_on for item in concluded.of("cause")] == [own.id.hex()]  # one cause for all it covers


def test_people_decide_the_order(make_visit):
    answers = (Answer("M.1", "", Result.NOT_MET), Answer("M.2", FIRST, value="1/10"))
    plain = [item.criteria for item in conclusion(make_visit(*answers)).of("shortcoming")]
    moved = finding(id=finding_id(INSPECTION, "shortcoming", "M.2"), criteria=("M.2",), position=1)
    ordered = [
        item.criteria for item in conclusion(make_visit(*answers, findings=(moved,))).of("shortcoming")
    ]
    assert plain == [("M.1",), ("M.2",)]
    assert ordered == [("M.2",), ("M.1",)]


def test_the_samples_twelve_findings_are_all_in_print_and_said_once(sample):
    concluded = conclusion(sample.visit)
    assert [len(concluded.of(kind)) for kind in ("shortcoming", "cause", "requirement")] == [8, 8, 8]
    own = [item.text for item in concluded.of("strength") if item.stored]
    assert len(own) == 4
    covered = [code for item in concluded.of("shortcoming", included=False) for code in item.criteria]
    assert len(covered) == len(set(covered))


def test_without_anyones_hand_the_sample_still_makes_a_conclusion_of_the_usual_length(sample):
    concluded = conclusion(replace(sample.visit, findings=()))
    for kind in ("strength", "shortcoming"):
        assert 4 <= len(concluded.of(kind)) <= MOST
        assert {item.checklist for item in concluded.of(kind)} == {"cchc", "vtlt"}


def test_every_candidate_can_be_added(sample):
    concluded = conclusion(sample.visit)
    assert len(concluded.of("shortcoming", included=False)) > len(concluded.of("shortcoming"))
