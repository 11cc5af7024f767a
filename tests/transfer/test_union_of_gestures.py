"""What three laptops do in their panels, packed and merged in any order, is the same visit on each of them."""

import random
import tempfile
from contextlib import ExitStack, suppress
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector.book import Book
from inspector.book.closing import close_visit, closings, load_version, reopen_visit
from inspector.book.errors import VisitClosed, VisitOpen
from inspector.book.verify import verify_book
from inspector.book.visit import load_visit
from inspector.checklist import read_checklist_text
from inspector.home import Home
from inspector.report.conclusion import conclusion
from inspector.report.missing import missing
from inspector.transfer import merge, pack
from tests.book.conftest import CHECKLIST, begin
from tests.book.gestures import GESTURES, Session
from tests.transfer.play import Team

_WHO = st.integers(0, 2)
_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("gestures"), _WHO, st.integers(1, 8)),
        st.tuples(st.just("gestures"), _WHO, st.integers(1, 8)),
        st.tuples(st.just("pack"), _WHO, _WHO, st.booleans()),
        st.tuples(st.just("merge"), _WHO, st.integers(0, 30)),
        st.tuples(st.just("undo"), _WHO, st.integers(1, 3)),
        st.tuples(st.just("close"), _WHO, st.none()),
        st.tuples(st.just("reopen"), _WHO, st.none()),
    ),
    min_size=3,
    max_size=20,
)


@pytest.fixture(scope="module")
def checklist():
    """The small checklist."""
    return read_checklist_text(CHECKLIST, "small.yaml")


def _teams(homes: list[Path], root: Path, stack: ExitStack) -> list[Team]:
    made = []
    for number, path in enumerate(homes):
        home = Home(path)
        made.append(Team(home, stack.enter_context(Book.create(root / f"{number}.skt", home=home))))
    return made


def _exchange(teams: list[Team], stick: Path) -> None:
    for giver, taker in permutations(teams, 2):
        merge(taker.book, [one.file for one in pack(giver.book, [taker.card], stick)])


def _same_everywhere(teams: list[Team], visit: bytes) -> None:
    """The facts, what the pages read from them, and what is still open do not depend on the laptop."""
    assert len({team.export() for team in teams}) == 1
    first, *others = [load_visit(team.book.db, visit) for team in teams]
    for other in others:
        assert other.samples == first.samples
        assert other.requested == first.requested
        assert other.fed == first.fed
        assert [row.id for row in other.evidence] == [row.id for row in first.evidence]
        assert missing(other, conclusion(other)) == missing(first, conclusion(first))
    versions = [[(one.kind, one.at) for one in closings(team.book.db, visit)] for team in teams]
    assert all(one == versions[0] for one in versions)
    for team in teams:
        report = verify_book(team.book)
        assert report.ok, report


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32), steps=_STEPS)
def test_what_three_do_in_their_panels_is_one_visit(homes, checklist, seed, steps):
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        root = Path(folder)
        teams = _teams(homes, root, stack)
        stick = root / "usb"
        stick.mkdir()
        visit = begin(teams[0].book, checklist)
        _exchange(teams, stick)
        sessions = [Session(team.book, visit, random.Random(seed + n)) for n, team in enumerate(teams)]
        packets: list[tuple[int, Path]] = []
        for what, who, number in ((one[0], one[1], one[2:]) for one in steps):
            with suppress(VisitClosed, VisitOpen):
                _take_step(teams, sessions, visit, packets, stick, (what, who, *number))
        for _ in range(2):
            _exchange(teams, stick)
        _same_everywhere(teams, visit)


def _take_step(
    teams: list[Team],
    sessions: list[Session],
    visit: bytes,
    packets: list[tuple[int, Path]],
    stick: Path,
    step: tuple,
) -> None:
    what, who, *rest = step
    book = teams[who].book
    if what == "gestures":
        for _ in range(rest[0]):
            sessions[who].step()
    elif what == "undo":
        for _ in range(rest[0]):
            book.undo()
    elif what == "close":
        close_visit(book, visit)
    elif what == "reopen":
        reopen_visit(book, visit, "bổ sung")
    elif what == "pack":
        to = rest[0]
        packets += [(to, one.file) for one in pack(book, [teams[to].card], stick, everything=rest[1])]
    elif mine := [file for to, file in packets if to == who]:
        merge(book, [mine[rest[0] % len(mine)]])


def test_every_gesture_travels_and_every_closed_state_is_read_alike(homes, checklist, tmp_path):
    stick = tmp_path / "usb"
    stick.mkdir()
    with ExitStack() as stack:
        teams = _teams(homes, tmp_path, stack)
        visit = begin(teams[0].book, checklist)
        _exchange(teams, stick)
        made = set()
        for turn in range(3):
            for number, team in enumerate(teams):
                session = Session(team.book, visit, random.Random(10 * turn + number))
                made |= {session.step() for _ in range(60)}
            _exchange(teams, stick)
            _exchange(teams, stick)
            _same_everywhere(teams, visit)
            close_visit(teams[turn].book, visit)
            _exchange(teams, stick)
            reopen_visit(teams[(turn + 1) % 3].book, visit, "bổ sung")
            _exchange(teams, stick)
        assert made >= {gesture.__name__ for gesture in GESTURES}
        _same_everywhere(teams, visit)
        for number in (0, 2, 4):
            versions = [load_version(team.book, closings(team.book.db, visit)[number]) for team in teams]
            first, *others = versions
            for other in others:
                assert other.samples == first.samples
                assert other.answers == first.answers
                assert other.requested == first.requested
