"""Runs the rows, prints the table, keeps it in docs/performance.md; exit 1 when a row is over its limit."""

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from bench.measure import Row, Skipped

ROWS = {
    "start": "bench.start",
    "answer": "bench.answer",
    "page": "bench.page",
    "export": "bench.export",
    "documents": "bench.documents",
    "annex": "bench.annex",
    "preview": "bench.preview",
    "photos": "bench.photos",
    "merge": "bench.merging",
    "layout": "bench.layout",
    "folder": "bench.layout_folder",
    "search": "bench.search",
    "memory": "bench.memory",
    "dropping": "bench.dropping",
    "large": "bench.large",
}
PAGE = Path(__file__).parents[1] / "docs" / "performance.md"


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the rows as JSON")
    parser.add_argument("--only", metavar="WORD", help=f"only rows with this word: {', '.join(ROWS)}")
    given = parser.parse_args()
    modules = {name: import_module(module) for name, module in ROWS.items()}
    if given.only:
        word = given.only.lower()
        modules = {name: each for name, each in modules.items() if word in f"{name} {each.WORK}".lower()}
    if not modules:
        parser.error(f"no row matches {given.only!r}")
    rows: list[Row | Skipped] = []
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        for name, module in modules.items():
            print(f"{name} …", file=sys.stderr, flush=True)
            measure: Callable[[Path], Row | list[Row | Skipped]] = module.measure
            found = measure(Path(folder))
            for row in [found] if isinstance(found, Row) else found:
                rows.append(row)
                print(_line(row), flush=True)
    if given.json:
        given.json.write_text(
            json.dumps([row.as_json() for row in rows], ensure_ascii=False, indent=2) + "\n"
        )
    if not given.only:
        PAGE.write_text(_page(rows), encoding="utf-8")
    return 0 if all(row.ok for row in rows) else 1


def _line(row: Row | Skipped) -> str:
    if isinstance(row, Skipped):
        return f"| {row.work} | {row.floor} | – | – | – | – | {row.why} |"
    return (
        f"| {row.work} | {row.floor} | {row.floor_ms:,.1f} {row.unit} | {row.ours_ms:,.1f} {row.unit} "
        f"| {row.ratio:.2f}× | {row.limit:.2f}× | {'✓' if row.ok else '✗'} |"
    )


def _page(rows: list[Row | Skipped]) -> str:
    head = [
        "# Speed",
        "",
        "Made by `python3 dev.py bench`: each work is measured beside a floor in the same run, and the medians are",
        "compared, so that the ratio holds on a slow or busy machine. The times themselves are this machine's.",
        "",
        f"Measured {datetime.now(UTC):%d/%m/%Y} with Python {platform.python_version()} on {platform.system()}, "
        f"{os.cpu_count()} cores.",
        "",
        "| work | floor | floor | ours | ratio | at most | |",
        "|---|---|--:|--:|--:|--:|---|",
    ]
    notes = [
        "",
        "Memory is the resident set in megabytes: at most 120 MB above the bare window, so that its limit follows",
        "from the floor. Layout is allowed a second a document of 50 pages and a minute a folder of 400, the preview a",
        "second, 200 photos 400 MB of memory (the peak) and 60 MB of file. While photos are dropped the window may",
        "stand still for 50 ms at most, measured by a beat of 1 ms until the last thumbnail is there, and take 120 MB",
        "more. These limits too follow from the floor.",
    ]
    return "\n".join([*head, *(_line(row) for row in rows), *notes]) + "\n"


if __name__ == "__main__":
    sys.exit(main())
