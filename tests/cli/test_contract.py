"""What docs/cli.md promises of every command."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from inspector.cli.commands import app
from tests.cli.conftest import Terminal

DOCS = Path(__file__).parents[2] / "docs" / "cli.md"


def test_the_docs_name_every_command_and_no_other() -> None:
    documented = set(re.findall(r"^\| `inspector (\w+)", DOCS.read_text(encoding="utf-8"), re.MULTILINE))
    assert documented == set(get_command(app).commands)


def test_every_option_in_the_docs_exists() -> None:
    commands = get_command(app).commands
    for line in DOCS.read_text(encoding="utf-8").splitlines():
        if named := re.match(r"\| `inspector (\w+)", line):
            known = {option for parameter in commands[named[1]].params for option in parameter.opts}
            known |= {
                option for parameter in commands[named[1]].params for option in parameter.secondary_opts
            }
            assert set(re.findall(r"(?<![\w-])--?[a-z]+(?:-[a-z]+)*", line)) - {"--json"} <= known, named[1]


@pytest.mark.parametrize("command", sorted(get_command(app).commands))
def test_every_command_has_help(inspector: Terminal, command: str) -> None:
    said = inspector(command, "--help")
    assert said.code == 0
    assert len(said.out.splitlines()) > 3


@pytest.mark.parametrize(
    "arguments",
    [
        ["answers"],
        ["attach", "so.skt"],
        ["report", "so.skt"],
        ["documents", "so.skt"],
        ["export", "so.skt", "-o", "facts.txt"],
        ["new", "so.skt"],
        ["new", "so.skt", "--empty", "--unit", "A"],
        ["resolve", "so.skt", "c"],
        ["trust"],
        ["nothing"],
        ["answers", "so.skt", "--lang", "fr"],
        ["answers", "so.skt", "--wrong"],
    ],
)
def test_wrong_usage_is_exit_2(inspector: Terminal, arguments: list[str], tmp_path: Path) -> None:
    said = inspector(*arguments)
    assert said.code == 2
    assert said.out == ""
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["answers", "khong-co.skt"],
        ["verify", "khong-co.skt"],
        ["history", "khong-co.skt"],
        ["merge", "khong-co.skt", "a.skp"],
        ["check", "khong-co.yaml"],
        ["trust", "khong-co.card"],
        ["export", "khong-co.skt", "-o", "a.json"],
    ],
)
def test_a_missing_file_is_refused_in_both_languages(
    inspector: Terminal, arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    vietnamese, english = inspector(*arguments), inspector(*arguments, "--lang", "en")
    assert (vietnamese.code, english.code) == (1, 1)
    assert vietnamese.out == english.out == ""
    assert "không" in vietnamese.err
    assert "khong-co" in english.err
    assert vietnamese.err != english.err
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == []


def test_an_error_of_the_program_itself_is_said_without_a_traceback(
    inspector: Terminal, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr("inspector.book.history.history", broken)
    said = inspector("history", sample)
    assert said.code == 1
    assert "Traceback" not in said.err
    assert "INSPECTOR_DEBUG" in said.err
    monkeypatch.setenv("INSPECTOR_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        inspector("history", sample)


def test_the_terminal_imports_no_qt() -> None:
    code = "import sys, inspector.cli.commands; sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_ascii_console_and_a_closed_pipe_do_no_harm(sample: Path, own_home: Path) -> None:
    command = f"'{sys.executable}' -m inspector answers '{sample}' | head -1"
    plain = {"LANG": "C", "LC_ALL": "C", "INSPECTOR_HOME": str(own_home), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(["sh", "-c", command], env=plain, capture_output=True, check=False)
    assert done.stdout.startswith(b"criterion,period,result")
    assert done.stderr == b""
