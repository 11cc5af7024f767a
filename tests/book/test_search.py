"""What Ctrl+F finds first, and that it never stands in anybody's way."""

import threading

from inspector.book.answers import edit_answer
from inspector.book.search import search


def test_a_code_finds_its_criterion_first(book, inspection, visit):
    book.write(edit_answer(visit, "A.3", "", note="xem A.1, a 1 và mục A.1 của kế hoạch"))
    for typed in ("A.1", "a.1", " A.1 "):
        assert (search(book, typed)[0].kind, search(book, typed)[0].criterion) == ("criterion", "A.1")
    assert search(book, "3")[0].criterion == "A.3"


def test_a_search_while_somebody_writes_waits_for_nobody(book, inspection, visit):
    search(book, "dau")
    book.write(edit_answer(visit, "A.3", "", note="mới ghi"))
    found = []
    with book.transaction():
        looking = threading.Thread(target=lambda: found.append(search(book, "moi ghi")))
        looking.start()
        looking.join(20)
        assert found == [[]]
    assert search(book, "moi ghi")
