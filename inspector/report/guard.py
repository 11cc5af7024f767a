"""Holds a template's package against what a Word document may carry, before anything of it is used.

Sizes, names and XML are looked at by the same reader that opens any document; what stands here is what a *template* may
not bring: parts and links that would make the written document open another file, run something or reach outside.
"""

import posixpath
import re
from pathlib import Path

from inspector.errors import Problem
from inspector.report.layout.errors import DamagedWord, NotWord
from inspector.report.layout.package import Element, Package, open_package

MAX_TEMPLATE = 32 * 1024 * 1024
MAX_TEXT_PART = 8 * 1024 * 1024

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VML = ("{urn:schemas-microsoft-com:vml}", "{urn:schemas-microsoft-com:office:office}")
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_LINKS = ("http://", "https://", "mailto:")
_REFUSED_KINDS = frozenset(
    {
        "aFChunk",
        "activeXControlBinary",
        "attachedTemplate",
        "control",
        "externalLinkPath",
        "frame",
        "mailMergeHeaderSource",
        "mailMergeSource",
        "oleObject",
        "package",
        "subDocument",
        "transform",
        "vbaProject",
        "webextension",
        "webextensiontaskpanes",
        "xslt",
    }
)
_REFUSED_FIELDS = re.compile(
    r"^\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|RD|DATABASE|MACROBUTTON|AUTOTEXT|"
    r"AUTOTEXTLIST|EMBED|CONTROL|HTMLACTIVEX|ADDIN|PRINT)\b",
    re.IGNORECASE,
)
_MERGE_FIELD = re.compile(r"^\s*MERGEFIELD\b\s*(\S*)", re.IGNORECASE)
_LINK_FIELD = re.compile(r"^\s*HYPERLINK\s+\"?([^\"\s]+)", re.IGNORECASE)
_SWITCH = re.compile(r"\\[lot]\s*(\"[^\"]*\"|\S+)|\\[hmns](?=\s|$)", re.IGNORECASE)
_FIELD_WORD = re.compile(r"^\s*(=|[A-Z]+(?![^\s\"\\]))", re.IGNORECASE)
_REFUSED_ELEMENTS = {_W + name for name in ("altChunk", "object", "subDoc", "control")}
_REFUSED_LOCAL = "webVideoPr"  # a page of the web in place of a picture
_INNER = "\ue002"
"""Stands in a field's code where another field makes a piece of it."""


def guard(source: Path | bytes, place: str) -> tuple[bytes, list[Problem]]:
    """The template's bytes and everything in its package that is refused.

    Raises what opening a Word document raises: NotWord, OldWord, HasMacros, SuspiciousWord, TooMuchInside, DamagedWord.
    """
    if isinstance(source, Path):
        from inspector.border import read_capped

        source = read_capped(source, MAX_TEMPLATE)
    return source, refused_in(source, place)


def refused_in(document: bytes, place: str) -> list[Problem]:
    """What a template may not bring, in a template or in the document that came of one.

    A filled document is asked once more: tags and fields could have put together what neither shows alone.
    """
    with open_package(document, place) as package:
        _must_be_whole(package)
        kinds = _kinds(package)
        if other := _other_kind(package, kinds):
            return [Problem(place, "report.template_other_kind", {"kind": other})]
        return [
            problem
            for name in package.names()
            for problem in _part(package, name, kinds.get("/" + name.lower(), ""))
        ]


def _must_be_whole(package: Package) -> None:
    """Every part that the package points to is in it; filling could not even open it otherwise.

    Raises NotWord, DamagedWord.
    """
    if package.related("", "officeDocument") is None:
        raise NotWord(package.place)
    for name in package.names():
        if not name.endswith(".rels"):
            continue
        folder, base = posixpath.split(name)
        source = posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))
        for target in package.relations(source).values():
            if target not in package:
                raise DamagedWord(package.place, part=target)


def _kinds(package: Package) -> dict[str, str]:
    """The content types of the parts that are named one by one."""
    root = package.xml("[Content_Types].xml")
    return {
        (child.get("PartName") or "").lower(): (child.get("ContentType") or "").lower()
        for child in (() if root is None else root)
        if isinstance(child.tag, str)
    }


def _other_kind(package: Package, kinds: dict[str, str]) -> str:
    """What the file is when it is Word's, but not an ordinary document."""
    main = next((name for name, kind in kinds.items() if kind.endswith(".template.main+xml")), None)
    if main is not None:
        return "Word Template (.dotx)"
    document = "word/document.xml"
    is_strict = document in package and b"http://purl.oclc.org/ooxml/" in package.bytes(document)[:8192]
    return "Strict Open XML" if is_strict else ""


def _part(package: Package, name: str, kind: str) -> list[Problem]:
    lower = name.lower()
    if lower.endswith(".rels"):
        return _relations(name, package.xml(name))
    if name == "[Content_Types].xml":
        root = package.xml(name)
        kinds = "" if root is None else " ".join(child.get("ContentType") or "" for child in root)
        return (
            [Problem(name, "report.template_macros", {"part": name})]
            if "macroenabled" in kinds.lower()
            else []
        )
    if "/embeddings/" in lower or "/activex/" in lower:
        return [Problem(name, "report.template_embedded", {"part": name})]
    if not (lower.endswith(".xml") or kind.endswith("xml")):
        return []  # where it lies and how it is called says nothing: Word goes by its kind
    root = package.xml(name)
    return [] if root is None else [*_elements(root, name), *_drawn_links(root, name), *_fields(root)]


def _relations(name: str, root: Element | None) -> list[Problem]:
    problems = []
    for relation in () if root is None else root.iter(_RELATION):
        kind = (relation.get("Type") or "").rpartition("/")[2]
        target = relation.get("Target") or ""
        if kind in _REFUSED_KINDS:
            problems.append(Problem(name, "report.template_embedded", {"part": target[:120]}))
        elif relation.get("TargetMode") == "External" and not (
            kind == "hyperlink" and target.lower().startswith(_LINKS)
        ):
            problems.append(Problem(name, "report.template_outside", {"target": target[:120]}))
    return problems


def _elements(root: Element, name: str) -> list[Problem]:
    found = {
        element.tag.rpartition("}")[2]
        for element in root.iter()
        if isinstance(element.tag, str)
        and (element.tag in _REFUSED_ELEMENTS or element.tag.endswith("}" + _REFUSED_LOCAL))
    }
    return [Problem(name, "report.template_embedded", {"part": local}) for local in sorted(found)]


def _drawn_links(root: Element, name: str) -> list[Problem]:
    """Pictures and links that an old drawing names by itself, without a relationship."""
    found = {
        value
        for element in root.iter()
        if isinstance(element.tag, str) and element.tag.startswith(_VML)
        for attribute, value in element.attrib.items()
        if attribute.rpartition("}")[2] in ("src", "href", "althref")
        and not value.startswith("#")
        and not value.lower().startswith(_LINKS)
    }
    return [Problem(name, "report.template_outside", {"target": value[:120]}) for value in sorted(found)]


def _fields(root: Element) -> list[Problem]:
    """Refused field codes, wherever in the part a code begins and ends."""
    problems: list[Problem] = []
    for simple in root.iter(_W + "fldSimple"):
        problems += _judged(simple.get(_W + "instr") or "", simple)
    codes: list[str] = [""]  # of the fields that are open, the innermost last; the first is none
    shows = [
        True
    ]  # whether what follows is a field's result, which anything may be put into, or still its code
    for piece in root.iter(_W + "fldChar", _W + "instrText", _W + "t"):
        kind = piece.get(_W + "fldCharType")
        if piece.tag == _W + "instrText":
            codes[-1] += piece.text or ""
        elif piece.tag == _W + "t":
            codes[-1] += (
                "" if shows[-1] else piece.text or ""
            )  # no letter of a code stands here, but a tag may
        elif kind == "begin":
            codes[-1] += _INNER
            codes.append("")
            shows.append(False)
        elif kind == "separate":
            shows[-1] = True
        elif kind == "end" and len(codes) > 1:
            shows.pop()
            problems += _judged(codes.pop(), piece)
    while len(codes) > 1:
        problems += _judged(codes.pop(), root)
    return problems + _judged(codes[0].strip(_INNER), root)


def _judged(code: str, at: Element) -> list[Problem]:
    code = code.strip()
    if not code:
        return []
    place = f"“{_words_around(at)}”"
    if "{{" in code or "{%" in code or "{#" in code or not _FIELD_WORD.match(code):
        shown = code.replace(_INNER, "{…}")[:60]
        return [Problem(place, "report.template_field_made", {"field": shown})]
    if found := _REFUSED_FIELDS.match(code):
        return [Problem(place, "report.template_field_refused", {"field": found[1].upper()})]
    if found := _MERGE_FIELD.match(code):
        return [Problem(place, "report.template_other_tags", {"tag": f"MERGEFIELD {found[1]}"})]
    found = _LINK_FIELD.match(_SWITCH.sub("", code))
    if found and not found[1].lower().startswith(_LINKS):
        return [Problem(place, "report.template_outside", {"target": found[1][:120]})]
    return []


def _words_around(at: Element) -> str:
    paragraph = next(at.iterancestors(_W + "p"), None)
    if paragraph is None:
        return ""
    return "".join(text.text or "" for text in paragraph.iter(_W + "t")).strip()[:80]
