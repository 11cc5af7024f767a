"""What an export and an older Word conclusion teach the library."""

from pathlib import Path

import pytest
from docx import Document

from inspector.book import Book
from inspector.book.phrase_index import Wanted
from inspector.book.phrase_library import FROM_PROTECTED, PhraseLibrary
from inspector.report.learning import learn_book, learn_document, learn_quietly
from inspector.report.old_conclusions import DocumentSecret, NoHeadings, read_conclusion
from inspector.report.templates import find_template
from inspector.report.write import write_report
from tests.report.conftest import Sample

OLD = """
THÔNG BÁO
I. KHÁI QUÁT
Đơn vị đã chuẩn bị chu đáo cho đoàn kiểm tra.
II. KẾT QUẢ KIỂM TRA
1. Cải cách hành chính
a) Ưu điểm
- Ban Chỉ đạo được kiện toàn kịp thời tại 02 quyết định.
- Kế hoạch ban hành đúng hạn, sát thực tế đơn vị (CC.I.3).
b) Hạn chế, tồn tại:
- Còn 07/30 văn bản sai thể thức (23,3%);
- Việc lập hồ sơ công việc chưa nền nếp./.
III. NGUYÊN NHÂN
1. Nguyên nhân chủ quan
Chỉ huy một số cơ quan chưa thường xuyên đôn đốc, kiểm tra.
2. Nguyên nhân khách quan: Kinh phí phân bổ còn chậm.
IV. KẾT QUẢ CHẤM ĐIỂM, XẾP LOẠI
Đơn vị đạt tổng số 81,75 điểm, xếp loại khá.
V. YÊU CẦU
Đoàn kiểm tra yêu cầu đơn vị thực hiện các nội dung sau:
1. Soát thể thức văn bản trước khi trình ký.
2. Lập kế hoạch chỉnh lý tài liệu tồn đọng.
VI. TỔ CHỨC THỰC HIỆN
Yêu cầu đơn vị báo cáo kết quả khắc phục trước ngày 15/11/2021.
Nơi nhận:
"""


def document(path: Path, text: str, table: tuple = ()) -> Path:
    made = Document()
    for line in text.strip().splitlines():
        made.add_paragraph(line)
    if table:
        rows = made.add_table(len(table), len(table[0]))
        for row, cells in zip(rows.rows, table, strict=True):
            for cell, said in zip(row.cells, cells, strict=True):
                cell.text = said
    made.save(path)
    return path


def test_an_older_conclusion_gives_its_points_by_kind(tmp_path):
    heard = read_conclusion(document(tmp_path / "cu.docx", OLD))
    assert [(one.kind, one.text, one.criteria) for one in heard] == [
        ("strength", "Ban Chỉ đạo được kiện toàn kịp thời tại … quyết định.", ()),
        ("strength", "Kế hoạch ban hành đúng hạn, sát thực tế đơn vị.", ("CC.I.3",)),
        ("shortcoming", "Còn …/… văn bản sai thể thức (…%).", ()),
        ("shortcoming", "Việc lập hồ sơ công việc chưa nền nếp.", ()),
        ("cause", "Chỉ huy một số cơ quan chưa thường xuyên đôn đốc, kiểm tra.", ()),
        ("cause", "Kinh phí phân bổ còn chậm.", ()),
        ("requirement", "Soát thể thức văn bản trước khi trình ký.", ()),
        ("requirement", "Lập kế hoạch chỉnh lý tài liệu tồn đọng.", ()),
    ]


def test_a_table_of_requirements_gives_what_is_required_and_not_who_does_it(tmp_path):
    table = (
        ("STT", "Nội dung yêu cầu", "Chủ trì", "Thời hạn"),
        ("1", "Niêm yết đủ, công khai, minh bạch", "Phòng Tham mưu phối hợp Phòng Chính trị", "29/10/2021"),
    )
    heard = read_conclusion(document(tmp_path / "bang.docx", "V. YÊU CẦU\nYêu cầu như sau:", table))
    assert [one.text for one in heard] == ["Niêm yết đủ, công khai, minh bạch."]


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT"])
def test_a_document_with_a_mark_of_secrecy_teaches_nothing(tmp_path, home, mark):
    path = document(tmp_path / "mat.docx", f"{mark}\n{OLD}")
    library = PhraseLibrary(home)
    with pytest.raises(DocumentSecret):
        learn_document(library, path)
    assert library.count() == 0


def test_a_document_without_such_headings_is_refused(tmp_path):
    with pytest.raises(NoHeadings):
        read_conclusion(
            document(tmp_path / "khac.docx", "Thư mời\nKính mời đồng chí đến dự họp vào sáng mai.")
        )


def test_the_same_document_taken_twice_counts_once(tmp_path, home):
    library, path = PhraseLibrary(home), document(tmp_path / "cu.docx", OLD)
    assert learn_document(library, path).new == 8
    assert learn_document(library, path).new == 0
    assert {one.used for one in library.find(Wanted(), limit=50)} == {1}


def test_our_own_conclusion_can_be_read_back(sample: Sample, sample_book: Book, home, tmp_path):
    out = tmp_path / "kl.docx"
    write_report(sample_book, sample.visit.id, find_template(home, None), out, record=False)
    heard = read_conclusion(out)
    said = {(one.kind, one.text) for one in heard}
    assert ("requirement", "Sửa đổi quy chế; soát thể thức trước khi trình ký.") in said
    assert {kind for kind, _ in said} == {"strength", "shortcoming", "cause", "requirement"}
    assert not [text for _, text in said if text.startswith("Phòng Tham mưu")]
    assert [text for _, text in said if text.startswith("Ban Chỉ đạo CCHC được kiện toàn")]
    assert not [text for _, text in said if "(CCHC)" in text or "(TTHC)" in text]


def test_an_exported_conclusion_teaches_and_other_documents_do_not(sample: Sample, sample_book: Book, home):
    assert learn_quietly(home, sample_book, sample.visit.id, ["bien-ban-kiem-tra"]) is None
    learnt = learn_quietly(home, sample_book, sample.visit.id, [find_template(home, None).name])
    assert learnt is not None
    assert learnt.new > 50
    assert PhraseLibrary(home).count() == learnt.new


def test_a_protected_book_teaches_only_when_the_settings_say_so(home, tmp_path):
    with Book.create(tmp_path / "kín.skt", home=home, raw_key=bytes(range(32))) as book:
        inspection = _begun(book)
        standard = [find_template(home, None).name]
        assert learn_quietly(home, book, inspection, standard) is None
        assert not PhraseLibrary(home).path.exists()
        home.settings.set(FROM_PROTECTED, True)
        learnt = learn_quietly(home, book, inspection, standard)
        assert learnt is not None
        assert learnt.new == 1


def test_an_export_is_not_told_of_a_library_that_cannot_be_written(sample: Sample, sample_book: Book, home):
    PhraseLibrary(home).path.mkdir(parents=True)
    assert learn_quietly(home, sample_book, sample.visit.id, [find_template(home, None).name]) is None


def test_a_book_asked_to_teach_teaches_of_all_its_visits(sample: Sample, sample_book: Book, home):
    learnt = learn_book(PhraseLibrary(home), sample_book)
    assert (learnt.secret, learnt.new > 50) == (0, True)


def _begun(book: Book) -> bytes:
    from inspector.book.findings import add_finding
    from inspector.book.inspections import new_inspection
    from inspector.book.visit_file import VisitFile

    inspection = new_inspection(book, VisitFile(unit="Bộ CHQS tỉnh Sơn Hà"), [])
    book.write(add_finding(inspection, "cause", "Chưa phân công người theo dõi.", included=True)[1])
    return inspection
