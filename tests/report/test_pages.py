"""The document on real pages, through LibreOffice where it is installed."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from inspector.report import find_template, write_report

SOFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (SOFFICE and PDFTOTEXT), reason="LibreOffice or pdftotext is not installed: pages unseen"
    ),
]


@pytest.fixture(scope="module")
def pages(sample, tmp_path_factory) -> list[str]:
    """The text of each page of the sample's conclusion."""

    folder = tmp_path_factory.mktemp("pages")
    out = folder / "ket-luan.docx"
    with sample.copied() as book:
        write_report(book, sample.visit.id, find_template(sample.home), out)
    subprocess.run(
        [str(SOFFICE), "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", "pdf",
         "--outdir", str(folder), str(out)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    text = folder / "pages.txt"
    subprocess.run(
        [str(PDFTOTEXT), "-layout", str(out.with_suffix(".pdf")), str(text)], check=True, timeout=60
    )
    return Path(text).read_text("utf-8").rstrip("\f").split("\f")


def first_line(page: str) -> str:
    return next((line.strip() for line in page.splitlines() if line.strip()), "")


def test_the_body_is_three_to_six_pages(pages):
    body = next(number for number, page in enumerate(pages) if "Phụ lục I\n" in page)
    assert 3 <= body <= 6


def test_page_numbers_begin_on_the_second_page_and_anew_in_each_annex(pages):
    body = next(number for number, page in enumerate(pages) if "Phụ lục I\n" in page)
    assert not first_line(pages[0]).isdigit()
    assert [first_line(page) for page in pages[1:body]] == [str(number) for number in range(2, body + 1)]
    assert first_line(pages[body]).startswith("Phụ lục I")
    assert first_line(pages[body + 1]) == "2"


def test_the_signature_is_never_alone_on_its_page(pages):
    page = next(page for page in pages if "TRƯỞNG ĐOÀN" in page and "Nơi nhận" in page)
    assert "nghiêm túc thực hiện" in page


def test_table_heads_stand_on_every_page_of_the_score_annex(pages):
    start = next(number for number, page in enumerate(pages) if "Phụ lục I\n" in page)
    end = next(number for number, page in enumerate(pages) if "Phụ lục II\n" in page)
    assert all("Nội dung kiểm tra" in page for page in pages[start:end])


def test_no_page_is_empty(pages):
    assert all(len(page.split()) > 10 for page in pages)


def test_no_section_of_the_score_table_begins_as_the_last_row_of_a_page(pages, sample):
    titles = {section.title for checklist in sample.visit.checklists for section in checklist.sections}
    annexes = next(number for number, page in enumerate(pages) if "Phụ lục I\n" in page)
    for page in pages[annexes:]:
        last = [line.strip() for line in page.splitlines() if line.strip()][-1]
        assert not any(re.match(rf"[IVX]+\s+{re.escape(title[:20])}", last) for title in titles)


def test_the_totals_of_the_score_table_stand_on_one_page(pages):
    annexes = next(number for number, page in enumerate(pages) if "Phụ lục I\n" in page)
    totals = [page for page in pages[annexes:] if "Điểm thưởng" in page]
    assert len(totals) == 1
    assert all("Tổng cộng" in page and "Xếp loại" in page for page in totals)
