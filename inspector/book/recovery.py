"""The recovery sheet: one printed page from which a protected book can be opened when its passphrase is lost."""

import hashlib
import html
import re
from typing import TYPE_CHECKING

from inspector import border
from inspector.text import format_date

if TYPE_CHECKING:
    from inspector.book.book import Book

_TEXTS = {
    "vi": {
        "title": "PHIẾU KHÔI PHỤC SỔ KIỂM TRA",
        "book": "Sổ",
        "id": "Mã sổ",
        "made": "Ngày in",
        "key": "Khóa khôi phục",
        "how": "Khi quên mật khẩu: mở sổ, gõ toàn bộ khóa trên vào ô mật khẩu "
        "(không cần gõ dấu cách), rồi đặt mật khẩu mới. "
        "Đổi mật khẩu thì phiếu này hết giá trị: in phiếu mới, hủy phiếu cũ.",
        "keep": "Ai có phiếu này đều mở được sổ. In một bản, niêm phong, cất trong két; "
        "không chụp ảnh, không lưu vào máy.",
        "none": "Sổ này chưa đặt mật khẩu nên không cần phiếu khôi phục.",
    },
    "en": {
        "title": "RECOVERY SHEET OF AN INSPECTION BOOK",
        "book": "Book",
        "id": "Book id",
        "made": "Printed on",
        "key": "Recovery key",
        "how": "When the passphrase is lost: open the book, type the whole key above into the passphrase field "
        "(spaces are not needed), then set a new passphrase. After that this sheet is void: "
        "print a new one, destroy this one.",
        "keep": "Whoever has this sheet can open the book. Print it once, seal it, keep it in a safe; "
        "no photo, no file.",
        "none": "This book has no passphrase, so it needs no recovery sheet.",
    },
}


def recovery_sheet(book: "Book", language: str = "vi") -> str:
    """The sheet as HTML for printing, every value escaped. For an unprotected book it says that none is needed."""
    texts = _TEXTS.get(language, _TEXTS["vi"])
    if book.key is None:
        return f"<h1>{texts['title']}</h1><p>{texts['none']}</p>"
    made = border.now().astimezone().date()
    facts = (
        (texts["book"], book.path.name),
        (texts["id"], book.id.hex()),
        (texts["made"], format_date(made)),
    )
    lines = "".join(f"<p>{name}: <b>{html.escape(value)}</b></p>" for name, value in facts)
    groups = recovery_code(book.key.raw).split(" ")
    rows = "<br>".join("&nbsp;&nbsp;".join(groups[at : at + 6]) for at in range(0, len(groups), 6))
    return (
        f"<h1>{texts['title']}</h1>{lines}<h2>{texts['key']}</h2>"
        f'<p style="font-family:monospace;font-size:15pt;line-height:160%">{rows}</p>'
        f"<p>{texts['how']}</p><p><b>{texts['keep']}</b></p>"
    )


def recovery_code(raw: bytes) -> str:
    """The raw key in groups of four digits; the last group proves that all were typed right."""
    digits = raw.hex().upper() + _check_digits(raw).upper()
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def key_from_sheet(text: str) -> bytes | None:
    """The raw key that a person typed off the sheet; None when `text` is something else."""
    digits = re.sub(r"[\s.\-–·]", "", text).lower()
    if len(digits) != 68 or not set(digits) <= set("0123456789abcdef"):
        return None
    raw = bytes.fromhex(digits[:64])
    return raw if _check_digits(raw) == digits[64:] else None


def _check_digits(raw: bytes) -> str:
    return hashlib.sha256(b"recovery" + raw).hexdigest()[:4]
