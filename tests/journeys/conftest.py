"""What journeys share with the tests of the window."""

from tests.ui.conftest import dressed, language, sample, theme, written_sample

__all__ = ["dressed", "language", "sample", "theme", "written_sample"]
