"""A visit is closed, reopened with a reason, closed again; what was closed stays as it was."""

from datetime import datetime

import pytest

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.closed import is_closed
from inspector.book.closing import came_after, close_visit, closings, load_version, reopen_visit, version
from inspector.book.edit import Edit
from inspector.book.errors import ReasonMissing, VersionIncomplete, VersionMissing, VisitClosed, VisitOpen
from inspector.book.evidence import attach, edit_evidence
from inspector.book.export import canonical_export
from inspector.book.findings import add_finding
from inspector.book.inspections import add_person, edit_inspection, fields_of
from inspector.book.issued import attach_scan, facts_changed, issued_documents, record_issued
from inspector.book.verify import verify_book
from inspector.book.visit import inspections, load_visit, refreshed
from inspector.wording import say
from tests.book.test_issued import entry


def note(book: Book, inspection: bytes, text: str) -> None:
    """Write a note to A.1."""
    book.write(edit_answer(load_visit(book.db, inspection), "A.1", "", note=text))


def test_a_closed_visit_refuses_every_edit_and_says_when_and_what_to_do(book, inspection, visit):
    note(book, inspection, "trước")
    close_visit(book, inspection, at=datetime(2021, 10, 8, 17, 5))
    before = canonical_export(book.db)
    for edit in (
        edit_answer(visit, "A.1", "", note="sau"),
        edit_inspection(inspection, unit="Đơn vị khác"),
        add_person(inspection, side="team", name="Lê Văn Tám"),
        add_finding(inspection, "strength", "Có nền nếp.")[1],
    ):
        with pytest.raises(VisitClosed) as refused:
            book.write(edit)
    with pytest.raises(VisitClosed):
        attach(book, inspection, "A.1", [("anh.txt", b"abc")])
    assert canonical_export(book.db) == before
    said = say(refused.value)
    assert "Bộ CHQS tỉnh Sơn Hà đã khóa lúc 17:05 ngày 08/10/2021" in said
    assert "mở lại và ghi rõ lý do" in said


def test_closing_and_reopening_say_when_who_and_why(book, inspection):
    changes = close_visit(book, inspection, at=datetime(2021, 10, 8, 17, 5))
    visit = refreshed(book.db, load_visit(book.db, inspection), changes)
    assert visit.inspection.closed
    assert inspections(book.db)[0].is_closed
    reopen_visit(book, inspection, "Đơn vị bổ sung hồ sơ tiêu hủy")
    note(book, inspection, "sửa được")
    close_visit(book, inspection)
    found = closings(book.db, inspection)
    assert [one.kind for one in found] == ["closed", "reopened", "closed"]
    assert found[0].at == datetime(2021, 10, 8, 17, 5)
    assert found[1].reason == "Đơn vị bổ sung hồ sơ tiêu hủy"
    assert {one.author for one in found} == {book.author}
    assert verify_book(book).ok


def test_a_visit_is_reopened_only_with_a_reason_and_only_when_it_is_closed(book, inspection):
    with pytest.raises(VisitOpen):
        reopen_visit(book, inspection, "vì sao")
    close_visit(book, inspection)
    with pytest.raises(ReasonMissing):
        reopen_visit(book, inspection, " \n ")
    with pytest.raises(VisitClosed):
        close_visit(book, inspection)
    assert is_closed(book.db, inspection)


def test_every_closed_state_is_read_again_as_it_was(book, inspection):
    note(book, inspection, "một")
    (photo,) = attach(book, inspection, "A.1", [("bien-ban.pdf", b"%PDF-1")])
    close_visit(book, inspection)
    first = load_visit(book.db, inspection)
    reopen_visit(book, inspection, "bổ sung")
    note(book, inspection, "hai")
    book.write(edit_evidence(photo, caption="Biên bản"))
    book.write(add_person(inspection, side="team", name="Lê Văn Tám"))
    close_visit(book, inspection)
    second = load_visit(book.db, inspection)
    for number, stood in ((1, first), (2, second), (-1, second)):
        found = load_version(book, version(book.db, inspection, number))
        assert found.answers == stood.answers
        assert found.people == stood.people
        assert found.evidence == stood.evidence
        assert found.checklists == stood.checklists
    assert load_visit(book.db, inspection) == second  # the book's own connection sees what stands now
    for number in (0, 3, -3):
        with pytest.raises(VersionMissing):
            version(book.db, inspection, number)


def test_undo_stops_at_a_closing(book, inspection):
    note(book, inspection, "một")
    close_visit(book, inspection)
    assert book.undo_label == ""
    assert book.undo() is None
    reopen_visit(book, inspection, "bổ sung")
    assert book.undo() is None
    note(book, inspection, "hai")
    assert book.undo_label == "answer.edit"
    book.undo()
    assert load_visit(book.db, inspection).answer("A.1").note == "một"


def test_what_goes_on_after_closing_are_the_register_and_the_scans(book, inspection):
    close_visit(book, inspection)
    record_issued(book, [entry(inspection)])
    (issued,) = issued_documents(book.db, inspection)
    (scan,) = attach_scan(book, issued, [("ban-ky.pdf", b"%PDF-1")])
    book.write(edit_evidence(scan, caption="Bản đã ký"))
    book.undo()
    assert load_visit(book.db, inspection).scans[0].caption == ""
    assert came_after(book.db, inspection) == 0
    assert is_closed(book.db, inspection)


def test_closing_is_no_change_of_what_documents_print(book, inspection):
    note(book, inspection, "một")
    written = facts_changed(book.db, inspection)
    close_visit(book, inspection)
    assert facts_changed(book.db, inspection) == written


def test_a_closed_state_that_has_not_all_arrived_is_not_shown_as_if_it_had(book, inspection):
    note(book, inspection, "một")
    close_visit(book, inspection)
    closing = version(book.db, inspection, -1)
    with book.transaction() as db:  # as if a stretch of the journal were missing
        db.conn.execute("DELETE FROM change WHERE field = 'note'")
    with pytest.raises(VersionIncomplete):
        load_version(book, closing)


def test_verify_holds_every_closed_state_against_its_closing(book, inspection):
    note(book, inspection, "một")
    close_visit(book, inspection)
    (check,) = [one for one in verify_book(book).checks if one.check == "closings"]
    assert check.ok
    closing = version(book.db, inspection, -1)
    reopen_visit(book, inspection, "bổ sung")
    sets = fields_of("closing", closing.id, {"content": "0" * 64})  # what no program of ours writes
    book.write(Edit("closing.forged", inspection, tuple(sets)))
    (check,) = [one for one in verify_book(book).checks if one.check == "closings"]
    assert not check.ok
    assert check.detail == closing.id.hex()


@pytest.mark.parametrize(
    "vector", ["{", "[1]", '{"a": "b"}', '{"a": 1e400}', '{"a": 99999999999999999999}', "[" * 9000]
)
def test_a_vector_that_no_program_of_ours_wrote_breaks_nothing(book, inspection, vector):
    note(book, inspection, "một")
    close_visit(book, inspection)
    closing = version(book.db, inspection, -1)
    reopen_visit(book, inspection, "bổ sung")
    sets = (
        *fields_of("closing", closing.id, {"vector": vector}),
        *fields_of("inspection", inspection, {"closed": True}),
    )
    book.write(Edit("closing.forged", inspection, sets))
    assert came_after(book.db, inspection) > 0
    with pytest.raises(VersionIncomplete):
        load_version(book, version(book.db, inspection, -1))
    assert not verify_book(book).ok
