"""kill -9 at any moment: every acknowledged answer is there, and the book is whole."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from inspector.book import Book
from inspector.book.engine import query
from inspector.book.verify import verify_book

from .conftest import RAW_KEY, begin

KILLS = 50
_ANSWERING = """
import sys
from pathlib import Path
from inspector.book import Book, Edit, Set
from inspector.home import Home
from inspector.book.fields import identity_text
from inspector.book.ids import answer_id
book = Book.open(Path(sys.argv[1]), home=Home(Path(sys.argv[2])), raw_key=bytes(range(32)), back_up=False)
visit, first = bytes.fromhex(sys.argv[3]), int(sys.argv[4])
print("ready", flush=True)
for number in range(first, first + 100_000):
    code = f"K.{number % 40}"
    row = answer_id(visit, code, "")
    made = Set("answer", row, "+", identity_text("answer", {"criterion": code, "period": ""}))
    book.write(Edit("answer.edit", visit, (made, Set("answer", row, "note", str(number)))))
    print(number, flush=True)
"""


def test_fifty_kills_lose_no_acknowledged_answer(tmp_path: Path, home, checklist):
    path = tmp_path / "book.skt"
    with Book.create(path, home=home, raw_key=RAW_KEY) as book:
        visit = begin(book, checklist)
    chance = random.Random(20211008)
    acknowledged, hot_journals = -1, 0
    for _ in range(KILLS):
        arguments = [
            sys.executable,
            "-c",
            _ANSWERING,
            str(path),
            str(home.path),
            visit.hex(),
            str(acknowledged + 1),
        ]
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0.001, 0.15))
            child.send_signal(signal.SIGKILL)
            lines = child.stdout.read().split("\n")[:-1]  # what came after the last line end was not said
        acknowledged = max([acknowledged, *map(int, lines)])
        journal = path.with_name("book.skt-journal")
        hot_journals += journal.exists() and journal.stat().st_size > 512
    with Book.open(path, home=home, raw_key=RAW_KEY) as book:
        kept = {int(row[0]) for row in query(book.db, "SELECT value FROM change WHERE field = 'note'")}
        lost = set(range(acknowledged + 1)) - kept
        assert not lost
        assert acknowledged > KILLS
        report = verify_book(book)
        assert report.ok, report
    print(f"{KILLS} kills, {acknowledged + 1} acknowledged, 0 lost, {hot_journals} hot journals")
