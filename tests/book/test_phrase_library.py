"""The library of sentences: found by beginnings, merged, removable, never in the way, never a secret."""

from datetime import date

import pytest

from inspector.book.answers import edit_answer
from inspector.book.book_phrases import BookPhrases
from inspector.book.findings import add_finding, edit_finding
from inspector.book.ids import finding_id
from inspector.book.inspections import edit_inspection
from inspector.book.learning import sentences_of
from inspector.book.phrase_index import Heard, Wanted
from inspector.book.phrase_library import LibraryNewer, LibraryUnusable, PhraseLibrary, PhraseMissing

DAY = "2021-10-07"


@pytest.fixture
def library(home):
    return PhraseLibrary(home)


def texts(library, typed="", **wanted):
    return [one.text for one in library.find(Wanted(typed, **wanted))]


def learn(library, *heard, source="a", day=DAY):
    return library.learn(source, [Heard(*one) for one in heard], day)


# --- finding ----------------------------------------------------------------------------------------


def test_a_few_letters_without_marks_find_a_sentence(library):
    learn(library, ("cause", "Chưa đôn đốc việc lập hồ sơ."), ("cause", "Thiếu kinh phí đầu tư."))
    assert texts(library, "don doc") == ["Chưa đôn đốc việc lập hồ sơ."]
    assert texts(library, "hs") == []
    assert set(texts(library, "Đ Đ")) == {"Chưa đôn đốc việc lập hồ sơ.", "Thiếu kinh phí đầu tư."}


def test_the_same_words_written_twice_are_one_sentence(library):
    learn(library, ("cause", "chưa đôn đốc việc lập hồ sơ"))
    learn(library, ("cause", "Chưa đôn đốc việc lập hồ sơ."), source="b", day="2022-01-01")
    (found,) = library.find(Wanted("don"))
    assert (found.used, found.last_used, found.text) == (2, "2022-01-01", "Chưa đôn đốc việc lập hồ sơ.")


def test_the_same_criterion_comes_first_then_the_kind_then_use(library):
    learn(library, ("cause", "Thiếu kinh phí một.", ("A.9",)), ("note", "Thiếu kinh phí hai.", ("A.1",)))
    for source in "bcd":
        learn(library, ("shortcoming", "Thiếu kinh phí ba."), source=source)
    learn(library, ("cause", "Thiếu kinh phí bốn.", ("A.1",)), source="e")
    found = texts(library, "thieu", kinds=("cause", "shortcoming", "note"), criteria=("A.1",))
    assert [text.split()[-1] for text in found] == ["bốn.", "hai.", "một.", "ba."]


def test_words_typed_with_their_marks_rank_above_others(library):
    learn(library, ("note", "Dầu bôi trơn máy in."), ("note", "Dấu treo đóng đúng chỗ."))
    assert texts(library, "dấu")[0] == "Dấu treo đóng đúng chỗ."
    assert texts(library, "dầu")[0] == "Dầu bôi trơn máy in."


def test_what_was_taken_from_the_list_more_often_comes_first(library):
    learn(library, ("cause", "Thiếu người có nghiệp vụ."), ("cause", "Thiếu máy móc chuyên dùng."))
    for _ in range(2):
        library.count_insertion(library.find(Wanted("thieu nguoi"))[0], "2021-11-01")
    assert texts(library, "thieu") == ["Thiếu người có nghiệp vụ.", "Thiếu máy móc chuyên dùng."]


@pytest.mark.parametrize("typed", ['"', "a*b", "NEAR(", "OR AND NOT", "… …", "'; --", "\x00", "(" * 50])
def test_anything_can_be_typed(library, typed):
    learn(library, ("cause", "Chưa đôn đốc việc lập hồ sơ."))
    assert isinstance(texts(library, typed), list)


# --- learning again, removing -------------------------------------------------------------------------


def test_a_source_learnt_again_says_what_it_says_now(library):
    learn(library, ("cause", "Chưa đôn đốc việc này."), ("cause", "Thiếu kinh phí đầu tư."))
    learn(library, ("cause", "Chưa đôn đốc thường xuyên."))
    assert texts(library) == ["Chưa đôn đốc thường xuyên."]


def test_a_removed_sentence_does_not_come_back_by_learning(library):
    learn(library, ("cause", "Chưa đôn đốc việc này."))
    removed = library.forget_id(library.find(Wanted("don"))[0].id)
    assert removed.text == "Chưa đôn đốc việc này."
    learn(library, ("cause", "chưa đôn đốc việc này"), source="b")
    assert texts(library) == []
    assert b"vi\xe1\xbb\x87c n\xc3\xa0y" not in library.path.read_bytes()


def test_an_unknown_number_is_refused(library):
    with pytest.raises(PhraseMissing):
        library.forget_id(7)


def test_everything_can_be_removed(library):
    learn(library, ("cause", "Chưa đôn đốc việc này."))
    assert library.forget_all() == 1
    assert not library.path.exists()
    assert texts(library) == []


# --- a file that is not sound -----------------------------------------------------------------------


def test_a_damaged_file_is_put_aside_and_a_new_one_begun(library):
    library.path.parent.mkdir(parents=True, exist_ok=True)
    library.path.write_bytes(b"this is no database at all" * 300)
    assert texts(library, "gi do") == []
    assert library.put_aside is not None
    assert library.put_aside.read_bytes().startswith(b"this is no database")
    assert learn(library, ("cause", "Chưa đôn đốc việc này.")) == 1


def test_flipped_bytes_never_stop_the_program(library, home):
    learn(library, *(("cause", f"Chưa đôn đốc việc số {'abcdefgh'[n % 8]} lần {n}.") for n in range(200)))
    sound = library.path.read_bytes()
    for at in range(0, len(sound), 997):
        library.path.write_bytes(sound[:at] + bytes([sound[at] ^ 0xFF]) + sound[at + 1 :])
        for do in (lambda one: one.find(Wanted("chua")), lambda one: one.learn("z", [], DAY)):
            assert do(PhraseLibrary(home)) is not None


def test_an_empty_or_a_cut_file_is_begun_anew(library):
    learn(library, ("cause", "Chưa đôn đốc việc này."))
    whole = library.path.read_bytes()
    for length in (0, 10, 100, 5000):
        library.path.write_bytes(whole[:length])
        assert texts(library) == []
        assert learn(library, ("cause", "Thiếu kinh phí đầu tư."), source="b") >= 0


def test_a_newer_library_is_left_alone(library):
    from inspector.book.engine import connect

    learn(library, ("cause", "Chưa đôn đốc việc này."))
    db = connect(library.path, None, write=True)
    db.conn.execute("PRAGMA user_version = 99")
    db.close()
    before = library.path.read_bytes()
    with pytest.raises(LibraryNewer):
        library.find(Wanted("don"))
    with pytest.raises(LibraryNewer):
        learn(library, ("cause", "Thiếu kinh phí đầu tư."))
    assert library.path.read_bytes() == before


def test_a_folder_in_its_place_is_said(library):
    library.path.mkdir(parents=True)
    with pytest.raises(LibraryUnusable):
        library.find(Wanted("don"))


# --- what a visit says ------------------------------------------------------------------------------


def shortcoming(book, inspection, text, **fields):
    _, edit = add_finding(inspection, "shortcoming", text, checklist="small", included=True, **fields)
    book.write(edit)


def test_a_visit_says_what_people_wrote_and_no_draft(book, inspection, visit):
    book.write(
        edit_answer(visit, "A.1", "", shortcoming="Chưa có kế hoạch năm 2021", cause="Chưa phân công rõ")
    )
    drafted = finding_id(inspection, "shortcoming", "A.1")
    draft = "Chưa có kế hoạch nào cả."
    book.write(
        edit_finding(inspection, drafted, kind="shortcoming", criteria=("A.1",), draft=draft, text=draft)
    )
    shortcoming(book, inspection, "Bộ CHQS tỉnh Sơn Hà còn 07/30 văn bản sai.")
    said = {(one.kind, one.text, one.criteria) for one in sentences_of(book.db, inspection).heard}
    assert said == {
        ("shortcoming", "Chưa có kế hoạch năm …", ("A.1",)),
        ("cause", "Chưa phân công rõ", ("A.1",)),
        ("shortcoming", "… còn …/… văn bản sai.", ()),
    }


def test_a_marked_sentence_and_what_was_answered_under_it_are_never_learnt(book, inspection, visit):
    book.write(edit_answer(visit, "A.1", "", shortcoming="Điều không được nói ra", note="Ghi thêm điều đó"))
    book.write(edit_answer(visit, "A.3", "", shortcoming="Còn văn bản sai thể thức"))
    shortcoming(book, inspection, "Điều không được nói ra ngoài.", criteria=("A.1",), secrecy="secret")
    assert [one.text for one in sentences_of(book.db, inspection).heard] == ["Còn văn bản sai thể thức"]


def test_a_visit_marked_secret_later_takes_its_sentences_out_again(book, inspection, visit, library):
    shortcoming(book, inspection, "Còn văn bản sai thể thức nhiều.")
    says = sentences_of(book.db, inspection)
    library.learn(says.source, says.heard, says.day)
    assert len(texts(library)) == 1
    book.write(edit_inspection(inspection, secrecy="confidential"))
    says = sentences_of(book.db, inspection)
    assert says.is_secret
    library.learn(says.source, says.heard, says.day)
    assert texts(library) == []


def test_what_was_left_out_or_deleted_is_not_learnt(book, inspection):
    shortcoming(book, inspection, "Câu này bị để ngoài văn bản.")
    (row,) = book.db.conn.execute("SELECT id FROM finding").fetchone()
    book.write(edit_finding(inspection, row, included=False))
    assert sentences_of(book.db, inspection).heard == ()


# --- the open book ----------------------------------------------------------------------------------


def test_the_open_books_sentences_are_at_hand_and_follow_its_changes(book, inspection, visit):
    phrases = BookPhrases(book)
    book.write(edit_answer(visit, "A.1", "", cause="Chưa phân công rõ người"))
    assert [one.phrase.text for one in phrases.find(Wanted("phan cong"))] == ["Chưa phân công rõ người"]
    book.write(edit_answer(visit, "A.1", "", cause="Chưa phân công rõ việc"))
    phrases.tell([inspection])
    (found,) = phrases.find(Wanted("phan cong"))
    assert (found.phrase.text, found.phrase.id) == ("Chưa phân công rõ việc", 0)


def test_the_library_and_the_book_offer_a_sentence_once_and_a_removed_one_never(
    book, inspection, visit, library
):
    book.write(edit_answer(visit, "A.1", "", cause="Chưa phân công rõ người"))
    phrases = BookPhrases(book)
    learn(library, ("cause", "Chưa phân công rõ người."))
    found = library.find(Wanted("phan"), phrases.find(Wanted("phan")))
    assert [one.id > 0 for one in found] == [True]
    library.forget(found[0])
    assert library.find(Wanted("phan"), phrases.find(Wanted("phan"))) == []


def test_a_day_is_kept_as_iso(library):
    learn(library, ("cause", "Chưa đôn đốc việc này."), day=date(2021, 10, 7).isoformat())
    assert library.find(Wanted())[0].last_used == "2021-10-07"
