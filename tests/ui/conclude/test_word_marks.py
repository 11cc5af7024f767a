"""Word by word: pieces that differ are marked, and the pieces are the text again."""

from hypothesis import given
from hypothesis import strategies as st

from ui.conclude.word_marks import marked


def test_only_the_figures_that_changed_are_marked() -> None:
    old, new = marked("Mới niêm yết 17/21 thủ tục (81,0%).", "Mới niêm yết 19/21 thủ tục (90,5%).")
    assert [piece.text for piece in old if piece.differs] == ["17/21", "(81,0%)."]
    assert [piece.text for piece in new if piece.differs] == ["19/21", "(90,5%)."]


def test_a_changed_phrase_is_one_mark_and_not_three() -> None:
    _, new = marked("Đơn vị chưa kiện toàn Ban Chỉ đạo.", "Đơn vị đã kịp thời kiện toàn Ban Chỉ đạo.")
    assert [piece.text for piece in new if piece.differs] == ["đã kịp thời"]


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_pieces_joined_are_the_text_again(old: str, new: str) -> None:
    left, right = marked(old, new)
    assert "".join(piece.text for piece in left) == old
    assert "".join(piece.text for piece in right) == new
