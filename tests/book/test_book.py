"""Opening, refusing, writing, undoing."""

import json
import os
import socket
import stat
import struct
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
import sqlcipher3

from inspector import border, wording
from inspector.book import Book
from inspector.book import errors as e
from inspector.book.answers import edit_answer
from inspector.book.engine import Key, connect, new_salt, query
from inspector.book.export import canonical_export
from inspector.book.inspections import add_person, edit_inspection
from inspector.book.schema import EXPECTED, SCHEMA_VERSION, expected_schema, fingerprint, pending
from inspector.book.verify import verify_book
from inspector.book.visit import inspections, load_visit, refreshed, the_inspection
from inspector.errors import DiskFull, FileMissing, FileNotRegular, InspectorError, OutputExists
from inspector.text import format_date

from .conftest import RAW_KEY, begin


def test_an_answer_is_there_after_the_book_was_closed(book, inspection, visit, home):
    book.write(edit_answer(visit, "A.1", "", result="met", note="Kế hoạch số 12"))
    book.close()
    with Book.open(book.path, home=home) as again:
        answer = load_visit(again.db, inspection).answer("A.1")
    assert (answer.result, answer.note) == ("met", "Kế hoạch số 12")


def test_nothing_lies_beside_a_closed_book(book, inspection):
    book.close()
    assert sorted(p.name for p in book.path.parent.iterdir()) == ["book.skt", "home"]


def test_a_new_book_never_replaces_a_file(tmp_path, home):
    (tmp_path / "a.skt").write_text("x")
    with pytest.raises(OutputExists):
        Book.create(tmp_path / "a.skt", home=home)
    assert (tmp_path / "a.skt").read_text() == "x"


def test_a_second_program_is_told_who_holds_the_book_and_since_when(book, home):
    with pytest.raises(e.BookInUse) as refused:
        Book.open(book.path, home=home)
    assert refused.value.facts["holder"] == "Đại úy Đàm Thụy Ân"
    since = datetime.fromisoformat(refused.value.facts["since"]).astimezone()
    assert wording.say(refused.value) == (
        f"{book.path}: sổ đang mở ở một cửa sổ khác trên chính máy này, người mở: Đại úy Đàm Thụy Ân, "
        f"từ {since:%H:%M} ngày {format_date(since.date())}. Đóng sổ ở đó rồi mở lại."
    )


def test_the_lock_tells_other_machines_the_name_of_this_one(book):
    said = json.loads(book.path.with_name(book.path.name + ".lock").read_text(encoding="utf-8"))
    assert said["machine"]
    assert socket.gethostname().casefold().startswith(said["machine"].casefold())  # Windows tells 15 letters


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            {"holder": "—", "machine": "PC-02", "since": "2026-11-25T03:00:00+00:00"},
            "sổ đang mở trên máy PC-02, từ ",
        ),
        (None, "sổ đang mở. Đóng sổ ở đó"),
    ],
)
def test_what_is_not_known_of_the_holder_is_left_out(book, home, said, words):
    lock = book.path.with_name(book.path.name + ".lock")
    lock.write_text(json.dumps(said) if said else "không phải JSON", encoding="utf-8")
    with pytest.raises(e.BookInUse) as refused:
        Book.open(book.path, home=home)
    sentence = wording.say(refused.value)
    assert words in sentence
    assert not [sign for sign in ("—", "…", "+00:00") if sign in sentence]


def test_a_killed_holder_leaves_no_lock(book, home, tmp_path):
    book.close()
    program = (
        "import os, sys; from pathlib import Path; from inspector.book import Book; from inspector.home import Home;"
        "b = Book.open(Path(sys.argv[1]), home=Home(Path(sys.argv[2]))); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", program, str(book.path), str(home.path)], check=False)
    Book.open(book.path, home=home).close()


@pytest.mark.parametrize(
    "content", [b"", b"xin chao", b"%PDF-1.7" + bytes(9000), b"PK\x03\x04" + os.urandom(9000)]
)
def test_another_kind_of_file_is_no_book(tmp_path, home, content):
    path = tmp_path / "x.skt"
    path.write_bytes(content)
    with pytest.raises(e.NotABook):
        Book.open(path, home=home)
    assert path.read_bytes() == content
    assert not (tmp_path / "x.skt.lock").exists()


@pytest.mark.parametrize("beginning", [b"MZ", b"{\n", b"\xef\xbb\xbf", b"\xff\xd8\xff", b"<?xml"])
def test_a_protected_book_whose_salt_looks_like_another_file_opens(tmp_path, home, monkeypatch, beginning):
    """The salt is drawn by chance: one in 65,536 begins with the two letters of a Windows program."""
    from inspector.book import book as module

    monkeypatch.setattr(module, "new_salt", lambda: beginning + bytes(range(16 - len(beginning))))
    Book.create(tmp_path / "x.skt", home=home, raw_key=RAW_KEY).close()
    assert (tmp_path / "x.skt").read_bytes().startswith(beginning)
    Book.open(tmp_path / "x.skt", home=home, raw_key=RAW_KEY).close()


def test_no_salt_is_drawn_that_begins_as_another_kind_of_file_does(monkeypatch):
    drawn = [b"PK\x03\x04" + bytes(12), b"7z\xbc\xaf" + bytes(12), b"x" * 16]
    monkeypatch.setattr(os, "urandom", lambda _: drawn.pop(0))
    assert new_salt() == b"x" * 16


def test_a_windows_program_is_no_book(tmp_path, home):
    program = bytearray(b"MZ" + bytes(range(256)) * 40)
    program[60:64] = struct.pack("<I", 128)
    program[128:132] = b"PE\0\0"
    (tmp_path / "x.skt").write_bytes(program)
    with pytest.raises(e.NotABook):
        Book.open(tmp_path / "x.skt", home=home)


@pytest.mark.skipif(sys.platform == "win32", reason="names are text on Windows")
def test_a_book_whose_name_is_no_text_is_opened_by_the_systems_own_name(tmp_path, home, checklist):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/s\xff\xfe.skt"))
    with Book.create(path, home=home) as made:
        begin(made, checklist)
    with Book.open(path, home=home) as again:  # backs up, which reads the file a second time
        assert again.backup_failed is None
        assert verify_book(again).ok


@pytest.mark.parametrize("name", ["a" * 300, "loop.skt", "file/x.skt", "none/x.skt"])
def test_a_name_that_cannot_be_is_refused_in_words(tmp_path, home, name):
    os.symlink("loop.skt", tmp_path / "loop.skt")
    (tmp_path / "file").write_text("x")
    with pytest.raises(InspectorError):
        Book.open(tmp_path / name, home=home)
    with pytest.raises(InspectorError):
        Book.create(tmp_path / name, home=home)
    with pytest.raises(InspectorError):
        border.write_whole(tmp_path / name, b"x", force=True)


@pytest.mark.parametrize("named", ["An\nBình", "A" * 300, "\udcff", "\u202eAn", "  ", "An\u0300"])
def test_an_author_of_any_name_writes_what_every_other_book_takes_in(
    tmp_path, home, checklist, monkeypatch, named
):
    """Else all that this installation ever writes would be refused at headquarters."""
    from inspector.book.journal import COLUMNS, line_of
    from inspector.book.union import parse_line

    monkeypatch.setattr(os, "environ", {**os.environ, "INSPECTOR_AUTHOR": named})
    with Book.create(tmp_path / "x.skt", home=home) as book:
        begin(book, checklist)
        for row in query(book.db, f"SELECT {COLUMNS} FROM change"):
            assert parse_line(line_of(row))[:-1] == row[:-1]


def test_a_missing_book_and_a_folder_are_said_and_nothing_is_made(tmp_path, home):
    with pytest.raises(FileMissing):
        Book.open(tmp_path / "none.skt", home=home)
    (tmp_path / "folder.skt").mkdir()
    with pytest.raises(FileNotRegular):
        Book.open(tmp_path / "folder.skt", home=home)
    assert [p.name for p in tmp_path.iterdir()] == ["folder.skt"]


def test_a_pipe_is_refused_and_not_waited_for(tmp_path, home):
    os.mkfifo(tmp_path / "pipe.skt")
    with pytest.raises(FileNotRegular):
        Book.open(tmp_path / "pipe.skt", home=home)


def test_another_programs_database_is_refused(tmp_path, home):
    path = tmp_path / "x.skt"
    with sqlcipher3.connect(path) as other:
        other.execute("CREATE TABLE t(a)")
    other.close()
    with pytest.raises(e.ForeignDatabase):
        Book.open(path, home=home)


@pytest.mark.parametrize("key", [None, RAW_KEY])
def test_a_newer_book_is_refused_and_not_touched(tmp_path, home, key):
    path = tmp_path / "x.skt"
    Book.create(path, home=home, raw_key=key).close()
    db = connect(path, Key(key, path.read_bytes()[:16]) if key else None, write=True)
    db.conn.execute("PRAGMA user_version = 99")
    db.close()
    before = path.read_bytes(), path.stat().st_mtime_ns
    with pytest.raises(e.BookNewer):
        Book.open(path, home=home, raw_key=key)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_a_protected_book_needs_its_passphrase(tmp_path, home):
    path = tmp_path / "x.skt"
    Book.create(path, home=home, passphrase="mật khẩu").close()
    with pytest.raises(e.PassphraseNeeded):
        Book.open(path, home=home)
    with pytest.raises(e.WrongPassphrase):
        Book.open(path, home=home, passphrase="mat khau")
    with Book.open(path, home=home, passphrase="mật khẩu\r\n") as opened:  # NFD, and a line end from a file
        assert opened.is_protected


@pytest.mark.parametrize("bad", ["", "\n", "x" * 2000, "\ud800"])
def test_an_unusable_passphrase_is_refused(tmp_path, home, bad):
    with pytest.raises(e.PassphraseUnusable):
        Book.create(tmp_path / "x.skt", home=home, passphrase=bad)
    assert not list(tmp_path.glob("*x.skt*"))


def test_a_protected_book_opens_with_sqlciphers_own_defaults(tmp_path, home):
    path = tmp_path / "x.skt"
    Book.create(path, home=home, passphrase="ghế đá").close()
    other = sqlcipher3.connect(path)
    other.execute("PRAGMA key = 'ghế đá'")
    assert other.execute("SELECT count(*) FROM book").fetchone() == (1,)
    other.close()


def test_no_plaintext_of_a_protected_book_lies_on_disk(sealed, checklist, tmp_path):
    begin(sealed, checklist)
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert b"Vi L\xc6\xb0\xc6\xa1ng" not in path.read_bytes()


@pytest.mark.parametrize("key", [None, RAW_KEY])
def test_a_truncated_book_is_refused_at_every_length(tmp_path, home, key, checklist):
    path = tmp_path / "x.skt"
    with Book.create(path, home=home, raw_key=key) as made:
        begin(made, checklist)
    whole = path.read_bytes()
    lengths = {0, 1, 15, 16, 50, 99, 100, 500, 4095, 4096, 4097, 8192, 12288, len(whole) // 2, len(whole) - 1}
    for length in sorted(lengths):
        path.write_bytes(whole[:length])
        with pytest.raises(e.BookError):
            Book.open(path, home=home, raw_key=key)
        assert path.read_bytes() == whole[:length]


def test_a_damaged_books_refusal_names_its_newest_backup(book, inspection, home):
    book.close()
    Book.open(book.path, home=home).close()  # backs up
    book.path.write_bytes(book.path.read_bytes()[:8192])
    with pytest.raises(e.BookTruncated) as refused:
        Book.open(book.path, home=home)
    assert "facts-" in refused.value.facts["backup"]


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER t AFTER INSERT ON change BEGIN DELETE FROM answer; END",
        "CREATE VIEW v AS SELECT load_extension('x')",
        "CREATE TABLE extra(a)",
        "ALTER TABLE answer ADD COLUMN g TEXT AS (upper(note))",
        "DROP TABLE draft",
    ],
)
def test_a_book_with_a_strange_schema_is_refused_before_anything_fires(book, home, sql):
    book.close()
    db = connect(book.path, None, write=True)
    db.conn.execute(sql)
    db.close()
    with pytest.raises(e.HostileSchema):
        Book.open(book.path, home=home)


def test_a_journal_that_is_a_pipe_is_refused(book, home):
    book.close()
    os.mkfifo(book.path.with_name("book.skt-journal"))
    with pytest.raises(e.JournalLeftBehind):
        Book.open(book.path, home=home)


def test_every_connection_is_hardened(book):
    wanted = {
        "journal_mode": "truncate", "synchronous": 3, "foreign_keys": 1, "trusted_schema": 0, "cell_size_check": 1,
        "temp_store": 2, "secure_delete": 1,
    }  # fmt: skip
    assert {name: query(book.db, f"PRAGMA {name}")[0][0] for name in wanted} == wanted


def test_a_full_disk_keeps_the_edit_out_and_the_next_try_succeeds(book, visit, inspection):
    limit = query(book.db, "PRAGMA page_count")[0][0]
    query(book.db, f"PRAGMA max_page_count = {limit}")
    edit = edit_answer(visit, "A.1", "", note="chữ " * 10_000)
    before = canonical_export(book.db)
    with pytest.raises(DiskFull):
        book.write(edit)
    assert canonical_export(book.db) == before
    assert book.undo_label == ""
    query(book.db, "PRAGMA max_page_count = 1000000")
    book.write(edit)
    assert load_visit(book.db, inspection).answer("A.1").note.startswith("chữ")
    assert verify_book(book).ok


def test_a_failing_disk_is_said_and_the_book_goes_on(book, visit, inspection):
    program_limit = pytest.importorskip("resource")
    size = book.path.stat().st_size
    soft, hard = program_limit.getrlimit(program_limit.RLIMIT_FSIZE)
    program_limit.setrlimit(program_limit.RLIMIT_FSIZE, (size, hard))
    try:
        with pytest.raises((e.BookWriteFailed, DiskFull)):
            book.write(edit_answer(visit, "A.1", "", note="chữ " * 20_000))
    finally:
        program_limit.setrlimit(program_limit.RLIMIT_FSIZE, (soft, hard))
    book.write(edit_answer(visit, "A.1", "", note="lại"))
    assert load_visit(book.db, inspection).answer("A.1").note == "lại"


def test_a_book_replaced_under_us_is_noticed_before_the_next_write(book, visit):
    other = book.path.with_name("other.skt")
    other.write_bytes(book.path.read_bytes())
    os.replace(other, book.path)
    with pytest.raises(e.BookMoved):
        book.write(edit_answer(visit, "A.1", "", note="x"))


def test_a_book_in_a_folder_that_cannot_be_written_opens_for_reading(book, inspection, home, monkeypatch):
    book.close()
    import inspector.book.opening as module

    def refuse(*_):
        raise OSError(30, "read-only")

    monkeypatch.setattr(module, "BookLock", refuse)
    with Book.open(book.path, home=home) as opened:
        assert opened.read_only
        assert load_visit(opened.db, inspection).inspection.unit == "Bộ CHQS tỉnh Sơn Hà"
        with pytest.raises(e.BookReadOnly):
            opened.write(edit_inspection(inspection, unit="khác"))


def test_undo_brings_back_the_export_and_redo_the_edit(book, visit):
    before = canonical_export(book.db)
    book.write(edit_answer(visit, "A.1", "", result="met", note="một"))
    after = canonical_export(book.db)
    assert book.undo_label == "answer.edit"
    book.undo()
    assert canonical_export(book.db) == before
    assert book.redo_label == "answer.edit"
    book.redo()
    assert canonical_export(book.db) == after
    assert book.redo() is None


def test_undo_of_an_added_person_takes_him_off_and_redo_brings_him_back(book, inspection):
    book.write(add_person(inspection, side="team", name="Lã Bình Nguyên", position=9))
    book.undo()
    assert "Lã Bình Nguyên" not in [p.name for p in load_visit(book.db, inspection).people]
    book.redo()
    assert "Lã Bình Nguyên" in [p.name for p in load_visit(book.db, inspection).people]


def test_a_new_edit_ends_redoing(book, visit):
    book.write(edit_answer(visit, "A.1", "", note="một"))
    book.undo()
    book.write(edit_answer(visit, "A.1", "", note="hai"))
    assert book.redo() is None


def test_an_edit_that_changes_nothing_writes_nothing(book, visit, inspection):
    book.write(edit_answer(visit, "A.1", "", note="một"))
    count = query(book.db, "SELECT count(*) FROM change")
    assert book.write(edit_answer(load_visit(book.db, inspection), "A.1", "", note="một")).is_empty
    assert query(book.db, "SELECT count(*) FROM change") == count


def test_emptying_an_answer_nobody_gave_writes_no_row(book, visit):
    book.write(edit_answer(visit, "A.1", "", note=""))
    assert query(book.db, "SELECT count(*) FROM answer") == [(0,)]


def test_refreshed_is_what_loading_again_gives(book, visit, inspection):
    changes = book.write(edit_answer(visit, "A.2", "Năm 2020", value="46/60", population=412))
    assert refreshed(book.db, visit, changes) == load_visit(book.db, inspection)
    changes = book.write(add_person(inspection, side="team", name="A"))
    visit = refreshed(book.db, visit, changes)
    assert visit.people == load_visit(book.db, inspection).people
    changes = book.write(edit_inspection(inspection, unit="Đơn vị khác"))
    assert refreshed(book.db, visit, changes).inspection.unit == "Đơn vị khác"
    assert refreshed(book.db, visit, replace(changes, inspections=frozenset())) is visit


def test_scores_follow_the_answers(book, visit, inspection):
    book.write(edit_answer(visit, "A.1", "", result="met"))
    book.write(edit_answer(visit, "A.2", "Năm 2020", score=Decimal("1.5")))
    score = load_visit(book.db, inspection).scores()[0]
    assert score.criteria["A.1"].team == 3


@pytest.mark.parametrize(
    ("code", "period", "fields", "error"),
    [
        ("X", "", {"note": "a"}, e.CriterionMissing),
        ("A.2", "", {"note": "a"}, e.PeriodMissing),
        ("A.1", "Năm 2020", {"note": "a"}, e.AskedOnce),
        ("A.1", "", {"score": Decimal(4)}, e.ScoreAboveMaximum),
        ("A.1", "", {"self_score": Decimal(-1)}, e.ScoreBelowZero),
        ("A.1", "", {"score": 1.5}, e.ValueRefused),
        ("A.1", "", {"result": "ok"}, e.ValueRefused),
        ("A.1", "", {"deadline": "mai"}, e.ValueRefused),
        ("A.1", "", {"colour": "red"}, e.FieldMissing),
        ("A.1", "", {"note": "x" * 300_000}, e.ValueRefused),
        ("A.2", "Năm 2020", {"value": "5/30", "population": 20}, e.SampleAbovePopulation),
    ],
)
def test_what_a_criterion_cannot_hold_is_refused(visit, code, period, fields, error):
    with pytest.raises(error):
        edit_answer(visit, code, period, **fields)


def test_one_inspection_need_not_be_named_and_two_must(book, inspection, checklist):
    assert the_inspection(book.db) == inspection
    other = begin(book, checklist)
    with pytest.raises(e.InspectionAmbiguous):
        the_inspection(book.db)
    assert the_inspection(book.db, other.hex()) == other
    with pytest.raises(e.InspectionMissing):
        the_inspection(book.db, "ffff")
    assert len(inspections(book.db)) == 2


def test_a_migration_that_was_applied_is_not_pending(book):
    assert pending(book.db) == []


def test_a_header_that_claims_more_pages_than_there_are_is_truncated(book, home):
    book.close()
    content = bytearray(book.path.read_bytes())
    content[28:32] = struct.pack(">I", 10_000)
    book.path.write_bytes(content)
    with pytest.raises(e.BookTruncated):
        Book.open(book.path, home=home)


def test_the_lock_file_is_only_for_its_owner(book):
    mode = book.path.with_name("book.skt.lock").stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


def test_a_book_is_made_whole_or_not_at_all(tmp_path, home, monkeypatch):
    def pulled_out(*_):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(border, "replace", pulled_out)
    with pytest.raises(e.InspectorError):
        Book.create(tmp_path / "x.skt", home=home)
    assert [p for p in Path(tmp_path).iterdir() if "x.skt" in p.name] == []


def test_the_schema_kept_as_a_fingerprint_is_the_one_that_a_new_book_gets() -> None:
    assert {version: fingerprint(expected_schema(version)) for version in EXPECTED} == EXPECTED
    assert max(EXPECTED) == SCHEMA_VERSION


def test_a_hurried_thread_waits_less_for_another_program_than_the_others(book):
    def patience():
        with book.transaction() as db:
            return query(db, "PRAGMA busy_timeout")[0][0]

    ordinary, found = patience(), []
    book.hurried_thread = threading.get_ident()
    assert patience() < ordinary
    other = threading.Thread(target=lambda: found.append(patience()))
    other.start()
    other.join(20)
    assert found == [ordinary]
