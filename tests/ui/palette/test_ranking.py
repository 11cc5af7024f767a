"""A few letters find what was meant, first."""

import pytest

from inspector.checklist import builtin_checklists
from inspector.checklist.codes import arabic, pointed, prefix_of, shared_prefix, spellings
from ui.palette.ranking import entry, ranked

ACTIONS = [
    entry("export", "Xuất Word", others="export document"),
    entry("export_set", "Xuất cả bộ văn bản"),
    entry("search", "Tìm trong cả sổ", others="search find"),
    entry("undo", "Hoàn tác", others="undo"),
    entry("archive", "Đính kèm minh chứng", others="luu tru"),
    entry("settings", "Đến trang «Cài đặt»"),
    entry("backup", "Sao lưu ngay"),
]


def criteria():
    made = []
    for found in builtin_checklists():
        prefix = prefix_of(found.checklist)
        made += [
            entry(each.code, each.text, codes=spellings(each.code, prefix))
            for each in found.checklist.criteria
        ]
    return made


def ids(query, entries=ACTIONS, recent=()):
    return [each.id for each in ranked(query, entries, recent)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("xuat word", "export"),
        ("XUẤT", "export"),
        ("xw", "export"),
        ("bo van", "export_set"),
        ("van ban", "export_set"),
        ("hoàn", "undo"),
        ("hoan tac", "undo"),
        ("ht", "undo"),
        ("undo", "undo"),
        ("dinh kem", "archive"),
        ("đinh", "archive"),
        ("cai dat", "settings"),
        ("caidat", "settings"),
        ("tim", "search"),
        ("slng", "backup"),
        ("sao lưu", "backup"),
    ],
)
def test_what_was_meant_comes_first(query, first):
    assert ids(query)[0] == first


def test_a_title_comes_before_what_is_only_found_by_another_word():
    entries = [entry("by_word", "Đính kèm", others="xuat"), entry("by_title", "Xuất Word")]
    assert ids("xuat", entries) == ["by_title", "by_word"]


def test_a_word_that_fits_nowhere_finds_nothing():
    assert ids("xuat qqq") == []
    assert ids("zzz") == []


def test_one_letter_finds_words_that_begin_with_it_and_no_other():
    assert set(ids("h")) == {"undo"}


def test_nothing_asked_shows_what_was_used_last_then_all_in_order():
    assert ids("", recent=("undo", "backup"))[:3] == ["undo", "backup", "export"]
    assert len(ids("  ")) == len(ACTIONS)


def test_of_two_that_fit_alike_the_one_used_last_is_first_but_a_better_fit_beats_it():
    assert ids("xuat")[0] == "export"
    assert ids("xuat", recent=("export_set",))[0] == "export_set"
    assert ids("xuat word", recent=("export_set",))[0] == "export"


def test_what_cannot_be_done_now_comes_after_what_fits_alike_and_is_still_found():
    entries = [entry("idle", "Khóa sổ", is_idle=True), entry("ready", "Khôi phục")]
    assert ids("kho", entries) == ["ready", "idle"]
    assert ids("khoa so", entries) == ["idle"]


@pytest.mark.parametrize("query", ["cc34", "CC.III.4", "cc.iii.4", "cciii4", "cc 3.4", "cc iii 4"])
def test_a_code_is_found_however_it_is_typed(query):
    assert ids(query, criteria())[0] == "CC.III.4"


def test_a_code_without_its_checklist_finds_it_in_both():
    assert ids("iii.4", criteria())[:2] == ["CC.III.4", "VT.III.4"]
    assert ids("34", criteria())[:2] == ["CC.III.4", "VT.III.4"]


def test_a_longer_code_does_not_come_before_the_one_that_was_typed():
    found = ids("cc.i.1", criteria())
    assert found[:2] == ["CC.I.1", "CC.I.10"]


def test_every_criterion_is_found_first_by_its_own_code():
    entries = criteria()
    for each in entries:
        assert ranked(each.id, entries)[0].id == each.id


def test_every_criterion_is_among_the_first_by_the_first_words_of_its_text():
    entries = criteria()
    missed = []
    for each in entries:
        query = " ".join(each.words[:5])
        if each.id not in [found.id for found in ranked(query, entries)[:3]]:
            missed.append((each.id, query))
    assert missed == []


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("I", 1),
        ("iv", 4),
        ("VII", 7),
        ("ix", 9),
        ("XL", 40),
        ("xiv", 14),
        ("", None),
        ("iiii", None),
        ("a", None),
    ],
)
def test_roman_numerals(numeral, number):
    assert arabic(numeral) == number


def test_the_shared_beginning_is_letters_not_a_numeral():
    assert shared_prefix(["CC.I.1", "CC.II.2"]) == "CC."
    assert shared_prefix(["A.1", "B.1"]) == ""
    assert spellings("CC.III.4", "CC.") == ("cciii4", "cc34", "iii4", "34")
    assert pointed("CC.III.4", "CC.") == ("cc.iii.4", "cc.3.4", "iii.4", "3.4")
    assert spellings("I.9") == ("i9", "19")
