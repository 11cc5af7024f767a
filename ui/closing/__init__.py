"""Closing a visit, reopening it with a reason, and what differs between two closings."""
