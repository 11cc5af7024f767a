"""Báo cáo kết quả kiểm tra: the team to its superior, with the figures as its annex."""

from report_templates.annexes import annex_head, figures_annex, sections_table
from report_templates.parts import Page, addressees, head, signature, title


def build(page: Page) -> None:
    """Write the template."""
    head(page)
    title(page)
    addressees(page)
    page.add(
        "Body",
        "Thực hiện Quyết định số {{ decision.number }} {{ decision.date }} của {{ decision.issuer }} về việc "
        "{{ decision.subject }}, {{ visit.days }}, Đoàn kiểm tra do đồng chí {{ team.head }} làm Trưởng đoàn đã "
        "kiểm tra {{ visit.subject }} {{ visit.periods }} tại {{ unit.name }}. Đoàn kiểm tra báo cáo "
        "{{ addressees.name }} kết quả như sau:",
    )
    page.add("SectionRoman", "I. TÌNH HÌNH CHUNG")
    page.loop("paragraph in overview", "Body", "{{ paragraph }}")
    _results(page)
    page.add("SectionRoman", "III. ĐÁNH GIÁ CHUNG")
    page.loop("paragraph in result.appraisal", "Body", "{{ paragraph }}")
    page.add("SectionRoman", "IV. KIẾN NGHỊ VỚI CẤP TRÊN")
    page.loop("paragraph in result.proposals", "Body", "{{ paragraph }}")
    page.add("Closing", "Đoàn kiểm tra kính báo cáo./.")
    signature(page)
    page.tag("if figures")
    page.end_section()
    annex_head(page, "figures", "Số liệu theo thời kỳ kiểm tra")
    figures_annex(page)
    page.end_section(landscape=True)
    page.tag("endif")


def _results(page: Page) -> None:
    page.add("SectionRoman", "II. KẾT QUẢ KIỂM TRA")
    page.tag("for checklist in checklists")
    page.add("SectionNumber", "{{ checklist.number }}. {{ checklist.title }}")
    page.add("SectionLetter", "a) Kết quả chấm điểm")
    page.add("BodyLead", "{{ checklist.score.sentence }}")
    sections_table(page)
    page.add("Gap")
    page.add("SectionLetter", "b) Ưu điểm")
    page.loop("sentence in checklist.strengths", "Body", "- {{ sentence.text }}")
    page.add("SectionLetter", "c) Hạn chế")
    page.loop("sentence in checklist.shortcomings", "Body", "- {{ sentence.text }}")
    page.tag("else")
    page.add("Body", "Chưa chọn danh mục kiểm tra.")
    page.tag("endfor")
    page.tag("if figures")
    page.add(
        "Body",
        "Số liệu theo từng thời kỳ nêu tại {{ annexes.figures.word }}{% if photos %}; số ảnh dẫn trong báo cáo là số "
        "tại phụ lục ảnh minh chứng của hồ sơ kiểm tra{% endif %}.",
    )
    page.tag("endif")
