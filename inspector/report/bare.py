"""What is said of criteria for which the checklist has no phrases: their titles must do."""

from inspector.checklist.answer import Answer, Result
from inspector.checklist.model import Criterion, Phrases
from inspector.checklist.points import effective_result
from inspector.checklist.values import figures
from inspector.text import format_date, format_percentage, two_digits

_VERDICTS = {
    Result.MET: "đạt yêu cầu",
    Result.PARTLY: "mới đạt một phần yêu cầu",
    Result.NOT_MET: "chưa đạt yêu cầu",
}


def is_bare(criterion: Criterion) -> bool:
    """Whether the checklist says nothing of its own about a criterion."""
    return criterion.phrases == Phrases()


def plain(criterion: Criterion, answer: Answer, *, with_figure: bool = True) -> str:
    """«Nội dung “Lập kế hoạch” chưa đạt yêu cầu (05/10, 50,0%).»; "" where the checklist has phrases."""
    result = effective_result(criterion, answer)
    verdict = "" if result is None else _VERDICTS.get(result, "")
    if not verdict or not is_bare(criterion):
        return ""
    figure = bare_figure(criterion, answer) if with_figure else ""
    return f"Nội dung “{_title(criterion)}” {verdict}{f' ({figure})' if figure else ''}."


def plain_requirement(criterion: Criterion) -> str:
    """«Thực hiện đúng, đủ nội dung “Lập kế hoạch”.»"""
    return f"Thực hiện đúng, đủ nội dung “{_title(criterion)}”."


def bare_figure(criterion: Criterion, answer: Answer) -> str:
    """An answer's figure with no word around it but its unit: «05/10, 50,0%», «02 lớp»; "" for one that has none."""
    read = figures(criterion, answer.value)
    if read.num is not None and read.den is not None:
        share = "" if read.pct is None else f", {format_percentage(read.pct)}"
        return f"{two_digits(read.num)}/{two_digits(read.den)}{share}"
    if read.count is not None:
        return f"{two_digits(read.count)} {criterion.unit}".rstrip() if read.count else "không có"
    return read.choice.text if read.choice else f"ngày {format_date(read.day)}" if read.day else ""


def _title(criterion: Criterion) -> str:
    return " ".join(criterion.text.split()).rstrip(" .;:,")
