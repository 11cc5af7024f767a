"""The window: pages, widgets, models. No rule of the domain, no SQL."""
