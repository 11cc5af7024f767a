"""Makes the book that this release leaves behind: `python -m tests.books.make`, once for each schema version.

A book that stands here is never made anew: later releases must open it as it is. Beside it lies its canonical export.
"""

import tempfile
from datetime import date
from pathlib import Path

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.closing import close_visit
from inspector.book.edit import Edit, Set
from inspector.book.evidence import attach, edit_evidence
from inspector.book.export import canonical_export
from inspector.book.fields import CREATION, identity_text
from inspector.book.ids import recheck_id, sampling_id, uuid7
from inspector.book.inspections import edit_inspection, fields_of
from inspector.book.issued import attach_scan, issued_documents, new_entry, record_issued
from inspector.book.papers import edit_paper
from inspector.book.schema import SCHEMA_VERSION
from inspector.book.visit import load_visit
from inspector.checklist import read_checklist_text
from inspector.home import Home
from tests.book.conftest import CHECKLIST, begin


def main() -> None:
    """Write `vN.skt` and `vN.json` unless they are there."""
    path = Path(__file__).with_name(f"v{SCHEMA_VERSION}.skt")
    if path.exists():
        raise SystemExit(f"{path.name} is there: a released book is never made anew")
    with tempfile.TemporaryDirectory() as folder, Book.create(path, home=Home(Path(folder))) as book:
        visit = begin(book, read_checklist_text(CHECKLIST, "small.yaml"))
        book.write(edit_answer(load_visit(book.db, visit), "A.1", "", result="met", note="Kế hoạch số 12"))
        book.write(edit_answer(load_visit(book.db, visit), "A.2", "Năm 2020", value="46/60", self_score=3))
        book.write(edit_inspection(visit, overview="Đơn vị có 24 đầu mối."))
        book.undo()
        (evidence,) = attach(book, visit, "A.1", [("bien-ban.txt", "Biên bản làm việc".encode())], "Biên bản")
        book.write(edit_evidence(evidence, number="12/BB-PTM", sheets=3, state="Bản chính"))
        book.write(edit_paper(visit, "minutes", number="02", addressee=["Bộ Tư lệnh"], copies=3))
        book.write(edit_inspection(visit, secrecy="confidential", urgency="express", circulation="internal"))
        book.write(edit_evidence(evidence, secrecy="secret"))
        entry = new_entry(
            visit, "minutes", "5e" * 32, template="bien-ban-kiem-tra", number="02", symbol="BB-ĐKT",
            issued_on=date(2021, 10, 8), without_marked=True, content="{}",
        )  # fmt: skip
        record_issued(book, [entry])
        (kept,) = issued_documents(book.db, visit)
        attach_scan(book, kept, [("ky.txt", b"Sig")])
        _meeting(book, visit)
        path.with_suffix(".json").write_bytes(canonical_export(book.db))


def _meeting(book: Book, visit: bytes) -> None:
    """A row of each register of the meeting, through the one write path; their builders are of later days."""
    rows: list[tuple[str, bytes, dict[str, str], dict[str, object]]] = [
        ("sampling", sampling_id(visit, "A.2", "Năm 2020"), {"criterion": "A.2", "period": "Năm 2020"},
         {"population": 412, "wanted": 30, "seed": "7", "checks": ["Sai thể thức"]}),
        ("sampled", uuid7(), {"criterion": "A.2", "period": "Năm 2020"},
         {"place": 12, "name": "12/BC-BCH", "result": "not_met", "faults": ["Sai thể thức"], "position": 1}),
        ("requested", uuid7(), {}, {"subject": "Quy chế văn thư", "criteria": ["A.1"], "asked_on": date(2021, 10, 7)}),
        ("recheck", recheck_id(visit, "0" * 32), {"finding": "0" * 32}, {"state": "partly", "text": "Công bố danh mục"}),
        ("remark", uuid7(), {}, {"kind": "minutes", "text": "Xem lại", "author": "Trưởng đoàn"}),
    ]  # fmt: skip
    for table, row_id, identity, fields in rows:
        made = Set(table, row_id, CREATION, identity_text(table, identity))
        book.write(Edit("meeting", visit, (made, *fields_of(table, row_id, fields))))
    close_visit(book, visit)


if __name__ == "__main__":
    main()
