"""The sample's document, written through the book and opened again."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from PIL import Image

from inspector import border
from inspector.book.edit import Edit
from inspector.book.evidence import attach, new_evidence
from inspector.book.ids import uuid7
from inspector.book.rows import Evidence, Finding
from inspector.book.visit import load_visit
from inspector.checklist.answer import Answer, Result
from inspector.errors import DiskFull, OutputExists
from inspector.progress import Cancelled
from inspector.report import check_template, find_template, missing_in, write_report
from inspector.report.assemble import build_context
from inspector.report.conclusion import conclusion
from inspector.report.context import BLANK
from inspector.report.errors import TemplateMissing
from inspector.report.layout.rules import check_layout
from inspector.report.render import render
from inspector.report.templates import STANDARD, builtin_folder, find_templates, install_templates
from inspector.report.write import rendered as rendered_from
from tests.report.conftest import FIRST, SECOND
from tests.report.docx_files import all_xml, body_texts, plain, template


@pytest.fixture(scope="module")
def written(sample, tmp_path_factory) -> Path:

    out = tmp_path_factory.mktemp("written") / "05-TB-ĐKT.docx"
    with sample.copied() as book:
        write_report(book, sample.visit.id, find_template(sample.home), out)
    return out


@pytest.fixture(scope="module")
def texts(written) -> list[str]:
    return [plain(text) for text in body_texts(Document(written))]


def rendered(visit, **options) -> bytes:
    builtin = builtin_folder() / f"{STANDARD}.docx"
    return render(builtin, build_context(visit, conclusion(visit)), **options)


def lines(content: bytes) -> list[str]:
    return [plain(text) for text in body_texts(Document(io.BytesIO(content)))]


# --- what stands in it ------------------------------------------------------------------------------


def test_every_official_layout_rule_is_kept(written):
    broken = [
        (result.rule, result.found, result.expected) for result in check_layout(written) if not result.ok
    ]
    assert broken == []


def test_the_parts_stand_in_their_order(texts):
    parts = [
        "THÔNG BÁO",
        "I. KHÁI QUÁT",
        "II. KẾT QUẢ KIỂM TRA",
        "III. NGUYÊN NHÂN CỦA HẠN CHẾ",
        "IV. KẾT QUẢ CHẤM ĐIỂM, XẾP LOẠI",
        "V. YÊU CẦU",
        "VI. TỔ CHỨC THỰC HIỆN",
        "Nơi nhận:",
        "Phụ lục I",
        "Phụ lục II",
        "Phụ lục III",
    ]
    assert [text for text in texts if text in parts] == parts


def test_head_opening_and_closing_are_the_visits_own(texts):
    assert "Số: 05/TB-ĐKT" in texts
    assert "An Trạch, ngày 15 tháng 10 năm 2021" in texts
    opening = next(text for text in texts if text.startswith("Thực hiện Quyết định"))
    assert "số 1187/QĐ-BTL ngày 17 tháng 9 năm 2021 của Tư lệnh Quân khu Z về việc" in opening
    assert "trong hai ngày 07 và 08 tháng 10 năm 2021" in opening
    assert "do đồng chí Thiếu tướng Ngô Viễn Khê, Phó Tư lệnh, làm Trưởng đoàn" in opening
    closing = next(text for text in texts if text.endswith("./."))
    assert "Bộ Tư lệnh (qua Văn phòng) trước ngày 14 tháng 01 năm 2022./." in closing


def test_scores_are_those_of_the_visit(texts):
    assert (
        "Đạt 81,75 điểm (tổng điểm 81,25/100; điểm thưởng 0,5), xếp loại Khá. Đơn vị tự chấm 95/100 điểm."
        in texts
    )
    assert any(
        text.startswith("Đạt 71,17 điểm (tổng điểm 69,75/98; quy đổi 71,17 điểm), xếp loại Khá")
        for text in texts
    )


def test_photos_are_cited_where_their_criterion_is_said(texts):
    cited = [text for text in texts if "Phụ lục III)" in text and text.startswith("- ")]
    assert [text[text.index("(Ảnh") :] for text in cited] == [
        f"(Ảnh {number}, Phụ lục III)." for number in (1, 2, 3)
    ]


def test_abbreviations_are_written_out_once(texts):
    whole = " ".join(texts)
    for written_out in ("cải cách hành chính (CCHC)", "thủ tục hành chính (TTHC)", "văn thư, lưu trữ (VTLT)"):
        assert whole.lower().count(written_out.lower()) == 1


def test_every_asked_criterion_has_its_row(texts, sample):
    for criterion in sample.visit.criteria:
        assert plain(criterion.text) in texts or any(criterion.text[:20] in text for text in texts), (
            criterion.code
        )


def test_nothing_that_a_secretary_rejects_stands_in_it(texts):
    whole = "\n".join(texts)
    for wrong in (
        "None", "N/A", "0/0", "{{", "{%", "ông/bà", "thanh tra Đoàn", "Đoàn thanh tra", "xử phạt",
        "vi phạm nghiêm trọng", "tháng 09",
        "Trưởng Đoàn", "Quân Khu", "CC.I", "VT.I", "Như trên;", "..", " ,", " ;", "( ", "….",
    ):  # fmt: skip
        assert wrong not in whole, wrong
    prose = [text for text in texts if text.startswith("- ")]
    for first, second in pairwise(prose):
        assert first.split()[1:3] != second.split()[1:3], (first, second)


def test_tables_repeat_their_heads_and_keep_rows_whole(written):
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    for table in Document(written).element.body.iter(f"{word}tbl"):
        rows = list(table.iter(f"{word}tr"))
        assert all(row.find(f"{word}trPr/{word}cantSplit") is not None for row in rows)
        if len(rows) > 3:
            assert rows[0].find(f"{word}trPr/{word}tblHeader") is not None


def test_each_annex_is_a_section_with_its_own_numbers_and_the_scores_lie_across(written):
    sections = Document(written).sections
    assert [section.page_width > section.page_height for section in sections] == [False, True, False, False]
    for section in sections:
        assert section.different_first_page_header_footer
        assert section._sectPr.xpath("./w:pgNumType/@w:start") == ["1"]


# --- what must not be in it -------------------------------------------------------------------------


def test_properties_name_the_body_and_nobody_else(written, sample_book, sample, tmp_path):
    assert Document(written).core_properties.author == "ĐOÀN KIỂM TRA CCHC VÀ VTLT"
    own = tmp_path / "mau-rieng.docx"
    own.write_bytes(template("{{ unit.name }}", title="{{ document.type_name }}"))
    out = tmp_path / "out.docx"
    write_report(sample_book, sample.visit.id, find_template(sample.home, str(own)), out)
    assert "Nguyễn Máy Tính" not in all_xml(out)
    assert Document(out).core_properties.title == "Thông báo"


def test_photos_lose_what_the_camera_wrote(written):
    with zipfile.ZipFile(written) as archive:
        photos = [archive.read(name) for name in archive.namelist() if name.startswith("word/media/")]
    assert len(photos) == 3
    for photo in photos:
        assert photo.startswith(b"\xff\xd8")
        assert b"Exif" not in photo
        assert b"GPS" not in photo


# --- what people type keeps its letters -------------------------------------------------------------

FEBRUARY = datetime(2021, 2, 1)
ODD = [
    "R&D < 5 > 3",
    "{{ unit.name }}",
    "{% if x %}",
    "{#c#}",
    "]]> <w:p>",
    "a\tb",
    "“ngoặc” ‘đơn’",
    "{_{ x }_}",
    "Ẵẵ Ợợ Ựự",
]


@pytest.mark.parametrize("odd", ODD)
def test_what_people_type_stands_in_word_as_they_typed_it(make_visit, odd):
    visit = make_visit(
        Answer("M.1", "", Result.NOT_MET, shortcoming=f"Nêu {odd} ở đây"),
        unit=f"Đơn vị {odd}",
        overview=f"Đoạn {odd}",
    )
    found = lines(rendered(visit))
    assert f"- Nêu {plain(odd)} ở đây." in found
    assert f"Đoạn {plain(odd)}." in found


@pytest.mark.parametrize("control", ["\x0b", "\x0c", "\x00", "\x1b", "\ud800", "\ufffe", "\x07"])
def test_a_control_letter_cuts_nothing_off(make_visit, control):
    visit = make_visit(
        Answer("M.1", "", Result.NOT_MET, shortcoming=f"Trước{control}sau"), unit=f"Đơn{control}vị"
    )
    sentence = next(text for text in lines(rendered(visit)) if text.startswith("- Trước"))
    assert sentence in ("- Trướcsau.", "- Trước sau.")


def test_ten_thousand_letters_and_a_very_long_name_are_all_there(make_visit):
    long = "Ghi chú dài " * 850
    visit = make_visit(Answer("M.1", "", Result.NOT_MET, shortcoming=long), unit="Đơn vị " + "rất dài " * 60)
    content = rendered(visit)
    assert f"- {plain(long)}." in lines(content)
    assert next(row for row in check_layout(content) if row.rule == "head.issuer") is not None


def test_an_empty_visit_makes_a_document_with_dots_and_no_word_of_ours(make_visit):
    found = lines(rendered(make_visit()))
    assert "Số: …/TB-…" in found
    assert "…, ngày … tháng … năm …" in found
    assert "None" not in " ".join(found)
    assert "Phụ lục" in found  # the only one has no number
    assert "Phụ lục II" not in found


def test_a_visit_where_nothing_was_checked_praises_and_acquits_nobody(make_visit):
    found = " ".join(lines(rendered(make_visit())))
    assert "Chưa có nội dung nào được kiểm tra." in found
    assert "Chưa phát hiện hạn chế" not in found
    assert "00/" not in found


def test_a_visit_where_nothing_was_checked_gets_no_grade(make_visit):
    said = lines(rendered(make_visit()))
    assert "Chưa chấm điểm, xếp loại vì chưa có nội dung nào được kiểm tra." in said
    assert not any("xếp loại tạm tính" in line or line.startswith("Xếp loại (") for line in said)


def test_an_office_template_that_asks_for_points_and_grade_gets_dots_where_nothing_was_checked(make_visit):
    visits = make_visit(), make_visit(Answer("M.1", "", Result.MET))
    nothing, met = (build_context(visit, conclusion(visit)).checklists[0].score for visit in visits)
    assert (nothing.final, nothing.grade) == (BLANK, BLANK)
    assert BLANK not in (met.final, met.grade)


def test_what_is_not_known_is_dots_wherever_it_stands(make_visit):
    said = lines(rendered(make_visit(unit="", periods=(), archive_mark="")))
    assert "Kết luận kiểm tra công tác mẫu tại …" in said
    assert "- Lưu: VT, …." in said
    assert not any(
        "  " in text for text in body_texts(Document(io.BytesIO(rendered(make_visit(periods=())))))
    )


def test_without_a_checklist_there_is_no_score_annex(make_visit):
    content = rendered(replace(make_visit(), checklists=(), uses=()))
    assert len(Document(io.BytesIO(content)).sections) == 1
    assert lines(content).count("Chưa chọn danh mục kiểm tra.") == 3
    assert not any("Phụ lục" in line for line in lines(content))


def test_where_nothing_is_wanting_no_remedy_is_asked_for_and_no_heading_stands_empty(make_visit):
    found = lines(rendered(make_visit(Answer("M.1", "", Result.MET))))
    assert "- Không có hạn chế phải nêu nguyên nhân." in found
    assert not any("báo cáo kết quả khắc phục" in line for line in found)
    assert any(line.endswith("nghiêm túc thực hiện Thông báo này./.") for line in found)


def test_where_nothing_applies_the_table_converts_nothing(make_visit):
    away = [Answer("M.1", "", Result.NA, note="mới thành lập")]
    away += [Answer(code, period, Result.NA) for code in ("M.2", "M.3") for period in (FIRST, SECOND)]
    found = lines(rendered(make_visit(*away)))
    assert "- Không có nội dung nào áp dụng đối với đơn vị." in found
    assert not any(line.startswith(("Điểm quy đổi", "Xếp loại")) for line in found)


def test_a_deduction_without_figures_is_explained_by_its_note(make_visit):
    visit = make_visit(Answer("M.1", "", Result.PARTLY, note="Quy chế chưa ký"))
    (checklist,) = build_context(visit, conclusion(visit)).checklists
    assert checklist.sections[0].criteria[0].reason == "Quy chế chưa ký"


def test_without_photos_the_last_section_is_the_score_annex(make_visit):
    sections = Document(io.BytesIO(rendered(make_visit()))).sections
    assert [section.page_width > section.page_height for section in sections] == [False, True]


def test_a_photo_that_has_not_arrived_is_said_in_its_place(make_visit):
    photo = Evidence(b"\1" * 16, bytes(16), "0" * 64, "photo", "a.jpg", "M.1", caption="Bảng niêm yết")
    found = lines(rendered(make_visit(Answer("M.1", "", Result.NOT_MET), evidence=(photo,))))
    assert "(Tệp ảnh chưa có trong sổ này)" in found
    assert "Ảnh 1. Bảng niêm yết" in found
    assert "- Đơn vị chưa ban hành quy chế (Ảnh 1, Phụ lục II)." in found


def test_a_photo_that_cannot_be_printed_is_said_in_its_place_and_among_what_is_missing(sample, sample_book):
    """One that came in before whole pictures were asked for: its head says a photo, and it ends in the middle."""
    book, inspection = sample_book, sample.visit.id
    whole = io.BytesIO()
    Image.effect_noise((400, 300), 50).save(whole, "JPEG")
    (cut,) = attach(book, inspection, "CC.I.1", [("cut.jpg", whole.getvalue()[:-4000])])
    row = replace(cut, id=uuid7(), kind="photo", caption="Bảng niêm yết", position=0)
    book.write(Edit("evidence.add", inspection, tuple(new_evidence(row))))
    with book.connection() as db:
        content, lacking = rendered_from(load_visit(db, inspection), db, find_template(sample.home))
    assert "(Tệp ảnh bị hỏng, không in được)" in lines(content)
    damaged = [one for one in lacking if one.code == "missing.photo_damaged"]
    assert [(one.criterion, one.evidence) for one in damaged] == [("CC.I.1", row.id)]
    assert damaged[0].is_serious


def test_a_conclusion_of_its_own_kind_says_so(make_visit):
    visit = make_visit(
        document_type="KL", document_subject="kết luận kiểm tra công tác mẫu", document_symbol="KL-ĐKT"
    )
    found = lines(rendered(visit))
    assert "KẾT LUẬN" in found
    assert "Kiểm tra công tác mẫu" in found


def test_legal_bases_are_cited_as_the_decree_asks(sample):
    visit = replace(
        sample.visit,
        inspection=replace(sample.visit.inspection, legal_basis=("nd30", "lvb2015", "Quy chế số 12.")),
    )
    found = [text for text in lines(rendered(visit)) if text.startswith("Căn cứ")]
    assert found == [
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;",
        "Căn cứ Quy chế số 12.",
    ]


# --- writing ----------------------------------------------------------------------------------------


def test_a_file_is_replaced_only_when_asked(sample_book, sample, tmp_path):
    out = tmp_path / "a.docx"
    out.write_bytes(b"old")
    with pytest.raises(OutputExists):
        write_report(sample_book, sample.visit.id, find_template(sample.home), out)
    assert out.read_bytes() == b"old"
    write_report(sample_book, sample.visit.id, find_template(sample.home), out, force=True)
    assert zipfile.is_zipfile(out)


def test_a_full_disk_leaves_the_old_document_whole(sample_book, sample, tmp_path, monkeypatch):
    out = tmp_path / "a.docx"
    out.write_bytes(b"old")

    def full(file):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(border, "fsync_file", full)
    with pytest.raises(DiskFull):
        write_report(sample_book, sample.visit.id, find_template(sample.home), out, force=True)
    assert out.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir() if path.suffix in (".docx", ".tmp")] == ["a.docx"]


def test_cancelling_at_any_step_writes_nothing(sample_book, sample, tmp_path):
    for step in range(3):
        watch = stop_at(step)
        with pytest.raises(Cancelled):
            write_report(
                sample_book, sample.visit.id, find_template(sample.home), tmp_path / "a.docx", watch=watch
            )
        assert not list(tmp_path.glob("*.docx"))


def stop_at(step: int) -> Callable[..., None]:
    seen = []

    def watch(progress) -> None:
        seen.append(progress)
        if len(seen) > step:
            raise Cancelled

    return watch


# --- templates there are ----------------------------------------------------------------------------


def test_the_persons_folder_is_filled_once_and_what_was_changed_stays(home):
    install_templates(home)
    copy = home.templates / f"{STANDARD}.docx"
    assert find_template(home).path == copy
    assert find_template(home).builtin
    copy.write_bytes(template("{{ unit.name }}"))
    install_templates(home)
    assert not find_template(home).builtin
    copy.unlink()
    install_templates(home)
    assert not copy.exists()  # thrown away on purpose
    assert find_template(home).builtin


def test_a_template_that_is_not_there_is_named_with_those_that_are(home):
    with pytest.raises(TemplateMissing) as missing:
        find_template(home, "khong-co")
    assert STANDARD in missing.value.facts["known"]
    assert STANDARD in [each.name for each in find_templates(home)]


def test_ours_passes_its_own_check():
    assert check_template(builtin_folder() / f"{STANDARD}.docx") == []


def test_the_template_in_the_tree_is_what_make_makes():
    from report_templates.make import make

    assert (builtin_folder() / f"{STANDARD}.docx").read_bytes() == make()


# --- what is missing --------------------------------------------------------------------------------


def test_the_sample_lacks_nothing_but_papers_for_some_findings(sample_book, sample):
    assert {item.code for item in missing_in(sample_book.db, sample.visit.id)} == {"missing.evidence"}


def codes(visit) -> set[str]:
    from inspector.report import missing

    return {item.code for item in missing(visit, conclusion(visit))}


def test_an_empty_visit_lacks_everything(make_visit):
    found = codes(make_visit())
    assert {
        "missing.document_number", "missing.document_date", "missing.document_place", "missing.signer_name",
        "missing.recipients", "missing.decision_number", "missing.team_head", "missing.answer",
    } <= found  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"report_deadline": date(2022, 1, 15)}, "missing.deadline_on_weekend"),
        ({"report_deadline": date(2021, 9, 2)}, "missing.deadline_on_holiday"),
        (
            {"report_deadline": date(2021, 1, 4), "document_date": date(2021, 2, 1)},
            "missing.deadline_before_the_document",
        ),
        (
            {"document_date": date(2021, 1, 4), "minutes_signed_at": FEBRUARY},
            "missing.dated_before_the_end",
        ),
        ({"document_type": "KL", "document_symbol": "TB-ĐKT"}, "missing.symbol_of_other_type"),
        ({"overview": "Theo XYZ."}, "missing.abbreviation"),
    ],
)
def test_a_slip_in_the_particulars_is_named(make_visit, fields, code):
    assert code in codes(make_visit(**fields))


def test_a_requirement_without_owner_or_deadline_is_named(make_visit):
    assert {"missing.owner", "missing.deadline"} <= codes(make_visit(Answer("M.1", "", Result.NOT_MET)))
    done = Answer("M.1", "", Result.NOT_MET, owner="Ban Tham mưu", deadline=date(2021, 12, 24))
    assert not {"missing.owner", "missing.deadline"} & codes(make_visit(done))
    late = Answer("M.1", "", Result.NOT_MET, owner="Ban Tham mưu", deadline=date(2021, 12, 25))
    assert "missing.deadline_on_weekend" in codes(make_visit(late))


def test_a_deduction_without_a_reason_is_named_with_its_period(make_visit):
    from inspector.report import missing

    visit = make_visit(Answer("M.2", FIRST, value="1/10"))
    (item,) = [item for item in missing(visit, conclusion(visit)) if item.code == "missing.reason"]
    assert (item.page, item.criterion, item.period, item.field) == ("fill", "M.2", FIRST, "score_reason")


def test_a_shortcoming_without_cause_is_named(make_visit):
    own = Finding(b"\5" * 16, bytes(16), "shortcoming", "mau", "Việc này chưa tốt.", criteria=("M.1",))
    found = codes(make_visit(findings=(own,)))
    assert {"missing.cause", "missing.requirement", "missing.evidence"} <= found


def test_a_photo_that_nothing_refers_to_is_named(make_visit):
    photo = Evidence(b"\1" * 16, bytes(16), "0" * 64, "photo", "a.jpg", "M.3")
    found = codes(make_visit(Answer("M.1", "", Result.NOT_MET), evidence=(photo,)))
    assert {"missing.photo_not_cited", "missing.caption", "missing.photo_bytes"} <= found


def test_every_code_is_worded_in_both_languages():
    import re

    from inspector import wording
    from inspector.wording.documents import MISSING
    from inspector.wording.work import STEPS

    source = "".join(path.read_text("utf-8") for path in Path("inspector/report").glob("*.py"))
    from inspector.report.missing import _FIELDS

    for code in {
        *re.findall(r'"((?:missing|report)\.[a-z_]+)"', source),
        *(f"missing.{name}" for name in _FIELDS),
    }:
        if not code.startswith("report.") or code not in ("report.read", "report.fill", "report.write"):
            assert code in {**wording.ERRORS, **MISSING, **STEPS}, code
