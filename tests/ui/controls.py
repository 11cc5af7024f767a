"""Every control that a window shows: its name for a screen reader, its focus, its size. Knows no page by name."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_KINDS = (QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractItemView)
_NOT_ONES = (QHeaderView,)


def controls(root: QWidget) -> list[QWidget]:
    """What a person can act on in `root` now: shown, enabled, of a kind that is acted on or with a place in Tab's order."""
    return [each for each in _widgets(root) if _is_control(each)]


def _widgets(root: QWidget) -> Iterator[QWidget]:
    yield from (each for each in root.findChildren(QWidget) if each.isVisibleTo(root) and each.isEnabled())


def _is_control(widget: QWidget) -> bool:
    if isinstance(widget, _NOT_ONES) or _is_part_of_a_control(widget):
        return False
    if isinstance(widget, _KINDS):
        return True
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes_tab and not isinstance(widget, QAbstractScrollArea)


def _is_part_of_a_control(widget: QWidget) -> bool:
    """The corner of a table, the button in a line, the viewport of a list."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, _KINDS) and parent.focusProxy() is None:
            is_own_page = isinstance(parent, QAbstractItemView) and widget.property("kind") is not None
            return not is_own_page and not _is_card(widget, parent)
        parent = parent.parentWidget()
    return False


def _is_card(widget: QWidget, view: QWidget) -> bool:
    """A real editor laid over a list's row, and what stands in it."""
    while widget is not None and widget.parentWidget() is not None:
        above = widget.parentWidget()
        if isinstance(view, QAbstractScrollArea) and above is view.viewport():
            return type(widget).__module__.startswith("ui.")
        if above is view:
            return False
        widget = above
    return False


def said(widget: QWidget) -> str:
    """What a screen reader calls it."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name).strip() if found is not None else ""


def role(widget: QWidget) -> QAccessible.Role:
    """What a screen reader takes it for."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.role() if found is not None else QAccessible.Role.NoRole


def silent_rows(view: QAbstractItemView, most: int = 60) -> list[int]:
    """Rows that have no words for a screen reader."""
    model = view.model()
    if model is None:
        return []
    return [row for row in range(min(most, model.rowCount())) if not _row_says(model, row)]


def _row_says(model: QAbstractItemModel, row: int) -> bool:
    roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    return any(
        str(model.index(row, column, QModelIndex()).data(role) or "").strip()
        for column in range(columns)
        for role in roles
    )


def called(widget: QWidget) -> str:
    """A name for a message of a failed test."""
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (
        f"{type(widget).__name__} {widget.objectName()!r} {words!r} in {type(widget.parentWidget()).__name__}"
    )


def shows_focus(window: QWidget, widget: QWidget) -> bool:
    """It looks different with the focus than without."""
    window.setFocus(Qt.FocusReason.OtherFocusReason)
    if (now := QApplication.focusWidget()) is not None:
        now.clearFocus()
    before = _picture(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    with_focus = _picture(widget)
    widget.clearFocus()
    return before != with_focus


def _picture(widget: QWidget) -> QImage:
    """The control with a little around it: some draw their ring outside."""
    top = widget.window()
    corner = widget.mapTo(top, widget.rect().topLeft())
    return top.grab(widget.rect().translated(corner).adjusted(-3, -3, 3, 3)).toImage()


def tab_round(start: QWidget, most: int = 400) -> list[QWidget]:
    """Where Tab goes from `start` on, until it comes round; `most` presses are enough for any page but a trap."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    way: list[QWidget] = []
    for _ in range(most):
        here = QApplication.focusWidget()
        if here is None or here in way[:-1]:
            return way
        if here not in way:  # a table goes through its cells first
            way.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return way
