"""Fills one template with docxtpl inside our sandbox. Runs in this process for our own, in a child for all others."""

import hashlib
import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2 import Template, TemplateError
from lxml import etree

from inspector.errors import Problem
from inspector.report.sandbox import Environment, make_environment

_PARAGRAPH = re.compile(r"<w:p([ >])")
_PARAGRAPH_AFTER_BREAK = re.compile(r"\n<w:p([ >])")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_ODD_SPACES = re.compile("[\u00a0\u200b\u2007\u202f\ufeff]")
_COLUMN_TAGS = re.compile(r"\{[{%]\s*(tc|hm|colspan)\b")
_XML_TAG = re.compile(r"<[^>]+>")
_W_SECTION, _W_PROPERTIES, _W_PARAGRAPH, _W_TEXT = qn("w:sectPr"), qn("w:pPr"), qn("w:p"), qn("w:t")


class FillFailed(Exception):
    """A tag failed while it was filled: its paragraph's words, and the reason."""

    def __init__(self, paragraph: str, reason: str) -> None:
        super().__init__(paragraph, reason)
        self.paragraph, self.reason = paragraph, reason


class _Filling(DocxTemplate):  # type: ignore[misc]
    """docxtpl with the tags compiled once per text, and no second pass over the finished XML."""

    def __init__(self, content: bytes, cache: "TemplateCache") -> None:
        super().__init__(io.BytesIO(content))
        self._cache = cache
        self._makes_columns = False

    def init_docx(self, reload: bool = True) -> None:
        super().init_docx(reload)
        keep_sections(self.docx.element.body)

    def patch_xml(self, src_xml: str) -> str:
        known = self._cache.patched.get(src_xml)
        if known is None:
            makes_columns = _COLUMN_TAGS.search(_XML_TAG.sub("", src_xml)) is not None
            known = self._cache.patched[src_xml] = healed(super().patch_xml(src_xml)), makes_columns
        self._makes_columns |= known[1]
        return known[0]

    def fix_tables(self, xml: str) -> Any:
        """The parsed part; cells are counted only where a tag may have made some, which costs a tenth of the whole."""
        if self._makes_columns:
            return super().fix_tables(xml)
        return etree.fromstring(xml, etree.XMLParser(recover=True))

    def render_xml_part(
        self,
        src_xml: str,
        part: Any,
        context: Mapping[str, Any],
        jinja_env: Any = None,  # noqa: ARG002
    ) -> str:
        self.current_rendering_part = part
        source = _PARAGRAPH.sub(r"\n<w:p\1", src_xml)
        try:
            made = self._cache.template(source).render(context)
        except TemplateError as error:
            raise _failed(error, source) from error
        return _PARAGRAPH_AFTER_BREAK.sub(r"<w:p\1", made)

    def render_properties(self, context: Mapping[str, Any], jinja_env: Any = None) -> None:  # noqa: ARG002
        for name in PROPERTIES:
            text = getattr(self.docx.core_properties, name)
            if "{" in text:
                setattr(self.docx.core_properties, name, self._cache.template(text).render(context)[:255])


_STEERS = re.compile(r"\{%p\s+-?\s*(end)?")


def keep_sections(body: Any) -> None:
    """Give a section that ends in a paragraph of a tag a paragraph of its own.

    The tag's paragraph goes, and its section would go with it: the page's direction, its margins, its numbers. Word and
    LibreOffice put a section's end there when the empty paragraph after a tag is taken away.
    """
    for section in list(body.iter(_W_SECTION)):
        properties = section.getparent()
        if properties.tag != _W_PROPERTIES:
            continue
        paragraph = properties.getparent()
        steers = _STEERS.match("".join(text.text or "" for text in paragraph.iter(_W_TEXT)).strip())
        if steers is None:
            continue
        bare = paragraph.makeelement(_W_PARAGRAPH)
        bare.get_or_add_pPr().append(section)
        if steers[1]:
            paragraph.addnext(bare)
        else:
            paragraph.addprevious(bare)


PROPERTIES = ("author", "comments", "identifier", "keywords", "language", "subject", "title", "category")


def _failed(error: TemplateError, source: str) -> FillFailed:
    line = getattr(error, "lineno", None) or _line_of(error)
    lines = source.split("\n")
    words = _XML_TAG.sub("", lines[line - 1]) if line and line <= len(lines) else ""
    return FillFailed(" ".join(words.split())[:160], str(error.message or error))


def _line_of(error: TemplateError) -> int:
    """The template's line where an error came up, from the traceback that Jinja rewrites."""
    trace, line = error.__traceback__, 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def healed(source: str) -> str:
    """Tags as Jinja can read them: Word's no-break and zero-width spaces inside them become plain ones."""
    return _TAG.sub(lambda tag: _ODD_SPACES.sub(" ", tag[0]), source)


class TemplateCache:
    """What is worth keeping between two fillings of the same template: patched parts and compiled tags."""

    _MOST = 32

    def __init__(self) -> None:
        self.patched: dict[str, tuple[str, bool]] = {}
        self._compiled: dict[bytes, Template] = {}
        self.environment: Environment = make_environment()

    def template(self, source: str) -> Template:
        """`source` compiled."""
        key = hashlib.sha256(source.encode("utf-8", "surrogatepass")).digest()
        if key not in self._compiled:
            if len(self._compiled) >= self._MOST:
                self._compiled.clear()
                self.patched.clear()
            self._compiled[key] = self.environment.from_string(source)
        return self._compiled[key]


def fill(content: bytes, context: Mapping[str, Any], cache: TemplateCache) -> Any:
    """The filled document, a `docx.document.Document`. Raises FillFailed."""
    template = _Filling(content, cache)
    try:
        template.render(dict(context), cache.environment, autoescape=True)
    except TemplateError as error:
        raise FillFailed("", str(error.message or error)) from error
    return template.docx


def filled_bytes(content: bytes, context: Mapping[str, Any], cache: TemplateCache) -> bytes:
    """The filled document, saved."""
    out = io.BytesIO()
    fill(content, context, cache).save(out)
    return out.getvalue()


_TEXT_PART = re.compile(r"\.(header|footer|footnotes|endnotes|comments)\+xml$")


def lint_template(content: bytes, cache: TemplateCache) -> list[Problem]:
    """Every mistake in every tag: body, headers, footers, footnotes, properties."""
    from inspector.report.beside_tags import lost_beside_tags
    from inspector.report.lint import lint_part

    template = DocxTemplate(io.BytesIO(content))
    template.init_docx()
    sources = list(_sources(template))
    problems = [lost for root in _roots(template) for lost in lost_beside_tags(root)]
    problems += [problem for source in sources for problem in lint_part(source, cache.environment)]
    if not problems and not any(_TAG.search(source) for source in sources):
        words = next((text for each in template.docx.paragraphs if (text := each.text.strip())), "")
        return [Problem(f"“{words[:80]}”" if words else "", "report.template_no_tags")]
    return problems


def _roots(template: DocxTemplate) -> Iterator[Any]:
    """The body, headers, footers and notes as elements."""
    yield template.docx.element.body
    for part in template.docx.part.package.iter_parts():
        if _TEXT_PART.search(part.content_type) and b"{" in part.blob:
            yield parse_xml(part.blob)


def _sources(template: DocxTemplate) -> Iterator[str]:
    yield _PARAGRAPH.sub(r"\n<w:p\1", healed(template.patch_xml(template.get_xml())))
    for part in template.docx.part.package.iter_parts():
        if _TEXT_PART.search(part.content_type):
            xml = part.blob.decode("utf-8", "replace")
            if "{" in xml:
                xml = re.sub(r"^<\?xml[^>]*\?>", "", xml)
                yield _PARAGRAPH.sub(r"\n<w:p\1", healed(template.patch_xml(xml)))
    for name in PROPERTIES:
        if "{" in (text := getattr(template.docx.core_properties, name)):
            yield text
