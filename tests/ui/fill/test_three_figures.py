"""What the unit reported, what was verified, what was only seen: beside each other in the pane, and how figures changed."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from inspector.book.answers import edit_answer
from ui.places import FILL, Place

YEAR, LATER = "Năm 2020", "9 tháng đầu năm 2021"


def said(desk, name: str) -> str:
    label = desk.page.findChild(QLabel, name)
    return label.text() if label is not None and label.isVisible() else ""


def at(desk, code: str, period: str = "") -> None:
    desk.page.show_place(Place(FILL, code, period))
    desk.page.criteria.setFocus()


def test_one_quiet_line_until_the_key_opens_it_and_what_is_typed_is_canonical(desk):
    at(desk, "CC.III.4")
    assert desk.page.findChild(QWidget, "reported_editor") is None
    desk.press("Ctrl+R")
    assert desk.focus_name() == "reported_editor"
    assert desk.page.findChild(QLabel, "verified").text() == "17/21"
    desk.type("21 / 21")
    desk.press("Return")
    assert desk.answer("CC.III.4").reported == "21/21"
    assert desk.answer("CC.III.4").value == "17/21"
    assert said(desk, "reported_difference") == "Số xác minh thấp hơn báo cáo 19 điểm phần trăm"
    at(desk, "CC.IV.1")
    assert not desk.field("reported").isVisible()
    at(desk, "CC.III.4")
    assert desk.field("reported").text() == "21/21"


def test_what_is_no_figure_of_the_criterion_is_refused_in_its_field(desk):
    at(desk, "CC.III.4")
    desk.press("Ctrl+R")
    desk.type("khoảng hai mươi")
    desk.press("Return")
    assert desk.page.pane.reported.reported.state() == "problem"
    assert desk.answer("CC.III.4").reported == ""


def test_a_sampled_criterion_has_its_sample_as_the_figure_and_no_third_field(desk):
    at(desk, "VT.III.2", YEAR)
    desk.press("Ctrl+R")
    assert not desk.field("seen").isVisible()
    assert desk.page.findChild(QLabel, "verified").text() == "7/30"


def test_a_criterion_that_is_only_judged_offers_no_figures(desk):
    at(desk, "CC.IV.1")
    desk.press("Ctrl+R")
    assert desk.page.findChild(QWidget, "reported_editor") is None
    assert not desk.page.findChild(QWidget, "open_reported").isVisible()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("CC.VII.4", "46,6% → 80,9%, tăng 34,3 điểm phần trăm"),
        ("CC.I.6", "5 → 3 hình thức, giảm 2 (40,0%)"),
        ("VT.III.3", "10,0% → 10,0%, không thay đổi"),
        ("CC.I.3", ""),
        ("CC.I.1", ""),
    ],
)
def test_the_change_between_the_periods_stands_under_them(desk, code, text):
    at(desk, code, YEAR)
    assert said(desk, "figure_change") == text


def test_a_figure_outside_its_soft_limit_is_kept_and_said_at_its_field(desk):
    at(desk, "CC.I.6", YEAR)
    assert said(desk, "unusual_figure") == ""
    desk.open_book.edit(edit_answer(desk.visit, "CC.I.6", YEAR, value="15"))
    assert said(desk, "unusual_figure") == (
        "Nhiều hơn thường gặp: chỉ đếm hình thức có sản phẩm kèm theo. Thường không quá 12."
    )


def test_a_criterion_hidden_by_another_answer_keeps_what_stands_and_says_so(desk):
    from inspector.book.inspections import edit_inspection

    at(desk, "CC.I.10")
    before = desk.answer("CC.I.10")
    desk.open_book.edit(edit_inspection(desk.visit.id, has_previous=False))
    rows = desk.page.criteria.rows
    row = rows.row(rows.place_of("CC.I.10"))
    assert (row.mark, row.is_kept) == ("not_asked", True)
    assert said(desk, "result_notice").startswith("Đang ẩn, giữ nguyên kết quả")
    assert desk.answer("CC.I.10") == before
    assert "CC.I.10" in desk.visit.hidden
    assert "CC.I.10" in desk.page.banner.text()
    desk.open_book.edit(edit_inspection(desk.visit.id, has_previous=True))
    assert rows.row(rows.place_of("CC.I.10")).mark == "met"
