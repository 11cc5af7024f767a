"""What was drawn on a photo is kept beside it; the original stays in the book and is on show nowhere."""

import io
import json

import pytest
from PIL import Image

from inspector.book.attachments import read_attachment
from inspector.book.drawing import COLOURS, KINDS, Drawing, Shape, drawing_of
from inspector.book.evidence import attach, edit_evidence
from inspector.book.redrawn import bring_original_back, original_of, redraw
from inspector.book.verify import verify_book
from inspector.book.visit import load_visit


def jpeg(colour: str = "green") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (400, 300), colour).save(out, "JPEG")
    return out.getvalue()


def redacting() -> Drawing:
    return Drawing(400, 300, 1, (0, 0, 200, 300), (Shape("redact", (16, 16, 160, 96), "black"),))


def shown(book, inspection):
    return load_visit(book.db, inspection).evidence


@pytest.fixture
def photo(book, inspection):
    made = attach(book, inspection, "A.1", [("a.jpg", jpeg())], "Bảng niêm yết")[0]
    book.write(edit_evidence(made, secrecy="confidential", other_criteria=("A.2",)))
    return shown(book, inspection)[0]


def test_a_drawing_is_the_same_after_it_was_kept():
    shapes = tuple(Shape(kind, (-3, 0, 10, 20), colour, 3, "Số 1") for kind in KINDS for colour in COLOURS)
    drawing = Drawing(4000, 3000, 3, (10, 20, 30, 40), shapes)
    assert drawing_of(drawing.to_json()) == drawing
    assert drawing_of(Drawing(1, 1).to_json()) == Drawing(1, 1)


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2}, {"width": 0}, {"width": "400"}, {"width": True}, {"turn": 4}, {"turn": True}, {"crop": [0, 0, 401, 300]},
        {"crop": [0, 0, 0, 5]}, {"crop": [1, 2, 3]}, {"crop": 5}, {"shapes": [{"kind": "arrow"}]}, {"shapes": None},
        {"shapes": [{"kind": "spray", "ends": [0, 0, 1, 1], "colour": "red", "size": 1, "words": ""}]},
        {"shapes": [{"kind": "box", "ends": [0, 0, 1, 1e9], "colour": "red", "size": 1, "words": ""}]},
        {"shapes": [{"kind": "box", "ends": [0, 0, 1, 1], "colour": "#fff", "size": 1, "words": ""}]},
        {"shapes": [{"kind": "text", "ends": [0, 0, 1, 1], "colour": "red", "size": 1, "words": "x" * 301}]},
    ],
)  # fmt: skip
def test_a_drawing_that_is_none_of_ours_is_not_understood(change):
    said = json.loads(redacting().to_json())
    assert drawing_of(json.dumps(said)) == redacting()
    assert drawing_of(json.dumps(said | change)) is None


@pytest.mark.parametrize("text", ["", "[]", "null", "{", "[" * 100_000])
def test_what_is_no_json_is_no_drawing(text):
    assert drawing_of(text) is None


def test_a_drawn_on_photo_takes_the_place_of_the_first_and_one_undo_brings_that_back(book, inspection, photo):
    made = redraw(book, photo, photo.sha256, redacting(), jpeg("black"), ".jpg")
    (after,) = shown(book, inspection)
    assert after == made
    assert (after.original, drawing_of(after.drawing)) == (photo.sha256, redacting())
    for kept in (
        "criterion",
        "period",
        "caption",
        "taken_at",
        "position",
        "secrecy",
        "other_criteria",
        "kind",
    ):
        assert getattr(after, kept) == getattr(photo, kept), kept
    assert read_attachment(book.db, after.sha256) == jpeg("black")
    assert read_attachment(book.db, photo.sha256) == jpeg()
    book.undo()
    assert shown(book, inspection) == (photo,)
    book.redo()
    assert shown(book, inspection) == (made,)
    assert verify_book(book).ok


def test_drawing_again_begins_with_the_first_original(book, inspection, photo):
    assert original_of(book.db, photo) == (photo.sha256, None)
    made = redraw(book, photo, photo.sha256, redacting(), jpeg("black"), ".jpg")
    assert original_of(book.db, made) == (photo.sha256, redacting())
    book.write(edit_evidence(made, drawing='{"format":99}'))
    (strange,) = shown(book, inspection)
    assert original_of(book.db, strange) == (made.sha256, None)


def test_where_the_original_has_not_arrived_the_picture_itself_is_drawn_on(book, photo):
    made = redraw(book, photo, "0" * 64, redacting(), jpeg("black"), ".jpg")
    assert original_of(book.db, made) == (made.sha256, None)
    assert bring_original_back(book.db, made) is None


def test_the_original_is_brought_back_with_the_caption_it_has_by_now(book, inspection, photo):
    made = redraw(book, photo, photo.sha256, redacting(), jpeg("black"), ".jpg")
    again = redraw(book, made, photo.sha256, redacting(), jpeg("white"), ".jpg")
    book.write(edit_evidence(again, caption="Sửa chú thích"))
    book.write(bring_original_back(book.db, shown(book, inspection)[0]))
    (back,) = shown(book, inspection)
    assert (back.id, back.sha256, back.caption) == (photo.id, photo.sha256, "Sửa chú thích")
    book.undo()
    assert shown(book, inspection)[0].id == again.id
