"""The checklists that come with the program."""

import pytest

from inspector.checklist import Checklist, builtin_checklists


@pytest.fixture(scope="session")
def builtin() -> dict[str, Checklist]:
    """By id."""
    return {found.checklist.id: found.checklist for found in builtin_checklists()}
