"""A folder of a unit's files in one go: a line a file, totals, the sentence, the table; nothing hidden, cancel at once."""

import os
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from inspector.errors import FileNotRegular, FolderMissing, OutputExists
from inspector.progress import Cancelled, Progress
from inspector.report.layout import survey
from inspector.report.layout.errors import NoWordFiles
from inspector.report.layout.survey import check_file, check_folder
from inspector.report.layout.survey_sheet import write_survey
from tests.report.layout.unit_documents import DOCUMENTS

ROW = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """Every document of the table in a folder with folders, one old .doc, one broken file, and what is no document."""
    folder = tmp_path / "Văn bản"
    for number, document in enumerate(DOCUMENTS):
        here = folder / f"năm {number % 3}"
        here.mkdir(parents=True, exist_ok=True)
        (here / f"{document.name}.docx").write_bytes(document.make())
    (folder / "cũ.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    (folder / "=hỏng.DOCX").write_bytes(b"PK\x03\x04 not a zip")
    (folder / "~$khóa.docx").write_bytes(b"Word's own")
    (folder / "ảnh.jpg").write_bytes(b"x")
    return folder


def test_every_file_gets_its_line_and_nothing_is_left_out(unit):
    steps: list[Progress] = []
    found = check_folder(unit, steps.append)
    assert {Path(each.name).stem: {f.rule for f in each.faults} for each in found.read} == {
        each.name: set(each.faults) for each in DOCUMENTS
    }
    assert {each.name: each.refusal.code for each in found.unread} == {
        "cũ.doc": "layout.old_word", "=hỏng.DOCX": "layout.not_word",
    }  # fmt: skip
    assert steps[0].done == 0
    assert steps[-1].done == steps[-1].total == len(DOCUMENTS) + 2
    assert [each.name for each in found.files] == sorted((e.name for e in found.files), key=survey_order)


def survey_order(name: str):
    from inspector.text import sort_key

    return [sort_key(part) for part in name.split("/")]


def test_totals_by_rule_and_year_add_up(unit):
    found = check_folder(unit)
    faults = [rule for each in DOCUMENTS for rule in each.faults]
    assert dict(found.by_rule) == {rule: faults.count(rule) for rule in set(faults)}
    assert [count for _, count in found.by_rule] == sorted((n for _, n in found.by_rule), reverse=True)
    assert sum(read for _, read, _ in found.by_year) == len(DOCUMENTS)
    assert sum(faulty for _, _, faulty in found.by_year) == sum(bool(each.faults) for each in DOCUMENTS)
    assert {year for year, _, _ in found.by_year} == {2004, 2024}


def test_the_sentence_says_how_many_what_share_and_what_most(tmp_path):
    folder = tmp_path / "vb"
    folder.mkdir()
    for n in range(9):
        (folder / f"{n}.docx").write_bytes(
            next(d for d in DOCUMENTS if d.name == "report_as_it_should_be").make()
        )
    assert check_folder(folder).sentence == "soát 09 văn bản, không có văn bản sai thể thức"
    for n in range(2):
        wrong = next(d for d in DOCUMENTS if d.name == "report_on_american_paper")
        (folder / f"sai {n}.docx").write_bytes(wrong.make())
    (folder / "x.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert check_folder(folder).sentence == (
        "soát 11 văn bản, 02 văn bản sai thể thức, chiếm 18,2%; nhiều nhất: khổ giấy (02 văn bản), "
        "lề trang (02 văn bản); 01 tệp không đọc được"
    )


def test_number_kind_subject_and_year_are_read(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(next(d for d in DOCUMENTS if d.name == "minutes_with_three_signatures").make())
    found = check_file(path, "a.docx")
    assert (found.number, found.kind, found.year) == ("", "Biên bản", 2024)
    path.write_bytes(next(d for d in DOCUMENTS if d.name == "decision_of_a_chairman").make())
    found = check_file(path, "a.docx")
    assert (found.number, found.kind, found.year) == ("305/QĐ-UBND", "Quyết định", 2024)
    assert found.subject == "Về việc ban hành Quy chế công tác văn thư, lưu trữ"


def test_a_stop_is_heard_at_once_and_leaves_no_process(unit):
    children = []
    real = survey.start_child

    def started(*arguments):
        children.append(real(*arguments)[0])
        return children[-1], None

    def stop(progress: Progress) -> None:
        if progress.done >= 3:
            raise Cancelled

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(survey, "start_child", started)
        with pytest.raises(Cancelled):
            check_folder(unit, stop)
    assert children
    assert all(child.poll() is not None for child in children)


def test_a_file_that_takes_too_long_is_named_and_the_rest_goes_on(unit):
    found = check_folder(unit, time_limit_s=0.0)
    assert {each.refusal.code for each in found.unread if each.refusal} == {"layout.too_heavy"}
    assert len(found.files) == len(DOCUMENTS) + 2


def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "vb").mkdir()
    (tmp_path / "ngoài.docx").write_bytes(DOCUMENTS[0].make())
    (tmp_path / "vb" / "trong.docx").symlink_to(tmp_path / "ngoài.docx")
    (tmp_path / "vb" / "vòng").symlink_to(tmp_path / "vb", target_is_directory=True)
    (only,) = check_folder(tmp_path / "vb").files
    assert only.refusal is not None
    assert only.refusal.code == FileNotRegular.code


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_name_that_breaks_lines_or_turns_writing_round_is_shown_with_marks(tmp_path):
    sound = DOCUMENTS[0].make()
    for name in ("a\nb.docx", "tên\u202egnp.docx", os.fsdecode(b"\xff.docx")):
        (tmp_path / name).write_bytes(sound)
    found = check_folder(tmp_path)
    assert sorted(each.shown_name for each in found.files) == ["a�b.docx", "tên�gnp.docx", "�.docx"]
    assert all(each.refusal is None for each in found.files)
    write_survey(found, tmp_path / "x.xlsx", lambda problem: problem.code)
    assert [row[1] for row in cells((tmp_path / "x.xlsx").read_bytes(), 3)[2:]] == [
        f.shown_name for f in found.files
    ]


def test_what_is_no_folder_of_documents_is_said(tmp_path):
    with pytest.raises(FolderMissing):
        check_folder(tmp_path / "không có")
    with pytest.raises(NoWordFiles):
        check_folder(tmp_path)
    (tmp_path / "a.docx").write_bytes(b"")
    with pytest.raises(FileNotRegular):
        check_folder(tmp_path / "a.docx")


def cells(data: bytes, sheet: int) -> list[list[str]]:
    """The rows of a sheet as text."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        strings = [
            "".join(t.text or "" for t in item.iter(ROW + "t"))
            for item in etree.fromstring(archive.read("xl/sharedStrings.xml"))
        ]
        root = etree.fromstring(archive.read(f"xl/worksheets/sheet{sheet}.xml"))
    rows = []
    for row in root.iter(ROW + "row"):
        values = []
        for cell in row:
            value = cell.findtext(ROW + "v") or ""
            values.append(strings[int(value)] if cell.get("t") == "s" else value)
            assert cell.find(ROW + "f") is None
        rows.append(values)
    return rows


def test_the_table_holds_a_line_a_file_and_no_formula(unit, tmp_path):
    found = check_folder(unit)
    out = tmp_path / "kết quả.xlsx"
    write_survey(found, out, lambda problem: problem.code)
    everything = cells(out.read_bytes(), 3)[2:]
    assert [row[1] for row in everything] == [each.name for each in found.files]
    assert next(row for row in everything if row[1] == "=hỏng.DOCX")[-1] == "layout.not_word"
    wrong = cells(out.read_bytes(), 2)[2:]
    assert [row[1] for row in wrong] == [each.name for each in found.faulty]
    assert all(int(row[6]) == len(each.faults) for row, each in zip(wrong, found.faulty, strict=True))
    totals = cells(out.read_bytes(), 1)
    assert totals[1][0].lower().startswith(found.sentence[:20])
    assert [row[1] for row in totals[3 : 3 + len(found.by_rule)]] == [rule for rule, _ in found.by_rule]
    with pytest.raises(OutputExists):
        write_survey(found, out, lambda problem: problem.code)
