"""From the secretary to headquarters: cards, the sealed packet, taking it in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from ui.journey.desk import Desk, choose_in_dialog
from ui.journey.hands import same, so
from ui.places import TRANSFER

SECRETARY, HEADQUARTERS = "Đoàn kiểm tra - Đại úy Đàm Thụy Ân", "Văn phòng Bộ Tư lệnh Quân khu Z"


def make_card(desk: Desk, name: str, folder: Path) -> Path:
    """Name the machine on its transfer page and save its card; the file."""
    hands = desk.hands
    hands.take(desk.window)
    page = desk.go(TRANSFER, Qt.Key.Key_4)
    if page.name.isVisible():
        hands.click(page.name.name.editor)
        hands.write(name)
        hands.click(page.name.make)
    hands.wait(page.cards.isVisible, "không lập được thẻ")
    hands.click(page.cards.save)
    file = folder / f"the-{'cap-tren' if name == HEADQUARTERS else 'doan'}.skc"
    choose_in_dialog(desk, "save_card_dialog", file)
    hands.wait(file.exists, "không lưu được thẻ")
    return file


def send(desk: Desk, receiver: Desk, card: Path, say: Callable[[str], object]) -> Path:
    """Compare and trust headquarters' card, choose the stick, press the one button; the packet."""
    from inspector.transfer.identity import own_card

    hands = desk.hands
    hands.take(desk.window)
    make_card(desk, SECRETARY, card.parent)
    page = desk.window.page(TRANSFER)
    hands.click(page.cards.add)
    choose_in_dialog(desk, "card_dialog", card)
    hands.wait(page.trust.isVisible, "không hiện mã thẻ")
    same(page.trust.fingerprint(), own_card(receiver.home).fingerprint, "mã thẻ không khớp thẻ của cấp trên")
    hands.click(page.trust.accept)
    hands.wait(page.send.isVisible, "không có ô gửi")
    hands.click(page.send.choose_folder)
    choose_in_dialog(desk, "folder_dialog", card.parent)
    hands.wait(page.send.send.isEnabled, lambda: f"không gửi được: {page.send.what.text()}")
    outlook = page.send.what.text()
    hands.click(page.send.send)
    hands.wait(lambda: list(card.parent.rglob("*.skp")) and not page.sending.is_busy, "không ghi được gói")
    packets = list(card.parent.rglob("*.skp"))
    same(len(packets), 1, "số gói trên USB")
    so("đọc lại" in page.send.banner.text(), f"không báo đã đọc lại: {page.send.banner.text()}")
    will = "; ".join(outlook.splitlines())
    say(f"Chuyển giao: {will}. Đã niêm phong, ghi và đọc lại {packets[0].name}.")
    return packets[0]


def take_in(desk: Desk, sender: Desk, packet: Path, say: Callable[[str], object]) -> None:
    """Headquarters finds the packet on the stick, trusts its sender's card and takes it in."""
    from inspector.transfer.identity import own_card

    hands = desk.hands
    hands.take(desk.window)
    page = desk.window.page(TRANSFER)
    page.take_file(packet.parent)  # as the stick is plugged in
    rows = page.receive.packets.rows
    hands.wait(lambda: rows.rowCount() == 1 and rows.rows()[0].link, "gói không hiện với bên gửi lạ")
    so(
        not page.receive.take.isEnabled() or not page.receive.take.isVisible(),
        "gói của người lạ lấy vào được",
    )
    hands.click_row(page.receive.packets, 0)
    hands.wait(page.trust.isVisible, "không hiện mã thẻ của bên gửi")
    same(page.trust.fingerprint(), own_card(sender.home).fingerprint, "mã thẻ không khớp thẻ của bên gửi")
    hands.click(page.trust.accept)
    hands.wait(page.receive.chosen, "gói chưa được xem trước")
    seen = rows.rows()[0].detail_text
    hands.click(page.receive.take)
    hands.wait(lambda: page.receive.banner.text() and not page.receiving.is_busy, "không lấy được gói vào")
    hands.wait(lambda: desk.open_book.inspection is not None, "sổ cấp trên chưa có cuộc kiểm tra")
    same(desk.scores(), sender.scores(), "điểm ở sổ cấp trên khác sổ thư ký")
    so(page.conflicts.model.rowCount() == 0, "có chỗ ghi khác nhau mà không ai ghi khác")
    say(f"Cấp trên: xem trước «{seen}», rồi: {page.receive.banner.text().splitlines()[0]}")
