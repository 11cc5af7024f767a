"""The fill page on a large book: 1,000 criteria, 5,000 photos, 3 GB, encrypted. Beside it, the sample."""

import gc
import os
import statistics
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from bench.books import checklist_of
from bench.measure import Row, milliseconds
from bench.processes import BARE, resident_megabytes
from inspector.book import Book, Edit, Set
from inspector.book.answers import edit_answer
from inspector.book.evidence import attach
from inspector.book.inspections import new_inspection
from inspector.book.visit import load_visit
from inspector.book.visit_file import VisitFile
from inspector.home import Home
from inspector.sample import write_sample

if TYPE_CHECKING:
    from ui.fill.page import FillPage
    from ui.open_book import OpenBook

WORK = "large: the fill page with 1,000 criteria and 5,000 photos"
KEY = bytes(range(32))
CRITERIA, SECTIONS, PHOTOS, PHOTO_BYTES = 1_000, 20, 5_000, 640 * 1024
OPEN_ADDED_MS, STEP_MS, MOST_MB = 300.0, 16.0, 250.0
OPENED, STEPS, KEYS, BEAT_MS, KEY_MS = 9, 300, 400, 1, 40


def measure(folder: Path) -> list[Row]:
    """Opening the page, going to the next criterion (95th of 100), typing (99th), memory."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from ui.i18n import Language
    from ui.theme import Theme

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    home = Home(folder / "large-home")
    theme, language = Theme(app, "light", 100), Language(app, "vi")
    path, sample = large_book(folder, home), write_sample(folder / "large-sample", home).book
    small, large = _opened_book(home, sample), _opened_book(home, path, KEY)
    opened = [(_open(small), _open(large)) for _ in range(OPENED + 1)][1:]
    small_ms, large_ms = (statistics.median(times) for times in zip(*opened, strict=True))
    steps = [_steps(book) for book in (small, large)]
    typing = [_typing(book) for book in (small, large)]
    for book in (small, large):
        book.close()
    del theme, language
    ninth = [_of_hundred(times, 95) for times in steps]
    held = [_of_hundred(times, 99) for times in typing]
    floor = resident_megabytes(BARE, [], home.path)
    ours = resident_megabytes(_MEMORY, [str(path), KEY.hex()], home.path)
    return [
        Row(
            "large book: open the fill page",
            "the sample's",
            small_ms,
            large_ms,
            (small_ms + OPEN_ADDED_MS) / small_ms,
        ),
        Row("large book: the next criterion, 95th of 100", "the sample's", *ninth, STEP_MS / ninth[0]),
        Row("large book: a key held the window, 99th of 100", "the sample's", *held, STEP_MS / held[0]),
        Row(
            "large book: memory on the fill page", "the bare window", floor, ours, MOST_MB / floor, unit="MB"
        ),
    ]


def large_book(folder: Path, home: Home) -> Path:
    """The book; made once for all rows of a run."""
    path = folder / "large.skt"
    if path.exists():
        return path
    with Book.create(path, home=home, raw_key=KEY) as book:
        inspection = new_inspection(book, VisitFile(unit="Đơn vị thử"), [checklist_of(CRITERIA, SECTIONS)])
        visit = load_visit(book.db, inspection)
        sets: list[Set] = []
        for number, criterion in enumerate(visit.criteria):
            if number % 3:
                fields = {
                    "result": "met" if number % 4 else "partly",
                    "note": f"Ghi nhận tại {criterion.code}",
                }
                sets += edit_answer(visit, criterion.code, "", **fields).sets
        book.write(Edit("answers.take", inspection, tuple(sets)))
        each = PHOTOS // CRITERIA
        for number, criterion in enumerate(visit.criteria):
            names = range(number * each, (number + 1) * each)
            attach(book, inspection, criterion.code, [(f"anh-{name}.jpg", _photo(name)) for name in names])
    return path


_drawn: list[bytes] = []


def _photo(number: int) -> bytes:
    """A photo of 12 megapixels as a camera's file is long: one picture, with bytes of its own behind its end."""
    if not _drawn:
        from PIL import Image

        out = BytesIO()
        Image.effect_mandelbrot((4000, 3000), (-2, -1.5, 1, 1.5), 60).convert("RGB").save(
            out, "JPEG", quality=70
        )
        _drawn.append(out.getvalue())
    picture = _drawn[0]
    return picture + number.to_bytes(8, "big") + os.urandom(max(0, PHOTO_BYTES - len(picture)))


def _opened_book(home: Home, path: Path, key: bytes | None = None) -> "OpenBook":
    from ui.open_book import OpenBook

    opened = OpenBook(home)
    opened.take(Book.open(path, home=home, raw_key=key, back_up=False))
    return opened


def _page(book: "OpenBook") -> "FillPage":
    from PySide6.QtWidgets import QApplication

    from ui.fill.page import FillPage

    page = FillPage(book)
    page.resize(1280, 720)
    page.show()
    QApplication.processEvents()
    return page


def _away(page: "FillPage") -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def _open(book: "OpenBook") -> float:
    """From the click on «Kiểm tra» to the painted page, the visit read anew."""
    pages: list[FillPage] = []
    book._forget()
    gc.collect()
    taken = milliseconds(lambda: pages.append(_page(book)))
    _away(pages[0])
    return taken


def _steps(book: "OpenBook") -> list[float]:
    """Milliseconds of each ↓ in the list of criteria, painted, from one section into the next."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    page = _page(book)
    page.criteria.setFocus()
    taken = []
    for number in range(STEPS):
        if number % 40 == 39:
            page.sections.setCurrentIndex(page.sections.rows.index(1 + number // 40))
            QApplication.processEvents()
            page.criteria.setFocus()

        def step() -> None:
            QTest.keyClick(page.criteria, Qt.Key.Key_Down)
            QApplication.processEvents()

        taken.append(milliseconds(step))
    _away(page)
    return taken


def _typing(book: "OpenBook") -> list[float]:
    """For each key of a note being typed, drafts and leaving the field included: the longest the window stood."""
    from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtWidgets import QApplication

    page = _page(book)
    page.activateWindow()
    page.pane.focus_field("note")
    editor = page.pane.note.editor
    loop, beat, keys = QEventLoop(), QTimer(), QTimer()
    words = "Kiểm tra hồ sơ, sổ sách và thực tế tại đơn vị. "
    held, last, typed = [0.0], [time.perf_counter()], [0]

    def beats() -> None:
        now = time.perf_counter()
        held[-1] = max(held[-1], (now - last[0]) * 1000 - BEAT_MS)
        last[0] = now

    def press() -> None:
        held.append(0.0)
        event = QInputMethodEvent()
        event.setCommitString(words[typed[0] % len(words)])
        QCoreApplication.sendEvent(editor, event)
        typed[0] += 1
        if typed[0] % 80 == 0:
            page.pane.leave()
        if typed[0] >= KEYS:
            loop.quit()

    for timer, interval, act in ((beat, BEAT_MS, beats), (keys, KEY_MS, press)):
        _every(timer, interval, act)
    loop.exec()
    beat.stop()
    keys.stop()
    QApplication.processEvents()
    _away(page)
    return held[1:]


def _every(timer: object, interval: int, act: Callable[[], None]) -> None:
    from PySide6.QtCore import Qt, QTimer

    assert isinstance(timer, QTimer)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(act)
    timer.start(interval)


def _of_hundred(times: list[float], place: int) -> float:
    """The percentile `place`."""
    return statistics.quantiles(times, n=100)[place - 1]


_MEMORY = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from inspector.book import Book
from inspector.home import Home
from ui.app import make_window
from ui.i18n import Language
from ui.open_book import OpenBook
from ui.theme import Theme
app = QApplication([])
book = OpenBook(Home.default())
window = make_window(book, Theme(app, "light", 100), Language(app, "vi"))
book.take(Book.open(Path(sys.argv[1]), home=book.home, raw_key=bytes.fromhex(sys.argv[2]), back_up=False))
window.show_first()
window.resize(1280, 720)
window.show()
for _ in range(20):
    app.processEvents()
page = window.page("fill")
for _ in range(60):
    page.criteria.step(1)
    app.processEvents()
assert window.current == "fill", window.current
"""
