"""Figures and page numbers are right when a document is opened: nothing in it waits for F9."""

import re
import zipfile

import pytest
from lxml import etree

from inspector.report import write_set
from inspector.report.kinds import KINDS
from inspector.report.whole_set import set_file

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORKED_OUT_ON_OPENING = {"PAGE"}
"""What Word and LibreOffice work out whenever they set pages, in a header or footer; every other field keeps what was
saved in it until somebody presses F9."""


@pytest.fixture(scope="module")
def folder(sample, tmp_path_factory):
    """The whole set of the sample."""
    made = tmp_path_factory.mktemp("fields")
    with sample.copied() as book:
        write_set(book, sample.visit.id, sample.home, made)
    return made


def parts(file) -> dict[str, etree._Element]:
    with zipfile.ZipFile(file) as package:
        return {
            name: etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.startswith("word/") and name.endswith(".xml")
        }


def fields_in(part: etree._Element) -> list[str]:
    """The first word of every field's code, its pieces joined as Word joins them."""
    codes = [each.get(f"{_W}instr") for each in part.iter(f"{_W}fldSimple")]
    for paragraph in part.iter(f"{_W}p"):
        code = "".join(each.text or "" for each in paragraph.iter(f"{_W}instrText"))
        codes += [code] if code.strip() else []
    return [code.split()[0].upper() for code in codes]


@pytest.mark.parametrize("kind", [kind.id for kind in KINDS])
def test_no_field_of_a_document_waits_to_be_updated(folder, kind):
    file = folder / set_file(next(each for each in KINDS if each.id == kind))
    found = {name: fields_in(part) for name, part in parts(file).items()}
    in_margins = {name for name, codes in found.items() if codes}
    assert all(re.match(r"word/(header|footer)\d*\.xml", name) for name in in_margins), in_margins
    assert {code for codes in found.values() for code in codes} <= WORKED_OUT_ON_OPENING
    settings = parts(file)["word/settings.xml"]
    assert settings.find(f"{_W}updateFields") is None  # Word would ask the reader a question on opening


def test_every_photo_that_the_text_refers_to_has_its_number_under_a_picture(folder):
    """The numbers are words, put there when the document is made: they cannot be stale."""
    conclusion = next(each for each in KINDS if each.id == "conclusion")
    words = "\n".join(
        "".join(each.text or "" for each in paragraph.iter(f"{_W}t"))
        for paragraph in parts(folder / set_file(conclusion))["word/document.xml"].iter(f"{_W}p")
    )
    captions = [int(number) for number in re.findall(r"^Ảnh (\d+)\.", words, re.MULTILINE)]
    referred = {int(number) for number in re.findall(r"\bảnh (\d+)", words)}
    assert captions == list(range(1, len(captions) + 1))
    assert captions
    assert referred <= set(captions)
    annex = next(each for each in KINDS if each.id == "photos")
    alone = "\n".join(
        "".join(each.text or "" for each in paragraph.iter(f"{_W}t"))
        for paragraph in parts(folder / set_file(annex))["word/document.xml"].iter(f"{_W}p")
    )
    assert [int(number) for number in re.findall(r"^Ảnh (\d+)\.", alone, re.MULTILINE)] == captions
