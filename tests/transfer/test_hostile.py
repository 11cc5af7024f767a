"""Packets that are well sealed by a trusted sender and wrong inside, and streams that are wrong outside."""

import hashlib
import io
import json
import tarfile

import pytest

from inspector.book.ids import answer_id, next_time, uuid7
from inspector.book.journal import NO_HASH, hash_of, line_of
from inspector.book.verify import verify_book
from inspector.errors import Rejected
from inspector.transfer import inspect_packet, merge, own_identity, pack, verify_packet
from inspector.transfer import manifest as manifests
from inspector.transfer.errors import (
    ContentRefused,
    HistoryAltered,
    NotForUs,
    PacketDamaged,
    PacketForeign,
    PacketNewer,
    SealBroken,
)
from inspector.transfer.tar import BLOCK, END, SEAL, TarReader, header
from tests.transfer.forge import Forgery, tar_of
from tests.transfer.play import Snapshot

DEVICE = "00112233445566aa"


def change(inspection, table="inspection", row=None, name="+", value="{}", seq=1, previous=NO_HASH, **other):
    """A change's columns."""
    columns = {
        "id": uuid7(), "time": next_time(0), "device": DEVICE, "seq": seq, "author": "Ân", "inspection": inspection,
        "table_name": table, "row_id": row or inspection, "field": name, "value": value, "base": None,
        "undo_group": uuid7(), "previous": previous, **other,
    }  # fmt: skip
    return tuple(columns.values())


@pytest.fixture
def forge(laptop, headquarters):
    """Makes a forgery from the laptop for headquarters."""

    def make(*lines, **other):
        return Forgery(own_identity(laptop.home), [headquarters.card], list(lines), **other)

    return make


@pytest.fixture
def refused(headquarters, tmp_path):
    """Merges a forgery, expects `error`, and that nothing changed; the error."""

    def check(forgery, error):
        file = forgery.write(tmp_path / "forged.skp")
        before = Snapshot(headquarters)
        with pytest.raises(error) as found:
            merge(headquarters.book, [file])
        assert before.is_unchanged()
        assert not verify_packet(file, headquarters.home).ok or error is HistoryAltered
        return found.value

    return check


def test_a_forgery_with_nothing_wrong_is_taken_in(forge, headquarters, tmp_path):
    visit = uuid7()
    first = change(visit)
    second = change(visit, name="unit", value="Bù Đốp", seq=2, previous=hash_of(first))
    file = forge(line_of(first), line_of(second)).write(tmp_path / "x.skp")
    assert merge(headquarters.book, [file])[0].new_changes == 2


def test_the_place_of_a_bad_line_is_named(forge, refused):
    visit = uuid7()
    first = change(visit)
    bad = change(visit, table="answer", row=answer_id(visit, "A", ""), name="result", value="đạt", seq=2,
                 previous=hash_of(first))  # fmt: skip
    error = refused(forge(line_of(first), line_of(bad)), ContentRefused)
    assert error.place.endswith("changes/0001.jsonl:2")
    assert "answer.result" in str(error.facts["reason"])


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("a table of its own", {"table": "sqlite_master"}),
        ("a field of its own", {"name": "id"}),
        ("a number where text belongs", {"name": "unit", "value": 5}),
        ("a control letter", {"name": "unit", "value": "a\x00b"}),
        ("an unknown word", {"name": "document_type", "value": "XX"}),
        ("a date that is none", {"name": "plan_date", "value": "2021-02-31"}),
        ("a list that is none", {"name": "periods", "value": "[1]"}),
        ("a huge number", {"name": "has_previous", "value": 10**30}),
        ("a device of its own", {"device": "x" * 16}),
        ("time before time", {"time": -1}),
        ("time used up", {"time": 2**62}),
        ("no sequence", {"seq": 0}),
        ("an author of two lines", {"author": "a\nb"}),
        ("a base in a creation", {"base": bytes(16)}),
        ("a first change with a forerunner", {"previous": b"x" * 32}),
        ("another row as the inspection", {"row": bytes(16)}),
        ("an id of 15 bytes", {"id": bytes(15)}),
    ],
)
def test_a_change_that_no_book_may_hold_is_refused(forge, refused, name, other):
    refused(forge(line_of(change(uuid7(), **other))), ContentRefused)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "[]",
        "{}",
        "null",
        "[" * 100_000,
        '{"id":1,"id":2}',
        "NaN",
        "x" * 100,
        "[NaN,1,2,3,4,5,6,7,8,9,10,11,12]",
        "[" + "9" * 5_000 + "]",
        '["\\ud800",1,"a",1,"a","a","a","a","a","a",null,"a","a"]',
    ],
)
def test_a_line_that_is_no_change_is_refused(forge, refused, line):
    error = refused(forge(line), ContentRefused)
    assert error.place.endswith("changes/0001.jsonl:1")


@pytest.mark.parametrize(
    "alter",
    [
        lambda line: line.replace(",", ", ", 1),
        lambda line: line.replace("Ân", "\\u00c2n"),
        lambda line: line.replace(DEVICE, DEVICE.upper()),
        lambda line: line[:-1] + ',"more"]',
        lambda line: line + " ",
        lambda line: line + "\n",
        lambda line: line.replace('"Ân"', '"\\ud800"'),
    ],
)
def test_a_change_written_another_way_is_refused(forge, refused, alter):
    refused(forge(alter(line_of(change(uuid7(), author="Ân")))), ContentRefused)


def test_bytes_that_are_no_utf8_and_a_line_without_end_are_refused(forge, refused):
    line = line_of(change(uuid7())).encode()
    for content in (line + b"\n\xff\n", line):
        forgery = forge(extra={"changes/0001.jsonl": content}, changes=1)
        assert refused(forgery, ContentRefused).place.endswith((":1", ":2"))


def test_the_same_change_twice_in_one_packet_counts_once(forge, headquarters, tmp_path):
    line = line_of(change(uuid7()))
    result = merge(headquarters.book, [forge(line, line).write(tmp_path / "x.skp")])[0]
    assert (result.new_changes, result.known_changes) == (1, 1)
    assert verify_book(headquarters.book).ok


def test_a_history_that_was_altered_is_refused_whole(forge, refused, headquarters, tmp_path):
    visit, id_ = uuid7(), uuid7()
    first = change(visit, id=id_)
    merge(headquarters.book, [forge(line_of(first)).write(tmp_path / "a.skp")])
    other = change(visit, id=id_, author="Người khác", time=first[1], undo_group=first[11])
    error = refused(forge(line_of(other), packet="cd" * 16), HistoryAltered)
    assert error.facts["change"] == id_.hex()


def test_two_histories_under_one_device_are_both_kept_and_said(forge, headquarters, tmp_path):
    visit = uuid7()
    first = change(visit)
    one = change(visit, name="unit", value="Một", seq=2, previous=hash_of(first))
    two = change(visit, name="unit", value="Hai", seq=2, previous=hash_of(first))
    merge(headquarters.book, [forge(line_of(first), line_of(one)).write(tmp_path / "a.skp")])
    file = forge(line_of(first), line_of(two), packet="cd" * 16).write(tmp_path / "b.skp")
    result = merge(headquarters.book, [file])[0]
    assert result.new_changes == 1
    warning = next(one for one in result.warnings if one.code == "packet.forked")
    assert warning.facts["devices"] == DEVICE


def test_both_histories_of_a_cloned_device_travel_on(forge, headquarters, laptop, tmp_path, stick):
    visit = uuid7()
    first = change(visit)
    one = change(visit, name="unit", value="Một", seq=2, previous=hash_of(first))
    two = change(visit, name="unit", value="Hai", seq=2, previous=hash_of(first))
    file = forge(line_of(first), line_of(one), line_of(two)).write(tmp_path / "a.skp")
    merge(headquarters.book, [file])
    merge(laptop.book, [pack(headquarters.book, [laptop.card], stick)[0].file])
    assert laptop.export() == headquarters.export()


def test_a_packet_from_far_in_the_future_is_taken_in_with_a_warning_and_the_next_edit_wins(
    forge, headquarters, tmp_path
):
    visit = uuid7()
    first = change(visit)
    late = change(
        visit,
        name="unit",
        value="Năm 4093",
        seq=2,
        previous=hash_of(first),
        time=(67_000_000_000_000 << 16) | 65_535,
    )
    file = forge(line_of(first), line_of(late)).write(tmp_path / "x.skp")
    result = merge(headquarters.book, [file])[0]
    assert [one.code for one in result.warnings] == ["packet.from_future"]
    from inspector.book import Edit, Set

    headquarters.book.write(Edit("x", visit, (Set("inspection", visit, "unit", "Bây giờ"),)))
    assert json.loads(headquarters.export())
    assert headquarters.book.db.conn.execute("SELECT unit FROM inspection").fetchone()[0] == "Bây giờ"


def test_an_attachment_that_is_not_what_its_name_says_is_refused(forge, refused):
    refused(forge(extra={"attachments/" + "0" * 64: b"other bytes"}), ContentRefused)


def test_a_checklist_that_is_not_what_its_name_says_or_is_broken_is_refused(
    forge, refused, headquarters, tmp_path
):
    refused(forge(extra={"checklists/" + "0" * 64 + ".yaml": b"id: x\n"}), ContentRefused)
    for content, error in ((b"\xff\xfe", ContentRefused), (b"id: [\n", Rejected)):
        name = f"checklists/{hashlib.sha256(content).hexdigest()}.yaml"
        file = forge(extra={name: content}).write(tmp_path / "c.skp")
        with pytest.raises(error):
            merge(headquarters.book, [file])


def test_a_packet_that_counts_wrongly_is_refused(forge, refused):
    refused(forge(line_of(change(uuid7())), changes=2), PacketDamaged)


@pytest.mark.parametrize("content", [b"{}\n", b'{"entries":[]}\n', b"[1]\n", b'{"a":1,"a":1}\n', b"NaN\n"])
def test_a_receipt_that_is_none_is_refused(forge, refused, content):
    refused(forge(have=content), PacketDamaged)


_RECEIPT = manifests.Have(
    complete=True,
    inspections=["01" * 16],
    entries=[("ab" * 8, "01" * 16, 7, "cd" * 32), ("ef" * 8, "02" * 16, 0, "00" * 32)],
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"complete":true', b'"complete": true'),
        (b'"complete":true', b'"complete":1'),
        (b'"version":1', b'"version":1,"version":1'),
        (b'"version":1,"complete":true', b'"complete":true,"version":1'),
        (b'["abab', b'[ "abab'),
        (b'"abab', b'"\\u0061bab'),
        (b'"abab', b'"ABab'),
        (b",7,", b",7.0,"),
        (b",7,", b",07,"),
        (b",7,", b",true,"),
        (b'["01', b'["\\ud80001'),
        (b'["01', b'["x\\",\\"01'),
        (b"}\n", b"}"),
        (b"}\n", b"}\n\n"),
    ],
)
def test_a_receipt_written_another_way_is_refused(forge, refused, old, new):
    sound = manifests.write_have(_RECEIPT)
    assert manifests.read_have(sound, "x") == _RECEIPT
    altered = sound.replace(old, new, 1)
    assert altered != sound
    refused(forge(have=altered), PacketDamaged)


def test_a_receipt_is_written_as_any_other_document():
    for have in (_RECEIPT, manifests.Have(complete=False, inspections=[], entries=[])):
        assert manifests.write_have(have) == manifests.write_document(have)


# --- the seal -------------------------------------------------------------------------------------


def test_a_sealed_packet_passed_on_to_a_third_is_refused_there(laptop, headquarters, make_team, tmp_path):
    third = make_team("third")
    from inspector.transfer import trust

    trust(third.home, laptop.card)
    forgery = Forgery(own_identity(laptop.home), [headquarters.card], [line_of(change(uuid7()))],
                      encrypted_for=[third.card])  # fmt: skip
    before = Snapshot(third)
    with pytest.raises(NotForUs) as refused:
        merge(third.book, [forgery.write(tmp_path / "x.skp")])
    assert refused.value.facts["receivers"] == headquarters.card.name
    assert before.is_unchanged()


@pytest.mark.parametrize(
    "after",
    [
        lambda members: [
            (n, c.replace(b"Loc", b"Bac")) if n.startswith("changes") else (n, c) for n, c in members
        ],
        lambda members: [(n, c) for n, c in members if not n.startswith("changes")],
        lambda members: [*members[:1], ("changes/0001.jsonl", b"[]\n"), *members[2:]],
        lambda members: [*members[:-2], ("attachments/" + "0" * 64, b"more"), *members[-2:]],
        lambda members: [members[0], *members[2:]],
    ],
)
def test_a_member_altered_lacking_or_added_after_sealing_breaks_the_seal(forge, refused, after):
    refused(forge(line_of(change(uuid7(), name="unit", value="Loc")), after_seal=after), SealBroken)


def test_the_seal_must_be_there_once_and_last(forge, refused):
    for after in (
        lambda members: members[:-1],
        lambda members: [*members, members[-1]],
        lambda members: [members[0], members[-1], *members[1:-1]],
        lambda members: [*members, ("attachments/" + "0" * 64, b"x")],
        lambda members: members[1:],
        lambda members: [*members[:-1], ("attachments/" + "0" * 64, b"x"), members[-1]],
    ):
        refused(forge(line_of(change(uuid7())), after_seal=after), (PacketDamaged, PacketForeign))


@pytest.mark.parametrize(
    "alter",
    [
        lambda seal: seal.replace(b'"signature":"', b'"signature":"0')[:-1],
        lambda seal: b"{}\n",
        lambda seal: seal.replace(b'"packet":"ab', b'"packet":"ba'),
        lambda seal: b" " + seal,
        lambda seal: seal + seal,
        lambda seal: b"",
    ],
)
def test_a_seal_that_was_altered_is_refused(forge, refused, alter):
    refused(forge(line_of(change(uuid7())), seal=alter), SealBroken)


def test_before_the_seal_is_proved_no_content_is_interpreted(forge, headquarters, tmp_path, monkeypatch):
    file = forge("[" * 100_000, seal=lambda seal: seal.replace(b'"packet":"ab', b'"packet":"ba'))
    written = file.write(tmp_path / "x.skp")

    def never(*args, **kwargs):
        raise AssertionError("interpreted before the seal was proved")

    monkeypatch.setattr("inspector.transfer.strict_json.from_bytes", never)
    monkeypatch.setattr("inspector.transfer.content.parse_line", never)
    monkeypatch.setattr("inspector.transfer.merging.take_in", never)
    monkeypatch.setattr("inspector.book.book.Book.transaction", never)
    # our own keys and the trusted cards are JSON too: read them first
    monkeypatch.setattr(
        "inspector.transfer.keyring.own_identity", lambda home, known=own_for(headquarters): known
    )
    with pytest.raises(SealBroken):
        merge(headquarters.book, [written])


def own_for(team):
    """The identity, read by hand so that the spy above sees nothing of it."""
    import pyrage

    from inspector.transfer.cards import sign_card
    from inspector.transfer.identity import Identity

    opening = pyrage.x25519.Identity.from_str((team.home.keys / "identity.txt").read_text().split()[-1])
    seed = bytes.fromhex((team.home.keys / "signing.key").read_text())
    return Identity(sign_card("x", str(opening.to_public()), seed), opening, seed)


def test_a_packet_of_a_newer_program_is_refused_in_words(forge, refused):
    content = b'{"format":"so-kiem-tra packet","version":%d,"something":"new"}\n' % (manifests.VERSION + 1)
    error = refused(forge(manifest=content), PacketNewer)
    assert error.facts == {"found": manifests.VERSION + 1, "known": manifests.VERSION}


@pytest.mark.parametrize("content", [b"", b"{}\n", b'{"format":"other"}\n'])
def test_a_manifest_that_is_none_is_refused(forge, refused, content):
    refused(forge(manifest=content), (PacketForeign, PacketDamaged))


def test_a_preview_refuses_what_taking_in_would(forge, headquarters, tmp_path):
    file = forge("[]").write(tmp_path / "x.skp")
    with pytest.raises(ContentRefused):
        inspect_packet(file, headquarters.home, headquarters.book)


# --- what the receipt may claim -------------------------------------------------------------------


def test_a_receipt_for_what_was_never_sent_is_not_believed(forge, laptop, headquarters, tmp_path, stick):
    visit = headquarters.inspection()
    db = headquarters.book.db
    device, seq, hash_ = db.conn.execute("SELECT device, seq, hash FROM vector").fetchone()
    entry = (device, visit.hex(), seq, hash_.hex())
    have = manifests.Have(complete=True, inspections=[visit.hex()], entries=[entry])
    merge(headquarters.book, [forge(have=manifests.write_document(have)).write(tmp_path / "x.skp")])
    assert pack(headquarters.book, [laptop.card], stick)[0].changes == 2


def test_a_receipt_with_another_history_is_not_believed(forge, laptop, headquarters, tmp_path, stick):
    visit = headquarters.inspection()
    pack(headquarters.book, [laptop.card], stick)
    device, seq = headquarters.book.db.conn.execute("SELECT device, seq FROM vector").fetchone()
    entry = (device, visit.hex(), seq, "0" * 64)
    have = manifests.Have(complete=True, inspections=[visit.hex()], entries=[entry])
    merge(headquarters.book, [forge(have=manifests.write_document(have)).write(tmp_path / "x.skp")])
    assert pack(headquarters.book, [laptop.card], stick)[0].changes == 2


# --- the tar stream -------------------------------------------------------------------------------


def _others() -> dict[str, bytes]:
    """Streams that tar itself would take and a packet must not hold."""

    def of(kind=None, name="manifest.json", size=0, form=tarfile.USTAR_FORMAT, **other):
        info = tarfile.TarInfo(name)
        info.size = size
        info.type = kind or tarfile.REGTYPE
        for field, value in other.items():
            setattr(info, field, value)
        return info.tobuf(form) + bytes(-(-size // BLOCK) * BLOCK)

    return {
        "a path upwards": of(name="../manifest.json"),
        "an absolute path": of(name="/etc/passwd"),
        "a link": of(tarfile.SYMTYPE, linkname="x"),
        "a hard link": of(tarfile.LNKTYPE, linkname="x"),
        "a device": of(tarfile.CHRTYPE),
        "a pipe": of(tarfile.FIFOTYPE),
        "a folder": of(tarfile.DIRTYPE),
        "a sparse file": of(tarfile.GNUTYPE_SPARSE),
        "a long name": of(tarfile.GNUTYPE_LONGNAME, name="././@LongLink", size=300 * 1024**2)[:BLOCK],
        "a PAX header": of(name="é" * 60, form=tarfile.PAX_FORMAT),
        "an owner": of(uid=1000),
        "a time": of(mtime=5),
        "a huge size": header("manifest.json", 0)[:124]
        + b"\x80"
        + bytes(11)
        + header("manifest.json", 0)[136:],
        "17 MiB of manifest": header("manifest.json", 17 * 1024**2),
        "another first member": header("have.json", 0),
        "a reserved name": header("changes/CON", 0),
        "no sum": header("manifest.json", 0)[:148] + b"0000000\0" + header("manifest.json", 0)[156:],
        "nothing": END,
        "letters": b"x" * BLOCK,
    }


@pytest.mark.parametrize("name", list(_others()))
def test_a_stream_that_is_not_ours_is_refused(name):
    def read():
        reader = TarReader("x.skp", lambda name, size: lambda content: None)
        reader.feed(_others()[name])
        reader.close()

    with pytest.raises((PacketForeign, PacketDamaged)):
        read()


def test_a_stream_is_read_the_same_however_it_is_cut(forge):
    plain = forge(line_of(change(uuid7()))).plain()
    for step in (1, 7, 511, 512, 513, len(plain)):
        found: dict[str, bytearray] = {}

        def begin(name, size, found=found):
            found[name] = bytearray()
            return found[name].extend

        reader = TarReader("x.skp", begin)
        for at in range(0, len(plain), step):
            reader.feed(plain[at : at + step])
        reader.close()
        with tarfile.open(fileobj=io.BytesIO(plain)) as opened:
            assert {one.name: bytes(opened.extractfile(one).read()) for one in opened} == found


def test_a_stream_cut_anywhere_is_not_whole(forge):
    plain = forge(line_of(change(uuid7()))).plain()
    for length in range(0, len(plain), 61):
        reader = TarReader("x.skp", lambda name, size: lambda content: None)
        reader.feed(plain[:length])
        with pytest.raises(PacketDamaged):
            reader.close()


def test_padding_and_what_stands_behind_the_end_must_be_empty():
    sound = tar_of([("manifest.json", b"x")])[: 2 * BLOCK]
    for stream in (
        sound[:-1] + b"x",
        tar_of([("manifest.json", b""), ("have.json", b""), (SEAL, b"")]) + b"\0",
        tar_of([("manifest.json", b""), ("manifest.json", b"")]),
        tar_of([("manifest.json", b""), ("changes/0002.jsonl", b"")]),
    ):
        with pytest.raises(PacketForeign):
            TarReader("x.skp", lambda name, size: lambda content: None).feed(stream)
