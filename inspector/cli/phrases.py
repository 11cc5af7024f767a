"""`phrases`: the library of sentences that the office has written."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inspector.cli.session import Session
from inspector.cli.usage import SpokenCommand
from inspector.wording.phrases import KINDS

if TYPE_CHECKING:
    from inspector.book.phrase_index import Phrase
    from inspector.book.phrase_library import PhraseLibrary
    from inspector.report.learning import Learnt


def add_to(app: typer.Typer) -> None:
    """Register this group's command."""
    app.command("phrases", cls=SpokenCommand)(phrases)


def phrases(
    context: typer.Context,
    looked_for: Annotated[
        str | None,
        typer.Argument(metavar="QUERY", help="the beginnings of words, with or without diacritics"),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option("--kind", metavar="KIND", help="strength, shortcoming, cause, requirement or note"),
    ] = None,
    criterion: Annotated[
        str | None, typer.Option("--criterion", metavar="CODE", help="sentences of this criterion first")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", metavar="COUNT", min=1, help="at most so many")] = 50,
    learn: Annotated[
        list[Path] | None,
        typer.Option(
            "--learn",
            metavar="FILE.docx|BOOK",
            help="learn from an older conclusion or from all visits of a book; may be repeated",
        ),
    ] = None,
    forget: Annotated[
        list[int] | None,
        typer.Option("--forget", metavar="ID", help="remove the sentence of this number; may be repeated"),
    ] = None,
    forget_all: Annotated[bool, typer.Option("--forget-all", help="empty the whole library")] = False,
) -> None:
    """List the office's own sentences; learn from books and older conclusions; remove sentences."""
    from inspector.book.phrase_index import Wanted
    from inspector.book.phrase_library import PhraseLibrary

    session: Session = context.obj
    _refuse_wrong_use(session, kind, [bool(looked_for or criterion), bool(learn), bool(forget), forget_all])
    library = PhraseLibrary(session.home)
    if learn:
        learnt = [_learn(session, library, file) for file in learn]
        session.answer([_learnt_row(one) for one in learnt], [_learnt_line(session, one) for one in learnt])
    elif forget:
        removed = [library.forget_id(id_) for id_ in forget]
        words = session.words("Đã bỏ khỏi kho", "Removed")
        session.answer([_row(one) for one in removed], [f"{words}: {one.text}" for one in removed])
    elif forget_all:
        count = library.forget_all()
        session.answer(
            {"removed": count},
            [
                session.words(
                    f"Đã xóa toàn bộ kho: {session.count(count)} câu.",
                    f"Emptied the library: {session.count(count)} sentences.",
                )
            ],
        )
    else:
        wanted = Wanted(looked_for or "", (kind,) if kind else (), (criterion,) if criterion else ())
        found = library.find(wanted, limit=limit)
        nothing = session.words("Không có câu mẫu nào.", "There is no such sentence.")
        session.answer([_row(one) for one in found], [*_lines(session, found)] or [nothing])
    _tell_put_aside(session, library)


def _refuse_wrong_use(session: Session, kind: str | None, asked: Sequence[bool]) -> None:
    if kind is not None and kind not in KINDS:
        known = ", ".join(KINDS)
        raise typer.BadParameter(session.words(f"--kind là một trong: {known}", f"--kind is one of: {known}"))
    if sum(asked) > 1 or (kind is not None and any(asked[1:])):
        raise typer.BadParameter(
            session.words(
                "tìm, --learn, --forget, --forget-all: mỗi lần chỉ làm một việc",
                "searching, --learn, --forget and --forget-all do not go together",
            )
        )


def _learn(session: Session, library: "PhraseLibrary", file: Path) -> "Learnt":
    from inspector.report.learning import learn_book, learn_document

    if file.suffix.lower() in (".docx", ".doc"):
        return learn_document(library, file)
    with session.open(file) as opened, session.progress() as watch:
        learnt = learn_book(library, opened, watch)
        if opened.is_protected:
            session.note(
                session.words(
                    f"{file}: sổ có mật khẩu; các câu vừa học nằm trong kho không có mật khẩu: {library.path}",
                    f"{file}: the book is protected; the sentences now stand in an unprotected library: {library.path}",
                )
            )
    return learnt


def _tell_put_aside(session: Session, library: "PhraseLibrary") -> None:
    if library.put_aside is not None:
        session.note(
            session.words(
                f"Kho câu mẫu bị hỏng, đã để riêng tại {library.put_aside}; kho mới bắt đầu từ đầu. "
                "Học lại bằng --learn từ các sổ và văn bản cũ.",
                f"The library was damaged and put aside as {library.put_aside}; a new one was begun. "
                "Learn again with --learn from books and older documents.",
            )
        )


def _row(phrase: "Phrase") -> dict[str, object]:
    return {
        "id": phrase.id,
        "kind": phrase.kind,
        "text": phrase.text,
        "criteria": list(phrase.criteria),
        "used": phrase.used,
        "last_used": phrase.last_used or None,
    }


def _lines(session: Session, found: "Sequence[Phrase]") -> Iterator[str]:
    for one in found:
        kind = session.words(*KINDS[one.kind]) if one.kind in KINDS else one.kind
        codes = f" ({', '.join(one.criteria)})" if one.criteria else ""
        yield f"{one.id:>6}  {kind}, {one.used}×: {one.text}{codes}"


def _learnt_row(one: "Learnt") -> dict[str, object]:
    return {"file": one.file, "sentences": one.sentences, "new": one.new, "secret_visits": one.secret}


def _learnt_line(session: Session, one: "Learnt") -> str:
    said, new = session.count(one.sentences), session.count(one.new)
    secret = (
        session.words(
            f", bỏ qua {one.secret} cuộc kiểm tra có độ mật", f", {one.secret} secret visits left out"
        )
        if one.secret
        else ""
    )
    return session.words(
        f"{one.file}: {said} câu, {new} câu mới{secret}", f"{one.file}: {said} sentences, {new} new{secret}"
    )
