"""Pictures of a visit's states: what is left, who does what, closed, reopened, compared, and the visit after it."""

import shutil
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.inspections import new_inspection
from inspector.book.requests import add_requested, register_evidence, unregistered
from inspector.book.visit import inspections, load_visit
from inspector.book.visit_file import VisitFile
from ui.journey.desk import CTRL, Desk
from ui.journey.story import Story
from ui.places import CLOSING, FILL, Place

if TYPE_CHECKING:
    from ui.shots import Camera

SHIFT = Qt.KeyboardModifier.ShiftModifier
_CRITERION, _PERIOD = "CC.I.6", "9 tháng đầu năm 2021"


def states(camera: "Camera", story: Story, stage: Path) -> None:
    """All of them, on copies of the sample's book: a closing is for good."""
    folder = stage / "Trạng thái"
    folder.mkdir()
    closed = Path(shutil.copy(story.sample, folder / "Bộ CHQS tỉnh Sơn Hà.skt"))
    later = Path(shutil.copy(story.sample, folder / "Bộ CHQS tỉnh Sơn Hà năm 2022.skt"))
    with Book.open(later, home=story.secretary, back_up=False) as book:
        next_visit = _a_year_later(book)
    camera.at(story.secretary, closed, lambda desk: _closing(camera, desk))
    camera.at(story.secretary, later, lambda desk: _last_time(camera, desk, next_visit))


def _a_year_later(book: Book) -> bytes:
    """A second visit of the same unit, planned."""
    (first,) = inspections(book.db)
    before = load_visit(book.db, first.id)
    plan = VisitFile(
        unit=before.inspection.unit,
        unit_short=before.inspection.unit_short,
        starts_at=datetime.fromisoformat("2022-10-06T08:00"),
        periods=["Năm 2021", "9 tháng đầu năm 2022"],
    )
    return new_inspection(book, plan, list(before.checklists))


def _closing(camera: "Camera", desk: Desk) -> None:
    """Open with what is left; closed; reopened with a reason; closed again, both states side by side."""
    window, hands, book = desk.window, desk.hands, desk.open_book
    window.show_place(Place(FILL, criterion=_CRITERION, period=_PERIOD))
    page = window.page(FILL)
    page.criteria.setFocus()
    _open(desk, Qt.Key.Key_F8, CTRL)
    camera.shoot(desk, "fill-left")
    hands.press(Qt.Key.Key_Escape)
    _open(desk, Qt.Key.Key_P, CTRL | SHIFT)
    camera.shoot(desk, "assignment")
    hands.press(Qt.Key.Key_Escape)
    _open(desk, Qt.Key.Key_K, CTRL | SHIFT)
    closing = window.page(CLOSING)
    hands.wait(closing.points.text, "what is left is not said")
    camera.shoot(desk, "closing")
    hands.click(closing.close_button)
    hands.wait(lambda: book.is_closed, "the visit is not closed")
    window.show_page(FILL)
    camera.shoot(desk, "closed")
    window.show_page(CLOSING)
    hands.click(closing.reason)
    hands.write("Đơn vị bổ sung hồ sơ sau ngày kiểm tra")
    camera.shoot(desk, "reopening")
    hands.click(closing.reopen_button)
    hands.wait(lambda: not book.is_closed, "the visit is not reopened")
    book.edit(edit_answer(book.visit(), _CRITERION, _PERIOD, note="Đã bổ sung pa-nô, cụm cổ động."))
    book.edit(
        edit_answer(book.visit(), "CC.III.4", "", shortcoming="Niêm yết còn thiếu 02 thủ tục mới ban hành")
    )
    hands.click(closing.close_button)
    hands.wait(lambda: book.is_closed, "the visit is not closed again")
    hands.wait(closing.differences.model().rowCount, "nothing differs")
    camera.shoot(desk, "compare")


def _last_time(camera: "Camera", desk: Desk, visit: bytes) -> None:
    """What was found a year ago beside the criterion, and what became of its requirements."""
    window, hands = desk.window, desk.hands
    desk.open_book.choose(visit)
    window.show_page(FILL)
    page = window.page(FILL)
    page.past.begin()
    hands.wait(lambda: page.past.past, "no earlier visit is found")
    window.show_place(Place(FILL, criterion="CC.III.4"))
    hands.click(hands.find(QWidget, "last_time_line"))
    camera.shoot(desk, "last-time")
    page.criteria.setFocus()
    _open(desk, Qt.Key.Key_L, CTRL | SHIFT)
    camera.shoot(desk, "last-time-requirements")
    hands.press(Qt.Key.Key_Escape)


def ask_for_documents(desk: Desk) -> None:
    """The unit's documents as they stand in the middle of a visit: some asked for, some here, some back."""
    book = desk.open_book
    day = date(2021, 10, 7)
    held = {"received_on": day}
    book.edit(register_evidence(book.visit(), unregistered(book.visit()), day))
    given: list[dict[str, Any]] = [
        {"subject": "Kế hoạch cải cách hành chính năm 2021", "number": "126/KH-BCH", "period": "Năm 2021", **held,
         "issued_on": date(2021, 1, 12), "issuer": "Bộ CHQS tỉnh Sơn Hà", "wants_original": True, "sheets": 14,
         "returned_on": day},
        {"subject": "Sổ đăng ký văn bản đi", "period": "9 tháng đầu năm 2021", **held, "wants_original": True,
         "sheets": 96, "state": "Rách bìa"},
        {"subject": "Quy chế công tác văn thư, lưu trữ", "number": "87/QC-BCH", "issued_on": date(2020, 3, 18),
         "issuer": "Bộ CHQS tỉnh Sơn Hà", "wants_original": False},
        {"subject": "Danh mục hồ sơ", "period": "Năm 2020", "wants_original": False},
    ]  # fmt: skip
    book.edit(add_requested(book.visit(), [{"asked_on": date(2021, 10, 6), **one} for one in given]))


def _open(desk: Desk, key: Qt.Key, with_: Qt.KeyboardModifier) -> None:
    desk.hands.press(key, with_=with_)
    desk.hands.rest(400)
