"""The filled sample visit: where it lies in the data folder, and how it comes there."""

from pathlib import Path

from inspector.errors import InspectorError
from inspector.home import Home

FILE = "so-kiem-tra-mau.skt"


def sample_path(home: Home) -> Path:
    """Where the sample's book lies, or will lie."""
    return home.path / "sample" / FILE


def sample_book(home: Home) -> Path | None:
    """The sample's book, written now if it never was; None where it cannot be written."""
    path = sample_path(home)
    if path.exists():
        return path
    from inspector.sample import write_sample

    try:
        write_sample(path.parent, home)
    except (InspectorError, OSError):
        return None
    return path if path.exists() else None
