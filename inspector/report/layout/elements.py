"""Which line is which: the parts of an administrative document, found by their words."""

import re
from dataclasses import dataclass, field

from inspector.report.layout.anatomy import Anatomy, Entry, Line
from inspector.report.layout.letters import is_upper

TYPES = (
    "nghi quyet", "quyet dinh", "chi thi", "quy che", "quy dinh", "thong cao", "thong bao", "huong dan", "chuong trinh",
    "ke hoach", "phuong an", "de an", "du an", "bao cao", "bien ban", "to trinh", "hop dong", "cong dien",
    "ban ghi nho",
    "ban thoa thuan", "giay uy quyen", "giay moi", "giay gioi thieu", "giay nghi phep", "phieu gui", "phieu chuyen",
    "phieu bao", "phieu yeu cau", "thu cong", "ket luan", "de cuong",
)  # fmt: skip
SECRECY = ("mat", "toi mat", "tuyet mat")
URGENCY = ("khan", "thuong khan", "hoa toc", "hoa toc hen gio")
CIRCULATION = ("luu hanh noi bo", "xem xong tra lai")

_COUNTRY = "cong hoa xa hoi chu nghia viet nam"
_MOTTO = re.compile(r"doc lap\W+tu do\W+hanh phuc")
_NUMBER = re.compile(r"so\s*:?\s*[\d.…_ ]*\s*/|so\s*:\s*[\d.…]*$|so\s*:")
_DATE = re.compile(r"(?:^|.*[,\s])ngay\s*[\d.…_]*\s*thang\s*[\d.…_]*\s*nam\s*[\d.…_]*\W*$")
_BODIES = (
    "quan khu", "quan doan", "bo ", "so ", "uy ban", "cuc ", "phong ", "ban ", "doan ", "truong ", "vien ", "tinh uy",
    "chi cuc", "tong cuc", "cong ty", "trung tam", "van phong", "hoi dong", "ubnd", "su doan", "trung doan", "lu doan",
)  # fmt: skip
_ANNEX = re.compile(r"phu luc(?:\s+(?:so\s+)?(?:[ivxlc]+|\d+|[a-z]))?\s*[.:]?$")
_ANNEX_MORE = re.compile(r"phu luc(?:\s+(?:[ivxlc]+|\d+))?\s*[.:–-]\s+\S|phu luc\s+[ivxlc]+\s+\S")
_REF = re.compile(r"\(?\s*(?:ban hanh\s+)?kem theo\b")
_BASIS = ("can cu ", "theo de nghi ", "xet de nghi ", "thuc hien nghi quyet ")
_HINT = re.compile(r"\(.*\)$|\[.*\]$|(?:đã )?ký(?: tên)?(?:, đóng dấu)?$", re.IGNORECASE)
_MOST_ADDRESSEES = 30
_NEAR_NUMBER = 2  # paragraphs


@dataclass(slots=True)
class Annex:
    """One annex: its word, title and reference lines."""

    word: Line
    titles: list[Line] = field(default_factory=list)
    ref: Line | None = None


@dataclass(slots=True)
class Signature:
    """One signer's block."""

    authority: list[Line] = field(default_factory=list)
    name: Line | None = None


@dataclass(slots=True)
class Elements:
    """Everything that was found; None or empty: not there."""

    anatomy: Anatomy
    country: Line | None = None
    motto: Line | None = None
    number: Line | None = None
    date: Line | None = None
    parents: list[Line] = field(default_factory=list)
    issuers: list[Line] = field(default_factory=list)
    marks: dict[str, list[Line]] = field(default_factory=dict)
    type: Line | None = None
    subject: list[Line] = field(default_factory=list)
    bases: list[Entry] = field(default_factory=list)
    body: list[Entry] = field(default_factory=list)
    recipients: Line | None = None
    addressees: list[Line] = field(default_factory=list)
    signatures: list[Signature] = field(default_factory=list)
    annexes: list[Annex] = field(default_factory=list)

    @property
    def is_letter(self) -> bool:
        """Whether this is an official letter (công văn), which has no type."""
        return self.type is None and self.number is not None

    @property
    def is_annex(self) -> bool:
        """Whether the document is an annex alone: nothing stands before it but its marks."""
        stamped = sum(len(lines) for lines in self.marks.values())
        return bool(self.annexes) and self.annexes[0].word == self.anatomy.lines[stamped]

    @property
    def is_minutes(self) -> bool:
        """Whether this is a record (biên bản), which has no date on top and may have no number."""
        return self.type is not None and self.type.folded.startswith("bien ban")


def find_elements(anatomy: Anatomy) -> Elements:
    """Name the parts of the document."""
    found = Elements(anatomy)
    found.annexes = _annexes(anatomy)
    end = found.annexes[0].word.order if found.annexes else len(anatomy.entries)
    main = [line for line in anatomy.lines if line.order < end]
    _head(found, main)
    _title(found, main)
    _issuers(found, main)
    _marks(found, main)
    _close(found, main)
    _body(found, end)
    return found


def _head(found: Elements, lines: list[Line]) -> None:
    for line in lines[:80]:
        if found.country is None and _COUNTRY in line.folded:
            found.country = line
        elif found.motto is None and len(line.text) < 60 and _MOTTO.search(line.folded):
            found.motto = line
        elif found.number is None and len(line.text) < 60 and _NUMBER.match(line.folded):
            found.number = line
        elif found.date is None and len(line.text) < 90 and _DATE.match(line.folded) and _on_top(found, line):
            found.date = line


def _on_top(found: Elements, line: Line) -> bool:
    """A date line belongs to the head: in a table or box, set aside, or close to the number."""
    beside = found.number is not None and line.order <= found.number.order + _NEAR_NUMBER
    held = line.box.table is not None or line.box.frame is not None
    return line.order < 25 and (held or line.align in ("right", "center") or beside)


def _title(found: Elements, lines: list[Line]) -> None:
    start = max((x.order for x in (found.country, found.motto) if x is not None), default=-1)
    following: list[Line] = []
    for place, line in enumerate(lines[:120]):
        if line.order <= start or line.align == "justify" or len(line.text) > 90:
            continue
        kind = next((t for t in TYPES if line.folded == t or line.folded.startswith(t + " ")), None)
        if kind is None or not (is_upper(line.text) or (line.folded == kind and line.align == "center")):
            continue
        found.type, following = line, lines[place + 1 :]
        break
    if found.type is None:
        return
    for line in following:
        gap = [e for e in found.anatomy.entries[found.type.order + 1 : line.order] if not e.text]
        stop = line.align != "center" or line.folded.startswith(_BASIS) or line.folded.startswith("kinh gui")
        office = bool(found.subject) and is_upper(line.text) and not is_upper(found.subject[0].text)
        far = (found.subject and _apart(found, line)) or len(gap) > 2
        if stop or office or far or line.box != found.type.box:
            break  # «CHỦ TỊCH ỦY BAN NHÂN DÂN» of a decision is no subject
        found.subject.append(line)


def _apart(found: Elements, line: Line) -> bool:
    """Whether an empty paragraph (a gap, or the rule) stands between the subject so far and `line`."""
    return line.order > found.subject[-1].order + 1


def _issuers(found: Elements, lines: list[Line]) -> None:
    stop = found.number or found.type
    if stop is None or (found.country is None and found.number is None):
        return
    known = {id(x) for x in (found.country, found.motto, found.number, found.date)}
    above = [
        line for line in lines
        if line.order < stop.order and id(line) not in known
        and (found.country is None or found.country.box.table is None or line.centre < found.country.centre - 20)
        and not set(line.text) <= set("_-–—─ .*") and line.folded not in SECRECY + URGENCY + CIRCULATION
    ]  # fmt: skip
    if not above:
        return
    last_bold = len(above)
    while last_bold and all(p.look.bold for p in above[last_bold - 1].pieces if p.text.strip()):
        last_bold -= 1
    if last_bold == len(above):  # nobody is bold: the last line is who issues
        last_bold = len(above) - 1
    elif last_bold == 0 and len(above) > 1 and above[1].folded.startswith(_BODIES):
        last_bold = 1  # all bold, two bodies: the first is the superior one
    found.parents, found.issuers = above[:last_bold], above[last_bold:]


def _marks(found: Elements, lines: list[Line]) -> None:
    stop = found.type.order if found.type else 40
    for line in lines:
        words = line.folded.strip(" .:")
        for kind, names in (("secrecy", SECRECY), ("urgency", URGENCY), ("circulation", CIRCULATION)):
            if words in names and (line.order < stop or line.box.framed or kind == "circulation"):
                found.marks.setdefault(kind, []).append(line)


def _close(found: Elements, lines: list[Line]) -> None:
    for line in lines:
        if re.match(r"noi nhan\b\s*:?", line.folded) and len(line.text) < 40:
            found.recipients = line
    if found.recipients is not None:
        start = found.recipients
        for line in lines:
            same = line.box == start.box and line.order >= start.order and line is not start
            if same and (line.order > start.order or line.centre < start.centre):
                if line.box.table is None and not line.text.startswith(("-", "–", "+")) and found.addressees:
                    continue
                if line.centre < found.anatomy.middle * (2 if line.box.table is not None else 1.1):
                    found.addressees.append(line)
    found.signatures = _signatures(found, lines)


def _signatures(found: Elements, lines: list[Line]) -> list[Signature]:
    word = found.recipients
    blocks: dict[object, list[Line]] = {}
    if word is not None and word.box.table is not None:
        for line in lines:
            beside = line.box.table == word.box.table and line.box.row >= word.box.row
            if beside and line.box.column != word.box.column:
                blocks.setdefault(line.box.column, []).append(line)
    elif word is not None:
        taken = {id(line) for line in found.addressees}
        right = [x for x in lines if x.order >= word.order and id(x) not in taken and x is not word]
        blocks["right"] = [x for x in right if x.centre > found.anatomy.middle]
    blocks = {key: block for key, block in blocks.items() if block}
    if not blocks:
        blocks = _signature_table(found, lines)
    return [signature for block in blocks.values() if (signature := _signature(found, block)) is not None]


def _signature_table(found: Elements, lines: list[Line]) -> dict[object, list[Line]]:
    """The last table whose columns begin with capitals and have room for a signature."""
    start = found.type.order if found.type else 0
    tables: dict[int, dict[object, list[Line]]] = {}
    for line in lines:
        head = {x.box.table for x in (found.country, found.number) if x is not None}
        if line.order > start and line.box.table is not None and line.box.table not in head:
            tables.setdefault(line.box.table, {}).setdefault(line.box.column, []).append(line)
    for columns in reversed(tables.values()):
        firsts = [block[0] for block in columns.values()]
        if 1 <= len(firsts) <= 4 and all(is_upper(x.text) and x.align == "center" for x in firsts):
            rows = {line.box.row for block in columns.values() for line in block}
            if len(rows) <= 3:
                return columns
    return {}


def _signature(found: Elements, block: list[Line]) -> Signature | None:
    lines = [line for line in block if not _HINT.match(line.text.strip())]
    if not lines:
        return None
    signature = Signature()
    last = lines[-1]
    room = (
        [e for e in found.anatomy.entries[lines[-2].order + 1 : last.order] if not e.text]
        if len(lines) > 1
        else []
    )
    if len(lines) > 1 and (not is_upper(last.text) or len(room) >= 2):
        signature.name = last
        lines = lines[:-1]
    signature.authority = lines
    return signature


def _annexes(anatomy: Anatomy) -> list[Annex]:
    found: list[Annex] = []
    for place, line in enumerate(anatomy.lines):
        alone = _ANNEX.match(line.folded)
        more = _ANNEX_MORE.match(line.folded) and line.align == "center" and len(line.text) < 120
        if (
            line.box.table is not None
            or not (alone or more)
            or (alone and line.align not in ("center", "right", "left"))
        ):
            continue
        annex = Annex(line)
        for following in anatomy.lines[place + 1 : place + 9]:
            if _ANNEX.match(following.folded) or following.box != line.box:
                break
            if _REF.match(following.folded):
                annex.ref = following
                break
            if following.align != "center" and annex.titles:
                break
            if len(annex.titles) < 4 and (not annex.titles or following.align == "center"):
                annex.titles.append(following)
        found.append(annex)
    return found


def _body(found: Elements, end: int) -> None:
    known = [
        x.order for x in (found.country, found.motto, found.number, found.date, found.type) if x is not None
    ]
    known += [line.order for line in found.subject]
    start = max(known, default=-1)
    closing = [x.order for x in (found.recipients,) if x is not None]
    closing += [line.order for s in found.signatures for line in (*s.authority, s.name) if line is not None]
    stop = min([c for c in closing if c > start], default=end)
    stamped = {line.order for lines in found.marks.values() for line in lines}
    entries = [
        e for e in found.anatomy.entries[start + 1 : min(stop, end)]
        if e.text and e.box.table is None and not e.box.framed and not set(e.text) <= set("_-–—─ .*")
        and not e.paragraph.style.lower().startswith("toc ")
        and e.order not in stamped
    ]  # fmt: skip
    folded = {line.order: line.folded for line in reversed(found.anatomy.lines)}
    place = _addressed(entries, folded)
    while (
        place < len(entries) and entries[place].paragraph.align == "center" and is_upper(entries[place].text)
    ):
        place += 1  # who decides, above the grounds
    if place < len(entries) and not folded.get(entries[place].order, "").startswith(_BASIS):
        place = _addressed(entries, folded)
    while place < len(entries) and folded.get(entries[place].order, "").startswith(_BASIS):
        if entries[place].text.endswith(":"):
            break  # «Căn cứ kết quả kiểm tra, Đoàn kết luận như sau:» is text
        found.bases.append(entries[place])
        place += 1
    found.body = entries[place:]


def _addressed(entries: list[Entry], folded: dict[int, str]) -> int:
    """How many entries at the start name whom the document goes to: «Kính gửi:» and the list under it."""
    place = 0
    while place < len(entries) and folded.get(entries[place].order, "").startswith(
        ("kinh gui", "v/v", "ve viec")
    ):
        named = entries[place].text
        place += 1
        if not named.rstrip().endswith(":"):
            continue
        first = place
        while place < len(entries) and place - first < _MOST_ADDRESSEES:
            text = entries[place].text
            if not (text.startswith(("-", "–", "+", "•")) or (place == first and len(text) <= 90)):
                break
            place += 1
            if text.endswith("."):
                break
    return place
