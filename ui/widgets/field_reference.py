"""Every field that a Word template may name, with its value in the visit: searched, and copied as a tag."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.progress import Watch
from inspector.text import fold
from ui.open_book import OpenBook
from ui.widgets.buttons import SecondaryButton
from ui.widgets.check_rows import CheckList, CheckRow, Span
from ui.widgets.label import Label
from ui.widgets.scroll import Scroll
from ui.widgets.search_box import SearchBox
from ui.words import say
from ui.work import while_there

if TYPE_CHECKING:
    from inspector.report.kinds import DocumentKind
    from inspector.report.reference import TemplateField

KindOf = Callable[[], "DocumentKind"]


class FieldReference(QWidget):
    """Enter or a click copies the tag of a row. The values are those of the open visit, else those of the sample."""

    left = Signal()

    def __init__(
        self, open_book: OpenBook, kind: KindOf | None = None, parent: QWidget | None = None
    ) -> None:
        """`kind` says which document's values are shown: by default the conclusion's."""
        super().__init__(parent)
        self.setObjectName("field_reference")
        self._open_book, self._kind = open_book, kind
        self._fields: list[TemplateField] = []
        self._folded: list[str] = []
        self._is_of_visit = False
        self._copied = ""
        self._build()
        self.box.searched.connect(lambda _: self._show())
        self.box.moved.connect(self._enter_rows)
        self.rows.selectionModel().currentChanged.connect(lambda index, _: self._follow(index))
        self.box.returnPressed.connect(self._copy_current)
        self.box.left.connect(self.left)
        self.rows.row_opened.connect(self._copy)
        self.back.clicked.connect(self.left)
        self._retranslate()

    def _build(self) -> None:
        self._title, self._how = Label(role="title"), Label(role="secondary", wrap=True)
        self.back = SecondaryButton(icon="arrow-left")
        self.back.setObjectName("field_reference_back")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.back)
        self.box = SearchBox()
        self.box.setObjectName("field_search")
        self.said = Label(role="secondary", wrap=True)
        self.said.setObjectName("field_said")
        self.rows = CheckList()
        self.rows.setObjectName("field_rows")
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.rows)
        inside.addStretch(1)
        self._scroll = Scroll(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._how)
        column.addWidget(self.box)
        column.addWidget(self.said)
        column.addWidget(self._scroll, 1)
        self.setFocusProxy(self.box)

    def reload(self) -> None:
        """Read the visit again, off the window's thread."""
        visit = kind = None
        if self._open_book.is_open and self._open_book.inspection is not None:
            visit, kind = self._open_book.visit(), self._kind() if self._kind is not None else None

        def read(_watch: Watch) -> object:
            from inspector.report.kinds import BY_ID, CONCLUSION
            from inspector.report.reference import fields_of, template_fields

            if visit is None:
                return template_fields(None)
            return fields_of(visit, kind or BY_ID[CONCLUSION])

        self._is_of_visit = visit is not None
        work = self._open_book.start_work(read, title="fields", lane="fields")
        work.succeeded.connect(self._take)
        work.failed.connect(while_there(self, lambda error: self.said.setText(say(error))))

    def _take(self, fields: "Sequence[TemplateField]") -> None:
        self._fields = list(fields)
        self._folded = [fold(f"{each.name} {each.said} {each.value}") for each in self._fields]
        self._show()

    def _show(self) -> None:
        words = fold(self.box.text()).split()
        found = [
            field
            for field, folded in zip(self._fields, self._folded, strict=True)
            if all(word in folded for word in words)
        ]
        self.rows.rows.show_rows([self._row(field) for field in found])
        if found:
            self.rows.setCurrentIndex(self.rows.rows.index(0, 0))
        self._say_state(len(found))

    def _row(self, field: "TemplateField") -> CheckRow:
        detail = [Span(field.said)]
        if field.value:
            detail.append(Span("  " + field.value, "ink"))
        loop = field.loop or (field.inside[-1] if field.inside else "")
        if loop:
            said = self.tr("list: {0}") if field.loop else self.tr("in the list: {0}")
            detail.append(Span("  " + said.format(loop), "accent"))
        icon = "list-bullets" if field.loop else "quotes"
        return CheckRow(field.name, field.name, tuple(detail), None, icon)

    def _say_state(self, count: int) -> None:
        if self._copied:
            self.said.setText(
                self.tr("Copied: {0} – paste it into the template in Word.").format(self._copied)
            )
            self._copied = ""
        elif self._fields and not count:
            self.said.setText(self.tr("No field of this kind. With or without diacritics: «so van ban»."))
        elif self._is_of_visit:
            self.said.setText(self.tr("%n field(s), with the values of the open visit", None, count))
        else:
            self.said.setText(self.tr("%n field(s), with the values of the sample", None, count))

    # --- hands ----------------------------------------------------------------------------------------

    def _enter_rows(self, by: int) -> None:
        """↓ in the search line leads into the rows."""
        if by > 0 and self.rows.rows.rowCount():
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, index: QModelIndex) -> None:
        """The row in hand is in sight: the list itself does not scroll."""
        box = self.rows.visualRect(index)
        place = self.rows.mapTo(self._scroll.widget(), box.center())
        self._scroll.ensureVisible(0, place.y(), 0, box.height())

    def _copy_current(self) -> None:
        row = self.rows.rows.row(self.rows.currentIndex())
        if row is not None:
            self._copy(row.key)

    def _copy(self, name: str) -> None:
        """The tag into the clipboard, a list with its loop."""
        field = next((each for each in self._fields if each.name == name), None)
        if field is not None:
            QGuiApplication.clipboard().setText(field.tag)
            self._copied = " ".join(field.tag.split())
            self._say_state(1)

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._show()
        super().changeEvent(event)

    def showEvent(self, event) -> None:
        """What the visit says now."""
        super().showEvent(event)
        self.reload()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Fields of the Word templates"))
        self._how.setText(
            self.tr(
                "Enter or a click copies the tag of a field; paste it into the template where its value is to stand. "
                "A list is copied with the loop around it."
            )
        )
        self.back.setText(self.tr("Back"))
        self.box.setPlaceholderText(self.tr("Search: number, unit, signer…"))
        self.box.setAccessibleName(self.tr("Search the fields"))
        self.rows.setAccessibleName(self.tr("Fields"))
