"""Looks for garbage on the window's thread, and on no other.

Python looks for garbage in whatever thread happens to allocate. A Qt object in a cycle that is found off the window's
thread is destroyed there: under Qt's lock, waiting for Python's, while the window's thread holds Python's and waits
for Qt's. Both then wait for ever. So Python's own looking is off, and this does it instead.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000


class Garbage(QObject):
    """From its making on, as long as the program runs. What was made before is taken to stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        timer = QTimer(self)
        timer.setInterval(EVERY_MS)
        timer.timeout.connect(look)
        timer.start()


def look() -> None:
    """What Python would do by itself: the young often, the old seldom; nothing while little was made."""
    count, most = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if count[generation] > most[generation]:
            gc.collect(generation)
            return
