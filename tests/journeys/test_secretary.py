"""A secretary fills the whole sample from an empty visit with keys and an input method alone; the keys are counted."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.book import Book
from inspector.book.inspections import new_inspection
from inspector.book.verify import verify_book
from inspector.book.visit import inspections, load_visit
from inspector.checklist import Result, builtin_checklists
from inspector.home import Home
from inspector.sample import story
from inspector.sample.write import CHECKLISTS, visit_file
from inspector.text import fold, format_decimal
from tests.journeys.secretary import FAULTY, PHOTOGRAPHED, SAMPLED, Copied, Key, Step, Words, keys_in, script
from ui.journey.desk import close, sit_down

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def photos(tmp_path_factory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("photos")
    found = []
    for number, shade in enumerate((Qt.GlobalColor.darkGreen, Qt.GlobalColor.darkBlue), start=1):
        image = QImage(640, 480, QImage.Format.Format_RGB32)
        image.fill(shade)
        image.setPixelColor(number, number, Qt.GlobalColor.white)
        found.append(folder / f"{number}.png")
        assert image.save(str(found[-1]))
    return found[0], found[1]


def empty_book(folder: Path, home: Home) -> Path:
    """The sample's visit as the assistant leaves it: planned, nothing answered."""
    path = folder / "son-ha.skt"
    with Book.create(path, home=home) as book:
        by_id = {found.checklist.id: found.checklist for found in builtin_checklists()}
        new_inspection(book, visit_file(), [by_id[name] for name in CHECKLISTS])
    return path


def play(desk, steps: list[Step]) -> None:
    """Each step through Qt, where the focus is; nothing of a page is called."""
    hands = desk.hands
    for step in steps:
        if isinstance(step, Copied):
            QGuiApplication.clipboard().setImage(QImage(str(step.file)))
        elif isinstance(step, Words):
            hands.write(step.text)
        else:
            sequence = QKeySequence(step.name)[0]
            QTest.keyClick(hands.focus(), sequence.key(), sequence.keyboardModifiers())
        QApplication.processEvents()
        if isinstance(step, Key) and step.name in ("Ctrl+F", "Ctrl+K", "S", "Ctrl+V", "Return"):
            hands.rest(30)


def stands(visit, *, notes: bool = True) -> None:
    """What the secretary's keys made of the empty visit."""
    assert [format_decimal(score.final) for score in visit.scores()] == ["81,75", "71,17"]
    assert sum(score.answered for score in visit.scores()) == sum(score.asked for score in visit.scores())
    register = visit.samples[(SAMPLED, story.YEAR)]
    assert (register.tally.examined, register.tally.defects) == (30, len(FAULTY))
    assert visit.answer(SAMPLED, story.YEAR).value == "7/30"
    assert len(visit.evidence_of(PHOTOGRAPHED)) == 2
    for item in story.SHORTCOMINGS[:3]:
        criterion = visit.criterion(item.criteria[0])
        answers = [visit.answer(criterion.code, period) for period in visit.periods_of(criterion)]
        assert fold(item.text) in [fold(answer.shortcoming) for answer in answers]
        assert not notes or item.text in [answer.shortcoming for answer in answers]
        assert item.deadline in [answer.deadline for answer in answers]
        assert fold(item.owner) in [fold(answer.owner) for answer in answers]
    assert visit.answer("CC.I.2").result is Result.MET  # the slip was undone
    note = "Kế hoạch số 46/KH-BCH ngày 15/01/2020."
    assert not notes or visit.answer("CC.I.3", story.YEAR).note == note


def test_a_secretary_fills_the_sample_with_two_keys_a_criterion(tmp_path, dressed, language, photos, capsys):
    home = Home(tmp_path / "home")
    path = empty_book(tmp_path, home)
    with Book.open(path, home=home) as book:
        (only,) = inspections(book.db)
        steps = script(load_visit(book.db, only.id), photos)
    desk = sit_down(home.path, path, dressed, language)
    try:
        desk.go("fill", Qt.Key.Key_2)
        play(desk, steps)
        desk.hands.see(lambda: len(desk.open_book.visit().evidence_of(PHOTOGRAPHED)), 2, "ảnh đã dán")
        stands(desk.open_book.visit())
        criteria = len(desk.open_book.visit().criteria)
    finally:
        close(desk)
    with Book.open(path, home=home) as book:
        assert verify_book(book).ok
        stands(load_visit(book.db, only.id))
    count = keys_in(steps)
    with capsys.disabled():
        print(f"\n{count} keys for {criteria} criteria: {count / criteria:.2f} a criterion")
    assert count <= 2 * criteria
