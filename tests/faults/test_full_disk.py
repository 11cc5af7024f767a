"""A disk that is really full (a small tmpfs): nothing is half done, and work goes on once there is room."""

import os
import random
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.errors import BookWriteFailed
from inspector.book.evidence import attach
from inspector.book.export import canonical_export
from inspector.book.inspections import edit_inspection
from inspector.book.verify import verify_book
from inspector.book.visit import load_visit
from inspector.border import write_whole
from inspector.errors import DiskFull, FileUnwritable
from inspector.home import Home
from inspector.report import find_template, write_report
from inspector.transfer import merge, own_card, pack
from tests.book.conftest import RAW_KEY
from tests.book.gestures import GESTURES, Session
from tests.faults.conftest import Laptop

FULL = (DiskFull, BookWriteFailed, FileUnwritable)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 4 MiB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("no right to mount a small disk here: NOT PROVED")
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)], check=False)
    if done.returncode:
        pytest.skip("no right to mount a small disk here: NOT PROVED")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Write until nothing more goes in."""
    path = folder / "phim.mp4"
    with path.open("wb", buffering=0) as file:
        for size in (65536, 4096, 512):
            try:
                while file.write(bytes(size)) == size:
                    pass
            except OSError:
                continue
    return path


@pytest.fixture
def on_small_disk(laptop: Laptop, small_disk: Path) -> Laptop:
    """The laptop's books and packet on the small disk, its data folder elsewhere."""
    for file in (laptop.path, laptop.upper, laptop.packet):
        shutil.move(file, small_disk / file.name)
        (laptop.folder / file.name).symlink_to(small_disk / file.name)
    return laptop


def _answer(laptop: Laptop, book, _disk: Path) -> None:
    book.write(edit_answer(load_visit(book.db, laptop.visit), "A.3", "", note="x" * 30_000))


def _attach(laptop: Laptop, book, _disk: Path) -> None:
    attach(book, laptop.visit, "A.3", [("to.pdf", b"%PDF" + os.urandom(600_000))])


def _pack(laptop: Laptop, book, disk: Path) -> None:
    pack(book, [own_card(laptop.upper_home)], disk / "usb", everything=True)


def _export(_laptop: Laptop, book, disk: Path) -> None:
    write_whole(disk / "du-lieu.json", canonical_export(book.db) * 20, force=True)


def _report(laptop: Laptop, book, disk: Path) -> None:
    write_report(book, laptop.visit, find_template(laptop.home, None), disk / "thong-bao.docx", force=True)


@pytest.mark.parametrize("job", [_answer, _attach, _pack, _export, _report])
def test_a_full_disk_refuses_the_job_changes_nothing_and_lets_work_go_on_later(
    on_small_disk: Laptop, small_disk: Path, job: Callable[..., None]
) -> None:
    with on_small_disk.open() as book:
        before = canonical_export(book.db)
        filler = fill(small_disk)
        names = sorted(small_disk.rglob("*"))
        with pytest.raises(FULL):
            job(on_small_disk, book, small_disk)
        assert canonical_export(book.db) == before
        assert verify_book(book).ok
        assert [path for path in sorted(small_disk.rglob("*")) if not path.name.endswith("-journal")] == [
            path for path in names if not path.name.endswith("-journal")
        ]
        filler.unlink()
        job(on_small_disk, book, small_disk)
        assert verify_book(book).ok
    assert not [path.name for path in small_disk.rglob(".*")]


def test_no_gesture_of_any_panel_is_half_done_on_a_full_disk(on_small_disk: Laptop, small_disk: Path) -> None:
    with on_small_disk.open() as book:
        session = Session(book, on_small_disk.visit, random.Random(20211008))
        for _ in range(60):
            session.step()
        filler = fill(small_disk)
        refused: dict[str, str] = {}
        for _ in range(400):
            before = canonical_export(book.db)
            said, _, code = session.step().partition(": ")
            if code in ("disk.full", "book.write_failed"):
                refused[said] = code
                assert canonical_export(book.db) == before, said
        assert {"photo", "draw_on_a_photo", "answer", "judge_files", "ask_for_documents"} <= refused.keys(), (
            refused
        )
        assert verify_book(book).ok
        filler.unlink()
        assert {session.step().partition(": ")[0] for _ in range(400)} >= {one.__name__ for one in GESTURES}
        assert verify_book(book).ok


def test_a_packet_that_does_not_fit_leaves_the_book_as_it_was_and_comes_in_later(
    on_small_disk: Laptop, small_disk: Path
) -> None:
    with on_small_disk.open_upper() as book:
        before = canonical_export(book.db)
        filler = fill(small_disk)
        with pytest.raises(FULL):
            merge(book, [small_disk / on_small_disk.packet.name])
        assert canonical_export(book.db) == before
        filler.unlink()
        merge(book, [small_disk / on_small_disk.packet.name])
        assert canonical_export(book.db) != before
        assert verify_book(book).ok


def test_a_book_on_a_full_disk_still_opens_and_is_read(on_small_disk: Laptop, small_disk: Path) -> None:
    facts = on_small_disk.facts()
    fill(small_disk)
    assert on_small_disk.facts() == facts


def test_a_data_folder_on_a_full_disk_keeps_no_book_shut_and_no_backup_is_spoilt(
    laptop: Laptop, small_disk: Path
) -> None:
    shutil.copytree(laptop.home.path, small_disk / "home")
    home = Home(small_disk / "home")
    with Book.open(laptop.path, home=home, raw_key=RAW_KEY) as book:  # backs up
        assert book.backup_failed is None
        book.write(edit_inspection(laptop.visit, unit="Đơn vị khác"))
    before = sorted(small_disk.rglob("*"))
    filler = fill(small_disk)
    for _ in range(2):
        with Book.open(laptop.path, home=home, raw_key=RAW_KEY) as book:
            assert isinstance(book.backup_failed, FULL)
            assert book.backup_failed.place.startswith(str(small_disk))
            book.write(edit_inspection(laptop.visit, overview=os.urandom(4).hex()))
    filler.unlink()
    assert sorted(small_disk.rglob("*")) == before
    with Book.open(laptop.path, home=home, raw_key=RAW_KEY) as book:
        assert book.backup_failed is None
        assert verify_book(book).ok


@pytest.mark.parametrize("room", [0, 5_000, 20_000, 60_000, 150_000])
def test_a_document_over_an_older_one_is_the_old_or_the_new_however_much_fits(
    on_small_disk: Laptop, small_disk: Path, room: int
) -> None:
    out = small_disk / "thong-bao.docx"
    out.write_bytes(b"old")
    filler = fill(small_disk)
    with filler.open("rb+") as file:
        file.truncate(max(0, filler.stat().st_size - room))
    with on_small_disk.open() as book:
        try:
            template = find_template(on_small_disk.home, None)
            write_report(book, on_small_disk.visit, template, out, force=True)
        except FULL:
            assert out.read_bytes() == b"old"
        else:
            assert out.read_bytes().startswith(b"PK")
    assert not [path.name for path in small_disk.rglob(".*")]


def test_file_sizes_that_the_system_limits_are_a_refusal_and_not_a_crash(laptop: Laptop) -> None:
    import resource

    with laptop.open() as book:
        before = canonical_export(book.db)
        old = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (laptop.path.stat().st_size + 8192, old[1]))
        try:
            with pytest.raises(FULL):
                _attach(laptop, book, laptop.folder)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, old)
        assert canonical_export(book.db) == before
        _attach(laptop, book, laptop.folder)
        assert verify_book(book).ok
