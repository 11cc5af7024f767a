"""Which checklists are asked: own ones stand in for ours, a file is taken, a mistake is named."""

import pytest

from inspector.checklist.find import builtin_checklists, resources
from tests.checklist.writing import OWN
from ui.widgets.checklist_choice import ChecklistChoice


@pytest.fixture
def folder(open_book):
    open_book.home.checklists.mkdir(parents=True, exist_ok=True)
    return open_book.home.checklists


@pytest.fixture
def make(qtbot, open_book, show):
    def made(**more):
        choice = show(ChecklistChoice(open_book, **more))
        with qtbot.waitSignal(choice.changed, timeout=20_000):
            pass
        return choice

    return made


def _chosen(choice) -> list[tuple[str, str]]:
    return [(found.checklist.id, found.source.name) for found in choice.chosen()]


def test_ours_are_chosen_and_an_own_one_is_offered(make, folder):
    (folder / "nho.yaml").write_text(OWN, "utf-8")
    choice = make()
    assert choice.boxes[0].text() == "Kiểm tra nhỏ"
    assert _chosen(choice) == [("cchc", "cchc.yaml"), ("vtlt", "vtlt.yaml")]
    assert choice.problem() == ""


def test_an_own_version_of_ours_is_chosen_in_its_place(make, folder):
    text = (resources() / "checklists" / "cchc.yaml").read_text("utf-8")
    (folder / "cchc-cua-ta.yaml").write_text(text.replace('version: "', 'version: "9', 1), "utf-8")
    choice = make()
    assert _chosen(choice) == [("cchc", "cchc-cua-ta.yaml"), ("vtlt", "vtlt.yaml")]
    choice.boxes[1].click()  # ours besides
    assert "hai lần" in choice.problem()


def test_two_that_ask_under_one_code_are_not_chosen_together(make, folder):
    (folder / "a.yaml").write_text(OWN, "utf-8")
    (folder / "b.yaml").write_text(OWN.replace("id: nho", "id: khac").replace("tra nhỏ", "tra khác"), "utf-8")
    choice = make()
    for box in choice.boxes[:2]:
        box.click()
    assert (
        choice.problem() == "«Kiểm tra nhỏ» và «Kiểm tra khác» cùng có tiêu chí N.1. Chỉ chọn một trong hai."
    )


def test_one_with_a_mistake_is_named_with_its_line_and_the_others_can_be_chosen(make, folder):
    (folder / "hong.yaml").write_text(OWN.replace("kind: met", "kind: mett"), "utf-8")
    choice = make()
    assert "hong.yaml" in choice.broken.text()
    assert "13" in choice.broken.text()
    assert len(choice.chosen()) == 2


def test_a_file_from_anywhere_is_chosen(qtbot, make, tmp_path):
    file = tmp_path / "từ usb.yaml"
    file.write_text(OWN, "utf-8")
    choice = make()
    choice.ask_file = lambda take: take(file)
    with qtbot.waitSignal(choice.changed, timeout=20_000):
        choice.from_file.click()
    assert _chosen(choice)[-1] == ("nho", "từ usb.yaml")
    with qtbot.waitSignal(choice.changed, timeout=20_000):
        choice.from_file.click()
    assert len(choice.boxes) == 3, "the same file again is the same row"


def test_a_file_with_mistakes_says_each_and_changes_nothing(qtbot, make, tmp_path):
    file = tmp_path / "hong.yaml"
    file.write_text(OWN.replace("kind: met", "kind: mett").replace("max_score: 3}", "max_score: x}"), "utf-8")
    choice = make()
    choice.take_file(file)
    qtbot.waitUntil(lambda: choice.refused.text() != "", timeout=20_000)
    assert "hong.yaml" in choice.refused.text()
    assert choice.refused.text().count("13") >= 2
    assert len(choice.boxes) == 2


def test_nothing_chosen_is_said(make):
    choice = make(begins_chosen=False)
    assert choice.chosen() == []
    assert choice.problem() == "Chọn ít nhất một danh mục kiểm tra."


def test_what_the_visit_asks_already_is_not_offered(qtbot, make):
    ours = builtin_checklists()[0]
    choice = make(but_for=(ours.checklist.sha256,))
    assert [found.checklist.id for found in choice.chosen()] == ["vtlt"]
    choice.take_file(ours.source)
    qtbot.waitUntil(lambda: choice.refused.text() != "", timeout=20_000)
    assert "đang dùng" in choice.refused.text()
