"""Whether a criterion still asks what it asked last time."""

import hashlib
import json

from inspector.checklist.model import Criterion
from inspector.text import clean


def question_hash(criterion: Criterion) -> str:
    """SHA-256 of what the criterion asks: its text, its kind, what is counted, its ready answers; not of its points.

    Two criteria with the same hash ask the same, whatever their codes and checklists are: an answer to one may stand
    as an answer to the other. Spaces and how letters are composed do not count.
    """
    asked = [
        criterion.kind.value,
        *(
            _even(text)
            for text in (criterion.text, criterion.unit, criterion.numerator, criterion.denominator)
        ),
        [[choice.key, _even(choice.text)] for choice in criterion.choices],
        _even(criterion.steps.per) if criterion.steps else "",
    ]
    return hashlib.sha256(json.dumps(asked, ensure_ascii=False).encode()).hexdigest()


def _even(text: str) -> str:
    return clean(text, multiline=False)
