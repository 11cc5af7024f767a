"""Nothing flipped, added or taken away passes as a fact."""

import random
import shutil

import pytest

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.engine import Key, connect
from inspector.book.errors import BookError
from inspector.book.evidence import attach
from inspector.book.export import canonical_export
from inspector.book.verify import verify_book
from inspector.book.visit import load_visit

from .conftest import RAW_KEY, begin


def filled(book: Book, checklist) -> Book:
    visit = begin(book, checklist)
    book.write(edit_answer(load_visit(book.db, visit), "A.1", "", result="met", note="Kế hoạch số 12"))
    attach(book, visit, "A.1", [("bien-ban.pdf", b"%PDF" + bytes(300_000))], "Biên bản")
    return book


def failed(report) -> set[str]:
    return {check.check for check in report.checks if not check.ok}


@pytest.mark.parametrize(
    ("sql", "where"),
    [
        ("UPDATE answer SET note = 'khác'", "replay"),
        ("UPDATE answer SET cause = 'thêm'", "replay"),
        ("DELETE FROM person", "replay"),
        ("INSERT INTO person(id, inspection, name) VALUES (x'01', x'02', 'lạ')", "replay"),
        ("UPDATE evidence SET name = 'khac.pdf'", "replay"),
        ("UPDATE change SET value = 'khác' WHERE field = 'note'", "chain"),
        ("UPDATE change SET author = 'người khác' WHERE seq = 3", "chain"),
        ("DELETE FROM change WHERE seq = 5", "chain"),
        ("DELETE FROM change WHERE seq = (SELECT max(seq) FROM change)", "chain"),
        ("DELETE FROM vector", "chain"),
        ("INSERT INTO conflict VALUES (x'01', 'note', x'02', 'answer', 1)", "conflicts"),
        ("UPDATE attachment_part SET content = zeroblob(9) WHERE part = 1", "attachments"),
        ("DELETE FROM attachment_part WHERE part = 0", "attachments"),
        ("DELETE FROM attachment", "attachments"),
        ("UPDATE checklist_file SET compiled = replace(compiled, '3', '2')", "checklists"),
        ("DELETE FROM checklist_file", "checklists"),
        ("UPDATE checklist_file SET source = replace(source, '3', '2')", "checklists"),
        (
            "UPDATE checklist_file SET compiled = replace(compiled, '3', '2'), compiled_sha256 = NULL",
            "checklists",
        ),
        ("UPDATE vector SET time = time + 1", "chain"),
        ("UPDATE vector SET time = time * 2", "chain"),
    ],
)
def test_what_a_foreign_tool_changed_is_named(book, checklist, home, sql, where):
    filled(book, checklist).close()
    db = connect(book.path, None, write=True)
    db.conn.execute(sql)
    db.close()
    report = verify_book(book.path, home=home)
    assert not report.ok
    assert where in failed(report)
    assert all(check.detail for check in report.checks if not check.ok)


@pytest.mark.parametrize("key", [None, RAW_KEY])
def test_a_flipped_bit_is_named_or_changes_no_fact(tmp_path, home, checklist, key):
    path = tmp_path / "x.skt"
    with Book.create(path, home=home, raw_key=key) as book:
        facts = canonical_export(filled(book, checklist).db)
    whole = path.read_bytes()
    chance = random.Random(7)
    for _ in range(60):
        content = bytearray(whole)
        content[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        try:
            with Book.open(path, home=home, raw_key=key, back_up=False) as book:
                report = verify_book(book)
                assert not report.ok or canonical_export(book.db) == facts
        except BookError:
            continue


def test_verify_changes_nothing_in_the_file(book, checklist, home):
    filled(book, checklist).close()
    before = book.path.read_bytes()
    copy = shutil.copy(book.path, book.path.with_name("copy.skt"))
    with Book.open(copy, home=home, back_up=False) as opened:
        assert verify_book(opened).ok
    assert copy.read_bytes() == before


def test_the_progress_of_every_check_is_told(book, checklist):
    steps = []
    verify_book(filled(book, checklist), watch=lambda progress: steps.append(progress.step))
    assert {"verify.pages", "verify.chain", "verify.replay", "verify.attachments"} <= set(steps)


def test_a_key_is_never_shown(sealed):
    assert RAW_KEY.hex() not in repr(sealed.key)
    assert isinstance(sealed.key, Key)
