"""«Còn thiếu»: every open point of the visit in place of the list of criteria, to be filtered and gone through."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.book.visit import Visit
from ui.fill.open_points import GROUPS, OpenPoint, counts, kept, neighbour
from ui.fill.words import group_word
from ui.widgets.buttons import IconButton
from ui.widgets.card import Rule
from ui.widgets.fields import ChoiceField
from ui.widgets.label import Label, set_tooltip
from ui.widgets.missing_list import LINE, LineDelegate, MissingLine, MissingModel
from ui.widgets.row_list import RowList
from ui.widgets.search_box import SearchBox
from ui.words import language

_MINE = "mine"


class PointList(RowList):
    """The rows. Digits and P are the page's: they answer the criterion in hand. `left` is Esc."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, letters and digits go to the page, the rest is the list's."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)


class OpenPanel(QWidget):
    """`looked_at`: a point came in hand by ↑ or ↓; `opened`: Enter or a click wants its field; `closed`: Esc."""

    looked_at = Signal(object)
    opened = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("open_points")
        self._visit: Visit | None = None
        self._points: tuple[OpenPoint, ...] = ()
        self._shown: list[OpenPoint] = []
        self._mine: frozenset[str] = frozenset()
        self._is_known = False
        self._kept = {"group": "", "section": ""}
        self._is_quiet = False
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._count = Label(role="secondary", wrap=True)
        self._count.setObjectName("open_points_count")
        self._close = IconButton("x")
        self._close.setObjectName("close_open_points")
        self.box = SearchBox()
        self.box.setObjectName("open_points_box")
        self.group, self.section = ChoiceField(), ChoiceField()
        self.group.setObjectName("open_points_group")
        self.section.setObjectName("open_points_section")
        self.list = PointList(fits_rows=False)
        self.list.setObjectName("open_points_list")
        self.model = MissingModel(self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(LineDelegate(self.list))
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 0)
        head.addWidget(self._count, 1)
        head.addWidget(self._close)
        filters = QVBoxLayout()
        filters.setContentsMargins(16, 6, 16, 8)
        filters.setSpacing(6)
        filters.addWidget(self.box)
        both = QHBoxLayout()
        both.setSpacing(8)
        both.addWidget(self.group, 1)
        both.addWidget(self.section, 1)
        filters.addLayout(both)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(filters)
        column.addWidget(Rule())
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self._close.clicked.connect(self.closed)
        self.list.left.connect(self.closed)
        self.box.left.connect(self.closed)
        self.box.searched.connect(lambda _text: self._filter())
        self.box.moved.connect(self._step)
        self.box.returnPressed.connect(self._open_current)
        self.group.committed.connect(lambda value: self._narrow(group=value))
        self.section.committed.connect(lambda value: self._narrow(section=value))
        self.list.opened.connect(self._open)
        self.list.selectionModel().currentChanged.connect(self._look)

    # --- showing --------------------------------------------------------------------------------------

    def show_points(
        self,
        visit: Visit,
        points: tuple[OpenPoint, ...],
        here: tuple[int, int, int, int] | None,
        mine: frozenset[str],
    ) -> None:
        """Show what is open now; the point in hand stays in hand, or the one that follows it.

        `here`: where the walk stands, for the first time that there is something to show. `mine`: the sections that
        were given to whoever sits here.
        """
        is_first = not self._points
        self._visit, self._points, self._mine, self._is_known = visit, points, mine, True
        self._offer()
        self._filter()
        nearest = neighbour(self._shown, here, 1) if is_first else None
        if nearest is not None:
            self.take(nearest)

    def shown(self) -> Sequence[OpenPoint]:
        """What passes the filters."""
        return self._shown

    def take(self, point: OpenPoint) -> None:
        """Choose a point without telling."""
        if point in self._shown:
            self._set_row(self._shown.index(point))

    def _offer(self) -> None:
        groups, sections = counts(self._points)
        self.group.set_choices(
            [
                ("", self.tr("All kinds")),
                *(
                    (each, f"{group_word(each)} ({groups[each]})")
                    for each in GROUPS
                    if groups[each] or each == self._kept["group"]
                ),
            ]
        )
        named = [
            (f"{checklist.id}/{section.id}", f"{checklist.abbreviation} {section.id}. {section.title}")
            for checklist in (self._visit.checklists if self._visit else ())
            for section in checklist.sections
        ]
        self.section.set_choices(
            [
                ("", self.tr("All sections")),
                *([(_MINE, self.tr("My sections"))] if self._mine or self._kept["section"] == _MINE else []),
                *(
                    (key, f"{name} ({sections[key]})")
                    for key, name in named
                    if sections[key] or key == self._kept["section"]
                ),
            ]
        )
        for field in (self.group, self.section):
            if field.value() is None:
                field.load("")

    def _narrow(self, **chosen: str | None) -> None:
        self._kept |= {name: value or "" for name, value in chosen.items()}
        self._filter()

    def _filter(self) -> None:
        from inspector import wording

        before, row = self._current(), self.list.currentIndex().row()
        spoken = language()
        said = [wording.say_missing(point.missing, spoken) for point in self._points]
        chosen = self._kept["section"]
        sections = self._mine if chosen == _MINE else {chosen} - {""}
        found = kept(self._points, said, group=self._kept["group"], sections=sections, text=self.box.text())
        self._is_quiet = True
        self._shown = [point for point, _ in found]
        self.model.refresh([MissingLine(words, point.missing) for point, words in found])
        if before is not None and self._shown:
            same = next((n for n, each in enumerate(self._shown) if each.missing == before.missing), row)
            self._set_row(min(same, len(self._shown) - 1))
        self._is_quiet = False
        self._say_count()

    def _say_count(self) -> None:
        total, shown = len(self._points), len(self._shown)
        if not self._is_known:
            self._count.setText(self.tr("Looking…"))
        elif not total:
            self._count.setText(self.tr("Nothing is left open."))
        elif shown == total:
            self._count.setText(self.tr("%n point(s) left open", "", total))
        else:
            self._count.setText(self.tr("{0} of {1} points").format(shown, total))

    # --- going ----------------------------------------------------------------------------------------

    def _current(self) -> OpenPoint | None:
        row = self.list.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _set_row(self, row: int) -> None:
        was, self._is_quiet = self._is_quiet, True
        self.list.setCurrentIndex(self.model.index(row))
        self.list.scrollTo(self.model.index(row))
        self._is_quiet = was

    def _step(self, by: int) -> None:
        row = self.list.currentIndex().row() + by
        if 0 <= row < len(self._shown):
            self.list.setCurrentIndex(self.model.index(row))

    def _look(self, _current: QModelIndex, _before: QModelIndex) -> None:
        point = self._current()
        if point is not None and not self._is_quiet:
            self.looked_at.emit(point)

    def _open(self, index: QModelIndex) -> None:
        if index.data(LINE) is not None and 0 <= index.row() < len(self._shown):
            self.opened.emit(self._shown[index.row()])

    def _open_current(self) -> None:
        self._open(self.list.currentIndex() if self._current() is not None else self.model.index(0))

    # --- words ----------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("What is left"))
        self.list.setAccessibleName(self.tr("What is left"))
        self.box.setPlaceholderText(self.tr("Find among these"))
        self.box.setAccessibleName(self.tr("Find among these"))
        self.group.editor.setAccessibleName(self.tr("Kind of point"))
        self.section.editor.setAccessibleName(self.tr("Section"))
        self._close.setAccessibleName(self.tr("Back to the criteria"))
        set_tooltip(self._close, self.tr("Back to the criteria (Esc)"))
        self._offer()
        self._filter()
