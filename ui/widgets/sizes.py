"""How large something is, as people say it."""

from decimal import Decimal

from inspector.text import format_decimal

_STEPS = ("B", "KB", "MB", "GB", "TB")


def size_text(size: int) -> str:
    """«412 B», «61 MB», «12,4 GB»: by thousands, one decimal from a gigabyte up."""
    value, step = float(size), 0
    while value >= 1000 and step < len(_STEPS) - 1:
        value, step = value / 1000, step + 1
    places = 1 if step >= 3 or (step >= 2 and value < 10) else 0
    whole = round(value * 10**places)
    return f"{format_decimal(Decimal(whole) / 10**places, places)} {_STEPS[step]}"
