"""The register: one line a visit, with the scores that the visit itself shows."""

from datetime import date
from pathlib import Path

import pytest

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.edit import Edit, Set
from inspector.book.findings import add_finding
from inspector.book.inspections import new_inspection
from inspector.book.visit import load_visit
from inspector.book.visit_file import VisitFile
from inspector.checklist import builtin_checklists
from inspector.headquarters import register
from inspector.sample import write_sample
from inspector.transfer import merge, own_card, own_identity, pack, trust


@pytest.fixture(scope="session")
def written_sample(tmp_path_factory) -> Path:
    """The sample, written once."""
    from inspector.home import Home

    folder = tmp_path_factory.mktemp("register_sample")
    return write_sample(folder / "sample", Home(folder / "home")).book


@pytest.fixture
def book(written_sample, tmp_path, home):
    """A copy of the sample's book, open."""
    copy = tmp_path / "cấp trên.skt"
    copy.write_bytes(written_sample.read_bytes())
    with Book.open(copy, home=home, back_up=False) as opened:
        yield opened


def checklists():
    return [found.checklist for found in builtin_checklists() if found.checklist.id in ("cchc", "vtlt")]


def add_visit(book: Book, unit: str, day: int = 9) -> bytes:
    """Another unit's visit, nothing answered yet."""
    file = VisitFile.model_validate(
        {
            "unit": unit,
            "starts_at": f"2021-11-{day:02}T08:00",
            "periods": ["Năm 2020"],
            "checklists": ["cchc"],
        }
    )
    return new_inspection(book, file, checklists()[:1])


def test_a_book_without_visits_has_an_empty_register(tmp_path, home):
    with Book.create(tmp_path / "mới.skt", home=home) as book:
        assert register(book.db) == []


def test_the_scores_are_those_that_the_visit_itself_shows(book):
    (row,) = register(book.db)
    visit = load_visit(book.db, row.inspection)
    shown = visit.scores()
    assert row.unit == visit.inspection.unit
    assert row.starts_at == visit.inspection.starts_at
    assert [one.final for one in row.checklists] == [one.final for one in shown]
    assert [one.grade for one in row.checklists] == [one.grade for one in shown]
    assert [one.name for one in row.checklists] == ["Cải cách hành chính", "Văn thư, lưu trữ"]
    assert (row.answered, row.asked) == (98, 98)


def test_visits_stand_by_their_beginning(book):
    late, early = add_visit(book, "Đơn vị sau", 20), add_visit(book, "Đơn vị trước", 3)
    assert [row.inspection for row in register(book.db)][-2:] == [early, late]


def test_a_visit_that_was_just_begun_is_provisional_and_unanswered(book):
    begun = add_visit(book, "Bộ CHQS tỉnh Bình Lâm")
    row = next(row for row in register(book.db) if row.inspection == begun)
    assert row.answered == 0
    assert row.asked > 40
    assert row.checklists[0].provisional


def test_a_removed_visit_is_left_out(book):
    gone = add_visit(book, "Nhầm")
    book.write(Edit("inspection.remove", gone, (Set("inspection", gone, "deleted", 1),)))
    assert gone not in {row.inspection for row in register(book.db)}


def test_a_requirement_that_answer_and_sentence_both_name_counts_once(book):
    begun = add_visit(book, "Bộ CHQS tỉnh Bình Lâm")
    visit = load_visit(book.db, begun)
    fields = {"requirement": "Bổ sung hồ sơ", "deadline": date(2021, 12, 1)}
    book.write(edit_answer(visit, "CC.I.3", "Năm 2020", **fields))
    book.write(
        add_finding(begun, "requirement", "Bổ sung hồ sơ", criteria=["CC.I.3"], deadline=date(2021, 12, 1))[1]
    )
    book.write(add_finding(begun, "requirement", "Báo cáo kết quả", deadline=date(2022, 3, 1))[1])
    row = next(row for row in register(book.db, date(2022, 1, 1)) if row.inspection == begun)
    assert (row.requirements, row.overdue) == (2, 1)


def test_a_deadline_is_overdue_only_from_the_day_after(book):
    begun = add_visit(book, "Bộ CHQS tỉnh Bình Lâm")
    visit = load_visit(book.db, begun)
    fields = {"requirement": "Bổ sung hồ sơ", "deadline": date(2021, 12, 1)}
    book.write(edit_answer(visit, "CC.I.3", "Năm 2020", **fields))

    def overdue(today: date) -> int:
        return next(row.overdue for row in register(book.db, today) if row.inspection == begun)

    assert (overdue(date(2021, 12, 1)), overdue(date(2021, 12, 2))) == (0, 1)


def test_what_was_written_differently_is_counted(book, tmp_path, home):
    from inspector.home import Home

    other_home = Home(tmp_path / "other")
    own_identity(home, name="Cấp trên")
    own_identity(other_home, name="Tổ 2")
    trust(home, own_card(other_home))
    trust(other_home, own_card(home))
    with Book.create(tmp_path / "tổ 2.skt", home=other_home) as other:
        merge(other, [one.file for one in pack(book, [own_card(other_home)], tmp_path / "to")])
        inspection = register(book.db)[0].inspection
        for one, note in ((book, "30 hồ sơ"), (other, "32 hồ sơ")):
            one.write(edit_answer(load_visit(one.db, inspection), "CC.I.3", "Năm 2020", note=note))
        merge(book, [one.file for one in pack(other, [own_card(home)], tmp_path / "back")])
    assert register(book.db)[0].conflicts == 1


def test_thirty_visits_take_no_more_reads_than_one(book):
    assert len(register(book.db)) == 1
    reads = reads_of(book)
    for number in range(29):
        copy_visit(book, number.to_bytes(8) + bytes(8))
    assert reads_of(book) == reads
    rows = register(book.db)
    assert len(rows) == 30
    assert {row.answered for row in rows} == {98}


def reads_of(book: Book) -> list[str]:
    """The statements that the register sends to the file."""
    statements: list[str] = []
    book.db.conn.set_trace_callback(statements.append)
    try:
        register(book.db)
    finally:
        book.db.conn.set_trace_callback(None)
    assert statements
    return statements


def copy_visit(book: Book, made: bytes) -> None:
    """The sample's visit once more, straight into the tables: writing 300 of them by hand would take minutes."""
    connection = book.db.conn
    connection.execute("BEGIN")
    first = connection.execute("SELECT min(id) FROM inspection WHERE starts_at LIKE '2021-10%'").fetchone()[0]
    for table in ("inspection", "checklist_use", "answer", "finding"):
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        own = "id" if table == "inspection" else "inspection"
        new = {"id": ":made" if table == "inspection" else "CAST(:made || substr(id, -8) AS BLOB)"}
        new["inspection"] = ":made"
        taken = ", ".join(new.get(name, name) for name in columns)
        sql = f"INSERT OR REPLACE INTO {table} SELECT {taken} FROM {table} WHERE {own} = :first"
        connection.execute(sql, {"made": made, "first": first})
    connection.execute("COMMIT")
