"""The one place where the program touches the operating system: clock, whole files, free space, drives.

Tests put faults in here (a full disk, a stick pulled out, a clock ten years ahead) instead of patching the system.
"""

import contextlib
import errno
import glob
import os
import secrets
import shutil
import stat
import sys
import time
import warnings
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from inspector.errors import (
    DiskFull,
    FileMissing,
    FileNotRegular,
    FileTooLarge,
    FileUnreadable,
    FileUnwritable,
    FolderMissing,
    OutputExists,
)
from inspector.record import record

FAT32_LARGEST_FILE = 4 * 1024**3 - 1
_REPLACE_PATIENCE_S = 2.5
"""How long another program (antivirus, Word) may hold the file that we replace, on Windows."""
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def now() -> datetime:
    """The wall clock, in UTC. Everything that asks for the time asks here."""
    return datetime.now(UTC)


def machine_name() -> str:
    """What this machine is called in its network, for telling people which one holds a file."""
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "")
    return os.uname().nodename


def write_whole(path: Path, content: bytes | Callable[[BinaryIO], None], *, force: bool = False) -> None:
    """Write `path` whole or not at all: beside, flushed, renamed, folder flushed.

    `content` is the bytes, or a function that writes them to the file it is given. An existing file is replaced
    only with `force`. A link is followed first, so that the file it means is replaced and not the link.
    Raises OutputExists, FolderMissing, DiskFull, FileUnwritable, FileNotRegular; whatever `content` raises leaves
    nothing behind.
    """
    target = _where(path)
    if target.exists() and not force:
        raise OutputExists(str(path))
    beside = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.tmp")
    try:
        with beside.open("xb") as out:
            if isinstance(content, bytes):
                out.write(content)
            else:
                content(out)
            fsync_file(out)
        replace(beside, target)
        fsync_folder(target.parent)
    except OSError as error:
        raise write_error(error, path, len(content) if isinstance(content, bytes) else 0) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def write_all(files: Mapping[Path, bytes], *, force: bool = False) -> None:
    """Write every file whole, or none: all beside their places and flushed before the first gets its name.

    Raises what `write_whole` raises, with the file's path; files that stood there before may then be the new ones.
    """
    targets = {path: _where(path) for path in files}
    for path, target in targets.items():
        if target.exists() and not force:
            raise OutputExists(str(path))
    beside = {p: t.with_name(f".{t.name[:80]}.{secrets.token_hex(4)}.tmp") for p, t in targets.items()}
    new: list[Path] = []
    path = Path()
    try:
        with contextlib.ExitStack() as opened:
            outs = {}
            for path, content in files.items():
                outs[path] = opened.enter_context(beside[path].open("xb"))
                outs[path].write(content)
            for path in outs:  # together: the first flush takes much of the others along
                fsync_file(outs[path])
        for path, target in targets.items():
            was_there = target.exists()
            replace(beside[path], target)
            if not was_there:
                new.append(target)
        for folder in {target.parent for target in targets.values()}:
            fsync_folder(folder)
    except OSError as error:
        for left in new:
            with contextlib.suppress(OSError):
                left.unlink()
        raise write_error(error, path) from error
    finally:
        for left in beside.values():
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)


def exists(path: Path) -> bool:
    """Whether something lies at `path`. Nothing can lie at a name that is too long, or below a file."""
    try:
        return path.exists()
    except OSError:
        return False


def _where(path: Path) -> Path:
    """The file that `path` means, links followed. Raises FolderMissing, FileNotRegular, FileUnwritable."""
    try:
        target = path.resolve()
        if not target.parent.exists():
            raise FolderMissing(str(path.parent))
        if target.exists() and not target.is_file():
            raise FileNotRegular(str(path))
    except RuntimeError as error:  # a link that leads back to itself
        raise FileNotRegular(str(path)) from error
    except OSError as error:  # a name longer than the system allows
        raise write_error(error, path) from error
    return target


def sweep(target: Path) -> None:
    """Take away what writing `target` left beside it when it was cut off. Only with `target` held for us alone."""
    for left in target.parent.glob(f".{glob.escape(target.name[:80])}.????????.tmp*"):
        with contextlib.suppress(OSError):
            left.unlink()


def hush_libraries() -> None:
    """Keep off the terminal what a library tells programmers, by a path of this machine, of a photo's damaged EXIF.

    `INSPECTOR_DEBUG=1` shows it.
    """
    if not os.environ.get("INSPECTOR_DEBUG"):
        warnings.filterwarnings("ignore", module="PIL")


def forbid_core_dumps() -> None:
    """Have a crash leave no file with the program's memory, in which keys and answers would stand."""
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def write_error(error: OSError, path: Path, needed: int = 0) -> DiskFull | FileUnwritable:
    """Our word for what the system said while `path` was being written; `needed` bytes, 0 when nobody knows."""
    if error.errno in _FULL:
        return DiskFull(str(path), needed=needed, free=free_space(path.parent))
    return FileUnwritable(str(path), reason=error.strerror or str(error))


def mark_foreign(path: Path) -> None:
    """Have Windows treat a file that came out of a book as one from elsewhere (its mark-of-the-web)."""
    if sys.platform == "win32":
        with contextlib.suppress(OSError):  # FAT32 has no such marks
            Path(f"{path}:Zone.Identifier").write_text("[ZoneTransfer]\r\nZoneId=3\r\n", encoding="ascii")


def fsync_file(file: BinaryIO) -> None:
    """Have the medium hold all that was written to `file`."""
    file.flush()
    os.fsync(file.fileno())


def create_file(path: Path) -> BinaryIO:
    """Open a file that must not exist yet for writing; whoever calls closes it. Raises OSError."""
    return path.open("xb")


def hold(path: Path) -> int | None:
    """Have `is_held` say yes of `path`, in every program, until the handle is given to `let_go`.

    None on Windows, where nobody can take away a file that is open, and none that is to be renamed may be.
    """
    if sys.platform == "win32":
        return None
    import fcntl

    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    with contextlib.suppress(OSError):  # a file system that knows no locks
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return handle


def let_go(handle: int | None) -> None:
    """The end of `hold`."""
    if handle is not None:
        with contextlib.suppress(OSError):
            os.close(handle)


def is_held(path: Path) -> bool:
    """Whether a program that still runs holds `path`."""
    if sys.platform == "win32":
        return False
    import fcntl

    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    finally:
        os.close(handle)
    return False


def drop_cache(file: BinaryIO) -> None:
    """Have the next reading of `file` come from the medium, where the system can be asked for that (not on Windows)."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def fsync_folder(folder: Path) -> None:
    """Have the medium hold the names in `folder`. Windows has no such call and needs none.

    Asked a second time when it fails: the new name stands already, and names, unlike a file's pages, are kept by the
    file system until they are written.
    """
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            os.fsync(handle)
        except OSError:
            os.fsync(handle)
    finally:
        os.close(handle)


def replace(source: Path, target: Path) -> None:
    """Rename `source` over `target`; on Windows try again for 2.5 s while another program holds `target`."""
    deadline = time.monotonic() + _REPLACE_PATIENCE_S
    while True:
        try:
            source.replace(target)
        except OSError as error:
            held = getattr(error, "winerror", None) in (5, 32)
            if not held or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return


def read_capped(path: Path, limit: int) -> bytes:
    """All bytes of the regular file `path`, read once, at most `limit` of them.

    Raises FileMissing, FileNotRegular, FileTooLarge, FileUnreadable. Never waits for a pipe or a device.
    """
    try:
        with open_regular(path) as file:
            size = os.fstat(file.fileno()).st_size
            content = file.read(limit + 1) if size <= limit else b""
    except OSError as error:
        raise FileUnreadable(str(path), reason=error.strerror or str(error)) from error
    if size > limit or len(content) > limit:
        raise FileTooLarge(str(path), bytes=max(size, len(content)), limit=limit)
    return content


def open_regular(path: Path) -> BinaryIO:
    """Open the regular file `path` for reading; whoever calls closes it. Raises as `read_capped` does."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        raise FileMissing(str(path)) from error
    except OSError as error:
        # Windows says of a folder that access is denied; Path's own is_dir raises for a name that is too long
        if error.errno in (errno.ELOOP, errno.ENXIO, errno.ENOTDIR) or os.path.isdir(path):  # noqa: PTH112
            raise FileNotRegular(str(path)) from error
        raise FileUnreadable(str(path), reason=error.strerror or str(error)) from error
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise FileNotRegular(str(path))
    return os.fdopen(handle, "rb")


def free_space(folder: Path) -> int:
    """Bytes that may still be written where `folder` lies; 0 when the system does not say."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return 0


@record
class Drive:
    """A removable drive that is plugged in. Sizes in bytes; `largest_file` is the file system's limit."""

    path: Path
    label: str
    filesystem: str
    free: int
    total: int
    largest_file: int


def removable_drives() -> list[Drive]:
    """The removable drives that are mounted now, in the system's order."""
    found = _windows_drives() if sys.platform == "win32" else _linux_drives(Path("/proc/self/mounts"))
    drives = []
    for path, label, filesystem in found:
        try:
            usage = shutil.disk_usage(path)
        except OSError:
            continue  # pulled out meanwhile
        largest = (
            FAT32_LARGEST_FILE if filesystem.lower() in ("vfat", "msdos", "fat32", "fat") else usage.total
        )
        drives.append(Drive(path, label, filesystem, usage.free, usage.total, largest))
    return drives


def _linux_drives(mounts: Path) -> list[tuple[Path, str, str]]:
    """(path, label, file system) of what desktops mount for the user: below /media, /run/media and /mnt."""
    found = []
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    for line in lines:
        device, point, filesystem = [*line.split(" "), "", "", ""][:3]
        point = point.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
        if device.startswith("/dev/") and point.startswith(("/media/", "/run/media/", "/mnt/")):
            found.append((Path(point), Path(point).name, filesystem))
    return found


def _windows_drives() -> list[tuple[Path, str, str]]:
    """(path, label, file system) of every drive that Windows calls removable."""
    import ctypes

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined, unused-ignore]
    found = []
    for number in range(26):
        root = f"{chr(65 + number)}:\\"
        if not kernel.GetLogicalDrives() >> number & 1 or kernel.GetDriveTypeW(root) != 2:
            continue
        label, filesystem = ctypes.create_unicode_buffer(261), ctypes.create_unicode_buffer(261)
        if kernel.GetVolumeInformationW(root, label, 261, None, None, None, filesystem, 261):
            found.append((Path(root), label.value or root[:2], filesystem.value))
    return found
