"""docxtemplater, the template engine of the npm world, filling our annex: installed for the run, gone after it."""

import json
import shutil
import subprocess
from pathlib import Path
from types import TracebackType

from docx import Document

_PACKAGES = ("docxtemplater@3", "pizzip@3")
_PATIENCE_S = 120
_FOLDER = "npm"
_SCRIPT = """
const fs = require("fs"), readline = require("readline");
const PizZip = require("pizzip"), Docxtemplater = require("docxtemplater");
const [template, data, out] = process.argv.slice(2);
const file = fs.readFileSync(template), rows = JSON.parse(fs.readFileSync(data, "utf8"));
readline.createInterface({input: process.stdin}).on("line", () => {
  const begun = process.hrtime.bigint();
  const filled = new Docxtemplater(new PizZip(file), {paragraphLoop: true, linebreaks: true});
  filled.render({rows});
  fs.writeFileSync(out, filled.getZip().generate({type: "nodebuffer", compression: "DEFLATE"}));
  console.log(Number(process.hrtime.bigint() - begun) / 1e6);
});
"""
_CELLS = ("{#rows}{number}", "{text}", "{max}", "{self}", "{team}", "{difference}", "{reason}{/rows}")


def no_docxtemplater(folder: Path) -> str:
    """Installs it into `folder`; "" when it is there then, else why not."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return "skipped: node and npm are not installed here"
    there = folder / _FOLDER
    there.mkdir(exist_ok=True)
    try:
        subprocess.run(
            [npm, "install", "--no-audit", "--no-fund", "--silent", *_PACKAGES],
            cwd=there, check=True, capture_output=True, timeout=_PATIENCE_S,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return "skipped: npm could not install docxtemplater here"
    return ""


class Docxtemplater:
    """A Node process that fills the annex once for every line it is given. Its start is not measured, nor is ours."""

    def __init__(self, folder: Path, template: Path, rows: list[dict[str, str]]) -> None:
        """`template` is ours: the same table with the other engine's tags is made of it."""
        self._there = folder / _FOLDER
        self._out = self._there / "out.docx"
        _with_its_tags(template, self._there / "template.docx")
        (self._there / "rows.json").write_text(json.dumps(rows), "utf-8")
        (self._there / "fill.js").write_text(_SCRIPT, "utf-8")
        self._rows = len(rows)

    def __enter__(self) -> "Docxtemplater":
        self._process = subprocess.Popen(
            [str(shutil.which("node")), "fill.js", "template.docx", "rows.json", self._out.name],
            cwd=self._there, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(_PATIENCE_S)

    def milliseconds(self) -> float:
        """Fill it once; what the engine itself took, read, filled, zipped and written."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        taken = float(self._process.stdout.readline())
        made = len(Document(str(self._out)).tables[0].rows)
        assert made == self._rows + 1, f"{made} rows of {self._rows}"  # the head stands above them
        return taken


def _with_its_tags(template: Path, out: Path) -> None:
    """Our annex with a single row in its first table that goes through all rows."""
    document = Document(str(template))
    for paragraph in document.paragraphs:
        if "{" in paragraph.text:
            for run in paragraph.runs:
                run.text = ""
    said = document.core_properties
    for name in ("title", "subject", "author", "last_modified_by", "comments", "keywords", "category"):
        setattr(said, name, "")
    table, *others = document.tables
    for other in others:
        other._tbl.getparent().remove(other._tbl)
    for row in table.rows[1:]:
        if row.cells[0].text != "{{ criterion.number }}":
            table._tbl.remove(row._tr)
    for cell, words in zip(table.rows[1].cells, _CELLS, strict=True):
        first, *others = cell.paragraphs[0].runs
        first.text = words
        for run in others:
            run.text = ""
    document.save(str(out))
