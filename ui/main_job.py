"""The main job, done through the real window where there is no display: `python -m ui.main_job OUT`.

A copy of the sample is opened, answered by keys and buttons, its conclusion is edited and exported, the work is sealed
onto a «stick», and headquarters, a second window with its own data folder, takes it in. Everything is checked; what
comes of it stays in OUT. Exit 0: all of it came out as it should; 1: stderr says what did not.
"""

import gc
import os
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from inspector.book import Book
from inspector.book.export import canonical_export
from inspector.book.verify import verify_book
from inspector.errors import InspectorError
from inspector.home import Home
from ui.i18n import Language
from ui.journey.at_unit import answer, attach_photo, conclude, undo
from ui.journey.carrying import HEADQUARTERS, make_card, send, take_in
from ui.journey.desk import Desk, close, sit_down
from ui.journey.hands import WentWrong, hush, so
from ui.places import CONCLUDE, FILL, HELP, SETTINGS, START, TRANSFER
from ui.theme import Theme

# What we leave in OUT, so what we may remove there before.
_BOOK, _HQ_BOOK = "so-thu-ky.skt", "so-cap-tren.skt"
_WORD, _STICK, _PICTURES = "van-ban", "usb", "anh"
_HOME, _HQ_HOME = "may-thu-ky", "may-cap-tren"
_FOLDERS = (_WORD, _STICK, _PICTURES, _HOME, _HQ_HOME)

_PAGES = {
    START: "1-trang-dau",
    FILL: "2-kiem-tra",
    CONCLUDE: "3-ket-luan",
    TRANSFER: "4-chuyen-giao",
    HELP: "5-tro-giup",
    SETTINGS: "6-cai-dat",
}


@dataclass(slots=True)
class Outcome:
    """What the main job left, and the scores before and after («81,75» by abbreviation)."""

    book: Path
    hq_book: Path
    document: Path = Path()
    packet: Path = Path()
    pictures: list[Path] = field(default_factory=list)
    before: dict[str, str] = field(default_factory=dict)
    after: dict[str, str] = field(default_factory=dict)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do it, tell of it in Vietnamese; 0 when all of it came out."""
    gc.disable()  # see ui/garbage.py: no other thread may find a Qt object in it
    given = list(sys.argv[1:] if arguments is None else arguments)
    if len(given) != 1:
        print("usage: python -m ui.main_job OUT", file=sys.stderr)
        return 2
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    hush()
    begun = time.monotonic()
    try:
        outcome = do_main_job(Path(given[0]).absolute(), say=lambda text: print(text, flush=True))
    except WentWrong as error:
        print(f"KHÔNG ĐẠT: {error}", file=sys.stderr)
        return 1
    except InspectorError as error:
        from inspector.wording import say as say_error

        print(f"KHÔNG ĐẠT: {say_error(error, 'vi')}", file=sys.stderr)
        return 1
    except Exception as bug:
        traceback.print_exc()
        print(f"KHÔNG ĐẠT: lỗi của chương trình ({type(bug).__name__}), xem chi tiết ở trên", file=sys.stderr)
        return 1
    _report(outcome, Path(given[0]), time.monotonic() - begun)
    return 0


def do_main_job(out: Path, say: Callable[[str], object] = lambda _text: None) -> Outcome:
    """The whole visit, from answering to headquarters. Raises WentWrong where something did not come out."""
    _empty(out)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    theme, language = Theme(app, "light", 100), Language(app, "vi")
    outcome = Outcome(out / _BOOK, out / _HQ_BOOK)
    desks: list[Desk] = []
    try:
        photo = _write_sample(out)
        desks.append(sit_down(out / _HOME, out / _BOOK, theme, language))
        secretary = desks[0]
        outcome.before = secretary.scores()
        say(f"Đã mở cuộc kiểm tra mẫu: {_score_text(outcome.before)}.")
        answer(secretary, say)
        attach_photo(secretary, photo, say)
        undo(secretary, say)
        outcome.after = secretary.scores()
        outcome.document = conclude(secretary, out / _WORD, say)
        Book.create(out / _HQ_BOOK, home=Home(out / _HQ_HOME)).close()
        desks.append(sit_down(out / _HQ_HOME, out / _HQ_BOOK, theme, language))
        headquarters = desks[1]
        card = make_card(headquarters, HEADQUARTERS, out / _STICK)
        outcome.packet = send(secretary, headquarters, card, say)
        take_in(headquarters, secretary, outcome.packet, say)
        outcome.pictures = _take_pictures(secretary, theme, out / _PICTURES)
        outcome.pictures += _take_pictures(headquarters, theme, out / _PICTURES, only=(TRANSFER,))
        say(f"Đã chụp {len(outcome.pictures)} ảnh các trang, nền sáng và nền tối.")
        while desks:
            close(desks.pop())
        _verify(outcome, say)
    finally:
        for desk in reversed(desks):
            desk.hands.let_go()
            desk.open_book.close()
            desk.window.deleteLater()
        language.remove()
        theme.deleteLater()
    return outcome


# --- setting the stage -----------------------------------------------------------------------------------


def _empty(out: Path) -> None:
    """Remove what an earlier run left; nothing else."""
    out.mkdir(parents=True, exist_ok=True)
    for folder in _FOLDERS:
        shutil.rmtree(out / folder, ignore_errors=True)
    for book in (_BOOK, _HQ_BOOK):
        for file in out.glob(book + "*"):
            file.unlink()
    for folder in (_WORD, _STICK, _PICTURES):
        (out / folder).mkdir()


def _write_sample(out: Path) -> QImage:
    """A fresh copy of the sample as the secretary's book; one of its photos to be attached again."""
    from inspector.sample import write_sample

    with tempfile.TemporaryDirectory() as folder:
        written = write_sample(Path(folder) / "sample", Home(out / _HOME))
        shutil.copyfile(written.book, out / _BOOK)
        return QImage(str(written.photos[0])).copy(120, 100, 1000, 840)


def _verify(outcome: Outcome, say: Callable[[str], object]) -> None:
    """Both books whole and equal, the packet sound."""
    from inspector.transfer.verify import verify_packet

    home, hq_home = Home(outcome.book.parent / _HOME), Home(outcome.book.parent / _HQ_HOME)
    exports = []
    for path, owner in ((outcome.book, home), (outcome.hq_book, hq_home)):
        with Book.open(path, home=owner, back_up=False) as book:
            report = verify_book(book)
            wrong = "; ".join(f"{check.check}: {check.detail}" for check in report.checks if not check.ok)
            so(report.ok, f"{path.name} không toàn vẹn: {wrong}")
            exports.append(canonical_export(book.db))
    so(exports[0] == exports[1], "sổ cấp trên và sổ thư ký không cùng nội dung")
    packet = verify_packet(outcome.packet, hq_home)
    so(packet.ok, "gói không toàn vẹn: " + ", ".join(c.check for c in packet.checks if not c.ok))
    say("Đã kiểm tra toàn vẹn: hai sổ và gói đều đạt; hai sổ cùng nội dung đến từng byte khi xuất ra.")


# --- pictures and words ----------------------------------------------------------------------------------


def _take_pictures(desk: Desk, theme: Theme, folder: Path, only: Sequence[str] = ()) -> list[Path]:
    """Every page as it is, in both lights."""
    desk.hands.take(desk.window)
    pictures = []
    for mode, suffix in (("light", "sang"), ("dark", "toi")):
        theme.set_mode(mode)
        for page, name in _PAGES.items():
            if only and page not in only:
                continue
            desk.window.show_page(page)
            desk.hands.rest()
            if page == CONCLUDE:
                shown = desk.window.page(page)
                desk.hands.wait(lambda shown=shown: shown.preview.page_count > 0, "không dựng được văn bản")
            whose = "cap-tren-" if only else ""
            path = folder / f"{whose}{name}-{suffix}.png"
            so(desk.window.grab().save(str(path)), f"không ghi được ảnh {path.name}")
            pictures.append(path)
    theme.set_mode("light")
    return pictures


def _score_text(scores: dict[str, str]) -> str:
    return " · ".join(f"{name} {score}" for name, score in scores.items())


def _report(outcome: Outcome, out: Path, seconds: float) -> None:
    """What is where."""

    def at(path: Path) -> str:
        return str(out / path.relative_to(outcome.book.parent))

    print(f"\nĐiểm trước: {_score_text(outcome.before)}    Điểm sau: {_score_text(outcome.after)}")
    for what, path in (
        ("Sổ của thư ký", outcome.book),
        ("Sổ của cấp trên", outcome.hq_book),
        ("Văn bản Word", outcome.document),
        ("Gói niêm phong", outcome.packet),
        (f"Ảnh các trang ({len(outcome.pictures)})", outcome.pictures[0].parent),
        ("Dữ liệu riêng của máy thư ký", outcome.book.parent / _HOME),
        ("Dữ liệu riêng của máy cấp trên", outcome.book.parent / _HQ_HOME),
    ):
        print(f"  {what:<32}{at(path)}")
    print(f"Mọi bước đều đạt, hết {_seconds_text(seconds)} giây.")


def _seconds_text(seconds: float) -> str:
    """«12,3»."""
    return f"{seconds:.1f}".replace(".", ",")


if __name__ == "__main__":
    sys.exit(main())
