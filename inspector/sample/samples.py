"""The sample visit's two registers: thirty documents of each period, drawn and examined for their layout."""

from inspector.book import Book
from inspector.book.edit import Edit, Set
from inspector.book.inspections import fields_of
from inspector.book.sampling import draw, judged
from inspector.book.visit import load_visit
from inspector.sample.story import MONTHS, YEAR

CRITERION = "VT.III.2"
_SEED = "071021"
_POPULATIONS = {YEAR: 412, MONTHS: 326}
_RECIPIENTS, _DATE, _MARGINS, _PAGES = (
    "phần “Nơi nhận”", "địa danh, ngày tháng", "phông, cỡ chữ, lề", "số trang"
)  # fmt: skip
_FAULTS = {
    YEAR: {
        2: (_RECIPIENTS,),
        5: (_DATE,),
        9: (_DATE, _RECIPIENTS),
        14: (_RECIPIENTS,),
        18: (_MARGINS,),
        23: (_DATE, _RECIPIENTS),
        27: (_MARGINS,),
    },
    MONTHS: {4: (_RECIPIENTS,), 11: (_PAGES,), 19: (_RECIPIENTS, _PAGES), 26: (_RECIPIENTS,)},
}
"""Period → place in the sample, from 1 → what is wrong there."""
_KINDS = ("BC-BCH", "KH-BCH", "QĐ-BCH", "TB-BCH", "BCH-TM", "HD-BCH", "BCH-HC")


def write_samples(book: Book, inspection: bytes) -> None:
    """Draw both samples and examine every document; the answers say the same figures already."""
    for period, population in _POPULATIONS.items():
        visit = load_visit(book.db, inspection)
        book.write(
            draw(
                visit,
                CRITERION,
                period,
                30,
                seed=_SEED,
                population=population,
                subject="văn bản",
                method="Rút ngẫu nhiên theo sổ đăng ký văn bản đi",
            )
        )
    visit = load_visit(book.db, inspection)
    checks = visit.criterion(CRITERION).sampling_checks
    sets: list[Set] = []
    for period, faults in _FAULTS.items():
        for number, row in enumerate(visit.samples[CRITERION, period].rows, start=1):
            found = judged("not_met" if number in faults else "met", faults.get(number, ()), checks)
            name = f"{row.place}/{_KINDS[(row.place or 0) % len(_KINDS)]}"
            sets += fields_of("sampled", row.id, {"name": name, **found})
    book.write(Edit("sample", inspection, tuple(sets)))
