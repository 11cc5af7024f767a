"""A folder's survey as evidence of a criterion: found by the checklist's words, one step, nothing overwritten unasked."""

import io
import json
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.attachments import open_attachment
from inspector.book.requests import unregistered
from inspector.book.sampling import leave_register
from inspector.book.visit import load_visit
from inspector.cli import main
from inspector.report.errors import SurveyFitsNoCriterion, SurveyPeriodUnclear
from inspector.report.layout.catalogue import RULES, RuleResult
from inspector.report.layout.survey import CheckedFile, Survey
from inspector.report.survey_evidence import fitting, meant_criterion, meant_period, propose, take_in

LAYOUT = "VT.III.2"
FIRST, SECOND = "Năm 2020", "9 tháng đầu năm 2021"


def surveyed(*years: int | None, faulty: int = 1, name: str = "Văn bản đi") -> Survey:
    """A folder of a file a year, the first `faulty` of each year with wrong margins."""
    fault = RuleResult("page.margins", False, "trái 20 mm", RULES["page.margins"].expected, "")
    files, seen = [], {}
    for number, year in enumerate(years):
        seen[year] = seen.get(year, 0) + 1
        faults = (fault,) if seen[year] <= faulty else ()
        files.append(CheckedFile(f"{number:03}.docx", f"{number}/BC", "Báo cáo", "về việc", year, faults))
    return Survey(Path(name), tuple(files))


def unfeed(book, inspection, period):
    """Where the sample has a sampling register for the criterion, the answer is typed by hand from now on."""
    visit = load_visit(book.db, inspection)
    if (LAYOUT, period) in visit.fed:
        book.write(leave_register(visit, LAYOUT, period))


@pytest.fixture
def book(sample, tmp_path):
    """A copy of the sample's book in which the criterion is not answered yet."""
    copy = tmp_path / "mẫu.skt"
    shutil.copy(sample.book, copy)
    with Book.open(copy, home=sample.home) as opened:
        visit = load_visit(opened.db, sample.visit.id)
        for period in (FIRST, SECOND):
            unfeed(opened, visit.id, period)
        visit = load_visit(opened.db, sample.visit.id)
        for period in (FIRST, SECOND):
            opened.write(edit_answer(visit, LAYOUT, period, value=None, population=None, note=""))
        yield opened


def state(book, sample, period=SECOND):
    visit = load_visit(book.db, sample.visit.id)
    return visit, visit.answer(LAYOUT, period)


def test_the_criterion_that_counts_wrong_layout_is_found_by_its_own_words(sample):
    assert fitting(sample.visit)[0].code == LAYOUT
    assert all("thể thức" in c.text.lower() or "thể thức" in c.numerator for c in fitting(sample.visit))


def test_a_checklist_that_never_speaks_of_layout_is_refused(make_visit):
    with pytest.raises(SurveyFitsNoCriterion):
        meant_criterion(make_visit())
    assert meant_criterion(make_visit(), "M.2").code == "M.2"


def test_the_period_follows_from_the_documents_years(sample):
    criterion = sample.visit.criterion(LAYOUT)
    assert meant_period(sample.visit, criterion, surveyed(2021, 2021, None)) == SECOND
    for unclear in (surveyed(2020, 2021), surveyed(None), surveyed(1999)):
        with pytest.raises(SurveyPeriodUnclear):
            meant_period(sample.visit, criterion, unclear)


def test_documents_of_another_periods_year_do_not_count(book, sample):
    visit, _ = state(book, sample)
    proposal = propose(visit, surveyed(2020, 2020, 2021, 2021, 2021, None), LAYOUT, SECOND)
    assert (proposal.value, proposal.left_out) == ("2/4", 2)  # one of 2021, the undated one
    assert "04 văn bản" in proposal.note


def test_workbook_note_and_figure_are_one_step_that_can_be_undone(book, sample):
    visit, before = state(book, sample)
    proposal = propose(visit, surveyed(2021, 2021, 2021, 2021), LAYOUT, SECOND)
    taken = take_in(book, visit.id, proposal, lambda problem: problem.code)
    visit, answer = state(book, sample)
    assert (answer.value, taken.has_value) == ("1/4", True)
    assert (
        answer.note
        == "Soát 04 văn bản, 01 văn bản sai thể thức, chiếm 25,0%; nhiều nhất: lề trang (01 văn bản)."
    )
    (evidence,) = [item for item in visit.evidence if item.id == taken.evidence.id]
    assert (evidence.criterion, evidence.period, evidence.name) == (
        LAYOUT,
        SECOND,
        "Soát thể thức Văn bản đi.xlsx",
    )
    assert evidence not in unregistered(
        visit
    )  # the team's own work is on no slip of what the unit handed over
    with open_attachment(book.db, evidence.sha256) as stream:
        assert "xl/workbook.xml" in zipfile.ZipFile(io.BytesIO(stream.read())).namelist()
    assert {table for table, _ in taken.changes.rows} == {"evidence", "answer"}
    book.undo()
    visit, answer = state(book, sample)
    assert (answer.value, answer.note) == (before.value, "")
    assert taken.evidence.id not in {item.id for item in visit.evidence}


def test_what_a_person_wrote_stays_unless_it_is_to_be_replaced(book, sample):
    visit, _ = state(book, sample)
    book.write(edit_answer(visit, LAYOUT, SECOND, value="12/30", population=30, note="Xem tập lưu."))
    visit, _ = state(book, sample)
    survey = surveyed(*[2021] * 40, faulty=3)
    proposal = propose(visit, survey, LAYOUT, SECOND)
    assert proposal.standing == (("value", "12/30", "3/40"), ("population", "30", "40"))
    assert not take_in(book, visit.id, proposal, lambda _: "").has_value
    _, answer = state(book, sample)
    assert (answer.value, answer.population) == ("12/30", 30)
    assert answer.note.startswith("Xem tập lưu.\nSoát 40 văn bản")
    again = propose(load_visit(book.db, visit.id), survey, LAYOUT, SECOND)
    assert again.note == answer.note  # said once
    assert take_in(book, visit.id, again, lambda _: "", overwrite=True).has_value
    _, answer = state(book, sample)
    assert (answer.value, answer.population) == ("3/40", 40)


def test_a_criterion_that_counts_the_right_ones_gets_those(book, sample):
    visit, _ = state(book, sample)
    criterion = replace(visit.criterion(LAYOUT), higher_is_better=True)
    rising = replace(
        visit,
        checklists=tuple(
            replace(
                each,
                sections=tuple(
                    replace(s, criteria=tuple(criterion if c.code == LAYOUT else c for c in s.criteria))
                    for s in each.sections
                ),
            )
            for each in visit.checklists
        ),
    )
    assert propose(rising, surveyed(2021, 2021, 2021), LAYOUT, SECOND).value == "2/3"


def test_a_criterion_without_a_figure_gets_evidence_and_note_alone(book, sample):
    visit, _ = state(book, sample)
    proposal = propose(visit, surveyed(2021), "VT.III.6", "")
    assert (proposal.value, proposal.standing) == (None, ())
    assert not take_in(book, visit.id, proposal, lambda _: "").has_value
    assert load_visit(book.db, visit.id).answer("VT.III.6").note.endswith("lề trang (01 văn bản).")


def test_a_figure_of_the_sampling_register_stays_and_is_said(sample, tmp_path):
    fed = [period for period in (FIRST, SECOND) if (LAYOUT, period) in sample.visit.fed]
    assert fed  # the sample keeps such a register
    copy = tmp_path / "mẫu.skt"
    shutil.copy(sample.book, copy)
    with Book.open(copy, home=sample.home) as opened:
        proposal = propose(sample.visit, surveyed(2020, 2021), LAYOUT, fed[0])
        assert (proposal.is_fed, proposal.value) == (True, None)
        before = load_visit(opened.db, sample.visit.id).answer(LAYOUT, fed[0])
        assert not take_in(opened, sample.visit.id, proposal, lambda _: "", overwrite=True).has_value
        after = load_visit(opened.db, sample.visit.id).answer(LAYOUT, fed[0])
        assert after.value == before.value
        assert after.note != before.note


def test_the_terminal_does_it_in_one_line(sample, tmp_path, capsys, monkeypatch):
    from tests.report.layout.unit_documents import DOCUMENTS

    copy = tmp_path / "mẫu.skt"
    shutil.copy(sample.book, copy)
    monkeypatch.setenv("INSPECTOR_HOME", str(sample.home.path))
    monkeypatch.delenv("INSPECTOR_PASSPHRASE", raising=False)
    with Book.open(copy, home=sample.home) as opened:
        unfeed(opened, sample.visit.id, SECOND)
    folder = tmp_path / "vb"
    folder.mkdir()
    for name in ("report_as_it_should_be", "report_on_american_paper"):
        (folder / f"{name}.docx").write_bytes(next(each for each in DOCUMENTS if each.name == name).make())

    def run(*more: str) -> tuple[int, dict, str]:
        monkeypatch.setattr(
            "sys.argv",
            ["inspector", "--lang", "vi", "--json", "layout", str(folder), "--as-evidence", str(copy), *more],
        )
        code = main()
        said = capsys.readouterr()
        return code, json.loads(said.out) if said.out else {}, said.err

    code, said, error = run("--period", SECOND)
    assert code == 0, error
    assert (said["kept"]["criterion"], said["kept"]["value"]) == (LAYOUT, None)
    assert "--replace" in error  # the sample's answer stays
    code, said, error = run("--period", SECOND, "--replace")
    assert (code, said["kept"]["value"]) == (0, "1/2")
    code, _, error = run("--criterion", "KHÔNG.CÓ", "--period", "")
    assert code == 1
    assert "KHÔNG.CÓ" in error
