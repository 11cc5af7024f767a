"""Any edits on three books, packed and merged in any order and any number of times, end in the same facts."""

import tempfile
from contextlib import ExitStack, suppress
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector.book import Book
from inspector.book.closing import came_after, close_visit, closings, load_version, reopen_visit
from inspector.book.conflicts import conflicts, settle
from inspector.book.engine import query
from inspector.book.errors import VisitClosed, VisitOpen
from inspector.book.export import canonical_export
from inspector.book.ids import uuid7
from inspector.book.verify import verify_book
from inspector.book.visit import load_visit
from inspector.errors import InspectorError
from inspector.home import Home
from inspector.transfer import merge, pack
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
        st.tuples(st.just("exchange")),
        st.tuples(st.just("pack"), _WHO, _WHO, st.booleans()),
        st.tuples(st.just("merge"), _WHO, st.integers(0, 30)),
        st.tuples(st.just("undo"), _WHO),
        st.tuples(st.just("settle"), _WHO),
        st.tuples(st.just("close"), _WHO),
        st.tuples(st.just("reopen"), _WHO),
    ),
    max_size=25,
)


def _exchange(teams: list[Team], stick: Path) -> None:
    """Everybody sends everybody what the other lacks."""
    for giver in teams:
        for taker in teams:
            if giver is not taker:
                merge(taker.book, [one.file for one in pack(giver.book, [taker.card], stick)])


def _do(teams: list[Team], visit: bytes, packets: list[tuple[int, Path]], stick: Path, step: tuple) -> None:
    with suppress(VisitClosed, VisitOpen):
        _take_step(teams, visit, packets, stick, step)


def _take_step(
    teams: list[Team], visit: bytes, packets: list[tuple[int, Path]], stick: Path, step: tuple
) -> None:
    what, who, *rest = (*step, 0) if len(step) == 1 else step
    team = teams[who]
    if what == "exchange":
        _exchange(teams, stick)
    elif what == "edit":
        team.answer(visit, rest[0], **{rest[1]: rest[2]})
    elif what == "undo":
        team.book.undo()
    elif what == "settle":
        if waiting := conflicts(team.book.db):
            settle(team.book, waiting[0].id, keep=len(waiting[0].sides))
    elif what == "close":
        close_visit(team.book, visit)
    elif what == "reopen":
        reopen_visit(team.book, visit, "bổ sung")
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
            _exchange(teams, stick)
        exports = {team.export() for team in teams}
        assert len(exports) == 1
        for team in teams:
            assert verify_book(team.book).ok
        seen = {
            tuple(query(team.book.db, "SELECT row_id, field, differing FROM conflict ORDER BY 1, 2"))
            for team in teams
        }
        assert len(seen) == 1


@pytest.fixture
def three(homes, tmp_path):
    """Three books with one visit and one answer, a stick between them."""
    stick = tmp_path / "usb"
    stick.mkdir()
    with ExitStack() as stack:
        teams = []
        for number, home_path in enumerate(homes):
            home = Home(home_path)
            teams.append(Team(home, stack.enter_context(Book.create(tmp_path / f"{number}.skt", home=home))))
        visit = teams[0].inspection()
        teams[0].answer(visit, "CC.1", note="lúc đầu")
        _exchange(teams, stick)
        yield teams, visit, stick


def _as_one(teams: list[Team]) -> list[list[str | int | None]]:
    """What the sides of the open conflicts are, the same on every book, and every book sound."""
    assert len({team.export() for team in teams}) == 1
    found = [[[side.value for side in one.sides] for one in conflicts(team.book.db)] for team in teams]
    assert all(one == found[0] for one in found)
    for team in teams:
        report = verify_book(team.book)
        assert report.ok, report
    return found[0]


def test_three_who_wrote_one_field_are_three_sides_in_every_order_of_arrival(three, tmp_path):
    teams, visit, stick = three
    for number, team in enumerate(teams):
        team.answer(visit, "CC.1", note=f"bản {number}", result="met")
    packets = [
        next(one.file for one in pack(team.book, [teams[0].card], stick, everything=True)) for team in teams
    ]
    seen = set()
    for order in permutations(packets):
        name = tmp_path / f"hq-{len(list(tmp_path.iterdir()))}.skt"
        with Book.create(name, home=teams[0].home) as book:
            merge(book, [order[0], *order, *reversed(order)])
            sides = conflicts(book.db)[0].sides
            assert {side.value for side in sides} == {"bản 0", "bản 1", "bản 2"}
            assert len(conflicts(book.db)) == 1  # the same result, written thrice, is none
            seen.add((canonical_export(book.db), sides))
            assert verify_book(book).ok
    assert len(seen) == 1


def test_one_conflict_settled_in_two_books_differently_is_open_again_until_settled_once(three):
    teams, visit, stick = three
    for number in (0, 1):
        teams[number].answer(visit, "CC.1", note=f"bản {number}")
    _exchange(teams, stick)
    assert len(_as_one(teams)) == 1
    for team, value in ((teams[0], "bản 0"), (teams[1], "theo biên bản")):
        settle(team.book, conflicts(team.book.db)[0].id, value=value)
        assert conflicts(team.book.db) == []
    _exchange(teams, stick)
    assert [set(sides) for sides in _as_one(teams)] == [{"bản 0", "theo biên bản"}]
    settle(teams[2].book, conflicts(teams[2].book.db)[0].id, keep=2)
    _exchange(teams, stick)
    assert _as_one(teams) == []


def test_one_conflict_settled_in_two_books_alike_stays_settled(three):
    teams, visit, stick = three
    for number in (0, 1):
        teams[number].answer(visit, "CC.1", note=f"bản {number}")
    _exchange(teams, stick)
    for team in teams[:2]:
        settle(team.book, conflicts(team.book.db)[0].id, value="theo biên bản")
    _exchange(teams, stick)
    assert _as_one(teams) == []


def test_undo_after_merging_takes_back_ones_own_and_the_undo_travels(three):
    teams, visit, stick = three
    teams[0].answer(visit, "CC.1", note="của máy 0")
    teams[1].answer(visit, "CC.1", shortcoming="của máy 1")
    _exchange(teams, stick)
    teams[0].book.undo()
    _exchange(teams, stick)
    assert _as_one(teams) == []
    note, shortcoming = query(teams[2].book.db, "SELECT note, shortcoming FROM answer")[0]
    assert (note, shortcoming) == ("lúc đầu", "của máy 1")


@pytest.mark.parametrize(
    ("field", "ours", "theirs", "typed", "stored", "refused"),
    [
        ("result", "met", "partly", "không đạt", "not_met", "tốt"),
        ("score", "1", "2", "1,5", "1.5", "một"),
        ("deadline", "2021-12-31", "2021-12-30", "5/3/2022", "2022-03-05", "31/02/2022"),
        ("population", 3, 4, "32", 32, "3,5"),
        ("note", "một", None, "ba", "ba", ""),
    ],
)
def test_a_conflict_is_settled_with_what_a_person_types(three, field, ours, theirs, typed, stored, refused):
    teams, visit, stick = three
    teams[0].answer(visit, "CC.1", **{field: ours})
    teams[1].answer(visit, "CC.1", **{field: "hai" if theirs is None else theirs})
    if theirs is None:
        teams[1].answer(visit, "CC.1", **{field: None})
    _exchange(teams, stick)
    waiting = conflicts(teams[2].book.db)[0]
    if refused:
        with pytest.raises(InspectorError):
            settle(teams[2].book, waiting.id, value=refused)
        assert conflicts(teams[2].book.db) == [waiting]
    settle(teams[2].book, waiting.id, value=typed)
    _exchange(teams, stick)
    assert _as_one(teams) == []
    assert query(teams[0].book.db, f"SELECT {field} FROM answer")[0][0] == stored


def test_what_a_laptop_wrote_without_knowing_of_the_closing_comes_in_and_is_said(three):
    teams, visit, stick = three
    close_visit(teams[0].book, visit)
    standing = load_visit(teams[0].book.db, visit)
    teams[1].answer(visit, "CC.1", note="chưa biết là đã khóa")
    teams[1].answer(visit, "CC.2", note="thêm")
    (packet,) = pack(teams[1].book, [teams[0].card], stick)
    (result,) = merge(teams[0].book, [packet.file])
    (warning,) = result.warnings
    assert warning.code == "packet.into_closed"
    assert warning.facts["count"] == came_after(teams[0].book.db, visit) == 3  # two notes and a new row
    with pytest.raises(VisitClosed):
        teams[0].answer(visit, "CC.1", note="sửa nhầm")
    _exchange(teams, stick)
    assert _as_one(teams) == []
    for team in teams:
        (closing,) = closings(team.book.db, visit)
        closed = load_version(team.book, closing)
        assert closed.answer("CC.1").note == standing.answer("CC.1").note == "lúc đầu"
        assert load_visit(team.book.db, visit).answer("CC.1").note == "chưa biết là đã khóa"
        with pytest.raises(VisitClosed):
            team.answer(visit, "CC.2", note="sửa nhầm")


def test_two_who_closed_at_once_and_one_who_reopened_agree_in_the_end(three):
    teams, visit, stick = three
    close_visit(teams[0].book, visit)
    close_visit(teams[1].book, visit)
    _exchange(teams, stick)
    reopen_visit(teams[2].book, visit, "đơn vị giải trình")
    _exchange(teams, stick)
    _as_one(teams)
    for team in teams:
        team.answer(visit, "CC.1", note="sau khi mở lại")
        assert [one.kind for one in closings(team.book.db, visit)] == ["closed", "closed", "reopened"]
