"""Merging through the journal: any order, any number of times; nothing altered, nothing lost."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from inspector import border
from inspector.book import Book, Edit, Set
from inspector.book import errors as e
from inspector.book.answers import edit_answer
from inspector.book.conflicts import conflicts, settle
from inspector.book.engine import query
from inspector.book.evidence import attach
from inspector.book.export import canonical_export
from inspector.book.fields import identity_text
from inspector.book.findings import edit_finding
from inspector.book.ids import (
    LATEST_CLOCK,
    LATEST_TIME,
    LONGEST_STEP,
    answer_id,
    finding_id,
    next_time,
    uuid7,
)
from inspector.book.inspections import add_person, edit_inspection, keep_checklist
from inspector.book.issued import new_entry, record_issued
from inspector.book.journal import COLUMNS, line_of
from inspector.book.union import TakenIn, parse_line, take_in
from inspector.book.verify import missing_stretches, verify_book
from inspector.book.visit import load_visit
from inspector.home import Home

from .conftest import begin


def lines_of(book: Book) -> list[str]:
    """The whole journal as a packet carries it."""
    return [line_of(row) for row in query(book.db, f"SELECT {COLUMNS} FROM change ORDER BY rowid")]


def take(book: Book, lines: list[str]) -> TakenIn:
    with book.transaction() as db:
        taken = take_in(db, map(parse_line, lines))
    book.others_wrote()
    return taken


@pytest.fixture
def three(tmp_path: Path, checklist):
    """Three laptops, the first one's visit in each."""
    made = [Book.create(tmp_path / f"{n}.skt", home=Home(tmp_path / f"home{n}")) for n in range(3)]
    visit = begin(made[0], checklist)
    for other in made[1:]:
        take(other, lines_of(made[0]))
        with other.transaction() as db:
            keep_checklist(db, checklist)
    yield made, visit
    for one in made:
        one.close()


def answer(book: Book, visit: bytes, **fields) -> None:
    book.write(edit_answer(load_visit(book.db, visit), "A.1", "", **fields))


def test_the_same_changes_twice_change_nothing(three):
    (a, b, _), visit = three
    answer(a, visit, result="met", note="một")
    assert take(b, lines_of(a)).new == 3
    before = canonical_export(b.db)
    again = take(b, lines_of(a))
    assert (again.new, canonical_export(b.db)) == (0, before)
    assert before == canonical_export(a.db)


def test_a_field_that_arrives_before_its_row_shows_when_the_row_arrives(three):
    (a, b, _), visit = three
    answer(a, visit, note="một")
    new = lines_of(a)[-2:]
    take(b, new[1:])
    assert query(b.db, "SELECT count(*) FROM answer") == [(0,)]
    assert missing_stretches(b.db)
    take(b, new[:1])
    assert load_visit(b.db, visit).answer("A.1").note == "một"
    assert not missing_stretches(b.db)
    assert verify_book(b).ok


def test_what_two_people_wrote_differently_is_a_conflict_on_every_book_until_settled(three):
    (a, b, c), visit = three
    answer(a, visit, note="của An")
    answer(b, visit, note="của Bình")
    for book in (a, b, c):
        for source in (a, b):
            take(book, lines_of(source))
    assert [len(conflicts(x.db)) for x in (a, b, c)] == [1, 1, 1]
    found = conflicts(c.db)[0]
    assert {side.value for side in found.sides} == {"của An", "của Bình"}
    assert (found.criterion, found.field) == ("A.1", "note")
    settle(c, found.id[:6], keep=2)
    take(a, lines_of(c))
    take(b, lines_of(c))
    assert conflicts(a.db) == conflicts(b.db) == conflicts(c.db) == []
    assert canonical_export(a.db) == canonical_export(b.db) == canonical_export(c.db)
    assert load_visit(a.db, visit).answer("A.1").note == found.sides[1].value
    assert all(verify_book(x).ok for x in (a, b, c))


@pytest.mark.parametrize("how", [{"keep": 1}, {"keep": 2}, {"keep": 3}, {"value": "bốn"}])
def test_undoing_a_settlement_opens_the_conflict_again_and_redoing_settles_it(three, how):
    (a, b, c), visit = three
    answer(a, visit, note="một")
    answer(b, visit, note="hai")
    answer(c, visit, note="ba")
    take(a, lines_of(b))
    take(a, lines_of(c))
    before, found = canonical_export(a.db), conflicts(a.db)[0]
    settle(a, found.id, **how)
    settled = canonical_export(a.db)
    assert conflicts(a.db) == []
    for _ in range(2):
        a.undo()
        assert canonical_export(a.db) == before
        assert [side.value for side in conflicts(a.db)[0].sides] == [side.value for side in found.sides]
        a.redo()
        assert canonical_export(a.db) == settled
    a.undo()
    take(b, lines_of(a))
    take(c, lines_of(b))
    assert canonical_export(b.db) == canonical_export(c.db) == before
    assert all(verify_book(x).ok for x in (a, b, c))


def test_a_settlement_that_somebody_wrote_over_is_not_undone(three):
    (a, b, _), visit = three
    answer(a, visit, note="một")
    answer(b, visit, note="hai")
    take(a, lines_of(b))
    settle(a, conflicts(a.db)[0].id, keep=2)
    take(b, lines_of(a))
    answer(b, visit, note="sau đó")
    take(a, lines_of(b))
    before = canonical_export(a.db)
    a.undo()
    assert canonical_export(a.db) == before


def test_undoing_a_sentence_takes_nothing_away_that_somebody_else_wrote_in_it(three):
    """Both edit the same drafted sentence for the first time; one of them undoes."""
    (a, b, c), visit = three
    row = finding_id(visit, "shortcoming", "A.1")
    for book, fields in ((a, {"text": "Chưa có kế hoạch."}), (b, {"explanation": "Đã trình ngày 12."})):
        book.write(
            edit_finding(visit, row, kind="shortcoming", checklist="small", criteria=["A.1"], **fields)
        )
    take(a, lines_of(b))
    a.undo()
    (found,) = load_visit(a.db, visit).findings
    assert (found.text, found.explanation) == ("", "Đã trình ngày 12.")
    a.redo()
    assert load_visit(a.db, visit).findings[0].text == "Chưa có kế hoạch."
    a.undo()
    for book in (b, c):
        take(book, lines_of(a))
        assert canonical_export(book.db) == canonical_export(a.db)
        assert verify_book(book).ok


def test_an_unknown_conflict_or_side_is_refused(three):
    (a, b, _), visit = three
    with pytest.raises(e.ConflictMissing):
        settle(a, "ffff", keep=1)
    answer(a, visit, note="một")
    answer(b, visit, note="hai")
    take(a, lines_of(b))
    with pytest.raises(e.SideMissing):
        settle(a, conflicts(a.db)[0].id, keep=7)


def test_the_same_value_written_twice_is_no_conflict_and_a_later_edit_makes_none(three):
    (a, b, _), visit = three
    answer(a, visit, note="giống nhau")
    answer(b, visit, note="giống nhau")
    take(a, lines_of(b))
    assert conflicts(a.db) == []
    answer(a, visit, note="khác")
    assert conflicts(a.db) == []
    take(b, lines_of(a))
    assert conflicts(b.db) == []
    assert verify_book(a).ok
    assert verify_book(b).ok


def test_an_edit_that_saw_the_other_is_no_conflict(three):
    (a, b, _), visit = three
    answer(a, visit, note="một")
    take(b, lines_of(a))
    answer(b, visit, note="hai")
    take(a, lines_of(b))
    assert conflicts(a.db) == []
    assert load_visit(a.db, visit).answer("A.1").note == "hai"


def test_undo_leaves_alone_what_somebody_else_wrote_since(three):
    (a, b, _), visit = three
    answer(a, visit, note="một")
    take(b, lines_of(a))
    answer(b, visit, note="hai")
    take(a, lines_of(b))
    a.undo()
    assert load_visit(a.db, visit).answer("A.1").note == "hai"


def test_a_change_from_the_far_future_is_taken_and_our_next_edit_still_wins(three, monkeypatch):
    (a, b, _), visit = three
    ahead = border.now().replace(year=3200)
    with monkeypatch.context() as patch:
        patch.setattr(border, "now", lambda: ahead)
        answer(a, visit, note="từ tương lai")
    taken = take(b, lines_of(a))
    assert taken.from_future == 2
    answer(b, visit, note="bây giờ")
    assert load_visit(b.db, visit).answer("A.1").note == "bây giờ"
    assert conflicts(b.db) == []


def test_a_clock_in_1980_never_takes_time_back(three, monkeypatch):
    (a, _, _), visit = three
    answer(a, visit, note="một")
    monkeypatch.setattr(border, "now", lambda: __import__("datetime").datetime(1980, 1, 1, tzinfo=border.UTC))
    answer(a, visit, note="hai")
    times = [row[0] for row in query(a.db, "SELECT time FROM change ORDER BY rowid")]
    assert times == sorted(times)
    assert load_visit(a.db, visit).answer("A.1").note == "hai"


def crafted(visit: bytes, table: str, row: bytes, field: str, value, time: int) -> str:
    """A line that a broken program might send: well made, from a device of its own."""
    device = os.urandom(8).hex()
    return line_of(
        (uuid7(), time, device, 1, "X", visit, table, row, field, value, None, uuid7(), bytes(32))
    )  # fmt: skip


@pytest.mark.parametrize("time", [LATEST_CLOCK, LATEST_CLOCK + LONGEST_STEP, LATEST_CLOCK - 1])
def test_our_next_edit_still_wins_over_the_latest_time_and_every_book_takes_it(three, time):
    (a, b, c), visit = three
    take(a, [crafted(visit, "inspection", visit, "unit", "xa", time)])
    for book in (a, b, a):
        book.write(edit_inspection(visit, unit=f"đơn vị của {book.path.stem} {os.urandom(4).hex()}"))
        shown = load_visit(book.db, visit).inspection.unit
        for other in (a, b, c):
            take(other, lines_of(book))
            assert load_visit(other.db, visit).inspection.unit == shown
    assert all(verify_book(book).ok for book in (a, b, c))


@pytest.mark.parametrize("time", [LATEST_TIME - 1, LATEST_CLOCK + LONGEST_STEP + 1, LATEST_CLOCK + 2**40])
def test_nobody_can_use_the_clock_up(three, time):
    (a, _, _), visit = three
    before = lines_of(a)
    with pytest.raises(e.JournalRefused):
        take(a, [crafted(visit, "inspection", visit, "unit", "xa", time)])
    assert lines_of(a) == before


def test_a_clock_in_the_year_9999_still_lets_the_book_be_written_and_merged(three, monkeypatch):
    (a, b, _), visit = three
    with monkeypatch.context() as patch:
        last = datetime(9999, 12, 31, tzinfo=UTC)
        patch.setattr(border, "now", lambda: last)
        answer(a, visit, note="một")
        answer(a, visit, note="hai")
    take(b, lines_of(a))
    answer(b, visit, note="ba")
    assert load_visit(b.db, visit).answer("A.1").note == "ba"
    assert verify_book(b).ok


@pytest.mark.parametrize("field", ["deleted", "+"])
@pytest.mark.parametrize("apart", [True, False])
def test_a_row_of_two_tables_or_two_visits_is_refused_whole(three, checklist, field, apart):
    """By the order of arrival it would look different on every book, and no verify would ever pass again."""
    (a, b, _), visit = three
    person = load_visit(a.db, visit).people[0].id
    other = begin(a, checklist)
    take(b, lines_of(a))
    value, now = ("{}" if field == "+" else 1), next_time(0)
    for strange in (("finding", visit), ("person", other)):
        lines = [
            crafted(visit, "person", person, "deleted", None, now),
            crafted(strange[1], strange[0], person, field, value, now + 1),
        ]
        before = canonical_export(b.db), lines_of(b)
        with pytest.raises(e.JournalRefused):
            take(b, lines[1:] if apart else lines)
        assert (canonical_export(b.db), lines_of(b)) == before
    assert verify_book(b).ok


def test_two_visits_begun_in_one_millisecond_have_answers_of_their_own(three, checklist, monkeypatch):
    (a, b, _), _ = three
    same = border.now()
    monkeypatch.setattr(border, "now", lambda: same)
    visits = [begin(a, checklist) for _ in range(40)]
    assert len({visit[:8] for visit in visits}) == len(visits)
    elsewhere = begin(b, checklist)
    assert elsewhere[:6] == visits[0][:6]
    answer(b, elsewhere, note="máy kia")
    taken = take(a, lines_of(b))
    assert elsewhere in taken.inspections
    assert verify_book(a).ok


def test_a_known_change_with_other_content_refuses_everything(three):
    (a, b, _), visit = three
    answer(a, visit, note="một")
    take(b, lines_of(a))
    altered = json.loads(lines_of(a)[-1])
    altered[9] = "sửa lén"
    before = canonical_export(b.db), query(b.db, "SELECT count(*) FROM change")
    with pytest.raises(e.HistoryChanged):
        take(b, [json.dumps(altered, ensure_ascii=False, separators=(",", ":"))])
    assert (canonical_export(b.db), query(b.db, "SELECT count(*) FROM change")) == before


def test_a_clone_that_wrote_under_the_same_number_is_noticed_and_both_are_kept(three, tmp_path):
    (a, b, c), visit = three
    a.close()
    os.makedirs(tmp_path / "clone")
    clone = tmp_path / "clone" / "0.skt"
    clone.write_bytes(a.path.read_bytes())
    import shutil

    shutil.copytree(tmp_path / "home0", tmp_path / "home9")  # a disk image: the data folder goes along
    with (
        Book.open(a.path, home=Home(tmp_path / "home0")) as one,
        Book.open(clone, home=Home(tmp_path / "home9")) as two,
    ):
        answer(one, visit, note="máy gốc")
        answer(two, visit, note="máy sao")
        assert one.device == two.device
        take(b, lines_of(one))
        taken = take(b, lines_of(two))
        assert taken.forks
        assert len(conflicts(b.db)) == 1
        take(c, lines_of(two))
        take(c, lines_of(one))
        assert canonical_export(b.db) == canonical_export(c.db)


GOOD = (
    '["01a20bb5e1347000813286210f55e01b",109829389582336,"0123456789abcdef",1,"An",'
    '"01a20bb5e1347000813286210f55e01c","inspection","01a20bb5e1347000813286210f55e01c","unit","X",null,'
    '"01a20bb5e1347000813286210f55e01d","' + "0" * 64 + '"]'
)


def test_a_good_line_is_read():
    assert parse_line(GOOD.replace("null", '"01a20bb5e1347000813286210f55e0ff"'))[10].hex().endswith("e0ff")
    assert line_of(parse_line(GOOD)) == GOOD


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"unit"', '"colour"'), ('"unit"', '"+"'), ('"X"', "1"), ('"X"', "NaN"), ('"X"', "1.5"), ('"X"', '"a\\u0000"'),
        ('"X"', '"\\ud800"'), ('"X"', " \"X\""), ('"X"', "[]"), ('"X"', "true"), (",1,", ",0,"), (",1,", ",2,"),
        (",1,", ",true,"), ("109829389582336", "9223372036854775807"), ("109829389582336", "-1"),
        ("109829389582336", "1" * 5000), ('"inspection"', '"book"'), ('"An"', '"An\\n"'), ('"An"', '"' + "A" * 300 + '"'),
        ("0123456789abcdef", "0123456789ABCDEF"), ("null", '"01a20bb5e1347000813286210f55e01b"'), ("[", "[" * 100_000),
        ("]", ',1]'), ('e01c","inspection"', 'e01f","inspection"'), (GOOD, ""), (GOOD, "{}"), (GOOD, "null"),
        ('["01a2', '["01A2'), ('["01a2', '["01  '), ("null", '""'), ("null", '"  "'),
        ("null", '"01A20BB5E1347000813286210F55E0FF"'), ("null", '"01a20bb5e1347000813286210f55e0  "'),
    ],
)  # fmt: skip
def test_a_line_that_is_no_change_of_ours_is_refused(old, new):
    assert old in GOOD
    with pytest.raises(e.JournalRefused):
        parse_line(GOOD.replace(old, new, 1), "changes/0001.jsonl:7")


def test_an_answer_under_a_foreign_id_is_refused():
    visit = bytes(16)
    columns = (
        uuid7(), 5 << 16, "0" * 16, 1, "An", visit, "answer", uuid7(), "+",
        identity_text("answer", {"criterion": "A.1", "period": ""}), None, uuid7(), bytes(32),
    )  # fmt: skip
    with pytest.raises(e.JournalRefused):
        parse_line(line_of(columns))


PHASES = [phase for phase in Phase if phase not in (Phase.shrink, Phase.explain)]
FIELDS = st.sampled_from(["note", "cause", "score", "result", "owner"])
VALUES = {
    "note": ["a", "b", None],
    "cause": ["x", None],
    "score": ["1", "2.5", None],
    "result": ["met", "na", None],
}
STEP = st.one_of(
    st.tuples(st.just("issued"), st.integers(0, 2), st.integers(0, 1)),
    st.tuples(st.just("mark"), st.integers(0, 2), st.sampled_from(["", "confidential", "top_secret"])),
    st.tuples(st.just("edit"), st.integers(0, 2), FIELDS, st.integers(0, 2), st.sampled_from(["A.1", "A.3"])),
    st.tuples(st.just("undo"), st.integers(0, 2)),
    st.tuples(st.just("redo"), st.integers(0, 2)),
    st.tuples(st.just("merge"), st.integers(0, 2), st.integers(0, 2), st.booleans()),
    st.tuples(st.just("settle"), st.integers(0, 2)),
    st.tuples(st.just("finding"), st.integers(0, 2), st.integers(0, 2), st.sampled_from(["a", "b", ""])),
    st.tuples(st.just("person"), st.integers(0, 2), st.sampled_from(["An", "Bình"])),
)


def play(books: list[Book], visit: bytes, steps: list[tuple]) -> None:
    for step in steps:
        book = books[step[1]]
        if step[0] == "edit":
            _, _, field, value, code = step
            values = VALUES.get(field, ["p", "q", "r"])
            row = answer_id(visit, code, "")
            made = Set("answer", row, "+", identity_text("answer", {"criterion": code, "period": ""}))
            book.write(Edit("e", visit, (made, Set("answer", row, field, values[value % len(values)]))))
        elif step[0] == "merge":
            lines = lines_of(books[step[2]])
            take(book, lines[::-1] if step[3] else lines)
        elif step[0] == "settle" and (found := conflicts(book.db)):
            settle(book, found[0].id, keep=1)
        elif step[0] == "attach":
            attach(book, visit, "A.1", [(f"{step[2]}.pdf", b"%PDF" + bytes([step[2]]))], "chú thích")
        elif step[0] == "finding":
            row = finding_id(visit, "shortcoming", f"A.{step[2]}")
            book.write(edit_finding(visit, row, kind="shortcoming", criteria=[f"A.{step[2]}"], text=step[3]))
        elif step[0] == "issued":
            fields = {
                "template": "t",
                "number": "05",
                "symbol": "",
                "issued_on": None,
                "without_marked": False,
            }
            record_issued(book, [new_entry(visit, "minutes", f"{step[2]:064}", content="{}", **fields)])
        elif step[0] == "mark":
            book.write(edit_inspection(visit, secrecy=step[2]))
        elif step[0] == "person":
            book.write(add_person(visit, side="team", name=step[2], position=9))
        elif step[0] in ("undo", "redo"):
            getattr(book, step[0])()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), phases=PHASES)
@given(steps=st.lists(STEP, max_size=25), data=st.data())
def test_any_interleaving_on_three_books_merged_in_any_order_gives_the_same_facts(
    steps, data, tmp_path_factory, checklist
):
    folder = tmp_path_factory.mktemp("books")
    books = [Book.create(folder / f"{n}.skt", home=Home(folder / f"home{n}")) for n in range(3)]
    try:
        visit = begin(books[0], checklist)
        for other in books[1:]:
            take(other, lines_of(books[0]))
            with other.transaction() as db:
                keep_checklist(db, checklist)
        play(books, visit, steps)
        journals = [lines_of(book) for book in books]
        for book in books:
            order = data.draw(st.permutations([0, 1, 2, 0]))
            for source in order:
                lines = journals[source]
                cut = data.draw(st.integers(0, len(lines)))
                take(book, lines[cut:])
                take(book, lines[:cut])
        exports = {canonical_export(book.db) for book in books}
        assert len(exports) == 1
        for book in books:
            report = verify_book(book)
            assert report.ok, report
    finally:
        for book in books:
            book.close()


OWN = st.one_of(
    st.tuples(st.just("edit"), st.just(0), FIELDS, st.integers(0, 2), st.sampled_from(["A.1", "A.3"])),
    st.tuples(st.just("settle"), st.just(0)),
    st.tuples(st.just("attach"), st.just(0), st.integers(0, 2)),
    st.tuples(st.just("finding"), st.just(0), st.integers(0, 2), st.sampled_from(["a", "b", ""])),
    st.tuples(st.just("person"), st.just(0), st.sampled_from(["An", "Bình"])),
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), phases=PHASES)
@given(
    before=st.lists(STEP.filter(lambda s: s[0] in ("edit", "merge")), max_size=12),
    steps=st.lists(OWN, min_size=1, max_size=10),
)
def test_undoing_everything_and_redoing_it_changes_nothing(before, steps, tmp_path_factory, checklist):
    """Edits, sentences, evidence, people, and settlements of what three books had written differently."""
    folder = tmp_path_factory.mktemp("book")
    books = [Book.create(folder / f"{n}.skt", home=Home(folder / f"home{n}")) for n in range(3)]
    try:
        visit = begin(books[0], checklist)
        for other in books[1:]:
            take(other, lines_of(books[0]))
        play(books, visit, before)
        for other in books[1:]:
            take(books[0], lines_of(other))
        books[0].close()
        book = books[0] = Book.open(books[0].path, home=books[0].home, back_up=False)  # nothing to undo yet
        states = [canonical_export(book.db)]
        for step in steps:
            play(books, visit, [step])
            states.append(canonical_export(book.db))
        gestures = 0
        while book.undo():
            gestures += 1
            assert canonical_export(book.db) in states
        assert canonical_export(book.db) == states[0]
        while book.redo():
            pass
        assert canonical_export(book.db) == states[-1]
        assert gestures or len(set(states)) == 1
        assert verify_book(book).ok
        take(books[1], lines_of(book))
        take(books[2], lines_of(books[1])[::-1])
        take(books[2], lines_of(book))
        assert canonical_export(books[1].db) == canonical_export(books[2].db)
    finally:
        for book in books:
            book.close()
