"""What headquarters sees over many visits."""

from inspector.headquarters.register import ChecklistResult, RegisterRow, register

__all__ = ["ChecklistResult", "RegisterRow", "register"]
