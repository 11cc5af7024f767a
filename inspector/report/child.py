"""The process that fills other people's templates, so that none of them can hold the program up or eat its memory.

Started by `renderer.py` as `python -m inspector.report.child` (built: the terminal program with `--render-child`).
Speaks frames over its standard streams: a 4-byte and an 8-byte length, JSON, bytes. Asks nothing of the outside.
"""

import json
import struct
import sys
from typing import Any, BinaryIO

from inspector.child_process import limit_memory

HEADER = struct.Struct(">IQ")
OUTPUT_LIMIT = 128 * 1024 * 1024
JSON_LIMIT = 128 * 1024 * 1024
FLAG = "--render-child"


def write_frame(stream: BinaryIO, message: dict[str, Any], content: bytes = b"") -> None:
    """Send one message with its bytes."""
    text = json.dumps(message).encode()
    stream.write(HEADER.pack(len(text), len(content)))
    stream.write(text)
    stream.write(content)
    stream.flush()


def read_frame(stream: BinaryIO) -> tuple[dict[str, Any], bytes] | None:
    """The next message and its bytes; None at the end, or when what came is no message."""
    head = stream.read(HEADER.size)
    if len(head) < HEADER.size:
        return None
    text_length, length = HEADER.unpack(head)
    if text_length > JSON_LIMIT or length > OUTPUT_LIMIT:
        return None
    text, content = stream.read(text_length), stream.read(length)
    if len(text) < text_length or len(content) < length:
        return None
    message = json.loads(text)
    return (message, content) if isinstance(message, dict) else None


def main() -> int:
    """Serve until the input ends."""
    limit_memory()
    # By number: a windowed build has no sys.stdin.
    with open(0, "rb", closefd=False) as requests, open(1, "wb", closefd=False) as answers:
        from inspector.report.fill import TemplateCache

        cache = TemplateCache()
        write_frame(answers, {"ready": True})
        while (request := read_frame(requests)) is not None:
            message, content = _answer(request[0], request[1], cache)
            write_frame(answers, message, content)
    return 0


def _answer(request: dict[str, Any], template: bytes, cache: Any) -> tuple[dict[str, Any], bytes]:
    from inspector.report.fill import FillFailed, filled_bytes, lint_template

    try:
        problems = lint_template(template, cache)
        if problems:
            rows = [[each.place, each.code, each.facts] for each in problems]
            return {"problems": rows}, b""
        if request.get("only_check"):
            return {"problems": []}, b""
        made = filled_bytes(template, request["context"], cache)
    except FillFailed as error:
        return {"failed": [error.paragraph, error.reason]}, b""
    except MemoryError:
        return {"heavy": True}, b""
    except Exception as error:  # docxtpl, python-docx and lxml each raise their own for a strange file
        return {"failed": ["", f"{type(error).__name__}: {error}"[:300]]}, b""
    return ({"heavy": True}, b"") if len(made) > OUTPUT_LIMIT else ({}, made)


if __name__ == "__main__":
    sys.exit(main())
