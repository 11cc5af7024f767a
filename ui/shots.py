"""Pictures of every page, and of the sample's Word file: `python -m ui.shots DIR`.

The pictures are of the real window on made-up visits; README.md and docs/manual.md show them, and whoever changes a
page looks at them.
"""

import gc
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from inspector import border
from inspector.book import Book
from inspector.book.visit import inspections
from inspector.home import Home
from ui.i18n import Language
from ui.journey.desk import CTRL, Desk, sit_down
from ui.journey.hands import WentWrong, hush
from ui.journey.story import Story, remember, set_stage
from ui.places import CONCLUDE, FILL, HELP, REQUESTS, SETTINGS, START, TRANSFER, Place
from ui.shots_states import ask_for_documents, states
from ui.theme import Theme

LAPTOP, LARGE = QSize(1280, 720), QSize(1920, 1080)
NARROW = QSize(1000, 720)
PERIOD = "9 tháng đầu năm 2021"
_WORD_PAGES = {1: "word-1", 2: "word-2"}
_PIXELS_AN_INCH = 84
_MOST_BYTES = 6 * 1024 * 1024


def main(arguments: Sequence[str] | None = None) -> int:
    """Take all pictures; 0 when they are there and small enough."""
    gc.disable()  # see ui/garbage.py: no other thread may find a Qt object in it
    given = list(sys.argv[1:] if arguments is None else arguments)
    if len(given) != 1:
        print("usage: python -m ui.shots DIR", file=sys.stderr)
        return 2
    hush()
    os.environ.pop("INSPECTOR_AUTHOR", None)
    folder = Path(given[0])
    folder.mkdir(parents=True, exist_ok=True)
    stage = Path(tempfile.gettempdir()) / "Kiem-tra-2021"  # the pictures show it
    stage.mkdir(mode=0o700)
    try:
        taken = take_all(folder, stage)
    except WentWrong as error:
        print(f"shots: {error}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    size = sum(path.stat().st_size for path in taken)
    print(f"{len(taken)} pictures, {size / 1024 / 1024:.1f} MB, in {folder}")
    if size > _MOST_BYTES:
        print("shots: they are too large to be committed", file=sys.stderr)
        return 1
    return 0


def take_all(folder: Path, stage: Path) -> list[Path]:
    """All pictures into `folder`; books and keys are made in `stage`."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    camera = Camera(folder, Theme(app, "light", 100), Language(app, "vi"), [])
    story = set_stage(stage)
    for book in (story.sample, story.protected):
        remember(story.secretary, book)
    camera.at(story.secretary, story.book, lambda desk: secretarys_pages(camera, desk))
    states(camera, story, stage)
    stick = border.Drive(story.stick, "DOAN-KT", "vfat", 12_400_000_000, 15_500_000_000, 4 * 1024**3 - 1)
    with mock.patch.object(border, "removable_drives", return_value=[stick]):  # a stick without a stick
        camera.at(story.secretary, story.book, lambda desk: sending(camera, desk))
        camera.at(story.headquarters, story.hq_book, lambda desk: headquarters_page(camera, desk))
    camera.language.set_code("en")
    camera.at(story.secretary, story.book, lambda desk: english(camera, desk))
    camera.language.remove()
    camera.taken += word_pages(story, folder)
    return camera.taken


# --- the camera ------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Camera:
    """Where pictures go, and how the window is dressed for them."""

    folder: Path
    theme: Theme
    language: Language
    taken: list[Path]

    def at(self, home: Home, book: Path, work: Callable[[Desk], object]) -> None:
        """Open `book` on the machine `home`, have `work` done at it, close it."""
        desk = sit_down(home.path, book, self.theme, self.language)
        try:
            work(desk)
        finally:
            self.theme.set_mode("light")
            desk.window.close()
            desk.hands.let_go()
            desk.window.deleteLater()

    def shoot(self, desk: Desk, name: str, size: QSize = LAPTOP, mode: str = "light") -> None:
        """One picture of the window as it is."""
        self.theme.set_mode(mode)
        if desk.window.size() != size:
            desk.window.resize(size)
        desk.hands.rest(250)
        path = self.folder / f"{name}.png"
        if not desk.window.grab().save(str(path)):
            raise WentWrong(f"{path} could not be written")
        squeeze(path)
        self.taken.append(path)


def squeeze(path: Path) -> None:
    """The same picture in fewer bytes."""
    from PIL import Image

    with Image.open(path) as picture:
        small = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


# --- what is photographed --------------------------------------------------------------------------------


def secretarys_pages(camera: Camera, desk: Desk) -> None:
    """Fill, conclude, settings, help, start and the assistant."""
    window, hands = desk.window, desk.hands
    fill_pages(camera, desk)
    panels(camera, desk)
    conclude_pages(camera, desk)
    window.show_page(SETTINGS)
    camera.shoot(desk, "settings")
    window.show_page(HELP)
    camera.shoot(desk, "help")
    window.show_page(START)
    camera.shoot(desk, "start")
    assistant(camera, desk)
    window.show_page(FILL)
    hands.rest()


def fill_pages(camera: Camera, desk: Desk) -> None:
    """A criterion with a figure and a photo, in several lights and widths; a search."""
    window, hands = desk.window, desk.hands
    window.show_place(Place(FILL, criterion="CC.I.6", period=PERIOD))
    page = window.page(FILL)
    page.criteria.setFocus()
    camera.shoot(desk, "fill")
    camera.shoot(desk, "fill-dark", mode="dark")
    window.show_place(Place(FILL, criterion="VT.III.2", period="Năm 2020"))
    page.criteria.setFocus()
    hands.press(Qt.Key.Key_S)
    camera.shoot(desk, "fill-sampling")
    hands.press(Qt.Key.Key_Escape)
    window.show_place(Place(FILL, criterion="CC.III.4"))
    camera.shoot(desk, "fill-wide", LARGE)
    camera.shoot(desk, "fill-narrow", NARROW)
    window.resize(LAPTOP)
    hands.rest()
    page.pane.verticalScrollBar().setValue(page.pane.verticalScrollBar().maximum())
    camera.shoot(desk, "fill-evidence")
    hands.press(Qt.Key.Key_F, with_=CTRL)
    hands.write("binh chua chay")
    hands.wait(page.search.rows.rowCount, "the search finds nothing")
    camera.shoot(desk, "fill-search")
    hands.press(Qt.Key.Key_Escape)


def panels(camera: Camera, desk: Desk) -> None:
    """What opens over the fill page by a key."""
    window, hands = desk.window, desk.hands
    window.show_place(Place(FILL, criterion="CC.III.4"))
    page = window.page(FILL)
    page.criteria.setFocus()
    for name, key, with_, words in (
        ("palette", Qt.Key.Key_K, CTRL, "ghi han che"),
        ("keys", Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, ""),
        ("quick-entry", Qt.Key.Key_J, CTRL, "i.8 4/11 | 2/11 giảm 02 đầu mối"),
    ):
        hands.press(key, with_=with_)
        hands.rest(400)
        if words:
            hands.write(words)
        camera.shoot(desk, name)
        if words:
            hands.rewrite("")
            hands.press(Qt.Key.Key_Backspace)
        hands.press(Qt.Key.Key_Escape)
        hands.rest()
    page.pictures.show_pictures(page.pane.evidence.photos(), page.pane.evidence.photos()[0])
    hands.wait(page.pictures.is_loaded, "the picture does not come")
    hands.press(Qt.Key.Key_E)
    hands.rest(800)
    camera.shoot(desk, "drawing")
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Escape)
    hands.rest()
    ask_for_documents(desk)
    window.show_page(REQUESTS)
    camera.shoot(desk, "requests")


def conclude_pages(camera: Camera, desk: Desk) -> None:
    """The document beside its sentences, and one of them being edited."""
    window, hands = desk.window, desk.hands
    window.show_page(CONCLUDE)
    page = window.page(CONCLUDE)
    hands.wait(lambda: page.preview.page_count, "the document is not set")
    camera.shoot(desk, "conclude")
    camera.shoot(desk, "conclude-dark", mode="dark")
    camera.shoot(desk, "conclude-wide", LARGE)
    window.resize(LAPTOP)
    requirement = next(
        row for row in page.model.rows() if row.sentence and row.sentence.kind == "requirement"
    )
    page.outline.open_row(requirement.key)
    camera.shoot(desk, "conclude-editing")
    page.outline.close_card()


def assistant(camera: Camera, desk: Desk) -> None:
    """Three of the new-visit assistant's steps, filled."""
    hands = desk.hands
    hands.click(hands.find(QWidget, "new_visit"))
    hands.wait(lambda: hands.focus().objectName() == "unit_editor", "the assistant does not begin")
    for name, text in (
        ("unit_editor", "Bộ Chỉ huy Quân sự tỉnh Tây Lĩnh"),
        ("unit_short_editor", "Bộ CHQS tỉnh Tây Lĩnh"),
        ("superior_body_editor", "QUÂN KHU Z"),
        ("issuing_body_editor", "ĐOÀN KIỂM TRA CCHC VÀ VTLT"),
    ):
        field = hands.find(QWidget, name)
        field.setFocus()
        hands.write(text)
    camera.shoot(desk, "assistant-unit")
    for step in ("assistant-periods", "", "assistant-team", "", "", "assistant-checklists", "assistant-keep"):
        hands.press(Qt.Key.Key_Return, with_=CTRL)
        hands.rest(150)
        if step in ("assistant-periods", "assistant-checklists"):
            camera.shoot(desk, step)
    hands.click(hands.find(QWidget, "step_give_up"))


def sending(camera: Camera, desk: Desk) -> None:
    """The secretary's transfer page with the stick plugged in, after sending."""
    window, hands = desk.window, desk.hands
    window.show_page(TRANSFER)
    page = window.page(TRANSFER)
    hands.wait(page.send.receivers.rows.rowCount, "nobody can receive")
    office = [n for n, row in enumerate(page.send.receivers.rows.rows()) if row.title.startswith("Văn phòng")]
    hands.click_row(page.send.receivers, office[0])
    hands.wait(page.send.send.isEnabled, lambda: f"nothing can be sent: {page.send.what.text()}")
    hands.click(page.send.send)
    hands.wait(lambda: page.send.banner.text() and not page.sending.is_busy, "nothing was sent")
    camera.shoot(desk, "transfer-sent")


def headquarters_page(camera: Camera, desk: Desk) -> None:
    """What came on the stick, an unknown sender among it, and two conflicts."""
    window, hands = desk.window, desk.hands
    window.show_page(TRANSFER)
    page = window.page(TRANSFER)
    hands.wait(page.receive.chosen, "no packet was looked into")
    hands.wait(lambda: any(row.link for row in page.receive.packets.rows.rows()), "no unknown sender")
    hands.wait(page.conflicts.isVisible, "no conflict is shown")
    camera.shoot(desk, "transfer")
    camera.shoot(desk, "transfer-dark", mode="dark")
    camera.shoot(desk, "transfer-wide", LARGE)
    window.show_page(START)
    camera.shoot(desk, "start-headquarters")


def english(camera: Camera, desk: Desk) -> None:
    """The fill page in English."""
    desk.window.show_place(Place(FILL, criterion="CC.I.6", period=PERIOD))
    desk.window.page(FILL).criteria.setFocus()
    camera.shoot(desk, "fill-english")


def word_pages(story: Story, folder: Path) -> list[Path]:
    """The first pages of the sample's Word file as LibreOffice prints them; said aloud where it is not installed."""
    from inspector.report import find_template, write_report

    soffice, pdftoppm = shutil.which("soffice"), shutil.which("pdftoppm")
    if not soffice or not pdftoppm:
        print("shots: no pictures of the Word file: LibreOffice or pdftoppm is not installed here")
        return []
    work = story.stick.parent / "word"
    work.mkdir()
    with Book.open(story.sample, home=story.secretary, back_up=False) as book:
        inspection = inspections(book.db)[0].id
        write_report(book, inspection, find_template(story.secretary), work / "sample.docx")
    profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
    for command in (
        [
            soffice,
            profile,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(work),
            str(work / "sample.docx"),
        ],
        [
            pdftoppm,
            "-png",
            "-r",
            str(_PIXELS_AN_INCH),
            "-l",
            "2",
            str(work / "sample.pdf"),
            str(work / "page"),
        ],
    ):
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
        if done.returncode:
            raise WentWrong(f"{command[0]}: {done.stderr[:500]}")
    pictures = []
    for number, page in enumerate(sorted(work.glob("page*.png")), start=1):
        path = folder / f"{_WORD_PAGES[number]}.png"
        shutil.copyfile(page, path)
        squeeze(path)
        pictures.append(path)
    return pictures


if __name__ == "__main__":
    sys.exit(main())
