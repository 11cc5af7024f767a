"""The new-visit assistant: eight short steps from an empty page to a book."""

from ui.start.assistant.assistant import Assistant

__all__ = ["Assistant"]
