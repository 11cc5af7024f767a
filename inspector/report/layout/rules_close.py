"""Rules about what follows the text: signature, recipients, annexes."""

import re

from inspector.report.layout.anatomy import Line
from inspector.report.layout.catalogue import RuleResult
from inspector.report.layout.elements import Elements
from inspector.report.layout.facts import (
    Facts,
    absent,
    check_case,
    check_centred,
    check_look,
    check_size,
    check_slope,
    check_under,
    check_weight,
    same_level,
)
from inspector.report.layout.letters import is_upper, quoted
from inspector.text import fold

_DRAFTER = re.compile(r"(?:^|[\s.,;])([^\W\d_]{2,8}\.?\s?\d{1,3})\.?$")
_ARCHIVE = re.compile(r"-\s*Lưu\s*:?\s*VT\b")
_ROMAN = re.compile(r"Phụ lục\s+[IVXLC]+\s*$")
_REF_PARTS = ("so", "ngay", "cua")


def close_rules(found: Elements) -> list[RuleResult]:
    """sign.*, recipients.*, annex.*, foot.drafter."""
    return [
        _authority(found), _name(found), _recipients_word(found), _recipients(found), _annex_word(found),
        _annex_title(found), _annex_ref(found), _drafter(found),
    ]  # fmt: skip


def _authority(found: Elements) -> RuleResult:
    blocks = [s for s in found.signatures if s.authority]
    if not blocks:
        return absent("sign.authority", needed=True)
    facts = Facts("sign.authority", quoted(blocks[0].authority[0].text))
    for block in blocks:
        for line in block.authority:
            check_centred(facts, line, quoted(line.text))
            check_look(facts, line, (13, 14), bold=True, upper=True)
    if not found.is_minutes:
        right = blocks[-1].authority[0].centre > found.anatomy.middle
        facts.add(right, "bên phải" if right else "không ở bên phải")
    return facts.result()


def _name(found: Elements) -> RuleResult:
    blocks = [s for s in found.signatures if s.name is not None]
    if not blocks:
        return absent("sign.name", needed=True)
    facts = Facts("sign.name", quoted(blocks[0].name.text if blocks[0].name else ""))
    for block in blocks:
        if block.name is not None:
            check_look(facts, block.name, (13, 14), bold=True, upper=False)
            check_under(facts, block.name, block.authority[-1] if block.authority else None, "chức vụ")
    return facts.result()


def _recipients_word(found: Elements) -> RuleResult:
    line = found.recipients
    if line is None:
        return absent("recipients.word", needed=not found.is_minutes)
    facts = Facts("recipients.word", quoted(line.text))
    check_size(facts, line.pieces, 12, 12)
    check_slope(facts, line.pieces, True)
    check_weight(facts, line.pieces, True)
    ok = line.text.strip() == "Nơi nhận:"
    facts.add(ok, "«Nơi nhận:»" if ok else f"viết «{line.text.strip()}»")
    left = line.align != "center" and line.centre < found.anatomy.middle
    facts.add(left, "bên trái" if left else "không ở bên trái")
    signer = next((s.authority[0] for s in found.signatures if s.authority), None)
    if signer is not None and not found.is_minutes:
        level = same_level(line, signer)
        facts.add(level, "ngang hàng chức vụ người ký" if level else "không ngang hàng chức vụ người ký")
    return facts.result()


def _recipients(found: Elements) -> RuleResult:
    if not found.addressees:
        return absent("recipients.list", needed=not found.is_minutes or found.recipients is not None)
    lines = [line for line in found.addressees if line is not _drafter_line(found)] or found.addressees
    facts = Facts("recipients.list", quoted(lines[0].text))
    starts = [n for n, line in enumerate(lines) if line.text.startswith("-")]
    for n, line in enumerate(lines):
        place = quoted(line.text)
        check_size(facts, line.pieces, 11, 11, place)
        check_slope(facts, line.pieces, False, place)
        if n not in starts and (n == 0 or lines[n - 1].text.endswith((";", "."))):
            facts.add(False, "đầu dòng không có «-»", place)
        ends = n + 1 == len(lines) or n + 1 in starts
        if ends and n + 1 < len(lines):
            facts.add(line.text.endswith(";"), f"cuối dòng «{line.text[-1]}»", place)
    last = lines[starts[-1]] if starts else lines[-1]
    kept = bool(_ARCHIVE.match(last.text))
    facts.add(
        kept, "dòng cuối «Lưu: VT»" if kept else "dòng cuối không phải «- Lưu: VT, …»", quoted(last.text)
    )
    stop = lines[-1].text.endswith(".")
    facts.add(
        stop, "dòng cuối có dấu chấm" if stop else "dòng cuối không có dấu chấm", quoted(lines[-1].text)
    )
    return facts.result()


def _drafter_line(found: Elements) -> Line | None:
    """A last line of its own with the drafter's initials."""
    last = found.addressees[-1] if len(found.addressees) > 1 else None
    own = (
        last is not None
        and not last.text.startswith("-")
        and _DRAFTER.search(last.text)
        and len(last.text) < 14
    )
    return last if own else None


def _drafter(found: Elements) -> RuleResult:
    last = found.addressees[-1] if found.addressees else None
    match = _DRAFTER.search(last.text) if last is not None else None
    if last is None or match is None:
        return absent("foot.drafter", needed=False)
    facts = Facts("foot.drafter", quoted(last.text))
    check_size(facts, last.pieces, 11, 11)
    upper = is_upper(match[1])
    facts.add(upper, f"{match[1]} in hoa" if upper else f"{match[1]} không in hoa")
    return facts.result()


def _annex_word(found: Elements) -> RuleResult:
    if not found.annexes:
        return absent("annex.word", needed=False)
    facts = Facts("annex.word", quoted(found.annexes[0].word.text))
    for annex in found.annexes:
        line, place = annex.word, quoted(annex.word.text)
        alone = len(line.folded.split()) <= 3
        facts.add(alone, "dòng riêng" if alone else "tên phụ lục ghi liền dòng", place)
        check_centred(facts, line, place)
        check_look(facts, line, (14, 14), bold=True)
        if alone:
            proper = line.text.startswith("Phụ lục")
            facts.add(proper, "chữ in thường" if proper else "không phải chữ in thường", place)
        if len(found.annexes) > 1 and alone:
            roman = bool(_ROMAN.match(line.text))
            facts.add(roman, "số La Mã" if roman else "không ghi số La Mã", place)
    return facts.result()


def _annex_title(found: Elements) -> RuleResult:
    if not found.annexes:
        return absent("annex.title", needed=False)
    facts = Facts("annex.title", quoted(found.annexes[0].word.text))
    for annex in found.annexes:
        if not annex.titles and len(annex.word.folded.split()) <= 3:
            facts.add(False, "không có tên phụ lục", quoted(annex.word.text))
        for line in annex.titles:
            check_centred(facts, line, quoted(line.text))
            check_look(facts, line, (13, 14), bold=True, upper=True)
    return facts.result()


def _annex_ref(found: Elements) -> RuleResult:
    if not found.annexes:
        return absent("annex.ref", needed=False)
    facts = Facts("annex.ref", quoted(found.annexes[0].word.text))
    for annex in found.annexes:
        line = annex.ref
        if line is None:
            facts.add(False, "không có dòng «(Kèm theo …)»", quoted(annex.word.text))
            continue
        place = quoted(line.text)
        check_centred(facts, line, place)
        check_size(facts, line.pieces, 13, 14, place)
        check_slope(facts, line.pieces, True, place)
        check_case(facts, line.text, False, place)
        whole = " ".join(x.text for x in found.anatomy.lines_of(line.entry))
        bracketed = whole.startswith("(") and whole.endswith(")")
        facts.add(bracketed, "trong ngoặc đơn" if bracketed else "không trong ngoặc đơn", place)
        words = fold(whole).replace(":", " ").replace(",", " ").split()
        lacking = [part for part in _REF_PARTS if part not in words]
        said = {"so": "số", "ngay": "ngày", "cua": "cơ quan ban hành"}
        facts.add(
            not lacking,
            "thiếu " + ", ".join(said[x] for x in lacking) if lacking else "đủ số, ngày, cơ quan",
            place,
        )
    return facts.result()
