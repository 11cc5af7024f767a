"""What the team found for one criterion in one period: the value that scoring needs."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from inspector.record import record


class Result(StrEnum):
    """The team's finding; no result at all means that nobody has checked yet."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    NA = "na"


@record
class Answer:
    """One criterion's answer; `period` is "" for a criterion that is asked once.

    `value` is canonical text by the criterion's kind: number "5", percent "46/60", date "2021-03-19", a
    choice's key, steps the number of faults "2", or the text itself. `population` is how many a sample was
    drawn from. `score` is what the team typed, None to follow the answer. Scores are points.
    `value` is what the team verified, and what counts; `reported` is what the unit said, `seen` what was only seen in a
    sample. The three never mix.
    """

    criterion: str
    period: str
    result: Result | None = None
    value: str | None = None
    population: int | None = None
    score: Decimal | None = None
    self_score: Decimal | None = None
    note: str = ""
    score_reason: str = ""
    shortcoming: str = ""
    cause: str = ""
    requirement: str = ""
    owner: str = ""
    supporting: str = ""
    deadline: date | None = None
    reported: str = ""
    seen: str = ""
