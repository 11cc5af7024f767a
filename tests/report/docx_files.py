"""Makes small Word templates for tests: whole ones by python-docx, hostile ones by changing a part's bytes."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from docx import Document


def template(*paragraphs: str, header: str = "", title: str = "") -> bytes:
    """A template with these paragraphs, a header and a title."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    document.core_properties.title = title
    document.core_properties.author = "Nguyễn Máy Tính"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def template_with_runs(*runs: str) -> bytes:
    """One paragraph in pieces, as Word leaves it after spell checking."""
    document = Document()
    paragraph = document.add_paragraph()
    for text in runs:
        paragraph.add_run(text).bold = len(text) % 2 == 0
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def changed(content: bytes, parts: Mapping[str, Callable[[bytes], bytes]], **added: bytes) -> bytes:
    """`content` with some parts changed and others added (a double underscore in a name stands for «/»)."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for info in source.infolist():
            change = parts.get(info.filename)
            data = source.read(info.filename)
            made.writestr(info.filename, change(data) if change else data)
        for name, data in added.items():
            made.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def all_xml(path: Path) -> str:
    """Every part's text, for searching."""
    with zipfile.ZipFile(path) as archive:
        return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def body_texts(document: Any) -> list[str]:
    """Each paragraph's text in reading order, tables included."""
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    texts = []
    for paragraph in document.element.body.iter(f"{word}p"):
        pieces = [
            "\n" if piece.tag == f"{word}br" else piece.text or ""
            for piece in paragraph.iter(f"{word}t", f"{word}br")
        ]
        texts.append("".join(pieces))
    return texts


def plain(text: str) -> str:
    """`text` on one line."""
    return re.sub(r"\s+", " ", text).strip()
