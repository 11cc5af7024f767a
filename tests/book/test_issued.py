"""The register of issued documents in the book, and what may be said of secrecy."""

from datetime import UTC, date, datetime

import pytest

from inspector import border
from inspector.book import Book
from inspector.book import book as book_module
from inspector.book.errors import BookReadOnly, IssuedMissing, ValueRefused
from inspector.book.evidence import attach, edit_evidence, remove_evidence
from inspector.book.fields import LONGEST_TEXT, identity_text, is_storable
from inspector.book.findings import edit_finding
from inspector.book.history import history
from inspector.book.inspections import edit_inspection
from inspector.book.issued import (
    attach_scan,
    facts_changed,
    issued_documents,
    last_issued,
    new_entry,
    record_issued,
    the_issued,
)
from inspector.book.search import search
from inspector.book.verify import verify_book
from inspector.book.visit import load_visit, refreshed
from tests.book.conftest import begin


def entry(inspection, sha256="a1" * 32, kind="conclusion", **said):
    fields = {"template": "t", "number": "05", "symbol": "TB-ĐKT", "issued_on": date(2021, 10, 8)}
    fields |= {"without_marked": False, "content": '{"head":{}}', **said}
    return new_entry(inspection, kind, sha256, **fields)


def test_what_was_exported_is_kept_with_who_and_when(book, checklist, monkeypatch):
    monkeypatch.setattr(border, "now", lambda: datetime(2021, 10, 8, 9, 30, tzinfo=UTC))
    inspection = begin(book, checklist)
    changes = record_issued(book, [entry(inspection)])
    (kept,) = issued_documents(book.db, inspection)
    assert changes.rows == {("issued", kept.id)}
    assert (kept.kind, kept.number, kept.symbol, kept.issued_on) == (
        "conclusion",
        "05",
        "TB-ĐKT",
        date(2021, 10, 8),
    )
    assert (kept.sha256, kept.author, kept.content) == ("a1" * 32, book.author, '{"head":{}}')
    assert abs((kept.time - border.now()).total_seconds()) < 1
    assert {row.field for row in history(book.db, inspection) if row.table == "issued"} >= {
        "+",
        "number",
        "content",
    }
    assert verify_book(book).ok


def test_the_same_bytes_again_add_nothing_whatever_is_said_of_them(book, checklist):
    inspection = begin(book, checklist)
    record_issued(book, [entry(inspection)])
    before = len(history(book.db, inspection))
    assert record_issued(book, [entry(inspection, content="{}", number="06")]).is_empty
    assert len(history(book.db, inspection)) == before
    assert not record_issued(book, [entry(inspection, "b2" * 32), entry(inspection, kind="minutes")]).is_empty
    assert len(issued_documents(book.db, inspection)) == 3


def test_an_entry_is_not_undone_with_the_gesture_before_it(book, checklist):
    inspection = begin(book, checklist)
    book.write(edit_inspection(inspection, overview="Đơn vị có 24 đầu mối."))
    record_issued(book, [entry(inspection)])
    book.undo()
    assert load_visit(book.db, inspection).inspection.overview == ""
    assert len(issued_documents(book.db, inspection)) == 1


def test_the_last_of_a_kind_is_told_and_the_variant_is_a_row_of_its_own(book, checklist):
    inspection = begin(book, checklist)
    for sha256, without in (("a1" * 32, False), ("b2" * 32, True), ("c3" * 32, False)):
        record_issued(book, [entry(inspection, sha256, without_marked=without)])
    entries = issued_documents(book.db, inspection)
    assert last_issued(entries, "conclusion", without_marked=False).sha256 == "c3" * 32
    assert last_issued(entries, "conclusion", without_marked=True).sha256 == "b2" * 32
    assert last_issued(entries, "minutes", without_marked=False) is None
    assert the_issued(book.db, inspection, "b2b2").sha256 == "b2" * 32
    assert the_issued(book.db, inspection, entries[0].id.hex()[:31]).sha256 == "a1" * 32
    for named in ("", "ff", entries[0].id.hex()[:8]):
        with pytest.raises(IssuedMissing):
            the_issued(book.db, inspection, named)


def test_a_scan_of_the_signed_paper_is_its_entry_s_and_no_evidence_of_a_criterion(book, checklist):
    inspection = begin(book, checklist)
    record_issued(book, [entry(inspection)])
    (kept,) = issued_documents(book.db, inspection)
    attach(book, inspection, "A.1", [("a.pdf", b"%PDF-1.4")])
    before = load_visit(book.db, inspection)
    facts = facts_changed(book.db, inspection)
    (scan,) = attach_scan(book, kept, [("ban-ky.pdf", b"%PDF-1.5")])
    visit = load_visit(book.db, inspection)
    assert [item.id for item in visit.scans] == [scan.id]
    assert scan.issued == kept.id.hex()
    assert visit.evidence == before.evidence
    assert facts_changed(book.db, inspection) == facts
    assert not search(book, "ban-ky")
    assert search(book, "pdf")
    visit = refreshed(book.db, visit, book.write(remove_evidence(scan)))
    assert visit.scans == ()
    assert len(visit.evidence) == 1
    book.undo()
    assert load_visit(book.db, inspection).scans
    assert verify_book(book).ok


def test_what_a_document_printed_is_left_out_where_no_field_holds_it(book, checklist):
    inspection = begin(book, checklist)
    record_issued(book, [entry(inspection, content="x" * (LONGEST_TEXT + 1))])
    assert issued_documents(book.db, inspection)[0].content == ""


def test_a_book_that_cannot_be_written_takes_no_entry(book, checklist, home, monkeypatch):
    inspection = begin(book, checklist)
    path = book.path
    book.close()
    monkeypatch.setattr(book_module, "lock_of", lambda *_: None)  # as on a disk that takes no writing
    with Book.open(path, home=home) as read, pytest.raises(BookReadOnly):
        record_issued(read, [entry(inspection)])


def test_only_the_official_words_of_secrecy_are_taken(book, checklist):
    inspection = begin(book, checklist)
    book.write(edit_inspection(inspection, secrecy="secret", urgency="very_urgent", circulation="return"))
    (item,) = attach(book, inspection, "A.1", [("a.pdf", b"%PDF-1.4")])
    book.write(edit_evidence(item, secrecy="top_secret"))
    book.write(edit_finding(inspection, b"f" * 16, kind="strength", text="Câu.", secrecy="confidential"))
    visit = load_visit(book.db, inspection)
    assert (visit.inspection.secrecy, visit.inspection.urgency, visit.inspection.circulation) == (
        "secret", "very_urgent", "return",
    )  # fmt: skip
    assert [visit.evidence[0].secrecy, visit.findings[0].secrecy] == ["top_secret", "confidential"]
    with pytest.raises(ValueRefused):
        edit_inspection(inspection, secrecy="MẬT")
    assert not is_storable("evidence", "secrecy", "Mật")


@pytest.mark.parametrize(
    ("kind", "sha256"), [("Minutes", "a1" * 32), ("minutes", "a1"), ("minutes", "A1" * 32), ("", "a1" * 32)]
)
def test_an_entry_that_this_program_could_not_have_written_is_refused_from_outside(kind, sha256):
    assert not is_storable("issued", "+", identity_text("issued", {"kind": kind, "sha256": sha256}))
