"""Templates come on sticks: an attack, a bomb or a mistake is refused with the paragraph's words, and nothing runs."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.errors import InspectorError, Rejected
from inspector.report.assemble import build_context
from inspector.report.conclusion import conclusion
from inspector.report.errors import TemplateTooHeavy
from inspector.report.layout.errors import DamagedWord, HasMacros, NotWord, SuspiciousWord, TooMuchInside
from inspector.report.renderer import Renderer
from tests.report.docx_files import body_texts, changed, template, template_with_runs

ATTACKS = [
    "{{ ''.__class__.__mro__ }}",
    "{{ unit.__class__ }}",
    "{{ unit['__class__'] }}",
    "{{ ''['__cl' ~ 'ass__'] }}",
    "{{ unit|attr('__class__') }}",
    "{{ '{0.__class__}'.format(unit) }}",
    "{{ '{0.__class__}'.format_map(unit) }}",
    "{{ '%s'|format(unit) }}",
    "{{ self }}",
    "{{ self.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ lipsum.__globals__ }}",
    "{{ joiner() }}",
    "{{ namespace() }}",
    "{{ range(10) }}",
    "{{ dict() }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ config }}",
    "{{ request }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% from 'os' import system %}",
    "{% extends 'x' %}",
    "{% block x %}{% endblock %}",
    "{% macro f() %}{{ f() }}{% endmacro %}",
    "{% call f() %}{% endcall %}",
    "{% set x = unit %}",
    "{% filter upper %}x{% endfilter %}",
    "{{ unit.name.encode }}",
    "{{ unit.keys() }}",
    "{{ overview.append('x') }}",
    "{{ overview|map('upper') }}",
    "{{ unit.name|safe }}",
    "{{ 'a'|center(900000000) }}",
    "{{ 'a' * 900000000 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ '%999999999d' % 1 }}",
    "{{ unit.name[::-1] }}",
    "{{ (1).__class__ }}",
    "{{ loop.__class__ }}",
    "{% for a in overview recursive %}{{ loop(a) }}{% endfor %}",
    "{% for x in overview %}{{ loop.cycle('a') }}{% endfor %}",
    "{{ [].__class__ }}",
    "{{ {}|xmlattr }}",
]


@pytest.fixture(scope="module")
def renderer():
    with Renderer() as renderer:
        yield renderer


@pytest.fixture(scope="module")
def context(sample):
    return build_context(sample.visit, conclusion(sample.visit)).plain()


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_in_the_body_is_refused_with_its_paragraph(renderer, context, attack):
    content = template("Trước.", f"Đơn vị: {attack}")
    with pytest.raises(Rejected) as refused:
        renderer.fill(content, context, "mau.docx")
    assert any("Đơn vị:" in problem.place for problem in refused.value.problems)
    assert renderer.check(content, "mau.docx") == list(refused.value.problems)


@pytest.mark.parametrize("attack", ATTACKS[:3])
def test_an_attack_in_a_header_or_the_properties_is_refused_too(renderer, context, attack):
    for content in (template("x", header=f"Đầu trang {attack}"), template("x", title=f"Tên {attack}")):
        with pytest.raises(Rejected):
            renderer.fill(content, context, "mau.docx")


def test_an_attack_in_footnotes_is_refused_too(renderer):
    note = b'<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">'
    note += b"<w:p><w:r><w:t>Xem {{ ''.__class__ }}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    kind = b'<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    kind += b'wordprocessingml.footnotes+xml"/></Types>'
    link = (
        b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    )
    link += b'footnotes" Target="footnotes.xml"/></Relationships>'
    content = changed(
        template("x"),
        {
            "[Content_Types].xml": lambda xml: xml.replace(b"</Types>", kind),
            "word/_rels/document.xml.rels": lambda xml: xml.replace(b"</Relationships>", link),
        },
        **{"word__footnotes.xml": note},
    )
    (problem,) = renderer.check(content, "mau.docx")
    assert "Xem" in problem.place


def test_a_field_misspelt_is_named_with_the_nearest_right_one(renderer):
    (problem,) = renderer.check(template("Trưởng đoàn: {{ team.haed }}"), "mau.docx")
    assert problem.place == "“Trưởng đoàn: {{ team.haed }}”"
    assert (problem.facts["name"], problem.facts["nearest"]) == ("haed", "head")


def test_every_mistake_is_named_at_once(renderer):
    problems = renderer.check(template("{{ unit.nam }}", "{{ documnt.number }}", "{{ x|bold }}"), "mau.docx")
    assert len(problems) == 4  # x is unknown as well as its filter


def test_a_loop_variable_has_the_fields_of_its_items(renderer):
    loop = "{% for c in checklists %}{{ c.title }} {{ loop.index }} {{ c.tittle }}{% endfor %}"
    (problem,) = renderer.check(template(loop), "mau.docx")
    assert problem.facts["nearest"] == "title"


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("{{ photos }}", "report.template_prints_list"),
        ("{{ recipients }}", "report.template_prints_list"),
        ("{{ minutes }}", "report.template_prints_group"),
        ("{{ checklists[0] }}", "report.template_prints_group"),
        ("{{ unit|default('…') }}", "report.template_prints_group"),
        ("{% for photo in photos %}{{ photo }}{% endfor %}", "report.template_prints_group"),
        ("{% for photo in photos %}{{ loop }}{% endfor %}", "report.template_prints_group"),
    ],
)
def test_what_has_no_words_of_its_own_is_not_printed(renderer, tag, code):
    """It came out as Python spells a list: «[{'number': '1', …»."""
    (problem,) = renderer.check(template(f"Có: {tag}"), "mau.docx")
    assert problem.code == code
    assert problem.place.startswith("“Có:")


def test_words_of_a_list_are_printed_joined_counted_or_one_by_one(renderer, context):
    tags = "{{ recipients|join(', ') }} {{ photos|length }} {{ recipients|first }} {{ checklists[0].title }}"
    assert renderer.check(template(tags), "mau.docx") == []
    assert "{" not in body_texts(renderer.fill(template(tags), context))[-1]


def test_a_missing_end_is_a_syntax_error_with_its_place(renderer):
    (problem,) = renderer.check(template("Một", "{% if unit.name %} hai"), "mau.docx")
    assert problem.code == "report.template_syntax"


def test_tags_of_another_language_are_recognised(renderer):
    (problem,) = renderer.check(template("Bảng {#rows} {name} {/rows}"), "mau.docx")
    assert problem.code == "report.template_other_tags"
    assert problem.facts["tag"] == "{#rows}"


@pytest.mark.parametrize(
    "runs",
    [
        ("{", "{ unit", ".name }", "}"),
        ("{{", " unit.", "na", "me }}"),
        ("{{\u00a0unit.name\u00a0}}",),
        ("{{ unit.name|default(“x”) }}",),
    ],
)
def test_a_tag_that_word_cut_to_pieces_is_healed(renderer, context, runs):
    document = renderer.fill(template_with_runs("Tại ", *runs, "."), context)
    assert body_texts(document)[-1] == "Tại Bộ Chỉ huy Quân sự tỉnh Sơn Hà."


def test_a_bomb_of_nested_loops_is_stopped_and_the_next_template_still_renders(context):
    loops = "{% for a in overview %}" * 14
    ends = "{% endfor %}" * 14
    bomb = template(
        loops + "{% for c in checklists %}{% for s in c.sections %}x{% endfor %}{% endfor %}" * 6 + ends
    )
    with Renderer(time_limit_s=2) as renderer:
        with pytest.raises(TemplateTooHeavy):
            renderer.fill(bomb, {**context, "overview": ["x" * 50] * 12}, "bom.docx")
        assert body_texts(renderer.fill(template("{{ unit.short }}"), context))[-1] == "Bộ CHQS tỉnh Sơn Hà"


def test_the_child_is_kept_between_two_documents(renderer, context):
    renderer.fill(template("{{ unit.name }}"), context)
    first = renderer._child.pid
    renderer.fill(template("{{ unit.short }}"), context)
    assert renderer._child.pid == first


def test_the_child_sees_no_secret(monkeypatch, context):
    monkeypatch.setenv("INSPECTOR_PASSPHRASE", "bi-mat")
    with Renderer() as renderer:
        renderer.fill(template("{{ unit.name }}"), context)
        environment = Path(f"/proc/{renderer._child.pid}/environ")
        if not environment.exists():
            pytest.skip("no /proc here")
        assert b"INSPECTOR" not in environment.read_bytes()


# --- the package ------------------------------------------------------------------------------------


def relation(kind: str, target: str) -> bytes:
    return (
        f'<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
        f'Target="{target}" TargetMode="External"/></Relationships>'
    ).encode()


@pytest.mark.parametrize(
    ("kind", "target", "code"),
    [
        ("image", "file://host/share/a.png", "report.template_outside"),
        ("image", "https://example.org/a.png", "report.template_outside"),
        ("hyperlink", "file:///etc/passwd", "report.template_outside"),
        ("attachedTemplate", "https://example.org/a.dotm", "report.template_embedded"),
        ("oleObject", "file:///c:/x.exe", "report.template_embedded"),
        ("aFChunk", "x.html", "report.template_embedded"),
    ],
)
def test_a_link_to_the_outside_is_refused_by_name(renderer, context, kind, target, code):
    content = changed(
        template("x"),
        {
            "word/_rels/document.xml.rels": lambda xml: xml.replace(
                b"</Relationships>", relation(kind, target)
            )
        },
    )
    with pytest.raises(Rejected) as refused:
        renderer.fill(content, context, "mau.docx")
    assert [problem.code for problem in refused.value.problems] == [code]


def test_an_ordinary_link_is_kept(renderer, context):
    content = changed(
        template("{{ unit.name }}"),
        {
            "word/_rels/document.xml.rels": lambda xml: xml.replace(
                b"</Relationships>", relation("hyperlink", "https://example.org")
            )
        },
    )
    renderer.fill(content, context, "mau.docx")


@pytest.mark.parametrize(
    "code", ["DDE excel", "DDEAUTO c:\\\\x", 'INCLUDETEXT "a.docx"', "INCLUDEPICTURE x", "LINK x"]
)
def test_a_word_field_that_reaches_outside_is_refused(renderer, code):
    field = f'<w:fldSimple w:instr=" {code.replace(chr(34), "&quot;")} "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'
    content = changed(
        template("Đoạn này"), {"word/document.xml": lambda xml: xml.replace(b"</w:p>", field.encode(), 1)}
    )
    (problem,) = renderer.check(content, "mau.docx")
    assert problem.code == "report.template_field_refused"
    assert "Đoạn này" in problem.place


def test_altchunk_and_macros_are_refused(renderer):
    chunk = changed(
        template("x"),
        {"word/document.xml": lambda xml: xml.replace(b"<w:sectPr", b"<w:altChunk/><w:sectPr", 1)},
    )
    assert [problem.code for problem in renderer.check(chunk, "m")] == ["report.template_embedded"]
    with pytest.raises(HasMacros):
        renderer.check(changed(template("x"), {}, **{"word__vbaProject.bin": b"x"}), "m")


def test_a_doctype_a_bomb_and_a_name_outside_are_refused(renderer):
    doctype = changed(
        template("x"),
        {"word/document.xml": lambda xml: xml.replace(b"?>", b'?><!DOCTYPE a [<!ENTITY b "c">]>', 1)},
    )
    with pytest.raises(SuspiciousWord):
        renderer.check(doctype, "m")
    with pytest.raises(TooMuchInside):
        renderer.check(changed(template("x"), {}, **{"word__media__a.bin": b"\0" * 30_000_000}), "m")
    with pytest.raises(SuspiciousWord):
        renderer.check(changed(template("x"), {}, **{"..__x.xml": b"x"}), "m")


def test_what_is_no_word_file_is_said_to_be_none(renderer, tmp_path):
    for content in (b"", b"PK\x03\x04broken", b"hello"):
        with pytest.raises((NotWord, InspectorError)):
            renderer.check(content, "m")


def test_mutants_of_a_template_never_crash(renderer, context):
    import random

    content = template("{{ unit.name }}", "{% for p in overview %}{{ p }}{% endfor %}")
    chance = random.Random(7)
    for _ in range(40):
        broken = bytearray(content)
        for _ in range(chance.randint(1, 8)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        try:
            renderer.fill(bytes(broken), context, "m")
        except InspectorError:
            continue


def test_our_own_template_has_no_mistake(renderer, sample):
    from inspector.report.templates import find_template

    assert renderer.check(find_template(sample.home).path) == []
    assert replace(find_template(sample.home)).builtin


def test_a_template_that_eats_memory_is_stopped_at_its_limit(context):
    loops = "{% for a in overview %}" * 7 + "{{ a }}" + "{% endfor %}" * 7
    with Renderer() as renderer, pytest.raises(TemplateTooHeavy):
        renderer.fill(template(loops), {**context, "overview": ["x" * 2000] * 10}, "bom.docx")


def test_the_rooms_door_opens_without_word_jinja_or_pillow():
    import subprocess
    import sys

    heavy = ("docx", "docxtpl", "jinja2", "PIL", "lxml")
    code = f"import sys, inspector.report; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# --- fields that are put together, parts that lie elsewhere -----------------------------------------


def with_body(xml: str) -> bytes:
    """A template with this before its last section."""
    return changed(
        template("Xin chào {{ unit.name }}"),
        {"word/document.xml": lambda part: part.replace(b"<w:sectPr", xml.encode() + b"<w:sectPr", 1)},
    )


def paragraph(*pieces: str) -> str:
    """A paragraph of field marks («begin», «end»), a tag («{%…») or pieces of a field's code."""
    runs = "".join(
        f'<w:r><w:fldChar w:fldCharType="{piece}"/></w:r>'
        if piece in ("begin", "separate", "end")
        else f"<w:r><w:t>{piece}</w:t></w:r>"
        if piece.startswith("{%p")
        else f'<w:r><w:instrText xml:space="preserve">{piece}</w:instrText></w:r>'
        for piece in pieces
    )
    return f"<w:p>{runs}</w:p>"


@pytest.mark.parametrize(
    "body",
    [
        "<w:p><w:fldSimple w:instr=\"{{ 'DD' }}EAUTO c:\\x\"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>",
        paragraph("begin", "{% if unit.name %}DDEAUTO c:\\x{% endif %}", "end"),
        paragraph("begin", " DD") + paragraph("EAUTO c:\\x", "end"),
        paragraph("begin", "begin", "QUOTE 68 68 69", "end", "AUTO c:\\x", "end"),
        paragraph("begin", 'HYPERLINK "file:///c:/x.exe"', "end"),
        paragraph("begin", 'HYPERLINK \\o "xem" "\\\\may\\chung"', "end"),
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata src="file://h/s.png"/></v:shape>'
        "</w:pict></w:r></w:p>",
        '<w:p><w:r><w:drawing><x:webVideoPr xmlns:x="urn:x" embeddedHtml="a"/></w:drawing></w:r></w:p>',
    ],
)
def test_what_would_reach_outside_only_when_put_together_is_refused(renderer, context, body):
    assert renderer.check(with_body(body), "mau.docx") != []
    with pytest.raises(Rejected):
        renderer.fill(with_body(body), context, "mau.docx")


@pytest.mark.parametrize("tag", [paragraph('{%p if unit.name == "" %}'), "<w:p><w:r><w:t>{</w:t></w:r><w:r>"
    '<w:t>%p if unit.name == "" %}</w:t></w:r></w:p>'])  # fmt: skip
def test_a_field_put_together_by_paragraphs_that_may_go_is_refused_by_the_check_too(renderer, context, tag):
    body = (
        paragraph("begin", "D") + tag + paragraph("ZZ") + paragraph("{%p endif %}")
        + paragraph("DEAUTO c:\\x", "end")
    )  # fmt: skip
    (problem,) = renderer.check(with_body(body), "mau.docx")
    assert problem.code == "report.template_field_made"
    with pytest.raises(Rejected):
        renderer.fill(with_body(body), context, "mau.docx")


def test_a_field_may_show_what_a_tag_gives(renderer, context):
    code, shown = (
        paragraph("begin", ' HYPERLINK "https://a.vn" ', "separate"),
        "<w:r><w:t>{{ unit.short }}</w:t></w:r>",
    )
    link = code.replace("</w:p>", f'{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>')
    assert renderer.check(with_body(link), "mau.docx") == []
    assert "Bộ CHQS tỉnh Sơn Hà" in body_texts(renderer.fill(with_body(link), context, "mau.docx"))


@pytest.mark.parametrize(
    "code", ["PAGE", 'TOC \\o "1-3" \\h', "=1+1", 'HYPERLINK \\l "_Toc1"', 'HYPERLINK "https://a.vn" \\o "x"']
)
def test_an_ordinary_field_is_kept(renderer, context, code):
    renderer.fill(with_body(paragraph("begin", f" {code} ", "separate", "end")), context, "mau.docx")


def moved(content: bytes, name: str) -> bytes:
    """The same document with its main part called `name`."""
    import io
    import re
    import zipfile

    folder, _, base = name.rpartition("/")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w") as made:
        for info in source.infolist():
            data, called = source.read(info.filename), info.filename
            if called in ("_rels/.rels", "[Content_Types].xml"):
                data = data.replace(b"word/document.xml", name.encode())
            elif called == "word/_rels/document.xml.rels":
                called = f"{folder}/_rels/{base}.rels"
                data = re.sub(rb'Target="(?!/|http)([^"]+)"', rb'Target="/word/\1"', data)
            made.writestr(name if called == "word/document.xml" else called, data)
    return out.getvalue()


@pytest.mark.parametrize("name", ["w/d.xml", "Word/document.xml", "word/d.bin"])
def test_a_part_is_looked_into_wherever_it_lies(renderer, name):
    content = moved(with_body(paragraph("begin", "DDEAUTO c:\\x", "end")), name)
    assert [problem.code for problem in renderer.check(content, "m")] == ["report.template_field_refused"]


def test_a_header_by_another_name_is_read_as_well(renderer):
    content = changed(template("x"), {})
    header = b'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r>'
    header += b"<w:t>{{ unit.nmae }}</w:t></w:r></w:p></w:hdr>"
    kind = b'<Override PartName="/word/kopf.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    kind += b'wordprocessingml.header+xml"/></Types>'
    link = (
        b'<Relationship Id="rId98" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    )
    link += b'header" Target="kopf.xml"/></Relationships>'
    content = changed(
        content,
        {
            "[Content_Types].xml": lambda xml: xml.replace(b"</Types>", kind),
            "word/_rels/document.xml.rels": lambda xml: xml.replace(b"</Relationships>", link),
        },
        **{"word__kopf.xml": header},
    )
    (problem,) = renderer.check(content, "m")
    assert problem.facts["nearest"] == "name"


@pytest.mark.parametrize(
    ("part", "old", "new", "kind"),
    [
        ("[Content_Types].xml", b"document.main+xml", b"template.main+xml", "Word Template (.dotx)"),
        (
            "word/document.xml",
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            "Strict Open XML",
        ),
    ],
)
def test_another_kind_of_word_file_is_refused_by_its_name(renderer, part, old, new, kind):
    content = changed(template("{{ unit.name }}"), {part: lambda xml: xml.replace(old, new)})
    (problem,) = renderer.check(content, "m")
    assert (problem.code, problem.facts["kind"]) == ("report.template_other_kind", kind)


@pytest.mark.parametrize(
    "text",
    [
        "{% autoescape false %}{{ unit.name }}{% endautoescape %}",
        "{% for x in overview if loop.first %}{{ x }}{% endfor %}",
        "{% for loop in overview %}{{ loop }}{% endfor %}",
    ],
)
def test_what_filling_would_fail_at_is_said_by_the_check(renderer, text):
    (problem,) = renderer.check(template(f"Đoạn này: {text}"), "mau.docx")
    assert "Đoạn này" in problem.place


# --- what would be lost without a word --------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "lost"),
    [
        ("Kính gửi: {%p if photos %}", "Kính gửi:"),
        ("{%p if photos %} {{ unit.name }}", "{{ unit.name }}"),
        ("{%p if photos %}{%p endif %}", "{%p endif %}"),
    ],
)
def test_words_beside_the_tag_of_a_whole_paragraph_are_refused_with_their_place(
    renderer, context, line, lost
):
    ends = () if "endif" in line else ("{%p endif %}",)
    content = template("Đoạn đầu {{ unit.name }}", line, "Có ảnh", *ends)
    problem = renderer.check(content, "mau.docx")[0]
    assert (problem.code, problem.facts["words"]) == ("report.template_text_beside", lost)
    assert problem.place == f"“{line}”"
    with pytest.raises(Rejected):
        renderer.fill(content, context, "mau.docx")


def test_words_in_a_row_that_a_tag_stands_for_are_refused_too(renderer):
    from docx import Document

    document = Document()
    table = document.add_table(3, 2)
    for row, words in enumerate(("{%tr for c in checklists %}", "{{ c.title }}", "{%tr endfor %}")):
        table.cell(row, 0).text = words
    table.cell(2, 1).text = "Cộng"
    out = io.BytesIO()
    document.save(out)
    (problem,) = renderer.check(out.getvalue(), "mau.docx")
    assert (problem.code, problem.facts["words"]) == ("report.template_text_beside", "Cộng")


def test_a_remark_beside_a_tag_is_no_loss(renderer):
    assert renderer.check(template("{%p if photos %}{# ảnh #}", "{{ unit.name }}", "{%p endif %}"), "m") == []


@pytest.mark.parametrize("words", [("Biên bản cũ", "không thẻ"), ()])
def test_a_document_without_any_tag_is_no_template(renderer, context, words):
    (problem,) = renderer.check(template(*words), "mau.docx")
    assert problem.code == "report.template_no_tags"
    assert problem.place == ("“Biên bản cũ”" if words else "")
    with pytest.raises(Rejected):
        renderer.fill(template(*words), context, "mau.docx")


@pytest.mark.parametrize(
    ("part", "error", "said"),
    [
        ("word/styles.xml", DamagedWord, "word/styles.xml"),
        ("word/document.xml", DamagedWord, "word/document.xml"),
        ("_rels/.rels", NotWord, None),
    ],
)
def test_a_template_that_lacks_a_part_is_said_to_be_damaged(renderer, context, part, error, said):
    whole = zipfile.ZipFile(io.BytesIO(template("{{ unit.name }}")))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as torn:
        for name in whole.namelist():
            if name != part:
                torn.writestr(name, whole.read(name))
    for use in (renderer.check, lambda content: renderer.fill(content, context)):
        with pytest.raises(error) as refused:
            use(out.getvalue())
        assert refused.value.facts.get("part") == said
