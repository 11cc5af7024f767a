"""What the unit's earlier visits say, beside the criterion in hand: made only where there are such visits."""

from ui.fill.past.desk import PastDesk

__all__ = ["PastDesk"]
