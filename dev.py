#!/usr/bin/env python3
"""Everything a person does with this checkout, from a machine that has only Python 3.11 or newer.

    python3 dev.py run [BOOK]   set up and open the window (no display: the main job offscreen, into out/)
    python3 dev.py test [ARGS]  set up and pass every check; ARGS go to pytest and then only pytest runs
    python3 dev.py bench        measure speed as ratios (--json FILE, --only WORD)
    python3 dev.py build        make the program folder with PyInstaller and start it once
    python3 dev.py shots        pictures of every page into docs/pictures/
    python3 dev.py fix          format the code and mend what the linter can mend
    python3 dev.py lock         choose package versions anew from pyproject.toml (needs uv)

Standard library only: it runs before anything is installed.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOCK = ROOT / ".ci" / "requirements.lock"
READY = VENV / "ready"  # written last: holds what the environment was made from

# Qt's own packages bring everything but these; by the library's name, with the Debian package that has it.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libnss3.so": "libnss3",
}


class Stop(Exception):
    """Set-up cannot go on; the message says what to do."""


def main(arguments: Sequence[str]) -> int:
    """Set up, then do the one job that was asked for."""
    jobs: dict[str, Callable[[list[str]], int]] = {
        "run": run,
        "test": test,
        "bench": bench,
        "build": build,
        "shots": shots,
        "fix": fix,
        "lock": lock,
    }
    if not arguments or arguments[0] not in jobs:
        print(__doc__)
        return 0 if arguments and arguments[0] in {"-h", "--help"} else 2
    os.chdir(ROOT)
    try:
        if arguments[0] != "lock":
            set_up()
        return jobs[arguments[0]](list(arguments[1:]))
    except Stop as stop:
        print(f"dev.py: {stop}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


# --- set-up ----------------------------------------------------------------------------------------------


def set_up() -> None:
    """Make `.venv` as the lock file says, once; later starts only compare two hashes."""
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever starts this may have an older one
        raise Stop(f"needs Python 3.11 or newer, this is {sys.version.split()[0]}")
    made_from = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    made_from += f" {sys.version_info.major}.{sys.version_info.minor} {ROOT}"
    if not (PYTHON.exists() and READY.exists() and READY.read_text() == made_from):
        print("Setting up .venv (once; a minute or two) …", flush=True)
        READY.unlink(missing_ok=True)
        _make_venv()
        pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
        # The lock file is complete, so nothing is left to resolve; an older pip that resolves all the same asks for
        # the newest «coverage[toml]» instead of the pinned one, and fails on the day that one is published.
        locked = ["--no-deps", "--require-hashes", "--requirement", str(LOCK)]
        _must([*pip, *locked], "the packages could not be installed")
        # «compat» puts one path into site-packages; the default import hook costs 16 ms at every start.
        own = [*pip, "--no-deps", "--no-build-isolation", "--config-settings=editable_mode=compat"]
        own += ["--editable", str(ROOT)]
        if _quiet(own):
            raise Stop("the program could not be installed into .venv: " + " ".join(own))
        _check_qt_libraries()
        _quiet([str(PYTHON), "-m", "compileall", "-q", "inspector", "ui"])
        READY.write_text(made_from)
    _translations()


def _make_venv() -> None:
    """A virtual environment that works, even after one that was cut short."""
    if PYTHON.exists() and _quiet([str(PYTHON), "-m", "pip", "--version"]) == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    try:
        venv.create(VENV, with_pip=True)
    except subprocess.CalledProcessError:
        shutil.rmtree(VENV, ignore_errors=True)
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        if not _apt_install([f"python{version}-venv"]):
            raise Stop(
                f"this Python makes no virtual environments; run: sudo apt-get install python{version}-venv"
            ) from None
        venv.create(VENV, with_pip=True)


def _check_qt_libraries() -> None:
    """Qt loads these from the system: install what is missing (root on Debian), or name one command."""
    if not sys.platform.startswith("linux"):
        return
    missing = [package for library, package in QT_LIBRARIES.items() if not _loads(library)]
    if not missing:
        return
    if _apt_install(missing) and all(_loads(library) for library in QT_LIBRARIES):
        return
    raise Stop(
        "Qt needs system libraries that are not here; run:\n  sudo apt-get install " + " ".join(missing)
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _apt_install(packages: list[str]) -> bool:
    """Install Debian packages where we may; False where we may not or it failed."""
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    print(f"Installing system packages: {' '.join(packages)} …", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "-q", "update"], ["apt-get", "-q", "install", "-y", *packages]):
        done = subprocess.run(command, env=quiet, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stdout[-2000:], done.stderr[-2000:], file=sys.stderr)
    return done.returncode == 0


def _translations() -> None:
    """Compile the .ts files whose .qm is older."""
    sources = list((ROOT / "ui" / "i18n").glob("*.ts"))
    stale = [ts for ts in sources if not _newer(ts.with_suffix(".qm"), ts)]
    if stale:
        _must([str(PYTHON), "-m", "ui.i18n.build", "--release"], "the translations could not be compiled")


def _newer(made: Path, source: Path) -> bool:
    return made.exists() and made.stat().st_mtime_ns >= source.stat().st_mtime_ns


# --- jobs ------------------------------------------------------------------------------------------------


def run(arguments: list[str]) -> int:
    """Open the window; where there is no display, do the main job through it offscreen."""
    if _has_display():
        return _call([str(PYTHON), "-m", "ui", *arguments])
    print("No display here: doing the main job through the same window offscreen, into out/", flush=True)
    return _call([str(PYTHON), "-m", "ui.main_job", str(ROOT / "out")], QT_QPA_PLATFORM="offscreen")


_UNCOUNTED = ("tests/ui", "tests/faults", "tests/journeys")
"""Tests whose lines are not counted, which makes them a third faster; the rooms have tests of their own."""


def test(arguments: list[str]) -> int:
    """Every check that keeps main green. With arguments: pytest alone, with them."""
    pytest = [str(PYTHON), "-m", "pytest"]
    if arguments:
        return _call([*pytest, *arguments], QT_QPA_PLATFORM="offscreen")
    workers = str(max(2, min(os.cpu_count() or 2, 8)))
    parallel = [*pytest, "-q", "-m", "not soak", "-n", workers, "--dist", "worksteal", "--durations=10"]
    checks = {
        "format": [str(PYTHON), "-m", "ruff", "format", "--check", "--quiet", "."],
        "lint": [str(PYTHON), "-m", "ruff", "check", "--quiet", "."],
        "types": [str(PYTHON), "-m", "mypy"],
        "rooms": [str(BIN / "lint-imports")],
        "translations": [str(PYTHON), "-m", "ui.i18n.build", "--check"],
        "tests of the rooms": [
            *parallel,
            "--cov",
            "--cov-report=",
            *(f"--ignore={each}" for each in _UNCOUNTED),
        ],
        "tests of the window": [*parallel, *_UNCOUNTED],
        "coverage": [str(PYTHON), "-m", "coverage", "report", "--include=inspector/*", "--fail-under=90"],
    }
    failed = []
    for name, command in checks.items():
        print(f"\n=== {name}", flush=True)
        if _call(command, QT_QPA_PLATFORM="offscreen"):
            failed.append(name)
    print("\n" + (f"FAILED: {', '.join(failed)}" if failed else "All checks passed."))
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """The speed table: each row a ratio against a floor measured in the same run."""
    return _call([str(PYTHON), "-m", "bench", *arguments], QT_QPA_PLATFORM="offscreen")


def build(arguments: list[str]) -> int:
    """The program as a folder, and one start of it that opens a book."""
    dist = ROOT / "dist"
    print("Building dist/SoKiemTra (a minute or two) …", flush=True)
    _must(
        [str(PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", "build.spec", *arguments],
        "PyInstaller failed",
    )
    suffix = ".exe" if os.name == "nt" else ""
    folder = dist / "SoKiemTra"
    trial = ROOT / "build" / "trial"
    shutil.rmtree(trial, ignore_errors=True)
    home = {"INSPECTOR_HOME": str(trial / "home"), "QT_QPA_PLATFORM": "offscreen"}
    for command in (
        [str(folder / f"inspector{suffix}"), "sample", str(trial / "sample")],
        [str(folder / f"inspector-app{suffix}"), "--prove", str(trial / "sample" / "so-kiem-tra-mau.skt")],
    ):
        if _call(command, **home):
            raise Stop(f"the built program did not start: {' '.join(command)}")
    print(f"Built and started once: {folder}")
    return 0


def shots(arguments: list[str]) -> int:
    """Pictures of every page, light and dark, into docs/pictures/."""
    return _call(
        [str(PYTHON), "-m", "ui.shots", str(ROOT / "docs" / "pictures"), *arguments],
        QT_QPA_PLATFORM="offscreen",
    )


def fix(arguments: list[str]) -> int:
    """Format, and mend what the linter can mend."""
    mended = _call([str(PYTHON), "-m", "ruff", "check", "--fix", "--quiet", ".", *arguments])
    return _call([str(PYTHON), "-m", "ruff", "format", "--quiet", "."]) or mended


def lock(arguments: list[str]) -> int:
    """Versions anew, each with its hashes, valid on every system, without the address of any index."""
    uv = shutil.which("uv")
    if not uv:
        raise Stop("needs uv on the PATH (pip install uv)")
    options = [
        "--generate-hashes",
        "--universal",
        "--python-version",
        "3.11",
        "--no-emit-index-url",
        "--no-header",
    ]
    _must(
        [uv, "pip", "compile", *options, "--group", "dev", "-o", str(LOCK), "pyproject.toml", *arguments],
        "uv failed",
    )
    head = "# Every package with its hashes, made by `python3 dev.py lock`; docs/dependencies.md says why.\n"
    LOCK.write_text(head + LOCK.read_text())
    return 0


# --- processes -------------------------------------------------------------------------------------------


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _call(command: list[str], **environment: str) -> int:
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(command, env={**inherited, **environment}, check=False).returncode


def _quiet(command: list[str]) -> int:
    return subprocess.run(command, capture_output=True, check=False).returncode


def _must(command: list[str], otherwise: str) -> None:
    if _call(command):
        raise Stop(f"{otherwise}; see above")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
