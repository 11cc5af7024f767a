"""Packets that something or somebody altered: none is taken in, and nothing changes."""

import hashlib
import json
import random
from pathlib import Path

import pyrage
import pytest

from inspector.book.engine import query
from inspector.book.export import canonical_export
from inspector.errors import InspectorError
from inspector.transfer import merge, own_card
from inspector.transfer.identity import own_identity
from inspector.transfer.manifest import Counts
from tests.faults.conftest import Laptop
from tests.transfer.forge import Forgery

SEED = 20211119


def _flip(content: bytes, chance: random.Random) -> bytes:
    made = bytearray(content)
    for _ in range(chance.choice((1, 1, 1, 2, 9))):
        made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
    return bytes(made)


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def _splice(content: bytes, chance: random.Random) -> bytes:
    a, b = sorted(chance.sample(range(len(content)), 2))
    return content[:a] + content[b:]


def _repeat(content: bytes, chance: random.Random) -> bytes:
    a, b = sorted(chance.sample(range(len(content)), 2))
    return content[:b] + content[a:]


def _swap(content: bytes, chance: random.Random) -> bytes:
    size = chance.choice((16, 512, 4096))
    a, b = sorted(chance.sample(range(len(content) - size), 2))
    if b < a + size or content[a : a + size] == content[b : b + size]:
        return _flip(content, chance)
    return (
        content[:a]
        + content[b : b + size]
        + content[a + size : b]
        + content[a : a + size]
        + content[b + size :]
    )


MUTATIONS = (_flip, _cut, _splice, _repeat, _swap)


def _many(whole: bytes, count: int, chance: random.Random):
    for number in range(count):
        made = MUTATIONS[number % len(MUTATIONS)](whole, chance)
        if made != whole:
            yield made


def accepted(laptop: Laptop, mutants, name: str) -> tuple[int, int]:
    """How many mutants were given, how many were taken in; fails when anything changed."""
    tried = taken = 0
    with laptop.open_upper() as book:
        before, changes = canonical_export(book.db), query(book.db, "SELECT count(*) FROM change")
        for mutant in mutants:
            file = laptop.folder / name
            file.write_bytes(mutant)
            tried += 1
            try:
                merge(book, [file])
                taken += 1
            except InspectorError:
                pass
        assert query(book.db, "SELECT count(*) FROM change") == changes
        assert query(book.db, "SELECT count(*) FROM packet_log") == [(0,)]
        assert canonical_export(book.db) == before
    print(f"{name}: {tried} mutants, {taken} taken in (seed {SEED})")
    return tried, taken


def _inside(laptop: Laptop) -> tuple[bytes, list[object]]:
    """The packet's tar stream, and who may open it."""
    opening = own_identity(laptop.upper_home).opening
    plain = pyrage.decrypt(laptop.packet.read_bytes(), [opening])
    return plain, [pyrage.x25519.Recipient.from_str(own_card(laptop.upper_home).recipient)]


def _run(laptop: Laptop, each: int) -> None:
    chance = random.Random(SEED)
    whole = laptop.packet.read_bytes()
    tried, taken = accepted(laptop, _many(whole, each, chance), "ngoai.skp")
    plain, receivers = _inside(laptop)
    inner = (pyrage.encrypt(made, receivers) for made in _many(plain, each, chance))
    more, also = accepted(laptop, inner, "trong.skp")
    assert taken + also == 0
    assert tried + more > 1.9 * each


def test_no_mutant_of_a_packet_is_taken_in_whether_altered_outside_or_inside_the_encryption(
    laptop: Laptop,
) -> None:
    _run(laptop, 500)


@pytest.mark.soak
def test_no_mutant_of_very_many_is_taken_in(laptop: Laptop) -> None:
    _run(laptop, 50_000)


def test_the_packet_that_is_mutated_would_be_taken_in_as_it_is(laptop: Laptop) -> None:
    with laptop.open_upper() as book:
        (result,) = merge(book, [laptop.packet])
        assert result.new_changes > 0
        assert canonical_export(book.db) == laptop.facts()


def _lines(laptop: Laptop) -> list[str]:
    from inspector.book.journal import COLUMNS, line_of

    with laptop.open() as book:
        return [line_of(row) for row in query(book.db, f"SELECT {COLUMNS} FROM change ORDER BY rowid")]


def _altered(line: str, chance: random.Random) -> str:
    """A line that is still JSON as a rule, with one column of another value or kind."""
    columns = json.loads(line)
    place = chance.randrange(len(columns))
    columns[place] = chance.choice(
        [
            None,
            True,
            -1,
            0,
            2**63,
            2**70,
            1.5,
            "",
            "x" * 1000,
            "\ud800",
            "\0",
            [],
            {},
            "0" * 32,
            columns[place - 1],
        ]
    )
    return json.dumps(columns, ensure_ascii=chance.random() < 0.3, separators=(",", ":"))


def test_well_sealed_lines_that_are_no_changes_are_refused_and_name_the_line(laptop: Laptop) -> None:
    """A trusted sender whose program is broken: 300 packets with one line altered, sealed as they should be."""
    chance, lines = random.Random(SEED), _lines(laptop)
    sender, receiver = own_identity(laptop.home), own_card(laptop.upper_home)
    bugs: list[str] = []
    refused = harmless = 0
    with laptop.open_upper() as book:
        before = canonical_export(book.db)
        for number in range(300):
            at = chance.randrange(len(lines))
            line = _altered(lines[at], chance)
            try:
                line.encode()
            except UnicodeEncodeError:
                continue
            given = [*lines[:at], line, *lines[at + 1 :]]
            file = Forgery(sender, [receiver], given, packet=f"{number:032x}").write(
                laptop.folder / "sua.skp"
            )
            try:
                merge(book, [file])
                harmless += (
                    1  # another author or field: a change like any other, and the sender vouches for it
                )
                break
            except InspectorError as error:
                refused += 1
                assert canonical_export(book.db) == before
                assert "changes/0001.jsonl" in error.place or error.code.startswith(  # noqa: PT017
                    ("packet.", "journal.")
                ), error
            except Exception as error:
                bugs.append(f"{type(error).__name__}: {error} for {line[:200]}")
    assert bugs == []
    print(f"{refused} refused, {harmless} taken as ordinary changes")


@pytest.mark.parametrize("counts", [Counts(changes=0, attachments=0, attachment_bytes=0, checklists=0)])
def test_a_packet_that_miscounts_its_changes_is_refused(laptop: Laptop, counts: Counts) -> None:
    sender, receiver = own_identity(laptop.home), own_card(laptop.upper_home)
    file = Forgery(sender, [receiver], _lines(laptop), changes=counts.changes).write(
        laptop.folder / "dem.skp"
    )
    with laptop.open_upper() as book, pytest.raises(InspectorError):
        merge(book, [file])


def test_a_packet_read_while_it_is_swapped_for_another_is_not_taken_in(
    laptop: Laptop, tmp_path: Path
) -> None:
    """Swapped between the proof and the taking in of a large packet, whose members are read a second time."""
    from inspector.transfer import packet as module

    whole = laptop.packet.read_bytes()
    plain, receivers = _inside(laptop)
    other = pyrage.encrypt(plain.replace(b"met", b"not"), receivers)
    digest = hashlib.sha256(whole).hexdigest()
    real, passes = module._decrypt, []

    def swapping(*arguments: object) -> object:
        passes.append(1)
        if len(passes) == 2:
            laptop.packet.write_bytes(other)
        return real(*arguments)  # type: ignore[arg-type]

    with laptop.open_upper() as book, pytest.MonkeyPatch.context() as patch:
        before = canonical_export(book.db)
        patch.setattr(module, "KEPT_LIMIT", 0)
        patch.setattr(module, "_decrypt", swapping)
        with pytest.raises(InspectorError):
            merge(book, [laptop.packet])
        assert len(passes) == 2
        assert canonical_export(book.db) == before
    assert hashlib.sha256(laptop.packet.read_bytes()).hexdigest() != digest
