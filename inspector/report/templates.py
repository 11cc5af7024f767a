"""Which templates there are: ours, and the person's own copies in the data folder, which come first.

At the first start the folder is filled with ours, so that people find something to change in Word. A copy that nobody
changed is renewed when the program brings a newer one; a changed one is never touched.
"""

import hashlib
import json
from pathlib import Path

from inspector import border
from inspector.checklist.find import resources
from inspector.errors import FileMissing, Problem
from inspector.home import Home
from inspector.record import record
from inspector.report.errors import TemplateMissing
from inspector.report.renderer import Renderer

STANDARD = "thong-bao-ket-luan"
_RECORD = ".built-in.json"


@record
class Template:
    """A template: its name (the file's, without suffix) and file. `builtin`: ours, word for word."""

    name: str
    path: Path
    builtin: bool


def builtin_folder() -> Path:
    """Where ours are."""
    return resources() / "report_templates"


def find_templates(home: Home) -> list[Template]:
    """All templates by name, the person's before ours of the same name."""
    found = {path.stem: Template(path.stem, path, True) for path in _files(builtin_folder())}
    for path in _files(home.templates):
        ours = found.get(path.stem)
        found[path.stem] = Template(path.stem, path, ours is not None and _hash(path) == _hash(ours.path))
    return [found[name] for name in sorted(found)]


def find_template(home: Home, named: str | None = None) -> Template:
    """The template called `named`, or the file of that name; the standard one when none is named.

    Raises TemplateMissing.
    """
    wanted = named or STANDARD
    templates = find_templates(home)
    for template in templates:
        if wanted == template.name:
            return template
    path = Path(wanted)
    if path.suffix.lower() in (".docx", ".docm", ".dotx") or path.is_file():
        if not path.exists():
            raise FileMissing(wanted)
        return Template(path.stem, path, False)
    raise TemplateMissing(wanted, known=", ".join(template.name for template in templates))


def install_templates(home: Home) -> None:
    """Put ours into the person's folder, and renew those of ours that nobody changed."""
    record_path = home.templates / _RECORD
    record = _read_record(record_path)
    newer = dict(record)
    for path in _files(builtin_folder()):
        content = path.read_bytes()
        mine = hashlib.sha256(content).hexdigest()
        copy = home.templates / path.name
        if copy.exists():
            there = _hash(copy)
            if there != mine and there != record.get(path.name):
                continue  # changed by hand
        elif path.name in record:
            continue  # thrown away by hand
        if not copy.exists() or _hash(copy) != mine:
            home.templates.mkdir(parents=True, exist_ok=True)
            border.write_whole(copy, content, force=True)
        newer[path.name] = mine
    if newer != record:
        text = json.dumps(newer, ensure_ascii=False, indent=1, sort_keys=True)
        border.write_whole(record_path, text.encode() + b"\n", force=True)


def check_template(path: Path, renderer: Renderer | None = None) -> list[Problem]:
    """Every mistake in the template, each with the words of its paragraph as place; [] when it can be used.

    Raises what opening a Word document raises, TemplateTooHeavy and RendererLost.
    """
    if renderer is not None:
        return renderer.check(path)
    with Renderer() as own:
        return own.check(path)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.docx") if not path.name.startswith(("~$", ".")))


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _read_record(path: Path) -> dict[str, str]:
    try:
        record = json.loads(border.read_capped(path, 64 * 1024))
    except (FileMissing, ValueError):
        return {}
    return record if isinstance(record, dict) else {}
