"""The picture follows the document: none is kept back while someone types, none of another document is shown."""

import threading
from collections.abc import Callable, Iterator

import pytest

from inspector.progress import Watch
from ui.conclude.live_preview import LivePreview
from ui.open_book import OpenBook


class Painter:
    """Stands for the long work: each job waits to be let go and hands over its number."""

    def __init__(self) -> None:
        self.begun = 0
        self.let_go = threading.Semaphore(0)

    def job(self) -> Callable[[Watch], object]:
        self.begun += 1
        number = self.begun

        def make(_watch: Watch) -> object:
            assert self.let_go.acquire(timeout=20)
            return number

        return make


@pytest.fixture
def painter() -> Iterator[Painter]:
    made = Painter()
    yield made
    made.let_go.release(100)


@pytest.fixture
def live(qtbot, sample_book: OpenBook, painter: Painter) -> Iterator[LivePreview]:
    made = LivePreview(sample_book, painter.job)
    made.shown = []
    made.prepared.connect(made.shown.append)
    yield made
    made.stop()
    painter.let_go.release(100)
    qtbot.waitUntil(lambda: not sample_book.works(), timeout=15_000)


def test_a_picture_made_while_someone_goes_on_typing_is_shown(qtbot, live, painter) -> None:
    live.request(at_once=True)
    qtbot.waitUntil(lambda: painter.begun == 1)
    for _ in range(5):
        live.request(at_once=True)
    painter.let_go.release()
    qtbot.waitUntil(lambda: live.shown == [1])
    painter.let_go.release()
    qtbot.waitUntil(lambda: live.shown == [1, 2] and not live.is_busy)
    assert painter.begun == 2


def test_nothing_of_a_document_that_is_no_longer_shown_comes(qtbot, live, painter) -> None:
    live.request(at_once=True)
    qtbot.waitUntil(lambda: painter.begun == 1)
    live.drop()
    live.request(at_once=True)
    painter.let_go.release(2)
    qtbot.waitUntil(lambda: live.shown == [2] and not live.is_busy)


def test_a_closed_book_gets_no_more_pictures(qtbot, live, painter, sample_book) -> None:
    live.request(at_once=True)
    qtbot.waitUntil(lambda: painter.begun == 1)
    live.stop()
    live.request(at_once=True)
    painter.let_go.release(2)
    qtbot.waitUntil(lambda: not sample_book.works())
    assert live.shown == []
    assert painter.begun == 1
