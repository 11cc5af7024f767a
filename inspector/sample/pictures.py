"""The sample's three photos, drawn: a notice board, a faulty document, a storeroom.

Nothing is photographed and nobody is shown, so the pictures may go anywhere. Each carries the time it was
«taken» as a camera writes it (EXIF), for the evidence list.
"""

import io
import random
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

_SIZE = (1600, 1200)  # pixels
_INK = (52, 56, 66)
_EXIF_TAKEN = 0x9003
_EXIF_FOLDER = 0x8769


def notice_board(taken: datetime) -> bytes:
    """Ảnh 1: the board of published procedures, four of 21 places empty. JPEG."""
    picture, draw = _room(wall=(214, 206, 188), floor=(146, 122, 98), horizon=1010)
    draw.rounded_rectangle((110, 120, 1490, 930), 14, fill=(122, 86, 54))
    draw.rectangle((140, 150, 1460, 900), fill=(38, 94, 70))
    draw.text(
        (800, 205), "THỦ TỤC HÀNH CHÍNH NIÊM YẾT", font=_font("Bold", 50), fill=(250, 238, 200), anchor="mm"
    )
    dice = random.Random(21)
    empty = {5, 12, 13, 19}
    for place in range(21):
        x, y = 190 + place % 7 * 178, 265 + place // 7 * 208
        if place in empty:
            draw.rectangle((x, y, x + 140, y + 182), outline=(214, 232, 220), width=3)
            draw.text((x + 70, y + 91), "trống", font=_font("Medium", 26), fill=(214, 232, 220), anchor="mm")
            continue
        _sheet(draw, (x, y, x + 140, y + 182), dice, number=place + 1)
    return _photo(picture, taken, seed=1)


def faulty_document(taken: datetime) -> bytes:
    """Ảnh 2: an outgoing document with its faults ringed in red. JPEG."""
    picture, draw = _room(wall=(126, 98, 74), floor=(112, 86, 64), horizon=1199)
    draw.polygon([(342, 74), (1302, 56), (1330, 1190), (318, 1194)], fill=(92, 70, 52))
    draw.rectangle((330, 50, 1290, 1190), fill=(249, 247, 240))
    small, text, bold = _serif("", 25), _serif("", 27), _serif("Bold", 28)
    draw.text((520, 118), "BỘ CHQS TỈNH SƠN HÀ", font=_serif("", 24), fill=_INK, anchor="mm")
    draw.text((520, 152), "PHÒNG MẪU", font=_serif("Bold", 24), fill=_INK, anchor="mm")
    draw.text(
        (980, 118), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", font=_serif("Bold", 23), fill=_INK, anchor="mm"
    )
    draw.text((980, 152), "Độc lập - Tự do - Hạnh phúc", font=_serif("Bold", 25), fill=_INK, anchor="mm")
    draw.line((838, 174, 1122, 174), fill=_INK, width=2)
    draw.text((520, 212), "Số: 41/CV-BCH", font=small, fill=_INK, anchor="mm")
    draw.text(
        (980, 212), "Sơn Hà, ngày 5 tháng 2 năm 2021", font=_serif("Italic", 26), fill=_INK, anchor="mm"
    )
    draw.text((810, 300), "V/v báo cáo kết quả công tác văn thư", font=bold, fill=_INK, anchor="mm")
    dice = random.Random(7)
    for line in range(13):
        left, right = (
            (430 if line in {0, 5, 9} else 380),
            1240 - (dice.randint(200, 500) if line in {4, 8, 12} else 0),
        )
        _words(draw, left, 372 + line * 40, right, dice)
    draw.text((380, 950), "Nơi nhận:", font=_serif("", 38), fill=_INK)
    draw.text((380, 1000), "- Như trên;\n- Lưu: VT.", font=_serif("", 38), fill=_INK, spacing=8)
    draw.text((1040, 966), "CHỈ HUY TRƯỞNG", font=bold, fill=_INK, anchor="mm")
    draw.text((1040, 1120), "(đã ký)", font=text, fill=(120, 126, 140), anchor="mm")
    for ring in ((806, 186, 1160, 240), (362, 938, 660, 1098)):
        _ring(draw, ring)
    return _photo(picture, taken, seed=2)


def storeroom(taken: datetime) -> bytes:
    """Ảnh 3: shelves of the archive and two fire extinguishers past their check. JPEG."""
    picture, draw = _room(wall=(196, 200, 198), floor=(132, 134, 134), horizon=960)
    dice = random.Random(3)
    for bay in range(3):
        _shelf(draw, 70 + bay * 330, dice)
    for n, x in enumerate((1160, 1350)):
        _extinguisher(draw, x, tag="Hạn kiểm định\n06/2021" if n == 0 else "Hạn kiểm định\n05/2021")
    draw.rectangle((1120, 150, 1530, 300), fill=(176, 32, 36))
    draw.text(
        (1325, 225),
        "PHÒNG CHÁY,\nCHỮA CHÁY",
        font=_font("Bold", 44),
        fill="white",
        anchor="mm",
        align="center",
    )
    return _photo(picture, taken, seed=3)


def _room(
    wall: tuple[int, int, int], floor: tuple[int, int, int], horizon: int
) -> tuple["Image", "ImageDraw"]:
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", _SIZE, wall)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, horizon, *_SIZE), fill=floor)
    draw.line((0, horizon, _SIZE[0], horizon), fill=(90, 84, 78), width=6)
    return picture, draw


def _sheet(draw: "ImageDraw", box: tuple[int, int, int, int], dice: random.Random, number: int) -> None:
    left, top, right, bottom = box
    draw.rectangle((left + 4, top + 5, right + 4, bottom + 5), fill=(24, 62, 46))
    draw.rectangle(box, fill=(252, 251, 246))
    draw.text(
        ((left + right) / 2, top + 20),
        f"TTHC số {number:02d}",
        font=_font("SemiBold", 19),
        fill=_INK,
        anchor="mm",
    )
    for y in range(top + 42, bottom - 12, 13):
        draw.line((left + 14, y, right - 14 - dice.randint(0, 40), y), fill=(150, 154, 164), width=3)
    draw.ellipse(((left + right) / 2 - 6, top - 5, (left + right) / 2 + 6, top + 7), fill=(196, 44, 48))


def _words(draw: "ImageDraw", left: int, y: int, right: int, dice: random.Random) -> None:
    """One line of writing, as it looks too far off to be read."""
    x = left
    while x < right:
        width = dice.randint(26, 84)
        draw.rounded_rectangle((x, y, min(x + width, right), y + 13), 4, fill=(108, 112, 122))
        x += width + 13


def _ring(draw: "ImageDraw", box: tuple[int, int, int, int]) -> None:
    for grow in (0, 3):
        draw.ellipse(
            (box[0] - grow, box[1] - 6 - grow, box[2] + grow, box[3] + 6 + grow),
            outline=(204, 32, 32),
            width=4,
        )


def _shelf(draw: "ImageDraw", left: int, dice: random.Random) -> None:
    draw.rectangle((left, 120, left + 300, 1000), fill=(104, 112, 118))
    colours = ((168, 128, 84), (142, 104, 70), (88, 112, 136), (186, 158, 112))
    for board in range(5):
        top = 135 + board * 172
        draw.rectangle((left + 12, top, left + 288, top + 158), fill=(58, 64, 70))
        x = left + 18
        while x < left + 268:
            width, height = dice.randint(24, 40), dice.randint(112, 144)
            colour = dice.choice(colours)
            draw.rectangle((x, top + 156 - height, x + width, top + 156), fill=colour)
            draw.rectangle(
                (x + 5, top + 172 - height, x + width - 5, top + 198 - height), fill=(240, 236, 224)
            )
            x += width + 3
        draw.rectangle((left, top + 158, left + 300, top + 172), fill=(150, 158, 164))


def _extinguisher(draw: "ImageDraw", x: int, tag: str) -> None:
    draw.ellipse((x - 12, 1030, x + 162, 1078), fill=(104, 104, 104))
    draw.rounded_rectangle((x, 560, x + 150, 1056), 56, fill=(190, 26, 30))
    draw.rounded_rectangle((x + 18, 580, x + 44, 1030), 12, fill=(222, 82, 82))
    draw.rectangle((x + 54, 500, x + 96, 570), fill=(48, 48, 52))
    draw.polygon([(x + 30, 470), (x + 140, 490), (x + 140, 510), (x + 30, 505)], fill=(36, 36, 40))
    draw.arc((x + 90, 510, x + 220, 800), 250, 90, fill=(30, 30, 34), width=14)
    draw.rectangle((x + 2, 720, x + 148, 870), fill=(250, 244, 214))
    draw.text((x + 75, 795), tag, font=_font("SemiBold", 21), fill=(150, 20, 20), anchor="mm", align="center")


def _photo(picture: "Image", taken: datetime, seed: int) -> bytes:
    """A drawing with a camera's look: light falling off, grain, a slight blur, the time it was taken."""
    from PIL import Image, ImageChops, ImageFilter

    light = Image.radial_gradient("L").resize(_SIZE).point([255 - round(v * 0.30) for v in range(256)])
    picture = ImageChops.multiply(picture, Image.merge("RGB", (light,) * 3))
    grain = random.Random(seed).randbytes(_SIZE[0] * _SIZE[1] // 16)
    noise = Image.frombytes("L", (_SIZE[0] // 4, _SIZE[1] // 4), grain).resize(
        _SIZE, Image.Resampling.BILINEAR
    )
    picture = Image.blend(picture, Image.merge("RGB", (noise,) * 3), 0.045)
    picture = picture.rotate(-0.7, Image.Resampling.BICUBIC, fillcolor=(70, 66, 60))
    picture = picture.filter(ImageFilter.GaussianBlur(0.7)).crop((16, 16, _SIZE[0] - 16, _SIZE[1] - 16))
    exif = Image.Exif()
    exif.get_ifd(_EXIF_FOLDER)[_EXIF_TAKEN] = taken.strftime("%Y:%m:%d %H:%M:%S")
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=84, exif=exif)
    return out.getvalue()


def _font(weight: str, size: int) -> "FreeTypeFont":
    return _load(f"BeVietnamPro-{weight or 'Regular'}.ttf", size)


def _serif(weight: str, size: int) -> "FreeTypeFont":
    """The window's own typeface: no serif one comes with the program."""
    return _load(f"BeVietnamPro-{weight or 'Regular'}.ttf", round(size * 0.92))


def _load(name: str, size: int) -> "FreeTypeFont":
    from importlib.resources import files

    from PIL import ImageFont

    return ImageFont.truetype(str(files("fontpkg_be_vietnam_pro") / "files" / name), size)
