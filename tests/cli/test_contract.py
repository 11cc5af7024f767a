"""What docs/cli.md promises of every command."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from inspector.cli.commands import app
from inspector.wording import say_help
from inspector.wording.terminal import HELP
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


def _words_of_help() -> set[str]:
    """Every English word or sentence that a help page shows."""
    group = get_command(app)
    found = {group.help, *(command.help for command in group.commands.values())}
    for command in group.commands.values():
        for parameter in command.params:
            found |= {parameter.help, getattr(parameter, "metavar", None)}
    return {words for words in found if words}


def test_every_word_of_the_help_has_its_vietnamese() -> None:
    words = _words_of_help()
    assert len(words) > 60
    assert {word for word in words if word not in HELP} == set()
    assert [word for word in HELP if say_help(word, "en") != word] == []


@pytest.mark.parametrize("command", sorted(get_command(app).commands))
def test_help_speaks_the_language_of_the_run(inspector: Terminal, command: str) -> None:
    vietnamese, english = inspector(command, "--help").out, inspector(command, "--help", "--lang", "en").out
    assert vietnamese.startswith(f"Cách dùng: inspector {command}")
    assert english.startswith(f"Usage: inspector {command}")
    for english_only in ("Usage", "Options", "Show this", "[required]", "Arguments"):
        assert english_only not in vietnamese
    assert not re.search(r"[ạảãàáâậầấẩẫăắằặẳẵđêệềếểễôộồốổỗơớờởợỡưứừửựữ]", english)


@pytest.mark.parametrize(
    ("arguments", "vietnamese", "english"),
    [
        (["nwe"], "không có lệnh «nwe», có lẽ là «new»", "there is no command “nwe”, perhaps “new”"),
        (["new"], "inspector new: thiếu SỔ", "inspector new: BOOK is missing"),
        (
            ["report", "a.skt"],
            "thiếu -o, --output TỆP.docx|TỆP.pdf",
            "-o, --output OUT.docx|OUT.pdf is missing",
        ),
        (["new", "a.skt", "--units", "A"], "không có tùy chọn --units, có lẽ là --unit", "no option --units"),
        (["new", "a.skt", "--unit"], "tùy chọn --unit thiếu giá trị", "--unit needs a value"),
        (["new", "a.skt", "--empty=x"], "tùy chọn --empty không có giá trị", "--empty takes no value"),
        (["checklists", "a.skt", "more"], "thừa «more»", "“more” is not expected"),
        (
            ["resolve", "a.skt", "c", "--keep", "x"],
            "giá trị của --keep SỐ không hợp lệ",
            "--keep SIDE is not",
        ),
        (["trust"], "ghi một trong ba", "give one of"),
        (["--passphrase-file"], "--passphrase-file thiếu", "--passphrase-file lacks"),
    ],
)
def test_wrong_usage_is_explained_in_both_languages(
    inspector: Terminal, arguments: list[str], vietnamese: str, english: str
) -> None:
    for language, said in (("vi", vietnamese), ("en", english)):
        wrong = inspector("--lang", language, *arguments)
        assert wrong.code == 2
        assert said in wrong.err
        assert "Error" not in wrong.err


def test_without_a_command_the_help_is_shown_and_the_usage_was_wrong(inspector: Terminal) -> None:
    said = inspector()
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("Cách dùng: inspector LỆNH")


@pytest.mark.parametrize(
    "arguments",
    [
        ["answers"],
        ["attach", "so.skt"],
        ["report", "so.skt"],
        ["documents", "so.skt"],
        ["export", "so.skt", "-o", "facts.txt"],
        ["report", "so.skt", "-o", "ket-luan.txt"],
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


@pytest.mark.skipif(sys.platform != "linux", reason="the names are Linux's")
@pytest.mark.parametrize(
    "arguments",
    [
        ("verify", "/proc/self/mem"),
        ("sample", "a" * 5000),
        ("card", "-o", "a" * 5000),
        ("verify", "a" * 5000),
    ],
    ids=["unreadable", "long folder", "long file", "long book"],
)
def test_what_the_system_refuses_is_said_as_such_and_not_as_a_fault_of_the_program(inspector, arguments):
    said = inspector(*arguments)
    assert said.code == 1
    assert len(said.err.splitlines()) == 1
    assert "Traceback" not in said.err
    assert "lỗi của chương trình" not in said.err.lower()
