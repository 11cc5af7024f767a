"""Documents that others wrote get exactly the faults that they have."""

import pytest

from inspector.report.layout import check_layout
from tests.report.layout.unit_documents import DOCUMENTS, UnitDocument


@pytest.mark.parametrize("document", DOCUMENTS, ids=[each.name for each in DOCUMENTS])
def test_a_document_gets_exactly_its_own_faults(document: UnitDocument):
    found = {result.rule: result.found for result in check_layout(document.make()) if not result.ok}
    assert set(found) == set(document.faults), found
