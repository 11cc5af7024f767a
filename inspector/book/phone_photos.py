"""Photos the way that phones keep them, HEIF (ISO/IEC 23008-12): read in a process of their own, kept as they are."""

from inspector.book.errors import NoPicture

LARGEST_PHOTO_BYTES = 64 * 1024 * 1024
_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
"""What stands after «ftyp»: images in HEVC, and the container itself."""
_TIME_LIMIT_S = 60
_START = 12


def is_phone_photo(start: bytes) -> bool:
    """Whether a file that begins with these 12 bytes is HEIF, whatever it is called."""
    return start[4:8] == b"ftyp" and start[8:_START] in _BRANDS


def as_jpeg(content: bytes, name: str) -> bytes:
    """The photo as a JPEG, upright, with nothing in it but when it was taken. Raises NoPicture."""
    import subprocess

    from inspector.book.photo_child import FLAG
    from inspector.child_process import start_child

    if len(content) > LARGEST_PHOTO_BYTES:
        raise NoPicture(name, reason="too_many_bytes")
    try:
        child, _job = start_child("inspector.book.photo_child", FLAG)
    except OSError as error:
        raise NoPicture(name, reason=type(error).__name__) from error
    with child:
        try:
            made, _ = child.communicate(content, timeout=_TIME_LIMIT_S)
        except (subprocess.TimeoutExpired, OSError) as error:
            child.kill()
            raise NoPicture(name, reason=type(error).__name__) from error
    if child.returncode or not made:
        raise NoPicture(name, reason=f"child {child.returncode}")
    return made
