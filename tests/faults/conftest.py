"""Books and packets that every test here can break: made once, copied for each test."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.evidence import attach
from inspector.book.export import canonical_export
from inspector.book.visit import load_visit
from inspector.checklist import read_checklist_text
from inspector.home import Home
from inspector.transfer import own_card, pack, trust
from tests.book.conftest import CHECKLIST, RAW_KEY, begin

BOOK, HEADQUARTERS, PACKET = "so.skt", "tren.skt", "so.skp"
NOTE = "Kế hoạch số 12 ngày 05/01/2021"


@dataclass(frozen=True)
class Laptop:
    """One test's own copy: a filled sealed book, a headquarters' empty one, a packet from the first to the second."""

    folder: Path
    visit: bytes

    @property
    def home(self) -> Home:
        return Home(self.folder / "home")

    @property
    def upper_home(self) -> Home:
        return Home(self.folder / "home-tren")

    @property
    def path(self) -> Path:
        return self.folder / BOOK

    @property
    def upper(self) -> Path:
        return self.folder / HEADQUARTERS

    @property
    def packet(self) -> Path:
        return self.folder / PACKET

    def open(self) -> Book:
        return Book.open(self.path, home=self.home, raw_key=RAW_KEY, back_up=False)

    def open_upper(self) -> Book:
        return Book.open(self.upper, home=self.upper_home, raw_key=RAW_KEY, back_up=False)

    def facts(self) -> bytes:
        with self.open() as book:
            return canonical_export(book.db)

    def strays(self) -> list[str]:
        """Names in the folder that nobody asked for."""
        known = {BOOK, HEADQUARTERS, PACKET, "home", "home-tren", "anh.png", "usb"}
        return sorted(path.name for path in self.folder.iterdir() if path.name not in known)


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Laptop:
    """The originals, which no test touches."""
    folder = tmp_path_factory.mktemp("faults")
    found = read_checklist_text(CHECKLIST, "small.yaml")
    laptop = Laptop(folder, b"")
    with Book.create(laptop.path, home=laptop.home, raw_key=RAW_KEY) as book:
        visit = begin(book, found)
        book.write(edit_answer(load_visit(book.db, visit), "A.1", "", result="met", note=NOTE))
        attach(book, visit, "A.1", [("bien-ban.pdf", b"%PDF" + bytes(range(256)) * 1200)], "Biên bản")
        Book.create(laptop.upper, home=laptop.upper_home, raw_key=RAW_KEY).close()
        trust(laptop.upper_home, own_card(laptop.home))
        trust(laptop.home, own_card(laptop.upper_home))
        (written,) = pack(book, [own_card(laptop.upper_home)], folder / "usb")
    written.file.rename(laptop.packet)
    Image.new("RGB", (600, 400), "green").save(folder / "anh.png")
    return Laptop(folder, visit)


@pytest.fixture
def laptop(made_once: Laptop, tmp_path: Path) -> Iterator[Laptop]:
    """A copy of everything, for one test to break."""
    return fresh(made_once, tmp_path / "laptop")


def fresh(made_once: Laptop, folder: Path) -> Laptop:
    """One more copy; what stood there goes."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(made_once.folder, folder)
    return Laptop(folder, made_once.visit)


@pytest.fixture(scope="session")
def checklist():
    """The small checklist, read once."""
    return read_checklist_text(CHECKLIST, "small.yaml")
