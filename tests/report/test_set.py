"""The whole set of a visit: each document keeps the official layout, says what it must, and lacks what it names."""

import io
import re
from dataclasses import replace
from datetime import date, datetime

import pytest
from docx import Document

from inspector import border
from inspector.book import Book
from inspector.book.ids import paper_id
from inspector.book.papers import edit_paper
from inspector.book.rows import Evidence, Finding, Inspection, Paper, Person
from inspector.book.visit import Visit
from inspector.checklist.answer import Answer, Result
from inspector.errors import DiskFull, OutputExists
from inspector.progress import Cancelled
from inspector.report import check_template, find_template, write_set
from inspector.report.assemble import build_context
from inspector.report.assemble_papers import as_document, usual
from inspector.report.conclusion import conclusion
from inspector.report.errors import DocumentUnknown
from inspector.report.kinds import BY_ID, KINDS, kind_of
from inspector.report.layout.rules import check_layout
from inspector.report.missing_set import missing_of
from inspector.report.render import render
from inspector.report.templates import builtin_folder
from inspector.report.whole_set import set_file
from tests.report.conftest import FIRST, INSPECTION, SECOND
from tests.report.docx_files import body_texts, plain

TODAY = date(2021, 12, 1)
LONG = "Bộ Chỉ huy Quân sự tỉnh có tên rất dài ở miền biên giới phía Tây Bắc của Tổ quốc Việt Nam thân yêu"


def context_of(visit: Visit, kind: str, today: date = TODAY):
    return as_document(build_context(visit, conclusion(visit), today), visit, BY_ID[kind])


def made(visit: Visit, kind: str, today: date = TODAY) -> bytes:
    path = builtin_folder() / f"{BY_ID[kind].template}.docx"
    return render(path, context_of(visit, kind, today))


def lines(content: bytes) -> list[str]:
    return [plain(text) for text in body_texts(Document(io.BytesIO(content)))]


def broken(content: bytes) -> list[tuple[str, str, str]]:
    """The rules that are not kept; dots that wait for a pen have no case."""
    failed = [(each.rule, each.found, each.place) for each in check_layout(content) if not each.ok]
    return [each for each in failed if each[1:] != ("không in hoa", "“…”")]


def with_paper(visit: Visit, kind: str, **fields) -> Visit:
    paper = Paper(paper_id(visit.id, kind), visit.id, kind, **fields)
    return replace(visit, papers={**visit.papers, kind: paper})


def codes(visit: Visit, kind: str, today: date = TODAY) -> set[str]:
    return {item.code for item in missing_of(BY_ID[kind], visit, conclusion(visit), today)}


@pytest.fixture
def extreme(make_visit) -> Visit:
    """Everything as long as people make it, and much of it."""
    evidence = tuple(
        Evidence(
            bytes([number]) * 16, INSPECTION, "0" * 64, "photo" if number % 2 else "document", f"{number}.pdf", "M.1",
            caption="Ảnh " + LONG * 3, number=f"{number}/QĐ-BCHQS-VPTM-PCT", issued_on=date(2021, 1, number),
            subject="về việc " + LONG * 4, sheets=1234, state=LONG, returned_on=date(2021, 12, 1),
        )
        for number in range(1, 30)
    )  # fmt: skip
    people = tuple(
        Person(
            bytes([number]) * 16, INSPECTION, side, role, "Thượng tướng, Phó giáo sư", LONG[:50], LONG, number
        )
        for number, (side, role) in enumerate(
            [
                ("team", "team_head"),
                ("team", "secretary"),
                *[("team", "member")] * 20,
                *[("unit", "unit_commander")] * 9,
            ]
        )
    )
    findings = tuple(
        Finding(
            bytes([number]) * 16, INSPECTION, kind, "mau", LONG * 5, criteria=("M.1",), included=True,
            owner=LONG, supporting=LONG, deadline=date(2021, 11, 1), explanation=LONG * 6, agreed="disputed",
        )
        for number, kind in enumerate(["strength", "shortcoming", "requirement"] * 12)
    )  # fmt: skip
    visit = make_visit(
        Answer("M.1", "", Result.NOT_MET, note=LONG * 8, score_reason=LONG * 3),
        Answer("M.2", FIRST, value="1/999999999"),
        Answer("M.2", SECOND, value="999999999/999999999"),
        evidence=evidence, findings=findings, people=people,
        unit=LONG, superior_body=LONG.upper(), issuing_body="ĐOÀN KIỂM TRA " + LONG.upper(), unit_location=LONG * 2,
        decision_issuer=LONG, decision_number="1187/QĐ-BTL", decision_subject=LONG * 2, document_number="1234567",
        document_symbol="TB-ĐKTCCHCVTLT", document_place=LONG[:30], document_date=date(2021, 10, 15),
        document_subject=LONG * 3, signer_authority="KT. TRƯỞNG ĐOÀN", signer_office=LONG.upper(),
        signer_name="Thượng tướng " + LONG[:40], recipients=tuple([LONG] * 12), archive_mark="VT, ĐKT. ĐTÂ08",
        overview="\n".join([LONG * 8] * 6), starts_at=datetime(2021, 10, 7, 8), report_to=LONG,
    )  # fmt: skip
    visit = with_paper(visit, "reminder", addressee=(LONG, LONG, "Văn phòng"), superior_body=LONG.upper())
    visit = with_paper(visit, "result_report", text="\n".join([LONG * 4] * 5), addressee=(LONG,))
    return with_paper(visit, "minutes", text="\n".join([LONG * 4] * 5), copies=12, place=LONG)


# --- layout -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", BY_ID)
def test_every_document_of_the_sample_keeps_every_rule(sample, kind):
    assert broken(made(sample.visit, kind)) == []


@pytest.mark.parametrize("kind", BY_ID)
def test_a_visit_of_which_nothing_is_known_keeps_every_rule(make_visit, kind):
    empty = replace(make_visit(), inspection=Inspection(INSPECTION), checklists=(), uses=(), answers={})
    found = made(empty, kind)
    if kind not in ("scores", "photos", "figures"):  # an annex of nothing is not part of a set
        assert broken(found) == []
    assert "None" not in " ".join(lines(found))


@pytest.mark.parametrize("kind", BY_ID)
def test_the_longest_names_keep_every_rule(extreme, kind):
    assert broken(made(extreme, kind)) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_each_template_is_what_its_script_makes_and_passes_its_check(kind):
    from report_templates.make import BUILDERS, make

    path = builtin_folder() / f"{kind.template}.docx"
    assert path.read_bytes() == make(kind.template)
    assert check_template(path) == []
    assert kind_of(kind.template) is kind
    assert sorted(BUILDERS) == sorted(each.template for each in KINDS)


def test_tables_repeat_their_heads_and_keep_rows_whole(sample):
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    for kind in BY_ID:
        for table in Document(io.BytesIO(made(sample.visit, kind))).element.body.iter(f"{word}tbl"):
            rows = list(table.iter(f"{word}tr"))
            assert all(row.find(f"{word}trPr/{word}cantSplit") is not None for row in rows)
            if len(rows) > 3:
                assert rows[0].find(f"{word}trPr/{word}tblHeader") is not None


# --- what each says ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "head"), [("minutes", "Số nội dung"), ("result_report", "Điểm chuẩn")])
def test_a_table_with_totals_may_go_on_overleaf_with_two_rows_on_either_side(sample, kind, head):
    document = Document(io.BytesIO(made(sample.visit, kind)))
    tables = [table for table in document.tables if len(table.columns) > 2 and table.cell(0, 2).text == head]
    assert tables
    for table in tables:
        kept = [row.cells[0].paragraphs[0].style.paragraph_format.keep_with_next for row in table.rows[1:]]
        words = [row.cells[0].text for row in table.rows[1:]]
        sections = [
            bool(keep) for keep, word in zip(kept, words, strict=True) if re.fullmatch("[IVX]+", word)
        ]
        assert sections == [True, *[False] * (len(sections) - 3), True, True]


def test_the_minutes_say_who_what_and_when(sample):
    found = lines(made(sample.visit, "minutes"))
    assert found[found.index("BIÊN BẢN") + 1].startswith("Kiểm tra công tác cải cách hành chính")
    assert not any(text.startswith("An Trạch, ngày") for text in found)
    opening = next(text for text in found if text.startswith("Hồi "))
    assert opening.startswith("Hồi 08 giờ 00 phút ngày 07 tháng 10 năm 2021 tại Sở chỉ huy")
    assert "- Thiếu tướng Ngô Viễn Khê, Phó Tư lệnh, Trưởng đoàn;" in found
    assert found[-12:] != found
    closing = next(text for text in found if text.endswith("./."))
    assert closing == (
        "Biên bản kết thúc hồi 16 giờ 45 phút ngày 08 tháng 10 năm 2021, đã đọc lại cho mọi người cùng nghe, thống nhất "
        "và ký tên; lập thành 03 bản, mỗi bên giữ 01 bản, 01 bản lưu hồ sơ./."
    )
    after = found[found.index(closing) + 1 :]
    assert after[:6] == [
        "THƯ KÝ", "ĐẠI DIỆN ĐƠN VỊ", "TRƯỞNG ĐOÀN",
        "Đại úy Đàm Thụy Ân", "Đại tá Vi Lương Thạch", "Thiếu tướng Ngô Viễn Khê",
    ]  # fmt: skip


def test_each_shortcoming_stands_with_the_units_words_and_whether_it_agrees(sample):
    remarks = context_of(sample.visit, "minutes").minutes.remarks
    assert [remark.agreed for remark in remarks].count("Không thống nhất") == 1
    (disputed,) = [remark for remark in remarks if remark.agreed == "Không thống nhất"]
    assert disputed.text.endswith("chưa cập nhật (Ảnh 1).")
    assert disputed.explanation.startswith("02 thủ tục mới có quyết định công bố")


def test_minutes_closed_on_the_day_they_began_say_so(make_visit):
    moment = datetime(2021, 10, 7, 8)
    visit = make_visit(starts_at=moment, minutes_signed_at=moment.replace(hour=16, minute=45))
    assert context_of(visit, "minutes").minutes.closed_on == "cùng ngày"


def test_the_minutes_count_what_was_checked(sample, make_visit):
    first, second = context_of(sample.visit, "minutes").minutes.tallies
    assert (
        first.sentence
        == "Đã xem xét 49 nội dung: 30 nội dung đạt, 18 nội dung đạt một phần, 01 nội dung không đạt."
    )
    assert [line.asked for line in second.sections] == ["5", "4", "8", "7", "4", "5", "6", "2", "4", "4"]
    assert (second.total.asked, second.total.other) == ("49", "1")
    (nothing,) = context_of(make_visit(), "minutes").minutes.tallies
    assert nothing.sentence == "Chưa kiểm tra nội dung nào trong 03 nội dung của danh mục."
    (some,) = context_of(make_visit(Answer("M.1", "", Result.MET)), "minutes").minutes.tallies
    assert some.sentence == "Đã xem xét 01/03 nội dung: 01 nội dung đạt."


def test_figures_are_compared_period_by_period(sample):
    rows = {
        row.text: row.periods
        for checklist in context_of(sample.visit, "figures").figures
        for section in checklist.sections
        for row in section.rows
    }
    drills = rows["Số hình thức tuyên truyền CCHC đã thực hiện"]
    assert [(f.value, f.share, f.change, f.change_share) for f in drills] == [
        ("5 hình thức", "–", "–", "–"),
        ("3 hình thức", "–", "−2", "−40,0%"),
    ]
    network = rows["Văn bản đi không mật gửi qua mạng"]
    assert [(f.value, f.share, f.change, f.change_share) for f in network] == [
        ("451/968", "46,6%", "–", "–"),
        ("812/1.004", "80,9%", "+361", "+34,3 điểm %"),
    ]
    (once,) = rows["TTHC công khai, niêm yết đủ, đúng, kịp thời"]
    assert (once.period, once.value, once.change, once.change_share) == ("–", "17/21", "–", "–")
    faults = rows["Lỗi cấp số văn bản đi (trùng, bỏ trống, chèn số)"]
    assert (faults[1].change, faults[1].change_share) == ("−2", "−100%")


@pytest.mark.parametrize(
    ("first", "second", "change"),
    [
        ("0/10", "5/10", ("+5", "+50 điểm %")),
        ("5/10", "5/10", ("0", "0")),
        ("", "5/10", ("–", "–")),
        ("5/10", "", ("–", "–")),
        ("5/10", "0/0", ("−5", "–")),
    ],
)
def test_where_there_is_nothing_to_compare_a_dash_stands(make_visit, first, second, change):
    visit = make_visit(Answer("M.2", FIRST, value=first), Answer("M.2", SECOND, value=second))
    (checklist,) = context_of(visit, "figures").figures
    (row,) = checklist.sections[0].rows
    assert (row.periods[1].change, row.periods[1].change_share) == change


def test_the_annex_has_no_column_of_changes_where_nothing_can_be_compared(make_visit):
    answer = Answer("M.2", FIRST, value="5/10")
    for periods, heads in ((FIRST, SECOND), 7), ((FIRST,), 5):
        visit = make_visit(answer, Answer("M.2", SECOND, value="6/10"), periods=periods)
        (table,) = Document(io.BytesIO(made(visit, "figures"))).tables
        assert [cell.text for cell in table.rows[0].cells[:2]] == ["STT", "Nội dung"]
        assert len(table.columns) == heads
        assert broken(made(visit, "figures")) == []


def test_a_criterion_without_any_figure_has_no_row_and_a_visit_without_one_no_annex(make_visit):
    assert context_of(make_visit(Answer("M.1", "", Result.MET)), "figures").figures == ()
    assert codes(make_visit(), "figures") == {"missing.no_figures"}
    (checklist,) = context_of(make_visit(Answer("M.2", FIRST, reported="5/10")), "figures").figures
    assert [row.text for section in checklist.sections for row in section.rows] == ["Hồ sơ đúng hạn"]


def test_the_annex_says_beside_each_figure_what_the_unit_reported_and_no_sentence_does(make_visit):
    answer = Answer("M.2", FIRST, value="5/10", reported="9/10", seen="2/3")
    visit = make_visit(answer, Answer("M.2", SECOND, value="5/10"))
    (checklist,) = context_of(visit, "figures").figures
    first, second = checklist.sections[0].rows[0].periods
    assert (first.value, first.share, first.reported, first.seen) == (
        "5/10",
        "50,0%",
        "9/10 (90,0%)",
        "2/3 (66,7%)",
    )
    assert (second.reported, second.seen) == ("", "")
    said = lines(made(visit, "figures"))
    assert "5/10 (đơn vị báo cáo: 9/10 (90,0%)) (chỉ thấy trong mẫu: 2/3 (66,7%))" in said
    assert "5/10" in said
    assert not any(
        "9/10" in sentence.text or "90,0%" in sentence.text for sentence in conclusion(visit).sentences
    )


def test_the_report_goes_to_the_superior_and_cites_no_annex_of_another_document(sample):
    found = lines(made(sample.visit, "result_report"))
    assert "Số: 04/BC-ĐKT" in found
    assert "Kính gửi: Thủ trưởng Bộ Tư lệnh" in found
    assert next(text for text in found if text.endswith("như sau:")).endswith(
        "Đoàn kiểm tra báo cáo Thủ trưởng Bộ Tư lệnh kết quả như sau:"
    )
    assert "Đoàn kiểm tra kính báo cáo./." in found
    assert found[found.index("Nơi nhận:") + 1] == "- Như trên;"
    assert not any("Phụ lục III" in text for text in found)
    assert any("04 thủ tục chưa cập nhật (Ảnh 1)." in text for text in found)
    assert "(Kèm theo Báo cáo số 04/BC-ĐKT ngày 12 tháng 10 năm 2021 của Đoàn kiểm tra CCHC và VTLT)" in found


def test_the_request_asks_for_what_the_checklists_want_to_see(sample):
    request = context_of(sample.visit, "file_request").file_request
    assert request.due == "08 giờ 00 phút ngày 07 tháng 10 năm 2021"
    assert request.sections[0].title == "CCHC - I. Chỉ đạo, điều hành"
    rows = [row for section in request.sections for row in section.rows]
    assert [row.number for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    wanted = {criterion.evidence.rstrip(".") for criterion in sample.visit.criteria if criterion.evidence}
    assert {row.title.lower() for row in rows} == {text.lower() for text in wanted}
    on_the_spot = {row.title for row in rows if row.form == "Xem tại chỗ"}
    assert "Xem tại chỗ (không chụp, không sao)" in on_the_spot
    assert all("xem tại chỗ" in row.title.lower() for row in rows if row.form != "Bản sao")
    found = lines(made(sample.visit, "file_request"))
    assert "Số: …/PYC-ĐKT" in found
    assert any(text.startswith("Căn cứ Quyết định số 1187/QĐ-BTL") and text.endswith(".") for text in found)
    assert found[found.index("TL. TRƯỞNG ĐOÀN") : found.index("TL. TRƯỞNG ĐOÀN") + 3][1] == "THƯ KÝ"


def test_documents_handed_over_are_listed_counted_and_given_back(sample):
    papers = [item for item in sample.visit.evidence if item.kind != "photo"]
    back = tuple(replace(item, sheets=4, state="Bản chính", returned_on=date(2021, 10, 8)) for item in papers)
    visit = with_paper(
        replace(sample.visit, evidence=back), "handover", begun_at=datetime(2021, 10, 7, 9, 30), copies=2
    )
    found = lines(made(visit, "handover"))
    assert "Hôm nay, hồi 09 giờ 30 phút ngày 07 tháng 10 năm 2021, tại" in " ".join(found)
    assert "Tổng số: 02 (hai) hồ sơ. Lập thành 02 bản, mỗi bên giữ 01 bản./." in found
    assert "Đoàn kiểm tra đã trả lại đủ hồ sơ, tài liệu cho đơn vị." in found
    assert [item.sheets for item in context_of(visit, "handover").handover.items] == ["4", "4"]
    half = replace(visit, evidence=(back[0], replace(back[1], returned_on=None)))
    assert "đã trả lại 01 (một) hồ sơ" in context_of(half, "handover").handover.returned
    assert (
        context_of(sample.visit, "handover").handover.items[0].state == ""
    )  # nobody said what state it is in


def test_a_reminder_lists_what_is_overdue_on_its_own_date(sample):
    visit = with_paper(
        sample.visit, "reminder", number="118", issued_on=date(2021, 11, 15), due_at=datetime(2021, 11, 30),
        signer_name="Đại tá Phan Trọng Vĩ",
    )  # fmt: skip
    reminder = context_of(visit, "reminder", date(2030, 1, 1)).reminder
    assert [(row.deadline, row.days) for row in reminder.overdue] == [
        ("29/10/2021", "17"),
        ("05/11/2021", "10"),
    ]
    found = lines(made(visit, "reminder"))
    assert "Số: 118/BTL-VP" in found
    assert any(text.startswith("V/v đôn đốc khắc phục") for text in found)
    assert next(text for text in found if "Đến nay" in text) == (
        "Ngày 15 tháng 10 năm 2021, Đoàn kiểm tra đã ban hành Thông báo số 05/TB-ĐKT kết luận kiểm tra công tác cải cách "
        "hành chính và văn thư, lưu trữ tại Bộ Chỉ huy Quân sự tỉnh Sơn Hà. Đến nay còn 02 nội dung chưa hoàn thành:"
    )
    assert context_of(sample.visit, "reminder").reminder.as_of == "ngày 01 tháng 12 năm 2021"
    assert (
        "khẩn trương khắc phục và báo cáo về Bộ Tư lệnh (qua Văn phòng) trước ngày 30 tháng 11 năm 2021./."
        in " ".join(found)
    )
    assert found[found.index("TL. TƯ LỆNH") + 1] == "CHÁNH VĂN PHÒNG"


def test_a_reminder_is_no_document_of_a_visit_where_nothing_is_overdue(sample):
    day = date(2021, 10, 29)  # a deadline's own day is still in time
    assert not BY_ID["reminder"].applies(sample.visit, conclusion(sample.visit), day)
    assert codes(sample.visit, "reminder", day) == {"missing.nothing_overdue"}


def test_photos_are_numbered_in_the_order_of_the_criteria(make_visit):
    photos = tuple(
        Evidence(
            bytes([place]) * 16, INSPECTION, "0" * 64, "photo", "a.jpg", code, caption=code, position=place
        )
        for place, code in enumerate(("", "M.3", "M.1", "M.3"), start=1)
    )
    visit = make_visit(evidence=photos)
    assert [photo.caption for photo in build_context(visit, conclusion(visit), TODAY).photos] == [
        "M.1", "M.3", "M.3", "A.jpg",
    ]  # fmt: skip


def test_what_is_typed_of_a_document_stands_in_place_of_what_the_visit_gives(sample):
    visit = with_paper(
        sample.visit, "file_request", number="7", symbol="PYC-VP", place="Sơn Hà", issued_on=date(2021, 2, 5),
        subject="Về hồ sơ kiểm tra.", addressee=("Phòng Tham mưu", "Ban Hành chính;"),
        signer_authority="TRƯỞNG ĐOÀN", signer_name="Thiếu tướng Ngô Viễn Khê", recipients=("Như trên;",),
        archive_mark="Lưu: VT, ĐKT.",
    )  # fmt: skip
    found = lines(made(visit, "file_request"))
    assert {"Số: 07/PYC-VP", "Sơn Hà, ngày 05 tháng 02 năm 2021", "- Như trên;", "- Lưu: VT, ĐKT."} <= set(
        found
    )
    assert any("- Phòng Tham mưu;" in text and "- Ban Hành chính." in text for text in found)
    assert "THƯ KÝ" not in found  # another authority signs, under no office of the first
    assert broken(made(visit, "file_request")) == []


def test_what_is_said_without_being_typed_is_what_the_document_says(sample):
    for kind in (kind for kind in KINDS if kind.fields):
        said = usual(sample.visit, kind)
        typed = {
            name: tuple(text.split("\n")) if name in ("recipients", "addressee") else text
            for name, text in said.items()
            if name != "copies"
        }
        assert "symbol" in said
        assert lines(made(with_paper(sample.visit, kind.id, **typed), kind.id)) == lines(
            made(sample.visit, kind.id)
        )


# --- what is missing --------------------------------------------------------------------------------


def test_each_document_names_what_it_lacks(make_visit):
    visit = make_visit(Answer("M.1", "", Result.NOT_MET))
    assert {
        "missing.minutes_signed_at", "missing.explanation", "missing.agreed", "missing.secretary",
        "missing.unit_people", "missing.proposals", "missing.answer",
    } <= codes(visit, "minutes")  # fmt: skip
    assert {"missing.result_report_number", "missing.result_report_date"} <= codes(visit, "result_report")
    assert {"missing.due_at", "missing.secretary"} <= codes(visit, "file_request")
    assert codes(visit, "handover") == {"missing.no_documents"}
    assert codes(visit, "photos") == {"missing.no_photos"}
    assert codes(replace(visit, checklists=(), uses=()), "figures") == {"missing.no_figures"}


def test_the_samples_minutes_lack_only_the_units_proposals(sample):
    assert codes(sample.visit, "minutes") == {"missing.proposals"}
    assert codes(sample.visit, "result_report") == set()


# --- writing ----------------------------------------------------------------------------------------


def test_the_whole_set_is_written_with_a_row_each(sample_book, sample, tmp_path):
    rows = write_set(sample_book, sample.visit.id, sample.home, tmp_path / "set")
    assert [row.document.id for row in rows] == [kind.id for kind in KINDS]
    assert sorted(path.name for path in (tmp_path / "set").iterdir()) == [set_file(kind) for kind in KINDS]
    with pytest.raises(OutputExists):
        write_set(sample_book, sample.visit.id, sample.home, tmp_path / "set")
    write_set(sample_book, sample.visit.id, sample.home, tmp_path / "set", force=True, only=["minutes"])


def test_only_what_is_named_is_written_and_an_unknown_name_is_refused(sample_book, sample, tmp_path):
    rows = write_set(sample_book, sample.visit.id, sample.home, tmp_path / "set", only=["photos", "minutes"])
    assert [row.document.id for row in rows] == ["minutes", "photos"]
    assert len(list((tmp_path / "set").iterdir())) == 2
    (again,) = write_set(
        sample_book, sample.visit.id, sample.home, tmp_path / "one", only=["bien-ban-kiem-tra", "minutes"]
    )
    assert again.document.id == "minutes"
    with pytest.raises(DocumentUnknown):
        write_set(sample_book, sample.visit.id, sample.home, tmp_path / "other", only=["letter"])
    assert not (tmp_path / "other").exists()


def test_an_offices_own_template_is_used_for_its_document(sample_book, sample, tmp_path):
    from tests.report.docx_files import template

    sample.home.templates.mkdir(parents=True, exist_ok=True)
    own = sample.home.templates / "bien-ban-kiem-tra.docx"
    own.write_bytes(template("{{ minutes.opened_at }} {{ document.symbol }}"))
    try:
        (row,) = write_set(sample_book, sample.visit.id, sample.home, tmp_path / "set", only=["minutes"])
        assert "08 giờ 00 phút BB-ĐKT" in lines(row.file.read_bytes())
        assert not find_template(sample.home, "bien-ban-kiem-tra").builtin
    finally:
        own.unlink()


def test_a_disk_that_fills_up_half_way_leaves_no_part_of_the_set(sample_book, sample, tmp_path, monkeypatch):
    folder, real, count = tmp_path / "set", border.replace, [0]

    def fills_up(source, target):
        count[0] += 1
        if count[0] == 3:
            raise OSError(28, "No space left on device")
        real(source, target)

    monkeypatch.setattr(border, "replace", fills_up)
    with pytest.raises(DiskFull):
        write_set(sample_book, sample.visit.id, sample.home, folder)
    assert list(folder.iterdir()) == []


def test_cancelling_writes_nothing(sample_book, sample, tmp_path):
    seen = []

    def watch(progress):
        seen.append(progress)
        if len(seen) > 4:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_set(sample_book, sample.visit.id, sample.home, tmp_path / "set", watch=watch)
    assert not (tmp_path / "set").exists()


def test_a_paper_in_the_book_is_in_the_set(sample, tmp_path):
    import shutil

    path = tmp_path / "copy.skt"
    shutil.copy(sample.book, path)
    with Book.open(path, home=sample.home) as book:
        book.write(edit_paper(sample.visit.id, "minutes", number="2", text="Đề nghị trang bị máy hút ẩm"))
        (row,) = write_set(book, sample.visit.id, sample.home, tmp_path / "set", only=["minutes"])
    found = lines(row.file.read_bytes())
    assert {"Số: 02/BB-ĐKT", "- Đề nghị trang bị máy hút ẩm."} <= set(found)
    assert row.missing == ()


def test_a_superior_is_asked_to_approve_a_grade_only_where_there_is_one(make_visit, sample):
    nothing, *_ = context_of(make_visit(), "result_report").result.proposals
    assert nothing.endswith("phê duyệt kết quả kiểm tra.")
    graded, *_ = context_of(sample.visit, "result_report").result.proposals
    assert graded.endswith("phê duyệt kết quả kiểm tra và mức xếp loại nêu trên.")
