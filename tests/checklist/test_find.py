"""Checklists are found where they lie: with the program, in a bundle, in the person's folder."""

import json
import shutil
import sys

import pytest

from inspector.checklist import (
    builtin_checklists,
    find_checklists,
    json_schema,
    pick_checklists,
    resources,
    survey_checklists,
)
from inspector.checklist.__main__ import FILE, schema_text
from inspector.checklist.errors import ChecklistMissing
from inspector.errors import FileMissing, Rejected
from tests.checklist.writing import written

OWN = written("code: N.1, text: A, kind: met, max_score: 100")


@pytest.fixture
def own_checklist(home):
    file = home.checklists / "nho.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(OWN, "utf-8")
    return file


def test_the_program_brings_two():
    assert [found.checklist.id for found in builtin_checklists()] == ["cchc", "vtlt"]


def test_in_a_bundle_they_lie_beside_the_program(tmp_path, monkeypatch):
    (tmp_path / "checklists").mkdir()
    shutil.copy(resources() / "checklists" / "vtlt.yaml", tmp_path / "checklists")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert [found.source for found in builtin_checklists()] == [tmp_path / "checklists" / "vtlt.yaml"]


def test_a_persons_own_come_before_ours(home, own_checklist):
    found = find_checklists(home)
    assert [(each.checklist.id, each.builtin) for each in found] == [
        ("nho", False),
        ("cchc", True),
        ("vtlt", True),
    ]
    assert found[0].source == own_checklist


def test_a_data_folder_without_checklists_is_no_fault(home):
    assert len(find_checklists(home)) == 2
    assert survey_checklists(home)[1] == []


def test_a_broken_one_is_named_and_the_others_still_work(home, own_checklist):
    own_checklist.with_name("hong.yaml").write_text("id: a\nid: b", "utf-8")
    assert [each.checklist.id for each in find_checklists(home)] == ["nho", "cchc", "vtlt"]
    (broken,) = survey_checklists(home)[1]
    assert isinstance(broken, Rejected)
    assert broken.place.endswith("hong.yaml")


def test_checklists_are_picked_by_id_or_file_in_the_order_given(home, own_checklist, tmp_path):
    other = tmp_path / "khac.yaml"
    other.write_text(OWN.replace("text: A", "text: B"), "utf-8")
    picked = pick_checklists(home, ["vtlt", str(other), "nho"])
    assert [each.source for each in picked][1:] == [other, own_checklist]
    assert [each.checklist.id for each in picked] == ["vtlt", "nho", "nho"]
    assert [each.checklist.id for each in pick_checklists(home, None)] == ["cchc", "vtlt"]


def test_one_checklist_named_twice_is_picked_once(home, own_checklist, tmp_path):
    copy = shutil.copy(own_checklist, tmp_path / "khac.yaml")
    assert len(pick_checklists(home, ["nho", str(copy), "nho"])) == 1


def test_an_unknown_id_is_refused_with_the_known_ones(home):
    with pytest.raises(ChecklistMissing) as caught:
        pick_checklists(home, ["cchcc"])
    assert caught.value.facts["known"] == "cchc, vtlt"
    with pytest.raises(FileMissing):
        pick_checklists(home, ["khong-co.yaml"])


def test_the_schema_in_the_folder_is_the_one_of_the_program():
    assert FILE.read_text("utf-8") == schema_text(), "run: python -m inspector.checklist"


def test_the_schema_knows_every_key_and_refuses_others():
    schema = json_schema()
    assert json.loads(schema_text()) == schema
    assert schema["additionalProperties"] is False
    assert {"from", "until"} <= schema["$defs"]["LegalBasisSource"]["properties"].keys()
    assert schema["$defs"]["CriterionSource"]["properties"]["kind"]["enum"][0] == "met"


def test_an_editor_explains_every_key():
    schema = json_schema()
    parts = [schema, *schema["$defs"].values()]
    silent = [
        key for part in parts for key, value in part["properties"].items() if not value.get("description")
    ]
    assert silent == []
