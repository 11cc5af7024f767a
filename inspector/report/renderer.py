"""Fills templates: ours here, all others in a child process that is kept between two documents.

Whoever renders more than once (the window) keeps a `Renderer` and closes it; `render` makes one for a single document.
"""

import hashlib
import subprocess
import threading
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from inspector.checklist.find import resources
from inspector.child_process import MEMORY_LIMIT, start_child
from inspector.errors import Problem, Rejected
from inspector.report.child import FLAG, read_frame, write_frame
from inspector.report.errors import RendererLost, TemplateFailed, TemplateTooHeavy

if TYPE_CHECKING:
    from inspector.report.fill import TemplateCache

TIME_LIMIT_S = 30.0
_START_LIMIT_S = 30.0


class Renderer:
    """Fills templates one at a time; holds the compiled tags of ours and the child for the others."""

    def __init__(self, *, time_limit_s: float = TIME_LIMIT_S) -> None:
        self._time_limit_s = time_limit_s
        self._child: subprocess.Popen[bytes] | None = None
        self._job: Any = None
        self._lock = threading.Lock()

    def __enter__(self) -> "Renderer":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the child."""
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            for stream in (child.stdin, child.stdout):
                if stream is not None:
                    stream.close()

    def fill(self, template: Path | bytes, context: Mapping[str, Any], place: str = "") -> Any:
        """The filled document, a `docx.document.Document`.

        Raises Rejected with every mistake in the template, TemplateTooHeavy, TemplateFailed, RendererLost, and what
        opening a Word document raises.
        """
        import io

        from docx import Document

        place = place or (str(template) if isinstance(template, Path) else "")
        content = _ours_bytes(template)
        if content is not None:
            return self._fill_here(content, context, place)
        from inspector.report.guard import guard, refused_in

        content, problems = guard(template, place)
        if problems:
            raise Rejected(place, problems)
        made = self._ask({"context": context}, content, place)
        if problems := refused_in(made, place):
            raise Rejected(place, problems)
        return Document(io.BytesIO(made))

    def check(self, template: Path | bytes, place: str = "") -> list[Problem]:
        """Every mistake in a template; none is worth a document."""
        place = place or (str(template) if isinstance(template, Path) else "")
        from inspector.report.guard import guard

        content, problems = guard(template, place)
        if problems:
            return problems
        try:
            self._ask({"only_check": True}, content, place)
        except Rejected as rejected:
            return list(rejected.problems)
        return []

    def _fill_here(self, content: bytes, context: Mapping[str, Any], place: str) -> Any:
        from inspector.report.fill import FillFailed, fill

        with self._lock:
            try:
                return fill(content, context, _our_cache())
            except FillFailed as error:
                raise TemplateFailed(place, paragraph=error.paragraph, reason=error.reason) from error

    def _ask(self, request: dict[str, Any], template: bytes, place: str) -> bytes:
        with self._lock:
            child = self._started(place)
            timer = threading.Timer(self._time_limit_s, child.kill)
            timer.start()
            try:
                assert child.stdin is not None and child.stdout is not None  # noqa: PT018
                write_frame(child.stdin, request, template)  # type: ignore[arg-type]
                answer = read_frame(child.stdout)  # type: ignore[arg-type]
            except (OSError, ValueError):
                answer = None
            finally:
                timer.cancel()
            if answer is None:
                self.close()  # too slow, or out of memory while it answered
                raise self._heavy(place)
        message, made = answer
        if message.get("heavy"):
            self.close()
            raise self._heavy(place)
        if problems := message.get("problems"):
            raise Rejected(place, [Problem(where, code, facts) for where, code, facts in problems])
        if failed := message.get("failed"):
            raise TemplateFailed(place, paragraph=failed[0], reason=failed[1])
        return made

    def _heavy(self, place: str) -> TemplateTooHeavy:
        return TemplateTooHeavy(
            place, seconds=int(self._time_limit_s), megabytes=MEMORY_LIMIT // (1024 * 1024)
        )

    def _started(self, place: str) -> "subprocess.Popen[bytes]":
        if self._child is not None and self._child.poll() is None:
            return self._child
        self.close()
        try:
            child, self._job = start_child("inspector.report.child", FLAG)
        except OSError as error:
            raise RendererLost(place, reason=error.strerror or str(error)) from error
        self._child = child
        timer = threading.Timer(_START_LIMIT_S, child.kill)
        timer.start()
        try:
            ready = read_frame(child.stdout)  # type: ignore[arg-type]
        finally:
            timer.cancel()
        if ready is None:
            self.close()
            raise RendererLost(place, reason=f"exit {child.returncode}")
        return child


# --- ours -------------------------------------------------------------------------------------------


@cache
def _our_cache() -> "TemplateCache":
    """The compiled tags of our templates: they never change while the program runs."""
    from inspector.report.fill import TemplateCache

    return TemplateCache()


@cache
def _our_hashes() -> frozenset[str]:
    folder = resources() / "report_templates"
    return frozenset(hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.glob("*.docx"))


def _ours_bytes(template: Path | bytes) -> bytes | None:
    """The bytes of `template` when they are exactly one of ours."""
    if isinstance(template, Path):
        from inspector.border import read_capped
        from inspector.report.guard import MAX_TEMPLATE

        template = read_capped(template, MAX_TEMPLATE)
    return template if hashlib.sha256(template).hexdigest() in _our_hashes() else None
