"""A paragraph broken into lines and set: indents, tabs, justification, numbers, pictures in the line."""

import re
from dataclasses import dataclass, field

from inspector.report.layout.tree import Break, Field, Frame, Item, Paragraph, Picture, Stroke, Tab, Text
from ui.widgets.page_marks import Area, Line, Mark, Photo, Words
from ui.widgets.page_type import Face, Measures

INK = ""  # automatic: the paper's ink
_AFTER = "-–—\u00ad"  # a line may break after these inside a word; as in Word never after «05/»
_CUT = re.compile(f"[{re.escape(_AFTER)}]")
_KINDS = {"\t": "tab", "\n": "newline", " ": "space", "\u2009": "space"}
_PIECE = re.compile("[ \t\n\u2009]|[^ \t\n\u2009]+")
_CONTROLS = re.compile("[\x00-\x1f]")


@dataclass(slots=True)
class Atom:
    """One unbreakable piece: `kind` word, space, tab, newline, page, object."""

    kind: str
    width: float = 0.0
    up: float = 0.0
    down: float = 0.0
    text: str = ""
    face: Face | None = None
    colour: str = INK
    back: str | None = None
    rise: float = 0.0
    joined: bool = False  # no break between the piece before and this one
    item: Item | None = None


@dataclass(slots=True)
class SetLine:
    """One line of a paragraph: marks relative to its top and to the column's left edge."""

    height: float
    marks: list[Mark] = field(default_factory=list)
    page_break_after: bool = False


class LineSetter:
    """Sets paragraphs for one preparation."""

    def __init__(self, measures: Measures, default_tab: float) -> None:
        self._measures, self._default_tab = measures, max(default_tab, 4.0)
        self.page_words: dict[str, str] = {}  # what PAGE, NUMPAGES show, while a header is set

    def lines(self, paragraph: Paragraph, width: float) -> list[SetLine]:
        """All lines of `paragraph` in a column of `width` points; one at least."""
        atoms = self._atoms(paragraph)
        set_lines: list[SetLine] = []
        at, first = 0, True
        room_right = width - paragraph.right
        while at < len(atoms) or first:
            start = paragraph.left + (paragraph.first if first else 0.0)
            end, forced, row = self._fill(atoms, at, start, max(room_right, start + 20.0), paragraph)
            last = end >= len(atoms)
            set_lines.append(self._set(row, start, room_right, paragraph, last or forced))
            if forced and end > at and atoms[end - 1].kind == "page":
                set_lines[-1].page_break_after = True
                if last:
                    break
            at, first = end, False
        return set_lines

    def _atoms(self, paragraph: Paragraph) -> list[Atom]:
        atoms: list[Atom] = []
        if paragraph.label:
            look = paragraph.label_look or paragraph.look
            self._add_text(Text(paragraph.label, look), atoms)
            for atom in atoms:
                atom.joined = True
            if paragraph.label_suffix == "tab":
                atoms.append(Atom("tab", face=self._measures.face(look)))
            elif paragraph.label_suffix == "space":
                self._add_text(Text(" ", look), atoms)
        for item in paragraph.items:
            if isinstance(item, Text):
                self._add_text(item, atoms)
            elif isinstance(item, Field):
                words = self.page_words.get(item.kind, item.text)
                self._add_text(Text(words or " ", item.look), atoms)
            elif isinstance(item, Break):
                atoms.append(Atom("page" if item.kind == "page" else "newline"))
            elif isinstance(item, Picture | Frame | Stroke) and item.anchor is None:
                height = item.height if not isinstance(item, Stroke) else max(item.height, item.weight)
                atoms.append(Atom("object", item.width, height, 0.0, item=item))
        return atoms

    def _add_text(self, text: Text, atoms: list[Atom]) -> None:
        look = text.look
        face = self._measures.face(look)
        height = self._measures.height(face)
        rise = look.size * (0.33 if look.raised > 0 else -0.14) if look.raised else 0.0
        colour = f"#{look.colour}" if look.colour else INK
        back = f"#{look.highlight}" if look.highlight else None
        word_before = bool(atoms) and atoms[-1].kind == "word" and atoms[-1].text[-1:] not in _AFTER
        for kind, piece, joined in _pieces(text.shown):
            if kind in ("tab", "newline"):
                atoms.append(Atom(kind, 0.0, height.up, height.down, face=face))
                continue
            atoms.append(
                Atom(
                    kind, self._measures.width(face, piece), height.up, height.down, piece, face, colour, back, rise,
                    joined or (kind == "word" and word_before),
                )
            )  # fmt: skip
            word_before = False

    def _fill(
        self, atoms: list[Atom], at: int, start: float, limit: float, paragraph: Paragraph
    ) -> tuple[int, bool, list[tuple[float, Atom]]]:
        """Atoms from `at` that fit in one line, placed; where the next line begins; whether a break ended it."""
        row: list[tuple[float, Atom]] = []
        x, here = start, at
        chance: tuple[int, int] | None = (
            None  # (atom where a new line could begin, atoms of the row before it)
        )
        while here < len(atoms):
            atom = atoms[here]
            if atom.kind in ("newline", "page"):
                return here + 1, True, row
            if atom.kind == "tab":
                atom = Atom("tab", 0.0, atom.up, atom.down, face=atom.face)
                stop = self._stop(x, paragraph)
                atom.width = max(self._tab_width(stop, x, atoms, here), 0.0)
                atom.text = stop.leader
            if atom.kind == "word" and not atom.joined and row:
                chance = (here, len(row))
            if atom.kind in ("word", "object") and x + atom.width > limit + 0.01:
                if atom.kind == "object" and row:
                    return here, False, row
                if chance is not None:
                    return chance[0], False, row[: chance[1]]
                if atom.kind == "word" and len(atom.text) > 1:
                    self._split(atoms, here, limit - x)
                    atom = atoms[here]
                elif row:
                    return here, False, row
            row.append((x, atom))
            x += atom.width
            here += 1
            if atom.kind == "object":
                chance = (here, len(row)) if here < len(atoms) and atoms[here].kind == "object" else chance
        return here, False, row

    def _split(self, atoms: list[Atom], here: int, room: float) -> None:
        """Cut a word that is longer than a whole line at the letter where the line ends."""
        atom = atoms[here]
        assert atom.face is not None
        low, high = 1, len(atom.text)
        while low < high:
            middle = (low + high + 1) // 2
            if self._measures.width(atom.face, atom.text[:middle]) <= room:
                low = middle
            else:
                high = middle - 1
        for order, piece in enumerate((atom.text[:low], atom.text[low:])):
            width = self._measures.width(atom.face, piece)
            part = Atom(
                "word", width, atom.up, atom.down, piece, atom.face, atom.colour, atom.back, atom.rise
            )
            part.joined = atom.joined and order == 0
            if order == 0:
                atoms[here] = part
            else:
                atoms.insert(here + 1, part)

    def _stop(self, x: float, paragraph: Paragraph) -> Tab:
        for stop in paragraph.tabs:
            if stop.at > x + 0.05 and stop.kind != "bar":
                return stop
        if paragraph.first < 0 and paragraph.left > x + 0.05:
            return Tab(paragraph.left)
        return Tab((int((x + 0.05) / self._default_tab) + 1) * self._default_tab)

    def _tab_width(self, stop: Tab, x: float, atoms: list[Atom], here: int) -> float:
        if stop.kind not in ("right", "center", "decimal"):
            return stop.at - x
        following = 0.0
        for atom in atoms[here + 1 :]:
            if atom.kind in ("tab", "newline", "page"):
                break
            following += atom.width
        return stop.at - x - (following / 2 if stop.kind == "center" else following)

    def _set(
        self, row: list[tuple[float, Atom]], start: float, limit: float, paragraph: Paragraph, ends: bool
    ) -> SetLine:
        while row and row[-1][1].kind == "space":
            row.pop()
        up, down = self._reach(row, paragraph)
        natural = up + down
        height = natural
        if paragraph.line_rule == "exact":
            height = paragraph.line
        elif paragraph.line_rule == "atLeast":
            height = max(natural, paragraph.line)
        else:
            height = natural * max(paragraph.line, 0.06)
        # above single spacing the extra goes under the line, below it (and when exact) the top is cut
        baseline = up if height >= natural and paragraph.line_rule != "exact" else height - down
        end = row[-1][0] + row[-1][1].width if row else start
        shift, extra = 0.0, 0.0
        spare = limit - end
        tabs = [n for n, (_, atom) in enumerate(row) if atom.kind == "tab"]
        if paragraph.align == "center" and not tabs:
            shift = spare / 2
        elif paragraph.align == "right" and not tabs:
            shift = spare
        spaces = sum(1 for n, (_, a) in enumerate(row) if a.kind == "space" and (not tabs or n > tabs[-1]))
        if paragraph.align == "justify" and not ends and spaces and spare > 0:
            extra = spare / spaces
        marks = self._marks(row, baseline, shift, extra, tabs[-1] if tabs else -1)
        return SetLine(height, marks)

    def _reach(self, row: list[tuple[float, Atom]], paragraph: Paragraph) -> tuple[float, float]:
        up = down = 0.0
        for _, atom in row:
            up, down = max(up, atom.up + atom.rise), max(down, atom.down - min(atom.rise, 0.0))
        if up == 0.0:
            height = self._measures.height(self._measures.face(paragraph.look))
            up, down = height.up, height.down
        return up, down

    def _marks(
        self, row: list[tuple[float, Atom]], baseline: float, shift: float, extra: float, stretch_from: int
    ) -> list[Mark]:
        marks: list[Mark] = []
        moved = shift
        run: Words | None = None
        run_end = 0.0
        for n, (x, atom) in enumerate(row):
            at = x + moved
            stretched = extra if atom.kind == "space" and n > stretch_from else 0.0
            if atom.back and atom.text:
                marks.append(
                    Area(at, baseline - atom.up, atom.width + stretched, atom.up + atom.down, atom.back)
                )
            if atom.kind in ("word", "space") and atom.face is not None:
                y = baseline - atom.rise
                same = run is not None and run.face == atom.face and run.colour == atom.colour and run.y == y
                decorated = atom.face.underline or atom.face.strike
                if same and run is not None and abs(run_end - at) < 0.01 and not (extra and decorated):
                    run = Words(run.x, y, run.text + atom.text, atom.face, atom.colour)
                    marks[-1] = run
                elif atom.kind == "word" or decorated:
                    run = Words(at, y, atom.text, atom.face, atom.colour)
                    marks.append(run)
                else:
                    run = None
                if extra and decorated and atom.kind == "space":
                    marks.append(Line(at, y + 1.2, at + atom.width + extra, y + 1.2, 0.7, atom.colour))
                run_end = at + atom.width
            else:
                run = None
                self._place_other(atom, at, baseline, marks)
            if stretched:
                moved += stretched
                run = None
        return marks

    def _place_other(self, atom: Atom, x: float, baseline: float, marks: list[Mark]) -> None:
        item = atom.item
        if isinstance(item, Picture):
            marks.append(Photo(x, baseline - item.height, item.width, item.height, item.name))
        elif isinstance(item, Stroke):
            marks.append(Line(x, baseline, x + item.width, baseline, item.weight, INK))
        elif atom.kind == "tab" and atom.text in ("dot", "underscore", "hyphen") and atom.face is not None:
            letter = {"dot": ".", "underscore": "_", "hyphen": "-"}[atom.text]
            times = int(atom.width / max(self._measures.width(atom.face, letter), 0.5))
            marks.append(Words(x, baseline, letter * min(times, 500), atom.face, INK))


def _pieces(text: str) -> list[tuple[str, str, bool]]:
    """`text` as (word | space | tab | newline, letters, joined to the piece before)."""
    found: list[tuple[str, str, bool]] = []
    for match in _PIECE.finditer(text):
        piece = match[0]
        kind = _KINDS.get(piece)
        if kind is not None:
            found.append((kind, piece, False))
        elif word := _CONTROLS.sub("", piece):
            found += _broken(word) if _CUT.search(word, 1) else (("word", word, False),)
    return found


def _broken(word: str) -> list[tuple[str, str, bool]]:
    """A word cut where a line may end inside it: after a hyphen between letters."""
    cuts = [n + 1 for n, c in enumerate(word[:-1]) if c in _AFTER and n > 0 and word[n + 1].isalpha()]
    parts = [word[a:b] for a, b in zip([0, *cuts], [*cuts, len(word)], strict=True)]
    return [("word", part, False) for part in parts]
