"""A .docx opened for mending: parts that are changed are written anew, all others stay byte for byte."""

import posixpath
import zipfile
from io import BytesIO
from pathlib import Path

from lxml import etree

from inspector.report.layout.errors import IsSigned
from inspector.report.layout.package import MAX_TOTAL, MAX_XML, STRICT, Element, Package, open_archive, parser
from inspector.report.layout.values import W

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."

_ORDERS = {
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
        "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
        "lang eastAsianLayout specVanish oMath rPrChange"
    ),
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
        "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
        "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
        "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType "
        "cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
    ),
}
_ORDER = {tag: {W + name: n for n, name in enumerate(names.split())} for tag, names in _ORDERS.items()}


class EditedPackage(Package):
    """A package whose parsed parts are kept, so that what is changed in them can be written."""

    keeps_origins = True

    def __init__(self, archive: zipfile.ZipFile, place: str, source: bytes) -> None:
        super().__init__(archive, place)
        self.source = source
        self._roots: dict[str, Element | None] = {}
        self._before: dict[str, bytes] = {}
        self._added: dict[str, bytes] = {}
        if any(name.startswith("_xmlsignatures/") and name.endswith(".xml") for name in self.names()):
            raise IsSigned(place)

    def __contains__(self, name: str) -> bool:
        return name in self._added or super().__contains__(name)

    def xml(self, name: str) -> Element | None:
        """The root of part `name`, the same one at each call."""
        if name not in self._roots:
            root = None
            if name in self:
                data = self._added.get(name) or self.bytes(name, MAX_XML)
                root = self._parsed(name, data, parser(everything=True))
                self._before[name] = etree.tostring(root)
            self._roots[name] = root
        return self._roots[name]

    def add_header(self, document: str) -> tuple[str, Element]:
        """A new empty header of part `document`: its relationship id and its root."""
        folder, base = posixpath.split(document)
        number = next(n for n in range(1, 10_000) if posixpath.join(folder, f"header{n}.xml") not in self)
        name = posixpath.join(folder, f"header{number}.xml")
        space = W[1:-1]
        self._added[name] = f'<w:hdr xmlns:w="{space}"><w:p/></w:hdr>'.encode()
        path = posixpath.join(folder, "_rels", base + ".rels")
        if path not in self:
            self._added[path] = f'<Relationships xmlns="{_RELATIONS}"/>'.encode()
            self._roots.pop(path, None)
        relations: Element = self.xml(path)
        taken = {each.get("Id") for each in relations}
        identity = next(f"rId{n}" for n in range(1, 100_000) if f"rId{n}" not in taken)
        etree.SubElement(
            relations,
            f"{{{_RELATIONS}}}Relationship",
            Id=identity,
            Type=_KIND + "header",
            Target=f"header{number}.xml",
        )
        types = self.xml("[Content_Types].xml")
        etree.SubElement(types, _TYPES + "Override", PartName="/" + name, ContentType=_CONTENT + "header+xml")
        return identity, self.xml(name)

    def written(self) -> bytes:
        """The package with every changed part; the very bytes it came from when nothing was changed."""
        changed = {
            name: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            for name, root in self._roots.items()
            if root is not None and (name in self._added or etree.tostring(root) != self._before[name])
        }
        if not changed:
            return self.source
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for info in self._archive.infolist():
                data = self._whole(info.filename)
                if info.filename in changed:
                    data = _strict_again(data, changed.pop(info.filename))
                new.writestr(_like(info), data)
            for name, data in changed.items():
                new.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
        return out.getvalue()

    def _whole(self, name: str) -> bytes:
        """All bytes of a member, whatever it is: nothing may be lost, and nothing that cannot be read is copied."""
        return self.bytes(name, MAX_TOTAL)

    def state(self) -> dict[str, bytes]:
        """Every parsed part as it stands now: equal states, nothing changed between."""
        return {name: etree.tostring(root) for name, root in self._roots.items() if root is not None}


def _like(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """A member's name, time and packing, without the flags that belong to its old bytes."""
    made = zipfile.ZipInfo(info.filename, info.date_time)
    made.compress_type = (
        info.compress_type if info.compress_type == zipfile.ZIP_STORED else zipfile.ZIP_DEFLATED
    )
    made.external_attr = info.external_attr
    return made


def _strict_again(before: bytes, now: bytes) -> bytes:
    """`now` in the namespaces of «strict» when the part was written in them."""
    if not any(strict in before for strict, _ in STRICT):
        return now
    for strict, usual in STRICT:
        now = now.replace(usual, strict)
    return now


def open_for_mending(source: Path | bytes, place: str = "") -> EditedPackage:
    """Open a .docx to change its formatting. Raises IsSigned, and what `open_package` raises."""
    return EditedPackage(*open_archive(source, place))


def child(parent: Element, name: str) -> Element:
    """The child w:`name` of `parent`, made where the schema wants it when it is not there."""
    found = parent.find(W + name)
    return found if found is not None else insert(parent, parent.makeelement(W + name, {}))


def insert(parent: Element, element: Element) -> Element:
    """Put `element` into `parent` where the schema wants it, after its like."""
    order = _ORDER.get(etree.QName(parent).localname, {})
    rank = order.get(element.tag, len(order))
    for number, other in enumerate(parent):
        if order.get(other.tag, -1) > rank:
            parent.insert(number, element)
            return element
    parent.append(element)
    return element


def properties(element: Element, name: str) -> Element:
    """The w:pPr or w:rPr of `element`, made as its first child when it is not there."""
    found = element.find(W + name)
    if found is None:
        found = element.makeelement(W + name, {})
        element.insert(0, found)
    return found


def put(element: Element, **values: object) -> None:
    """Set attributes w:name; None takes one away."""
    for name, value in values.items():
        if value is None:
            element.attrib.pop(W + name, None)
        else:
            element.set(W + name, str(value))


def reference(sect: Element, tag: str, kind: str, identity: str) -> None:
    """Have section `sect` show the header or footer `identity` on its `kind` of pages."""
    made = sect.makeelement(W + tag, {W + "type": kind, _R + "id": identity})
    old = [each for each in sect.iterchildren(W + tag) if (each.get(W + "type") or "default") == kind]
    for each in old:
        sect.remove(each)
    insert(sect, made)


def referred(sect: Element, tag: str, kind: str) -> str:
    """The relationship id of the header or footer that `sect` itself names for `kind`; "" when it names none."""
    for each in sect.iterchildren(W + tag):
        if (each.get(W + "type") or "default") == kind:
            return each.get(_R + "id") or ""
    return ""
