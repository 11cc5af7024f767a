"""The book's rows as values: what a page, a document or a test reads."""

from datetime import date, datetime
from decimal import Decimal

from inspector.record import record


@record
class Inspection:
    """One visit: whom, by what decision, when, and what its documents say about themselves. "" means not set."""

    id: bytes
    unit: str = ""
    unit_short: str = ""
    superior_body: str = ""
    issuing_body: str = ""
    unit_location: str = ""
    plan_number: str = ""
    plan_date: date | None = None
    decision_number: str = ""
    decision_date: date | None = None
    decision_issuer: str = ""
    decision_subject: str = ""
    self_report_number: str = ""
    self_report_date: date | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    periods: tuple[str, ...] = ()
    has_previous: bool | None = None
    previous_note: str = ""
    overview: str = ""
    document_type: str = ""
    document_number: str = ""
    document_symbol: str = ""
    document_date: date | None = None
    document_place: str = ""
    document_subject: str = ""
    legal_basis: tuple[str, ...] = ()
    signer_authority: str = ""
    signer_office: str = ""
    signer_name: str = ""
    report_to: str = ""
    report_deadline: date | None = None
    recipients: tuple[str, ...] = ()
    archive_mark: str = ""
    result_report_number: str = ""
    result_report_date: date | None = None
    minutes_signed_at: datetime | None = None
    deleted: bool | None = None
    secrecy: str = ""  # confidential, secret, top_secret
    urgency: str = ""  # urgent, very_urgent, express
    circulation: str = ""  # internal, return
    closed: bool | None = None  # by the last row of `closing`


@record
class Person:
    """Somebody of the team or of the unit, in protocol order by `position`."""

    id: bytes
    inspection: bytes
    side: str = ""  # team, unit
    role: str = ""
    rank: str = ""
    name: str = ""
    office: str = ""
    position: int | None = None
    deleted: bool | None = None
    sections: tuple[str, ...] = ()  # given to this person: a checklist's id, or «id/section»


@record
class ChecklistUse:
    """A checklist that the inspection goes by, with the points deducted as penalty."""

    id: bytes
    inspection: bytes
    checklist: str = ""
    version: str = ""
    sha256: str = ""
    position: int | None = None
    penalty: Decimal | None = None
    penalty_reason: str = ""
    deleted: bool | None = None


@record
class Finding:
    """A sentence of the conclusion that a person touched. `text` "" follows the draft."""

    id: bytes
    inspection: bytes
    kind: str = ""  # strength, shortcoming, cause, requirement
    checklist: str = ""
    text: str = ""
    draft: str = ""
    criteria: tuple[str, ...] = ()
    rests_on: str = ""  # the shortcoming's id, hexadecimal
    owner: str = ""
    supporting: str = ""
    deadline: date | None = None
    explanation: str = ""
    agreed: str = ""  # agreed, disputed
    included: bool | None = None
    position: int | None = None
    deleted: bool | None = None
    secrecy: str = ""
    recurs: str = ""  # the `recheck` of last time's requirement that this shortcoming repeats, hexadecimal


@record
class Evidence:
    """A photo, a document or another file that a criterion rests on; its bytes are an attachment."""

    id: bytes
    inspection: bytes
    sha256: str
    kind: str  # photo, document, file
    name: str
    criterion: str = ""
    period: str = ""
    caption: str = ""
    taken_at: datetime | None = None
    number: str = ""
    issued_on: date | None = None
    issuer: str = ""
    subject: str = ""
    position: int | None = None
    deleted: bool | None = None
    sheets: int | None = None
    state: str = ""  # of a document that was handed over: whole, a copy, torn…
    returned_on: date | None = None
    secrecy: str = ""
    issued: str = ""  # the register's entry whose signed paper this shows, hexadecimal; else ""
    other_criteria: tuple[str, ...] = ()  # the codes that it is evidence for besides `criterion`
    original: str = ""  # the SHA-256 of the picture that this one was drawn on, cropped or redacted from
    drawing: str = ""  # what was drawn on the original, as JSON
    about: str = (
        ""  # the `recheck` or `requested` row that it belongs to, hexadecimal; the visit: the team's own
    )
    bytes: int | None = None  # None: the bytes have not arrived in this book


@record
class Paper:
    """What one document of the visit says about itself; "" follows what the visit gives. `kind` is the document's id.

    Which documents there are, and which fields each has, is said in inspector/report/kinds.py.
    """

    id: bytes
    inspection: bytes
    kind: str
    superior_body: str = ""
    issuing_body: str = ""
    number: str = ""
    symbol: str = ""
    issued_on: date | None = None
    place: str = ""
    subject: str = ""
    addressee: tuple[str, ...] = ()
    signer_authority: str = ""
    signer_office: str = ""
    signer_name: str = ""
    recipients: tuple[str, ...] = ()
    archive_mark: str = ""
    begun_at: datetime | None = None
    due_at: datetime | None = None
    giver: str = ""
    receiver: str = ""
    copies: int | None = None
    text: str = ""  # the unit's proposals in the minutes, the team's to its superiors in the report
    deleted: bool | None = None
