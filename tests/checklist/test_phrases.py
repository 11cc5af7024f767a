"""Drafted sentences: filled as the office writes, checked before, and unable to do harm."""

from datetime import date
from decimal import Decimal

import pytest

from inspector.checklist import render_phrase
from inspector.checklist.errors import PhraseFailed
from inspector.checklist.phrases import check_phrase

PUBLICATION = (
    "Việc công khai TTHC chưa đầy đủ: mới niêm yết đúng quy định {{ num|so }}/{{ den|so }} thủ tục ({{ pct|pt }}); "
    "{{ (den-num)|hai }} thủ tục {{ note|default('chưa được niêm yết') }}."
)
NAMES = {
    "ky": "năm 2020",
    "num": Decimal(17),
    "den": Decimal(21),
    "pct": Decimal(1700) / 21,
    "note": "",
    "deadline": date(2021, 10, 29),
    "score": Decimal("1.50"),
    "population": None,
}


def codes(phrase: str, *, both_periods: bool = False) -> list[str]:
    return [
        fault.code.removeprefix("checklist.phrase_")
        for fault in check_phrase(phrase, both_periods=both_periods)
    ]


def test_the_worked_example_reads_as_written():
    assert render_phrase(PUBLICATION, NAMES) == (
        "Việc công khai TTHC chưa đầy đủ: mới niêm yết đúng quy định 17/21 thủ tục (81,0%); "
        "04 thủ tục chưa được niêm yết."
    )
    assert codes(PUBLICATION) == []


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("{{ ky|cap }}, đơn vị", "Năm 2020, đơn vị"),
        ("trước ngày {{ deadline }}", "trước ngày 29/10/2021"),
        ("trước ngày {{ deadline|ngay }}", "trước ngày 29/10/2021"),
        ("{{ score }} điểm", "1,5 điểm"),
        ("{{ num|hai }}{% if population %}/{{ population|hai }}{% endif %} hồ sơ{{ note }}", "17 hồ sơ"),
        ("{% if num == 0 %}không{% elif num > 9 %}có {{ num }}{% endif %}", "có 17"),
        ("{{ 'a' if note else 'b' }}\n\n  c", "b c"),
        ("{{ -1|diem }} {{ 'x' ~ num }}", "1,0 x17"),
        ("R&D < 5 > 3", "R&D < 5 > 3"),
        ("{{ la|default('khác') }}", "khác"),
    ],
)
def test_each_filter_says_a_figure_as_the_office_does(phrase, said):
    assert render_phrase(phrase, NAMES) == said


def test_both_periods_are_named():
    phrase = (
        "{{ p1.ky|cap }} {{ p1.pct|pt }}, {{ p2.ky }} {{ p2.pct|pt }}, giảm {{ diff|diem }} điểm phần trăm."
    )
    one = {**NAMES, "pct": Decimal(700) / 30}
    two = {**NAMES, "ky": "9 tháng đầu năm 2021", "pct": Decimal(400) / 30}
    assert codes(phrase, both_periods=True) == []
    assert render_phrase(phrase, {"p1": one, "p2": two, "diff": Decimal(-10)}) == (
        "Năm 2020 23,3%, 9 tháng đầu năm 2021 13,3%, giảm 10,0 điểm phần trăm."
    )
    assert "unknown_name" in codes(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "{{ nun }}",
        "{{ (population-num)|hai }}",
        "{{ note|pt }}",
        "{{ p1.num }}",
        "{{ x",
        "chỉ có {{ population }} hồ sơ",
        "chỉ có {{ population|so }} hồ sơ",
        "chỉ có {{ population|hai }} hồ sơ",
        "đạt {{ population|pt }}",
        "giảm {{ population|diem }} điểm phần trăm",
        "ban hành ngày {{ note|ngay }}",
    ],
)
def test_a_phrase_that_cannot_be_filled_is_left_out_with_its_reason(phrase):
    with pytest.raises(PhraseFailed):
        render_phrase(phrase, NAMES)


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("{{ nun }}", "unknown_name"),
        ("{{ num|center(900000000) }}", "unknown_filter"),
        ("{{ num|attr('x') }}", "unknown_filter"),
        ("{{ num|so(1) }}", "refused"),
        ("{{ note|default }}", "refused"),
        ("{{ ''.__class__.__mro__ }}", "refused"),
        ("{{ p1.__class__ }}", "refused"),
        ("{{ note.format(1) }}", "refused"),
        ("{{ note * 900000000 }}", "refused"),
        ("{{ 9**9**9 }}", "refused"),
        ("{{ note['x'] }}", "refused"),
        ("{{ range(9) }}", "refused"),
        ("{{ self }}", "unknown_name"),
        ("{% for x in note %}{% endfor %}", "refused"),
        ("{% set x = 1 %}", "refused"),
        ("{% macro m() %}{% endmacro %}", "refused"),
        ("{% include 'x' %}", "refused"),
        ("{% import 'x' as y %}", "refused"),
        ("{% extends 'x' %}", "refused"),
        ("{{ num is defined }}", "refused"),
        ("{{ [1] }}", "refused"),
        ("{{ num|so", "syntax"),
        ("{% if num %}", "syntax"),
        ("{{ " + "(" * 1500 + "1" + ")" * 1500 + " }}", "refused"),
        ("x" * 4001, "too_long"),
    ],
)
def test_what_a_phrase_may_not_do_is_refused_when_it_is_read(phrase, code):
    assert code in codes(phrase, both_periods=True)


def test_a_fault_knows_its_line():
    (fault,) = check_phrase("một\nhai {{ nun }}\nba")
    assert fault.line == 2
