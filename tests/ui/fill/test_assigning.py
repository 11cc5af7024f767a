"""Two laptops, one visit: who does which sections, and what is mine stands first."""

import pytest

from inspector.book.answers import edit_answer
from inspector.book.assignment import give, the_member
from inspector.book.edit import Edit
from ui.fill.walk import Step


@pytest.fixture
def chi(monkeypatch):
    """This laptop is Âu Thị Diệp Chi's."""
    monkeypatch.setenv("INSPECTOR_AUTHOR", "Trung tá Âu Thị Diệp Chi")


def titles(desk) -> list[str]:
    rows = desk.page.sections.rows
    return [rows.row(n).title for n in range(rows.rowCount()) if rows.row(n).is_heading]


def assign(desk, name: str, *sections: str) -> None:
    desk.open_book.edit(give(desk.visit, the_member(desk.visit, name), sections))


def test_what_is_given_to_me_stands_first(chi, desk):
    plain = titles(desk)
    assert len(plain) == 2
    assign(desk, "Âu Thị Diệp Chi", "vtlt/IX", "vtlt/I")
    assert titles(desk) == [f"{plain[1]} – phần của tôi", *plain]
    rows = desk.page.sections.rows
    assert [rows.row(n).id for n in (1, 2)] == ["I", "IX"]
    assert rows.rowCount() == 2 + 17 + 1
    desk.open_book.undo()
    assert titles(desk) == plain


def test_what_is_given_to_somebody_else_changes_nothing_here(chi, desk):
    plain = titles(desk)
    assign(desk, "Quách Đăng Phổ", "cchc")
    assert titles(desk) == plain


def test_the_next_unanswered_is_mine_before_it_is_anybodys(chi, desk):
    first, mine = desk.visit.criteria[0], desk.visit.criterion("VT.I.5")
    sets = []
    for criterion in (first, mine):
        for period in desk.visit.periods_of(criterion):
            sets += edit_answer(
                desk.visit, criterion.code, period, result=None, value=None, score=None, note=""
            ).sets
    desk.open_book.edit(Edit("empty", desk.visit.id, tuple(sets)))
    assert desk.page.next_open(desk.visit, desk.open_book.scores(), Step("VT.X.4", "")).code == first.code
    assign(desk, "Âu Thị Diệp Chi", "vtlt")
    desk.press("Ctrl+Return")
    assert desk.page.pane.code == "VT.I.5"


def test_marks_give_sections_to_the_chosen_member_by_keys(chi, desk):
    desk.press("Ctrl+Shift+P")
    panel = desk.page.assigning
    assert panel.isVisible()
    assert panel.rows.hasFocus()
    desk.press("Space", "Down", "Space")
    chi_row = the_member(desk.visit, "Âu Thị Diệp Chi")
    assert chi_row.sections == ("cchc/I", "cchc/II")
    desk.press("Space")
    assert the_member(desk.visit, "Âu Thị Diệp Chi").sections == ("cchc/I",)
    other = the_member(desk.visit, "Quách Đăng Phổ")
    panel._choose(other.id.hex())
    assert panel.rows.rows.checked() == []
    assert "Âu Thị Diệp Chi" in panel.rows.rows.rows()[0].detail_text
    desk.press("Escape")
    assert not panel.isVisible()
    assert desk.focus_name() == "criteria"


def test_a_view_only_book_shows_who_does_what(chi, desk, monkeypatch):
    monkeypatch.setattr(type(desk.open_book.book), "read_only", True)
    desk.press("Ctrl+Shift+P", "Space")
    assert all(row.checked is None for row in desk.page.assigning.rows.rows.rows())
    assert the_member(desk.visit, "Âu Thị Diệp Chi").sections == ()
