"""Has the library of sentences learn: from a visit whose conclusion was exported, from a whole book, from Word."""

from collections.abc import Sequence
from pathlib import Path

from inspector import border
from inspector.book import Book
from inspector.book.learning import sentences_of
from inspector.book.phrase_library import FROM_PROTECTED, PhraseLibrary
from inspector.book.visit import inspections
from inspector.errors import InspectorError
from inspector.home import Home
from inspector.progress import Progress, Watch, ignore
from inspector.record import record
from inspector.report.kinds import CONCLUSION, kind_of


@record
class Learnt:
    """What one file gave: how many sentences, how many of them new, how many of its visits are secret and gave none."""

    file: str
    sentences: int
    new: int
    secret: int = 0


def learn_from_export(home: Home, book: Book, inspection: bytes, templates: Sequence[str]) -> Learnt | None:
    """Learn what a visit says after its documents were written, the conclusion among them.

    None: nothing was to be learnt. A protected book gives nothing unless the settings say so, for the library is not
    protected. An export never fails for the library's sake: what it raises is the caller's to show or not.
    """
    if not any(kind_of(name).id == CONCLUSION for name in templates):
        return None
    if book.is_protected and not home.settings.get(FROM_PROTECTED):
        return None
    return _learn(PhraseLibrary(home), book, [inspection], ignore)


def learn_quietly(home: Home, book: Book, inspection: bytes, templates: Sequence[str]) -> Learnt | None:
    """`learn_from_export`, saying nothing when the library cannot be written: the documents were."""
    try:
        return learn_from_export(home, book, inspection, templates)
    except InspectorError:
        return None


def learn_book(library: PhraseLibrary, book: Book, watch: Watch = ignore) -> Learnt:
    """Learn from every visit of a book, protected or not: whoever calls was asked. Raises the library's errors."""
    with book.connection() as db:
        visits = [each.id for each in inspections(db)]
    return _learn(library, book, visits, watch)


def _learn(library: PhraseLibrary, book: Book, visits: Sequence[bytes], watch: Watch) -> Learnt:
    says = []
    with book.connection() as db:
        for number, inspection in enumerate(visits):
            watch(Progress("phrases.read", number, len(visits)))
            says.append(sentences_of(db, inspection))
    new = sum(library.learn(one.source, one.heard, one.day) for one in says)
    secret = sum(one.is_secret for one in says)
    return Learnt(str(book.path), sum(len(one.heard) for one in says), new, secret)


def learn_document(library: PhraseLibrary, path: Path) -> Learnt:
    """Learn from an older conclusion in Word. Raises what `read_conclusion` raises, and the library's errors."""
    import hashlib

    from inspector.report.layout.package import MAX_FILE
    from inspector.report.old_conclusions import read_conclusion

    heard = read_conclusion(path)
    source = f"docx:{hashlib.sha256(border.read_capped(path, MAX_FILE)).hexdigest()[:32]}"
    new = library.learn(source, heard, border.now().date().isoformat())
    return Learnt(str(path), len(heard), new)
