"""Photos as the annex prints them: none so large that two hundred of them make the file too large to send."""

import io

import pytest
from PIL import Image

from inspector.report.pictures import MAX_EDGE, MOST_BYTES, printed_picture


def jpeg(picture: Image.Image) -> io.BytesIO:
    stream = io.BytesIO()
    picture.convert("RGB").save(stream, "JPEG", quality=92)
    stream.seek(0)
    return stream


@pytest.mark.parametrize(("sigma", "edge"), [(0, MAX_EDGE), (30, MAX_EDGE), (120, MAX_EDGE)])
def test_a_picture_hard_to_compress_keeps_within_its_share(sigma, edge):
    noise = Image.effect_noise((2000, 1500), sigma) if sigma else Image.new("L", (2000, 1500), 200)
    made = printed_picture(jpeg(noise), "a.jpg")
    assert len(made.content) <= MOST_BYTES
    assert max(Image.open(io.BytesIO(made.content)).size) <= edge


def test_a_picture_of_walls_and_paper_keeps_its_quality():
    shades = Image.linear_gradient("L").resize((2000, 1500))
    made = Image.open(io.BytesIO(printed_picture(jpeg(shades), "a.jpg").content))
    assert made.size == (1600, 1200)
    assert max(made.quantization[0]) <= 40  # as quality 85 has it
