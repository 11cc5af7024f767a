"""What the checklist room refuses outside a file's own problems."""

from inspector.errors import InspectorError


class ValueRefused(InspectorError):
    """A value that its criterion cannot have. `place` is the criterion's code; facts: text."""


class NoValueAsked(ValueRefused):
    """A criterion that is only judged has no figure. Facts: text."""

    code = "value.none_asked"


class NotACount(ValueRefused):
    """A number of faults or things that is negative or not whole. Facts: text."""

    code = "value.not_a_count"


class NotAFraction(ValueRefused):
    """A percentage is answered by two figures, 46/60. Facts: text."""

    code = "value.not_a_fraction"


class EmptyTotal(ValueRefused):
    """A percentage of nothing: the criterion is then not applicable. Facts: text."""

    code = "value.empty_total"


class PartAboveTotal(ValueRefused):
    """The first figure of a percentage is above the second. Facts: text."""

    code = "value.part_above_total"


class OutsideLimits(ValueRefused):
    """A number outside what its criterion says is possible. Facts: text, min, max, message (texts, "" for none)."""

    code = "value.outside_limits"


class TooManyDecimals(ValueRefused):
    """More than two decimals, which no figure of a visit needs. Facts: text."""

    code = "value.too_many_decimals"


class UnknownChoice(ValueRefused):
    """None of the criterion's ready answers. Facts: text, known (the keys)."""

    code = "value.unknown_choice"


class PhraseFailed(InspectorError):
    """A phrase could not be filled with these figures; the sentence is left out. Facts: reason."""

    code = "checklist.phrase_failed"


class ChecklistMissing(InspectorError):
    """No checklist has this id. `place` is the id; facts: known (ids)."""

    code = "checklist.missing"


class NotAChecklistFile(InspectorError):
    """`place` has no suffix of a checklist. Facts: suffix, known."""

    code = "checklist.not_a_checklist_file"


class LineRefused(InspectorError):
    """A line of quick entry that cannot be read. `place` is the criterion's code, before that is known the word."""


class NoSuchNumber(LineRefused):
    """The checklist has fewer criteria. Facts: checklist, last."""

    code = "line.no_such_number"


class NoSuchCode(LineRefused):
    """No criterion of the visit has this code."""

    code = "line.no_such_code"


class NoSuchPeriod(LineRefused):
    """None, or more than one, of the visit's periods. Facts: known."""

    code = "line.no_such_period"


class NoPeriodAsked(LineRefused):
    """The criterion is asked once for all periods. Facts: text."""

    code = "line.no_period_asked"


class NoCriterion(LineRefused):
    """The line names no criterion, and none is left to propose."""

    code = "line.no_criterion"


class NothingSaid(LineRefused):
    """A criterion and nothing about it. Facts: the kind by name, choices."""

    code = "line.nothing_said"


class VerdictUnknown(LineRefused):
    """Neither met, partly, not met nor not applicable. Facts: text."""

    code = "line.verdict_unknown"


class FigureUnknown(LineRefused):
    """No figure of the criterion's kind. Facts: text, the kind by name."""

    code = "line.figure_unknown"


class ChoiceUnknown(LineRefused):
    """None of the ready answers. Facts: text, known."""

    code = "line.choice_unknown"


class FigureSays(LineRefused):
    """A figure gives the result itself. Facts: text."""

    code = "line.figure_says"


class ScoreOutside(LineRefused):
    """A score below 0 or above the maximum. Facts: text, max."""

    code = "line.score_outside"


class ScoreWithoutBase(LineRefused):
    """A score for what does not apply. Facts: text."""

    code = "line.score_without_base"
