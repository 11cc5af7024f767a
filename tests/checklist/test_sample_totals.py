"""The invented visit to «Bộ CHQS tỉnh Sơn Hà»: its answers come to the totals that its story names."""

from decimal import Decimal

import pytest

from inspector.checklist import Answer, Checklist, ChecklistScore, Result, VisitFacts, score_checklist
from inspector.checklist.scoring import asked_periods
from inspector.checklist.values import canonical_value
from inspector.text import format_decimal

PERIODS = ("Năm 2020", "9 tháng đầu năm 2021")
MET, PARTLY, NA = Result.MET, Result.PARTLY, Result.NA

# (code, answer in 2020 or once, answer in 9 months of 2021, the team's points, the unit's points)
Row = tuple[str, str | Result, str | Result | None, str | None, str | None]

CCHC: list[Row] = [
    ("CC.I.3", "15/01/2020", "26/02/2021", "1.5", "2"),
    ("CC.I.6", "5", "3", "1.5", "2"),
    ("CC.I.7", "46/60", None, "0.5", "1"),
    ("CC.I.8", "4/11", "2/11", "1", "2"),
    ("CC.II.2", "52/64", "58/64", "2.25", "3"),
    ("CC.II.3", "6/9", "5/7", "1", "1.5"),
    ("CC.II.4", PARTLY, None, "1", "2"),
    ("CC.III.3", "2", "1", "1.5", "2"),
    ("CC.III.4", "17/21", None, "0", "3"),
    ("CC.III.10", "88/96", None, "1.5", "2"),
    ("CC.IV.4", PARTLY, None, "1", "2"),
    ("CC.V.1", "74/118", "71/118", "1.5", "2.25"),
    ("CC.V.3", PARTLY, PARTLY, "1", "2"),
    ("CC.VI.3", "380/380", "250/400", "1.5", "1.5"),
    ("CC.VII.1", "Đã áp dụng, chưa công bố", None, "2", "3"),
    ("CC.VII.2", "5/5", "7/9", "1.5", "2"),
    ("CC.VII.3", "96/132", None, "1.5", "2.25"),
    ("CC.VII.4", "451/968", "812/1.004", "1.5", "1.5"),
    ("CC.VII.6", "3", None, "1", "1"),
]
VTLT: list[Row] = [
    ("VT.I.1", PARTLY, None, "1.5", "3"),
    ("VT.I.4", "4/11", "2/11", "1", "2"),
    ("VT.II.2", "9/14", None, "1", "1"),
    ("VT.II.3", "12/14", "9/14", "1.25", "1.5"),
    ("VT.III.2", "7/30", "4/30", "0.5", "3"),
    ("VT.III.3", "3/30", "3/30", "1", "1.5"),
    ("VT.III.4", "1/30", "1/30", "2.25", "3"),
    ("VT.III.5", "2/30", "0/30", "1.5", "2"),
    ("VT.IV.2", "23/30", "25/30", "1.25", "2"),
    ("VT.IV.4", "2", "0", "1.5", "1.5"),
    ("VT.V.2", "3/30", None, "1", "2"),
    ("VT.VI.1", "20/01/2020", "19/3/2021", "1", "1"),
    ("VT.VI.2", "31/52", "43/52", "1.5", "2.25"),
    ("VT.VI.3", "4/25", None, "0.75", "2.25"),
    ("VT.VI.4", "118/190", "122/176", "1.5", "2.25"),
    ("VT.VII.1", "2", None, "2", "3"),
    ("VT.VII.3", "46/78", None, "0.5", "1"),
    ("VT.VII.5", NA, NA, None, None),
    ("VT.IX.2", "1/20", "1/20", "1.5", "2"),
    ("VT.X.1", PARTLY, None, "1", "1"),
    ("VT.X.2", "96/968", "507/1.004", "0.25", "0.5"),
    ("VT.X.3", "0/52", "11/52", "0", "0.5"),
    ("VT.X.4", "12.400/58.000", None, "0", "0.5"),
]


def answers_of(checklist: Checklist, rows: list[Row]) -> dict[tuple[str, str], Answer]:
    """Every criterion answered: as the story's table says, else met with full marks."""
    told = {row[0]: row for row in rows}
    answers = {}
    for criterion in checklist.criteria:
        asked = asked_periods(criterion, PERIODS)
        row = told.get(criterion.code)
        given = row[1:3] if row else (MET, MET)
        own = row[4] if row else str(criterion.max_score)
        for period, said in zip(asked, given, strict=False):
            result = said if isinstance(said, Result) else None
            value = None if result or said is None else canonical_value(criterion, said)
            bonus = Decimal("0.5") if criterion.bonus_max else None
            answers[criterion.code, period] = Answer(
                criterion.code,
                period,
                result=result,
                value=value,
                score=bonus,
                self_score=None if own is None or criterion.bonus_max else Decimal(own),
            )
    return answers


def scored(checklist: Checklist, rows: list[Row]) -> ChecklistScore:
    return score_checklist(checklist, PERIODS, answers_of(checklist, rows), VisitFacts(True, len(PERIODS)))


@pytest.fixture(scope="module")
def cchc(builtin) -> ChecklistScore:
    return scored(builtin["cchc"], CCHC)


@pytest.fixture(scope="module")
def vtlt(builtin) -> ChecklistScore:
    return scored(builtin["vtlt"], VTLT)


def sections(score: ChecklistScore) -> list[str]:
    return [
        f"{part.id} {format_decimal(part.team)}/{format_decimal(part.base)} ({format_decimal(part.self)})"
        for part in score.sections
    ]


@pytest.mark.parametrize(("name", "rows"), [("cchc", CCHC), ("vtlt", VTLT)])
def test_each_answer_of_the_story_earns_the_points_it_names(builtin, name, rows):
    score = scored(builtin[name], rows)
    earned = {row[0]: score.criteria[row[0]].team for row in rows}
    assert earned == {row[0]: None if row[3] is None else Decimal(row[3]) for row in rows}


def test_cchc_comes_to_81_75_with_its_bonus_and_is_kha(cchc):
    assert (cchc.total, cchc.base, cchc.bonus, cchc.final) == (
        Decimal("81.25"),
        Decimal(100),
        Decimal("0.5"),
        Decimal("81.75"),
    )
    assert (cchc.grade, cchc.provisional, cchc.caps) == ("Khá", False, ())
    assert (cchc.answered, cchc.asked) == (49, 49)


def test_cchc_sections_come_to_the_sums_of_the_story(cchc):
    assert sections(cchc) == [
        "I 17,5/20 (20)",
        "II 12,25/15 (14,5)",
        "III 18/22 (22)",
        "IV 6/7 (7)",
        "V 8,5/11 (10,25)",
        "VI 5,5/6 (5,5)",
        "VII 13,5/19 (15,75)",
    ]
    assert cchc.self_total == 95


def test_vtlt_comes_to_71_17_of_98_applicable_points_and_is_kha(vtlt):
    assert (vtlt.total, vtlt.base) == (Decimal("69.75"), Decimal(98))
    assert vtlt.normalized is not None
    assert format_decimal(vtlt.normalized) == "71,17"
    assert (vtlt.grade, vtlt.provisional, vtlt.caps) == ("Khá", False, ())
    assert (vtlt.answered, vtlt.asked) == (49, 49)


def test_vtlt_sections_come_to_the_sums_of_the_story(vtlt):
    assert sections(vtlt) == [
        "I 7,5/10 (10)",
        "II 6,25/8 (6,5)",
        "III 12,25/18 (16,5)",
        "IV 13,75/15 (14,5)",
        "V 7/8 (8)",
        "VI 5,75/12 (8,75)",
        "VII 7,5/10 (9)",
        "VIII 3/3 (3)",
        "IX 5,5/6 (6)",
        "X 1,25/8 (2,5)",
    ]
    assert vtlt.self_total == Decimal("84.75")
    assert vtlt.self_normalized is not None
    assert format_decimal(vtlt.self_normalized) == "86,48"
