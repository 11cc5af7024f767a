"""A line of paper becomes one answer, or a refusal that says where; nothing is guessed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector import wording
from inspector.checklist import Answer, Kind, Result, builtin_checklists, errors
from inspector.checklist.quick_entry import Hand, Line, Turn, number_of, read_line, read_lines
from inspector.checklist.quick_meaning import fields_of, next_criterion, read_back
from inspector.checklist.two_passes import difference, settle
from inspector.errors import InspectorError
from inspector.text import AmbiguousNumber, NotADate

YEARS = ("Năm 2020", "9 tháng đầu năm 2021")
LISTS = tuple(found.checklist for found in builtin_checklists())
HAND = Hand(LISTS, YEARS, period=YEARS[0])
CC, VT = LISTS


def read(text: str, hand: Hand = HAND) -> Line:
    line = read_line(text, hand)
    assert isinstance(line, Line)
    return line


def number(code: str) -> int:
    return number_of(CC if code in CC.by_code else VT, code)


# --- which criterion --------------------------------------------------------------------------------


def test_a_number_is_the_order_number_in_the_checklist_in_hand():
    assert read("1 d").criterion.code == "CC.I.1"
    assert read("12 d").criterion.code == CC.criteria[11].code
    assert read("12 d", replace(HAND, checklist=1)).criterion.code == VT.criteria[11].code


@pytest.mark.parametrize(
    "typed",
    [
        "cc.iii.1",
        "CC.III.1",
        "iii.1",
        "III.1",
        "3.1",
        "cc.3.1",
        "cciii1",
        "iii1",
        "cc31",
        "cc 3.1",
        "CCHC iii.1",
    ],
)
def test_a_code_may_be_typed_in_many_ways(typed):
    assert read(f"{typed} d").criterion.code == "CC.III.1"


def test_a_code_without_letters_is_of_the_checklist_in_hand_and_with_them_of_its_own():
    assert read("iii.6 d", replace(HAND, checklist=1)).criterion.code == "VT.III.6"
    assert read("vt.iii.6 d").criterion.code == "VT.III.6"
    assert read("vt 12 d").criterion.code == VT.criteria[11].code
    assert read("vtlt 3 d").checklist == 1


def test_a_line_that_names_no_criterion_is_about_the_proposed_one():
    hand = replace(HAND, proposed="CC.III.4")
    assert read("d", replace(HAND, proposed="CC.I.5")).criterion.code == "CC.I.5"
    assert read("17/21", hand).value == "17/21"
    assert read('"chỉ ghi nhận"', hand).note == "chỉ ghi nhận"


def test_digits_and_a_finding_may_stick_together():
    assert (read("5k").criterion.code, read("5k").result) == ("CC.I.5", Result.NOT_MET)
    assert read("5Đ").result is Result.MET
    assert read("5na thiếu").note == "thiếu"


@pytest.mark.parametrize("typed", ["0 d", "50 d", "999 d"])
def test_a_number_past_the_last_is_refused_with_how_many_there_are(typed):
    with pytest.raises(errors.NoSuchNumber) as refused:
        read(typed)
    assert refused.value.facts["last"] == 49


@pytest.mark.parametrize("typed", ["iii.40 d", "9.9 d", "vt iii.99 d", "vt x", "zz.1.1 d", "cc99 d"])
def test_a_code_that_no_criterion_has_is_refused(typed):
    with pytest.raises(errors.NoSuchCode):
        read(typed)


def test_nothing_proposed_and_nothing_named_is_refused():
    with pytest.raises(errors.NoCriterion):
        read("d")


# --- which period -----------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["1@2 d", "1 @2 d", "1@2021 d", "1 @ 2 d", "i.1@2021 d"])
def test_a_period_is_chosen_by_its_place_or_by_what_it_says(typed):
    assert read(typed).period == YEARS[1]


def test_without_a_period_it_is_the_one_in_hand_and_once_for_what_is_asked_once():
    assert read("1 d").period == YEARS[0]
    assert read("1 d", replace(HAND, period=YEARS[1])).period == YEARS[1]
    assert read("2 d").period == ""


@pytest.mark.parametrize("typed", ["1@3 d", "1@1999 d", "1@ d", "1@năm d"])
def test_a_period_that_is_none_or_two_is_refused(typed):
    with pytest.raises(errors.NoSuchPeriod):
        read(typed)


def test_a_period_for_what_is_asked_once_is_refused():
    with pytest.raises(errors.NoPeriodAsked):
        read("2@1 d")


def beside(text: str, hand: Hand = HAND) -> list[tuple[str, str, str | None, str | None]]:
    lines = read_lines(text, hand)
    assert isinstance(lines, tuple)
    return [(line.criterion.code, line.period, line.value or line.result, line.note) for line in lines]


def test_periods_stand_side_by_side_as_on_paper():
    both = [("CC.I.8", YEARS[0], "4/11", None), ("CC.I.8", YEARS[1], "2/11", "giảm")]
    assert beside("i.8 4/11 | 2/11 giảm") == both
    assert beside("i.8 4/11|2/11 giảm", replace(HAND, period=YEARS[1])) == both
    assert beside("4/11 | 2/11 giảm", replace(HAND, proposed="CC.I.8")) == both
    assert beside("i.8 | 2/11 giảm") == both[1:]
    assert beside("i.8 4/11 |") == both[:1]
    assert beside('i.1 d "a | b" | k') == [
        ("CC.I.1", YEARS[0], "met", "a | b"),
        ("CC.I.1", YEARS[1], "not_met", None),
    ]
    assert beside("i.8@2 2/11") == [("CC.I.8", YEARS[1], "2/11", None)]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("i.2 d | d", "line.no_period_asked"),
        ("i.8 4/11 | 2/11 | 3/11", "line.no_such_period"),
        ("i.8@2 2/11 | 3/11", "line.no_such_period"),
        ("i.8 |", None),
        ("| d", None),
    ],
)
def test_periods_side_by_side_that_fit_nowhere_are_refused(typed, code):
    with pytest.raises(InspectorError) as refused:
        read_lines(typed, HAND)
    assert code is None or refused.value.code == code


def test_what_follows_not_applicable_is_its_reason():
    line = read("i.2 x đơn vị không có")
    assert fields_of(line, Answer("CC.I.2", "")) == {"result": Result.NA, "score_reason": "đơn vị không có"}
    assert "na_reason" in read_back(read("i.2 x"), Answer("CC.I.2", "")).cautions
    assert "na_reason" not in read_back(line, Answer("CC.I.2", "")).cautions


def test_a_criterion_alone_is_proposed_from_then_on():
    assert read_line("5", HAND) == Turn(0, YEARS[0], "CC.I.5")
    assert read_line("vt iii.4@2", HAND) == Turn(1, YEARS[1], "VT.III.4")
    assert read_line("2", HAND) == Turn(0, YEARS[0], "CC.I.2")


def test_an_equals_sign_stands_for_the_proposed_criterion_so_that_a_lone_figure_is_no_number_of_one():
    hand = replace(HAND, proposed="CC.I.6")
    assert read("=5", hand).value == "5"
    assert read("= 5 1,5 tốt", hand).score == Decimal("1.5")
    assert read_line("5", hand) == Turn(0, YEARS[0], "CC.I.5")


def test_a_period_or_a_checklist_alone_is_in_hand_from_then_on():
    assert read_line("@2", HAND) == Turn(0, YEARS[1])
    assert read_line("vt", HAND) == Turn(1, YEARS[0])
    assert read_line("vt @2", HAND) == Turn(1, YEARS[1])


# --- findings ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "result"),
    [
        ("d", Result.MET),
        ("đ", Result.MET),
        ("D", Result.MET),
        ("Đạt", Result.MET),
        ("dat", Result.MET),
        ("p", Result.PARTLY),
        ("m", Result.PARTLY),
        ("một phần", Result.PARTLY),
        ("dat mot phan", Result.PARTLY),
        ("k", Result.NOT_MET),
        ("KHÔNG ĐẠT", Result.NOT_MET),
        ("khong dat", Result.NOT_MET),
        ("kd", Result.NOT_MET),
        ("x", Result.NA),
        ("na", Result.NA),
        ("không áp dụng", Result.NA),
    ],
)
def test_findings_are_letters_or_words_with_or_without_diacritics(typed, result):
    assert read(f"1 {typed}").result is result
    assert read(f"1   {typed}   ghi gì đó").note == "ghi gì đó"


@pytest.mark.parametrize("typed", ["1 j", "1 khong co so", "1 0,5", "1 ?", "1 dd", "1 thiếu sổ"])
def test_what_is_no_finding_is_refused_and_named(typed):
    with pytest.raises(errors.VerdictUnknown) as refused:
        read(typed)
    assert refused.value.facts["text"] == typed.split()[1]
    assert refused.value.place == "CC.I.1"


def test_a_criterion_with_nothing_but_empty_quotes_says_nothing():
    with pytest.raises(errors.NothingSaid):
        read('1 ""')


# --- scores, notes, reasons -------------------------------------------------------------------------


def test_a_whole_line():
    line = read("1 k 0,5 thiếu sổ theo dõi ! đã khắc phục một phần")
    assert (line.result, line.score) == (Result.NOT_MET, Decimal("0.5"))
    assert (line.note, line.reason) == ("thiếu sổ theo dõi", "đã khắc phục một phần")


@pytest.mark.parametrize("typed", ["0,5", "0,50", "0,5đ", "0,5Đ"])
def test_a_score_has_a_decimal_comma(typed):
    assert read(f"1 p {typed}").score == Decimal("0.5")


def test_a_score_with_a_point_is_asked_about():
    with pytest.raises(AmbiguousNumber):
        read("1 p 0.5")


@pytest.mark.parametrize("typed", ["4", "3,5", "-1", "99"])
def test_a_score_outside_is_refused_with_the_maximum(typed):
    with pytest.raises(errors.ScoreOutside) as refused:
        read(f"1 d {typed}")
    assert refused.value.facts["max"] == "3"


def test_a_score_for_what_does_not_apply_is_refused():
    with pytest.raises(errors.ScoreWithoutBase):
        read("1 x 1")


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("1 k thiếu sổ", "thiếu sổ"),
        ('1 k "3 lần chậm"', "3 lần chậm"),
        ("1 k “3 lần chậm”", "3 lần chậm"),
        ("1 k «3 lần chậm»", "3 lần chậm"),
        ('1 k "còn đang gõ', "còn đang gõ"),
        ('1 k có "sổ" cũ', 'có "sổ" cũ'),
        ('1 k "sổ" cũ và mới', '"sổ" cũ và mới'),
        ('1 "chỉ ghi nhận"', "chỉ ghi nhận"),
        ("1 k Chưa tốt! Cần sửa", "Chưa tốt! Cần sửa"),
        ("1 k thiê\u0301u", "thiếu"),
    ],
)
def test_a_note_is_the_rest_in_quotes_or_plain(typed, note):
    assert read(typed).note == note


def test_a_reason_stands_behind_a_mark_also_after_quotes_and_without_a_note():
    line = read('1 d 2 "đủ" !chậm một tháng')
    assert (line.note, line.reason) == ("đủ", "chậm một tháng")
    line = read("1 d 2 !chậm")
    assert (line.note, line.reason) == (None, "chậm")


# --- figures ----------------------------------------------------------------------------------------


def first(kind: Kind) -> int:
    return next(n for n, criterion in enumerate(CC.criteria, start=1) if criterion.kind is kind)


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (Kind.PERCENT, "17/21", "17/21"),
        (Kind.PERCENT, "17 / 21", "17/21"),
        (Kind.PERCENT, "17/ 21", "17/21"),
        (Kind.PERCENT, "1.248/1.262", "1248/1262"),
        (Kind.PERCENT, "46,5/78", "46.5/78"),
        (Kind.NUMBER, "5", "5"),
        (Kind.STEPS, "2", "2"),
        (Kind.DATE, "15/01/2020", "2020-01-15"),
        (Kind.DATE, "15.1.2020", "2020-01-15"),
        (Kind.DATE, "15012020", "2020-01-15"),
        (Kind.CHOICE, "b", "listed"),
        (Kind.CHOICE, "B", "listed"),
        (Kind.CHOICE, "2", "listed"),
        (Kind.CHOICE, "listed", "listed"),
        (Kind.CHOICE, "đã lập, chưa công bố", "listed"),
        (Kind.CHOICE, "Da lap, chua cong bo", "listed"),
        (Kind.TEXT, "số hóa hồ sơ", "số hóa hồ sơ"),
        (Kind.TEXT, '"số hóa hồ sơ"', "số hóa hồ sơ"),
    ],
)
def test_a_figure_is_kept_in_its_canonical_form(kind, typed, value):
    assert read(f"{first(kind)} {typed}").value == value


def test_a_figure_may_have_a_score_and_a_note():
    line = read(f"{first(Kind.PERCENT)} 17/21 1,5 còn 4 nhiệm vụ ! có lý do")
    assert (line.value, line.score, line.note, line.reason) == (
        "17/21",
        Decimal("1.5"),
        "còn 4 nhiệm vụ",
        "có lý do",
    )
    line = read(f"{first(Kind.CHOICE)} b chưa ký")
    assert (line.value, line.note) == ("listed", "chưa ký")


@pytest.mark.parametrize("kind", [Kind.PERCENT, Kind.NUMBER, Kind.STEPS, Kind.DATE, Kind.CHOICE])
def test_without_a_figure_a_criterion_can_be_judged(kind):
    assert read(f"{first(kind)} k chưa có số liệu").result is Result.NOT_MET
    assert read(f"{first(kind)} x không phát sinh").result is Result.NA


def test_a_letter_that_is_a_finding_is_a_choice_only_where_there_are_that_many():
    three = next(n for n, c in enumerate(CC.criteria, start=1) if len(c.choices) == 3)
    four = next(n for n, c in enumerate(CC.criteria, start=1) if len(c.choices) == 4)
    assert read(f"{three} d").result is Result.MET
    assert read(f"{four} d").value == CC.criteria[four - 1].choices[3].key
    assert read(f"{four} đ").result is Result.MET


@pytest.mark.parametrize(
    ("kind", "typed", "refusal"),
    [
        (Kind.PERCENT, "81", errors.NotAFraction),
        (Kind.PERCENT, "81%", errors.NotAFraction),
        (Kind.PERCENT, "22/21", errors.PartAboveTotal),
        (Kind.PERCENT, "0/0", errors.EmptyTotal),
        (Kind.PERCENT, "a/b", errors.FigureUnknown),
        (Kind.STEPS, "1,5", errors.NotACount),
        (Kind.STEPS, "-1", errors.NotACount),
        (Kind.DATE, "31/02/2020", NotADate),
        (Kind.DATE, "hôm qua", errors.FigureUnknown),
        (Kind.CHOICE, "e", errors.ChoiceUnknown),
        (Kind.CHOICE, "9", errors.ChoiceUnknown),
        (Kind.PERCENT, "17/21 k", errors.FigureSays),
    ],
)
def test_a_figure_that_means_nothing_is_refused_by_name(kind, typed, refusal):
    with pytest.raises(refusal) as refused:
        read(f"{first(kind)} {typed}")
    assert refused.value.place == CC.criteria[first(kind) - 1].code


# --- what it means against what stands --------------------------------------------------------------


def standing(code: str, period: str = YEARS[0], **fields) -> Answer:
    return Answer(code, period, **fields)


def test_a_reading_says_result_points_and_what_to_look_at():
    reading = read_back(read("1 k 0,5"), standing("CC.I.1"))
    assert (reading.result, reading.score, reading.computed) == (Result.NOT_MET, Decimal("0.5"), Decimal(0))
    assert reading.cautions == ("score_reason",)
    assert read_back(read("1 k 0,5 ! vì"), standing("CC.I.1")).cautions == ()
    assert read_back(read("1 x"), standing("CC.I.1")).cautions == ("na_reason",)
    assert read_back(read("1 d"), standing("CC.I.1", result=Result.NOT_MET)).cautions == ("overwrites",)
    assert read_back(read("1 d"), standing("CC.I.1", result=Result.MET)).cautions == ()
    assert read_back(read("1 d"), standing("CC.I.1"), is_asked=False).cautions == ("not_asked",)
    assert "caps" in read_back(read("iii.6 5/10"), standing("CC.III.6")).cautions


def test_a_line_without_a_score_takes_back_the_score_of_the_answer_before():
    fields = fields_of(read("1 d"), standing("CC.I.1", result=Result.NOT_MET, score=Decimal(0)))
    assert fields == {"result": Result.MET, "score": None}
    assert fields_of(read('1 "ghi"'), standing("CC.I.1", score=Decimal(0))) == {"note": "ghi"}


def test_a_figure_takes_the_place_of_a_finding_and_a_finding_never_that_of_a_figure():
    percent = first(Kind.PERCENT)
    code = CC.criteria[percent - 1].code
    fields = fields_of(read(f"{percent} 17/21"), standing(code, result=Result.NA))
    assert fields == {"value": "17/21", "result": None}
    with pytest.raises(errors.FigureSays) as refused:
        fields_of(read(f"{percent} k"), standing(code, value="17/21"))
    assert refused.value.facts["text"] == "k"  # what was typed, not the word that the file has for it
    assert fields_of(read(f"{percent} x"), standing(code, value="17/21")) == {"result": Result.NA}


def test_the_next_one_is_proposed_in_order_and_round():
    done = {"CC.I.2", "CC.I.3"}
    assert next_criterion(HAND, "", lambda c, _p: False) == "CC.I.1"
    assert next_criterion(HAND, "CC.I.1", lambda c, _p: c.code in done) == "CC.I.4"
    assert next_criterion(HAND, "CC.VII.8", lambda c, _p: False) == "CC.I.1"
    assert next_criterion(HAND, "CC.I.1", lambda c, _p: True) == ""
    assert next_criterion(HAND, "VT.I.1", lambda c, _p: False) == "CC.I.1"


# --- two passes -------------------------------------------------------------------------------------


def test_two_passes_that_say_the_same_do_not_differ():
    same = standing("CC.I.1", result=Result.NOT_MET, score=Decimal("0.5"), note="Thiếu  sổ.")
    assert difference(read("1 k 0,5 thiếu sổ"), same) is None
    assert difference(read("1 k 0,5"), same) is None


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ("1 d", ("result", "score")),
        ("1 k", ("score",)),
        ("1 k 0,5 khác", ("note",)),
        ("1 x", ("result", "score")),
        ("1 k 0,5 ! khác", ("score_reason",)),
    ],
)
def test_what_differs_is_named(typed, fields):
    first_pass = standing(
        "CC.I.1", result=Result.NOT_MET, score=Decimal("0.5"), note="thiếu sổ", score_reason="có lý do"
    )
    assert difference(read(typed), first_pass).fields == fields


@pytest.mark.parametrize(
    "typed", ["1 x không có kho", "1 x ! không có kho", "1 k 0,5 thiếu ! xét giảm", "1 d"]
)
def test_a_line_typed_twice_alike_does_not_differ_from_itself(typed):
    line, blank = read(typed), standing("CC.I.1")
    first_pass = replace(blank, **fields_of(line, blank))
    assert difference(line, first_pass) is None
    assert settle(line, first_pass) == {}


def test_another_reason_why_it_does_not_apply_differs_and_is_written_as_the_reason():
    blank = standing("CC.I.1")
    first_pass = replace(blank, **fields_of(read("1 x ! không có kho"), blank))
    for typed in ("1 x ! chưa lập kho", "1 x chưa lập kho"):
        assert difference(read(typed), first_pass).fields == ("score_reason",)
        assert settle(read(typed), first_pass) == {"score_reason": "chưa lập kho"}


def test_an_answer_only_the_second_pass_has_differs():
    assert difference(read("1 d"), standing("CC.I.1")).fields == ("result", "score")


def test_a_figure_that_differs_without_another_result_differs_all_the_same():
    code = CC.criteria[first(Kind.PERCENT) - 1].code
    found = difference(read(f"{first(Kind.PERCENT)} 41/42"), standing(code, value="42/42"))
    assert found.fields == ("value",)


def test_taking_the_second_writes_only_what_changes_and_leaves_what_it_did_not_say():
    first_pass = standing("CC.I.1", result=Result.NOT_MET, score=Decimal("0.5"), note="thiếu sổ", cause="x")
    assert settle(read("1 d"), first_pass) == {"result": Result.MET, "score": None}
    assert settle(read("1 k 0,5 khác"), first_pass) == {"note": "khác"}
    code = CC.criteria[first(Kind.PERCENT) - 1].code
    assert settle(read(f"{first(Kind.PERCENT)} k"), standing(code, value="1/2")) == {
        "value": "",
        "result": Result.NOT_MET,
    }


def test_a_date_where_two_figures_are_wanted_is_refused_and_not_cut():
    for typed in ("1/12/2020", "17/21/"):
        with pytest.raises(InspectorError):
            read(f"{first(Kind.PERCENT)} {typed}")


def test_a_period_of_thousands_of_digits_is_refused_in_words():
    with pytest.raises(errors.NoSuchPeriod):
        read(f"12@{'9' * 5000} d")


# --- garbage ----------------------------------------------------------------------------------------


@given(st.text(max_size=40))
def test_whatever_is_typed_is_read_or_refused_in_words(text):
    _read_or_refuse(text)


@given(
    st.lists(
        st.sampled_from(
            [
                "1",
                "12",
                "iii.4",
                "vt",
                "@2",
                "@",
                "k",
                "đ",
                "x",
                "0,5",
                "17/21",
                "/",
                '"',
                "!",
                "15/01/2020",
                "b",
                "«",
                "ghi",
            ]
        ),
        max_size=7,
    )
)
def test_any_order_of_the_parts_of_a_line_is_read_or_refused_in_words(parts):
    _read_or_refuse(" ".join(parts))


def _read_or_refuse(text: str) -> None:
    hand = replace(HAND, proposed="CC.I.1")
    try:
        line = read_line(text, hand)
        if isinstance(line, Line):
            read_back(line, Answer(line.criterion.code, line.period, value="1/2"))
    except InspectorError as refused:
        for language in ("vi", "en"):
            said = wording.say(refused, language)
            assert "…" not in said.replace(text.strip()[:60], "") or "…" in text
            assert "{" not in said or "{" in text


def test_dates_are_days():
    assert date.fromisoformat(read(f"{first(Kind.DATE)} 1/2/2020").value) == date(2020, 2, 1)
