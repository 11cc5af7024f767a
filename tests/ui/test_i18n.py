"""Vietnamese is complete, English has its plurals, and every page opens in both and follows a change at once."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QListView

from ui.i18n import FOLDER, LANGUAGES, Language
from ui.i18n.build import check, unfinished
from ui.places import CONCLUDE, FILL, HELP, SETTINGS, START, TRANSFER

PAGES = (START, FILL, CONCLUDE, TRANSFER, HELP, SETTINGS)


def test_no_vietnamese_text_is_missing_or_unfinished():
    assert check() == 0


def test_an_unfinished_text_is_found(tmp_path):
    broken = tmp_path / "vi.ts"
    broken.write_text(
        "<TS><context><name>Header</name><message><source>Saved {0}</source>"
        '<translation type="unfinished"/></message></context></TS>'
    )
    assert unfinished(broken) == ["Header: Saved {0}"]


def test_placeholders_are_the_same_in_both_languages():
    import re
    import xml.etree.ElementTree as Xml

    wrong = []
    for message in Xml.parse(FOLDER / "vi.ts").getroot().iter("message"):
        source, translation = message.findtext("source") or "", message.findtext("translation") or ""
        if message.get("numerus") == "yes" or not translation:
            continue
        if sorted(re.findall(r"\{\w*\}|%\d|%n", source)) != sorted(
            re.findall(r"\{\w*\}|%\d|%n", translation)
        ):
            wrong.append(source)
    assert wrong == []


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_page_opens_in_every_language(qtbot, sample_book, window, language, code, page):
    language.set_code(code)
    window.show_page(page)
    assert window.current == page
    assert window.page(page).isVisible()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_on_show_follows_a_change_of_language(qtbot, sample_book, window, language, page):
    window.show_page(page)
    vietnamese = _words(window)
    language.set_code("en")
    qtbot.waitUntil(lambda: _words(window) != vietnamese)
    english = set(_words(window)) - set(vietnamese)
    language.set_code("vi")
    qtbot.waitUntil(lambda: english.isdisjoint(_words(window)))


def _words(window) -> list[str]:
    shown = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    return [widget.text() for widget in shown if widget.isVisible()]


def test_qts_own_words_are_vietnamese_too(language):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Hủy"
    assert QCoreApplication.translate("QWidgetTextControl", "&Copy") == "&Sao chép"


def test_every_word_of_qts_own_dialog_for_files_is_vietnamese(qtbot, language):
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    labels = {label.objectName(): label.text() for label in dialog.findChildren(QLabel)}
    assert labels == {
        "lookInLabel": "T&hư mục:",
        "fileNameLabel": "&Tên tệp:",
        "fileTypeLabel": "L&oại tệp:",
    }


def test_every_word_of_the_file_dialog_is_vietnamese(qtbot, language):
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    english = {"Look in:", "Files of type:", "File name:", "Computer", "Open", "Cancel"}
    shown = [*dialog.findChildren(QLabel), *dialog.findChildren(QAbstractButton)]
    said = {widget.text().replace("&", "") for widget in shown}
    assert english & said == set()
    places = dialog.findChild(QListView, "sidebar").model()
    assert "Computer" not in {places.data(places.index(row, 0)) for row in range(places.rowCount())}


def test_an_unknown_language_is_vietnamese(qapp):
    speaking = Language(qapp, "xx")
    assert speaking.code == "vi"
    speaking.remove()


def test_decimal_numbers_are_typed_with_a_comma_in_either_language(language):
    language.set_code("en")
    from decimal import Decimal

    from ui.widgets.fields import DecimalField

    field = DecimalField("Score")
    field.set_value(Decimal("1.5"))
    assert field.typed() == "1,5"
    assert field.editor.layoutDirection() == Qt.LayoutDirection.LeftToRight
    field.deleteLater()
