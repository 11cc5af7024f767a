"""What people change in Word comes back into the book: sentence by sentence, nothing else, and nothing is lost."""

import io
import random
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image

from inspector.book import Book
from inspector.book.drawing import Drawing, Shape
from inspector.book.export import canonical_export
from inspector.book.redrawn import redraw
from inspector.book.remarks import edit_remark, remove_remark
from inspector.book.verify import verify_book
from inspector.book.visit import Visit, load_visit
from inspector.checklist import read_checklist_text
from inspector.report import comments_of, compare_file, find_template, missing_in, take_in_file, write_report
from inspector.report.abbreviations import KNOWN
from inspector.report.conclusion import Conclusion, conclusion
from inspector.report.drafting import REQUIREMENT, SHORTCOMING, STRENGTH
from inspector.report.errors import DocumentForeign, DocumentUnmarked
from inspector.report.layout.errors import NotWord
from inspector.report.layout.rules import check_layout
from inspector.report.returned import read_returned
from inspector.report.words import as_sentence
from inspector.sample import write_sample
from inspector.wording import say_missing
from tests.book.conftest import CHECKLIST, begin
from tests.book.gestures import Session
from tests.report.word_edits import WordEdits, text_of

FIRST = "được kiện toàn kịp thời"
SECOND = "được giải quyết đúng hạn"
THIRD = "giảm từ 46 xuống còn 35 loại"
WITH_PHOTO = "Kho lưu trữ thiếu máy hút ẩm"


class Desk:
    """A copy of the sample's book, and its conclusion on paper."""

    def __init__(self, book: Book, inspection: bytes, folder: Path) -> None:
        self.book, self.inspection, self.folder = book, inspection, folder

    def export(self, name: str = "ra.docx") -> Path:
        out = self.folder / name
        write_report(self.book, self.inspection, find_template(self.book.home), out, force=True)
        return out

    def visit(self) -> Visit:
        return load_visit(self.book.db, self.inspection)

    def conclusion(self) -> Conclusion:
        return conclusion(self.visit())

    def said(self, kind: str) -> list[str]:
        return [as_sentence(sentence.text) for sentence in self.conclusion().of(kind)]

    def compare(self, path: Path) -> list[tuple[str, str, str, bool]]:
        return [(row.kind, row.old, row.new, row.sure) for row in compare_file(self.book, path)[1]]

    def take_in(self, path: Path, *, guesses: bool = False) -> None:
        which, rows = compare_file(self.book, path)
        take_in_file(self.book, which, [row for row in rows if row.sure or guesses])


@pytest.fixture
def desk(sample, tmp_path) -> Iterator[Desk]:
    copy = tmp_path / "so.skt"
    shutil.copy(sample.book, copy)
    with Book.open(copy, home=sample.home, believe=True, back_up=False) as book:
        yield Desk(book, sample.visit.id, tmp_path)


@pytest.fixture
def word(desk) -> WordEdits:
    return WordEdits(desk.export())


def back(desk: Desk, word: WordEdits) -> Path:
    return word.save(desk.folder / "ve.docx")


# --- marks --------------------------------------------------------------------------------------------


def test_every_sentence_bears_its_id_in_a_hidden_bookmark(desk):
    root = WordEdits(desk.export()).root
    bookmarks = [mark.get(qn("w:name")) for mark in root.iter(qn("w:bookmarkStart"))]
    marks = [name for name in bookmarks if name.startswith("_skt_")]
    assert all(len(name) == 40 for name in marks)
    assert len(set(marks)) == len(marks) == sum(1 for s in desk.conclusion().sentences if s.included)
    assert len({mark.get(qn("w:id")) for mark in root.iter(qn("w:bookmarkStart"))}) == len(bookmarks)


def test_a_mark_holds_the_sentences_words_and_not_the_photo_behind_them(desk):
    lines = read_returned(desk.export()).lines
    (line,) = [line for line in lines if WITH_PHOTO in line.text and line.tokens]
    assert "Ảnh" not in line.words_of(line.tokens[0])
    assert "(Ảnh" in line.around


def test_other_programs_read_the_sentences_as_ever(desk):
    said = "\n".join(paragraph.text for paragraph in Document(str(desk.export())).paragraphs)
    assert all(
        each.rstrip(".") in said for each in desk.said(STRENGTH) if FIRST not in each and SECOND not in each
    )


def test_a_marked_document_keeps_every_layout_rule(desk):
    assert [row.rule for row in check_layout(desk.export()) if not row.ok] == []


def test_no_private_letter_is_left_in_the_document(desk):
    assert not any(
        "\ue000" <= letter <= "\uf8ff" for letter in "".join(WordEdits(desk.export()).root.itertext())
    )


def test_what_nobody_changed_is_no_difference(desk, word):
    assert desk.compare(back(desk, word)) == []


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_whatever_was_done_in_the_panels_the_document_comes_back_as_it_went(panels, seed):
    desk = panels
    session = Session(desk.book, desk.inspection, random.Random(seed))
    for _ in range(30):
        session.step()
    path = desk.export()
    assert desk.compare(path) == []
    sentences = [text for text in desk.said(SHORTCOMING) + desk.said(STRENGTH) if text]
    if not sentences:
        return
    word = WordEdits(path)
    word.replace(sentences[0].rstrip("."), sentences[0].rstrip(".") + " so với năm trước")
    path = word.save(desk.folder / "ve.docx")
    assert [row[0] for row in desk.compare(path)] == ["changed"]
    desk.take_in(path)
    assert desk.compare(desk.export("lai.docx")) == []
    assert verify_book(desk.book).ok


@pytest.fixture
def panels(tmp_path, home):
    """A small book to work in, panel after panel."""
    with Book.create(tmp_path / "so.skt", home=home) as book:
        yield Desk(book, begin(book, read_checklist_text(CHECKLIST, "small.yaml")), tmp_path)


def test_a_photo_that_was_drawn_on_keeps_its_number_in_every_document(desk):
    def said() -> str:
        return "\n".join(text_of(p) for p in WordEdits(desk.export()).root.iter(qn("w:p")))

    before = said()
    assert "Ảnh" in before
    photos = [one for one in desk.visit().evidence if one.kind == "photo"]
    for photo in photos:
        out = io.BytesIO()
        Image.new("RGB", (64, 48), "navy").save(out, "JPEG")
        drawing = Drawing(64, 48, 0, None, (Shape("redact", (0, 0, 16, 16), "black"),))
        redraw(desk.book, photo, photo.sha256, drawing, out.getvalue(), ".jpg")
    assert not {one.id for one in photos} & {one.id for one in desk.visit().evidence}
    assert said() == before


# --- changed, added, removed, moved -----------------------------------------------------------------------


def test_changed_words_come_in_and_out_again(desk, word):
    old = next(text for text in desk.said(STRENGTH) if FIRST in text)
    word.replace(FIRST, "được kiện toàn rất kịp thời")
    new = old.replace(FIRST, "được kiện toàn rất kịp thời")
    path = back(desk, word)
    assert desk.compare(path) == [("changed", old, new, True)]
    desk.take_in(path)
    assert new in desk.said(STRENGTH)
    assert desk.compare(desk.export("lai.docx")) == []
    assert any("rất kịp thời" in text_of(p) for p in WordEdits(desk.export()).root.iter(qn("w:p")))


def test_an_abbreviation_written_out_at_its_first_use_is_one_again_in_the_book(desk, word):
    word.replace("thủ tục hành chính (TTHC) được giải quyết", "thủ tục hành chính (TTHC) đều được giải quyết")
    ((kind, _, new, _),) = desk.compare(back(desk, word))
    assert kind == "changed"
    assert new.startswith("Hồ sơ TTHC đều được giải quyết")


def test_a_deleted_paragraph_is_left_out_and_can_be_put_in_again(desk, word):
    word.delete(SECOND)
    path = back(desk, word)
    assert [row[0] for row in desk.compare(path)] == ["removed"]
    desk.take_in(path)
    assert not any(SECOND in text for text in desk.said(STRENGTH))
    assert any(SECOND in s.text for s in desk.conclusion().of(STRENGTH, included=False))


def test_new_paragraphs_stand_where_they_were_written(desk, word):
    word.add_after(FIRST, "- Câu mới thứ hai")
    word.add_after(FIRST, "- Câu mới thứ nhất.")
    path = back(desk, word)
    assert [row[0] for row in desk.compare(path)] == ["added", "added"]
    desk.take_in(path)
    said = desk.said(STRENGTH)
    at = next(place for place, text in enumerate(said) if FIRST in text)
    assert said[at + 1 : at + 3] == ["Câu mới thứ nhất.", "Câu mới thứ hai."]
    assert desk.compare(desk.export("lai.docx")) == []


def test_a_document_that_comes_back_twice_adds_its_new_sentences_once(desk, word):
    word.add_after(FIRST, "- Câu mới thứ nhất.")
    word.comment("Câu mới thứ nhất", "Hay lắm")
    path = back(desk, word)
    desk.take_in(path)
    before = canonical_export(desk.book.db)
    assert "added" not in [row[0] for row in desk.compare(path)]
    desk.take_in(path)
    assert canonical_export(desk.book.db) == before
    word.add_after("Câu mới thứ nhất", "- Câu mới thứ hai.")
    desk.take_in(back(desk, word))
    said = desk.said(STRENGTH)
    at = next(place for place, text in enumerate(said) if FIRST in text)
    assert said[at + 1 : at + 3] == ["Câu mới thứ nhất.", "Câu mới thứ hai."]
    assert said.count("Câu mới thứ nhất.") == 1


def test_an_added_sentence_that_is_reworded_in_the_same_document_is_changed_not_added_again(desk, word):
    word.add_after(FIRST, "- Đơn vị đã bố trí kinh phí riêng cho công tác lưu trữ.")
    desk.take_in(back(desk, word))
    word.replace("bố trí kinh phí riêng", "bố trí đủ kinh phí riêng")
    word.add_after(FIRST, "- Đơn vị đã bố trí người làm riêng cho công tác văn thư.")
    kinds = {new: (kind, old, sure) for kind, old, new, sure in desk.compare(back(desk, word))}
    assert kinds["Đơn vị đã bố trí đủ kinh phí riêng cho công tác lưu trữ."] == (
        "changed", "Đơn vị đã bố trí kinh phí riêng cho công tác lưu trữ.", False,
    )  # fmt: skip
    assert kinds["Đơn vị đã bố trí người làm riêng cho công tác văn thư."][0] == "added"


def test_a_new_sentence_before_one_that_was_taken_in_and_is_much_like_it_is_new(desk, word):
    word.add_after(FIRST, "- Câu mới thứ nhất.")
    desk.take_in(back(desk, word))
    word.add_after(FIRST, "- Câu mới thứ hai.")
    assert [(row[0], row[2]) for row in desk.compare(back(desk, word))] == [("added", "Câu mới thứ hai.")]


def test_a_new_first_paragraph_of_a_part_becomes_its_first_sentence(desk, word):
    word.add_after("a) Ưu điểm", "- Câu đứng đầu.")
    desk.take_in(back(desk, word))
    assert desk.said(STRENGTH)[0] == "Câu đứng đầu."


def test_a_moved_sentence_keeps_its_new_place(desk, word):
    before = desk.said(STRENGTH)
    word.move_after(FIRST, THIRD)
    path = back(desk, word)
    assert {row[0] for row in desk.compare(path)} == {"moved"}
    desk.take_in(path)
    after = desk.said(STRENGTH)
    assert sorted(after) == sorted(before)
    assert next(text for text in after if FIRST in text) == after[2]


def test_a_requirement_changed_in_its_table_comes_back(desk, word):
    old = desk.said(REQUIREMENT)[0]
    word.replace(old[:20], "Khẩn trương " + old[:20].lower())
    desk.take_in(back(desk, word))
    assert desk.said(REQUIREMENT)[0].startswith("Khẩn trương ")


def test_words_typed_behind_the_mark_belong_to_the_sentence(desk, word):
    word.type_at_end(THIRD, " Đây là cố gắng lớn.")
    ((kind, old, new, sure),) = desk.compare(back(desk, word))
    assert (kind, new, sure) == ("changed", f"{old} Đây là cố gắng lớn.", True)


def test_words_typed_behind_a_photos_number_leave_the_number_out(desk, word):
    word.type_at_end(WITH_PHOTO, " Đã nhắc nhở tại chỗ.")
    ((kind, _, new, _),) = desk.compare(back(desk, word))
    assert kind == "changed"
    assert new.endswith("Đã nhắc nhở tại chỗ.")
    assert "Ảnh" not in new


# --- tracked changes, comments ----------------------------------------------------------------------------


def test_tracked_insertions_count_and_tracked_deletions_do_not(desk, word):
    word.track_insertion(FIRST, " Rất tốt.")
    word.track_deletion(SECOND)
    kinds = {row[0]: row for row in desk.compare(back(desk, word))}
    assert kinds["changed"][2].endswith("Rất tốt.")
    assert SECOND in kinds["removed"][1]


def test_a_comment_stays_with_its_sentence(desk, word):
    word.comment(FIRST, "Nêu rõ thêm số liệu")
    word.comment("Nơi nhận", "Thêm Cục")
    rows = compare_file(desk.book, back(desk, word))[1]
    assert [(row.kind, row.notes) for row in rows] == [
        ("outside", ("Chỉ huy: Nêu rõ thêm số liệu",)),
        ("outside", ("Chỉ huy: Thêm Cục",)),
    ]
    assert FIRST in rows[0].old
    assert rows[0].sentence


def taken_in(desk, path: Path) -> None:
    which, rows = compare_file(desk.book, path)
    take_in_file(desk.book, which, [row for row in rows if row.sure], comments_of(rows))


def test_comments_are_kept_beside_their_sentence_with_who_and_when(desk, word):
    word.comment(FIRST, "Nêu rõ thêm số liệu")
    word.comment("Nơi nhận", "Thêm Cục")
    word.comment(SECOND, "Đã xong", resolved=True)
    taken_in(desk, back(desk, word))
    remarks = {remark.text: remark for remark in desk.visit().remarks}
    assert set(remarks) == {"Nêu rõ thêm số liệu", "Thêm Cục", "Đã xong"}
    one = remarks["Nêu rõ thêm số liệu"]
    assert (one.author, one.written_at, one.kind) == ("Chỉ huy", datetime(2021, 10, 14, 8, 5), "conclusion")
    assert FIRST in one.quote
    assert FIRST in desk.conclusion().sentence(bytes.fromhex(one.finding)).text
    assert (remarks["Thêm Cục"].finding, remarks["Đã xong"].is_done, one.is_done) == ("", True, None)


def test_a_document_taken_in_twice_keeps_its_comments_once(desk, word):
    word.comment(FIRST, "Nêu rõ thêm số liệu")
    path = back(desk, word)
    taken_in(desk, path)
    before = canonical_export(desk.book.db)
    taken_in(desk, path)
    assert canonical_export(desk.book.db) == before
    assert len(desk.visit().remarks) == 1


def test_a_comment_that_was_removed_or_done_stays_so_when_the_document_comes_again(desk, word):
    word.comment(FIRST, "Nêu rõ thêm số liệu")
    word.comment(SECOND, "Xem lại")
    path = back(desk, word)
    taken_in(desk, path)
    first, second = sorted(desk.visit().remarks, key=lambda remark: remark.text)
    desk.book.write(remove_remark(desk.inspection, first.id))
    desk.book.write(edit_remark(desk.inspection, second.id, label="remark.done", is_done=True))
    taken_in(desk, path)
    assert [(remark.text, remark.is_done) for remark in desk.visit().remarks] == [("Xem lại", True)]


def test_undo_takes_the_comments_out_and_the_document_can_bring_them_again(desk, word):
    word.replace(FIRST, "được kiện toàn rất kịp thời")
    word.comment("rất kịp thời", "Nêu rõ thêm số liệu")
    path = back(desk, word)
    before = desk.visit()
    taken_in(desk, path)
    desk.book.undo()
    assert desk.visit().remarks == before.remarks == ()
    taken_in(desk, path)
    assert [remark.text for remark in desk.visit().remarks] == ["Nêu rõ thêm số liệu"]


def test_an_open_comment_is_a_mild_line_before_signing(desk, word):
    word.comment(FIRST, "Nêu rõ thêm số liệu")
    word.comment("Nơi nhận", "Thêm Cục")
    taken_in(desk, back(desk, word))
    lines = [one for one in missing_in(desk.book.db, desk.inspection) if one.code == "missing.remark"]
    assert [(bool(one.finding), one.is_serious) for one in lines] == [(True, False), (False, False)] or [
        (bool(one.finding), one.is_serious) for one in lines
    ] == [(False, False), (True, False)]
    assert say_missing(lines[0], "vi").startswith("Ý kiến của Chỉ huy chưa xử lý: «")
    for remark in desk.visit().remarks:
        desk.book.write(edit_remark(desk.inspection, remark.id, label="remark.done", is_done=True))
    assert not [one for one in missing_in(desk.book.db, desk.inspection) if one.code == "missing.remark"]


def test_a_comment_travels_with_a_packets_changes_and_reads_the_same(desk, word):
    word.comment(FIRST, "Nêu rõ thêm số liệu")
    taken_in(desk, back(desk, word))
    assert b"N\xc3\xaau r\xc3\xb5 th\xc3\xaam s\xe1\xbb\x91 li\xe1\xbb\x87u" in canonical_export(desk.book.db)


@pytest.mark.parametrize("unmarked", [False, True])
def test_a_report_names_a_photo_behind_its_sentence_and_no_change_holds_that(desk, unmarked):
    """The report says «(Ảnh 3)» where the conclusion says «(Ảnh 3, Phụ lục III)»."""
    out = desk.folder / "bao-cao.docx"
    write_report(desk.book, desk.inspection, find_template(desk.book.home, "bao-cao-ket-qua-kiem-tra"), out)
    word = WordEdits(out)
    assert "(Ảnh 3)" in text_of(word.paragraph(WITH_PHOTO))
    word.replace(WITH_PHOTO, "Kho lưu trữ còn thiếu máy hút ẩm")
    word.type_at_end("còn thiếu máy hút ẩm", "" if unmarked else " Đã nhắc nhở tại chỗ.")
    if unmarked:
        word.unmark("còn thiếu máy hút ẩm")
    ((kind, _, new, sure),) = desk.compare(word.save(desk.folder / "da-sua.docx"))
    assert (kind, sure) == ("changed", not unmarked)
    assert "còn thiếu" in new
    assert "Ảnh" not in new


def test_a_photo_that_somebody_names_in_word_stays_in_the_sentence(desk, word):
    word.type_at_end(THIRD, " (Ảnh 9).")
    ((_, _, new, _),) = desk.compare(back(desk, word))
    assert new.endswith("(Ảnh 9).")


# --- marks lost, doubled, strange ---------------------------------------------------------------------------


def test_a_sentence_that_lost_both_marks_is_a_guess(desk, word):
    word.unmark(FIRST)
    word.replace(FIRST, "đã được kiện toàn kịp thời")
    path = back(desk, word)
    ((kind, old, new, sure),) = desk.compare(path)
    assert (kind, sure) == ("changed", False)
    assert FIRST in old
    assert "đã được kiện toàn kịp thời" in new
    desk.take_in(path)
    assert old in desk.said(STRENGTH)
    desk.take_in(path, guesses=True)
    assert old not in desk.said(STRENGTH)


def test_a_control_of_the_same_name_is_a_mark_too(desk, word):
    word.replace(FIRST, "được kiện toàn rất kịp thời")
    word.wrap("rất kịp thời")
    ((kind, _, _, sure),) = desk.compare(back(desk, word))
    assert (kind, sure) == ("changed", True)


def test_lost_marks_alone_are_no_change(desk, word):
    word.unmark(FIRST)
    word.unmark(SECOND)
    assert desk.compare(back(desk, word)) == []


def test_a_sentence_copied_in_word_is_kept_once_and_its_copy_is_new(desk, word):
    from copy import deepcopy

    paragraph = word.paragraph(FIRST)
    copy = deepcopy(paragraph)
    word.paragraph(THIRD).addnext(copy)
    for text in copy.iter(qn("w:t")):
        text.text = (text.text or "").replace(FIRST, "ở cấp tiểu đoàn cũng được kiện toàn")
    rows = desk.compare(back(desk, word))
    assert [row[0] for row in rows] == ["added"]
    assert "tiểu đoàn" in rows[0][2]


def test_text_outside_the_sentences_is_reported_and_not_taken_in(desk, word):
    word.replace("Nơi nhận", "Gửi đến")
    path = back(desk, word)
    assert desk.compare(path) == [("outside", "", "Gửi đến:", True)]
    before = desk.book.db.conn.execute("SELECT count(*) FROM change").fetchone()
    desk.take_in(path)
    assert desk.book.db.conn.execute("SELECT count(*) FROM change").fetchone() == before


def test_an_answer_changed_since_is_no_change_of_the_chief(desk, word):
    path = back(desk, word)
    from inspector.book.findings import edit_finding

    sentence = next(s for s in desk.conclusion().of(SHORTCOMING))
    fields = {} if sentence.stored else sentence.fields_to_store()
    desk.book.write(
        edit_finding(desk.inspection, sentence.id, **fields, text="Sửa ở máy sau khi xuất.", included=True)
    )
    assert desk.compare(path) == []


def test_taking_in_is_one_step_that_undo_takes_back(desk, word):
    before = [(s.text, s.included, s.position) for s in desk.conclusion().sentences]
    word.replace(FIRST, "được kiện toàn rất kịp thời")
    word.delete(SECOND)
    word.add_after(THIRD, "- Câu mới.")
    desk.take_in(back(desk, word))
    assert [(s.text, s.included, s.position) for s in desk.conclusion().sentences] != before
    desk.book.undo()
    assert [(s.text, s.included, s.position) for s in desk.conclusion().sentences] == before


# --- what is refused ---------------------------------------------------------------------------------------


def test_a_document_of_another_visit_is_refused(desk, tmp_path):
    other = write_sample(tmp_path / "other", desk.book.home)
    with Book.open(other.book, home=desk.book.home) as book:
        write_report(book, other.inspection, find_template(book.home), tmp_path / "khac.docx")
    with pytest.raises(DocumentForeign):
        compare_file(desk.book, tmp_path / "khac.docx")


def test_a_document_without_marks_is_refused(desk, tmp_path):
    Document().save(tmp_path / "la.docx")
    with pytest.raises(DocumentUnmarked):
        compare_file(desk.book, tmp_path / "la.docx")


def test_what_is_no_word_document_is_refused(desk, tmp_path):
    (tmp_path / "x.docx").write_bytes(b"x")
    with pytest.raises(NotWord):
        compare_file(desk.book, tmp_path / "x.docx")


# --- through another word processor ------------------------------------------------------------------------


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_edits_survive_being_saved_by_libreoffice(desk, word, tmp_path):
    word.replace(FIRST, "được kiện toàn rất kịp thời")
    word.delete(SECOND)
    word.add_after(THIRD, "- Câu mới.")
    path = back(desk, word)
    profile = f"-env:UserInstallation=file://{tmp_path}/lo"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "lo"), str(path)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    assert desk.compare(tmp_path / "lo" / path.name) == desk.compare(path)


# --- any edits ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def fresh(sample, tmp_path_factory) -> Callable[[], Desk]:
    folder = tmp_path_factory.mktemp("any")
    numbers = iter(range(10_000))

    def make() -> Desk:
        place = folder / str(next(numbers))
        place.mkdir()
        shutil.copy(sample.book, place / "so.skt")
        return Desk(
            Book.open(place / "so.skt", home=sample.home, believe=True, back_up=False), sample.visit.id, place
        )

    return make


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(edits=[("delete", 0), ("delete", 0), ("change", 7), ("change", 50)])
@given(
    edits=st.lists(
        st.tuples(st.sampled_from(["change", "delete", "add"]), st.integers(0, 200)),
        max_size=8,
    )
)
def test_whatever_was_changed_the_next_document_says_what_the_last_one_said(fresh, edits):
    desk = fresh()
    with desk.book:
        word = WordEdits(desk.export())
        for number, (kind, place) in enumerate(edits):
            marked = [
                p
                for p in word.root.iter(qn("w:p"))
                if p.find(qn("w:bookmarkStart")) is not None and _in_a_list(p)
            ]
            paragraph = marked[place % len(marked)]
            if kind == "change":
                word.words_of(paragraph).text = f"Câu sửa lần {number} theo ý kiến chỉ huy."
            elif kind == "delete" and len(marked) > 20:
                paragraph.getparent().remove(paragraph)
            elif kind == "add":
                word.add_after(text_of(paragraph), f"- Câu thêm số {number} của chỉ huy.")
        said = _sentences(word)
        desk.take_in(back(desk, word))
        again = desk.export("lai.docx")
        assert _sentences(WordEdits(again)) == said
        assert desk.compare(again) == []


def _in_a_list(paragraph) -> bool:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return text_of(paragraph).startswith("- ") and style.get(qn("w:val")) == "Body"


def _sentences(word: WordEdits) -> list[str]:
    """The listed sentences without photos; an abbreviation is written out wherever it now stands first."""
    lines = (text_of(p) for p in word.root.iter(qn("w:p")) if _in_a_list(p))
    return [_short(" ".join(re.split(r"\((?:Ảnh|các ảnh) ", line)[0].rstrip(" .").split())) for line in lines]


def _short(line: str) -> str:
    for short, meaning in KNOWN.items():
        line = re.sub(rf"{meaning} \({short}\)", short, line, flags=re.IGNORECASE)
    return line


# --- text of before Unicode -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("font", "typed"),
    [
        (".VnTime", "tµi liÖu cã gi¸ trÞ"),
        ("VNI-Times", "taøi lieäu coù giaù trò"),
        ("Times New Roman", "tµi liÖu cã gi¸ trÞ"),
    ],
)
def test_words_typed_in_an_old_code_come_back_as_the_letters_they_stand_for(desk, word, font, typed):
    text = next(t for t in word.root.iter(qn("w:t")) if FIRST in (t.text or ""))
    run = text.getparent()
    whole = text.text
    text.text = f"Việc lưu {typed} {FIRST}"
    if font != "Times New Roman":
        text.text = typed
        run.insert(0, parse_xml(f'<w:rPr {nsdecls("w")}><w:rFonts w:ascii="{font}"/></w:rPr>'))
    (row,) = [row for row in desk.compare(back(desk, word)) if "giá trị" in row[2]]
    assert "tài liệu có giá trị" in row[2].lower()
    assert whole not in row[2]
