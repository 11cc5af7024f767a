"""The register of a sample over the fill page: files are examined by keys, and the criterion's figure follows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from inspector.book.sample_rows import Sampled, Sampling
from inspector.book.samples import Register
from ui.fill.sampling.model import FIRST_CHECK, NAME, PLACE, RESULT, SampleModel
from ui.places import FILL, Place

CODE, PERIOD = "VT.IV.1", "Năm 2020"


def open_register(desk, code=CODE):
    desk.go(code)
    desk.press("S")
    return desk.page.sampling


@pytest.fixture
def panel(desk):
    """The register of a criterion that has none yet."""
    return open_register(desk)


def register(desk, code=CODE):
    return desk.visit.samples[code, PERIOD]


def results(desk, code=CODE):
    return [(row.place, row.name, row.result) for row in register(desk, code).rows]


# --- keys ---------------------------------------------------------------------------------------------


def test_files_are_added_and_judged_without_the_mouse(desk, panel):
    for file, keys in (("128", ("2", "4", "Return")), ("45/QD-BCH", ("Return",)), ("7", ("-",))):
        assert desk.focus_name() == "sampling_entry"
        QTest.keyClicks(QApplication.focusWidget(), file)
        desk.press("Return")
        assert desk.focus_name() == "sampled_files"
        desk.press(*keys)
    assert results(desk) == [(128, "", "not_met"), (None, "45/QD-BCH", "met"), (7, "", "na")]
    assert register(desk).rows[0].faults == ("dấu ghi không đủ", "không đăng ký")
    assert desk.answer(CODE, PERIOD).value == "1/2"  # counts the sound ones
    assert "sai 1 (50,0%)" in panel.findChild(QWidget, "sampling_totals").text()
    assert panel.findChild(QWidget, "sampling_sentence").text().startswith("Kiểm tra xác suất 02/1.386")


def test_space_marks_the_cell_and_zero_makes_the_chosen_files_sound(desk, panel):
    panel.foot.entry.setFocus()
    QGuiApplication.clipboard().setText("1\n2\tQĐ về nhân sự\nBáo cáo quý\n")
    desk.press("Ctrl+V")
    assert results(desk) == [(1, "", ""), (2, "QĐ về nhân sự", ""), (None, "Báo cáo quý", "")]
    panel.table.setFocus()
    QGuiApplication.clipboard().setText("4\n")
    desk.press("Ctrl+V")
    assert len(register(desk).rows) == 4
    desk.press("Ctrl+Z")
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.model.index(1, FIRST_CHECK + 2))
    desk.press("x", "Space")
    assert register(desk).rows[1].faults == ("đăng ký chậm",)
    panel.table.selectAll()
    desk.press("0")
    assert {row.result for row in register(desk).rows} == {"met"}
    desk.press("Ctrl+Z")
    assert [row.result for row in register(desk).rows] == ["", "not_met", ""]
    assert panel.isVisible()


def test_taken_out_files_come_back_by_undo(desk, panel):
    panel.foot.entry.setFocus()
    QGuiApplication.clipboard().setText("1\n2\n3\n")
    desk.press("Ctrl+V")
    panel.table.setFocus()
    panel.table.selectRow(1)
    desk.press("Delete")
    assert [row.place for row in register(desk).rows] == [1, 3]
    desk.press("Ctrl+Z")
    assert [row.place for row in register(desk).rows] == [1, 2, 3]


def test_a_cell_is_put_right_by_typing_and_nonsense_is_refused(desk, panel):
    panel.foot.entry.setFocus()
    QGuiApplication.clipboard().setText("1\n2\n")
    desk.press("Ctrl+V")
    assert panel.model.setData(panel.model.index(0, NAME), "01/QĐ-BCH")
    assert panel.model.setData(panel.model.index(0, panel.model.note_column), "bản chính")
    assert (register(desk).rows[0].name, register(desk).rows[0].note) == ("01/QĐ-BCH", "bản chính")
    panel.model.setData(panel.model.index(0, 0), "không phải số")
    assert "không phải là số nguyên" in panel.banner.text()
    assert register(desk).rows[0].place == 1


def test_escape_goes_back_to_the_list_and_digits_answer_there_again(desk, panel):
    desk.press("Escape")
    assert not panel.isVisible()
    assert QApplication.focusWidget() is desk.page.criteria
    desk.press("S")
    assert panel.isVisible()


def test_a_criterion_without_a_sample_has_no_register(desk):
    desk.go("VT.I.3")
    desk.press("S")
    assert "sampling" not in desk.page.__dict__


def test_a_link_to_an_unfinished_sample_opens_its_register(desk):
    desk.window.show_place(Place(FILL, criterion="VT.III.2", period=PERIOD, field="sample"))
    assert desk.page.sampling.isVisible()
    assert desk.page.sampling.key == ("VT.III.2", PERIOD)


# --- draw ---------------------------------------------------------------------------------------------


def test_one_button_draws_and_keeps_the_seed(desk, panel):
    panel.head.seed.editor.setFocus()
    QTest.keyClicks(panel.head.seed.editor, "482913")
    panel.head.draw.click()
    assert len(register(desk).rows) == 30
    head = register(desk).sampling
    assert (head.seed, head.population, head.wanted) == ("482913", 1386, 30)
    places = [row.place for row in register(desk).rows]
    assert places == sorted(places)
    panel.head.draw.click()
    assert len({row.place for row in register(desk).rows}) == 60
    assert desk.focus_name() == "sampled_files"


def test_a_copied_list_is_drawn_from_with_its_names(desk, panel):
    QGuiApplication.clipboard().setText("\n".join(f"{n:02}/QĐ-BCH" for n in range(1, 51)))
    panel.findChild(QWidget, "sampling_copied").click()
    panel.head.draw.click()
    assert register(desk).sampling.population == 50
    assert all(row.name == f"{row.place:02}/QĐ-BCH" for row in register(desk).rows)


def test_a_list_in_a_file_is_drawn_from(desk, panel, tmp_path):
    (tmp_path / "so-di.txt").write_text("\n".join(f"VB {n}" for n in range(1, 41)), "utf-8")
    panel.findChild(QWidget, "sampling_file").click()
    dialog = panel.findChild(QFileDialog, "list_dialog")
    dialog.fileSelected.emit(str(tmp_path / "so-di.txt"))
    dialog.reject()
    panel.head.draw.click()
    assert all(row.name == f"VB {row.place}" for row in register(desk).rows)


def test_what_cannot_be_drawn_is_said_in_the_panel(desk, panel):
    panel.head.population.editor.selectAll()
    QTest.keyClicks(panel.head.population.editor, "20")
    panel.head.draw.click()
    assert "chỉ còn rút được 20" in panel.banner.text()
    assert not register(desk).rows


def test_thousands_of_pasted_files_do_not_stop_the_window(desk, panel):
    panel.foot.entry.setFocus()
    QGuiApplication.clipboard().setText("\n".join(f"Văn bản {n}" for n in range(1500)))
    desk.press("Ctrl+V")
    desk.qtbot.waitUntil(lambda: panel.model.rowCount() == 1500, timeout=20000)
    desk.qtbot.waitUntil(panel.table.isEnabled)
    desk.press("1")
    assert register(desk).rows[0].result == "not_met"


# --- the criterion ------------------------------------------------------------------------------------


def test_a_figure_from_the_register_is_not_typed_until_it_is_let_go(desk):
    panel = open_register(desk, "VT.III.2")
    desk.press("Escape")
    assert desk.page.pane.figure.num.editor.isReadOnly()
    desk.press("5")
    assert "sổ kiểm tra xác suất" in desk.page.pane.banner.text()
    desk.press("S")
    panel.findChild(QWidget, "sampling_leave").click()
    assert not panel.isVisible()
    assert desk.answer("VT.III.2", PERIOD).value == "7/30"
    assert not desk.page.pane.figure.num.editor.isReadOnly()
    desk.press("Ctrl+Z")
    assert desk.page.pane.figure.num.editor.isReadOnly()


def test_not_applicable_can_be_said_though_the_figure_comes_from_the_register(desk):
    desk.go("VT.III.2")
    desk.press("0")
    assert desk.answer("VT.III.2", PERIOD).result.value == "na"


def test_undo_elsewhere_closes_the_register_and_shows_what_it_changed(desk):
    desk.go("CC.IV.1")
    desk.press("3")
    panel = open_register(desk)
    desk.press("Ctrl+Z")
    assert not panel.isVisible()
    assert desk.page.pane.code == "CC.IV.1"


def test_undo_in_the_list_shows_the_criterion_whose_register_it_changed(desk, panel):
    QTest.keyClicks(panel.foot.entry, "128")
    desk.press("Return", "1", "Escape")
    desk.go("CC.IV.1")
    desk.press("Ctrl+Z")
    assert desk.page.pane.code == CODE


def test_the_checks_of_this_visit_can_be_changed(desk, panel):
    panel.findChild(QWidget, "sampling_checks").show()
    panel.checks.editor.setPlainText("thiếu dấu đến\nđăng ký chậm")
    panel.checks.commit()
    assert panel.model.checks == ("thiếu dấu đến", "đăng ký chậm")


# --- the model ----------------------------------------------------------------------------------------


def test_the_model_keeps_to_qts_rules_and_says_its_cells_aloud(qtbot):
    def file(number, **fields):
        return Sampled(bytes([number]) * 16, bytes(16), CODE, PERIOD, place=number, position=number, **fields)

    head = Sampling(bytes(16), bytes(16), CODE, PERIOD)
    model = SampleModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    one, other = file(1), file(2, result="not_met", faults=("b",))
    model.show_register(Register(head, (one, other)), ("a", "b"))
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    model.show_register(Register(head, (file(1, result="met"), other, file(3))), ("a", "b"))
    assert not resets
    assert model.rowCount() == 3
    cell = model.index(1, FIRST_CHECK + 1)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) in ("b: faulty", "b: sai")
    assert model.index(0, RESULT).data().startswith("●")
    model.show_register(Register(head, (other,)), ("a", "b"))
    assert resets == [1]
    del tester


def test_what_a_packet_may_bring_is_shown_short_and_edited_whole():
    faults = tuple(f"lỗi {n}" for n in range(500))
    row = Sampled(bytes([1]) * 16, bytes(16), CODE, PERIOD, name="a" * 5000, result="not_met", faults=faults)
    model = SampleModel()
    model.show_register(Register(Sampling(bytes(16), bytes(16), CODE, PERIOD), (row,)), ("a" * 5000,))
    assert model.columnCount() < 60
    cell = model.index(0, NAME)
    assert len(cell.data()) < 1000
    assert cell.data(Qt.ItemDataRole.EditRole) == "a" * 5000
    assert len(model.headerData(FIRST_CHECK, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)) < 1000


@pytest.mark.parametrize("scale", [80, 100, 200])
def test_a_files_number_is_never_cut(desk, theme, scale):
    theme.set_scale(scale)
    panel = open_register(desk)
    for file in ("7", "128", "100386"):
        QTest.keyClicks(QApplication.focusWidget(), file)
        desk.press("Return", "Return")
    table = panel.table
    needed = table.fontMetrics().horizontalAdvance("100386")
    assert table.columnWidth(PLACE) > needed + 8
