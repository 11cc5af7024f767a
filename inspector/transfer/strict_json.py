"""JSON that leaves no room: one way to write a document, and everything else is refused on reading."""

import json
from typing import Any

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def to_bytes(document: object) -> bytes:
    """`document` as one line of JSON in UTF-8, keys in the order they stand in, ended by a newline."""
    return (_encode(document) + "\n").encode()


def from_bytes(content: bytes) -> Any:
    """The document in `content`. Raises ValueError for anything that `to_bytes` would have written otherwise.

    Duplicate keys, spaces, NaN, fractions, lone surrogates and another order than the writer's are therefore refused.
    """
    document = parse(content)
    try:
        if to_bytes(document) != content:
            raise ValueError("not in the one way it may be written")
    except (RecursionError, MemoryError) as error:
        raise ValueError("nested too deeply") from error
    return document


def parse(content: bytes) -> Any:
    """The document in `content`, which the caller writes again to compare. Raises ValueError."""
    try:
        return json.loads(content.decode(), parse_float=_refuse, parse_constant=_refuse)
    except (RecursionError, MemoryError) as error:
        raise ValueError("nested too deeply") from error


def _refuse(text: str) -> None:
    raise ValueError(f"number {text[:20]}")
