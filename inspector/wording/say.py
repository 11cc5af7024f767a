"""Says an error, a problem or a step of work in Vietnamese and English: what, where, what to do next.

The only place that words the domain's codes. A table's entry is (Vietnamese, English); `{place}` and the facts fill
it, `{name?: text {name}}` only when the fact is there, `{name_size}` as people say how large something is. Rooms never import this module; terminal and window do.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Protocol

from inspector.errors import InspectorError, Problem
from inspector.text import format_date, size_text
from inspector.wording import books, checklists, common, documents, packets, phrases
from inspector.wording.documents import MISSING
from inspector.wording.reasons import say_reason
from inspector.wording.work import CHECKS, STEPS

LANGUAGES = ("vi", "en")

ERRORS = {
    **common.ERRORS,
    **checklists.ERRORS,
    **books.ERRORS,
    **documents.ERRORS,
    **packets.ERRORS,
    **phrases.ERRORS,
}
"""Code → (Vietnamese, English), of all rooms."""

_UNKNOWN_CHECK = (("{check}: đạt", "{check}: sound"), ("{check}: {detail}", "{check}: {detail}"))

_UNKNOWN_ERROR = ("{place}: có lỗi ({code}).", "{place}: something is wrong ({code}).")


class _Facts(dict[str, object]):
    """A fact that was not given reads «…», so that a refusal is never itself an error; `name_size` is `name` in MB."""

    def __missing__(self, key: str) -> str:
        size = self.get(key.removesuffix("_size"))
        return size_text(size) if isinstance(size, int) else "…"


ONLY_IF = re.compile(r"\{(\w+)\?((?:[^{}]|\{\w+\})*)\}")


def _sentence(code: str, place: str, facts: Mapping[str, object], lang: str) -> str:
    return _filled(ERRORS.get(code, _UNKNOWN_ERROR), code, place, facts, lang)


def _filled(pair: tuple[str, str], code: str, place: str, facts: Mapping[str, object], lang: str) -> str:
    sentence = pair[0] if lang == "vi" else pair[1]
    sentence = ONLY_IF.sub(lambda found: found[2] if facts.get(found[1]) else "", sentence)
    if lang == "vi":
        facts = {name: _decimal_comma(fact) for name, fact in facts.items()}
        if isinstance(reason := facts.get("reason"), str):
            facts["reason"] = say_reason(reason)
    moments = {name: _moment(str(facts[name]), lang) for name in ("since", "at") if name in facts}
    facts = {**facts, **moments}
    filled = sentence.format_map(_Facts({**facts, "place": place, "code": code}))
    return filled.removeprefix(": ") if not place else filled


def _decimal_comma(fact: object) -> object:
    return str(fact).replace(".", ",") if isinstance(fact, Decimal) else fact


def _moment(stored: str, lang: str) -> str:
    """A stored day or moment as people here say it: «25/11/2026», «16:40 ngày 25/11/2026»; else as it is."""
    try:
        at = datetime.fromisoformat(stored)
    except ValueError:
        return stored
    if len(stored) <= len("2026-11-25"):
        return format_date(at.date())
    here = at.astimezone()
    return f"{here:%H:%M}{' ngày' if lang == 'vi' else ' on'} {format_date(here.date())}"


def say(error: InspectorError, lang: str = "vi") -> str:
    """`error` in one sentence or two. The problems of a `Rejected` are listed beside it, by `say_problem`."""
    return _sentence(error.code, error.place, error.facts, lang)


def say_problem(problem: Problem, lang: str = "vi") -> str:
    """`problem`'s sentence without its place, which stands before it or in a column of its own."""
    return _sentence(problem.code, problem.place, problem.facts, lang).removeprefix(f"{problem.place}: ")


class Lacking(Protocol):
    """One thing that a document lacks, as the report room lists it."""

    @property
    def code(self) -> str: ...
    @property
    def place(self) -> str: ...
    @property
    def facts(self) -> Mapping[str, object]: ...


def say_missing(lacking: Lacking, lang: str = "vi") -> str:
    """What a document still lacks, and where."""
    return _filled(
        MISSING.get(lacking.code, _UNKNOWN_ERROR), lacking.code, lacking.place, lacking.facts, lang
    )


def say_step(step: str, lang: str = "vi") -> str:
    """What a long job is doing now; an unknown step says only that work goes on."""
    pair = STEPS.get(step, ("Đang xử lý…", "Working…"))
    return pair[0] if lang == "vi" else pair[1]


class Checked(Protocol):
    """One check of `verify`, from any room."""

    @property
    def check(self) -> str: ...
    @property
    def ok(self) -> bool: ...
    @property
    def detail(self) -> str: ...


def say_check(checked: Checked, lang: str = "vi") -> str:
    """What one check of `verify` found."""
    sound, wrong = CHECKS.get(checked.check, _UNKNOWN_CHECK)
    sentence = (sound if checked.ok else wrong)[0 if lang == "vi" else 1]
    return sentence.format_map({"check": checked.check, "detail": checked.detail})


def say_stopped(lang: str = "vi") -> str:
    """The person stopped the work."""
    if lang == "vi":
        return "Đã dừng theo yêu cầu; phần việc dở dang không được lưu, dữ liệu cũ vẫn nguyên vẹn."
    return "Stopped as asked; unfinished work was not kept, and what was there is unchanged."


def say_bug(bug: BaseException, lang: str = "vi") -> str:
    """Something that we did not foresee: named as ours, and how to see more of it."""
    name = type(bug).__name__
    if lang == "vi":
        return f"Chương trình gặp lỗi ngoài dự kiến ({name}). Chạy lại với INSPECTOR_DEBUG=1 để xem chi tiết."
    return (
        f"The program met an error that it did not foresee ({name}). Set INSPECTOR_DEBUG=1 for the details."
    )
