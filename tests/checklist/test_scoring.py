"""Points, means, bases, caps, bonus, penalty and grade."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.checklist import Answer, Checklist, ChecklistScore, Result, VisitFacts, score_checklist
from inspector.checklist.scoring import (
    asked_periods,
    computed_score,
    effective_result,
    effective_score,
    is_answered,
    result_from_value,
)
from tests.checklist.writing import checklist_of
from tests.work_done import calls_of

TWO = ("Năm 2020", "9 tháng đầu năm 2021")
MET, PARTLY, NOT_MET, NA = Result.MET, Result.PARTLY, Result.NOT_MET, Result.NA

PERCENT = "kind: percent, numerator: a, denominator: b"


def score(
    checklist: Checklist, *answers: Answer, facts: VisitFacts | None = None, penalty: str = "0"
) -> ChecklistScore:
    given_answers = {(answer.criterion, answer.period): answer for answer in answers}
    return score_checklist(checklist, TWO, given_answers, facts or VisitFacts(), Decimal(penalty))


def points(criterion: str, period: str = "", **answer: object) -> Decimal | None:
    """Computed points of one answer to one criterion, out of 8."""
    checklist = checklist_of(f"code: N.1, text: A, max_score: 8, {criterion}")
    return computed_score(checklist.by_code["N.1"], Answer("N.1", period, **answer), period)  # type: ignore[arg-type]


# --- one answer -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("result", "earned"), [(MET, 8), (PARTLY, 4), (NOT_MET, 0), (NA, None), (None, None)]
)
def test_a_finding_earns_all_half_or_nothing(result, earned):
    assert points("kind: met", result=result) == earned


@pytest.mark.parametrize(
    ("value", "earned"),
    [
        ("95/100", 8),
        ("949/1000", 6),
        ("80/100", 6),
        ("60/100", 4),
        ("2/5", 2),
        ("399/1000", 0),
        ("0/9", 0),
        ("0/0", None),
    ],
)
def test_a_percentage_climbs_a_ladder_exactly_at_its_steps(value, earned):
    assert points(f"{PERCENT}, ladder: A", value=value) == earned


def test_a_percentage_is_compared_without_rounding():
    assert points(f"{PERCENT}, ladder: C", value="1/30") == 6  # 3,33%
    assert points(f"{PERCENT}, ladder: C", value="200000000001/10000000000000") == 6  # a hair above 2%
    assert points(f"{PERCENT}, ladder: C", value="2/3") == 0  # no band holds


@pytest.mark.parametrize(("value", "earned"), [("9/40", 8), ("1/1000", 2), ("0/40", 0)])
def test_above_nothing_is_less_than_at_least_something(value, earned):
    assert points(f"{PERCENT}, ladder: F", value=value) == earned


@pytest.mark.parametrize(("value", "earned"), [("0", 8), ("3", 5), ("8", 0), ("20", 0)])
def test_steps_deduct_down_to_nothing(value, earned):
    assert points("kind: steps, steps: {deduct: 1, per: vụ}", value=value) == earned


@pytest.mark.parametrize(("value", "earned"), [("0", 8), ("2", 4), ("2.5", 0)])
def test_a_number_may_be_better_the_smaller_it_is(value, earned):
    bands = "[{at_most: 0, share: 1}, {below: 2.5, share: 0.5}, {otherwise: true, share: 0}]"
    assert points(f"kind: number, bands: {bands}", value=value) == earned


@pytest.mark.parametrize(("value", "earned"), [("a", 3), ("b", 4), ("khác", None)])
def test_a_choice_earns_its_points_or_its_share(value, earned):
    choices = "[{key: a, text: A, points: 3}, {key: b, text: B, share: 0.5}]"
    assert points(f"kind: choice, choices: {choices}", value=value) == earned


@pytest.mark.parametrize(
    ("period", "value", "earned"),
    [
        ("Năm 2020", "2020-01-31", 8),
        ("Năm 2020", "2019-12-28", 8),
        ("Năm 2020", "2020-02-29", 4),
        ("Năm 2020", "2020-03-01", 0),
        ("9 tháng đầu năm 2021", "2021-02-28", 4),
        ("9 tháng đầu năm 2021", "2021-03-01", 0),
        ("", "2021-01-31", 8),
        ("", "2021-02-01", 4),
    ],
)
def test_a_date_is_held_against_its_periods_year(period, value, earned):
    assert points("kind: date, ladder: E", period=period, value=value) == earned


def test_the_end_of_december_is_a_day():
    bands = '[{until: "12-end", share: 1}]'
    assert points(f"kind: date, bands: {bands}", period="Năm 2020", value="2020-12-31") == 8
    assert points(f"kind: date, bands: {bands}", period="Năm 2020", value="2021-01-01") == 0


def test_without_a_value_the_finding_counts():
    assert points(f"{PERCENT}, ladder: A", result=PARTLY) == 4
    assert points(f"{PERCENT}, ladder: A", result=PARTLY, value="0/5") == 0


@pytest.mark.parametrize("value", ["", "x", "1", "x/2", "2021-99-01"])
def test_a_value_that_is_no_figure_earns_nothing_and_breaks_nothing(value):
    for kind in (f"{PERCENT}, ladder: A", "kind: date, ladder: E"):
        assert points(kind, value=value) is None


@pytest.mark.parametrize(
    ("value", "result"),
    [("95/100", MET), ("80/100", PARTLY), ("1/100", NOT_MET), ("0/0", None), (None, None)],
)
def test_a_value_says_its_own_finding(value, result):
    criterion = checklist_of(f"code: N.1, text: A, max_score: 8, {PERCENT}, ladder: A").by_code["N.1"]
    assert result_from_value(criterion, Answer("N.1", "", value=value)) is result
    assert effective_result(criterion, Answer("N.1", "", result=NA, value=value)) is NA


def test_the_teams_score_wins_unless_not_applicable():
    criterion = checklist_of("code: N.1, text: A, max_score: 8, kind: met").by_code["N.1"]
    typed = Answer("N.1", "", result=MET, score=Decimal("7.25"))
    assert effective_score(criterion, typed, "") == Decimal("7.25")
    assert effective_score(criterion, Answer("N.1", "", result=NA, score=Decimal(5)), "") is None


def test_a_text_is_answered_but_earns_nothing_by_itself():
    criterion = checklist_of("code: N.1, text: A, max_score: 0, kind: text, bonus_max: 2").by_code["N.1"]
    assert is_answered(criterion, Answer("N.1", "", value="mã QR"))
    assert not is_answered(criterion, Answer("N.1", "", note="chỉ ghi chú"))
    assert computed_score(criterion, Answer("N.1", "", result=MET), "") is None


# --- periods ----------------------------------------------------------------------------------------

PER_PERIOD = "code: N.1, text: A, kind: met, max_score: 60, per_period: true"
ONCE = "code: N.2, text: B, kind: met, max_score: 40"


def test_a_criterion_is_asked_in_each_period_or_once():
    checklist = checklist_of(PER_PERIOD, ONCE)
    assert [asked_periods(criterion, TWO) for criterion in checklist.criteria] == [TWO, ("",)]
    assert asked_periods(checklist.by_code["N.1"], ()) == ("",)


def test_periods_count_by_their_mean():
    result = score(checklist_of(PER_PERIOD, ONCE), Answer("N.1", TWO[0], MET), Answer("N.1", TWO[1], NOT_MET))
    assert result.criteria["N.1"].team == 30
    assert result.criteria["N.1"].complete


def test_a_period_not_checked_yet_stays_in_the_mean_with_nothing():
    result = score(checklist_of(PER_PERIOD, ONCE), Answer("N.1", TWO[0], MET))
    assert result.criteria["N.1"].team == 30
    assert not result.criteria["N.1"].complete
    assert (result.answered, result.asked, result.provisional) == (0, 2, True)


def test_a_period_not_applicable_leaves_the_mean():
    result = score(checklist_of(PER_PERIOD, ONCE), Answer("N.1", TWO[0], NA), Answer("N.1", TWO[1], MET))
    assert (result.criteria["N.1"].team, result.base) == (60, 100)


def test_a_mean_of_three_periods_is_exact_where_it_decides_a_grade():
    checklist = checklist_of("code: N.1, text: A, kind: met, max_score: 100, per_period: true")
    periods = ("Năm 2019", "Năm 2020", "Năm 2021")
    typed = {("N.1", period): Answer("N.1", period, MET, score=Decimal(100)) for period in periods[:2]}
    typed["N.1", periods[2]] = Answer("N.1", periods[2], PARTLY, score=Decimal(55))
    result = score_checklist(checklist, periods, typed, VisitFacts())
    assert result.final == 85
    assert result.grade == "Tốt"


# --- base, not applicable, unchecked ----------------------------------------------------------------


def test_what_is_not_applicable_leaves_the_base_and_the_score_is_normalized():
    result = score(
        checklist_of(PER_PERIOD, ONCE), *(Answer("N.1", period, NA) for period in TWO), Answer("N.2", "", MET)
    )
    assert (result.total, result.base, result.normalized, result.max) == (40, 40, 100, 100)
    assert (result.answered, result.asked, result.provisional) == (2, 2, False)


def test_what_is_not_checked_stays_in_the_base_and_the_grade_is_provisional():
    result = score(checklist_of(PER_PERIOD, ONCE), Answer("N.2", "", MET))
    assert (result.total, result.base, result.normalized, result.grade) == (40, 100, 40, "Yếu")
    assert result.provisional


def test_nothing_applicable_gives_no_score_and_no_grade():
    result = score(checklist_of(ONCE), Answer("N.2", "", NA))
    assert (result.base, result.normalized, result.final, result.grade, result.provisional) == (
        0,
        None,
        None,
        "",
        False,
    )


def test_no_answers_at_all():
    result = score(checklist_of(PER_PERIOD, ONCE))
    assert (result.total, result.self_total, result.self_normalized, result.answered) == (0, None, None, 0)
    assert [(part.team, part.base, part.asked) for part in result.sections] == [(0, 100, 2)]


def test_an_answer_to_a_criterion_of_another_checklist_is_left_alone():
    assert score(checklist_of(ONCE), Answer("X.9", "", MET)).total == 0


# --- when -------------------------------------------------------------------------------------------


def test_a_criterion_that_is_not_asked_leaves_the_base_with_its_answer():
    checklist = checklist_of(ONCE, "code: N.3, text: C, kind: met, max_score: 60, when: visit.has_previous")
    answers = Answer("N.2", "", MET), Answer("N.3", "", MET)
    without = score(checklist, *answers)
    assert (without.total, without.base, without.asked, without.criteria["N.3"].asked) == (40, 40, 1, False)
    assert score(checklist, *answers, facts=VisitFacts(has_previous=True)).total == 100
    assert score(checklist, facts=VisitFacts(has_previous=True)).base == 100


def test_conditions_follow_each_other_whatever_their_order():
    checklist = checklist_of(
        "code: N.1, text: A, kind: met, max_score: 25, when: \"score['N.2'] >= 10\"",
        "code: N.2, text: B, kind: met, max_score: 25, when: \"result['N.3'] == 'met'\"",
        "code: N.3, text: C, kind: met, max_score: 50",
    )
    hidden = score(checklist, Answer("N.3", "", PARTLY), Answer("N.2", "", MET), Answer("N.1", "", MET))
    assert [hidden.criteria[code].asked for code in ("N.1", "N.2", "N.3")] == [False, False, True]
    shown = score(checklist, Answer("N.3", "", MET), Answer("N.2", "", MET), Answer("N.1", "", MET))
    assert shown.total == 100


def test_a_condition_sees_values_and_findings_over_periods():
    checklist = checklist_of(
        "code: N.1, text: A, kind: met, max_score: 20, per_period: true",
        "code: N.2, text: B, kind: steps, max_score: 20, steps: {deduct: 1, per: vụ}",
        "code: N.3, text: C, kind: choice, max_score: 20, "
        "choices: [{key: co, text: Có, share: 1}, {key: khong, text: Không, share: 0}]",
        "code: N.4, text: D, kind: met, max_score: 20, "
        "when: \"result['N.1'] == 'partly' and value['N.2'] >= 2 and value['N.3'] == 'co' and visit.periods == 2\"",
        "code: N.5, text: E, kind: met, max_score: 20, when: \"result['N.4'] == none\"",
    )
    answers = [
        Answer("N.1", TWO[0], MET),
        Answer("N.1", TWO[1], NOT_MET),
        Answer("N.2", "", value="2"),
        Answer("N.3", "", value="co"),
    ]
    assert score(checklist, *answers, facts=VisitFacts(periods=2)).criteria["N.4"].asked
    assert not score(checklist, *answers[1:], facts=VisitFacts(periods=2)).criteria["N.4"].asked
    only_na = score(checklist, Answer("N.1", TWO[0], NA), Answer("N.1", TWO[1], NOT_MET), *answers[2:])
    assert not only_na.criteria["N.4"].asked


# --- caps, bonus, penalty, grade --------------------------------------------------------------------

CAPPED = (
    f"code: N.1, text: A, {PERCENT}, max_score: 50, ladder: A, per_period: true, cap_when: pct < 70",
    "code: N.2, text: B, kind: met, max_score: 50, cap_when: \"result == 'not_met'\"",
    "code: N.3, text: C, kind: text, max_score: 0, bonus_max: 2",
)


def test_one_cap_leaves_at_most_trung_binh_and_takes_no_points():
    checklist = checklist_of(*CAPPED)
    answers = [
        Answer("N.1", TWO[0], value="69/100", score=Decimal(50)),
        Answer("N.1", TWO[1], value="100/100"),
        Answer("N.2", "", MET),
    ]
    result = score(checklist, *answers)
    assert (result.total, result.grade, result.caps) == (100, "Trung bình", ("N.1",))
    assert result.criteria["N.1"].capped


def test_two_caps_are_yeu():
    checklist = checklist_of(*CAPPED)
    low = [Answer("N.1", period, value="69/100", score=Decimal(50)) for period in TWO]
    result = score(checklist, *low, Answer("N.2", "", NOT_MET, score=Decimal(50)))
    assert (result.total, result.grade, result.caps) == (100, "Yếu", ("N.1", "N.2"))


def test_a_cap_never_raises_a_grade():
    result = score(checklist_of(*CAPPED), Answer("N.2", "", NOT_MET))
    assert (result.grade, result.caps) == ("Yếu", ("N.2",))


@pytest.mark.parametrize(
    "answer", [Answer("N.2", "", NA), Answer("N.2", "", note="mới ghi chú"), Answer("N.1", TWO[0], NA)]
)
def test_nothing_caps_that_is_not_found(answer):
    assert score(checklist_of(*CAPPED), answer).caps == ()


@pytest.mark.parametrize(("typed", "bonus"), [("0.5", "0.5"), ("2", "2"), ("9", "2"), ("-3", "0")])
def test_a_bonus_stands_beside_the_total_and_has_a_limit(typed, bonus):
    result = score(
        checklist_of(*CAPPED), Answer("N.2", "", MET), Answer("N.3", "", value="QR", score=Decimal(typed))
    )
    assert (result.total, result.normalized, result.bonus) == (50, 50, Decimal(bonus))
    assert result.final == 50 + Decimal(bonus)


def test_the_sum_with_a_bonus_is_never_above_100_and_a_penalty_comes_off_it():
    checklist = checklist_of(*CAPPED)
    full = [*(Answer("N.1", period, MET) for period in TWO), Answer("N.2", "", MET)]
    bonus = Answer("N.3", "", value="QR", score=Decimal(2))
    assert score(checklist, *full, bonus).final == 100
    assert score(checklist, *full, bonus, penalty="1").final == 99
    assert score(checklist, *full, penalty="-3").final == 97
    assert score(checklist, *full, penalty="50").penalty == 5
    assert score(checklist, penalty="5").final == 0


def test_a_bonus_not_yet_described_does_not_make_a_grade_provisional():
    full = [*(Answer("N.1", period, MET) for period in TWO), Answer("N.2", "", MET)]
    result = score(checklist_of(*CAPPED), *full)
    assert (result.provisional, result.answered, result.asked) == (False, 2, 3)


@pytest.mark.parametrize(
    ("typed", "grade"),
    [
        ("100", "Tốt"),
        ("85", "Tốt"),
        ("84.75", "Khá"),
        ("70", "Khá"),
        ("69.75", "Trung bình"),
        ("50", "Trung bình"),
        ("0", "Yếu"),
    ],
)
def test_a_grade_begins_exactly_at_its_threshold(typed, grade):
    checklist = checklist_of("code: N.1, text: A, kind: met, max_score: 100")
    assert score(checklist, Answer("N.1", "", PARTLY, score=Decimal(typed))).grade == grade


# --- the unit's own score ---------------------------------------------------------------------------


def test_the_units_score_stands_beside_and_never_enters_the_grade():
    checklist = checklist_of(PER_PERIOD, ONCE)
    result = score(
        checklist,
        Answer("N.1", TWO[0], MET, self_score=Decimal(50)),
        Answer("N.1", TWO[1], MET, self_score=Decimal(40)),
        Answer("N.2", "", NA, self_score=Decimal(40)),
    )
    assert (result.criteria["N.1"].self, result.criteria["N.2"].self) == (45, None)
    assert (result.self_total, result.self_normalized, result.final) == (45, 75, 100)


@pytest.mark.parametrize(("own", "differs"), [("7", True), ("7.25", False), ("9", True), ("8", False)])
def test_a_point_or_more_between_unit_and_team_is_marked(own, differs):
    result = score(
        checklist_of("code: N.1, text: A, kind: met, max_score: 8"),
        Answer("N.1", "", MET, self_score=Decimal(own)),
    )
    assert result.criteria["N.1"].differs_from_self is differs


def test_a_score_other_than_the_computed_one_keeps_both():
    typed = Answer("N.1", "", PARTLY, score=Decimal(6))
    found = score(checklist_of("code: N.1, text: A, kind: met, max_score: 8"), typed).criteria["N.1"]
    assert (found.computed, found.team, found.differs_from_computed) == (4, 6, True)


# --- properties and speed ---------------------------------------------------------------------------

ANSWERS = st.dictionaries(
    st.sampled_from([("N.1", TWO[0]), ("N.1", TWO[1]), ("N.2", ""), ("N.3", "")]),
    st.tuples(
        st.sampled_from([None, *Result]),
        st.none() | st.builds(Decimal, st.integers(0, 50)),
        st.none() | st.builds("{}/{}".format, st.integers(0, 9), st.integers(0, 9)),
    ),
)


@settings(deadline=None)
@given(ANSWERS, st.builds(Decimal, st.integers(0, 9)))
def test_sums_agree_whatever_the_answers(drawn, penalty):
    checklist = checklist_of(*CAPPED)
    answers = {key: Answer(*key, result=r, score=s, value=v) for key, (r, s, v) in drawn.items()}
    result = score_checklist(checklist, TWO, answers, VisitFacts(), penalty)
    applicable = [each for each in result.criteria.values() if each.applicable]
    assert result.base == sum(each.max for each in applicable)
    assert result.total == sum(each.team or 0 for each in result.criteria.values() if each.code != "N.3")
    assert result.total == sum(part.team for part in result.sections)
    assert 0 <= result.answered <= result.asked == 3
    assert result.final is None or 0 <= result.final <= 100
    assert result.grade in {"", "Tốt", "Khá", "Trung bình", "Yếu"}


@pytest.fixture(scope="module")
def a_thousand() -> Checklist:
    criteria = (
        f"code: N.{n}, text: Hỏi {n}, kind: met, max_score: 1, per_period: true" for n in range(1_000)
    )
    return Checklist.from_json(checklist_of(*criteria).to_json())


def test_what_nobody_answered_is_hardly_work_to_score(a_thousand):
    """A thousand criteria with a hundred answers: a few calls for each that nobody answered."""
    answers = {(f"N.{n}", TWO[0]): Answer(f"N.{n}", TWO[0], MET) for n in range(100)}
    assert score_checklist(a_thousand, TWO, answers, VisitFacts()).total == 50
    work = calls_of(lambda: score_checklist(a_thousand, TWO, answers, VisitFacts()))
    assert work < 20_000
