"""Sentences that know who they are after Word had them, and a document that knows which sentences it was given.

A template prints `{{ sentence.text }}` and knows nothing of this: the text it is given holds three private letters,
which are found in the filled document and become a hidden bookmark around the sentence's words; Word and LibreOffice
keep it. By the digest in its name one sees whether somebody changed the words since they were printed, whatever the
book says by now. The document's custom properties name the inspection, the template, every sentence and, as digests,
all the text around them, so that what is gone or new can be told.

There is no content control around the words: many programs that read .docx skip what stands in one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from inspector.report.mark_names import digest, token

_OPEN, _BETWEEN, _CLOSE = "\ue005", "\ue006", "\ue007"
_MARK = re.compile(f"({_OPEN}[a-z2-7]{{26}}{_BETWEEN}|{_CLOSE})")
_FIRST_LETTER = re.compile(f"(.)({_OPEN}[a-z2-7]{{26}}{_BETWEEN})", re.DOTALL)
_ANY = re.compile(f"[{_OPEN}{_BETWEEN}{_CLOSE}]")
_LEFT = re.compile(f"{_OPEN}[^{_BETWEEN}{_CLOSE}]*{_BETWEEN}?|[{_BETWEEN}{_CLOSE}]")
_LONGEST_PROPERTY = 255  # what Word shows and keeps of a text property
_W_R, _W_T, _W_P, _W_RPR = qn("w:r"), qn("w:t"), qn("w:p"), qn("w:rPr")


_NO_SENTENCES = frozenset({"sections", "evidence", "photos", "figures"})
"""Fields of the context under which no sentence stands; they are most of it."""

# --- before the template is filled --------------------------------------------------------------------


def with_marks(value: Any) -> Any:
    """A context's plain tree in which every sentence's text carries its id, behind its first letter.

    Behind it, so that a template may still make that letter a capital or a small one.
    """
    if isinstance(value, list):
        return [with_marks(item) for item in value] if value and isinstance(value[0], Mapping) else value
    if not isinstance(value, Mapping):
        return value
    made = {key: item if key in _NO_SENTENCES else with_marks(item) for key, item in value.items()}
    text, id_ = made.get("text"), made.get("id")
    words = made.get("words", text)
    if id_ and isinstance(text, str) and isinstance(words, str):
        said = words if text.startswith(words) else words.removesuffix(".")
        if len(said) > 1 and text.startswith(said):
            after = text[len(said) :]
            made["text"] = f"{said[0]}{_OPEN}{token(id_)}{_BETWEEN}{said[1:]}{_CLOSE}{after}"
    return made


# --- in the filled document ---------------------------------------------------------------------------


@dataclass(slots=True)
class Mark:
    """A sentence's words in the document, and the bookmark that is named after them."""

    token: str
    runs: list[Any]
    bookmark: Any

    @property
    def words(self) -> str:
        """The words as they are printed."""
        return "".join(text.text or "" for run in self.runs for text in run.iter(_W_T))


def place_marks(document: Any) -> list[Mark]:
    """Put a bookmark around every sentence, in the document's order."""
    body = document.element.body
    ids = (each.get(qn("w:id")) or "" for each in body.iter(qn("w:bookmarkStart")))
    number = max((int(id_[:9]) for id_ in ids if id_.isdecimal()), default=0) + 1
    marks: list[Mark] = []
    seen: set[str] = set()
    lettered = [text for text in body.iter(_W_T) if _ANY.search(text.text or "")]
    held = {id(paragraph): paragraph for text in lettered for paragraph in text.iterancestors(_W_P)}
    for paragraph in held.values():
        for letters, runs in _split(paragraph):
            if letters not in seen:
                seen.add(letters)
                marks.append(_surround(letters, runs, number + len(marks)))
    for text in (text for paragraph in held.values() for text in paragraph.iter(_W_T)):
        if _ANY.search(text.text or ""):
            text.text = _LEFT.sub("", text.text)
    return marks


def _split(paragraph: Any) -> Iterator[tuple[str, list[Any]]]:
    """Cut the paragraph's runs at the private letters; each sentence with the runs that hold its words alone."""
    letters, inside = "", list[Any]()
    for run in list(paragraph.iter(_W_R)):
        for piece in _taken_apart(run):
            if not isinstance(piece, str):
                inside.append(piece)
            elif piece != _CLOSE:
                letters, inside = piece[1:-1], []
            elif letters:
                if inside and len({id(each.getparent()) for each in inside}) == 1:
                    yield letters, inside
                letters, inside = "", []


def _taken_apart(run: Any) -> list[Any]:
    """The runs that stand in place of `run` now, and between them the private letters as text.

    The letter before an opening one is the first of the words.
    """
    if not any(_MARK.search(text.text or "") for text in run.iter(_W_T)):
        return [run]
    pieces: list[Any] = []
    for child in [child for child in run if child.tag != _W_RPR]:
        if child.tag != _W_T:
            pieces.append(_alone(run, child))
            continue
        words = _FIRST_LETTER.sub(r"\2\1", child.text or "")
        parts = filter(None, _MARK.split(words))
        pieces += [part if _MARK.fullmatch(part) else _alone(run, _text(part)) for part in parts]
    for piece in pieces:
        if not isinstance(piece, str):
            run.addprevious(piece)
    run.getparent().remove(run)
    return pieces


def _alone(run: Any, child: Any) -> Any:
    """A run of the same look that holds `child` only."""
    made = run.makeelement(_W_R, dict(run.attrib))
    look = run.find(_W_RPR)
    if look is not None:
        made.append(deepcopy(look))
    made.append(child)
    return made


def _text(letters: str) -> Any:
    made = OxmlElement("w:t")
    made.text = letters
    made.set(qn("xml:space"), "preserve")
    return made


def _surround(letters: str, runs: list[Any], number: int) -> Mark:
    start = parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="{number}" w:name=""/>')
    runs[0].addprevious(start)
    runs[-1].addnext(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="{number}"/>'))
    return Mark(letters, runs, start)


def name_marks(marks: Iterable[Mark]) -> list[str]:
    """Name every mark after its words as they are printed at last; the names in order."""
    names = []
    for mark in marks:
        name = f"_skt_{mark.token}_{digest(mark.words)}"
        mark.bookmark.set(qn("w:name"), name)
        names.append(name)
    return names


# --- in the document's properties -----------------------------------------------------------------------

_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def write_properties(document: Any, properties: Mapping[str, str]) -> None:
    """Give the document custom properties; a long text is continued in `name-2`, `name-3`…"""
    lines = "".join(
        f'<property fmtid="{_FMTID}" pid="{pid}" name="{name}"><vt:lpwstr>{escape(text)}</vt:lpwstr></property>'
        for pid, (name, text) in enumerate(_parted(properties), start=2)
    )
    content = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{_CUSTOM}" xmlns:vt="{_TYPES}">{lines}</Properties>'
    ).encode()
    package = document.part.package
    package.relate_to(
        Part(PackURI("/docProps/custom.xml"), _CONTENT_TYPE, content, package),
        RELATIONSHIP_TYPE.CUSTOM_PROPERTIES,
    )


def _parted(properties: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, text in properties.items():
        words, part, line = text.split(" "), 1, ""
        for word in words:
            if line and len(line) + 1 + len(word) > _LONGEST_PROPERTY:
                yield name if part == 1 else f"{name}-{part}", line
                part, line = part + 1, ""
            line = f"{line} {word}" if line else word
        yield name if part == 1 else f"{name}-{part}", line
