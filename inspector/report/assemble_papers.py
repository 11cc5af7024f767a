"""Head, addressees, signer and recipients of each document: what a person said of it, else what the visit gives."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from inspector.book.rows import Paper, Person
from inspector.book.visit import Visit
from inspector.report.context import (
    BLANK,
    AnnexesFields,
    AnnexFields,
    ChecklistFields,
    Context,
    DocumentFields,
    SentenceFields,
)
from inspector.report.context_set import AddresseesFields, SignaturesFields, SignerFields
from inspector.report.kinds import (
    BY_ID,
    CONCLUSION,
    FILE_REQUEST,
    HANDOVER,
    MINUTES,
    REMINDER,
    RESULT_REPORT,
    DocumentKind,
)
from inspector.report.parts import (
    bare,
    body_code,
    line,
    long_day,
    number_and_symbol,
    on_two_lines,
    person_line,
    person_name,
    visit_subject,
)
from inspector.report.words import body_in_sentence, uncapitalized
from inspector.text import capfirst

_SUBJECTS = {
    MINUTES: "{visit}",
    RESULT_REPORT: "kết quả {visit}",
    FILE_REQUEST: "cung cấp hồ sơ, tài liệu phục vụ {visit}",
    HANDOVER: "giao nhận hồ sơ, tài liệu phục vụ {visit}",
    REMINDER: "đôn đốc khắc phục hạn chế sau kiểm tra tại {unit}",
}
"""What a document is about, where nobody said it otherwise."""
_LETTER = "Công văn"


def as_document(context: Context, visit: Visit, kind: DocumentKind, beside: Context | None = None) -> Context:
    """`context`, the conclusion's, with what `kind` says about itself in its place.

    `beside` is `beside_conclusion(context)`, where it is there already.
    """
    if kind.id == CONCLUSION or kind.belongs_to == CONCLUSION:
        return context
    if kind.is_annex:
        return as_document(context, visit, BY_ID[kind.belongs_to], beside)
    paper = visit.paper(kind.id)
    return replace(
        beside or beside_conclusion(context),
        document=_document(visit, kind, paper),
        addressees=addressees_of(visit, kind, paper),
        signer=_signer(visit, kind, paper),
        recipients=_recipients(visit, kind, paper),
    )


def beside_conclusion(context: Context) -> Context:
    """What every other document shares: it has one annex at most, and the conclusion's are not its own."""
    return replace(context, annexes=_only_annex(), checklists=_cited_without_annex(context))


def _cited_without_annex(context: Context) -> tuple[ChecklistFields, ...]:
    """The findings with their photos' numbers alone: «Phụ lục III» is the conclusion's, and no other document's."""
    behind = f", {context.annexes.photos.word})"

    def without(sentences: tuple[SentenceFields, ...]) -> tuple[SentenceFields, ...]:
        return tuple(replace(each, text=each.text.replace(behind, ")")) for each in sentences)

    return tuple(
        replace(each, strengths=without(each.strengths), shortcomings=without(each.shortcomings))
        for each in context.checklists
    )


def _only_annex() -> AnnexesFields:
    """A document's annex has no number when it is the only one."""
    return AnnexesFields(*(AnnexFields("Phụ lục") for _ in range(4)))


def _document(visit: Visit, kind: DocumentKind, paper: Paper) -> DocumentFields:
    inspection = visit.inspection
    is_letter = kind.id == REMINDER
    superior = paper.superior_body if is_letter else inspection.superior_body or BLANK
    issuing = (paper.issuing_body or inspection.superior_body) if is_letter else inspection.issuing_body
    number, symbol = _number(visit, kind, paper)
    inside = _subject(visit, kind, paper)
    day = _issued_on(visit, kind, paper)
    issued_by = body_in_sentence(" ".join(issuing.split())) or (
        "Bộ Tư lệnh" if is_letter else "Đoàn kiểm tra"
    )
    name = kind.type.capitalize() or _LETTER
    return DocumentFields(
        superior_body=superior,
        issuing_body=issuing or BLANK,
        issued_by=issued_by,
        type=kind.type,
        type_name=name,
        number=number,
        symbol=symbol,
        place=line(paper.place or inspection.document_place),
        date=long_day(day),
        subject=on_two_lines(capfirst(inside)),
        subject_inside=inside,
        bases=(),
        reference=f"(Kèm theo {name} số {number}/{symbol} {long_day(day)} của {issued_by})",
        archive=_archive(visit, kind, paper, symbol),
    )


def _subject(visit: Visit, kind: DocumentKind, paper: Paper) -> str:
    """What the document is about, as it stands inside a sentence."""
    return bare(uncapitalized(paper.subject)) or _SUBJECTS[kind.id].format(
        visit=visit_subject(visit), unit=line(visit.inspection.unit)
    )


def usual(visit: Visit, kind: DocumentKind) -> dict[str, str]:
    """What the document says where nothing is typed, field by field; without what nobody knows."""
    nothing = Paper(b"", visit.id, kind.id)
    inspection, signer = visit.inspection, _signer(visit, kind, nothing)
    symbol = _number(visit, kind, nothing)[1]
    on_the_spot = kind.id in (MINUTES, HANDOVER)
    found = {
        "issuing_body": inspection.superior_body,
        "symbol": symbol,
        "place": inspection.unit_location if on_the_spot else inspection.document_place,
        "subject": capfirst(_subject(visit, kind, nothing)),
        "addressee": addressees_of(visit, kind, nothing).name,
        "signer_authority": signer.authority,
        "signer_office": signer.office,
        "signer_name": signer.name,
        "recipients": "\n".join(_recipients(visit, kind, nothing)),
        "archive_mark": _archive(visit, kind, nothing, symbol),
        "giver": giver_of(visit, nothing),
        "receiver": receiver_of(visit, nothing),
        "copies": {MINUTES: "3", HANDOVER: "2"}.get(kind.id, ""),
    }
    return {name: text for name, text in found.items() if name in kind.fields and BLANK not in text}


def _number(visit: Visit, kind: DocumentKind, paper: Paper) -> tuple[str, str]:
    typed = visit.inspection.result_report_number if kind.id == RESULT_REPORT else paper.number
    if kind.id == REMINDER:
        return number_and_symbol(typed, paper.symbol, _office_symbol(visit))
    return number_and_symbol(typed, paper.symbol, f"{kind.abbreviation}-{body_code(visit)}")


def _office_symbol(visit: Visit) -> str:
    """A letter's symbol names who issues it and who drafted it: the superior that decided the visit, its office."""
    code = visit.inspection.decision_number.partition("/")[2].partition("-")[2].strip()
    return f"{code}-VP" if code else f"{BLANK}-VP"


def _issued_on(visit: Visit, kind: DocumentKind, paper: Paper) -> date | datetime | None:
    if kind.id == RESULT_REPORT:
        return visit.inspection.result_report_date
    if kind.id == MINUTES:
        return visit.inspection.minutes_signed_at
    if kind.id == HANDOVER:
        return paper.begun_at
    return paper.issued_on


def _archive(visit: Visit, kind: DocumentKind, paper: Paper, symbol: str) -> str:
    said = bare(paper.archive_mark.removeprefix("Lưu:").strip())
    if said:
        return said
    if kind.id == REMINDER:
        return f"VT, {symbol.rpartition('-')[2] or BLANK}"
    return bare(visit.inspection.archive_mark.removeprefix("Lưu:").strip()) or f"VT, {BLANK}"


# --- addressees and recipients ----------------------------------------------------------------------


def addressees_of(visit: Visit, kind: DocumentKind, paper: Paper) -> AddresseesFields:
    """«Kính gửi»: one body behind the words, several under them, a line each."""
    names = [name for text in paper.addressee if (name := bare(text.lstrip("-– ")))]
    if not names and kind.id in (FILE_REQUEST, REMINDER):
        names = [line(visit.inspection.unit)]
    elif not names and kind.id == RESULT_REPORT:
        names = [superior_of(visit)]
    if not names:
        return AddresseesFields("", "", "")
    if len(names) == 1:
        return AddresseesFields(names[0], f"Kính gửi: {names[0]}", "")
    listed = [f"- {name}{'.' if place == len(names) else ';'}" for place, name in enumerate(names, start=1)]
    return AddresseesFields("; ".join(names), "", "\n".join(["Kính gửi:", *listed]))


def superior_of(visit: Visit) -> str:
    """Whom the team reports to: the recipient that the conclusion goes to «để báo cáo», else who decided the visit."""
    for text in visit.inspection.recipients:
        name, told, _ = text.lstrip("-– ").partition("(để báo cáo)")
        if told and bare(name):
            return bare(name)
    return line(visit.inspection.decision_issuer)


def _recipients(visit: Visit, kind: DocumentKind, paper: Paper) -> tuple[str, ...]:
    said = _listed(paper.recipients)
    if said:
        return said
    inspection = visit.inspection
    unit = line(inspection.unit_short or inspection.unit)
    if kind.id == REMINDER:
        return ("Như trên", *(text for text in _listed(inspection.recipients) if "để báo cáo" in text))
    return {
        MINUTES: (unit, "Đoàn kiểm tra"),
        RESULT_REPORT: ("Như trên", "Thành viên Đoàn kiểm tra"),
        FILE_REQUEST: ("Như trên", "Trưởng đoàn (để báo cáo)"),
    }.get(kind.id, ())


def _listed(lines: Sequence[str]) -> tuple[str, ...]:
    return tuple(text for each in lines if (text := bare(each.lstrip("-– "))))


# --- who signs --------------------------------------------------------------------------------------


def _signer(visit: Visit, kind: DocumentKind, paper: Paper) -> SignerFields:
    authority, office, name = _usual_signer(visit, kind)
    if paper.signer_authority:  # another authority signs under another office, or under none
        authority, office = paper.signer_authority, paper.signer_office
    return SignerFields(authority or BLANK, paper.signer_office or office, line(paper.signer_name or name))


def _usual_signer(visit: Visit, kind: DocumentKind) -> tuple[str, str, str]:
    inspection = visit.inspection
    if kind.id == FILE_REQUEST:
        secretary = first_with(visit.team, "secretary")
        return "TL. TRƯỞNG ĐOÀN", "THƯ KÝ", person_name(secretary) if secretary else ""
    if kind.id == REMINDER:
        commander = _commander(inspection.decision_issuer)
        return (f"TL. {commander}", "CHÁNH VĂN PHÒNG", "") if commander else ("", "", "")
    return inspection.signer_authority, inspection.signer_office, inspection.signer_name


def _commander(issuer: str) -> str:
    """The office in «Tư lệnh Quân khu Z», in capitals."""
    return next(
        (office.upper() for office in ("Tư lệnh", "Chỉ huy trưởng", "Giám đốc") if issuer.startswith(office)),
        "",
    )


def first_with(people: Sequence[Person], *roles: str) -> Person | None:
    """The first of `people` that has one of `roles`."""
    return next((person for role in roles for person in people if person.role == role), None)


def signatures_of(visit: Visit) -> SignaturesFields:
    """The columns under records: each by the office it signs in."""
    handover = visit.paper(HANDOVER)
    secretary = first_with(visit.team, "secretary")
    head = first_with(visit.team, "team_head")
    commander = first_with(visit.unit_people, "unit_commander", "unit_staff")
    return SignaturesFields(
        secretary=_column("THƯ KÝ", secretary),
        unit=_column("ĐẠI DIỆN ĐƠN VỊ", commander),
        head=_column("TRƯỞNG ĐOÀN", head),
        giver=_named("BÊN GIAO", handover.giver, _giver(visit)),
        receiver=_named("BÊN NHẬN", handover.receiver, _receiver(visit)),
    )


def _column(authority: str, person: Person | None) -> SignerFields:
    return SignerFields(authority, "", person_name(person) if person else BLANK)


def _named(authority: str, typed: str, person: Person | None) -> SignerFields:
    """A column signed by whoever is typed, without the office behind the name."""
    return (
        SignerFields(authority, "", typed.partition(",")[0].strip()) if typed else _column(authority, person)
    )


def giver_of(visit: Visit, paper: Paper) -> str:
    """Who hands documents over, with the office."""
    person = _giver(visit)
    return line(paper.giver or (person_line(person) if person else ""))


def _giver(visit: Visit) -> Person | None:
    """The unit's records clerk, who stands last in protocol order."""
    return first_with(tuple(reversed(visit.unit_people)), "unit_staff", "unit_commander")


def receiver_of(visit: Visit, paper: Paper) -> str:
    """Who takes documents, with the office."""
    person = _receiver(visit)
    return line(paper.receiver or (person_line(person) if person else ""))


def _receiver(visit: Visit) -> Person | None:
    """The team's secretary."""
    return first_with(visit.team, "secretary", "member", "team_head")
