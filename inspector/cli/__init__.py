"""The terminal: every job of the app without a window, for a technician, a script, a test.

A command parses, calls one function of a room, prints. What is promised of it stands in docs/cli.md.
"""

import argparse
import os
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from inspector import border, wording
from inspector.cli.session import Session
from inspector.errors import FileUnreadable, InspectorError, Rejected
from inspector.progress import Cancelled
from inspector.text import one_line

__all__ = ["main"]

_TYPER_STOPPED = 130
_LONGEST_NAME = 200  # letters of a file's name in a message


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; the only place that words an error for the terminal."""
    border.forbid_core_dumps()
    border.hush_libraries()
    _end_in_order()
    _set_utf8()
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = _language(given)
    try:
        session, rest = _session(given, language)
        return _run(session, rest)
    except argparse.ArgumentError as error:
        print(_say_wrong_option(error.argument_name or "", language), file=sys.stderr)
        return 2
    except Rejected as error:
        _debug(error)
        for problem in error.problems:
            _complain(f"{error.place}:{problem.place}: {wording.say_problem(problem, language)}")
        _complain(wording.say(error, language))
    except InspectorError as error:
        _debug(error)
        _complain(wording.say(error, language))
    except (KeyboardInterrupt, Cancelled):
        _complain(wording.say_stopped(language))
    except BrokenPipeError:  # whoever read our answer has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    except OSError as error:  # a name that no system takes
        _debug(error)
        refused = FileUnreadable(
            str(error.filename or "")[:_LONGEST_NAME], reason=error.strerror or str(error)
        )
        _complain(wording.say(refused, language))
    except Exception as bug:
        _debug(bug)
        _complain(wording.say_bug(bug, language))
    return 1


def _complain(text: str) -> None:
    print(one_line(text), file=sys.stderr)


def _run(session: Session, arguments: Sequence[str]) -> int:
    from typer.exceptions import Abort, Exit, TyperException

    from inspector.cli.commands import app
    from inspector.cli.usage import say_wrong_usage

    try:
        code = app(list(arguments), obj=session, prog_name="inspector", standalone_mode=False)
    except TyperException as error:
        print(say_wrong_usage(error, session.language), file=sys.stderr)
        return 2
    except Abort:
        raise KeyboardInterrupt from None
    except Exit as way_out:
        return way_out.exit_code
    if code == _TYPER_STOPPED:  # how typer ends on Ctrl+C, without a word
        raise KeyboardInterrupt
    sys.stdout.flush()
    return int(code or 0)


def _session(arguments: list[str], language: str) -> tuple[Session, list[str]]:
    """The options that every command takes, wherever they stand, and the arguments without them."""
    parser = argparse.ArgumentParser(
        add_help=False, allow_abbrev=False, prog="inspector", exit_on_error=False
    )
    parser.add_argument("--lang", choices=["vi", "en"])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--passphrase-file", type=Path)
    shared, rest = parser.parse_known_args(arguments)
    return Session(language=language, as_json=shared.json, passphrase_file=shared.passphrase_file), rest


def _say_wrong_option(option: str, language: str) -> str:
    """What is wrong about an option that every command takes."""
    if option == "--lang":
        return (
            "inspector: --lang chỉ nhận vi hoặc en." if language == "vi" else "inspector: --lang is vi or en."
        )
    return (
        f"inspector: tùy chọn {option} thiếu hoặc thừa giá trị."
        if language == "vi"
        else f"inspector: the option {option} lacks a value, or takes none."
    )


def _language(arguments: Sequence[str]) -> str:
    """The language of messages: `--lang`, else INSPECTOR_LANG, else Vietnamese."""
    asked = os.environ.get("INSPECTOR_LANG", "")
    for before, here in zip(["", *arguments], [*arguments, ""], strict=True):
        if before == "--lang":
            asked = here
        elif here.startswith("--lang="):
            asked = here.removeprefix("--lang=")
    return "en" if asked == "en" else "vi"


def _end_in_order() -> None:
    """Have a log-off or a polite kill end the program as Ctrl+C does: rolled back, nothing left."""
    if threading.current_thread() is not threading.main_thread():
        return
    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):
        if (number := getattr(signal, name, None)) and signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)


def _set_utf8() -> None:
    """Vietnamese on any console: UTF-8, and marks instead of a crash where a letter cannot be shown."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _debug(error: BaseException) -> None:
    if os.environ.get("INSPECTOR_DEBUG"):
        raise error
