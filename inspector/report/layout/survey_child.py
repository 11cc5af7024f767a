"""The process that reads other people's Word files for `survey.py`: a frame in, a frame out, until the input ends."""

from pathlib import Path


def main() -> int:
    """Serve until the input ends."""
    import signal

    from inspector.child_process import limit_memory
    from inspector.report.child import read_frame, write_frame

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program that started us
    limit_memory()
    # By number: a windowed build has no sys.stdin.
    with open(0, "rb", closefd=False) as requests, open(1, "wb", closefd=False) as answers:
        from inspector.report.layout.survey import check_file, to_plain

        while (request := read_frame(requests)) is not None:
            message = request[0]
            write_frame(answers, to_plain(check_file(Path(message["file"]), message["name"])))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
