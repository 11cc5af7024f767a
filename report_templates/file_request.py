"""Phiếu yêu cầu cung cấp hồ sơ: what the checklists ask to see, sent before the visit."""

from report_templates.parts import Page, Whole, addressees, head, signature, title


def build(page: Page) -> None:
    """Write the template."""
    head(page)
    title(page)
    addressees(page)
    page.add("Basis", "{{ file_request.basis }}")
    page.add(
        "Body",
        "Người yêu cầu: {{ file_request.requester }}. Người nhận: chỉ huy và cơ quan có liên quan của "
        "{{ unit.short }}.",
    )
    page.add(
        "BodyLead",
        "Để phục vụ kiểm tra, đề nghị {{ unit.name }} cung cấp các hồ sơ, tài liệu sau đây trước "
        "{{ file_request.due }}:",
    )
    page.table(
        (11, 39, 53, 24, 13.5, 24.5),
        ("STT", "Tên hồ sơ, tài liệu", "Phục vụ nội dung", "Thời kỳ", "Bản", "Thời hạn"),
        (
            "for section in file_request.sections",
            Whole("{{ section.title }}"),
            "for row in section.rows",
            (
                (
                    "{{ row.number }}", "{{ row.title }}", "{{ row.purpose }}", "{{ row.periods }}",
                    "{{ row.form }}", "{{ row.due }}",
                ),
                ("TableNumber", "TableText", "TableText", *["TableNumber"] * 3),
            ),
            "endfor",
            "endfor",
        ),
    )  # fmt: skip
    page.add("Gap")
    page.add(
        "Body",
        "Bản chính để tại đơn vị, xuất trình khi Đoàn kiểm tra cần đối chiếu. Hồ sơ, tài liệu giao nhận có biên bản.",
    )
    page.add(
        "Closing",
        "Không gửi hồ sơ, tài liệu chứa bí mật nhà nước theo phiếu này; hồ sơ mật, Đoàn kiểm tra xem tại đơn vị theo "
        "quy định về bảo vệ bí mật nhà nước./.",
    )
    signature(page)
