"""Words of the fill page that several of its parts say."""

from collections.abc import Iterator
from decimal import Decimal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from inspector.checklist import Answer, Criterion, Kind, Result
from inspector.checklist.model import Band, LegalBasis, LegalReference
from inspector.checklist.values import as_said, is_unusual
from inspector.text import format_decimal, period_year

translate = QCoreApplication.translate

UNCHECKED = "unchecked"
NOT_ASKED = "not_asked"

_RESULTS = {
    Result.MET.value: QT_TRANSLATE_NOOP("fill", "Met"),
    Result.PARTLY.value: QT_TRANSLATE_NOOP("fill", "Partly met"),
    Result.NOT_MET.value: QT_TRANSLATE_NOOP("fill", "Not met"),
    Result.NA.value: QT_TRANSLATE_NOOP("fill", "Not applicable"),
    UNCHECKED: QT_TRANSLATE_NOOP("fill", "Not checked yet"),
    NOT_ASKED: QT_TRANSLATE_NOOP("fill", "Not asked"),
}

_FIELDS = {
    "value": QT_TRANSLATE_NOOP("fill", "Figure"),
    "population": QT_TRANSLATE_NOOP("fill", "Number in all"),
    "score": QT_TRANSLATE_NOOP("fill", "Score given"),
    "self_score": QT_TRANSLATE_NOOP("fill", "Unit's own score"),
    "reported": QT_TRANSLATE_NOOP("fill", "Reported by the unit"),
    "seen": QT_TRANSLATE_NOOP("fill", "Only seen in a sample"),
    "note": QT_TRANSLATE_NOOP("fill", "What was found"),
    "score_reason": QT_TRANSLATE_NOOP("fill", "Reason for the score"),
    "shortcoming": QT_TRANSLATE_NOOP("fill", "Shortcoming"),
    "cause": QT_TRANSLATE_NOOP("fill", "Cause"),
    "requirement": QT_TRANSLATE_NOOP("fill", "Requirement"),
    "owner": QT_TRANSLATE_NOOP("fill", "Owner"),
    "supporting": QT_TRANSLATE_NOOP("fill", "Supporting unit"),
    "deadline": QT_TRANSLATE_NOOP("fill", "Deadline"),
    "caption": QT_TRANSLATE_NOOP("fill", "Caption"),
    "drawing": QT_TRANSLATE_NOOP("fill", "Drawing on the photo"),
}


_GROUPS = {
    "unchecked": QT_TRANSLATE_NOOP("fill", "Not checked yet"),
    "words": QT_TRANSLATE_NOOP("fill", "Reason or finding not written"),
    "figures": QT_TRANSLATE_NOOP("fill", "Figures to look at again"),
    "findings": QT_TRANSLATE_NOOP("fill", "Shortcomings and requirements"),
    "evidence": QT_TRANSLATE_NOOP("fill", "Evidence and photos"),
    "document": QT_TRANSLATE_NOOP("fill", "The visit and its documents"),
}


def group_word(group: str) -> str:
    """What a kind of open point is called."""
    return translate("fill", _GROUPS[group])


def result_word(mark: str) -> str:
    """What a result is called: «Đạt», «Chưa kiểm tra»."""
    return translate("fill", _RESULTS[mark])


def field_word(field: str) -> str:
    """What a field of an answer is called."""
    return translate("fill", _FIELDS[field])


def points(number: Decimal | None) -> str:
    """Points as people read them; «–» where none are due."""
    return "–" if number is None else format_decimal(number)


def signed(number: Decimal) -> str:
    """A difference with its sign: «−1», «+0,5», «0»."""
    text = format_decimal(number)
    return "−" + text[1:] if text.startswith("-") else text if text == "0" else "+" + text


def bands_text(criterion: Criterion, period: str) -> str:
    """The ladder in one line: «≥ 95% → 2 · ≥ 80% → 1,5 · còn lại → 0»; "" where there is none."""
    if criterion.kind is Kind.STEPS and criterion.steps is not None:
        deduct = format_decimal(criterion.steps.deduct)
        return translate("fill", "{0} point(s) off for each: {1}").format(deduct, criterion.steps.per)
    return " · ".join(_band_texts(criterion, period))


def unusual_text(criterion: Criterion, answer: Answer) -> str:
    """Why a stored figure is worth a second look, in the checklist's own words where it has some; else ""."""
    if answer.result is Result.NA or not is_unusual(criterion, answer.value):
        return ""
    usual, unit = criterion.usual, "%" if criterion.kind is Kind.PERCENT else ""
    parts = [translate("fill", "Unusual figure.")]
    if usual.message:
        parts = [as_said(usual.message)]
    if usual.min is not None:
        parts.append(translate("fill", "Usually at least {0}.").format(format_decimal(usual.min) + unit))
    if usual.max is not None:
        parts.append(translate("fill", "Usually at most {0}.").format(format_decimal(usual.max) + unit))
    return " ".join(parts)


def _band_texts(criterion: Criterion, period: str) -> Iterator[str]:
    unit = "%" if criterion.kind is Kind.PERCENT else ""
    for band in criterion.bands:
        earned = format_decimal(band.share * criterion.max_score)
        yield f"{_condition(band, unit, period)} → {earned}"


def _condition(band: Band, unit: str, period: str) -> str:
    for sign, limit in (("≥", band.at_least), (">", band.above), ("≤", band.at_most), ("<", band.below)):
        if limit is not None:
            return f"{sign} {format_decimal(limit)}{unit}"
    if band.until is None:
        return translate("fill", "otherwise")
    month, _, day = band.until.partition("-")
    year = period_year(period)
    if day == "end":
        last = translate("fill", "the end of month {0}").format(month)
        return translate("fill", "by {0}").format(f"{last}/{year}" if year else last)
    return translate("fill", "by {0}").format(f"{day}/{month}" + (f"/{year}" if year else ""))


def legal_text(basis: LegalBasis | None, reference: LegalReference) -> str:
    """A document as it is cited the second time: kind and number, a law by its name; with the place in it."""
    if basis is None:
        return reference.ref
    is_law = basis.kind in ("Luật", "Pháp lệnh", "Bộ luật")
    name = f"{basis.kind} {basis.subject if is_law or not basis.number else basis.number}"
    if reference.at:
        name += f" ({reference.at})"
    return name if basis.verified else name + " " + translate("fill", "[to be checked]")
