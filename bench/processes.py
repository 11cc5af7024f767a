"""Whole processes: from their start until they say that the window is ready."""

import os
import subprocess
import sys
import time
from pathlib import Path

BARE = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1280, 720)
window.show()
app.processEvents()
print("ready", flush=True)
"""
_MEMORY = """
import sys
def resident():
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
print("memory", resident(), flush=True)
"""


def until_ready(arguments: list[str], home: Path) -> float:
    """Milliseconds from the start of a Python process until it prints «ready»."""
    begun = time.perf_counter()
    with subprocess.Popen(
        _python(arguments), env=_environment(home), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        for line in process.stdout:
            if line.strip() == "ready":
                taken = (time.perf_counter() - begun) * 1000
                break
        else:
            raise RuntimeError(f"never ready: {arguments}")
    if process.returncode:
        raise RuntimeError(f"exit {process.returncode}: {arguments}")
    return taken


def resident_megabytes(script: str, arguments: list[str], home: Path) -> float:
    """The resident set of a process after `script`, in MB."""
    command = _python(["-c", script + _MEMORY, *arguments])
    done = subprocess.run(command, env=_environment(home), capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])


def _python(arguments: list[str]) -> list[str]:
    return [sys.executable, *arguments]


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "INSPECTOR_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
