"""Reads the modules of a page that nobody opened yet, a few at a time, while the window has nothing else to do.

A page's module is imported when the page is first shown. The conclude page brings a tenth of a second of modules with
it, long enough to be felt; read ahead in steps of a frame or two nobody feels them.
"""

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

STEPS = (
    "lxml.etree",
    "inspector.report",
    "inspector.report.layout",
    "inspector.report.assemble",
    "ui.widgets.document_preview",
    "ui.conclude.outline_view",
    "ui.start.assistant.people_step",
    "ui.conclude.inspection_form",
    "ui.conclude.page",
)
"""Each brings about a dozen modules that those before it did not."""
_PAUSE_MS = 100


class ReadAhead(QObject):
    """Begins at once and ends by itself."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps = iter(STEPS)
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._read_next)
        self._timer.start()

    @property
    def is_done(self) -> bool:
        """Nothing is left to read."""
        return not self._timer.isActive()

    def _read_next(self) -> None:
        name = next(self._steps, None)
        if name is None:
            self._timer.stop()
        else:
            import_module(name)
