"""Automatic numbers: what Word writes before a numbered paragraph."""

from dataclasses import dataclass, field

from inspector.report.layout.package import Element
from inspector.report.layout.values import Values, W, get, paragraph_values, whole

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_SYMBOLS = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf02d": "-",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf076": "❖",
    "o": "o",
}


@dataclass(slots=True)
class Level:
    """One level of a list."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    paragraph: Values = field(default_factory=dict)
    run: Element | None = None
    legal: bool = False


class Numbering:
    """The lists of one document and how far each has counted. Ask in document order."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[str] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        for element in root.iterchildren(f"{W}abstractNum"):
            self._abstract[get(element, "abstractNumId") or ""] = _levels(element)
        for element in root.iterchildren(f"{W}num"):
            abstract = get(element.find(f"{W}abstractNumId"), "val") or ""
            levels, restarts = dict(self._abstract.get(abstract, {})), {}
            for override in element.iterchildren(f"{W}lvlOverride"):
                at = whole(get(override, "ilvl"), 0, 8) or 0
                levels.update(_levels(override))
                start = whole(get(override.find(f"{W}startOverride"), "val"))
                if start is not None:
                    restarts[at] = start
            self._lists[get(element, "numId") or ""] = (abstract, levels, restarts)

    def level(self, num: str | None, at: int) -> Level | None:
        """Level `at` of list `num`; None when there is no such list (0 means «not numbered»)."""
        known = self._lists.get(num or "0")
        return None if known is None else known[1].get(at)

    def next(self, num: str, at: int) -> str:
        """Count one more at level `at` of list `num` and give its number as it is written."""
        abstract, levels, restarts = self._lists[num]
        counts = self._counts.setdefault(abstract, {})
        if restarts and num not in self._started:
            counts.update({level: start - 1 for level, start in restarts.items()})
        self._started.add(num)
        level = levels[at]
        counts[at] = counts.get(at, level.start - 1) + 1
        for deeper in [n for n in counts if n > at]:
            del counts[deeper]
        text = level.text
        for n in range(9, 0, -1):
            if f"%{n}" in text:
                upper = levels.get(n - 1, Level())
                count = counts.setdefault(n - 1, upper.start)
                text = text.replace(f"%{n}", written(count, "decimal" if level.legal else upper.format))
        return "".join(_SYMBOLS.get(c, c) for c in text) if level.format == "bullet" else text


def written(count: int, form: str) -> str:
    """`count` in Word's number format `form`."""
    if form in ("upperRoman", "lowerRoman") and 0 < count < 4000:
        roman = ""
        for value, letters in _ROMAN:
            times, count = divmod(count, value)
            roman += letters * times
        return roman if form == "upperRoman" else roman.lower()
    if form in ("upperLetter", "lowerLetter") and 0 < count <= 780:
        letter = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if form == "upperLetter" else letter.lower()
    if form == "decimalZero":
        return f"{count:02d}"
    return "" if form == "none" else str(count)


def _levels(element: Element) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for item in element.iterchildren(f"{W}lvl"):
        start = whole(get(item.find(f"{W}start"), "val"))
        found[whole(get(item, "ilvl"), 0, 8) or 0] = Level(
            1 if start is None else start,
            get(item.find(f"{W}numFmt"), "val") or "decimal",
            (get(item.find(f"{W}lvlText"), "val") or "")[:200],
            get(item.find(f"{W}suff"), "val") or "tab",
            paragraph_values(item.find(f"{W}pPr")),
            item.find(f"{W}rPr"),
            item.find(f"{W}isLgl") is not None,
        )
    return found
