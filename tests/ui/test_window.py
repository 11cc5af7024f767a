"""The one window: pages, header, undo, closing, and what a second program is told."""

import threading
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QVBoxLayout, QWidget

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.errors import BookWriteFailed
from inspector.book.inspections import edit_inspection
from inspector.book.visit import load_visit
from inspector.checklist import Result
from inspector.progress import Progress
from inspector.transfer import own_identity
from tests.ui.conftest import type_text
from ui import app
from ui.open_book import CARRYING, OpenBook
from ui.page import Page, PageSpec
from ui.places import CONCLUDE, FILL, HELP, SETTINGS, START, TRANSFER, Place
from ui.widgets.fields import LineField
from ui.window import USUAL, Window


class UnitPage(Page):
    """A page with one field that writes into the book as real pages do."""

    def __init__(self, open_book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(open_book, parent)
        self.field = LineField("Tên đơn vị")
        QVBoxLayout(self).addWidget(self.field)
        self.setFocusProxy(self.field)
        self.field.set_value(open_book.visit().inspection.unit)
        self.field.committed.connect(self._keep)
        self.shown: list[Place] = []

    def show_place(self, place: Place) -> None:
        self.shown.append(place)

    def _keep(self, unit: str) -> None:
        if not self._open_book.edit(edit_inspection(self._open_book.inspection, unit=unit)):
            self.field.set_unsaved()


def _two_pages() -> tuple[PageSpec, ...]:
    return (
        PageSpec(START, "Start", "house", Page, needs=""),
        PageSpec(FILL, "Fill", "clipboard-text", UnitPage),
        PageSpec(HELP, "Help", "question", Page, needs="", at_foot=True),
    )


def test_on_a_small_screen_the_window_is_no_larger_than_it(qtbot, open_book, theme, language):
    window = app.make_window(open_book, theme, language)
    qtbot.addWidget(window)
    screen = window.screen().availableGeometry().size()
    assert screen.width() < USUAL[0]  # offscreen it is
    assert window.size() == window.size().boundedTo(screen)
    assert window.minimumSize() == window.minimumSize().boundedTo(screen)


@pytest.fixture
def carrying(qtbot, sample_book):
    """Work in the lane of packets that goes on until the book is closed or the test lets it end."""
    goes_on = threading.Event()

    def carry(watch):
        while not goes_on.wait(0.01):
            watch(Progress("pack.write", 1, 2))

    yield sample_book.start_work(carry, lane=CARRYING)
    goes_on.set()


def test_closing_while_a_packet_is_under_way_asks_once(qtbot, sample_book, window, carrying):
    window.close()
    assert sample_book.is_open
    assert window.isVisible()
    assert "gói" in window.banner.text()
    qtbot.mouseClick(window.banner._button, Qt.MouseButton.LeftButton)
    assert not sample_book.is_open


def test_another_book_is_not_opened_over_a_packet_under_way(
    qtbot, sample_book, window, carrying, home, tmp_path
):
    Book.create(tmp_path / "khác.skt", home=home).close()
    present = sample_book.book.path
    window.show_page(START)
    start = window.page(START)
    for begin in (lambda: start.open_path(tmp_path / "khác.skt"), start.begin_visit):
        start.banner.clear()
        begin()
        assert "gói" in start.banner.text()
        assert start.views.currentWidget() is start.home
    assert sample_book.book.path == present
    qtbot.mouseClick(start.banner._button, Qt.MouseButton.LeftButton)
    assert window.current == TRANSFER
    carrying.cancel()
    qtbot.waitUntil(lambda: not sample_book.is_carrying, timeout=5_000)


def test_enter_on_the_rail_shows_the_page(qtbot, sample_book, window):
    window.show_page(FILL)
    button = window.rail.findChild(QAbstractButton, "rail_settings")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert window.current == SETTINGS


def test_a_narrow_header_leaves_out_what_it_could_only_cut(qtbot, sample_book, window, theme):
    window.show_page(FILL)
    assert "CCHC" in window.header.detail.text()
    theme.set_scale(200)
    assert window.header.detail.text() == ""
    assert window.header.unit.text()
    theme.set_scale(100)
    assert "CCHC" in window.header.detail.text()


@pytest.mark.parametrize("scale", [80, 100, 150, 200])
@pytest.mark.parametrize("size", [(853, 480), (1280, 720)])
@pytest.mark.parametrize("page", [START, TRANSFER, SETTINGS, HELP])
def test_nothing_of_a_page_is_beyond_its_edge(qtbot, sample_book, window, theme, page, size, scale):
    theme.set_scale(scale)
    window.setMinimumSize(0, 0)
    window.resize(*size)
    window.show_page(page)
    shown = window.page(page)

    def beyond() -> list[str]:
        return [
            f"{type(part).__name__} {part.objectName()} {getattr(part, 'text', str)()}"
            for part in shown.findChildren(QWidget)
            if part.isVisible() and part.mapTo(shown, part.rect().topRight()).x() > shown.width()
        ]

    qtbot.waitUntil(lambda: beyond() == [])


def test_a_page_is_made_when_it_is_first_shown(sample_book, show):
    made = []

    def make(open_book: OpenBook, parent: QWidget) -> QWidget:
        made.append(open_book)
        return UnitPage(open_book, parent)

    window = show(
        Window(
            sample_book,
            (PageSpec(START, "Start", "house", Page, needs=""), PageSpec(FILL, "Fill", "table", make)),
        )
    )
    window.show_page(START)
    assert made == []
    window.show_page(FILL)
    window.show_page(START)
    window.show_page(FILL)
    assert made == [sample_book]


def test_control_and_a_digit_choose_the_page(qtbot, sample_book, show):
    window = show(Window(sample_book, _two_pages()))
    window.show_page(START)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.current == FILL
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.current == START
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert window.current == HELP


def test_without_a_book_only_start_help_and_settings_can_be_chosen(window):
    enabled = {
        key: window.rail.findChild(QWidget, f"rail_{key}").isEnabled()
        for key in (START, FILL, CONCLUDE, SETTINGS)
    }
    assert enabled == {START: True, FILL: False, CONCLUDE: False, SETTINGS: True}


def test_the_header_says_unit_periods_progress_and_scores(sample_book, window):
    assert window.header.unit.text() == "Bộ Chỉ huy Quân sự tỉnh Sơn Hà"
    assert window.header.detail.text() == "CCHC · VTLT — Năm 2020 và 9 tháng đầu năm 2021"
    assert window.header.count.text() == "98 / 98"
    assert window.header.score.text() == "CCHC 81,75 · VTLT 71,17"


def test_a_visit_just_opened_says_when_it_was_saved_last(sample_book, window):
    said = window.header.saved.text()
    assert said.startswith("Đã lưu ")
    window.header.show_saved(sample_book.last_change())
    assert window.header.saved.text() == said


def test_a_visit_saved_on_another_day_says_which_day(sample_book, window):
    window.header.show_saved(datetime(2021, 10, 8, 16, 5, 30).astimezone())
    assert window.header.saved.text() == "Đã lưu 08/10/2021 16:05"


def test_an_answer_moves_the_header_and_says_when_it_was_saved(sample_book, window):
    edit = edit_answer(sample_book.visit(), "CC.III.4", "", result=Result.NOT_MET, score=None, value=None)
    window.header.show_saved(None)
    assert sample_book.edit(edit)
    assert window.header.saved.text().startswith("Đã lưu ")


def test_undo_and_redo_work_from_any_page(qtbot, sample_book, show):
    window = show(Window(sample_book, _two_pages()))
    window.show_page(START)
    sample_book.edit(edit_inspection(sample_book.inspection, unit="Đơn vị khác"))
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.header.unit.text() == "Bộ Chỉ huy Quân sự tỉnh Sơn Hà"
    qtbot.keyClick(
        window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert window.header.unit.text() == "Đơn vị khác"


def test_a_place_is_shown_by_its_page(sample_book, show):
    window = show(Window(sample_book, _two_pages()))
    place = Place(FILL, criterion="CC.I.3", period="Năm 2020", field="note")
    window.show_place(place)
    assert window.current == FILL
    assert window.page(FILL).shown == [place]


def test_leaving_a_page_commits_its_field(qtbot, sample_book, show):
    window = show(Window(sample_book, _two_pages()))
    window.show_page(FILL)
    field = window.page(FILL).field
    field.editor.selectAll()
    type_text(field.editor, "Bộ CHQS tỉnh Sơn Hà")
    window.show_page(START)
    assert sample_book.visit().inspection.unit == "Bộ CHQS tỉnh Sơn Hà"


def test_closing_commits_the_focused_field_and_closes_the_book(qtbot, sample_book, sample, home, show):
    window = show(Window(sample_book, _two_pages()))
    window.show_page(FILL)
    field = window.page(FILL).field
    field.editor.selectAll()
    type_text(field.editor, "Gõ xong là đóng")
    window.close()
    assert not sample_book.is_open
    with Book.open(sample, home=home) as book:
        inspection = load_visit(book.db, app_inspection(book)).inspection
    assert inspection.unit == "Gõ xong là đóng"


def app_inspection(book: Book) -> bytes:
    from inspector.book.visit import the_inspection

    return the_inspection(book.db)


def test_what_cannot_be_written_stays_and_holds_the_window_open_once(qtbot, sample_book, show, monkeypatch):
    window = show(Window(sample_book, _two_pages()))
    window.show_page(FILL)
    field = window.page(FILL).field

    def full(edit):
        raise BookWriteFailed(str(sample_book.book.path), reason="disk full")

    monkeypatch.setattr(sample_book.book, "write", full)
    field.editor.selectAll()
    type_text(field.editor, "Không ghi được")
    window.close()
    assert window.isVisible()
    assert (field.typed(), field.state()) == ("Không ghi được", "unsaved")
    assert window.header.saved.text() == "Chưa lưu"
    assert "chưa lưu được" in window.banner.text()
    window.close()
    assert not window.isVisible()


def test_a_second_program_is_told_in_the_page_who_holds_the_book(
    sample_book, sample, window, theme, language, home, show
):
    other = OpenBook(home)
    second = show(app.make_window(other, theme, language))
    app.begin(second, other, sample)
    assert second.current == START
    said = second.page(START).banner.text()
    assert "Đàm Thụy Ân" in said
    assert not other.is_open


def test_a_protected_book_left_alone_asks_for_its_passphrase_again(qtbot, tmp_path, home, open_book, window):
    path = tmp_path / "mật.skt"
    open_book.take(Book.create(path, home=home, passphrase="mat khau dai"))
    window.lock()
    assert not open_book.is_open
    assert window.current == START
    assert window.page(START).passphrase.isVisible()
    type_text(window.page(START).passphrase.passphrase.editor, "mat khau dai")
    with qtbot.waitSignal(open_book.opened, timeout=10_000):
        qtbot.keyClick(window.page(START).passphrase.passphrase.editor, Qt.Key.Key_Return)


def test_the_idle_lock_rings_for_protected_books_only(qtbot, tmp_path, home, open_book, window, monkeypatch):
    open_book.take(Book.create(tmp_path / "a.skt", home=home))
    assert not window._idle._timer.isActive()
    open_book.take(Book.create(tmp_path / "b.skt", home=home, passphrase="mat khau dai"))
    assert window._idle._timer.interval() == 15 * 60_000
    with qtbot.waitSignal(window._idle.due):
        window._idle._timer.start(10)
    assert not open_book.is_open


def test_every_label_of_every_page_is_plain_text(sample_book, window):
    for key in (START, SETTINGS, HELP):
        window.show_page(key)
    labels = [label for label in window.findChildren(QLabel) if label.textFormat() != Qt.TextFormat.PlainText]
    assert labels == []


def test_closing_the_book_drops_the_pages_that_showed_it(sample_book, show):
    window = show(Window(sample_book, _two_pages()))
    window.show_page(FILL)
    sample_book.close()
    assert window.current == START
    assert window.findChildren(QLineEdit) == [] or not window.page(FILL).isAncestorOf(
        window.findChildren(QLineEdit)[0]
    )


def test_that_the_window_filled_the_screen_is_remembered(qtbot, sample_book, show, home):
    window = show(Window(sample_book, _two_pages()))
    window.showMaximized()
    window.close()
    again = Window(OpenBook(home), _two_pages())
    qtbot.addWidget(again)
    assert again.isMaximized()


def test_main_proves_that_a_book_opens(qapp, sample, theme, language):
    assert app.main(["--prove", str(sample)]) == 0


def test_wrong_usage_is_said_and_returned(capsys):
    assert app.main(["--frobnicate"]) == 2
    assert "usage: inspector-app" in capsys.readouterr().err


def _nameless(shown: QWidget) -> list[str]:
    """What Tab reaches in `shown` and a screen reader could not name."""
    reached = [
        widget
        for widget in shown.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()
    ]
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in reached
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]


@pytest.mark.parametrize("code", ["vi", "en"])
@pytest.mark.parametrize("page", [START, TRANSFER, SETTINGS, HELP])
def test_everything_the_keyboard_reaches_has_a_name_for_screen_readers(
    sample_book, window, home, language, page, code
):
    own_identity(home, name="Tổ 2")
    language.set_code(code)
    window.show_page(page)
    assert _nameless(window) == []


def test_so_has_everything_on_the_way_to_a_new_book(qtbot, window, home, sample):
    with Book.open(sample, home=home):
        pass  # makes a backup
    window.show_page(START)
    start = window.page(START)
    start.show_backups()
    assert _nameless(window) == []
    qtbot.keyClick(start.views.currentWidget().rows, Qt.Key.Key_Return)
    assert _nameless(window) == []
    start.ask_passphrase(sample)
    assert _nameless(window) == []
    start.begin_visit()
    assistant = start.views.currentWidget()
    for number in range(len(assistant._steps)):
        assistant._show(number)
        assert _nameless(window) == []
