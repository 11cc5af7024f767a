"""Thông báo (kết luận) kiểm tra: what was found, what it scored, what is asked of the unit; three annexes."""

from report_templates.annexes import evidence_annex, photo_annex, score_annex, sections_table
from report_templates.parts import Page, head, signature, title


def build(page: Page) -> None:
    """Write the template."""
    head(page)
    _opening(page)
    _results(page)
    _scores(page)
    _demands(page)
    signature(page)
    page.end_section()
    page.tag("if checklists")
    score_annex(page)
    page.end_section(landscape=True)
    page.tag("endif")
    page.tag("if evidence")
    evidence_annex(page)
    page.end_section()
    page.tag("endif")
    page.tag("if photos")
    photo_annex(page)
    page.tag("endif")


def _opening(page: Page) -> None:
    title(page)
    page.loop("basis in document.bases", "Basis", "{{ basis }}")
    page.add(
        "Body",
        "Thực hiện Quyết định số {{ decision.number }} {{ decision.date }} của {{ decision.issuer }} về việc "
        "{{ decision.subject }}, {{ visit.days }}, Đoàn kiểm tra do đồng chí {{ team.head }} làm Trưởng đoàn đã "
        "kiểm tra {{ visit.subject }} {{ visit.periods }} tại {{ unit.name }}. Trên cơ sở báo cáo của đơn vị, kết "
        "quả kiểm tra hồ sơ, thực tế và ý kiến giải trình, Đoàn kiểm tra kết luận như sau:",
    )
    page.add("SectionRoman", "I. KHÁI QUÁT")
    page.loop("paragraph in overview", "Body", "{{ paragraph }}")


def _results(page: Page) -> None:
    page.add("SectionRoman", "II. KẾT QUẢ KIỂM TRA")
    page.tag("for checklist in checklists")
    page.add("SectionNumber", "{{ checklist.number }}. {{ checklist.title }}")
    page.add("SectionLetter", "a) Ưu điểm")
    page.loop("sentence in checklist.strengths", "Body", "- {{ sentence.text }}")
    page.add("SectionLetter", "b) Hạn chế")
    page.loop("sentence in checklist.shortcomings", "Body", "- {{ sentence.text }}")
    _end_checklists(page)
    page.add("SectionRoman", "III. NGUYÊN NHÂN CỦA HẠN CHẾ")
    page.tag("for checklist in checklists")
    page.tag("if checklist.causes")
    page.add("SectionNumber", "{{ checklist.number }}. {{ checklist.title }}")
    page.loop("sentence in checklist.causes", "Body", "- {{ sentence.text }}")
    page.tag("endif")
    _end_checklists(page)


def _end_checklists(page: Page) -> None:
    page.tag("else")
    page.add("Body", "Chưa chọn danh mục kiểm tra.")
    page.tag("endfor")


def _scores(page: Page) -> None:
    page.add("SectionRoman", "IV. KẾT QUẢ CHẤM ĐIỂM, XẾP LOẠI")
    page.tag("for checklist in checklists")
    page.add("SectionNumber", "{{ checklist.number }}. {{ checklist.title }}")
    page.add("BodyLead", "{{ checklist.score.sentence }}")
    sections_table(page)
    page.add("Gap")
    _end_checklists(page)
    page.tag("if checklists")
    page.add("Body", "Điểm chi tiết của từng nội dung kiểm tra nêu tại {{ annexes.scores.word }}.")
    page.tag("endif")


def _demands(page: Page) -> None:
    page.add("SectionRoman", "V. YÊU CẦU")
    page.tag("if requirements")
    page.add("BodyLead", "Để khắc phục các hạn chế nêu trên, Đoàn kiểm tra yêu cầu {{ unit.short }}:")
    page.table(
        (12, 79, 44, 30),
        ("STT", "Nội dung yêu cầu", "Chủ trì, phối hợp", "Thời hạn hoàn thành"),
        (
            "for requirement in requirements",
            (
                (
                    "{{ requirement.number }}",
                    "{{ requirement.text }}",
                    "{{ requirement.owner }}{% if requirement.supporting %}; phối hợp: "
                    "{{ requirement.supporting }}{% endif %}",
                    "{{ requirement.deadline }}",
                ),
                ("TableNumber", "TableText", "TableText", "TableNumber"),
            ),
            "endfor",
        ),
    )
    page.add("Gap")
    page.tag("else")
    page.add(
        "Body",
        "{{ unit.name }} tiếp tục phát huy kết quả đạt được, duy trì nền nếp các mặt công tác đã kiểm tra.",
    )
    page.tag("endif")
    page.add("SectionRoman", "VI. TỔ CHỨC THỰC HIỆN")
    page.add(
        "Closing",
        "Yêu cầu {{ unit.name }} nghiêm túc thực hiện{% if requirements %}, báo cáo kết quả khắc phục về "
        "{{ report.to }} trước {{ report.deadline }}{% else %} {{ document.type_name }} này{% endif %}./.",
    )
