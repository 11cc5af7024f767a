"""The process that reads one photo the way that phones keep them (HEIF), and gives it back as a JPEG.

Started by `phone_photos.py` as `python -m inspector.book.photo_child` (built: the terminal with `--photo-child`). What
decodes HEVC is a large library in C: a damaged photo ends the process that asks it, and that must not be the program.
Reads the photo from its standard input to the end, writes the JPEG, ends with 0; with another code there is none.
"""

import io
import sys

FLAG = "--photo-child"
_QUALITY = 95
_TOO_MANY_PIXELS = 3


def main() -> int:
    """Read, decode, write."""
    from inspector.child_process import limit_memory

    limit_memory()
    import pi_heif
    from PIL import Image

    from inspector.book.evidence import EXIF_CHANGED, LARGEST_PICTURE_PIXELS, taken_text
    from inspector.book.phone_photos import LARGEST_PHOTO_BYTES

    pi_heif.register_heif_opener(thumbnails=False)
    with open(0, "rb", closefd=False) as photo:  # by number: a windowed build has no sys.stdin
        content = photo.read(LARGEST_PHOTO_BYTES + 1)
    picture = Image.open(io.BytesIO(content), formats=("HEIF",))
    if picture.width * picture.height > LARGEST_PICTURE_PIXELS:
        return _TOO_MANY_PIXELS
    out = io.BytesIO()
    exif = Image.Exif()  # of all that a phone writes, the program asks only when it was taken
    if taken := taken_text(picture.getexif()):
        exif[EXIF_CHANGED] = taken
    picture.convert("RGB").save(out, "JPEG", quality=_QUALITY, exif=exif)  # upright: the decoder turns it
    with open(1, "wb", closefd=False) as answer:
        answer.write(out.getvalue())
    return 0


if __name__ == "__main__":
    sys.exit(main())
