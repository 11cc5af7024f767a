"""A passphrase is given once and found nowhere again; a protected book leaves no plaintext behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from inspector.book import Book
from inspector.book.answers import edit_answer
from inspector.book.errors import WrongPassphrase
from inspector.book.evidence import attach
from inspector.book.passphrase import change_passphrase
from inspector.book.search import search
from inspector.book.verify import verify_book
from inspector.book.visit import load_visit
from inspector.home import Home
from inspector.transfer import own_card, pack
from tests.book.conftest import begin

PASSPHRASE = "Mật-khẩu-bí-mật-98213"
MARKER = "DauVetKhongDuocLo"


def _holds(folder: Path, marker: str) -> list[str]:
    needles = (marker.encode(), marker.encode("utf-16-le"), marker.lower().encode())
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        if path.is_file() and any(needle in path.read_bytes() for needle in needles)
    ]


def test_a_protected_book_leaves_no_plaintext_on_disk(tmp_path, checklist, monkeypatch):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    monkeypatch.setenv("SQLITE_TMPDIR", str(scratch))
    home, path = Home(tmp_path / "home"), tmp_path / "so.skt"
    with Book.create(path, home=home, passphrase=PASSPHRASE) as book:
        visit = begin(book, checklist)
        book.write(edit_answer(load_visit(book.db, visit), "A.1", "", result="met", note=MARKER))
        attach(book, visit, "A.1", [("a.txt", MARKER.encode() * 50_000)], MARKER)
        assert search(book, MARKER)
        pack(book, [own_card(home)], tmp_path / "usb", everything=True)
        assert verify_book(book).ok
        assert _holds(tmp_path, MARKER) == []  # while it is open
    with Book.open(path, home=home, passphrase=PASSPHRASE) as book:  # backs up
        book.undo()
        change_passphrase(book, PASSPHRASE + "2")
    assert list(home.backups.rglob("facts-*.skt"))
    assert _holds(tmp_path, MARKER) == []
    assert _holds(tmp_path, PASSPHRASE) == []


def test_the_scan_would_find_plaintext(tmp_path, checklist):
    with Book.create(tmp_path / "so.skt", home=Home(tmp_path / "home")) as book:
        visit = begin(book, checklist)
        book.write(edit_answer(load_visit(book.db, visit), "A.1", "", note=MARKER))
    assert _holds(tmp_path, MARKER) == ["so.skt"]


def test_a_child_is_never_given_the_passphrase(tmp_path):
    code = (
        "import os, subprocess, sys\n"
        "from inspector.cli.session import Session\n"
        "from inspector import child_process\n"
        "session = Session()\n"
        "given = {**os.environ, **child_process._environment()}\n"
        "print('INSPECTOR_PASSPHRASE' in given, session.passphrase() == sys.argv[1])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, PASSPHRASE],
        capture_output=True, text=True, check=False, env={**os.environ, "INSPECTOR_PASSPHRASE": PASSPHRASE},
    )  # fmt: skip
    assert done.stdout.strip() == "False True", done.stderr


def test_a_wrong_passphrase_is_in_no_message_and_no_traceback(tmp_path):
    import traceback

    Book.create(tmp_path / "so.skt", home=Home(tmp_path / "home"), passphrase="khác").close()
    with pytest.raises(WrongPassphrase) as refused:
        Book.open(tmp_path / "so.skt", home=Home(tmp_path / "home"), passphrase=PASSPHRASE)
    said = "".join(traceback.format_exception(refused.value))
    assert PASSPHRASE not in said
    assert PASSPHRASE not in repr(refused.value)


@pytest.mark.parametrize("debug", ["", "1"])
def test_the_terminal_shows_no_passphrase_even_when_debugging(tmp_path, debug):
    Book.create(tmp_path / "so.skt", home=Home(tmp_path / "home"), passphrase="khác").close()
    done = subprocess.run(
        [sys.executable, "-m", "inspector", "verify", str(tmp_path / "so.skt")],
        capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
        env={**os.environ, "INSPECTOR_PASSPHRASE": PASSPHRASE, "INSPECTOR_DEBUG": debug},
    )  # fmt: skip
    assert done.returncode == 1
    assert PASSPHRASE not in done.stdout + done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no core files")
def test_a_crash_leaves_no_core_file_with_keys_in_it():
    code = (
        "import resource, sys\n"
        "most = resource.getrlimit(resource.RLIMIT_CORE)[1]\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (most, most))\n"
        "from inspector.cli import main\n"
        "main(['checklists'])\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.strip().endswith("(0, 0)"), done.stderr
