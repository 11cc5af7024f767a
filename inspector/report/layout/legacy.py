"""Words set in fonts of before Unicode: TCVN3 (.VnTime…) and VNI (VNI-Times…), read as what the page shows.

The file holds Latin letters that those fonts draw as Vietnamese ones; the letters stand in `inspector.legacy_text`.
"""

from inspector.legacy_text import TCVN3, VNI, letters_of

_FIRST_UNICODE_ONLY = 0x0180  # from here on no font of before Unicode has a letter
_SYMBOLS = range(0xF020, 0xF100)  # the places where Word keeps the letters of a symbol font


def shown_letters(text: str, font: str) -> str:
    """`text` as a reader of the page sees it when it is set in `font`."""
    encoding = legacy_name(font)
    if not encoding or any(
        ord(letter) >= _FIRST_UNICODE_ONLY and ord(letter) not in _SYMBOLS for letter in text
    ):
        return text
    text = letters_of(text, encoding)
    return text.upper() if encoding == TCVN3 and font.lower().endswith("h") else text


def legacy_name(font: str) -> str:
    """The code table that `font` stands for: «TCVN3», «VNI», or ""."""
    name = font.lower()
    return TCVN3 if name.startswith(".vn") else VNI if name.startswith("vni-") else ""
