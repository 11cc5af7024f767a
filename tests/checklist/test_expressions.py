"""Expressions say what their author means and can do nothing else."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.checklist.expressions import (
    CAP_NAMES,
    WHEN_NAMES,
    BadExpression,
    codes_in,
    compile_expression,
    evaluate,
)

NAMES: dict[str, Any] = {
    "visit": {"has_previous": True, "periods": Decimal(2)},
    "score": {"A": Decimal("1.5"), "B": None},
    "result": {"A": "met"},
    "value": {"A": "published"},
}


def when(text: str) -> bool:
    return bool(evaluate(compile_expression(text, WHEN_NAMES).tree, NAMES))


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("visit.has_previous", True),
        ("not visit.has_previous", False),
        ("visit.periods == 2", True),
        ("score['A'] >= 1.5", True),
        ("score['A'] > 1.5", False),
        ("1 < score['A'] < 2", True),
        ("1 < score['A'] < 1.2", False),
        ("score['A'] + 1 == 2.5", True),
        ("-score['A'] < 0", True),
        ("3 - score['A'] <= 1.5", True),
        ("result['A'] == 'met' and value['A'] != 'draft'", True),
        ("result['A'] == 'not_met' or value['A'] in ['draft', 'published']", True),
        ("value['A'] not in ['draft']", True),
        ("true", True),
        ("score['B'] == none", True),
    ],
)
def test_an_expression_says_what_it_means(text, holds):
    assert when(text) is holds


@pytest.mark.parametrize(
    "text",
    [
        "score['B'] >= 0",
        "score['B'] < 5",
        "score['X'] > 0",
        "score['B'] + 1 > 0",
        "-score['B'] < 9",
        "result['A'] > 1",
    ],
)
def test_nothing_is_larger_or_smaller_than_what_is_not_known(text):
    assert when(text) is False


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("9**9**9", "checklist.expression_refused"),
        ("'a'*10**9", "checklist.expression_refused"),
        ("10*10", "checklist.expression_refused"),
        ("1/0", "checklist.expression_refused"),
        ("1//0", "checklist.expression_refused"),
        ("1 % 2", "checklist.expression_refused"),
        ("'a' ~ 'b'", "checklist.expression_refused"),
        ("''.__class__", "checklist.expression_refused"),
        ("visit.__class__.__mro__", "checklist.expression_refused"),
        ("visit['has_previous']", "checklist.expression_refused"),
        ("score.get('A')", "checklist.expression_refused"),
        ("score['A'].__class__", "checklist.expression_refused"),
        ("score[visit.periods]", "checklist.expression_refused"),
        ("score['A']['B']", "checklist.expression_refused"),
        ("score", "checklist.expression_refused"),
        ("range(10)", "checklist.expression_refused"),
        ("self", "checklist.expression_unknown_name"),
        ("cycler", "checklist.expression_unknown_name"),
        ("lipsum['__globals__']", "checklist.expression_refused"),
        ("score['A']|attr('x')", "checklist.expression_refused"),
        ("'{0.__class__}'.format(visit)", "checklist.expression_refused"),
        ("1 is defined", "checklist.expression_refused"),
        ("1 if 2 else 3", "checklist.expression_refused"),
        ("{'a': 1}", "checklist.expression_refused"),
        ("1e309 > 1", "checklist.expression_refused"),
        ("99999999999999999999 > 1", "checklist.expression_refused"),
        ("1 2", "checklist.expression_syntax"),
        ("a =", "checklist.expression_syntax"),
        ("", "checklist.expression_syntax"),
        ("'unclosed", "checklist.expression_syntax"),
        ("1 }} {{ 2", "checklist.expression_syntax"),
        ("(" * 145 + "1" + ")" * 145, "checklist.expression_too_long"),
        ("1" * 301, "checklist.expression_too_long"),
    ],
)
def test_what_an_expression_may_not_do_is_refused(text, code):
    with pytest.raises(BadExpression) as caught:
        compile_expression(text, WHEN_NAMES)
    assert caught.value.code == code


@settings(deadline=None)
@given(st.text(alphabet="score['A']visitresult.()+-*/%<>=! andornot0123456789{}|~_\"\\", max_size=40))
def test_no_text_does_anything_but_compile_or_be_refused(text):
    for names in (WHEN_NAMES, CAP_NAMES):
        try:
            tree = compile_expression(text, names).tree
        except BadExpression:
            continue
        evaluate(tree, NAMES)


def test_the_codes_an_expression_looks_at_are_known():
    tree = compile_expression(
        "score['A'] > 1 and not (value['B'] == 'x' or result['A'] == 'met')", WHEN_NAMES
    ).tree
    assert set(codes_in(tree)) == {"A", "B"}


def test_a_cap_sees_the_answer_and_not_the_visit():
    tree = compile_expression("pct < 70 or count >= 1", CAP_NAMES).tree
    assert evaluate(tree, {"pct": Decimal("69.9")})
    assert not evaluate(tree, {"pct": Decimal(70), "count": Decimal(0)})
    with pytest.raises(BadExpression):
        compile_expression("visit.has_previous", CAP_NAMES)
