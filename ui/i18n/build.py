"""Keeps the translations: finds texts in the source, compiles what is translated, checks that nothing is missing.

python -m ui.i18n.build            update the .ts files from the source, then compile
python -m ui.i18n.build --release  compile the .ts files that are newer than their .qm
python -m ui.i18n.build --check    1 when a text of the source is missing or unfinished in Vietnamese
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as Xml
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
SOURCE = FOLDER.parent
QT_TEXTS = "qtbase_vi.ts"  # Qt's own words, kept by hand: Qt brings no Vietnamese


def main(arguments: list[str]) -> int:
    """Do one of the three."""
    if "--check" in arguments:
        return check()
    if "--release" not in arguments:
        update(FOLDER)
    release(only_newer="--release" in arguments)
    return 0


def update(folder: Path) -> None:
    """Bring `vi.ts` and `en.ts` in `folder` up to the texts in the source; what is gone from it goes."""
    files = sorted(str(file.relative_to(SOURCE.parent)) for file in SOURCE.rglob("*.py"))
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
    for language, more in (
        ("vi", ["-target-language", "vi_VN"]),
        ("en", ["-pluralonly", "-target-language", "en"]),
    ):
        _tool("lupdate", *files, *options, *more, "-ts", str(folder / f"{language}.ts"))


def release(*, only_newer: bool = False) -> None:
    """Compile every .ts into the .qm beside it."""
    for source in sorted(FOLDER.glob("*.ts")):
        made = source.with_suffix(".qm")
        if only_newer and made.exists() and made.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        beside = made.with_suffix(".qm.tmp")  # a running window has the old one mapped into its memory
        _tool("lrelease", "-silent", str(source), "-qm", str(beside))
        beside.replace(made)


def check() -> int:
    """Say what the Vietnamese translation lacks."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for source in ("vi.ts", "en.ts"):
            (folder / source).write_bytes((FOLDER / source).read_bytes())
        update(folder)
        missing = [*unfinished(folder / "vi.ts"), *unfinished(folder / "en.ts")]
    for text in missing:
        print(f"not translated: {text}", file=sys.stderr)
    return 1 if missing else 0


def unfinished(file: Path) -> list[str]:
    """Texts of a .ts file that have no finished translation, as «context: text»."""
    found = []
    for context in Xml.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = list(translation.iter("numerusform")) if translation is not None else []
            texts = [form.text for form in forms] or [translation.text if translation is not None else None]
            if translation is None or translation.get("type") or not all(texts):
                found.append(f"{context.findtext('name')}: {message.findtext('source')}")
    return found


def _tool(name: str, *arguments: str) -> None:
    """Run one of Qt's translation tools, from PySide6's own folder."""
    import PySide6

    program = Path(PySide6.__file__).parent / (f"{name}.exe" if sys.platform == "win32" else name)
    done = subprocess.run(
        [str(program), *arguments], cwd=SOURCE.parent, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
