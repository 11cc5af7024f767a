"""Writes a visit's document: read at once, filled, finished, on disk whole or not at all."""

from dataclasses import asdict, replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector import border
from inspector.book import Book
from inspector.book.engine import Database
from inspector.book.issued import facts_changed, issued_documents
from inspector.book.visit import Visit, load_visit
from inspector.errors import OutputExists
from inspector.progress import Progress, Watch, ignore
from inspector.record import record
from inspector.report.entering import Entered, Made, enter
from inspector.report.kinds import kind_of
from inspector.report.lacking import Missing
from inspector.report.office import pdfs_of, require_office
from inspector.report.stamps import stamps_of
from inspector.report.stamps import without_marked as leaving_out
from inspector.report.templates import STANDARD, Template

if TYPE_CHECKING:
    from inspector.report.context import Context
    from inspector.report.kinds import DocumentKind
    from inspector.report.pictures import PictureOf, PrintedPicture
    from inspector.report.renderer import Renderer


@record
class ReportResult:
    """What was written, with which template, what the document still lacks, what the register says of it.

    `entry` is None for what was not meant for the register.
    """

    file: Path
    template: str
    missing: tuple[Missing, ...]
    entry: Entered | None = None


def write_report(
    book: Book,
    inspection: bytes,
    template: Template,
    out: Path,
    *,
    force: bool = False,
    without_marked: bool = False,
    record: bool = True,
    watch: Watch = ignore,
    renderer: "Renderer | None" = None,
) -> ReportResult:
    """Write the document of `inspection` to `out`, and into the register when it is meant to `record` it.

    An `out` that ends in .pdf gets the exact pages that LibreOffice makes of it, and the register that file.
    `without_marked`: what is marked secret is left out of it. Raises OutputExists and the border's errors for
    `out`; what `render` raises for the template, and `pdf_of` for the pages.
    """
    if border.exists(out) and not force:
        raise OutputExists(str(out))
    if is_pdf(out):
        require_office()  # before the work, not after it
    watch(Progress("report.read", 0, 3))
    with book.connection() as db:
        drafted = Drafted(
            load_visit(db, inspection),
            db,
            without_marked=without_marked,
            moment=facts_changed(db, inspection),
        )
        watch(Progress("report.fill", 1, 3))
        kind = kind_of(template.name)
        made, lacking = drafted.made(kind, template, renderer), drafted.missing(kind)
        entries = issued_documents(db, inspection) if record else []
    if is_pdf(out):
        made = replace(made, content=pdfs_of([made.content], watch)[0])
    watch(Progress("report.write", 2, 3))
    border.write_whole(out, made.content, force=force)
    entry = enter(book, drafted.visit, [made], entries)[0] if record else None
    watch(Progress("report.write", 3, 3))
    return ReportResult(out, template.name, lacking, entry)


def is_pdf(out: Path) -> bool:
    """Whether a file of this name holds exact pages, not a Word document."""
    return out.suffix.lower() == ".pdf"


def rendered(
    visit: Visit,
    db: Database,
    template: Template,
    *,
    without_marked: bool = False,
    renderer: "Renderer | None" = None,
) -> tuple[bytes, tuple[Missing, ...]]:
    """The bytes of the document that `template` makes, and what it lacks; photos are read from `db`."""
    drafted = Drafted(visit, db, without_marked=without_marked)
    kind = kind_of(template.name)
    return drafted.made(kind, template, renderer).content, drafted.missing(kind)


class Drafted:
    """A visit's conclusion and all that its documents print, worked out once for however many are made of it."""

    def __init__(
        self,
        visit: Visit,
        db: Database,
        today: date | None = None,
        *,
        without_marked: bool = False,
        moment: datetime | None = None,
    ) -> None:
        """`moment`: when it was made, by the document's own account; the present where it is not given."""
        from inspector.report.abbreviations import register
        from inspector.report.assemble import build_context
        from inspector.report.assemble_papers import beside_conclusion
        from inspector.report.conclusion import conclusion

        self.visit, self.today, self._moment = visit, today or border.now().date(), moment
        self._conclusion = conclusion(visit)
        self._withheld = 0
        if without_marked:
            everything = len(visit.evidence) + len(visit.requested) + len(self._conclusion.sentences)
            self.visit, self._conclusion = leaving_out(visit, self._conclusion)
            visit = self.visit
            left = len(visit.evidence) + len(visit.requested) + len(self._conclusion.sentences)
            self._withheld = everything - left
        self._context = build_context(visit, self._conclusion, self.today)
        self._abbreviations = register(visit.checklists)
        self._pictures = pictures_of(visit, db)
        # By document, the numbers of photos that could not be printed.
        self._damaged: dict[str, set[int]] = {}
        self._beside = beside_conclusion(self._context)
        self._plain: dict[int, Any] = {}
        self._contexts: list[Context] = []  # kept alive: `_plain` knows their parts by identity

    def has(self, kind: "DocumentKind") -> bool:
        """Whether the visit has such a document."""
        return kind.applies(self.visit, self._conclusion, kind.day(self.visit, self.today))

    def missing(self, kind: "DocumentKind") -> tuple[Missing, ...]:
        """What the document lacks, or why there is none; once it was made, the photos that it could not print too."""
        from inspector.report.missing import photos_damaged
        from inspector.report.missing_set import missing_of

        found = tuple(missing_of(kind, self.visit, self._conclusion, self.today))
        return (*found, *photos_damaged(self.visit, self._damaged.get(kind.id, set())))

    def made(self, kind: "DocumentKind", template: Template, renderer: "Renderer | None" = None) -> Made:
        """The document. Raises what `render` raises for the template."""
        from inspector.report.assemble_papers import as_document
        from inspector.report.mark_names import Origin
        from inspector.report.pictures import Unprinted
        from inspector.report.printed import printed_in
        from inspector.report.render import render_marked

        context = as_document(self._context, self.visit, kind, self._beside)
        stamps = stamps_of(self.visit, self._conclusion, kind)
        context = replace(context, document=replace(context.document, **asdict(stamps)))
        self._contexts.append(context)
        damaged = self._damaged[kind.id] = set()

        def picture_of(number: int) -> "PrintedPicture | Unprinted":
            if (picture := self._pictures(number)) is Unprinted.DAMAGED:
                damaged.add(number)
            return picture

        content, marked = render_marked(
            template.path,
            context,
            plain=context.plain(self._plain),
            picture_of=picture_of,
            abbreviations=self._abbreviations,
            renderer=renderer,
            origin=Origin(self.visit.id.hex(), template.name),
            moment=self._moment,
        )
        printed = printed_in(context, kind, marked.sentences, marked.around)
        return Made(kind, template.name, content, printed, bool(self._withheld), context.document)


def missing_in(db: Database, inspection: bytes, template: str = STANDARD) -> tuple[Missing, ...]:
    """What the document of `inspection` that a template of this name makes still lacks."""
    from inspector.report.conclusion import conclusion
    from inspector.report.missing_set import missing_of

    visit = load_visit(db, inspection)
    return tuple(missing_of(kind_of(template), visit, conclusion(visit), border.now().date()))


def pictures_of(visit: Visit, db: Database) -> "PictureOf":
    """Gives the annex its photos by number, straight from the book."""
    from inspector.book.errors import EvidenceMissing, NoPicture
    from inspector.report.assemble import photos_of
    from inspector.report.pictures import Unprinted

    photos = {photo.number: photo.evidence for photo in photos_of(visit)}

    def picture_of(number: int) -> "PrintedPicture | Unprinted":
        evidence = photos.get(number)
        if evidence is None:
            return Unprinted.ABSENT
        try:
            return _printed(evidence.sha256, evidence.name, _Source(db))
        except EvidenceMissing:
            return Unprinted.ABSENT
        except NoPicture:
            return Unprinted.DAMAGED

    return picture_of


class _Source:
    """A database as a cache's argument: equal to every other, since the same hash means the same bytes."""

    def __init__(self, db: Database) -> None:
        self.db = db

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Source)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=64)
def _printed(sha256: str, name: str, source: _Source) -> "PrintedPicture":
    from inspector.book.attachments import open_attachment
    from inspector.report.pictures import printed_picture

    with open_attachment(source.db, sha256) as stream:
        return printed_picture(stream, name)
