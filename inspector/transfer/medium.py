"""Putting packets on a stick: beside under a temporary name, flushed, read back from the medium, compared, renamed.

A final name appears only when every packet of a packing has been read back and compared. Whatever goes wrong before
leaves no packet and, as far as the stick still answers, no temporary file.
"""

import contextlib
import errno
import hashlib
import secrets
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from inspector import border
from inspector.errors import DiskFull, FileMissing, FileUnreadable, FileUnwritable
from inspector.progress import Progress, Watch
from inspector.transfer.errors import MediumGone, MediumUnreliable, NotAFolder

_GONE = {errno.ENOENT, errno.ENODEV, errno.ENXIO}
_STEP = 1024**2
_SPARE = 64 * 1024
_FAILED = (OSError, FileMissing, FileUnreadable, FileUnwritable)

Fill = Callable[["Writing"], None]


class Writing:
    """The file that a packet is written into: hashed on the way; what failed is remembered."""

    def __init__(self, path: Path, total: int, watch: Watch) -> None:
        self._file = border.create_file(path)
        self._total, self._watch = total, watch
        self._told = 0
        self.hash = hashlib.sha256()
        self.bytes = 0
        self.failed: BaseException | None = None

    def write(self, content: bytes, /) -> int:
        """Write the next bytes."""
        try:
            self._file.write(content)
            self.hash.update(content)
            self.bytes += len(content)
            if self.bytes - self._told >= _STEP:
                self._told = self.bytes
                self._watch(Progress("pack.write", self.bytes, max(self._total, self.bytes)))
        except BaseException as error:
            self.failed = error
            raise
        return len(content)

    def flush(self) -> None:
        """Left to `finish`, which flushes to the medium."""

    def finish(self) -> None:
        """Have the medium hold everything, and forget what the system remembers of it."""
        border.fsync_file(self._file)
        border.drop_cache(self._file)

    def close(self) -> None:
        """Let the file go."""
        self._file.close()


class Delivery:
    """The packets of one packing in one folder. Leaving the `with` without `keep` takes everything away again."""

    def __init__(self, folder: Path, mark: str) -> None:
        self.folder, self._mark = folder, mark
        self._made_folder = False
        self._device = 0
        self._waiting: list[tuple[Path, Path]] = []
        self._published: list[Path] = []
        self._held: list[int | None] = []
        self._kept = False

    def __enter__(self) -> "Delivery":
        if self.folder.exists() and not self.folder.is_dir():
            raise NotAFolder(str(self.folder))
        try:
            if not self.folder.exists():
                self.folder.mkdir(parents=True)
                self._made_folder = True
            self._device = self.folder.stat().st_dev
        except OSError as error:
            raise border.write_error(error, self.folder) from error
        self._sweep()
        return self

    def _sweep(self) -> None:
        """Take away what an earlier packing left that was cut off; not what another one is writing now."""
        with contextlib.suppress(OSError):
            for left in self.folder.glob(f".skt-{self._mark}-*.tmp"):
                if not border.is_held(left):
                    left.unlink(missing_ok=True)

    def require(self, needed: int) -> None:
        """Say before anything is written that it will not fit. Raises DiskFull with needed and free bytes."""
        free = border.free_space(self.folder)
        if free < needed + _SPARE:
            raise DiskFull(str(self.folder), needed=needed + _SPARE, free=free)

    def write(self, name: str, fill: Fill, total: int, watch: Watch) -> int:
        """Have `fill` write the packet `name`, then read it back and compare; its size. It has no final name yet.

        Raises DiskFull, FileUnwritable, MediumGone, MediumUnreliable.
        """
        final = self.folder / name
        beside = self.folder / f".skt-{self._mark}-{secrets.token_hex(6)}.tmp"
        self._waiting.append((beside, final))
        try:
            writing = Writing(beside, total, watch)
            try:
                self._held.append(border.hold(beside))
                fill(writing)
                watch(Progress("pack.flush"))
                writing.finish()
            finally:
                with contextlib.suppress(OSError):
                    writing.close()
            self._read_back(beside, final, writing, watch)
        except _FAILED as error:
            raise self._said(error, final) from error
        return writing.bytes

    def _said(self, error: Exception, path: Path) -> Exception:
        """Our word for what went wrong at `path`: that the stick is gone, where it is, is the whole of it."""
        is_lost = isinstance(error, FileMissing) or (isinstance(error, OSError) and error.errno in _GONE)
        if is_lost or self._is_gone():
            return MediumGone(str(self.folder))
        return border.write_error(error, path) if isinstance(error, OSError) else error

    def _is_gone(self) -> bool:
        """What lies at the folder's name is no longer on the medium it was: a mount point outlives its stick."""
        try:
            return self.folder.stat().st_dev != self._device
        except OSError:
            return True

    def _read_back(self, beside: Path, final: Path, written: Writing, watch: Watch) -> None:
        found, done, told = hashlib.sha256(), 0, 0
        with border.open_regular(beside) as file:
            while content := file.read(_STEP):
                found.update(content)
                done += len(content)
                if done - told >= _STEP:
                    told = done
                    watch(Progress("pack.compare", done, written.bytes))
        if done != written.bytes or found.digest() != written.hash.digest():
            raise MediumUnreliable(str(final))

    def publish(self) -> list[Path]:
        """Give every packet its final name; where they are now. Raises FileUnwritable, MediumGone."""
        try:
            for beside, final in self._waiting:
                border.replace(beside, final)
                self._published.append(final)
            border.fsync_folder(self.folder)
        except OSError as error:
            raise self._said(error, self.folder) from error
        return list(self._published)

    def keep(self) -> None:
        """The packets stay: all that had to be noted about them is durable."""
        self._kept = True

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for handle in self._held:
            border.let_go(handle)
        if self._kept:
            return
        for path in [*(beside for beside, _ in self._waiting), *self._published]:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
        if self._made_folder:
            with contextlib.suppress(OSError):
                self.folder.rmdir()
