"""The template author's reference: every field that a template may name, with what it is and the sample's value.

docs/template-fields.md is this text; a test holds the two together.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from inspector.report.context import Context
from inspector.report.kinds import KINDS
from inspector.report.sandbox import FILTERS

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


def reference(context: Context) -> str:
    """The whole page, with the values that `context` has."""
    templates = "\n".join(f"| `{kind.template}.docx` | {kind.name} |" for kind in KINDS)
    filters = f"Bộ lọc dùng được: {', '.join(f'`{name}`' for name in FILTERS)}.\n"
    parts = [_HEAD, filters, _TEMPLATES + templates + "\n"]
    hints = get_type_hints(Context, include_extras=True)
    parts += [
        _section(field.name, hints[field.name], getattr(context, field.name)) for field in fields(Context)
    ]
    return "\n".join(parts) + _TAIL


def _section(name: str, hint: Any, value: Any) -> str:
    kind, said = get_args(hint)[:2]
    rows = list(_rows(name, kind, value, said))
    return (
        f"## {name}: {said}\n\n| trường | là gì | trong cuộc kiểm tra mẫu |\n|---|---|---|\n"
        + "\n".join(rows)
        + "\n"
    )


def _rows(name: str, kind: Any, value: Any, said: str) -> Iterator[str]:
    if get_origin(kind) is Annotated:
        kind, said = get_args(kind)[:2]
    if get_origin(kind) is tuple:
        item = get_args(kind)[0]
        first = value[0] if value else None
        if is_dataclass(item):
            single = _SINGLE.get(name.rpartition(".")[2], "item")
            yield f"| `{name}` | {said} | {len(value or ())} mục, lặp: `for {single} in {name}` |"
            yield from _fields(single, item, first)
        else:
            yield f"| `{name}` | {said} (danh sách chữ) | {_shown(first)} |"
    elif is_dataclass(kind):
        yield from _fields(name, kind, value)
    else:
        yield f"| `{name}` | {said} | {_shown(value)} |"


def _fields(name: str, kind: Any, value: Any) -> Iterator[str]:
    hints = get_type_hints(kind, include_extras=True)
    for field in fields(kind):
        yield from _rows(
            f"{name}.{field.name}",
            hints[field.name],
            getattr(value, field.name) if value is not None else None,
            "",
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
    text = " ".join(str(value).replace("|", "\\|").split())
    if "\ue000" in text:
        return "(ảnh)"
    return text if len(text) <= 90 else text[:88].rstrip() + "…"
