"""`python -m inspector.checklist` writes checklists/checklist.schema.json anew, after a change of the format."""

import json
from pathlib import Path

from inspector.checklist import json_schema, resources

FILE = resources() / "checklists" / "checklist.schema.json"


def schema_text() -> str:
    """The file's whole text."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    Path(FILE).write_text(schema_text(), encoding="utf-8")
