"""The sample visit comes out as its story says."""

from decimal import Decimal
from pathlib import Path

import pytest

from inspector.book import Book
from inspector.book.visit import Visit, load_visit
from inspector.errors import OutputExists
from inspector.home import Home
from inspector.sample import SampleWritten, write_sample

CCHC_SECTIONS = {"I": "17.5", "II": "12.25", "III": "18", "IV": "6", "V": "8.5", "VI": "5.5", "VII": "13.5"}
CCHC_SELF = {"I": "20", "II": "14.5", "III": "22", "IV": "7", "V": "10.25", "VI": "5.5", "VII": "15.75"}
VTLT_SECTIONS = {
    "I": "7.5", "II": "6.25", "III": "12.25", "IV": "13.75", "V": "7", "VI": "5.75", "VII": "7.5", "VIII": "3",
    "IX": "5.5", "X": "1.25",
}  # fmt: skip
VTLT_SELF = {
    "I": "10", "II": "6.5", "III": "16.5", "IV": "14.5", "V": "8", "VI": "8.75", "VII": "9", "VIII": "3", "IX": "6",
    "X": "2.5",
}  # fmt: skip


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[SampleWritten, Visit]:
    folder = tmp_path_factory.mktemp("sample")
    home = Home(folder / "home")
    sample = write_sample(folder / "mau", home)
    with Book.open(sample.book, home=home) as book:
        return sample, load_visit(book.db, sample.inspection)


def _sections(visit: Visit, number: int, side: str) -> dict[str, Decimal]:
    return {section.id: getattr(section, side) for section in visit.scores()[number].sections}


def _decimals(texts: dict[str, str]) -> dict[str, Decimal]:
    return {name: Decimal(text) for name, text in texts.items()}


def test_admin_reform_comes_out_at_81_75_good(written: tuple[SampleWritten, Visit]) -> None:
    score = written[1].scores()[0]
    assert (score.total, score.base, score.bonus, score.final) == (
        Decimal("81.25"), 100, Decimal("0.5"), Decimal("81.75"),
    )  # fmt: skip
    assert (score.grade, score.provisional, score.caps) == ("Khá", False, ())
    assert score.self_total == 95


def test_records_work_comes_out_at_71_17_good(written: tuple[SampleWritten, Visit]) -> None:
    score = written[1].scores()[1]
    assert (score.total, score.base) == (Decimal("69.75"), 98)
    assert round(score.final, 2) == Decimal("71.17")
    assert round(score.self_normalized, 2) == Decimal("86.48")
    assert (score.grade, score.provisional, score.caps) == ("Khá", False, ())


def test_every_section_comes_out_as_told(written: tuple[SampleWritten, Visit]) -> None:
    visit = written[1]
    assert _sections(visit, 0, "team") == _decimals(CCHC_SECTIONS)
    assert _sections(visit, 0, "self") == _decimals(CCHC_SELF)
    assert _sections(visit, 1, "team") == _decimals(VTLT_SECTIONS)
    assert _sections(visit, 1, "self") == _decimals(VTLT_SELF)


def test_everything_asked_is_answered_with_a_note(written: tuple[SampleWritten, Visit]) -> None:
    visit = written[1]
    for criterion in visit.criteria:
        for period in visit.periods_of(criterion):
            answer = visit.answer(criterion.code, period)
            assert answer.result or answer.value, (criterion.code, period)
            assert answer.note, (criterion.code, period)


def test_every_deduction_carries_a_reason(written: tuple[SampleWritten, Visit]) -> None:
    visit = written[1]
    for score in visit.scores():
        for code, one in score.criteria.items():
            if one.team is not None and one.team < one.max:
                periods = visit.periods_of(visit.criterion(code))
                assert any(visit.answer(code, period).score_reason for period in periods), code


def test_twelve_findings_three_photos_two_documents(written: tuple[SampleWritten, Visit]) -> None:
    sample, visit = written
    kinds = [finding.kind for finding in visit.findings]
    assert (kinds.count("strength"), kinds.count("shortcoming")) == (4, 8)
    assert (kinds.count("cause"), kinds.count("requirement")) == (8, 8)
    assert [evidence.kind for evidence in visit.evidence] == ["photo"] * 3 + ["document"] * 2
    assert all(path.is_file() for path in (*sample.photos, *sample.documents))
    disputed = [finding.criteria for finding in visit.findings if finding.agreed == "disputed"]
    assert disputed == [("CC.III.4",)]


def test_a_sample_is_not_written_over_an_older_one(tmp_path: Path, home: Home) -> None:
    write_sample(tmp_path / "mau", home)
    before = (tmp_path / "mau" / "so-kiem-tra-mau.skt").read_bytes()
    with pytest.raises(OutputExists):
        write_sample(tmp_path / "mau", home)
    assert (tmp_path / "mau" / "so-kiem-tra-mau.skt").read_bytes() == before
