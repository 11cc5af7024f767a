"""The book: one file, everything of every visit in it, one journal through which all of it is written."""

from inspector.book.book import Book
from inspector.book.edit import Changes, Edit, Set

__all__ = ["Book", "Changes", "Edit", "Set"]
