"""Captions are proposed from the criterion and written only when somebody says so."""

import io

from PIL import Image

from inspector.book.captions import accept_proposals, proposals, proposed_caption, short_text
from inspector.book.evidence import attach
from inspector.book.visit import load_visit


def photo(colour: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, "PNG")
    return out.getvalue()


def test_a_criterion_is_said_in_one_short_line():
    assert short_text("Kế hoạch năm") == "Kế hoạch năm"
    assert short_text("Niêm yết thủ tục hành chính: đủ, đúng.") == "Niêm yết thủ tục hành chính"
    long = short_text("thủ tục " * 60)
    assert len(long) <= 90
    assert long.endswith("thủ tục…")


def test_the_ordinal_is_said_only_where_there_are_several(checklist):
    criterion = checklist.by_code["A.1"]
    assert proposed_caption(criterion, 1, 1) == "Kế hoạch năm (tiêu chí A.1)"
    assert proposed_caption(criterion, 3, 4) == "Kế hoạch năm (tiêu chí A.1), ảnh 3"


def test_only_photos_without_a_caption_get_one_and_one_undo_takes_all_off(book, inspection):
    attach(book, inspection, "A.1", [("đã có.png", photo("red"))], "Đã có chú thích")
    attach(book, inspection, "A.1", [("b.png", photo("blue")), ("c.pdf", b"%PDF"), ("d.png", photo("green"))])
    visit = load_visit(book.db, inspection)
    first, second, paper, third = visit.evidence
    assert set(proposals(visit, "A.1")) == {second.id, third.id}
    book.write(accept_proposals(visit, "A.1"))
    captions = [item.caption for item in load_visit(book.db, inspection).evidence]
    assert captions == [
        "Đã có chú thích",
        "Kế hoạch năm (tiêu chí A.1), ảnh 2",
        "",
        "Kế hoạch năm (tiêu chí A.1), ảnh 3",
    ]
    book.undo()
    assert load_visit(book.db, inspection).evidence == (first, second, paper, third)


def test_what_needs_none_gets_no_edit(book, inspection):
    (one,) = attach(book, inspection, "A.1", [("a.png", photo("red"))], "Có")
    visit = load_visit(book.db, inspection)
    assert accept_proposals(visit, "A.1") is None
    assert accept_proposals(visit, "A.2", [one]) is None
