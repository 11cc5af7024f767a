"""Vietnamese text of before Unicode: TCVN3 (ABC) and VNI-Windows. Recognised, and turned into Unicode.

Such text holds Latin letters and signs that a font of its time draws as Vietnamese letters: «céng hßa» is «cộng hòa»
in TCVN3, «coäng hoøa» in VNI. What stands here is that text as Windows' Latin table shows it, which is how it comes
through the clipboard, or as a symbol font keeps it (U+F0xx). Source: TCVN 5712:1993 (VN3), VNI's own table.

Not to be known: TCVN3 has no capitals with a tone mark. A font whose name ends in H (.VnTimeH) draws the small letters
as capitals, and the text does not say so. A word, or a line, whose plain letters are all capitals is taken to be in
capitals; a single capital with a tone at the head of a sentence stays small.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from inspector.errors import Problem
from inspector.record import record
from inspector.syllable import is_syllable
from inspector.text import nfc

TCVN3, VNI = "TCVN3", "VNI"

TCVN3_LETTERS = dict(
    zip(
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢§£¤¥¦",
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
"""TCVN3's letter as Latin shows it → the Vietnamese letter."""

_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_HATS = {
    "â": "\u0302", "à": "\u0302\u0300", "á": "\u0302\u0301", "å": "\u0302\u0309", "ã": "\u0302\u0303",
    "ä": "\u0302\u0323", "ê": "\u0306", "è": "\u0306\u0300", "é": "\u0306\u0301", "ú": "\u0306\u0309",
    "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_BASES = {"ô": "ơ", "ö": "ư", "Ô": "Ơ", "Ö": "Ư"}
_ALONE = {"ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni_letters() -> dict[str, str]:
    letters = _BASES | _ALONE | {latin.upper(): letter.upper() for latin, letter in _ALONE.items()}
    for base, (mark, combining) in product("aeouyôöAEOUYÔÖ", (_TONES | _HATS).items()):
        letter = nfc(_BASES.get(base, base) + combining)
        if letter.lower() in TCVN3_LETTERS.values():
            letters[base + mark] = letters[base + mark.upper()] = letter
    return letters


VNI_LETTERS = _vni_letters()
"""VNI's letter, one or two characters as Latin shows them → the Vietnamese letter. «ì» and «í» are their own."""

_TCVN3_TABLE = str.maketrans(TCVN3_LETTERS)
_VNI_PIECES = re.compile("|".join(sorted(map(re.escape, VNI_LETTERS), key=len, reverse=True)))
_SYMBOL_FONT = {0xF000 + code: code for code in range(0x20, 0x100)}

_LEGACY = re.compile("[\u00a1-\u00ff\uf0a1-\uf0ff]")
_WORD = re.compile("[A-Za-z\u00a1-\u024f\u0300-\u036f\u1e00-\u1eff]+")
_HYPHENED = re.compile(f"{_WORD.pattern}(?:-{_WORD.pattern})*")
_UNICODE_ONLY = re.compile("[\u0100-\u024f\u0300-\u036f\u1e00-\u1eff]")
_SIGNS = "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾"
_STRANGE = re.compile(
    f"[A-Za-z][{_SIGNS.replace('µ', '').replace('·', '')}]|[a-z][À-ÖØ-Þ]|®[a-zØ¸¹ÞÓ]|§[¹¶¸a-z]"
)
"""No language writes this inside a word: a sign of trade or money, a capital with a mark behind a small letter."""
_LEAST = 3  # letters of a word that says by itself what the text is
_SURE = 3  # so many words must read well for each that does not
_PLAIN = re.compile("[A-Za-z]")
_COMMON = frozenset(
    """
    có không công báo cáo các soát còn yêu trên trình tiêu máy chí chính giá tác tên cán gói khác phân biên câu tính
    thì nhân thông xác hình trì rõ niêm pháp tháng dòng bên cá mã phát toán quá sách trí dõi nguyên ô khóa bí hóa
    thêm áp phòng kê nêu kèm quân rút án cách trách gì chép bình sót chuyên phù tìm nên riêng khôi cùng xây môn
    trích xét phép thúc xóa ít thác chú sát nghiêm ánh trùng ví tuyên lên trái lúc liên viên giáo phí cháy dân phút
    thích kép tình gây phó tá tích sáng giáp túc kính khá kiêm nhóm thói mình luân ngôn giúp góc nhiêu
    """.split()  # noqa: SIM905 - read as a text
)
"""Words of every office text that TCVN3 reads as another syllable. Where both codes stand in a line, they decide."""
_SHOWN = 40  # characters of a sample
_LONGEST_LOOKED_AT = 20_000  # characters; what a text is shows long before


@record
class Legacy:
    """What `text` was recognised as (TCVN3 or VNI), and the same in Unicode."""

    encoding: str
    text: str


def recognise(text: str) -> Legacy | None:
    """`text` in Unicode when words of it can only be TCVN3 or VNI; None for good Unicode, whatever its language.

    A word counts when it cannot be a Vietnamese syllable as it stands and can be one when it is converted. One such
    word is enough only when no language could have written it; words that read well neither way speak against it.
    """
    if not _LEGACY.search(text):
        return None
    text = text.translate(_SYMBOL_FONT)
    counted = _counted(_WORD.findall(text[:_LONGEST_LOOKED_AT]))
    if counted is None:
        return None
    converted = to_unicode(text, counted)
    return Legacy(counted, converted) if converted != text else None


def problem_of(text: str, place: str) -> Problem | None:
    """A warning that `text` is of before Unicode, with its first words in both; None when it is not."""
    found = recognise(text)
    if found is None:
        return None
    facts = {"encoding": found.encoding, "text": shortened(text), "unicode": shortened(found.text)}
    return Problem(place, "text.legacy", dict(facts), "warning")


def shortened(text: str) -> str:
    """The first words of `text`, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN].rsplit(" ", 1)[0] + "…"


def to_unicode(text: str, encoding: str) -> str:
    """`text` of `encoding` in Unicode, composed. Words in it that are Unicode already, or in no such code, stay."""
    text = text.translate(_SYMBOL_FONT)
    return "".join(_line(line, encoding) for line in text.splitlines(keepends=True))


def has_old_words(text: str, encoding: str) -> bool:
    """A word of `text` can only be `encoding`: too little to recognise a text by, enough where its file was."""
    words = _WORD.findall(text.translate(_SYMBOL_FONT))
    return any(_is_legacy(_unquoted(word), encoding) for word in words)


def letters_of(text: str, encoding: str) -> str:
    """`text` converted letter for letter, for one who knows that all of it is in `encoding` (its font says so)."""
    text = text.translate(_SYMBOL_FONT)
    if encoding == TCVN3:
        return text.translate(_TCVN3_TABLE)
    return _VNI_PIECES.sub(lambda found: VNI_LETTERS[found[0]], text)


# --- recognising --------------------------------------------------------------------------------------


def _counted(words: Sequence[str]) -> str | None:
    """The encoding that the words can only be in."""
    hits, misses, strange = {TCVN3: 0, VNI: 0}, {TCVN3: 0, VNI: 0}, {TCVN3: 0, VNI: 0}
    plain_good = plain_bad = 0
    for word in map(_unquoted, words):
        if word.isascii():
            if len(word) > 1 and word.islower():
                plain_good, plain_bad = plain_good + is_syllable(word), plain_bad + (not is_syllable(word))
            continue
        if _UNICODE_ONLY.search(word) or not word.strip(_SIGNS) or is_syllable(word):
            continue  # Unicode for sure, a sign that stands alone, or could be either
        for encoding in (TCVN3, VNI):
            reads = is_syllable(letters_of(word, encoding))
            hits[encoding] += reads
            misses[encoding] += not reads and not word.isupper()  # «H§ND» is no syllable in any code
            strange[encoding] += reads and len(word) >= _LEAST and bool(_STRANGE.search(word))
    # Of equals VNI: its two characters for a vowel make no syllable in TCVN3 but by chance («chuû»: chủ, chuỷ).
    best = max((VNI, TCVN3), key=lambda encoding: hits[encoding] - misses[encoding])
    enough = hits[best] > 1 or strange[best] > 0
    sure = hits[best] >= _SURE * misses[best] and plain_bad <= plain_good + hits[best]
    return best if enough and sure else None


def _unquoted(word: str) -> str:
    """Without quotes «…» around it: they are letters in TCVN3, but no syllable ends in »."""
    word = word.rstrip("»")
    inner = word[1:]
    return inner if word.startswith("«") and (is_syllable(inner) or not inner.isascii()) else word


# --- converting ---------------------------------------------------------------------------------------


@lru_cache(maxsize=20_000)
def _is_legacy(word: str, encoding: str) -> bool | None:
    """True: only that code; False: only Unicode; None: its neighbours tell."""
    if word.isascii():
        return None
    if _UNICODE_ONLY.search(word):
        return False
    if not is_syllable(word) and is_syllable(letters_of(word, encoding)):
        return True
    return None


def _likely(word: str, encoding: str) -> bool | None:
    """What a word that could be either is in a line that holds Unicode; None when neither reading is a common word."""
    if word.isascii() or word.lower() in _COMMON:
        return None if word.isascii() else False
    return True if letters_of(word, encoding).lower() in _COMMON else None


def _line(line: str, encoding: str) -> str:
    """One line: each word that is not told by itself goes with the nearest one that is, the one before first."""
    found = list(_HYPHENED.finditer(line))
    known = [_is_legacy(_unquoted(match[0]), encoding) for match in found]
    if False in known:  # Unicode stands in this line
        known = [
            _likely(_unquoted(match[0]), encoding) if said is None else said
            for said, match in zip(known, found, strict=True)
        ]
    told = list(_nearest(known))
    all_capitals = _in_capitals(line, 4)
    pieces, at = [], 0
    for match, legacy in zip(found, told, strict=True):
        word = _converted(match[0], encoding) if legacy else match[0]
        if legacy and encoding == TCVN3 and word != match[0] and (all_capitals or _in_capitals(match[0], 2)):
            word = word.upper()
        pieces += [line[at : match.start()], word]
        at = match.end()
    return nfc("".join([*pieces, line[at:]]))


def _nearest(known: Sequence[bool | None]) -> Iterator[bool]:
    places = [place for place, said in enumerate(known) if said is not None]
    for place, said in enumerate(known):
        if said is not None or not places:
            yield True if said is None else said
        else:
            yield bool(known[min(places, key=lambda other: (abs(other - place), other > place))])


def _converted(word: str, encoding: str) -> str:
    """One word, or several joined by hyphens; a hyphen may be a TCVN3 «ư» that a program took for one."""
    start, inner, end = _parted(word)
    if "-" in inner:
        parts = inner.split("-")
        joined = letters_of(inner.replace("-", "\u00ad"), encoding)
        if encoding == TCVN3 and is_syllable(joined) and not all(is_syllable(part) for part in parts):
            return start + joined + end
    return start + letters_of(inner, encoding) + end


def _parted(word: str) -> tuple[str, str, str]:
    """Quotes before it, the word, quotes behind it."""
    inner = _unquoted(word)
    at = word.index(inner) if inner else 0
    return word[:at], inner, word[at + len(inner) :]


def _in_capitals(text: str, least: int) -> bool:
    """It has `least` plain letters or more, all of them capitals."""
    letters = "".join(_PLAIN.findall(text))
    return len(letters) >= least and letters.isupper()
