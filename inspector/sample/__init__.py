"""A filled visit to try things on: made-up unit and people, real answers, photos and documents."""

from inspector.sample.write import BOOK_NAME, SampleWritten, write_sample

__all__ = ["BOOK_NAME", "SampleWritten", "write_sample"]
