"""The longest that the window's thread stands still while twenty 12-megapixel photos are dropped on a criterion."""

import json
import os
import subprocess
import sys
from pathlib import Path

from bench.measure import Row

MOST_MS = 50.0
COUNT = 20
ADDED_MB = 120
"""One photo decoded whole is 36 MB: never many at once."""
WORK = "drop twenty 12-megapixel photos: the longest the window stands still"
MEMORY = "drop twenty 12-megapixel photos: the most memory"
_DROP = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QEventLoop, QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from inspector.home import Home
from ui.app import begin, make_window
from ui.fill.evidence_tile import EvidenceTile
from ui.i18n import Language
from ui.open_book import OpenBook
from ui.places import FILL, Place
from ui.theme import Theme


def resident(name):
    for line in open("/proc/self/status"):
        if line.startswith(name):
            return int(line.split()[1]) / 1024


class Heart:
    def __init__(self):
        self.longest, self.last = 0.0, time.perf_counter()
        self.timer = QTimer()
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.beat)
        self.timer.start(1)

    def beat(self):
        now = time.perf_counter()
        self.longest, self.last = max(self.longest, now - self.last), now

    def begin(self):
        self.longest, self.last = 0.0, time.perf_counter()


def wait(seconds, until=lambda: False):
    loop, end = QEventLoop(), time.monotonic() + seconds
    look = QTimer()
    look.timeout.connect(lambda: (until() or time.monotonic() > end) and loop.quit())
    look.start(20)
    loop.exec()
    look.stop()


app = QApplication([])
book = OpenBook(Home.default())
window = make_window(book, Theme(app, "light", 100), Language(app, "vi"))
begin(window, book, Path(sys.argv[1]))
window.resize(1280, 720)
window.show()
window.show_place(Place(FILL, criterion="CC.IV.1"))
pane = window.page(FILL).pane
pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum())
heart = Heart()
wait(4)
heart.begin()
wait(4)
idle = heart.longest
before = resident("VmHWM")
files = sorted(Path(sys.argv[2]).glob("*.jpg"))
data = QMimeData()
data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
where, none, left = QPointF(pane.rect().center()), Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
heart.begin()
begun = time.monotonic()
QApplication.sendEvent(pane.viewport(), QDragEnterEvent(where.toPoint(), Qt.DropAction.CopyAction, data, left, none))
QApplication.sendEvent(pane.viewport(), QDropEvent(where, Qt.DropAction.CopyAction, data, left, none))


def all_there():
    tiles = pane.evidence.findChildren(EvidenceTile)
    missing = [tile for tile in tiles if not tile.has_picture()]
    if missing:
        pane.ensureWidgetVisible(missing[0])  # only what is seen is made
    return len(tiles) == len(files) and not missing


wait(120, all_there)
assert all_there(), "the photos did not come in"
taken = time.monotonic() - begun
wait(1)
print(json.dumps({"gap": heart.longest * 1000, "idle": idle * 1000, "seconds": taken,
                  "before": before, "peak": resident("VmHWM")}))
book.close()
"""


def measure(folder: Path) -> list[Row]:
    """How long the window stands still (floor: at rest), and the most resident memory (floor: before)."""
    found = dropped(folder)
    before = found["before"]
    return [
        Row(WORK, "the same window at rest", found["idle"], found["gap"], MOST_MS / found["idle"]),
        Row(MEMORY, "the same window before", before, found["peak"], (before + ADDED_MB) / before, unit="MB"),
    ]


def dropped(folder: Path) -> dict[str, float]:
    """gap and idle in milliseconds, seconds until the last thumbnail, before and peak resident megabytes."""
    from inspector.home import Home
    from inspector.sample import write_sample

    home = Home(folder / "photos-home")
    sample = write_sample(folder / "dropping", home)
    photos = folder / "twelve-megapixels"
    photos.mkdir()
    content = _photo()
    for number in range(COUNT):
        (photos / f"anh-{number:02}.jpg").write_bytes(
            content + bytes([number]) * 64
        )  # other bytes, the same work
    environment = {**os.environ, "INSPECTOR_HOME": str(home.path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _DROP, str(sample.book), str(photos)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    print({name: round(value, 1) for name, value in found.items()}, file=sys.stderr)
    return found


def _photo() -> bytes:
    """A JPEG of 4,000 × 3,000 as noisy as a camera's: some four megabytes."""
    import io

    from PIL import Image

    coarse = Image.effect_noise((500, 375), 90).resize((4000, 3000))
    fine = Image.effect_noise((4000, 3000), 12)
    picture = Image.merge("RGB", (Image.blend(coarse, fine, 0.3), coarse, Image.blend(coarse, fine, 0.5)))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=88)
    return out.getvalue()
