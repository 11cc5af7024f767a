"""How long work reports where it is, and how it is told to stop."""

from collections.abc import Callable

from inspector.record import record


@record
class Progress:
    """One step of a long job: `done` of `total` units (bytes, files, changes); `total` 0 when unknown.

    `step` names what is being done by a code that `wording.py` says in both languages.
    """

    step: str
    done: int = 0
    total: int = 0


class Cancelled(Exception):
    """The person asked to stop. Raised by the watcher, so the `with` that rolls back an error rolls this back too."""


Watch = Callable[[Progress], None]
"""Called at each step; raises `Cancelled` to stop the job."""


def ignore(progress: Progress) -> None:
    """Watch nothing."""
