"""Our two checklists ask what the trade asks: every criterion's kind, ladder, periods, points and marks, one by one."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from inspector.checklist import Answer, Checklist, Criterion, Result
from inspector.checklist.points import computed_score, is_capped

# code, kind with its ladder, points; K: per period, S: from a sample, C: caps the grade
CCHC = """
I.1 met 3 K | I.2 met 2 | I.3 date:E 2 K | I.4 percent:A 3 K | I.5 met 2 K | I.6 number 2 K | I.7 percent:A 1 S
I.8 percent:D 2 K | I.9 met 2 K | I.10 percent:A 1
II.1 met 2 K | II.2 percent:A 3 K | II.3 percent:A 2 K | II.4 choice 2 | II.5 met 1 | II.6 percent:A 1 K
II.7 steps 2 S | II.8 met 2 K
III.1 met 2 K | III.2 percent:A 2 K | III.3 number 2 K | III.4 percent:B 3 | III.5 met 1 | III.6 percent:A 3 KC
III.7 percent:C 2 S | III.8 percent:F 3 | III.9 percent:A 2 K | III.10 percent:A 2 S
IV.1 met 2 | IV.2 choice 2 | IV.3 met 1 | IV.4 met 2
V.1 percent:A 3 K | V.2 met 2 | V.3 met 2 K | V.4 steps 2 KC | V.5 met 2
VI.1 met 2 K | VI.2 met 1 | VI.3 percent:A 2 K | VI.4 choice 1 K
VII.1 choice 3 | VII.2 percent:A 2 K | VII.3 percent:A 3 | VII.4 percent:A 3 K | VII.5 choice 3 K | VII.6 number 2
VII.7 met 3 K | VII.8 text 0
"""
VTLT = """
I.1 choice 3 | I.2 date:E 1 K | I.3 met 2 K | I.4 percent:D 2 K | I.5 met 2 K
II.1 met 2 | II.2 percent:A 2 | II.3 percent:A 2 K | II.4 met 2
III.1 percent:C 3 KS | III.2 percent:C 4 KS | III.3 percent:C 2 KS | III.4 percent:C 3 KS | III.5 percent:C 2 KS
III.6 met 2 | III.7 percent:C 1 S | III.8 met 1
IV.1 percent:A 3 KS | IV.2 percent:A 2 KS | IV.3 percent:A 2 KS | IV.4 number 2 K | IV.5 percent:A 2 KS
IV.6 percent:A 2 KS | IV.7 met 2 K
V.1 met 2 | V.2 percent:C 2 S | V.3 number 2 KC | V.4 met 2
VI.1 date:E 2 K | VI.2 percent:A 3 K | VI.3 percent:C 3 S | VI.4 percent:A 3 K | VI.5 met 1 K
VII.1 steps 3 | VII.2 met 2 | VII.3 percent:A 2 | VII.4 met 2 | VII.5 choice 2 K | VII.6 percent:A 1
VIII.1 met 1 | VIII.2 percent:A 2 KS
IX.1 met 1 | IX.2 percent:C 2 KS | IX.3 met 2 KC | IX.4 number 1 C
X.1 choice 2 | X.2 percent:A 2 K | X.3 percent:A 2 K | X.4 percent:A 2
"""
SECTIONS = {"cchc": [20, 15, 22, 7, 11, 6, 19], "vtlt": [10, 8, 18, 15, 8, 12, 12, 3, 6, 8]}


def asked(prefix: str, table: str) -> list[str]:
    return [
        f"{prefix}.{' '.join(row.split())}" for line in table.split("\n") if line for row in line.split("|")
    ]


def told(checklist: Checklist) -> Iterator[str]:
    for each in checklist.criteria:
        ladder = f":{each.ladder}" if each.ladder else ""
        marks = f"{'K' * each.per_period}{'S' * each.sampling}{'C' * (each.cap_when is not None)}"
        yield f"{each.code} {each.kind.value}{ladder} {each.max_score} {marks}".rstrip()


@pytest.mark.parametrize(("name", "prefix", "table"), [("cchc", "CC", CCHC), ("vtlt", "VT", VTLT)])
def test_every_criterion_is_the_trades_own(builtin, name, prefix, table):
    checklist = builtin[name]
    assert list(told(checklist)) == asked(prefix, table)
    assert [section.max_score for section in checklist.sections] == SECTIONS[name]
    assert (checklist.max_score, len(checklist.criteria)) == (100, 49)
    assert [(grade.name, grade.at_least) for grade in checklist.grades] == [
        ("Tốt", 85),
        ("Khá", 70),
        ("Trung bình", 50),
        ("Yếu", 0),
    ]
    assert (checklist.caps.one, checklist.caps.two_or_more) == ("Trung bình", "Yếu")
    assert (checklist.bonus_max, checklist.penalty_max) == (2 if name == "cchc" else 0, 5)


def earned(builtin, code: str, value: str, period: str = "Năm 2020") -> Decimal:
    criterion = builtin["cchc" if code.startswith("CC") else "vtlt"].by_code[code]
    score = computed_score(criterion, Answer(code, period, value=value), period)
    assert score is not None
    return score


@pytest.mark.parametrize(
    ("code", "earns"),
    [
        ("CC.I.4", "95/100 3, 949/1000 2.25, 80/100 2.25, 799/1000 1.5, 60/100 1.5, 599/1000 .75, 40/100 .75, 399/1000 0"),
        ("CC.III.4", "21/21 3, 899/1000 0, 90/100 1.5, 999/1000 1.5, 17/21 0"),
        ("VT.III.2", "0/30 4, 2/100 4, 21/1000 3, 5/100 3, 51/1000 2, 10/100 2, 101/1000 1, 20/100 1, 201/1000 0"),
        ("CC.I.8", "30/100 2, 299/1000 1, 20/100 1, 199/1000 0"),
        ("CC.III.8", "20/100 3, 199/1000 2.25, 10/100 2.25, 99/1000 1.5, 5/100 1.5, 49/1000 .75, 1/1000 .75, 0/46 0"),
        ("CC.I.6", "5 2, 4 1, 3 1, 2 .5, 1 .5, 0 0"),
        ("CC.III.3", "2 2, 1 1, 0 0"),
        ("CC.VII.6", "4 2, 3 1, 2 1, 1 0, 0 0"),
        ("VT.IV.4", "0 2, 1 1, 2 1, 3 0"),
        ("VT.V.3", "0 2, 1 0"),
        ("VT.IX.4", "0 1, 1 0"),
        ("CC.II.7", "0 2, 1 1.5, 3 .5, 4 0, 9 0"),
        ("CC.V.4", "0 2, 1 1, 2 0, 3 0"),
        ("VT.VII.1", "0 3, 2 2, 5 .5, 6 0"),
        ("CC.I.3", "2020-01-31 2, 2020-02-01 1, 2020-02-29 1, 2020-03-01 0"),
        ("CC.II.4", "published 2, listed 1, none 0"),
        ("CC.IV.2", "right 2, reported 1, wrong 0"),
        ("CC.VI.4", "clean 1, remedied .5, fault 0"),
        ("CC.VII.1", "published 3, applied 2, building 1, none 0"),
        ("CC.VII.5", "all 3, partial 1.5, none 0"),
        ("VT.I.1", "current 3, outdated 1.5, none 0"),
        ("VT.VII.5", "proper 2, incomplete 1, none 0"),
        ("VT.X.1", "full 2, part 1, none 0"),
    ],
)  # fmt: skip
def test_a_figure_earns_exactly_what_its_ladder_gives(builtin, code, earns):
    for case in earns.split(", "):
        value, points = case.split()
        assert earned(builtin, code, value) == Decimal(points), case


@pytest.mark.parametrize(
    ("period", "value", "points"),
    [
        ("9 tháng đầu năm 2021", "2021-02-28", 1),
        ("9 tháng đầu năm 2021", "2021-03-01", 0),
        ("Năm 2024", "2024-02-29", 1),
        ("Năm 2100", "2100-02-28", 1),
        ("Năm 2100", "2100-03-01", 0),
    ],
)
def test_february_ends_where_the_year_says(builtin, period, value, points):
    assert earned(builtin, "CC.I.3", value, period) == points


@pytest.mark.parametrize(
    ("code", "value", "result", "caps"),
    [
        ("CC.III.6", "69/100", None, True),
        ("CC.III.6", "70/100", None, False),
        ("CC.III.6", "70/100", Result.NOT_MET, False),
        ("CC.III.6", None, Result.NOT_MET, True),
        ("CC.III.6", None, Result.PARTLY, False),
        ("CC.V.4", "1", None, True),
        ("CC.V.4", "0", None, False),
        ("CC.V.4", None, Result.PARTLY, True),
        ("CC.V.4", None, Result.MET, False),
        ("VT.V.3", "1", None, True),
        ("VT.V.3", "0", None, False),
        ("VT.V.3", None, Result.NOT_MET, True),
        ("VT.IX.3", None, Result.NOT_MET, True),
        ("VT.IX.3", None, Result.PARTLY, False),
        ("VT.IX.4", "2", None, True),
        ("VT.IX.4", None, Result.NOT_MET, True),
        ("VT.IX.4", "1", Result.NA, False),
    ],
)
def test_a_grade_is_capped_by_the_figure_or_by_the_finding_where_there_is_none(
    builtin, code, value, result, caps
):
    criterion = builtin["cchc" if code.startswith("CC") else "vtlt"].by_code[code]
    assert is_capped(criterion, Answer(code, "Năm 2020", result, value), "Năm 2020") is caps


# --- texts ------------------------------------------------------------------------------------------


def criteria(builtin) -> list[Criterion]:
    return [each for checklist in builtin.values() for each in checklist.criteria]


def test_every_criterion_says_how_to_check_by_what_evidence_on_what_basis(builtin):
    for each in criteria(builtin):
        assert len(each.how_to_check) > 120, each.code
        assert len(each.evidence) > 5, each.code
        assert each.legal_basis, each.code


def test_every_criterion_has_its_own_words_for_praise_fault_cause_and_remedy(builtin):
    for each in criteria(builtin):
        phrases = each.phrases
        assert phrases.met, each.code
        if each.bonus_max:
            continue
        assert phrases.not_met, each.code
        assert phrases.cause, each.code
        assert phrases.requirement, each.code
        has_middle = each.bands == () or any(0 < band.share < 1 for band in each.bands)
        assert bool(phrases.partly) == has_middle, each.code


@pytest.mark.parametrize("field", ["how_to_check", "met", "not_met", "both_periods", "cause", "requirement"])
def test_no_text_serves_two_criteria(builtin, field):
    texts = [
        text
        for each in criteria(builtin)
        if (text := getattr(each, field, "") or getattr(each.phrases, field, ""))
    ]
    assert len(texts) == len(set(texts))


def test_nothing_that_a_reader_sees_speaks_of_inspectorates_or_names_a_blank_as_a_number(builtin):
    for each in criteria(builtin):
        said = " ".join((each.text, each.how_to_check, each.evidence))
        assert "thanh tra" not in said.lower() or each.code == "CC.VI.4", (
            each.code
        )  # there it is another body's
        assert "None" not in said


def test_a_basis_nobody_compared_with_the_official_text_says_what_to_compare(builtin):
    for checklist in builtin.values():
        for basis in checklist.legal_bases:
            assert basis.verified or "cần đối chiếu" in basis.note, basis.id


def test_bases_bind_in_their_time_only(builtin):
    records, reform = builtin["vtlt"].legal_basis_by_id, builtin["cchc"].legal_basis_by_id
    assert records["nd110"].is_in_force(date(2020, 3, 5)) is False
    assert records["nd30"].is_in_force(date(2020, 3, 4)) is False
    assert records["nd30"].is_in_force(date(2020, 3, 5)) is True
    assert reform["nq30c"].is_in_force(date(2021, 1, 1)) is False
    assert reform["nq76"].is_in_force(date(2020, 12, 31)) is False
    assert reform["nd61"].is_in_force(date(2025, 7, 1)) is False
    assert records["llt2011"].is_in_force(date(2021, 10, 15)) is True
    assert records["llt2024"].is_in_force(date(2021, 10, 15)) is False
