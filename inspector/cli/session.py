"""What every command shares: language, form of the answer, passphrase, progress, the way out."""

import getpass
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from inspector import border, wording
from inspector.errors import InspectorError, Problem
from inspector.home import Home
from inspector.progress import Progress, Watch, ignore
from inspector.text import one_line

if TYPE_CHECKING:
    from inspector.book import Book

_PASSPHRASE_FILE_LIMIT = 64 * 1024  # bytes


class PassphraseUnreadable(InspectorError):
    """The passphrase file is not UTF-8 text. `place` is the file."""

    code = "terminal.passphrase_file"


@dataclass
class Session:
    """One run of the terminal. `language` is «vi» or «en»; `as_json`: stdout is one JSON document."""

    language: str = "vi"
    as_json: bool = False
    passphrase_file: Path | None = None
    home: Home = field(default_factory=Home.default)

    def words(self, vietnamese: str, english: str) -> str:
        """The one of the two that this run speaks."""
        return english if self.language == "en" else vietnamese

    def count(self, number: int) -> str:
        """A number as this run's language groups it: 1.144 or 1,144."""
        grouped = f"{number:,}"
        return grouped if self.language == "en" else grouped.replace(",", ".")

    def answer(self, document: object, lines: Sequence[str] = ()) -> None:
        """Print the result: `document` as JSON when asked for, else `lines`."""
        if self.as_json:
            print(json.dumps(document, ensure_ascii=False, indent=2))
        else:
            for line in lines:
                print(one_line(line))

    def line(self, text: str, *, wrong: bool) -> None:
        """Say one line of a list as it comes: what is wrong on stderr, the rest on stdout, unless that is for JSON."""
        if wrong:
            self.note(text)
        elif not self.as_json:
            print(one_line(text))

    def said_of(self, file: Path, error: InspectorError) -> str:
        """An error's sentence, for a line that begins with the file: not named twice."""
        place = "" if Path(error.place).name == file.name else error.place
        return (
            self.problem(Problem("", error.code, {**error.facts, "place": place}))
            if not place
            else wording.say(error, self.language)
        )

    def note(self, text: str) -> None:
        """Say something beside the answer, on stderr."""
        print(one_line(text), file=sys.stderr)

    def problems(self, file: str, problems: Sequence[Problem]) -> list[str]:
        """`FILE:PLACE: message` for each problem; what is only a warning says so."""
        lines = []
        for problem in problems:
            place = f"{file}:{problem.place}" if problem.place else file
            note = self.words("lưu ý: ", "note: ") if problem.severity == "warning" else ""
            lines.append(f"{place}: {note}{self.problem(problem)}")
        return lines

    def problem(self, problem: Problem) -> str:
        """One problem's message."""
        return wording.say_problem(problem, self.language)

    def passphrase(self) -> str | None:
        """The book's passphrase: from the file, the environment or the keys; None if nobody can answer."""
        if self.passphrase_file is not None:
            raw = border.read_capped(self.passphrase_file, _PASSPHRASE_FILE_LIMIT)
            try:
                text = raw.decode("utf-8-sig")
            except UnicodeDecodeError as error:
                raise PassphraseUnreadable(str(self.passphrase_file)) from error
            return text.removesuffix("\n").removesuffix("\r")
        if self._given is not None:
            return self._given
        if sys.stdin is not None and sys.stdin.isatty():
            return getpass.getpass(
                self.words("Mật khẩu của sổ: ", "The book's passphrase: "), stream=sys.stderr
            )
        return None

    _given: str | None = field(
        default_factory=lambda: os.environ.pop("INSPECTOR_PASSPHRASE", None), repr=False
    )
    """The passphrase that the environment gave: taken out of it at once, so that no child is ever given it."""

    def passphrase_for(self, path: Path) -> str | None:
        """The passphrase of the book at `path`, None when it has none."""
        from inspector.book.file import look_at

        return self.passphrase() if look_at(path).is_protected else None

    def new_passphrase(self) -> str | None:
        """A passphrase for a book that is being made: only one that was given, nobody is asked."""
        given = self.passphrase_file is not None or self._given is not None
        return self.passphrase() if given else None

    @contextmanager
    def open(self, path: Path) -> "Iterator[Book]":
        """The book at `path`, asking for its passphrase only when it has one."""
        from inspector.book import Book

        passphrase = self.passphrase_for(path)
        with (
            self.progress() as watch,
            Book.open(path, home=self.home, passphrase=passphrase, watch=watch) as book,
        ):
            yield book

    @contextmanager
    def progress(self) -> Iterator[Watch]:
        """A bar on stderr where a person looks at it; otherwise nothing."""
        if self.as_json or not sys.stderr.isatty():
            yield ignore
            return
        from rich.console import Console
        from rich.progress import Progress as Bar

        with Bar(console=Console(stderr=True), transient=True) as bar:
            yield _moves(bar.add_task, bar.update, self.language)


def field_named(document: str, field: str) -> str:
    """A field as the terminal names it; «minutes.number» is the number of the minutes."""
    return f"{document}.{field}" if document else field


def _moves(add: Callable[..., int], update: Callable[..., None], language: str) -> Watch:
    """A watcher that moves a bar, one line for each step."""
    tasks: dict[str, int] = {}

    def watch(progress: Progress) -> None:
        if progress.step not in tasks:
            tasks[progress.step] = add(
                wording.say_step(progress.step, language), total=progress.total or None
            )
        update(tasks[progress.step], completed=progress.done, total=progress.total or None)

    return watch
