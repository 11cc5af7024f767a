"""What quick entry says of an answer, in one line."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from inspector.checklist import Answer, Criterion, Kind, Result, display_value
from inspector.checklist.scoring import effective_result, effective_score
from inspector.text import format_decimal
from ui.fill.words import result_word

_CAUTIONS = {
    "not_asked": QT_TRANSLATE_NOOP("quick", "This visit does not ask for it."),
    "overwrites": QT_TRANSLATE_NOOP("quick", "Takes the place of what stands: {0}."),
    "na_reason": QT_TRANSLATE_NOOP("quick", "Say why it does not apply: a note at the end."),
    "score_reason": QT_TRANSLATE_NOOP("quick", "Differs from the computed {0}: give the reason after « !»."),
    "caps": QT_TRANSLATE_NOOP("quick", "Caps the grade."),
}

_EXPECTED = {
    Kind.MET: QT_TRANSLATE_NOOP("quick", "d met · p partly · k not met · x not applicable"),
    Kind.TEXT: QT_TRANSLATE_NOOP("quick", "the text"),
    Kind.NUMBER: QT_TRANSLATE_NOOP("quick", "a number, as =5"),
    Kind.STEPS: QT_TRANSLATE_NOOP("quick", "the number of faults, as =2"),
    Kind.PERCENT: QT_TRANSLATE_NOOP("quick", "two figures, as 17/21"),
    Kind.DATE: QT_TRANSLATE_NOOP("quick", "a date, as 15/01/2020"),
}


def translate(text: str) -> str:
    """A text of quick entry, in the window's language."""
    return QCoreApplication.translate("quick", text)


def expected(criterion: Criterion) -> str:
    """What an answer of this criterion is typed as."""
    if criterion.kind is Kind.CHOICE:
        return " · ".join(f"{chr(ord('a') + n)} {choice.text}" for n, choice in enumerate(criterion.choices))
    return translate(_EXPECTED[criterion.kind])


def points_of(criterion: Criterion, answer: Answer) -> str:
    """«0,5/3 điểm»; "" where none are due."""
    score = effective_score(criterion, answer, answer.period)
    most = criterion.max_score or criterion.bonus_max
    if score is None:
        return ""
    return QCoreApplication.translate("quick", "{0}/{1} points").format(
        format_decimal(score), format_decimal(most)
    )


def answer_words(criterion: Criterion, answer: Answer) -> str:
    """Result, figure, points, note: «Không đạt · 0,5/3 điểm · thiếu sổ»; «Chưa kiểm tra» for none."""
    result = effective_result(criterion, answer)
    parts = [
        result_word(result.value) if result is not None else "",
        display_value(criterion, answer.value),
        "" if answer.result is Result.NA else points_of(criterion, answer),
        answer.note,
    ]
    said = " · ".join(part for part in parts if part)
    return said or result_word("unchecked")


def caution_words(caution: str, criterion: Criterion, standing: Answer, computed: object) -> str:
    """A caution as a sentence."""
    text = translate(_CAUTIONS[caution])
    if caution == "overwrites":
        return text.format(answer_words(criterion, standing).rstrip("."))
    if caution == "score_reason":
        return text.format("–" if computed is None else format_decimal(computed))  # type: ignore[arg-type]
    return text
