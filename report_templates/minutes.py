"""Biên bản kiểm tra (Nghị định số 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9): made on the spot and signed by three."""

from report_templates.parts import Page, above_totals, columns, head, recipients_below, title


def build(page: Page) -> None:
    """Write the template."""
    head(page, dated=False)
    title(page)
    page.add(
        "Body",
        "Hồi {{ minutes.opened_at }} {{ minutes.opened_on }} tại {{ minutes.place }}, Đoàn kiểm tra theo Quyết định số "
        "{{ decision.number }} {{ decision.date }} của {{ decision.issuer }} tiến hành kiểm tra {{ visit.subject }} "
        "{{ visit.periods }} tại {{ unit.name }}.",
    )
    _people(page)
    page.add("SectionRoman", "II. NỘI DUNG LÀM VIỆC")
    page.loop("paragraph in minutes.content", "Body", "- {{ paragraph }}")
    _results(page)
    _remarks(page)
    page.add("SectionRoman", "V. KIẾN NGHỊ CỦA ĐƠN VỊ")
    page.loop("paragraph in minutes.proposals", "Body", "- {{ paragraph }}")
    page.add(
        "Closing",
        "Biên bản kết thúc hồi {{ minutes.closed_at }} {{ minutes.closed_on }}, đã đọc lại cho mọi người cùng nghe, "
        "thống nhất và ký tên; lập thành {{ minutes.copies }}./.",
    )
    columns(page, secretary=52, unit=53, head=64)
    recipients_below(page)


def _people(page: Page) -> None:
    page.add("SectionRoman", "I. THÀNH PHẦN")
    page.add("SectionNumber", "1. Đoàn kiểm tra")
    _listed(page, "team.members")
    page.add("SectionNumber", "2. {{ unit.short }}")
    _listed(page, "team.unit_people")
    page.add("SectionNumber", "3. Chủ trì, thư ký")
    page.add("Body", "- Chủ trì: {{ minutes.chair }}.")
    page.add("Body", "- Thư ký: {{ minutes.secretary }}.")


def _listed(page: Page, people: str) -> None:
    page.tag(f"for person in {people}")
    page.add(
        "Body",
        "- {{ person.name }}{% if person.office %}, {{ person.office }}{% endif %}{% if person.role %}, "
        "{{ person.role }}{% endif %}{% if loop.last %}.{% else %};{% endif %}",
    )
    page.tag("else")
    page.add("Body", "- …")
    page.tag("endfor")


def _results(page: Page) -> None:
    page.add("SectionRoman", "III. KẾT QUẢ KIỂM TRA")
    page.tag("for tally in minutes.tallies")
    page.add("SectionNumber", "{{ tally.number }}. {{ tally.title }}")
    page.add("BodyLead", "{{ tally.sentence }}")
    page.table(
        (13, 62, 18, 16, 18, 18, 20),
        (
            "STT", "Nội dung", "Số nội dung", "Đạt", "Đạt một phần", "Không đạt", "Không áp dụng, chưa kiểm tra",
        ),
        (
            *above_totals(
                "for line in tally.sections",
                (
                    "{{ line.number }}", "{{ line.title }}", "{{ line.asked }}", "{{ line.met }}",
                    "{{ line.partly }}", "{{ line.not_met }}", "{{ line.other }}",
                ),
                ("TableNumber", "TableText", *["TableNumber"] * 5),
            ),
            (
                (
                    "", "{{ tally.total.title }}", "{{ tally.total.asked }}", "{{ tally.total.met }}",
                    "{{ tally.total.partly }}", "{{ tally.total.not_met }}", "{{ tally.total.other }}",
                ),
                ("TableTotal", "TableTotal", *["TableTotalNumber"] * 5),
            ),
        ),
    )  # fmt: skip
    page.add("Gap")
    page.tag("else")
    page.add("Body", "Chưa chọn danh mục kiểm tra.")
    page.tag("endfor")
    page.tag("if samples")
    page.add("BodyLead", "Kết quả kiểm tra xác suất:")
    page.loop("sample in samples", "Body", f"- {{{{ sample.sentence }}}}{_DRAWN}")
    page.tag("endif")


_DRAWN = (
    "{% if sample.method %} Cách lấy mẫu: {{ sample.method }}.{% endif %}"
    "{% if sample.seed %} Số khởi đầu của lần rút ngẫu nhiên: {{ sample.seed }}.{% endif %}"
)
"""By it anyone draws the same files again; signed with the minutes it cannot be changed any more."""


def _remarks(page: Page) -> None:
    page.add("SectionRoman", "IV. HẠN CHẾ VÀ Ý KIẾN GIẢI TRÌNH CỦA ĐƠN VỊ")
    page.tag("if minutes.remarks")
    page.add("BodyLead", "Đoàn kiểm tra đã trao đổi, đơn vị có ý kiến đối với từng hạn chế như sau:")
    page.table(
        (12, 73, 54, 26),
        ("STT", "Nội dung hạn chế", "Ý kiến giải trình của đơn vị", "Thống nhất hay không"),
        (
            "for remark in minutes.remarks",
            (
                (
                    "{{ remark.number }}",
                    "{{ remark.text }}",
                    "{{ remark.explanation }}",
                    "{{ remark.agreed }}",
                ),
                ("TableNumber", "TableText", "TableText", "TableNumber"),
            ),
            "endfor",
        ),
    )
    page.add("Gap")
    page.tag("else")
    page.add("Body", "Chưa phát hiện hạn chế trong các nội dung đã kiểm tra.")
    page.tag("endif")
