"""From the start of the process until the window stands ready on the sample."""

from pathlib import Path

from bench.measure import Row, in_turn
from bench.processes import BARE, until_ready
from inspector.home import Home
from inspector.sample import write_sample

ROUNDS = 15
WORK = "start: until the window is ready on the sample"


def measure(folder: Path) -> Row:
    """The row."""
    home = folder / "start-home"
    book = write_sample(folder / "start", Home(home)).book
    floor, ours = in_turn(
        lambda: until_ready(["-c", BARE], home),
        lambda: until_ready(["-m", "ui", "--prove", str(book)], home),
        ROUNDS,
    )
    return Row(WORK, "a bare PySide6 window", floor, ours, 2.0)
