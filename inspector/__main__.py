"""`python -m inspector`: the terminal; in the built program also the processes that read other people's files."""

import sys

if __name__ == "__main__":
    if sys.argv[1:] == ["--render-child"]:
        from inspector.report.child import main as fill_templates

        sys.exit(fill_templates())
    if sys.argv[1:] == ["--layout-child"]:
        from inspector.report.layout.survey_child import main as check_files

        sys.exit(check_files())
    if sys.argv[1:] == ["--photo-child"]:
        from inspector.book.photo_child import main as read_photo

        sys.exit(read_photo())
    from inspector.cli import main

    sys.exit(main())
