"""Small books for tests: a checklist of five criteria, one visit, a raw key where a key is needed (the KDF is slow)."""

from pathlib import Path

import pytest

from inspector.book import Book
from inspector.book.inspections import new_inspection
from inspector.book.visit import load_visit
from inspector.book.visit_file import VisitFile
from inspector.checklist import read_checklist_text

RAW_KEY = bytes(range(32))

CHECKLIST = """
id: small
version: "1.0"
title: Kiểm tra thử
short_title: Kiểm tra thử
abbreviation: KT
subject: công tác thử
grades:
  - {name: Tốt, at_least: 50}
  - {name: Yếu, at_least: 0}
bonus_max: 2
penalty_max: 5
legal_bases: []
ladders: {}
sections:
  - id: I
    title: Phần một
    max_score: 10
    criteria:
      - {code: A.1, text: Kế hoạch năm, kind: met, max_score: 3, how_to_check: Xem kế hoạch., evidence: Kế hoạch,
         phrases: {met: "Đã có kế hoạch.", partly: "Kế hoạch chưa đủ.", not_met: "Chưa có kế hoạch.",
                   cause: "Chưa sát.", requirement: "Ban hành kế hoạch."}}
      - {code: A.2, text: Hồ sơ đúng hạn, kind: percent, per_period: true, max_score: 3, sampling: true,
         numerator: hồ sơ đúng hạn, denominator: hồ sơ,
         bands: [{at_least: 95, share: 1}, {at_least: 50, share: 0.5}, {otherwise: true, share: 0}],
         how_to_check: Đếm hồ sơ., evidence: Sổ theo dõi,
         phrases: {met: "Đạt.", partly: "Chưa đủ.", not_met: "Không đạt.", cause: "Chậm.", requirement: "Khắc phục."}}
      - {code: A.3, text: Số văn bản sai, kind: steps, max_score: 2, steps: {deduct: 0.5, per: văn bản sai},
         how_to_check: Xem văn bản., evidence: Bản lưu,
         phrases: {met: "Đúng.", partly: "Còn sai.", not_met: "Sai.", cause: "Ẩu.", requirement: "Sửa."}}
      - {code: A.4, text: Ngày ban hành, kind: text, max_score: 2, how_to_check: Ghi lại., evidence: Bản lưu,
         phrases: {met: "Tốt.", partly: "Khá.", not_met: "Kém.", cause: "Chậm.", requirement: "Làm."}}
"""


@pytest.fixture(scope="session")
def checklist():
    """The small checklist, read once."""
    from inspector.checklist import Checklist

    found = read_checklist_text(CHECKLIST, "small.yaml")
    return found if isinstance(found, Checklist) else found[0]


@pytest.fixture
def book(tmp_path: Path, home):
    """An open, unprotected, empty book."""
    with Book.create(tmp_path / "book.skt", home=home) as made:
        yield made


@pytest.fixture
def sealed(tmp_path: Path, home):
    """An open, protected, empty book."""
    with Book.create(tmp_path / "sealed.skt", home=home, raw_key=RAW_KEY) as made:
        yield made


VISIT = VisitFile(
    unit="Bộ CHQS tỉnh Sơn Hà",
    periods=["Năm 2020", "9 tháng"],
    team=[{"role": "team_head", "rank": "Thiếu tướng", "name": "Ngô Viễn Khê"}, {"name": "Đàm Thụy Ân"}],
    unit_people=[{"role": "unit_commander", "rank": "Đại tá", "name": "Vi Lương Thạch"}],
)


def begin(book: Book, checklist) -> bytes:
    """A visit in `book`; its id."""
    return new_inspection(book, VISIT, [checklist])


@pytest.fixture
def inspection(book: Book, checklist) -> bytes:
    """A visit in `book`."""
    return begin(book, checklist)


@pytest.fixture
def visit(book: Book, inspection: bytes):
    """The visit as it stands at the beginning."""
    return load_visit(book.db, inspection)
