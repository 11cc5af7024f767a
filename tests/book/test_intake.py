"""Bytes come in by short turns: others write meanwhile, and what is left half way is nobody's evidence."""

import hashlib
import os
import shutil
import threading

import pytest

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.attachments import AttachmentWriter, read_attachment
from inspector.book.engine import query
from inspector.book.errors import BookWriteFailed, EvidenceChanged
from inspector.book.evidence import attach
from inspector.book.export import canonical_export
from inspector.book.intake import TURN_BYTES, unfinished
from inspector.book.verify import verify_book
from inspector.book.visit import load_visit
from inspector.errors import DiskFull
from inspector.progress import Cancelled

LARGE = b"%PDF" + bytes(range(256)) * (5 * TURN_BYTES // 512)  # two turns and a half
SHA256 = hashlib.sha256(LARGE).hexdigest()


def at_write(after: int, do):
    """A watch that calls `do` once, when `after` bytes of a source were handed over."""
    waiting = [do]

    def watch(progress):
        if progress.step == "attach.write" and progress.done >= after and waiting:
            waiting.pop()()

    return watch


def test_answers_are_durable_and_undone_while_a_large_file_comes_in(book, inspection):
    there, go_on = threading.Event(), threading.Event()

    def stop():
        there.set()
        assert go_on.wait(20)

    made = []
    coming = threading.Thread(
        target=lambda: made.extend(
            attach(book, inspection, "A.1", [("a.pdf", LARGE)], watch=at_write(TURN_BYTES, stop))
        )
    )
    coming.start()
    try:
        assert there.wait(20)
        book.write(edit_answer(load_visit(book.db, inspection), "A.1", "", note="ghi trong lúc nhận tệp"))
        book.write(edit_answer(load_visit(book.db, inspection), "A.1", "", note="ghi nhầm"))
        assert book.undo() is not None
        with book.connection() as db:
            assert load_visit(db, inspection).answer("A.1").note == "ghi trong lúc nhận tệp"
    finally:
        go_on.set()
        coming.join(20)
    assert [item.sha256 for item in made] == [SHA256]
    assert read_attachment(book.db, SHA256) == LARGE
    assert unfinished(book.db) == []
    assert verify_book(book).ok


def test_what_a_kill_left_half_way_is_no_evidence_and_gone_after_the_next_intake(
    book, inspection, home, tmp_path
):
    copy = tmp_path / "bi-ngat.skt"
    attach(
        book,
        inspection,
        "A.1",
        [("a.pdf", LARGE)],
        watch=at_write(TURN_BYTES, lambda: shutil.copy(book.path, copy)),
    )
    with Book.open(copy, home=home, back_up=False) as cut:
        assert unfinished(cut.db) == [SHA256]
        assert query(cut.db, "SELECT count(*) FROM attachment_part")[0][0] > 0
        assert load_visit(cut.db, inspection).evidence == ()
        assert verify_book(cut).ok
        attach(cut, inspection, "A.2", [("b.pdf", b"%PDF")])
        assert unfinished(cut.db) == []
        assert query(cut.db, "SELECT count(*) FROM attachment_part") == [(1,)]
        assert verify_book(cut).ok


def test_a_large_file_taken_back_half_way_leaves_nothing(book, inspection):
    before = canonical_export(book.db)

    def cancel():
        raise Cancelled

    with pytest.raises(Cancelled):
        attach(book, inspection, "A.1", [("a.pdf", LARGE)], watch=at_write(2 * TURN_BYTES, cancel))
    assert query(book.db, "SELECT count(*) FROM attachment_part") == [(0,)]
    assert unfinished(book.db) == []
    assert canonical_export(book.db) == before


def test_small_files_that_came_before_a_large_one_are_taken_back_with_it(book, inspection):
    def cancel():
        raise Cancelled

    files = [("a.pdf", b"%PDF a"), ("b.pdf", b"%PDF b"), ("c.pdf", LARGE)]
    with pytest.raises(Cancelled):
        attach(book, inspection, "A.1", files, watch=at_write(2 * TURN_BYTES, cancel))
    assert query(book.db, "SELECT count(*) FROM attachment_part") == [(0,)]
    assert unfinished(book.db) == []


def test_a_book_closed_half_way_is_written_to_no_more_and_whole_again_later(book, inspection, home):
    with pytest.raises(BookWriteFailed):
        attach(book, inspection, "A.1", [("a.pdf", LARGE)], watch=at_write(TURN_BYTES, book.close))
    with Book.open(book.path, home=home, back_up=False) as again:
        assert verify_book(again).ok
        assert load_visit(again.db, inspection).evidence == ()
        attach(again, inspection, "A.1", [("a.pdf", LARGE)])
        assert verify_book(again).ok


def test_a_file_that_is_written_to_while_it_is_read_is_refused(book, inspection, tmp_path):
    path = tmp_path / "dang-ghi.pdf"
    path.write_bytes(LARGE)

    def watch(progress):
        if progress.step == "attach" and progress.done == 1:
            path.write_bytes(LARGE[:-1] + b"!")

    with pytest.raises(EvidenceChanged):
        attach(book, inspection, "A.1", [path, ("b.pdf", b"x")], watch=watch)
    assert query(book.db, "SELECT count(*) FROM attachment_part") == [(0,)]


def test_a_packet_that_brings_the_same_bytes_meanwhile_wins(book, inspection):
    def merge():
        with book.transaction() as db:
            writer = AttachmentWriter(db, SHA256)
            writer.write(LARGE)
            assert writer.finish() == (SHA256, len(LARGE))

    attach(book, inspection, "A.1", [("a.pdf", LARGE)], watch=at_write(TURN_BYTES, merge))
    assert read_attachment(book.db, SHA256) == LARGE
    assert verify_book(book).ok


def test_what_a_packet_brought_stays_when_the_intake_of_the_same_is_taken_back(book, inspection):
    def merge():
        with book.transaction() as db:
            writer = AttachmentWriter(db, SHA256)
            writer.write(LARGE)
            writer.finish()
        raise Cancelled

    with pytest.raises(Cancelled):
        attach(book, inspection, "A.1", [("a.pdf", LARGE)], watch=at_write(TURN_BYTES, merge))
    assert read_attachment(book.db, SHA256) == LARGE
    assert unfinished(book.db) == []


def test_what_surely_does_not_fit_is_refused_before_anything_is_written(book, inspection, monkeypatch):
    monkeypatch.setattr("inspector.border.free_space", lambda _folder: TURN_BYTES)
    size = os.path.getsize(book.path)
    with pytest.raises(DiskFull) as refused:
        attach(book, inspection, "A.1", [("a.pdf", LARGE)])
    assert refused.value.facts["needed"] > len(LARGE)
    assert os.path.getsize(book.path) == size
