"""What every test may ask for: a data folder of its own, and no screen."""

import gc
import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("INSPECTOR_AUTHOR", "Đại úy Đàm Thụy Ân")


gc.disable()  # see ui/garbage.py: garbage that a test's thread finds may hold a Qt object, and both threads wait for ever
_EVERY = 20  # tests
_run = count(1)


@pytest.fixture(autouse=True)
def garbage_between_tests() -> Iterator[None]:
    """Python's looking for garbage is off; this looks for it, on the main thread, every so many tests."""
    gc.disable()
    yield
    if next(_run) % _EVERY == 0:
        gc.collect()


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test has its own per-user data folder, so none sees another's keys or settings."""
    folder = tmp_path / "home"
    monkeypatch.setenv("INSPECTOR_HOME", str(folder))
    return folder


@pytest.fixture
def home(own_home: Path):
    """The installation that a test plays."""
    from inspector.home import Home

    return Home(own_home)
