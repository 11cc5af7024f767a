"""What any session of gestures in the panels leaves: undone it is gone, killed it is whole, exchanged it is the same."""

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.book import Book
from inspector.book.closing import close_visit, closings, load_version, reopen_visit
from inspector.book.engine import query
from inspector.book.export import canonical_export
from inspector.book.verify import verify_book
from inspector.book.visit import inspections, load_visit
from tests.book.conftest import RAW_KEY, begin
from tests.book.gestures import GESTURES, Session

MOST = 24
BOOKS = Path(__file__).parents[1] / "books"


@pytest.fixture(scope="module")
def played(tmp_path_factory, checklist, module_home):
    """A book with one visit, for many sessions one after the other."""
    with Book.create(tmp_path_factory.mktemp("played") / "book.skt", home=module_home) as book:
        yield book, begin(book, checklist)


@pytest.fixture(scope="module")
def module_home(tmp_path_factory):
    from inspector.home import Home

    return Home(tmp_path_factory.mktemp("home"))


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32), steps=st.integers(1, MOST))
def test_a_session_undone_is_as_if_it_had_not_been_and_done_again_as_it_was(played, seed, steps):
    undone_and_done_again(*played, seed, steps)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32), steps=st.integers(1, MOST))
def test_the_first_session_of_a_visit_can_be_undone_too(checklist, module_home, seed, steps):
    """Much is written there for the first time, which later sessions only change."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Book.create(Path(folder) / "b.skt", home=module_home) as book,
    ):
        undone_and_done_again(book, begin(book, checklist), seed, steps)


def undone_and_done_again(book: Book, visit: bytes, seed: int, steps: int) -> None:
    before = canonical_export(book.db)
    session = Session(book, visit, random.Random(seed))
    said = [session.step() for _ in range(steps)]
    after = canonical_export(book.db)
    turns = 0
    while book.undo_label and canonical_export(book.db) != before:
        book.undo()
        turns += 1
    assert canonical_export(book.db) == before, said
    for _ in range(turns):
        book.redo()
    assert canonical_export(book.db) == after, said
    for _ in range(turns):
        book.undo()
    assert canonical_export(book.db) == before, said


@pytest.mark.parametrize("old", sorted(BOOKS.glob("v*.skt")), ids=lambda path: path.stem)
def test_a_book_of_every_release_is_worked_on_in_every_panel(tmp_path: Path, home, old: Path):
    path = Path(shutil.copy(old, tmp_path / "cu.skt"))
    with Book.open(path, home=home, believe=True, back_up=False) as book:
        (visit,) = (one.id for one in inspections(book.db))
        if load_visit(book.db, visit).inspection.closed:
            reopen_visit(book, visit, "bổ sung")
        before = canonical_export(book.db)
        session = Session(book, visit, random.Random(old.stem))
        made = {session.step() for _ in range(300)}
        assert made >= {gesture.__name__ for gesture in GESTURES}
        close_visit(book, visit)
        closed, standing = closings(book.db, visit)[-1], load_visit(book.db, visit)
        reopen_visit(book, visit, "bổ sung")
        session.step()
        again = load_version(book, closed)
        assert again.answers == standing.answers
        assert again.samples == standing.samples
        assert again.requested == standing.requested
        while book.undo_label:
            book.undo()
        assert canonical_export(book.db) != before  # closing is no gesture: it stays, whatever is undone
        assert verify_book(book).ok
    with Book.open(path, home=home, believe=True, back_up=False) as book:
        assert verify_book(book).ok


def test_every_gesture_can_be_made(played):
    book, visit = played
    session = Session(book, visit, random.Random(7))
    made = {session.step() for _ in range(400)}
    assert made >= {gesture.__name__ for gesture in GESTURES}
    assert verify_book(book).ok


def test_a_kill_in_any_panel_loses_no_gesture_that_was_kept(tmp_path: Path, home, checklist):
    kill_again_and_again(tmp_path / "book.skt", home, checklist, 10)


@pytest.mark.soak
def test_a_hundred_kills_in_any_panel_lose_no_gesture_that_was_kept(tmp_path: Path, home, checklist):
    kill_again_and_again(tmp_path / "book.skt", home, checklist, 100)


def kill_again_and_again(path: Path, home, checklist, kills: int) -> None:
    with Book.create(path, home=home, raw_key=RAW_KEY) as book:
        visit = begin(book, checklist)
    chance = random.Random(20211008)
    number = held = 0
    for _ in range(kills):
        arguments = ["-m", "tests.book.gestures", path, home.path, RAW_KEY.hex(), visit.hex(), number]
        command = [sys.executable, *map(str, arguments)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0.02, 0.4))
            child.send_signal(signal.SIGKILL)
            lines = child.stdout.read().split("\n")[:-1]
        for line in lines:
            number, held = map(int, line.split())
        with Book.open(path, home=home, raw_key=RAW_KEY, back_up=False) as book:
            assert query(book.db, "SELECT count(*) FROM change")[0][0] >= held
            report = verify_book(book)
            assert report.ok, report
        number += 1
    assert number > kills
