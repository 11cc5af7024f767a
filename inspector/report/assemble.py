"""Makes the template's context from a visit and its conclusion: everything as it is printed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from inspector.book.rows import Evidence, Person
from inspector.book.visit import Visit
from inspector.checklist.model import LegalBasis
from inspector.checklist.scoring import ChecklistScore
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
    SignerFields,
    TeamFields,
    UnitFields,
    VisitFields,
)
from inspector.report.drafting import CAUSE, REQUIREMENT, SHORTCOMING, STRENGTH
from inspector.report.scores import looked_at, score_fields, section_fields
from inspector.report.type_width import bold_width
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
_LINE_PT = 467.0
"""Points between the margins of a portrait page."""
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
    """The photos of the annex in order: Ảnh 1, Ảnh 2…"""
    photos = (item for item in visit.evidence if item.kind == "photo")
    return tuple(NumberedPhoto(number, item) for number, item in enumerate(photos, start=1))


def build_context(visit: Visit, conclusion: Conclusion) -> Context:
    """The whole tree that a template may name."""
    inspection = visit.inspection
    photos = photos_of(visit)
    papers = tuple(item for item in visit.evidence if item.kind != "photo")
    annexes = _annexes(bool(visit.checklists), bool(papers), bool(photos))
    citations = cite_photos(visit, conclusion, photos, annexes.photos.word)
    subject = joined([checklist.subject for checklist in visit.checklists])
    return Context(
        document=_document(visit, subject),
        decision=DecisionFields(
            number=_line(inspection.decision_number),
            date=_long(inspection.decision_date),
            issuer=_line(inspection.decision_issuer),
            subject=_ends_bare(uncapitalized(inspection.decision_subject)) or BLANK,
        ),
        visit=VisitFields(
            subject=subject or BLANK,
            periods=joined([_line(period_in_sentence(period)) for period in inspection.periods]) or BLANK,
            days=days(inspection.starts_at, inspection.ends_at) or BLANK_DATE,
            plan_number=_line(inspection.plan_number),
            plan_date=_long(inspection.plan_date),
            self_report_number=_line(inspection.self_report_number),
            self_report_date=_long(inspection.self_report_date),
            minutes_date=_long(inspection.minutes_signed_at),
        ),
        unit=UnitFields(
            name=_line(inspection.unit),
            short=_line(inspection.unit_short or inspection.unit),
            location=_line(inspection.unit_location),
        ),
        team=_team(visit),
        overview=_overview(visit),
        checklists=_checklists(visit, conclusion, citations),
        requirements=_requirements(conclusion),
        report=ReportFields(_line(inspection.report_to), _long(inspection.report_deadline)),
        recipients=tuple(text for line in inspection.recipients if (text := _ends_bare(line.lstrip("-– ")))),
        signer=SignerFields(
            inspection.signer_authority or BLANK, inspection.signer_office, _line(inspection.signer_name)
        ),
        annexes=annexes,
        evidence=tuple(_paper(visit, number, item) for number, item in enumerate(papers, start=1)),
        photos=tuple(
            PhotoFields(str(photo.number), _caption(photo.evidence), PICTURE.format(photo.number))
            for photo in photos
        ),
    )


# --- the document itself ----------------------------------------------------------------------------


def _document(visit: Visit, subject: str) -> DocumentFields:
    inspection = visit.inspection
    kind, name = _TYPES.get(inspection.document_type, _TYPES["TB"])
    inside = _ends_bare(uncapitalized(inspection.document_subject)) or (
        f"kết luận kiểm tra {subject or BLANK} tại {_line(inspection.unit)}"
    )
    if kind == "KẾT LUẬN":
        inside = re.sub(r"^(về việc )?kết luận( về)? ", "", inside)
    number, symbol = _number(visit)
    issued_by = body_in_sentence(" ".join(inspection.issuing_body.split())) or "Đoàn kiểm tra"
    return DocumentFields(
        superior_body=inspection.superior_body or BLANK,
        issuing_body=inspection.issuing_body or BLANK,
        issued_by=issued_by,
        type=kind,
        type_name=name,
        number=number,
        symbol=symbol,
        place=_line(inspection.document_place),
        date=_long(inspection.document_date),
        subject=_on_two_lines(capfirst(inside)),
        subject_inside=inside,
        bases=legal_bases(visit),
        reference=f"(Kèm theo {name} số {number}/{symbol} {_long(inspection.document_date)} của {issued_by})",
        archive=_ends_bare(inspection.archive_mark.removeprefix("Lưu:").strip()) or f"VT, {BLANK}",
    )


def _on_two_lines(subject: str) -> str:
    """A subject longer than a line is broken before «tại …», where one would pause, if both lines then fit."""
    if bold_width(subject, 14) <= _LINE_PT:
        return subject
    before, at, after = subject.rpartition(" tại ")
    fits = at and max(bold_width(before, 14), bold_width(f"tại {after}", 14)) <= _LINE_PT
    return f"{before}\ntại {after}" if fits else subject


def _number(visit: Visit) -> tuple[str, str]:
    """Number and symbol; a number typed together with its symbol («05/TB-ĐKT») is taken apart."""
    inspection = visit.inspection
    number, _, symbol = inspection.document_number.strip().partition("/")
    number = number.strip()
    if number.isdecimal() and number.isascii():
        number = two_digits(int(number)) if len(number) < 4 else number
    default = f"{inspection.document_type or 'TB'}-{BLANK}"
    return number or BLANK, (inspection.document_symbol or symbol).strip() or default


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
    line = _ends_bare(" ".join(line.split()))
    return line if line.lower().startswith(("căn cứ", "theo ", "xét ")) else f"Căn cứ {line}"


def _team(visit: Visit) -> TeamFields:
    def person(row: Person) -> PersonFields:
        name = " ".join(f"{row.rank} {row.name}".split())
        return PersonFields(name, " ".join(row.office.split()), _ROLES.get(row.role, ""))

    members = tuple(person(row) for row in visit.team)
    head = next((member for member in members if member.role == "Trưởng đoàn"), None)
    named = BLANK if head is None else f"{head.name}, {head.office}," if head.office else head.name
    return TeamFields(named, members, tuple(person(row) for row in visit.unit_people))


def _overview(visit: Visit) -> tuple[str, ...]:
    inspection = visit.inspection
    paragraphs = [as_sentence(line) for line in inspection.overview.splitlines() if line.strip()]
    if inspection.previous_note.strip():
        paragraphs.append(as_sentence(inspection.previous_note))
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
    """What goes behind each sentence: «(Ảnh 1, Phụ lục III)». A photo is cited once, where its criterion is first said.

    A sentence that names its photos itself is left as it is.
    """
    cited = cited_by_hand(conclusion)
    citations: dict[bytes, str] = {}
    for sentence in _in_print(visit, conclusion):
        if _CITED.search(sentence.text):
            continue
        mine = [
            photo.number
            for photo in photos
            if photo.evidence.criterion in sentence.criteria and photo.number not in cited
        ]
        if mine:
            cited.update(mine)
            word = (
                f"Ảnh {mine[0]}" if len(mine) == 1 else f"các ảnh {', '.join(str(number) for number in mine)}"
            )
            citations[sentence.id] = f"({word}, {annex})"
    return citations


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
    return AnnexesFields(**words)


def _paper(visit: Visit, number: int, item: Evidence) -> EvidenceFields:
    criterion = next((each.text for each in visit.criteria if each.code == item.criterion), "")
    title = _titled(item)
    return EvidenceFields(
        str(number),
        capfirst(_ends_bare(title)),
        item.number,
        item.issuer,
        format_date(item.issued_on) if item.issued_on else "",
        criterion,
    )


_KINDS = {
    "QĐ": "Quyết định",
    "KH": "Kế hoạch",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "CT": "Chỉ thị",
    "HD": "Hướng dẫn",
    "NQ": "Nghị quyết",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TB": "Thông báo",
    "TTr": "Tờ trình",
}
"""The kinds of documents by the first letters of their symbol (Nghị định số 30/2020/NĐ-CP, Phụ lục III)."""


def _titled(item: Evidence) -> str:
    """A document's name: its kind by its symbol, then its subject; a file's caption or name when it has none."""
    if not item.subject:
        return item.caption or item.name
    kind = _KINDS.get(item.number.partition("/")[2].partition("-")[0], "")
    named = item.subject.lower().startswith(("về ", "ban hành", "v/v"))
    return f"{kind} {uncapitalized(item.subject)}" if kind and named else item.subject


def _caption(item: Evidence) -> str:
    taken = when_taken(item.taken_at)
    caption = capfirst(_ends_bare(item.caption or item.name))
    return f"{caption} ({taken})" if taken else caption


def _long(day: date | datetime | None) -> str:
    if day is None:
        return BLANK_DATE
    return long_date(day.date() if isinstance(day, datetime) else day)


def _line(text: str) -> str:
    """What stands inside a sentence: on one line, dots when it is not known."""
    return " ".join(text.split()) or BLANK


def _ends_bare(text: str) -> str:
    return " ".join(text.split()).rstrip(" .;,")
