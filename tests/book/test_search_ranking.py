"""What a search puts first, with and without diacritics, and where it marks the words."""

import pytest

from inspector.book.answers import edit_answer
from inspector.book.search import Hit, search


@pytest.fixture
def notes(book, inspection, visit):
    """Notes with words that stand in titles as well."""
    book.write(edit_answer(visit, "A.1", "", note="Kho lưu trữ thiếu máy hút ẩm; xem mục A.3"))
    book.write(edit_answer(visit, "A.3", "", note="Công tác luu tru chưa đạt; văn bản đi ban hành chậm"))
    return book


def marked(hit: Hit) -> list[str]:
    return [hit.excerpt[start : start + length] for start, length in hit.marks]


def test_words_without_diacritics_find_those_with_them_and_mark_them(notes):
    hits = [hit for hit in search(notes, "luu tru") if hit.kind == "answer"]
    assert {hit.criterion for hit in hits} == {"A.1", "A.3"}
    assert marked(next(hit for hit in hits if hit.criterion == "A.1")) == ["lưu", "trữ"]


def test_d_finds_the_barred_d(notes):
    (hit,) = [hit for hit in search(notes, "dat") if hit.kind == "answer"]
    assert marked(hit) == ["đạt"]


def test_decomposed_letters_that_are_typed_find_composed_ones(notes):
    hit = next(hit for hit in search(notes, "lu\u031bu tru\u031b\u0303") if hit.kind == "answer")
    assert hit.criterion == "A.1"  # with these tones first
    assert marked(hit) == ["lưu", "trữ"]


def test_several_words_need_not_stand_together_and_a_quoted_phrase_must(notes):
    assert [hit.criterion for hit in search(notes, "di van") if hit.kind == "answer"] == ["A.3"]
    assert [hit.criterion for hit in search(notes, '"van ban di"') if hit.kind == "answer"] == ["A.3"]
    assert not [hit for hit in search(notes, "«di van ban»") if hit.kind == "answer"]
    assert not search(notes, '"')
    assert search(notes, '"van ban')  # a quote that is still open is no quote


def test_titles_come_before_what_was_noted(notes, visit):
    title = visit.criterion("A.3").text
    notes.write(edit_answer(visit, "A.1", "", note=title))
    hits = search(notes, title)
    assert (hits[0].kind, hits[0].criterion) == ("criterion", "A.3")
    assert "answer" in [hit.kind for hit in hits]


def test_a_code_and_its_beginning_come_before_everything(notes):
    for typed in ("A.3", "a3", "a.3"):
        assert (search(notes, typed)[0].kind, search(notes, typed)[0].criterion) == ("criterion", "A.3")
    found = [hit.criterion for hit in search(notes, "A.") if hit.kind == "criterion"]
    assert "A.1" in found
    assert "A.3" in found


def test_a_single_letter_is_a_word_and_no_beginning(notes):
    assert not [hit for hit in search(notes, "k") if hit.kind == "answer"]
    assert [hit for hit in search(notes, "kh") if hit.kind == "answer"]


def test_an_index_made_before_titles_were_marked_is_made_again(notes):
    search(notes, "luu")
    with notes.transaction() as db:
        db.conn.execute("DELETE FROM local WHERE name LIKE 'search index%'")
        db.conn.execute(
            "UPDATE search SET folded = replace(replace(folded, char(57345), ''), char(57346), '')"
        )
    assert search(notes, "A.3")[0].kind == "criterion"
    assert len([hit for hit in search(notes, "A.3") if hit.kind == "criterion"]) == 1


@pytest.mark.parametrize(
    "typed", ["'", "*", "AND", "NOT x", "(", "a:b", "-", "^", "{", "\ue001", "ấ" * 400, "«»", "a OR b"]
)
def test_nothing_that_is_typed_is_an_error(notes, typed):
    search(notes, typed)


def test_what_has_the_tones_as_typed_comes_before_any_number_of_newer_notes_without(book, visit):
    book.write(edit_answer(visit, "A.1", "", note="Đã bàn giao kho đạn"))
    old = search(book, "kho đạn")
    assert [hit.criterion for hit in old] == ["A.1"]
    with book.transaction() as db:  # newer rows of the index than a search looks at
        sql = "INSERT INTO search(folded, exact, table_name, row_id, part, inspection) VALUES (?, ?, ?, ?, ?, ?)"
        rows = [
            ("kho dan", f"Kho dàn {n}", "finding", n.to_bytes(16, "big"), "", visit.id) for n in range(1000)
        ]
        db.conn.executemany(sql, rows)
    for typed in ("kho đạn", "Kho ĐẠN", "kho đạ", "«kho đạn»", "ban giao đạn"):
        assert search(book, typed)[0].criterion == "A.1", typed
    assert search(book, "kho dan")[0].kind == "finding"
