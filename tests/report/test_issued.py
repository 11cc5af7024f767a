"""Secrecy, urgency and circulation on documents; the register of what was exported and in what it differs."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from inspector import border
from inspector.book import Book
from inspector.book import book as book_module
from inspector.book.answers import edit_answer
from inspector.book.errors import BookReadOnly, MarkedMissing
from inspector.book.evidence import edit_evidence
from inspector.book.findings import edit_finding
from inspector.book.history import history
from inspector.book.inspections import edit_inspection
from inspector.book.issued import issued_documents
from inspector.book.rows import Evidence
from inspector.book.visit import Visit, load_visit
from inspector.checklist.answer import Answer, Result
from inspector.report import ReportResult, find_template, write_report, write_set
from inspector.report.assemble import photos_of
from inspector.report.conclusion import Conclusion, conclusion
from inspector.report.drafting import REQUIREMENT, SHORTCOMING, STRENGTH
from inspector.report.kinds import BY_ID, KINDS
from inspector.report.layout.rules import check_layout
from inspector.report.marking import mark_evidence, mark_sentence, marked_items
from inspector.report.printed import Printed, deviations, read_printed
from inspector.report.stamps import Stamps, stamps_of, without_marked
from inspector.report.words import as_sentence
from tests.report.docx_files import body_texts, plain
from tests.report.word_edits import WordEdits


class Desk:
    """A copy of the sample's book."""

    def __init__(self, book: Book, inspection: bytes, folder: Path) -> None:
        self.book, self.inspection, self.folder = book, inspection, folder

    def export(self, template: str | None = None, name: str = "ra.docx", **how) -> ReportResult:
        chosen = find_template(self.book.home, template)
        return write_report(self.book, self.inspection, chosen, self.folder / name, force=True, **how)

    def visit(self) -> Visit:
        return load_visit(self.book.db, self.inspection)

    def conclusion(self) -> Conclusion:
        return conclusion(self.visit())

    def say(self, sentence, **fields) -> None:
        stored = {} if sentence.stored else sentence.fields_to_store()
        self.book.write(edit_finding(self.inspection, sentence.id, **{**stored, **fields}))

    def issued(self) -> list:
        return issued_documents(self.book.db, self.inspection)


@pytest.fixture
def desk(sample, tmp_path) -> Iterator[Desk]:
    copy = tmp_path / "so.skt"
    shutil.copy(sample.book, copy)
    with Book.open(copy, home=sample.home, believe=True, back_up=False) as book:
        yield Desk(book, sample.visit.id, tmp_path)


def texts(path: Path) -> list[str]:
    return [plain(text) for text in body_texts(Document(path))]


def stamps_in(path: Path) -> list[str]:
    """What stands in a frame, in its order."""
    framed = [
        p
        for p in Document(path).element.body.iter(qn("w:p"))
        if p.find(f"{qn('w:pPr')}/{qn('w:pBdr')}") is not None
    ]
    words = ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in framed]
    return [each for each in words if each]


# --- marks ------------------------------------------------------------------------------------------


def test_a_document_with_all_three_marks_keeps_every_layout_rule_whatever_document_it_is(desk):
    desk.book.write(
        edit_inspection(desk.inspection, secrecy="top_secret", urgency="very_urgent", circulation="return")
    )
    rows = write_set(desk.book, desk.inspection, desk.book.home, desk.folder / "bo")
    assert [row.document for row in rows if row.file] == list(KINDS)
    for row in rows:
        results = {each.rule: each for each in check_layout(row.file)}
        assert [(each.rule, each.found) for each in results.values() if not each.ok] == [], row.document.id
        assert stamps_in(row.file) == ["TUYỆT MẬT", "THƯỢNG KHẨN", "XEM XONG TRẢ LẠI"]
        assert all(
            "trong khung" in results[f"mark.{kind}"].found for kind in ("secrecy", "urgency", "circulation")
        )


@pytest.mark.parametrize(
    ("field", "word", "printed"),
    [
        ("secrecy", "confidential", "MẬT"),
        ("secrecy", "secret", "TỐI MẬT"),
        ("urgency", "urgent", "KHẨN"),
        ("urgency", "express", "HỎA TỐC"),
        ("circulation", "internal", "LƯU HÀNH NỘI BỘ"),
    ],
)
def test_each_mark_alone_stands_in_its_frame(desk, field, word, printed):
    desk.book.write(edit_inspection(desk.inspection, **{field: word}))
    out = desk.export("cong-van-don-doc").file
    assert stamps_in(out) == [printed]
    assert all(each.ok for each in check_layout(out))


def test_without_a_mark_nothing_is_framed(desk):
    assert stamps_in(desk.export().file) == []


def test_a_template_that_prints_the_mark_itself_keeps_it_where_it_is(desk):
    edits = WordEdits(find_template(desk.book.home, None).path)
    edits.replace("{{ document.type }}", "{{ document.type }} {{ document.urgency }}")
    own = edits.save(desk.folder / "mau.docx")
    desk.book.write(edit_inspection(desk.inspection, secrecy="confidential", urgency="express"))
    assert stamps_in(desk.export(str(own)).file) == ["MẬT", "HỎA TỐC"]
    alone = WordEdits(find_template(desk.book.home, None).path)
    alone.replace("{{ document.type }}", "{{ document.urgency }}")
    assert stamps_in(desk.export(str(alone.save(desk.folder / "mau2.docx"))).file) == ["MẬT"]


def test_the_highest_secrecy_of_what_a_document_prints_goes_on_it(make_visit):
    photo = Evidence(b"p" * 16, bytes(16), "a" * 64, "photo", "a.jpg", "M.1", secrecy="secret")
    paper = Evidence(b"d" * 16, bytes(16), "b" * 64, "document", "b.pdf", "M.1", secrecy="confidential")
    visit = make_visit(Answer("M.1", "", Result.NOT_MET), evidence=(photo, paper))
    said = conclusion(visit)
    marked = Conclusion(
        tuple(
            replace(each, secrecy="top_secret") if each.kind == REQUIREMENT else each
            for each in said.sentences
        )
    )

    def secrecy(kind: str, of: Conclusion = said, at: Visit = visit) -> str:
        return stamps_of(at, of, BY_ID[kind]).secrecy

    assert (secrecy("conclusion"), secrecy("photos"), secrecy("handover")) == ("TỐI MẬT", "TỐI MẬT", "MẬT")
    assert (secrecy("minutes"), secrecy("scores"), secrecy("file_request")) == ("", "", "")
    assert secrecy("conclusion", marked) == secrecy("minutes", marked) == "TUYỆT MẬT"
    own = replace(visit, inspection=replace(visit.inspection, secrecy="confidential", urgency="urgent"))
    assert stamps_of(own, said, BY_ID["scores"]) == Stamps("MẬT", "KHẨN", "")
    left_out = Conclusion(tuple(replace(each, included=False) for each in marked.sentences))
    assert secrecy("minutes", left_out) == ""


def test_the_variant_leaves_out_what_is_marked_and_nothing_comes_in_its_place(desk):
    before = desk.conclusion()
    bad = before.of(SHORTCOMING)[0]
    rest_on_it = [each for each in before.sentences if each.rests_on == bad.id.hex() and each.included]
    assert rest_on_it
    desk.say(bad, secrecy="secret")
    photo = photos_of(desk.visit())[0].evidence
    desk.book.write(edit_evidence(photo, secrecy="confidential"))
    whole, out = texts(desk.export().file), desk.export(name="cat.docx", without_marked=True).file
    cut = texts(out)
    for sentence in (bad, *rest_on_it):
        words = as_sentence(sentence.text).rstrip(".")[:40]
        assert any(words in text for text in whole), words
        assert not any(words in text for text in cut if not text.startswith("Ảnh")), words
    kept = {each.id for each in before.sentences if each.included} - {
        bad.id,
        *(each.id for each in rest_on_it),
    }
    visit, said = without_marked(desk.visit(), desk.conclusion())
    assert {each.id for each in said.sentences if each.included} == kept
    assert stamps_in(out) == []
    assert stamps_in(desk.folder / "ra.docx") == ["TỐI MẬT"]
    assert [each.number for each in photos_of(visit)] == [each.number for each in photos_of(desk.visit())][1:]
    assert not any(text.startswith("Ảnh 1.") for text in cut)
    assert any(text.startswith("Ảnh 2.") for text in cut)
    assert all(each.ok for each in check_layout(out))
    assert [entry.without_marked for entry in desk.issued()] == [None, True]


def test_a_sentence_or_evidence_is_marked_by_the_beginning_of_its_id(desk):
    drafted = next(each for each in desk.conclusion().of(STRENGTH) if not each.stored)
    desk.book.write(mark_sentence(desk.visit(), drafted.id.hex(), "secret"))
    again = desk.conclusion().sentence(drafted.id)
    assert (again.secrecy, again.text, again.included) == ("secret", drafted.text, True)
    item = desk.visit().evidence[0]
    desk.book.write(mark_evidence(desk.visit(), item.id.hex(), "confidential"))
    assert [(row["of"], row["mark"]) for row in marked_items(desk.visit())] == [
        ("sentence", "secret"),
        ("evidence", "confidential"),
    ]
    for named in ("", "zz"):
        with pytest.raises(MarkedMissing):
            mark_sentence(desk.visit(), named, "secret")
        with pytest.raises(MarkedMissing):
            mark_evidence(desk.visit(), named, "secret")


# --- the register -----------------------------------------------------------------------------------


def test_the_same_facts_are_the_same_bytes_at_another_hour_and_one_entry(desk, monkeypatch):
    first = desk.export()
    content = first.file.read_bytes()
    journal = len(history(desk.book.db, desk.inspection))
    monkeypatch.setattr(border, "now", lambda: datetime(2026, 12, 1, 7, 30, tzinfo=UTC))
    again = desk.export(name="lan2.docx")
    assert again.file.read_bytes() == content
    assert (first.entry.is_new, again.entry.is_new) == (True, False)
    assert again.entry.id == first.entry.id
    assert again.entry.before is None
    assert len(history(desk.book.db, desk.inspection)) == journal
    (entry,) = desk.issued()
    assert (entry.kind, entry.number, entry.symbol) == ("conclusion", "05", "TB-ĐKT")
    assert (entry.issued_on, entry.author) == (desk.visit().inspection.document_date, desk.book.author)


def test_a_later_export_says_what_differs_from_the_last_one(desk):
    first = desk.export()
    said = desk.conclusion()
    changed, gone = said.of(STRENGTH)[:2]
    desk.say(changed, text="Đơn vị đã kiện toàn Ban Chỉ đạo.")
    desk.say(gone, included=False)
    desk.book.write(
        edit_finding(
            desk.inspection,
            b"n" * 16,
            kind=STRENGTH,
            checklist=changed.checklist,
            text="Câu thêm.",
            included=True,
        )
    )
    desk.book.write(edit_inspection(desk.inspection, document_number="07"))
    entry = desk.export().entry
    assert entry.before.id == first.entry.id
    assert entry.is_new
    found = {(one.kind, one.name): (one.old, one.new) for one in entry.deviations}
    assert found[("head", "number")] == ("05/TB-ĐKT", "07/TB-ĐKT")
    assert found[("changed", changed.id.hex())][1].startswith("Đơn vị đã kiện toàn Ban Chỉ đạo")
    assert found[("removed", gone.id.hex())][1] == ""
    assert found[("added", (b"n" * 16).hex())][1].startswith("Câu thêm")
    assert {kind for kind, _ in found} == {"head", "changed", "removed", "added"}
    assert desk.export().entry.is_new is False


def test_another_score_and_another_deadline_are_told(desk):
    desk.export()
    visit = desk.visit()
    code = next(
        code for (code, period), answer in visit.answers.items() if answer.result is Result.MET and not period
    )
    desk.book.write(edit_answer(visit, code, "", score=0, score_reason="Hồ sơ chưa đủ."))
    demand = desk.conclusion().of(REQUIREMENT)[0]
    desk.say(demand, owner="Ban Tham mưu")
    found = desk.export().entry.deviations
    assert any(one.kind == "score" and one.old != one.new for one in found)
    assert any(
        one.kind == "changed" and one.name == demand.id.hex() and "Ban Tham mưu" in one.new for one in found
    )


def test_another_line_outside_the_sentences_is_told_as_such(desk):
    desk.export()
    desk.book.write(edit_inspection(desk.inspection, overview="Đơn vị có 30 đầu mối."))
    (one,) = desk.export().entry.deviations
    assert (one.kind, one.new) == ("other", "1")


def test_the_same_words_in_another_file_differ_in_nothing(desk):
    desk.export()
    visit = desk.visit()
    desk.book.write(edit_evidence(visit.evidence[0], sheets=3))  # no document beside the hand-over prints it
    entry = desk.export().entry
    assert entry.is_new
    assert entry.deviations == ()


def test_what_is_only_looked_at_is_not_entered(desk):
    assert desk.export(record=False).entry is None
    assert desk.issued() == []


def test_a_book_that_takes_no_writing_still_exports_and_says_that_it_has_no_entry(desk, sample, monkeypatch):
    path = desk.book.path
    desk.book.close()
    monkeypatch.setattr(book_module, "lock_of", lambda *_: None)  # as on a disk that takes no writing
    with Book.open(path, home=sample.home, believe=True) as book:
        read = Desk(book, desk.inspection, desk.folder)
        written = read.export()
        assert check_layout(written.file)
        assert isinstance(written.entry.failed, BookReadOnly)
        assert not written.entry.is_new
        assert read.issued() == []


def test_the_whole_set_is_entered_at_once_each_document_by_its_kind(desk):
    rows = write_set(desk.book, desk.inspection, desk.book.home, desk.folder / "bo")
    assert {entry.kind for entry in desk.issued()} == {row.document.id for row in rows if row.entry}
    assert [entry.kind for entry in desk.issued()] == [row.document.id for row in rows if row.file]
    desk.book.write(edit_inspection(desk.inspection, document_number="09"))
    again = write_set(desk.book, desk.inspection, desk.book.home, desk.folder / "bo", force=True)
    scores = next(row for row in again if row.document.id == "scores")
    assert [(one.kind, one.name) for one in scores.entry.deviations] == [("head", "reference")]
    request = next(row for row in again if row.document.id == "file_request")
    assert request.entry.deviations == ()


def test_a_read_back_of_an_entered_document_finds_nothing_changed(desk):
    from inspector.report import compare_file

    desk.book.write(edit_inspection(desk.inspection, secrecy="secret", urgency="urgent"))
    assert not compare_file(desk.book, desk.export().file)[1]


@pytest.mark.parametrize("text", ["", "[]", "{", "null", '{"head": 3}', "[" * 100_000])
def test_what_cannot_be_read_of_an_older_entry_is_not_compared(text):
    assert read_printed(text) is None


def test_what_is_kept_of_a_document_comes_back_as_it_was():
    printed = Printed({"number": "05/TB"}, {"ab": "Câu “một”\n"}, {"CCHC": "90 Tốt"}, ("aaaaa", "bbbbb"))
    assert read_printed(printed.to_text()) == printed
    assert deviations(printed, printed) == []
