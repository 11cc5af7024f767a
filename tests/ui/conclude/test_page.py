"""The document's head, what is missing, the preview: what leads where."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from inspector.book.answers import edit_answer
from inspector.book.inspections import edit_inspection
from inspector.report import find_template
from tests.ui.conclude.conftest import preview_says, sentences
from tests.ui.conclude.test_sentences import open_by_key, write
from tests.ui.conftest import type_text
from tests.work_done import calls_of
from ui.conclude.legal_bases import BASIS, with_choice
from ui.conclude.missing_panel import LINE
from ui.conclude.page import ConcludePage
from ui.conclude.people_form import TEAM
from ui.places import CONCLUDE, FILL, Place


def settled(qtbot, page) -> None:
    qtbot.waitUntil(lambda: page._conclusion is not None and not page.live.is_busy, timeout=15_000)


def lines(page) -> list:
    model = page.missing.model
    return [model.index(n).data(LINE) for n in range(model.rowCount())]


def ask(qtbot, page, field: str) -> None:
    """Open the list of what is missing and choose the line about `field`."""
    if not page.missing.head.isChecked():
        qtbot.mouseClick(page.missing.head, Qt.MouseButton.LeftButton)
    number = next(n for n, line in enumerate(lines(page)) if line.missing.field == field)
    page.missing.list.setCurrentIndex(page.missing.model.index(number))
    qtbot.keyClick(page.missing.list, Qt.Key.Key_Return)


def field(page, name: str):
    return page.details.form.fields[name]


# --- what is missing --------------------------------------------------------------------------------


def test_a_missing_number_leads_to_its_field_on_this_page(qtbot, page, sample_book) -> None:
    assert sample_book.edit(edit_inspection(sample_book.inspection, document_number=""))
    ask(qtbot, page, "document_number")
    assert QApplication.focusWidget() is field(page, "document_number").editor


def test_a_missing_answer_leads_to_the_fill_page_at_its_criterion(qtbot, page, sample_book) -> None:
    visit = sample_book.visit()
    assert sample_book.edit(edit_answer(visit, "CC.I.7", "", result=None, value=None))
    with qtbot.waitSignal(page.place_requested) as asked:
        ask(qtbot, page, "result")
    assert asked.args[0] == Place(FILL, "CC.I.7", "", "result")


def test_a_missing_owner_leads_to_the_requirements_card(qtbot, page, sample_book) -> None:
    from ui.conclude import edits

    row = sentences(page, "requirement")[0]
    assert sample_book.edit(edits.set_field(sample_book.inspection, row.sentence, "owner", None))
    sample = sample_book.visit()
    for code in row.sentence.criteria:
        for period in sample.periods_of(sample.criterion(code)):
            sample_book.edit(edit_answer(sample_book.visit(), code, period, owner=""))
    ask(qtbot, page, "owner")
    assert page.outline.open_key == row.key
    assert QApplication.focusWidget() is page.outline.card.fields["owner"].editor


def test_the_count_follows_what_is_filled_in(qtbot, page, sample_book) -> None:
    before = len(lines(page))
    assert sample_book.edit(edit_inspection(sample_book.inspection, document_place=""))
    assert len(lines(page)) == before + 1
    assert f"Còn {before + 1} điểm" in page.missing.head.text()


def test_another_page_can_ask_for_a_field_or_a_sentence(qtbot, page) -> None:
    page.show_place(Place(CONCLUDE, field="signer_name"))
    assert QApplication.focusWidget() is field(page, "signer_name").editor
    row = sentences(page, "cause")[0]
    page.show_place(Place(CONCLUDE, finding=row.sentence.id))
    assert page.outline.open_key == row.key


# --- the document's head ----------------------------------------------------------------------------


def test_the_number_goes_into_the_book_and_into_the_document(qtbot, page, sample_book) -> None:
    page.details.unfold("document_number")
    editor = field(page, "document_number").editor
    editor.selectAll()
    type_text(editor, "17")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert sample_book.visit().inspection.document_number == "17"
    assert "17/TB-ĐKT" in page.details.head.summary
    qtbot.waitUntil(lambda: preview_says(page, "17/TB-ĐKT"), timeout=5_000)


def test_an_overview_half_typed_is_there_when_the_page_comes_again(qtbot, page, sample_book, show) -> None:
    page.details.unfold("overview")
    editor = field(page, "overview").editor
    editor.selectAll()
    type_text(editor, "Khái quát viết dở khi mất điện")
    qtbot.waitUntil(lambda: "overview" in page.desk.typed_details(), timeout=20_000)
    qtbot.waitUntil(lambda: preview_says(page, "viết dở khi mất điện"), timeout=5_000)
    again = ConcludePage(sample_book)
    show(again)
    settled(qtbot, again)
    again.details.unfold()
    assert field(again, "overview").typed() == "Khái quát viết dở khi mất điện"
    again.live.stop()
    qtbot.waitUntil(lambda: not sample_book.works(), timeout=15_000)


def test_every_field_of_the_inspection_that_is_printed_can_be_set_here(page) -> None:
    from inspector.report import missing

    page.details.unfold()
    assert all(page.details.field_of(name) is not None for name in missing.__globals__["_FIELDS"])


def test_a_basis_chosen_from_the_register_stands_in_the_document(qtbot, page, sample_book) -> None:
    page.details.unfold()
    bases = page.details.form.bases
    rows = [bases.model().index(n).data(BASIS) for n in range(bases.model().rowCount())]
    assert all(row.in_force is not False for row in rows)
    number = next(n for n, row in enumerate(rows) if "30/2020/NĐ-CP" in row.line)
    bases.setFocus()
    bases.setCurrentIndex(bases.model().index(number))
    qtbot.keyClick(bases, Qt.Key.Key_Space)
    assert rows[number].id in sample_book.visit().inspection.legal_basis
    qtbot.waitUntil(lambda: preview_says(page, "Căn cứ Nghị định số 30/2020/NĐ-CP"), timeout=5_000)


def test_bases_stand_in_the_registers_order_with_free_lines_last() -> None:
    assert with_choice(("c", "Theo đề nghị"), ("a", "b", "c"), "a", True) == ("a", "c", "Theo đề nghị")
    assert with_choice(("a", "c", "Theo đề nghị"), ("a", "b", "c"), "a", False) == ("c", "Theo đề nghị")


def test_the_day_and_the_hour_of_the_minutes_are_one_moment(qtbot, page, sample_book) -> None:
    page.details.unfold("minutes_signed_at")
    hour = field(page, "minutes_signed_at_time").editor
    hour.setFocus()
    hour.selectAll()
    type_text(hour, "17h05")
    qtbot.keyClick(hour, Qt.Key.Key_Return)
    moment = sample_book.visit().inspection.minutes_signed_at
    assert (moment.date(), moment.hour, moment.minute) == (date(2021, 10, 8), 17, 5)


def test_somebody_added_to_the_team_is_in_the_book_when_the_table_is_left(qtbot, page, sample_book) -> None:
    page.details.unfold()
    form = page.details.form.people[TEAM]
    before = [person.id for person in sample_book.visit().team]
    form.table.setFocus()
    last = form.model.rowCount() - 1
    form.model.setData(form.model.index(last, 2), "Trịnh Quang Vinh")
    field(page, "document_number").editor.setFocus()
    team = sample_book.visit().team
    assert [person.id for person in team[:-1]] == before
    assert team[-1].name == "Trịnh Quang Vinh"
    assert sample_book.undo()
    assert [person.id for person in sample_book.visit().team] == before


def test_points_taken_off_are_kept_with_their_reason(qtbot, page, sample_book) -> None:
    page.details.unfold("penalty_reason")
    reason = QApplication.focusWidget()
    type_text(reason, "Nộp báo cáo tự kiểm tra chậm")
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert sample_book.visit().uses[0].penalty_reason == "Nộp báo cáo tự kiểm tra chậm"


# --- keyboard -------------------------------------------------------------------------------------------


def test_tab_goes_from_the_head_through_every_field_to_the_sentences(qtbot, page) -> None:
    qtbot.keyClick(page.details.head, Qt.Key.Key_Space)
    page.details.head.setFocus()
    reached = []
    while QApplication.focusWidget() is not page.outline:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
        assert len(reached) < 200, "the keyboard is caught"
    names = [widget.objectName() for widget in reached]
    assert names[0] == "inspection_document_type_editor"
    wanted = ["inspection_recipients_editor", "team_people", "unit_people", "open_template_folder", "outline"]
    assert [name for name in dict.fromkeys(names) if name in wanted] == wanted


def test_tab_goes_from_the_words_over_the_criteria_to_what_belongs_to_the_sentence(qtbot, page) -> None:
    row = next(row for row in sentences(page, "shortcoming") if len(row.sentence.criteria) == 2)
    open_by_key(qtbot, page, row.key)
    reached = []
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget().objectName())
    chips = [f"chip_{code}" for code in row.sentence.criteria]
    assert reached == [*chips, "sentence_explanation_editor", "sentence_agreed_editor", "leave_out"]


def test_a_criterion_under_the_keyboard_stays_there_when_the_sentence_is_written(
    qtbot, page, sample_book
) -> None:
    from ui.conclude import edits

    row = sentences(page, "shortcoming")[0]
    open_by_key(qtbot, page, row.key)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    chip = QApplication.focusWidget()
    assert sample_book.edit(edits.set_field(sample_book.inspection, row.sentence, "explanation", "Nhất trí."))
    assert QApplication.focusWidget() is chip
    assert chip.isVisible()


def test_everything_that_takes_the_keyboard_has_a_name_for_a_reader_of_the_screen(page) -> None:
    page.details.unfold()
    page.outline.open_row(sentences(page, "shortcoming")[0].key)
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None  # hands it on, to an editor that has the name
        and widget.isVisible()
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert nameless == []


def test_a_long_name_in_the_table_of_people_breaks_and_is_not_cut(qtbot, page) -> None:
    page.details.unfold()
    page.details.setFixedWidth(560)
    form = page.details.form.people[TEAM]
    model, table = form.model, form.table
    low = table.rowHeight(model.rowCount() - 1)
    model.setData(model.index(0, 2), "Nguyễn Phước Hoàng Bảo Trân Châu Phan Thị Ngọc Diễm")
    qtbot.waitUntil(lambda: table.rowHeight(0) >= 2 * low)


# --- preview ----------------------------------------------------------------------------------------


def test_the_sentence_that_is_worked_on_is_marked_in_the_document(qtbot, page) -> None:
    row = sentences(page, "shortcoming")[2]
    open_by_key(qtbot, page, row.key)
    assert page.preview._marked


def test_the_last_words_are_shown_after_three_quick_sentences(qtbot, page) -> None:
    row = sentences(page, "shortcoming")[0]
    open_by_key(qtbot, page, row.key)
    for text in ("Câu thứ nhất.", "Câu thứ hai.", "Câu thứ ba."):
        write(page, text)
        page.outline.card.commit()
    settled(qtbot, page)
    assert preview_says(page, "Câu thứ ba")
    assert not preview_says(page, "Câu thứ hai")


def test_a_broken_template_is_named_with_its_place_and_the_last_picture_stays(
    qtbot, page, home, tmp_path
) -> None:
    from docx import Document

    home.templates.mkdir(parents=True, exist_ok=True)
    broken = Document()
    broken.add_paragraph("Trưởng đoàn: {{ team.haed }}")
    broken.save(str(home.templates / "mẫu hỏng.docx"))
    pages = page.preview.page_count
    home.settings.set("report_template", "mẫu hỏng")
    page.live.request()
    qtbot.waitUntil(lambda: bool(page.column.trouble.text()), timeout=20_000)
    assert "Trưởng đoàn" in page.column.trouble.text()
    assert page.preview.page_count == pages
    home.settings.set("report_template", None)
    page.live.request()
    qtbot.waitUntil(lambda: not page.column.trouble.text(), timeout=20_000)
    assert page.templates.template().name == find_template(home).name


def test_a_broken_template_leads_back_to_the_standard_one(qtbot, page, home) -> None:
    home.templates.mkdir(parents=True, exist_ok=True)
    (home.templates / "hỏng.docx").write_bytes(b"no Word file")
    home.settings.set("report_template", "hỏng")
    page.live.request()
    qtbot.waitUntil(lambda: bool(page.column.trouble.text()), timeout=20_000)
    qtbot.mouseClick(
        page.column.trouble.findChild(QAbstractButton, "use_standard"), Qt.MouseButton.LeftButton
    )
    qtbot.waitUntil(lambda: not page.column.trouble.text(), timeout=20_000)
    assert page.templates.template().name == find_template(home).name


def test_a_template_mended_in_word_is_taken_when_the_person_comes_back(qtbot, page, home) -> None:
    home.templates.mkdir(parents=True, exist_ok=True)
    mine = home.templates / "của phòng.docx"
    mine.write_bytes(b"no Word file")
    home.settings.set("report_template", "của phòng")
    page.live.request()
    qtbot.waitUntil(lambda: bool(page.column.trouble.text()), timeout=20_000)
    mine.write_bytes(find_template(home).path.read_bytes())
    QCoreApplication.sendEvent(page, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: not page.column.trouble.text(), timeout=20_000)


def test_a_sentence_among_two_hundred_opens_with_far_less_than_fifty_times_the_work_of_one_among_four(
    qtbot, page, sample_book
) -> None:
    from inspector.book.edit import Edit
    from inspector.book.findings import add_finding

    few = work_of_opening(page, sentences(page, "shortcoming")[2:6])
    sets = []
    for number in range(200):
        text = f"Câu thứ {number + 1}: sổ theo dõi chưa ghi đủ cột mục theo mẫu quy định tại phòng, ban."
        sets += add_finding(
            sample_book.inspection, "shortcoming", text, checklist="vtlt", included=True, position=number + 50
        )[1].sets
    assert sample_book.edit(Edit("many", sample_book.inspection, tuple(sets)))
    rows = sentences(page, "shortcoming")
    assert len(rows) >= 200
    assert work_of_opening(page, rows[60:64]) < 6 * few
    page.outline.close_card()
    settled(qtbot, page)


def work_of_opening(page, rows) -> int:
    """The calls made while each of `rows` is opened, after one that made what all of them share."""
    page.outline.open_row(rows[0].key)
    return calls_of(lambda: [page.outline.open_row(row.key) for row in rows[1:]])
