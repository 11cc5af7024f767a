"""Two installations that know each other, with books."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from inspector.book import Book
from inspector.home import Home
from inspector.transfer import own_card, trust
from tests.transfer.play import Team


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Three data folders whose installations trust each other; one set of keys for all examples."""
    root = tmp_path_factory.mktemp("homes")
    found = [root / name for name in "abc"]
    for one in found:
        for other in found:
            trust(Home(one), own_card(Home(other)))
    return found


@pytest.fixture
def make_team(tmp_path: Path) -> Iterator[Callable[..., Team]]:
    """Makes installations by name; their books are closed at the end."""
    made: list[Team] = []

    def make(name: str, *, passphrase: str | None = None) -> Team:
        home = Home(tmp_path / f"home-{name}")
        team = Team(home, Book.create(tmp_path / f"{name}.skt", home=home, passphrase=passphrase))
        made.append(team)
        return team

    yield make
    for team in made:
        team.book.close()


@pytest.fixture
def laptop(make_team: Callable[..., Team]) -> Team:
    return make_team("laptop")


@pytest.fixture
def headquarters(make_team: Callable[..., Team], laptop: Team) -> Team:
    """A second installation; the two trust each other."""
    team = make_team("headquarters")
    trust(team.home, laptop.card)
    trust(laptop.home, team.card)
    return team


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """The folder that plays the USB stick."""
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder
