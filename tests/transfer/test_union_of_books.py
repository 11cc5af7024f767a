"""Any edits on three books, packed and merged in any order and any number of times, end in the same facts."""

import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector.book import Book
from inspector.book.conflicts import conflicts, settle
from inspector.book.engine import query
from inspector.book.ids import uuid7
from inspector.book.verify import verify_book
from inspector.home import Home
from inspector.transfer import merge, own_card, pack, trust
from tests.transfer.play import Team

_WHO = st.integers(0, 2)
_EDIT = st.tuples(
    st.just("edit"),
    _WHO,
    st.sampled_from(["CC.1", "CC.2"]),
    st.sampled_from(["note", "shortcoming"]),
    st.sampled_from(["một", "hai", "ba", None]),
)
_STEPS = st.lists(
    st.one_of(
        _EDIT,
        _EDIT,
        st.tuples(st.just("pack"), _WHO, _WHO, st.booleans()),
        st.tuples(st.just("merge"), _WHO, st.integers(0, 30)),
        st.tuples(st.just("undo"), _WHO),
        st.tuples(st.just("settle"), _WHO),
    ),
    max_size=25,
)


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Three data folders whose installations trust each other; one set of keys for all examples."""
    root = tmp_path_factory.mktemp("homes")
    found = [root / name for name in "abc"]
    for one in found:
        for other in found:
            trust(Home(one), own_card(Home(other)))
    return found


def _do(teams: list[Team], visit: bytes, packets: list[tuple[int, Path]], stick: Path, step: tuple) -> None:
    what, who, *rest = step
    team = teams[who]
    if what == "edit":
        team.answer(visit, rest[0], **{rest[1]: rest[2]})
    elif what == "undo":
        team.book.undo()
    elif what == "settle":
        if waiting := conflicts(team.book.db):
            settle(team.book, waiting[0].id, keep="2")
    elif what == "pack":
        to = rest[0]
        packets += [(to, one.file) for one in pack(team.book, [teams[to].card], stick, everything=rest[1])]
    elif mine := [file for to, file in packets if to == who]:
        merge(team.book, [mine[rest[0] % len(mine)]])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=_STEPS)
def test_three_books_end_equal_whatever_the_order(homes, steps):
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        root = Path(folder)
        teams = []
        for number, home_path in enumerate(homes):
            home = Home(home_path)
            book = stack.enter_context(Book.create(root / f"{number}.skt", home=home))
            teams.append(Team(home, book))
        stick = root / "usb"
        stick.mkdir()
        visit, packets = uuid7(), []
        for step in steps:
            _do(teams, visit, packets, stick, step)
        for _ in range(2):
            for giver in teams:
                for taker in teams:
                    if giver is not taker:
                        files = [one.file for one in pack(giver.book, [taker.card], stick)]
                        merge(taker.book, files)
        exports = {team.export() for team in teams}
        assert len(exports) == 1
        for team in teams:
            assert verify_book(team.book).ok
        seen = {
            tuple(query(team.book.db, "SELECT row_id, field, differing FROM conflict ORDER BY 1, 2"))
            for team in teams
        }
        assert len(seen) == 1
