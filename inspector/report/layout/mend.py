"""Mends what is mechanical in a Word document's layout: sheet, typeface, sizes, weight, slope, place, spacing.

Words are never changed, nor capitals, rules below lines or the order of things: those a person mends. Only rules that
are broken are touched, a value that is right stays where it was stated, and parts that need nothing stay byte for byte.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from inspector.report.layout.anatomy import Entry, Line, dissect
from inspector.report.layout.catalogue import RuleResult
from inspector.report.layout.editing import EditedPackage, child, open_for_mending, properties, put
from inspector.report.layout.elements import Elements, find_elements
from inspector.report.layout.facts import sizes_of
from inspector.report.layout.hand import (
    centre,
    own_runs,
    runs_of,
    set_align,
    set_indent,
    set_mark,
    set_runs,
    set_spacing,
)
from inspector.report.layout.mend_page import mend_fonts, mend_margins, mend_page_number, mend_paper
from inspector.report.layout.reader import read_package
from inspector.report.layout.rules import check_found
from inspector.report.layout.rules_body import (
    PROSE,
    body_kind,
    gap_after,
    indent_of,
    line_count,
    line_times,
    shown_pieces,
    stands_apart,
)
from inspector.report.layout.tree import Text

_ROUNDS = 3  # a mended size may change what a line is taken for; two rounds settle it, the third only looks
_MOST_PARAGRAPHS = 20_000  # some 500 pages; in a longer document the menders are tried together only
_INDENT, _GAP = 36.0, 6.0  # points: 12.7 mm, and the least between paragraphs


@dataclass(frozen=True, slots=True)
class Mended:
    """A document after mending: its bytes, and what every rule said before and says now."""

    data: bytes
    before: tuple[RuleResult, ...]
    after: tuple[RuleResult, ...]

    @property
    def mended(self) -> frozenset[str]:
        """The rules that were broken and are kept now."""
        now = {result.rule for result in self.after if result.ok}
        return frozenset(result.rule for result in self.before if not result.ok and result.rule in now)


def mend_layout(source: Path | bytes, place: str = "") -> Mended:
    """Mend what can be mended by machine; no rule that was kept is broken by it, and mending twice is mending once.

    Raises what `check_layout` raises, and IsSigned for a document with a digital signature.
    """
    with open_for_mending(source, place) as package:
        found = _found(package)
        size = len(found.anatomy.entries)
        data, place, before = package.source, package.place, tuple(check_found(found))
    after = before
    for _ in range(_ROUNDS):
        was = data
        wrong = [result.rule for result in after if not result.ok and result.rule in _MENDERS]
        trial = _tried(data, place, wrong)
        if trial.is_better_than(after):
            data, after = trial.data, trial.results
        elif size <= _MOST_PARAGRAPHS:  # one of them does no good in this document: each by itself
            for rule in wrong:
                trial = _tried(data, place, [rule])
                if trial.is_better_than(after):
                    data, after = trial.data, trial.results
        if data == was:
            break
    return Mended(data, before, after)


@dataclass(frozen=True, slots=True)
class _Trial:
    """A document after some menders. `touched`: the rules whose menders changed something."""

    data: bytes
    results: tuple[RuleResult, ...]
    touched: frozenset[str]

    def is_better_than(self, before: Sequence[RuleResult]) -> bool:
        """Whether every touched rule got on, and none is broken now that was kept, or in more ways than before."""
        old = {result.rule: result for result in before}
        harmed = any(
            not new.ok and (old[new.rule].ok or _has_more_faults(new, old[new.rule])) for new in self.results
        )
        idle = any(
            new.rule in self.touched and not new.ok and new.found == old[new.rule].found
            for new in self.results
        )
        return bool(self.touched) and not harmed and not idle


def _has_more_faults(new: RuleResult, old: RuleResult) -> bool:
    return set(new.found.split("; ")) > set(old.found.split("; "))


def _tried(data: bytes, place: str, rules: Iterable[str]) -> _Trial:
    with open_for_mending(data, place) as package:
        found, touched = _found(package), set()
        state = package.state()
        for rule in rules:
            _MENDERS[rule](found, package)
            now = package.state()
            if now != state:
                touched.add(rule)
            state = now
        results = tuple(check_found(_found(package))) if touched else ()
        return _Trial(package.written(), results, frozenset(touched))


def _found(package: EditedPackage) -> Elements:
    return find_elements(dissect(read_package(package)))


# --- recognised lines --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Want:
    """How a line is to look; None: as it is."""

    low: float
    high: float
    bold: bool | None = None
    italic: bool | None = False
    centred: bool = False


def _lines(choose: Callable[[Elements], Iterable[Line | None]], want: _Want) -> "Mender":
    def mend(found: Elements, _package: EditedPackage) -> None:
        for line in choose(found):
            if line is not None:
                _set_line(line, want)

    return mend


def _set_line(line: Line, want: _Want) -> None:
    pieces = [piece for piece in line.pieces if piece.text.strip()]
    off = [size for size in sizes_of(pieces) if not want.low <= size <= want.high]
    runs = runs_of(line)
    if off:
        set_runs(runs, size=_nearest(off[0], want.low, want.high))
    for key, wanted in (("bold", want.bold), ("italic", want.italic)):
        if wanted is not None and any(getattr(piece.look, key) != wanted for piece in pieces):
            set_runs(runs, bold=wanted if key == "bold" else None, italic=wanted if key == "italic" else None)
    if want.centred and (line.box.table is not None or line.box.frame is not None or not _is_head(line)):
        centre(line)


def _is_head(line: Line) -> bool:
    """Whether `line` would be centred on the whole page although its place is one half of it."""
    return line.align in ("right", "left") and line.box.table is None and line.centre > line.box.width * 0.6


def _nearest(size: float, low: float, high: float) -> float:
    return min(max(size, low), high)


def _mend_motto(found: Elements, package: EditedPackage) -> None:
    _MOTTO_LOOK(found, package)
    for line in (found.country, found.motto):
        if line is not None and line.entry.paragraph.origin is not None:
            paragraph = line.entry.paragraph
            if paragraph.line_rule == "auto" and not 0.95 <= paragraph.line <= 1.05:
                set_spacing(paragraph.origin, line=1.0)


def _mend_recipients_word(found: Elements, package: EditedPackage) -> None:
    _RECIPIENTS_LOOK(found, package)
    line = found.recipients
    if line is not None and line.align == "center" and line.box.table is not None:
        set_align(line.entry.paragraph.origin, "left")


# --- the text ----------------------------------------------------------------------------------------------


def _set_entry(
    entry: Entry, *, size: float | None = None, bold: bool | None = None, italic: bool | None = None
) -> None:
    """State the look of a whole paragraph, its automatic number included."""
    if entry.paragraph.origin is not None and (size, bold, italic) != (None, None, None):
        set_runs(own_runs(entry.paragraph.origin), size=size, bold=bold, italic=italic)
        set_mark(entry, size=size, bold=bold, italic=italic)


def _clamped(entry: Entry) -> float | None:
    """The size that a paragraph with letters outside 13–14 gets; None when it needs none."""
    sizes = sizes_of(shown_pieces(entry))
    if all(13 <= size <= 14 for size in sizes):
        return None
    inside = [size for size in sizes if 13 <= size <= 14]
    return inside[0] if inside else _nearest(sizes[0], 13, 14)


def _differs(entry: Entry, key: str, wanted: bool) -> bool | None:
    """`wanted` when some letters are otherwise, else None."""
    pieces = [piece for piece in shown_pieces(entry) if piece.text.strip()]
    return wanted if any(getattr(piece.look, key) != wanted for piece in pieces) else None


def _prose(found: Elements) -> list[Entry]:
    return [entry for entry in found.body if body_kind(entry) in PROSE]


def _mend_basis(found: Elements, _package: EditedPackage) -> None:
    for entry in found.bases:
        _set_entry(entry, size=_clamped(entry), italic=_differs(entry, "italic", True))


def _mend_text(found: Elements, _package: EditedPackage) -> None:
    prose = _prose(found)
    letters: Counter[float] = Counter()
    for entry in prose:
        for piece in shown_pieces(entry):
            letters[piece.look.size] += len(piece.text)
    usual = next((size for size, _ in letters.most_common() if 13 <= size <= 14), 14.0)
    for entry in prose:
        pieces = shown_pieces(entry)
        slanted = sum(len(p.text) for p in pieces if p.look.italic) * 2 > sum(len(p.text) for p in pieces)
        size = usual if any(each != usual for each in sizes_of(pieces)) else None
        _set_entry(entry, size=size, italic=False if slanted else None)
        if (
            line_count(entry) > 1
            and entry.paragraph.align != "justify"
            and entry.paragraph.origin is not None
        ):
            set_align(entry.paragraph.origin, "both")


def _mend_indent(found: Elements, _package: EditedPackage) -> None:
    for entry in _prose(found):
        text = "".join(item.text for item in entry.paragraph.items if isinstance(item, Text))
        by_hand = text[:1].isspace()  # tabs and spaces that someone typed are words here
        if not indent_of(entry)[1] and not by_hand and entry.paragraph.origin is not None:
            set_indent(entry.paragraph.origin, first=_INDENT, left=0)


def _mend_spacing(found: Elements, _package: EditedPackage) -> None:
    entries = [*found.bases, *found.body]
    for entry, following in pairwise(entries):
        origin = entry.paragraph.origin
        if origin is None or stands_apart(entry, following) or gap_after(entry, following) >= _GAP - 0.05:
            continue
        set_spacing(origin, after=_GAP)
        for each in (entry, following):
            if each.paragraph.contextual and each.paragraph.origin is not None:
                _no_contextual(each)
    for entry in entries:
        times, origin = line_times(entry), entry.paragraph.origin
        if origin is not None and not 0.95 <= times <= 1.52:
            set_spacing(origin, line=1.0 if times < 0.95 else 1.5)


def _no_contextual(entry: Entry) -> None:
    put(child(properties(entry.paragraph.origin, "pPr"), "contextualSpacing"), val="0")


def _mend_part(found: Elements, _package: EditedPackage) -> None:
    for number, entry in enumerate(found.body):
        if body_kind(entry) != "part":
            continue
        alone = len(entry.text.split()) <= 3
        for each in found.body[number : number + (2 if alone else 1)]:
            _set_entry(each, size=_clamped(each), bold=_differs(each, "bold", True))
            if each.paragraph.align != "center" and each.paragraph.origin is not None:
                set_align(each.paragraph.origin, "center")
                set_indent(each.paragraph.origin, first=0, left=0)


def _mend_section(found: Elements, _package: EditedPackage) -> None:
    for entry in found.body:
        kind = body_kind(entry)
        if kind in ("roman", "arabic", "letter"):
            bold = _differs(entry, "bold", True) if kind != "letter" else None
            _set_entry(entry, size=_clamped(entry), bold=bold, italic=_differs(entry, "italic", False))


Mender = Callable[[Elements, EditedPackage], None]
_TITLE = _Want(13, 14, bold=True, centred=True)
_MOTTO_LOOK = _lines(lambda f: [f.motto], _TITLE)
_RECIPIENTS_LOOK = _lines(lambda f: [f.recipients], _Want(12, 12, bold=True, italic=True))


def _marks(kind: str) -> Mender:
    return _lines(lambda found: found.marks.get(kind, []), _Want(13, 14, bold=True))


def _signed(found: Elements) -> Sequence[Line]:
    return [line for block in found.signatures for line in block.authority]


_MENDERS: dict[str, Mender] = {
    "page.size": mend_paper,
    "page.margins": mend_margins,
    "page.number": mend_page_number,
    "font.family": mend_fonts,
    "head.country": _lines(lambda f: [f.country], _Want(12, 13, bold=True, centred=True)),
    "head.motto": _mend_motto,
    "head.parent": _lines(lambda f: f.parents, _Want(12, 13, bold=False, centred=True)),
    "head.issuer": _lines(lambda f: f.issuers, _Want(12, 13, bold=True, centred=True)),
    "head.number": _lines(lambda f: [f.number], _Want(13, 13, centred=True)),
    "head.place_date": _lines(lambda f: [f.date], _Want(13, 14, italic=True, centred=True)),
    "title.type": _lines(lambda f: [f.type], _TITLE),
    "title.subject": _lines(lambda f: f.subject, _TITLE),
    "body.basis": _mend_basis,
    "body.text": _mend_text,
    "body.indent": _mend_indent,
    "body.spacing": _mend_spacing,
    "body.part": _mend_part,
    "body.section": _mend_section,
    "sign.authority": _lines(_signed, _TITLE),
    "sign.name": _lines(lambda f: [block.name for block in f.signatures], _TITLE),
    "recipients.word": _mend_recipients_word,
    "recipients.list": _lines(lambda f: f.addressees, _Want(11, 11)),
    "annex.word": _lines(lambda f: [a.word for a in f.annexes], _Want(14, 14, bold=True, centred=True)),
    "annex.title": _lines(lambda f: [line for a in f.annexes for line in a.titles], _TITLE),
    "annex.ref": _lines(lambda f: [a.ref for a in f.annexes], _Want(13, 14, italic=True, centred=True)),
    "mark.secrecy": _marks("secrecy"),
    "mark.urgency": _marks("urgency"),
    "mark.circulation": _marks("circulation"),
    "foot.drafter": _lines(lambda f: f.addressees[-1:], _Want(11, 11)),
}
"""Rule → what mends it. What is not here (words, «./.») a person mends."""
