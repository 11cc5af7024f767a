"""Word documents written as bare XML: what Word, LibreOffice and forty years of habits leave in a .docx.

Lengths in millimetres, sizes in points. `par` and `table` give XML; `package` wraps it into a .docx.
"""

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def mm(length: float) -> int:
    """Millimetres as twentieths of a point."""
    return round(length * 1440 / 25.4)


def fonts(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:cs="{name}"/>'


def run(
    text: str, size: float | None = None, *, bold=None, italic=None, font: str = "", more: str = ""
) -> str:
    """One run; «\\t» and «\\n» become a tab and a line break. None: what the style says."""
    properties = fonts(font) if font else ""
    for tag, on in (("b", bold), ("i", italic)):
        if on is not None:
            properties += f"<w:{tag}/>" if on else f'<w:{tag} w:val="0"/>'
    properties += more + (f'<w:sz w:val="{round(size * 2)}"/>' if size else "")
    body = ""
    for number, line in enumerate(text.split("\n")):
        body += "<w:br/>" if number else ""
        for place, piece in enumerate(line.split("\t")):
            body += "<w:tab/>" if place else ""
            body += f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else ""
    return f"<w:r><w:rPr>{properties}</w:rPr>{body}</w:r>"


def par(
    *content: str,
    align: str = "",
    first: float | None = None,
    left: float | None = None,
    right: float = 0,
    before: float | None = None,
    after: float | None = None,
    line: float | None = None,
    style: str = "",
    tabs: Iterable[tuple[str, float]] = (),
    more: str = "",
    **look,
) -> str:
    """A paragraph; a piece that is no XML becomes a run of `look`. `line` is a multiple."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += more
    if tabs:
        properties += (
            "<w:tabs>" + "".join(f'<w:tab w:val="{k}" w:pos="{mm(at)}"/>' for k, at in tabs) + "</w:tabs>"
        )
    spacing = "".join(
        f' w:{n}="{round(v * 20)}"' for n, v in (("before", before), ("after", after)) if v is not None
    )
    spacing += f' w:line="{round(line * 240)}" w:lineRule="auto"' if line else ""
    properties += f"<w:spacing{spacing}/>" if spacing else ""
    indent = "".join(
        f' w:{n}="{mm(v)}"'
        for n, v in (("left", left), ("right", right or None), ("firstLine", first))
        if v is not None
    )
    properties += f"<w:ind{indent}/>" if indent else ""
    properties += f'<w:jc w:val="{align}"/>' if align else ""
    runs = "".join(piece if piece.startswith("<") else run(piece, **look) for piece in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def centred(text: str, size: float, **look) -> str:
    """A centred line without an indent."""
    return par(text, align="center", size=size, **look)


def rule(left: float, right: float) -> str:
    """An empty paragraph whose upper border is a thin solid line."""
    border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    return par(left=left, right=right, more=border)


def table(
    rows: Iterable[Iterable[str]], widths: Iterable[float], *, more: str = "", borders: bool = False
) -> str:
    """A table whose cells hold the given paragraphs."""
    wide = list(widths)
    edge = "".join(
        f'<w:{n} w:val="single" w:sz="4"/>' for n in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{mm(w)}"/>' for w in wide)
    body = "".join(
        "<w:tr>" + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{mm(w)}" w:type="dxa"/></w:tcPr>{cell or par()}</w:tc>'
            for w, cell in zip(wide, row, strict=True)
        ) + "</w:tr>"
        for row in rows
    )  # fmt: skip
    border = f"<w:tblBorders>{edge}</w:tblBorders>" if borders else ""
    return f"<w:tbl><w:tblPr>{more}{border}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def field(instruction: str, shown: str = "2", size: float = 14, **look) -> str:
    """A complex field, each mark in a run of its own."""

    def part(inside: str) -> str:
        return run("", size, **look).replace("</w:rPr>", "</w:rPr>" + inside)

    return (
        part('<w:fldChar w:fldCharType="begin"/>') + part(f"<w:instrText> {instruction} </w:instrText>")
        + part('<w:fldChar w:fldCharType="separate"/>') + part(f"<w:t>{shown}</w:t>")
        + part('<w:fldChar w:fldCharType="end"/>')
    )  # fmt: skip


PAGE_NUMBER = par(field("PAGE"), align="center")


def sheet(
    *,
    top=20,
    bottom=20,
    left=30,
    right=15,
    landscape=False,
    size=(210, 297),
    header=True,
    first=True,
    start=None,
    kind="",
    more="",
) -> str:
    """A w:sectPr. `header`: the default header shows the page number, `first`: not on the first page."""
    width, height = (max(size), min(size)) if landscape else size
    return (
        "<w:sectPr>"
        + ('<w:headerReference w:type="default" r:id="rIdH"/>' if header is True else header or "")
        + more
        + (f'<w:type w:val="{kind}"/>' if kind else "")
        + f'<w:pgSz w:w="{mm(width)}" w:h="{mm(height)}"{" w:orient=" + chr(34) + "landscape" + chr(34) if landscape else ""}/>'
        + f'<w:pgMar w:top="{mm(top)}" w:bottom="{mm(bottom)}" w:left="{mm(left)}" w:right="{mm(right)}" '
        + 'w:header="567" w:footer="567" w:gutter="0"/>'
        + (f'<w:pgNumType w:start="{start}"/>' if start is not None else "")
        + ("<w:titlePg/>" if first else "")
        + "</w:sectPr>"
    )


def next_section(sect: str) -> str:
    """The empty paragraph that ends a section."""
    return f"<w:p><w:pPr>{sect}</w:pPr></w:p>"


STYLES = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    + fonts("Times New Roman")
    + '<w:sz w:val="28"/></w:rPr></w:rPrDefault>'
    "<w:pPrDefault/></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
)


def style(
    name: str, based_on: str = "Normal", *, ppr: str = "", rpr: str = "", kind: str = "paragraph"
) -> str:
    """A w:style."""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/><w:basedOn w:val="{based_on}"/>'
        f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>"
    )


def package(
    body: str,
    sect: str = "",
    *,
    styles: str | None = STYLES,
    headers: Mapping[str, str] | None = None,
    parts: Mapping[str, str] | None = None,
    settings: str = "",
) -> bytes:
    """The .docx. `headers`: relationship id → blocks (default: rIdH shows the page number); `parts`: root tag → XML."""
    members = {
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}{sect or sheet()}</w:body></w:document>"
    }
    kinds = {"word/document.xml": "document.main"}
    links = []
    for name, blocks in ({"rIdH": PAGE_NUMBER} if headers is None else headers).items():
        tag, kind = ("ftr", "footer") if name.startswith("rIdF") else ("hdr", "header")
        members[f"word/{name}.xml"] = f"<w:{tag} {SPACES}>{blocks}</w:{tag}>"
        kinds[f"word/{name}.xml"] = kind
        links.append((name, kind, f"{name}.xml"))
    inside = {"styles": styles, "settings": settings or None, **(parts or {})}
    for tag, xml in inside.items():
        if xml is None:
            continue
        members[f"word/{tag}.xml"] = xml if xml.startswith("<?") else f"<w:{tag} {SPACES}>{xml}</w:{tag}>"
        kinds[f"word/{tag}.xml"] = tag
        links.append((f"rId{tag}", tag, f"{tag}.xml"))
    return _zipped(members, kinds, links)


def _zipped(members: dict[str, str], kinds: dict[str, str], links: list[tuple[str, str, str]]) -> bytes:
    overrides = "".join(f'<Override PartName="/{n}" ContentType="{_TYPE}{k}+xml"/>' for n, k in kinds.items())
    members["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    space = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    members["_rels/.rels"] = (
        f'<Relationships {space}><Relationship Id="r1" Type="{R}/officeDocument" Target="word/document.xml"/>'
        "</Relationships>"
    )
    inner = "".join(f'<Relationship Id="{i}" Type="{R}/{k}" Target="{t}"/>' for i, k, t in links)
    members["word/_rels/document.xml.rels"] = f"<Relationships {space}>{inner}</Relationships>"
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in members.items():
            archive.writestr(name, xml if xml.startswith("<?") else _HEAD + xml)
    return out.getvalue()
