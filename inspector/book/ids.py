"""Identifiers and the hybrid clock: what makes two books order the same changes the same way."""

import hashlib
import secrets

from inspector import border

COUNTER_BITS = 16
LATEST_TIME = 2**62
"""No change may claim a later time than this."""
LATEST_CLOCK = 2**62 - 2**56
"""The latest time that a clock gives, in the year 4165: whatever the clock says, there is room to count on."""
LONGEST_STEP = 2**32
"""How far above LATEST_CLOCK a change may lie beyond what is known, so that nobody uses up what is left to count."""
FUTURE_MS = 48 * 3600 * 1000
"""A change further ahead than this is taken in with a warning."""


def wall_ms() -> int:
    """Milliseconds since 1970, by the computer's clock."""
    return max(0, int(border.now().timestamp() * 1000))


def next_time(latest: int) -> int:
    """A hybrid time later than `latest` and not earlier than the clock: milliseconds << 16 | counter."""
    return max(min(wall_ms() << COUNTER_BITS, LATEST_CLOCK), latest + 1)


def ms_of(time: int) -> int:
    """The milliseconds of a hybrid time."""
    return time >> COUNTER_BITS


def uuid7(time: int | None = None) -> bytes:
    """A UUIDv7 as 16 bytes; with a hybrid `time` the ids of one device sort as their times do.

    Without one, what would be the counter is chance: the first 8 bytes of a visit's id begin those of its answers, and
    two laptops may begin a visit in the same millisecond.
    """
    if time is None:
        time = wall_ms() << COUNTER_BITS | secrets.randbits(COUNTER_BITS)
    ms, counter = (time >> COUNTER_BITS) & (2**48 - 1), time & 0xFFFF
    tail = (counter & 0xF) << 58 | secrets.randbits(58)
    return (ms << 80 | 0x7 << 76 | (counter >> 4) << 64 | 0b10 << 62 | tail).to_bytes(16, "big")


def derived_id(inspection: bytes, *names: str) -> bytes:
    """The id of a row that two laptops would both make: the visit's first 8 bytes, 8 of a hash of the names."""
    return inspection[:8] + hashlib.sha256("\0".join(names).encode()).digest()[:8]


def answer_id(inspection: bytes, criterion: str, period: str) -> bytes:
    """The id of the answer to `criterion` in `period` ("" when asked once)."""
    return derived_id(inspection, criterion, period)


def finding_id(inspection: bytes, kind: str, criterion: str) -> bytes:
    """The id of the sentence of `kind` that is drafted from `criterion`."""
    return derived_id(inspection, kind, criterion)


def use_id(inspection: bytes, checklist: str) -> bytes:
    """The id of the use of `checklist` in the inspection."""
    return derived_id(inspection, "checklist", checklist)


def paper_id(inspection: bytes, kind: str) -> bytes:
    """The id of what the inspection's document of `kind` says about itself."""
    return derived_id(inspection, "paper", kind)


def sampling_id(inspection: bytes, criterion: str, period: str) -> bytes:
    """The id of the register of the sample for `criterion` in `period`."""
    return derived_id(inspection, "sampling", criterion, period)


def recheck_id(inspection: bytes, finding: str) -> bytes:
    """The id of what the inspection says about an earlier requirement, by its id in hexadecimal."""
    return derived_id(inspection, "recheck", finding)


def remark_id(inspection: bytes, finding: str, author: str, text: str, written_at: str) -> bytes:
    """The id of a comment: the same words of the same person at the same time about the same sentence are one."""
    return derived_id(inspection, "remark", finding, author, text, written_at)


def issued_id(inspection: bytes, kind: str, sha256: str) -> bytes:
    """The id of the register's entry of a document of `kind` with these bytes: the same bytes are one entry."""
    return derived_id(inspection, "issued", kind, sha256)
