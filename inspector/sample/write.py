"""Writes the sample visit into a folder: the book, and the files that were attached to it."""

import csv
from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from inspector import border
from inspector.book import Book, Edit, Set
from inspector.book.answers import edit_answer
from inspector.book.evidence import attach, edit_evidence
from inspector.book.findings import add_finding
from inspector.book.inspections import new_inspection
from inspector.book.making import making_book
from inspector.book.visit import Visit, load_visit
from inspector.book.visit_file import VisitFile
from inspector.checklist import builtin_checklists
from inspector.errors import OutputExists
from inspector.home import Home
from inspector.progress import Progress, Watch, ignore
from inspector.sample import documents, pictures, samples, story

BOOK_NAME = "so-kiem-tra-mau.skt"
CHECKLISTS = ("cchc", "vtlt")
_ANSWERS = Path(__file__).with_name("answers.csv")


@dataclass(frozen=True, slots=True)
class SampleWritten:
    """What was written, and where."""

    book: Path
    inspection: bytes
    photos: tuple[Path, ...]
    documents: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class _Attachment:
    file: str
    content: bytes
    criterion: str
    caption: str
    number: str = ""
    issued_on: date | None = None
    subject: str = ""


def write_sample(folder: Path, home: Home, watch: Watch = ignore, *, force: bool = False) -> SampleWritten:
    """Write the sample into `folder`, which is made when it is not there. Raises OutputExists unless `force`."""
    book_path = folder / BOOK_NAME
    if folder.exists() and not folder.is_dir():
        raise OutputExists(str(folder))
    watch(Progress("sample.pictures", 0, 3))
    photos, papers = _photos(), _papers()
    for path in (book_path, *(folder / item.file for item in (*photos, *papers))):
        if path.exists() and not force:
            raise OutputExists(str(path))
    folder.mkdir(parents=True, exist_ok=True)
    for item in (*photos, *papers):
        border.write_whole(folder / item.file, item.content, force=True)
    with making_book(book_path, home=home, force=force) as book:
        watch(Progress("sample.answers", 1, 3))
        by_id = {found.checklist.id: found.checklist for found in builtin_checklists()}
        inspection = new_inspection(book, visit_file(), [by_id[name] for name in CHECKLISTS])
        visit = load_visit(book.db, inspection)
        book.write(Edit("sample", inspection, (*_answer_sets(visit), *_finding_sets(inspection))))
        samples.write_samples(book, inspection)
        watch(Progress("sample.evidence", 2, 3))
        for item in (*photos, *papers):
            _attach(book, inspection, folder, item)
    watch(Progress("sample.evidence", 3, 3))
    return SampleWritten(
        book_path,
        inspection,
        tuple(folder / item.file for item in photos),
        tuple(folder / item.file for item in papers),
    )


def visit_file() -> VisitFile:
    """The sample's visit as it was planned: what the assistant asks, nothing answered."""
    people: dict[str, list[dict[str, str]]] = {"team": [], "unit": []}
    for person in story.PEOPLE:
        fields = asdict(person)
        people[fields.pop("side")].append(fields)
    return VisitFile.model_validate(
        {**story.VISIT, "team": people["team"], "unit_people": people["unit"], "checklists": list(CHECKLISTS)}
    )


def _answer_sets(visit: Visit) -> list[Set]:
    """Every answer of `answers.csv`, with the shortcomings' words on the criterion that each names first."""
    rested = {item.criteria[0]: item for item in story.SHORTCOMINGS}
    sets: list[Set] = []
    with _ANSWERS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            criterion = visit.criterion(row["criterion"])
            fields: dict[str, Any] = {
                "result": row["result"],
                "value": _choice(criterion.choices, row["value"]),
                "population": int(row["population"]) if row["population"] else None,
                "self_score": _decimal(row["self_score"]),
                "score": _decimal(story.BONUS.get(criterion.code, "")),
                "note": row["note"],
                "score_reason": row["score_reason"],
            }
            item = rested.get(criterion.code)
            if item and row["period"] == visit.periods_of(criterion)[-1]:
                fields |= {
                    "shortcoming": item.text,
                    "cause": item.cause,
                    "requirement": item.requirement,
                    "owner": item.owner,
                    "supporting": item.supporting,
                    "deadline": item.deadline,
                }
            sets += edit_answer(visit, criterion.code, row["period"], **fields).sets
    return sets


def _choice(choices: object, value: str) -> str:
    """«@1» stands for the key of the second choice."""
    if not value.startswith("@"):
        return value
    return str(list(choices)[int(value[1:])].key)  # type: ignore[call-overload]


def _decimal(text: str) -> Decimal | None:
    return Decimal(text.replace(",", ".")) if text else None


def _finding_sets(inspection: bytes) -> list[Set]:
    """The twelve sentences, each shortcoming with its cause and requirement resting on it."""
    sets: list[Set] = []
    position = 0
    for strength in story.STRENGTHS:
        position += 1
        sets += add_finding(
            inspection,
            "strength",
            strength.text,
            checklist=strength.checklist,
            criteria=strength.criteria,
            included=True,
            position=position,
        )[1].sets
    for item in story.SHORTCOMINGS:
        position += 1
        shared = {
            "checklist": item.checklist,
            "criteria": item.criteria,
            "included": True,
            "position": position,
        }
        shortcoming, edit = add_finding(
            inspection, "shortcoming", item.text, explanation=item.explanation, agreed=item.agreed, **shared
        )
        sets += edit.sets
        rests_on = {**shared, "rests_on": shortcoming.hex()}
        sets += add_finding(inspection, "cause", item.cause, **rests_on)[1].sets
        sets += add_finding(
            inspection,
            "requirement",
            item.requirement,
            owner=item.owner,
            supporting=item.supporting,
            deadline=item.deadline,
            **rests_on,
        )[1].sets
    return sets


def _attach(book: Book, inspection: bytes, folder: Path, item: _Attachment) -> None:
    (made,) = attach(book, inspection, item.criterion, [folder / item.file], caption=item.caption)
    if item.number:
        book.write(
            edit_evidence(
                made,
                number=item.number,
                issued_on=item.issued_on,
                issuer=str(story.VISIT["unit_short"]),
                subject=item.subject,
            )
        )


def _photos() -> list[_Attachment]:
    return [
        _Attachment(
            "anh-1-bang-niem-yet.jpg",
            pictures.notice_board(datetime(2021, 10, 7, 14, 20)),  # noqa: DTZ001 - the unit's local time
            "CC.III.4",
            "Bảng niêm yết TTHC tại nơi tiếp công dân, thiếu 04 thủ tục",
        ),
        _Attachment(
            "anh-2-van-ban-sai-the-thuc.jpg",
            pictures.faulty_document(datetime(2021, 10, 7, 15, 5)),  # noqa: DTZ001
            "VT.III.2",
            "Văn bản đi sai thể thức: ngày nhỏ hơn 10 không có số 0, phần “Nơi nhận” sai cỡ chữ",
        ),
        _Attachment(
            "anh-3-kho-luu-tru.jpg",
            pictures.storeroom(datetime(2021, 10, 8, 9, 10)),  # noqa: DTZ001
            "VT.VII.1",
            "Kho lưu trữ, 02 bình chữa cháy quá hạn kiểm định",
        ),
    ]


def _papers() -> list[_Attachment]:
    return [
        _Attachment(
            "quyet-dinh-214.docx",
            documents.decision(),
            "CC.I.1",
            "",
            "214/QĐ-BCH",
            date(2021, 3, 8),
            "về việc kiện toàn Ban Chỉ đạo CCHC",
        ),
        _Attachment(
            "danh-muc-ho-so-2021.docx",
            documents.file_list(),
            "VT.VI.1",
            "",
            "266/QĐ-BCH",
            date(2021, 3, 19),
            "ban hành Danh mục hồ sơ năm 2021",
        ),
    ]
