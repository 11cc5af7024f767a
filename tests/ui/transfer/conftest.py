"""Two installations that trust each other, each with the sample visit in a book of its own, and a folder as stick."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from inspector import border
from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.visit import inspections, load_visit
from inspector.home import Home
from inspector.transfer import merge, own_card, own_identity, pack, trust
from ui.transfer.page import TransferPage


@pytest.fixture(autouse=True)
def no_drives(monkeypatch) -> None:
    """No stick is plugged in but what a test says."""
    monkeypatch.setattr(border, "removable_drives", list)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Where packets go and come from."""
    folder = tmp_path / "KIEM TRA 2021"
    folder.mkdir()
    return folder


@dataclass
class Other:
    """Another laptop: its data folder and its book."""

    home: Home
    book: Book

    @property
    def inspection(self) -> bytes:
        """The one visit in its book."""
        return inspections(self.book.db)[0].id

    def write(self, code: str, **fields: object) -> None:
        """Answer as its secretary does."""
        visit = load_visit(self.book.db, self.inspection)
        period = visit.periods_of(visit.criterion(code))[-1]
        self.book.write(edit_answer(visit, code, period, **fields))

    def send(self, card, folder: Path) -> Path:
        """Pack what the card's owner lacks into `folder`; the packet."""
        return pack(self.book, [card], folder)[0].file


@pytest.fixture
def named(home: Home) -> Home:
    """This installation, with a card."""
    own_identity(home, name="Thư ký Đoàn")
    return home


@pytest.fixture
def other(named: Home, sample_book, tmp_path: Path) -> Iterator[Other]:
    """Tổ 2, who has everything that the sample says. Nobody trusts anybody any more but who a test makes to."""
    home = Home(tmp_path / "other_home")
    own_identity(home, name="Tổ 2")
    trust(home, own_card(named))
    handed = tmp_path / "handed over before"
    packets = pack(sample_book.book, [own_card(home)], handed)
    with Book.create(tmp_path / "tổ 2.skt", home=home) as book:
        merge(book, [one.file for one in packets])
        yield Other(home, book)


@pytest.fixture
def page(sample_book, theme, language, show) -> TransferPage:
    """The transfer page on the sample."""
    return show(TransferPage(sample_book))


@pytest.fixture
def ready(qtbot, named, other, sample_book, theme, language, show, stick) -> TransferPage:
    """The page with the stick chosen and Tổ 2 trusted."""
    trust(named, own_card(other.home))
    made = show(TransferPage(sample_book))
    made.use_folder(stick)
    qtbot.waitUntil(lambda: made.send.send.isVisible() and made.send.send.isEnabled(), timeout=10_000)
    return made


@pytest.fixture
def fake_stick(monkeypatch, stick):
    """Plug the stick in as a drive."""

    def plug(free: int = 12_400_000_000) -> None:
        drive = border.Drive(stick, "KIỂM TRA 2021", "vfat", free, 16_000_000_000, 4 * 1024**3 - 1)
        monkeypatch.setattr(border, "removable_drives", lambda: [drive])

    return plug
