"""Holds a template's package against what a Word document may carry, before anything of it is used.

Sizes, names and XML are looked at by the same reader that opens any document; what stands here is what a *template* may
not bring: parts and links that would make the written document open another file, run something or reach outside.
"""

import re
from pathlib import Path

from inspector.errors import Problem
from inspector.report.layout.package import Element, Package, open_package

MAX_TEMPLATE = 32 * 1024 * 1024
MAX_TEXT_PART = 8 * 1024 * 1024

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
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
        "vbaProject",
        "xslt",
    }
)
_REFUSED_FIELDS = re.compile(
    r"^\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|RD|DATABASE|MACROBUTTON|AUTOTEXT|"
    r"AUTOTEXTLIST|EMBED|CONTROL|HTMLACTIVEX|ADDIN)\b",
    re.IGNORECASE,
)
_MERGE_FIELD = re.compile(r"^\s*MERGEFIELD\b\s*(\S*)", re.IGNORECASE)
_REFUSED_ELEMENTS = {"altChunk", "object", "subDoc", "control"}


def guard(source: Path | bytes, place: str) -> tuple[bytes, list[Problem]]:
    """The template's bytes and everything in its package that is refused.

    Raises what opening a Word document raises: NotWord, OldWord, HasMacros, SuspiciousWord, TooMuchInside, DamagedWord.
    """
    if isinstance(source, Path):
        from inspector.border import read_capped

        source = read_capped(source, MAX_TEMPLATE)
    with open_package(source, place) as package:
        problems = [problem for name in package.names() for problem in _part(package, name)]
    return source, problems


def _part(package: Package, name: str) -> list[Problem]:
    if name.endswith(".rels"):
        return _relations(name, package.xml(name))
    if name == "[Content_Types].xml":
        root = package.xml(name)
        kinds = "" if root is None else " ".join(child.get("ContentType") or "" for child in root)
        return [Problem(name, "report.template_macros", {"part": name})] if "macroEnabled" in kinds else []
    if "/embeddings/" in name or "/activeX/" in name:
        return [Problem(name, "report.template_embedded", {"part": name})]
    if not name.endswith(".xml") or not name.startswith("word/"):
        return []
    root = package.xml(name)
    return [] if root is None else [*_elements(root, name), *_fields(root)]


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
    found = {local for element in root.iter() if isinstance(element.tag, str)
             and (local := element.tag.rpartition("}")[2]) in _REFUSED_ELEMENTS}  # fmt: skip
    return [Problem(name, "report.template_embedded", {"part": local}) for local in sorted(found)]


def _fields(root: Element) -> list[Problem]:
    problems = []
    for paragraph in root.iter(_W + "p"):
        codes = [element.get(_W + "instr") or "" for element in paragraph.iter(_W + "fldSimple")]
        code = ""
        for element in paragraph.iter(_W + "fldChar", _W + "instrText"):
            if element.tag == _W + "instrText":
                code += element.text or ""
            else:
                codes.append(code)
                code = ""
        codes.append(code)
        words = "".join(text.text or "" for text in paragraph.iter(_W + "t")).strip()[:80]
        place = f"“{words}”"
        for code in codes:
            if found := _REFUSED_FIELDS.match(code):
                problems.append(Problem(place, "report.template_field_refused", {"field": found[1].upper()}))
            elif found := _MERGE_FIELD.match(code):
                problems.append(
                    Problem(place, "report.template_other_tags", {"tag": f"MERGEFIELD {found[1]}"})
                )
    return problems
