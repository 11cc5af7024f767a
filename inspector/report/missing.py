"""What a conclusion still lacks before it can be signed. Each line is a code, worded elsewhere, with its place."""

import dataclasses
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from inspector.book.gaps import GAP
from inspector.book.visit import Visit
from inspector.checklist.model import LegalBasis
from inspector.report.conclusion import Conclusion, Sentence
from inspector.report.drafting import CAUSE, REQUIREMENT, SHORTCOMING, STRENGTH
from inspector.report.figures import strange_figures
from inspector.report.lacking import CONCLUDE, FILL, VISIT, Missing, short
from inspector.report.missing_answers import answers_missing, unanswered_missing
from inspector.report.missing_documents import documents_out

__all__ = [
    "CONCLUDE",
    "FILL",
    "VISIT",
    "Missing",
    "answers_missing",
    "fields_missing",
    "is_unset",
    "missing",
    "photos_missing",
    "short",
    "team_missing",
    "unanswered_missing",
]


def missing(visit: Visit, conclusion: Conclusion) -> list[Missing]:
    """Everything that is missing, in the order of the document."""
    return [
        *_particulars(visit),
        *unanswered_missing(visit),
        *_sentences(visit, conclusion),
        *_figures(visit, conclusion),
        *_criteria_bases(visit, conclusion),
        *answers_missing(visit),
        *photos_missing(visit, conclusion),
        *documents_out(visit),
        *_abbreviations(visit, conclusion),
        *remarks_missing(visit, conclusion),
    ]


# --- the visit's particulars ------------------------------------------------------------------------

_FIELDS = (
    "superior_body",
    "issuing_body",
    "document_number",
    "document_symbol",
    "document_date",
    "document_place",
    "decision_number",
    "decision_date",
    "decision_issuer",
    "decision_subject",
    "starts_at",
    "periods",
    "overview",
    "report_to",
    "report_deadline",
    "signer_authority",
    "signer_name",
    "recipients",
    "archive_mark",
)


def fields_missing(visit: Visit, names: Sequence[str]) -> Iterator[Missing]:
    """Which of these fields of the inspection are not set."""
    inspection = visit.inspection
    for name in names:
        has_symbol_inside = name == "document_symbol" and "/" in inspection.document_number
        if not has_symbol_inside and is_unset(getattr(inspection, name)):
            yield Missing(name, f"missing.{name}", VISIT)


def is_unset(value: object) -> bool:
    """Whether nothing stands there."""
    return value is None or value == () or (isinstance(value, str) and not value.strip())


def team_missing(visit: Visit) -> Iterator[Missing]:
    """A team without a head, a visit without checklists."""
    if not any(person.role == "team_head" for person in visit.team):
        yield Missing("team_head", "missing.team_head", VISIT)
    if not visit.checklists:
        yield Missing("checklists", "missing.checklists", VISIT)


def _particulars(visit: Visit) -> Iterator[Missing]:
    inspection = visit.inspection
    yield from fields_missing(visit, _FIELDS)
    yield from team_missing(visit)
    yield from _dates(visit)
    symbol = inspection.document_symbol
    kind = inspection.document_type or "TB"
    if symbol and not symbol.startswith(f"{kind}-"):
        yield Missing(
            "document_symbol", "missing.symbol_of_other_type", VISIT, facts={"symbol": symbol, "type": kind}
        )
    yield from _bases(visit)


def _dates(visit: Visit) -> Iterator[Missing]:
    inspection = visit.inspection
    issued = inspection.document_date
    ended = inspection.minutes_signed_at or inspection.ends_at
    if issued and ended and issued < ended.date():
        yield Missing("document_date", "missing.dated_before_the_end", VISIT)
    if inspection.report_deadline:
        yield from _deadline(inspection.report_deadline, issued, Missing("report_deadline", "", VISIT))


def _deadline(day: date, issued: date | None, at: Missing) -> Iterator[Missing]:
    from inspector.report.holidays import is_holiday
    from inspector.text import format_date

    facts: dict[str, object] = {"date": format_date(day)}
    if issued and day < issued:
        yield dataclasses.replace(at, code="missing.deadline_before_the_document", facts=facts)
    elif day.weekday() >= 5:
        yield dataclasses.replace(at, code="missing.deadline_on_weekend", facts=facts)
    elif is_holiday(day):
        yield dataclasses.replace(at, code="missing.deadline_on_holiday", facts=facts)


def _bases(visit: Visit) -> Iterator[Missing]:
    day = visit.inspection.document_date
    known = {
        id_: basis for checklist in visit.checklists for id_, basis in checklist.legal_basis_by_id.items()
    }
    for entry in visit.inspection.legal_basis:
        basis = known.get(entry)
        if basis is None:
            continue
        name = f"{basis.kind} {basis.number or basis.subject}"
        if day and basis.is_in_force(day) is False:
            yield Missing("legal_basis", "missing.basis_not_in_force", VISIT, facts={"basis": name})
        elif not basis.verified:
            yield Missing("legal_basis", "missing.basis_not_verified", VISIT, facts={"basis": name})


# --- sentences --------------------------------------------------------------------------------------


def _sentences(visit: Visit, conclusion: Conclusion) -> Iterator[Missing]:
    issued = visit.inspection.document_date
    said = {
        (item.rests_on, kind)
        for kind in (CAUSE, REQUIREMENT)
        for item in conclusion.of(kind)
        if item.rests_on
    }
    for sentence in conclusion.of(SHORTCOMING):
        about = {"sentence": short(sentence.text)}
        if not any(visit.evidence_of(code) for code in sentence.criteria):
            yield _of(sentence, "evidence", "missing.evidence", about)
        if (sentence.id.hex(), CAUSE) not in said:
            yield _of(sentence, "cause", "missing.cause", about)
        if (sentence.id.hex(), REQUIREMENT) not in said:
            yield _of(sentence, "requirement", "missing.requirement", about)
    for sentence in conclusion.of(REQUIREMENT):
        about = {"sentence": short(sentence.text)}
        if not sentence.owner.strip():
            yield _of(sentence, "owner", "missing.owner", about)
        if sentence.deadline is None:
            yield _of(sentence, "deadline", "missing.deadline", about)
        else:
            yield from _deadline(sentence.deadline, issued, _of(sentence, "deadline", "", about))
    for sentence in conclusion.sentences:
        if sentence.included and sentence.changed_under:
            yield _of(sentence, "text", "missing.changed_under", {"sentence": short(sentence.text)})
        if sentence.included and sentence.text != sentence.draft and GAP in sentence.text:
            yield _of(sentence, "text", "missing.gap", {"sentence": short(sentence.text)})
    for kind in (STRENGTH, SHORTCOMING):
        if not conclusion.of(kind) and visit.answers:
            yield Missing(kind, f"missing.{kind}", CONCLUDE)


def _figures(visit: Visit, conclusion: Conclusion) -> Iterator[Missing]:
    """Numbers in the prose that the answers do not bear out; a draft says what the answers say."""
    for sentence in conclusion.sentences:
        if sentence.included and sentence.text != sentence.draft:
            for strange in strange_figures(visit, sentence):
                facts = {
                    "sentence": short(sentence.text),
                    "figure": strange.figure,
                    "instead": strange.instead,
                }
                yield _of(sentence, "text", f"missing.{strange.code}", facts)
    for strange in strange_figures(visit, None):
        yield Missing(
            "overview",
            f"missing.{strange.code}",
            VISIT,
            facts={"figure": strange.figure, "instead": strange.instead},
        )


def _criteria_bases(visit: Visit, conclusion: Conclusion) -> Iterator[Missing]:
    """A shortcoming is measured by what was in force in the inspected time."""
    first, last = _inspected(visit)
    if first is None or last is None:
        return
    codes = dict.fromkeys(code for sentence in conclusion.of(SHORTCOMING) for code in sentence.criteria)
    for code in codes:
        for checklist in visit.checklists:
            criterion = checklist.by_code.get(code)
            references = criterion.legal_basis if criterion else ()
            bases = [
                basis
                for each in references
                if (basis := checklist.legal_basis_by_id.get(each.ref)) is not None
            ]
            if bases and not any(_was_in_force(basis, first, last) for basis in bases):
                named = "; ".join(f"{basis.kind} {basis.number or basis.subject}" for basis in bases)
                yield Missing("legal_basis", "missing.basis_of_criterion", FILL, code, facts={"basis": named})


def _inspected(visit: Visit) -> tuple[date | None, date | None]:
    """The first and the last day that the inspected periods can mean."""
    from inspector.text import period_year

    years = [year for period in visit.inspection.periods if (year := period_year(period)) is not None]
    if not years:
        return None, None
    end = visit.inspection.ends_at or visit.inspection.starts_at
    last = date(max(years), 12, 31)
    return date(min(years), 1, 1), min(last, end.date()) if end else last


def _was_in_force(basis: LegalBasis, first: date, last: date) -> bool:
    begun = basis.in_force_from is None or basis.in_force_from <= last
    return begun and (basis.in_force_until is None or basis.in_force_until >= first)


def _of(sentence: Sentence, name: str, code: str, facts: Mapping[str, object]) -> Missing:
    criterion = sentence.criteria[0] if sentence.criteria else ""
    return Missing(name, code, CONCLUDE, criterion, finding=sentence.id, facts=facts)


# --- photos, abbreviations --------------------------------------------------------------------------


def photos_missing(visit: Visit, conclusion: Conclusion) -> Iterator[Missing]:
    """Photos that nothing cites, without a caption, without their bytes."""
    from inspector.report.assemble import cite_photos, cited_by_hand, photos_of

    photos = photos_of(visit)
    citations = cite_photos(visit, conclusion, photos, "Phụ lục")
    cited = cited_by_hand(conclusion) | {
        int(number) for text in citations.values() for number in re.findall(r"[0-9]+", text)
    }
    for photo in photos:
        item, facts = photo.evidence, {"number": photo.number}
        at = {"criterion": item.criterion, "evidence": item.id, "facts": facts}
        if photo.number not in cited:
            yield Missing("photo", "missing.photo_not_cited", FILL, **at)  # type: ignore[arg-type]
        if not item.caption.strip():
            yield Missing("caption", "missing.caption", FILL, **at)  # type: ignore[arg-type]
        if item.bytes is None:
            yield Missing("photo", "missing.photo_bytes", FILL, **at)  # type: ignore[arg-type]


def photos_damaged(visit: Visit, numbers: Collection[int]) -> Iterator[Missing]:
    """Photos of these numbers in the annex, which could not be printed."""
    from inspector.report.assemble import photos_of

    for photo in photos_of(visit):
        if photo.number in numbers:
            item, facts = photo.evidence, {"number": photo.number}
            yield Missing(
                "photo", "missing.photo_damaged", FILL, item.criterion, evidence=item.id, facts=facts
            )


def _abbreviations(visit: Visit, conclusion: Conclusion) -> Iterator[Missing]:
    from inspector.report.abbreviations import register, unknown_in

    texts = [visit.inspection.overview, *(item.text for item in conclusion.sentences if item.included)]
    for word in unknown_in(texts, register(visit.checklists)):
        yield Missing("abbreviation", "missing.abbreviation", CONCLUDE, facts={"word": word})


def remarks_missing(visit: Visit, conclusion: Conclusion) -> Iterator[Missing]:
    """Comments from Word that nobody has marked as done."""
    printed = {sentence.id.hex(): sentence for sentence in conclusion.sentences if sentence.included}
    for remark in visit.remarks:
        if remark.is_done:
            continue
        facts = {"author": remark.author, "words": short(remark.text)}
        if sentence := printed.get(remark.finding):
            yield _of(sentence, "remark", "missing.remark", facts)
        else:
            yield Missing("remark", "missing.remark", CONCLUDE, facts=facts)
