"""Two laptops examine files of one sample: both books, and headquarters, come to the same figures without conflict."""

from pathlib import Path

import pytest

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.conflicts import conflicts
from inspector.book.csv_answers import answer_rows
from inspector.book.export import canonical_export
from inspector.book.inspections import new_inspection
from inspector.book.sampling import File, add_files, draw, edit_register, judge, mark_fault
from inspector.book.verify import verify_book
from inspector.book.visit import load_visit
from inspector.book.visit_file import VisitFile
from inspector.checklist import builtin_checklists
from inspector.headquarters import register
from inspector.home import Home
from inspector.transfer import merge, own_card, pack, trust

KEY = ("VT.III.2", "Năm 2020")


class Laptop:
    """An installation with its book."""

    def __init__(self, folder: Path, name: str) -> None:
        self.home = Home(folder / f"home-{name}")
        self.book = Book.create(folder / f"{name}.skt", home=self.home)
        self.folder = folder / name

    def visit(self):
        from inspector.book.visit import inspections

        return load_visit(self.book.db, inspections(self.book.db)[0].id)

    def send(self, other: "Laptop") -> None:
        self.folder.mkdir(exist_ok=True)
        merge(other.book, [one.file for one in pack(self.book, [own_card(other.home)], self.folder)])


@pytest.fixture
def pair(tmp_path):
    one, other = Laptop(tmp_path, "một"), Laptop(tmp_path, "hai")
    trust(one.home, own_card(other.home))
    trust(other.home, own_card(one.home))
    file = VisitFile.model_validate(
        {"unit": "Bộ CHQS tỉnh Sơn Hà", "periods": ["Năm 2020", "9 tháng"], "checklists": ["vtlt"]}
    )
    checklists = [found.checklist for found in builtin_checklists() if found.checklist.id == "vtlt"]
    new_inspection(one.book, file, checklists)
    one.send(other)
    yield one, other
    for laptop in (one, other):
        laptop.book.close()


def exchange(one: Laptop, other: Laptop) -> None:
    one.send(other)
    other.send(one)


def assert_equal(one: Laptop, other: Laptop) -> None:
    first, second = one.visit(), other.visit()
    assert first.answers == second.answers
    assert first.samples == second.samples
    assert first.scores() == second.scores()
    assert answer_rows(first) == answer_rows(second)
    assert canonical_export(one.book.db) == canonical_export(other.book.db)
    for laptop, visit in ((one, first), (other, second)):
        assert conflicts(laptop.book.db) == []
        assert verify_book(laptop.book).ok
        (row,) = register(laptop.book.db)
        (result,) = row.checklists
        (score,) = visit.scores()
        assert (result.final, result.answered, result.grade) == (score.final, score.answered, score.grade)


def test_files_that_two_laptops_examined_add_up_on_both(pair):
    one, other = pair
    one.book.write(add_files(one.visit(), *KEY, [File(n, result="met") for n in range(1, 20)]))
    other.book.write(
        add_files(
            other.visit(), *KEY, [*(File(n, faults=("phần “Nơi nhận”",)) for n in range(20, 27)), File(27)]
        )
    )
    other.book.write(judge(other.visit().samples[KEY].rows[-1:], "met"))
    exchange(one, other)
    assert_equal(one, other)
    assert one.visit().answer(*KEY).value == "7/27"


def test_both_may_have_typed_a_figure_before(pair):
    one, other = pair
    one.book.write(edit_answer(one.visit(), *KEY, value="7/30", population=412))
    one.send(other)
    one.book.write(add_files(one.visit(), *KEY, [File(1, result="met")]))
    other.book.write(add_files(other.visit(), *KEY, [File(2, faults=("số trang",))]))
    exchange(one, other)
    assert_equal(one, other)
    assert (one.visit().answer(*KEY).value, one.visit().answer(*KEY).population) == ("1/2", 412)


def test_a_sample_that_was_drawn_once_is_examined_in_two_places(pair):
    one, other = pair
    one.book.write(edit_register(one.visit(), *KEY, population=412, seed="482913"))
    one.book.write(draw(one.visit(), *KEY, 30))
    one.send(other)
    rows = one.visit().samples[KEY].rows
    one.book.write(judge(rows[:15], "met"))
    other.book.write(judge(rows[15:], "met"))
    checks = one.visit().criterion(KEY[0]).sampling_checks
    other.book.write(mark_fault(rows[29], "phần “Nơi nhận”", checks))
    exchange(one, other)
    assert_equal(one, other)
    assert one.visit().answer(*KEY).value == "1/30"


def test_two_that_draw_by_the_same_seed_draw_the_same_files_once(pair):
    one, other = pair
    for laptop in pair:
        laptop.book.write(draw(laptop.visit(), *KEY, 30, seed="482913", population=412))
    exchange(one, other)
    assert_equal(one, other)
    assert len(one.visit().samples[KEY].rows) == 30
