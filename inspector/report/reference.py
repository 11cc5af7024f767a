"""The template author's reference: every field that a template may name, with what it is and the sample's value.

docs/template-fields.md is this text; a test holds the two together.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin, get_type_hints

from inspector.record import record
from inspector.report.context import Context
from inspector.report.kinds import KINDS
from inspector.report.sandbox import FILTERS

if TYPE_CHECKING:
    from inspector.book.visit import Visit
    from inspector.report.kinds import DocumentKind

_LARGEST_PAGE = 1024 * 1024
_BAR = "\\|"
_HEAD = """# Các trường của mẫu văn bản

Tệp này do chương trình sinh ra từ các kiểu của ngữ cảnh; đừng sửa tay.

Mẫu là một tệp Word bình thường. Chỗ nào viết `{{ tên.trường }}` thì chương trình điền số liệu vào đó; mọi chữ
khác, phông, cỡ chữ, lề, bảng biểu do người sửa mẫu quyết định. Cách viết:

| viết trong mẫu | nghĩa |
|---|---|
| `{{ unit.name }}` | in một trường |
| `{%p for sentence in checklist.strengths %}` … `{%p endfor %}` | lặp các đoạn ở giữa; đoạn có thẻ mất đi khi điền |
| `{%tr for row in evidence %}` … `{%tr endfor %}` | lặp lại các dòng của bảng; mỗi thẻ đứng riêng một dòng |
| `{%p if photos %}` … `{%p else %}` … `{%p endif %}` | chỉ in khi có |
| `{{ signer.office|default("…") }}` | thay bằng chữ khác khi trống |
| `{{ loop.index }}` | số thứ tự trong vòng lặp |
"""
_TEMPLATES = """## Mẫu nào làm văn bản nào

Tên tệp mẫu cho biết văn bản được làm. Mẫu của cơ quan đặt trong thư mục mẫu, cùng tên, thì dùng thay mẫu có sẵn; mẫu
mang tên khác được điền như thông báo kết luận. `document`, `signer`, `recipients`, `addressees` là của
văn bản đang làm.

| tệp mẫu | văn bản |
|---|---|
"""
_TAIL = """
Chương trình chỉnh thêm sau khi điền: đoạn kiểu «Kẻ dưới cơ quan» và «Kẻ dưới trích yếu» có đường kẻ dài bằng 1/3 - 1/2
dòng chữ ở trên, tên dài ở trên được ngắt dòng cho đều. Kiểu đoạn được nhận ra theo tên, vì vậy đừng đổi tên. Trường
`photo.picture` đứng riêng một đoạn sẽ thành tấm ảnh. Chữ viết tắt được viết đầy đủ ở lần dùng đầu tiên. Tên người
sửa mẫu (thuộc tính, ghi chú, sửa đổi được theo dõi) không đi theo văn bản.

Thẻ bắt đầu bằng `{%p`, `{%tr`, `{%tc` thay cho cả đoạn, dòng hoặc ô chứa nó: chữ hay hình đứng cạnh sẽ mất, nên mẫu như
vậy không được nhận. Tệp không có thẻ nào cũng không phải là mẫu.

Mẫu không được chứa macro, đối tượng nhúng, tệp chèn, liên kết ra ngoài (trừ địa chỉ http/https) và các trường Word mở
tệp khác hoặc ghép từ thẻ. Mẫu là tệp .docx; tệp .dotx thì mở trong Word rồi lưu thành .docx.
`inspector check MẪU.docx` nêu từng lỗi kèm lời của đoạn có lỗi.
"""


@record
class TemplateField:
    """One field that a template may name.

    `loop` is what goes through it where it is a list («for sentence in checklist.strengths», «for line in …» of a list
    of words), "" else; `inside` the loops it stands in, outermost first. `value` is what it is in the visit, for a
    list of things how many there are.
    """

    name: str
    said: str
    value: str
    loop: str = ""
    inside: tuple[str, ...] = ()
    is_words: bool = False

    @property
    def tag(self) -> str:
        """What is written in the template for it: one line, or three for a list."""
        if not self.loop:
            return f"{{{{ {self.name} }}}}"
        single = self.loop.split()[1]
        return (
            f"{{%p {self.loop} %}}\n{{{{ {single} }}}}\n{{%p endfor %}}"
            if self.is_words
            else (f"{{%p {self.loop} %}}\n\n{{%p endfor %}}")
        )


def reference(context: Context) -> str:
    """The whole page, with the values that `context` has."""
    templates = "\n".join(f"| `{kind.template}.docx` | {kind.name} |" for kind in KINDS)
    filters = f"Bộ lọc dùng được: {', '.join(f'`{name}`' for name in FILTERS)}.\n"
    parts = [_HEAD, filters, _TEMPLATES + templates + "\n"]
    parts += [_section(name, said, rows) for name, said, rows in _sections(context)]
    return "\n".join(parts) + _TAIL


def template_fields(context: Context | None) -> list[TemplateField]:
    """Every field, in the order of the page; with the values that `context` has, those of the page without one."""
    rows = [row for _, _, rows in _sections(context) for row in rows]
    if context is not None:
        return rows
    known = _values_of_the_page()
    return [replace(row, value=known.get(row.name, "")) for row in rows]


def fields_of(visit: "Visit", kind: "DocumentKind") -> list[TemplateField]:
    """Every field, with its value in the document of `kind` that `visit` has now."""
    from inspector import border
    from inspector.report.assemble import build_context
    from inspector.report.assemble_papers import as_document, beside_conclusion
    from inspector.report.conclusion import conclusion

    context = build_context(visit, conclusion(visit), border.now().date())
    return template_fields(as_document(context, visit, kind, beside_conclusion(context)))


def _values_of_the_page() -> dict[str, str]:
    """The sample's values, as the page in docs/ has them; none where it did not come with the program."""
    from inspector.border import read_capped
    from inspector.checklist.find import resources
    from inspector.errors import InspectorError

    try:
        text = read_capped(resources() / "docs" / "template-fields.md", _LARGEST_PAGE).decode(
            "utf-8", "replace"
        )
    except InspectorError:
        return {}
    rows = (line.replace("\\|", "\0").split("|") for line in text.splitlines() if line.startswith("| `"))
    return {cells[1].strip(" `"): cells[3].strip().replace("\0", "|") for cells in rows if len(cells) == 5}


def _sections(context: Context | None) -> Iterator[tuple[str, str, list[TemplateField]]]:
    """Name, words and fields of each part of the context."""
    hints = get_type_hints(Context, include_extras=True)
    for field in fields(Context):
        kind, said = get_args(hints[field.name])[:2]
        value = getattr(context, field.name) if context is not None else None
        yield field.name, said, list(_rows(field.name, kind, value, said, ()))


def _section(name: str, said: str, rows: list[TemplateField]) -> str:
    lines = []
    for row in rows:
        value = f"{row.value}, lặp: `{row.loop}`" if row.loop and not row.is_words else row.value
        said_so = f"{row.said} (danh sách chữ)" if row.is_words else row.said
        lines.append(f"| `{row.name}` | {said_so} | {value.replace('|', _BAR)} |")
    head = f"## {name}: {said}\n\n| trường | là gì | trong cuộc kiểm tra mẫu |\n|---|---|---|\n"
    return head + "\n".join(lines) + "\n"


def _rows(name: str, kind: Any, value: Any, said: str, inside: tuple[str, ...]) -> Iterator[TemplateField]:
    if get_origin(kind) is Annotated:
        kind, said = get_args(kind)[:2]
    if get_origin(kind) is tuple:
        item = get_args(kind)[0]
        first = value[0] if value else None
        if is_dataclass(item):
            single = _SINGLE.get(name.rpartition(".")[2], "item")
            loop = f"for {single} in {name}"
            yield TemplateField(name, said, f"{len(value or ())} mục", loop, inside)
            yield from _fields(single, item, first, (*inside, loop))
        else:
            yield TemplateField(name, said, _shown(first), f"for line in {name}", inside, is_words=True)
    elif is_dataclass(kind):
        yield from _fields(name, kind, value, inside)
    else:
        yield TemplateField(name, said, _shown(value), "", inside)


def _fields(name: str, kind: Any, value: Any, inside: tuple[str, ...]) -> Iterator[TemplateField]:
    hints = get_type_hints(kind, include_extras=True)
    for field in fields(kind):
        yield from _rows(
            f"{name}.{field.name}",
            hints[field.name],
            getattr(value, field.name) if value is not None else None,
            "",
            inside,
        )


_SINGLE = {
    "checklists": "checklist",
    "strengths": "sentence",
    "shortcomings": "sentence",
    "causes": "sentence",
    "sections": "section",
    "criteria": "criterion",
    "lines": "line",
    "requirements": "requirement",
    "evidence": "item",
    "photos": "photo",
    "members": "person",
    "unit_people": "person",
    "tallies": "tally",
    "remarks": "remark",
    "figures": "checklist",
    "samples": "sample",
    "faults": "fault",
    "files": "file",
    "rows": "row",
    "periods": "figure",
    "items": "item",
    "overdue": "requirement",
}


def _shown(value: Any) -> str:
    if value is None:
        return ""
    text = " ".join(str(value).split())
    if "\ue000" in text:
        return "(ảnh)"
    return text if len(text) <= 90 else text[:88].rstrip() + "…"
