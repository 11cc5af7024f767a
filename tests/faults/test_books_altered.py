"""Books cut, flipped, copied at the wrong moment, left with a journal: never a wrong fact that passes as sound."""

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from inspector.book import Book
from inspector.book.engine import Key, connect
from inspector.book.errors import BookError, BookNewer
from inspector.book.export import canonical_export
from inspector.book.schema import SCHEMA_VERSION
from inspector.book.verify import verify_book
from inspector.errors import InspectorError
from inspector.home import Home
from tests.book.conftest import RAW_KEY
from tests.book.test_verify import filled
from tests.faults.conftest import Laptop

SEED = 20211008
OLD_BOOKS = Path(__file__).parents[1] / "books"

_ANSWERING = """
import sys
import time
from pathlib import Path
from inspector.book import Book, Edit, Set
from inspector.home import Home
from inspector.book.fields import identity_text
from inspector.book.ids import answer_id
key = bytes(range(32)) if sys.argv[4] == "sealed" else None
book = Book.open(Path(sys.argv[1]), home=Home(Path(sys.argv[2])), raw_key=key, back_up=False)
visit = bytes.fromhex(sys.argv[3])
print("ready", flush=True)
for number in range(1_000_000):
    sets = []
    for code in range(number % 7 + 1):
        row = answer_id(visit, f"K.{(number + code) % 200}", "")
        named = {"criterion": f"K.{(number + code) % 200}", "period": ""}
        sets += [Set("answer", row, "+", identity_text("answer", named)), Set("answer", row, "note", "n" * 300 + str(number))]
    book.write(Edit("answer.edit", visit, tuple(sets)))
"""


def _flips(path: Path, home: Home, key: bytes | None, facts: bytes, count: int) -> tuple[int, int, list[str]]:
    """(refused or named, unharmed, wrong facts that passed) of `count` books with one bit flipped."""
    whole, chance = path.read_bytes(), random.Random(SEED)
    named = unharmed = 0
    wrong: list[str] = []
    for _ in range(count):
        at, bit = chance.randrange(len(whole)), 1 << chance.randrange(8)
        content = bytearray(whole)
        content[at] ^= bit
        path.write_bytes(content)
        try:
            with Book.open(path, home=home, raw_key=key, back_up=False) as book:
                report = verify_book(book)
                if not report.ok:
                    assert all(check.detail for check in report.checks if not check.ok)
                    named += 1
                elif canonical_export(book.db) == facts:
                    unharmed += 1
                else:
                    wrong.append(f"byte {at} bit {bit}")
        except BookError:
            named += 1
    return named, unharmed, wrong


def test_a_text_that_is_no_text_any_more_is_damage_wherever_it_stands(tmp_path, checklist):
    """A flipped bit in the schema's own text was a crash; half a letter in a note must be named too."""
    path, home = tmp_path / "x.skt", Home(tmp_path / "home")
    with Book.create(path, home=home) as book:
        facts = canonical_export(filled(book, checklist).db)
    whole = path.read_bytes()
    for text in (b'"name" TEXT', "Kế hoạch số 12".encode(), b"bien-ban.pdf", b"A.1", "Năm 2020".encode()):
        assert text in whole
        at = -1
        while (at := whole.find(text, at + 1)) >= 0:
            for place in (at, at + len(text) - 1):
                path.write_bytes(whole[:place] + bytes([whole[place] | 0x80]) + whole[place + 1 :])
                try:
                    with Book.open(path, home=home, back_up=False) as book:
                        assert not verify_book(book).ok or canonical_export(book.db) == facts
                except BookError:
                    continue


def _flip_both(tmp_path: Path, checklist, count: int) -> None:
    for key in (None, RAW_KEY):
        path, home = tmp_path / "x.skt", Home(tmp_path / "home")
        with Book.create(path, home=home, raw_key=key) as book:
            facts = canonical_export(filled(book, checklist).db)
        named, unharmed, wrong = _flips(path, home, key, facts, count)
        print(
            f"{'sealed' if key else 'plain'}: {count} flips, {named} named, {unharmed} unharmed, {len(wrong)} wrong"
        )
        assert wrong == []
        assert named > 0
        path.unlink()


def test_no_flipped_bit_gives_a_wrong_fact_that_verify_calls_sound(tmp_path, checklist):
    _flip_both(tmp_path, checklist, 300)


@pytest.mark.soak
def test_no_flipped_bit_of_very_many_gives_a_wrong_fact(tmp_path, checklist):
    _flip_both(tmp_path, checklist, 25_000)


@pytest.mark.parametrize(
    ("kind", "copies"),
    [
        ("plain", 20),
        ("sealed", 20),
        pytest.param("plain", 100, marks=pytest.mark.soak),
        pytest.param("sealed", 100, marks=pytest.mark.soak),
    ],
)
def test_a_copy_made_while_the_book_was_written_is_one_state_or_is_refused(tmp_path, checklist, kind, copies):
    """Copied by hand to another machine: whole and right, or not taken for a book."""
    from tests.book.conftest import begin

    path, home = tmp_path / "so.skt", Home(tmp_path / "home")
    with Book.create(path, home=home, raw_key=RAW_KEY if kind == "sealed" else None) as book:
        visit = begin(book, checklist)
    wrong: list[str] = []
    refused = sound = 0
    with subprocess.Popen(
        [sys.executable, "-c", _ANSWERING, str(path), str(home.path), visit.hex(), kind],
        stdout=subprocess.PIPE, text=True,
    ) as child:  # fmt: skip
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        try:
            for number in range(copies):
                copy = tmp_path / "copy" / "so.skt"
                shutil.rmtree(copy.parent, ignore_errors=True)
                copy.parent.mkdir()
                _copy_in_pieces(path, copy)
                try:
                    with Book.open(
                        copy, home=Home(tmp_path / f"else{number}"), back_up=False,
                        raw_key=RAW_KEY if kind == "sealed" else None,
                    ) as book:  # fmt: skip
                        report = verify_book(book)
                        sound += report.ok
                        if not report.ok:
                            wrong.append(str([check.check for check in report.checks if not check.ok]))
                except BookError:
                    refused += 1
        finally:
            child.kill()
    print(f"{kind}: {copies} copies, {sound} sound, {refused} refused, {len(wrong)} opened though mixed")
    assert wrong == []


def _copy_in_pieces(source: Path, target: Path) -> None:
    with source.open("rb") as read, target.open("wb") as write:
        while piece := read.read(8192):
            write.write(piece)
            time.sleep(0.0003)  # a stick is slower than the disk


def _hot_journal(laptop: Laptop) -> Path:
    """Kill the program in the middle of a commit, so that a journal that must be played back lies beside the book."""
    journal = laptop.path.with_name(laptop.path.name + "-journal")
    program = (
        "import os, sys; from pathlib import Path; from inspector.book import Book; from inspector.home import Home;"
        "b = Book.open(Path(sys.argv[1]), home=Home(Path(sys.argv[2])), raw_key=bytes(range(32)), back_up=False);"
        "b.db.conn.execute('PRAGMA cache_size = 2'); b.db.conn.execute('BEGIN IMMEDIATE');"
        "b.db.conn.execute(\"UPDATE change SET author = 'nửa chừng'\");"
        'b.db.conn.execute("UPDATE attachment_part SET content = zeroblob(900)");'
        "os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", program, str(laptop.path), str(laptop.home.path)], check=False)
    assert journal.stat().st_size > 512
    return journal


def test_a_journal_left_by_a_kill_is_played_back_and_the_facts_are_those_before(laptop: Laptop) -> None:
    facts = laptop.facts()
    _hot_journal(laptop)
    with laptop.open() as book:
        assert canonical_export(book.db) == facts
        assert verify_book(book).ok
    assert laptop.strays() == []


def test_a_journal_of_another_state_of_the_book_is_never_played_into_it(
    laptop: Laptop, tmp_path: Path
) -> None:
    """The book was put back from elsewhere, and an older journal still lies beside it."""
    from inspector.book.inspections import edit_inspection

    older = shutil.copy(_hot_journal(laptop), tmp_path / "journal")
    with laptop.open() as book:  # played back, then work went on for long
        for number in range(300):
            book.write(edit_inspection(laptop.visit, overview=f"{number} " + "x" * 400))
        facts = canonical_export(book.db)
    whole = laptop.path.read_bytes()
    shutil.copy(older, laptop.path.with_name(laptop.path.name + "-journal"))
    try:
        with laptop.open() as book:
            assert verify_book(book).ok
            assert canonical_export(book.db) == facts
    except BookError:
        assert laptop.path.read_bytes() == whole  # refused, and nothing was played into it


def test_a_book_of_every_earlier_release_opens_and_is_sound(tmp_path: Path) -> None:
    books = sorted(OLD_BOOKS.glob("*.skt"))
    assert [path.name for path in books][:SCHEMA_VERSION] == [
        f"v{n}.skt" for n in range(1, SCHEMA_VERSION + 1)
    ]
    for old in books:
        path = tmp_path / old.name
        shutil.copy(old, path)
        with Book.open(path, home=Home(tmp_path / "home")) as book:
            assert book.backup_failed is None
            assert verify_book(book).ok
            assert canonical_export(book.db) == old.with_suffix(".json").read_bytes()


@pytest.mark.parametrize("key", [None, RAW_KEY])
def test_a_book_of_a_newer_release_is_refused_untouched_with_nothing_beside_it(tmp_path, key):
    path, home = tmp_path / "so.skt", Home(tmp_path / "home")
    Book.create(path, home=home, raw_key=key).close()
    db = connect(path, Key(key, path.read_bytes()[:16]) if key else None, write=True)
    db.conn.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    db.close()
    os.utime(path, (1, 1))
    before = path.read_bytes()
    with pytest.raises(BookNewer):
        Book.open(path, home=home, raw_key=key)
    assert (path.read_bytes(), path.stat().st_mtime) == (before, 1)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["home", "so.skt"]


def test_cutting_a_sealed_book_at_page_edges_and_at_random_is_always_refused(laptop: Laptop) -> None:
    whole = laptop.path.read_bytes()
    chance = random.Random(SEED)
    lengths = {
        *range(0, 4097, 64),
        *range(4096, len(whole), 4096),
        *(chance.randrange(len(whole)) for _ in range(64)),
    }
    for length in sorted(lengths):
        laptop.path.write_bytes(whole[:length])
        with pytest.raises(InspectorError):
            laptop.open().close()
        assert laptop.path.read_bytes() == whole[:length]
