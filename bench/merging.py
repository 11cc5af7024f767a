"""1,000 packets of 300 changes taken in, one transaction each, into an encrypted book."""

import time
from pathlib import Path

from bench.books import checklist_of
from bench.measure import Row
from inspector.book import Book, Edit, Set
from inspector.book.answers import edit_answer
from inspector.book.inspections import new_inspection
from inspector.book.visit import Visit, load_visit
from inspector.book.visit_file import VisitFile
from inspector.home import Home
from inspector.transfer import Card, merge, own_card, pack, trust

PACKETS = 1_000
CHANGES = 300
NAMES = ("cchc", "team")

_ROWS = "SELECT * FROM change ORDER BY rowid"
_BELIEVED = """
    INSERT INTO peer_has(fingerprint, inspection, device, seq, exchanged)
    SELECT :fingerprint, inspection, device, seq, seq FROM vector WHERE true
    ON CONFLICT(fingerprint, inspection, device) DO UPDATE SET seq = excluded.seq, exchanged = excluded.exchanged
"""
WORK = f"{PACKETS:,} packets × {CHANGES} changes merged, one transaction each"


def measure(folder: Path) -> Row:
    """The row: each side runs once, since both are minutes of small works that even out by themselves."""
    team, office = Home(folder / "team"), Home(folder / "office")
    ours_card, theirs_card = own_card(office), own_card(team)
    trust(office, theirs_card)
    packets = _packets(folder, team, ours_card)
    with Book.create(folder / "hq.skt", home=office, passphrase="mật khẩu") as book:
        begun = time.perf_counter()
        taken = merge(book, packets)
        ours_ms = (time.perf_counter() - begun) * 1000
        assert sum(one.new_changes for one in taken) >= PACKETS * CHANGES
        rows = book.db.conn.execute(_ROWS).fetchall()
    floor_ms = _inserted(folder, office, rows)
    return Row(
        WORK,
        "inserting the same change rows once",
        floor_ms,
        ours_ms,
        4.0,
    )


def _packets(folder: Path, home: Home, receiver: Card) -> list[Path]:
    """What a team sends in the course of a very busy year: each packet carries what the one before did not."""
    files: list[Path] = []
    stick = folder / "stick"
    stick.mkdir()
    with Book.create(folder / "team.skt", home=home) as book:
        while len(files) < PACKETS:
            for edit in _edits(book):
                book.write(edit)
                files += [one.file for one in pack(book, [receiver], stick)]
                with book.transaction() as db:
                    db.conn.execute(_BELIEVED, {"fingerprint": receiver.fingerprint})
                if len(files) == PACKETS:
                    break
    return files


def _edits(book: Book) -> list[Edit]:
    """Edits of exactly `CHANGES` changes each, on a new inspection: creation, result and note of 100 answers."""
    checklist = checklist_of(CHANGES // 3 * 2)
    inspection = new_inspection(book, VisitFile(unit="Đơn vị thử"), [checklist])
    visit = load_visit(book.db, inspection)
    codes = [criterion.code for criterion in visit.criteria]
    each = CHANGES // 3
    return [
        Edit("answers.take", inspection, tuple(_sets(visit, codes[at : at + each])))
        for at in range(0, len(codes), each)
    ]


def _sets(visit: Visit, codes: list[str]) -> list[Set]:
    sets: list[Set] = []
    for code in codes:
        sets += edit_answer(
            visit, code, "", result="partly", note=f"Kiểm tra 30 hồ sơ, ghi nhận tại {code}"
        ).sets
    return sets


def _inserted(folder: Path, home: Home, rows: list[tuple[object, ...]]) -> float:
    """Milliseconds to insert `rows` into the same table of another encrypted book."""
    marks = ", ".join("?" * len(rows[0]))
    with Book.create(folder / "floor.skt", home=home, passphrase="mật khẩu") as book:
        begun = time.perf_counter()
        with book.transaction() as db:
            db.conn.executemany(f"INSERT INTO change VALUES ({marks})", rows)
        return (time.perf_counter() - begun) * 1000
