"""The zip archive that a .docx is, opened without trusting it.

Sizes are looked at before anything is unpacked, every read is capped, XML with a DOCTYPE is refused, entities are not
resolved, nothing outside the archive is ever opened. Names inside are keys, never paths.
"""

import posixpath
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any, Self

from lxml import etree

from inspector.report.layout.errors import (
    DamagedWord,
    HasMacros,
    NotWord,
    OldWord,
    SuspiciousWord,
    TooMuchInside,
)

Element = Any  # lxml's elements; its stubs are not installed

MAX_FILE = 256 * 1024 * 1024
MAX_PARTS = 5_000
MAX_XML = 48 * 1024 * 1024
MAX_PICTURE = 64 * 1024 * 1024
MAX_TOTAL = 768 * 1024 * 1024
MAX_RATIO = 300  # XML of a table of 2,000 rows packs about 60 to 1
RATIO_FROM = 4 * 1024 * 1024

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
STRICT = (
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """One opened .docx. Use it as a context manager; a part's XML is parsed anew at each call."""

    keeps_origins = False  # whether a tree read from it remembers its elements: only for mending

    def __init__(self, archive: zipfile.ZipFile, place: str) -> None:
        self._archive, self.place = archive, place
        self._sizes = {info.filename: info.file_size for info in archive.infolist()}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def __contains__(self, name: str) -> bool:
        return name in self._sizes

    def names(self) -> list[str]:
        """Every member's name, in the archive's order."""
        return list(self._sizes)

    def xml(self, name: str) -> Element | None:
        """The root element of part `name`; None when there is no such part."""
        if name not in self._sizes:
            return None
        return self._parsed(name, self.bytes(name, MAX_XML), parser())

    def _parsed(self, name: str, data: bytes, how: Any) -> Element:
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data or _hides_a_doctype(data):
            raise SuspiciousWord(self.place, part=name)
        for strict, usual in STRICT:
            data = data.replace(strict, usual)
        try:
            return etree.fromstring(data, how)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise DamagedWord(self.place, part=name) from error

    def bytes(self, name: str, limit: int = MAX_PICTURE) -> bytes:
        """What part `name` holds, at most `limit` bytes. Raises TooMuchInside, DamagedWord."""
        size = self._sizes.get(name, 0)
        if size > limit:
            raise TooMuchInside(self.place, part=name, bytes=size, limit=limit)
        try:
            with self._archive.open(name) as stream:
                data = stream.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, KeyError,
                NotImplementedError, ValueError) as error:  # fmt: skip
            raise DamagedWord(self.place, part=name) from error
        if len(data) > limit:
            raise TooMuchInside(self.place, part=name, bytes=len(data), limit=limit)
        return data

    def relations(self, name: str) -> dict[str, str]:
        """Relationship id → name of the part inside the archive, for part `name`. What lies outside is left out."""
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", base + ".rels"))
        if root is None:
            return {}
        found: dict[str, str] = {}
        for relation in root.iter(_RELATION):
            if relation.get("TargetMode") == "External":
                continue
            target = relation.get("Target") or ""
            joined = target[1:] if target.startswith("/") else posixpath.join(folder, target)
            found[relation.get("Id") or ""] = posixpath.normpath(joined)
        return found

    def related(self, name: str, kind: str) -> str | None:
        """The first part that `name` points to by a relationship whose type ends in `kind`."""
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", base + ".rels"))
        if root is None:
            return None
        wanted = [r.get("Id") for r in root.iter(_RELATION) if (r.get("Type") or "").endswith("/" + kind)]
        targets = self.relations(name)
        return next((targets[i] for i in wanted if i in targets), None)


def open_package(source: Path | bytes, place: str = "") -> Package:
    """Open a .docx from a file or from bytes, for reading.

    Raises FileMissing, FileNotRegular, FileTooLarge, FileUnreadable for the file; NotWord, OldWord, HasMacros,
    SuspiciousWord, TooMuchInside, DamagedWord for what is in it.
    """
    archive, place, _ = open_archive(source, place)
    return Package(archive, place)


def open_archive(source: Path | bytes, place: str = "") -> tuple[zipfile.ZipFile, str, bytes]:
    """The judged zip archive of a .docx, the place to name in refusals, the file's bytes. Raises as `open_package`."""
    if isinstance(source, Path):
        from inspector.border import read_capped

        place = place or str(source)
        source = read_capped(source, MAX_FILE)
    if source.startswith(_OLE):
        raise OldWord(place)
    try:
        archive = zipfile.ZipFile(BytesIO(source))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise NotWord(place) from error
    _judge(archive, place)
    return archive, place, source


def _judge(archive: zipfile.ZipFile, place: str) -> None:
    """Refuse by the archive's directory alone, before anything is unpacked."""
    members = archive.infolist()
    if len(members) > MAX_PARTS:
        raise TooMuchInside(place, part="*", bytes=len(members), limit=MAX_PARTS)
    total = sum(info.file_size for info in members)
    if total > MAX_TOTAL:
        raise TooMuchInside(place, part="*", bytes=total, limit=MAX_TOTAL)
    seen: set[str] = set()
    for info in members:
        name = info.filename
        if name in seen or "\\" in name or name.startswith("/") or ".." in name.split("/"):
            raise SuspiciousWord(place, part=name)
        seen.add(name)
        if info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * max(info.compress_size, 1):
            raise TooMuchInside(place, part=name, bytes=info.file_size, limit=MAX_RATIO * info.compress_size)
        if posixpath.basename(name).lower() == "vbaproject.bin":
            raise HasMacros(place, part=name)
    if "[Content_Types].xml" not in seen:
        raise NotWord(place)


def _hides_a_doctype(data: bytes) -> bool:
    """Whether `data` is in an encoding that would hide «<!DOCTYPE» from a search of bytes."""
    return data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:4] in (b"<\0?\0", b"\0<\0?", b"Lo\xa7\x94") or (
        b"\0" in data[:64]
    )  # fmt: skip


def parser(*, everything: bool = False) -> Any:
    """A parser that resolves and fetches nothing. `everything`: comments are kept, to be written back."""
    return etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=not everything,
        remove_pis=not everything, recover=False,
    )  # fmt: skip
