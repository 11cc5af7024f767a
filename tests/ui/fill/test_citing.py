"""A document of the unit cited in a note; a photo that is evidence for many criteria."""

from datetime import date

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from inspector.book.requests import add_requested
from ui.fill.citing import citable


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu, without a screen
def test_a_document_is_cited_where_the_caret_is(desk):
    rows = [
        {"subject": "Sổ văn bản đi"},
        {"number": "15/BC-BCH", "subject": "Báo cáo năm 2020", "received_on": date(2021, 10, 7)},
        {"number": "12/KH-BCH", "subject": "Kế hoạch năm", "criteria": ("CC.I.2",)},
    ]
    desk.open_book.edit(add_requested(desk.visit, rows))
    names = [getattr(row, "number", "") for row in citable(desk.visit, "CC.I.2")]
    assert names[:2] == [
        "12/KH-BCH",
        "15/BC-BCH",
    ]  # those of the criterion first; what never came is not cited
    desk.go("CC.I.2")
    desk.press("Return")
    before = desk.answer("CC.I.2").note
    desk.type(" Theo ")
    desk.press("Ctrl+Shift+T")
    menu = desk.page.findChild(QMenu, "citations")
    assert menu.actions()[0].text().startswith("Kế hoạch số 12/KH-BCH")
    menu.actions()[0].trigger()
    menu.close()
    desk.press("Escape")
    assert desk.answer("CC.I.2").note == f"{before} Theo Kế hoạch số 12/KH-BCH về năm"


def test_nothing_is_offered_where_no_text_is_written(desk):
    desk.press("Ctrl+Shift+T")
    assert desk.page.findChild(QMenu, "citations") is None


def test_a_photo_is_shared_by_its_criteria_and_a_wrong_code_is_refused(desk):
    desk.go("CC.III.4")
    desk.qtbot.waitUntil(lambda: bool(desk.page.pane.evidence._tiles))
    first = next(iter(desk.page.pane.evidence._tiles.values()))
    first.setFocus()
    field = desk.field("other_criteria")
    field.setFocus()
    desk.type("cc.i.1; CC.X.9")
    QTest.keyClick(QApplication.focusWidget(), QKeySequence("Return")[0].key())
    shared = desk.page.pane.evidence._details.shared
    assert shared.state() == "problem"
    assert first.evidence.other_criteria == ()
    field.selectAll()
    desk.type("cc.i.1")
    desk.press("Return")
    desk.qtbot.waitUntil(lambda: desk.visit.evidence_of("CC.III.4")[0].other_criteria == ("CC.I.1",))
    assert desk.visit.evidence_of("CC.III.4")[0] in desk.visit.evidence_of("CC.I.1")
    desk.go("CC.I.1")
    assert any(tile.evidence.other_criteria for tile in desk.page.pane.evidence._tiles.values())
    desk.press("Ctrl+Z")
    assert desk.visit.evidence_of("CC.III.4")[0].other_criteria == ()
