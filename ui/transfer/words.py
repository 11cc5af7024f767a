"""Words of the transfer page that several of its parts say: counts, moments, fields and what stands in them."""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from inspector import border
from inspector.book.fields import from_stored, kind_of
from inspector.text import format_count, format_date, format_decimal
from ui.transfer.counts import Counts

if TYPE_CHECKING:
    from inspector.book.fields import Stored
    from inspector.checklist.model import Criterion

translate = QCoreApplication.translate

_FIELDS = {
    "answer.result": QT_TRANSLATE_NOOP("transfer", "Result"),
    "answer.value": QT_TRANSLATE_NOOP("transfer", "Figure"),
    "answer.reported": QT_TRANSLATE_NOOP("transfer", "Figure the unit reported"),
    "answer.seen": QT_TRANSLATE_NOOP("transfer", "Figure only seen in a sample"),
    "answer.population": QT_TRANSLATE_NOOP("transfer", "Number in all"),
    "answer.score": QT_TRANSLATE_NOOP("transfer", "Score given"),
    "answer.self_score": QT_TRANSLATE_NOOP("transfer", "Unit's own score"),
    "answer.note": QT_TRANSLATE_NOOP("transfer", "What was found"),
    "answer.score_reason": QT_TRANSLATE_NOOP("transfer", "Reason for the score"),
    "answer.shortcoming": QT_TRANSLATE_NOOP("transfer", "Shortcoming"),
    "answer.cause": QT_TRANSLATE_NOOP("transfer", "Cause"),
    "answer.requirement": QT_TRANSLATE_NOOP("transfer", "Requirement"),
    "inspection.unit": QT_TRANSLATE_NOOP("transfer", "Unit"),
    "inspection.unit_short": QT_TRANSLATE_NOOP("transfer", "Unit, short"),
    "inspection.superior_body": QT_TRANSLATE_NOOP("transfer", "Superior body"),
    "inspection.issuing_body": QT_TRANSLATE_NOOP("transfer", "Issuing body"),
    "inspection.unit_location": QT_TRANSLATE_NOOP("transfer", "Where the unit is"),
    "inspection.plan_number": QT_TRANSLATE_NOOP("transfer", "Number of the plan"),
    "inspection.plan_date": QT_TRANSLATE_NOOP("transfer", "Date of the plan"),
    "inspection.decision_number": QT_TRANSLATE_NOOP("transfer", "Number of the decision"),
    "inspection.decision_date": QT_TRANSLATE_NOOP("transfer", "Date of the decision"),
    "inspection.decision_issuer": QT_TRANSLATE_NOOP("transfer", "Who issued the decision"),
    "inspection.decision_subject": QT_TRANSLATE_NOOP("transfer", "Subject of the decision"),
    "inspection.self_report_number": QT_TRANSLATE_NOOP("transfer", "Number of the unit's report"),
    "inspection.self_report_date": QT_TRANSLATE_NOOP("transfer", "Date of the unit's report"),
    "inspection.starts_at": QT_TRANSLATE_NOOP("transfer", "Beginning"),
    "inspection.ends_at": QT_TRANSLATE_NOOP("transfer", "End"),
    "inspection.periods": QT_TRANSLATE_NOOP("transfer", "Periods"),
    "inspection.has_previous": QT_TRANSLATE_NOOP("transfer", "Was there an earlier visit"),
    "inspection.previous_note": QT_TRANSLATE_NOOP("transfer", "About the earlier visit"),
    "inspection.overview": QT_TRANSLATE_NOOP("transfer", "Overview"),
    "inspection.document_type": QT_TRANSLATE_NOOP("transfer", "Kind of document"),
    "inspection.document_number": QT_TRANSLATE_NOOP("transfer", "Number of the document"),
    "inspection.document_symbol": QT_TRANSLATE_NOOP("transfer", "Symbol of the document"),
    "inspection.document_date": QT_TRANSLATE_NOOP("transfer", "Date of the document"),
    "inspection.document_place": QT_TRANSLATE_NOOP("transfer", "Place on the document"),
    "inspection.document_subject": QT_TRANSLATE_NOOP("transfer", "Subject of the document"),
    "inspection.legal_basis": QT_TRANSLATE_NOOP("transfer", "Legal basis"),
    "inspection.signer_authority": QT_TRANSLATE_NOOP("transfer", "Signer's authority"),
    "inspection.signer_office": QT_TRANSLATE_NOOP("transfer", "Signer's office"),
    "inspection.signer_name": QT_TRANSLATE_NOOP("transfer", "Signer"),
    "inspection.report_to": QT_TRANSLATE_NOOP("transfer", "Where the unit reports to"),
    "inspection.report_deadline": QT_TRANSLATE_NOOP("transfer", "Deadline of the unit's report"),
    "inspection.recipients": QT_TRANSLATE_NOOP("transfer", "Recipients"),
    "inspection.archive_mark": QT_TRANSLATE_NOOP("transfer", "Archive mark"),
    "inspection.result_report_number": QT_TRANSLATE_NOOP("transfer", "Number of the result report"),
    "inspection.result_report_date": QT_TRANSLATE_NOOP("transfer", "Date of the result report"),
    "inspection.minutes_signed_at": QT_TRANSLATE_NOOP("transfer", "When the minutes were signed"),
    "person.side": QT_TRANSLATE_NOOP("transfer", "Team or unit"),
    "person.role": QT_TRANSLATE_NOOP("transfer", "Part in the visit"),
    "person.rank": QT_TRANSLATE_NOOP("transfer", "Rank"),
    "person.name": QT_TRANSLATE_NOOP("transfer", "Name"),
    "person.office": QT_TRANSLATE_NOOP("transfer", "Office"),
    "checklist_use.checklist": QT_TRANSLATE_NOOP("transfer", "Checklist"),
    "checklist_use.version": QT_TRANSLATE_NOOP("transfer", "Version of the checklist"),
    "checklist_use.sha256": QT_TRANSLATE_NOOP("transfer", "Content of the checklist"),
    "checklist_use.penalty": QT_TRANSLATE_NOOP("transfer", "Points deducted"),
    "checklist_use.penalty_reason": QT_TRANSLATE_NOOP("transfer", "Reason for the deduction"),
    "finding.kind": QT_TRANSLATE_NOOP("transfer", "Part of the conclusion"),
    "finding.checklist": QT_TRANSLATE_NOOP("transfer", "Checklist"),
    "finding.text": QT_TRANSLATE_NOOP("transfer", "Sentence of the conclusion"),
    "finding.draft": QT_TRANSLATE_NOOP("transfer", "Drafted sentence"),
    "finding.criteria": QT_TRANSLATE_NOOP("transfer", "Criteria it rests on"),
    "finding.rests_on": QT_TRANSLATE_NOOP("transfer", "Shortcoming it rests on"),
    "finding.explanation": QT_TRANSLATE_NOOP("transfer", "Unit's explanation"),
    "finding.agreed": QT_TRANSLATE_NOOP("transfer", "Does the unit agree"),
    "finding.included": QT_TRANSLATE_NOOP("transfer", "In the document"),
    "evidence.criterion": QT_TRANSLATE_NOOP("transfer", "Criterion of the evidence"),
    "evidence.period": QT_TRANSLATE_NOOP("transfer", "Period of the evidence"),
    "evidence.sheets": QT_TRANSLATE_NOOP("transfer", "Sheets"),
    "evidence.state": QT_TRANSLATE_NOOP("transfer", "State of the document"),
    "evidence.returned_on": QT_TRANSLATE_NOOP("transfer", "Given back on"),
    "sampling.subject": QT_TRANSLATE_NOOP("transfer", "What is sampled"),
    "sampling.population": QT_TRANSLATE_NOOP("transfer", "Number in all of the sample"),
    "sampling.method": QT_TRANSLATE_NOOP("transfer", "How the sample was drawn"),
    "sampling.wanted": QT_TRANSLATE_NOOP("transfer", "Number drawn"),
    "sampling.seed": QT_TRANSLATE_NOOP("transfer", "Seed of the draw"),
    "sampling.checks": QT_TRANSLATE_NOOP("transfer", "What files are examined for"),
    "sampling.note": QT_TRANSLATE_NOOP("transfer", "Note about the sample"),
    "sampled.place": QT_TRANSLATE_NOOP("transfer", "Number of the sampled file"),
    "sampled.name": QT_TRANSLATE_NOOP("transfer", "Name of the sampled file"),
    "sampled.result": QT_TRANSLATE_NOOP("transfer", "Result of the sampled file"),
    "sampled.faults": QT_TRANSLATE_NOOP("transfer", "Faults of the sampled file"),
    "sampled.note": QT_TRANSLATE_NOOP("transfer", "Note about the sampled file"),
    "paper.superior_body": QT_TRANSLATE_NOOP("transfer", "Superior body of the document"),
    "paper.issuing_body": QT_TRANSLATE_NOOP("transfer", "Issuing body of the document"),
    "paper.number": QT_TRANSLATE_NOOP("transfer", "Number of the document"),
    "paper.symbol": QT_TRANSLATE_NOOP("transfer", "Symbol of the document"),
    "paper.issued_on": QT_TRANSLATE_NOOP("transfer", "Date of the document"),
    "paper.place": QT_TRANSLATE_NOOP("transfer", "Place on the document"),
    "paper.subject": QT_TRANSLATE_NOOP("transfer", "Subject of the document"),
    "paper.addressee": QT_TRANSLATE_NOOP("transfer", "Addressed to"),
    "paper.signer_authority": QT_TRANSLATE_NOOP("transfer", "Signer's authority"),
    "paper.signer_office": QT_TRANSLATE_NOOP("transfer", "Signer's office"),
    "paper.signer_name": QT_TRANSLATE_NOOP("transfer", "Signer"),
    "paper.recipients": QT_TRANSLATE_NOOP("transfer", "Recipients"),
    "paper.archive_mark": QT_TRANSLATE_NOOP("transfer", "Archive mark"),
    "paper.begun_at": QT_TRANSLATE_NOOP("transfer", "Handed over at"),
    "paper.due_at": QT_TRANSLATE_NOOP("transfer", "Deadline of the document"),
    "paper.giver": QT_TRANSLATE_NOOP("transfer", "Who hands over"),
    "paper.receiver": QT_TRANSLATE_NOOP("transfer", "Who receives"),
    "paper.copies": QT_TRANSLATE_NOOP("transfer", "Copies"),
    "paper.text": QT_TRANSLATE_NOOP("transfer", "Proposals"),
    "evidence.caption": QT_TRANSLATE_NOOP("transfer", "Caption"),
    "evidence.taken_at": QT_TRANSLATE_NOOP("transfer", "When it was taken"),
    "evidence.number": QT_TRANSLATE_NOOP("transfer", "Number of the document"),
    "evidence.issued_on": QT_TRANSLATE_NOOP("transfer", "Date of the document"),
    "evidence.issuer": QT_TRANSLATE_NOOP("transfer", "Who issued it"),
    "evidence.subject": QT_TRANSLATE_NOOP("transfer", "Subject of the document"),
    "inspection.secrecy": QT_TRANSLATE_NOOP("transfer", "Secrecy of the visit"),
    "inspection.urgency": QT_TRANSLATE_NOOP("transfer", "Urgency"),
    "inspection.circulation": QT_TRANSLATE_NOOP("transfer", "Circulation"),
    "finding.secrecy": QT_TRANSLATE_NOOP("transfer", "Secrecy of the sentence"),
    "evidence.secrecy": QT_TRANSLATE_NOOP("transfer", "Secrecy of the evidence"),
    "evidence.issued": QT_TRANSLATE_NOOP("transfer", "Issued document that it shows"),
    "issued.template": QT_TRANSLATE_NOOP("transfer", "Template of the issued document"),
    "issued.number": QT_TRANSLATE_NOOP("transfer", "Number of the issued document"),
    "issued.symbol": QT_TRANSLATE_NOOP("transfer", "Symbol of the issued document"),
    "issued.issued_on": QT_TRANSLATE_NOOP("transfer", "Date of the issued document"),
    "issued.without_marked": QT_TRANSLATE_NOOP("transfer", "Without secret items"),
    "issued.content": QT_TRANSLATE_NOOP("transfer", "What the issued document said"),
    "inspection.closed": QT_TRANSLATE_NOOP("transfer", "Closed"),
    "evidence.name": QT_TRANSLATE_NOOP("transfer", "File"),
    "evidence.other_criteria": QT_TRANSLATE_NOOP("transfer", "Evidence for other criteria"),
    "evidence.about": QT_TRANSLATE_NOOP("transfer", "Document that it shows"),
    "requested.number": QT_TRANSLATE_NOOP("transfer", "Number of the document"),
    "requested.issued_on": QT_TRANSLATE_NOOP("transfer", "Date of the document"),
    "requested.issuer": QT_TRANSLATE_NOOP("transfer", "Who issued it"),
    "requested.subject": QT_TRANSLATE_NOOP("transfer", "Subject of the document"),
    "requested.period": QT_TRANSLATE_NOOP("transfer", "Period"),
    "requested.criteria": QT_TRANSLATE_NOOP("transfer", "Criteria it is asked for"),
    "requested.wants_original": QT_TRANSLATE_NOOP("transfer", "Original wanted"),
    "requested.copies": QT_TRANSLATE_NOOP("transfer", "Copies"),
    "requested.asked_on": QT_TRANSLATE_NOOP("transfer", "Asked for on"),
    "requested.due_at": QT_TRANSLATE_NOOP("transfer", "Wanted by"),
    "requested.received_on": QT_TRANSLATE_NOOP("transfer", "Received on"),
    "requested.sheets": QT_TRANSLATE_NOOP("transfer", "Sheets"),
    "requested.state": QT_TRANSLATE_NOOP("transfer", "State of the document"),
    "requested.returned_on": QT_TRANSLATE_NOOP("transfer", "Given back on"),
    "requested.secrecy": QT_TRANSLATE_NOOP("transfer", "Secrecy of the document"),
    "requested.note": QT_TRANSLATE_NOOP("transfer", "Note"),
    "remark.kind": QT_TRANSLATE_NOOP("transfer", "Document with the comment"),
    "remark.finding": QT_TRANSLATE_NOOP("transfer", "Sentence with the comment"),
    "remark.quote": QT_TRANSLATE_NOOP("transfer", "Words with the comment"),
    "remark.text": QT_TRANSLATE_NOOP("transfer", "Comment from Word"),
    "remark.author": QT_TRANSLATE_NOOP("transfer", "Who wrote the comment"),
    "remark.written_at": QT_TRANSLATE_NOOP("transfer", "When the comment was written"),
    "recheck.state": QT_TRANSLATE_NOOP("transfer", "What became of the requirement of last time"),
    "recheck.note": QT_TRANSLATE_NOOP("transfer", "Note about the requirement of last time"),
    "recheck.text": QT_TRANSLATE_NOOP("transfer", "Requirement of last time"),
    "recheck.criteria": QT_TRANSLATE_NOOP("transfer", "Criteria of the requirement of last time"),
    "recheck.document": QT_TRANSLATE_NOOP("transfer", "Document of last time"),
    "recheck.issued_on": QT_TRANSLATE_NOOP("transfer", "Date of the document of last time"),
    "closing.at": QT_TRANSLATE_NOOP("transfer", "When it was closed or reopened"),
    "closing.reason": QT_TRANSLATE_NOOP("transfer", "Why it was reopened"),
    "closing.vector": QT_TRANSLATE_NOOP("transfer", "Edits that were known when it was closed"),
    "closing.content": QT_TRANSLATE_NOOP("transfer", "Checksum of what was closed"),
    "person.sections": QT_TRANSLATE_NOOP("transfer", "Sections given to them"),
    "finding.recurs": QT_TRANSLATE_NOOP("transfer", "Shortcoming that has come back"),
    "evidence.original": QT_TRANSLATE_NOOP("transfer", "Original of the picture"),
    "evidence.drawing": QT_TRANSLATE_NOOP("transfer", "What is drawn on the picture"),
    "remark.is_done": QT_TRANSLATE_NOOP("transfer", "Comment dealt with"),
    "owner": QT_TRANSLATE_NOOP("transfer", "Owner"),
    "supporting": QT_TRANSLATE_NOOP("transfer", "Supporting unit"),
    "deadline": QT_TRANSLATE_NOOP("transfer", "Deadline"),
    "position": QT_TRANSLATE_NOOP("transfer", "Place in the order"),
    "deleted": QT_TRANSLATE_NOOP("transfer", "Removed or kept"),
}

_WORDS = {
    "met": QT_TRANSLATE_NOOP("transfer", "Met"),
    "partly": QT_TRANSLATE_NOOP("transfer", "Partly met"),
    "not_met": QT_TRANSLATE_NOOP("transfer", "Not met"),
    "na": QT_TRANSLATE_NOOP("transfer", "Not applicable"),
    "TB": QT_TRANSLATE_NOOP("transfer", "Announcement"),
    "KL": QT_TRANSLATE_NOOP("transfer", "Conclusion"),
    "team": QT_TRANSLATE_NOOP("transfer", "The team"),
    "unit": QT_TRANSLATE_NOOP("transfer", "The unit"),
    "team_head": QT_TRANSLATE_NOOP("transfer", "Head of the team"),
    "team_deputy": QT_TRANSLATE_NOOP("transfer", "Deputy head of the team"),
    "secretary": QT_TRANSLATE_NOOP("transfer", "Secretary"),
    "member": QT_TRANSLATE_NOOP("transfer", "Member"),
    "unit_commander": QT_TRANSLATE_NOOP("transfer", "Commander of the unit"),
    "unit_staff": QT_TRANSLATE_NOOP("transfer", "Staff of the unit"),
    "strength": QT_TRANSLATE_NOOP("transfer", "Strength"),
    "shortcoming": QT_TRANSLATE_NOOP("transfer", "Shortcoming"),
    "cause": QT_TRANSLATE_NOOP("transfer", "Cause"),
    "requirement": QT_TRANSLATE_NOOP("transfer", "Requirement"),
    "agreed": QT_TRANSLATE_NOOP("transfer", "Agrees"),
    "disputed": QT_TRANSLATE_NOOP("transfer", "Does not agree"),
    "confidential": QT_TRANSLATE_NOOP("transfer", "Confidential"),
    "secret": QT_TRANSLATE_NOOP("transfer", "Secret"),
    "top_secret": QT_TRANSLATE_NOOP("transfer", "Top secret"),
    "urgent": QT_TRANSLATE_NOOP("transfer", "Urgent"),
    "very_urgent": QT_TRANSLATE_NOOP("transfer", "Very urgent"),
    "express": QT_TRANSLATE_NOOP("transfer", "Express"),
    "internal": QT_TRANSLATE_NOOP("transfer", "Internal circulation"),
    "return": QT_TRANSLATE_NOOP("transfer", "Return after reading"),
    "remedied": QT_TRANSLATE_NOOP("transfer", "Remedied"),
    "not_remedied": QT_TRANSLATE_NOOP("transfer", "Not remedied"),
    "unverifiable": QT_TRANSLATE_NOOP("transfer", "Cannot be verified"),
    "recheck.partly": QT_TRANSLATE_NOOP("transfer", "Remedied in part"),
    "photo": QT_TRANSLATE_NOOP("transfer", "Photo"),
    "document": QT_TRANSLATE_NOOP("transfer", "Document"),
    "file": QT_TRANSLATE_NOOP("transfer", "File"),
    "closed": QT_TRANSLATE_NOOP("transfer", "Closed"),
    "reopened": QT_TRANSLATE_NOOP("transfer", "Reopened"),
}


def counts_text(changes: int, photos: int, documents: int) -> str:
    """«214 thay đổi, 18 ảnh, 2 tài liệu»; what there is none of is left out, but for the changes."""
    parts = [Counts().changes(changes)]
    if photos:
        parts.append(Counts().photos(photos))
    if documents:
        parts.append(Counts().documents(documents))
    return ", ".join(parts)


def files_text(files: int) -> str:
    """«14 minh chứng»: attachments of which the kind is not known."""
    return Counts().files(files)


def moment_text(moment: datetime) -> str:
    """«20/10/2021 16:40», in the local time."""
    local = moment.astimezone()
    return f"{format_date(local.date())} {local:%H:%M}"


def short_moment_text(moment: datetime) -> str:
    """«20/10 19:05», today «19:05», in the local time."""
    local = moment.astimezone()
    return f"{local:%H:%M}" if local.date() == border.now().astimezone().date() else f"{local:%d/%m %H:%M}"


def field_text(table: str, field: str) -> str:
    """What a field is called."""
    name = _FIELDS.get(f"{table}.{field}") or _FIELDS.get(field)
    return translate("transfer", name) if name else field


def value_text(table: str, field: str, stored: "Stored", criterion: "Criterion | None" = None) -> str:
    """A stored value as people read it."""
    if stored is None or stored == "":
        return translate("transfer", "(left empty)")
    if table == "answer" and field in ("value", "reported", "seen"):
        return _figure(str(stored), criterion)
    if field == "deleted":
        return translate("transfer", "Removed") if stored else translate("transfer", "Kept")
    kind = kind_of(table, field)
    if kind == "flag":
        return translate("transfer", "Yes") if stored else translate("transfer", "No")
    word = _WORDS.get(f"{table}.{stored}") or _WORDS.get(str(stored))
    if kind == "line" and word:
        return translate("transfer", word)
    return _typed_text(kind, from_stored(table, field, stored))


def _typed_text(kind: str, value: object) -> str:
    if isinstance(value, datetime):
        return f"{format_date(value.date())} {value:%H:%M}"
    if isinstance(value, Decimal):
        return format_decimal(value)
    if kind == "date":
        return format_date(value)  # type: ignore[arg-type]
    if isinstance(value, tuple):
        return "; ".join(value)
    return format_count(value) if isinstance(value, int) else str(value)


def _figure(stored: str, criterion: "Criterion | None") -> str:
    """An answer's figure: a choice by its text, a date as a date, numbers with a comma."""
    kind = criterion.kind.value if criterion else ""
    if criterion is not None and kind == "choice":
        return next((one.text for one in criterion.choices if one.key == stored), stored)
    if kind == "date":
        return value_text("answer", "deadline", stored)
    return stored.replace(".", ",") if kind in ("number", "percent", "steps") else stored
