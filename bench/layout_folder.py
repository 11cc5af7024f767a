"""A folder of 400 ordinary documents held against the layout rules, and python-docx reading their words."""

import os
import shutil
from pathlib import Path

from bench.layout import notice
from bench.measure import Row, in_turn, milliseconds
from inspector.report.layout.survey import check_folder

FILES = 400
SHARE = 10  # the floor reads one file of ten, and counts tenfold
MOST_MS = 60_000.0
WORK = "check the layout of a folder of 400 documents"


def measure(folder: Path) -> Row:
    """The row. Its limit is a minute on two cores, whatever the floor took."""
    from docx import Document

    one = notice(folder / "layout-folder")
    unit = folder / "unit"
    unit.mkdir()
    for number in range(FILES):
        shutil.copy(one, unit / f"{number:03}.docx")

    def floor() -> None:
        for file in sorted(unit.iterdir())[: FILES // SHARE]:
            for paragraph in Document(os.fspath(file)).element.body.iter("{*}p"):
                "".join(paragraph.itertext())

    floor_ms, ours_ms = in_turn(
        lambda: milliseconds(floor) * SHARE, lambda: milliseconds(lambda: check_folder(unit)), 1
    )
    return Row(WORK, "python-docx reading the same words, one process", floor_ms, ours_ms, MOST_MS / floor_ms)
