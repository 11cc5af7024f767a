"""Makes the templates of all documents, with every official layout rule kept.

Run it after changing one: `python report_templates/make.py`. Offices change the result in Word, not these files. The
fields that a template may name are listed in docs/template-fields.md.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from report_templates import (
    conclusion,
    figures_annex,
    file_request,
    handover,
    minutes,
    photo_annex,
    reminder,
    result_report,
    score_annex,
)
from report_templates.parts import make_document

FOLDER = Path(__file__).parent
_ACROSS = ("phu-luc-bang-cham-diem", "phu-luc-so-lieu")
"""Documents whose last section lies across."""

BUILDERS = {
    "phieu-yeu-cau-ho-so": file_request.build,
    "bien-ban-giao-nhan-ho-so": handover.build,
    "bien-ban-kiem-tra": minutes.build,
    "bao-cao-ket-qua-kiem-tra": result_report.build,
    "thong-bao-ket-luan": conclusion.build,
    "phu-luc-bang-cham-diem": score_annex.build,
    "phu-luc-anh-minh-chung": photo_annex.build,
    "phu-luc-so-lieu": figures_annex.build,
    "cong-van-don-doc": reminder.build,
}
"""A template's name and what writes it."""


def make(name: str = "thong-bao-ket-luan") -> bytes:
    """One template's bytes, the same at every run."""
    return make_document(BUILDERS[name], landscape=name in _ACROSS)


def make_all() -> Iterator[tuple[Path, bytes]]:
    """Every template with its file."""
    for name in BUILDERS:
        yield FOLDER / f"{name}.docx", make(name)


if __name__ == "__main__":
    for path, content in make_all():
        path.write_bytes(content)
        print(path)
