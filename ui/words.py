"""What the rooms report, in the window's language."""

from PySide6.QtCore import QCoreApplication, QLocale

from inspector.errors import InspectorError, Rejected

_MOST_PROBLEMS = 6  # of one input, in one message


def language() -> str:
    """«vi» or «en»: the language the window speaks now."""
    return "en" if QLocale().language() == QLocale.Language.English else "vi"


def say(error: Exception) -> str:
    """An error in words: what happened, where, what to do; of many problems the first ones.

    A bug is named with its type, for the report.
    """
    if isinstance(error, InspectorError):
        from inspector import wording

        said = [str(wording.say(error, language()))]
        if isinstance(error, Rejected):
            for problem in error.problems[:_MOST_PROBLEMS]:
                words = wording.say_problem(problem, language())
                said.append(f"{problem.place}: {words}" if problem.place else words)
            if len(error.problems) > _MOST_PROBLEMS:
                said.append("…")
        return "\n".join(said)
    text = QCoreApplication.translate(
        "words", "Something went wrong that the program did not foresee ({0}: {1})."
    )
    return text.format(type(error).__name__, str(error)[:300])
