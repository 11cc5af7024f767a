"""Ctrl+K and F1: everything that can be done, over whatever page is on show."""
