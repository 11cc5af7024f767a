"""Pieces of official sentences."""

from datetime import datetime

import pytest

from inspector.report.abbreviations import KNOWN, FirstUse
from inspector.report.words import as_sentence, body_in_sentence, days, fragment, joined, roman, when_taken


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("chưa có kế hoạch", "Chưa có kế hoạch."),
        ("  hai   dòng\nmột câu; ", "Hai dòng một câu."),
        ("Đã xong.", "Đã xong."),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital_and_ends_with_a_stop(text, sentence):
    assert as_sentence(text) == sentence


@pytest.mark.parametrize(
    ("note", "inside"),
    [
        ("Chưa có kế hoạch.", "chưa có kế hoạch"),
        ("Phòng Tham mưu chưa báo cáo", "Phòng Tham mưu chưa báo cáo"),
        ("Ban Chỉ đạo chưa họp", "Ban Chỉ đạo chưa họp"),
        ("TTHC chưa niêm yết", "TTHC chưa niêm yết"),
        ("03 văn bản sai", "03 văn bản sai"),
    ],
)
def test_a_note_inside_a_sentence_keeps_only_names_capital(note, inside):
    assert fragment(note) == inside


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ((2021, 10, 7), (2021, 10, 8), "trong hai ngày 07 và 08 tháng 10 năm 2021"),
        ((2021, 2, 5), (2021, 2, 5), "ngày 05 tháng 02 năm 2021"),
        ((2021, 3, 1), (2021, 3, 4), "từ ngày 01 tháng 3 năm 2021 đến ngày 04 tháng 3 năm 2021"),
        ((2021, 3, 31), (2021, 4, 1), "trong hai ngày 31 tháng 3 năm 2021 và 01 tháng 4 năm 2021"),
    ],
)
def test_the_days_of_a_visit_are_said_as_offices_say_them(start, end, said):
    assert days(datetime(*start, 8), datetime(*end, 16)) == said


def test_lists_end_with_and():
    assert (joined(["a"]), joined(["a", "b"]), joined(["a", "b", "c"]), joined([])) == (
        "a",
        "a và b",
        "a, b và c",
        "",
    )


def test_roman_numbers():
    assert [roman(number) for number in (1, 3, 4, 9, 14)] == ["I", "III", "IV", "IX", "XIV"]


def test_a_photos_time_is_said_in_full():
    assert when_taken(datetime(2021, 10, 7, 9, 5)) == "09 giờ 05 phút, 07/10/2021"


def test_a_teams_name_loses_its_capitals_and_an_unknown_body_keeps_them():
    assert body_in_sentence("ĐOÀN KIỂM TRA CCHC VÀ VTLT") == "Đoàn kiểm tra CCHC và VTLT"
    assert body_in_sentence("BỘ TƯ LỆNH QUÂN KHU Z") == "BỘ TƯ LỆNH QUÂN KHU Z"


def test_an_abbreviation_is_written_out_once_where_it_stands_first():
    write = FirstUse(KNOWN)
    assert write("Niêm yết TTHC và TTHC mới.") == "Niêm yết thủ tục hành chính (TTHC) và TTHC mới."
    assert write("TTHC khác.") == "TTHC khác."
    assert write("- CNTT còn yếu.") == "- Công nghệ thông tin (CNTT) còn yếu."


def test_one_that_the_text_explains_itself_is_left_alone():
    write = FirstUse(KNOWN)
    assert write("thủ tục hành chính (TTHC) và TTHC") == "thủ tục hành chính (TTHC) và TTHC"


def test_symbols_numerals_and_capital_headings_are_no_abbreviations():
    write = FirstUse(KNOWN)
    for text in ("Thông báo số 05/TB-ĐKT", "II. KẾT QUẢ CCHC", "Phụ lục III", "TCVN ISO 9001:2015"):
        assert write(text) == text
    assert write.unknown == []


def test_what_nobody_explains_is_named():
    write = FirstUse(KNOWN)
    write("Theo XYZ thì TTHC chưa đủ.")
    assert write.unknown == ["XYZ"]
