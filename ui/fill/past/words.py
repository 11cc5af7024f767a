"""Words about earlier visits that several parts say."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from inspector.checklist.scoring import effective_score
from inspector.checklist.values import display_value
from inspector.report.last_time import LastAnswer
from inspector.text import format_date, format_decimal
from ui.fill.rows import mark_of
from ui.fill.words import field_word, result_word

translate = QCoreApplication.translate

STATES = {
    "remedied": QT_TRANSLATE_NOOP("past", "Remedied"),
    "partly": QT_TRANSLATE_NOOP("past", "Remedied in part"),
    "not_remedied": QT_TRANSLATE_NOOP("past", "Not remedied"),
    "unverifiable": QT_TRANSLATE_NOOP("past", "Cannot be verified"),
}
TONES = {"remedied": "met", "partly": "partly", "not_remedied": "not_met", "unverifiable": "ink3"}
ICONS = {
    "remedied": "check-circle",
    "partly": "circle-half",
    "not_remedied": "x",
    "unverifiable": "question",
}


def state_word(state: str) -> str:
    """What became of a requirement; «not looked at yet» for ""."""
    return translate("past", STATES[state]) if state else translate("past", "Not looked at yet")


def summary(last: LastAnswer) -> str:
    """«Đạt một phần · 1,5/3 · 15/10/2020»: what the newest earlier visit found."""
    parts = list(
        dict.fromkeys(result_word(mark_of(last.criterion, answer)) for answer in last.answers if answer)
    )
    if last.score.team is not None and last.criterion.max_score:
        parts.append(f"{format_decimal(last.score.team)}/{format_decimal(last.criterion.max_score)}")
    if last.day is not None:
        parts.append(format_date(last.day))
    return " · ".join(parts)


def paragraphs(last: LastAnswer) -> str:
    """Everything an earlier visit says about the criterion, a line each."""
    lines = [f"{last.document}{f', {format_date(last.day)}' if last.day else ''}"]
    if not last.same:
        lines.append(translate("past", "Asked differently then: “{0}”").format(last.criterion.text))
    for answer in last.answers:
        score = effective_score(last.criterion, answer, answer.period)
        figure = display_value(last.criterion, answer.value) if answer.value else ""
        said = [
            answer.period,
            result_word(mark_of(last.criterion, answer)),
            figure,
            "" if score is None else translate("past", "{0} points").format(format_decimal(score)),
        ]
        lines.append(" · ".join(dict.fromkeys(part for part in said if part)))
        texts = ((name, getattr(answer, name).strip()) for name in ("note", "shortcoming", "requirement"))
        lines += [f"{field_word(name)}: {text}" for name, text in texts if text]
    return "\n".join(lines)
