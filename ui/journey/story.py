"""The story behind the pictures: three machines, a stick, a stranger, two people who differ."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.visit import inspections, load_visit
from inspector.home import Home
from inspector.sample import write_sample
from inspector.transfer.cards import trust
from inspector.transfer.identity import own_card, own_identity
from inspector.transfer.merging import merge
from inspector.transfer.packing import pack
from ui.open_book import OpenBook

PASSPHRASE = "mat khau cua so mau"  # noqa: S105 - of a book that lives for one minute


@dataclass(frozen=True, slots=True)
class Story:
    """Three machines and what lies on the stick between them. `sample` is the sample's book, untouched."""

    secretary: Home
    headquarters: Home
    book: Path
    hq_book: Path
    sample: Path
    protected: Path
    stick: Path


def set_stage(stage: Path) -> Story:
    """A secretary, a member with a second laptop, headquarters; a stranger's packet on the stick too."""
    places = {name: stage / name for name in ("Tài liệu", "USB", "Tổ 1", "Tổ 2", "Cấp trên", "Lạ")}
    stick = places["USB"]
    for folder in places.values():
        folder.mkdir()
    secretary = _machine(places["Tổ 1"], "Tổ 1 — Đại úy Đàm Thụy Ân", "Đại úy Đàm Thụy Ân")
    member = _machine(places["Tổ 2"], "Tổ 2 — Thiếu tá Ninh Trọng Khoát", "Thiếu tá Ninh Trọng Khoát")
    office = _machine(places["Cấp trên"], "Văn phòng Bộ Tư lệnh Quân khu Z", "Trung tá Âu Thị Diệp Chi")
    stranger = _machine(places["Lạ"], "Đoàn kiểm tra số 2 — Thượng úy Lò Thị Mây", "Thượng úy Lò Thị Mây")
    for one in (secretary, member, office):
        for other in (secretary, member, office):
            if one is not other:
                trust(one, own_card(other))
    sample = write_sample(places["Tài liệu"] / "mẫu", secretary).book
    book = places["Tài liệu"] / "Bộ CHQS tỉnh Sơn Hà.skt"
    shutil.copyfile(sample, book)
    members_book = places["Tổ 2"] / "Bộ CHQS tỉnh Sơn Hà.skt"
    hq_book = places["Tài liệu"] / "Sổ kiểm tra Quân khu Z năm 2021.skt"
    carried = stage / "lần trước"
    carried.mkdir()
    with (
        Book.open(book, home=secretary, back_up=False) as first,
        Book.create(members_book, home=member) as second,
    ):
        packets = pack(first, [own_card(member), own_card(office)], carried)
        merge(second, [one.file for one in packets])
        _write_differently(first, second)
        packets += pack(first, [own_card(office)], carried)
        packets += pack(second, [own_card(office)], carried)
        with Book.create(hq_book, home=office) as all_visits:
            merge(all_visits, [one.file for one in packets])
        _note(second, "VT.VI.4", "Phòng Chính trị đã giao nộp bổ sung 06 hồ sơ ngày 08/10/2021.")
        _note(second, "VT.X.3", "Phần mềm đã cài, chưa phân quyền cho các phòng.")
        pack(second, [own_card(office)], stick)
    foreign = write_sample(places["Lạ"] / "mẫu", stranger).book
    with Book.open(foreign, home=stranger, back_up=False) as theirs:
        trust(stranger, own_card(office))
        pack(theirs, [own_card(office)], stick)
    protected = places["Tài liệu"] / "Trung đoàn bộ binh 8.skt"
    Book.create(protected, home=secretary, passphrase=PASSPHRASE).close()
    return Story(secretary, office, book, hq_book, sample, protected, stick)


def _machine(folder: Path, name: str, author: str) -> Home:
    home = Home(folder / "du-lieu")
    own_identity(home, name=name)
    home.settings.set("author", author)
    return home


def _write_differently(first: Book, second: Book) -> None:
    """Two people write the same fields without having seen each other's words."""
    for book, shortcoming, cause in (
        (
            first,
            "Mới niêm yết đúng 17/21 TTHC (81,0%); 04 thủ tục chưa cập nhật theo quyết định công bố mới.",
            "Cán bộ đầu mối chưa kịp thời cập nhật quyết định công bố; chỉ huy phòng chưa kiểm tra.",
        ),
        (
            second,
            "Mới niêm yết đúng 17/21 TTHC (81,0%); 02 thủ tục chưa cập nhật, 02 thủ tục thiếu biểu mẫu kèm theo.",
            "Chưa phân công cán bộ theo dõi, cập nhật bảng niêm yết hằng tháng.",
        ),
    ):
        visit = load_visit(book.db, inspections(book.db)[0].id)
        book.write(edit_answer(visit, "CC.III.4", "", shortcoming=shortcoming, cause=cause))


def _note(book: Book, code: str, text: str) -> None:
    visit = load_visit(book.db, inspections(book.db)[0].id)
    period = visit.periods_of(visit.criterion(code))[-1]
    book.write(edit_answer(visit, code, period, note=text))


def remember(home: Home, book: Path) -> None:
    """Have `book` among the recent ones."""
    holder = OpenBook(home)
    holder.take(Book.open(book, home=home, passphrase=PASSPHRASE, back_up=False))
    holder.close()
