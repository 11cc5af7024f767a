"""One answer made durable in an encrypted book of 100,000 answers."""

import itertools
from pathlib import Path

from bench.books import visit_with_answers
from bench.measure import Row, in_turn, milliseconds
from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.ids import answer_id
from inspector.book.visit import load_visit
from inspector.home import Home

ANSWERS = 100_000
ROUNDS = 200
WORK = "one answer made durable, encrypted book of 100,000 answers"


def measure(folder: Path) -> Row:
    """The row."""
    home = Home(folder / "answer-home")
    with Book.create(folder / "answers.skt", home=home, passphrase="mật khẩu") as book:
        inspections = []
        while len(inspections) * 500 < ANSWERS:
            inspections.append(visit_with_answers(book, 500))
        visit = load_visit(book.db, inspections[len(inspections) // 2])
        number = itertools.count()
        codes = [criterion.code for criterion in visit.criteria]
        ids = [answer_id(visit.id, code, "") for code in codes]

        def floor() -> None:
            n = next(number)
            book.db.conn.execute("BEGIN IMMEDIATE")
            book.db.conn.execute(
                "UPDATE answer SET note = ? WHERE id = ?", (f"ghi nhận {n}", ids[n % len(ids)])
            )
            book.db.conn.execute("COMMIT")

        def ours() -> None:
            n = next(number)
            book.write(edit_answer(visit, codes[n % len(codes)], "", note=f"ghi nhận {n}"))

        floor_ms, ours_ms = in_turn(lambda: milliseconds(floor), lambda: milliseconds(ours), ROUNDS)
    return Row(
        WORK,
        "one-row UPDATE + commit in the same file",
        floor_ms,
        ours_ms,
        3.0,
    )
