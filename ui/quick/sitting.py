"""What is entered in one sitting: lines read, written, taken back; and the second pass, which writes nothing."""

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from inspector.book.answers import edit_answer
from inspector.book.drafts import drafts, drop_draft, save_draft
from inspector.book.edit import Edit, Set
from inspector.checklist import Answer, Criterion
from inspector.checklist.quick_entry import Hand, Line, Turn, number_of, read_line, read_lines
from inspector.checklist.quick_meaning import Reading, fields_of, next_criterion, read_back
from inspector.checklist.two_passes import Difference, difference, settle
from inspector.errors import InspectorError
from ui.fill.rows import is_settled
from ui.open_book import OpenBook

_TABLE, _LINE, _SECOND = "quick", "quick_line", "quick_second_pass"  # drafts: of no row, but kept like them


@dataclass
class Written:
    """A line that is in the book, with what stood there before it."""

    line: Line
    reading: Reading
    after: Mapping[str, Any]
    before: Mapping[str, Any]
    is_taken_back: bool = False


class NotWritten(Exception):
    """The system would not write; the window has said why."""


@dataclass
class Sitting:
    """The lines of one inspection. `hand` is what a line may leave out; `second` are the lines of the second pass."""

    open_book: OpenBook
    hand: Hand
    compares: bool = False
    written: list[Written] = field(default_factory=list)
    second: list[Line] = field(default_factory=list)

    @classmethod
    def begin(cls, open_book: OpenBook, code: str, period: str) -> "Sitting":
        """Begin at the criterion and the period in hand on the page; a second pass that was begun goes on."""
        visit = open_book.visit()
        place = next((n for n, checklist in enumerate(visit.checklists) if code in checklist.by_code), 0)
        periods = visit.inspection.periods
        in_hand = period or (periods[0] if periods else "")
        made = cls(open_book, Hand(visit.checklists, periods, place, in_hand))
        made._bring_second_pass()
        made.propose("" if place != made.hand.checklist else _before(made.hand, code))
        return made

    # --- reading --------------------------------------------------------------------------------------

    def read(self, text: str) -> tuple[Line, ...] | Turn:
        """What a line says, an answer for each period. Raises InspectorError."""
        return read_lines(text, self.hand)

    def read_back(self, line: Line) -> Reading:
        """What it would make of the answer that stands; of an empty one in a second pass, which is blind."""
        score = self._scores(line.criterion)
        return read_back(line, self._standing(line), is_asked=score.asked)

    @property
    def proposed(self) -> Criterion | None:
        """The criterion that a line without one is about."""
        return self.hand.current.by_code.get(self.hand.proposed)

    def propose(self, after: str) -> None:
        """Propose the next criterion after `after`."""
        self.hand = replace(self.hand, proposed=next_criterion(self.hand, after, self._is_done))

    def turn(self, turn: Turn) -> None:
        """Another checklist, period or criterion is in hand."""
        self.hand = replace(self.hand, checklist=turn.checklist, period=turn.period, proposed=turn.code)
        if not turn.code:
            self.propose("")

    def _standing(self, line: Line) -> Answer:
        code, period = line.criterion.code, line.period
        return Answer(code, period) if self.compares else self.open_book.visit().answer(code, period)

    def _is_done(self, criterion: Criterion, period: str) -> bool:
        if not self._scores(criterion).asked:
            return True
        if self.compares:
            return any((line.criterion.code, line.period) == (criterion.code, period) for line in self.second)
        return is_settled(criterion, self.open_book.visit().answer(criterion.code, period))

    def _scores(self, criterion: Criterion):
        checklists = self.open_book.visit().checklists
        place = next(n for n, checklist in enumerate(checklists) if criterion.code in checklist.by_code)
        return self.open_book.scores()[place].criteria[criterion.code]

    def _follow(self, line: Line) -> None:
        """What the line named is in hand now, and the next criterion is proposed."""
        self.hand = replace(self.hand, checklist=line.checklist, period=line.period or self.hand.period)
        self.propose(line.criterion.code)

    # --- the first pass -------------------------------------------------------------------------------

    def write(self, lines: Sequence[Line]) -> None:
        """Write what one line said, of one period or of several, as one step. Raises InspectorError, NotWritten."""
        visit = self.open_book.visit()
        entries: list[Written] = []
        sets: list[Set] = []
        for line in lines:
            code, period = line.criterion.code, line.period
            standing = visit.answer(code, period)
            fields = fields_of(line, standing)
            sets += edit_answer(visit, code, period, **fields).sets
            before = {name: getattr(standing, name) for name in fields}
            entries.append(Written(line, self.read_back(line), fields, before))
        if not self.open_book.edit(Edit("answer.edit", visit.id, tuple(sets))):
            raise NotWritten
        self.written += entries
        self._follow(lines[0])

    def take_back(self, entry: Written) -> bool:
        """Put back what stood before a line; False: it was changed since, and stays. Raises as `write` does."""
        code, period = entry.line.criterion.code, entry.line.period
        visit = self.open_book.visit()
        standing = visit.answer(code, period)
        if entry.is_taken_back or any(
            (getattr(standing, n) or None) != (v or None) for n, v in entry.after.items()
        ):
            return False
        if not self.open_book.edit(edit_answer(visit, code, period, **entry.before)):
            raise NotWritten
        entry.is_taken_back = True
        self.hand = replace(self.hand, checklist=entry.line.checklist, proposed=code)
        return True

    # --- the second pass ------------------------------------------------------------------------------

    def remember(self, lines: Sequence[Line]) -> None:
        """A line of the second pass; a later one about the same answer takes its place. Nothing is written."""
        for line in lines:
            self.read_back(line)
        for line in lines:
            self.forget(line)
            self.second.append(line)
        self._follow(lines[0])
        self._keep_second_pass()

    def forget(self, line: Line) -> None:
        """Leave a line out of the second pass."""
        same = (line.criterion.code, line.period)
        self.second = [each for each in self.second if (each.criterion.code, each.period) != same]
        self._keep_second_pass()

    def differences(self) -> list[Difference]:
        """Where the second pass says something else than the book, in the checklists' order."""
        visit = self.open_book.visit()
        found = [difference(line, visit.answer(line.criterion.code, line.period)) for line in self.second]
        place = {criterion.code: number for number, criterion in enumerate(visit.criteria)}
        return sorted(
            (each for each in found if each is not None), key=lambda each: place[each.line.criterion.code]
        )

    def not_entered_again(self) -> list[str]:
        """What the book has an answer for and the second pass has not, between its first and its last: «CCHC 5»."""
        visit = self.open_book.visit()
        places = {criterion.code: number for number, criterion in enumerate(visit.criteria)}
        typed = {(line.criterion.code, line.period) for line in self.second}
        missing = []
        for number, checklist in enumerate(visit.checklists):
            own = [places[line.criterion.code] for line in self.second if line.checklist == number]
            periods = {line.period for line in self.second if line.checklist == number}
            for criterion in checklist.criteria:
                if not own or not min(own) <= places[criterion.code] <= max(own):
                    continue
                for period in visit.periods_of(criterion):
                    stands = is_settled(criterion, visit.answer(criterion.code, period))
                    if stands and period in (*periods, "") and (criterion.code, period) not in typed:
                        missing.append(f"{checklist.abbreviation} {number_of(checklist, criterion.code)}")
        return missing

    def take_second(self, taken: list[Difference]) -> bool:
        """Write the second pass where it was chosen, as one step; then that pass is over. Raises InspectorError."""
        visit = self.open_book.visit()
        sets: list[Set] = []
        for each in taken:
            code, period = each.line.criterion.code, each.line.period
            fields = settle(each.line, visit.answer(code, period))
            if fields:
                sets += edit_answer(visit, code, period, **fields).sets
        if sets and not self.open_book.edit(Edit("answer.edit", visit.id, tuple(sets))):
            return False
        self.second.clear()
        self._keep_second_pass()
        return True

    # --- kept over a crash ----------------------------------------------------------------------------

    def keep_typed(self, text: str) -> None:
        """Keep the line that is being typed."""
        self._keep(_LINE, text)

    def typed(self) -> str:
        """The line that was being typed when the program ended."""
        return self._kept(_LINE)

    def _keep_second_pass(self) -> None:
        lines = [f"{line.criterion.code}@{line.period}\t{line.said}" for line in self.second]
        self._keep(_SECOND, "\n".join(lines))

    def _bring_second_pass(self) -> None:
        """Read the lines again, each with the criterion and the period it was about."""
        visit = self.open_book.visit()
        for row in self._kept(_SECOND).split("\n"):
            place, _, text = row.partition("\t")
            code, _, period = place.partition("@")
            with contextlib.suppress(InspectorError):
                criterion = visit.criterion(code)
                number = next(n for n, checklist in enumerate(visit.checklists) if code in checklist.by_code)
                hand = replace(self.hand, checklist=number, period=period, proposed=criterion.code)
                line = read_line(text, hand)
                if isinstance(line, Line):
                    self.second.append(line)

    def _keep(self, name: str, text: str) -> None:
        book, visit = self.open_book.book, self.open_book.inspection
        if visit is None or book.read_only or self.open_book.is_held:
            return
        with contextlib.suppress(InspectorError):  # at worst this line is typed again
            if text:
                save_draft(book, visit, _TABLE, visit, name, text)
            else:
                drop_draft(book, visit, name)

    def _kept(self, name: str) -> str:
        visit = self.open_book.inspection
        if visit is None:
            return ""
        found = drafts(self.open_book.book.db, visit)
        return next((each.text for each in found if (each.table, each.field) == (_TABLE, name)), "")


def _before(hand: Hand, code: str) -> str:
    """The criterion before `code`, so that `code` itself is proposed when it is still open."""
    criteria = hand.current.criteria
    place = hand.current.place_of.get(code, 0)
    return criteria[place - 1].code if place else ""
