"""On the smallest screen, with text up to twice as large, nothing of the page is cut."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.widgets.chip import chip_size

WIDTH = 1280  # the smallest screen; the rail takes its part of it, more with larger text


@pytest.fixture(params=[80, 150, 200])
def large(request, qtbot, page, theme):
    theme.set_scale(request.param)
    page.details.unfold()
    page.resize(WIDTH - round(72 * request.param / 100), 660)
    qtbot.waitUntil(lambda: not page.live.is_busy and page.column.preview.page_count > 0, timeout=15_000)
    return page


def beyond(widget: QWidget, edge: QWidget) -> int:
    """By how many pixels `widget` reaches over the right side of `edge`."""
    return widget.mapTo(edge, QPoint(widget.width(), 0)).x() - edge.width()


def test_the_left_half_shows_its_whole_width(qtbot, large) -> None:
    viewport = large.scroll.viewport()
    qtbot.waitUntil(lambda: large.scroll.widget().width() == viewport.width())
    for field in large.details.form.fields.values():
        assert beyond(field.editor, viewport) <= 0, field.objectName()


def test_every_button_below_the_document_is_as_wide_as_its_words(qtbot, large) -> None:
    column = large.column
    for button in (column.word, column.export):
        qtbot.waitUntil(lambda button=button: button.width() >= button.sizeHint().width())
        assert beyond(button, column) <= 0
    for part in column.findChildren(QAbstractButton):
        if part.isVisible():
            assert beyond(part, column) <= 0, part.objectName()


def test_what_is_missing_is_counted_in_words_that_fit(large) -> None:
    head = large.missing.head
    room = head.room_for_chip()
    assert min(chip_size("partly", words).width() for words in (head.text(), head.short)) <= room
