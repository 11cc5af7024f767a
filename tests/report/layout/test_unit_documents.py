"""Documents that others wrote get exactly the faults that they have."""

import random

import pytest

from inspector.errors import InspectorError
from inspector.report.layout import RULES, check_layout
from tests.report.layout.mutation import strange
from tests.report.layout.unit_documents import DOCUMENTS, UnitDocument


@pytest.mark.parametrize("document", DOCUMENTS, ids=[each.name for each in DOCUMENTS])
def test_a_document_gets_exactly_its_own_faults(document: UnitDocument):
    found = {result.rule: result.found for result in check_layout(document.make()) if not result.ok}
    assert set(found) == set(document.faults), found


@pytest.mark.parametrize("seed", range(4))
def test_strange_documents_are_checked_or_refused_in_words(seed):
    mill(seed, 60)


@pytest.mark.soak
def test_thirty_thousand_strange_documents_are_checked_or_refused_in_words():
    mill(1_000, 30_000)


def mill(seed: int, count: int) -> None:
    """`count` documents turned strange: each gets one answer a rule, or a refusal that names it."""
    sources = [each.make() for each in DOCUMENTS]
    refused = []
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")
        try:
            assert [
                each.rule for each in check_layout(strange(chance.choice(sources), chance), "lạ.docx")
            ] == list(RULES)
        except InspectorError as error:
            refused.append(error.place)
    assert set(refused) == {"lạ.docx"}
    assert len(refused) < count
