"""The same notes entered twice, the second time blind: where the two passes differ, and how that is settled."""

from dataclasses import replace

from inspector.checklist.answer import Answer, Result
from inspector.checklist.model import Kind
from inspector.checklist.points import effective_result, effective_score
from inspector.checklist.quick_entry import Line
from inspector.checklist.quick_meaning import words_of
from inspector.record import record


@record
class Difference:
    """An answer whose second reading is not the first: the fields in which they differ."""

    line: Line
    first: Answer
    second: Answer
    fields: tuple[str, ...]


def difference(line: Line, first: Answer) -> Difference | None:
    """How the second pass differs from what stands; None when it says the same.

    What the second pass leaves out is not compared, but for the score: left out, it is the computed one.
    """
    criterion, period = line.criterion, line.period
    blank = Answer(criterion.code, period)
    words = words_of(line)
    second = replace(blank, result=line.result, value=line.value, score=line.score, **words)  # type: ignore[arg-type]
    differing = []
    if line.value is not None and (first.value or "") != line.value:
        differing.append("value")
    said = effective_result(criterion, second)
    if line.is_judged and said != effective_result(criterion, first) and (said is not None or first.result):
        differing.append("result")
    if line.is_judged and effective_score(criterion, second, period) != effective_score(
        criterion, first, period
    ):
        differing.append("score")
    differing += [name for name, text in words.items() if _plain(text) != _plain(getattr(first, name))]
    return Difference(line, first, second, tuple(differing)) if differing else None


def settle(line: Line, first: Answer) -> dict[str, object]:
    """The fields to write so that the second pass stands in place of `first`."""
    fields: dict[str, object] = {}
    if line.value is not None or line.result is not None:
        fields = {"value": line.value or "", "result": line.result, "score": line.score}
        if line.result is Result.NA or (line.criterion.kind is Kind.TEXT and line.value is None):
            fields.pop("value")
    fields |= words_of(line)
    return {name: value for name, value in fields.items() if (getattr(first, name) or "") != (value or "")}


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(".")
