"""One program at a time on a book. The system's lock decides; the file beside the book only says who and since when.

The lock lies beside the book (`NAME.lock`), never in it: closing any handle on the book itself would drop SQLite's own
locks on Linux. It is let go by the system when its holder dies, so there is no stale lock.
"""

import contextlib
import errno
import json
import os
import sys
from pathlib import Path

from inspector import border
from inspector.book.errors import BookInUse
from inspector.home import NAMELESS

_BYTE = 2**30
"""Windows locks bytes and then forbids reading them: lock one far behind the text."""


class BookLock:
    """Held from open to close. Raises BookInUse; OSError where no file can be made beside the book."""

    def __init__(self, book: Path, holder: str) -> None:
        self._path = book.with_name(book.name + ".lock")
        self._handle = self._take(book)
        text = json.dumps(
            {
                "holder": holder,
                "machine": border.machine_name(),
                "process": os.getpid(),
                "since": border.now().isoformat(timespec="seconds"),
            },
            ensure_ascii=False,
        )
        try:
            os.ftruncate(self._handle, 0)
            os.write(self._handle, text.encode())
        except OSError:
            pass  # a full disk: the lock holds all the same, only who holds it is not told

    def _take(self, book: Path) -> int:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
        while True:
            handle = os.open(self._path, flags, 0o600)
            try:
                if not _lock(handle):
                    raise BookInUse(str(book), **self._holder())
                if sys.platform == "win32" or self._path.stat().st_ino == os.fstat(handle).st_ino:
                    return handle
            except FileNotFoundError:
                pass  # its last holder removed it between our opening and our locking: try again
            except BaseException:
                os.close(handle)
                raise
            os.close(handle)

    def _holder(self) -> dict[str, str]:
        """Who holds it, as far as is known; `here`: this very machine, which then needs no name."""
        try:
            known = json.loads(border.read_capped(self._path, 4096))
            holder, machine, since = (str(known[name]) for name in ("holder", "machine", "since"))
        except (
            Exception
        ):  # being told who is a courtesy; whatever is wrong with the text, the book stays held
            return dict.fromkeys(("holder", "machine", "here", "since"), "")
        here = machine == border.machine_name()
        holder = "" if holder == NAMELESS else holder
        return {
            "holder": holder,
            "machine": "" if here else machine,
            "here": "here" if here else "",
            "since": since,
        }

    def release(self) -> None:
        """Let the next one in, and leave no file behind."""
        if self._handle < 0:
            return
        handle, self._handle = self._handle, -1
        if sys.platform == "win32":
            os.close(handle)
        with contextlib.suppress(
            OSError
        ):  # a folder that fails: the system's lock is what counts, and it goes
            self._path.unlink(missing_ok=True)
        if sys.platform != "win32":
            os.close(handle)


def _lock(handle: int) -> bool:
    """Whether the lock is ours now; never waits."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, _BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK, errno.EWOULDBLOCK):
            return False
        raise
    return True
