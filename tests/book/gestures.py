"""Every gesture that a panel of the fill page makes, by chance: what a session of them leaves must hold everywhere.

Run as a program it makes gestures in a book until it is killed, and says the number of each one that was durable.
"""

import io
import random
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PIL import Image

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.assignment import give, sections_of
from inspector.book.captions import accept_proposals
from inspector.book.drawing import Drawing, Shape
from inspector.book.engine import query
from inspector.book.evidence import attach, edit_evidence
from inspector.book.papers import edit_paper
from inspector.book.rechecks import STATES, edit_recheck
from inspector.book.redrawn import bring_original_back, original_of, redraw
from inspector.book.requests import (
    add_requested,
    edit_requested,
    give_back,
    receive,
    remove_requested,
    still_out,
)
from inspector.book.rest import edit_rest, rest_of
from inspector.book.sampling import (
    File,
    add_files,
    draw,
    edit_checks,
    edit_file,
    edit_register,
    judge,
    leave_register,
    remove_files,
)
from inspector.book.visit import Visit, load_visit
from inspector.checklist.answer import Result
from inspector.errors import InspectorError
from inspector.home import Home

SAMPLED, PERIOD = "A.2", "Năm 2020"
DAY = date(2021, 10, 7)


class Session:
    """Gestures in one visit of one book; `marker` goes into what is written, so that it can be looked for."""

    def __init__(self, book: Book, inspection: bytes, chance: random.Random) -> None:
        self.book, self.inspection, self.chance = book, inspection, chance
        self.marker = ""

    @property
    def visit(self) -> Visit:
        return load_visit(self.book.db, self.inspection)

    def step(self, marker: str = "") -> str:
        """One gesture by chance; its name. One that the visit has no place for is refused by the book, and said so."""
        self.marker = marker or f"việc {self.chance.randrange(1000)}"
        gesture = self.chance.choice(GESTURES)
        try:
            gesture(self)
        except InspectorError as refused:
            return f"{gesture.__name__}: {refused.code}"
        return gesture.__name__

    def pick(self, rows):
        return self.chance.choice(list(rows)) if rows else None

    @property
    def rows(self):
        register = self.visit.samples.get((SAMPLED, PERIOD))
        return register.rows if register else ()


def list_files(on: Session) -> None:
    files = [File(None, f"Hồ sơ {on.marker}"), File(on.chance.randrange(1, 60))]
    on.book.write(add_files(on.visit, SAMPLED, PERIOD, files))


def draw_files(on: Session) -> None:
    on.book.write(draw(on.visit, SAMPLED, PERIOD, 2, seed=on.chance.choice("ab"), population=90))


def head_of_the_register(on: Session) -> None:
    on.book.write(edit_register(on.visit, SAMPLED, PERIOD, subject=on.marker, method="Ngẫu nhiên"))


def checks_of_the_register(on: Session) -> None:
    on.book.write(edit_checks(on.visit, SAMPLED, PERIOD, on.chance.sample(["Mục lục", "Số tờ", "Bìa"], 2)))


def judge_files(on: Session) -> None:
    if rows := on.rows[:2]:
        on.book.write(judge(rows, on.chance.choice(["met", "not_met", ""])))


def note_a_file(on: Session) -> None:
    if row := on.pick(on.rows):
        on.book.write(edit_file(row, note=on.marker))


def remove_a_file(on: Session) -> None:
    if row := on.pick(on.rows):
        on.book.write(remove_files([row]))


def leave_the_register(on: Session) -> None:
    on.book.write(leave_register(on.visit, SAMPLED, PERIOD))


def ask_for_documents(on: Session) -> None:
    on.book.write(
        add_requested(on.visit, [{"subject": on.marker}, {"number": "12/KH", "subject": "Kế hoạch"}])
    )


def documents_come_and_go(on: Session) -> None:
    visit = on.visit
    if row := on.pick(visit.requested):
        on.book.write(give_back(visit, [row], DAY) if row in still_out(visit) else receive(visit, [row], DAY))


def note_a_document(on: Session) -> None:
    if row := on.pick(on.visit.requested):
        on.book.write(edit_requested(row, note=on.marker, sheets=on.chance.randrange(1, 90)))


def drop_a_document(on: Session) -> None:
    if row := on.pick(on.visit.requested):
        on.book.write(remove_requested(on.visit, [row]))


def recheck(on: Session) -> None:
    finding = f"{on.chance.randrange(3):032x}"
    fields = {"state": on.chance.choice(STATES), "note": on.marker, "text": "Ban hành kế hoạch"}
    on.book.write(edit_recheck(on.inspection, finding, **fields))


def answer(on: Session) -> None:
    on.book.write(
        edit_answer(on.visit, "A.1", "", result=on.chance.choice(["met", "not_met", ""]), note=on.marker)
    )


def mark_the_rest(on: Session) -> None:
    visit = on.visit
    result = on.chance.choice([Result.MET, Result.NA])
    spots = rest_of(visit, visit.checklists[0].sections[0]).for_result(result)
    on.book.write(edit_rest(visit, spots, result, on.marker))


def give_sections(on: Session) -> None:
    visit = on.visit
    sections = sections_of(visit)
    on.book.write(
        give(visit, on.chance.choice(visit.team), on.chance.sample(sections, on.chance.randrange(2)))
    )


def paper(on: Session) -> None:
    on.book.write(
        edit_paper(on.inspection, on.chance.choice(["minutes", "handover"]), number="7", text=on.marker)
    )


def picture(on: Session) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (64, 48), (on.chance.randrange(256), 80, 80)).save(out, "JPEG")
    return out.getvalue()


def photo(on: Session) -> None:
    attach(on.book, on.inspection, "A.1", [("a.jpg", picture(on))])


def caption(on: Session) -> None:
    visit = on.visit
    if edit := accept_proposals(visit, "A.1"):
        on.book.write(edit)
    elif row := on.pick(visit.evidence):
        on.book.write(edit_evidence(row, caption=on.marker, other_criteria=("A.3",)))


def draw_on_a_photo(on: Session) -> None:
    if row := on.pick(on.visit.evidence):
        shape = Shape("redact", (8, 8, on.chance.randrange(20, 40), 30), "black")
        drawing = Drawing(64, 48, 0, (0, 0, 64, 48), (shape,))
        redraw(on.book, row, original_of(on.book.db, row)[0], drawing, picture(on), ".jpg")


def bring_the_photo_back(on: Session) -> None:
    if (row := on.pick(on.visit.evidence)) and (edit := bring_original_back(on.book.db, row)):
        on.book.write(edit)


GESTURES: tuple[Callable[[Session], None], ...] = (
    list_files, draw_files, head_of_the_register, checks_of_the_register, judge_files, note_a_file, remove_a_file,
    leave_the_register, ask_for_documents, documents_come_and_go, note_a_document, drop_a_document, recheck, answer,
    mark_the_rest, give_sections, paper, photo, caption, draw_on_a_photo, bring_the_photo_back,
)  # fmt: skip


def until_killed(path: Path, home: Path, key: str, inspection: str, first: int) -> None:
    """Make gestures for ever; after each one its number and how many changes the journal held then."""
    with Book.open(path, home=Home(home), raw_key=bytes.fromhex(key), back_up=False) as book:
        session = Session(book, bytes.fromhex(inspection), random.Random(first))
        print("ready", flush=True)
        for number in range(first, first + 100_000):
            session.step(f"việc {number}")
            held = query(book.db, "SELECT count(*) FROM change")[0][0]
            print(number, held, flush=True)


if __name__ == "__main__":
    until_killed(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4], int(sys.argv[5]))
