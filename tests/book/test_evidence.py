"""Evidence comes in whole, once, and hostile pictures stay files."""

import contextlib
import hashlib
import io
import random
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from inspector.book import evidence as module
from inspector.book import intake
from inspector.book.attachments import PART_BYTES, AttachmentWriter, open_attachment, read_attachment
from inspector.book.engine import query
from inspector.book.errors import (
    EvidenceEmpty,
    EvidenceMissing,
    EvidenceTooLarge,
    FolderEmpty,
    FolderTooFull,
    NoPicture,
)
from inspector.book.evidence import (
    attach,
    attached,
    edit_evidence,
    files_in,
    kept_thumbnail,
    order_evidence,
    remove_evidence,
    scaled_png,
    thumbnail,
)
from inspector.book.export import canonical_export
from inspector.book.visit import load_visit, refreshed
from inspector.errors import FileMissing, FileUnreadable
from inspector.progress import Cancelled


def photo(width=400, height=300, *, taken: str = "", orientation: int = 1) -> bytes:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[274] = orientation
    if taken:
        exif[306] = taken
    Image.new("RGB", (width, height), "green").save(out, "JPEG", exif=exif)
    return out.getvalue()


def test_a_photo_comes_in_with_the_time_it_was_taken(book, inspection, tmp_path):
    path = tmp_path / "ảnh 1.jpg"
    path.write_bytes(photo(taken="2021:10:07 14:20:31"))
    made = attach(book, inspection, "A.1", [path], "Bảng niêm yết")
    found = load_visit(book.db, inspection).evidence
    assert tuple(made) == found
    assert (found[0].kind, found[0].name, found[0].taken_at) == (
        "photo",
        "ảnh 1.jpg",
        datetime(2021, 10, 7, 14, 20),
    )
    assert read_attachment(book.db, found[0].sha256) == path.read_bytes()
    assert attached(made).rows == {("evidence", found[0].id)}


def test_the_same_bytes_are_kept_once(book, inspection):
    attach(book, inspection, "A.1", [("a.pdf", b"x" * 600_000), ("b.pdf", b"x" * 600_000)])
    assert query(book.db, "SELECT count(*), sum(bytes) FROM attachment") == [(1, 600_000)]
    assert len(load_visit(book.db, inspection).evidence) == 2


def test_all_files_come_in_or_none(book, inspection, tmp_path):
    before = canonical_export(book.db)
    with pytest.raises(FileMissing):
        attach(book, inspection, "A.1", [("a.pdf", b"x"), tmp_path / "none.jpg"])
    with pytest.raises(EvidenceEmpty):
        attach(book, inspection, "A.1", [("a.pdf", b"x"), ("b.pdf", b"")])
    assert canonical_export(book.db) == before
    assert query(book.db, "SELECT count(*) FROM attachment_part") == [(0,)]


def test_cancelling_leaves_nothing(book, inspection):
    def stop(progress):
        if progress.step == "attach.read":
            raise Cancelled

    with pytest.raises(Cancelled):
        attach(book, inspection, "A.1", [("a.pdf", b"x" * 600_000)], watch=stop)
    assert query(book.db, "SELECT count(*) FROM attachment_part") == [(0,)]


def test_too_large_a_file_is_refused(book, inspection, monkeypatch):
    monkeypatch.setattr(intake, "LARGEST_ATTACHMENT", 1000)
    with pytest.raises(EvidenceTooLarge):
        attach(book, inspection, "A.1", [("a.pdf", b"x" * 1001)])


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.jpg", b"not a picture", "file"), ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(50), "file"),
        ("a.pdf", b"%PDF-1.4", "document"), ("a.exe", b"MZ", "file"), ("a.txt", photo(), "photo"),
    ],
)  # fmt: skip
def test_a_file_is_what_its_bytes_say(book, inspection, name, content, kind):
    assert attach(book, inspection, "A.1", [(name, content)])[0].kind == kind


def test_a_picture_of_too_many_pixels_is_kept_as_a_file(book, inspection, monkeypatch):
    monkeypatch.setattr(module, "LARGEST_PICTURE_PIXELS", 1000)
    made = attach(book, inspection, "A.1", [("a.jpg", photo())])[0]
    assert made.kind == "file"
    with pytest.raises(NoPicture):
        thumbnail(book, made.sha256, 96)


def test_a_thumbnail_is_upright_small_without_metadata_and_made_once(book, inspection):
    made = attach(book, inspection, "A.1", [("a.jpg", photo(orientation=6, taken="2021:10:07 14:20:31"))])[0]
    png = thumbnail(book, made.sha256, 96)
    with Image.open(io.BytesIO(png)) as picture:
        assert picture.size == (72, 96)
        assert not picture.getexif()
    assert kept_thumbnail(book.db, made.sha256, 96) == png
    assert thumbnail(book, made.sha256, 96) == png


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_thumbnail_stands_upright_however_the_camera_was_held(book, inspection, orientation):
    """What the eye saw: red above, its left half dark. The camera wrote it turned, and how."""
    seen = Image.new("RGB", (320, 240), "blue")
    seen.paste("red", (0, 0, 320, 120))
    seen.paste("black", (0, 0, 160, 120))
    turns = Image.Transpose
    undo = {
        2: turns.FLIP_LEFT_RIGHT, 3: turns.ROTATE_180, 4: turns.FLIP_TOP_BOTTOM, 5: turns.TRANSPOSE,
        6: turns.ROTATE_90, 7: turns.TRANSVERSE, 8: turns.ROTATE_270,
    }  # fmt: skip
    written = seen.transpose(undo[orientation]) if orientation in undo else seen
    exif = Image.Exif()
    exif[274] = orientation
    out = io.BytesIO()
    written.save(out, "JPEG", quality=95, exif=exif)
    made = attach(book, inspection, "A.1", [("a.jpg", out.getvalue())])[0]
    small = Image.open(io.BytesIO(thumbnail(book, made.sha256, 80))).convert("RGB")
    assert small.size == (80, 60)
    for at, colour in (((20, 15), (0, 0, 0)), ((60, 15), (255, 0, 0)), ((40, 45), (0, 0, 255))):
        assert small.getpixel(at) == pytest.approx(colour, abs=12)


def test_the_time_a_photo_was_taken_is_the_cameras_own(book, inspection):
    exif = Image.Exif()
    exif.get_ifd(0x8769)[36867] = "2021:10:07 08:05:00"
    exif[306] = "2024:01:01 00:00:00"  # when a program saved it
    out = io.BytesIO()
    Image.new("RGB", (40, 30)).save(out, "JPEG", exif=exif)
    assert attach(book, inspection, "A.1", [("a.jpg", out.getvalue())])[0].taken_at == datetime(
        2021, 10, 7, 8, 5
    )


def test_one_row_read_again_is_what_reading_all_gives(book, inspection):
    one, two = attach(book, inspection, "A.1", [("a.pdf", b"x"), ("b.pdf", b"y")])
    visit = load_visit(book.db, inspection)
    scores = visit.scores()
    for edit in (
        edit_evidence(one, caption="Quyết định"), order_evidence(inspection, [two, one]), remove_evidence(two),
        edit_evidence(two, deleted=None), edit_evidence(one, issued="ab"),
    ):  # fmt: skip
        visit = refreshed(book.db, visit, book.write(edit))
        assert visit == load_visit(book.db, inspection)
    assert visit.scores() is scores
    visit = refreshed(book.db, visit, attached(attach(book, inspection, "A.1", [("c.pdf", b"z")])))
    assert visit == load_visit(book.db, inspection)


PHONE = Path(__file__).with_name("phone.heic").read_bytes()
"""400 × 300, red above on the left and blue below on the right, held upright (orientation 6), as phones write it:
an HEVC image made with pillow-heif, which encodes; the program only decodes."""


@pytest.mark.parametrize("name", ["IMG_0042.HEIC", "renamed.jpg", "without-suffix"])
def test_a_photo_as_phones_keep_it_is_a_photo_upright_and_with_its_time(book, inspection, name):
    (made,) = attach(book, inspection, "A.1", [(name, PHONE)])
    assert (made.kind, made.taken_at) == ("photo", datetime(2021, 10, 7, 14, 20))
    with Image.open(io.BytesIO(thumbnail(book, made.sha256, 100))) as small:
        assert (small.width, small.height) == (75, 100)
        assert small.convert("RGB").getpixel((65, 10))[0] > 150, (
            "what was above on the left is on the right now"
        )


@pytest.mark.parametrize("share", [0.2, 0.6, 0.95])
def test_half_a_photo_of_a_phone_is_kept_as_a_file(book, inspection, share):
    (made,) = attach(book, inspection, "A.1", [("IMG_0042.HEIC", PHONE[: int(len(PHONE) * share)])])
    assert made.kind == "file"


def test_a_phones_photo_that_ends_the_process_that_reads_it_is_kept_as_a_file(book, inspection):
    """Found by changing bytes: the decoder dies of one. It dies beside the program."""
    content = PHONE[:176] + b"\xff" + PHONE[177:]
    program = "import sys, pi_heif; pi_heif.open_heif(sys.stdin.buffer.read())"
    died = subprocess.run([sys.executable, "-c", program], input=content, capture_output=True, check=False)
    assert died.returncode not in (0, 1), "the decoder survives this now: find another"
    (made,) = attach(book, inspection, "A.1", [("IMG_0042.HEIC", content)])
    assert made.kind == "file"
    assert read_attachment(book.db, made.sha256) == content


def test_mutants_of_a_phones_photo_never_crash():
    chance = random.Random(5)
    for _ in range(12):
        raw = bytearray(PHONE)
        for _ in range(chance.randint(1, 6)):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        with contextlib.suppress(NoPicture):
            scaled_png(io.BytesIO(bytes(raw)), "a.heic", 50)


@pytest.mark.parametrize("share", [0.3, 0.9, 0.99])
def test_a_photo_that_was_half_copied_is_kept_as_a_file(book, inspection, share):
    """A copy from a camera that ended in the middle: its head says a photo, but nothing can print it."""
    whole = photo()
    cut = whole[: int(len(whole) * share)]
    made = attach(book, inspection, "A.1", [("a.jpg", cut), ("b.jpg", whole)])
    assert [one.kind for one in made] == ["file", "photo"]
    assert read_attachment(book.db, made[0].sha256) == cut


def test_a_cut_photo_is_no_picture_and_no_crash(book, inspection):
    made = attach(book, inspection, "A.1", [("a.jpg", photo()[:-400])])[0]
    with pytest.raises(NoPicture):
        thumbnail(book, made.sha256, 5000)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"), ("C:\\x\\a.pdf", "a.pdf"), ("a\u202eb.pdf", "ab.pdf"), ("\n", "file"),
        ("x" * 400 + ".pdf", None),
    ],
)  # fmt: skip
def test_a_name_is_never_a_path(book, inspection, name, kept):
    found = attach(book, inspection, "A.1", [(name, b"x")])[0].name
    assert found == kept if kept else len(found) <= 200 and found.endswith(".pdf")


def test_evidence_is_edited_ordered_and_taken_off(book, inspection):
    one, two = attach(book, inspection, "A.1", [("a.pdf", b"x"), ("b.pdf", b"y")])
    book.write(edit_evidence(one, caption="Quyết định", number="214/QĐ-BCH"))
    book.write(order_evidence(inspection, [two, one]))
    assert [x.name for x in load_visit(book.db, inspection).evidence] == ["b.pdf", "a.pdf"]
    book.write(remove_evidence(two))
    assert [x.number for x in load_visit(book.db, inspection).evidence] == ["214/QĐ-BCH"]
    book.undo()
    assert len(load_visit(book.db, inspection).evidence) == 2


def test_an_attachment_is_read_in_parts_from_anywhere(book):
    content = bytes(range(256)) * 3000
    with book.transaction() as db:
        writer = AttachmentWriter(db, hashlib.sha256(content).hexdigest())
        writer.write(content)
        sha256, size = writer.finish()
    assert size == len(content)
    with open_attachment(book.db, sha256) as stream:
        stream.seek(PART_BYTES - 3)
        assert stream.read(10) == content[PART_BYTES - 3 : PART_BYTES + 7]
        stream.seek(-5, 2)
        assert stream.read() == content[-5:]
    with pytest.raises(EvidenceMissing):
        open_attachment(book.db, "0" * 64)


def test_a_folder_gives_its_files_by_their_names_and_nothing_of_the_systems(tmp_path):
    card = tmp_path / "DCIM"
    for name in ("b/2.jpg", "a.jpg", "b/1.jpg", "Thumbs.db", ".hidden", ".trash/x.jpg", "b/DESKTOP.INI"):
        (card / name).parent.mkdir(parents=True, exist_ok=True)
        (card / name).write_bytes(b"x")
    (card / "loop").symlink_to(card)
    assert [str(file.relative_to(card)) for file in files_in(card)] == ["a.jpg", "b/1.jpg", "b/2.jpg"]


def test_a_whole_drive_and_an_empty_folder_are_refused(tmp_path, monkeypatch):
    with pytest.raises(FolderEmpty):
        files_in(tmp_path)
    for number in range(4):
        (tmp_path / f"{number}.jpg").write_bytes(b"x")
    assert len(files_in(tmp_path)) == 4
    monkeypatch.setattr(module, "MOST_OF_A_FOLDER", 3)
    with pytest.raises(FolderTooFull):
        files_in(tmp_path)
    with pytest.raises(FileUnreadable):
        files_in(tmp_path / "absent")
