"""Vietnamese text: each rule of the office, and what may never be guessed."""

from datetime import date, time
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector import text
from inspector.text import AmbiguousNumber, NotADate, NotANumber, NotATime

TEAM = [
    "Thiếu tướng Ngô Viễn Khê",
    "Đại tá Đỗ Hạc Niên",
    "Thượng tá Lã Bình Nguyên",
    "Trung tá Âu Thị Diệp Chi",
    "Trung tá Quách Đăng Phổ",
    "Thiếu tá Ninh Trọng Khoát",
    "Đại úy Đàm Thụy Ân",
]

# --- composing, cleaning ---


def test_letters_come_out_composed():
    assert text.nfc("Ki\u00ea\u0309m") == "Kiểm"
    assert text.clean("hoa\u0300") == "hoà"


def test_what_breaks_documents_and_databases_is_taken_out():
    assert text.clean("a\x00b\x0bc\x0cd\ud800e\ufefff\ufffeg\U0001fffeh\x85i") == "ab\nc\ndefgh\ni"


def test_a_line_for_the_terminal_names_what_would_move_the_cursor_or_turn_the_text():
    assert text.one_line("gói tin 1.skp: đạt – «xong»") == "gói tin 1.skp: đạt – «xong»"
    assert (
        text.one_line("a\x1b[2J\nb\u202egpj\x85\u2028") == "a[U+001B][2J[U+000A]b[U+202E]gpj[U+0085][U+2028]"
    )


def test_every_line_end_becomes_a_newline_and_tabs_stay():
    assert text.clean("một\r\nhai\rba\u2028bốn\tnăm") == "một\nhai\nba\nbốn\tnăm"


def test_a_one_line_text_has_single_spaces():
    assert text.clean("  Bộ CHQS\n tỉnh\t Sơn Hà ", multiline=False) == "Bộ CHQS tỉnh Sơn Hà"


@given(st.text())
def test_cleaning_twice_changes_nothing_more(entry):
    once = text.clean(entry)
    assert text.clean(once) == once
    once.encode("utf-8")


def test_capfirst_touches_only_the_first_letter():
    assert text.capfirst("đơn vị QUÂN sự") == "Đơn vị QUÂN sự"
    assert text.capfirst("") == ""


# --- folding, sorting ---


def test_folding_drops_diacritics_and_takes_dd_for_d():
    assert text.fold("ĐOÀN Kiểm tra, Đường ướt") == "doan kiem tra, duong uot"
    assert text.fold("Đo\u0300a") == "doa"


@given(st.text())
def test_composed_and_decomposed_fold_alike(entry):
    import unicodedata

    assert text.fold(unicodedata.normalize("NFD", entry)) == text.fold(text.nfc(entry))


def test_tones_only_break_ties_and_come_in_their_order():
    words = ["mạ", "má", "mã", "mả", "mà", "ma", "mai"]
    assert sorted(words, key=text.sort_key) == ["ma", "mà", "mả", "mã", "má", "mạ", "mai"]


def test_letters_follow_the_vietnamese_alphabet():
    words = [
        "ơn",
        "đa",
        "ân",
        "ăn",
        "an",
        "da",
        "ôn",
        "on",
        "ưa",
        "ua",
        "êm",
        "em",
        "za",
        "fa",
        "ja",
        "ga",
        "ea",
    ]
    assert sorted(words, key=text.sort_key) == [
        *[
            "an",
            "ăn",
            "ân",
            "da",
            "đa",
            "ea",
            "em",
            "êm",
            "fa",
            "ga",
            "ja",
            "on",
            "ôn",
            "ơn",
            "ua",
            "ưa",
            "za",
        ]
    ]


def test_a_space_comes_before_letters_and_small_before_capital():
    assert sorted(["Anh", "An Bình", "anh"], key=text.sort_key) == ["An Bình", "anh", "Anh"]


def test_the_team_sorted_by_given_name():
    given_names = [name.split()[-1] for name in sorted(TEAM, key=text.given_name_key)]
    assert given_names == ["Ân", "Chi", "Khê", "Khoát", "Nguyên", "Niên", "Phổ"]
    assert text.given_name_key("") < text.given_name_key("An")


@pytest.mark.parametrize(
    ("one", "other"),
    [("hòa", "hoà"), ("thúy", "thuý"), ("quý", "quí"), ("kỹ", "kĩ"), ("lý", "lí"), ("hủy", "huỷ")],
)
def test_two_spellings_of_one_word_have_one_key(one, other):
    assert text.compare_key(one) == text.compare_key(other.upper())


@pytest.mark.parametrize(("one", "other"), [("thúy", "thúi"), ("dấu", "dầu"), ("tay", "tai"), ("đa", "da")])
def test_two_words_keep_two_keys(one, other):
    assert text.compare_key(one) != text.compare_key(other)


# --- numbers ---


@pytest.mark.parametrize(
    ("entry", "number"),
    [
        ("5", "5"),
        ("1,5", "1.5"),
        ("1.248", "1248"),
        ("12.400.000", "12400000"),
        ("1.248,5", "1248.5"),
        ("-0,25", "-0.25"),
        ("−3", "-3"),
        (" 81,75 ", "81.75"),
        ("0.125", "0.125"),
        ("1.5", "1.5"),
        ("0,125", "0.125"),
    ],
)
def test_numbers_as_offices_write_them(entry, number):
    assert text.parse_decimal(entry) == Decimal(number)


@pytest.mark.parametrize(
    "entry",
    [
        "",
        "abc",
        "1e309",
        "１",
        "=1+1",
        "1,2,3",
        "1.24.5",
        "1,",
        ",5",
        "nan",
        "inf",
        "1 248",
        "0x10",
        "9" * 40,
        "٣",
        "1/2",
    ],
)
def test_what_is_no_number_is_never_guessed(entry):
    with pytest.raises(NotANumber):
        text.parse_decimal(entry)


def test_a_typed_point_is_asked_about():
    with pytest.raises(AmbiguousNumber) as caught:
        text.parse_decimal("1.5", typed=True, place="CC.I.7")
    assert caught.value.place == "CC.I.7"
    assert (caught.value.facts["first"], caught.value.facts["second"]) == ("1,5", "15")


def test_an_english_thousand_is_asked_about_everywhere():
    with pytest.raises(AmbiguousNumber):
        text.parse_decimal("1,248")


@given(st.decimals(min_value=-(10**6), max_value=10**6, places=2))
def test_what_is_shown_is_read_back(number):
    assert text.parse_decimal(text.format_decimal(number)) == number
    assert text.parse_decimal(text.format_count(number), typed=True) == number


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (Decimal("81.75"), "81,75"),
        (Decimal("17.50"), "17,5"),
        (Decimal("69.75") * 100 / 98, "71,17"),
        (Fraction(1, 8), "0,13"),
        (Decimal("-0.001"), "0"),
        (Decimal("100.00"), "100"),
        (7, "7"),
    ],
)
def test_scores_are_shown_half_up_without_trailing_zeros(number, shown):
    assert text.format_decimal(number) == shown


def test_counts_have_points_between_thousands():
    assert text.format_count(1248) == "1.248"
    assert text.format_count(-58000) == "-58.000"
    assert text.format_count(Decimal("1004.50")) == "1.004,5"


def test_counts_in_prose_have_two_digits():
    assert [text.two_digits(n) for n in (0, 7, 10, 1248)] == ["00", "07", "10", "1.248"]
    assert text.two_digits(Decimal("7.5")) == "7,5"


def test_percentages_are_closed_up_and_keep_their_decimal():
    assert [text.percent(*pair) for pair in ((7, 30), (17, 21), (4, 4), (0, 9), (1, 2))] == [
        *["23,3%", "81,0%", "100%", "0%", "50,0%"]
    ]
    with pytest.raises(ZeroDivisionError):
        text.percent(0, 0)


# --- words ---


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "không"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (24, "hai mươi bốn"),
        (25, "hai mươi lăm"),
        (40, "bốn mươi"),
        (105, "một trăm linh năm"),
        (111, "một trăm mười một"),
        (1000, "một nghìn"),
        (1005, "một nghìn không trăm linh năm"),
        (2021, "hai nghìn không trăm hai mươi mốt"),
        (100_000, "một trăm nghìn"),
        (1_000_005, "một triệu không trăm linh năm"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (1_020_304, "một triệu không trăm hai mươi nghìn ba trăm linh bốn"),
        (
            999_999_999,
            "chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín",
        ),
        (1_000_000_007, "một tỷ không trăm linh bảy"),
        (1_250_000_000, "một tỷ hai trăm năm mươi triệu"),
        (-3, "âm ba"),
    ],
)
def test_numbers_in_words(number, said):
    assert text.words(number) == said


def test_the_southern_words():
    assert text.words(1005, thousand="ngàn", odd="lẻ") == "một ngàn không trăm lẻ năm"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (4, "bốn"),
        (14, "mười bốn"),
        (24, "hai mươi tư"),
        (104, "một trăm linh bốn"),
        (134, "một trăm ba mươi tư"),
    ],
)
def test_four_behind_tens_may_be_said_otherwise(number, said):
    assert text.words(number, four="tư") == said


def test_no_two_numbers_are_said_alike():
    numbers = [*range(20_000), *range(999_990_000, 1_000_010_000)]
    assert len({text.words(number) for number in numbers}) == len(numbers)


# --- dates ---


@pytest.mark.parametrize(
    "entry", ["2021-03-05", "5/3/2021", "05/03/2021", "05.3.2021", "5-3-2021", "05032021", " 05/3/2021 "]
)
def test_a_day_in_every_usual_form(entry):
    assert text.parse_date(entry) == date(2021, 3, 5)


@pytest.mark.parametrize(
    "entry",
    [
        "",
        "31/02/2021",
        "29/02/2021",
        "5/13/2021",
        "5/3/21",
        "2021",
        "1/1/0001",
        "5/3-2021",
        "１/3/2021",
        "5 tháng 3",
    ],
)
def test_what_is_no_day_is_refused(entry):
    with pytest.raises(NotADate):
        text.parse_date(entry)


@pytest.mark.parametrize(
    ("entry", "hour"),
    [
        ("8", time(8)),
        ("0800", time(8)),
        ("8:05", time(8, 5)),
        ("8h30", time(8, 30)),
        (" 16 giờ 45 phút ", time(16, 45)),
        ("14 giờ", time(14)),
        ("23.59", time(23, 59)),
    ],
)
def test_an_hour_is_read_as_people_write_it(entry, hour):
    assert text.parse_time(entry) == hour


@pytest.mark.parametrize("entry", ["", "24:00", "8:60", "8:5", "sáng", "８", "08:00:00"])
def test_what_is_no_hour_is_refused_with_its_text(entry):
    with pytest.raises(NotATime) as refused:
        text.parse_time(entry)
    assert refused.value.facts["text"] == entry


def test_a_zero_stands_before_days_below_ten_and_the_first_two_months():
    assert text.format_date(date(2021, 3, 5)) == "05/3/2021"
    assert text.format_date(date(2021, 2, 12)) == "12/02/2021"
    assert text.long_date(date(2021, 3, 5)) == "ngày 05 tháng 3 năm 2021"
    assert text.long_date(date(2021, 10, 15)) == "ngày 15 tháng 10 năm 2021"


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
def test_every_shown_day_is_read_back(day):
    assert text.parse_date(text.format_date(day)) == day
    assert text.parse_date(f"{day:%d%m%Y}") == day


@pytest.mark.parametrize(
    ("period", "year"),
    [
        ("Năm 2020", 2020),
        ("9 tháng đầu năm 2021", 2021),
        ("Giai đoạn 2016 - 2020", 2020),
        ("Quý I", None),
        ("12020", None),
    ],
)
def test_a_period_belongs_to_the_year_it_ends_in(period, year):
    assert text.period_year(period) == year


# --- file names ---


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("05/TB-ĐKT", "05-TB-ĐKT"),
        ('A/B: "x"?', "A-B- -x"),
        ("CON", "_CON"),
        ("con.txt", "_con.txt"),
        ("kết thúc. ", "kết thúc"),
        ("", "_"),
        ("a\u202egpj", "a-gpj"),
    ],
)
def test_a_name_that_every_stick_takes(said, name):
    assert text.file_name(said) == name


def test_a_long_name_is_cut_between_letters():
    name = text.file_name("Ẫ" * 300)
    assert len(name) <= 120
    assert len(name.encode()) <= 200
    assert set(name) == {"Ẫ"}


@pytest.mark.parametrize(
    ("part", "whole", "said"), [(9997, 10000, "99,97%"), (3, 10000, "0,03%"), (1, 1, "100%"), (0, 7, "0%")]
)
def test_a_share_that_lacks_a_little_is_never_called_whole_nor_a_small_one_nothing(part, whole, said):
    assert text.percent(part, whole) == said
