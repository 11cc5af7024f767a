"""Two hundred photos of twelve megapixels in the photo annex: the memory that making it takes, and the file's size."""

import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bench.measure import Row
from inspector.book import Book
from inspector.book.evidence import attach
from inspector.book.visit import load_visit
from inspector.home import Home
from inspector.sample import write_sample

if TYPE_CHECKING:
    from PIL.Image import Image

PHOTOS, SIZE, _SCENES = 200, (4000, 3000), 4
MOST_MB, LARGEST_MB = 400, 60
WORK = "200 photos of 12 megapixels in a document"
_MEGABYTE = 1024 * 1024
_PEAK = """
with open("/proc/self/status") as status:  # not getrusage: that counts what the parent had, too
    print("peak", next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM")))
"""
_BARE = "import docxtpl, PIL.Image, inspector.report, inspector.report.render\n" + _PEAK
_OURS = (
    """
import sys
from pathlib import Path
from inspector.book import Book
from inspector.book.visit import the_inspection
from inspector.home import Home
from inspector.report import find_template, write_report
home = Home(Path(sys.argv[2]))
with Book.open(Path(sys.argv[1]), home=home) as book:
    template = find_template(home, "phu-luc-anh-minh-chung")
    write_report(book, the_inspection(book.db, None), template, Path(sys.argv[3]), force=True)
"""
    + _PEAK
)


def measure(folder: Path) -> list[Row]:
    """Two rows, in megabytes: the peak resident set of a process that writes the annex, and the annex itself."""
    home = Home(folder / "photos-home")
    sample = write_sample(folder / "photos", home)
    out = folder / "photos.docx"
    with Book.open(sample.book, home=home) as book:
        codes = [criterion.code for criterion in load_visit(book.db, sample.inspection).criteria]
        taken = 0
        for number, photo in enumerate(draw_photos(folder)):
            taken += photo.stat().st_size
            attach(book, sample.inspection, codes[number % len(codes)], [photo], f"Ảnh thử số {number}")
    bare = _peak(_BARE, [])
    ours = _peak(_OURS, [str(sample.book), str(home.path), str(out)])
    size = out.stat().st_size / _MEGABYTE
    taken_mb = taken / _MEGABYTE
    return [
        Row(f"memory: {WORK}", "the libraries alone", bare, ours, MOST_MB / bare, unit="MB"),
        Row(
            f"the file: {WORK}",
            "the photos as they were taken",
            taken_mb,
            size,
            LARGEST_MB / taken_mb,
            unit="MB",
        ),
    ]


def draw_photos(folder: Path) -> Iterator[Path]:
    """Pictures as hard to compress as a camera's: shapes, shades, texture as fine as print shows, a sensor's noise.

    Each is a few scenes shifted and mirrored, so that no two are the same file.
    """
    from PIL import ImageChops, ImageOps

    scenes = [_scene(number) for number in range(_SCENES)]
    for number in range(PHOTOS):
        picture = ImageChops.offset(scenes[number % _SCENES], 37 * number, 23 * number)
        path = folder / f"photo-{number:03}.jpg"
        (ImageOps.mirror(picture) if number % 2 else picture).save(path, "JPEG", quality=90)
        yield path
        path.unlink()


def _scene(number: int) -> "Image":
    from PIL import Image, ImageChops, ImageDraw

    luck = random.Random(number)
    small = Image.new("RGB", (SIZE[0] // 8, SIZE[1] // 8))
    draw = ImageDraw.Draw(small)
    for _ in range(220):
        x, y = luck.randrange(small.width), luck.randrange(small.height)
        colour = tuple(luck.randrange(256) for _ in range(3))
        draw.rectangle((x, y, x + luck.randrange(8, 120), y + luck.randrange(8, 90)), fill=colour)
    shapes = small.resize(SIZE, Image.Resampling.BICUBIC)
    texture = Image.effect_noise((SIZE[0] // 3, SIZE[1] // 3), 22).resize(SIZE, Image.Resampling.BILINEAR)
    sensor = Image.effect_noise(SIZE, 10)
    for noise in (texture, sensor):
        shapes = ImageChops.overlay(shapes, noise.convert("RGB"))
    return shapes


def _peak(script: str, arguments: list[str]) -> float:
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], check=True, capture_output=True, text=True
    )
    return float(done.stdout.rpartition("peak ")[2])
