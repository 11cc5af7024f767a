"""Packets that lie on a drive or in a folder, found without opening or following anything."""

import os
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from inspector import border
from inspector.errors import FileUnreadable
from inspector.transfer.naming import SUFFIX

_PATIENCE_S = 1.5
"""After this long the search stops with what it has: a stick may hold a hundred thousand files."""
_MOST = 1_000


@dataclass(frozen=True, slots=True)
class FoundPacket:
    """A file that is named as a packet. `changed_at` is what its file system says, good for showing only."""

    path: Path
    bytes: int
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class FoundPackets:
    """What lies there, newest name first; `is_complete`: everything was looked at."""

    packets: tuple[FoundPacket, ...]
    is_complete: bool = True


def find_packets(folder: Path) -> FoundPackets:
    """The packets in `folder` and in the folders directly inside it; links and odd files are passed over.

    Raises FileUnreadable when the folder itself cannot be read (the stick was pulled).
    """
    deadline = time.monotonic() + _PATIENCE_S
    found: list[FoundPacket] = []
    try:
        inner, complete = _look_into(folder, found, deadline)
    except OSError as error:
        raise FileUnreadable(str(folder), reason=error.strerror or str(error)) from error
    for one in inner:
        if time.monotonic() > deadline or len(found) >= _MOST:
            complete = False
            break
        try:
            complete = _look_into(one, found, deadline)[1] and complete
        except OSError:
            continue  # a folder that may not be read holds nothing for us
    found.sort(key=lambda one: one.path.name, reverse=True)
    return FoundPackets(tuple(found[:_MOST]), complete)


def packets_on_drives() -> list[tuple[border.Drive, FoundPackets]]:
    """Every removable drive that is plugged in, with the packets on it."""
    result = []
    for drive in border.removable_drives():
        try:
            result.append((drive, find_packets(drive.path)))
        except FileUnreadable:
            continue  # pulled out meanwhile
    return result


def _look_into(folder: Path, found: list[FoundPacket], deadline: float) -> tuple[list[Path], bool]:
    """Add the packets of one folder to `found`; its folders, and whether there was time for all."""
    inner: list[Path] = []
    for number, entry in enumerate(_entries(folder)):
        if entry.name.startswith("."):
            continue
        if entry.name.lower().endswith(SUFFIX):
            if (packet := _packet(entry)) is not None:
                found.append(packet)
        elif entry.is_dir(follow_symlinks=False):
            inner.append(Path(entry.path))
        if number % 256 == 255 and time.monotonic() > deadline:
            return inner, False
    return inner, True


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        yield from entries


def _packet(entry: os.DirEntry[str]) -> FoundPacket | None:
    try:
        facts = entry.stat(follow_symlinks=False)
    except OSError:
        return None
    if not stat.S_ISREG(facts.st_mode):
        return None
    return FoundPacket(Path(entry.path), facts.st_size, datetime.fromtimestamp(facts.st_mtime, UTC))
