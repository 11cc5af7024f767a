"""What a sample came to, in words: the sentence for the minutes, the most frequent faults, the annex of its files."""

from collections.abc import Iterator

from inspector.book.samples import MET, NA, NOT_MET, Register
from inspector.book.sampling import criterion_word, population_of
from inspector.book.visit import Visit
from inspector.checklist.model import Criterion
from inspector.report.context_set import FaultFields, SampledFields, SampleFields
from inspector.report.words import as_sentence, period_in_sentence
from inspector.text import format_count, percent, two_digits

_MOST_NAMED = 3
RESULTS = {MET: "Đạt", NOT_MET: "Không đạt", NA: "Không tính", "": "Chưa xem"}
"""A file's result as a table prints it."""


def top_faults(register: Register) -> str:
    """The most frequent faults with their counts: «phần “Nơi nhận” (4); số, ký hiệu (2)»; "" without any."""
    return "; ".join(
        f"{fault.check} ({format_count(fault.count)})" for fault in register.tally.faults[:_MOST_NAMED]
    )


def sample_words(visit: Visit, criterion: Criterion, register: Register) -> str:
    """What was examined and found, as a part of a sentence; "" while nothing is examined.

    «kiểm tra xác suất 30/412 văn bản, có 07 văn bản sai thể thức, chiếm 23,3%; nhiều nhất: phần “Nơi nhận” (4)».
    """
    tally = register.tally
    if not tally.examined:
        return ""
    population = population_of(visit, register)
    is_part = population is not None and population > tally.examined
    size = (
        f"{two_digits(tally.examined)}/{format_count(population or 0)}"
        if is_part
        else two_digits(tally.examined)
    )
    named = register.sampling.subject or criterion_word(criterion) or "văn bản"
    words = f"kiểm tra xác suất {size} {named}, {_counted(criterion, register, named)}"
    return f"{words}; nhiều nhất: {faults}" if (faults := top_faults(register)) else words


def _counted(criterion: Criterion, register: Register, named: str) -> str:
    """How many were faulty, or sound where the criterion counts those."""
    tally = register.tally
    counts_sound = criterion.sampling_counts == "sound"
    count = tally.sound if counts_sound else tally.defects
    what = criterion.numerator.removeprefix("số ") or f"{named} {'đạt' if counts_sound else 'sai'}"
    if not count:
        return f"không có {what}"
    return f"có {two_digits(count)} {what}, chiếm {percent(count, tally.examined)}"


def sample_fields(visit: Visit) -> tuple[SampleFields, ...]:
    """The registers in which something was examined, in the checklists' order."""
    return tuple(
        _fields(visit, criterion, register, number)
        for number, (criterion, register) in enumerate(_registers(visit), start=1)
    )


def _registers(visit: Visit) -> Iterator[tuple[Criterion, Register]]:
    if not visit.samples:
        return
    for criterion in visit.criteria:
        for period in visit.periods_of(criterion):
            register = visit.samples.get((criterion.code, period))
            if register is not None and register.tally.examined:
                yield criterion, register


def _inside(text: str) -> str:
    """A phrase as it stands inside a sentence: «Rút ngẫu nhiên» begins small, «TTHC» does not."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _fields(visit: Visit, criterion: Criterion, register: Register, number: int) -> SampleFields:
    head, tally = register.sampling, register.tally
    period = period_in_sentence(register.key[1])
    words = sample_words(visit, criterion, register)
    population = population_of(visit, register)
    return SampleFields(
        number=str(number),
        criterion=criterion.text,
        period=period,
        subject=head.subject or criterion_word(criterion) or "văn bản",
        method=_inside(head.method.rstrip(" .;")),
        seed=head.seed if head.wanted else "",
        population="" if population is None else format_count(population),
        size=two_digits(tally.examined),
        defects=two_digits(tally.defects),
        sound=two_digits(tally.sound),
        defect_share=percent(tally.defects, tally.examined),
        sentence=as_sentence(f"{period}, {words}" if period else words),
        faults=tuple(FaultFields(fault.check, two_digits(fault.count)) for fault in tally.faults),
        files=tuple(
            SampledFields(
                number=str(row_number),
                place="" if row.place is None else str(row.place),
                name=row.name,
                result=RESULTS.get(row.result, ""),
                faults="; ".join(row.faults),
                note=row.note,
            )
            for row_number, row in enumerate(register.rows, start=1)
        ),
    )
