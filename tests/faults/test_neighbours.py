"""Where the program stands and what stands beside it: no network, nobody else's modules, a folder nobody may write."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def terminal(*arguments: object, cwd: Path, before: tuple[str, ...] = (), **extra: str):
    """Run the terminal as a process of its own."""
    return subprocess.run(
        [*before, sys.executable, "-m", "inspector", *map(str, arguments)],
        cwd=cwd, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, env={**os.environ, **extra},
    )  # fmt: skip


def main_job(folder: Path, before: tuple[str, ...] = ()) -> list[str]:
    """Sample, answers, report, card, pack, merge, verify, export; what went wrong."""
    book, upper = folder / "mau" / "so-mau.skt", folder / "tren.skt"
    steps: list[tuple[object, ...]] = [("sample", folder / "mau")]
    steps += [("new", upper, "--empty"), ("card", "-o", folder / "toi.card", "--name", "Ban kiểm tra")]
    wrong = []
    for step in steps:
        done = terminal(*step, cwd=folder, before=before)
        if done.returncode:
            wrong.append(f"{step[0]}: {done.stderr[-300:]}")
    book = next((folder / "mau").glob("*.skt"))
    (folder / "usb").mkdir()
    later: list[tuple[object, ...]] = [
        ("answers", book),
        ("report", book, "-o", folder / "tb.docx"),
        ("pack", book, "--for", folder / "toi.card", "--to", folder / "usb", "--all"),
        ("export", book, "-o", folder / "a.json"),
        ("verify", book),
    ]
    for step in later:
        done = terminal(*step, cwd=folder, before=before)
        if done.returncode:
            wrong.append(f"{step[0]}: {done.stderr[-300:]}")
    done = terminal("merge", upper, *(folder / "usb").glob("*.skp"), cwd=folder, before=before)
    if done.returncode:
        wrong.append(f"merge: {done.stderr[-300:]}")
    done = terminal("export", upper, "-o", folder / "b.json", cwd=folder, before=before)
    if (folder / "a.json").read_bytes() != (folder / "b.json").read_bytes():
        wrong.append("the two books are not equal")
    return wrong


def test_the_main_job_works_without_any_network_and_never_tries_to_connect(tmp_path: Path) -> None:
    before: tuple[str, ...] = ()
    if shutil.which("unshare") and not subprocess.run(["unshare", "-n", "true"], check=False).returncode:
        before = ("unshare", "-n")
    else:
        pytest.skip("no right to take the network away here: NOT PROVED")
    log = tmp_path / "calls"
    if (
        shutil.which("strace")
        and not subprocess.run(["strace", "-o", "/dev/null", "true"], check=False).returncode
    ):
        before += ("strace", "-f", "-A", "-o", str(log), "-e", "trace=connect,sendto,bind")
    assert main_job(tmp_path, before) == []
    if log.exists():
        calls = re.findall(r"(?:connect|sendto|bind)\(.*", log.read_text(errors="replace"))
        assert [call for call in calls if "AF_INET" in call] == []


@pytest.mark.parametrize("name", ["json", "sqlite3", "hashlib", "yaml", "docx", "PIL"])
def test_a_module_lying_beside_the_book_is_never_loaded(tmp_path: Path, name: str) -> None:
    canary = tmp_path / "loaded"
    (tmp_path / f"{name}.py").write_text(f"open({str(canary)!r}, 'w').write('x')\n", encoding="utf-8")
    shutil.copy(ROOT / "checklists" / "cchc.yaml", tmp_path / "cchc.yaml")
    started = Path(sys.executable).with_name("inspector")
    command = [str(started)] if started.exists() else [sys.executable, "-P", "-m", "inspector"]
    done = subprocess.run(
        [*command, "check", "cchc.yaml"], cwd=tmp_path, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)} if not started.exists() else None,
    )  # fmt: skip
    assert not canary.exists()
    assert done.returncode == 0, done.stderr


@pytest.fixture
def read_only(tmp_path: Path):
    """A folder that really cannot be written, not even by root."""
    folder = tmp_path / "khoa"
    folder.mkdir()
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("no right to mount here: NOT PROVED")
    made = subprocess.run(["mount", "--bind", str(folder), str(folder)], check=False).returncode
    if made:
        pytest.skip("no right to mount here: NOT PROVED")

    def lock() -> Path:
        subprocess.run(["mount", "-o", "remount,bind,ro", str(folder)], check=True)
        return folder

    yield folder, lock
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_data_folder_that_cannot_be_written_lets_work_go_on_or_says_so(tmp_path: Path, read_only) -> None:
    folder, lock = read_only
    main = tmp_path / "viec"
    main.mkdir()
    assert terminal("sample", main / "mau", cwd=main).returncode == 0
    book = next((main / "mau").glob("*.skt"))
    lock()
    for step in (
        ("answers", book),
        ("verify", book),
        ("export", book, "-o", main / "a.json"),
        ("checklists",),
    ):
        done = terminal(*step, cwd=main, INSPECTOR_HOME=str(folder / "home"))
        assert done.returncode == 0, (step, done.stderr)
    row = main / "a.csv"
    row.write_text(
        "criterion,period,note\nCC.I.3,Năm 2020,ghi khi thư mục dữ liệu bị khóa\n", encoding="utf-8"
    )
    done = terminal("answers", book, "--from", row, cwd=main, INSPECTOR_HOME=str(folder / "home"))
    assert done.returncode == 0, done.stderr
    for step in (("card", "-o", main / "x.card"), ("trust", "--list")):
        done = terminal(*step, cwd=main, INSPECTOR_HOME=str(folder / "home"))
        assert done.returncode in (0, 1)
        assert "Traceback" not in done.stderr
        assert "INSPECTOR_DEBUG" not in done.stderr, done.stderr


def test_a_book_in_a_folder_that_cannot_be_written_opens_for_reading(tmp_path: Path, read_only) -> None:
    folder, lock = read_only
    assert terminal("sample", folder / "mau", cwd=tmp_path).returncode == 0
    lock()
    book = next((folder / "mau").glob("*.skt"))
    assert terminal("answers", book, cwd=tmp_path).returncode == 0
    done = terminal("attach", book, "CC.I.3", ROOT / "pyproject.toml", cwd=tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "INSPECTOR_DEBUG" not in done.stderr, done.stderr
