"""The visit's checklists, from the page: one more, a newer version, one less; the page follows at once."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from inspector.book.edit import Edit
from inspector.checklist.find import resources
from tests.checklist.writing import OWN


@pytest.fixture
def panel(desk, qtbot):
    desk.page.findChild(QPushButton, "asking_button").click()
    made = desk.page.asking
    with qtbot.waitSignal(made.choice.changed, timeout=20_000):
        pass
    return made


def _take(qtbot, panel, file, text):
    file.write_text(text, "utf-8")
    with qtbot.waitSignal(panel.choice.changed, timeout=20_000):
        panel.choice.take_file(file)


def _headings(desk) -> list[str]:
    rows = desk.page.sections.rows
    return [rows.row(n).title for n in range(rows.rowCount()) if rows.row(n).is_heading]


def test_a_checklist_from_a_file_is_asked_from_now_on(qtbot, desk, panel, tmp_path):
    here = desk.page.pane.code
    assert not panel.use.isEnabled()
    _take(qtbot, panel, tmp_path / "nho.yaml", OWN)
    panel.use.click()
    assert [one.id for one in desk.visit.checklists] == ["cchc", "vtlt", "nho"]
    assert len(_headings(desk)) == 3
    assert desk.page.pane.code == here, "what was in hand stays in hand"
    assert "Kiểm tra nhỏ" in panel.banner.text()
    desk.press("Escape")
    desk.press("Ctrl+Return")
    assert desk.page.pane.code == "N.1"
    desk.press("1")
    assert desk.answer("N.1").result == "met"


def test_what_is_in_hand_when_its_checklist_goes_gives_way_to_another(qtbot, desk, panel, tmp_path):
    _take(qtbot, panel, tmp_path / "nho.yaml", OWN)
    panel.use.click()
    desk.press("Escape")
    desk.press("Ctrl+Return")
    assert desk.page.pane.code == "N.1"
    desk.open_book.undo()
    assert [one.id for one in desk.visit.checklists] == ["cchc", "vtlt"]
    assert desk.page.pane.code in {criterion.code for criterion in desk.visit.criteria}
    assert len(_headings(desk)) == 2
    desk.open_book.redo()
    assert len(_headings(desk)) == 3


def test_an_answered_checklist_is_not_taken_out_and_the_panel_says_why(desk, panel):
    panel.findChild(QPushButton, "remove_checklist_cchc").click()
    assert "Chưa bỏ được" in panel.banner.text()
    assert "CC.I.1" in panel.banner.text()
    assert len(desk.visit.checklists) == 2


def test_one_that_nothing_hangs_on_is_taken_out_and_comes_back(qtbot, desk, panel, tmp_path):
    _take(qtbot, panel, tmp_path / "nho.yaml", OWN)
    panel.use.click()
    panel.findChild(QPushButton, "remove_checklist_nho").click()
    assert [one.id for one in desk.visit.checklists] == ["cchc", "vtlt"]
    assert panel.isAncestorOf(QApplication.focusWidget())
    assert panel.banner.text() == "Đã bỏ: Kiểm tra nhỏ. Nhấn Ctrl+Z để lấy lại."
    desk.press("Ctrl+Z")
    assert [one.id for one in desk.visit.checklists] == ["cchc", "vtlt", "nho"]


def test_a_newer_version_is_used_with_the_answers_that_are_there(qtbot, desk, panel, tmp_path):
    text = (resources() / "checklists" / "cchc.yaml").read_text("utf-8")
    before = desk.open_book.scores()[0].total
    newer = text.replace('version: "1.0"', 'version: "1.1"', 1).replace(
        "Kiện toàn Ban Chỉ đạo CCHC", "Kiện toàn Ban Chỉ đạo cải cách hành chính", 1
    )
    _take(qtbot, panel, tmp_path / "cchc-1-1.yaml", newer)
    panel.use.click()
    assert [one.version for one in desk.visit.checklists] == ["1.1", "1.0"]
    assert desk.open_book.scores()[0].total == before
    shown = desk.page.criteria.model().index(0, 0).data()
    assert "cải cách hành chính" in desk.visit.criterion("CC.I.1").text, shown


def test_a_version_without_room_for_an_answer_is_refused(qtbot, desk, panel, tmp_path):
    text = (resources() / "checklists" / "cchc.yaml").read_text("utf-8")
    _take(qtbot, panel, tmp_path / "khac.yaml", text.replace("code: CC.I.1\n", "code: CC.I.99\n", 1))
    panel.use.click()
    assert "CC.I.1" in panel.banner.text()
    assert desk.visit.checklists[0].by_code["CC.I.1"]


def test_a_closed_visit_only_shows_what_it_goes_by(desk):
    desk.open_book.close_visit()
    desk.page.begin_asking()
    panel = desk.page.asking
    assert panel.choice is None
    assert panel.findChild(QPushButton, "remove_checklist_cchc") is None
    assert not panel.use.isVisible()
    desk.press("Escape")
    assert not panel.isVisible()


def test_other_pages_follow(qtbot, desk, panel, tmp_path):
    for key in ("conclude", "transfer", "closing", "requests"):
        desk.window.show_page(key)
    desk.window.show_page("fill")
    _take(qtbot, panel, tmp_path / "nho.yaml", OWN)
    panel.use.click()
    desk.open_book.edit(Edit("x", desk.visit.id, ()))
    for key in ("conclude", "closing", "requests"):
        desk.window.show_page(key)
    desk.open_book.undo()
    assert len(desk.visit.checklists) == 2
