"""Builds the edits of a sample's register: its head, its files, what was found in each, and the draw."""

import hashlib
import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from inspector.book.answers import edit_answer, hold_period
from inspector.book.edit import Edit, Set
from inspector.book.errors import (
    CountRefused,
    DrawTooLarge,
    FaultUnknown,
    NotBySample,
    PopulationMissing,
    ResultAndFaults,
    SampleAbovePopulation,
    SeedMissing,
)
from inspector.book.fields import CREATION, IDENTITY, identity_text
from inspector.book.ids import derived_id, sampling_id, uuid7
from inspector.book.inspections import fields_of
from inspector.book.sample_rows import Sampled, Sampling
from inspector.book.samples import MET, NOT_MET, Register
from inspector.book.visit import Visit
from inspector.checklist.model import Criterion
from inspector.record import record
from inspector.text import clean, format_count, two_digits

LARGEST_DRAW = 5000
"""So many files at most are drawn at once: nobody examines more in a visit."""
LARGEST_POPULATION = 10**9


@record
class File:
    """A file to be put into a register. `result` "": not examined yet; with faults it is not met by itself."""

    place: int | None = None
    name: str = ""
    result: str = ""
    faults: tuple[str, ...] = ()
    note: str = ""


def register_of(visit: Visit, code: str, period: str) -> Register:
    """The register that stands, or an empty one. Raises CriterionMissing, PeriodMissing, AskedOnce, NotBySample."""
    criterion = visit.criterion(code)
    hold_period(visit, criterion, period)
    if not criterion.sampling:
        raise NotBySample(code)
    standing = visit.samples.get((code, period))
    return standing or Register(Sampling(sampling_id(visit.id, code, period), visit.id, code, period))


def population_of(visit: Visit, register: Register) -> int | None:
    """What the sample is drawn from: as the register says, else as it was typed with the answer."""
    if register.sampling.population is not None:
        return register.sampling.population
    return visit.answer(*register.key).population


# --- the head -----------------------------------------------------------------------------------------


def edit_register(
    visit: Visit, code: str, period: str, *, label: str = "sampling.edit", **fields: Any
) -> Edit:
    """The edit that sets fields of the register's head; it comes to be by it.

    Another seed or population begins another draw; by which the files were drawn that stand there already is then said
    in `method`. Raises as `register_of`; CountRefused, SampleAbovePopulation, ValueRefused.
    """
    register = register_of(visit, code, period)
    head = register.sampling
    if isinstance(fields.get("seed"), str):
        fields["seed"] = as_kept(fields["seed"])
    population = fields.get("population")
    if population is not None:
        if not isinstance(population, int) or not 0 < population <= LARGEST_POPULATION:
            raise CountRefused(code, value=str(population)[:40])
        if population < register.tally.examined:
            raise SampleAbovePopulation(code, sample=register.tally.examined, population=population)
    begun = {name: fields[name] for name in ("seed", "population") if name in fields}
    if any(value != getattr(head, name) for name, value in begun.items()) and head.wanted is not None:
        fields.setdefault("wanted", None)
        if told := _drawn_before(visit, register):
            fields["method"] = "; ".join(filter(None, (fields.get("method", head.method), told)))
    sets = [one for one in _made(visit, register) if one.field not in fields]
    return Edit(label, visit.id, (*sets, *fields_of("sampling", head.id, fields)))


def edit_checks(visit: Visit, code: str, period: str, checks: Sequence[str]) -> Edit:
    """The edit that sets what files are examined for.

    A check that changes its words where it stands is renamed in the files too; one that goes is taken out of them.
    """
    register = register_of(visit, code, period)
    before = register.checks_of(visit.criterion(code))
    after = tuple(dict.fromkeys(" ".join(check.split()) for check in checks if check.strip()))
    moved = {old: new for old, new in zip(before, after, strict=False) if len(before) == len(after)}
    kept = {old: old if old in after else moved.get(old, "") for old in before}
    head = edit_register(visit, code, period, label="sampling.checks", checks=after)
    sets: list[Set] = []
    for row in register.rows:
        faults = tuple(dict.fromkeys(kept.get(fault, fault) for fault in row.faults))
        faults = tuple(fault for fault in faults if fault)
        if faults != row.faults:
            sets += fields_of("sampled", row.id, {"faults": faults})
    return Edit(head.label, visit.id, (*head.sets, *sets))


def leave_register(visit: Visit, code: str, period: str) -> Edit:
    """The edit that has the answer go on without its register: the figure stays as if it had been typed.

    The files stay in the book; the register comes back with them by being edited again, or by undo. Where there is no
    register the edit is empty.
    """
    register = register_of(visit, code, period)
    if register.key not in visit.samples:
        return Edit("sampling.leave", visit.id, ())
    head = register.sampling
    sets = [_creation("sampling", head.id, register.key), *fields_of("sampling", head.id, {"deleted": True})]
    if register.key in visit.fed:
        answer = visit.answer(code, period)
        fields: dict[str, Any] = {
            "value": answer.value,
            "population": answer.population,
            "result": answer.result,
        }
        sets += edit_answer(_unfed(visit), code, period, **fields).sets
    return Edit("sampling.leave", visit.id, tuple(sets))


def _unfed(visit: Visit) -> Visit:
    return replace(visit, answers=visit.typed, fed={})


def _made(visit: Visit, register: Register) -> list[Set]:
    """What a register needs to stand; a new one takes the population over that was typed with the answer."""
    head = register.sampling
    sets = [_creation("sampling", head.id, register.key)]
    fields: dict[str, Any] = {"deleted": None}
    typed = visit.answer(*register.key).population
    if typed and head.population is None and register.key not in visit.samples:
        fields["population"] = typed
    return [*sets, *fields_of("sampling", head.id, fields)]


def _creation(table: str, row_id: bytes, key: tuple[str, str]) -> Set:
    identity = dict(zip(IDENTITY[table], key, strict=True))
    return Set(table, row_id, CREATION, identity_text(table, identity))


# --- the files ----------------------------------------------------------------------------------------


def add_files(visit: Visit, code: str, period: str, files: Iterable[File]) -> Edit:
    """The edit that puts files at the register's end, in their order.

    Raises as `register_of`; CountRefused, FaultUnknown, ResultAndFaults, ValueRefused.
    """
    register = register_of(visit, code, period)
    return _added(visit, register, [(uuid7(), file) for file in files], "sampling.add")


def _added(visit: Visit, register: Register, files: Sequence[tuple[bytes, File]], label: str) -> Edit:
    checks = register.checks_of(visit.criterion(register.sampling.criterion))
    sets = _made(visit, register)
    first = 1 + max((row.position or 0 for row in register.rows), default=0)
    for position, (row_id, file) in enumerate(files, start=first):
        fields = {
            "place": file.place,
            "name": file.name,
            **judged(file.result, file.faults, checks, place=_named(file)),
            "note": file.note,
            "position": position,
            "deleted": None,
        }
        if file.place is not None and not 0 < file.place <= LARGEST_POPULATION:
            raise CountRefused(register.sampling.criterion, value=str(file.place)[:40])
        sets += [_creation("sampled", row_id, register.key), *fields_of("sampled", row_id, fields)]
    return Edit(label, visit.id, tuple(sets))


def judged(
    result: str, faults: Sequence[str], checks: Sequence[str], *, place: str = ""
) -> dict[str, object]:
    """`result` and `faults` as a file's fields: a fault is «not met», none of the other results has any.

    Raises FaultUnknown, ResultAndFaults.
    """
    unknown = [fault for fault in faults if fault not in checks]
    if unknown:
        raise FaultUnknown(place, fault=unknown[0], known="; ".join(checks))
    if faults and result not in ("", NOT_MET):
        raise ResultAndFaults(place)
    ordered = tuple(check for check in checks if check in faults)
    return {"result": NOT_MET if faults else result, "faults": ordered}


def edit_file(row: Sampled, *, label: str = "sampling.file", **fields: Any) -> Edit:
    """The edit that sets `place`, `name` or `note` of a file, as it is typed. Raises CountRefused, ValueRefused."""
    place = fields.get("place")
    if place is not None and not 0 < place <= LARGEST_POPULATION:
        raise CountRefused(row.criterion, value=str(place)[:40])
    return Edit(label, row.inspection, tuple(fields_of("sampled", row.id, fields)), goes_on=True)


def mark_fault(row: Sampled, check: str, checks: Sequence[str]) -> Edit:
    """The edit that has a file fail one check, or no longer; without any fault left it is met."""
    faults = (
        [fault for fault in row.faults if fault != check] if check in row.faults else [*row.faults, check]
    )
    ordered = [one for one in checks if one in faults] + [one for one in faults if one not in checks]
    fields = {"faults": ordered, "result": NOT_MET if ordered else MET}
    return Edit("sampling.fault", row.inspection, tuple(fields_of("sampled", row.id, fields)))


def judge(rows: Sequence[Sampled], result: str) -> Edit:
    """The edit that says of files what was found: `met`, `na` and "" leave no fault."""
    sets: list[Set] = []
    for row in rows:
        fields: dict[str, Any] = {"result": result}
        if result != NOT_MET:
            fields["faults"] = ()
        sets += fields_of("sampled", row.id, fields)
    return Edit("sampling.judge", rows[0].inspection, tuple(sets))


def remove_files(rows: Sequence[Sampled]) -> Edit:
    """The edit that takes files out of their register."""
    sets = [each for row in rows for each in fields_of("sampled", row.id, {"deleted": True})]
    return Edit("sampling.remove", rows[0].inspection, tuple(sets))


def _named(file: File) -> str:
    return file.name or ("" if file.place is None else str(file.place))


# --- the draw -----------------------------------------------------------------------------------------


def new_seed() -> str:
    """A seed that nobody chose: six digits, short enough to be written into the minutes."""
    return str(100_000 + secrets.randbelow(900_000))


def as_kept(seed: str) -> str:
    """The seed as the register keeps it: what is drawn by is what the minutes print, however it was typed."""
    return clean(seed, multiline=False)


def sequence(seed: str, population: int) -> Iterator[int]:
    """Every number from 1 to `population` once, in the order that `seed` draws them.

    The k-th attempt (k = 1, 2, …) is SHA-256 of the UTF-8 text «seed|k», read as one big-endian number, modulo
    `population`, plus 1; a number that came before is passed over. The same on every machine, in every version.
    """
    seen: set[int] = set()
    attempt = 0
    while len(seen) < population:
        attempt += 1
        digest = hashlib.sha256(f"{seed}|{attempt}".encode()).digest()
        number = int.from_bytes(digest, "big") % population + 1
        if number not in seen:
            seen.add(number)
            yield number


def draw(
    visit: Visit,
    code: str,
    period: str,
    count: int,
    *,
    seed: str = "",
    population: int | None = None,
    names: Sequence[str] = (),
    **head_fields: Any,
) -> Edit:
    """The edit that draws `count` further files without replacement and lists them by number, not examined yet.

    `seed`, `population`: None or "" as the register says; with `names` the list itself is the population. The same
    seed and population go on where the last draw ended; numbers that stand in the register already are passed over.
    `head_fields`: what else is set with it, as in `edit_register`.
    Raises as `edit_register`; SeedMissing, PopulationMissing, DrawTooLarge.
    """
    register = register_of(visit, code, period)
    head = register.sampling
    seed = as_kept(seed) or head.seed
    population = len(names) or (population if population is not None else population_of(visit, register))
    if not seed:
        raise SeedMissing(code)
    if not population:
        raise PopulationMissing(code)
    taken = {row.place for row in register.rows if row.place is not None and row.place <= population}
    left = min(population - len(taken), LARGEST_DRAW)
    if not 0 < count <= left:
        raise DrawTooLarge(code, count=count, left=max(0, left))
    edit = edit_register(visit, code, period, seed=seed, population=population, **head_fields)
    goes_on = (seed, population) == (head.seed, head.population)
    passed = head.wanted or 0 if goes_on else 0
    numbers, drawn = _numbers(seed, population, count, passed, taken)
    if len(numbers) < count:  # what was drawn and taken out again is all that is left
        raise DrawTooLarge(code, count=count, left=len(numbers))
    files = [
        (
            _drawn_id(visit, register, seed, number),
            File(place=number, name=names[number - 1] if names else ""),
        )
        for number in sorted(numbers)
    ]
    sets = [one for one in edit.sets if one.field != "wanted"]
    sets += fields_of("sampling", head.id, {"wanted": drawn})
    begun = replace(register, sampling=replace(head, population=population))
    sets += _added(visit, begun, files, "sampling.draw").sets
    return Edit("sampling.draw", visit.id, tuple(sets))


def _numbers(seed: str, population: int, count: int, passed: int, taken: set[int]) -> tuple[list[int], int]:
    """The next `count` numbers that are not taken, and how far the sequence has been used by then."""
    numbers: list[int] = []
    drawn = passed
    for number in islice(sequence(seed, population), passed, None):
        if len(numbers) == count:
            break
        drawn += 1
        if number not in taken:
            numbers.append(number)
    return numbers, drawn


def _drawn_before(visit: Visit, register: Register) -> str:
    """How many of the files the register's present seed drew, and of how many, in words; "" for none."""
    head = register.sampling
    drawn = sum(
        row.id == derived_id(visit.id, "sampled", *register.key, head.seed, str(row.place))
        for row in register.rows
        if row.place is not None
    )
    if not drawn:
        return ""
    named = criterion_word(visit.criterion(head.criterion)) or "văn bản"
    whole = f" trong tổng số {format_count(head.population)}" if head.population else ""
    return f"{two_digits(drawn)} {named} rút bằng số khởi đầu {head.seed}{whole}"


def _drawn_id(visit: Visit, register: Register, seed: str, number: int) -> bytes:
    """Two laptops that draw by one seed draw the same rows; what stands under another number is left alone."""
    made = derived_id(visit.id, "sampled", *register.key, seed, str(number))
    return uuid7() if any(row.id == made for row in register.rows) else made


def criterion_word(criterion: Criterion) -> str:
    """What a checklist calls one file of the sample, as far as its words tell: «văn bản đến», «hồ sơ»."""
    word = criterion.denominator or (criterion.steps.per if criterion.steps else "")
    word = word.removeprefix("số ").removesuffix(" sai")
    for tail in (" đã kiểm tra", " được kiểm tra", " kiểm tra", " được hỏi", " thu về", " đã xem"):
        word = word.removesuffix(tail)
    return word.strip()
