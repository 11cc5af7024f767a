"""`issued`, `mark`: the register of exported documents, and what is secret or urgent."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from inspector import wording
from inspector.cli.options import BookArgument, InspectionOption
from inspector.cli.session import Session
from inspector.cli.usage import SpokenCommand
from inspector.text import fold, format_date

if TYPE_CHECKING:
    from inspector.book.later_rows import Issued
    from inspector.book.rows import Evidence
    from inspector.report import Deviation, Entered


def add_to(app: typer.Typer) -> None:
    """Register this group's commands."""
    app.command("issued", cls=SpokenCommand)(issued)
    app.command("mark", cls=SpokenCommand)(mark)


def issued(
    context: typer.Context,
    book: BookArgument,
    inspection: InspectionOption = None,
    attach: Annotated[
        list[Path] | None,
        typer.Option("--attach", metavar="FILE", help="a scan or photo of the signed paper; may be repeated"),
    ] = None,
    to: Annotated[str, typer.Option("--to", metavar="ISSUE", help="the entry it belongs to")] = "",
) -> None:
    """List the documents that were exported, oldest first; keep scans of the signed paper with them."""
    from inspector.book.issued import attach_scan, issued_documents, the_issued
    from inspector.book.visit import load_visit, the_inspection

    session: Session = context.obj
    if bool(attach) != bool(to):
        raise typer.BadParameter(
            session.words("--attach và --to đi cùng nhau", "--attach and --to go together")
        )
    with session.open(book) as opened, session.progress() as watch:
        which = the_inspection(opened.db, inspection)
        if attach:
            attach_scan(opened, the_issued(opened.db, which, to), attach, watch)
        entries, scans = issued_documents(opened.db, which), load_visit(opened.db, which).scans
    rows = [_row(entry, [scan for scan in scans if scan.issued == entry.id.hex()]) for entry in entries]
    nothing = session.words("Chưa xuất văn bản nào.", "No document has been exported yet.")
    session.answer(rows, [_line(session, row) for row in rows] or [nothing])


def _row(entry: "Issued", scans: "Sequence[Evidence]") -> dict[str, Any]:
    return {
        "issue": entry.id.hex(),
        "document": entry.kind,
        "template": entry.template,
        "number": entry.number,
        "symbol": entry.symbol,
        "date": entry.issued_on.isoformat() if entry.issued_on else None,
        "sha256": entry.sha256,
        "author": entry.author,
        "time": entry.time.isoformat() if entry.time else None,
        "without_marked": bool(entry.without_marked),
        "scans": [{"evidence": scan.id.hex(), "name": scan.name, "sha256": scan.sha256} for scan in scans],
    }


def _line(session: Session, row: Mapping[str, Any]) -> str:
    from inspector.report.kinds import BY_ID

    kind = BY_ID.get(row["document"])
    number = "/".join(part for part in (row["number"], row["symbol"]) if part)
    parts = [row["issue"], row["time"][:16].replace("T", " "), kind.name if kind else row["document"], number]
    if row["without_marked"]:
        parts.append(session.words("không có nội dung mật", "without marked items"))
    parts += [scan["name"] for scan in row["scans"]]
    return "  ".join(part for part in parts if part)


# --- what an export says of the register -------------------------------------------------------------


def entered_row(entry: "Entered | None") -> dict[str, Any] | None:
    """What an export's JSON says of its entry."""
    if entry is None or entry.failed is not None:
        return None
    found = entry.deviations
    return {
        "issue": entry.id.hex(),
        "new": entry.is_new,
        "since": entry.before.id.hex() if entry.before else None,
        "differences": None
        if found is None
        else [{"kind": one.kind, "name": one.name, "old": one.old, "new": one.new} for one in found],
    }


def entered_lines(session: Session, entry: "Entered | None") -> Iterator[str]:
    """What an export says of its entry on stderr: not recorded and why; in what it differs from the last one."""
    if entry is None:
        return
    if entry.failed is not None:
        why = wording.say(entry.failed, session.language)
        yield session.words(
            f"Đã viết nhưng chưa ghi vào sổ văn bản đã ban hành: {why}",
            f"Written, but not entered into the register of issued documents: {why}",
        )
    if entry.before is None or not entry.deviations:
        return
    day = entry.before.issued_on or (entry.before.time.date() if entry.before.time else None)
    said = format_date(day) if day else "…"
    yield session.words(f"Khác bản đã ban hành ngày {said}:", f"Differs from the one issued on {said}:")
    yield from (_deviation(session, one) for one in entry.deviations)


_DEVIATIONS = {
    "changed": ("sửa câu", "changed"),
    "added": ("thêm câu", "added"),
    "removed": ("bỏ câu", "removed"),
    "head": ("phần đầu, cuối văn bản", "head and end"),
    "score": ("điểm", "score"),
    "other": ("dòng khác ngoài các câu", "other lines outside the sentences"),
}


def _deviation(session: Session, one: "Deviation") -> str:
    kind = session.words(*_DEVIATIONS[one.kind])
    name = f" ({one.name})" if one.kind in ("head", "score") else ""
    words = " → ".join(part for part in (one.old, one.new) if part)
    return f"  {kind}{name}: {words}"


# --- marks -------------------------------------------------------------------------------------------

_WORDS = {
    "secrecy": {"confidential": "Mật", "secret": "Tối mật", "top_secret": "Tuyệt mật"},
    "urgency": {"urgent": "Khẩn", "very_urgent": "Thượng khẩn", "express": "Hỏa tốc"},
    "circulation": {"internal": "Lưu hành nội bộ", "return": "Xem xong trả lại"},
}
_NONE = ("none", "không")


def mark(
    context: typer.Context,
    book: BookArgument,
    inspection: InspectionOption = None,
    secrecy: Annotated[
        str | None,
        typer.Option("--secrecy", metavar="WORD", help="confidential, secret, top_secret or none"),
    ] = None,
    urgency: Annotated[
        str | None, typer.Option("--urgency", metavar="WORD", help="urgent, very_urgent, express or none")
    ] = None,
    circulation: Annotated[
        str | None, typer.Option("--circulation", metavar="WORD", help="internal, return or none")
    ] = None,
    sentence: Annotated[
        str, typer.Option("--sentence", metavar="ID", help="mark this sentence, not the visit")
    ] = "",
    evidence: Annotated[
        str, typer.Option("--evidence", metavar="ID", help="mark this evidence, not the visit")
    ] = "",
) -> None:
    """Mark a visit, a sentence or evidence: secrecy, urgency, circulation; without an option, list what is marked."""
    from inspector.book.visit import load_visit, the_inspection
    from inspector.report.marking import mark_evidence, mark_sentence, mark_visit, marked_items

    session: Session = context.obj
    given = {"secrecy": secrecy, "urgency": urgency, "circulation": circulation}
    words = {name: _word(session, name, text) for name, text in given.items() if text is not None}
    if (sentence or evidence) and (set(words) != {"secrecy"} or (sentence and evidence)):
        raise typer.BadParameter(
            session.words(
                "--sentence hoặc --evidence chỉ đi cùng --secrecy",
                "--sentence or --evidence goes with --secrecy alone",
            )
        )
    with session.open(book) as opened:
        which = the_inspection(opened.db, inspection)
        visit = load_visit(opened.db, which)
        if sentence:
            opened.write(mark_sentence(visit, sentence, words["secrecy"]))
        elif evidence:
            opened.write(mark_evidence(visit, evidence, words["secrecy"]))
        elif words:
            opened.write(mark_visit(visit, words))
        rows = marked_items(load_visit(opened.db, which))
    lines = [
        "  ".join(part for part in (row["of"], row["id"], row["mark"], row["words"]) if part) for row in rows
    ]
    session.answer(rows, lines or [session.words("Chưa đánh dấu gì.", "Nothing is marked.")])


def _word(session: Session, name: str, text: str) -> str:
    """The word as the book keeps it; Vietnamese words are understood too. Raises wrong usage."""
    if fold(text) in map(fold, _NONE):
        return ""
    for word, shown in _WORDS[name].items():
        if fold(text) in (word, fold(shown)):
            return word
    known = ", ".join([*_WORDS[name], "none"])
    raise typer.BadParameter(
        session.words(
            f"--{name}: «{text}» không phải là một trong: {known}", f"--{name}: “{text}” is none of {known}"
        )
    )
