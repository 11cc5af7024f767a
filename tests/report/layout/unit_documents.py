"""The Word files that a unit really has: one maker a document, each with the rules that it breaks and no other.

Everything is ours and invented (tỉnh Sơn Hà, huyện An Trạch). A maker without `faults` keeps every rule.
"""

from pathlib import Path

from tests.report.layout import unit_heads, unit_looks, unit_papers
from tests.report.layout.unit_parts import DOCUMENTS, UnitDocument

__all__ = ["DOCUMENTS", "UnitDocument", "unit_heads", "unit_looks", "unit_papers"]

OFFICE = Path(__file__).parent / "files"
_OFFICE_FAULTS = {"notice": frozenset({"head.motto", "head.issuer", "title.subject"})}  # HTML draws no rules
_OFFICE_FAULTS |= {each.name: each.faults for each in DOCUMENTS}
DOCUMENTS += [
    UnitDocument(f"libreoffice_{file.stem}", file.read_bytes, _OFFICE_FAULTS[file.stem.partition("-")[2]])
    for file in sorted(OFFICE.glob("*.docx"))
]
