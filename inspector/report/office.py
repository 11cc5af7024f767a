"""Exact pages: LibreOffice, where it is installed, makes PDF files of our Word documents.

It needs files. They lie in a folder of the moment that only this person may open, in memory where the system has such
a place, and are gone when the call returns; what a power cut leaves is swept before the next one. A profile of its own
is given each time, so a LibreOffice that is open neither answers in its place nor is disturbed.
"""

import contextlib
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from inspector import border
from inspector.errors import InspectorError
from inspector.progress import Progress, Watch, ignore
from inspector.report.errors import OfficeFailed, OfficeMissing, OfficeTooSlow

TIME_LIMIT_S = 120.0  # for each document; the first one after installing LibreOffice takes the longest
_LARGEST_PDF = 1024**3
_MEMORY_LIMIT = 4 * 1024**3  # on Windows
_STEP_S = 0.05
_PREFIX = "so-kiem-tra-trang-"
_ABANDONED_S = 3600.0  # a folder of the moment that is older belongs to nobody any more
_MEMORY_FOLDER = Path("/dev/shm")  # noqa: S108 - kept in memory, and our folder in it is ours alone
_KEPT = (
    "PATH", "HOME", "USER", "LANG", "LC_ALL", "LC_CTYPE", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS",
    "XDG_CACHE_HOME", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC",
    "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA",
)  # fmt: skip
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def find_office() -> Path | None:
    """LibreOffice's program: on the PATH, else where it is usually installed; None where there is none."""
    return next((path for path in _places(sys.platform, os.environ) if path.is_file()), None)


def _places(system: str, environment: Mapping[str, str]) -> Iterator[Path]:
    """Where to look, best first. Never in the current folder: a stick may carry a program of that name."""
    windows = system == "win32"
    names = ("soffice.exe",) if windows else ("soffice", "libreoffice")
    for entry in environment.get("PATH", "").split(";" if windows else ":"):
        folder = Path(entry.strip('"'))
        if entry and folder.is_absolute():
            yield from (folder / name for name in names)
    if windows:
        roots = [environment.get(name, "") for name in ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)")]
        if local := environment.get("LOCALAPPDATA"):
            roots.append(str(Path(local) / "Programs"))
        for root in dict.fromkeys(filter(None, roots)):
            yield from sorted(Path(root).glob("LibreOffice*/program/soffice.exe"), reverse=True)
        return
    yield from (Path("/usr/lib/libreoffice/program/soffice"), Path("/usr/lib64/libreoffice/program/soffice"))
    yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)
    yield from (Path("/usr/local/bin/soffice"), Path("/snap/bin/libreoffice"))


def require_office() -> Path:
    """LibreOffice's program. Raises OfficeMissing."""
    program = find_office()
    if program is None:
        raise OfficeMissing("LibreOffice")
    return program


def pdfs_of(
    contents: Sequence[bytes],
    watch: Watch = ignore,
    *,
    office: Path | None = None,
    time_limit_s: float = TIME_LIMIT_S,
) -> list[bytes]:
    """The exact pages of Word documents (.docx), as PDF files, in the same order.

    `time_limit_s` is for each. Raises OfficeMissing, OfficeTooSlow, OfficeFailed; DiskFull and FileUnwritable for the
    folder of the moment; whatever `watch` raises ends LibreOffice.
    """
    program = office or require_office()
    if not contents:
        return []
    names = [f"{number:04}" for number in range(1, len(contents) + 1)]
    with _folder_of_the_moment(program) as folder:
        for name, content in zip(names, contents, strict=True):
            border.write_whole(folder / f"{name}.docx", content)
        _prepare_profile(folder / "profile")
        _convert(program, folder, names, watch, time_limit_s * len(contents))
        return [_read(folder / f"{name}.pdf", program) for name in names]


def sweep() -> None:
    """Take away what conversions left that were cut off by the power or killed."""
    for base in {Path(tempfile.gettempdir()), _MEMORY_FOLDER}:
        for left in base.glob(f"{_PREFIX}*"):
            with contextlib.suppress(OSError):
                if time.time() - left.lstat().st_mtime > _ABANDONED_S and not left.is_symlink():
                    shutil.rmtree(left, ignore_errors=True)


@contextlib.contextmanager
def _folder_of_the_moment(program: Path) -> Iterator[Path]:
    sweep()
    base = _base(program)
    folder = base / f"{_PREFIX}{os.getpid()}-{secrets.token_hex(8)}"
    try:
        folder.mkdir(mode=0o700)
    except OSError as error:
        raise border.write_error(error, folder) from error
    try:
        yield folder
    finally:
        _remove(folder)


def _base(program: Path) -> Path:
    """Where LibreOffice and we both can write; in memory where the system has such a place."""
    if "snap" in program.parts:  # it sees nothing but its own folder of the home
        common = Path.home() / "snap" / "libreoffice" / "common"
        if common.is_dir():
            return common
    if sys.platform != "win32" and os.access(_MEMORY_FOLDER, os.W_OK | os.X_OK):
        if border.free_space(_MEMORY_FOLDER) > _LARGEST_PDF:
            return _MEMORY_FOLDER
    return Path(tempfile.gettempdir())


def _remove(folder: Path) -> None:
    """Remove `folder`; on Windows what just ended may hold a file for a moment."""
    for _ in range(20):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(_STEP_S)


def _prepare_profile(profile: Path) -> None:
    """A new person's settings: no macro runs, no link is followed."""
    try:
        (profile / "user").mkdir(parents=True)
    except OSError as error:
        raise border.write_error(error, profile) from error
    border.write_whole(profile / "user" / "registrymodifications.xcu", _PROFILE.encode())


def _convert(program: Path, folder: Path, names: Sequence[str], watch: Watch, time_limit_s: float) -> None:
    """Have LibreOffice write a PDF beside each document; ended with all its children when it takes too long."""
    command = [
        str(program), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
        "--nologo", "--nolockcheck", "--nodefault", "--nofirststartwizard", "--convert-to", "pdf", "--outdir",
        str(folder), *(str(folder / f"{name}.docx") for name in names),
    ]  # fmt: skip
    watch(Progress("report.pages", 0, len(names)))
    deadline = time.monotonic() + time_limit_s
    with _running(program, command, folder) as child:
        while True:
            try:
                child.wait(_STEP_S)
            except subprocess.TimeoutExpired:
                watch(Progress("report.pages", _written(folder, names), len(names)))
                if time.monotonic() > deadline:
                    raise OfficeTooSlow(str(program), seconds=int(time_limit_s)) from None
            else:
                break
    watch(Progress("report.pages", len(names), len(names)))


def _written(folder: Path, names: Sequence[str]) -> int:
    return sum((folder / f"{name}.pdf").exists() for name in names)


@contextlib.contextmanager
def _running(program: Path, command: list[str], folder: Path) -> "Iterator[subprocess.Popen[bytes]]":
    """LibreOffice in a group of its own, all of which is gone afterwards."""
    kept = {name: value for name in _KEPT if (value := os.environ.get(name)) is not None}
    try:
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**kept, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder))},
            cwd=folder,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise OfficeFailed(str(program), reason=error.strerror or str(error)) from error
    job = None
    try:
        if sys.platform == "win32":
            from inspector.windows_job import limited

            job = limited(child, _MEMORY_LIMIT)
        yield child
    finally:
        _end(child, job)


def _end(child: "subprocess.Popen[bytes]", job: Any) -> None:
    """End the program with all that it started; it may be gone already, and its children not."""
    if sys.platform == "win32":
        from inspector.windows_job import end

        if job is not None:
            end(job)
    else:
        import signal

        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, signal.SIGKILL)
    with contextlib.suppress(OSError):
        child.kill()
    child.wait()


def _read(path: Path, program: Path) -> bytes:
    """A PDF that is there to its end. Raises OfficeFailed."""
    try:
        content = border.read_capped(path, _LARGEST_PDF)
    except InspectorError as error:
        raise OfficeFailed(str(program), reason="") from error
    if not content.startswith(b"%PDF-") or b"%%EOF" not in content[-1024:]:
        raise OfficeFailed(str(program), reason="")
    return content
