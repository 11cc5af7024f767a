"""What a book keeps of a checklist is the whole checklist."""

from datetime import date
from decimal import Decimal

import pytest

from inspector.checklist import Checklist, Kind, read_checklist_text
from inspector.checklist.model import LegalBasis
from tests.checklist.writing import checklist_of, written

ONE_OF_EACH = (
    "code: N.1, text: A, kind: met, max_score: 20, per_period: true, sampling: true, when: visit.has_previous",
    "code: N.2, text: B, kind: steps, max_score: 20, steps: {deduct: 0.5, per: văn bản sai}",
    "code: N.3, text: C, kind: percent, max_score: 20, ladder: C, numerator: sai, denominator: xem, "
    "cap_when: pct < 7.5",
    "code: N.4, text: D, kind: choice, max_score: 3, "
    "choices: [{key: a, text: A, points: 2}, {key: b, text: B, share: 1}]",
    "code: N.5, text: E, kind: date, max_score: 17, ladder: E",
    "code: N.6, text: F, kind: number, max_score: 20, unit: hình thức, "
    "bands: [{at_least: 5, share: 1}], limits: {min: 0}",
    "code: N.7, text: G, kind: text, max_score: 0, bonus_max: 2",
)


def test_the_compiled_json_gives_the_same_checklist():
    checklist = checklist_of(*ONE_OF_EACH)
    again = Checklist.from_json(checklist.to_json())
    assert again == checklist
    assert again.to_json() == checklist.to_json()
    assert hash(again) == hash(checklist)


@pytest.mark.parametrize("name", ["cchc", "vtlt"])
def test_our_checklists_survive_the_compiled_json(builtin, name):
    assert Checklist.from_json(builtin[name].to_json()) == builtin[name]


def test_each_kind_is_complete_in_the_model():
    by_code = checklist_of(*ONE_OF_EACH).by_code
    assert [criterion.kind for criterion in by_code.values()] == [
        *[Kind.MET, Kind.STEPS, Kind.PERCENT, Kind.CHOICE, Kind.DATE, Kind.NUMBER, Kind.TEXT]
    ]
    assert by_code["N.2"].steps is not None
    assert by_code["N.2"].steps.deduct == Decimal("0.5")
    assert not by_code["N.3"].higher_is_better
    assert by_code["N.6"].higher_is_better
    assert [(each.share, each.points) for each in by_code["N.4"].choices] == [(Decimal(2) / 3, 2), (1, 3)]
    assert by_code["N.6"].limits.min == 0
    assert by_code["N.1"].when is not None
    assert by_code["N.1"].when.text == "visit.has_previous"


def test_the_same_id_with_other_content_has_another_hash():
    one = read_checklist_text(written("code: N.1, text: A, kind: met, max_score: 100"), "a.yaml")
    other = read_checklist_text(written("code: N.1, text: B, kind: met, max_score: 100"), "a.yaml")
    assert one.sha256 != other.sha256
    assert one != other


def test_the_source_travels_with_what_was_read():
    text = written("code: N.1, text: A, kind: met, max_score: 100")
    assert read_checklist_text(text, "a.yaml").source == text


def test_a_legal_basis_knows_when_it_binds():
    basis = LegalBasis("x", "Luật", "về x", in_force_from=date(2012, 7, 1), in_force_until=date(2025, 6, 30))
    days = (date(2012, 6, 30), date(2012, 7, 1), date(2025, 6, 30), date(2025, 7, 1))
    assert [basis.is_in_force(day) for day in days] == [False, True, True, False]
    assert LegalBasis("y", "Luật", "về y").is_in_force(date(2020, 1, 1)) is None


def test_the_register_is_found_by_id_and_codes_by_place(builtin):
    assert builtin["vtlt"].legal_basis_by_id["nd30"].number == "30/2020/NĐ-CP"
    assert builtin["cchc"].place_of["CC.I.2"] == 1


def test_loading_a_kept_checklist_imports_neither_yaml_nor_pydantic_nor_jinja(builtin, tmp_path):
    import subprocess
    import sys

    kept = tmp_path / "cchc.json"
    kept.write_text(builtin["cchc"].to_json(), "utf-8")
    program = (
        "import sys; from pathlib import Path; from inspector.checklist import *;"
        f"c = Checklist.from_json(Path({str(kept)!r}).read_text('utf-8'));"
        "score_checklist(c, ('Năm 2020',), {('CC.III.6', 'Năm 2020'): Answer('CC.III.6', 'Năm 2020', value='1/2')},"
        " VisitFacts());"
        "print(*({'ruamel', 'pydantic', 'jinja2'} & {name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


@pytest.mark.parametrize(
    ("criterion", "counts"),
    [
        ("kind: percent, ladder: C, numerator: sai, denominator: xem, sampling: true", "faults"),
        ("kind: percent, ladder: A, numerator: đạt, denominator: xem, sampling: true", "sound"),
        ("kind: percent, ladder: A, numerator: sai, denominator: xem, sampling: faults", "faults"),
        ("kind: percent, ladder: C, numerator: đạt, denominator: xem, sampling: sound", "sound"),
        ("kind: steps, steps: {deduct: 0.5, per: văn bản sai}, sampling: true", "faults"),
        ("kind: percent, ladder: C, numerator: sai, denominator: xem", ""),
    ],
)
def test_a_sample_counts_what_costs_points_unless_the_author_says_otherwise(criterion, counts):
    text = f"code: N.1, text: A, max_score: 100, {criterion}"
    found = checklist_of(text).by_code["N.1"]
    assert (found.sampling, found.sampling_counts) == (bool(counts), counts)


def test_what_files_are_examined_for_is_kept_in_its_order():
    text = (
        "code: N.1, text: A, kind: met, max_score: 100, sampling: true, sampling_checks: [nơi nhận, địa danh]"
    )
    assert checklist_of(text).by_code["N.1"].sampling_checks == ("nơi nhận", "địa danh")


def test_every_sample_of_ours_says_what_it_counts_and_what_is_examined(builtin):
    sampled = [one for checklist in builtin.values() for one in checklist.criteria if one.sampling]
    assert len(sampled) == 19
    assert all(one.sampling_counts and one.sampling_checks for one in sampled)
    counts = {one.code: one.sampling_counts for one in sampled}
    assert (counts["VT.III.2"], counts["VT.IV.2"], counts["CC.II.7"]) == ("faults", "sound", "faults")
