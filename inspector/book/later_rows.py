"""Rows that a visit has late or never, as values: made only where one is read, so that no start pays for them."""

from datetime import date, datetime

from inspector.record import record


@record
class Issued:
    """One document as it was exported: the register's entry. `author` and `time` are those of its first record.

    `content` is what it printed, as inspector/report/printed.py writes it, so that a later export can be held against
    it without the file.
    """

    id: bytes
    inspection: bytes
    kind: str  # the document's id in inspector/report/kinds.py
    sha256: str
    template: str = ""
    number: str = ""
    symbol: str = ""
    issued_on: date | None = None
    without_marked: bool | None = None
    content: str = ""
    author: str = ""
    time: datetime | None = None  # UTC


@record
class Requested:
    """One document of the unit that the team asked for: when it came, in what state, when it went back."""

    id: bytes
    inspection: bytes
    number: str = ""  # with its symbol
    issued_on: date | None = None
    issuer: str = ""
    subject: str = ""
    period: str = ""
    criteria: tuple[str, ...] = ()
    wants_original: bool | None = None
    copies: int | None = None
    asked_on: date | None = None
    due_at: datetime | None = None
    received_on: date | None = None
    sheets: int | None = None
    state: str = ""
    returned_on: date | None = None
    secrecy: str = ""
    note: str = ""
    position: int | None = None
    deleted: bool | None = None


@record
class Closing:
    """The visit was closed, or reopened with a reason; `author` and `time` are those of the record.

    `vector`: the state vector of its moment, device → number, as JSON: the journal up to there is what stood then.
    `content`: of a closing, the SHA-256 of that (inspector/book/closing.py).
    """

    id: bytes
    inspection: bytes
    kind: str  # closed, reopened
    at: datetime | None = None
    reason: str = ""
    vector: str = ""
    content: str = ""
    author: str = ""
    time: datetime | None = None  # UTC


@record
class Recheck:
    """What became of a requirement of an earlier visit; its words are repeated, so that it can be read without that."""

    id: bytes
    inspection: bytes
    finding: str  # the earlier requirement's id, hexadecimal
    state: str = ""  # remedied, partly, not_remedied, unverifiable
    note: str = ""
    text: str = ""
    criteria: tuple[str, ...] = ()
    owner: str = ""
    deadline: date | None = None
    document: str = ""  # number and symbol of the conclusion that required it
    issued_on: date | None = None
    deleted: bool | None = None


@record
class Remark:
    """A comment that somebody wrote beside the words of a document that came back from Word."""

    id: bytes
    inspection: bytes
    kind: str = ""  # the document's
    finding: str = ""  # the sentence's id, hexadecimal; "" for words that are no sentence of ours
    quote: str = ""
    text: str = ""
    author: str = ""
    written_at: datetime | None = None
    is_done: bool | None = None
    deleted: bool | None = None
