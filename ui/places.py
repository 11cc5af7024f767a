"""Where in the window something is: what one page asks for when it wants another one shown."""

from inspector.record import record

START, FILL, CONCLUDE, TRANSFER, OVERVIEW = "start", "fill", "conclude", "transfer", "overview"
HELP, SETTINGS = "help", "settings"
REQUESTS, CLOSING = "requests", "closing"
"""Pages that are no stop of the rail: reached from others, left to the one before."""
BACK = "back"
"""No page: the one that stood there before."""


@record
class Place:
    """A page, and on it perhaps a criterion, a period, a field, a finding."""

    page: str
    criterion: str = ""
    period: str = ""
    field: str = ""
    finding: bytes = b""
