"""What the documents of a visit say about themselves, and books from before they did."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from inspector import border
from inspector.book import Book
from inspector.book import book as book_module
from inspector.book.backup import backups, restore
from inspector.book.errors import ValueRefused
from inspector.book.evidence import attach, edit_evidence
from inspector.book.export import canonical_export
from inspector.book.issued import issued_documents
from inspector.book.papers import edit_paper, paper_id
from inspector.book.schema import SCHEMA_VERSION, version_of
from inspector.book.verify import verify_book
from inspector.book.visit import load_visit, refreshed
from inspector.errors import DiskFull
from inspector.home import Home
from tests.book.conftest import begin

BOOKS = Path(__file__).parents[1] / "books"
OLDER = pytest.mark.parametrize("old", [BOOKS / "v1.skt", BOOKS / "v2.skt"], ids=["v1", "v2"])


def test_a_document_keeps_what_is_said_of_it_and_undo_takes_it_back(book, checklist):
    inspection = begin(book, checklist)
    visit = load_visit(book.db, inspection)
    assert visit.paper("minutes").number == ""
    changes = book.write(edit_paper(inspection, "minutes", number=" 02 ", recipients=["Như trên"], copies=3))
    visit = refreshed(book.db, visit, changes)
    paper = visit.paper("minutes")
    assert (paper.id, paper.number, paper.recipients, paper.copies) == (
        paper_id(inspection, "minutes"),
        "02",
        ("Như trên",),
        3,
    )
    assert visit.paper("reminder").number == ""
    book.undo()
    assert load_visit(book.db, inspection).paper("minutes").number == ""
    book.write(edit_paper(inspection, "minutes", place="An Trạch"))
    assert load_visit(book.db, inspection).paper("minutes").place == "An Trạch"
    assert verify_book(book).ok


def test_two_laptops_write_of_the_same_document(book, checklist):
    inspection = begin(book, checklist)
    first = edit_paper(inspection, "handover", giver="A")
    second = edit_paper(inspection, "handover", receiver="B")
    assert {one.row_id for one in first.sets} == {one.row_id for one in second.sets}


@pytest.mark.parametrize("kind", ["", "Minutes", "m" * 41, "minutes;"])
def test_a_document_of_no_possible_name_is_refused_from_outside(kind):
    from inspector.book.fields import identity_text, is_storable

    assert not is_storable("paper", "+", identity_text("paper", {"kind": kind}))
    assert is_storable("paper", "+", identity_text("paper", {"kind": "of_a_later_program"}))


def test_how_a_document_was_handed_over_is_kept(book, checklist):
    inspection = begin(book, checklist)
    (item,) = attach(book, inspection, "A.1", [("a.pdf", b"%PDF-1.4")])
    book.write(edit_evidence(item, sheets=12, state="Bản sao", returned_on=date(2021, 10, 8)))
    (kept,) = load_visit(book.db, inspection).evidence
    assert (kept.sheets, kept.state, kept.returned_on) == (12, "Bản sao", date(2021, 10, 8))
    with pytest.raises(ValueRefused):
        edit_evidence(item, sheets="nhiều")


@OLDER
def test_an_older_book_is_backed_up_as_it_is_and_brought_up(tmp_path, old):
    path, home = tmp_path / "old.skt", Home(tmp_path / "home")
    shutil.copy(old, path)
    with Book.open(path, home=home) as book:
        assert version_of(book.db) == SCHEMA_VERSION
        assert verify_book(book).ok
        (inspection,) = [row[0] for row in book.db.conn.execute("SELECT id FROM inspection")]
        book.write(edit_paper(inspection, "minutes", number="03"))
        assert load_visit(book.db, inspection).paper("minutes").number == "03"
    (kept,) = backups(home)
    restore(home, kept, tmp_path / "again.skt")
    with Book.open(tmp_path / "again.skt", home=home) as again:
        assert canonical_export(again.db) == old.with_suffix(".json").read_bytes()


@OLDER
def test_an_older_book_that_cannot_be_written_is_read_as_it_is(tmp_path, old, monkeypatch):
    path, home = tmp_path / "old.skt", Home(tmp_path / "home")
    shutil.copy(old, path)
    before = path.read_bytes()
    monkeypatch.setattr(book_module, "lock_of", lambda *_: None)  # as on a disk that takes no writing
    with Book.open(path, home=home) as book:
        assert book.read_only
        assert verify_book(book).ok
        assert canonical_export(book.db) == old.with_suffix(".json").read_bytes()
        with book.connection() as db:
            visit = load_visit(db, db.conn.execute("SELECT id FROM inspection").fetchone()[0])
            assert [item.sheets for item in visit.evidence] == [None if old.stem == "v1" else 3]
            assert [item.secrecy for item in visit.evidence] == [""]
            assert issued_documents(db, visit.id) == []
    assert path.read_bytes() == before


@OLDER
def test_an_older_book_on_a_full_disk_stays_what_it_was(tmp_path, old, monkeypatch):
    path, home = tmp_path / "old.skt", Home(tmp_path / "home")
    shutil.copy(old, path)
    before = path.read_bytes()

    def full(*_args, **_kwargs):
        raise border.write_error(OSError(28, "No space left on device"), path)

    monkeypatch.setattr(book_module, "migrate", full)
    with pytest.raises(DiskFull):
        Book.open(path, home=home)
    assert path.read_bytes() == before
