"""What a secretary does while something long runs is kept at once, or seen to wait; nothing is lost on the way."""

import shutil
import threading
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from inspector.book.answers import edit_answer
from inspector.book.drafts import drafts
from inspector.book.intake import TURN_BYTES
from inspector.book.visit import load_visit
from inspector.sample import BOOK_NAME
from ui.fill import taking

WAIT = 8000


class Gate:
    """Stops an intake where it has written its first turn, until it may go on."""

    def __init__(self, monkeypatch) -> None:
        self.reached, self.may_go = threading.Event(), threading.Event()
        real = taking.attach

        def attach(book, inspection, criterion, sources, caption, watch, **more):
            def watched(progress):
                watch(progress)
                if progress.step == "attach.write" and progress.done > TURN_BYTES:
                    self.reached.set()
                    assert self.may_go.wait(20)

            return real(book, inspection, criterion, sources, caption, watched, **more)

        monkeypatch.setattr(taking, "attach", attach)


def large_file(folder: Path) -> Path:
    path = folder / "ban-quet.pdf"
    path.write_bytes(b"%PDF" + bytes(3 * TURN_BYTES))
    return path


def durable(desk):
    """The visit as the file says to somebody who opens it now."""
    with desk.open_book.book.connection() as db:
        return load_visit(db, desk.visit.id)


def test_an_answer_given_while_a_large_file_comes_in_is_durable_and_undone_at_once(
    desk, tmp_path: Path, monkeypatch
):
    gate = Gate(monkeypatch)
    desk.go("CC.IV.1")
    desk.page.pane.evidence.take([large_file(tmp_path)])
    desk.qtbot.waitUntil(gate.reached.is_set, timeout=WAIT)
    try:
        assert not desk.open_book.is_held
        desk.press("3")
        assert durable(desk).answer("CC.IV.1").result.value == "not_met"
        desk.press("Ctrl+Z")
        assert durable(desk).answer("CC.IV.1").result.value == "met"
        assert desk.answer("CC.IV.1").result.value == "met"
    finally:
        gate.may_go.set()
    desk.qtbot.waitUntil(lambda: len(desk.visit.evidence_of("CC.IV.1")) == 1, timeout=WAIT)


def test_an_intake_says_how_far_it_is_where_it_was_dropped_and_can_be_cancelled(
    desk, tmp_path: Path, monkeypatch
):
    gate = Gate(monkeypatch)
    desk.go("CC.IV.1")
    strip = desk.page.pane.evidence
    strip.take([large_file(tmp_path)])
    words, stop = strip.findChild(QWidget, "evidence_busy"), strip.findChild(QWidget, "stop_evidence")
    desk.qtbot.waitUntil(gate.reached.is_set, timeout=WAIT)
    try:
        desk.qtbot.waitUntil(lambda: words.text().endswith(" %"), timeout=WAIT)
        desk.press("Down")
        assert not stop.isVisible()
        desk.press("Up")
        assert stop.isVisible()
        stop.click()
    finally:
        gate.may_go.set()
    desk.qtbot.waitUntil(lambda: not stop.isVisible(), timeout=WAIT)
    assert not desk.visit.evidence_of("CC.IV.1")
    assert strip.banner.text() == ""


def test_evidence_refused_after_another_criterion_was_taken_in_hand_names_the_one_it_was_dropped_on(
    desk, tmp_path: Path, monkeypatch
):
    gate = Gate(monkeypatch)
    desk.go("CC.IV.1")
    file = large_file(tmp_path)
    desk.page.pane.evidence.take([file])
    desk.qtbot.waitUntil(gate.reached.is_set, timeout=WAIT)
    with file.open("r+b") as being_written:
        being_written.seek(-1, 2)
        being_written.write(b"!")
    desk.press("Down")
    gate.may_go.set()
    desk.qtbot.waitUntil(lambda: "CC.IV.1" in desk.page.banner.text(), timeout=WAIT)
    assert desk.page.pane.code == "CC.IV.2"
    assert desk.page.pane.evidence.banner.text() == ""
    desk.page.banner.findChild(QWidget, "banner_action").click()
    assert desk.page.pane.code == "CC.IV.1"


def test_a_refusal_is_brought_into_sight(desk, tmp_path: Path):
    desk.go("CC.I.4")
    empty = tmp_path / "rong.jpg"
    empty.write_bytes(b"")
    desk.page.pane.evidence.take([empty])
    banner = desk.page.pane.evidence.banner
    desk.qtbot.waitUntil(lambda: banner.text() != "", timeout=WAIT)
    desk.qtbot.waitUntil(lambda: banner.visibleRegion().boundingRect() == banner.rect())


def test_the_backup_at_opening_keeps_nobody_waiting(desk, monkeypatch):
    reached, may_go = threading.Event(), threading.Event()

    def back_up(_book, _watch):
        reached.set()
        assert may_go.wait(20)

    monkeypatch.setattr("inspector.book.backup.back_up", back_up)
    desk.window._back_up()
    desk.qtbot.waitUntil(reached.is_set, timeout=WAIT)
    try:
        desk.go("CC.IV.1")
        desk.press("3")
        assert durable(desk).answer("CC.IV.1").result.value == "not_met"
        desk.press("Ctrl+Z")
        assert durable(desk).answer("CC.IV.1").result.value == "met"
    finally:
        may_go.set()


def test_what_waits_behind_a_merge_is_seen_to_wait_and_undo_waits_in_its_turn(desk):
    may_end = threading.Event()
    work = desk.open_book.start_work(lambda _watch: may_end.wait(20), exclusive=True)
    said = desk.window.header.saved
    desk.go("CC.IV.1")
    with desk.qtbot.waitSignal(work.finished, timeout=WAIT):
        desk.press("3")
        assert said.text() == "1 thay đổi chờ ghi…"
        desk.open_book.edit(edit_answer(desk.visit, "CC.IV.1", "", note="ghi nhầm"))
        desk.press("Ctrl+Z")
        assert said.text() == "3 thay đổi chờ ghi…"
        assert durable(desk).answer("CC.IV.1").result.value == "met"
        may_end.set()
    desk.qtbot.waitUntil(lambda: said.text().startswith("Đã lưu"), timeout=WAIT)
    answer = durable(desk).answer("CC.IV.1")
    assert answer.result.value == "not_met"
    assert "ghi nhầm" not in answer.note


def test_a_draft_typed_behind_a_merge_is_kept_as_soon_as_it_ends(desk):
    may_end = threading.Event()
    work = desk.open_book.start_work(lambda _watch: may_end.wait(20), exclusive=True)
    desk.go("CC.IV.1")
    desk.press("Return")
    with desk.qtbot.waitSignal(work.finished, timeout=WAIT):
        with desk.qtbot.waitSignal(desk.page.pane.note.edited):
            desk.type(" đang gõ")
        assert not drafts(desk.open_book.book.db, desk.visit.id)
        may_end.set()
    kept = drafts(desk.open_book.book.db, desk.visit.id)
    assert [draft.text.endswith(" đang gõ") for draft in kept] == [True]


def test_a_caption_being_typed_comes_back_after_a_crash(desk, sit_down, sample: Path, tmp_path: Path):
    desk.go("CC.I.1")
    item = desk.visit.evidence_of("CC.I.1")[0]
    tile = desk.page.findChild(QWidget, f"evidence_{item.id.hex()}")
    tile.setFocus()
    desk.press("F2")
    desk.type("Quyết định kiện toàn")
    desk.qtbot.waitUntil(lambda: bool(drafts(desk.open_book.book.db, desk.visit.id)), timeout=WAIT)
    killed = tmp_path / "killed"
    killed.mkdir()
    shutil.copy(sample / BOOK_NAME, killed / BOOK_NAME)
    again = sit_down(killed / BOOK_NAME)
    assert again.page.pane.code == "CC.I.1"
    assert "chú thích của CC.I.1" in again.page.banner.text()
    caption = again.field("caption")
    assert caption.isVisible()
    assert caption.text() == "Quyết định kiện toàn"
    again.page.findChild(QWidget, tile.objectName()).setFocus()
    again.press("F2")
    QTest.keyClicks(caption, "!")
    again.press("Return")
    assert again.visit.evidence_of("CC.I.1")[0].caption == "Quyết định kiện toàn!"
    assert not drafts(again.open_book.book.db, again.visit.id)


def test_a_caption_that_the_disk_refused_waits_while_other_criteria_are_in_hand(desk, monkeypatch):
    desk.go("CC.I.1")
    item = desk.visit.evidence_of("CC.I.1")[0]
    desk.page.findChild(QWidget, f"evidence_{item.id.hex()}").setFocus()
    desk.press("F2")
    desk.type("Chú thích chưa ghi được")
    with monkeypatch.context() as broken:
        broken.setattr(desk.open_book, "edit", lambda _edit: False)
        desk.press("Escape", "Down")
        assert desk.page.pane.code == "CC.I.2"
    desk.press("Up")
    assert desk.field("caption").text() == "Chú thích chưa ghi được"
    desk.press("Down")
    assert desk.visit.evidence_of("CC.I.1")[0].caption == "Chú thích chưa ghi được"
