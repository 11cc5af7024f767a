"""What became of last time's requirements, in the words of the documents."""

from collections.abc import Iterable
from datetime import date

from inspector.book.later_rows import Recheck
from inspector.book.rechecks import NOT_REMEDIED, PARTLY, REMEDIED, UNVERIFIABLE
from inspector.report.words import as_sentence, joined
from inspector.text import format_date, two_digits

STATE_WORDS = {
    REMEDIED: "đã khắc phục",
    PARTLY: "khắc phục một phần",
    NOT_REMEDIED: "chưa khắc phục",
    UNVERIFIABLE: "chưa đủ căn cứ kết luận",
}
"""What became of a requirement, as the documents say it."""


def follow_up_sentence(rechecks: Iterable[Recheck]) -> str:
    """How many of last time's requirements were remedied; "" where none was looked at.

    «Về thực hiện 08 yêu cầu nêu tại Thông báo … số 05/TB-ĐKT ngày 15/10/2021: đã khắc phục 05, khắc phục một phần 02,
    chưa khắc phục 01 yêu cầu.»
    """
    looked = [row for row in rechecks if row.state]
    if not looked:
        return ""
    sources = dict.fromkeys(
        f"{row.document}{f' ngày {format_date(row.issued_on)}' if row.issued_on else ''}"
        for row in sorted(looked, key=lambda row: (row.issued_on or date.min, row.id), reverse=True)
        if row.document
    )
    counts = [(STATE_WORDS[state], sum(row.state == state for row in looked)) for state in STATE_WORDS]
    said = [f"{word} {two_digits(count)}" for word, count in counts if count]
    origin = f" nêu tại {joined(list(sources))}" if sources else " của lần kiểm tra trước"
    return as_sentence(f"Về thực hiện {two_digits(len(looked))} yêu cầu{origin}: {', '.join(said)} yêu cầu")
