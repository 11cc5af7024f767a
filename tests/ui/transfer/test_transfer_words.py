"""Whatever two people can write differently, or two closings differ in, has a name and its values have words."""

import pytest

from inspector.book.fields import KINDS, WORDS
from ui.transfer.words import field_text, value_text

FIELDS = sorted((table, field) for table, fields in KINDS.items() for field in fields)


@pytest.mark.parametrize(("table", "field"), FIELDS, ids=lambda part: part)
def test_every_field_is_called_something(language, table, field):
    assert field_text(table, field) != field


@pytest.mark.parametrize(
    ("table", "field"), sorted(spot for spot in WORDS if spot in set(FIELDS)), ids=lambda part: part
)
def test_every_word_of_a_field_is_said_in_the_windows_language(language, table, field):
    said = [value_text(table, field, word) for word in sorted(WORDS[table, field])]
    assert not set(said) & WORDS[table, field] - {"TB", "KL"}
    assert len(set(said)) == len(said)


def test_what_became_of_a_requirement_is_no_finding(language):
    assert value_text("recheck", "state", "partly") == "Khắc phục một phần"
    assert value_text("answer", "result", "partly") == "Một phần"
