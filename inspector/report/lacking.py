"""One thing that a visit still lacks: its code, worded elsewhere, and its place."""

import dataclasses
from collections.abc import Mapping

from inspector.record import record

_SERIOUS = frozenset(
    {
        "superior_body", "issuing_body", "document_number", "document_symbol", "document_date", "document_place",
        "decision_number", "decision_date", "starts_at", "periods", "signer_authority", "signer_name", "recipients",
        "team_head", "checklists", "dated_before_the_end", "symbol_of_other_type", "basis_not_in_force",
        "deadline_before_the_document", "cause", "requirement", "owner", "deadline", "changed_under", "figure", "gap",
        "share", "basis_of_criterion", "photo_bytes", "photo_damaged",
    }
)  # fmt: skip
FILL, CONCLUDE, VISIT = "fill", "conclude", "visit"


@record
class Missing:
    """One thing that is not there. `page`: fill, conclude, requests (the unit's documents), visit (its particulars).

    `field` names what is missing: the inspection's or the answer's field, or a short word for the rest. The other parts
    of the place are empty where they do not apply; `finding` is a sentence's id, `evidence` a photo's or a document's,
    `document` the id of the document that has a field of this name of its own.
    """

    field: str
    code: str
    page: str
    criterion: str = ""
    period: str = ""
    finding: bytes = b""
    evidence: bytes = b""
    document: str = ""
    facts: Mapping[str, object] = dataclasses.field(default_factory=dict)

    @property
    def is_serious(self) -> bool:
        """Whether the document would come back for it; the rest is worth a look."""
        return self.code.removeprefix("missing.") in _SERIOUS

    @property
    def place(self) -> str:
        """The place in a few words, for a list: a criterion with its period, or nothing."""
        return f"{self.criterion}, {self.period}" if self.period else self.criterion


def short(text: str) -> str:
    """The first ten words of a sentence, for naming it."""
    words = text.split()
    return text if len(words) <= 10 else " ".join(words[:10]) + "…"
