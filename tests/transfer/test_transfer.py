"""A packet from one book to another: what arrives, what is refused, what stays as it was."""

import io
import json
import os
import random
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

import pyrage
import pytest

from inspector import border
from inspector.book import Book, Edit, Set
from inspector.book.asking import change_asked
from inspector.book.attachments import read_attachment
from inspector.book.conflicts import conflicts, settle
from inspector.book.drawing import Drawing, Shape
from inspector.book.engine import query
from inspector.book.evidence import attach
from inspector.book.inspections import edit_inspection, new_inspection
from inspector.book.issued import attach_scan, issued_documents, new_entry, record_issued
from inspector.book.papers import edit_paper
from inspector.book.redrawn import original_of, redraw
from inspector.book.verify import verify_book
from inspector.book.visit import load_visit
from inspector.book.visit_file import VisitFile
from inspector.checklist import builtin_checklists, read_checklist_text
from inspector.errors import DiskFull, FileMissing, FileUnreadable, FileUnwritable, InspectorError
from inspector.progress import Cancelled
from inspector.transfer import (
    distrust,
    inspect_packet,
    is_packet,
    merge,
    own_identity,
    pack,
    trust,
    verify_packet,
)
from inspector.transfer.errors import (
    AttachmentDamaged,
    MediumGone,
    MediumUnreliable,
    NoReceiver,
    NotAFolder,
    NotAPacket,
    NotForUs,
    NotForUsUnnamed,
    PacketByPassphrase,
    PacketChanged,
    PacketDamaged,
    PacketUnknownKind,
    SenderUnknown,
    SenderWithdrawn,
)
from inspector.transfer.log import senders_of_devices
from tests.checklist.writing import OWN
from tests.transfer.play import Snapshot, Team, Unreliable


@pytest.fixture
def packet(laptop, headquarters, stick):
    """A small packet from the laptop for headquarters."""
    visit = laptop.inspection()
    laptop.answer(visit, "CC.I.1", result="met", note="Đã ban hành đủ văn bản.")
    return pack(laptop.book, [headquarters.card], stick)[0].file


def test_a_machine_is_called_by_its_own_card_when_two_that_have_each_others_work_send_it(
    laptop, headquarters, make_team, stick
):
    second = make_team("second")
    own_identity(laptop.home, name="Tổ 1")
    own_identity(second.home, name="Tổ 2")
    for team, cards in (
        (second, (laptop.card, headquarters.card)),
        (laptop, (second.card,)),
        (headquarters, (laptop.card, second.card)),
    ):
        for card in cards:
            trust(team.home, card)
    visit = laptop.inspection()
    merge(second.book, [pack(laptop.book, [second.card], stick)[0].file])
    second.answer(visit, "CC.I.1", note="Ghi ở tổ 2")
    laptop.answer(visit, "CC.I.2", note="Ghi ở tổ 1")
    for team in (laptop, second):
        merge(headquarters.book, [pack(team.book, [headquarters.card], stick)[0].file])
    assert senders_of_devices(headquarters.book.db) == {
        laptop.book.device: "Tổ 1",
        second.book.device: "Tổ 2",
    }
    merge(second.book, [pack(laptop.book, [second.card], stick)[0].file])
    merge(headquarters.book, [pack(second.book, [headquarters.card], stick)[0].file])
    assert laptop.book.device not in senders_of_devices(headquarters.book.db)  # two have as much: not guessed


def test_everything_arrives_and_both_books_hold_the_same(laptop, headquarters, packet):
    result = merge(headquarters.book, [packet])[0]
    assert (result.new_changes, result.known_changes, result.already) == (5, 0, False)
    assert result.sender == laptop.card.name
    assert headquarters.export() == laptop.export()
    assert verify_book(headquarters.book).ok


def test_a_packet_taken_twice_changes_nothing_and_says_so(headquarters, packet):
    merge(headquarters.book, [packet])
    before = Snapshot(headquarters)
    again = merge(headquarters.book, [packet])[0]
    assert again.already
    assert again.new_changes == 0
    assert before.is_unchanged()
    assert query(headquarters.book.db, "SELECT count(*) FROM packet_log")[0][0] == 1


def test_what_was_acknowledged_is_not_sent_again(laptop, headquarters, packet, stick):
    merge(headquarters.book, [packet])
    receipt = pack(headquarters.book, [laptop.card], stick)
    assert [one.changes for one in receipt] == [0]
    assert pack(headquarters.book, [laptop.card], stick) == []
    assert len(pack(laptop.book, [headquarters.card], stick)) == 1  # nothing acknowledged yet
    merge(laptop.book, [receipt[0].file])
    assert pack(laptop.book, [headquarters.card], stick) == []
    waiting = "SELECT count(*) FROM packet_log WHERE direction = 'out' AND acknowledged_at IS NULL"
    assert query(laptop.book.db, waiting)[0][0] == 0
    assert pack(laptop.book, [headquarters.card], stick, everything=True)[0].changes == 5
    visit = laptop.inspection("Ban CHQS huyện Bù Đăng")
    assert [one.changes for one in pack(laptop.book, [headquarters.card], stick)] == [2]
    assert pack(laptop.book, [headquarters.card], stick, inspections={bytes(16)}) == []
    assert pack(laptop.book, [headquarters.card], stick, inspections={visit})[0].changes == 2


def test_an_empty_book_has_nothing_to_send(laptop, headquarters, stick):
    assert pack(laptop.book, [headquarters.card], stick) == []
    assert not list(stick.iterdir())


def test_a_packet_for_several_receivers_opens_for_each(laptop, headquarters, make_team, stick):
    third = make_team("third")
    trust(third.home, laptop.card)
    laptop.inspection()
    written = pack(laptop.book, [headquarters.card, third.card, third.card], stick)[0]
    assert "-for-many-" in written.file.name
    for team in (headquarters, third):
        merge(team.book, [written.file])
        assert team.export() == laptop.export()


def test_attachments_and_their_bytes_arrive_once(laptop, headquarters, stick):
    visit = laptop.inspection()
    content = random.Random(1).randbytes(700_000)
    made = attach(laptop.book, visit, "CC.I.1", [("ảnh.bin", content), ("bản sao.bin", content)])
    written = pack(laptop.book, [headquarters.card], stick)
    assert [one.attachments for one in written] == [1]
    result = merge(headquarters.book, [written[0].file])[0]
    assert result.new_attachments == 1
    assert read_attachment(headquarters.book.db, made[0].sha256) == content
    assert headquarters.export() == laptop.export()
    assert merge(headquarters.book, [written[0].file])[0].new_attachments == 0


def test_a_covered_photo_travels_with_its_original_which_is_on_show_nowhere(laptop, headquarters, stick):
    visit = laptop.inspection()
    original, covered = random.Random(2).randbytes(300), random.Random(3).randbytes(200)
    (first,) = attach(laptop.book, visit, "CC.I.1", [("ảnh.bin", original)])
    drawing = Drawing(40, 30, 0, None, (Shape("redact", (0, 0, 16, 16), "black"),))
    made = redraw(laptop.book, first, first.sha256, drawing, covered, ".png")
    merge(headquarters.book, [pack(laptop.book, [headquarters.card], stick)[0].file])
    assert read_attachment(headquarters.book.db, made.sha256) == covered
    assert read_attachment(headquarters.book.db, first.sha256) == original
    (shown,) = load_visit(headquarters.book.db, visit).evidence
    assert (shown.id, shown.original) == (made.id, first.sha256)
    assert original_of(headquarters.book.db, shown) == (first.sha256, drawing)
    assert headquarters.export() == laptop.export()


def test_a_packet_opens_with_plain_age_and_tar(laptop, headquarters, packet, tmp_path):
    plain = pyrage.decrypt(packet.read_bytes(), [own_identity(headquarters.home).opening])
    with tarfile.open(fileobj=io.BytesIO(plain)) as opened:
        names = opened.getnames()
    assert names[0] == "manifest.json"
    assert names[-2:] == ["have.json", "seal.json"]
    if age := shutil.which("age"):
        done = subprocess.run(
            [age, "-d", "-i", str(headquarters.home.keys / "identity.txt"), str(packet)],
            capture_output=True,
            check=True,
        )
        assert done.stdout == plain


def test_names_are_short_ascii_and_name_nobody(packet, laptop):
    assert packet.name.isascii()
    assert len(packet.name) <= 60
    assert re.fullmatch(r"skt-\d{8}-\d{6}-\d{8}-for-\d{8}-[0-9a-f]{6}\.skp", packet.name)


def test_verify_says_that_a_packet_is_sound(headquarters, packet):
    report = verify_packet(packet, headquarters.home)
    assert report.ok
    assert [check.check for check in report.checks] == ["packet", "seal", "sender", "content"]


# --- who ------------------------------------------------------------------------------------------


def test_a_stranger_is_refused_by_fingerprint(laptop, make_team, stick):
    stranger = make_team("stranger")
    laptop.inspection()
    file = pack(laptop.book, [stranger.card], stick)[0].file
    before = Snapshot(stranger, stick)
    with pytest.raises(SenderUnknown) as refused:
        merge(stranger.book, [file])
    assert refused.value.facts["fingerprint"] == laptop.card.fingerprint
    assert before.is_unchanged()
    assert [check.ok for check in verify_packet(file, stranger.home).checks] == [True, True, False]


def test_a_withdrawn_card_is_refused_with_its_date(laptop, headquarters, packet):
    distrust(headquarters.home, laptop.card.fingerprint)
    before = Snapshot(headquarters)
    with pytest.raises(SenderWithdrawn) as refused:
        merge(headquarters.book, [packet])
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", str(refused.value.facts["since"]))
    assert before.is_unchanged()


def test_a_packet_for_somebody_else_is_refused_and_says_for_whom(
    laptop, headquarters, make_team, packet, tmp_path
):
    third = make_team("third")
    trust(third.home, laptop.card)
    with pytest.raises(NotForUs) as refused:
        merge(third.book, [packet])
    assert headquarters.card.fingerprint.startswith(str(refused.value.facts["receivers"])[:9])
    trust(third.home, headquarters.card)
    with pytest.raises(NotForUs) as refused:
        merge(third.book, [packet])
    assert refused.value.facts["receivers"] == headquarters.card.name
    renamed = packet.rename(tmp_path / "other.skp")
    with pytest.raises(NotForUsUnnamed):
        merge(third.book, [renamed])


def test_ones_own_packet_is_taken_in(laptop, stick):
    laptop.inspection()
    file = pack(laptop.book, [laptop.card], stick)[0].file
    assert merge(laptop.book, [file])[0].new_changes == 0


# --- damaged --------------------------------------------------------------------------------------


def test_a_packet_cut_at_any_length_changes_nothing(headquarters, packet, tmp_path):
    content = packet.read_bytes()
    before = Snapshot(headquarters)
    cut = tmp_path / "cut.skp"
    lengths = {*range(400), *range(400, len(content), 37), *range(len(content) - 40, len(content))}
    for length in sorted(lengths):
        cut.write_bytes(content[:length])
        with pytest.raises((PacketDamaged, NotForUsUnnamed)):
            merge(headquarters.book, [cut])
    cut.unlink()
    assert before.is_unchanged()


def test_no_flipped_bit_is_taken_in(headquarters, packet, tmp_path):
    content = bytearray(packet.read_bytes())
    before = Snapshot(headquarters)
    end = content.index(b"\n--- ") + 60
    chance = random.Random(20211119)
    places = [(at, 1 << chance.randrange(8)) for at in range(end)]
    places += [(chance.randrange(len(content)), 1 << chance.randrange(8)) for _ in range(300)]
    flipped = tmp_path / "flipped.skp"
    accepted = 0
    for at, bit in places:
        content[at] ^= bit
        flipped.write_bytes(content)
        content[at] ^= bit
        try:
            merge(headquarters.book, [flipped])
            accepted += 1
        except InspectorError:
            pass
    flipped.unlink()
    assert accepted == 0
    assert before.is_unchanged()


@pytest.mark.parametrize("more", [b"\0", b"x" * 100, None])
def test_bytes_behind_the_end_are_refused(headquarters, packet, more):
    content = packet.read_bytes()
    packet.write_bytes(content + (content if more is None else more))
    with pytest.raises(PacketDamaged):
        merge(headquarters.book, [packet])


@pytest.mark.parametrize(
    "content", [b"So kiem tra".ljust(5000), b"PK\x03\x04" * 100, b"-----BEGIN AGE ENCRYPTED FILE-----\n"]
)
def test_what_is_no_packet_is_refused(headquarters, tmp_path, content):
    (tmp_path / "x.skp").write_bytes(content)
    with pytest.raises(NotAPacket):
        merge(headquarters.book, [tmp_path / "x.skp"])


def test_a_passphrase_and_a_strange_kind_of_key_are_refused_at_once(headquarters, tmp_path):
    head = b"age-encryption.org/v1\n-> scrypt c2FsdHNhbHRzYWx0c2FsdA 30\nAAAA\n--- AAAA\n"
    (tmp_path / "x.skp").write_bytes(head + bytes(100))
    with pytest.raises(PacketByPassphrase):
        merge(headquarters.book, [tmp_path / "x.skp"])
    head = b"age-encryption.org/v1\n-> mlkem768x25519 abc\nAAAA\n--- AAAA\n"
    (tmp_path / "x.skp").write_bytes(head + bytes(100))
    with pytest.raises(PacketUnknownKind):
        merge(headquarters.book, [tmp_path / "x.skp"])


def test_a_missing_packet_is_missing(headquarters, tmp_path):
    with pytest.raises(FileMissing):
        merge(headquarters.book, [tmp_path / "no.skp"])
    assert not is_packet(tmp_path / "no.skp")


def test_one_bad_packet_among_good_ones_keeps_all_out(laptop, headquarters, packet, stick):
    bad = stick / "bad.skp"
    bad.write_bytes(packet.read_bytes()[:-1])
    before = Snapshot(headquarters)
    with pytest.raises(PacketDamaged):
        merge(headquarters.book, [packet, bad])
    assert before.is_unchanged()


def test_a_stick_pulled_while_reading_is_said(headquarters, packet, monkeypatch):
    class Pulled(io.BytesIO):
        def read(self, size=-1):
            if self.tell():
                raise OSError(5, "Input/output error")
            return super().read(min(size, 1000))

    content = packet.read_bytes()
    monkeypatch.setattr(border, "open_regular", lambda path: Pulled(content))
    with pytest.raises((FileUnreadable, PacketDamaged)):
        merge(headquarters.book, [packet])


# --- looking first --------------------------------------------------------------------------------


def test_a_preview_says_what_will_come_and_changes_nothing(laptop, headquarters, packet, stick):
    before = Snapshot(headquarters, stick)
    seen = inspect_packet(packet, headquarters.home, headquarters.book)
    assert (seen.new_changes, seen.known_changes, seen.conflicts, seen.already) == (5, 0, 0, False)
    assert [(one.unit, one.is_new) for one in seen.inspections] == [("Ban CHQS huyện Lộc Ninh", True)]
    assert seen.fingerprint == laptop.card.fingerprint
    assert before.is_unchanged()
    assert merge(headquarters.book, [seen])[0].new_changes == 5
    seen = inspect_packet(packet, headquarters.home, headquarters.book)
    assert (seen.new_changes, seen.known_changes, seen.already) == (0, 5, True)
    assert inspect_packet(packet, headquarters.home).new_changes == 5


def test_a_file_swapped_after_the_preview_is_refused(laptop, headquarters, packet, stick):
    seen = inspect_packet(packet, headquarters.home, headquarters.book)
    laptop.inspection("Khác")
    packet.write_bytes(pack(laptop.book, [headquarters.card], stick)[0].file.read_bytes())
    before = Snapshot(headquarters)
    with pytest.raises(PacketChanged):
        merge(headquarters.book, [seen])
    assert before.is_unchanged()


def test_a_preview_foresees_the_conflicts_that_come(laptop, headquarters, packet, stick):
    merge(headquarters.book, [packet])
    visit = query(laptop.book.db, "SELECT id FROM inspection")[0][0]
    laptop.answer(visit, "CC.I.1", note="Thiếu kế hoạch năm 2020.", result="partly")
    headquarters.answer(visit, "CC.I.1", note="Đủ văn bản, chậm 3 ngày.", result="partly")
    file = pack(laptop.book, [headquarters.card], stick)[0].file
    assert inspect_packet(file, headquarters.home, headquarters.book).conflicts == 1
    result = merge(headquarters.book, [file])[0]
    assert result.conflicts == 1
    assert merge(headquarters.book, [file])[0].conflicts == 0


def test_a_conflict_is_settled_once_and_the_settlement_travels(laptop, headquarters, packet, stick):
    merge(headquarters.book, [packet])
    visit = query(laptop.book.db, "SELECT id FROM inspection")[0][0]
    laptop.answer(visit, "CC.I.1", note="Một")
    headquarters.answer(visit, "CC.I.1", note="Hai")
    merge(headquarters.book, [pack(laptop.book, [headquarters.card], stick)[0].file])
    waiting = conflicts(headquarters.book.db)
    assert {side.value for side in waiting[0].sides} == {"Một", "Hai"}
    settle(headquarters.book, waiting[0].id, value="Ba")
    merge(laptop.book, [pack(headquarters.book, [laptop.card], stick)[0].file])
    assert not conflicts(laptop.book.db)
    assert laptop.export() == headquarters.export()


# --- the stick ------------------------------------------------------------------------------------


def test_a_stick_pulled_at_any_byte_leaves_no_packet_and_the_retry_works(
    laptop, headquarters, stick, monkeypatch
):
    laptop.inspection()
    before = Snapshot(laptop, stick)
    real = border.create_file
    for after in range(0, 5_000, 250):
        pulled = OSError(5, "Input/output error")
        monkeypatch.setattr(border, "create_file", lambda path, n=after, e=pulled: Unreliable(path, n, e))
        with pytest.raises(FileUnwritable):
            pack(laptop.book, [headquarters.card], stick)
        assert before.is_unchanged()
        assert query(laptop.book.db, "SELECT count(*) FROM packet_log")[0][0] == 0
    monkeypatch.setattr(border, "create_file", real)
    merge(headquarters.book, [pack(laptop.book, [headquarters.card], stick)[0].file])
    assert headquarters.export() == laptop.export()


@pytest.mark.parametrize("step", ["pack.write", "pack.flush", "pack.compare"])
def test_a_stick_whose_folder_is_gone_is_said_and_the_retry_works(laptop, headquarters, stick, step):
    visit = laptop.inspection()
    attach(laptop.book, visit, "CC.I.1", [("x.bin", random.Random(2).randbytes(3_000_000))])
    before = Snapshot(laptop)

    def watch(progress):
        if progress.step == step and stick.exists():
            stick.rename(stick.with_name("pulled"))

    with pytest.raises(MediumGone) as refused:
        pack(laptop.book, [headquarters.card], stick, watch=watch)
    assert refused.value.place.startswith(str(stick))
    assert before.is_unchanged()
    assert query(laptop.book.db, "SELECT count(*) FROM packet_log")[0][0] == 0
    stick.with_name("pulled").rename(stick)
    merge(headquarters.book, [pack(laptop.book, [headquarters.card], stick)[0].file])
    assert headquarters.export() == laptop.export()
    assert len(list(stick.iterdir())) == 1  # the half-written one was swept


@pytest.mark.skipif(os.name == "nt", reason="Windows itself keeps open files from being taken away")
@pytest.mark.parametrize("step", ["pack.write", "pack.flush", "pack.compare"])
def test_two_books_packed_onto_one_stick_at_once_do_not_sweep_each_other(
    laptop, headquarters, tmp_path, stick, step
):
    visit = laptop.inspection()
    attach(laptop.book, visit, "CC.I.1", [("x.bin", random.Random(2).randbytes(3_000_000))])
    packed = []
    with Book.create(tmp_path / "second.skt", home=laptop.home) as book:
        second = Team(laptop.home, book)
        second.inspection("Ban CHQS huyện Bù Đốp")

        def watch(progress):
            if progress.step == step and not packed:
                packed.extend(pack(second.book, [headquarters.card], stick))

        packed += pack(laptop.book, [headquarters.card], stick, watch=watch)
    assert {one.file for one in packed} == set(stick.iterdir())
    assert sum(one.new_changes for one in merge(headquarters.book, [one.file for one in packed])) == sum(
        one.changes for one in packed
    )


@pytest.mark.parametrize("call", ["fsync_file", "drop_cache", "replace", "fsync_folder"])
def test_a_stick_that_fails_at_the_end_leaves_no_packet(laptop, headquarters, stick, monkeypatch, call):
    laptop.inspection()
    before = Snapshot(laptop, stick)
    real = getattr(border, call)

    def fail(first, *rest):
        if str(stick) in str(first if isinstance(first, Path) else first.name):
            raise OSError(5, "Input/output error")
        return real(first, *rest)

    monkeypatch.setattr(border, call, fail)
    with pytest.raises(FileUnwritable):
        pack(laptop.book, [headquarters.card], stick)
    assert before.is_unchanged()


@pytest.mark.parametrize("call", ["create_file", "drop_cache", "replace"])
def test_a_stick_pulled_out_is_said_as_such_and_nothing_counts_as_sent(
    laptop, headquarters, stick, tmp_path, monkeypatch, call
):
    laptop.inspection()
    real = getattr(border, call)

    def pull(first, *rest):
        if stick.exists() and str(stick) in str(first if isinstance(first, Path) else first.name):
            stick.rename(tmp_path / "in the pocket")
        return real(first, *rest)

    monkeypatch.setattr(border, call, pull)
    with pytest.raises(MediumGone) as refused:
        pack(laptop.book, [headquarters.card], stick)
    assert refused.value.place == str(stick)
    assert query(laptop.book.db, "SELECT count(*) FROM packet_log")[0][0] == 0
    assert list((tmp_path / "in the pocket").glob("*.skp")) == []
    monkeypatch.undo()
    (tmp_path / "in the pocket").rename(stick)
    (written,) = pack(laptop.book, [headquarters.card], stick)
    assert list(stick.iterdir()) == [written.file]


def test_a_stick_that_lies_is_found_out(laptop, headquarters, stick, monkeypatch):
    laptop.inspection()
    before = Snapshot(laptop, stick)

    def lose(file):
        with Path(file.name).open("r+b") as lying:
            lying.seek(300)
            lying.write(bytes(64))

    monkeypatch.setattr(border, "drop_cache", lose)
    with pytest.raises(MediumUnreliable):
        pack(laptop.book, [headquarters.card], stick)
    assert before.is_unchanged()


def test_too_little_space_is_said_before_anything_is_written(laptop, headquarters, stick, monkeypatch):
    laptop.inspection()
    monkeypatch.setattr(border, "free_space", lambda folder: 1000)
    monkeypatch.setattr(border, "create_file", lambda path: pytest.fail("written"))
    with pytest.raises(DiskFull) as refused:
        pack(laptop.book, [headquarters.card], stick)
    assert refused.value.facts["free"] == 1000
    assert int(str(refused.value.facts["needed"])) > 1000


def test_a_disk_that_fills_up_meanwhile_leaves_no_packet(laptop, headquarters, stick, monkeypatch):
    laptop.inspection()
    before = Snapshot(laptop, stick)
    full = OSError(28, "No space left on device")
    monkeypatch.setattr(border, "create_file", lambda path: Unreliable(path, 2000, full))
    with pytest.raises(DiskFull):
        pack(laptop.book, [headquarters.card], stick)
    assert before.is_unchanged()


def test_a_large_packing_becomes_several_whole_packets(laptop, headquarters, stick, monkeypatch):
    from inspector.transfer import plan

    monkeypatch.setattr(plan, "PART_LIMIT", 1024**2)
    visit = laptop.inspection()
    chance = random.Random(5)
    for number in range(6):
        attach(laptop.book, visit, f"CC.I.{number}", [(f"{number}.bin", chance.randbytes(400_000))])
    written = pack(laptop.book, [headquarters.card], stick)
    assert len(written) >= 3
    assert all(one.bytes <= 1024**2 for one in written)
    assert {one.file for one in written} == set(stick.iterdir())
    chance.shuffle(written)
    results = merge(headquarters.book, [one.file for one in written])
    assert headquarters.export() == laptop.export()
    assert sum(one.new_attachments for one in results) == 6
    gaps = [warning.code for one in results[:-1] for warning in one.warnings]
    assert set(gaps) <= {"packet.gap"}


@pytest.mark.parametrize("step", ["pack.write", "pack.flush", "pack.compare"])
def test_a_cancelled_packing_leaves_nothing(laptop, headquarters, stick, step):
    visit = laptop.inspection()
    attach(laptop.book, visit, "CC.I.1", [("x.bin", random.Random(2).randbytes(3_000_000))])
    before = Snapshot(laptop, stick)

    def watch(progress):
        if progress.step == step and (progress.done or step == "pack.flush"):
            raise Cancelled

    with pytest.raises(Cancelled):
        pack(laptop.book, [headquarters.card], stick / "new", watch=watch)
    assert before.is_unchanged()


def test_a_cancelled_merge_leaves_the_book_as_it_was(laptop, headquarters, stick):
    visit = laptop.inspection()
    attach(laptop.book, visit, "CC.I.1", [("x.bin", random.Random(2).randbytes(20_000_000))])
    file = pack(laptop.book, [headquarters.card], stick)[0].file
    before = Snapshot(headquarters)
    calls: list[int] = []
    merge(headquarters.book, [file], watch=lambda progress: calls.append(1))
    assert not before.is_unchanged()
    third = headquarters
    for stop in (1, len(calls) // 2, len(calls) - 2):
        seen = iter(range(stop))

        def watch(progress, seen=seen):
            if next(seen, None) is None:
                raise Cancelled

        before = Snapshot(third)
        with pytest.raises(Cancelled):
            merge(third.book, [file], watch=watch)
        assert before.is_unchanged()


def test_leftovers_of_a_packing_that_was_cut_off_are_swept(laptop, headquarters, stick):
    laptop.inspection()
    mark = laptop.card.fingerprint.replace("-", "")[:8]
    (stick / f".skt-{mark}-0123456789ab.tmp").write_bytes(b"half")
    (stick / ".skt-99999999-0123456789ab.tmp").write_bytes(b"somebody else's")
    pack(laptop.book, [headquarters.card], stick)
    assert [path.name for path in stick.iterdir() if path.suffix == ".tmp"] == [
        ".skt-99999999-0123456789ab.tmp"
    ]


def test_packing_needs_a_receiver_and_a_folder(laptop, headquarters, stick):
    laptop.inspection()
    with pytest.raises(NoReceiver):
        pack(laptop.book, [], stick)
    (stick / "file").write_text("x")
    with pytest.raises(NotAFolder):
        pack(laptop.book, [headquarters.card], stick / "file")
    made = pack(laptop.book, [headquarters.card], stick / "new" / "folder")
    assert made[0].file.parent == stick / "new" / "folder"


def test_damaged_evidence_is_not_sealed(laptop, headquarters, stick):
    visit = laptop.inspection()
    attach(laptop.book, visit, "CC.I.1", [("x.bin", b"x" * 1000)])
    laptop.book.db.conn.execute("UPDATE attachment_part SET content = zeroblob(1000)")
    before = Snapshot(laptop, stick)
    with pytest.raises(AttachmentDamaged):
        pack(laptop.book, [headquarters.card], stick)
    assert before.is_unchanged()


def test_what_is_written_while_packing_goes_into_the_next_packet(laptop, headquarters, stick):
    visit = laptop.inspection()
    wrote: list[bytes] = []

    def watch(progress):
        if progress.step == "pack.write" and not wrote:
            wrote.append(laptop.answer(visit, "CC.I.1", note="viết trong lúc đóng gói"))

    assert pack(laptop.book, [headquarters.card], stick, watch=watch)[0].changes == 2
    assert wrote
    file = pack(laptop.book, [headquarters.card], stick)[0].file
    merge(headquarters.book, [file])
    assert headquarters.export() == laptop.export()


def test_a_merge_on_a_full_disk_changes_nothing_and_works_afterwards(laptop, headquarters, stick):
    attach(laptop.book, laptop.inspection(), "CC.I.1", [("x.bin", random.Random(2).randbytes(2_000_000))])
    packet = pack(laptop.book, [headquarters.card], stick)[0].file
    pages = query(headquarters.book.db, "PRAGMA page_count")[0][0]
    before = Snapshot(headquarters)
    headquarters.book.db.conn.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull):
        merge(headquarters.book, [packet])
    headquarters.book.db.conn.execute("PRAGMA max_page_count = 1000000")
    assert before.is_unchanged()
    assert merge(headquarters.book, [packet])[0].new_attachments == 1


def test_an_undo_of_what_is_known_stays_when_the_packet_comes_again(laptop, headquarters, packet):
    merge(headquarters.book, [packet])
    row, visit = query(headquarters.book.db, "SELECT id, inspection FROM answer")[0]
    headquarters.book.write(Edit("answer.edit", visit, (Set("answer", row, "note", None),)))
    merge(headquarters.book, [packet])
    assert query(headquarters.book.db, "SELECT note FROM answer")[0][0] is None


def test_only_a_packet_with_something_new_in_it_asks_for_a_newer_program(laptop, headquarters, stick):
    """A program of the first release takes in whatever it has names for."""
    visit = laptop.inspection()
    laptop.answer(visit, "CC.I.1", result="met")
    first = pack(laptop.book, [headquarters.card], stick)[0].file
    laptop.book.write(edit_paper(visit, "minutes", number="02", copies=3))
    second = pack(laptop.book, [headquarters.card], stick)[0].file
    laptop.book.write(edit_inspection(visit, urgency="express"))
    third = pack(laptop.book, [headquarters.card], stick)[0].file
    entry = new_entry(
        visit, "minutes", "5e" * 32, template="bien-ban-kiem-tra", number="02", symbol="BB-ĐKT", issued_on=None,
        without_marked=False, content="{}",
    )  # fmt: skip
    record_issued(laptop.book, [entry])
    fourth = pack(laptop.book, [headquarters.card], stick)[0].file
    attach_scan(laptop.book, issued_documents(laptop.book.db, visit)[0], [("ky.txt", b"Signed")])
    fifth = pack(laptop.book, [headquarters.card], stick)[0].file
    secret = (headquarters.home.keys / "identity.txt").read_text("utf-8").split()[-1]
    versions = []
    for file in (first, second, third, fourth, fifth):
        plain = pyrage.decrypt(file.read_bytes(), [pyrage.x25519.Identity.from_str(secret)])
        with tarfile.open(fileobj=io.BytesIO(plain)) as archive:
            versions.append(json.load(archive.extractfile("manifest.json"))["version"])
    assert versions == [1, 2, 3, 3, 3]
    merge(headquarters.book, [fifth, second, fourth, third, first])
    assert headquarters.export() == laptop.export()
    there = load_visit(headquarters.book.db, visit)
    assert (there.paper("minutes").copies, there.inspection.urgency) == (3, "express")
    assert issued_documents(headquarters.book.db, visit) == issued_documents(laptop.book.db, visit)
    assert [scan.name for scan in there.scans] == ["ky.txt"]
    assert not there.evidence
    assert read_attachment(headquarters.book.db, there.scans[0].sha256) == b"Signed"
    assert verify_book(headquarters.book).ok


def test_a_checklist_that_came_later_travels_with_what_was_answered(laptop, headquarters, stick):
    ours = builtin_checklists()[1].checklist
    visit = new_inspection(laptop.book, VisitFile(unit="Đơn vị A", periods=["Năm 2021"]), [ours])
    merge(headquarters.book, [pack(laptop.book, [headquarters.card], stick)[0].file])
    later = read_checklist_text(OWN, "nho.yaml")
    change_asked(laptop.book, load_visit(laptop.book.db, visit), [later])
    laptop.answer(visit, "N.1", result="met")
    merge(headquarters.book, [pack(laptop.book, [headquarters.card], stick)[0].file])
    there = load_visit(headquarters.book.db, visit)
    assert [one.id for one in there.checklists] == ["vtlt", "nho"]
    assert there.answer("N.1").result == "met"
    newer = read_checklist_text(OWN.replace('"1.0"', '"1.1"'), "nho.yaml")
    change_asked(laptop.book, load_visit(laptop.book.db, visit), [newer])
    merge(headquarters.book, [pack(laptop.book, [headquarters.card], stick)[0].file])
    assert load_visit(headquarters.book.db, visit).checklists[1].version == "1.1"
    assert headquarters.export() == laptop.export()
    assert verify_book(headquarters.book).ok
