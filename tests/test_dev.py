"""The checkout's promises: it starts with nothing but Python, names what it stands on, and points nowhere outside."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / ".ci" / "requirements.lock"
OWN = {"inspector", "ui"}
TEXT = {".py", ".md", ".toml", ".yaml", ".yml", ".spec", ".lock", ".ts", ".sql", ".csv", ".json", ".svg", ""}

# In pieces, or this file would name what it forbids.
OUTSIDE = re.compile(
    "|".join(
        (
            r"\.\./" + "shared",
            r"/work/" + r"(main|plan|shared)",
            r"/(home|Users)/" + r"[a-z]\w+/",
            r"[A-Z]:\\" + r"Users",
            "file" + "s" + r"\.python" + "hosted",
            r"pypi\." + "org",
            r"--(extra-)?index-" + "url",
        )
    )
)


def committed() -> list[Path]:
    """Every file that git knows."""
    names = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout.split("\0")
    found = [ROOT / name for name in names if name]
    return [path for path in found if path.is_file()]


def imported(tree: ast.AST) -> Iterator[str]:
    """The top-level names of all modules that the code imports, at any depth."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def of_file(path: Path) -> set[str]:
    return set(imported(ast.parse(path.read_text(encoding="utf-8"))))


def test_dev_needs_nothing_but_python():
    assert of_file(ROOT / "dev.py") <= sys.stdlib_module_names


def test_dev_says_what_it_does_without_setting_anything_up(tmp_path):
    copy = tmp_path / "dev.py"
    copy.write_bytes((ROOT / "dev.py").read_bytes())
    done = subprocess.run([sys.executable, "-S", str(copy), "--help"], capture_output=True, text=True)
    assert done.returncode == 0
    for job in ("run", "test", "bench", "build", "shots", "fix"):
        assert f"dev.py {job}" in done.stdout
    assert not (tmp_path / ".venv").exists()


def test_an_unknown_job_is_wrong_usage(tmp_path):
    copy = tmp_path / "dev.py"
    copy.write_bytes((ROOT / "dev.py").read_bytes())
    assert subprocess.run([sys.executable, str(copy), "dance"], capture_output=True).returncode == 2


def test_every_locked_package_has_a_version_and_hashes_and_no_address():
    text = LOCK.read_text(encoding="utf-8")
    assert "://" not in text
    logical = re.sub(r"\\\n", " ", text)
    requirements = [
        line for line in logical.splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]
    assert len(requirements) > 30
    for line in requirements:
        assert re.match(r"[A-Za-z0-9._-]+(\[[^]]*\])?==\S+", line), line[:80]
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", line), line[:80]


def test_every_package_that_the_project_asks_for_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    locked = set(re.findall(r"^([A-Za-z0-9._-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE))
    for requirement in asked:
        name = re.match(r"[A-Za-z0-9._-]+", requirement)
        assert name
        assert _plain(name.group()) in {_plain(one) for one in locked}, requirement


def _plain(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def named_modules() -> set[str]:
    """The first column of the first table in docs/dependencies.md."""
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    table = text[text.index("| import |") :].split("\n\n")[0].splitlines()[2:]
    return {name.strip() for row in table for name in row.split("|")[1].split(",")}


def third_party() -> set[str]:
    """What inspector/ and ui/ import from elsewhere."""
    used: set[str] = set()
    for folder in OWN:
        for path in (ROOT / folder).rglob("*.py"):
            used |= of_file(path)
    return used - OWN - set(sys.stdlib_module_names) - {"__future__"}


def test_every_module_from_elsewhere_is_named_with_its_reason():
    assert not third_party() - named_modules()


def test_nothing_is_named_that_is_not_used():
    fonts = {
        "qtawesome",
        "fontpkg_be_vietnam_pro",
    }  # their files are found by these names, nothing is imported
    assert not named_modules() - third_party() - fonts


def test_ci_runs_every_check():
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    commands = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    assert commands[-1] in ("exec python3 dev.py test", "python3 dev.py test")
    assert "set -euo pipefail" in commands


def test_the_check_of_everything_leaves_nothing_out():
    source = (ROOT / "dev.py").read_text(encoding="utf-8")
    for check in (
        "format", "lint", "types", "rooms", "translations", "tests of the rooms", "tests of the window", "coverage",
    ):  # fmt: skip
        assert f'"{check}": [' in source
    assert '"--ignore={each}" for each in _UNCOUNTED' in source
    assert "[*parallel, *_UNCOUNTED]" in source  # the two together are all of them


def test_the_top_level_is_what_the_house_is_made_of():
    top = {path.relative_to(ROOT).parts[0] for path in committed()}
    assert top - {".gitignore", ".gitattributes"} == {
        "inspector", "ui", "checklists", "report_templates", "tests", "bench", "docs", "build.spec",
        "pyproject.toml", "dev.py", "README.md", "CHANGELOG.md", ".ci",
    }  # fmt: skip


@pytest.mark.parametrize("path", committed(), ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_points_to_where_only_its_makers_can_go(path):
    if path.suffix not in TEXT or path.stat().st_size > 4_000_000:
        return
    found = OUTSIDE.search(path.read_text(encoding="utf-8", errors="replace"))
    assert not found, found.group()


def links(text: str) -> Iterator[str]:
    """The addresses of links and pictures in a page, but for those into the wide world and inside code."""
    prose = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        if not target.startswith(("http:", "https:", "#")):
            yield target.partition("#")[0]


@pytest.mark.parametrize(
    "page", sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")]), ids=lambda p: p.name
)
def test_every_link_and_picture_in_the_docs_is_there(page):
    missing = [one for one in links(page.read_text(encoding="utf-8")) if not (page.parent / one).exists()]
    assert not missing


def test_the_readme_can_be_read_in_five_minutes():
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 120


@pytest.mark.parametrize("word", ["export", "conclusion", "EXPORT"])
def test_the_bench_runs_the_rows_that_have_the_word(word, monkeypatch, capsys, tmp_path):
    from bench import __main__ as bench
    from bench import export
    from bench.measure import Row

    monkeypatch.setattr(export, "measure", lambda _folder: Row(export.WORK, "floor", 1.0, 1.2, 1.3))
    monkeypatch.setattr(sys, "argv", ["bench", "--only", word, "--json", str(tmp_path / "rows.json")])
    assert bench.main() == 0
    (row,) = json.loads((tmp_path / "rows.json").read_text("utf-8"))
    assert set(row) == {"work", "floor_ms", "ours_ms", "ratio", "limit", "ok"}
    assert "export the sample" in capsys.readouterr().out


def test_the_built_program_carries_every_page_that_a_refusal_or_the_manual_names():
    carried = 'glob("*.md")' in (ROOT / "build.spec").read_text(encoding="utf-8")
    texts = [ROOT / "docs" / "manual.md", *(ROOT / "inspector" / "wording").glob("*.py")]
    named = {
        page for text in texts for page in re.findall(r"docs/([a-z-]+\.md)", text.read_text(encoding="utf-8"))
    }
    assert named >= {"checklist-format.md", "template-fields.md"}
    assert carried
    assert [page for page in named if not (ROOT / "docs" / page).is_file()] == []
