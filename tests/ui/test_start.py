"""The start page: from nothing to an open book."""

import pytest
from PySide6.QtCore import Qt

from inspector.book import Book
from inspector.book.backup import back_up
from inspector.book.inspections import edit_inspection, new_inspection
from inspector.book.visit_file import VisitFile
from inspector.home import Home
from tests.ui.conftest import type_text
from ui.places import FILL, START, TRANSFER, Place
from ui.start.page import StartPage
from ui.start.recent import BookList, BookRow


@pytest.fixture
def start_page(open_book, show):
    page = show(StartPage(open_book))
    page.asked = []
    page.place_requested.connect(page.asked.append)
    return page


def _rows(view) -> list[BookRow]:
    model = view.model()
    return [model.row(model.index(number, 0)) for number in range(model.rowCount())]


def test_an_empty_start_page_says_what_to_do_first(start_page):
    assert not start_page.home.recent.isVisible()
    assert "Cuộc kiểm tra mới" in start_page.home._nothing.text()
    assert start_page.home.new_visit.isVisible()


def test_the_list_of_books_is_a_sound_model(qtmodeltester, qtbot):
    model = BookList()
    model.show_rows([BookRow("a", "Sổ", "07/10/2021"), BookRow("b", "Sổ 2", "")])
    qtmodeltester.check(model)


def test_a_book_that_was_open_is_listed_with_unit_date_and_progress(
    qtbot, start_page, open_book, sample, home
):
    open_book.take(Book.open(sample, home=home))
    open_book.close()
    start_page.show_home()
    (row,) = _rows(start_page.home.recent)
    assert row.title == "Bộ Chỉ huy Quân sự tỉnh Sơn Hà"
    assert row.detail.startswith("07/10/2021")
    assert (row.answered, row.asked) == (98, 98)


def test_enter_opens_the_recent_book_and_leads_to_the_fill_page(qtbot, start_page, open_book, sample, home):
    open_book.take(Book.open(sample, home=home))
    open_book.close()
    start_page.show_home()
    with qtbot.waitSignal(open_book.opened, timeout=5000):
        qtbot.keyClick(start_page.home.recent, Qt.Key.Key_Return)
    assert start_page.asked == [Place(FILL)]


def test_ctrl_1_puts_the_keyboard_on_the_last_book_and_shows_where_it_is(
    qtbot, window, open_book, sample, home
):
    open_book.take(Book.open(sample, home=home))
    window.show_page(FILL)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    recent = window.page(START).home.recent
    qtbot.waitUntil(recent.hasFocus)
    assert [index.row() for index in recent.selectedIndexes()] == [0]
    qtbot.keyClick(recent, Qt.Key.Key_Return)
    assert window.current == FILL


def test_a_list_reached_by_tab_shows_which_row_is_in_hand_and_keeps_it(qtbot, start_page):
    recent = start_page.home.recent
    recent.model().show_rows([BookRow("a", "Sổ", ""), BookRow("b", "Sổ 2", "")])
    recent.show()
    start_page.home.new_visit.setFocus()
    qtbot.keyClick(start_page.home.new_visit, Qt.Key.Key_Tab)
    assert recent.hasFocus()
    assert [index.row() for index in recent.selectedIndexes()] == [0]
    qtbot.keyClick(recent, Qt.Key.Key_Down)
    recent.model().show_rows([BookRow("a", "Sổ", "07/10/2021"), BookRow("b", "Sổ 2", "")])
    assert [index.row() for index in recent.selectedIndexes()] == [1]


def test_a_protected_books_unit_is_not_remembered_outside_it(start_page, open_book, home, tmp_path):
    path = tmp_path / "mật.skt"
    book = Book.create(path, home=home, passphrase="mat khau dai")
    new_inspection(book, VisitFile(unit="Đơn vị kín"), [])
    open_book.take(book)
    open_book.close()
    assert "Đơn vị kín" not in (home.path / "settings.json").read_text()
    start_page.show_home()
    assert _rows(start_page.home.recent)[0].is_protected


def test_a_book_that_is_gone_is_shown_as_such_and_can_be_forgotten(
    qtbot, start_page, open_book, sample, home
):
    open_book.take(Book.open(sample, home=home))
    open_book.close()
    sample.unlink()
    start_page.show_home()
    assert _rows(start_page.home.recent)[0].is_missing
    qtbot.keyClick(start_page.home.recent, Qt.Key.Key_Delete)
    assert _rows(start_page.home.recent) == []


def test_a_protected_book_asks_for_its_passphrase_in_the_page(qtbot, start_page, open_book, home, tmp_path):
    path = tmp_path / "mật.skt"
    Book.create(path, home=home, passphrase="mat khau dai").close()
    start_page.open_path(path)
    field = start_page.passphrase.passphrase
    qtbot.waitUntil(field.isVisible, timeout=5000)
    type_text(field.editor, "sai")
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field.state() == "problem", timeout=10_000)
    assert field.typed() == ""
    type_text(field.editor, "mat khau dai")
    with qtbot.waitSignal(open_book.opened, timeout=10_000):
        qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    assert start_page.asked == [Place(TRANSFER)]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not a book", b"SQLite format 3\x00" + bytes(4080)])
def test_what_is_no_book_is_refused_in_words_in_the_page(qtbot, start_page, tmp_path, content):
    path = tmp_path / "x.skt"
    path.write_bytes(content)
    start_page.open_path(path)
    qtbot.waitUntil(lambda: start_page.banner.text() != "", timeout=5000)
    assert path.read_bytes() == content


def test_a_missing_file_is_said_and_the_page_stays_usable(qtbot, start_page, tmp_path):
    start_page.open_path(tmp_path / "không có.skt")
    qtbot.waitUntil(lambda: "không tìm thấy tệp" in start_page.banner.text(), timeout=5000)
    assert start_page.home.isEnabled()


def _newer(path, home):
    with Book.create(path, home=home) as book:
        book.db.conn.execute("PRAGMA user_version = 999")


def _protected(path, home):
    Book.create(path, home=home, passphrase="mat khau dai").close()


@pytest.fixture
def elsewhere(tmp_path):
    """Another laptop's data folder, and the books it holds open."""
    home = Home(tmp_path / "elsewhere")
    held = []
    yield home, held
    for book in held:
        book.close()


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        ("no book", "không phải là sổ kiểm tra"),
        ("not there", "không tìm thấy"),
        ("newer", "bản phần mềm mới hơn"),
        ("held", "sổ đang mở ở một cửa sổ khác"),
        ("wrong passphrase", ""),
    ],
)
def test_a_book_that_does_not_open_leaves_the_present_one_open(
    qtbot, window, open_book, sample, home, elsewhere, tmp_path, trouble, words
):
    open_book.take(Book.open(sample, home=home))
    window.show_page(START)
    page, path, passphrase = window.page(START), tmp_path / "khác.skt", None
    other, held = elsewhere
    if trouble == "no book":
        path.write_bytes(b"PK\x03\x04 not a book")
    elif trouble == "newer":
        _newer(path, other)
    elif trouble == "held":
        held.append(Book.create(path, home=other))
    elif trouble == "wrong passphrase":
        _protected(path, other)
        passphrase = "khong dung"
    page.open_path(path, passphrase)
    asked = page.passphrase.passphrase
    said = asked.isVisible if passphrase else lambda: page.banner.text() != ""
    qtbot.waitUntil(said, timeout=10_000)
    assert words in page.banner.text()
    assert open_book.book.path == sample
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.current == FILL
    assert window.header.unit.text() == "Bộ Chỉ huy Quân sự tỉnh Sơn Hà"


def test_an_opening_that_was_stopped_leaves_the_present_book_open_and_the_other_free(
    qtbot, start_page, open_book, sample, home, tmp_path
):
    open_book.take(Book.open(sample, home=home))
    other = tmp_path / "khác.skt"
    Book.create(other, home=home).close()
    start_page.open_path(other)
    start_page.stop_opening()
    assert start_page.home.isEnabled()
    qtbot.waitUntil(lambda: not open_book.works(), timeout=10_000)
    assert open_book.book.path == sample
    Book.open(other, home=home).close()


def test_a_slow_opening_says_so_and_its_button_stops_it(qtbot, start_page, open_book, sample, home, tmp_path):
    open_book.take(Book.open(sample, home=home))
    other = tmp_path / "khác.skt"
    Book.create(other, home=home).close()
    start_page.open_path(other)
    start_page._slow.timeout.emit()
    assert "Đang mở «khác.skt»" in start_page.banner.text()
    qtbot.mouseClick(start_page.banner._button, Qt.MouseButton.LeftButton)
    assert start_page.banner.text() == ""
    qtbot.waitUntil(lambda: not open_book.works(), timeout=10_000)
    assert open_book.book.path == sample


def test_the_open_book_under_another_name_of_its_file_is_not_opened_twice(
    qtbot, start_page, open_book, sample, home, tmp_path
):
    open_book.take(Book.open(sample, home=home))
    (tmp_path / "lối tắt.skt").symlink_to(sample)
    start_page.open_path(tmp_path / "lối tắt.skt")
    assert start_page.asked == [Place(FILL)]


def test_several_inspections_are_a_list_to_choose_from(qtbot, start_page, open_book, sample, home):
    with Book.open(sample, home=home) as book:
        new_inspection(book, VisitFile(unit="Bộ CHQS tỉnh Đông Giang", periods=["Năm 2021"]), [])
    start_page.open_path(sample)
    qtbot.waitUntil(lambda: len(_rows(start_page.home.inspections)) == 2, timeout=5000)
    assert start_page.asked == []
    names = [row.title for row in _rows(start_page.home.inspections)]
    index = start_page.home.inspections.model().index(names.index("Bộ CHQS tỉnh Đông Giang"), 0)
    start_page.home.inspections.setCurrentIndex(index)
    qtbot.keyClick(start_page.home.inspections, Qt.Key.Key_Return)
    assert start_page.asked == [Place(FILL)]
    assert open_book.visit().inspection.unit == "Bộ CHQS tỉnh Đông Giang"


def test_where_a_book_has_several_visits_the_keyboard_is_on_the_one_that_is_open(
    qtbot, window, open_book, sample, home
):
    with Book.open(sample, home=home) as book:
        for unit in ("Sư đoàn 3", "<b>Bộ CHQS</b> tỉnh Đông Giang"):
            new_inspection(book, VisitFile(unit=unit, periods=["Năm 2021"]), [])
    open_book.take(Book.open(sample, home=home))
    window.show_page(FILL)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    view = window.page(START).home.inspections
    qtbot.waitUntil(view.hasFocus)
    assert view.model().row(view.currentIndex()).is_current
    tips = [view.model().index(n, 0).data(Qt.ItemDataRole.ToolTipRole) for n in range(3)]
    assert "<span>&lt;b&gt;Bộ CHQS&lt;/b&gt; tỉnh Đông Giang</span>" in tips


def test_each_of_several_visits_shows_its_progress_and_grades(qtbot, start_page, open_book, sample, home):
    with Book.open(sample, home=home) as book:
        new_inspection(book, VisitFile(unit="Bộ CHQS tỉnh Đông Giang", periods=["Năm 2021"]), [])
    start_page.open_path(sample)
    view = start_page.home.inspections
    qtbot.waitUntil(lambda: any(row.asked == 98 for row in _rows(view)), timeout=5000)
    (row,) = (row for row in _rows(view) if row.asked)
    assert row.answered == 98
    assert row.detail == "07/10/2021 · CCHC 81,75 (Khá) · VTLT 71,17 (Khá)"


def test_an_empty_book_is_made_in_the_window_and_leads_to_what_arrives(
    qtbot, start_page, open_book, tmp_path
):
    start_page.make_empty(tmp_path / "tổng hợp.skt")
    qtbot.waitUntil(lambda: open_book.is_open, timeout=10_000)
    assert open_book.inspections() == []
    assert start_page.asked == [Place(TRANSFER)]


def test_an_empty_book_never_replaces_another(qtbot, start_page, open_book, sample):
    before = sample.read_bytes()
    start_page.make_empty(sample)
    qtbot.waitUntil(lambda: str(sample) in start_page.banner.text(), timeout=10_000)
    assert sample.read_bytes() == before
    assert not open_book.is_open


def test_a_start_with_an_empty_book_shows_where_visits_arrive(window, open_book, home, tmp_path):
    from ui.app import begin

    Book.create(tmp_path / "tổng hợp.skt", home=home).close()
    begin(window, open_book, tmp_path / "tổng hợp.skt")
    assert window.current == TRANSFER


def test_esc_leaves_the_passphrase_and_the_backups(qtbot, start_page, home, tmp_path):
    _protected(tmp_path / "mật.skt", home)
    start_page.open_path(tmp_path / "mật.skt")
    field = start_page.passphrase.passphrase
    qtbot.waitUntil(field.isVisible, timeout=10_000)
    qtbot.keyClick(field.editor, Qt.Key.Key_Escape)
    assert start_page.views.currentWidget() is start_page.home
    start_page.show_backups()
    qtbot.keyClick(start_page.views.currentWidget().back, Qt.Key.Key_Escape)
    assert start_page.views.currentWidget() is start_page.home


def test_the_sample_is_written_once_and_opened(qtbot, start_page, open_book, home):
    qtbot.mouseClick(start_page.home.open_sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: open_book.is_open, timeout=30_000)
    assert open_book.visit().inspection.unit == "Bộ Chỉ huy Quân sự tỉnh Sơn Hà"
    path = open_book.book.path
    open_book.edit(edit_inspection(open_book.inspection, unit="Đã sửa"))
    open_book.close()
    start_page.open_sample()
    qtbot.waitUntil(lambda: open_book.is_open, timeout=5000)
    assert (open_book.book.path, open_book.visit().inspection.unit) == (path, "Đã sửa")


def test_a_backup_is_taken_back_as_a_new_book(qtbot, start_page, open_book, sample, home, tmp_path):
    with Book.open(sample, home=home) as book:
        back_up(book)
    before = sample.read_bytes()
    qtbot.mouseClick(start_page.home.restore, Qt.MouseButton.LeftButton)
    view = start_page.views.currentWidget()
    qtbot.keyClick(view.rows, Qt.Key.Key_Return)
    target = tmp_path / "lấy lại.skt"
    view.target.set_value(str(target))
    qtbot.mouseClick(view.restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: open_book.is_open, timeout=10_000)
    assert open_book.book.path == target
    assert open_book.visit().inspection.unit == "Bộ Chỉ huy Quân sự tỉnh Sơn Hà"
    assert sample.read_bytes() == before


def test_the_first_start_shows_the_filled_sample(qtbot, window, open_book, home):
    from ui.app import begin

    begin(window, open_book, None)
    assert window.current == FILL
    assert open_book.visit().inspection.unit == "Bộ Chỉ huy Quân sự tỉnh Sơn Hà"


def test_the_next_start_shows_the_last_book_and_its_inspection(qtbot, window, open_book, sample, home):
    from ui.app import begin

    open_book.take(Book.open(sample, home=home))
    open_book.close()
    begin(window, open_book, None)
    assert open_book.book.path == sample


def test_a_last_book_that_is_gone_leads_to_the_start_page(window, open_book, sample, home):
    from ui.app import begin

    open_book.take(Book.open(sample, home=home))
    open_book.close()
    sample.unlink()
    begin(window, open_book, None)
    assert window.current == START
    assert Home(home.path).settings.get("last_book")["path"] == str(sample)
