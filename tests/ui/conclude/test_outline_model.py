"""The rows as a model: the smallest change, no row lost."""

from PySide6.QtCore import QPersistentModelIndex

from inspector.report.conclusion import Sentence
from ui.conclude.outline import Part, Row, RowKind
from ui.conclude.outline_model import ROW, OutlineModel

_PART = Part("strength", "cchc")


def rows(*names: str) -> list[Row]:
    return [
        Row(
            RowKind.SENTENCE,
            name,
            _PART,
            sentence=Sentence(name.encode(), "strength", "cchc", (), name, True),
        )
        for name in names
    ]


def test_the_model_keeps_qts_rules(qtmodeltester) -> None:
    model = OutlineModel()
    model.refresh(rows("a", "b", "c"))
    qtmodeltester.check(model)


def test_a_row_that_comes_is_inserted_and_the_others_stay(qtbot) -> None:
    model = OutlineModel()
    model.refresh(rows("a", "b", "d"))
    held = QPersistentModelIndex(model.index(2))
    with qtbot.waitSignal(model.rowsInserted) as inserted:
        model.refresh(rows("a", "b", "c", "d"))
    assert inserted.args[1:] == [2, 2]
    assert held.row() == 3


def test_rows_that_change_places_keep_their_indexes(qtbot) -> None:
    model = OutlineModel()
    model.refresh(rows("a", "b", "c"))
    held = QPersistentModelIndex(model.index(0))
    with qtbot.waitSignal(model.layoutChanged):
        model.refresh(rows("b", "a", "c"))
    assert held.row() == 1
    assert held.data(ROW).key == "a"


def test_a_row_that_says_something_else_is_the_only_one_told(qtbot) -> None:
    model = OutlineModel()
    model.refresh(rows("a", "b"))
    newer = rows("a", "b")
    newer[1] = Row(RowKind.SENTENCE, "b", _PART, sentence=Sentence(b"b", "strength", "cchc", (), "new", True))
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.refresh(newer)
    assert (changed.args[0].row(), changed.args[1].row()) == (1, 1)
