"""What the unit's earlier visits found and required, beside what this one finds."""

from datetime import date, datetime

import pytest

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.earlier import earlier_visits
from inspector.book.inspections import edit_inspection, new_inspection
from inspector.book.verify import verify_book
from inspector.book.visit import load_visit
from inspector.book.visit_file import VisitFile
from inspector.checklist import read_checklist_text
from inspector.checklist.same import question_hash
from inspector.errors import Rejected
from inspector.home import Home
from inspector.report.assemble import build_context
from inspector.report.conclusion import conclusion
from inspector.report.follow_up_table import (
    follow_up_rows,
    follow_ups_csv,
    read_follow_ups,
    take_follow_ups,
)
from inspector.report.last_time import (
    follow_ups,
    last_answers,
    look_back,
    named_document,
    names_recurrence,
    recurrence,
    say_what_became,
)
from tests.report.conftest import CHECKLIST

UNIT = "Bộ CHQS tỉnh Sơn Hà"


@pytest.fixture
def book(tmp_path):
    with Book.create(tmp_path / "book.skt", home=Home(tmp_path / "home")) as made:
        yield made


def begin(book, day: str, unit: str = UNIT, text: str = CHECKLIST) -> bytes:
    return new_inspection(
        book,
        VisitFile(
            unit=unit, starts_at=datetime.fromisoformat(f"{day}T08:00"), periods=["Năm 2020", "9 tháng"]
        ),
        [read_checklist_text(text, "mau.yaml")],
    )


def answer(book, visit: bytes, code: str, period: str = "", **fields):
    return book.write(edit_answer(load_visit(book.db, visit), code, period, **fields))


@pytest.fixture
def before(book) -> bytes:
    """A visit of 2020 with one shortcoming and its requirement, and one criterion that was in order."""
    visit = begin(book, "2020-10-07")
    book.write(
        edit_inspection(
            visit, document_number="7", document_symbol="TB-ĐKT", document_date=date(2020, 10, 15)
        )
    )
    answer(book, visit, "M.1", result="partly", note="thiếu phần lưu trữ", requirement="Bổ sung quy chế",
           owner="Ban Hành chính", deadline=date(2020, 12, 31))  # fmt: skip
    answer(book, visit, "M.2", "Năm 2020", value="98/100")
    return visit


def both(book, visit: bytes):
    loaded = load_visit(book.db, visit)
    return loaded, look_back(book.db, loaded)


def earlier(book, visit: bytes) -> list[bytes]:
    return [one.id for one in earlier_visits(book.db, load_visit(book.db, visit))]


def returned(book, visit: bytes, code: str):
    loaded, past = both(book, visit)
    return recurrence(loaded, code, past)


def test_earlier_visits_are_those_of_the_unit_newest_first(book, before):
    older = begin(book, "2019-05-01", unit="BỘ  CHQS TỈNH SƠN HÀ")
    begin(book, "2021-01-01", unit="Bộ CHQS tỉnh Lạc Thủy")
    now, later = begin(book, "2021-10-07"), begin(book, "2022-10-07")
    assert earlier(book, now) == [before, older]
    assert earlier(book, later) == [now, before, older]
    assert earlier(book, older) == []


def test_a_short_name_is_the_unit_too(book, before):
    now = begin(book, "2021-10-07", unit="Bộ Chỉ huy quân sự tỉnh Sơn Hà")
    assert earlier(book, now) == []
    book.write(edit_inspection(now, unit_short=UNIT))
    assert earlier(book, now) == [before]


def test_what_was_found_stands_beside_a_criterion_that_asks_the_same(book, before):
    loaded, past = both(book, begin(book, "2021-10-07"))
    (found,) = last_answers(past, loaded.criterion("M.1"))
    assert (found.same, found.document) == (True, "Thông báo kết luận kiểm tra số 07/TB-ĐKT")
    assert found.day == date(2020, 10, 15)
    assert [each.note for each in found.answers] == ["thiếu phần lưu trữ"]
    assert found.score.team is not None
    (figure,) = last_answers(past, loaded.criterion("M.2"))
    assert [each.value for each in figure.answers] == ["98/100"]


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("text: Ban hành quy chế", "text: Ban hành, công bố quy chế", False),
        ("text: Ban hành quy chế", "text: Ban  hành quy chế", True),
        ("code: M.1\n        text", "code: M.9\n        text", True),
        ("max_score: 3\n        phrases", "max_score: 3\n        how_to_check: Xem.\n        phrases", True),
    ],
)
def test_a_changed_question_is_for_reference_only(book, before, old, new, same):
    assert old in CHECKLIST
    loaded, past = both(book, begin(book, "2021-10-07", text=CHECKLIST.replace(old, new)))
    (found,) = last_answers(past, loaded.criteria[0])
    assert found.same is same


def test_points_do_not_change_the_question_and_words_do():
    first = read_checklist_text(CHECKLIST, "a").criteria[1]
    other = read_checklist_text(
        CHECKLIST.replace("denominator: số hồ sơ", "denominator: hồ sơ mật"), "b"
    ).criteria[1]
    assert question_hash(first) != question_hash(other)


def test_each_requirement_is_followed_and_its_words_travel_with_the_visit(book, before):
    now = begin(book, "2021-10-07")
    loaded, past = both(book, now)
    (item,) = follow_ups(loaded, past)
    assert (item.text, item.owner, item.deadline) == (
        "Bổ sung quy chế.",
        "Ban Hành chính",
        date(2020, 12, 31),
    )
    assert (item.state, item.criteria, item.issued_on) == ("", ("M.1",), date(2020, 10, 15))
    book.write(say_what_became(loaded, item, state="partly", note="đã có dự thảo"))
    loaded, past = both(book, now)
    (item,) = follow_ups(loaded, past)
    assert (item.state, item.note, item.repeats) == ("partly", "đã có dự thảo", False)
    (alone,) = follow_ups(loaded, ())
    assert (alone.text, alone.document, alone.state) == (item.text, item.document, "partly")
    book.undo()
    assert follow_ups(*both(book, now))[0].state == ""
    assert verify_book(book).ok


def test_what_was_left_open_is_followed_again_and_what_was_remedied_is_not(book, before):
    middle = begin(book, "2021-10-07")
    loaded, past = both(book, middle)
    (item,) = follow_ups(loaded, past)
    book.write(say_what_became(loaded, item, state="not_remedied"))
    last = begin(book, "2022-10-07")
    (again,) = follow_ups(*both(book, last))
    assert (again.finding, again.repeats, again.state) == (item.finding, True, "")
    book.write(say_what_became(load_visit(book.db, middle), item, state="remedied"))
    assert follow_ups(*both(book, last)) == ()


def test_a_shortcoming_that_returns_is_told_with_the_old_document(book, before):
    now = begin(book, "2021-10-07")
    answer(book, now, "M.1", result="not_met")
    found = returned(book, now, "M.1")
    assert found.sentence == (
        "Hạn chế này đã được nêu tại Thông báo kết luận kiểm tra số 07/TB-ĐKT ngày 15/10/2020 "
        "nhưng đến nay vẫn còn (tái phạm)."
    )
    assert names_recurrence(found.sentence)
    assert not names_recurrence("Quy chế chưa ban hành.")
    old = conclusion(load_visit(book.db, before)).of("shortcoming", included=False)
    assert bytes.fromhex(found.finding) in {sentence.id for sentence in old}


def test_what_was_in_order_last_time_does_not_return(book, before):
    now = begin(book, "2021-10-07")
    answer(book, now, "M.2", "Năm 2020", value="10/100")
    assert returned(book, now, "M.2") is None


def test_a_changed_question_returns_only_where_its_requirement_was_not_remedied(book, before):
    changed = CHECKLIST.replace("text: Ban hành quy chế", "text: Công bố quy chế")
    now = begin(book, "2021-10-07", text=changed)
    answer(book, now, "M.1", result="not_met")
    assert returned(book, now, "M.1") is None
    loaded, past = both(book, now)
    book.write(say_what_became(loaded, follow_ups(loaded, past)[0], state="not_remedied"))
    assert returned(book, now, "M.1") is not None


def test_the_document_says_how_much_was_remedied(book, before):
    answer(book, before, "M.2", "9 tháng", value="10/100", requirement="Trả hồ sơ đúng hạn")
    now = begin(book, "2021-10-07")
    loaded, past = both(book, now)
    first, second = follow_ups(loaded, past)
    book.write(say_what_became(loaded, first, state="remedied"))
    book.write(
        say_what_became(load_visit(book.db, now), second, state="not_remedied", note="chưa triển khai")
    )
    loaded = load_visit(book.db, now)
    context = build_context(loaded, conclusion(loaded), date(2021, 12, 1))
    assert context.follow_up.sentence == (
        "Về thực hiện 02 yêu cầu nêu tại Thông báo kết luận kiểm tra số 07/TB-ĐKT ngày 15/10/2020: "
        "đã khắc phục 01, chưa khắc phục 01 yêu cầu."
    )
    assert context.follow_up.sentence in context.overview
    assert {line.state for line in context.follow_up.requirements} == {"đã khắc phục", "chưa khắc phục"}
    book.write(edit_inspection(now, previous_note="Lần trước đơn vị làm tốt"))
    loaded = load_visit(book.db, now)
    overview = build_context(loaded, conclusion(loaded), date(2021, 12, 1)).overview
    assert "Lần trước đơn vị làm tốt." in overview
    assert context.follow_up.sentence not in overview


def test_the_table_goes_out_and_comes_back(book, before, tmp_path):
    now = begin(book, "2021-10-07")
    items = follow_ups(*both(book, now))
    text = follow_ups_csv(items)
    file = tmp_path / "a.csv"
    head, row = text.splitlines()
    assert row.endswith(",,")
    file.write_text(f"{head}\n{row[:-2]},Khắc phục một phần,=1+1\n", encoding="utf-8")
    take_follow_ups(book, now, read_follow_ups(file), "a.csv")
    (item,) = follow_ups(*both(book, now))
    assert (item.state, item.note) == ("partly", "=1+1")
    assert ",'=1+1" in follow_ups_csv([item])
    assert follow_up_rows([item])[0]["requirement"] == item.finding


def test_all_bad_rows_are_listed_and_none_is_taken(book, before, tmp_path):
    now = begin(book, "2021-10-07")
    (item,) = follow_ups(*both(book, now))
    file = tmp_path / "a.csv"
    file.write_text(
        f"requirement,state\n{item.finding},remedied\nffff,remedied\n{item.finding},xong\n", encoding="utf-8"
    )
    with pytest.raises(Rejected) as refused:
        take_follow_ups(book, now, read_follow_ups(file), "a.csv")
    assert [(one.place, one.code) for one in refused.value.problems] == [
        ("3", "last_time.no_such_requirement"),
        ("4", "last_time.row_twice"),
    ]
    file.write_text(f"requirement,state\n{item.finding},xong\n", encoding="utf-8")
    with pytest.raises(Rejected) as refused:
        take_follow_ups(book, now, read_follow_ups(file), "a.csv")
    assert [one.code for one in refused.value.problems] == ["last_time.no_state"]
    assert load_visit(book.db, now).rechecks == {}


def test_a_document_without_a_number_is_called_by_its_kind(book, before):
    now = load_visit(book.db, begin(book, "2021-10-07"))
    assert named_document(now.inspection) == "Thông báo kết luận kiểm tra"


def test_what_is_not_asked_or_does_not_apply_does_not_return(book, before):
    now = begin(book, "2021-10-07")
    answer(book, now, "M.1", result="not_met", shortcoming="Chưa có quy chế.")
    assert returned(book, now, "M.1") is not None
    answer(book, now, "M.1", result="na", score_reason="Đơn vị mới thành lập")
    assert returned(book, now, "M.1") is None
    skipped = CHECKLIST.replace(
        "text: Ban hành quy chế\n", 'text: Ban hành quy chế\n        when: "not visit.has_previous"\n'
    )
    hidden = begin(book, "2021-10-06", text=skipped)
    answer(book, hidden, "M.1", result="not_met", shortcoming="Chưa có quy chế.")
    assert returned(book, hidden, "M.1") is not None
    book.write(edit_inspection(hidden, has_previous=True))
    assert returned(book, hidden, "M.1") is None


def test_a_visit_of_no_year_of_ours_stands_where_it_was_made(book, before):
    with book.transaction() as db:  # as a packet of another program may bring it
        db.conn.execute("UPDATE inspection SET starts_at = '0001-01-01T00:00' WHERE id = ?", (before,))
    now = begin(book, "2099-10-07")
    assert earlier(book, now) == [before]
