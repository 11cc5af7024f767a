"""Starting a process of our own program that works beside it and is killed when it takes too much."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from inspector.checklist.find import resources

MEMORY_LIMIT = 1024 * 1024 * 1024
"""Bytes that a child may take."""
_KEPT = ("PATH", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "TEMP", "TMP", "LD_LIBRARY_PATH")


def limit_memory() -> None:
    """In the child: no more than 1 GiB of memory, no core file. On Windows the parent's job object holds the limit."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def start_child(module: str, flag: str, memory: int = MEMORY_LIMIT) -> "tuple[subprocess.Popen[bytes], Any]":
    """Run `module` (in the built program: the terminal program with `flag`), its streams piped.

    The second value is a handle to keep as long as the child lives: on Windows it holds the limit of `memory` bytes;
    elsewhere the child limits itself. Raises OSError.
    """
    child = subprocess.Popen(
        _command(module, flag),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        cwd=resources(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    job = None
    if sys.platform == "win32":
        from inspector.windows_job import limited

        job = limited(child, memory)
    return child, job


def _command(module: str, flag: str) -> list[str]:
    if getattr(sys, "frozen", False):
        # The window's program has no standard streams on Windows; the terminal's, beside it, has.
        here = Path(sys.executable)
        return [str(here.with_name("inspector" + here.suffix)), flag]
    return [sys.executable, "-P", "-m", module]


def _environment() -> dict[str, str]:
    """Nothing of ours: no passphrase, no folder of keys."""
    kept = {name: value for name in _KEPT if (value := os.environ.get(name)) is not None}
    source = str(Path(__file__).resolve().parents[1])
    return {**kept, "PYTHONPATH": source, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
