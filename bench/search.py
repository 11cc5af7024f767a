"""The first hits of a search in an encrypted book of 200,000 notes."""

import itertools
from pathlib import Path

from bench.books import checklist_of
from bench.measure import Row, in_turn, milliseconds
from inspector.book import Book, Edit, Set
from inspector.book.answers import edit_answer
from inspector.book.engine import query
from inspector.book.inspections import new_inspection
from inspector.book.search import refresh_index, search
from inspector.book.visit import load_visit
from inspector.book.visit_file import VisitFile
from inspector.home import Home

NOTES, EACH = 200_000, 500
ROUNDS = 40
MOST_MS = 50
SHOWN = 60
WORK = "first hits of a search, encrypted book of 200,000 notes"

_WORDS = (
    "Đã lập hồ sơ", "chưa nộp lưu trữ", "văn bản đi", "kiểm tra xác suất", "thiếu máy hút ẩm", "đúng thể thức",
    "Đạt yêu cầu", "quy chế công tác", "sổ đăng ký", "con dấu", "niêm yết thủ tục", "tập huấn nghiệp vụ", "kho lưu trữ",
)  # fmt: skip
_ASKED = (
    "luu tru",
    "dat",
    "l",
    "lu",
    "hồ sơ",
    "van ban di 17",
    "T500x1.7",
    "thieu may hut am",
    "kiem tra kho",
    "zzz",
)
_FLOOR = "SELECT exact FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 60"


def measure(folder: Path) -> Row:
    """The row: the slowest kind of search weighs as much as the fastest."""
    home = Home(folder / "search-home")
    with Book.create(folder / "search.skt", home=home, passphrase="mật khẩu") as book:
        here = _fill(book)
        refresh_index(book)
        floors, ours = itertools.cycle(("folded : (luu*)", "folded : (ho* AND so*)")), itertools.cycle(_ASKED)
        floor_ms, ours_ms = in_turn(
            lambda: milliseconds(lambda: query(book.db, _FLOOR, (next(floors),))),
            lambda: milliseconds(lambda: search(book, next(ours), limit=SHOWN, here=here)),
            ROUNDS,
        )
    return Row(WORK, "60 rows of one FTS5 match in the same file", floor_ms, ours_ms, MOST_MS / floor_ms)


def _fill(book: Book) -> bytes:
    """Returns the inspection in hand."""
    number = itertools.count()
    for _ in range(NOTES // EACH):
        inspection = new_inspection(book, VisitFile(unit="Đơn vị thử"), [checklist_of(EACH)])
        visit = load_visit(book.db, inspection)
        sets: list[Set] = []
        for criterion in visit.criteria:
            n = next(number)
            note = f"{_WORDS[n % 13]} {_WORDS[n // 13 % 13]}, {_WORDS[n // 169 % 13]} số {n}"
            sets += edit_answer(visit, criterion.code, "", note=note).sets
        book.write(Edit("answers.take", inspection, tuple(sets)))
    return inspection
