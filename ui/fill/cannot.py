"""Keys that mean nothing at the criterion in hand: the page says why, so that nobody presses again and waits."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from ui.fill.page import FillPage

_NO_SAMPLE = QT_TRANSLATE_NOOP("fill", "This criterion is not checked by a sample: it has no register.")
_NO_FIGURES = QT_TRANSLATE_NOOP("fill", "This criterion has no figures.")
_ONE_PERIOD = QT_TRANSLATE_NOOP("fill", "This criterion is asked once, not for each period.")
_NO_TEXT = QT_TRANSLATE_NOOP("fill", "Put the caret into a text first; the citation is written there.")
_NOTHING_COPIED = QT_TRANSLATE_NOOP(
    "fill", "Nothing was copied that could be evidence: copy a picture or a file."
)


def sampling(page: "FillPage") -> None:
    """Open the register of the sample."""
    _say_unless(page.begin_sampling(), page, _NO_SAMPLE)


def reported(page: "FillPage") -> None:
    """Open the figures that the unit reported and that were only seen."""
    _say_unless(page.pane.reported.open(), page, _NO_FIGURES)


def period(page: "FillPage") -> None:
    """Take the criterion's other period in hand."""
    has_more = len(page.pane.about.switch.tabs()) > 1
    if has_more:
        page.pane.about.switch.next()
    _say_unless(has_more, page, _ONE_PERIOD)


def cite(page: "FillPage") -> None:
    """Offer documents to cite at the caret."""
    _say_unless(page.cite(), page, _NO_TEXT)


def paste(page: "FillPage") -> None:
    """Take the clipboard as evidence."""
    _say_unless(page.pane.paste(), page, _NOTHING_COPIED)


def _say_unless(is_done: bool, page: "FillPage", text: str) -> None:
    if not is_done:
        page.say(QCoreApplication.translate("fill", text))
