"""What each document beside the conclusion still lacks before it can be signed or sent."""

from collections.abc import Iterator
from datetime import date

from inspector.book.later_rows import Requested
from inspector.book.requests import handed
from inspector.book.visit import Visit
from inspector.checklist.model import Kind
from inspector.report import kinds
from inspector.report.conclusion import Conclusion
from inspector.report.drafting import REQUIREMENT, SHORTCOMING
from inspector.report.kinds import DocumentKind
from inspector.report.lacking import CONCLUDE, FILL, VISIT, Missing, short
from inspector.report.missing import fields_missing, is_unset, missing, photos_missing, team_missing
from inspector.report.missing_answers import answers_missing, unanswered_missing
from inspector.report.missing_documents import REQUESTS
from inspector.report.parts import titled

_BODIES = ("superior_body", "issuing_body")
_DECISION = ("decision_number", "decision_date", "decision_issuer", "decision_subject")
_CONCLUDED = ("document_number", "document_symbol", "document_date")
_PAPER_CODES = {
    "number": "missing.document_number",
    "issued_on": "missing.document_date",
    "place": "missing.document_place",
    "signer_name": "missing.signer_name",
    "issuing_body": "missing.issuing_body",
    "begun_at": "missing.begun_at",
    "due_at": "missing.due_at",
    "text": "missing.proposals",
}


def missing_of(kind: DocumentKind, visit: Visit, conclusion: Conclusion, today: date) -> list[Missing]:
    """Everything that the document of `kind` lacks; why there is none, where a visit has no such document."""
    if not kind.applies(visit, conclusion, kind.day(visit, today)):
        return [Missing(kind.id, kind.absent, VISIT, document=kind.id)]
    if kind.id == kinds.CONCLUSION:
        return missing(visit, conclusion)
    return list(_FINDERS[kind.id](visit, conclusion))


def _of_paper(visit: Visit, kind: str, *names: str) -> Iterator[Missing]:
    paper = visit.paper(kind)
    for name in names:
        if is_unset(getattr(paper, name)):
            yield Missing(name, _PAPER_CODES[name], VISIT, document=kind)


def _secretary(visit: Visit) -> Iterator[Missing]:
    if not any(person.role == "secretary" for person in visit.team):
        yield Missing("secretary", "missing.secretary", VISIT)


def _place(visit: Visit, kind: str) -> Iterator[Missing]:
    """A document's own place, or the conclusion's."""
    if is_unset(visit.inspection.document_place):
        yield from _of_paper(visit, kind, "place")


def _file_request(visit: Visit, _conclusion: Conclusion) -> Iterator[Missing]:
    yield from fields_missing(visit, (*_BODIES, *_DECISION))
    yield from _of_paper(visit, kinds.FILE_REQUEST, "number", "issued_on")
    yield from _place(visit, kinds.FILE_REQUEST)
    if is_unset(visit.inspection.starts_at):
        yield from _of_paper(visit, kinds.FILE_REQUEST, "due_at")
    if is_unset(visit.paper(kinds.FILE_REQUEST).signer_name):
        yield from _secretary(visit)


def _handover(visit: Visit, _conclusion: Conclusion) -> Iterator[Missing]:
    yield from fields_missing(visit, _BODIES)
    yield from _of_paper(visit, kinds.HANDOVER, "begun_at")
    paper = visit.paper(kinds.HANDOVER)
    if is_unset(paper.giver) and not visit.unit_people:
        yield Missing("unit_people", "missing.unit_people", VISIT)
    if is_unset(paper.receiver):
        yield from _secretary(visit)
    for item in handed(visit):
        if item.sheets is not None:
            continue
        facts = {"sentence": short(titled(item))}
        if isinstance(item, Requested):
            yield Missing("sheets", "missing.sheets", REQUESTS, next(iter(item.criteria), ""), facts=facts)
        else:
            yield Missing("sheets", "missing.sheets", FILL, item.criterion, evidence=item.id, facts=facts)


def _minutes(visit: Visit, conclusion: Conclusion) -> Iterator[Missing]:
    names = (*_BODIES, "unit_location", *_DECISION, "starts_at", "periods", "minutes_signed_at")
    yield from fields_missing(visit, names)
    yield from team_missing(visit)
    yield from _secretary(visit)
    if not visit.unit_people:
        yield Missing("unit_people", "missing.unit_people", VISIT)
    yield from unanswered_missing(visit)
    for sentence in conclusion.of(SHORTCOMING):
        criterion = sentence.criteria[0] if sentence.criteria else ""
        for name in ("explanation", "agreed"):
            if is_unset(getattr(sentence, name)):
                facts = {"sentence": short(sentence.text)}
                yield Missing(name, f"missing.{name}", CONCLUDE, criterion, finding=sentence.id, facts=facts)
    yield from _of_paper(visit, kinds.MINUTES, "text")


def _result_report(visit: Visit, _conclusion: Conclusion) -> Iterator[Missing]:
    names = (
        *_BODIES,
        "result_report_number",
        "result_report_date",
        *_DECISION,
        "starts_at",
        "periods",
        "overview",
    )
    yield from fields_missing(visit, names)
    yield from _place(visit, kinds.RESULT_REPORT)
    if is_unset(visit.paper(kinds.RESULT_REPORT).signer_name):
        yield from fields_missing(visit, ("signer_authority", "signer_name"))
    yield from team_missing(visit)
    yield from unanswered_missing(visit)


def _scores(visit: Visit, _conclusion: Conclusion) -> Iterator[Missing]:
    yield from fields_missing(visit, _CONCLUDED)
    yield from unanswered_missing(visit)
    yield from answers_missing(visit)


def _photos(visit: Visit, conclusion: Conclusion) -> Iterator[Missing]:
    yield from fields_missing(visit, _CONCLUDED)
    yield from photos_missing(visit, conclusion)


def _figures(visit: Visit, _conclusion: Conclusion) -> Iterator[Missing]:
    yield from fields_missing(visit, ("result_report_number", "result_report_date"))
    counted = {item.code for item in visit.criteria if item.kind in (Kind.NUMBER, Kind.PERCENT)}
    yield from (item for item in unanswered_missing(visit) if item.criterion in counted)


def _reminder(visit: Visit, conclusion: Conclusion) -> Iterator[Missing]:
    yield from fields_missing(visit, _CONCLUDED)
    if is_unset(visit.inspection.superior_body):
        yield from _of_paper(visit, kinds.REMINDER, "issuing_body")
    yield from _of_paper(visit, kinds.REMINDER, "number", "issued_on", "due_at", "signer_name")
    yield from _place(visit, kinds.REMINDER)
    yield from fields_missing(visit, ("report_to",))
    for sentence in conclusion.of(REQUIREMENT):
        if sentence.deadline is not None and is_unset(sentence.owner):
            facts = {"sentence": short(sentence.text)}
            yield Missing("owner", "missing.owner", CONCLUDE, finding=sentence.id, facts=facts)


_FINDERS = {
    kinds.FILE_REQUEST: _file_request,
    kinds.HANDOVER: _handover,
    kinds.MINUTES: _minutes,
    kinds.RESULT_REPORT: _result_report,
    kinds.SCORES: _scores,
    kinds.PHOTOS: _photos,
    kinds.FIGURES: _figures,
    kinds.REMINDER: _reminder,
}
