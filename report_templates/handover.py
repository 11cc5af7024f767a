"""Biên bản giao nhận hồ sơ: each document that the unit gave, its sheets and state, and what was given back."""

from report_templates.parts import Page, columns, head, title


def build(page: Page) -> None:
    """Write the template."""
    head(page, dated=False)
    title(page)
    page.add(
        "Body",
        "Hôm nay, {{ handover.opened }}, tại {{ handover.place }}, hai bên giao nhận hồ sơ, tài liệu phục vụ kiểm tra "
        "{{ visit.subject }} {{ visit.periods }}.",
    )
    page.add("SectionRoman", "I. HAI BÊN GIAO NHẬN")
    page.add("Body", "- Bên giao: {{ handover.giver }}, đại diện {{ unit.name }}.")
    page.add("Body", "- Bên nhận: {{ handover.receiver }}, đại diện Đoàn kiểm tra.")
    page.add("SectionRoman", "II. HỒ SƠ, TÀI LIỆU GIAO NHẬN")
    styles = ("TableNumber", "TableText", "TableNumber", "TableText", *["TableNumber"] * 3)
    page.add("BodyLead", "Bên giao đã giao, bên nhận đã nhận đủ hồ sơ, tài liệu sau:")
    page.table(
        (11, 28, 24, 46, 12, 20, 24),
        ("STT", "Số, ký hiệu", "Ngày", "Trích yếu", "Số tờ", "Tình trạng", "Ngày trả lại"),
        (
            "for item in handover.items",
            (
                (
                    "{{ item.number }}", "{{ item.symbol }}", "{{ item.date }}", "{{ item.subject }}",
                    "{{ item.sheets }}", "{{ item.state }}", "{{ item.returned }}",
                ),
                styles,
            ),
            "else",
            (("", "", "", "…", "", "", ""), styles),
            "endfor",
        ),
    )  # fmt: skip
    page.add("Gap")
    page.add("Body", "{{ handover.returned }}")
    page.add("Closing", "Tổng số: {{ handover.total }}. Lập thành {{ handover.copies }}./.")
    columns(page, giver=82, receiver=83)
