"""The same secretary at the running program: its own process on an X server of its own, keys from outside."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import pytest

from inspector.book import Book
from inspector.book.verify import verify_book
from inspector.book.visit import inspections, load_visit
from inspector.home import Home
from inspector.text import fold
from tests.journeys.secretary import PHOTOGRAPHED, Copied, Key, Step, Words, script
from tests.journeys.test_secretary import empty_book, photos, stands

TOOLS = ("Xvfb", "xdotool", "xclip")
pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason=f"needs {', '.join(TOOLS)}"),
]
__all__ = ["photos"]
_NAMES = {"Ctrl": "ctrl", "Shift": "shift", "Escape": "Escape", "Return": "Return", "Tab": "Tab"}
_PATIENCE_S = 60.0


@pytest.fixture
def display() -> Iterator[str]:
    """An X server that nobody else uses."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as said:
            number = said.readline().strip()
        yield f":{number}"
        server.terminate()


class Person:
    """Keys from outside, to whatever window has the keyboard."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment

    def do(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, check=True, timeout=120
        )
        return done.stdout.strip()

    def sit_down(self) -> None:
        """Wait for the window; no window manager is there to give it the keyboard."""
        until(lambda: self._window() != "", "no window came")
        self.do("xdotool", "windowfocus", "--sync", self._window().split()[0])

    def _window(self) -> str:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "Sổ Kiểm Tra|So Kiem Tra|Sơn Hà"],
            env=self._environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return found.stdout.strip()

    def play(self, steps: list[Step]) -> None:
        for step in steps:
            if isinstance(step, Copied):
                copy = ["xclip", "-selection", "clipboard", "-t", "image/png", "-i", str(step.file)]
                subprocess.run(copy, env=self._environment, check=True, stdout=subprocess.DEVNULL)
                time.sleep(0.3)
            elif isinstance(step, Words):
                plain = step.text if step.text.isascii() else fold(step.text)  # xdotool loses other letters
                self.do("xdotool", "type", "--delay", "12", "--", plain)
            else:
                keys = "+".join(_NAMES.get(part, part.lower()) for part in step.name.split("+"))
                self.do("xdotool", "key", keys)
                time.sleep(0.25 if step.name in ("Ctrl+F", "Ctrl+K", "Ctrl+J", "S", "Ctrl+V") else 0.06)


def until(is_so: Callable[[], object], otherwise: str) -> None:
    """Wait for something outside."""
    waited = 0.0
    while not is_so():
        assert waited < _PATIENCE_S, otherwise
        time.sleep(0.2)
        waited += 0.2


def test_the_running_program_is_filled_from_outside(tmp_path, display, photos):
    home = Home(tmp_path / "home")
    path = empty_book(tmp_path, home)
    with Book.open(path, home=home) as book:
        (only,) = inspections(book.db)
        steps = script(load_visit(book.db, only.id), photos, notes=False)
    environment = {
        **os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "INSPECTOR_HOME": str(home.path), "QT_IM_MODULE": "",
    }  # fmt: skip
    with subprocess.Popen([sys.executable, "-m", "ui", str(path)], env=environment) as program:
        try:
            person = Person(environment)
            person.sit_down()
            person.play([Key("Ctrl+2"), *steps])
            time.sleep(3)
        finally:
            program.send_signal(signal.SIGKILL)  # nothing is lost by that
    with Book.open(path, home=home) as book:
        assert verify_book(book).ok
        visit = load_visit(book.db, only.id)
        stands(visit, notes=False)
        assert len(visit.evidence_of(PHOTOGRAPHED)) == 2
