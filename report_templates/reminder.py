"""Công văn đôn đốc khắc phục: the requirements past their deadline, each with how many days."""

from report_templates.parts import Page, addressees, head, signature


def build(page: Page) -> None:
    """Write the template."""
    head(page, letter=True)
    addressees(page)
    page.add(
        "BodyLead",
        "{{ reminder.conclusion_date|cap }}, Đoàn kiểm tra đã ban hành {{ reminder.conclusion }} "
        "{{ reminder.subject }}. Đến nay{% if reminder.as_of %} (tính đến {{ reminder.as_of }}){% endif %} còn "
        "{{ reminder.count }} nội dung chưa hoàn thành:",
    )
    page.table(
        (12, 73, 38, 23, 19),
        ("STT", "Nội dung yêu cầu", "Chủ trì, phối hợp", "Thời hạn", "Số ngày quá hạn"),
        (
            "for requirement in reminder.overdue",
            (
                (
                    "{{ requirement.number }}", "{{ requirement.text }}", "{{ requirement.owner }}",
                    "{{ requirement.deadline }}", "{{ requirement.days }}",
                ),
                ("TableNumber", "TableText", "TableText", "TableNumber", "TableNumber"),
            ),
            "endfor",
        ),
    )  # fmt: skip
    page.add("Gap")
    page.add(
        "Closing",
        "Đề nghị {{ unit.name }} khẩn trương khắc phục và báo cáo về {{ report.to }} trước {{ reminder.deadline }}./.",
    )
    signature(page)
