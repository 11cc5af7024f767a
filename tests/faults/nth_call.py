"""A job whose Nth call to the system kills it, or fails: the job runs in a forked child that strace holds."""

import contextlib
import os
import shutil
import signal
import subprocess
import traceback
from collections.abc import Callable

CALLS = ("pwrite64", "write", "fsync", "fdatasync", "ftruncate", "unlink", "rename")
DONE, REFUSED, BUG = 0, 1, 70


def strace_works() -> bool:
    """Whether this machine has strace and lets it hold a process."""
    if shutil.which("strace") is None:
        return False
    tried = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False)
    return tried.returncode == 0


def run(job: Callable[[], object], call: str, fault: str) -> tuple[int, str]:
    """Fork, let strace put `fault` («signal=SIGKILL:when=7») into `call`, run `job`; how it ended, and what it said.

    What it said is «INJECTED» when an error was put in, or a traceback. DONE: the job ended as if nothing were; REFUSED: it raised one of our errors; BUG: it raised anything else;
    below 0: the signal that ended it.
    """
    from inspector.errors import InspectorError

    go_read, go_write = os.pipe()
    said_read, said_write = os.pipe()
    child = os.fork()
    if child == 0:
        code = BUG
        try:
            os.read(go_read, 1)
            job()
            code = DONE
        except InspectorError:
            code = REFUSED
        except BaseException:
            with contextlib.suppress(OSError):
                os.write(said_write, traceback.format_exc().encode())
        os._exit(code)
    os.close(said_write)
    os.close(go_read)
    holder = subprocess.Popen(
        [
            "strace",
            "-f",
            "-p",
            str(child),
            "-e",
            f"trace={call}",
            "-e",
            f"inject={call}:{fault}",
            "-e",
            "signal=none",
        ],
        stderr=subprocess.PIPE,
    )
    assert holder.stderr is not None
    line = holder.stderr.readline()
    assert b"attached" in line, line
    os.write(go_write, b"g")
    os.close(go_write)
    _, status = os.waitpid(child, 0)
    with os.fdopen(said_read, "rb") as said:
        words = said.read().decode(errors="replace")
    with contextlib.suppress(ProcessLookupError):
        holder.send_signal(signal.SIGTERM)
    trace = holder.stderr.read().decode(errors="replace")
    holder.stderr.close()
    holder.wait()
    return os.waitstatus_to_exitcode(status), words or ("INJECTED" if "(INJECTED)" in trace else "")
