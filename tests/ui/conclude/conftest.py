"""The conclude page on the sample, and what a test asks of it."""

from collections.abc import Callable

import pytest

from ui.conclude.outline import Row, RowKind
from ui.conclude.page import ConcludePage
from ui.open_book import OpenBook


def sentences(page: ConcludePage, kind: str, *, drafted: bool | None = None) -> list[Row]:
    """The sentences of a kind on show; only the drafted or only the free ones when asked."""
    return [
        row
        for row in page.model.rows()
        if row.kind is RowKind.SENTENCE
        and row.part.kind == kind
        and row.sentence is not None
        and (drafted is None or bool(row.sentence.draft) is drafted)
    ]


def texts(page: ConcludePage, row: Row) -> list[str]:
    """The sentences of the same part as `row`, in order."""
    return [other.sentence.text for other in sentences(page, row.part.kind) if other.part == row.part]


def preview_says(page: ConcludePage, words: str) -> bool:
    """The document in the preview holds `words`."""
    shown = page.preview._prepared
    return shown is not None and any(words in text for text in shown.texts)


@pytest.fixture
def page(qtbot, sample_book: OpenBook, show: Callable) -> ConcludePage:
    """The page with its first picture."""
    made = ConcludePage(sample_book)
    show(made)
    qtbot.waitUntil(lambda: made.preview.page_count > 0 and not made.live.is_busy, timeout=15_000)
    yield made
    made.live.stop()
    qtbot.waitUntil(lambda: not sample_book.works(), timeout=15_000)
