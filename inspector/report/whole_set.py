"""Writes all documents of a visit into a folder: all of them or none."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector import border
from inspector.book import Book
from inspector.book.issued import facts_changed, issued_documents
from inspector.book.visit import load_visit
from inspector.errors import OutputExists
from inspector.home import Home
from inspector.progress import Progress, Watch, ignore
from inspector.record import record
from inspector.report.entering import Entered, Made, enter
from inspector.report.errors import DocumentUnknown
from inspector.report.kinds import BY_ID, KINDS, DocumentKind
from inspector.report.lacking import Missing
from inspector.report.office import pdfs_of, require_office
from inspector.report.templates import find_templates
from inspector.report.write import Drafted
from inspector.text import file_name

if TYPE_CHECKING:
    from inspector.report.renderer import Renderer


@record
class SetRow:
    """One document of the set. `file` None: the visit has no such document, and `missing` says why.

    `entry`: what the register says of it. `pdf`: its exact pages, where they were asked for.
    """

    document: DocumentKind
    file: Path | None
    template: str
    missing: tuple[Missing, ...]
    entry: Entered | None = None
    pdf: Path | None = None


def chosen_kinds(names: Collection[str]) -> tuple[DocumentKind, ...]:
    """The documents of these names, all where none is named, in the order of the set. Raises DocumentUnknown.

    A name is a document's id or its template's, as `report --template` takes it.
    """
    by_template = {kind.template: kind.id for kind in KINDS}
    ids = {by_template.get(name, name) for name in names}
    for unknown in (each for each in names if by_template.get(each, each) not in BY_ID):
        raise DocumentUnknown(unknown, known=", ".join(BY_ID))
    return tuple(kind for kind in KINDS if not ids or kind.id in ids)


def set_file(kind: DocumentKind) -> str:
    """The file's name: a number that keeps the set in its order, and what the document is."""
    return f"{KINDS.index(kind) + 1:02} {file_name(kind.name)}.docx"


def write_set(
    book: Book,
    inspection: bytes,
    home: Home,
    folder: Path,
    *,
    only: Collection[str] = (),
    force: bool = False,
    pdf: bool = False,
    without_marked: bool = False,
    watch: Watch = ignore,
    renderer: "Renderer | None" = None,
) -> list[SetRow]:
    """Write the documents of `inspection` into `folder`, which is made when it is not there; one row each.

    All of them go into the register. `pdf`: the exact pages of each are written beside it. `without_marked`: what is
    marked secret is left out of them.

    Raises DocumentUnknown, OutputExists and the border's errors; what `render` raises for a template, and `pdfs_of`
    for the pages.
    """
    wanted = chosen_kinds(only)
    if pdf:
        require_office()
    templates = {template.name: template for template in find_templates(home)}
    made: dict[str, Made] = {}
    rows: list[SetRow] = []
    with book.connection() as db:
        watch(Progress("set.read", 0, len(wanted)))
        drafted = Drafted(
            load_visit(db, inspection),
            db,
            without_marked=without_marked,
            moment=facts_changed(db, inspection),
        )
        entries = issued_documents(db, inspection)
        _hold(folder, [kind for kind in wanted if drafted.has(kind)], force, pdf)
        for number, kind in enumerate(wanted):
            watch(Progress("set.fill", number, len(wanted)))
            template, file = templates[kind.template], None
            if drafted.has(kind):
                made[kind.id] = drafted.made(kind, template, renderer)
                file = folder / set_file(kind)
            rows.append(SetRow(kind, file, template.name, drafted.missing(kind)))
    files = {folder / set_file(one.kind): one.content for one in made.values()}
    if pdf:
        pages = pdfs_of([*files.values()], watch)
        files |= {path.with_suffix(".pdf"): each for path, each in zip(files, pages, strict=True)}
    watch(Progress("set.write", len(wanted), len(wanted)))
    _make(folder)
    border.write_all(files, force=force)
    entered = dict(zip(made, enter(book, drafted.visit, [*made.values()], entries), strict=True))
    return [
        replace(
            row,
            entry=entered.get(row.document.id),
            pdf=row.file.with_suffix(".pdf") if pdf and row.file else None,
        )
        for row in rows
    ]


def _hold(folder: Path, kinds: Collection[DocumentKind], force: bool, pdf: bool) -> None:
    """Refuse before anything is worked out what could not be written at its end. Raises OutputExists."""
    if border.exists(folder) and not folder.is_dir():
        raise OutputExists(str(folder))
    if not force:
        for path in (folder / set_file(kind) for kind in kinds):
            for each in (path, path.with_suffix(".pdf")) if pdf else (path,):
                if border.exists(each):
                    raise OutputExists(str(each))


def _make(folder: Path) -> None:
    """Make the folder where it is not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise border.write_error(error, folder) from error
