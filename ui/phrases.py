"""The office's sentences as fields ask for them: the library's and the open book's, found off the window's thread."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from inspector import border
from inspector.progress import Watch
from ui.work import Work, while_there

if TYPE_CHECKING:
    from inspector.book.book_phrases import BookPhrases
    from inspector.book.phrase_index import Phrase
    from inspector.report.learning import Learnt
    from ui.open_book import OpenBook

LANE = "phrases"
AS_TYPED = "phrases_as_typed"  # setting: the list comes by itself while somebody types; by default it does
MOST = 8


@dataclass(frozen=True, slots=True)
class Question:
    """What a field looks for. `fragments`: what was typed, the most of it first; the first that finds anything counts.

    `kinds`: the best kind first. `said`: what stands there now, which is not offered. `of_the_book`: not only the
    library's sentences.
    """

    fragments: tuple[str, ...]
    kinds: tuple[str, ...]
    criteria: tuple[str, ...] = ()
    said: str = ""
    most: int = MOST
    of_the_book: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """The answer: the sentences, and which fragment found them. `put_aside`: a damaged library lies there now."""

    question: Question
    fragment: str
    phrases: tuple["Phrase", ...]
    put_aside: Path | None = None


class Phrases(QObject):
    """One question at a time; while it runs, only the newest of those that came waits."""

    answered = Signal(int, object)  # the question's number, Found
    changed = Signal()  # the library holds other sentences than before
    failed = Signal(object)  # InspectorError: the library cannot be used

    def __init__(self, open_book: "OpenBook") -> None:
        super().__init__(open_book)
        from inspector.book.phrase_library import PhraseLibrary

        self._open_book = open_book
        self._library = PhraseLibrary(open_book.home)
        self._own: BookPhrases | None = None
        self._number = 0
        self._running: Work | None = None
        self._waiting: tuple[int, Question] | None = None
        open_book.closing.connect(self._forget_book)
        open_book.changed.connect(self._book_changed)

    @property
    def library_path(self) -> Path:
        """Where the library lies."""
        return self._library.path

    # --- finding --------------------------------------------------------------------------------------

    def ask(self, question: Question) -> int:
        """Look for sentences; `answered` comes with the number that this returns, unless a newer question came."""
        self._number += 1
        if self._running is not None:
            self._waiting = (self._number, question)
        else:
            self._start(self._number, question)
        return self._number

    def _start(self, number: int, question: Question) -> None:
        library, own = self._library, self._book_phrases() if question.of_the_book else None

        def find(watch: Watch) -> Found:
            return _found(library, own, question, watch)

        work = self._running = self._open_book.start_work(find, lane=LANE)
        work.succeeded.connect(while_there(self, lambda found: self._answer(number, found)))
        work.failed.connect(self.failed)
        work.finished.connect(self._ended)

    def _answer(self, number: int, found: Found) -> None:
        if number == self._number:
            self._library.put_aside = None  # whoever asked is told now
            self.answered.emit(number, found)

    def _ended(self) -> None:
        self._running = None
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._start(*waiting)

    def _book_phrases(self) -> "BookPhrases | None":
        if self._own is None and self._open_book.is_open:
            from inspector.book.book_phrases import BookPhrases

            self._own = BookPhrases(self._open_book.book)
        return self._own

    def _book_changed(self, changes: Any) -> None:
        if self._own is not None:
            self._own.tell(changes.inspections)

    def _forget_book(self) -> None:
        self._own, self._running, self._waiting = None, None, None
        self._number += 1

    # --- what is done to the library --------------------------------------------------------------------

    def count_insertion(self, phrase: "Phrase") -> None:
        """A sentence was put into a field."""
        day = border.now().date().isoformat()
        self._open_book.start_work(lambda _: self._library.count_insertion(phrase, day), lane=LANE)

    def forget(self, phrase: "Phrase") -> Work:
        """Never offer it again."""
        return self._do(lambda _: self._library.forget(phrase))

    def forget_all(self) -> Work:
        """Empty the library; succeeds with how many sentences there were."""
        return self._do(lambda _: self._library.forget_all())

    def count(self) -> Work:
        """Succeeds with how many sentences the library holds."""
        return self._open_book.start_work(lambda _: self._library.count(), lane=LANE)

    def learn_book(self, title: str) -> Work:
        """Learn from all visits of the open book; succeeds with a Learnt."""
        book = self._open_book.book

        def learn(watch: Watch) -> "Learnt":
            from inspector.report.learning import learn_book

            return learn_book(self._library, book, watch)

        return self._do(learn, title)

    def learn_documents(self, paths: Iterable[Path], title: str) -> Work:
        """Learn from older conclusions; succeeds with a list of Learnt or, for a file that gave none, its error."""
        files = list(paths)

        def learn(_watch: Watch) -> "list[Learnt | Exception]":
            from inspector.errors import InspectorError
            from inspector.report.learning import learn_document

            rows: list[Learnt | Exception] = []
            for path in files:
                try:
                    rows.append(learn_document(self._library, path))
                except InspectorError as error:
                    rows.append(error)
            return rows

        return self._do(learn, title)

    def _do(self, function: Callable[[Watch], object], title: str = "") -> Work:
        work = self._open_book.start_work(function, title=title, lane=LANE)
        work.succeeded.connect(self._library_changed)
        work.failed.connect(self.failed)
        return work

    def _library_changed(self, _result: object) -> None:
        self.changed.emit()


def _found(library: Any, own: "BookPhrases | None", question: Question, watch: Watch) -> Found:
    """In the thread."""
    from inspector.book.phrase_index import Wanted, words_of

    said = words_of(question.said)
    fragments: Sequence[str] = question.fragments or ("",)
    for fragment in fragments:
        wanted = Wanted(fragment, question.kinds, question.criteria)
        beside = own.find(wanted, watch) if own is not None else []
        found = library.find(wanted, beside, question.most + 1)
        left = tuple(one for one in found if words_of(one.text) != said)[: question.most]
        if left:
            return Found(question, fragment, left, library.put_aside)
    return Found(question, fragments[0], (), library.put_aside)
