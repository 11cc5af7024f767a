"""Says errors, problems, steps and checks in Vietnamese and English. The tables stand one a room beside `say.py`."""

from inspector.wording.documents import MISSING
from inspector.wording.say import (
    ERRORS,
    LANGUAGES,
    say,
    say_bug,
    say_check,
    say_missing,
    say_problem,
    say_step,
    say_stopped,
)
from inspector.wording.terminal import say_help

__all__ = [
    "ERRORS",
    "LANGUAGES",
    "MISSING",
    "say",
    "say_bug",
    "say_check",
    "say_help",
    "say_missing",
    "say_problem",
    "say_step",
    "say_stopped",
]
