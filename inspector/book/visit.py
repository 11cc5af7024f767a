"""One visit as it stands now: everything that a page, a score or a document needs, read at once."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from inspector.book.edit import Changes
from inspector.book.engine import Database, query
from inspector.book.errors import CriterionMissing, InspectionAmbiguous, InspectionMissing, NoInspection
from inspector.book.fields import IDENTITY, KINDS, from_stored
from inspector.book.ids import issued_id, paper_id, recheck_id
from inspector.book.rows import ChecklistUse, Evidence, Finding, Inspection, Paper, Person
from inspector.checklist.answer import Answer, Result
from inspector.record import record

if TYPE_CHECKING:
    from inspector.book.later_rows import Closing, Issued, Recheck, Remark, Requested
    from inspector.book.samples import Register
    from inspector.checklist.model import Checklist, Criterion
    from inspector.checklist.scoring import ChecklistScore, Known

Row = TypeVar("Row")


@dataclass(frozen=True)
class Visit:
    """An inspection with all its rows; nothing deleted is in it. A newer state is a new Visit.

    `scans`: pictures of signed papers, which are evidence of the register and of no criterion. `withheld`: evidence
    that a document without marked items leaves out; it counts on, so that no photo gets another's number.
    `answers` are those that count. `fed`: of those whose figure comes from a sample's register, what was typed (None:
    nothing).
    `rechecks`: what became of last time's requirements, by the requirement's id in hexadecimal.
    """

    inspection: Inspection
    people: tuple[Person, ...]
    uses: tuple[ChecklistUse, ...]
    checklists: tuple["Checklist", ...]
    answers: Mapping[tuple[str, str], Answer]
    evidence: tuple[Evidence, ...]
    findings: tuple[Finding, ...]
    papers: Mapping[str, Paper] = field(default_factory=dict)
    scans: tuple[Evidence, ...] = ()
    withheld: tuple[Evidence, ...] = ()
    rechecks: Mapping[str, "Recheck"] = field(default_factory=dict)
    requested: tuple["Requested", ...] = ()
    samples: Mapping[tuple[str, str], "Register"] = field(default_factory=dict)
    fed: Mapping[tuple[str, str], Answer | None] = field(default_factory=dict)
    remarks: tuple["Remark", ...] = ()

    @property
    def id(self) -> bytes:
        """The inspection's id."""
        return self.inspection.id

    @property
    def team(self) -> tuple[Person, ...]:
        """The inspecting team, in protocol order."""
        return tuple(person for person in self.people if person.side == "team")

    @property
    def unit_people(self) -> tuple[Person, ...]:
        """Who stands for the unit, in protocol order."""
        return tuple(person for person in self.people if person.side == "unit")

    def paper(self, kind: str) -> Paper:
        """What the document of `kind` says about itself, or an empty one."""
        return self.papers.get(kind) or Paper(paper_id(self.id, kind), self.id, kind)

    @cached_property
    def criteria(self) -> tuple["Criterion", ...]:
        """Every criterion of every checklist, in order, asked or not."""
        return tuple(criterion for checklist in self.checklists for criterion in checklist.criteria)

    @cached_property
    def _by_code(self) -> Mapping[str, tuple["Checklist", "Criterion"]]:
        return {
            criterion.code: (checklist, criterion)
            for checklist in self.checklists
            for criterion in checklist.criteria
        }

    def criterion(self, code: str) -> "Criterion":
        """The criterion with this code. Raises CriterionMissing."""
        return self._found(code)[1]

    def checklist_of(self, code: str) -> "Checklist":
        """The checklist that asks for `code`. Raises CriterionMissing."""
        return self._found(code)[0]

    def _found(self, code: str) -> tuple["Checklist", "Criterion"]:
        try:
            return self._by_code[code]
        except KeyError as error:
            raise CriterionMissing(code) from error

    def periods_of(self, criterion: "Criterion") -> tuple[str, ...]:
        """The periods that the criterion is answered for; ("",) when it is asked once."""
        return self.inspection.periods or ("",) if criterion.per_period else ("",)

    def answer(self, code: str, period: str = "") -> Answer:
        """The answer that stands, or an empty one."""
        return self.answers.get((code, period)) or Answer(code, period)

    @property
    def typed(self) -> dict[tuple[str, str], Answer]:
        """The answers as people typed them, without what registers of samples say."""
        typed = {key: answer for key, answer in self.answers.items() if key not in self.fed}
        return typed | {key: answer for key, answer in self.fed.items() if answer is not None}

    @cached_property
    def hidden(self) -> frozenset[str]:
        """Codes of criteria that are not asked now; what was answered there is kept, counts nowhere, is not printed."""
        return frozenset(
            code for score in self.scores() for code, each in score.criteria.items() if not each.asked
        )

    def is_hidden(self, item: Evidence) -> bool:
        """Whether every criterion that this is evidence for is not asked now."""
        codes = [code for code in (item.criterion, *item.other_criteria) if code]
        return bool(codes) and all(code in self.hidden for code in codes)

    def evidence_of(self, code: str) -> tuple[Evidence, ...]:
        """The evidence that hangs on this criterion or is evidence for it besides, in order."""
        return self._evidence_by_code.get(code, ())

    @cached_property
    def _evidence_by_code(self) -> Mapping[str, tuple[Evidence, ...]]:
        found: dict[str, list[Evidence]] = {}
        for item in self.evidence:
            for code in dict.fromkeys((item.criterion, *item.other_criteria)):
                found.setdefault(code, []).append(item)
        return {code: tuple(items) for code, items in found.items()}

    @cached_property
    def evidence_counts(self) -> Mapping[str, int]:
        """How much evidence there is for each criterion that has any."""
        return {code: len(items) for code, items in self._evidence_by_code.items()}

    @cached_property
    def _points(self) -> dict[str, "Known"]:
        """What criteria earned, by their checklist's hash. Newer states of the visit go on with it."""
        return {}

    @cached_property
    def _scores(self) -> tuple["ChecklistScore", ...]:
        from inspector.checklist.scoring import VisitFacts, score_checklist

        facts = VisitFacts(bool(self.inspection.has_previous), len(self.inspection.periods))
        penalties = {use.sha256: use.penalty or Decimal(0) for use in self.uses}
        return tuple(
            score_checklist(
                checklist,
                self.inspection.periods,
                self.answers,
                facts,
                penalties.get(checklist.sha256, Decimal(0)),
                self._points.setdefault(checklist.sha256, {}),
            )
            for checklist in self.checklists
        )

    def scores(self) -> tuple["ChecklistScore", ...]:
        """One score a checklist, in the checklists' order; computed once for this state."""
        return self._scores


_MOST_NAMED = 10
_INSPECTIONS = (
    "SELECT id, unit, starts_at, closed FROM inspection WHERE deleted IS NOT 1 ORDER BY starts_at, id"
)


@record
class InspectionName:
    """An inspection as a list shows it."""

    id: bytes
    unit: str
    starts_at: str
    is_closed: bool = False


def inspections(db: Database) -> list[InspectionName]:
    """Every inspection in the book, by its start."""
    return [
        InspectionName(id_, unit or "", start or "", bool(closed))
        for id_, unit, start, closed in query(db, _INSPECTIONS)
    ]


def the_inspection(db: Database, named: str | bytes | None = None) -> bytes:
    """The inspection that is meant: by id (or the beginning of its hexadecimal form), or the only one.

    Raises InspectionMissing, NoInspection, InspectionAmbiguous.
    """
    found = inspections(db)
    if named:
        text = named.hex() if isinstance(named, bytes) else named
        wanted = text.replace("-", "").lower()
        found = [item for item in found if item.id.hex().startswith(wanted)]
        if not found:
            raise InspectionMissing(text)
    if not found:
        raise NoInspection("")
    if len(found) > 1:
        known = "; ".join(f"{item.id.hex()} ({item.unit})" for item in found[:_MOST_NAMED])
        raise InspectionAmbiguous(
            "", count=len(found), known=known + ("; …" if len(found) > _MOST_NAMED else "")
        )
    return found[0].id


def load_visit(db: Database, inspection: bytes) -> Visit:
    """Everything about one inspection. Raises InspectionMissing."""
    found = _rows(db, "inspection", Inspection, "id = :inspection", inspection)
    if not found or found[0].deleted:
        raise InspectionMissing(inspection.hex())
    uses = _uses(db, inspection)
    visit = Visit(
        inspection=found[0],
        people=_people(db, inspection),
        uses=uses,
        checklists=_checklists(db, uses),
        answers=_answers(db, inspection),
        **_evidence(db, inspection),  # type: ignore[arg-type]
        findings=_findings(db, inspection),
        papers=_papers(db, inspection),
        rechecks=_rechecks(db, inspection),
        requested=_requested(db, inspection),
        samples=_samples(db, inspection),
        remarks=_remarks(db, inspection),
    )
    return _fed(visit) if visit.samples else visit


def refreshed(db: Database, visit: Visit, changes: Changes) -> Visit:
    """`visit` with the rows that `changes` names read again; answers one by one, other tables whole."""
    if visit.id not in changes.inspections:
        return visit
    tables = {table for table, _ in changes.rows}
    rows: dict[str, Any] = {}
    newer: Mapping[tuple[str, str], Answer] = {}
    if "inspection" in tables or "checklist_use" in tables:
        return load_visit(db, visit.id)
    if "answer" in tables:
        ids = [row_id for table, row_id in changes.rows if table == "answer"]
        newer = _answers_by_id(db, ids) if len(ids) <= 50 else _answers(db, visit.id)
        rows |= {"answers": {**visit.typed, **newer}, "fed": {}}
    if "person" in tables:
        rows["people"] = _people(db, visit.id)
    if "evidence" in tables:
        touched = {row_id for table, row_id in changes.rows if table == "evidence"}
        rows |= _evidence_again(db, visit, touched)
    if "finding" in tables:
        rows["findings"] = _findings(db, visit.id)
    if "paper" in tables:
        rows["papers"] = _papers(db, visit.id)
    if "remark" in tables:
        rows["remarks"] = _remarks(db, visit.id)
    if "recheck" in tables:
        rows["rechecks"] = _rechecks(db, visit.id)
    if "requested" in tables:
        rows["requested"] = _requested(db, visit.id)
    if "sampling" in tables or "sampled" in tables:
        rows["samples"] = _newer_samples(db, visit, changes)
    newest = replace(visit, **rows)
    newest = _fed(newest) if newest.samples or newest.fed else newest
    kept = list(_KEPT)
    if "evidence" not in tables:
        kept += _KEPT_WITHOUT_EVIDENCE
    if not tables & _SAMPLES and not ("answer" in tables and _is_scored_anew(visit, newest, newer)):
        kept += _KEPT_WITHOUT_SCORES
    newest.__dict__.update({name: visit.__dict__[name] for name in kept if name in visit.__dict__})
    return newest


_KEPT = ("criteria", "_by_code", "_points")
_KEPT_WITHOUT_EVIDENCE = ("_evidence_by_code", "evidence_counts")
_KEPT_WITHOUT_SCORES = ("_scores", "hidden")
"""What a photo, a person, a sentence, a note do not change."""
_SAMPLES = {"sampling", "sampled"}
_WORDS = ("note", "shortcoming", "cause", "requirement", "owner", "supporting", "deadline")
_NO_WORDS: dict[str, Any] = {**dict.fromkeys(_WORDS, ""), "deadline": None}


def _is_scored_anew(before: Visit, now: Visit, answers: Collection[tuple[str, str]]) -> bool:
    """Something that earns points differs in one of `answers`, not only what was written."""
    pairs = ((before.answer(*key), now.answer(*key)) for key in answers)
    return any(replace(one, **_NO_WORDS) != replace(other, **_NO_WORDS) for one, other in pairs)


def _samples(db: Database, inspection: bytes) -> dict[tuple[str, str], "Register"]:
    if not _has(db, "sampling", inspection):
        return {}
    from inspector.book.sample_rows import Sampled, Sampling
    from inspector.book.samples import gathered

    samplings = _rows(db, "sampling", Sampling, "inspection = :inspection AND deleted IS NOT 1", inspection)
    rows = _rows(db, "sampled", Sampled, "inspection = :inspection AND deleted IS NOT 1", inspection)
    return gathered(samplings, rows)


_MOST_ROWS = 50


def _newer_samples(db: Database, visit: Visit, changes: Changes) -> Mapping[tuple[str, str], "Register"]:
    """A few files one by one: a register of thousands follows each key."""
    from inspector.book.sample_rows import Sampled
    from inspector.book.samples import with_rows

    ids = [row_id for table, row_id in changes.rows if table == "sampled"]
    if len(ids) > _MOST_ROWS or any(table == "sampling" for table, _ in changes.rows):
        return _samples(db, visit.id)
    newer = [row for id_ in ids for row in _rows(db, "sampled", Sampled, "id = :inspection", id_)]
    return with_rows(visit.samples, newer)


def _fed(visit: Visit) -> Visit:
    """`visit` whose answers take their figures from the registers of samples."""
    from inspector.book.samples import fed_answer

    typed, fed, answers = visit.typed, {}, dict(visit.typed)
    known = {criterion.code: criterion for criterion in visit.criteria}
    for key, register in visit.samples.items():
        if (criterion := known.get(key[0])) is None:
            continue
        made = fed_answer(criterion, typed.get(key), key[1], register.sampling.population, register.tally)
        if made is not None:
            fed[key], answers[key] = typed.get(key), made
    return replace(visit, answers=answers, fed=fed)


def _people(db: Database, inspection: bytes) -> tuple[Person, ...]:
    rows = _rows(db, "person", Person, "inspection = :inspection AND deleted IS NOT 1", inspection)
    return tuple(sorted(rows, key=lambda row: (row.side != "team", row.position or 0, row.id)))


def _uses(db: Database, inspection: bytes) -> tuple[ChecklistUse, ...]:
    rows = _rows(
        db, "checklist_use", ChecklistUse, "inspection = :inspection AND deleted IS NOT 1", inspection
    )
    return tuple(sorted(rows, key=lambda row: (row.position or 0, row.id)))


def _findings(db: Database, inspection: bytes) -> tuple[Finding, ...]:
    rows = _rows(db, "finding", Finding, "inspection = :inspection AND deleted IS NOT 1", inspection)
    return tuple(sorted(rows, key=lambda row: (row.position or 0, row.id)))


def _papers(db: Database, inspection: bytes) -> dict[str, Paper]:
    rows = _rows(db, "paper", Paper, "inspection = :inspection AND deleted IS NOT 1", inspection)
    return {row.kind: row for row in rows if row.id == paper_id(inspection, row.kind)}


def _has(db: Database, table: str, inspection: bytes) -> bool:
    """The visit has a row there: if not, the class of its rows is not made either."""
    return bool(query(db, f"SELECT 1 FROM {table} WHERE inspection = ? LIMIT 1", (inspection,)))  # noqa: S608 - ours


def _rechecks(db: Database, inspection: bytes) -> dict[str, "Recheck"]:
    if not _has(db, "recheck", inspection):
        return {}
    from inspector.book.later_rows import Recheck

    rows = _rows(db, "recheck", Recheck, "inspection = :inspection AND deleted IS NOT 1", inspection)
    return {row.finding: row for row in rows if row.id == recheck_id(inspection, row.finding)}


def _requested(db: Database, inspection: bytes) -> tuple["Requested", ...]:
    if not _has(db, "requested", inspection):
        return ()
    from inspector.book.later_rows import Requested

    rows = _rows(db, "requested", Requested, "inspection = :inspection AND deleted IS NOT 1", inspection)
    return tuple(sorted(rows, key=lambda row: (row.position or 0, row.id)))


def _remarks(db: Database, inspection: bytes) -> tuple["Remark", ...]:
    if not _has(db, "remark", inspection):
        return ()
    from inspector.book.later_rows import Remark

    rows = _rows(db, "remark", Remark, "inspection = :inspection AND deleted IS NOT 1", inspection)
    said = (row for row in rows if row.text)
    return tuple(sorted(said, key=lambda row: (str(row.written_at or ""), row.id)))


def issued_rows(db: Database, inspection: bytes) -> list["Issued"]:
    """The inspection's entries of the register, as they stand, in no order."""
    from inspector.book.later_rows import Issued

    rows = _rows(db, "issued", Issued, "inspection = :inspection", inspection)
    return [row for row in rows if row.id == issued_id(inspection, row.kind, row.sha256)]


def closing_rows(db: Database, inspection: bytes) -> list["Closing"]:
    """The inspection's closings and reopenings, as they stand, in no order."""
    from inspector.book.later_rows import Closing

    return _rows(db, "closing", Closing, "inspection = :inspection", inspection)


_BYTES = "SELECT sha256, bytes FROM attachment"


def _evidence(db: Database, inspection: bytes) -> dict[str, tuple[Evidence, ...]]:
    """`evidence` and `scans`."""
    rows = _rows(db, "evidence", Evidence, "inspection = :inspection AND deleted IS NOT 1", inspection)
    sizes = dict(query(db, _BYTES)) if rows else {}
    rows = [replace(row, bytes=sizes.get(row.sha256)) for row in rows]
    return _in_two(rows)


_MOST_AGAIN = 50
_BYTES_OF = "SELECT bytes FROM attachment WHERE sha256 = ?"


def _evidence_again(db: Database, visit: Visit, ids: set[bytes]) -> dict[str, tuple[Evidence, ...]]:
    """The rows of `ids` read anew, the others as they were: of five thousand photos one gets a caption.

    All are read where bytes are awaited: a packet that brings rows may bring the bytes of others too.
    """
    before = (*visit.evidence, *visit.scans)
    if len(ids) > _MOST_AGAIN or any(row.bytes is None for row in before):
        return _evidence(db, visit.id)
    rows = [row for row in before if row.id not in ids]
    for id_ in ids:
        for row in _rows(db, "evidence", Evidence, "id = :inspection AND deleted IS NOT 1", id_):
            if row.inspection == visit.id:
                size = query(db, _BYTES_OF, (row.sha256,))
                rows.append(replace(row, bytes=size[0][0] if size else None))
    return _in_two(rows)


def _in_two(rows: list[Evidence]) -> dict[str, tuple[Evidence, ...]]:
    rows.sort(key=lambda row: (row.position or 0, row.id))
    return {
        "evidence": tuple(row for row in rows if not row.issued),
        "scans": tuple(row for row in rows if row.issued),
    }


def _columns(table: str, kind: type) -> list[str]:
    stored = {"id", "inspection", *KINDS[table], *IDENTITY[table]} - (
        {"inspection"} if table == "inspection" else set()
    )
    return [field.name for field in fields(kind) if field.name in stored]


def _rows(db: Database, table: str, kind: type[Row], where: str, inspection: bytes) -> list[Row]:
    columns = _columns(table, kind)
    found = query(
        db,
        f"SELECT {', '.join(columns)} FROM {table} WHERE {where}",  # noqa: S608 - our own names
        {"inspection": inspection},
    )
    known = KINDS[table]
    return [
        kind(
            **{
                name: from_stored(table, name, value) if name in known else value
                for name, value in zip(columns, row, strict=True)
            }
        )
        for row in found
    ]


_ANSWER_COLUMNS = tuple(field.name for field in fields(Answer))
_SELECT_ANSWERS = f"SELECT {', '.join(_ANSWER_COLUMNS)} FROM answer "  # noqa: S608 - our own names
_BY_INSPECTION = _SELECT_ANSWERS + "WHERE id >= :first AND id < :last AND inspection = :inspection"
_BY_ID = _SELECT_ANSWERS + "WHERE id = ?"


def _answers(db: Database, inspection: bytes) -> dict[tuple[str, str], Answer]:
    # An answer's id begins with its inspection's first 8 bytes: a range of the key, no index of its own.
    first = inspection[:8]
    rows = query(
        db,
        _BY_INSPECTION,
        {"first": first + bytes(8), "last": first + b"\xff" * 9, "inspection": inspection},
    )
    return {(row[0], row[1]): _answer(row) for row in rows}


def _answers_by_id(db: Database, ids: Sequence[bytes]) -> dict[tuple[str, str], Answer]:
    rows = [row for id_ in ids for row in query(db, _BY_ID, (id_,))]
    return {(row[0], row[1]): _answer(row) for row in rows}


def _answer(row: Sequence[Any]) -> Answer:
    values = {
        name: from_stored("answer", name, value)
        for name, value in zip(_ANSWER_COLUMNS[5:], row[5:], strict=True)
        if value is not None
    }
    return Answer(row[0], row[1], Result(row[2]) if row[2] else None, row[3], row[4], **values)


_CHECKLIST = "SELECT compiled, source FROM checklist_file WHERE sha256 = ?"


def _checklists(db: Database, uses: Sequence[ChecklistUse]) -> tuple["Checklist", ...]:
    found = (query(db, _CHECKLIST, (use.sha256,)) for use in uses)
    return tuple(_compiled(rows[0][0], rows[0][1]) for rows in found if rows)


@lru_cache(maxsize=8)
def _compiled(text: str, source: str) -> "Checklist":
    from inspector.checklist.model import Checklist

    return Checklist.from_json(text, source)
