"""The start page: open, begin, restore."""
