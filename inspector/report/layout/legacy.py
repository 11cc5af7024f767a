"""Words set in fonts of before Unicode: TCVN3 (.VnTime…) and VNI (VNI-Times…), read as what the page shows.

The file holds Latin letters that those fonts draw as Vietnamese ones. Source: TCVN 5712:1993 (VN3), VNI's own table.
"""

import re
from itertools import product

from inspector.text import nfc

_TCVN3 = str.maketrans(
    dict(
        zip(
            "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢§£¤¥¦",
            "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ",
            strict=True,
        )
    )
)
_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_HATS = {
    "â": "\u0302", "à": "\u0302\u0300", "á": "\u0302\u0301", "å": "\u0302\u0309", "ã": "\u0302\u0303",
    "ä": "\u0302\u0323", "ê": "\u0306", "è": "\u0306\u0300", "é": "\u0306\u0301", "ú": "\u0306\u0309",
    "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_BASES = {"ô": "ơ", "ö": "ư", "Ô": "Ơ", "Ö": "Ư"}
_ALONE = {
    **_BASES,
    "ñ": "đ",
    "Ñ": "Đ",
    "æ": "ỉ",
    "Æ": "Ỉ",
    "ó": "ĩ",
    "Ó": "Ĩ",
    "ò": "ị",
    "Ò": "Ị",
    "î": "ỵ",
    "Î": "Ỵ",
}


def _vni() -> dict[str, str]:
    letters = dict(_ALONE)
    for base, (mark, combining) in product("aeouyôöAEOUYÔÖ", (_TONES | _HATS).items()):
        letter = nfc(_BASES.get(base, base) + combining)
        if len(letter) == 1:
            letters[base + mark] = letters[base + mark.upper()] = letter
    return letters


_VNI = _vni()
_VNI_LETTERS = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
_FIRST_UNICODE_ONLY = 0x0180  # from here on no font of before Unicode has a letter


def shown_letters(text: str, font: str) -> str:
    """`text` as a reader of the page sees it when it is set in `font`."""
    name = font.lower()
    if not name.startswith((".vn", "vni-")) or any(ord(letter) >= _FIRST_UNICODE_ONLY for letter in text):
        return text
    if name.startswith("vni-"):
        return _VNI_LETTERS.sub(lambda found: _VNI[found[0]], text)
    text = text.translate(_TCVN3)
    return text.upper() if name.endswith("h") else text


def legacy_name(font: str) -> str:
    """The code table that `font` stands for: «TCVN3», «VNI», or ""."""
    name = font.lower()
    return "TCVN3" if name.startswith(".vn") else "VNI" if name.startswith("vni-") else ""
