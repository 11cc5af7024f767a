"""A sample book written once, and a small made-up visit that a test bends to its need."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from inspector.book import Book
from inspector.book.rows import ChecklistUse, Inspection
from inspector.book.visit import Visit, load_visit
from inspector.checklist import read_checklist_text
from inspector.checklist.answer import Answer
from inspector.home import Home
from inspector.sample import write_sample

INSPECTION = bytes(range(16))

CHECKLIST = """
id: mau
version: "1.0"
title: Kiểm tra công tác mẫu
short_title: Mẫu
abbreviation: CTM
subject: công tác mẫu
grades:
  - {name: Tốt, at_least: 85}
  - {name: Yếu, at_least: 0}
bonus_max: 2
penalty_max: 5
ladders:
  A: {of: percent, bands: [{at_least: 95, share: 1}, {at_least: 60, share: 0.5}, {otherwise: true, share: 0}]}
sections:
  - id: I
    title: Phần một
    max_score: 10
    criteria:
      - code: M.1
        text: Ban hành quy chế
        kind: met
        max_score: 3
        phrases:
          met: Quy chế được ban hành đầy đủ.
          partly: Quy chế đã ban hành nhưng {{ note|default('chưa đủ') }}.
          not_met: Đơn vị chưa ban hành quy chế.
          cause: Chưa phân công người soạn thảo.
          requirement: Ban hành quy chế{% if deadline %} trước ngày {{ deadline }}{% endif %}.
      - code: M.2
        text: Hồ sơ đúng hạn
        kind: percent
        per_period: true
        max_score: 4
        ladder: A
        numerator: số hồ sơ đúng hạn
        denominator: số hồ sơ
        phrases:
          met: Hồ sơ {{ ky }} đúng hạn {{ num|so }}/{{ den|so }} ({{ pct|pt }}).
          partly: Hồ sơ {{ ky }} mới đúng hạn {{ num|so }}/{{ den|so }} ({{ pct|pt }}).
          not_met: Hồ sơ {{ ky }} chậm nhiều, chỉ {{ num|so }}/{{ den|so }} đúng hạn ({{ pct|pt }}).
          both_periods: >-
            Hồ sơ đúng hạn {{ p1.ky }} là {{ p1.pct|pt }}, {{ p2.ky }} là {{ p2.pct|pt }}, chênh
            {{ diff|diem }} điểm phần trăm.
          cause: Chưa theo dõi thời hạn.
          requirement: Giải quyết đúng hạn {{ (den-num)|hai }} hồ sơ.
      - code: M.3
        text: Phổ biến quy định
        kind: met
        per_period: true
        max_score: 3
        phrases:
          met: Quy định được phổ biến {{ ky }}.
          partly: Việc phổ biến quy định chưa đều.
          not_met: "{{ ky|cap }}, đơn vị chưa phổ biến quy định."
          cause: Chưa lập kế hoạch.
          requirement: Lập kế hoạch phổ biến.
"""
FIRST, SECOND = "Năm 2020", "9 tháng đầu năm 2021"


@dataclass(frozen=True)
class Sample:
    """The sample visit's book, and the visit read from it."""

    book: Path
    home: Home
    visit: Visit

    @contextmanager
    def copied(self) -> Iterator[Book]:
        """A copy of the book, open: an export enters itself into the register of the book it was made of."""
        with tempfile.TemporaryDirectory(prefix="sample-") as folder:
            copy = Path(shutil.copy(self.book, folder))
            with Book.open(copy, home=self.home, believe=True, back_up=False) as book:
                yield book


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """The sample visit, written once; tests read it."""
    folder = tmp_path_factory.mktemp("sample")
    home = Home(folder / "home")
    written = write_sample(folder / "visit", home)
    with Book.open(written.book, home=home) as book:
        return Sample(written.book, home, load_visit(book.db, written.inspection))


@pytest.fixture
def sample_book(sample: Sample) -> Iterator[Book]:
    """A copy of the sample's book, open."""
    with sample.copied() as book:
        yield book


@pytest.fixture
def make_visit() -> Callable[..., Visit]:
    """Makes a visit with the small checklist; answers and the inspection's fields as given."""
    checklist = read_checklist_text(CHECKLIST, "mau.yaml")

    def make(
        *answers: Answer, evidence: tuple = (), findings: tuple = (), people: tuple = (), **fields
    ) -> Visit:
        inspection = replace(
            Inspection(INSPECTION, unit="Ban Chỉ huy Quân sự huyện Mẫu", periods=(FIRST, SECOND)), **fields
        )
        return Visit(
            inspection=inspection,
            people=people,
            uses=(ChecklistUse(bytes(16), INSPECTION, "mau", "1.0", checklist.sha256, 1),),
            checklists=(checklist,),
            answers={(answer.criterion, answer.period): answer for answer in answers},
            evidence=evidence,
            findings=findings,
        )

    return make
