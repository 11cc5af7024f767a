"""What people changed in a document after it left the book, sentence by sentence, and the edit that takes it in.

A sentence is known by its mark. Whether its words were changed is told by the digest in the mark's name, not by the
book: the answers may say something else by now. A sentence whose mark is gone is looked for by likeness and shown as a
guess. Whatever stands outside the marks is reported and never taken in.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.book import Book
from inspector.book.remarks import Comment
from inspector.book.visit import Visit, inspections, load_visit
from inspector.record import record
from inspector.report.abbreviations import as_in_the_book
from inspector.report.conclusion import Conclusion, Sentence, conclusion
from inspector.report.errors import DocumentForeign, DocumentUnmarked
from inspector.report.kinds import kind_of
from inspector.report.mark_names import AROUND_LETTERS, digest, even, sentence_of, token
from inspector.report.words import as_sentence

if TYPE_CHECKING:
    from inspector.report.returned import Line, Returned

CHANGED, ADDED, REMOVED, MOVED, OUTSIDE = "changed", "added", "removed", "moved", "outside"
_ALIKE = 0.55
"""From this share of common letters on, words without a mark may be the sentence that is looked for."""
_BULLET = re.compile(r"^\s*(?:[-–—+•*]|\d{1,2}[.)]|[a-zđ][.)])\s*")
_CITED = r"\((?:Ảnh|ảnh|các ảnh)\s[\d, ]+,\s*Phụ lục[^()]*\)"
"""What the conclusion puts behind a sentence; a report puts only «(Ảnh 1)», as a person may."""
_NOT_WORDS = re.compile(r"[\W\d_]+")


@record
class Difference:
    """One thing that is not as it was printed.

    `kind`: changed, added, removed, moved or outside. `sentence`: its id, hexadecimal; "" for new words and for text
    outside. `old` are the words in the book, `new` those in the document. `sure`: False for a guess. `part` and
    `checklist`: where a sentence stands. `after`: the sentence (hexadecimal) behind which new words or a moved sentence
    stand, "" at the beginning. `comments`: those that hang on it.
    """

    kind: str
    sentence: str
    old: str
    new: str
    sure: bool = True
    part: str = ""
    checklist: str = ""
    after: str = ""
    comments: tuple[Comment, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """What the comments say, each with who wrote it."""
        return tuple(comment.said for comment in self.comments)


def compare_file(book: Book, path: Path, named: str | None = None) -> tuple[bytes, tuple[Difference, ...]]:
    """The inspection that the document at `path` belongs to, and what people changed in it.

    Raises what opening a Word document raises, DocumentUnmarked, DocumentForeign, and what `the_inspection` raises.
    """
    from inspector.book.visit import the_inspection
    from inspector.report.returned import read_returned

    returned = read_returned(path)
    if not returned.printed:
        raise DocumentUnmarked(str(path))
    with book.connection() as db:
        known = {each.id.hex(): each.unit for each in inspections(db)}
        if returned.inspection and named is None:
            if returned.inspection not in known:
                raise DocumentForeign(str(path), unit="")
            named = returned.inspection
        which = the_inspection(db, named)
        if returned.inspection and returned.inspection != which.hex():
            raise DocumentForeign(str(path), unit=known.get(returned.inspection, ""))
        visit = load_visit(db, which)
    concluded = conclusion(visit)
    if not returned.inspection and not any(_known(concluded, letters) for letters in returned.printed):
        raise DocumentForeign(str(path), unit="")
    return which, tuple(_Comparison(returned, visit, concluded).differences())


def _known(concluded: Conclusion, letters: str) -> Sentence | None:
    id_ = sentence_of(letters)
    return concluded.sentence(bytes.fromhex(id_)) if id_ else None


class _Comparison:
    """One returned document beside the conclusion as the book holds it."""

    def __init__(self, returned: "Returned", visit: Visit, concluded: Conclusion) -> None:
        from inspector.report.abbreviations import register
        from inspector.report.assemble import cite_photos, photos_of

        self._returned, self._concluded = returned, concluded
        self._document = kind_of(returned.template).id if returned.template else ""
        self._first_lines: dict[str, int] = {}  # comment → the line it begins on
        for number, line in enumerate(returned.lines):
            for id_ in line.comments:
                self._first_lines.setdefault(id_, number)
        self._meanings = register(visit.checklists)
        short = cite_photos(visit, concluded, photos_of(visit), "").values()
        self._citation = rf"\s*(?:{'|'.join([_CITED, *map(re.escape, short)])})\s*\.?"
        self._free: list[int] = []  # lines whose words nobody knows
        self._words: dict[str, str] = {}  # token → its words now
        self._places: dict[str, int] = {}  # token → its line
        self._stray: dict[
            int, str
        ] = {}  # line → words beside a mark, or more of a sentence than one paragraph

    def differences(self) -> Iterator[Difference]:
        self._read_lines()
        rows: list[Difference] = []
        for letters in self._returned.printed:
            rows += self._of_sentence(letters)
        moved = self._moved()
        rows += [*moved, *self._of_free_lines(), *self._of_comments(rows)]
        yield from rows

    # --- what stands where --------------------------------------------------------------------------

    def _read_lines(self) -> None:
        lines = self._returned.lines
        standing: dict[str, list[int]] = {}
        for number, line in enumerate(lines):
            for letters in line.tokens:
                standing.setdefault(letters, []).append(number)
        for letters, numbers in standing.items():
            if letters not in self._returned.printed:
                continue  # copied in from another document
            best = max(numbers, key=lambda number: self._likeness(letters, lines[number].words_of(letters)))
            self._places[letters] = best
            self._words[letters] = lines[best].words_of(letters)
            for number in numbers:
                if number != best and even(lines[number].words_of(letters)):
                    self._stray[number] = lines[number].words_of(letters)
        for number, line in enumerate(lines):
            mine = [letters for letters in line.tokens if self._places.get(letters) == number]
            if self._is_known(line.around):
                continue
            if len(mine) == 1:
                self._take_beside(mine[0], line)
            elif not mine and number not in self._stray:
                self._free.append(number)
            elif not mine:
                self._stray[number] = self._bare(line.text)
            else:
                self._stray[number] = line.around

    def _likeness(self, letters: str, words: str) -> float:
        if digest(words) == self._returned.printed[letters]:
            return 2.0
        return _likeness(self._old(letters), words)

    def _is_known(self, around: str) -> bool:
        text = even(around)
        return not _NOT_WORDS.sub("", text) or digest(text, AROUND_LETTERS) in self._returned.around

    def _take_beside(self, letters: str, line: "Line") -> None:
        """Words that somebody wrote in the sentence's paragraph before or behind the mark belong to the sentence."""
        at = [place for place, (each, _) in enumerate(line.pieces) if each == letters]
        before = "".join(words for _, words in line.pieces[: at[0]])
        after = "".join(words for _, words in line.pieces[at[-1] + 1 :])
        before, after = _BULLET.sub("", before), re.sub(rf"{self._citation}\s*$", "", after)
        cited = re.match(self._citation, after)
        after = after[cited.end() :] if cited else after
        words = (
            f"{before} {self._words[letters]}{after}"
            if after.startswith((".", ",", ";"))
            else (f"{before} {self._words[letters]} {after}")
        )
        self._words[letters] = " ".join(words.split())

    # --- sentences ------------------------------------------------------------------------------------

    def _of_sentence(self, letters: str) -> Iterator[Difference]:
        sentence = _known(self._concluded, letters)
        if letters in self._words and even(self._words[letters]):
            yield from self._of_found(letters, sentence, self._words[letters], sure=True)
        elif letters not in self._words and (guess := self._guess(letters)) is not None:
            self._free.remove(guess)
            self._places[letters] = guess
            yield from self._of_found(
                letters, sentence, self._bare(self._returned.lines[guess].text), sure=False
            )
        elif sentence is not None and sentence.included:
            sure = bool(self._words)  # other marks are still there, so this one was taken out with its words
            yield self._row(REMOVED, sentence, "", sure=sure)

    def _of_found(
        self, letters: str, sentence: Sentence | None, words: str, *, sure: bool
    ) -> Iterator[Difference]:
        if digest(words) == self._returned.printed[letters]:
            return
        new = as_sentence(as_in_the_book(words, self._meanings))
        if sentence is None:
            yield Difference(OUTSIDE, sentence_of(letters), "", new, sure)
        elif even(new) != even(as_sentence(sentence.text)):
            yield self._row(CHANGED, sentence, new, sure=sure)

    def _row(
        self, kind: str, sentence: Sentence, new: str, *, sure: bool = True, after: str = ""
    ) -> Difference:
        return Difference(
            kind, sentence.id.hex(), as_sentence(sentence.text), new, sure, sentence.kind, sentence.checklist, after,
            self._comments_at(token(sentence.id.hex())),
        )  # fmt: skip

    def _guess(self, letters: str) -> int | None:
        old = self._old(letters)
        best, number = max(
            ((_likeness(old, self._bare(self._returned.lines[each].text)), each) for each in self._free),
            default=(0.0, -1),
        )
        return number if best >= _ALIKE else None

    def _old(self, letters: str) -> str:
        sentence = _known(self._concluded, letters)
        return as_sentence(sentence.text) if sentence is not None else ""

    def _bare(self, text: str) -> str:
        """The words of a paragraph, without its bullet and without the photos that the document named behind them."""
        return re.sub(rf"{self._citation}\s*$", "", _BULLET.sub("", " ".join(text.split())))

    # --- order ----------------------------------------------------------------------------------------

    def _moved(self) -> list[Difference]:
        """Sentences that stand elsewhere within their part: those outside the longest row that kept its order."""
        from difflib import SequenceMatcher

        parts: dict[tuple[str, str], list[str]] = {}
        for letters in self._returned.printed:
            sentence = _known(self._concluded, letters)
            if sentence is not None and letters in self._places:
                parts.setdefault((sentence.kind, sentence.checklist), []).append(letters)
        rows = []
        for printed in parts.values():
            now = sorted(printed, key=lambda letters: self._places[letters])
            kept = {
                now[block.b + step]
                for block in SequenceMatcher(None, printed, now, autojunk=False).get_matching_blocks()
                for step in range(block.size)
            }
            for place, letters in enumerate(now):
                sentence = _known(self._concluded, letters)
                if letters not in kept and sentence is not None:
                    after = sentence_of(now[place - 1]) if place else ""
                    rows.append(self._row(MOVED, sentence, as_sentence(sentence.text), after=after))
        return rows

    # --- new words --------------------------------------------------------------------------------------

    def _of_free_lines(self) -> Iterator[Difference]:
        by_line = {number: letters for letters, number in self._places.items()}
        added: dict[int, Sentence] = {}
        rewordings = self._rewordings()
        for number in sorted({*self._free, *self._stray}):
            beside, after = self._neighbour(number, by_line, added)
            if beside is None:
                yield Difference(OUTSIDE, "", "", " ".join(self._returned.lines[number].text.split()))
                continue
            new = self._as_new(number)
            if (kept := self._taken_before(beside, new)) is not None:
                by_line[number] = kept
                continue
            reworded = rewordings.get(number)
            if reworded is not None and _is_of(reworded, beside):
                by_line[number] = token(reworded.id.hex())
                yield self._row(CHANGED, reworded, new, sure=False)
                continue
            added[number] = beside
            yield Difference(
                ADDED, "", "", new, True, beside.kind, beside.checklist, after, self._comments_on(number, "")
            )

    def _as_new(self, number: int) -> str:
        """The words of a line that no mark claims, as the book would keep them."""
        words = self._stray.get(number, self._bare(self._returned.lines[number].text))
        return as_sentence(as_in_the_book(words, self._meanings))

    def _taken_before(self, beside: Sentence, new: str) -> str | None:
        """The token of a sentence of the same part that the book has since the document was printed, in these words.

        The same document comes back twice: what it adds is in the book already.
        """
        for sentence in self._concluded.of(beside.kind, beside.checklist):
            letters = token(sentence.id.hex())
            if letters not in self._returned.printed and even(as_sentence(sentence.text)) == even(new):
                return letters
        return None

    def _rewordings(self) -> dict[int, Sentence]:
        """The lines that say, in other words, a sentence which this document added when it came back before.

        The likest pairs go first, and a sentence that stands there as it was is nobody's.
        """
        lines = {number: self._as_new(number) for number in {*self._free, *self._stray}}
        as_it_was = {even(text) for text in lines.values()}
        waiting = [
            sentence
            for sentence in self._concluded.sentences
            if sentence.included
            and not sentence.draft
            and token(sentence.id.hex()) not in self._returned.printed
            and even(as_sentence(sentence.text)) not in as_it_was
        ]
        alike = [
            (likeness, number, sentence)
            for sentence in waiting
            for number, text in lines.items()
            if (likeness := _likeness(as_sentence(sentence.text), text)) >= _ALIKE
        ]
        found: dict[int, Sentence] = {}
        for _, number, sentence in sorted(alike, key=lambda pair: -pair[0]):
            if number not in found and sentence not in found.values():
                found[number] = sentence
        return found

    def _neighbour(
        self, number: int, by_line: Mapping[int, str], added: Mapping[int, Sentence]
    ) -> tuple[Sentence | None, str]:
        """The sentence that the words of a line stand behind, or before when they are the first of a part."""
        lines = self._returned.lines
        line = lines[number]
        step = self._column_above(number) if line.cell else number - 1
        while step >= 0 and (step in added or step in self._stray):
            step = self._column_above(step) if line.cell else step - 1
        sentence = _known(self._concluded, by_line[step]) if step in by_line else None
        if sentence is not None and _same_place(line, lines[step]):
            return sentence, sentence.id.hex()
        step = number + 1
        while not line.cell and step < len(lines) and (step in self._free or step in self._stray):
            step += 1
        sentence = _known(self._concluded, by_line[step]) if step in by_line else None
        if sentence is not None and not line.cell and _same_place(line, lines[step]):
            return sentence, ""
        return None, ""

    def _column_above(self, number: int) -> int:
        """The line in the cell above, in the same column of the same table; -1 when there is none."""
        table, row, column = self._returned.lines[number].cell or (-1, -1, -1)
        return max(
            (
                at
                for at, line in enumerate(self._returned.lines[:number])
                if line.cell == (table, row - 1, column)
            ),
            default=-1,
        )

    # --- comments -----------------------------------------------------------------------------------------

    def _of_comments(self, rows: Sequence[Difference]) -> Iterator[Difference]:
        """Comments that hang on nothing that changed."""
        said = {comment for row in rows for comment in row.comments}
        for number, line in enumerate(self._returned.lines):
            sentence = _known(self._concluded, line.tokens[0]) if line.tokens else None
            id_ = sentence.id.hex() if sentence else ""
            comments = tuple(one for one in self._comments_on(number, id_) if one not in said)
            if not comments:
                continue
            said.update(comments)
            words = as_sentence(sentence.text) if sentence else " ".join(line.text.split())
            yield Difference(OUTSIDE, id_, words, words, comments=comments)

    def _comments_at(self, letters: str) -> tuple[Comment, ...]:
        if letters not in self._places:
            return ()
        return self._comments_on(self._places[letters], sentence_of(letters))

    def _comments_on(self, number: int, sentence: str) -> tuple[Comment, ...]:
        """The comments that begin on a line, as the sentence's; one of several paragraphs is its first one's."""
        found = []
        for id_ in self._returned.lines[number].comments:
            comment = self._returned.comments.get(id_)
            if comment is not None and self._first_lines.get(id_) == number:
                found.append(replace(comment, finding=sentence, document=self._document))
        return tuple(found)


def _likeness(old: str, new: str) -> float:
    """0…1, by whole words: word order counts, single letters do not."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, even(old).lower().split(), even(new).lower().split(), autojunk=False).ratio()


def _is_of(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences stand in the same part."""
    return (one.kind, one.checklist) == (other.kind, other.checklist)


def _same_place(one: "Line", other: "Line") -> bool:
    """Whether two paragraphs can be of one list: both in the text, or in the same column of one table."""
    if one.cell is None or other.cell is None:
        return one.cell is other.cell
    return (one.cell[0], one.cell[2]) == (other.cell[0], other.cell[2])


__all__ = ["ADDED", "CHANGED", "MOVED", "OUTSIDE", "REMOVED", "Difference", "compare_file"]
