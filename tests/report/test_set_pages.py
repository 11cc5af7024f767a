"""The whole set on real pages, through LibreOffice where it is installed."""

import shutil
import subprocess
from pathlib import Path

import pytest

from inspector.report import write_set
from inspector.report.kinds import KINDS
from inspector.report.whole_set import set_file

SOFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (SOFFICE and PDFTOTEXT), reason="LibreOffice or pdftotext is not installed: pages unseen"
    ),
]
SIGNED = {
    "file_request": ("quy định về bảo vệ bí mật nhà nước./.", "TL. TRƯỞNG ĐOÀN"),
    "handover": ("mỗi bên giữ 01", "BÊN GIAO"),
    "minutes": ("thống nhất và ký tên", "ĐẠI DIỆN ĐƠN VỊ"),
    "result_report": ("kính báo cáo./.", "TRƯỞNG ĐOÀN"),
    "reminder": ("khẩn trương khắc phục", "CHÁNH VĂN PHÒNG"),
}
"""How the last sentence goes, and who signs under it."""


@pytest.fixture(scope="module")
def pages(sample, tmp_path_factory) -> dict[str, list[str]]:
    """The text of each page of each document of the sample."""

    folder = tmp_path_factory.mktemp("set-pages")
    with sample.copied() as book:
        write_set(book, sample.visit.id, sample.home, folder)
    files = [str(folder / set_file(kind)) for kind in KINDS]
    subprocess.run(
        [str(SOFFICE), "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", "pdf",
         "--outdir", str(folder), *files],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    found = {}
    for kind, file in zip(KINDS, files, strict=True):
        text = folder / f"{kind.id}.txt"
        pdf = Path(file).with_suffix(".pdf")
        subprocess.run([str(PDFTOTEXT), "-layout", str(pdf), str(text)], check=True, timeout=60)
        found[kind.id] = text.read_text("utf-8").rstrip("\f").split("\f")
    return found


def first_line(page: str) -> str:
    return next((line.strip() for line in page.splitlines() if line.strip()), "")


@pytest.mark.parametrize("kind", SIGNED)
def test_no_signature_stands_alone_on_its_page(pages, kind):
    last, signer = SIGNED[kind]
    page = next(page for page in pages[kind] if signer in page)
    assert last in " ".join(page.split())


@pytest.mark.parametrize("kind", [kind.id for kind in KINDS])
def test_numbers_begin_on_the_second_page_and_anew_in_an_annex(pages, kind):
    assert not first_line(pages[kind][0]).isdigit()
    number = 1
    for page in pages[kind][1:]:
        number = 1 if first_line(page).startswith("Phụ lục") else number + 1
        assert first_line(page) == str(number) or number == 1


@pytest.mark.parametrize("kind", [kind.id for kind in KINDS])
def test_no_page_is_empty(pages, kind):
    assert all(len(page.split()) > 10 for page in pages[kind])


@pytest.mark.parametrize(
    ("kind", "head"), [("scores", "Nội dung kiểm tra"), ("figures", "Thời kỳ"), ("file_request", "Thời hạn")]
)
def test_a_table_begins_anew_with_its_head_on_each_page(pages, kind, head):
    pages_with_rows = pages[kind][:-1] if kind == "file_request" else pages[kind]
    assert len(pages_with_rows) > 2
    assert all(head in page for page in pages_with_rows)


def test_a_criterions_periods_stand_on_one_page(pages):
    """The first row below the head is never the second period of the criterion before."""
    for page in pages["figures"][1:]:
        rows = [line.strip() for line in page.splitlines() if line.strip()]
        body = rows[next(n for n, row in enumerate(rows) if row.startswith("STT") or "STT" in row) + 1 :]
        second = next(n for n, row in enumerate(body) if "9 tháng đầu năm 2021" in row)
        assert any("Năm 2020" in row for row in body[:second])
