"""Every mistake in a checklist is found on its line, and nothing clever in YAML gets through."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.checklist import Checklist, check_file, lint, read_checklist, read_checklist_text
from inspector.checklist.errors import NotAChecklistFile
from inspector.checklist.yaml_tree import MAX_BYTES
from inspector.errors import FileMissing, FileTooLarge, Problem, Rejected
from tests.checklist.writing import FIRST_LINE, checklist_of, written
from tests.work_done import calls_of

MET = "code: N.1, text: Hỏi, kind: met, max_score: 100"


def found(text: str | bytes, tmp_path: Path) -> list[Problem]:
    """What `check_file` says, without warnings."""
    file = tmp_path / "nho.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return [problem for problem in check_file(file) if problem.severity == "error"]


def places(text: str | bytes, tmp_path: Path) -> list[tuple[int, str]]:
    return [(int(problem.place), problem.code) for problem in found(text, tmp_path)]


# --- the file ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["cchc", "vtlt"])
def test_our_own_checklists_have_no_problem_and_no_warning(name):
    from inspector.checklist import resources

    assert check_file(resources() / "checklists" / f"{name}.yaml") == []


@pytest.mark.parametrize("name", ["cchc", "vtlt"])
def test_our_own_checklists_have_49_criteria_and_100_points(builtin, name):
    assert (len(builtin[name].criteria), builtin[name].max_score) == (49, 100)


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(FileMissing):
        check_file(tmp_path / "khong-co.yaml")


def test_another_kind_of_file_is_said(tmp_path):
    with pytest.raises(NotAChecklistFile):
        check_file(tmp_path / "danh-muc.pdf")


def test_fifty_megabytes_are_refused(tmp_path):
    file = tmp_path / "to.yaml"
    file.write_bytes(b"a: 1\n" * 10_000_000)
    with pytest.raises(FileTooLarge) as caught:
        check_file(file)
    assert caught.value.facts["limit"] == MAX_BYTES


def test_a_rejected_file_is_named_with_each_line(tmp_path):
    file = tmp_path / "nho.yaml"
    file.write_text(written(MET).replace("title:", "id: b\ntitle:", 1), "utf-8")
    with pytest.raises(Rejected) as caught:
        read_checklist(file)
    assert caught.value.place == str(file)
    assert [problem.place for problem in caught.value.problems] == ["3"]


# --- YAML that is refused ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("id: nho\nversion: &v x\n", 2, "yaml.anchor"),
        ("id: nho\nversion: *v\n", 2, "yaml.anchor"),
        ("<<: {a: 1}\n", 1, "yaml.anchor"),
        ("id: !!python/object/apply:os.system ['ls']\n", 1, "yaml.tag"),
        ("id: !x nho\n", 1, "yaml.tag"),
        ("id: nho\ntitle: a\nid: b\n", 3, "yaml.duplicate_key"),
        ("id: 010\n", 1, "yaml.doubtful_number"),
        ("id: 0x1F\n", 1, "yaml.doubtful_number"),
        ("id: .nan\n", 1, "yaml.doubtful_number"),
        ("id: -.inf\n", 1, "yaml.doubtful_number"),
        ("id: 1e400\n", 1, "yaml.doubtful_number"),
        ("id: 1_000\n", 1, "yaml.doubtful_number"),
        ("id: 12:30:00\n", 1, "yaml.doubtful_number"),
        ("id: nho\n---\nid: hai\n", 2, "yaml.several_documents"),
        ("? [a]\n: 1\n", 1, "yaml.key_not_text"),
        ("id: {{ note }}\n", 1, "yaml.key_not_text"),
        ("id: 'nho\n", 2, "yaml.syntax"),
        ("id: nho\n\ttitle: a\n", 2, "yaml.syntax"),
        ("a: [1, 2\nb: 3\n", 2, "yaml.syntax"),
        ("\ufeffid: nho\n", 1, "yaml.byte_order_mark"),
        ("- a\n- b\n", 1, "checklist.not_a_mapping"),
        ("", 1, "checklist.not_a_mapping"),
        ("\x07: 1\n", 1, "yaml.syntax"),
    ],
)
def test_clever_or_broken_yaml_is_refused_on_its_line(text, line, code, tmp_path):
    assert (line, code) in places(text, tmp_path)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_another_encoding_is_refused(encoding, tmp_path):
    assert places(written(MET).encode(encoding), tmp_path) == [(1, "yaml.not_utf8")]


def test_bytes_that_are_no_utf8_are_refused_on_their_line(tmp_path):
    assert places(b"id: nho\ntitle: Ki\xf3m tra\n", tmp_path) == [(2, "yaml.not_utf8")]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "a: " + "{a: " * 5000,
        "\n".join("  " * n + "a:" for n in range(1300)),
        "- " * 20_000,
        "a: &a [x]\n" + "".join(f"b{n}: [*a, *a]\n" for n in range(20_000)),
        "a: " + "x" * 500_000,
        "when: " + "(" * 100_000,
    ],
    ids=["brackets", "braces", "indents", "dashes", "aliases", "long", "parentheses"],
)
def test_a_bomb_is_refused_before_it_makes_work(text, tmp_path):
    problems: list[Problem] = []
    work = calls_of(lambda: problems.extend(found(text, tmp_path)))
    assert problems
    assert work < 5_000_000


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 10**6), st.sampled_from(list("&*!|>{}[]:-?,#'\"%@`\t\n\x00\u0085é010"))),
        max_size=8,
    )
)
def test_a_mangled_checklist_is_refused_or_read_but_never_breaks_the_program(changes):
    text = written(MET)
    for place, character in changes:
        place %= len(text)
        text = text[:place] + character + text[place + 1 :]
    with suppress(Rejected):
        read_checklist_text(text, "nho.yaml")


def test_a_lone_surrogate_is_refused():
    with pytest.raises(Rejected):
        read_checklist_text(written(MET).replace("Hỏi", "\ud800"), "nho.yaml")


# --- all at once ---------------------------------------------------------------------------------------


def test_every_sort_of_mistake_is_told_in_one_reading(tmp_path):
    text = written(
        "code: N.1, text: Hỏi, kind: met, max_score: 25, evidense: Sổ, when: \"score['N.4'] > 0\"",
        "code: N.1, text: Hỏi, kind: met, max_score: 25, per_period: maybe",
        "code: N.3, text: Hỏi, kind: text, max_score: 0, bonus_max: 1, when: value(9)",
        "code: N.4, text: Hỏi, kind: met, max_score: 50, when: \"score['N.1'] > 0\"",
    ).replace("penalty_max: 5", "penalty_max: 05\npenalty_max: 4")
    first = FIRST_LINE + 1
    assert places(text, tmp_path) == [
        (11, "yaml.doubtful_number"),
        (12, "yaml.duplicate_key"),
        (first, "checklist.unknown_key"),
        (first, "checklist.when_cycle"),
        (first + 1, "checklist.not_yes_no"),
        (first + 1, "checklist.duplicate_code"),
        (first + 2, "checklist.expression_refused"),
    ]


@pytest.mark.parametrize(
    ("wrong", "codes"),
    [
        ("cod: N.1, text: Hỏi, kind: met, max_score: 50", ["unknown_key", "missing_key"]),
        ("code: N.1, text: Hỏi, kind: mett, max_score: 50, unit: lần", ["wrong_word"]),
        ("code: N.1, text: Hỏi, kind: number, max_score: 50, bands: [{at_least: 5, share: 2}]", ["out_of_range"]),
        ("code: N.1, text: Hỏi, kind: number, max_score: 50, laddr: A", ["unknown_key"]),
    ],
)  # fmt: skip
def test_nothing_is_said_of_what_only_follows_from_another_mistake(wrong, codes, tmp_path):
    other = "code: N.2, text: Hỏi, kind: met, max_score: 50, when: \"score['N.1'] > 0\""
    said = [code for _, code in places(written(wrong, other), tmp_path)]
    assert sorted(said) == sorted(f"checklist.{code}" for code in codes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("grades:", "grades: x\nwrong:"),
        ("caps: {", "caps: [x]\nwrong: {"),
        ("ladders:", "ladders: 5\nwrong:"),
        ("of: percent", "of: 7"),
        ("sections:", "sections: 5\nwrong:"),
        ("- {code", "- 5\n      - {code"),
        ("  A:\n", "  a b:\n"),
    ],
)
def test_a_part_that_is_something_else_altogether_is_said_and_the_rest_read_on(old, new, tmp_path):
    text = written(MET)
    assert old in text
    assert places(text.replace(old, new, 1), tmp_path)


def test_two_circles_through_one_criterion_are_both_told(tmp_path):
    text = written(
        "code: N.1, text: Hỏi, kind: met, max_score: 50, when: \"score['N.2'] > 0 or score['N.3'] > 0\"",
        "code: N.2, text: Hỏi, kind: met, max_score: 25, when: \"score['N.1'] > 0\"",
        "code: N.3, text: Hỏi, kind: met, max_score: 25, when: \"score['N.1'] > 0\"",
    )
    circles = [problem.facts["cycle"] for problem in found(text, tmp_path)]
    assert circles == ["N.1 → N.2 → N.1", "N.1 → N.3 → N.1"]


# --- keys and values --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("criterion", "code", "key"),
    [
        ("code: N.1, tex: Hỏi, kind: met, max_score: 100", "checklist.unknown_key", "tex"),
        ("code: N.1, kind: met, max_score: 100", "checklist.missing_key", "text"),
        ("code: N.1, text: Hỏi, kind: mett, max_score: 100", "checklist.wrong_word", "kind"),
        ("code: N 1, text: Hỏi, kind: met, max_score: 100", "checklist.wrong_form", "code"),
        ("code: 1, text: Hỏi, kind: met, max_score: 100", "checklist.not_text", "code"),
        ('code: N.1, text: "", kind: met, max_score: 100', "checklist.empty", "text"),
        (MET + ", sampling: yes", "checklist.not_yes_no", "sampling"),
        (MET + ", sampling: fault", "checklist.wrong_word", "sampling"),
        (MET + ", sampling_checks: nơi nhận", "checklist.not_list", "sampling_checks"),
        (MET + ", bonus_max: -1", "checklist.out_of_range", "bonus_max"),
        (MET + ", legal_basis: nd30", "checklist.not_list", "legal_basis"),
        (MET + ", phrases: Đạt", "checklist.not_keys", "phrases"),
        (MET + ", evidence: " + "x" * 4001, "checklist.too_long", "evidence"),
        (MET + ", bonus_max: '2'", "checklist.not_number", "bonus_max"),
    ],
)
def test_a_wrong_key_or_value_is_named_on_its_line(criterion, code, key, tmp_path):
    problems = [
        (int(each.place), each.code, each.facts["key"]) for each in found(written(criterion), tmp_path)
    ]
    assert (FIRST_LINE, code, key) in problems


def test_a_wrong_key_comes_with_the_one_that_was_meant(tmp_path):
    (problem,) = found(written(MET + ", evidense: Sổ"), tmp_path)
    assert problem.facts["guess"] == "evidence"


@pytest.mark.parametrize(
    ("old", "new", "guess"),
    [
        ("title: Danh mục nhỏ", "title: Danh mục nhỏ\nsubjct: x", "subject"),
        ("of: date, bands", "off: date, of: date, bands", "of"),
        ('{until: "01-31", share: 1}', '{until: "01-31", shar: 1, share: 1}', "share"),
        ("one: Trung bình,", "one: Trung bình, tow_or_more: x,", "two_or_more"),
        ("from: 2020-03-05", "form: 2020-03-05", "from"),
    ],
)
def test_a_wrong_key_anywhere_is_explained(old, new, guess, tmp_path):
    assert old in written(MET)
    problems = found(written(MET).replace(old, new), tmp_path)
    assert [
        problem.facts.get("guess") for problem in problems if problem.code == "checklist.unknown_key"
    ] == [guess]


def test_a_day_that_is_not_in_the_calendar_is_refused(tmp_path):
    text = written(MET).replace("from: 2020-03-05", "from: 2020-02-30")
    assert [problem.code for problem in found(text, tmp_path)] == ["checklist.not_day"]


# --- what must fit together -------------------------------------------------------------------------

PERCENT = "code: N.1, text: Hỏi, kind: percent, max_score: 100, numerator: a, denominator: b"


@pytest.mark.parametrize(
    ("criterion", "code"),
    [
        (MET + ", ladder: A", "checklist.key_not_for_kind"),
        (PERCENT + ", ladder: Z", "checklist.unknown_ladder"),
        (PERCENT + ", ladder: E", "checklist.ladder_of_other_kind"),
        (PERCENT, "checklist.kind_needs_key"),
        (PERCENT.replace(", denominator: b", "") + ", ladder: A", "checklist.kind_needs_key"),
        (PERCENT + ", ladder: A, bands: [{at_least: 1, share: 1}]", "checklist.ladder_and_bands"),
        (PERCENT + ", bands: [{share: 1}]", "checklist.band_condition"),
        (PERCENT + ", bands: [{at_least: 1, above: 2, share: 1}]", "checklist.band_condition"),
        (PERCENT + ', bands: [{until: "01-31", share: 1}]', "checklist.band_of_other_kind"),
        (
            PERCENT + ", bands: [{at_least: 5, share: 0.5}, {at_least: 9, share: 1}]",
            "checklist.band_unreachable",
        ),
        (
            PERCENT + ", bands: [{otherwise: true, share: 0}, {at_least: 9, share: 1}]",
            "checklist.band_unreachable",
        ),
        (PERCENT + ", bands: [{at_most: 5, share: 1}, {at_most: 5, share: 0}]", "checklist.band_unreachable"),
        (PERCENT + ", ladder: A, limits: {min: 5, max: 1}", "checklist.limits_order"),
        (PERCENT + ", ladder: A, limits: {soft: {min: 5, max: 1}}", "checklist.limits_order"),
        (PERCENT + ", ladder: A, limits: {soft: {message: lạ}}", "checklist.soft_limits_empty"),
        (PERCENT + ", ladder: A, limits: {min: 5, soft: {min: 5}}", "checklist.soft_limit_idle"),
        (PERCENT + ", ladder: A, limits: {max: 50, soft: {max: 60}}", "checklist.soft_limit_idle"),
        (
            "code: N.1, text: Hỏi, kind: date, max_score: 100, bands: [{at_least: 1, share: 1}]",
            "checklist.band_of_other_kind",
        ),
        ("code: N.1, text: Hỏi, kind: steps, max_score: 100", "checklist.kind_needs_key"),
        ("code: N.1, text: Hỏi, kind: choice, max_score: 100", "checklist.kind_needs_key"),
        (
            "code: N.1, text: Hỏi, kind: choice, max_score: 100, choices: [{key: a, text: A, share: 1, points: 1}, "
            "{key: b, text: B, share: 0}]",
            "checklist.choice_share_or_points",
        ),
        (
            "code: N.1, text: Hỏi, kind: choice, max_score: 100, choices: [{key: a, text: A, points: 101}, "
            "{key: b, text: B, share: 0}]",
            "checklist.choice_above_max",
        ),
        (
            "code: N.1, text: Hỏi, kind: choice, max_score: 100, choices: [{key: a, text: A, share: 1}, "
            "{key: a, text: B, share: 0}]",
            "checklist.duplicate",
        ),
        ("code: N.1, text: Hỏi, kind: text, max_score: 100, bonus_max: 2", "checklist.bonus_with_score"),
        (MET + ", legal_basis: [{ref: nd03}]", "checklist.unknown_legal_basis"),
        ("code: N.1, text: Hỏi, kind: met, max_score: 100.1", "checklist.not_quarter_points"),
        (MET + ', when: "visit.has_previous ="', "checklist.expression_syntax"),
        (MET + ', cap_when: "pctt < 70"', "checklist.expression_unknown_name"),
        (MET + ", when: \"score['N.9'] > 1\"", "checklist.when_unknown_code"),
        (MET + ", phrases: {met: '{{ num|so'}", "checklist.phrase_syntax"),
        (MET + ", phrases: {met: '{{ nun }}'}", "checklist.phrase_unknown_name"),
        (MET + ", phrases: {met: '{{ num|sso }}'}", "checklist.phrase_unknown_filter"),
        (MET + ", phrases: {met: \"{{ ''.__class__ }}\"}", "checklist.phrase_refused"),
    ],
)
def test_what_does_not_fit_is_named_on_its_line(criterion, code, tmp_path):
    assert (FIRST_LINE, code) in places(written(criterion), tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{name: Khá, at_least: 70}", "{name: Khá, at_least: 90}", "checklist.grades_order"),
        ("{name: Yếu, at_least: 0}", "{name: Yếu, at_least: 5}", "checklist.grades_end"),
        ("{name: Khá, at_least: 70}", "{name: Tốt, at_least: 70}", "checklist.duplicate"),
        ("one: Trung bình", "one: Vừa", "checklist.unknown_grade"),
        ("from: 2020-03-05", "from: 2020-03-05, until: 2019-01-01", "checklist.until_before_from"),
        ("max_score: 100\n", "max_score: 90\n", "checklist.section_sum"),
    ],
)
def test_what_does_not_fit_in_the_head_is_named_on_its_line(old, new, code, tmp_path):
    text = written(MET)
    assert old in text
    line = text[: text.index(old)].count("\n") + 1
    assert (line, code) in places(text.replace(old, new), tmp_path)


def test_a_duplicate_code_is_named_where_it_comes_again(tmp_path):
    text = written(
        "code: N.1, text: A, kind: met, max_score: 50", "code: N.1, text: B, kind: met, max_score: 50"
    )
    assert places(text, tmp_path) == [(FIRST_LINE + 1, "checklist.duplicate_code")]


def test_doubled_sections_and_legal_bases_are_named(tmp_path):
    text = written(MET)
    start = text.index("  - id: I\n")
    assert (FIRST_LINE + 1, "checklist.duplicate") in places(text + text[start:], tmp_path)
    line = next(line for line in text.split("\n") if "id: nd30" in line)
    assert "checklist.duplicate" in [
        code for _, code in places(text.replace(line, f"{line}\n{line}"), tmp_path)
    ]


def test_a_cycle_of_when_is_named_once_with_its_way(tmp_path):
    text = written(
        "code: N.1, text: A, kind: met, max_score: 25, when: \"score['N.2'] > 1\"",
        "code: N.2, text: B, kind: met, max_score: 25, when: \"result['N.3'] == 'met'\"",
        "code: N.3, text: C, kind: met, max_score: 25, when: \"value['N.1'] == 'x'\"",
        "code: N.4, text: D, kind: met, max_score: 25, when: \"score['N.1'] > 1\"",
    )
    (problem,) = found(text, tmp_path)
    assert (problem.place, problem.code) == (str(FIRST_LINE), "checklist.when_cycle")
    assert problem.facts["cycle"] == "N.1 → N.2 → N.3 → N.1"


def test_a_criterion_that_waits_for_itself_is_a_cycle(tmp_path):
    text = written("code: N.1, text: A, kind: met, max_score: 100, when: \"score['N.1'] > 1\"")
    assert places(text, tmp_path) == [(FIRST_LINE, "checklist.when_cycle")]


def test_a_fault_inside_a_block_phrase_is_named_on_its_own_line(tmp_path):
    text = written(MET).rstrip("\n")
    block = (
        "\n      - code: N.2\n        text: Hỏi\n        kind: met\n        max_score: 0\n        phrases:\n"
        "          met: |\n            Dòng đầu\n            {{ la }}\n"
    )
    assert places(text + block, tmp_path) == [(FIRST_LINE + 8, "checklist.phrase_unknown_name")]


def test_every_mistake_of_a_file_is_listed_in_the_order_of_lines(tmp_path):
    text = written(
        "code: N.1, text: A, kind: met, max_score: 50, legal_basis: [{ref: x}]",
        "code: N.1, text: B, kind: met, max_score: 50, cap_when: foo",
    )
    assert places(text, tmp_path) == [
        (FIRST_LINE, "checklist.unknown_legal_basis"),
        (FIRST_LINE + 1, "checklist.duplicate_code"),
        (FIRST_LINE + 1, "checklist.expression_unknown_name"),
    ]


# --- warnings ---------------------------------------------------------------------------------------


def test_a_total_other_than_100_and_missing_phrases_are_warned_of_and_not_refused(tmp_path):
    file = tmp_path / "nho.yaml"
    file.write_text(written("code: N.1, text: A, kind: met, max_score: 50"), "utf-8")
    problems = check_file(file)
    assert {problem.severity for problem in problems} == {"warning"}
    assert [problem.code for problem in problems] == ["checklist.total_not_100"] + [
        "checklist.phrase_missing"
    ] * 5
    assert read_checklist(file).max_score == 50


@pytest.mark.parametrize(
    ("criterion", "missing"),
    [
        ("kind: number, max_score: 100, bands: [{at_most: 0, share: 1}, {above: 0, share: 0}]", False),
        ("kind: number, max_score: 100, bands: [{at_least: 2, share: 1}, {at_least: 1, share: 0.5}]", True),
        ("kind: steps, max_score: 100, steps: {deduct: 100, per: vụ}", False),
        ("kind: steps, max_score: 100, steps: {deduct: 1, per: vụ}", True),
        (
            "kind: choice, max_score: 100, choices: [{key: a, text: A, share: 1}, {key: b, text: B, points: 0}]",
            False,
        ),
        (
            "kind: choice, max_score: 100, choices: [{key: a, text: A, share: 1}, {key: b, text: B, points: 3}]",
            True,
        ),
    ],
)
def test_a_phrase_for_partly_is_missed_only_where_partly_can_be(criterion, missing, tmp_path):
    file = tmp_path / "nho.yaml"
    file.write_text(written(f"code: N.1, text: A, {criterion}"), "utf-8")
    phrases = [problem.facts.get("phrase") for problem in check_file(file)]
    assert ("partly" in phrases) is missing


def test_a_phrase_for_both_periods_without_periods_is_warned_of():
    checklist = checklist_of(MET + ", phrases: {both_periods: '{{ p1.num|so }} {{ diff|diem }}'}")
    assert "checklist.phrase_never_used" in [problem.code for problem in lint(checklist)]


def test_lint_says_of_a_kept_checklist_what_check_says_of_the_file():
    checklist = checklist_of("code: N.1, text: A, kind: met, max_score: 50")
    again = Checklist.from_json(checklist.to_json())
    assert [problem.code for problem in lint(again)] == ["checklist.total_not_100"] + [
        "checklist.phrase_missing"
    ] * 5
    assert lint(again)[1].place == "sections.0.criteria.0"
