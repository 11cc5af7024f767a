"""Evidence as files outside the book: a copy that a person saves, and one that the system's program only reads.

What is opened lies in a folder of its own, only for this person, not to be written; it is removed when the book is
closed, and what a crash left is removed by the next one that opens something.
"""

import contextlib
import shutil
import stat
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inspector.book.attachments import attachment_parts
from inspector.book.rows import Evidence
from inspector.border import hold, is_held, let_go, mark_foreign, write_error, write_whole
from inspector.progress import Watch
from inspector.text import file_name
from ui.folders import open_in_system
from ui.open_book import OpenBook

_FOLDER = "so-kiem-tra-xem-"
_LOCK = "dang-mo"
_OPENED = {
    ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".rtf", ".txt", ".csv",
    ".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff", ".gif", ".heic", ".heif",
    ".mp3", ".m4a", ".wav", ".ogg", ".amr", ".mp4", ".mov", ".avi", ".mkv", ".3gp",
}  # fmt: skip
"""What is only looked at. Programs, scripts, pages and documents that carry macros by their name are never opened."""


def may_be_opened(name: str) -> bool:
    """Whether the system is asked to open a file of this name; any other is only saved."""
    return Path(name).suffix.lower() in _OPENED


class EvidenceCopies(QObject):
    """`saved` and `opened` carry the file, `failed` why not. Belongs to the book: a page goes before it is closed."""

    saved = Signal(object)
    opened = Signal(object)
    failed = Signal(Exception)

    def __init__(self, open_book: OpenBook) -> None:
        super().__init__(open_book)
        self._open_book = open_book
        self._folder: Path | None = None
        self._held: int | None = None
        open_book.closing.connect(self.clean_up)

    def save(self, evidence: Evidence, target: Path, title: str) -> None:
        """Write a copy where a person said."""
        self._write(evidence, target, title, is_to_read=False)

    def open(self, evidence: Evidence, title: str) -> None:
        """Show the evidence in the system's program for it, as a copy that cannot be written over."""
        try:
            place = Path(tempfile.mkdtemp(dir=self._own_folder()))
        except OSError as error:
            self.failed.emit(write_error(error, Path(tempfile.gettempdir())))
            return
        name = Path(evidence.name)
        target = place / (file_name(name.stem) + name.suffix.lower())
        self._write(evidence, target, title, is_to_read=True)

    def _own_folder(self) -> Path:
        if self._folder is None:
            _sweep()
            self._folder = Path(tempfile.mkdtemp(prefix=_FOLDER))
            (self._folder / _LOCK).touch()
            self._held = hold(self._folder / _LOCK)
        return self._folder

    def _write(self, evidence: Evidence, target: Path, title: str, *, is_to_read: bool) -> None:
        book = self._open_book.book

        def write(_watch: Watch) -> Path:
            with book.connection() as db:
                parts = attachment_parts(db, evidence.sha256)
                write_whole(target, lambda out: out.writelines(parts), force=True)
            mark_foreign(target)
            if is_to_read:
                target.chmod(stat.S_IRUSR)
            return target

        work = self._open_book.start_work(write, title=title, lane="files")
        work.succeeded.connect(self._show if is_to_read else self._tell_saved)
        work.failed.connect(self.failed)

    def _tell_saved(self, path: Path) -> None:
        self.saved.emit(path)

    def _show(self, path: Path) -> None:
        if path.exists():  # the book may have been closed meanwhile
            open_in_system(path)
            self.opened.emit(path)

    def clean_up(self) -> None:
        """Remove what was opened; what another program still holds is tried again by the next one that opens."""
        folder, self._folder = self._folder, None
        let_go(self._held)
        self._held = None
        if folder is not None:
            _remove(folder)


def _sweep() -> None:
    """Remove what programs that are gone left."""
    for left in Path(tempfile.gettempdir()).glob(f"{_FOLDER}*"):
        if (left / _LOCK).exists() and not is_held(left / _LOCK):
            _remove(left)


def _remove(folder: Path) -> None:
    with contextlib.suppress(OSError):
        for file in folder.rglob("*"):
            if file.is_file():
                file.chmod(stat.S_IRUSR | stat.S_IWUSR)  # Windows removes nothing that is read-only
    shutil.rmtree(folder, ignore_errors=True)
