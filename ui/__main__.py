"""Starts the window: `inspector-app [BOOK] [--lang vi|en]`, `python -m ui`."""

import gc
import sys


def main() -> int:
    """Load the program and run it."""
    gc.disable()  # all that modules make stays; to look for garbage in it took 25 ms. ui/garbage.py does it later.
    from ui import app

    return app.main()


if __name__ == "__main__":
    sys.exit(main())
