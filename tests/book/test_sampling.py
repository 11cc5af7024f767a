"""The register of a sample: its files, the draw, and the figure that the answer takes from it."""

import csv
import io
import json
from decimal import Decimal

import pytest

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.csv_answers import answer_rows, answers_csv, read_answers, take_answers
from inspector.book.errors import (
    CountRefused,
    DrawTooLarge,
    FaultUnknown,
    FigureFromSample,
    NotBySample,
    PeriodMissing,
    PopulationMissing,
    ResultAndFaults,
    SampleAbovePopulation,
    SeedMissing,
)
from inspector.book.export import canonical_export
from inspector.book.history import history
from inspector.book.samples import Fault
from inspector.book.sampling import (
    File,
    add_files,
    draw,
    edit_checks,
    edit_file,
    edit_register,
    judge,
    leave_register,
    mark_fault,
    register_of,
    remove_files,
    sequence,
)
from inspector.book.sampling_files import file_named, files_csv, read_files, read_names, take_files
from inspector.book.search import search
from inspector.book.verify import verify_book
from inspector.book.visit import load_visit, refreshed
from inspector.checklist.answer import Result
from inspector.errors import Rejected
from inspector.report.missing_answers import answers_missing
from tests.book.conftest import begin

KEY = ("A.2", "Năm 2020")
FILES = (File(3, "03/QĐ", "met"), File(7, "07/BC", "not_met"), File(None, "công văn không số"))


class Desk:
    """A book with one visit, kept fresh as the window keeps it."""

    def __init__(self, book: Book, inspection: bytes) -> None:
        self.book, self.visit = book, load_visit(book.db, inspection)

    def write(self, edit) -> None:
        self._follow(self.book.write(edit))

    def undo(self) -> None:
        self._follow(self.book.undo())

    def _follow(self, changes) -> None:
        self.visit = refreshed(self.book.db, self.visit, changes)
        again = load_visit(self.book.db, self.visit.id)
        assert (self.visit.samples, self.visit.answers, self.visit.fed) == (
            again.samples,
            again.answers,
            again.fed,
        )

    @property
    def answer(self):
        return self.visit.answer(*KEY)

    @property
    def rows(self):
        return self.visit.samples[KEY].rows


@pytest.fixture
def desk(book, inspection) -> Desk:
    return Desk(book, inspection)


# --- files --------------------------------------------------------------------------------------------


def test_files_stand_in_the_order_they_were_added(desk):
    desk.write(add_files(desk.visit, *KEY, FILES))
    desk.write(add_files(desk.visit, *KEY, [File(1)]))
    assert [(row.place, row.name, row.result) for row in desk.rows] == [
        (3, "03/QĐ", "met"), (7, "07/BC", "not_met"), (None, "công văn không số", ""), (1, "", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "file"),
    [
        ("128", File(128)),
        ("128; 45/QĐ-BCH", File(128, "45/QĐ-BCH")),
        ("128\t45/QĐ-BCH", File(128, "45/QĐ-BCH")),
        ("45/QĐ-BCH", File(None, "45/QĐ-BCH")),
        ("Báo cáo; phụ lục", File(None, "Báo cáo; phụ lục")),
        ("0", File(None, "0")),
        ("٣", File(None, "٣")),
    ],
)
def test_what_is_typed_is_a_number_a_name_or_both(typed, file):
    assert file_named(typed) == file


def test_a_fault_makes_a_file_not_met_and_the_last_one_taken_away_makes_it_met(desk):
    desk.write(edit_register(desk.visit, *KEY, checks=("nơi nhận", "số trang")))
    desk.write(add_files(desk.visit, *KEY, [File(1)]))
    checks = ("nơi nhận", "số trang")
    desk.write(mark_fault(desk.rows[0], "số trang", checks))
    desk.write(mark_fault(desk.rows[0], "nơi nhận", checks))
    assert (desk.rows[0].result, desk.rows[0].faults) == ("not_met", ("nơi nhận", "số trang"))
    for check in checks:
        desk.write(mark_fault(desk.rows[0], check, checks))
    assert (desk.rows[0].result, desk.rows[0].faults) == ("met", ())


def test_the_totals_count_what_was_examined_and_name_the_most_frequent_faults(desk):
    desk.write(edit_register(desk.visit, *KEY, checks=("a", "b", "c")))
    desk.write(
        add_files(
            desk.visit,
            *KEY,
            [
                *(File(place, result="met") for place in range(1, 24)),
                *(File(place, faults=("b",)) for place in range(24, 28)),
                *(File(place, faults=("a", "c")) for place in range(28, 31)),
                File(31),
                File(32, result="na"),
            ],
        )
    )
    tally = desk.visit.samples[KEY].tally
    assert (tally.listed, tally.examined, tally.defects, tally.sound) == (32, 30, 7, 23)
    assert tally.faults == (Fault("b", 4), Fault("a", 3), Fault("c", 3))
    assert tally.defect_pct == Decimal(700) / 30


def test_removed_files_are_counted_no_more_and_undo_brings_them_back(desk):
    desk.write(add_files(desk.visit, *KEY, FILES))
    desk.write(remove_files(desk.rows[:1]))
    assert desk.answer.value == "0/1"
    desk.undo()
    assert desk.answer.value == "1/2"


def test_number_name_and_note_can_be_put_right(desk):
    desk.write(add_files(desk.visit, *KEY, FILES))
    desk.write(edit_file(desk.rows[0], place=4, name="04/QĐ", note="bản sao"))
    assert (desk.rows[0].place, desk.rows[0].name, desk.rows[0].note) == (4, "04/QĐ", "bản sao")


def test_a_check_that_changes_its_words_is_renamed_in_the_files(desk):
    desk.write(edit_register(desk.visit, *KEY, checks=("nơi nhận", "số trang")))
    desk.write(add_files(desk.visit, *KEY, [File(1, faults=("nơi nhận", "số trang"))]))
    desk.write(edit_checks(desk.visit, *KEY, ["phần nơi nhận", "số trang"]))
    assert desk.rows[0].faults == ("phần nơi nhận", "số trang")
    desk.write(edit_checks(desk.visit, *KEY, ["số trang"]))
    assert desk.rows[0].faults == ("số trang",)


def test_what_is_wrong_about_a_file_is_refused(desk):
    visit = desk.visit
    with pytest.raises(FaultUnknown):
        add_files(visit, *KEY, [File(1, faults=("không có",))])
    desk.write(edit_register(visit, *KEY, checks=("a",)))
    with pytest.raises(ResultAndFaults):
        add_files(desk.visit, *KEY, [File(1, result="met", faults=("a",))])
    with pytest.raises(CountRefused):
        add_files(visit, *KEY, [File(0)])
    with pytest.raises(NotBySample):
        register_of(visit, "A.1", "")
    with pytest.raises(PeriodMissing):
        register_of(visit, "A.2", "Năm 1999")


# --- the figure ---------------------------------------------------------------------------------------


def test_the_answer_takes_its_figure_from_the_register(desk):
    desk.write(edit_answer(desk.visit, *KEY, value="1/2", population=9, note="xem"))
    desk.write(edit_register(desk.visit, *KEY, population=412))
    assert desk.answer.value == "1/2"  # nothing examined yet: what was typed stands
    desk.write(add_files(desk.visit, *KEY, FILES))
    assert (desk.answer.value, desk.answer.population, desk.answer.note) == ("1/2", 412, "xem")
    desk.write(judge(desk.rows, "met"))
    assert desk.answer.value == "3/3"
    desk.undo()
    assert desk.answer.value == "1/2"


def test_a_new_register_takes_the_population_over_that_was_typed(desk):
    desk.write(edit_answer(desk.visit, *KEY, population=412))
    desk.write(add_files(desk.visit, *KEY, FILES))
    assert desk.visit.samples[KEY].sampling.population == 412


def test_the_figure_of_the_register_scores(desk):
    desk.write(edit_answer(desk.visit, *KEY, result="not_met"))
    desk.write(add_files(desk.visit, *KEY, [File(1, result="met")]))
    assert desk.visit.scores()[0].criteria["A.2"].team == Decimal("1.5")  # one of two periods in full
    assert desk.answer.result is None


def test_not_applicable_stays_not_applicable(desk):
    desk.write(add_files(desk.visit, *KEY, FILES))
    desk.write(edit_answer(desk.visit, *KEY, result="na", note="không phát sinh"))
    assert desk.answer.result is Result.NA


def test_a_figure_of_a_register_is_not_typed(desk):
    desk.write(add_files(desk.visit, *KEY, FILES))
    for fields in ({"value": "2/2"}, {"population": 5}, {"result": "met"}, {"value": None}):
        with pytest.raises(FigureFromSample):
            edit_answer(desk.visit, *KEY, **fields)
    desk.write(edit_answer(desk.visit, *KEY, value="1/2", note="vẫn ghi được"))
    assert desk.answer.note == "vẫn ghi được"
    assert desk.visit.typed[KEY].value is None


def test_answers_go_out_and_in_again_and_change_nothing(desk):
    desk.write(add_files(desk.visit, *KEY, FILES))
    before = canonical_export(desk.book.db)
    rows = list(csv.DictReader(io.StringIO(answers_csv(desk.visit))))
    assert take_answers(desk.book, desk.visit.id, rows, "answers.csv").is_empty
    assert canonical_export(desk.book.db) == before
    row = next(row for row in rows if (row["criterion"], row["period"]) == KEY)
    with pytest.raises(Rejected) as refused:
        take_answers(desk.book, desk.visit.id, [{**row, "value": "30/30"}], "answers.csv")
    assert [problem.code for problem in refused.value.problems] == ["sampling.figure"]


def test_export_and_csv_say_the_figure_of_the_register(desk):
    desk.write(add_files(desk.visit, *KEY, FILES))
    facts = json.loads(canonical_export(desk.book.db))["inspections"][0]["answers"]
    assert [(row["value"], row["period"]) for row in facts] == [("1/2", KEY[1])]
    assert next(row for row in answer_rows(desk.visit) if row["value"])["value"] == "1/2"


def test_leaving_the_register_keeps_its_figure_and_undo_brings_it_back(desk):
    desk.write(edit_answer(desk.visit, *KEY, value="2/9"))
    desk.write(edit_register(desk.visit, *KEY, population=30))
    desk.write(add_files(desk.visit, *KEY, FILES))
    desk.write(leave_register(desk.visit, *KEY))
    assert KEY not in desk.visit.samples
    assert (desk.answer.value, desk.answer.population) == ("1/2", 30)
    desk.write(edit_answer(desk.visit, *KEY, value="5/6"))
    desk.undo()
    desk.undo()
    assert KEY in desk.visit.fed
    assert len(desk.rows) == 3


def test_a_sample_is_never_larger_than_what_it_is_drawn_from(desk):
    desk.write(add_files(desk.visit, *KEY, FILES))
    with pytest.raises(SampleAbovePopulation):
        edit_register(desk.visit, *KEY, population=1)


def test_the_register_is_part_of_the_criterions_history_and_the_journal_bears_it_out(desk):
    desk.write(add_files(desk.visit, *KEY, FILES[:1]))
    told = {
        (entry.table, entry.criterion, entry.period) for entry in history(desk.book.db, desk.visit.id, "A.2")
    }
    assert told == {("sampling", *KEY), ("sampled", *KEY)}
    assert verify_book(desk.book).ok


def test_a_file_is_found_by_its_name(desk):
    desk.write(add_files(desk.visit, *KEY, [File(3, "Quyết định 03 về nhân sự")]))
    (hit,) = search(desk.book, "nhan su")
    assert (hit.kind, hit.criterion, hit.period) == ("sampled", *KEY)
    desk.write(remove_files(desk.rows))
    assert search(desk.book, "nhan su") == []


# --- the draw -----------------------------------------------------------------------------------------

DRAWN = [54, 150, 97, 219, 283, 154, 141, 297, 388, 326]


def test_a_seed_draws_the_same_numbers_for_ever():
    """Held literally: another version of Python or of the program must draw what stands in signed minutes."""
    numbers = sequence("482913", 412)
    assert [next(numbers) for _ in range(10)] == DRAWN


def test_every_number_comes_once():
    assert sorted(sequence("x", 50)) == list(range(1, 51))


def test_what_is_drawn_is_listed_by_number_and_not_examined(desk):
    desk.write(draw(desk.visit, *KEY, 5, seed="482913", population=412))
    assert [row.place for row in desk.rows] == sorted(DRAWN[:5])
    assert {row.result for row in desk.rows} == {""}
    head = desk.visit.samples[KEY].sampling
    assert (head.seed, head.population, head.wanted) == ("482913", 412, 5)


def test_drawing_more_goes_on_where_the_last_draw_ended(desk):
    desk.write(draw(desk.visit, *KEY, 5, seed="482913", population=412))
    desk.write(remove_files(desk.rows[:1]))
    desk.write(draw(desk.visit, *KEY, 3))
    assert {row.place for row in desk.rows} >= set(DRAWN[5:8])
    assert len(desk.rows) == 7  # what was taken out does not come back


def test_numbers_that_stand_in_the_register_are_passed_over(desk):
    desk.write(add_files(desk.visit, *KEY, [File(DRAWN[0])]))
    desk.write(draw(desk.visit, *KEY, 2, seed="482913", population=412))
    assert [row.place for row in desk.rows] == [DRAWN[0], *sorted(DRAWN[1:3])]


def test_a_list_of_names_is_its_own_population(desk):
    names = [f"{n:03}/QĐ-BCH" for n in range(1, 51)]
    desk.write(draw(desk.visit, *KEY, 4, seed="1", names=names))
    assert all(row.name == names[row.place - 1] for row in desk.rows)
    assert desk.visit.samples[KEY].sampling.population == 50


def test_what_cannot_be_drawn_is_refused(desk):
    with pytest.raises(SeedMissing):
        draw(desk.visit, *KEY, 5, population=10)
    with pytest.raises(PopulationMissing):
        draw(desk.visit, *KEY, 5, seed="1")
    for count in (0, 11, -1):
        with pytest.raises(DrawTooLarge):
            draw(desk.visit, *KEY, count, seed="1", population=10)


def test_leaving_a_register_that_is_not_there_writes_nothing_and_undo_stays_whole(book, checklist):
    inspection = begin(book, checklist)
    before = canonical_export(book.db)
    assert leave_register(load_visit(book.db, inspection), "A.2", "Năm 2020").sets == ()
    steps = (
        lambda visit: leave_register(visit, "A.2", "Năm 2020"),
        lambda visit: add_files(visit, "A.2", "Năm 2020", [File(1, "một")]),
        lambda visit: leave_register(visit, "A.2", "Năm 2020"),
        lambda visit: edit_register(visit, "A.2", "Năm 2020", population=90, seed="a"),
        lambda visit: leave_register(visit, "A.2", "Năm 2020"),
    )
    for step in steps:
        book.write(step(load_visit(book.db, inspection)))
    while book.undo_label and canonical_export(book.db) != before:
        book.undo()
    assert canonical_export(book.db) == before
    assert not load_visit(book.db, inspection).samples


@pytest.mark.parametrize("typed", ["Ha\u0300 No\u0323\u0302i", "a  b", "x\ty", " 482913 ", "a\x07b"])
def test_files_are_drawn_by_the_seed_that_the_register_keeps(desk, typed):
    """Whoever draws again by the seed in the minutes gets the same files, however it was typed the first time."""
    desk.write(draw(desk.visit, *KEY, 5, seed=typed, population=412))
    numbers = sequence(desk.visit.samples[KEY].sampling.seed, 412)
    assert {row.place for row in desk.rows} == {next(numbers) for _ in range(5)}
    before = desk.visit.samples[KEY].sampling
    desk.write(edit_register(desk.visit, *KEY, seed=typed))
    assert desk.visit.samples[KEY].sampling == before  # the same seed begins no other draw
    desk.write(draw(desk.visit, *KEY, 2, seed=typed))
    assert {row.place for row in desk.rows[5:]} == {next(numbers) for _ in range(2)}


def test_another_seed_or_population_says_by_which_the_files_were_drawn_that_stand_there(desk):
    """What is printed must draw the same files again, all of them."""
    desk.write(draw(desk.visit, *KEY, 5, seed="482913", population=412))
    desk.write(edit_register(desk.visit, *KEY, method="rút ngẫu nhiên"))
    desk.write(draw(desk.visit, *KEY, 2, seed="7"))
    head = desk.visit.samples[KEY].sampling
    first = "05 hồ sơ rút bằng số khởi đầu 482913 trong tổng số 412"
    assert (head.seed, head.method) == ("7", f"rút ngẫu nhiên; {first}")
    desk.write(edit_register(desk.visit, *KEY, population=1415))
    second = "02 hồ sơ rút bằng số khởi đầu 7 trong tổng số 412"
    assert desk.visit.samples[KEY].sampling.method == f"rút ngẫu nhiên; {first}; {second}"
    desk.undo()
    assert desk.visit.samples[KEY].sampling.method == f"rút ngẫu nhiên; {first}"
    desk.write(draw(desk.visit, *KEY, 2))  # going on with the same changes nothing
    assert desk.visit.samples[KEY].sampling.method == f"rút ngẫu nhiên; {first}"


# --- tables -------------------------------------------------------------------------------------------


def taken(desk, tmp_path, text):
    """Take a table in; the files as they stand afterwards."""
    path = tmp_path / "mau.csv"
    path.write_text(text, encoding="utf-8")
    desk._follow(take_files(desk.book, desk.visit.id, *KEY, read_files(path), "mau.csv"))
    return [(row.place, row.name, row.result, row.faults, row.note) for row in desk.rows]


CHECKS = ("sai ngày", "thiếu chữ ký")


@pytest.fixture
def examined(desk):
    """Three files: met, with both faults, not applicable."""
    desk.write(edit_checks(desk.visit, *KEY, CHECKS))
    files = (File(3, "03/QĐ", "met"), File(7, "07/BC", "", CHECKS, "cũ"), File(None, "Công văn", "na"))
    desk.write(add_files(desk.visit, *KEY, files))
    return desk


def test_a_column_that_is_left_out_stays_as_it_is(examined, tmp_path):
    before = taken(examined, tmp_path, "name\n03/QĐ\n")
    assert before[1] == (7, "07/BC", "not_met", CHECKS, "cũ")
    assert taken(examined, tmp_path, "name,result\n07/BC,sai\nCông văn,na\n") == before
    assert taken(examined, tmp_path, "name,result\n07/BC,\n") == before  # an empty cell takes no faults away
    assert taken(examined, tmp_path, "name,faults\n03/QĐ,\nCông văn,\n") == before
    assert taken(examined, tmp_path, "name,note\n07/BC,mới\n")[1] == (7, "07/BC", "not_met", CHECKS, "mới")
    assert taken(examined, tmp_path, "name,faults\n07/BC,sai ngày\n")[1][2:4] == ("not_met", ("sai ngày",))
    assert taken(examined, tmp_path, "name,faults\n03/QĐ,Sai ngày\n")[0][2:4] == ("not_met", ("sai ngày",))
    assert taken(examined, tmp_path, "name,result,faults\n03/QĐ,đạt,\n")[0][2:4] == ("met", ())


def test_a_result_against_the_faults_that_stand_is_refused(examined, tmp_path):
    with pytest.raises(Rejected) as refused:
        taken(examined, tmp_path, "name,result\n03/QĐ,đạt\n07/BC,đạt\n")
    assert [(one.place, one.code) for one in refused.value.problems] == [("3", "sampling.result_and_faults")]


def test_a_row_that_names_no_file_is_told(examined, tmp_path):
    with pytest.raises(Rejected) as refused:
        taken(examined, tmp_path, "place,name,result,faults\n,,met,\n,,,\n,,,sai ngày\n")
    assert [(one.place, one.code) for one in refused.value.problems] == [
        ("2", "sampling.no_file"),
        ("4", "sampling.no_file"),
    ]


def test_a_file_is_known_by_its_number_else_by_its_name(examined, tmp_path):
    found = taken(examined, tmp_path, "place,name,note\n,07/bc,một\n12,Công văn,hai\n3,,ba\n")
    assert [(row[0], row[4]) for row in found] == [(3, "ba"), (7, "một"), (12, "hai")]
    with pytest.raises(Rejected) as refused:
        taken(examined, tmp_path, "place,name,note\n7,,a\n,07/BC,b\n")
    assert [one.code for one in refused.value.problems] == ["sampling.file_twice"]


def test_a_table_never_makes_a_sample_larger_than_its_population(examined, tmp_path):
    examined.write(edit_register(examined.visit, *KEY, population=3))
    taken(examined, tmp_path, "place,name,result\n9,,met\n")
    with pytest.raises(SampleAbovePopulation):
        taken(examined, tmp_path, "place,name,result\n10,,met\n")
    assert (
        len(taken(examined, tmp_path, "place,name,result\n10,,\n")) == 5
    )  # not examined: no part of the sample


@pytest.mark.parametrize("head", ['"place","name"', "place, name", "place;name", '"name"\t"place"'])
def test_the_head_of_a_list_is_no_file_of_it(tmp_path, head):
    path = tmp_path / "ds.csv"
    mark = next(one for one in ",;\t" if one in head)
    cells = ["05/QĐ", "1"] if head.startswith('"name') else ["1", "05/QĐ"]
    path.write_text(f"{head}\n{mark.join(cells)}\n", encoding="utf-8")
    assert read_names(path) == ["05/QĐ"]


def test_the_files_of_a_register_that_was_left_are_not_found(desk):
    desk.write(add_files(desk.visit, *KEY, [File(3, "Quyết định 03 về nhân sự", "met")]))
    assert [hit.kind for hit in search(desk.book, "nhan su")] == ["sampled"]
    desk.write(leave_register(desk.visit, *KEY))
    assert search(desk.book, "nhan su") == []
    desk.undo()
    assert [hit.kind for hit in search(desk.book, "nhan su")] == ["sampled"]


def test_a_corrected_figure_that_goes_out_and_in_says_its_own_result(desk, tmp_path):
    """The column `result` shows what the old figure said; nobody typed it."""
    desk.write(edit_answer(desk.visit, *KEY, value="99/100"))
    path = tmp_path / "a.csv"
    rows = list(csv.DictReader(io.StringIO(answers_csv(desk.visit))))
    row = next(row for row in rows if (row["criterion"], row["period"]) == KEY)
    assert row["result"] == "met"
    for value, result, typed in (("10/100", "met", None), ("10/100", "partly", Result.PARTLY)):
        path.write_text(f"criterion,period,result,value\n{KEY[0]},{KEY[1]},{result},{value}\n", "utf-8")
        desk._follow(take_answers(desk.book, desk.visit.id, read_answers(path), "a.csv"))
        assert (desk.answer.value, desk.answer.result) == ("10/100", typed)


def test_more_files_than_there_are_is_an_open_point_and_no_block(desk):
    """In the room nothing holds the secretary up; the two figures are looked at before the visit is closed."""
    desk.write(edit_register(desk.visit, *KEY, population=2))
    desk.write(add_files(desk.visit, *KEY, [File(n, "", "met") for n in (1, 2)]))
    codes = [item.code for item in answers_missing(desk.visit)]
    assert "missing.sample_too_large" not in codes
    desk.write(add_files(desk.visit, *KEY, [File(None, "ngoài danh sách", "met")]))
    (point,) = [item for item in answers_missing(desk.visit) if item.code == "missing.sample_too_large"]
    assert (point.criterion, point.period, point.facts) == (*KEY, {"examined": 3, "population": 2})


def test_files_called_alike_go_out_and_in_and_change_nothing(examined, tmp_path):
    examined.write(
        add_files(examined.visit, *KEY, [File(None, "Công văn", "met"), File(7, "khác"), File(8, "07/BC")])
    )
    before = canonical_export(examined.book.db)
    register = examined.visit.samples[KEY]
    taken(examined, tmp_path, files_csv(register))
    assert canonical_export(examined.book.db) == before
    with pytest.raises(Rejected):
        taken(examined, tmp_path, files_csv(register) + ",công văn,met,,\n")
