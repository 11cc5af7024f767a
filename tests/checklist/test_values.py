"""What a person types becomes one canonical value, or a question."""

from datetime import date
from decimal import Decimal

import pytest

from inspector.checklist import canonical_value, display_value, errors, figures
from inspector.checklist.model import Criterion
from inspector.checklist.values import is_unusual
from inspector.text import AmbiguousNumber, NotADate, NotANumber
from inspector.wording import say
from tests.checklist.writing import checklist_of

CRITERIA = checklist_of(
    "code: percent, text: A, kind: percent, max_score: 8, ladder: A, numerator: a, denominator: b",
    "code: spent, text: A, kind: percent, max_score: 8, ladder: A, numerator: a, denominator: b, limits: {max: 150}",
    "code: number, text: A, kind: number, max_score: 8, bands: [{at_least: 1, share: 1}], limits: {min: 0, max: 50}",
    "code: steps, text: A, kind: steps, max_score: 8, steps: {deduct: 1, per: vụ}",
    "code: date, text: A, kind: date, max_score: 8, ladder: E",
    "code: choice, text: A, kind: choice, max_score: 8, "
    "choices: [{key: published, text: Đã công bố, share: 1}, {key: none, text: Chưa lập, share: 0}]",
    "code: text, text: A, kind: text, max_score: 0",
    "code: few, text: A, kind: number, max_score: 8, bands: [{at_least: 1, share: 1}], "
    "limits: {min: 0, max: 50, message: Đơn vị chỉ có 50 hồ sơ, soft: {min: 2, max: 12}}",
    "code: faulty, text: A, kind: percent, max_score: 8, ladder: A, numerator: a, denominator: b, "
    "limits: {soft: {max: 50, message: Quá nửa số mẫu sai}}",
    "code: faults, text: A, kind: steps, max_score: 8, steps: {deduct: 1, per: vụ}, limits: {max: 9}",
    "code: met, text: A, kind: met, max_score: 8",
).by_code


def criterion(kind: str) -> Criterion:
    return CRITERIA[kind]


@pytest.mark.parametrize(
    ("kind", "typed", "kept", "shown"),
    [
        ("percent", "46/60", "46/60", "46/60"),
        ("percent", "1.248 / 1.262", "1248/1262", "1.248/1.262"),
        ("percent", "46,5/78", "46.5/78", "46,5/78"),
        ("spent", "400/380", "400/380", "400/380"),
        ("number", "5", "5", "5"),
        ("number", "2,50", "2.5", "2,5"),
        ("steps", "2", "2", "2"),
        ("steps", "-0", "0", "0"),
        ("date", "15/01/2020", "2020-01-15", "15/01/2020"),
        ("date", "19032021", "2021-03-19", "19/3/2021"),
        ("choice", "published", "published", "Đã công bố"),
        ("choice", "đã công bố", "published", "Đã công bố"),
        ("text", " mã QR\r\n", "mã QR", "mã QR"),
        ("percent", "  ", "", ""),
    ],
)
def test_a_value_has_one_form_in_the_book_and_one_on_screen(kind, typed, kept, shown):
    assert canonical_value(criterion(kind), typed) == kept
    assert display_value(criterion(kind), kept) == shown
    assert canonical_value(criterion(kind), kept) == kept
    assert canonical_value(criterion(kind), shown) == kept


@pytest.mark.parametrize(
    ("kind", "typed", "error"),
    [
        ("percent", "46", errors.NotAFraction),
        ("percent", "-1/5", errors.NotAFraction),
        ("percent", "0/0", errors.EmptyTotal),
        ("percent", "61/60", errors.PartAboveTotal),
        ("percent", "a/b", NotANumber),
        ("percent", "1/2/3", NotANumber),
        ("spent", "600/380", errors.OutsideLimits),
        ("number", "-1", errors.OutsideLimits),
        ("number", "51", errors.OutsideLimits),
        ("number", "1,255", AmbiguousNumber),
        ("number", "0,255", errors.TooManyDecimals),
        ("number", "năm", NotANumber),
        ("number", "1e309", NotANumber),
        ("number", "１", NotANumber),
        ("steps", "1,5", errors.NotACount),
        ("steps", "-1", errors.NotACount),
        ("date", "31/02/2021", NotADate),
        ("choice", "khác", errors.UnknownChoice),
        ("met", "7", errors.NoValueAsked),
    ],
)
def test_what_cannot_be_is_refused_with_the_criterion_named(kind, typed, error):
    with pytest.raises(error) as caught:
        canonical_value(criterion(kind), typed)
    assert caught.value.place == kind


def test_a_typed_point_is_asked_about_and_one_in_a_file_is_a_decimal_point():
    assert canonical_value(criterion("number"), "1.5") == "1.5"
    with pytest.raises(AmbiguousNumber):
        canonical_value(criterion("number"), "1.5", typed=True)


def test_figures_of_each_kind():
    assert figures(criterion("percent"), "1/4").pct == 25
    assert figures(criterion("percent"), "0/0").pct is None
    assert figures(criterion("steps"), "2").count == 2
    assert figures(criterion("date"), "2021-03-19").day == date(2021, 3, 19)
    chosen = figures(criterion("choice"), "none").choice
    assert chosen is not None
    assert chosen.points == Decimal(0)
    assert figures(criterion("text"), "mã QR") == figures(criterion("text"), None)


def test_a_hard_limit_speaks_in_the_checklists_own_words():
    with pytest.raises(errors.OutsideLimits) as caught:
        canonical_value(criterion("few"), "51")
    assert say(caught.value).count("Đơn vị chỉ có 50 hồ sơ.") == 1
    with pytest.raises(errors.OutsideLimits):
        canonical_value(criterion("faults"), "10")


@pytest.mark.parametrize(
    ("kind", "value", "unusual"),
    [
        ("few", "1", True),
        ("few", "2", False),
        ("few", "12", False),
        ("few", "13", True),
        ("faulty", "15/30", False),
        ("faulty", "16/30", True),
        ("number", "50", False),
        ("few", None, False),
        ("text", "999", False),
    ],
)
def test_a_soft_limit_asks_for_a_second_look_and_refuses_nothing(kind, value, unusual):
    assert is_unusual(criterion(kind), value) is unusual
    if value:
        assert canonical_value(criterion(kind), value) == value
