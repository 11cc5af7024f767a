"""Evidence: photos, documents and files that a criterion rests on, taken in and shown."""

import io
import os
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from inspector import border
from inspector.book.attachments import open_attachment
from inspector.book.book import Book
from inspector.book.edit import Changes, Edit, Set
from inspector.book.engine import Database, query
from inspector.book.errors import FolderEmpty, FolderTooFull, NoPicture
from inspector.book.fields import CREATION, identity_text
from inspector.book.ids import uuid7
from inspector.book.inspections import fields_of
from inspector.book.intake import Content, Intake, counted
from inspector.book.phone_photos import LARGEST_PHOTO_BYTES, as_jpeg, is_phone_photo
from inspector.book.rows import Evidence
from inspector.errors import FileUnreadable
from inspector.progress import Progress, Watch, ignore
from inspector.text import nfc

if TYPE_CHECKING:
    from PIL.Image import Exif, Image

PICTURE_FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF", "MPO")
"""What we have Pillow read; it knows thirty more, each a way in. Beside these HEIF, the way that phones keep photos."""
LARGEST_PICTURE_PIXELS = 60_000_000
_PICTURE_SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff", ".gif", ".heic", ".heif"}
_DOCUMENT_SUFFIXES = {
    ".pdf",
    ".doc",
    ".docx",
    ".xls",
    ".xlsx",
    ".odt",
    ".ods",
    ".ppt",
    ".pptx",
    ".rtf",
    ".txt",
}
_LONGEST_NAME = 200
MOST_OF_A_FOLDER = 300
"""Files taken in at once: a whole drive is dropped by mistake."""
_SYSTEMS_OWN = {"thumbs.db", "desktop.ini"}
_LOOKED_AT_EDGE = 64  # pixels
_EXIF_TAKEN, _EXIF_SUBFOLDER, EXIF_CHANGED = 36867, 0x8769, 306

Source = Path | tuple[str, bytes]
"""A file, or a name with bytes (pasted from the clipboard)."""

_LAST_POSITION = "SELECT coalesce(max(position), 0) FROM evidence WHERE inspection = ?"


def attach(
    book: Book,
    inspection: bytes,
    criterion: str,
    sources: Iterable[Source],
    caption: str = "",
    watch: Watch = ignore,
    *,
    period: str = "",
    issued: str = "",
    about: str = "",
    beside: Iterable[Set] = (),
) -> list[Evidence]:
    """Take files in as evidence of `criterion` ("" for the inspection as a whole): all of them or none.

    `issued`: the entry of the register, hexadecimal, whose signed paper they show; then they are no criterion's.
    `about`: the document of the unit's register, hexadecimal, that they show; the inspection: the team made them.
    `beside`: what the same gesture writes beside them, as other builders made it.

    One gesture, which can be undone; `attached` says what it changed.

    A picture that can be read to its end is a photo, with the time it was taken; what calls itself a picture and is
    none, or ends in its middle, is kept as a file. Others may write in the book meanwhile: only the last moment is one
    transaction with the evidence in it.
    Raises EvidenceEmpty, EvidenceTooLarge, EvidenceChanged, DiskFull, and what opening a file raises.
    """
    items = [_Item(source) for source in sources]
    with Intake(book) as intake:
        for number, item in enumerate(items):
            watch(Progress("attach", number, len(items)))
            item.look(watch)
        intake.expect([item.content for item in items])
        for item in items:
            with item.opened() as stream:
                intake.take(stream, item.content, item.place, watch)
        watch(Progress("attach", len(items), len(items)))

        def edit(db: Database) -> Edit:
            intake.finish(db)
            last = query(db, _LAST_POSITION, (inspection,))[0][0]
            made.extend(
                item.evidence(inspection, criterion, period, caption, position, issued, about)
                for position, item in enumerate(items, start=last + 1)
            )
            sets = (*(one for each in made for one in new_evidence(each)), *beside)
            return Edit("evidence.add", inspection, sets)

        made: list[Evidence] = []
        book.write_made(edit)
        intake.done()
    return made


def files_in(folder: Path) -> list[Path]:
    """The files of a folder and of those below it, by their names; what a system keeps for itself is left out.

    Raises FolderEmpty, FolderTooFull (more than are taken in at once), FileUnreadable.
    """

    def refuse(error: OSError) -> None:
        raise FileUnreadable(str(error.filename or folder), reason=error.strerror or "") from error

    found: list[Path] = []
    for where, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files = (Path(where, name) for name in sorted(names) if not name.startswith("."))
        found += [file for file in files if file.name.lower() not in _SYSTEMS_OWN and file.is_file()]
        if len(found) > MOST_OF_A_FOLDER:
            raise FolderTooFull(str(folder), most=MOST_OF_A_FOLDER)
    if not found:
        raise FolderEmpty(str(folder))
    return found


def attached(made: Iterable[Evidence]) -> Changes:
    """What `attach` changed, for whoever shows it."""
    made = list(made)
    rows = frozenset(("evidence", item.id) for item in made)
    return Changes(frozenset(item.inspection for item in made), rows, "evidence.add")


class _Item:
    """One source on its way in: its bytes, and what they are."""

    content: Content
    kind: str
    taken_at: datetime | None

    def __init__(self, source: Source) -> None:
        self._source = source
        self.name = source[0] if isinstance(source, tuple) else source.name
        self.place = self.name if isinstance(source, tuple) else str(source)

    def opened(self) -> BinaryIO:
        """Its bytes from the beginning; whoever calls closes them."""
        source = self._source
        return io.BytesIO(source[1]) if isinstance(source, tuple) else border.open_regular(source)

    def look(self, watch: Watch) -> None:
        """Count the bytes, and see what they are. Raises what opening a file raises."""
        with self.opened() as stream:
            self.content = counted(stream, self.place, watch)
            self.kind, self.taken_at = _looked_at(stream, self.name)

    def evidence(
        self,
        inspection: bytes,
        criterion: str,
        period: str,
        caption: str,
        position: int,
        issued: str,
        about: str,
    ) -> Evidence:
        """As it will stand in the book."""
        return Evidence(
            uuid7(), inspection, self.content.sha256, self.kind, _clean_name(self.name), criterion, period, caption,
            self.taken_at, position=position, issued=issued, about=about, bytes=self.content.size,
        )  # fmt: skip


def _clean_name(name: str) -> str:
    """The file's own name, NFC, without what could make it a path or a control."""
    text = nfc(name.encode("utf-8", "replace").decode()).replace("\\", "/").rpartition("/")[2]
    text = "".join(letter for letter in text if letter.isprintable()).strip()
    stem, dot, suffix = text.rpartition(".")
    if len(text) > _LONGEST_NAME and dot:
        text = stem[: _LONGEST_NAME - len(suffix) - 1] + dot + suffix
    return text[:_LONGEST_NAME] or "file"


def looks_like_a_picture(name: str) -> bool:
    """Whether a file calls itself a picture by its suffix."""
    return Path(name).suffix.lower() in _PICTURE_SUFFIXES


def _looked_at(stream: BinaryIO, name: str) -> tuple[str, datetime | None]:
    """The kind of evidence these bytes are, and when a photo was taken by its own account."""
    stream.seek(0)
    start = stream.read(16)
    stream.seek(0)
    if looks_like_a_picture(name) or start.startswith((b"\xff\xd8\xff", b"\x89PNG")) or is_phone_photo(start):
        try:
            stream = readable(stream, name)
            taken_at = _taken_at(open_picture(stream, name))
            stream.seek(0)
            scaled_png(stream, name, _LOOKED_AT_EDGE)  # to its end: a copy may have ended in the middle
        except NoPicture:
            return "file", None
        return "photo", taken_at
    return ("document" if Path(name).suffix.lower() in _DOCUMENT_SUFFIXES else "file"), None


def open_picture(stream: BinaryIO, name: str) -> "Image":
    """A picture from `stream`, its head read and its size held against the limit. Raises NoPicture."""
    from PIL import Image, UnidentifiedImageError

    try:
        picture = Image.open(readable(stream, name), formats=PICTURE_FORMATS)
    except NoPicture:
        raise
    except UnidentifiedImageError as error:
        raise NoPicture(name, reason="unknown") from error
    except Exception as error:  # Pillow raises a dozen kinds for damaged files, bombs among them
        raise NoPicture(name, reason=type(error).__name__) from error
    if picture.width * picture.height > LARGEST_PICTURE_PIXELS:
        raise NoPicture(name, reason="too_many_pixels")
    return picture


def readable(stream: BinaryIO, name: str) -> BinaryIO:
    """`stream`, or where it holds a phone's photo, that as a JPEG: for whoever reads it twice. Raises NoPicture."""
    here = stream.tell()
    start = stream.read(12)
    stream.seek(here)
    if not is_phone_photo(start):
        return stream
    return io.BytesIO(as_jpeg(stream.read(LARGEST_PHOTO_BYTES + 1), name))


def taken_text(exif: "Exif") -> str:
    """When a photo was taken, in the camera's words; "" where it does not say."""
    return str(exif.get_ifd(_EXIF_SUBFOLDER).get(_EXIF_TAKEN) or exif.get(EXIF_CHANGED) or "")


def _taken_at(picture: "Image") -> datetime | None:
    try:
        text = taken_text(picture.getexif())
        return datetime.strptime(text[:16], "%Y:%m:%d %H:%M")  # noqa: DTZ007 - a camera's local time
    except Exception:  # whatever a camera wrote there: no time is no harm
        return None


_COPIED = (
    "criterion", "period", "caption", "taken_at", "number", "issued_on", "issuer", "subject", "position", "sheets",
    "state", "returned_on", "secrecy", "issued", "other_criteria", "original", "drawing", "about",
)  # fmt: skip


def new_evidence(evidence: Evidence) -> list[Set]:
    """What makes the row `evidence`: its creation, and every field that is set. Its bytes must be in the book."""
    identity = {"kind": evidence.kind, "sha256": evidence.sha256, "name": evidence.name}
    fields = {name: value for name in _COPIED if (value := getattr(evidence, name)) not in ("", None, ())}
    made = Set("evidence", evidence.id, CREATION, identity_text("evidence", identity))
    return [made, *fields_of("evidence", evidence.id, fields)]


def edit_evidence(evidence: Evidence, **fields: Any) -> Edit:
    """The edit that sets caption, time, criterion, or a document's number, date, issuer, subject. One field
    alone may be being typed."""
    sets = tuple(fields_of("evidence", evidence.id, fields))
    return Edit("evidence.edit", evidence.inspection, sets, goes_on=len(sets) == 1)


def share_evidence(evidence: Evidence, codes: Iterable[str]) -> Edit:
    """The edit after which it is evidence for `codes` besides its own criterion, and for no others; kept once."""
    others = tuple(dict.fromkeys(code for code in codes if code and code != evidence.criterion))
    sets = fields_of("evidence", evidence.id, {"other_criteria": others})
    return Edit("evidence.share", evidence.inspection, tuple(sets))


def remove_evidence(evidence: Evidence) -> Edit:
    """The edit that takes evidence off; its bytes stay, so that undo brings it back."""
    return Edit(
        "evidence.remove", evidence.inspection, tuple(fields_of("evidence", evidence.id, {"deleted": True}))
    )


def order_evidence(inspection: bytes, evidence: Iterable[Evidence]) -> Edit:
    """The edit that has evidence stand in this order (Ảnh 1, Ảnh 2…)."""
    sets = [Set("evidence", item.id, "position", place) for place, item in enumerate(evidence, start=1)]
    return Edit("evidence.order", inspection, tuple(sets))


_THUMBNAIL = "SELECT png FROM thumbnail WHERE sha256 = ? AND edge = ?"
_KEEP_THUMBNAIL = "INSERT OR REPLACE INTO thumbnail(sha256, edge, png) VALUES (?, ?, ?)"


def kept_thumbnail(db: Database, sha256: str, edge: int) -> bytes | None:
    """The thumbnail if it was made before: cheap enough for the window's thread."""
    found = query(db, _THUMBNAIL, (sha256, edge))
    return found[0][0] if found else None


def thumbnail(book: Book, sha256: str, edge: int, *, db: Database | None = None) -> bytes:
    """A PNG whose longer side is at most `edge` pixels, turned upright; made once, then kept in the book.

    `db` is a worker's own connection. Raises EvidenceMissing, NoPicture.
    """
    source = db or book.db
    if (kept := kept_thumbnail(source, sha256, edge)) is not None:
        return kept
    with open_attachment(source, sha256) as stream:
        made = scaled_png(stream, sha256, edge)
    if not book.read_only:
        with book.transaction() as written:
            written.conn.execute(_KEEP_THUMBNAIL, (sha256, edge, made))
    return made


def scaled_png(stream: BinaryIO, name: str, edge: int) -> bytes:
    """The picture in `stream` upright and small, as PNG without any of its metadata. Raises NoPicture."""
    from PIL import ImageOps

    picture = open_picture(stream, name)
    try:
        picture.draft("RGB", (2 * edge, 2 * edge))  # a JPEG decoded at a fraction: a tenth of time and memory
        upright = ImageOps.exif_transpose(picture)
        upright.thumbnail((edge, edge))
        flat = upright.convert("RGBA" if upright.mode in ("RGBA", "LA", "P") else "RGB")
        flat.info.clear()
        out = io.BytesIO()
        flat.save(out, "PNG")
    except (
        Exception
    ) as error:  # a picture cut in the middle, a broken palette: each plug-in has its own errors
        raise NoPicture(name, reason=type(error).__name__) from error
    return out.getvalue()


def with_bytes(db: Database, evidence: Evidence) -> Evidence:
    """`evidence` with its size if the bytes are in this book."""
    found = query(db, "SELECT bytes FROM attachment WHERE sha256 = ?", (evidence.sha256,))
    return replace(evidence, bytes=found[0][0] if found else None)
