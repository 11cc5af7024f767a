"""Writes the packets in this folder: one sound, the others wrong in one way, each with the outcome it must have.

    python -m tests.vectors.make

What is inside each packet is the same at every run (fixed keys, ids and times); the age layer around it is not, because
age takes fresh keys for every file. The packets are committed, so that a later program proves on them that it still
reads what this one wrote. The keys here are for these tests only.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pyrage

from inspector.book.ids import answer_id
from inspector.book.journal import NO_HASH, hash_of, line_of
from inspector.transfer.cards import sign_card
from inspector.transfer.identity import Identity
from tests.transfer.forge import Forgery

FOLDER = Path(__file__).parent
VISIT = bytes.fromhex("017d35a1c0007000800000000000cafe")
_DEVICE = "5eed5eed5eed5eed"


def identity(name: str) -> Identity:
    """The installation «sender», «receiver», «third» or «stranger» of these vectors."""
    keys = json.loads((FOLDER / "keys.json").read_text("utf-8"))
    opening = pyrage.x25519.Identity.from_str(keys[name])
    return Identity(sign_card(name, str(opening.to_public()), name.encode().ljust(32, b".")), opening,
                    name.encode().ljust(32, b"."))  # fmt: skip


def lines() -> list[str]:
    """Three changes that link up: an inspection, its unit, an answer's creation."""
    found, previous = [], NO_HASH
    answer = answer_id(VISIT, "CC.I.1", "")
    rows = [
        ("inspection", VISIT, "+", "{}"),
        ("inspection", VISIT, "unit", "Ban Chỉ huy quân sự huyện Lộc Ninh"),
        ("answer", answer, "+", '{"criterion":"CC.I.1","period":""}'),
    ]
    for number, (table, row, field, value) in enumerate(rows, start=1):
        id_ = bytes.fromhex(f"017d35a1c000700080000000000000{number:02x}")
        time = (1_637_317_925_000 << 16) + number
        columns = (
            id_,
            time,
            _DEVICE,
            number,
            "Đàm Thụy Ân",
            VISIT,
            table,
            row,
            field,
            value,
            None,
            id_,
            previous,
        )
        previous = hash_of(columns)
        found.append(line_of(columns))
    return found


def forgeries() -> Iterator[tuple[str, str, Forgery]]:
    """Name, outcome (the refusal's code, or «ok»), packet."""
    sender, receiver, third = identity("sender"), identity("receiver").card, identity("third").card
    good = lines()

    def forge(*content: str, **other: object) -> Forgery:
        return Forgery(sender, [receiver], content or good, **other)  # type: ignore[arg-type]

    yield "sound", "ok", forge()
    yield "newer-format", "packet.newer", forge(manifest=b'{"format":"so-kiem-tra packet","version":9999}\n')
    yield "stranger", "packet.sender_unknown", Forgery(identity("stranger"), [receiver], good)
    yield "for-a-third", "packet.not_for_us_unnamed", Forgery(sender, [third], good)
    yield "passed-on", "packet.not_for_us", Forgery(sender, [third], good, encrypted_for=[receiver])
    yield "no-seal", "packet.damaged", forge(after_seal=lambda members: members[:-1])
    yield "seal-twice", "packet.foreign_member", forge(after_seal=lambda members: [*members, members[-1]])
    yield "member-lacking", "packet.seal_broken", forge(after_seal=lambda members: [members[0], *members[2:]])
    yield (
        "member-altered",
        "packet.seal_broken",
        forge(after_seal=lambda members: [(n, c.replace(b"CC.I.1", b"CC.I.2")) for n, c in members]),
    )
    yield (
        "wrong-signature",
        "packet.seal_broken",
        forge(seal=lambda seal: seal.replace(b'"sender"', b'"Sender"')),
    )
    yield "trailing", "packet.foreign_member", forge(stream=lambda tar: tar + bytes(512))
    yield (
        "path-upwards",
        "packet.foreign_member",
        forge(stream=lambda tar: tar.replace(b"changes/0001.jsonl", b"../nges/0001.jsonl")),
    )
    yield "not-a-number", "packet.content_refused", forge(good[0].replace(",1,", ",NaN,", 1))
    yield "deep", "packet.content_refused", forge("[" * 5_000)
    yield "surrogate", "packet.content_refused", forge(good[0].replace('"+"', '"\\ud800"'))
    yield "unknown-table", "packet.content_refused", forge(good[0].replace('"inspection"', '"sqlite_schema"'))
    yield "spaces", "packet.content_refused", forge(good[0].replace(",", ", "))


def main() -> None:
    """Write every packet and the list of outcomes."""
    outcomes = {}
    for name, outcome, forgery in forgeries():
        forgery.write(FOLDER / f"{name}.skp")
        outcomes[name] = outcome
    text = json.dumps(outcomes, indent=1) + "\n"
    (FOLDER / "outcomes.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
