"""The parts of an administrative document as the decree wants them, and the table that makers are put into."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.report.layout.raw_docx import centred, par, rule, table


@dataclass(frozen=True, slots=True)
class UnitDocument:
    """A document, how it is made, and the rules that it breaks."""

    name: str
    make: Callable[[], bytes]
    faults: frozenset[str]


DOCUMENTS: list[UnitDocument] = []


def document(*faults: str) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Put a maker into the table."""

    def enter(make: Callable[[], bytes]) -> Callable[[], bytes]:
        DOCUMENTS.append(UnitDocument(make.__name__, make, frozenset(faults)))
        return make

    return enter


# --- the parts, as the decree wants them -----------------------------------------------------------------

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
LONG = (
    "Thực hiện Chương trình tổng thể cải cách hành chính nhà nước, trong quý I đơn vị đã chỉ đạo, tổ chức thực hiện "
    "đầy đủ các nhiệm vụ được giao; kết quả cụ thể như sau"
)


def left_head(parent: str, issuer: str, number: str, under: str = "", gap: float = 28.5) -> list[str]:
    """The rows of the left column: bodies with their rule, then the number."""
    bodies = (centred(parent, 13) if parent else "") + centred(issuer, 13, bold=True) + rule(gap, gap)
    return [bodies, (centred(number, 13) if number else "") + under]


def right_head(date: str) -> list[str]:
    """The rows of the right column: Quốc hiệu, Tiêu ngữ with its rule, then place and date."""
    nation = centred(COUNTRY, 13, bold=True) + centred(MOTTO, 14, bold=True) + rule(16, 16)
    return [nation, centred(date, 14, italic=True) if date else ""]


def head(
    parent="UBND TỈNH SƠN HÀ",
    issuer="SỞ NỘI VỤ",
    number="Số: 12/BC-SNV",
    date="Sơn Hà, ngày 15 tháng 4 năm 2024",
    under="",
    gap=28.5,
) -> str:
    """The head as a table of two rows."""
    rows = zip(left_head(parent, issuer, number, under, gap), right_head(date), strict=True)
    return table(rows, (70, 95))


def title(kind: str, subject: str) -> str:
    return centred(kind, 14, bold=True, before=18) + centred(subject, 14, bold=True) + rule(60, 60)


def prose(*texts: str, **how) -> str:
    """Justified paragraphs with a first line of 12.7 mm and 6 pt after."""
    look = {"align": "both", "first": 12.7, "after": 6, "size": 14, **how}
    return "".join(par(text, **look) for text in texts)


def bases(*texts: str, **how) -> str:
    return prose(*texts, italic=True, **how)


def heading(text: str, **how) -> str:
    return prose(text, bold=True, **how)


def recipients(*more: str, size=11) -> str:
    lines = ("- Như trên;", *more, "- Lưu: VT, CCHC.")
    return par("Nơi nhận:", size=12, bold=True, italic=True) + "".join(par(each, size=size) for each in lines)


def signer(*office: str, name="Trần Văn Bình", size=14) -> str:
    return (
        "".join(centred(each, size, bold=True) for each in office)
        + par() * 4
        + centred(name, size, bold=True)
    )


def closing(*office: str, name="Trần Văn Bình", left: str = "") -> str:
    """Recipients at the left, the signer at the right, in a table."""
    return table([[left or recipients(), signer(*(office or ("GIÁM ĐỐC",)), name=name)]], (80, 85))


def last(text="Trên đây là báo cáo của đơn vị, kính trình cấp trên xem xét, chỉ đạo./.") -> str:
    return prose(text)


def report(**parts: str) -> str:
    """A report's body; any part may be replaced."""
    whole = {
        "head": head(),
        "title": title("BÁO CÁO", "Kết quả cải cách hành chính quý I năm 2024"),
        "body": prose(LONG + ":") + heading("I. KẾT QUẢ THỰC HIỆN") + heading("1. Công tác chỉ đạo")
        + prose("a) Ưu điểm", "Đơn vị ban hành 12 văn bản chỉ đạo, đạt 100% kế hoạch năm."),
        "last": last(),
        "closing": closing(),
    }  # fmt: skip
    return "".join({**whole, **parts}.values())
