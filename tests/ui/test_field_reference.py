"""The fields of the templates: found without diacritics, copied as tags, with the open visit's values."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.ui.conftest import type_text
from ui.conclude.page import ConcludePage
from ui.settings.help_page import HelpPage
from ui.widgets.field_reference import FieldReference


def names(view: FieldReference) -> list[str]:
    return [row.title for row in view.rows.rows.rows()]


@pytest.fixture
def view(qtbot, sample_book, show) -> FieldReference:
    made = show(FieldReference(sample_book))
    qtbot.waitUntil(lambda: len(names(made)) > 100, timeout=15_000)
    return made


def search(qtbot, view: FieldReference, text: str) -> None:
    before = names(view)
    type_text(view.box, text)
    qtbot.waitUntil(lambda: names(view) != before, timeout=5_000)


def test_a_field_is_found_without_diacritics_and_enter_copies_its_tag(qtbot, view) -> None:
    search(qtbot, view, "so van ban nho hon 10")
    assert names(view) == ["document.number"]
    assert "05" in view.rows.rows.rows()[0].detail_text  # of the open visit
    qtbot.keyClick(view.box, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "{{ document.number }}"
    assert "{{ document.number }}" in view.said.text()


def test_a_list_is_copied_with_its_loop(qtbot, view) -> None:
    search(qtbot, view, "document.bases")
    qtbot.keyClick(view.rows, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "{%p for line in document.bases %}",
        "{{ line }}",
        "{%p endfor %}",
    ]


def test_arrows_move_from_the_search_line(qtbot, view) -> None:
    first, second = names(view)[:2]
    qtbot.keyClick(view.box, Qt.Key.Key_Down)
    assert view.rows.hasFocus()
    qtbot.keyClick(view.rows, Qt.Key.Key_Down)
    qtbot.keyClick(view.rows, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == f"{{{{ {second} }}}}"
    assert first != second


def test_without_a_visit_the_values_are_the_samples(qtbot, open_book, show) -> None:
    page = show(HelpPage(open_book))
    qtbot.mouseClick(page.template_fields, Qt.MouseButton.LeftButton)
    view = page.views.currentWidget()
    qtbot.waitUntil(lambda: len(names(view)) > 100, timeout=15_000)
    search(qtbot, view, "unit.name")
    assert "Bộ Chỉ huy Quân sự tỉnh Sơn Hà" in view.rows.rows.rows()[0].detail_text
    qtbot.keyClick(view.box, Qt.Key.Key_Escape)  # empties the line
    qtbot.keyClick(view.box, Qt.Key.Key_Escape)  # and leaves
    qtbot.waitUntil(lambda: page.views.count() == 1)


def test_the_conclude_page_shows_them_in_the_previews_place(qtbot, sample_book, show) -> None:
    page = show(ConcludePage(sample_book))
    page.details.unfold()
    page.templates.fields.click()
    assert page.right.currentWidget() is page.fields
    qtbot.waitUntil(lambda: len(names(page.fields)) > 100, timeout=15_000)
    page.fields.back.click()
    assert page.right.currentWidget() is page.column
    page.live.stop()
    qtbot.waitUntil(lambda: not sample_book.works(), timeout=15_000)
