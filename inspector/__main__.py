"""`python -m inspector`: the terminal; in the built program also the process that fills other people's templates."""

import sys

if __name__ == "__main__":
    if sys.argv[1:] == ["--render-child"]:
        from inspector.report.child import main as fill_templates

        sys.exit(fill_templates())
    from inspector.cli import main

    sys.exit(main())
