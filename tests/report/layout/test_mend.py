"""Mending: the mechanical rules are kept afterwards, no word is changed, and nothing that was right is touched."""

import random
import zipfile
from io import BytesIO

import pytest
from docx import Document

from inspector.errors import InspectorError
from inspector.report.layout import check_layout, mend_layout, read_document
from inspector.report.layout.errors import IsSigned
from inspector.report.layout.tree import Text, paragraphs
from tests.report.docx_files import changed
from tests.report.layout.mutation import strange
from tests.report.layout.unit_documents import DOCUMENTS, UnitDocument
from tests.report.layout.unit_looks import long_report_numbered_at_the_foot, strict

WORDS = {
    "official_letter_with_bare_number_and_date": {"head.number", "head.place_date"},
    "official_letter_with_slashes_and_no_end": {"head.number", "body.end"},
    "decision_with_upright_grounds_ending_in_commas": {"body.basis"},
    "decision_without_end_signed_in_small_letters": {"body.end", "sign.authority"},
    "report_with_small_roman_headings": {"body.section"},
    "report_with_part_and_title_on_one_line": {"body.part"},
    "report_with_a_big_title_made_of_small_letters": {"title.subject"},
    "report_with_underlined_words_instead_of_rules": {"head.motto", "head.issuer", "title.subject"},
    "plan_with_an_annex_named_in_arabic": {"annex.word", "annex.title", "annex.ref"},
    "report_closed_carelessly": {"sign.name", "recipients.word", "recipients.list"},
    "secret_letter_with_bare_marks": {"mark.secrecy", "mark.urgency"},
    "report_indented_by_spaces_with_wide_lines": {"body.indent"},
    "letter_with_date_above_and_number_at_the_left": {"head.place_date"},
    "report_with_only_one_rule_drawn_on_tab_stops": {"head.issuer"},
    "report_in_tcvn3": {"font.family"},
    "report_in_vni": {"font.family"},
    "notice_typed_into_python_docx_as_it_comes": {
        "head.motto", "head.issuer", "head.number", "head.place_date", "title.subject", "body.section", "body.end",
        "sign.authority",
    },
}  # fmt: skip
WORDS["libreoffice_docx-report_closed_carelessly"] = WORDS["report_closed_carelessly"]
WORDS["libreoffice_html-notice"] = {"head.motto", "head.issuer", "title.subject"}
"""What stays to be mended by a person: words, capitals, drawn lines. Every other fault of a document is mended."""

BY_NAME = [pytest.param(each, id=each.name) for each in DOCUMENTS]


def words(data: bytes) -> list[str]:
    """Every paragraph's words, headers, footers and text boxes included, page numbers left out."""
    said = []
    for section in read_document(data, pictures=False).sections:
        for blocks in (section.blocks, *section.headers.values(), *section.footers.values()):
            said += ["".join(i.text for i in p.items if isinstance(i, Text)) for p in paragraphs(blocks)]
    return [each for each in said if each]


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("document", BY_NAME)
def test_what_is_mechanical_is_mended_and_the_words_are_left_alone(document: UnitDocument):
    source = document.make()
    mended = mend_layout(source)
    assert {r.rule for r in check_layout(mended.data) if not r.ok} == WORDS.get(document.name, set())
    assert mended.mended == document.faults - WORDS.get(document.name, set())
    assert words(mended.data) == words(source)
    if "strict" not in document.name:  # python-docx reads none of those
        Document(BytesIO(mended.data))


@pytest.mark.parametrize("document", BY_NAME)
def test_mending_twice_is_mending_once(document: UnitDocument):
    once = mend_layout(document.make()).data
    assert mend_layout(once).data == once


@pytest.mark.parametrize("document", [p for p in BY_NAME if not p.values[0].faults])
def test_a_sound_document_comes_back_byte_for_byte(document: UnitDocument):
    source = document.make()
    assert mend_layout(source).data == source


def test_parts_that_need_nothing_stay_byte_for_byte():
    extra = {
        "word__media__ảnh.bin": b"\x00\x01",
        "docProps__app.xml": b"<Properties/>",
        "customXml__item1.xml": b"<x/>",
    }
    source = changed(long_report_numbered_at_the_foot(), {}, **extra)
    before, after = parts(source), parts(mend_layout(source).data)
    differing = {name for name in after if before.get(name) != after[name]}
    assert differing == {
        "word/document.xml", "word/rIdF.xml", "word/header1.xml", "word/_rels/document.xml.rels", "[Content_Types].xml",
    }  # fmt: skip
    assert before.keys() <= after.keys()


def test_a_strict_document_stays_strict():
    source = strict(next(d for d in DOCUMENTS if d.name == "report_left_aligned_without_indent").make())
    mended = mend_layout(source)
    assert all(result.ok for result in mended.after)
    assert b"purl.oclc.org" in parts(mended.data)["word/document.xml"]
    assert b"schemas.openxmlformats.org/wordprocessingml" not in parts(mended.data)["word/document.xml"]


def test_a_signed_document_is_not_touched():
    out = BytesIO(DOCUMENTS[0].make())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    with pytest.raises(IsSigned):
        mend_layout(out.getvalue())


@pytest.mark.parametrize("seed", range(4))
def test_strange_documents_are_refused_in_words_or_mended_without_harm(seed):
    mill(seed, 15)


@pytest.mark.soak
def test_ten_thousand_strange_documents_are_refused_in_words_or_mended_without_harm():
    mill(1_000, 10_000)


def mill(seed: int, count: int) -> None:
    """`count` documents turned strange; no rule that was kept is broken, no word lost, twice is once."""
    sources = [each.make() for each in DOCUMENTS]
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")
        data = strange(chance.choice(sources), chance)
        try:
            mended = mend_layout(data, "lạ.docx")
        except InspectorError:
            continue
        kept = {result.rule for result in mended.before if result.ok}
        assert kept <= {result.rule for result in mended.after if result.ok}, (seed, number)
        assert sorted(words(mended.data)) == sorted(words(data)), (seed, number)
        assert mend_layout(mended.data).data == mended.data, (seed, number)
