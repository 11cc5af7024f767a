"""What belongs to one visit becomes a gap; what any visit would say the same way stays."""

import pytest

from inspector.book.gaps import is_worth_keeping, with_gaps


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (
            "Năm 2020 có 07/30 văn bản mẫu sai thể thức (23,3%).",
            "Năm … có …/… văn bản mẫu sai thể thức (…%).",
        ),
        ("Đạt 1.248/1.262 hồ sơ, tăng 34,3 điểm.", "Đạt …/… hồ sơ, tăng … điểm."),
        (
            "Danh mục kèm Quyết định số 266/QĐ-BCH ngày 19/3/2021, chậm.",
            "Danh mục kèm Quyết định số … ngày …, chậm.",
        ),
        ("Ban hành ngày 05 tháng 3 năm 2021.", "Ban hành ngày …."),
        ("Thượng úy QNCN Lỗ Ánh Tuyết chưa ghi sổ.", "… chưa ghi sổ."),
        ("Mới niêm yết 17/21 TTHC (Ảnh 1, Phụ lục III).", "Mới niêm yết …/… TTHC."),
    ],
)
def test_figures_dates_numbers_and_ranked_names_become_gaps(said, kept):
    assert with_gaps(said) == kept


@pytest.mark.parametrize(
    "said",
    [
        "Quy chế chưa cập nhật theo Nghị định số 30/2020/NĐ-CP.",
        "Trái điểm a khoản 2 Điều 9 Luật số 80/2015/QH13.",
        "Ảnh hưởng của dịch Covid-19; dịch vụ công mức độ 4; chuẩn ISO 9001:2015.",
        "Theo Nghị quyết số 30c/NQ-CP ngày 08/11/2011 và Phụ lục III.",
    ],
)
def test_laws_and_what_is_cited_of_them_stay(said):
    assert with_gaps(said) == said


def test_the_visits_own_names_become_gaps_the_longest_first():
    said = with_gaps("Bộ CHQS tỉnh Sơn Hà và Sơn Hà chưa rà soát.", ["Sơn Hà", "Bộ CHQS tỉnh Sơn Hà"])
    assert said == "… và … chưa rà soát."


def test_gaps_that_touch_are_one():
    assert with_gaps("Kiểm tra 20 30 hồ sơ\nlưu tại phòng.") == "Kiểm tra … hồ sơ lưu tại phòng."


def test_what_says_nothing_without_its_figures_is_not_worth_keeping():
    assert not is_worth_keeping(with_gaps("07/30 (23,3%)"))
    assert not is_worth_keeping("Đạt.")
    assert is_worth_keeping("Chưa phân công người theo dõi.")
