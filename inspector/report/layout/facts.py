"""Facts gathered about one rule, and the checks that several rules share."""

from collections.abc import Iterable, Sequence

from inspector.report.layout.anatomy import Anatomy, Entry, Line
from inspector.report.layout.catalogue import ABSENT, RULES, RuleResult
from inspector.report.layout.letters import is_upper, plain, quoted
from inspector.report.layout.tree import Stroke, Text

_COLUMN = 60.0  # points: a line drawn for the other column of a head is farther off
_NEAR = 14.0  # points two centres, or two lines of one height, may differ


class Facts:
    """What was found for one rule. The answer names the faults, or everything when there is none."""

    def __init__(self, rule: str, place: str = "") -> None:
        self._rule, self._place = rule, place
        self._facts: list[tuple[bool, str]] = []
        self._faulty_place = ""

    def add(self, ok: bool, found: str, place: str = "") -> None:
        """One fact. `place`: where a fault stands, when it is not the rule's place."""
        self._facts.append((ok, found))
        if not ok and not self._faulty_place:
            self._faulty_place = place

    def result(self) -> RuleResult:
        """The rule's answer."""
        faults = [text for ok, text in self._facts if not ok]
        said = list(dict.fromkeys(faults or [text for _, text in self._facts]))
        return RuleResult(
            self._rule, not faults, "; ".join(said) or ABSENT, RULES[self._rule].expected,
            self._faulty_place or self._place,
        )  # fmt: skip


def absent(rule: str, *, needed: bool) -> RuleResult:
    """The answer of a rule whose element the document does not have."""
    return RuleResult(rule, not needed, ABSENT, RULES[rule].expected, "")


def seen(pieces: Iterable[Text]) -> list[Text]:
    """Pieces with something to see."""
    return [piece for piece in pieces if piece.text.strip()]


def sizes_of(pieces: Iterable[Text]) -> list[float]:
    """The sizes used, smallest first."""
    return sorted({piece.look.size for piece in seen(pieces)})


def check_size(facts: Facts, pieces: Sequence[Text], low: float, high: float, place: str = "") -> None:
    """Every letter between `low` and `high` points."""
    sizes = sizes_of(pieces)
    facts.add(all(low <= s <= high for s in sizes), "cỡ " + ", ".join(map(plain, sizes)), place)


def check_weight(facts: Facts, pieces: Sequence[Text], bold: bool, place: str = "") -> None:
    """All bold, or none."""
    shown = seen(pieces)
    facts.add(all(p.look.bold == bold for p in shown), _some(shown, "bold", "đậm", "không đậm"), place)


def check_slope(facts: Facts, pieces: Sequence[Text], italic: bool, place: str = "") -> None:
    """All italic, or none."""
    shown = seen(pieces)
    facts.add(all(p.look.italic == italic for p in shown), _some(shown, "italic", "nghiêng", "đứng"), place)


def _some(pieces: Sequence[Text], key: str, yes: str, no: str) -> str:
    states = {getattr(piece.look, key) for piece in pieces}
    return (yes if True in states else no) if len(states) < 2 else f"lẫn {yes} và {no}"


def check_case(facts: Facts, text: str, upper: bool, place: str = "") -> None:
    """Capitals, or ordinary writing that begins with a capital."""
    if upper:
        facts.add(is_upper(text), "chữ in hoa" if is_upper(text) else "không in hoa", place)
        return
    first = next((letter for letter in text if letter.isalpha()), "")
    ok = not (is_upper(text) and len(text) > 3) and first == first.upper()
    facts.add(
        ok, "chữ in thường" if ok else "chữ in hoa" if is_upper(text) else "chữ đầu không viết hoa", place
    )


def check_centred(facts: Facts, line: Line, place: str = "") -> None:
    """Centred in its own box."""
    names = {"center": "canh giữa", "left": "canh trái", "right": "canh phải", "justify": "canh đều"}
    facts.add(line.align == "center", names.get(line.align, line.align), place)


def check_under(facts: Facts, line: Line, upper: Line | None, name: str, place: str = "") -> None:
    """Centred under `upper`."""
    if upper is None:
        check_centred(facts, line, place)
        return
    ok = line.align == "center" and abs(line.centre - upper.centre) <= _NEAR
    facts.add(ok, f"canh giữa dưới {name}" if ok else f"không canh giữa dưới {name}", place)


def same_level(one: Line, other: Line) -> bool:
    """Whether two lines stand at one height: in a row of a table, in one paragraph with tabs, or side by side."""
    if one.box.table is not None and one.box.table == other.box.table:
        return one.box.row == other.box.row
    if one.box == other.box and abs(one.order - other.order) <= 1:
        return True
    return one.entry.section == other.entry.section and abs(one.top - other.top) <= _NEAR


def check_look(
    facts: Facts,
    line: Line,
    sizes: tuple[float, float],
    *,
    bold: bool,
    italic: bool = False,
    upper: bool | None = None,
) -> None:
    """Size, weight, slope and case of one line."""
    place = quoted(line.text)
    if upper is not None:
        check_case(facts, line.text, upper, place)
    check_size(facts, line.pieces, *sizes, place)
    check_slope(facts, line.pieces, italic, place)
    check_weight(facts, line.pieces, bold, place)


def check_rule(facts: Facts, anatomy: Anatomy, lines: Sequence[Line], low: float, high: float) -> None:
    """A solid rule below `lines`, between `low` and `high` of the length of one of them."""
    line = lines[-1]
    place = quoted(line.text)
    length = _rule_below(anatomy, line)
    if isinstance(length, str):
        facts.add(False, length, place)
        return
    shares = [length / max(each.width, 1.0) for each in lines]
    share = next((share for share in shares if low <= share <= high), shares[-1])
    facts.add(low <= share <= high, f"đường kẻ dài {round(share * 100)}% dòng chữ", place)


def _rule_below(anatomy: Anatomy, line: Line) -> float | str:
    """The length of the rule under `line` in points; in words, when there is none that counts."""
    entry = line.entry
    following = anatomy.after(entry)
    if line.last:
        edge = entry.paragraph.edges.get("bottom")
        if edge is not None and "top" not in entry.paragraph.edges:
            return _solid(edge.style, _room(entry))
    drawn = _drawn_for(anatomy, line, [e for e in (entry, *following[:1]) if e.strokes])
    if drawn is not None:
        return drawn.width if drawn.solid else "đường kẻ không liền nét"
    for other in following[:1]:
        if not other.text:
            edge = other.paragraph.edges.get("top") or other.paragraph.edges.get("bottom")
            if edge is not None:
                return _solid(edge.style, _room(other))
        elif set(other.text) <= set("_-–—─ .*"):
            if set(other.text) <= set("_─— "):
                return _nearest(anatomy, other, line).width
            return "đường kẻ bằng dấu gạch, không liền nét"
    if any(piece.look.underline for piece in seen(line.pieces)):
        return "gạch chân chữ, không phải đường kẻ"
    if entry.box.ruled and not any(other.text for other in following):
        return entry.box.width
    held = [s for e in anatomy.entries if e.box == entry.box and e.box.table is not None for s in e.strokes]
    loose = [s for s in held if s.width > 10 and s.height < 5] or _drawn_elsewhere(anatomy, line)
    return loose[0].width if loose else "không có đường kẻ"


def _nearest(anatomy: Anatomy, entry: Entry, line: Line) -> Line:
    """The part of `entry` that stands under `line`: a row of two columns set with tabs has two."""
    return min(anatomy.lines_of(entry), key=lambda each: abs(each.centre - line.centre))


def _drawn_for(anatomy: Anatomy, line: Line, holders: Sequence[Entry]) -> Stroke | None:
    """The line drawn for `line` among those that hang on its paragraph or the next.

    Where tabs make two columns the line may belong to the other: then it counts only when it stands below ours.
    """
    found = [(s, e) for e in holders for s in e.strokes if s.width > 10 and s.height < 5]
    shared = any(len({part.part for part in anatomy.lines_of(e)}) > 1 for e in (line.entry, *holders))
    if shared:
        found = [(s, e) for s, e in found if abs(_middle_of(anatomy, s, e) - line.centre) <= _COLUMN]
    return max((s for s, _ in found), key=lambda s: s.width, default=None)


def _middle_of(anatomy: Anatomy, stroke: Stroke, entry: Entry) -> float:
    """Where the middle of a drawn line stands, from the left margin; in its column's middle when it says nothing."""
    anchor, section = stroke.anchor, anatomy.document.sections[entry.section]
    if anchor is None or anchor.align:
        return entry.box.x + entry.box.width / 2
    left = {"page": -section.left, "margin": 0.0}.get(anchor.across, entry.box.x)
    return left + anchor.x + stroke.width / 2


def _drawn_elsewhere(anatomy: Anatomy, line: Line) -> list[Stroke]:
    """Lines drawn under `line` that hang on another paragraph, as Word hangs them where the cursor stood."""
    found = []
    for entry in anatomy.entries[max(line.order - 12, 0) : line.order + 12]:
        for stroke in entry.strokes:
            anchor = stroke.anchor
            if anchor is None or stroke.width <= 10 or stroke.height >= 5:
                continue
            section = anatomy.document.sections[entry.section]
            y = {"page": -section.top, "margin": 0.0}.get(anchor.down, entry.top) + anchor.y
            near = abs(_middle_of(anatomy, stroke, entry) - line.centre) <= 2 * _NEAR
            if near and 4 <= y - line.top <= 3 * _NEAR:
                found.append(stroke)
    return found


def _solid(style: str, length: float) -> float | str:
    return length if style in ("single", "thick") else "đường kẻ không phải nét đơn liền"


def _room(entry: Entry) -> float:
    return entry.box.width - entry.paragraph.left - entry.paragraph.right
