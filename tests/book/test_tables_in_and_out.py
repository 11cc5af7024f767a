"""Answers as CSV and JSON, the visit as YAML: every bad place listed, nothing taken."""

import json
from datetime import date, datetime

import pytest

from inspector.book.answers import edit_answer
from inspector.book.csv_answers import COLUMNS, answer_rows, answers_csv, read_answers, take_answers
from inspector.book.export import canonical_export, export_csv
from inspector.book.inspections import new_inspection
from inspector.book.visit import load_visit
from inspector.book.visit_file import read_visit_file
from inspector.checklist import read_checklist_text
from inspector.errors import FileNotRegular, FileTooLarge, Rejected
from tests.book.conftest import CHECKLIST
from tests.book.conftest import VISIT as SMALL


def problems(call, *arguments):
    with pytest.raises(Rejected) as refused:
        call(*arguments)
    return [(problem.place, problem.code) for problem in refused.value.problems]


def written(tmp_path, text, name="a.csv"):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_what_was_printed_is_taken_in_unchanged(book, inspection, visit, tmp_path):
    book.write(
        edit_answer(
            visit, "A.1", "", result="met", note="=1+1", cause="'=2", score=1, deadline=date(2021, 12, 31)
        )
    )
    book.write(edit_answer(visit, "A.2", "Năm 2020", value="46,5/60", shortcoming='hai\ndòng; "nháy"'))
    before = canonical_export(book.db)
    text = answers_csv(load_visit(book.db, inspection))
    assert "\n=1+1" not in text
    assert ",=1+1" not in text
    changes = take_answers(book, inspection, read_answers(written(tmp_path, text)), "a.csv")
    assert changes.is_empty
    assert canonical_export(book.db) == before


def test_every_criterion_and_period_has_a_row(visit):
    rows = answer_rows(visit)
    assert [(row["criterion"], row["period"]) for row in rows] == [
        ("A.1", ""), ("A.2", "Năm 2020"), ("A.2", "9 tháng"), ("A.3", ""), ("A.4", ""),
    ]  # fmt: skip
    assert list(rows[0]) == list(COLUMNS)


@pytest.mark.parametrize(
    "text",
    [
        "criterion;result;score\nA.1;đạt một phần;1,5\n",
        "\ufeffcriterion,result,score\r\nA.1,Một phần,1.5\r\n",
        "criterion\tresult\tscore\nA.1\tpartly\t1,5\n".encode("utf-16"),
    ],
)
def test_commas_semicolons_tabs_and_vietnamese_words_are_understood(book, inspection, tmp_path, text):
    take_answers(book, inspection, read_answers(written(tmp_path, text)), "a.csv")
    answer = load_visit(book.db, inspection).answer("A.1")
    assert (answer.result, str(answer.score)) == ("partly", "1.5")
    assert book.undo_label == "answers.take"


def test_every_bad_row_is_listed_and_none_is_taken(book, inspection, tmp_path):
    text = (
        "criterion,period,result,score,value,deadline\nA.1,,met,2,,\nA.9,,met,,,\nA.1,,maybe,9,,31/02/2021\n"
        "A.2,,met,,,\nA.3,,,,hai,\nA.3,,,1e309,,\n"
    )
    before = canonical_export(book.db)
    found = problems(take_answers, book, inspection, read_answers(written(tmp_path, text)), "a.csv")
    assert [place.partition(" ")[0].partition(":")[0] for place, _ in found] == [
        "3",
        "4",
        "4",
        "4",
        "5",
        "6",
        "7",
    ]
    assert canonical_export(book.db) == before


def test_a_criterion_in_two_rows_is_refused(book, inspection, tmp_path):
    rows = read_answers(written(tmp_path, "criterion,note\nA.1,a\nA.1,b\n"))
    assert problems(take_answers, book, inspection, rows, "a.csv") == [("3", "answers.row_twice")]


@pytest.mark.parametrize(
    ("content", "place", "code"),
    [
        ("criterion,note\nA.1,ế\n".encode()[:-3] + b"\xea\n", "2", "answers.not_unicode"),
        (b"criterion,note\nA.1,\xe0\nA.2,b\nA.3,\xe0\n", "2", "answers.lines_not_unicode"),
        (b"\x89PNG\r\n\x1a\n\0\0\xff\n\xfe\n", "3", "answers.not_a_table"),
        (b'criterion,note\nA.1,"open', "2", "answers.not_a_table"),
        (b"criterion,note\nA.1,\0", "2", "answers.not_a_table"),
        (b"criterion,colour\n", "1", "answers.unknown_column"),
        (b"criterion,criterion\n", "1", "answers.column_twice"),
        (b"note\n", "1", "answers.no_head"),
        (b"", "1", "answers.no_head"),
        (b"criterion" + b"," * 100_000, "1", "answers.too_many_columns"),
        (b"\xff\xfea", "1", "answers.not_unicode"),
    ],
)
def test_a_table_that_cannot_be_read_names_the_line(tmp_path, content, place, code):
    assert (place, code) in problems(read_answers, written(tmp_path, content))


def test_a_file_in_another_code_is_one_message_not_one_a_line(tmp_path):
    lines = b"criterion,note\n" + b"A.1,\xe0\n" * 300
    assert problems(read_answers, written(tmp_path, lines)) == [("2", "answers.lines_not_unicode")]


def test_json_is_taken_in_like_csv(book, inspection, tmp_path):
    path = written(
        tmp_path, json.dumps([{"criterion": "A.1", "score": 1.5, "note": None, "population": 3}]), "a.json"
    )
    take_answers(book, inspection, read_answers(path), "a.json")
    assert str(load_visit(book.db, inspection).answer("A.1").score) == "1.5"


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "[1]",
        '[{"criterion":"A","criterion":"B"}]',
        "[NaN]",
        "[" * 9999,
    ],
)
def test_json_that_is_no_table_is_refused(tmp_path, text):
    assert problems(read_answers, written(tmp_path, text, "a.json"))


def test_a_row_that_does_not_fit_hides_no_other_bad_row(book, inspection, tmp_path):
    text = "criterion,result\nA.1\nA.9,met\nA.1,met,2\nA.1,maybe\n"
    found = problems(take_answers, book, inspection, read_answers(written(tmp_path, text)), "a.csv")
    assert found == [
        ("2", "answers.cells"),
        ("3 (A.9)", "answers.no_such_criterion"),
        ("4", "answers.cells"),
        ("5:result (A.1)", "answers.no_result"),
    ]


def test_an_object_that_does_not_fit_hides_no_other_bad_one(book, inspection, tmp_path):
    text = '[{"criterion":[]},{"x":1,"criterion":"A.1"},{"criterion":"A.9","result":"met"}]'
    rows = read_answers(written(tmp_path, text, "a.json"))
    assert problems(take_answers, book, inspection, rows, "a.json") == [
        ("1", "answers.not_a_table"),
        ("2", "answers.unknown_column"),
        ("3 (A.9)", "answers.no_such_criterion"),
    ]


def test_a_folder_and_a_huge_file_are_refused(tmp_path, monkeypatch):
    with pytest.raises(FileNotRegular):
        read_answers(tmp_path)
    import inspector.book.table as module

    monkeypatch.setattr(module, "_LARGEST_FILE", 10)
    with pytest.raises(FileTooLarge):
        read_answers(written(tmp_path, "criterion,note\n"))


def test_the_csv_of_a_whole_book_opens_in_a_spreadsheet(book, inspection):
    content = export_csv(book.db)
    assert content.startswith(b"\xef\xbb\xbfinspection,unit,criterion")
    assert content.count(b"\r\n") == 6


VISIT = """
unit: Bộ CHQS tỉnh Sơn Hà
plan_number: "05"
plan_date: 24/8/2021
starts_at: 2021-10-07 08:00
has_previous: true
periods: [Năm 2020, 9 tháng đầu năm 2021]
team:
  - {role: team_head, rank: Thiếu tướng, name: Ngô Viễn Khê}
"""


def test_a_visit_is_read_from_yaml(tmp_path):
    visit = read_visit_file(written(tmp_path, VISIT, "v.yaml"))
    assert (visit.plan_number, visit.plan_date, visit.starts_at) == (
        "05",
        date(2021, 8, 24),
        datetime(2021, 10, 7, 8),
    )
    assert visit.team[0].name == "Ngô Viễn Khê"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("unit: x\ncolour: red\nplan_date: 31/02/2021\n", ["2", "3"]),
        ("plan_number: a\n", ["1"]),
        ("unit: x\nteam:\n  - {role: boss, name: A}\n", ["3"]),
        ("unit: x\nperiods: [Năm 2020, năm 2020]\n", ["2"]), ("unit: x\nperiods: ['']\n", ["2"]),
        ("unit: x\nstarts_at: hôm qua\ndocument_type: CV\nplan_date: x\n", ["2", "3", "4"]),
        ("unit: x\nstarts_at: 2021-10-08T08:00\nends_at: 2021-10-07T08:00\n", ["3"]),
        ("unit: &a x\nperiods: [*a]\n", ["1"]),
        ("unit: [\n", None), ("- a\n", ["1"]), ("unit: x\nunit: y\n", ["2"]), ("\xff", None),
    ],
)  # fmt: skip
def test_a_visit_with_mistakes_names_their_lines(tmp_path, text, places):
    found = problems(
        read_visit_file, written(tmp_path, text.encode("latin-1") if text == "\xff" else text, "v.yaml")
    )
    if places:
        assert [place for place, _ in found][: len(places)] == places


# --- what the unit reported, what was verified, what was only seen ----------------------------------------


def test_three_figures_of_one_answer_stay_apart_and_go_out_and_in(book, inspection, visit, tmp_path):
    text = "criterion,period,value,reported,seen\nA.2,Năm 2020,46/60,58/60,\nA.3,,2,1,3\n"
    take_answers(book, inspection, read_answers(written(tmp_path, text)), "a.csv")
    found = load_visit(book.db, inspection)
    first, second = found.answer("A.2", "Năm 2020"), found.answer("A.3")
    assert (first.value, first.reported, first.seen) == ("46/60", "58/60", "")
    assert (second.value, second.reported, second.seen) == ("2", "1", "3")
    assert str(found.scores()[0].criteria["A.2"].team) == "0.75"  # by what was verified: one of two periods
    printed = answers_csv(found)
    assert take_answers(book, inspection, read_answers(written(tmp_path, printed)), "a.csv").is_empty
    rows = json.loads(canonical_export(book.db))["inspections"][0]["answers"]
    assert [row.get("reported") for row in rows] == ["58/60", "1"]


def test_each_figure_is_held_to_its_criterion_and_the_bad_column_is_named(book, inspection, tmp_path):
    text = "criterion,period,reported,seen\nA.2,Năm 2020,nhiều,\nA.2,9 tháng,,4/30\nA.3,,hai,ba\n"
    found = problems(take_answers, book, inspection, read_answers(written(tmp_path, text)), "a.csv")
    assert [place for place, _ in found] == [
        "2:reported (A.2)", "3:seen (A.2)", "4:reported (A.3)", "4:seen (A.3)",
    ]  # fmt: skip
    assert found[1][1] == "answers.sample_is_the_value"
    assert not load_visit(book.db, inspection).answers


def test_an_answer_that_is_not_asked_for_is_kept_and_said_to_be_hidden(book, tmp_path):
    text = CHECKLIST.replace("{code: A.4,", "{code: A.4, when: visit.has_previous,")
    inspection = new_inspection(book, SMALL, [read_checklist_text(text, "small.yaml")])
    book.write(edit_answer(load_visit(book.db, inspection), "A.4", "", note="Đã xem"))
    rows = answer_rows(load_visit(book.db, inspection))
    assert {row["criterion"]: row["hidden"] for row in rows}["A.1"] == ""
    (row,) = [row for row in rows if row["hidden"]]
    assert (row["criterion"], row["note"]) == ("A.4", "Đã xem")
    text = answers_csv(load_visit(book.db, inspection))
    assert take_answers(book, inspection, read_answers(written(tmp_path, text)), "a.csv").is_empty


def test_a_visit_of_no_year_of_ours_is_refused_where_it_stands(tmp_path):
    path = written(
        tmp_path, "unit: A\nstarts_at: 0001-01-01T08:00\nminutes_signed_at: 9999-12-31T08:00\n", "v.yaml"
    )
    assert problems(read_visit_file, path) == [("2", "visit_file.not_a_time"), ("3", "visit_file.not_a_time")]
