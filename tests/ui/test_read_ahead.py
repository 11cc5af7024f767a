"""What is read ahead is what the page needs: opening it then reads nothing more, and no single step reads it all."""

import json
import subprocess
import sys

_READ = """
import json, os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
import ui.app
from importlib import import_module
from ui.read_ahead import STEPS
brought = []
for step in STEPS:
    before = len(sys.modules)
    import_module(step)
    brought.append(len(sys.modules) - before)
before = set(sys.modules)
import_module("ui.conclude.page")
print(json.dumps([brought, sorted(set(sys.modules) - before)]))
"""


def test_the_conclude_page_needs_nothing_more_and_no_step_brings_most_of_it() -> None:
    done = subprocess.run([sys.executable, "-c", _READ], capture_output=True, text=True, check=True)
    brought, left = json.loads(done.stdout)
    assert left == []
    assert all(brought), "a step that brings nothing is none"
    assert max(brought) * 2 < sum(brought)


def test_it_ends_by_itself(qtbot) -> None:
    from PySide6.QtCore import QObject

    from ui.read_ahead import ReadAhead

    owner = QObject()
    reading = ReadAhead(owner)
    qtbot.waitUntil(lambda: reading.is_done, timeout=10_000)
    assert "ui.conclude.page" in sys.modules
