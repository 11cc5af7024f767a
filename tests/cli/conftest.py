"""A terminal that a test can type into: exit code, what it said, what it complained about."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from inspector.cli import main
from inspector.home import Home
from inspector.sample import BOOK_NAME, write_sample


@dataclass(frozen=True)
class Said:
    """What one command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Terminal = Callable[..., Said]


@pytest.fixture
def inspector(capsys: pytest.CaptureFixture[str]) -> Terminal:
    """Run one command as `main` does for a person."""

    def run(*arguments: object) -> Said:
        capsys.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return run


@pytest.fixture(scope="session")
def sample_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    write_sample(folder / "mau", Home(folder / "home"))
    return folder / "mau"


@pytest.fixture
def sample(sample_once: Path, tmp_path: Path) -> Path:
    """A sample book of the test's own."""
    shutil.copytree(sample_once, tmp_path / "mau")
    return tmp_path / "mau" / BOOK_NAME


@pytest.fixture
def laptop(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], None]:
    """Sit down at another laptop: a data folder of its own."""

    def sit_at(name: str) -> None:
        monkeypatch.setenv("INSPECTOR_HOME", str(tmp_path / f"laptop-{name}"))

    return sit_at
