"""The per-user data folder: keys, trusted cards, settings, backups, templates, checklists, sequence marks."""

import contextlib
import json
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from inspector.border import read_capped, write_error, write_whole
from inspector.errors import InspectorError
from inspector.text import clean

LONGEST_AUTHOR = 200
NAMELESS = "—"  # the author where nobody is named
_SETTINGS_LIMIT = 4 * 1024 * 1024


class Settings:
    """What the program remembers about how one person works: a few values by name, kept as JSON.

    A settings file that cannot be read is put aside as `settings.json.damaged`: settings are never worth a refusal.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = _read_object(path)

    def get(self, name: str, default: Any = None) -> Any:
        """The value of `name`, or `default`."""
        return self._values.get(name, default)

    def set(self, name: str, value: Any) -> None:
        """Keep `value` (anything JSON can say; None forgets it) under `name`, on disk when this returns."""
        if self._values.get(name) == value:
            return
        values = {**self._values, name: value}
        if value is None:
            del values[name]
        _write_object(self._path, values)
        self._values = values


class Home:
    """One installation's data folder. Folders are made when something is first put into them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.keys = path / "keys"
        self.trusted = path / "trusted"
        self.backups = path / "backups"
        self.templates = path / "templates"
        self.checklists = path / "checklists"
        self._settings: Settings | None = None
        self._installation: str | None = None  # where nothing can be written

    @classmethod
    def default(cls) -> "Home":
        """INSPECTOR_HOME, else the folder that the system gives programs for their data."""
        named = os.environ.get("INSPECTOR_HOME")
        if named:
            return cls(Path(named))
        from platformdirs import user_data_path

        return cls(user_data_path("So Kiem Tra", appauthor=False))

    @property
    def settings(self) -> Settings:
        """Language, theme, text size, recent books, the window's place."""
        if self._settings is None:
            self._settings = Settings(self.path / "settings.json")
        return self._settings

    @property
    def name(self) -> str:
        """The person's name in the settings, else the name on this installation's card; "" when neither."""
        named = self.settings.get("author") or self.card_name
        return named if isinstance(named, str) else ""

    @property
    def card_name(self) -> str:
        """What this installation's card calls it; "" while it has none."""
        name = _read_object(self.keys / "card.json").get("name")
        return name if isinstance(name, str) else ""

    def author(self) -> str:
        """Whose name a change bears: INSPECTOR_AUTHOR, else the settings' name, else the card's, else the login.

        Always one that every other book takes in: one printable line of at most 200 letters.
        """
        named = (
            os.environ.get("INSPECTOR_AUTHOR"),
            self.name,
            os.environ.get("USERNAME"),
            os.environ.get("USER"),
        )
        return next(filter(None, map(_author, named)), NAMELESS)

    @property
    def installation_id(self) -> str:
        """16 hexadecimal digits, made once for this data folder. Without a writable folder: made anew each time."""
        path = self.path / "installation"
        try:
            text = read_capped(path, 64).decode("ascii", "replace").strip()
        except InspectorError:  # missing, a folder, unreadable: a new id is always a safe one
            text = ""
        if len(text) == 16 and set(text) <= set("0123456789abcdef"):
            return text
        if self._installation is None:
            self._installation = secrets.token_hex(8)
            with contextlib.suppress(OSError, InspectorError):
                self.path.mkdir(parents=True, exist_ok=True)
                write_whole(path, self._installation.encode() + b"\n", force=True)
        return self._installation

    def sequence_mark(self, book: bytes) -> Mapping[str, Any]:
        """What this installation last knew of its own writing in `book`; see inspector/book/device.py."""
        return _read_object(self._mark(book))

    def keep_sequence_mark(self, book: bytes, mark: Mapping[str, Any]) -> None:
        """Replace the mark of `book`, on disk when this returns."""
        _write_object(self._mark(book), mark)

    def _mark(self, book: bytes) -> Path:
        return self.path / "marks" / f"{book.hex()}.json"


def _author(name: str | None) -> str:
    text = "".join(letter for letter in clean(name or "", multiline=False) if letter.isprintable())
    return text[:LONGEST_AUTHOR].strip()


def _read_object(path: Path) -> dict[str, Any]:
    """The JSON object in `path`; {} when there is none. A damaged file is put aside."""
    try:
        values = json.loads(read_capped(path, _SETTINGS_LIMIT))
    except InspectorError:
        return {}
    except (ValueError, RecursionError):
        values = None
    if isinstance(values, dict):
        return values
    with contextlib.suppress(
        OSError
    ):  # a folder that cannot be written: the damaged file stays and is ignored
        path.replace(path.with_name(path.name + ".damaged"))
    return {}


def _write_object(path: Path, values: Mapping[str, Any]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(error, path) from error
    text = json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True)
    # a lone surrogate (a file name that is no text) written as JSON writes it
    write_whole(path, text.encode("utf-8", "backslashreplace") + b"\n", force=True)
