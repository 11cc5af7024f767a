"""The preview after one edit: from the gesture until the new pages are painted, through the real page, offscreen."""

import os
import time
from pathlib import Path

from bench.measure import Row, in_turn, milliseconds

ROUNDS = 9
MOST_MS = 1000
WORK = "preview of the sample after one edit"
_PATIENCE_S = 60.0
_LOOK_EVERY_MS = 5


def measure(folder: Path) -> Row:
    """The row: ours writes an edit, drafts, fills, sets the pages and paints; the floor fills the template alone.

    The product waits a moment before it begins, so that a sentence being typed is one picture: that counts, too.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from inspector.book import Book
    from inspector.book.findings import edit_finding
    from inspector.home import Home
    from inspector.report import find_template
    from inspector.report.write import Drafted
    from inspector.sample import write_sample
    from ui.conclude.page import ConcludePage
    from ui.i18n import Language
    from ui.open_book import OpenBook
    from ui.theme import Theme

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme, language = Theme(app, "light", 100), Language(app, "vi")
    home = Home(folder / "preview-home")
    sample = write_sample(folder / "preview", home)
    open_book = OpenBook(home)
    open_book.take(Book.open(sample.book, home=home))
    page = ConcludePage(open_book)
    page.resize(1280, 720)
    page.show()

    def until(said) -> None:
        """As the program's own loop: `processEvents` would keep Python from the thread that makes the document."""
        begun = time.perf_counter()
        while not said():
            turn = QEventLoop()
            QTimer.singleShot(_LOOK_EVERY_MS, turn.quit)
            turn.exec()
            assert time.perf_counter() - begun < _PATIENCE_S, "no picture came"

    until(lambda: page.preview.page_count and not page.live.is_busy)
    sentence = next(each for each in page.desk._conclusion.sentences if each.kind == "shortcoming")
    words = [0]

    def ours() -> None:
        words[0] += 1
        text = f"Câu được sửa lần thứ {words[0]} trong khi mọi người đang nói."
        fields = sentence.fields_to_store()
        open_book.edit(edit_finding(sample.inspection, sentence.id, text=text, **fields))
        until(lambda: any(text.rstrip(".") in shown for shown in page.preview._prepared.texts))
        page.preview.viewport().grab()

    def floor() -> None:
        with open_book.book.connection() as db:
            drafted = Drafted(open_book.visit(), db)
            drafted.made(_kind(), find_template(home))

    floor_ms, ours_ms = in_turn(lambda: milliseconds(floor), lambda: milliseconds(ours), ROUNDS)
    page.live.stop()
    until(lambda: not open_book.works())
    page.close()
    page.deleteLater()
    open_book.close()
    language.remove()
    del theme
    return Row(WORK, "drafting and filling the document alone", floor_ms, ours_ms, MOST_MS / floor_ms)


def _kind():
    from inspector.report.kinds import BY_ID, CONCLUSION

    return BY_ID[CONCLUSION]
