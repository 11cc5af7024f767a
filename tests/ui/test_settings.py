"""The settings and help pages: every change holds at once and is there again tomorrow."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from inspector.book import Book
from inspector.book.inspections import edit_inspection
from inspector.home import Home
from inspector.transfer import own_card, own_identity
from tests.ui.conftest import type_text
from ui.places import SETTINGS, START, TRANSFER
from ui.settings.help_page import HelpPage
from ui.settings.page import SettingsPage
from ui.theme import DARK, tokens_of


@pytest.fixture
def settings_page(open_book, theme, language, show):
    return show(SettingsPage(open_book, theme, language))


def test_the_name_of_the_machine_is_the_cards_and_renames_it(qtbot, window, sample_book, home):
    own_identity(home, name="Tổ 2")
    window.show_page(TRANSFER)
    window.show_page(SETTINGS)
    field = window.page(SETTINGS).person.installation
    assert field.typed() == "Tổ 2"
    field.editor.setFocus()
    field.editor.selectAll()
    type_text(field.editor, "Tổ 2 — Thượng úy Lò Thị Mây")
    window.show_page(TRANSFER)
    assert own_card(home).name == "Tổ 2 — Thượng úy Lò Thị Mây"
    assert "Lò Thị Mây" in window.page(TRANSFER).cards.own_name.text()


def test_the_language_changes_before_ones_eyes_and_is_remembered(qtbot, settings_page, home):
    qtbot.keyClick(settings_page.display.language.editor, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: settings_page.display.heading.text() == "Display")
    assert Home(home.path).settings.get("language") == "en"


def test_dark_is_chosen_and_remembered(qtbot, settings_page, theme, home):
    choice = settings_page.display.theme
    qtbot.keyClick(choice.editor, Qt.Key.Key_Down)
    assert theme.mode == "dark"
    assert tokens_of(settings_page.palette()) is DARK
    assert Home(home.path).settings.get("theme") == "dark"


@pytest.mark.parametrize("scale", [80, 150, 200])
def test_no_button_is_clipped_at_any_size_of_text(settings_page, sample_book, theme, scale):
    theme.set_scale(scale)
    settings_page.resize(1208, 668)
    for button in settings_page.findChildren(type(settings_page.book.change)):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width()
            assert button.height() >= button.minimumSizeHint().height()


def test_the_authors_name_is_kept_when_the_field_is_left(qtbot, settings_page, home, monkeypatch):
    monkeypatch.delenv("INSPECTOR_AUTHOR")
    field = settings_page.person.author
    field.setFocus()
    type_text(field.editor, "Trung tá Âu Thị Diệp Chi")
    settings_page.person.installation.setFocus()
    assert Home(home.path).author() == "Trung tá Âu Thị Diệp Chi"


def test_without_a_book_there_is_nothing_to_protect(settings_page):
    assert not settings_page.book.change.isVisible()
    assert not settings_page.book.sheet.isVisible()


def test_two_different_passphrases_change_nothing(qtbot, sample_book, settings_page):
    card = settings_page.book
    type_text(card.first.editor, "mat khau dai 1")
    type_text(card.second.editor, "mat khau dai 2")
    qtbot.mouseClick(card.change, Qt.MouseButton.LeftButton)
    assert "khác nhau" in card.banner.text()
    assert not sample_book.book.is_protected


def test_a_passphrase_is_set_and_the_recovery_sheet_opens_the_book(
    qtbot, sample_book, settings_page, home, tmp_path
):
    card = settings_page.book
    for field in (card.first, card.second):
        type_text(field.editor, "đường lên núi xa")
    qtbot.mouseClick(card.change, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sample_book.book.is_protected and card.sheet.isVisible(), timeout=20_000)
    qtbot.mouseClick(card.sheet, Qt.MouseButton.LeftButton)
    text = card._sheet.paper.toPlainText()
    assert "PHIẾU KHÔI PHỤC" in text
    card._sheet.write_pdf(tmp_path / "phiếu.pdf")
    assert (tmp_path / "phiếu.pdf").read_bytes().startswith(b"%PDF")
    code = "".join(line for line in text.split("Khóa khôi phục")[1].splitlines()[1:4])
    path = sample_book.book.path
    sample_book.close()
    with Book.open(path, home=home, passphrase=code) as book:
        assert book.is_protected


def test_a_backup_is_made_and_listed(qtbot, sample_book, settings_page):
    card = settings_page.backups
    before = card.rows.model().rowCount()
    qtbot.mouseClick(card.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Không có gì thay đổi" in card.banner.text(), timeout=10_000)
    sample_book.edit(edit_inspection(sample_book.inspection, unit="Đơn vị khác"))
    qtbot.wait(1100)  # a backup's name holds the second
    qtbot.mouseClick(card.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.banner.text() == "Đã sao lưu.", timeout=10_000)
    assert card.rows.model().rowCount() == before + 1


def test_restoring_leads_to_the_start_page(qtbot, sample_book, window):
    window.show_page(SETTINGS)
    qtbot.mouseClick(window.page(SETTINGS).backups.restore, Qt.MouseButton.LeftButton)
    assert window.current == START
    assert window.page(START).views.currentWidget().objectName() == "backups_view"


def test_the_help_page_names_the_keys(show, open_book):
    page = show(HelpPage(open_book))
    words = [label.text() for label in page.findChildren(QLabel)]
    assert "Ctrl+Enter" in words
    assert "Tiêu chí chưa kiểm tra tiếp theo" in words


def test_the_manual_loads_nothing_from_anywhere(show, open_book):
    page = show(HelpPage(open_book))
    page.manual.setMarkdown("![x](file:///etc/passwd) [đi](http://host/)")
    assert page.manual.loadResource(2, None) is None
    assert not page.manual.openLinks()


# --- the library of sentences -------------------------------------------------------------------------


def _conclusion(path):
    from docx import Document

    made = Document()
    for line in (
        "a) Hạn chế",
        "- Hội trường chưa niêm yết nội quy họp.",
        "- Còn 07/30 giấy mời sai thể thức.",
    ):
        made.add_paragraph(line)
    made.save(path)
    return path


def _listed(card):
    return {card.rows.phrase(row).text for row in range(card.rows.rowCount())}


def test_an_older_conclusion_fills_the_library_and_a_sentence_is_removed(
    qtbot, settings_page, tmp_path, home
):
    card = settings_page.phrases
    card.choose_documents = lambda folder, chosen: chosen([_conclusion(tmp_path / "cu.docx")])
    qtbot.mouseClick(card.learn_documents, Qt.MouseButton.LeftButton)
    both = {"Hội trường chưa niêm yết nội quy họp.", "Còn …/… giấy mời sai thể thức."}
    qtbot.waitUntil(lambda: _listed(card) == both)
    qtbot.waitUntil(lambda: "(2)" in card.heading.text())
    type_text(card.box, "hoi truong")
    qtbot.waitUntil(lambda: card.rows.rowCount() == 1)
    card.list.setFocus()
    qtbot.keyClick(card.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: card.rows.rowCount() == 0)
    card.box.clear()
    qtbot.waitUntil(lambda: _listed(card) == both - {"Hội trường chưa niêm yết nội quy họp."})


def test_what_is_no_conclusion_is_said_and_the_others_are_learnt(qtbot, settings_page, tmp_path):
    card = settings_page.phrases
    (tmp_path / "x.docx").write_bytes(b"no word")
    card.take_documents([tmp_path / "x.docx", _conclusion(tmp_path / "cu.docx")])
    qtbot.waitUntil(lambda: card.rows.rowCount() == 2)
    assert "x.docx" in card.banner.text()
    assert "2" in card.banner.text()


def test_all_sentences_go_only_after_a_second_word(qtbot, sample_book, settings_page):
    card = settings_page.phrases
    qtbot.mouseClick(card.learn_book, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.rows.rowCount() == 50)
    qtbot.waitUntil(card.remove_all.isEnabled)
    qtbot.mouseClick(card.remove_all, Qt.MouseButton.LeftButton)
    qtbot.keyClick(card.banner.findChild(type(card.learn_book), "banner_action"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.rows.rowCount() == 0)


def test_whether_protected_books_teach_is_chosen_here(qtbot, settings_page, home):
    qtbot.mouseClick(settings_page.phrases.from_protected, Qt.MouseButton.LeftButton)
    assert Home(home.path).settings.get("phrases_from_protected") is True
