"""What every test may ask for: a data folder of its own, and no screen."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("INSPECTOR_AUTHOR", "Đại úy Đàm Thụy Ân")


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
