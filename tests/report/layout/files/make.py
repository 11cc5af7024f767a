"""Makes the files beside it anew, with LibreOffice: `python -m tests.report.layout.files.make`.

Each was written by another program than Word or ours: a document of the table saved as .docx, or taken through .odt or
.rtf and back, and a web page opened and saved.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.report.layout.unit_documents import DOCUMENTS

HERE = Path(__file__).parent


def main() -> None:
    """Write every file again under its own name: `docx-`, `odt-`, `rtf-` and the document's name."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for file in sorted(HERE.glob("*.docx")):
            way, _, name = file.stem.partition("-")
            if way == "html":
                source = HERE / f"{file.stem}.html"
            else:
                source = work / f"{name}.docx"
                source.write_bytes(next(each for each in DOCUMENTS if each.name == name).make())
                if way != "docx":
                    source = converted(source, way, work / way)
            shutil.copy(converted(source, "docx", work / "out"), file)


def converted(source: Path, suffix: str, folder: Path) -> Path:
    """`source` opened and saved as `suffix` into `folder`."""
    filters = ["--infilter=HTML (StarWriter)"] if source.suffix == ".html" else []
    form = "docx:MS Word 2007 XML" if suffix == "docx" else suffix
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", *filters]
    subprocess.run(
        [*command, "--convert-to", form, "--outdir", str(folder), str(source)], check=True, timeout=120
    )
    return folder / f"{source.stem}.{suffix}"


if __name__ == "__main__":
    main()
