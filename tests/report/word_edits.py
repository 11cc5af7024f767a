"""Edits that people make in Word, done to a .docx as Word itself writes them."""

import io
import zipfile
from copy import deepcopy
from pathlib import Path
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

_TRACKED = 'w:id="900" w:author="Chỉ huy" w:date="2021-10-14T08:00:00Z"'


class WordEdits:
    """A document open in «Word»: change it, then `save`."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as archive:
            self._parts = {name: archive.read(name) for name in archive.namelist()}
        self.root: Any = etree.fromstring(self._parts["word/document.xml"])
        self.comments: list[str] = []
        self.resolved: list[int] = []

    def save(self, path: Path) -> Path:
        self._parts["word/document.xml"] = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8")
        if self.comments:
            self._add_comments()
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self._parts.items():
                archive.writestr(name, content)
        path.write_bytes(out.getvalue())
        return path

    def paragraph(self, words: str) -> Any:
        """The first paragraph with these words."""
        return next(p for p in self.root.iter(qn("w:p")) if words in text_of(p))

    def replace(self, old: str, new: str) -> None:
        """Words typed over."""
        text = next(t for t in self.root.iter(qn("w:t")) if old in (t.text or ""))
        text.text = text.text.replace(old, new)

    def delete(self, words: str) -> None:
        """A whole paragraph, its mark with it."""
        paragraph = self.paragraph(words)
        paragraph.getparent().remove(paragraph)

    def add_after(self, words: str, new: str) -> Any:
        """A new paragraph of the same look behind the one with `words`."""
        paragraph = self.paragraph(words)
        made = deepcopy(paragraph)
        for child in [child for child in made if child.tag != qn("w:pPr")]:
            made.remove(child)
        made.append(parse_xml(f'<w:r {nsdecls("w")}><w:t xml:space="preserve">{new}</w:t></w:r>'))
        paragraph.addnext(made)
        return made

    def type_at_end(self, words: str, new: str) -> None:
        """Words typed behind everything else in a paragraph, outside its mark."""
        self.paragraph(words).append(
            parse_xml(f'<w:r {nsdecls("w")}><w:t xml:space="preserve">{new}</w:t></w:r>')
        )

    def move_after(self, words: str, other: str) -> None:
        """A paragraph cut out and put in behind another."""
        self.paragraph(other).addnext(self.paragraph(words))

    def words_of(self, paragraph: Any) -> Any:
        """The text element with a sentence's own words."""
        return next(paragraph.find(qn("w:bookmarkStart")).getnext().iter(qn("w:t")))

    def unmark(self, words: str) -> None:
        """A sentence's mark gone, the words left."""
        paragraph = self.paragraph(words)
        for name in ("w:bookmarkStart", "w:bookmarkEnd"):
            for mark in list(paragraph.iter(qn(name))):
                mark.getparent().remove(mark)

    def wrap(self, words: str) -> None:
        """A control put around the sentence's words, its bookmark lost: what Word leaves of a sentence typed over."""
        paragraph = self.paragraph(words)
        start = paragraph.find(qn("w:bookmarkStart"))
        run, name = start.getnext(), start.get(qn("w:name"))
        control = parse_xml(
            f'<w:sdt {nsdecls("w")}><w:sdtPr><w:tag w:val="{name}"/></w:sdtPr><w:sdtContent/></w:sdt>'
        )
        run.addprevious(control)
        control[1].append(run)
        self.unmark(words)

    def track_insertion(self, words: str, new: str) -> None:
        """Words inserted behind the sentence's own with tracking on."""
        run = self._last_run(words)
        run.addnext(
            parse_xml(
                f'<w:ins {nsdecls("w")} {_TRACKED}><w:r><w:t xml:space="preserve">{new}</w:t></w:r></w:ins>'
            )
        )

    def track_deletion(self, words: str) -> None:
        """The sentence's words struck out with tracking on."""
        run = self._last_run(words)
        deleted = parse_xml(f"<w:del {nsdecls('w')} {_TRACKED}/>")
        run.addprevious(deleted)
        deleted.append(run)
        for text in run.iter(qn("w:t")):
            text.tag = qn("w:delText")

    def comment(self, words: str, said: str, *, resolved: bool = False) -> None:
        """A remark on a paragraph."""
        number = len(self.comments)
        self.comments.append(said)
        if resolved:
            self.resolved.append(number)
        paragraph = self.paragraph(words)
        paragraph.insert(1, parse_xml(f'<w:commentRangeStart {nsdecls("w")} w:id="{number}"/>'))
        paragraph.append(parse_xml(f'<w:commentRangeEnd {nsdecls("w")} w:id="{number}"/>'))

    def _last_run(self, words: str) -> Any:
        paragraph = self.paragraph(words)
        return [run for run in paragraph.iter(qn("w:r")) if words in "".join(run.itertext())][-1]

    def _add_comments(self) -> None:
        said = "".join(
            f'<w:comment w:id="{n}" w:author="Chỉ huy" w:date="2021-10-14T08:05:00Z"><w:p w14:paraId="0000000{n}"><w:r><w:t>{words}</w:t></w:r></w:p></w:comment>'
            for n, words in enumerate(self.comments)
        )
        spaces = f'{nsdecls("w")} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
        self._parts["word/comments.xml"] = f"<w:comments {spaces}>{said}</w:comments>".encode()
        rows = "".join(f'<w15:commentEx w15:paraId="0000000{n}" w15:done="1"/>' for n in self.resolved)
        w15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
        self._parts["word/commentsExtended.xml"] = f"<w15:commentsEx {w15}>{rows}</w15:commentsEx>".encode()
        relations = self._parts["word/_rels/document.xml.rels"].decode()
        one = (
            '<Relationship Id="rIdC" Target="comments.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            'relationships/comments"/>'
            '<Relationship Id="rIdE" Target="commentsExtended.xml" '
            'Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended"/></Relationships>'
        )
        self._parts["word/_rels/document.xml.rels"] = relations.replace("</Relationships>", one).encode()


def text_of(paragraph: Any) -> str:
    """A paragraph's words, marks seen through."""
    return "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
