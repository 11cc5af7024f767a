"""Editing, ordering, leaving out, adding: through the page's own keys and buttons, as the book keeps it."""

from datetime import date

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from inspector.book.answers import edit_answer
from tests.ui.conclude.conftest import preview_says, sentences, texts
from tests.ui.conftest import compose, type_text
from ui.conclude.outline import RowKind
from ui.conclude.page import ConcludePage
from ui.open_book import OpenBook
from ui.places import FILL


def write(page: ConcludePage, text: str) -> None:
    """Put `text` in place of the open sentence's words, as an input method commits it."""
    page.outline.card.text.editor.selectAll()
    type_text(page.outline.card.text.editor, text)


def open_by_key(qtbot, page: ConcludePage, key: str) -> None:
    page.outline.setFocus()
    page.outline.choose(key)
    qtbot.keyClick(page.outline, Qt.Key.Key_Return)
    assert page.outline.open_key == key


def stored(book: OpenBook, row) -> str:
    return next(finding.text for finding in book.visit().findings if finding.id == row.sentence.id)


def test_an_edited_sentence_goes_into_the_preview(qtbot, page, sample_book) -> None:
    row = sentences(page, "shortcoming")[0]
    open_by_key(qtbot, page, row.key)
    write(page, "Công tác tuyên truyền chưa sát từng đối tượng")
    qtbot.keyClick(page.outline.card.text.editor, Qt.Key.Key_Return)
    assert stored(sample_book, row) == "Công tác tuyên truyền chưa sát từng đối tượng"
    qtbot.waitUntil(lambda: preview_says(page, "chưa sát từng đối tượng"), timeout=20_000)


def test_what_is_being_typed_is_in_the_preview_before_the_field_is_left(qtbot, page, sample_book) -> None:
    row = sentences(page, "shortcoming")[0]
    open_by_key(qtbot, page, row.key)
    before = len(sample_book.visit().findings)
    write(page, "Đang viết dở câu này")
    qtbot.waitUntil(lambda: preview_says(page, "Đang viết dở câu này"), timeout=20_000)
    assert stored(sample_book, row) != "Đang viết dở câu này"
    assert len(sample_book.visit().findings) == before


def test_letters_still_in_the_input_method_are_not_written(qtbot, page, sample_book) -> None:
    row = sentences(page, "strength")[0]
    open_by_key(qtbot, page, row.key)
    compose(page.outline.card.text.editor, "đượ")
    qtbot.wait(450)
    assert sample_book.book.undo_label == ""


def test_an_edit_is_one_change_and_undo_brings_the_words_back(qtbot, page, sample_book) -> None:
    row = sentences(page, "strength")[0]
    open_by_key(qtbot, page, row.key)
    write(page, "Ban Chỉ đạo hoạt động nền nếp.")
    qtbot.keyClick(page.outline.card.text.editor, Qt.Key.Key_Return)
    assert sample_book.book.undo_label == "finding.edit"
    assert sample_book.undo()
    assert stored(sample_book, row) == row.sentence.text
    assert texts(page, row)[0] == row.sentence.text


def test_alt_down_moves_a_sentence_and_undo_moves_it_back(qtbot, page, sample_book) -> None:
    row = sentences(page, "shortcoming")[0]
    before = texts(page, row)
    page.outline.setFocus()
    page.outline.choose(row.key)
    qtbot.keyClick(page.outline, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert texts(page, row) == [before[1], before[0], *before[2:]]
    assert page.outline.current_row().key == row.key
    assert sample_book.book.undo_label == "finding.order"
    assert sample_book.undo()
    assert texts(page, row) == before


def test_a_sentence_is_dragged_by_its_handle(qtbot, page) -> None:
    row = sentences(page, "strength")[0]
    before = texts(page, row)
    view, model = page.outline, page.model

    def spot(n: int, part: float) -> QPoint:
        box = view.visualRect(model.index(n))
        return QPoint(box.left() + 28, round(box.top() + box.height() * part))

    at = model.row_of(row.key)
    start, end = spot(at, 0.2), spot(at + 2, 0.9)
    QTest.mousePress(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=QPoint(start.x(), view.visualRect(model.index(at)).top() + 18),
    )
    QTest.mouseMove(view.viewport(), QPoint(start.x(), start.y() + 30))
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert texts(page, row) == [before[1], before[2], before[0], *before[3:]]


def test_a_sentence_left_out_waits_among_the_candidates_and_comes_back(qtbot, page) -> None:
    row = sentences(page, "strength", drafted=True)[0]
    page.outline.setFocus()
    page.outline.choose(row.key)
    qtbot.keyClick(page.outline, Qt.Key.Key_Delete)
    assert row.key not in [other.key for other in sentences(page, "strength")]
    page.outline.choose(f"fold/{row.part.key}")
    qtbot.keyClick(page.outline, Qt.Key.Key_Return)
    waiting = [other for other in page.model.rows() if other.kind is RowKind.CANDIDATE]
    assert row.key in [other.key for other in waiting]
    page.outline.choose(row.key)
    qtbot.keyClick(page.outline, Qt.Key.Key_Return)
    assert row.key in [other.key for other in sentences(page, "strength")]


def test_candidates_are_put_in_one_after_the_other_without_the_page_moving(qtbot, page) -> None:
    part = sentences(page, "strength")[0].part
    page.outline.setFocus()
    page.outline.choose(f"fold/{part.key}")
    qtbot.keyClick(page.outline, Qt.Key.Key_Return)
    waiting = [row for row in page.model.rows() if row.kind is RowKind.CANDIDATE and row.part == part]
    page.outline.choose(waiting[3].key)

    def on_screen(key: str) -> int:
        return page.outline.mapTo(page.scroll.viewport(), QPoint(0, page.outline.top_of(key))).y()

    before = on_screen(waiting[3].key)
    qtbot.keyClick(page.outline, Qt.Key.Key_Return)
    assert page.outline.current_row().key == waiting[4].key
    qtbot.waitUntil(lambda: on_screen(waiting[4].key) == before)
    qtbot.keyClick(page.outline, Qt.Key.Key_Return)
    inside = [row.key for row in sentences(page, "strength")]
    assert {waiting[3].key, waiting[4].key} <= set(inside)


def test_what_was_left_out_is_back_after_the_undo_link(qtbot, page) -> None:
    row = sentences(page, "shortcoming")[1]
    page.outline.setFocus()
    page.outline.choose(row.key)
    qtbot.keyClick(page.outline, Qt.Key.Key_Delete)
    qtbot.mouseClick(page.notice.findChild(QPushButton, "undo"), Qt.MouseButton.LeftButton)
    assert row.key in [other.key for other in sentences(page, "shortcoming")]


def test_the_undo_link_goes_when_something_else_is_the_last_edit(qtbot, page, sample_book) -> None:
    first, second = sentences(page, "strength")[:2]
    for row in (first, second):
        page.outline.choose(row.key)
        qtbot.keyClick(page.outline, Qt.Key.Key_Delete)
    assert page.notice.findChild(QPushButton, "undo").isVisible()  # of the second one
    assert sample_book.undo()
    assert page.notice.isHidden()  # it would take the first one back as well
    assert first.sentence.text not in texts(page, second)


def test_a_free_sentence_is_added_at_the_end_and_deleted_with_undo(qtbot, page, sample_book) -> None:
    row = sentences(page, "shortcoming")[0]
    page.outline.setFocus()
    page.outline.choose(f"add/{row.part.key}")
    qtbot.keyClick(page.outline, Qt.Key.Key_Return)
    type_text(page.outline.card.text.editor, "Sổ theo dõi chưa ghi đủ cột mục.")
    qtbot.keyClick(page.outline.card.text.editor, Qt.Key.Key_Return)
    assert texts(page, row)[-1] == "Sổ theo dõi chưa ghi đủ cột mục."
    added = [other for other in sentences(page, "shortcoming") if other.part == row.part][-1]
    open_by_key(qtbot, page, added.key)
    qtbot.mouseClick(page.outline.card.findChild(QPushButton, "remove_sentence"), Qt.MouseButton.LeftButton)
    assert "Sổ theo dõi chưa ghi đủ cột mục." not in texts(page, row)
    qtbot.mouseClick(page.notice.findChild(QPushButton, "undo"), Qt.MouseButton.LeftButton)
    assert "Sổ theo dõi chưa ghi đủ cột mục." in texts(page, row)


def test_a_begun_sentence_without_words_leaves_nothing_behind(qtbot, page, sample_book) -> None:
    row = sentences(page, "shortcoming")[0]
    before = texts(page, row)
    page.outline.setFocus()
    page.outline.choose(f"add/{row.part.key}")
    qtbot.keyClick(page.outline, Qt.Key.Key_Return)
    assert len(texts(page, row)) == len(before) + 1
    qtbot.keyClick(page.outline.card.text.editor, Qt.Key.Key_Escape)
    assert texts(page, row) == before
    assert sample_book.book.undo_label == ""


def test_alt_down_moves_the_sentence_that_is_open_and_the_caret_stays_in_it(qtbot, page) -> None:
    row = sentences(page, "shortcoming")[0]
    before = texts(page, row)
    open_by_key(qtbot, page, row.key)
    editor = page.outline.card.text.editor
    qtbot.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert texts(page, row)[:2] == [before[1], before[0]]
    assert page.outline.open_key == row.key
    assert editor.hasFocus()


def test_an_open_card_is_dragged_by_its_handle_too(qtbot, page) -> None:
    row = sentences(page, "strength")[0]
    before = texts(page, row)
    view = page.outline
    open_by_key(qtbot, page, row.key)
    below = view.visualRect(page.model.index(page.model.row_of(row.key) + 1))
    end = view.card.mapFrom(view.viewport(), QPoint(40, below.bottom() - 4))
    QTest.mousePress(view.card, Qt.MouseButton.LeftButton, pos=QPoint(16, 20))
    QTest.mouseMove(view.card, QPoint(16, 60))
    QTest.mouseMove(view.card, end)
    QTest.mouseRelease(view.card, Qt.MouseButton.LeftButton, pos=end)
    assert view.open_key == row.key
    assert texts(page, row)[:2] == [before[1], before[0]]


def test_ctrl_enter_goes_on_to_the_next_sentence(qtbot, page) -> None:
    first, second = sentences(page, "shortcoming")[:2]
    open_by_key(qtbot, page, first.key)
    qtbot.keyClick(page.outline.card.text.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.outline.open_key == second.key
    assert page.outline.card.text.typed() == second.sentence.text


def test_the_click_that_opens_a_card_leaves_it_where_it_was(qtbot, page) -> None:
    first, second = sentences(page, "shortcoming")[:2]
    view = page.outline
    view.open_row(first.key)
    bar = page.scroll.verticalScrollBar()
    bar.setValue(bar.value() + 200)  # room below for what opens; the card above is still open

    def top() -> int:
        return (
            view.viewport()
            .mapTo(page, view.visualRect(page.model.index(page.model.row_of(second.key))).topLeft())
            .y()
        )

    before = top()
    index = page.model.index(page.model.row_of(second.key))
    spot = view.visualRect(index).topLeft() + QPoint(120, 24)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.open_key == second.key
    assert abs(top() - before) <= 2


def change_figures(book: OpenBook, code: str, value: str = "11/30") -> None:
    """Another answer to `code` in its last period."""
    visit = book.visit()
    criterion = visit.criterion(code)
    period = visit.periods_of(criterion)[-1]
    assert book.edit(edit_answer(visit, code, period, value=value))


def edit_a_draft(qtbot, page: ConcludePage, code: str = "VT.III.1"):
    """A drafted strength with figures, in a person's own words."""
    drafted = sentences(page, "strength", drafted=True)
    row = next(row for row in drafted if row.sentence.criteria == (code,))
    open_by_key(qtbot, page, row.key)
    editor = page.outline.card.text.editor
    editor.moveCursor(QTextCursor.MoveOperation.End)
    type_text(editor, " Đây là cố gắng của đơn vị.")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    return page.outline.row(row.key)


def test_an_edited_sentence_goes_back_to_the_draft(qtbot, page) -> None:
    row = edit_a_draft(qtbot, page)
    assert row.sentence.edited
    open_by_key(qtbot, page, row.key)
    qtbot.mouseClick(page.outline.card.findChild(QPushButton, "follow_draft"), Qt.MouseButton.LeftButton)
    now = page.outline.row(row.key).sentence
    assert not now.edited
    assert now.text == now.draft


def test_an_edited_sentence_is_marked_when_its_answer_changes_and_shows_both_drafts(
    qtbot, page, sample_book
) -> None:
    row = edit_a_draft(qtbot, page)
    before = row.sentence.draft
    assert not row.sentence.changed_under
    change_figures(sample_book, "VT.III.1")
    marked = page.outline.row(row.key) or next(
        other for other in page.model.rows() if other.sentence and other.sentence.id == row.sentence.id
    )
    assert marked.sentence.changed_under
    open_by_key(qtbot, page, row.key)
    page.outline.card.toggle_compare()
    compare = page.outline.card.compare
    assert compare.isVisible()
    assert compare.old.text() == before
    assert compare.old.marked() or compare.new.marked()
    qtbot.mouseClick(compare.keep, Qt.MouseButton.LeftButton)
    kept = page.outline.row(row.key).sentence
    assert not kept.changed_under
    assert kept.text == row.sentence.text


def test_the_mark_on_the_card_opens_the_drafts_and_the_new_one_can_be_taken(qtbot, page, sample_book) -> None:
    row = edit_a_draft(qtbot, page, "VT.IV.3")
    before = row.sentence.draft
    change_figures(sample_book, "VT.IV.3", "29/30")
    page.outline.close_card()
    view = page.outline
    row = view.row(row.key)
    box = view.visualRect(page.model.index(page.model.row_of(row.key)))
    mark = next(chip for chip in view.delegate.plan(row, box.width()).chips if chip.kind == "changed")
    place = (QPointF(box.topLeft()) + mark.box.center()).toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    compare = view.card.compare
    assert compare.isVisible()
    assert compare.old.text() == before
    assert compare.new.text() == row.sentence.draft != before
    assert compare.new.marked()
    qtbot.mouseClick(compare.take, Qt.MouseButton.LeftButton)
    taken = view.row(row.key).sentence
    assert (taken.text, taken.edited, taken.changed_under) == (row.sentence.draft, False, False)


def test_a_click_on_a_chip_leads_to_the_criterion(qtbot, page) -> None:
    row = sentences(page, "shortcoming")[0]
    view = page.outline
    index = page.model.index(page.model.row_of(row.key))
    box = view.visualRect(index)
    chip = view.delegate.plan(row, box.width()).chips[0]
    place = (QPointF(box.topLeft()) + chip.box.center()).toPoint()
    with qtbot.waitSignal(page.place_requested) as asked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (asked.args[0].page, asked.args[0].criterion) == (FILL, row.sentence.criteria[0])


def test_the_units_answer_and_a_requirements_owner_are_kept(qtbot, page, sample_book) -> None:
    row = sentences(page, "requirement")[0]
    open_by_key(qtbot, page, row.key)
    card = page.outline.card
    card.fields["deadline"].editor.setFocus()
    card.fields["deadline"].editor.selectAll()
    type_text(card.fields["deadline"].editor, "18122021")
    card.text.editor.setFocus()
    finding = next(item for item in sample_book.visit().findings if item.id == row.sentence.id)
    assert finding.deadline == date(2021, 12, 18)
    assert card.findChild(type(card._warning), "deadline_warning").isVisible()
    assert "18/12/2021" in card._warning.text()


def test_a_failing_disk_keeps_the_words_in_the_card(qtbot, page, sample_book, monkeypatch) -> None:
    from inspector.book.errors import BookWriteFailed

    row = sentences(page, "strength")[0]
    open_by_key(qtbot, page, row.key)
    write(page, "Câu này không ghi được.")

    def fail(edit):
        raise BookWriteFailed("sổ.skt", reason="ổ đĩa hỏng")

    monkeypatch.setattr(sample_book.book, "write", fail)
    qtbot.keyClick(page.outline.card.text.editor, Qt.Key.Key_Return)
    assert page.outline.open_key == row.key
    assert page.outline.card.text.state() == "unsaved"
    assert page.outline.card.text.typed() == "Câu này không ghi được."
    monkeypatch.undo()
    assert page.outline.card.commit()
    assert stored(sample_book, row) == "Câu này không ghi được."


def test_words_that_were_being_typed_stand_in_the_card_when_the_page_comes_again(
    qtbot, page, sample_book, show
) -> None:
    row = sentences(page, "shortcoming")[0]
    open_by_key(qtbot, page, row.key)
    write(page, "Câu viết dở khi mất điện")
    qtbot.waitUntil(
        lambda: page.desk.typing.text("finding", row.sentence.id, "text") is not None, timeout=20_000
    )
    again = ConcludePage(sample_book)
    show(again)
    qtbot.waitUntil(lambda: again.outline.open_key == row.key, timeout=5_000)
    assert again.outline.card.text.typed() == "Câu viết dở khi mất điện"
    qtbot.waitUntil(lambda: not again.live.is_busy, timeout=15_000)
