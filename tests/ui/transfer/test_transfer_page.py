"""The transfer page: every gesture through the page's own buttons and keys, with real books and packets."""

import json
import threading

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QListView, QWidget

from inspector import border
from inspector.book import Book
from inspector.book.conflicts import Conflict, Side
from inspector.book.export import canonical_export
from inspector.book.search import search
from inspector.book.visit import inspections
from inspector.home import Home
from inspector.text import format_date
from inspector.transfer import merge, own_card, own_identity, pack, trust, trusted_cards
from inspector.transfer.identity import has_identity
from inspector.transfer.log import sent_packings
from tests.ui.conftest import type_text
from ui.transfer.media import LyingPacket
from ui.transfer.page import TransferPage
from ui.transfer.receiving import _next_ones
from ui.transfer.sides import pieces_of
from ui.work import Work

SLOW = 15_000


def click(qtbot, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def packets_of(folder) -> list:
    return sorted(folder.glob("*.skp"))


def looked_into(qtbot, page) -> None:
    qtbot.waitUntil(lambda: bool(page.receiving._known) and page.receiving._looking is None, timeout=SLOW)


# --- first use ---------------------------------------------------------------------------------------


def test_a_machine_without_a_name_asks_for_one_before_anything_else(page):
    assert page.name.isVisible()
    assert not page.send.isVisible()
    assert not page.cards.isVisible()


def test_looking_at_the_page_makes_no_keys(page, home):
    assert not has_identity(home)


def test_the_keyboard_begins_at_the_name_then_at_the_receivers_then_at_sending(qtbot, page, their_card, home):
    page.setFocus()
    assert page.name.name.editor.hasFocus()
    trust(home, their_card[1])
    page._reload()
    page.focus_first()
    assert page.send.receivers.hasFocus()


def test_the_persons_own_name_stands_in_the_form_already(home, sample_book, theme, language, show):
    home.settings.set("author", "Thượng úy Lò Thị Mây")
    assert show(TransferPage(sample_book)).name.name.typed() == "Thượng úy Lò Thị Mây"


def test_a_name_makes_the_card_and_asks_for_the_receivers(qtbot, page, home):
    page.name.name.setFocus()
    type_text(page.name.name.editor, "Tổ 2 — Thượng úy Lò Thị Mây")
    click(qtbot, page.name.make)
    assert own_card(home).name == "Tổ 2 — Thượng úy Lò Thị Mây"
    assert not page.name.isVisible()
    assert page.send.add.isVisible()
    assert "trao đổi thẻ" in page.send._nobody.text()


def test_an_empty_name_is_refused_in_the_form(qtbot, page, home):
    click(qtbot, page.name.make)
    assert page.name._problem.isVisible()
    assert not has_identity(home)


def test_lost_keys_are_said_and_never_replaced_silently(home, sample_book, theme, language, show):
    own_identity(home, name="Tổ 2")
    for file in home.keys.iterdir():
        file.unlink()
    page = show(TransferPage(sample_book))
    assert "khóa của thẻ không còn" in page.name._why.text()
    assert not has_identity(home)


def test_the_own_card_is_written_where_the_person_says(named, page, stick):
    page.save_own_card(stick / "the.skc")
    assert json.loads((stick / "the.skc").read_text())["name"] == "Thư ký Đoàn"
    assert "the.skc" in page.banner.text()


# --- trust -------------------------------------------------------------------------------------------


@pytest.fixture
def their_card(tmp_path, named):
    theirs = Home(tmp_path / "their_home")
    own_identity(theirs, name="Cấp trên")
    from inspector.transfer import write_card

    write_card(theirs, tmp_path / "cấp trên.skc")
    return tmp_path / "cấp trên.skc", own_card(theirs)


def test_a_card_is_trusted_only_after_its_fingerprint_was_shown(qtbot, their_card, page, named):
    file, card = their_card
    page.look_at_card(file)
    assert page.trust.fingerprint() == card.fingerprint
    assert trusted_cards(named) == []
    click(qtbot, page.trust.accept)
    assert [one.fingerprint for one in trusted_cards(named)] == [card.fingerprint]
    assert [one.name for one in page.send.chosen()] == ["Cấp trên"]


def test_the_keyboard_begins_at_refusing_a_card(their_card, page):
    page.look_at_card(their_card[0])
    assert page.trust.refuse.hasFocus()


def test_the_machines_own_card_is_not_trusted_but_explained(page, named, stick):
    page._reload()
    page.save_own_card(stick / "the.skc")
    page.look_at_card(stick / "the.skc")
    assert not page.trust.isVisible()
    assert "thẻ của chính máy này" in page.banner.text()


def test_a_card_that_is_trusted_already_is_not_asked_about_again(their_card, page, named):
    trust(named, their_card[1])
    page.look_at_card(their_card[0])
    assert not page.trust.isVisible()
    assert "đã được tin cậy" in page.banner.text()


def test_esc_trusts_nobody_and_the_keyboard_stays_on_the_page(qtbot, their_card, page, named):
    page._reload()
    page.look_at_card(their_card[0])
    qtbot.keyClick(page.trust.refuse, Qt.Key.Key_Escape)
    assert not page.trust.isVisible()
    assert trusted_cards(named) == []
    assert page.send.isAncestorOf(page.focusWidget())


def test_a_second_card_does_not_take_the_first_receivers_mark(qtbot, their_card, page, named, tmp_path):
    trust(named, their_card[1])
    page._reload()
    third = Home(tmp_path / "third")
    own_identity(third, name="Tổ 3")
    page.ask_trust(own_card(third))
    click(qtbot, page.trust.accept)
    assert [one.name for one in page.send.chosen()] == ["Cấp trên"]


def test_a_second_card_with_a_trusted_name_is_warned_of(qtbot, their_card, page, tmp_path, named):
    trust(named, their_card[1])
    page._reload()
    impostor = Home(tmp_path / "impostor")
    own_identity(impostor, name="Cấp trên")
    page.ask_trust(own_card(impostor))
    assert page.trust._warning.isVisible()


def test_what_is_no_card_is_refused_in_the_page(named, page, tmp_path):
    (tmp_path / "x.skc").write_text("{}")
    page.look_at_card(tmp_path / "x.skc")
    assert page.banner.text()
    assert not page.trust.isVisible()


def test_trust_is_withdrawn_only_after_asking(qtbot, their_card, page, named):
    trust(named, their_card[1])
    page._reload()
    page.cards.cards.setFocus()
    qtbot.keyClick(page.cards.cards, Qt.Key.Key_Return)
    assert len(trusted_cards(named)) == 1
    click(qtbot, page.cards.withdraw)
    assert trusted_cards(named) == []


# --- sending -----------------------------------------------------------------------------------------


def test_what_will_be_sent_is_said_before_anything_is_written(ready, stick):
    assert "thay đổi" in ready.send.what.text()
    assert "3 ảnh, 2 tài liệu" in ready.send.what.text()
    assert packets_of(stick) == []


def test_a_packet_is_written_read_back_and_can_be_taken_in_elsewhere(qtbot, ready, stick, other):
    click(qtbot, ready.send.send)
    qtbot.waitUntil(lambda: "Đã ghi vào thư mục, đọc lại" in ready.send.banner.text(), timeout=SLOW)
    assert ready.send.isAncestorOf(ready.focusWidget())
    assert "USB" not in ready.send.banner.text() + ready.send.steps.rows[1].words.text()
    (packet,) = packets_of(stick)
    trust(other.home, own_card(ready._open_book.home))
    assert merge(other.book, [packet])[0].sender == "Thư ký Đoàn"
    assert ready.sent.model.rowCount() > 0
    assert list(stick.iterdir()) == [packet]


def test_a_stick_is_noticed_when_it_is_plugged_in(qtbot, named, page, fake_stick):
    assert page.send._title.text() == "Chưa cắm USB"
    fake_stick()
    qtbot.waitUntil(lambda: "KIỂM TRA 2021" in page.send._title.text(), timeout=5000)
    assert page.send._detail.text() == "Còn trống 12,4 GB · FAT32 · gói lớn nhất 2,1 GB"


def test_on_a_stick_it_is_said_that_it_can_be_pulled_out(qtbot, ready, fake_stick, stick):
    fake_stick()
    ready.use_folder(stick)
    qtbot.waitUntil(lambda: ready.send._medium.is_drive and ready.send.send.isEnabled(), timeout=SLOW)
    click(qtbot, ready.send.send)
    qtbot.waitUntil(lambda: "có thể rút USB" in ready.send.banner.text(), timeout=SLOW)


def test_a_hidden_page_does_not_look_for_sticks(page):
    page.hide()
    assert not page.media._timer.isActive()


def test_too_little_room_is_said_with_needed_and_free_before_writing(qtbot, ready, fake_stick, stick):
    fake_stick(free=1000)
    ready._chosen = stick
    ready.media.choose(None)
    qtbot.waitUntil(lambda: "Không đủ chỗ trống" in ready.send.what.text(), timeout=SLOW)
    assert "còn 1 KB" in ready.send.what.text()
    assert not ready.send.send.isEnabled()


def test_a_disk_that_fills_up_says_needed_and_free_and_leaves_nothing(qtbot, ready, stick, monkeypatch):
    monkeypatch.setattr(border, "free_space", lambda folder: 2000)
    click(qtbot, ready.send.send)
    qtbot.waitUntil(lambda: "Không đủ chỗ trống" in ready.send.banner.text(), timeout=SLOW)
    assert "cần" in ready.send.banner.text()
    assert "còn 2 KB" in ready.send.banner.text()
    assert list(stick.iterdir()) == []


def test_stopping_leaves_nothing_and_counts_as_nothing(qtbot, ready, stick, monkeypatch):
    before = ready.sent.model.rowCount()
    real, stopped = border.fsync_file, threading.Event()

    def wait_here(file) -> None:
        assert stopped.wait(60)
        real(file)

    monkeypatch.setattr(border, "fsync_file", wait_here)
    click(qtbot, ready.send.send)
    click(qtbot, ready.send.steps.stop)
    stopped.set()
    qtbot.waitUntil(lambda: "Đã dừng" in ready.send.banner.text(), timeout=SLOW)
    assert ready.send.isAncestorOf(ready.focusWidget())
    assert list(stick.iterdir()) == []
    assert ready.sent.model.rowCount() == before


def test_closing_the_book_while_a_packet_is_written_leaves_nothing_on_the_stick(
    qtbot, ready, stick, sample_book, monkeypatch
):
    real, real_cancel = border.fsync_file, Work.cancel
    reached, cancelled = threading.Event(), threading.Event()

    def wait_here(file) -> None:
        reached.set()
        assert cancelled.wait(60)
        real(file)

    def cancel(work) -> None:
        real_cancel(work)
        cancelled.set()

    monkeypatch.setattr(border, "fsync_file", wait_here)
    monkeypatch.setattr(Work, "cancel", cancel)
    click(qtbot, ready.send.send)
    qtbot.waitUntil(reached.is_set, timeout=SLOW)
    path, before = sample_book.book.path, sent_packings(sample_book.book.db)
    sample_book.close()
    assert list(stick.iterdir()) == []
    with Book.open(path, home=sample_book.home) as book:
        assert sent_packings(book.db) == before


def test_filling_goes_on_while_a_packet_is_written(qtbot, ready, sample_book, monkeypatch):
    from inspector.book.answers import edit_answer

    real, reached, written = border.drop_cache, threading.Event(), threading.Event()

    def stop_here(file) -> None:
        reached.set()
        assert written.wait(60), "the edit waited for the packet"
        real(file)

    monkeypatch.setattr(border, "drop_cache", stop_here)
    click(qtbot, ready.send.send)
    qtbot.waitUntil(reached.is_set, timeout=SLOW)
    assert sample_book.edit(edit_answer(sample_book.visit(), "CC.I.3", "Năm 2020", note="viết trong lúc chờ"))
    assert sample_book.visit().answer("CC.I.3", "Năm 2020").note == "viết trong lúc chờ"
    written.set()
    qtbot.waitUntil(lambda: not ready.sending.is_busy, timeout=SLOW)


def test_what_was_just_sent_is_not_urged_upon_the_person_again(
    qtbot, ready, fake_stick, stick, sample_book, monkeypatch
):
    from inspector.book.answers import edit_answer

    click(qtbot, ready.send.send)
    qtbot.waitUntil(lambda: "Không có gì mới" in ready.send.what.text(), timeout=SLOW)
    assert ready.send.send.text() == "Chuyển lại"
    assert ready.send.send.property("kind") != "primary"
    fake_stick(free=1000)  # the packet itself has filled it: no reason to frighten anybody
    ready.media.look()
    qtbot.waitUntil(lambda: ready.send._medium.free == 1000, timeout=SLOW)
    assert "Không có gì mới" in ready.send.what.text()
    fake_stick()
    ready.media.look()
    sample_book.edit(edit_answer(sample_book.visit(), "CC.I.3", "Năm 2020", note="viết thêm"))
    qtbot.waitUntil(lambda: "Sẽ chuyển" in ready.send.what.text(), timeout=SLOW)
    assert ready.send.send.text() == "Chuyển về cấp trên"
    assert ready.send.send.property("kind") == "primary"


def test_what_was_sent_before_is_said_of_whoever_is_ticked_now(qtbot, ready):
    click(qtbot, ready.send.send)
    qtbot.waitUntil(lambda: "Không có gì mới" in ready.send.what.text(), timeout=SLOW)
    ready.send.receivers.setFocus()
    for words in ("Đánh dấu nơi nhận", "chưa có báo nhận"):
        qtbot.keyClick(ready.send.receivers, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda words=words: words in ready.send.what.text(), timeout=SLOW)


def test_everything_can_be_sent_again(qtbot, ready):
    click(qtbot, ready.sent.again)
    qtbot.waitUntil(lambda: "Sẽ chuyển lại tất cả" in ready.send.what.text(), timeout=SLOW)


def test_a_receipt_marks_what_was_sent(qtbot, ready, stick, other, named):
    click(qtbot, ready.send.send)
    qtbot.waitUntil(lambda: not ready.sending.is_busy, timeout=SLOW)
    merge(other.book, packets_of(stick))
    other.send(own_card(named), stick)
    ready.media.look()
    qtbot.waitUntil(lambda: ready.receive.take.isEnabled(), timeout=SLOW)
    click(qtbot, ready.receive.take)
    model = ready.sent.model
    qtbot.waitUntil(lambda: "✓ Đã nhận" in str(model.data(model.index(0))), timeout=SLOW)


# --- receiving ---------------------------------------------------------------------------------------


def test_a_packet_is_told_before_and_taken_in_only_when_asked(qtbot, ready, other, stick, named, sample_book):
    other.write("CC.I.1", note="Ghi ở tổ 2")
    other.send(own_card(named), stick)
    before = canonical_export(sample_book.book.db)
    ready.media.look()
    looked_into(qtbot, ready)
    row = ready.receive.packets.rows.rows()[0]
    assert row.title == "Tổ 2"
    assert "1 thay đổi mới" in row.detail_text
    assert row.detail_text.startswith(f"Niêm phong {format_date(border.now().astimezone().date())} ")
    assert canonical_export(sample_book.book.db) == before
    click(qtbot, ready.receive.take)
    qtbot.waitUntil(lambda: "Đã nhận 1 gói: 1 thay đổi mới" in ready.receive.banner.text(), timeout=SLOW)
    assert canonical_export(sample_book.book.db) != before


def test_every_page_hears_what_was_taken_in(qtbot, ready, other, stick, named, sample_book):
    visit = sample_book.visit()
    period = visit.periods_of(visit.criterion("CC.I.1"))[-1]
    other.write("CC.I.1", note="Ghi ở tổ 2")
    other.send(own_card(named), stick)
    ready.media.look()
    qtbot.waitUntil(lambda: ready.receive.take.isEnabled(), timeout=SLOW)
    with qtbot.waitSignal(sample_book.changed, timeout=SLOW):
        click(qtbot, ready.receive.take)
    assert sample_book.visit().answer("CC.I.1", period).note == "Ghi ở tổ 2"
    qtbot.waitUntil(lambda: not ready.receiving.is_busy, timeout=SLOW)


def test_what_came_is_found_without_the_search_having_to_index_it(
    qtbot, ready, other, stick, named, sample_book, monkeypatch
):
    other.write("CC.I.1", note="Sổ đăng ký bìa xanh lam")
    other.send(own_card(named), stick)
    ready.media.look()
    qtbot.waitUntil(lambda: ready.receive.take.isEnabled(), timeout=SLOW)
    click(qtbot, ready.receive.take)
    qtbot.waitUntil(lambda: "Đã nhận 1 gói" in ready.receive.banner.text(), timeout=SLOW)
    monkeypatch.setattr("inspector.book.search.refresh_index", lambda book: 0)
    assert any("bìa xanh lam" in hit.excerpt for hit in search(sample_book.book, "bia xanh lam"))


def test_a_packet_taken_in_before_is_only_counted(qtbot, ready, other, stick, named, sample_book):
    other.write("CC.I.1", note="Ghi ở tổ 2")
    merge(sample_book.book, [other.send(own_card(named), stick)])
    ready.media.look()
    looked_into(qtbot, ready)
    assert ready.receive.packets.rows.rows() == ()
    assert "1 gói đã nhận trước đó" in ready.receive.others.text()
    assert ready.receive._nothing.text() == "Không có gói nào mới."


def test_an_unknown_sender_is_shown_refused_and_can_be_trusted_after_comparing(
    qtbot, named, other, page, stick, sample_book
):
    other.write("CC.I.1", note="Ghi ở tổ 2")
    other.send(own_card(named), stick)
    page.use_folder(stick)
    looked_into(qtbot, page)
    (row,) = page.receive.packets.rows.rows()
    assert row.title == "Chưa rõ bên gửi: «Tổ 2»"
    assert own_card(other.home).fingerprint in row.detail_text
    assert row.checked is None
    assert not page.receive.take.isVisible()
    page.receive.packets.setFocus()
    qtbot.keyClick(page.receive.packets, Qt.Key.Key_Return)
    assert page.trust.fingerprint() == own_card(other.home).fingerprint
    click(qtbot, page.trust.accept)
    qtbot.waitUntil(lambda: page.receive.take.isEnabled(), timeout=SLOW)
    assert page.receive.packets.rows.rows()[0].title == "Tổ 2"


def test_a_damaged_packet_is_shown_with_its_reason(qtbot, ready, other, stick, named):
    other.write("CC.I.1", note="Ghi ở tổ 2")
    packet = other.send(own_card(named), stick)
    packet.write_bytes(packet.read_bytes()[:-200])
    ready.media.look()
    looked_into(qtbot, ready)
    (row,) = ready.receive.packets.rows.rows()
    assert "hỏng" in row.detail_text
    assert row.checked is None


def test_a_packet_for_somebody_else_is_left_out(qtbot, ready, other, stick, tmp_path):
    third = Home(tmp_path / "third")
    own_identity(third, name="Tổ 3")
    other.write("CC.I.1", note="x")
    other.send(own_card(third), stick)
    ready.media.look()
    looked_into(qtbot, ready)
    assert ready.receive.packets.rows.rows() == ()
    assert "nơi khác" in ready.receive.others.text()


def test_what_this_machine_packed_is_not_offered_back(qtbot, ready, stick):
    click(qtbot, ready.send.send)
    qtbot.waitUntil(lambda: not ready.sending.is_busy, timeout=SLOW)
    ready.media.look()
    qtbot.waitUntil(lambda: ready.receiving._medium is not None and bool(ready.receiving._medium.packets))
    assert ready.receive.packets.rows.rows() == ()


def test_stopping_a_take_in_leaves_the_book_as_it_was(
    qtbot, ready, other, stick, named, sample_book, monkeypatch
):
    for number in range(40):
        other.write("CC.I.1", note=f"Ghi lần {number}")
    other.send(own_card(named), stick)
    ready.media.look()
    qtbot.waitUntil(lambda: ready.receive.take.isEnabled(), timeout=SLOW)
    before = canonical_export(sample_book.book.db)
    from inspector.transfer import merging

    real, reached, stopped = merging.take_in, threading.Event(), threading.Event()

    def wait_here(*given):
        reached.set()
        assert stopped.wait(60)
        return real(*given)

    monkeypatch.setattr(merging, "take_in", wait_here)
    click(qtbot, ready.receive.take)
    qtbot.waitUntil(reached.is_set, timeout=SLOW)
    click(qtbot, ready.receive.stop)
    stopped.set()
    qtbot.waitUntil(lambda: not ready.receiving.is_busy, timeout=SLOW)
    assert "Đã dừng" in ready.receive.banner.text()
    assert ready.receive.isAncestorOf(ready.focusWidget())
    assert canonical_export(sample_book.book.db) == before


def test_a_packet_dropped_onto_the_page_is_looked_into(qtbot, ready, other, named, tmp_path):
    other.write("CC.I.1", note="Ghi ở tổ 2")
    packet = other.send(own_card(named), tmp_path / "elsewhere")
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(packet))])
    action, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    ready.dropEvent(QDropEvent(QPointF(5, 5), action, files, button, key))
    looked_into(qtbot, ready)
    assert ready.receive.packets.rows.rows()[0].title == "Tổ 2"


def test_an_empty_book_shows_the_visit_that_arrives(
    qtbot, named, other, sample_book, theme, language, show, stick, tmp_path
):
    trust(named, own_card(other.home))
    pack(other.book, [own_card(named)], stick, everything=True)
    sample_book.take(Book.create(tmp_path / "cấp trên.skt", home=named))
    assert sample_book.inspection is None
    page = show(TransferPage(sample_book))
    page.use_folder(stick)
    qtbot.waitUntil(lambda: page.receive.take.isEnabled(), timeout=SLOW)
    assert "cuộc kiểm tra mới" in page.receive.packets.rows.rows()[0].detail_text
    with qtbot.waitSignal(sample_book.inspection_chosen, timeout=SLOW):
        click(qtbot, page.receive.take)
    arrived = inspections(sample_book.book.db)[0].id
    assert sample_book.inspection == arrived
    qtbot.waitUntil(lambda: not page.receiving.is_busy, timeout=SLOW)
    assert "5 minh chứng" in page.receive.banner.text()
    assert page.receive.banner._button.hasFocus()
    with qtbot.waitSignal(page.place_requested) as asked:
        qtbot.keyClick(page.receive.banner._button, Qt.Key.Key_Return)
    assert asked.args[0].page == "fill"
    qtbot.waitUntil(lambda: page.send.send.text() == "Gửi giấy báo nhận", timeout=SLOW)


# --- what differs ------------------------------------------------------------------------------------


@pytest.fixture
def differing(qtbot, ready, other, stick, named, sample_book):
    from inspector.book.answers import edit_answer

    visit = sample_book.visit()
    for code in ("CC.I.1", "CC.I.2", "CC.I.3"):
        period = visit.periods_of(visit.criterion(code))[-1]
        sample_book.edit(edit_answer(visit, code, period, note="Kiểm tra 30 hồ sơ."))
        other.write(code, note="Kiểm tra 32 hồ sơ.")
    other.send(own_card(named), stick)
    ready.media.look()
    qtbot.waitUntil(lambda: ready.receive.take.isEnabled(), timeout=SLOW)
    click(qtbot, ready.receive.take)
    qtbot.waitUntil(lambda: ready.conflicts.isVisible() and not ready.receiving.is_busy, timeout=SLOW)
    assert "3 chỗ ghi khác nhau" in ready.receive.banner.text()
    return ready


def test_the_sides_stand_beside_each_other_with_the_differing_word_marked(differing):
    card = differing.conflicts
    assert card.heading.text() == "3 chỗ ghi khác nhau"
    assert sorted(side.words.marked() for side in card.sides) == [["30"], ["32"]]
    assert any("Máy này" in side.who.text() for side in card.sides)
    assert any("Tổ 2" in side.who.text() for side in card.sides)


def test_the_report_leads_the_keyboard_to_what_differs(qtbot, differing):
    button = differing.receive.banner._button
    assert button.hasFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert differing.conflicts.sides[0].hasFocus()
    for place in (differing.conflicts.left, differing.conflicts.right):  # from side to side go the arrows
        qtbot.keyClick(differing.focusWidget(), Qt.Key.Key_Tab)
        assert place.hasFocus()


def test_after_settling_the_next_one_comes_and_none_is_skipped(qtbot, differing):
    card = differing.conflicts
    codes = [card.model.row(number).criterion for number in range(3)]
    shown = []
    for left in (2, 1):
        shown.append(card._conflict.criterion)
        click(qtbot, card.left)
        qtbot.waitUntil(lambda left=left: card.model.rowCount() == left, timeout=SLOW)
    assert [*shown, card._conflict.criterion] == codes


def test_a_sentence_that_is_wholly_another_is_not_marked_but_a_short_word_is():
    def conflict(*values: str) -> Conflict:
        now = border.now()
        sides = tuple(Side(n, b"", text, "Lan", f"machine {n}", now) for n, text in enumerate(values, 1))
        return Conflict("id", b"", "CC.I.1", "", "answer", b"", "note", sides)

    def marks(*values: str) -> list[list[bool]]:
        return [[piece.differs for piece in side] for side in pieces_of(conflict(*values), None)]

    assert marks("Ban hành chậm.", "Chưa phân công người phụ trách; thiếu sổ theo dõi văn bản đến.") == [
        [False],
        [False],
    ]
    assert marks("30", "32") == [[True], [True]]
    assert marks(
        "Chưa phân công người phụ trách ở cơ quan A", "Chưa phân công người phụ trách ở cơ quan B"
    ) == [
        [False, True],
        [False, True],
    ]


def test_a_large_packet_does_not_keep_the_small_ones_waiting(tmp_path):
    packets = [LyingPacket(tmp_path / f"{n}.skp", size, 0.0) for n, size in enumerate((400 * 2**20, 5, 7))]
    assert [one.bytes for one in _next_ones(packets)] == [5, 7]
    assert [one.bytes for one in _next_ones(packets[:1])] == [400 * 2**20]


def test_a_conflict_is_settled_by_keyboard(qtbot, differing, sample_book):
    card = differing.conflicts
    kept = card.sides[1].words.text()
    conflict = card._conflict
    card.right.setFocus()
    qtbot.keyClick(card.right, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.model.rowCount() == 2, timeout=SLOW)
    assert sample_book.visit().answer(conflict.criterion, conflict.period).note == kept
    assert card.heading.text() == "2 chỗ ghi khác nhau"


def test_the_last_settled_conflict_takes_the_card_away(qtbot, differing):
    card = differing.conflicts
    for left in (2, 1, 0):
        click(qtbot, card.left)
        qtbot.waitUntil(lambda left=left: card.model.rowCount() == left, timeout=SLOW)
    assert not card.isVisible()


def test_nothing_is_settled_while_packets_are_taken_in_and_that_is_said(qtbot, differing, sample_book):
    card, may_end = differing.conflicts, threading.Event()
    work = sample_book.start_work(lambda _watch: may_end.wait(20), exclusive=True)
    with qtbot.waitSignal(work.finished, timeout=SLOW):
        click(qtbot, card.left)
        assert "Đang nhận gói." in card.banner.text()
        may_end.set()
    assert card.model.rowCount() == 3
    click(qtbot, card.left)
    qtbot.waitUntil(lambda: card.model.rowCount() == 2, timeout=SLOW)


def test_settling_can_be_undone_and_what_comes_back_is_shown(qtbot, differing, sample_book):
    card = differing.conflicts
    click(qtbot, card.left)
    qtbot.waitUntil(lambda: card.model.rowCount() == 2, timeout=SLOW)
    settled = card._conflict.id
    click(qtbot, card.left)
    qtbot.waitUntil(lambda: card.model.rowCount() == 1, timeout=SLOW)
    assert sample_book.undo()
    qtbot.waitUntil(lambda: card.model.rowCount() == 2, timeout=SLOW)
    assert card._conflict.id == settled


def test_what_is_written_anew_replaces_both(qtbot, differing, sample_book):
    card = differing.conflicts
    conflict = card._conflict
    chosen = card.sides[0].words.text()
    click(qtbot, card.rewrite)
    type_text(card.field.editor, " Viết thêm.")
    qtbot.keyClick(card.field.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: card.model.rowCount() == 2, timeout=SLOW)
    assert sample_book.visit().answer(conflict.criterion, conflict.period).note == f"{chosen} Viết thêm."
    assert card.rewrite.hasFocus()


def test_a_conflict_about_a_document_says_which_one(qtbot, ready):
    from inspector.book.conflicts import OpenConflict
    from ui.transfer.conflict_model import place_text

    row = OpenConflict(b"i" * 16, "", "", "paper", b"p" * 16, "number", "minutes")
    assert place_text(row, with_criterion=False) == "Biên bản kiểm tra · Số văn bản"


def test_page_keys_go_through_the_conflicts(qtbot, differing):
    card = differing.conflicts
    card.focus_first()
    first = card._conflict.id
    qtbot.keyClick(card.sides[0], Qt.Key.Key_PageDown)
    assert card._conflict.id != first
    qtbot.keyClick(card.sides[0], Qt.Key.Key_PageUp)
    assert card._conflict.id == first


def test_the_criterion_of_a_conflict_is_one_click_away(qtbot, differing):
    card = differing.conflicts
    with qtbot.waitSignal(differing.place_requested) as asked:
        click(qtbot, card.criterion)
    assert asked.args[0].page == "fill"
    assert asked.args[0].criterion == card._conflict.criterion


def test_one_of_ten_thousand_conflicts_settled_is_one_row_less(qtbot, ready):
    from inspector.book.conflicts import OpenConflict

    rows = [OpenConflict(b"i" * 16, f"CC.{n}", "", "answer", n.to_bytes(16), "note") for n in range(10_000)]
    ready.conflicts.model.show_rows(rows)
    removed: list[tuple[int, int]] = []
    ready.conflicts.model.rowsRemoved.connect(lambda _parent, first, last: removed.append((first, last)))
    ready.conflicts.model.show_rows(rows[:5000] + rows[5001:])
    assert ready.conflicts.model.rowCount() == 9999
    assert removed == [(5000, 5000)]


# --- reach -------------------------------------------------------------------------------------------


def test_every_control_has_a_name_for_screen_readers(differing):
    nameless = [
        type(widget).__name__ + " " + widget.objectName()
        for widget in differing.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QListView)
        and widget.isVisible()
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert nameless == []


@pytest.mark.parametrize("scale", [80, 150, 200])
@pytest.mark.parametrize("code", ["vi", "en"])
def test_no_button_is_clipped_at_any_size_of_text(qtbot, differing, theme, language, scale, code):
    language.set_code(code)
    theme.set_scale(scale)
    differing.resize(1208, 668)

    def clipped() -> list[str]:
        return [
            button.objectName()
            for button in differing.findChildren(QAbstractButton)
            if button.isVisible()
            and (
                button.width() < button.minimumSizeHint().width()
                or button.mapTo(differing, button.rect().topRight()).x() > differing.width()
            )
        ]

    qtbot.waitUntil(lambda: clipped() == [])
