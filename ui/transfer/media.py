"""Where packets go and come from: a stick that is plugged in, or a folder that was chosen."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from inspector import border
from inspector.errors import InspectorError
from inspector.text import size_text

PACKET_LIMIT = 2 * 1024**3  # bytes: a larger packing becomes several packets

_FILE_SYSTEMS = {
    "vfat": "FAT32",
    "fat": "FAT32",
    "msdos": "FAT",
    "exfat": "exFAT",
    "ntfs": "NTFS",
    "ntfs3": "NTFS",
    "fuseblk": "NTFS",
}


@dataclass(frozen=True, slots=True)
class LyingPacket:
    """A file named as a packet. `key` changes with the file; `is_given`: a person pointed at this very one."""

    path: Path
    bytes: int
    changed: float
    is_given: bool = False

    @property
    def key(self) -> tuple[Path, int, float]:
        """What an earlier look at this very file is known by."""
        return self.path, self.bytes, self.changed


@dataclass(frozen=True, slots=True)
class Medium:
    """A drive or a folder as it was a moment ago. Sizes in bytes."""

    path: Path
    label: str = ""
    filesystem: str = ""
    free: int = 0
    largest_file: int = PACKET_LIMIT
    is_drive: bool = False
    packets: tuple[LyingPacket, ...] = ()
    is_complete: bool = True

    @property
    def title(self) -> str:
        """«USB «KIỂM TRA 2021» (E:)», «Thư mục «giao-nhan»»."""
        name = self.label or self.path.name or str(self.path)
        if not self.is_drive:
            return QCoreApplication.translate("transfer", "Folder «{0}»").format(self.path.name or self.path)
        letter = self.path.drive
        text = QCoreApplication.translate("transfer", "USB «{0}»").format(name)
        return f"{text} ({letter})" if letter else text

    @property
    def detail(self) -> str:
        """«Còn trống 12,4 GB · FAT32 · gói lớn nhất 2 GB»."""
        parts = [QCoreApplication.translate("transfer", "{0} free").format(size_text(self.free))]
        if self.filesystem:
            parts.append(_FILE_SYSTEMS.get(self.filesystem.lower(), self.filesystem))
        largest = size_text(min(PACKET_LIMIT, self.largest_file))
        parts.append(QCoreApplication.translate("transfer", "largest packet {0}").format(largest))
        if not self.is_drive:
            parts.append(str(self.path))
        return " · ".join(parts)


def look_at_media(folder: Path | None) -> tuple[Medium, ...]:
    """Every drive that is plugged in, and `folder` when it was chosen, with the packets on each; takes a moment."""
    drives = tuple(
        _with_packets(Medium(one.path, one.label, one.filesystem, one.free, one.largest_file, is_drive=True))
        for one in border.removable_drives()
    )
    if folder is None or any(one.path == folder for one in drives):
        return drives
    return (*drives, _with_packets(Medium(folder, free=border.free_space(folder))))


def _with_packets(medium: Medium) -> Medium:
    from dataclasses import replace

    from inspector.transfer.stick import find_packets

    try:
        found = find_packets(medium.path)
    except InspectorError:  # pulled out this moment: the next look says so
        return medium
    packets = tuple(LyingPacket(one.path, one.bytes, one.changed_at.timestamp()) for one in found.packets)
    return replace(medium, packets=packets, is_complete=found.is_complete)
