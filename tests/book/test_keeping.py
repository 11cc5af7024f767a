"""Backups, restoring, passphrases, the recovery sheet, devices, drafts, search, history, findings."""

import os
import shutil
import threading
import time
from datetime import UTC, datetime, timedelta

import pytest
import sqlcipher3

from inspector.book import Book
from inspector.book import errors as e
from inspector.book.answers import edit_answer
from inspector.book.asking import change_asked
from inspector.book.backup import KEPT, back_up, backups, restore, superfluous
from inspector.book.copy import GaveWay, write_copy
from inspector.book.drafts import drafts, drop_draft, save_draft
from inspector.book.engine import query
from inspector.book.evidence import attach
from inspector.book.export import canonical_export
from inspector.book.findings import add_finding, edit_finding, finding_id, order_findings, remove_finding
from inspector.book.history import history, last_change
from inspector.book.ids import answer_id
from inspector.book.inspections import (
    edit_inspection,
    edit_person,
    edit_use,
    order_people,
    remove_inspection,
    remove_person,
    remove_use,
)  # fmt: skip
from inspector.book.passphrase import change_passphrase
from inspector.book.rechecks import edit_recheck
from inspector.book.recovery import key_from_sheet, recovery_code, recovery_sheet
from inspector.book.requests import add_requested
from inspector.book.search import search
from inspector.book.verify import verify_book
from inspector.book.visit import load_visit
from inspector.errors import DiskFull, FileUnwritable, OutputExists
from inspector.home import Home
from inspector.progress import Cancelled

from .conftest import RAW_KEY, begin


def test_opening_a_book_backs_up_what_changed_and_nothing_twice(book, inspection, home):
    book.close()
    for _ in range(2):
        Book.open(book.path, home=home).close()
    assert [backup.name for backup in backups(home, book.id)] == ["book.skt"]


@pytest.mark.parametrize("key", [None, RAW_KEY])
def test_a_backup_gives_the_whole_book_back_with_its_evidence(tmp_path, home, checklist, key):
    with Book.create(tmp_path / "x.skt", home=home, raw_key=key) as book:
        visit = begin(book, checklist)
        attach(book, visit, "A.1", [("a.pdf", os.urandom(700_000))])
        facts = canonical_export(book.db)
        made = back_up(book)
        device = book.device
    assert made.is_protected == (key is not None)
    assert made.bytes < 600_000  # the evidence is in the store, not in each backup
    path = restore(home, made, tmp_path / "back.skt", raw_key=key)
    with Book.open(path, home=home, raw_key=key) as again:
        assert canonical_export(again.db) == facts
        assert verify_book(again).ok
        assert again.was_moved
        again.write(edit_inspection(visit, unit="khác"))
        assert again.device != device
        assert search(again, "ke hoach")


def test_evidence_is_stored_once_for_all_backups(tmp_path, home, book, inspection):
    attach(book, inspection, "A.1", [("a.pdf", os.urandom(400_000))])
    first = back_up(book)
    size = first.path.with_name("evidence.skt").stat().st_size
    book.write(edit_inspection(inspection, unit="khác"))
    assert back_up(book) is not None
    assert first.path.with_name("evidence.skt").stat().st_size == size


def test_a_sealed_backup_needs_the_key(tmp_path, home, sealed, checklist):
    begin(sealed, checklist)
    made = back_up(sealed)
    with pytest.raises(e.PassphraseNeeded):
        restore(home, made, tmp_path / "y.skt")
    with pytest.raises(e.WrongPassphrase):
        restore(home, made, tmp_path / "y.skt", raw_key=bytes(32))
    assert not (tmp_path / "y.skt").exists()


def test_restoring_never_replaces_a_file_and_names_a_missing_backup(tmp_path, home, book, inspection):
    made = back_up(book)
    with pytest.raises(OutputExists):
        restore(home, made, book.path)
    with pytest.raises(e.BackupMissing):
        restore(home, tmp_path / "facts.skt", tmp_path / "y.skt")


def test_a_full_disk_leaves_no_half_backup(book, inspection, home, monkeypatch):
    from inspector import border

    monkeypatch.setattr(border, "free_space", lambda _: 1000)
    with pytest.raises(DiskFull):
        back_up(book)
    assert backups(home) == []


def test_a_backup_that_fails_does_not_keep_the_book_shut(book, inspection, home, monkeypatch):
    from inspector import border

    book.close()
    monkeypatch.setattr(border, "free_space", lambda _: 1000)
    with Book.open(book.path, home=home) as opened:
        assert isinstance(opened.backup_failed, DiskFull)


def test_a_data_folder_that_cannot_hold_backups_does_not_keep_the_book_shut(book, inspection, home):
    book.close()
    home.backups.write_text("in the way")
    with Book.open(book.path, home=home) as opened:
        assert isinstance(opened.backup_failed, FileUnwritable)
        assert opened.backup_failed.place.startswith(str(home.backups))


def test_an_evidence_store_that_another_program_holds_is_not_taken_for_damaged(
    book, inspection, home, monkeypatch
):
    from inspector.book import engine

    monkeypatch.setattr(engine, "_BUSY_MS", 50)
    attach(book, inspection, "A.1", [("a.pdf", os.urandom(300_000))])
    made = back_up(book)
    store = made.path.with_name("evidence.skt")
    other = sqlcipher3.connect(store)
    other.execute("BEGIN EXCLUSIVE")
    try:
        book.write(edit_inspection(inspection, unit="khác"))
        with pytest.raises(e.BookLocked):
            back_up(book)
    finally:
        other.close()
    assert not list(store.parent.glob("damaged-*"))
    assert back_up(book) is not None


def test_whoever_writes_goes_before_a_backup_that_then_has_what_was_written(
    tmp_path, book, inspection, home, monkeypatch
):
    monkeypatch.setattr("inspector.book.backup.QUIET_S", 0.0)
    attach(book, inspection, "A.1", [("a.pdf", os.urandom(300_000))])
    writers: list[threading.Thread] = []

    def take_in():
        attach(book, inspection, "A.2", [("b.pdf", os.urandom(300_000))])

    def write_once(progress):
        if progress.step == "copy.facts" and not writers:
            writers.append(threading.Thread(target=take_in))
            writers[0].start()
            while not book.is_wanted:  # until it stands before the read that keeps it from committing
                time.sleep(0.001)

    made = back_up(book, write_once)
    writers[0].join(20)
    assert len(load_visit(book.db, inspection).evidence) == 2
    with Book.open(restore(home, made, tmp_path / "y.skt"), home=home) as again:
        assert canonical_export(again.db) == canonical_export(book.db)
        assert verify_book(again).ok


def test_a_long_read_ends_at_once_when_somebody_wants_to_write(tmp_path, book, inspection):
    """Inside one statement too: copying a table of a million rows is one."""
    asked = []

    def is_wanted():
        asked.append(True)
        return len(asked) > 30

    with book.transaction() as db:
        db.conn.execute(
            "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 100000) "
            "INSERT INTO search_stale SELECT CAST('x' || n AS BLOB), 'answer' FROM t"
        )
    with book.connection() as db, pytest.raises(GaveWay):
        write_copy(db, tmp_path / "z.skt", None, source_key=None, evidence=None, is_wanted=is_wanted)
    assert len(asked) == 31
    assert not list(tmp_path.glob("*z.skt*"))


def test_a_store_that_was_cut_off_in_the_middle_of_an_attachment_is_whole_after_the_next_backup(
    tmp_path, book, inspection, home, monkeypatch
):
    monkeypatch.setattr("inspector.book.copy._TURN_BYTES", 1)
    attach(book, inspection, "A.1", [("a.pdf", os.urandom(900_000))])

    def cancel_late(progress):
        if progress.step == "copy.evidence" and progress.done > 600_000:
            raise Cancelled

    with pytest.raises(Cancelled):
        back_up(book, cancel_late)
    made = back_up(book)
    with Book.open(restore(home, made, tmp_path / "y.skt"), home=home) as again:
        assert canonical_export(again.db) == canonical_export(book.db)
        assert verify_book(again).ok


def test_a_damaged_evidence_store_is_put_aside_and_begun_again(tmp_path, book, inspection, home):
    attach(book, inspection, "A.1", [("a.pdf", os.urandom(300_000))])
    store = back_up(book).path.with_name("evidence.skt")
    store.write_bytes(b"hong" * 5000)
    book.write(edit_inspection(inspection, unit="khác"))
    made = back_up(book)
    assert list(store.parent.glob("damaged-*"))
    with Book.open(restore(home, made, tmp_path / "y.skt"), home=home) as again:
        assert verify_book(again).ok
        assert canonical_export(again.db) == canonical_export(book.db)


def test_a_backup_without_its_evidence_store_is_said_and_nothing_is_made(tmp_path, book, inspection, home):
    attach(book, inspection, "A.1", [("a.pdf", os.urandom(3_000))])
    made = back_up(book)
    made.path.with_name("evidence.skt").unlink()
    with pytest.raises(e.BackupIncomplete):
        restore(home, made, tmp_path / "y.skt")
    assert sorted(p.name for p in made.path.parent.iterdir()) == ["about.json", made.path.name]
    assert not (tmp_path / "y.skt").exists()


def test_a_backup_with_a_strange_schema_is_not_restored(tmp_path, book, inspection, home):
    made = back_up(book)
    other = sqlcipher3.connect(made.path)
    other.execute('CREATE TABLE "x; DROP TABLE change"(a ANY) STRICT')
    other.close()
    with pytest.raises(e.HostileSchema):
        restore(home, made, tmp_path / "y.skt")
    assert not (tmp_path / "y.skt").exists()


def test_ten_backups_stay_thinned_by_age(tmp_path):
    now = datetime(2026, 1, 1, tzinfo=UTC)
    found = [(now - timedelta(hours=6 * n), tmp_path / f"{n}") for n in range(400)]
    dropped = superfluous(found, now)
    kept = [made for made, path in found if path not in dropped]
    assert len(kept) == KEPT
    assert kept[:4] == [made for made, _ in found[:4]]
    assert now - kept[-1] > timedelta(days=20)


def test_a_passphrase_is_set_changed_and_taken_away(book, inspection, home):
    facts = canonical_export(book.db)
    open_backup = back_up(book)
    assert change_passphrase(book, "một") == [str(open_backup.path)]
    book.write(edit_inspection(inspection, overview="sau khi đặt"))
    change_passphrase(book, "hai")
    book.close()
    with pytest.raises(e.WrongPassphrase):
        Book.open(book.path, home=home, passphrase="một")
    with Book.open(book.path, home=home, passphrase="hai") as again:
        assert not again.was_moved
        assert verify_book(again).ok
        change_passphrase(again, None)
        again.write(edit_inspection(inspection, overview=""))
        assert canonical_export(again.db) == facts
    assert book.path.read_bytes().startswith(b"SQLite format 3\0")


def test_changing_the_passphrase_on_a_full_disk_keeps_the_old_one(sealed, home, monkeypatch):
    from inspector import border

    monkeypatch.setattr(border, "free_space", lambda _: 1000)
    with pytest.raises(DiskFull):
        change_passphrase(sealed, "mới")
    sealed.close()
    Book.open(sealed.path, home=home, raw_key=RAW_KEY, back_up=False).close()


def test_the_recovery_sheet_opens_the_book_and_a_slip_does_not(sealed, home):
    code = recovery_code(RAW_KEY)
    assert recovery_sheet(sealed).count("&nbsp;") > 10
    assert code[:4] in recovery_sheet(sealed, "en")
    sealed.close()
    Book.open(sealed.path, home=home, passphrase=code.lower().replace(" ", "-")).close()
    assert key_from_sheet(code[:-1] + ("0" if code[-1] != "0" else "1")) is None


def test_an_unprotected_book_needs_no_sheet(book):
    assert "chưa đặt mật khẩu" in recovery_sheet(book)


def test_an_older_copy_of_a_book_writes_under_a_new_device(book, inspection, home):
    device = book.device
    book.close()
    older = shutil.copy(book.path, book.path.with_name("older.skt"))
    with Book.open(book.path, home=home) as again:
        assert not again.was_moved
        again.write(edit_inspection(inspection, unit="một"))
        assert again.device == device
    os.replace(older, book.path)
    with Book.open(book.path, home=home) as restored:
        assert restored.was_moved
        restored.write(edit_inspection(inspection, unit="hai"))
        assert query(restored.db, "SELECT max(seq) FROM change WHERE device = ?", (restored.device,)) == [
            (1,)
        ]


def test_a_book_on_another_machine_writes_under_a_new_device(book, inspection, tmp_path):
    device = book.device
    book.close()
    with Book.open(book.path, home=Home(tmp_path / "other")) as moved:
        moved.write(edit_inspection(inspection, unit="một"))
        assert moved.device != device


def test_a_home_that_cannot_be_written_still_lets_the_book_be_written(book, inspection, home):
    book.close()
    shutil.rmtree(home.path / "marks")
    (home.path / "marks").write_text("in the way")
    with Book.open(book.path, home=home) as opened:
        opened.write(edit_inspection(inspection, unit="một"))
        assert load_visit(opened.db, inspection).inspection.unit == "một"


def test_a_draft_is_kept_until_the_field_is_left(book, inspection, visit):
    row = answer_id(inspection, "A.1", "")
    save_draft(book, inspection, "answer", row, "note", "đang gõ", "A.1")
    save_draft(book, inspection, "answer", row, "note", "đang gõ dở", "A.1")
    assert [(d.field, d.text, d.identity) for d in drafts(book.db, inspection)] == [
        ("note", "đang gõ dở", "A.1")
    ]
    book.write(edit_answer(visit, "A.1", "", note="gõ xong"))
    assert drafts(book.db, inspection) == []
    save_draft(book, inspection, "answer", row, "note", "x")
    drop_draft(book, row, "note")
    assert drafts(book.db, inspection) == []


def test_search_ignores_tones_and_puts_typed_tones_first(book, inspection, visit):
    book.write(edit_answer(visit, "A.1", "", note="kho dầu mỡ đường số 3"))
    book.write(edit_answer(visit, "A.3", "", note="con dấu văn thư"))
    assert {hit.criterion for hit in search(book, "dau")} == {"A.1", "A.3"}
    assert search(book, "dầu")[0].criterion == "A.1"
    assert search(book, "dấu")[0].criterion == "A.3"
    hit = search(book, "DUONG so")[0]
    assert [hit.excerpt[at : at + length] for at, length in hit.marks] == ["đường", "số"]
    assert search(book, "  ") == []
    assert search(book, '" OR * NEAR(') == []


def test_search_finds_the_units_documents_and_what_became_of_earlier_requirements(book, inspection, visit):
    book.write(add_requested(visit, [{"subject": "Sổ văn bản đi năm 2020", "note": "Bìa rách"}]))
    fields = {
        "state": "partly",
        "text": "Lập danh mục hồ sơ",
        "note": "Mới có bản nháp",
        "criteria": ("A.3",),
    }
    book.write(edit_recheck(inspection, "0" * 32, **fields))
    assert [hit.kind for hit in search(book, "bia rach")] == ["requested"]
    found = search(book, "ban nhap")
    assert [(hit.kind, hit.criterion) for hit in found] == [("recheck", "A.3")]
    assert [hit.kind for hit in search(book, "danh muc ho so")] == ["recheck"]
    book.undo()
    assert search(book, "ban nhap") == []


def test_search_follows_edits_undo_and_removal(book, inspection, visit):
    book.write(edit_answer(visit, "A.1", "", note="giấy mời"))
    assert [hit.kind for hit in search(book, "giay moi")] == ["answer"]
    book.undo()
    assert search(book, "giay moi") == []
    assert [hit.kind for hit in search(book, "vi luong thach")] == ["person"]
    assert [hit.kind for hit in search(book, "ho so dung han")] == ["criterion"]
    assert search(book, "son ha", bytes(16)) == []


def test_the_last_change_of_an_inspection_is_its_historys_newest(book, inspection, visit):
    assert last_change(book.db, inspection) == history(book.db, inspection)[-1].time
    assert last_change(book.db, bytes(16)) is None


def test_history_tells_who_changed_what(book, inspection, visit):
    book.write(edit_answer(visit, "A.1", "", note="một"))
    book.write(edit_answer(load_visit(book.db, inspection), "A.1", "", note="hai"))
    found = history(book.db, inspection, "A.1")
    assert [(x.field, x.old, x.new) for x in found][1:] == [("note", None, "một"), ("note", "một", "hai")]
    assert found[0].author == "Đại úy Đàm Thụy Ân"
    assert len(history(book.db)) == len(history(book.db, inspection)) > len(found)


def test_findings_are_edited_ordered_removed_and_come_back(book, inspection):
    row = finding_id(inspection, "shortcoming", "A.1")
    book.write(
        edit_finding(
            inspection,
            row,
            kind="shortcoming",
            checklist="small",
            criteria=["A.1"],
            text="Chưa có.",
            draft="x",
        )
    )
    free, edit = add_finding(inspection, "strength", "Nền nếp tốt.")
    book.write(edit)
    book.write(order_findings(inspection, [(free, {}), (row, {})]))
    assert [f.id for f in load_visit(book.db, inspection).findings] == [free, row]
    book.write(remove_finding(inspection, free))
    assert [f.criteria for f in load_visit(book.db, inspection).findings] == [("A.1",)]
    book.undo()
    assert len(load_visit(book.db, inspection).findings) == 2


def test_people_and_checklists_are_edited_ordered_and_removed(book, inspection, visit, checklist):
    one, two, _ = visit.people
    book.write(edit_person(one, office="Phó Tư lệnh"))
    book.write(order_people(inspection, [two, one]))
    assert [p.name for p in load_visit(book.db, inspection).team] == ["Đàm Thụy Ân", "Ngô Viễn Khê"]
    book.write(remove_person(two))
    assert [p.office for p in load_visit(book.db, inspection).team] == ["Phó Tư lệnh"]
    book.write(edit_use(visit.uses[0], penalty=2, penalty_reason="chậm"))
    assert load_visit(book.db, inspection).scores()[0].penalty == 2
    book.write(remove_use(visit.uses[0]))
    assert load_visit(book.db, inspection).checklists == ()
    change_asked(book, load_visit(book.db, inspection), [checklist])
    assert load_visit(book.db, inspection).checklist_of("A.1").id == "small"
    assert [p.side for p in load_visit(book.db, inspection).unit_people] == ["unit"]
    book.write(remove_inspection(inspection))
    with pytest.raises(e.InspectionMissing):
        load_visit(book.db, inspection)


def test_the_export_forgets_no_table_of_the_journal(book):
    """Whoever adds a table says where in the export it stands."""
    from inspector.book.export import PARTS
    from inspector.book.fields import KINDS

    assert {"inspection", *PARTS.values()} == set(KINDS)
    journalled = {
        name
        for (name,) in query(book.db, "SELECT name FROM sqlite_master WHERE type = 'table'")
        if {"id", "inspection"} <= {column for _, column, *_ in query(book.db, f"PRAGMA table_info({name})")}
    }
    assert journalled <= {"change", *KINDS}, "a table with rows of visits that the journal does not know"
