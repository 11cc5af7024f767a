"""The register of the unit's documents: asked for, received, returned; in and out as a table."""

import time
from datetime import date, datetime

import pytest

from inspector.book.answers import edit_answer
from inspector.book.evidence import attach, edit_evidence, share_evidence
from inspector.book.request_table import (
    pasted_rows,
    read_requests,
    request_rows,
    requests_csv,
    take_requests,
    value_of,
)
from inspector.book.requests import (
    Stage,
    add_requested,
    asked,
    edit_requested,
    give_back,
    handed,
    proposals,
    receive,
    received,
    register_evidence,
    remove_requested,
    stage_of,
    still_out,
    unregistered,
)
from inspector.book.verify import verify_book
from inspector.book.visit import load_visit, refreshed
from inspector.errors import Rejected
from inspector.text import NotADate, NotANumber, NotATime
from inspector.wording import say_problem

DAY, NEXT = date(2021, 10, 7), date(2021, 10, 8)


def test_what_is_asked_for_comes_and_goes_back(book, visit):
    changes = book.write(add_requested(visit, [{"subject": "Kế hoạch năm"}, {"subject": "Sổ văn bản đi"}]))
    visit = refreshed(book.db, visit, changes)
    plan, register = visit.requested
    assert [stage_of(row) for row in visit.requested] == [Stage.ASKED, Stage.ASKED]
    visit = refreshed(book.db, visit, book.write(receive(visit, [plan], DAY)))
    assert received(visit) == (visit.requested[0],)
    visit = refreshed(book.db, visit, book.write(receive(visit, visit.requested, NEXT)))
    assert [row.received_on for row in visit.requested] == [DAY, NEXT]  # what came before stays as it was
    visit = refreshed(book.db, visit, book.write(give_back(visit, visit.requested[:1], NEXT)))
    assert [stage_of(row) for row in visit.requested] == [Stage.RETURNED, Stage.HELD]
    assert [row.subject for row in still_out(visit)] == [register.subject]
    book.undo()
    assert load_visit(book.db, visit.id).requested[0].returned_on is None
    assert verify_book(book).ok


def test_what_went_back_had_come(book, visit):
    visit = refreshed(book.db, visit, book.write(add_requested(visit, [{"subject": "Kế hoạch năm"}])))
    visit = refreshed(book.db, visit, book.write(give_back(visit, visit.requested, NEXT)))
    (row,) = visit.requested
    assert (row.received_on, row.returned_on) == (NEXT, NEXT)
    assert still_out(visit) == ()


def test_the_checklists_propose_what_is_not_there_yet(book, visit):
    found = proposals(visit, DAY)
    assert [(one["subject"], one["criteria"], one["period"]) for one in found] == [
        ("Kế hoạch", ("A.1",), ""),
        ("Sổ theo dõi", ("A.2",), "Năm 2020; 9 tháng"),
        ("Bản lưu", ("A.3", "A.4"), ""),
    ]
    visit = refreshed(book.db, visit, book.write(add_requested(visit, found)))
    assert [row.asked_on for row in asked(visit)] == [DAY] * 3
    assert proposals(visit, NEXT) == []
    visit = refreshed(book.db, visit, book.write(remove_requested(visit, visit.requested[:1])))
    assert [one["subject"] for one in proposals(visit)] == ["Kế hoạch"]


def test_an_attached_document_is_entered_with_what_was_said_of_it_and_listed_once(book, visit):
    (scan, _photo) = attach(
        book, visit.id, "A.1", [("qd.pdf", b"%PDF-1"), ("anh.jpg", b"\xff\xd8\xff no picture")]
    )
    book.write(
        edit_evidence(scan, number="214/QĐ-BCH", issued_on=DAY, subject="Kiện toàn", sheets=3, state="đủ")
    )
    visit = load_visit(book.db, visit.id)
    assert [item.id for item in handed(visit)] == [item.id for item in unregistered(visit)]
    visit = refreshed(book.db, visit, book.write(register_evidence(visit, unregistered(visit)[:1], DAY)))
    (row,) = visit.requested
    assert (row.number, row.subject, row.sheets, row.state) == ("214/QĐ-BCH", "Kiện toàn", 3, "đủ")
    assert (row.criteria, row.received_on, stage_of(row)) == (("A.1",), DAY, Stage.HELD)
    assert handed(visit)[0] == row
    assert scan.id not in {item.id for item in handed(visit)}
    assert asked(visit) == ()  # the unit brought it: no request lists it


def test_one_photo_is_evidence_for_many_criteria_and_kept_once(book, visit):
    (item,) = attach(book, visit.id, "A.1", [("bang.pdf", b"%PDF-1")])
    visit = refreshed(
        book.db, load_visit(book.db, visit.id), book.write(share_evidence(item, ["A.3", "A.1", "A.3"]))
    )
    (kept,) = visit.evidence
    assert kept.other_criteria == ("A.3",)
    assert visit.evidence_of("A.1") == visit.evidence_of("A.3") == (kept,)
    assert visit.evidence_of("A.2") == ()


def test_a_table_goes_out_and_comes_in_as_it_was(book, visit, tmp_path):
    rows = [
        {"number": "12/KH-BCH", "subject": "=Kế hoạch", "issued_on": DAY, "criteria": ("A.1", "A.3")},
        {
            "subject": "Sổ văn bản đi",
            "wants_original": True,
            "sheets": 120,
            "due_at": datetime(2021, 10, 7, 8),
        },
    ]
    visit = refreshed(book.db, visit, book.write(add_requested(visit, rows)))
    file = tmp_path / "so.csv"
    file.write_text(requests_csv(visit), encoding="utf-8")
    taken = take_requests(book, visit.id, read_requests(file), "so.csv")
    assert (taken.added, taken.changed, taken.changes.is_empty) == (0, 2, True)
    assert request_rows(load_visit(book.db, visit.id)) == request_rows(visit)
    file.write_text("subject,received_on,original\nSổ văn bản đi,8/10/2021,bản sao\n", encoding="utf-8")
    taken = take_requests(book, visit.id, read_requests(file), "so.csv")
    assert (taken.added, taken.changed) == (0, 1)
    row = load_visit(book.db, visit.id).requested[1]
    assert (row.received_on, row.wants_original, row.sheets) == (NEXT, False, 120)


def test_one_bad_cell_and_nothing_is_taken(book, visit, tmp_path):
    file = tmp_path / "so.csv"
    file.write_text(
        "subject,received_on,sheets,original,criteria\n"
        "Sổ A,hôm qua,0,photo,A.9\n"
        "Sổ B,7/10/2021,3,gốc,A.1\n"
        ",,3,,\n",
        encoding="utf-8",
    )
    with pytest.raises(Rejected) as refused:
        take_requests(book, visit.id, read_requests(file), "so.csv")
    assert [problem.place for problem in refused.value.problems] == [
        "2:received_on", "2:sheets", "2:original", "2:criteria", "4",
    ]  # fmt: skip
    assert all(say_problem(problem) for problem in refused.value.problems)
    assert load_visit(book.db, visit.id).requested == ()


def test_a_table_from_excel_is_pasted_with_or_without_its_head(book, visit):
    with_head = (
        "TT\tSố, ký hiệu\tTrích yếu\tSố tờ\r\n1\t12/KH-BCH\tKế hoạch năm\t4\r\n2\t\tSổ văn bản đi\t\r\n"
    )
    taken = take_requests(book, visit.id, pasted_rows(with_head), "")
    assert taken.added == 2
    as_shown = "15/BC-BCH\t05/3/2021\tBộ CHQS\tBáo cáo năm\tNăm 2020\tbản gốc\t7"
    take_requests(book, visit.id, pasted_rows(as_shown), "")
    take_requests(book, visit.id, pasted_rows("Sổ tay\nNội quy\n"), "")
    rows = load_visit(book.db, visit.id).requested
    assert [row.subject for row in rows] == [
        "Kế hoạch năm",
        "Sổ văn bản đi",
        "Báo cáo năm",
        "Sổ tay",
        "Nội quy",
    ]
    assert (rows[2].issued_on, rows[2].wants_original, rows[2].sheets) == (date(2021, 3, 5), True, 7)
    assert pasted_rows(" \n\t\n") == []


def test_one_field_of_a_line_is_edited(book, visit):
    visit = refreshed(book.db, visit, book.write(add_requested(visit, [{"subject": "Kế hoạch"}])))
    book.write(edit_requested(visit.requested[0], state="rách bìa", sheets=12))
    book.write(edit_answer(visit, "A.1", "", note="đã xem"))
    (row,) = load_visit(book.db, visit.id).requested
    assert (row.state, row.sheets) == ("rách bìa", 12)


@pytest.mark.parametrize("count", ["1.5", "1.50", "12.34", "9" * 5000, "1.000.000", "0.001", "-1", "١"])
def test_what_is_no_count_is_refused_and_not_read_as_another(visit, count):
    with pytest.raises(NotANumber):
        value_of(visit, "sheets", count)


def test_a_count_with_its_thousands_is_read(visit):
    assert (value_of(visit, "sheets", "1.200"), value_of(visit, "copies", "12")) == (1200, 12)


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("2021-10-07", (2021, 10, 7, 17)),
        ("7/10/2021", (2021, 10, 7, 17)),
        ("2021-10-07T08:30", (2021, 10, 7, 8, 30)),
        ("2021-10-07 08:30:00", (2021, 10, 7, 8, 30)),
        ("7/10/2021 8h30", (2021, 10, 7, 8, 30)),
    ],
)
def test_a_day_alone_is_meant_to_its_end_of_work_however_it_is_written(visit, said, moment):
    assert value_of(visit, "due", said) == datetime(*moment)


@pytest.mark.parametrize(
    "said", ["0001-01-01", "9999-12-31T08:00", "2021-W05", "2021-10-07T08:00+07:00", "2021-10-07T25:00"]
)
def test_a_moment_that_is_none_is_refused(visit, said):
    with pytest.raises((NotADate, NotATime)):
        value_of(visit, "due", said)


def test_a_document_that_stands_twice_in_a_table_is_told(book, visit, tmp_path):
    file = tmp_path / "so.csv"
    file.write_text("subject,sheets\nSổ A,1\nSổ B,2\nsổ a,3\n", encoding="utf-8")
    with pytest.raises(Rejected) as refused:
        take_requests(book, visit.id, read_requests(file), "so.csv")
    assert [(one.place, one.code) for one in refused.value.problems] == [("4", "requests.row_twice")]
    rows = [{"subject": "Sổ A", "sheets": n} for n in (1, 2)]  # a person may well enter it so
    visit = refreshed(book.db, visit, book.write(add_requested(visit, rows)))
    file.write_text(requests_csv(visit), encoding="utf-8")
    assert take_requests(book, visit.id, read_requests(file), "so.csv").changes.is_empty


def test_what_the_team_made_itself_was_handed_over_by_nobody(book, visit):
    attach(book, visit.id, "A.1", [("soat.xlsx", b"PK\x03\x04a")], about=visit.id.hex())
    attach(book, visit.id, "A.1", [("ke-hoach.docx", b"PK\x03\x04b")])
    visit = load_visit(book.db, visit.id)
    assert [item.name for item in unregistered(visit)] == ["ke-hoach.docx"]
    assert [item.name for item in handed(visit)] == ["ke-hoach.docx"]


def test_a_text_that_is_typed_in_pieces_is_taken_back_at_once(book, visit, monkeypatch):
    """A cell is kept at each pause; the secretary typed it once."""
    visit = refreshed(
        book.db, visit, book.write(add_requested(visit, [{"subject": "Sổ A"}, {"subject": "Sổ B"}]))
    )
    one, two = visit.requested

    def subjects() -> list[str]:
        return [row.subject for row in load_visit(book.db, visit.id).requested]

    for text in ("K", "Kế", "Kế hoạch"):
        book.write(edit_requested(one, subject=text))
    book.undo()
    assert subjects() == ["Sổ A", "Sổ B"]
    book.redo()
    assert subjects() == ["Kế hoạch", "Sổ B"]
    book.write(edit_requested(two, subject="K"))  # another cell is another gesture
    book.write(edit_requested(one, subject="Kế hoạch năm"))
    book.undo()
    assert subjects() == ["Kế hoạch", "K"]
    now = time.monotonic()
    book.write(edit_requested(one, subject="Sổ tay"))
    monkeypatch.setattr(time, "monotonic", lambda: now + 60)  # so is what is typed a minute later
    book.write(edit_requested(one, subject="Sổ tay đơn vị"))
    book.undo()
    assert subjects() == ["Sổ tay", "K"]
    assert verify_book(book).ok


def test_what_is_chosen_and_not_typed_is_taken_back_step_by_step(book, visit):
    (photo,) = attach(book, visit.id, "A.1", [("anh.txt", b"abc")])
    book.write(edit_evidence(photo, secrecy="secret"))
    book.write(edit_evidence(photo, secrecy="top_secret"))
    book.write(edit_evidence(photo, deleted=True))
    book.write(edit_evidence(photo, deleted=None))

    def stands() -> list[str]:
        return [item.secrecy for item in load_visit(book.db, visit.id).evidence]

    assert stands() == ["top_secret"]
    for after in ([], ["top_secret"], ["secret"], [""]):
        book.undo()
        assert stands() == after
