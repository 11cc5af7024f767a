"""TCVN3 and VNI: made by the tables from real text, recognised, converted back; good text is left alone."""

import re
from pathlib import Path

import pytest

from inspector.legacy_text import TCVN3, TCVN3_LETTERS, VNI, VNI_LETTERS, letters_of, recognise, to_unicode
from inspector.syllable import is_syllable
from inspector.text import nfc

ROOT = Path(__file__).resolve().parents[1]
VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SMALL = [nfc(vowel + tone) for vowel in VOWELS for tone in TONES if vowel + tone not in "aeiouy"] + ["đ"]

SENTENCES = [
    "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Độc lập - Tự do - Hạnh phúc",
    "Kiện toàn Ban Chỉ đạo cải cách hành chính của đơn vị",
    "Qua kiểm tra xác suất 30/412 văn bản, có 07 văn bản sai thể thức (23,3%).",
    "Việc lập hồ sơ, nộp lưu hồ sơ vào lưu trữ cơ quan chưa kịp thời",
    "Đề nghị đơn vị rà soát, bổ sung quy chế; hoàn thành trước ngày 15/10/2021",
]
_TO_TCVN3 = str.maketrans({letter: latin for latin, letter in TCVN3_LETTERS.items()})
_TO_VNI = str.maketrans({letter: latin for latin, letter in reversed(VNI_LETTERS.items())})


def as_tcvn3(text: str) -> str:
    return text.translate(_TO_TCVN3)


def as_vni(text: str) -> str:
    return text.translate(_TO_VNI)


def prose() -> list[str]:
    """Every line of Vietnamese that the project itself holds for people to read."""
    lines = (ROOT / "docs" / "manual.md").read_text(encoding="utf-8").splitlines()
    for file in sorted((ROOT / "checklists").glob("*.yaml")):
        lines += file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if len(line) > 20]


def test_the_tables_hold_every_letter_of_the_language():
    small = {letter for letter in TCVN3_LETTERS.values() if letter.islower()}
    assert small == set(SMALL)
    own = {"ì", "í"}  # VNI shows these two as Latin does
    assert {letter for letter in VNI_LETTERS.values() if letter.islower()} | own == set(SMALL)
    capitals = {letter.upper() for letter in SMALL}
    assert {letter for letter in VNI_LETTERS.values() if letter.isupper()} | {"Ì", "Í"} == capitals


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_comes_back_whole_from_either_code(sentence):
    for encoding, old in ((TCVN3, as_tcvn3(sentence)), (VNI, as_vni(sentence))):
        found = recognise(old)
        assert found is not None
        assert (found.encoding, found.text) == (encoding, sentence)


def test_all_prose_of_the_project_comes_back_from_vni_letter_for_letter():
    for line in prose():
        found = recognise(as_vni(line))
        if found is not None:
            assert (found.encoding, found.text) == (VNI, nfc(line))


def test_nearly_every_line_of_old_text_is_recognised():
    lines = [line for line in prose() if len(re.findall(r"[^\x00-\x7f«»…–·]", line)) > 8]
    assert len(lines) > 200
    for encode in (as_tcvn3, as_vni):
        missed = [line for line in lines if recognise(encode(line.replace("«", "").replace("»", ""))) is None]
        assert len(missed) / len(lines) < 0.02, missed[:5]


def test_no_line_of_good_vietnamese_is_taken_for_old_text():
    lines = [*prose(), *(word for line in prose() for word in line.split())]
    assert len(lines) > 5000
    assert [line for line in lines if recognise(line) is not None] == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "05/TB-ĐKT ngày 12/10/2021",
        "1.234,5 m² ± 0,5 µm; 20 °C; 3 N·m; ½ giờ; § 5; 1ª; ©2021; Windows® 10; 100 £, 50 ¥",
        "The unit's plan was approved naïvely after a long débâcle; see the résumé.",
        "Où est le café ? Là où l'été dernier, très près de la plage, nous étions déjà à l'hôtel. Ça va.",
        "« Où » et « là »",
        "Die Straße für Mädchen und Jungen ist schön, größer als früher.",
        "El niño español cumplió años en la montaña; él también.",
        "Não há informações.",
        "Ông được là người của Êđê, Krông Pắk, Đắk Lắk",
        "quí, úy, uý, hoà, hòa, khuỷu, ngoằn ngoèo, quyển, giếng, gì, nghiêng",
        "«an» «ông» «kế hoạch» «văn thư»",
        "https://example.org/à?é=ü",
        "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ àáâãèéêìíòóôõùúý",
    ],
)
def test_good_text_of_any_language_is_left_alone(text):
    assert recognise(text) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("THùC HIÖN ë ®¬N VÞ", "THỰC HIỆN Ở ĐƠN VỊ"),
        ("ViÖc thùc hiÖn cña UBND, H§ND", "Việc thực hiện của UBND, HĐND"),
        ("§¶ng ñy, §éi, ¡n, ¢m, ¥n, ¦u, £m, ¤n", "Đảng ủy, Đội, Ăn, Âm, Ơn, Ưu, Êm, Ôn"),
        ("c«ng v¨n «kÕ ho¹ch c«ng t¸c» sè 5", "công văn «kế hoạch công tác» số 5"),
        ("l­u tr÷ vµ v¨n th­", "lưu trữ và văn thư"),
        ("hå s¬ l-u tr÷, TP-H§ND", "hồ sơ lưu trữ, TP-HĐND"),  # the soft hyphen became a hyphen on its way
        ("ViÖt", "Việt"),
    ],
)
def test_what_tcvn3_text_is_like(old, new):
    found = recognise(old)
    assert found is not None
    assert (found.encoding, found.text) == (TCVN3, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ÑAÛNG UÛY CHÆ ÑAÏO", "ĐẢNG ỦY CHỈ ĐẠO"),
        ("Chæ huy tröôûng ñaõ kyù, ñoùng daáu", "Chỉ huy trưởng đã ký, đóng dấu"),
        ("AÙp duïng quy ñònh môùi", "Áp dụng quy định mới"),
        ("Aùp duïng quy ñònh môùi", "Áp dụng quy định mới"),
    ],
)
def test_what_vni_text_is_like(old, new):
    found = recognise(old)
    assert found is not None
    assert (found.encoding, found.text) == (VNI, new)


def test_a_capital_that_tcvn3_cannot_write_stays_small():
    found = recognise("¸p dông quy ®Þnh")
    assert found is not None
    assert found.text == "áp dụng quy định"


def test_unicode_beside_old_text_stays_as_it_is():
    found = recognise("Thông báo cña Phßng Tham mưu: đã cã kÕ ho¹ch\nCông tác lưu trữ: rõ ràng, có quy chế")
    assert found is not None
    assert found.text == (
        "Thông báo của Phòng Tham mưu: đã có kế hoạch\nCông tác lưu trữ: rõ ràng, có quy chế"
    )


def test_letters_kept_in_a_symbol_font_are_read():
    old = "".join(chr(0xF000 + ord(letter)) if ord(letter) > 0xA0 else letter for letter in "c«ng t¸c ®¶ng")
    found = recognise(old)
    assert found is not None
    assert found.text == "công tác đảng"


def test_converting_twice_changes_nothing_more():
    for sentence in SENTENCES:
        for encoding in (TCVN3, VNI):
            assert to_unicode(sentence, encoding) == sentence or recognise(sentence) is None


def test_letters_of_knows_from_outside_that_all_is_old():
    assert letters_of("cã mét", TCVN3) == "có một"
    assert letters_of("où", VNI) == "ó"


@pytest.mark.parametrize(
    "word", ["việt", "nghiêng", "quyển", "gì", "giếng", "khuỷu", "ngoằn", "uý", "qua", "ừ", "Đảng", "NGHĨA"]
)
def test_a_syllable_is_known(word):
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["", "ng", "café", "strong", "cac", "tôt", "ăn ở", "nghỉa1", "áá", "héi", "năng2"]
)
def test_no_syllable_is_taken_for_one(word):
    assert not is_syllable(word)
