"""Every refusal says what, where and what next, in both languages."""

import ast
import importlib
import pkgutil
import re
import string
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

import inspector
from inspector import wording
from inspector.book.fields import KINDS
from inspector.checklist import check_file
from inspector.errors import DiskFull, FileMissing, InspectorError, Problem, Rejected
from inspector.wording import LANGUAGES
from inspector.wording.facts import say_field, say_table, say_value
from inspector.wording.reasons import _TABLE
from inspector.wording.say import ONLY_IF
from inspector.wording.work import STEPS

ROOM = Path(inspector.__file__).parent


def family(of: type[InspectorError] = InspectorError) -> list[type[InspectorError]]:
    return [member for child in of.__subclasses__() for member in (child, *family(child))]


def codes_in(folder: str) -> set[str]:
    """Codes named in the source: «room.what» strings that are handed to a Problem, a Finding or a class."""
    found = set()
    for file in sorted((ROOM / folder).glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                room, _, what = node.value.partition(".")
                if (
                    room in ("checklist", "yaml", "value")
                    and what.replace("_", "").isalpha()
                    and what.islower()
                ):
                    found.add(node.value)
    return found - {"checklist.schema"}


@pytest.fixture(scope="module", autouse=True)
def _all_errors_known():
    import inspector.checklist.errors
    import inspector.text  # noqa: F401


def test_every_error_of_texts_files_and_checklists_is_worded():
    codes = {member.code for member in family() if hasattr(member, "code")}
    ours = {
        code
        for code in codes
        if code.split(".")[0] in ("input", "file", "disk", "text", "checklist", "value")
    }
    assert ours - wording.ERRORS.keys() == set()


def test_every_code_named_in_the_checklist_room_is_worded():
    assert codes_in("checklist") - wording.ERRORS.keys() == set()


def _family(kind: type[InspectorError] = InspectorError) -> set[type[InspectorError]]:
    return {one for child in kind.__subclasses__() for one in {child, *_family(child)}}


def test_every_refusal_of_every_room_is_worded():
    for module in pkgutil.walk_packages(inspector.__path__, "inspector."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    codes = {kind.code for kind in _family() if "code" in vars(kind) and not kind.__subclasses__()}
    assert len(codes) > 80
    assert codes - wording.ERRORS.keys() == set()


@pytest.mark.parametrize("code", sorted(wording.ERRORS))
def test_both_languages_name_the_place_and_the_same_facts(code):
    def facts(sentence: str) -> set[str | None]:
        plain = ONLY_IF.sub(lambda found: found[2], sentence)
        return {name for _, name, _, _ in string.Formatter().parse(plain) if name is not None}

    vietnamese, english = wording.ERRORS[code]
    assert facts(vietnamese) == facts(english)
    assert "place" in facts(vietnamese)


def test_an_error_is_said_with_its_place():
    assert wording.say(FileMissing("ke-hoach.yaml")).startswith("ke-hoach.yaml: không tìm thấy tệp")
    assert wording.say(FileMissing("ke-hoach.yaml"), "en").startswith("ke-hoach.yaml: there is no such file")


def test_a_rejected_input_is_one_sentence_and_each_problem_another():
    problem = Problem("12", "checklist.unknown_key", {"key": "tex", "guess": "text", "known": "code, text"})
    assert wording.say(Rejected("nho.yaml", [problem])).startswith(
        "nho.yaml: có 1 lỗi, chưa nhận nội dung nào."
    )
    said = wording.say_problem(problem)
    assert said == "không có từ khóa «tex», có lẽ là «text». Các từ khóa dùng được ở đây: code, text."


def test_a_part_about_a_fact_that_is_not_there_is_left_out():
    problem = Problem("12", "checklist.unknown_key", {"key": "xyz", "guess": "", "known": "code, text"})
    assert "có lẽ" not in wording.say_problem(problem)
    assert wording.say_problem(problem, "en") == "there is no key “xyz”. Keys known here: code, text."


def test_a_number_has_a_decimal_comma_in_vietnamese_and_a_point_in_english():
    problem = Problem("3", "checklist.not_quarter_points", {"max": Decimal("1.3")})
    assert "1,3" in wording.say_problem(problem)
    assert "1.3" in wording.say_problem(problem, "en")


def test_sizes_are_said_as_people_say_them_and_nothing_is_needed_of_a_disk_that_is_just_full():
    full = wording.say(DiskFull("D:/so.skt", needed=0, free=0))
    assert full.startswith("D:/so.skt: ổ đĩa không đủ chỗ trống (còn 0 B).")
    assert "(cần 5,3 MB, còn 12 KB)" in wording.say(DiskFull("x", needed=5_300_000, free=12_000))


def test_braces_in_a_fact_are_shown_as_they_are():
    problem = Problem("3", "checklist.phrase_syntax", {"reason": "{{ x }} {y}"})
    assert "{{ x }} {y}" in wording.say_problem(problem)
    assert "{{ }}" in wording.say_problem(problem)


def test_an_unknown_code_and_an_absent_fact_are_still_said():
    assert wording.say_problem(Problem("5", "not.yet_worded")) == "có lỗi (not.yet_worded)."
    assert "…" in wording.say_problem(Problem("5", "checklist.unknown_ladder"))


def test_an_unknown_step_says_that_work_goes_on():
    assert wording.say_step("no.such_step") == "Đang xử lý…"
    assert wording.say_step("no.such_step", "en") == "Working…"


@dataclass
class Checked:
    check: str
    ok: bool
    detail: str = ""


def test_a_check_says_what_is_sound_and_what_is_wrong():
    assert wording.say_check(Checked("chain", True)) == "chuỗi nhật ký liền mạch"
    assert wording.say_check(Checked("chain", False, "0AF1"), "en").endswith("0AF1")
    assert wording.say_check(Checked("not_worded", False, "thiếu")) == "not_worded: thiếu"


def test_a_stop_and_a_bug_are_told_apart():
    assert "nguyên vẹn" in wording.say_stopped()
    assert "unchanged" in wording.say_stopped("en")
    assert "KeyError" in wording.say_bug(KeyError("x"))
    assert "INSPECTOR_DEBUG" in wording.say_bug(KeyError("x"), "en")


def test_every_step_of_a_long_job_is_worded():
    named = set()
    for file in ROOM.rglob("*.py"):
        named |= set(re.findall(r'Progress\("([a-z_.]+)"', file.read_text("utf-8")))
    assert named - STEPS.keys() == set()


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("Permission denied", "không có quyền"),
        ("database or disk is full", "ổ đĩa đã đầy"),
        ("found character '\\t' that cannot start any token", "có dấu Tab"),
        ("expected ',' or '}', but got ']'", "thiếu dấu phẩy hoặc dấu «}»"),
        ("expected token 'end of print statement', got 'x'", "thừa «x» trong thẻ"),
        (
            "Unexpected end of template. Jinja was looking for the following tags: 'endif'.",
            "thiếu thẻ kết thúc",
        ),
        ("signature", "chữ ký không khớp"),
    ],
)
def test_a_reason_in_foreign_words_is_said_in_vietnamese(reason, said):
    problem = Problem("3", "yaml.syntax", {"reason": reason})
    assert f"({said}" in wording.say_problem(problem)
    assert reason in wording.say_problem(problem, "en")


def test_a_reason_that_nobody_worded_stays_as_it_came():
    assert "(quite new)" in wording.say_problem(Problem("3", "yaml.syntax", {"reason": "quite new"}))


def test_every_reason_can_be_filled():
    for pattern, said in _TABLE:
        assert max([int(group) for group in re.findall(r"\\(\d)", said)], default=0) <= pattern.groups


def test_a_tab_in_a_checklist_is_explained_without_a_foreign_word(tmp_path):
    (tmp_path / "a.yaml").write_text("id: a\n\ttitle: A\n", encoding="utf-8")
    said = [wording.say_problem(problem) for problem in check_file(tmp_path / "a.yaml")]
    assert len(said) == 1
    assert "dấu Tab" in said[0]


def test_what_the_system_says_of_a_file_is_said_in_vietnamese() -> None:
    from inspector.errors import FileUnwritable

    error = FileUnwritable("a.docx", reason="Read-only file system")
    assert "không ghi được tệp (ổ đĩa chỉ cho đọc)" in wording.say(error)
    assert "(Read-only file system)" in wording.say(error, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_and_field_has_a_name_of_its_own_in_both_languages(language):
    for table, fields in KINDS.items():
        assert say_table(table, language)
        assert [field for field in fields if say_field(table, field, language) == field] == []
    assert say_value("answer", "result", "partly", language) == (
        "Một phần" if language == "vi" else "Partly met"
    )
