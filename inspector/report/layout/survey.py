"""A folder of Word files held against the layout rules: a line a file, totals by rule and by year, one sentence.

Files are read in processes of their own, so that a hostile one can hold nothing up and two cores do the work of two.
"""

import contextlib
import os
import queue
import re
import subprocess
import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector.child_process import MEMORY_LIMIT, start_child
from inspector.errors import FileNotRegular, FileUnreadable, FolderMissing, InspectorError, Problem
from inspector.progress import Progress, Watch, ignore
from inspector.report.child import read_frame, write_frame
from inspector.report.layout.anatomy import dissect
from inspector.report.layout.catalogue import RULES, RuleResult
from inspector.report.layout.elements import Elements, find_elements
from inspector.report.layout.errors import LayoutTooHeavy, NoWordFiles
from inspector.report.layout.letters import plain_words
from inspector.report.layout.reader import read_document
from inspector.report.layout.rules import check_found
from inspector.text import percent, sort_key, two_digits

FLAG = "--layout-child"
TIME_LIMIT_S = 30.0
_WORD_FILES = (".docx", ".docm", ".dotx", ".dotm", ".doc", ".rtf", ".odt")
_ALONE = 6  # so few files are read here: starting a process takes longer
_MOST_NAMED = 3
_YEAR = re.compile(r"ngay\s*[\d.…_]*\s*thang\s*[\d.…_]*\s*nam\s*(\d{4})")
_NUMBER = re.compile(r"Số\s*:?\s*(\S.*)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """What was found in one file. `name` is its path below the folder; `refusal` says why it could not be read."""

    name: str
    number: str = ""
    kind: str = ""
    subject: str = ""
    year: int | None = None
    faults: tuple[RuleResult, ...] = ()
    refusal: Problem | None = None

    @property
    def shown_name(self) -> str:
        """Its name for people: what would break a line, turn writing round or cannot be written is a mark."""
        return "".join(letter if letter.isprintable() else "�" for letter in self.name)


@dataclass(frozen=True, slots=True)
class Survey:
    """All files of a folder, in the order of their names."""

    folder: Path
    files: tuple[CheckedFile, ...]

    @property
    def read(self) -> list[CheckedFile]:
        """The files that could be read."""
        return [each for each in self.files if each.refusal is None]

    @property
    def faulty(self) -> list[CheckedFile]:
        """The files with a fault."""
        return [each for each in self.files if each.faults]

    @property
    def unread(self) -> list[CheckedFile]:
        """The files that could not be read."""
        return [each for each in self.files if each.refusal is not None]

    @property
    def by_rule(self) -> list[tuple[str, int]]:
        """How many files break each rule that any file breaks, the most frequent first."""
        counts = Counter(fault.rule for each in self.files for fault in each.faults)
        order = {rule: number for number, rule in enumerate(RULES)}
        return sorted(counts.items(), key=lambda item: (-item[1], order[item[0]]))

    @property
    def by_year(self) -> list[tuple[int | None, int, int]]:
        """Year of the documents (None: no date in them), how many were read, how many have a fault."""
        read, faulty = Counter(each.year for each in self.read), Counter(each.year for each in self.faulty)
        return [(year, read[year], faulty[year]) for year in sorted(read, key=lambda y: (y is None, y or 0))]

    @property
    def sentence(self) -> str:
        """The finding as it goes into a report, in Vietnamese."""
        read, faulty = len(self.read), len(self.faulty)
        said = f"soát {two_digits(read)} văn bản, "
        if not faulty:
            said += "không có văn bản sai thể thức"
        else:
            said += f"{two_digits(faulty)} văn bản sai thể thức, chiếm {percent(faulty, read)}; nhiều nhất: "
            said += ", ".join(
                f"{RULES[rule].element[0].lower()}{RULES[rule].element[1:]} ({two_digits(count)} văn bản)"
                for rule, count in self.by_rule[:_MOST_NAMED]
            )
        return said + (f"; {two_digits(len(self.unread))} tệp không đọc được" if self.unread else "")


def word_files(folder: Path) -> list[Path]:
    """Every Word file below `folder`, links not followed, Word's own lock files («~$…») left out.

    Raises FolderMissing, FileNotRegular, FileUnreadable, NoWordFiles.
    """
    if not folder.exists():
        raise FolderMissing(str(folder))
    if not folder.is_dir():
        raise FileNotRegular(str(folder))
    found: list[Path] = []

    def failed(error: OSError) -> None:
        raise FileUnreadable(str(error.filename or folder), reason=error.strerror or str(error)) from error

    for here, _, names in os.walk(folder, onerror=failed):
        found += [
            Path(here, name)
            for name in names
            if name.lower().endswith(_WORD_FILES) and not name.startswith(("~$", "."))
        ]
    if not found:
        raise NoWordFiles(str(folder))
    return sorted(found, key=lambda path: [sort_key(part) for part in path.relative_to(folder).parts])


def check_folder(folder: Path, watch: Watch = ignore, *, time_limit_s: float = TIME_LIMIT_S) -> Survey:
    """Hold every Word file below `folder` against the rules. A file that cannot be read is listed, not refused.

    Raises what `word_files` raises, and whatever `watch` raises to stop.
    """
    files = word_files(folder)
    names = [path.relative_to(folder).as_posix() for path in files]
    watch(Progress("layout.folder", 0, len(files)))
    if len(files) <= _ALONE:
        found = []
        for path, name in zip(files, names, strict=True):
            found.append(check_file(path, name))
            watch(Progress("layout.folder", len(found), len(files)))
        return Survey(folder, tuple(found))
    return Survey(folder, tuple(_in_processes(files, names, watch, time_limit_s)))


def check_file(path: Path, name: str) -> CheckedFile:
    """One file. What it is about, its faults, or why it cannot be read."""
    try:
        if path.is_symlink():
            raise FileNotRegular(name)
        found = find_elements(dissect(read_document(path, name, pictures=False)))
        faults = tuple(result for result in check_found(found) if not result.ok)
    except InspectorError as error:
        return CheckedFile(name, refusal=Problem("", error.code, dict(error.facts)))
    return CheckedFile(name, _number(found), _kind(found), _subject(found), _year(found), faults)


def _number(found: Elements) -> str:
    match = _NUMBER.match(found.number.text) if found.number is not None else None
    return match[1].strip() if match else ""


def _kind(found: Elements) -> str:
    if found.type is None:
        return "Công văn" if found.is_letter else ""
    return plain_words(found.type.text)


def _subject(found: Elements) -> str:
    return " ".join(line.text for line in found.subject)


def _year(found: Elements) -> int | None:
    """The year on top; in minutes, which have none there, of the first day that the text names."""
    lines = [found.date] if found.date is not None else []
    grounds = {entry.order for entry in found.bases}
    lines += [line for line in found.anatomy.lines if line.order not in grounds]
    years = (int(match[1]) for line in lines if (match := _YEAR.search(line.folded[:400])))
    return next((year for year in years if 1945 <= year <= 2100), None)


# --- many files, in processes ------------------------------------------------------------------------------


def _in_processes(
    files: Sequence[Path], names: Sequence[str], watch: Watch, time_limit_s: float
) -> list[CheckedFile]:
    waiting: queue.SimpleQueue[int] = queue.SimpleQueue()
    for number in range(len(files)):
        waiting.put(number)
    done: queue.SimpleQueue[tuple[int, CheckedFile | Exception]] = queue.SimpleQueue()
    count = max(1, min(os.cpu_count() or 1, 4, len(files)))
    workers = [_Worker(files, names, waiting, done, time_limit_s) for _ in range(count)]
    found: dict[int, CheckedFile] = {}
    try:
        for worker in workers:
            worker.thread.start()
        while len(found) < len(files):
            try:
                number, checked = done.get(timeout=0.05)
            except queue.Empty:
                checked = None
            if isinstance(checked, Exception):
                raise checked
            if checked is not None:
                found[number] = checked
            watch(Progress("layout.folder", len(found), len(files)))
    finally:
        for worker in workers:
            worker.stop()
        for worker in workers:
            worker.thread.join()
    return [found[number] for number in range(len(files))]


class _Worker:
    """Feeds one child process with files, one at a time; a child that dies or takes too long is replaced."""

    def __init__(
        self, files: Sequence[Path], names: Sequence[str], waiting: "queue.SimpleQueue[int]",
        done: "queue.SimpleQueue[tuple[int, CheckedFile | Exception]]", time_limit_s: float,
    ) -> None:  # fmt: skip
        self._files, self._names, self._waiting, self._done = files, names, waiting, done
        self._time_limit_s = time_limit_s
        self._child: subprocess.Popen[bytes] | None = None
        self._job: Any = None
        self._stopped = threading.Event()
        self._lock = threading.Lock()
        self.thread = threading.Thread(target=self._run, daemon=True, name="layout survey")

    def stop(self) -> None:
        """End the child and take no further file."""
        self._stopped.set()
        self._kill()

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                number = self._waiting.get_nowait()
            except queue.Empty:
                break
            try:
                self._done.put((number, self._ask(self._files[number], self._names[number])))
            except Exception as bug:  # raised where the folder is being checked, not in here
                self._done.put((number, bug))
        self._kill()

    def _ask(self, path: Path, name: str) -> CheckedFile:
        answer = None
        try:
            child = self._running()
            timer = threading.Timer(self._time_limit_s, child.kill)
            timer.start()
            try:
                write_frame(child.stdin, {"file": str(path.absolute()), "name": name})  # type: ignore[arg-type]
                answer = read_frame(child.stdout)  # type: ignore[arg-type]
            finally:
                timer.cancel()
        except (OSError, ValueError):
            answer = None
        if answer is None:
            self._kill()
            facts: dict[str, object] = {
                "seconds": int(self._time_limit_s),
                "megabytes": MEMORY_LIMIT // (1024 * 1024),
            }
            return CheckedFile(name, refusal=Problem("", LayoutTooHeavy.code, facts))
        return from_plain(answer[0])

    def _running(self) -> "subprocess.Popen[bytes]":
        with self._lock:
            if self._stopped.is_set():
                raise OSError("stopped")
            if self._child is None:
                self._child, self._job = start_child("inspector.report.layout.survey_child", FLAG)
            return self._child

    def _kill(self) -> None:
        with self._lock:
            child, self._child, self._job = self._child, None, None
        if child is not None:
            child.kill()
            child.wait()
            for stream in (child.stdin, child.stdout):
                if stream is not None:
                    with contextlib.suppress(OSError):  # what was still to be sent to it
                        stream.close()


def to_plain(checked: CheckedFile) -> dict[str, Any]:
    """`checked` as JSON takes it."""
    refusal = checked.refusal
    return {
        "name": checked.name, "number": checked.number, "kind": checked.kind, "subject": checked.subject,
        "year": checked.year, "faults": [[f.rule, f.found, f.place] for f in checked.faults],
        "refusal": [refusal.code, refusal.facts] if refusal is not None else None,
    }  # fmt: skip


def from_plain(plain: dict[str, Any]) -> CheckedFile:
    """What `to_plain` made of it."""
    refusal = plain["refusal"]
    return CheckedFile(
        plain["name"], plain["number"], plain["kind"], plain["subject"], plain["year"],
        tuple(RuleResult(rule, False, found, RULES[rule].expected, place) for rule, found, place in plain["faults"]),
        Problem("", refusal[0], refusal[1]) if refusal is not None else None,
    )  # fmt: skip
