"""What each journaled table can hold: its fields, their kinds, and how a value stands in the journal."""

import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any
from unicodedata import is_normalized

from inspector.book.errors import FieldMissing, ValueRefused
from inspector.text import clean

CREATION = "+"
"""The field of the change by which a row comes to be."""

LONGEST_TEXT = 200_000
_LARGEST_INTEGER = 2**53

_FLAG, _INTEGER, _TEXT, _LINE, _DATE, _TIME, _DECIMAL, _TEXTS = (
    "flag", "integer", "text", "line", "date", "time", "decimal", "texts",
)  # fmt: skip

KINDS: Mapping[str, Mapping[str, str]] = {
    "inspection": {
        "unit": _LINE, "unit_short": _LINE, "superior_body": _LINE, "issuing_body": _LINE, "unit_location": _LINE,
        "plan_number": _LINE, "plan_date": _DATE, "decision_number": _LINE, "decision_date": _DATE,
        "decision_issuer": _LINE, "decision_subject": _LINE, "self_report_number": _LINE,
        "self_report_date": _DATE, "starts_at": _TIME, "ends_at": _TIME, "periods": _TEXTS, "has_previous": _FLAG,
        "previous_note": _TEXT, "overview": _TEXT, "document_type": _LINE, "document_number": _LINE,
        "document_symbol": _LINE, "document_date": _DATE, "document_place": _LINE, "document_subject": _LINE,
        "legal_basis": _TEXTS, "signer_authority": _LINE, "signer_office": _LINE, "signer_name": _LINE,
        "report_to": _LINE, "report_deadline": _DATE, "recipients": _TEXTS, "archive_mark": _LINE,
        "result_report_number": _LINE, "result_report_date": _DATE, "minutes_signed_at": _TIME, "deleted": _FLAG,
        "secrecy": _LINE, "urgency": _LINE, "circulation": _LINE, "closed": _FLAG,
    },
    "person": {
        "side": _LINE, "role": _LINE, "rank": _LINE, "name": _LINE, "office": _LINE, "position": _INTEGER,
        "deleted": _FLAG, "sections": _TEXTS,
    },
    "checklist_use": {
        "checklist": _LINE, "version": _LINE, "sha256": _LINE, "position": _INTEGER, "penalty": _DECIMAL,
        "penalty_reason": _TEXT, "deleted": _FLAG,
    },
    "answer": {
        "result": _LINE, "value": _TEXT, "population": _INTEGER, "score": _DECIMAL, "self_score": _DECIMAL,
        "note": _TEXT, "score_reason": _TEXT, "shortcoming": _TEXT, "cause": _TEXT, "requirement": _TEXT,
        "owner": _LINE, "supporting": _LINE, "deadline": _DATE, "reported": _TEXT, "seen": _TEXT,
    },
    "finding": {
        "kind": _LINE, "checklist": _LINE, "text": _TEXT, "draft": _TEXT, "criteria": _TEXTS, "rests_on": _LINE,
        "owner": _LINE, "supporting": _LINE, "deadline": _DATE, "explanation": _TEXT, "agreed": _LINE,
        "included": _FLAG, "position": _INTEGER, "deleted": _FLAG, "secrecy": _LINE, "recurs": _LINE,
    },
    "evidence": {
        "criterion": _LINE, "period": _LINE, "caption": _TEXT, "taken_at": _TIME, "number": _LINE,
        "issued_on": _DATE, "issuer": _LINE, "subject": _LINE, "position": _INTEGER, "deleted": _FLAG,
        "sheets": _INTEGER, "state": _LINE, "returned_on": _DATE, "secrecy": _LINE, "issued": _LINE,
        "other_criteria": _TEXTS, "original": _LINE, "drawing": _TEXT, "about": _LINE,
    },
    "paper": {
        "superior_body": _LINE, "issuing_body": _LINE, "number": _LINE, "symbol": _LINE, "issued_on": _DATE,
        "place": _LINE, "subject": _LINE, "addressee": _TEXTS, "signer_authority": _LINE, "signer_office": _LINE,
        "signer_name": _LINE, "recipients": _TEXTS, "archive_mark": _LINE, "begun_at": _TIME, "due_at": _TIME,
        "giver": _LINE, "receiver": _LINE, "copies": _INTEGER, "text": _TEXT, "deleted": _FLAG,
    },
    "issued": {
        "template": _LINE, "number": _LINE, "symbol": _LINE, "issued_on": _DATE,
        "without_marked": _FLAG, "content": _TEXT,
    },
    "sampling": {
        "subject": _LINE, "population": _INTEGER, "method": _LINE, "wanted": _INTEGER, "seed": _LINE,
        "checks": _TEXTS, "note": _TEXT, "deleted": _FLAG,
    },
    "sampled": {
        "place": _INTEGER, "name": _LINE, "result": _LINE, "faults": _TEXTS, "note": _TEXT, "position": _INTEGER,
        "deleted": _FLAG,
    },
    "requested": {
        "number": _LINE, "issued_on": _DATE, "issuer": _LINE, "subject": _LINE, "period": _LINE,
        "criteria": _TEXTS, "wants_original": _FLAG, "copies": _INTEGER, "asked_on": _DATE, "due_at": _TIME,
        "received_on": _DATE, "sheets": _INTEGER, "state": _LINE, "returned_on": _DATE, "secrecy": _LINE,
        "note": _TEXT, "position": _INTEGER, "deleted": _FLAG,
    },
    "closing": {"at": _TIME, "reason": _TEXT, "vector": _TEXT, "content": _TEXT},
    "recheck": {
        "state": _LINE, "note": _TEXT, "text": _TEXT, "criteria": _TEXTS, "owner": _LINE, "deadline": _DATE,
        "document": _LINE, "issued_on": _DATE, "deleted": _FLAG,
    },
    "remark": {
        "kind": _LINE, "finding": _LINE, "quote": _TEXT, "text": _TEXT, "author": _LINE, "written_at": _TIME,
        "is_done": _FLAG, "deleted": _FLAG,
    },
}  # fmt: skip
"""Table → field → kind."""

IDENTITY: Mapping[str, tuple[str, ...]] = {
    "inspection": (), "person": (), "checklist_use": (), "finding": (),
    "answer": ("criterion", "period"),
    "evidence": ("kind", "sha256", "name"),
    "paper": ("kind",),
    "issued": ("kind", "sha256"),
    "sampling": ("criterion", "period"),
    "sampled": ("criterion", "period"),
    "requested": (), "remark": (),
    "closing": ("kind",),
    "recheck": ("finding",),
}  # fmt: skip
"""Table → what never changes about a row; it stands in the creation change."""

SECRECY = ("confidential", "secret", "top_secret")
"""Mật, Tối mật, Tuyệt mật: from the lowest to the highest."""
URGENCY = ("urgent", "very_urgent", "express")
"""Khẩn, Thượng khẩn, Hỏa tốc."""
CIRCULATION = ("internal", "return")
"""Lưu hành nội bộ, Xem xong trả lại."""

WORDS: Mapping[tuple[str, str], frozenset[str]] = {
    ("answer", "result"): frozenset({"met", "partly", "not_met", "na"}),
    ("inspection", "document_type"): frozenset({"TB", "KL"}),
    ("person", "side"): frozenset({"team", "unit"}),
    ("person", "role"): frozenset(
        {"team_head", "team_deputy", "secretary", "member", "unit_commander", "unit_staff"}
    ),
    ("finding", "kind"): frozenset({"strength", "shortcoming", "cause", "requirement"}),
    ("finding", "agreed"): frozenset({"agreed", "disputed"}),
    ("evidence", "kind"): frozenset({"photo", "document", "file"}),
    ("inspection", "secrecy"): frozenset(SECRECY),
    ("inspection", "urgency"): frozenset(URGENCY),
    ("inspection", "circulation"): frozenset(CIRCULATION),
    ("finding", "secrecy"): frozenset(SECRECY),
    ("evidence", "secrecy"): frozenset(SECRECY),
    ("requested", "secrecy"): frozenset(SECRECY),
    ("sampled", "result"): frozenset({"met", "not_met", "na"}),
    ("closing", "kind"): frozenset({"closed", "reopened"}),
    ("recheck", "state"): frozenset({"remedied", "partly", "not_remedied", "unverifiable"}),
}
"""Fields that hold one of a few words."""

_PAPER_KIND = re.compile(r"[a-z][a-z_]{0,39}")
"""A later program may know documents that this one does not: it keeps and passes on what stands about them."""

_ROW_ID = re.compile(r"[0-9a-f]{32}")

Stored = str | int | None


def to_stored(table: str, field: str, value: object) -> Stored:
    """`value` as the journal holds it. Raises FieldMissing, ValueRefused."""
    kind = kind_of(table, field)
    if value is None or value == "" or value == () or value == []:
        return None
    stored = _stored(kind, field, value)
    words = WORDS.get((table, field))
    if words and stored not in words:
        raise ValueRefused(field, value=str(value)[:80], kind="word")
    return stored


def is_typed(table: str, field: str) -> bool:
    """Whether the field holds free text, which a person types letter by letter. Raises FieldMissing."""
    return kind_of(table, field) in (_TEXT, _LINE) and (table, field) not in WORDS


def kind_of(table: str, field: str) -> str:
    """The kind of a field. Raises FieldMissing."""
    try:
        return KINDS[table][field]
    except KeyError as error:
        raise FieldMissing(f"{table}.{field}") from error


def _stored(kind: str, field: str, value: object) -> Stored:
    if kind in (_TEXT, _LINE) and isinstance(value, str):
        text = clean(value, multiline=kind == _TEXT)
        if len(text) > LONGEST_TEXT:
            raise ValueRefused(field, value=text[:40] + "…", kind="too_long")
        return text or None
    if kind == _FLAG and isinstance(value, (bool, int)):
        return 1 if value else 0
    if kind == _INTEGER and isinstance(value, int) and abs(value) <= _LARGEST_INTEGER:
        return int(value)
    if kind == _DATE and isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if kind == _TIME and isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(timespec="minutes")
    if kind == _DECIMAL and isinstance(value, (Decimal, int)) and Decimal(value).is_finite():
        return plain_decimal(Decimal(value))
    if kind == _TEXTS and isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value):
        return json.dumps([clean(item) for item in value], ensure_ascii=False, separators=(",", ":"))
    raise ValueRefused(field, value=str(value)[:80], kind=kind)


def plain_decimal(number: Decimal) -> str:
    """One writing for one number: «1.5», never «1.50» or «1E+1»."""
    text = f"{number:f}"
    if len(text) > 40:
        raise ValueRefused("number", value=text[:20] + "…", kind=_DECIMAL)
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def from_stored(table: str, field: str, stored: Stored) -> Any:
    """A stored value as its real type; a text that is not set is ""."""
    kind = kind_of(table, field)
    if kind == _TEXTS:
        return tuple(json.loads(stored)) if isinstance(stored, str) else ()
    if stored is None:
        return "" if kind in (_TEXT, _LINE) else None
    if kind == _FLAG:
        return bool(stored)
    if kind == _DATE:
        return date.fromisoformat(str(stored))
    if kind == _TIME:
        return datetime.fromisoformat(str(stored))
    return Decimal(stored) if kind == _DECIMAL else stored


def is_storable(table: str, field: str, stored: object) -> bool:
    """Whether a value that arrives in a packet is one that this program could have written itself."""
    if field == CREATION:
        return isinstance(stored, str) and table in IDENTITY and identity_of(table, stored) is not None
    if field not in KINDS.get(table, {}):
        return False
    if stored is None:
        return True
    if not isinstance(stored, (str, int)) or isinstance(stored, bool):
        return False
    if isinstance(stored, str) and len(stored) > 6 * LONGEST_TEXT:
        return False
    kind = KINDS[table][field]
    if kind in (_INTEGER, _FLAG) or isinstance(stored, int):
        whole = kind in (_INTEGER, _FLAG) and isinstance(stored, int)
        return whole and abs(int(stored)) <= (1 if kind == _FLAG else _LARGEST_INTEGER)
    if (words := WORDS.get((table, field))) is not None:
        return stored in words
    if kind in (_TEXT, _LINE):
        return _is_clean(stored, multiline=kind == _TEXT)
    try:
        return to_stored(table, field, from_stored(table, field, stored)) == stored
    except (ValueError, TypeError, InvalidOperation, ValueRefused, RecursionError):
        return False


def _is_clean(text: str, *, multiline: bool) -> bool:
    if text.isprintable() and is_normalized("NFC", text):  # most texts; three times faster than cleaning them
        return multiline or ("  " not in text and text == text.strip())
    try:
        return clean(text, multiline=multiline) == text
    except Exception:
        return False


def identity_text(table: str, identity: Mapping[str, str]) -> str:
    """The value of a row's creation change: canonical JSON of what never changes about it."""
    named = {name: identity[name] for name in IDENTITY[table]}
    return json.dumps(named, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


@lru_cache(maxsize=8192)
def identity_of(table: str, text: str) -> Mapping[str, str] | None:
    """What a creation change says about its row; None when the text is not its canonical form."""
    try:
        identity = json.loads(text)
        if set(identity) != set(IDENTITY[table]) or not all(isinstance(v, str) for v in identity.values()):
            return None
        kinds = WORDS[("evidence", "kind")]
        if table == "evidence" and (identity["kind"] not in kinds or not is_sha256(identity["sha256"])):
            return None
        if table in ("paper", "issued") and not _PAPER_KIND.fullmatch(identity["kind"]):
            return None
        if table == "issued" and not is_sha256(identity["sha256"]):
            return None
        if table == "closing" and identity["kind"] not in WORDS[("closing", "kind")]:
            return None
        if table == "recheck" and not _ROW_ID.fullmatch(identity["finding"]):
            return None
        return identity if identity_text(table, identity) == text else None
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def is_sha256(text: str) -> bool:
    """Whether `text` is 64 lower-case hexadecimal digits."""
    return len(text) == 64 and set(text) <= set("0123456789abcdef")
