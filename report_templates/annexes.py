"""The annexes, and the tables that a document's body shares with them."""

from collections.abc import Sequence

from report_templates.parts import Page, Row, above_totals


def annex_head(page: Page, name: str, title: str) -> None:
    """«Phụ lục», its title and whose it is."""
    page.add("AnnexWord", "{{ annexes." + name + ".word }}")
    page.add("AnnexTitle", title)
    page.add("AnnexReference", "{{ document.reference }}")


def sections_table(page: Page) -> None:
    """The points of the checklist's sections, with its totals."""
    page.table(
        (14, 79, 24, 24, 24),
        ("STT", "Nội dung", "Điểm chuẩn", "Đơn vị tự chấm", "Đoàn chấm"),
        (
            *above_totals(
                "for section in checklist.sections",
                (
                    "{{ section.number }}",
                    "{{ section.title }}",
                    "{{ section.max }}",
                    "{{ section.self }}",
                    "{{ section.team }}",
                ),
                ("TableNumber", "TableText", *["TableNumber"] * 3),
            ),
            "for line in checklist.score.lines",
            (
                ("", "{{ line.label }}", "{{ line.max }}", "{{ line.self }}", "{{ line.team }}"),
                ("TableStrongNumber", "TableStrong", *["TableStrongNumber"] * 3),
            ),
            "endfor",
        ),
    )


def score_annex(page: Page) -> None:
    """Every criterion's points, section by section."""
    annex_head(page, "scores", "Bảng điểm chi tiết")
    page.tag("for checklist in checklists")
    page.add("SectionNumber", "{{ checklist.number }}. {{ checklist.title }}")
    numbers = ["TableNumber"] * 4
    page.table(
        (14, 92, 19, 19, 19, 19, 70),
        ("STT", "Nội dung kiểm tra", "Điểm chuẩn", "Đơn vị tự chấm", "Đoàn chấm", "Chênh lệch", "Lý do"),
        (
            "for section in checklist.sections",
            (
                (
                    "{{ section.number }}",
                    "{{ section.title }}",
                    "{{ section.max }}",
                    "{{ section.self }}",
                    "{{ section.team }}",
                    "{{ section.difference }}",
                    "",
                ),
                ("TableStrongNumber", "TableStrong", *["TableStrongNumber"] * 4, "TableText"),
            ),
            "for criterion in section.criteria",
            (
                (
                    "{{ criterion.number }}",
                    "{{ criterion.text }}",
                    "{{ criterion.max }}",
                    "{{ criterion.self }}",
                    "{{ criterion.team }}",
                    "{{ criterion.difference }}",
                    "{{ criterion.reason }}",
                ),
                ("TableNumber", "TableText", *numbers, "TableText"),
            ),
            "endfor",
            "endfor",
            "for line in checklist.score.lines",
            (
                ("", "{{ line.label }}", "{{ line.max }}", "{{ line.self }}", "{{ line.team }}", "", ""),
                ("TableStrongNumber", "TableStrong", *["TableStrongNumber"] * 4, "TableText"),
            ),
            "endfor",
        ),
    )
    page.add("Gap")
    page.tag("endfor")


def evidence_annex(page: Page) -> None:
    """The documents in evidence."""
    annex_head(page, "evidence", "Danh mục minh chứng")
    page.table(
        (12, 55, 33, 25, 40),
        ("STT", "Tên tài liệu", "Số, ký hiệu; nơi ban hành", "Ngày", "Nội dung kiểm tra"),
        (
            "for item in evidence",
            (
                (
                    "{{ item.number }}",
                    "{{ item.title }}",
                    "{{ item.symbol }}{% if item.symbol and item.issuer %}; {% endif %}{{ item.issuer }}",
                    "{{ item.date }}",
                    "{{ item.criterion }}",
                ),
                ("TableNumber", "TableText", "TableText", "TableNumber", "TableText"),
            ),
            "endfor",
        ),
    )


def photo_annex(page: Page) -> None:
    """The photos with their captions."""
    annex_head(page, "photos", "Ảnh minh chứng")
    page.tag("for photo in photos")
    page.add("Photo", "{{ photo.picture }}")
    page.add("Caption", "Ảnh {{ photo.number }}. {{ photo.caption }}")
    page.tag("endfor")


def figures_annex(page: Page) -> None:
    """Every figure by period, with its change where there are two; a criterion stands once."""
    page.tag("for checklist in figures")
    page.add("SectionNumber", "{{ checklist.number }}. {{ checklist.title }}")
    page.tag("if checklist.change_title")
    _figures_table(
        page,
        (14, 88, 44, 36, 20, 22, 28),
        ("{{ checklist.change_title }}", "Tăng, giảm (%)"),
        ("{{ figure.change }}", "{{ figure.change_share }}"),
    )
    page.tag("else")
    _figures_table(page, (14, 114, 54, 44, 26), (), ())
    page.tag("endif")
    page.add("Gap")
    page.tag("endfor")


def _figures_table(
    page: Page, widths_mm: Sequence[float], titles: Sequence[str], changes: Sequence[str]
) -> None:
    columns = len(widths_mm)

    def row(last: bool) -> Row:
        style = "TableNumber" if last else "TableNumberKeep"
        return (
            (
                "{% vm %}{{ row.number }}",
                "{% vm %}{{ row.text }}",
                "{{ figure.period }}",
                "{{ figure.value }}"
                "{% if figure.reported %} (đơn vị báo cáo: {{ figure.reported }}){% endif %}"
                "{% if figure.seen %} (chỉ thấy trong mẫu: {{ figure.seen }}){% endif %}",
                "{{ figure.share }}",
                *changes,
            ),
            (style, "TableText" if last else "TableTextKeep", *[style] * (columns - 2)),
        )

    page.table(
        widths_mm,
        ("STT", "Nội dung", "Thời kỳ", "Số liệu", "Tỷ lệ", *titles),
        (
            "for section in checklist.sections",
            (
                ("{{ section.number }}", "{{ section.title }}", *[""] * (columns - 2)),
                ("TableStrongNumber", "TableStrong", *["TableStrongNumber"] * (columns - 2)),
            ),
            "for row in section.rows",
            "for figure in row.periods",
            "if loop.last",
            row(True),
            "else",
            row(False),
            "endif",
            "endfor",
            "endfor",
            "endfor",
        ),
    )
