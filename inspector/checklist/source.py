"""What people write: the YAML format as pydantic models. Source of checklists/checklist.schema.json.

Read only when a checklist comes from outside; the program itself uses `model`. Docs:
docs/checklist-format.md.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import PydanticCustomError

from inspector.text import clean

COMPILED = {"compiled": True}
"""Context for reading a document that `model_dump` wrote, where numbers are text."""

_MAX_POINTS = 10_000


def _number(value: Any, info: ValidationInfo) -> Any:
    if info.context == COMPILED and isinstance(value, str):
        return Decimal(value)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise PydanticCustomError("number", "a number, not in quotes")
    return Decimal(value)


def _day(value: Any) -> Any:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value if isinstance(value, str) and len(value) == 10 else "")
    except ValueError:
        raise PydanticCustomError("day", "a day as 2020-03-05") from None


_SAMPLING = (True, False, "faults", "sound")


def _sampling(value: Any) -> Any:
    if not isinstance(value, str | bool) or value in ("yes", "no", "on", "off"):
        raise PydanticCustomError("bool_type", "true or false")
    if value not in _SAMPLING:
        raise PydanticCustomError(
            "sampling", "one of a few words", {"expected": "true, false, 'faults' or 'sound'"}
        )
    return value


def _cleaned(text: str) -> str:
    return clean(text).strip()


Number = Annotated[Decimal, BeforeValidator(_number), WithJsonSchema({"type": "number"})]
Points = Annotated[
    Decimal,
    BeforeValidator(_number),
    Field(ge=0, le=_MAX_POINTS),
    WithJsonSchema({"type": "number", "minimum": 0, "multipleOf": 0.25}),
]
Share = Annotated[
    Decimal,
    BeforeValidator(_number),
    Field(ge=0, le=1),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1}),
]
SamplingWord = Annotated[
    bool | Literal["faults", "sound"],
    BeforeValidator(_sampling),
    WithJsonSchema({"enum": [True, False, "faults", "sound"]}),
]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Text = Annotated[str, StringConstraints(strict=True, max_length=4000), AfterValidator(_cleaned)]
Words = Annotated[
    str, StringConstraints(strict=True, min_length=1, max_length=1000), AfterValidator(_cleaned)
]
Identifier = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z0-9][a-z0-9_-]{0,39}$")]
Code = Annotated[str, StringConstraints(strict=True, pattern=r"^[A-Za-z0-9Đđ][A-Za-z0-9Đđ._-]{0,39}$")]
DayInYear = Annotated[
    str, StringConstraints(strict=True, pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]|end)$")
]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class GradeSource(_Part):
    """Một mức xếp loại."""

    name: Words = Field(description="Tên mức, ví dụ Tốt")
    at_least: Number = Field(ge=0, le=100, description="Từ bao nhiêu điểm (thang 100) trở lên")


class CapsSource(_Part):
    """Mức xếp loại cao nhất còn được khi có tiêu chí khống chế bị vi phạm."""

    one: Words = Field(description="Khi có một tiêu chí")
    two_or_more: Words = Field(description="Khi có từ hai tiêu chí")


class LegalBasisSource(_Part):
    """Một văn bản trong danh mục căn cứ."""

    id: Identifier = Field(description="Tên ngắn để tiêu chí dẫn lại, ví dụ nd30")
    kind: Words = Field(description="Tên loại: Luật, Nghị định, Thông tư …")
    number: Text = Field("", description="Số, ký hiệu")
    issued: Day | None = Field(None, description="Ngày ban hành")
    issuer: Text = Field("", description="Cơ quan ban hành")
    subject: Words = Field(description="Trích yếu, bắt đầu bằng chữ thường: về công tác văn thư")
    from_: Day | None = Field(None, alias="from", description="Có hiệu lực từ ngày")
    until: Day | None = Field(None, description="Ngày cuối cùng còn hiệu lực")
    verified: StrictBool = Field(False, description="Đã đối chiếu với văn bản gốc")
    note: Text = Field("", description="Ghi chú, ví dụ nội dung cần đối chiếu")


class BandSource(_Part):
    """Một bậc: điều kiện và phần của điểm chuẩn được hưởng. Bậc đầu tiên thỏa mãn được áp dụng."""

    at_least: Number | None = Field(None, description="Từ … trở lên")
    above: Number | None = Field(None, description="Trên …")
    at_most: Number | None = Field(None, description="Không quá …")
    below: Number | None = Field(None, description="Dưới …")
    until: DayInYear | None = Field(None, description='Đến hết ngày trong năm: "01-31", "02-end"')
    otherwise: Literal[True] | None = Field(None, description="Còn lại; chỉ dùng ở bậc cuối")
    share: Share = Field(description="Phần của điểm chuẩn, từ 0 đến 1")


class LadderSource(_Part):
    """Thang bậc dùng chung cho nhiều tiêu chí."""

    of: Literal["percent", "number", "date"] = Field(
        description="Dùng cho kiểu nào: percent tỷ lệ %, number số, date ngày"
    )
    bands: list[BandSource] = Field(min_length=1, description="Các bậc, xét lần lượt từ trên xuống")


class ChoiceSource(_Part):
    """Một phương án trả lời; `share` hoặc `points`, một trong hai."""

    key: Identifier = Field(description="Tên ngắn của phương án, chữ thường không dấu")
    text: Words = Field(description="Lời của phương án")
    share: Share | None = Field(None, description="Phần của điểm chuẩn, từ 0 đến 1")
    points: Points | None = Field(None, description="Số điểm; dùng thay cho share")


class StepsSource(_Part):
    """Trừ điểm theo số lỗi."""

    deduct: Points = Field(gt=0, description="Số điểm trừ cho mỗi lỗi")
    per: Words = Field(description="Mỗi lỗi là gì: văn bản sai, điều kiện thiếu")


class SoftLimitsSource(_Part):
    """Giới hạn mềm: ngoài khoảng này chương trình nhắc xem lại, vẫn nhận số liệu."""

    min: Number | None = Field(None, description="Thường không nhỏ hơn")
    max: Number | None = Field(None, description="Thường không lớn hơn")
    message: Text = Field("", description="Lời nhắc khi số liệu ở ngoài khoảng thường gặp")


class LimitsSource(_Part):
    """Giới hạn của số (hoặc tỷ lệ %) có thể nhập."""

    min: Number | None = Field(None, description="Không nhỏ hơn")
    max: Number | None = Field(None, description="Không lớn hơn")
    message: Text = Field("", description="Lời báo khi số liệu ở ngoài giới hạn, không nhận")
    soft: SoftLimitsSource | None = Field(None, description="Giới hạn mềm: chỉ nhắc, không chặn")


class LegalReferenceSource(_Part):
    """Căn cứ của tiêu chí."""

    ref: Words = Field(description="id trong legal_bases")
    at: Text = Field("", description="Điều, khoản, điểm")


class PhrasesSource(_Part):
    """Câu dự thảo cho thông báo kết luận (Jinja)."""

    met: Text = Field("", description="Khi đạt")
    partly: Text = Field("", description="Khi đạt một phần")
    not_met: Text = Field("", description="Khi không đạt")
    both_periods: Text = Field("", description="Một câu cho cả hai thời kỳ: p1, p2, diff")
    strength: Text = Field("", description="Ưu điểm, khi kết quả nổi bật")
    cause: Text = Field("", description="Nguyên nhân của hạn chế")
    requirement: Text = Field("", description="Yêu cầu khắc phục")


_NEEDS_OF_KIND = {"steps": ["steps"], "percent": ["numerator", "denominator"], "choice": ["choices"]}


class CriterionSource(_Part):
    """Một tiêu chí."""

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [
                {"if": {"properties": {"kind": {"const": kind}}}, "then": {"required": list(keys)}}
                for kind, keys in _NEEDS_OF_KIND.items()
            ]
        }
    )

    code: Code = Field(description="Mã, không trùng trong danh mục")
    text: Words = Field(description="Nội dung kiểm tra")
    kind: Literal["met", "steps", "number", "percent", "choice", "text", "date"] = Field(
        description="Cách trả lời: met đánh giá, steps trừ theo số lỗi, number số, percent tỷ lệ, "
        "choice chọn phương án, date ngày, text mô tả"
    )
    per_period: StrictBool = Field(False, description="Trả lời riêng cho từng thời kỳ")
    max_score: Points = Field(description="Điểm chuẩn, bội số của 0,25")
    ladder: Text = Field("", description="Tên thang bậc trong ladders")
    bands: list[BandSource] = Field(default_factory=list, description="Thang bậc riêng")
    choices: list[ChoiceSource] = Field(default_factory=list, description="Các phương án (kiểu choice)")
    steps: StepsSource | None = Field(None, description="Mức trừ cho mỗi lỗi (kiểu steps)")
    unit: Text = Field("", description="Đơn vị tính của số")
    numerator: Text = Field("", description="Tử số là gì")
    denominator: Text = Field("", description="Mẫu số là gì")
    higher_is_better: StrictBool | None = Field(None, description="Bỏ trống: suy ra từ thang bậc")
    bonus_max: Points = Field(Decimal(0), description="Điểm thưởng tối đa; max_score khi đó là 0")
    sampling: SamplingWord = Field(
        False,
        description="Kiểm tra xác suất. faults: số liệu đếm văn bản sai, sound: đếm văn bản đạt; "
        "true: suy ra từ thang bậc",
    )
    sampling_checks: list[Words] = Field(
        default_factory=list,
        max_length=30,
        description="Các lỗi phải soát ở từng văn bản của mẫu; đoàn kiểm tra sửa được trong sổ",
    )
    limits: LimitsSource | None = Field(None, description="Giới hạn của số liệu được nhập")
    when: Words | None = Field(None, description="Chỉ hỏi khi biểu thức đúng")
    cap_when: Words | None = Field(None, description="Khống chế xếp loại khi biểu thức đúng")
    how_to_check: Text = Field("", description="Cách kiểm tra")
    evidence: Text = Field("", description="Minh chứng cần xem")
    legal_basis: list[LegalReferenceSource] = Field(default_factory=list, description="Căn cứ pháp lý")
    phrases: PhrasesSource = Field(
        default_factory=lambda: PhrasesSource.model_validate({}),
        description="Câu dự thảo cho thông báo kết luận",
    )


class SectionSource(_Part):
    """Một phần của danh mục."""

    id: Words = Field(description="Số thứ tự La Mã")
    title: Words = Field(description="Tên phần")
    max_score: Points = Field(description="Điểm chuẩn của phần: bằng tổng các tiêu chí")
    criteria: list[CriterionSource] = Field(min_length=1, description="Các tiêu chí của phần")


class ChecklistSource(_Part):
    """Danh mục kiểm tra của Sổ Kiểm Tra."""

    id: Identifier = Field(description="Tên ngắn, chữ thường không dấu")
    version: Words = Field(description='Phiên bản, đặt trong ngoặc kép: "1.0"')
    title: Words = Field(description="Tên danh mục")
    short_title: Text = Field("", description="Tên gọn, hiện ở trang Kiểm tra")
    abbreviation: Text = Field("", description="Chữ viết tắt, ví dụ CCHC")
    subject: Text = Field("", description="Tên gọi dùng trong câu: công tác cải cách hành chính")
    grades: list[GradeSource] = Field(
        min_length=1, description="Các mức xếp loại từ cao xuống thấp, mức cuối từ 0 điểm"
    )
    caps: CapsSource | None = Field(None, description="Khống chế xếp loại")
    bonus_max: Points = Field(Decimal(0), description="Tổng điểm thưởng tối đa")
    penalty_max: Points = Field(Decimal(0), description="Tổng điểm trừ tối đa")
    legal_bases: list[LegalBasisSource] = Field(default_factory=list, description="Danh mục căn cứ pháp lý")
    ladders: dict[Annotated[str, StringConstraints(pattern=r"^\w{1,40}$")], LadderSource] = Field(
        default_factory=dict, description="Các thang bậc dùng chung, theo tên"
    )
    sections: list[SectionSource] = Field(min_length=1, description="Các phần của danh mục")


class _Schema(GenerateJsonSchema):
    """JSON Schema without the titles that only repeat the keys."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False


def json_schema() -> dict[str, Any]:
    """JSON Schema of the format, for editors that complete and check."""
    schema = ChecklistSource.model_json_schema(by_alias=True, schema_generator=_Schema)
    return {"$schema": _Schema.schema_dialect, **schema}


_LISTED: dict[str, type[_Part]] = {
    "grades": GradeSource,
    "legal_bases": LegalBasisSource,
    "sections": SectionSource,
    "criteria": CriterionSource,
    "bands": BandSource,
    "choices": ChoiceSource,
    "legal_basis": LegalReferenceSource,
}
_NESTED: dict[str, type[_Part]] = {
    "caps": CapsSource,
    "steps": StepsSource,
    "limits": LimitsSource,
    "soft": SoftLimitsSource,
    "phrases": PhrasesSource,
}


def keys_at(path: tuple[str | int, ...]) -> list[str]:
    """The keys that the mapping at `path` may have."""
    model: type[_Part] = ChecklistSource
    if len(path) == 2 and path[0] == "ladders":
        model = LadderSource
    elif path:
        name = str(path[-2] if isinstance(path[-1], int) else path[-1])
        model = _LISTED.get(name) or _NESTED.get(name) or ChecklistSource
    return [field.alias or name for name, field in model.model_fields.items()]
