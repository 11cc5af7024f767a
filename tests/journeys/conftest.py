"""What journeys share with the tests of the window."""

from tests.ui.conftest import dressed, language, theme

__all__ = ["dressed", "language", "theme"]
