"""Makes the template's context from a visit and its conclusion: everything as it is printed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from inspector import border
from inspector.book.rows import Evidence, Person
from inspector.book.visit import Visit
from inspector.checklist.model import LegalBasis
from inspector.checklist.scoring import ChecklistScore
from inspector.report.assemble_figures import figures_fields
from inspector.report.assemble_follow_up import follow_up_fields
from inspector.report.assemble_handing import handover_fields, request_fields
from inspector.report.assemble_minutes import minutes_fields
from inspector.report.assemble_papers import signatures_of
from inspector.report.assemble_result import reminder_fields, result_fields
from inspector.report.conclusion import Conclusion, Sentence
from inspector.report.context import (
    BLANK,
    BLANK_DATE,
    AnnexesFields,
    AnnexFields,
    ChecklistFields,
    Context,
    DecisionFields,
    DocumentFields,
    EvidenceFields,
    PersonFields,
    PhotoFields,
    ReportFields,
    RequirementFields,
    SentenceFields,
    TeamFields,
    UnitFields,
    VisitFields,
)
from inspector.report.context_set import AddresseesFields, SignerFields
from inspector.report.drafting import CAUSE, REQUIREMENT, SHORTCOMING, STRENGTH
from inspector.report.follow_up import follow_up_sentence
from inspector.report.parts import bare, line, long_day, number_and_symbol, on_two_lines, person_name, titled
from inspector.report.samples import sample_fields
from inspector.report.scores import looked_at, score_fields, section_fields
from inspector.report.words import (
    as_sentence,
    body_in_sentence,
    days,
    joined,
    period_in_sentence,
    roman,
    uncapitalized,
    when_taken,
)
from inspector.text import capfirst, format_date, long_date, two_digits

PICTURE = "\ue000{}\ue001"
"""Stands in the rendered document where the picture of this number belongs."""
_CITED = re.compile(r"\b[Ảả]nh\s+(\d+)")
_ROLES = {
    "team_head": "Trưởng đoàn",
    "team_deputy": "Phó Trưởng đoàn",
    "secretary": "Thư ký",
    "member": "Thành viên",
}
_TYPES = {"TB": ("THÔNG BÁO", "Thông báo"), "KL": ("KẾT LUẬN", "Kết luận")}
_NO_STRENGTH = "Không có ưu điểm nổi bật; kết quả từng nội dung kiểm tra nêu tại phụ lục bảng điểm."
_NO_SHORTCOMING = "Chưa phát hiện hạn chế trong các nội dung đã kiểm tra."
_NO_CAUSE = "Không có hạn chế phải nêu nguyên nhân."
_NOTHING_CHECKED = "Chưa có nội dung nào được kiểm tra."
_NOTHING_APPLIES = "Không có nội dung nào áp dụng đối với đơn vị."


@dataclass(frozen=True, slots=True)
class NumberedPhoto:
    """A photo with its number in the annex."""

    number: int
    evidence: Evidence


def photos_of(visit: Visit) -> tuple[NumberedPhoto, ...]:
    """The photos of the annex, in the order of the criteria that they show: Ảnh 1, Ảnh 2…

    Of one criterion they stand as they were taken in or put; a photo of none stands last. What shows only criteria that
    are not asked is not printed. One that is withheld counts,
    so that every photo has the same number in both variants of a document.
    """
    places = {criterion.code: place for place, criterion in enumerate(visit.criteria)}
    photos = [
        item
        for item in (*visit.evidence, *visit.withheld)
        if item.kind == "photo" and not visit.is_hidden(item)
    ]
    photos.sort(key=lambda item: (places.get(item.criterion, len(places)), item.position or 0, item.id))
    withheld = {item.id for item in visit.withheld}
    return tuple(
        NumberedPhoto(number, item) for number, item in enumerate(photos, start=1) if item.id not in withheld
    )


def build_context(visit: Visit, conclusion: Conclusion, day: date | None = None) -> Context:
    """The whole tree that a template may name, as the conclusion says it; `as_document` turns it to another document.

    `day` is today, from which a reminder without a date counts.
    """
    inspection = visit.inspection
    photos = photos_of(visit)
    papers = tuple(item for item in visit.evidence if item.kind != "photo" and not visit.is_hidden(item))
    annexes = _annexes(bool(visit.checklists), bool(papers), bool(photos))
    citations = cite_photos(visit, conclusion, photos, annexes.photos.word)
    subject = joined([checklist.subject for checklist in visit.checklists])
    document, checklists = _document(visit, subject), _checklists(visit, conclusion, citations)
    return Context(
        document=document,
        decision=DecisionFields(
            number=line(inspection.decision_number),
            date=long_day(inspection.decision_date),
            issuer=line(inspection.decision_issuer),
            subject=bare(uncapitalized(inspection.decision_subject)) or BLANK,
        ),
        visit=VisitFields(
            subject=subject or BLANK,
            periods=joined([line(period_in_sentence(period)) for period in inspection.periods]) or BLANK,
            days=days(inspection.starts_at, inspection.ends_at) or BLANK_DATE,
            plan_number=line(inspection.plan_number),
            plan_date=long_day(inspection.plan_date),
            self_report_number=line(inspection.self_report_number),
            self_report_date=long_day(inspection.self_report_date),
            minutes_date=long_day(inspection.minutes_signed_at),
        ),
        unit=UnitFields(
            name=line(inspection.unit),
            short=line(inspection.unit_short or inspection.unit),
            location=line(inspection.unit_location),
        ),
        team=_team(visit),
        overview=_overview(visit),
        checklists=checklists,
        requirements=_requirements(conclusion),
        report=ReportFields(line(inspection.report_to), long_day(inspection.report_deadline)),
        recipients=tuple(text for each in inspection.recipients if (text := bare(each.lstrip("-– ")))),
        signer=SignerFields(
            inspection.signer_authority or BLANK, inspection.signer_office, line(inspection.signer_name)
        ),
        annexes=annexes,
        evidence=tuple(_paper(visit, number, item) for number, item in enumerate(papers, start=1)),
        photos=tuple(
            PhotoFields(str(photo.number), _caption(photo.evidence), PICTURE.format(photo.number))
            for photo in photos
        ),
        addressees=AddresseesFields("", "", ""),
        signatures=signatures_of(visit),
        minutes=minutes_fields(visit, conclusion, cite_photos(visit, conclusion, photos, ""), len(photos)),
        result=result_fields(visit, conclusion, checklists, document),
        figures=figures_fields(visit),
        samples=sample_fields(visit),
        file_request=request_fields(visit),
        handover=handover_fields(visit),
        reminder=reminder_fields(visit, conclusion, document, day or border.now().date()),
        follow_up=follow_up_fields(visit),
    )


# --- the document itself ----------------------------------------------------------------------------


def _document(visit: Visit, subject: str) -> DocumentFields:
    inspection = visit.inspection
    kind, name = _TYPES.get(inspection.document_type, _TYPES["TB"])
    inside = bare(uncapitalized(inspection.document_subject)) or (
        f"kết luận kiểm tra {subject or BLANK} tại {line(inspection.unit)}"
    )
    if kind == "KẾT LUẬN":
        inside = re.sub(r"^(về việc )?kết luận( về)? ", "", inside)
    number, symbol = number_and_symbol(
        inspection.document_number, inspection.document_symbol, f"{inspection.document_type or 'TB'}-{BLANK}"
    )
    issued_by = body_in_sentence(" ".join(inspection.issuing_body.split())) or "Đoàn kiểm tra"
    return DocumentFields(
        superior_body=inspection.superior_body or BLANK,
        issuing_body=inspection.issuing_body or BLANK,
        issued_by=issued_by,
        type=kind,
        type_name=name,
        number=number,
        symbol=symbol,
        place=line(inspection.document_place),
        date=long_day(inspection.document_date),
        subject=on_two_lines(capfirst(inside)),
        subject_inside=inside,
        bases=legal_bases(visit),
        reference=f"(Kèm theo {name} số {number}/{symbol} {long_day(inspection.document_date)} của {issued_by})",
        archive=bare(inspection.archive_mark.removeprefix("Lưu:").strip()) or f"VT, {BLANK}",
    )


def legal_bases(visit: Visit) -> tuple[str, ...]:
    """The «Căn cứ» lines: register entries by id, free lines as they were typed; «;» after each, «.» last."""
    known = {
        id_: basis for checklist in visit.checklists for id_, basis in checklist.legal_basis_by_id.items()
    }
    lines = [
        cited_basis(known[entry]) if entry in known else _free_basis(entry)
        for entry in visit.inspection.legal_basis
        if entry.strip()
    ]
    return tuple(f"{line}{'.' if place == len(lines) else ';'}" for place, line in enumerate(lines, start=1))


def cited_basis(basis: LegalBasis) -> str:
    """How a document of the register is cited the first time; laws by kind and name, without number or issuer."""
    issued = f" {long_date(basis.issued)}" if basis.issued else ""
    if basis.kind in ("Luật", "Bộ luật", "Pháp lệnh"):
        return f"Căn cứ {basis.kind} {basis.subject}{issued}"
    number = f" số {basis.number}" if basis.number else ""
    issuer = f" của {basis.issuer}" if basis.issuer else ""
    return f"Căn cứ {basis.kind}{number}{issued}{issuer} {basis.subject}".strip()


def _free_basis(line: str) -> str:
    line = bare(" ".join(line.split()))
    return line if line.lower().startswith(("căn cứ", "theo ", "xét ")) else f"Căn cứ {line}"


def _team(visit: Visit) -> TeamFields:
    def person(row: Person) -> PersonFields:
        return PersonFields(person_name(row), " ".join(row.office.split()), _ROLES.get(row.role, ""))

    members = tuple(person(row) for row in visit.team)
    head = next((member for member in members if member.role == "Trưởng đoàn"), None)
    named = BLANK if head is None else f"{head.name}, {head.office}," if head.office else head.name
    return TeamFields(named, members, tuple(person(row) for row in visit.unit_people))


def _overview(visit: Visit) -> tuple[str, ...]:
    inspection = visit.inspection
    paragraphs = [as_sentence(each) for each in inspection.overview.splitlines() if each.strip()]
    if said := inspection.previous_note.strip() or follow_up_sentence(visit.rechecks.values()):
        paragraphs.append(as_sentence(said))
    asked, answered = map(sum, zip((0, 0), *(looked_at(score) for score in visit.scores()), strict=True))
    report = ""
    if inspection.self_report_number:
        when = f" {long_date(inspection.self_report_date)}" if inspection.self_report_date else ""
        report = (
            f"Đơn vị đã báo cáo kết quả tự kiểm tra tại Báo cáo số {inspection.self_report_number}{when}. "
        )
    if not answered:
        return (
            *paragraphs,
            *([report.strip()] if report else []),
            "Đoàn kiểm tra chưa kiểm tra nội dung nào theo danh mục kiểm tra.",
        )
    looked = two_digits(answered) if answered == asked else f"{two_digits(answered)}/{two_digits(asked)}"
    minutes = (
        f" và thông qua biên bản {long_date(inspection.minutes_signed_at.date())}"
        if inspection.minutes_signed_at
        else ""
    )
    paragraphs.append(
        f"{report}Đoàn kiểm tra đã xem xét {looked} nội dung theo danh mục kiểm tra, đối chiếu hồ sơ với thực tế, "
        f"nghe đơn vị giải trình{minutes}."
    )
    return tuple(paragraphs)


# --- findings ---------------------------------------------------------------------------------------


def cite_photos(
    visit: Visit, conclusion: Conclusion, photos: Sequence[NumberedPhoto], annex: str
) -> Mapping[bytes, str]:
    """What goes behind each sentence: «(Ảnh 1, Phụ lục III)», «(Ảnh 1)» without an annex's name.

    A photo is cited once, where its criterion is first said. A sentence that names its photos itself is left as it is.
    """
    cited = cited_by_hand(conclusion)
    citations: dict[bytes, str] = {}
    for sentence in _in_print(visit, conclusion):
        if _CITED.search(sentence.text):
            continue
        mine = [
            photo.number
            for photo in photos
            if photo.number not in cited and not codes_of(photo.evidence).isdisjoint(sentence.criteria)
        ]
        if mine:
            cited.update(mine)
            word = (
                f"Ảnh {mine[0]}" if len(mine) == 1 else f"các ảnh {', '.join(str(number) for number in mine)}"
            )
            citations[sentence.id] = f"({word}, {annex})" if annex else f"({word})"
    return citations


def codes_of(item: Evidence) -> frozenset[str]:
    """The criteria that it is evidence for."""
    return frozenset((item.criterion, *item.other_criteria))


def cited_by_hand(conclusion: Conclusion) -> set[int]:
    """Numbers of the photos that sentences name themselves."""
    return {
        int(number)
        for sentence in conclusion.sentences
        if sentence.included
        for number in _CITED.findall(sentence.text)
    }


def _in_print(visit: Visit, conclusion: Conclusion) -> Iterable[Sentence]:
    for kind in (SHORTCOMING, STRENGTH):
        for checklist in visit.checklists:
            yield from conclusion.of(kind, checklist.id)


def _checklists(
    visit: Visit, conclusion: Conclusion, citations: Mapping[bytes, str]
) -> tuple[ChecklistFields, ...]:
    def said(kind: str, checklist: str, otherwise: str = "") -> tuple[SentenceFields, ...]:
        sentences = [
            SentenceFields(
                _with_citation(sentence.text, citations.get(sentence.id, "")),
                as_sentence(sentence.text),
                sentence.id.hex(),
            )
            for sentence in conclusion.of(kind, checklist)
        ]
        unique = {sentence.text: sentence for sentence in reversed(sentences)}
        once = tuple(reversed(unique.values()))
        return once if once or not otherwise else (SentenceFields(otherwise, otherwise, ""),)

    made = []
    for number, (checklist, score) in enumerate(zip(visit.checklists, visit.scores(), strict=True), start=1):
        use = next((use for use in visit.uses if use.sha256 == checklist.sha256), None)
        silence = _silence(score)
        has_shortcomings = bool(said(SHORTCOMING, checklist.id))
        made.append(
            ChecklistFields(
                number=str(number),
                title=capfirst(checklist.subject),
                abbreviation=checklist.abbreviation,
                strengths=said(STRENGTH, checklist.id, silence or _NO_STRENGTH),
                shortcomings=said(SHORTCOMING, checklist.id, silence or _NO_SHORTCOMING),
                causes=said(CAUSE, checklist.id, BLANK if has_shortcomings else silence or _NO_CAUSE),
                score=score_fields(checklist, score, use.penalty_reason if use else ""),
                sections=section_fields(visit, checklist, score),
            )
        )
    return tuple(made)


def _silence(score: ChecklistScore) -> str:
    """Why nothing at all can be said about a checklist; "" when something was looked at."""
    if score.final is None:
        return _NOTHING_APPLIES
    return "" if score.answered else _NOTHING_CHECKED


def _with_citation(text: str, citation: str) -> str:
    text = as_sentence(text)
    return (
        text if not citation else f"{text[:-1]} {citation}." if text.endswith(".") else f"{text} {citation}"
    )


def _requirements(conclusion: Conclusion) -> tuple[RequirementFields, ...]:
    return tuple(
        RequirementFields(
            str(number),
            as_sentence(sentence.text),
            sentence.owner or BLANK,
            sentence.supporting,
            format_date(sentence.deadline) if sentence.deadline else BLANK,
            sentence.id.hex(),
        )
        for number, sentence in enumerate(conclusion.of(REQUIREMENT), start=1)
    )


# --- annexes ----------------------------------------------------------------------------------------


def _annexes(has_scores: bool, has_papers: bool, has_photos: bool) -> AnnexesFields:
    """Numbers only those annexes that the document has; a single one has no number."""
    there = {"scores": has_scores, "evidence": has_papers, "photos": has_photos}
    only = sum(there.values()) == 1
    words: dict[str, AnnexFields] = {}
    number = 0
    for name, is_there in there.items():
        number += is_there
        words[name] = AnnexFields("Phụ lục" if only or not is_there else f"Phụ lục {roman(number)}")
    return AnnexesFields(**words, figures=AnnexFields("Phụ lục"))


def _paper(visit: Visit, number: int, item: Evidence) -> EvidenceFields:
    codes = codes_of(item)
    criterion = "; ".join(each.text for each in visit.criteria if each.code in codes)
    title = titled(item)
    return EvidenceFields(
        str(number),
        capfirst(bare(title)),
        item.number,
        item.issuer,
        format_date(item.issued_on) if item.issued_on else "",
        criterion,
    )


def _caption(item: Evidence) -> str:
    taken = when_taken(item.taken_at)
    caption = capfirst(bare(item.caption or item.name))
    return f"{caption} ({taken})" if taken else caption
