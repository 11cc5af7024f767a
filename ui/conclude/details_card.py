"""«Thông tin văn bản»: one line that tells the document's head, and behind it everything that can be set."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from inspector.text import format_date
from ui.conclude.inspection_form import InspectionForm
from ui.theme import font, scaled, tokens_of
from ui.widgets.icons import paint_icon
from ui.widgets.label import visible

if TYPE_CHECKING:
    from inspector.book.visit import Visit


class FoldHead(QAbstractButton):
    """A caret, a name, and what is behind it in a few words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary = ""
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, name: str, summary: str) -> None:
        """Name and summary."""
        self.setText(name)
        self._summary = visible(summary)
        self.setAccessibleName(name)
        self.setAccessibleDescription(summary)
        self.update()

    @property
    def summary(self) -> str:
        """What is behind it, in a few words."""
        return self._summary

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(scaled(240), scaled(42))

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(scaled(80), scaled(42))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        edge = scaled(14)
        left = scaled(12)
        icon = "caret-down" if self.isChecked() else "caret-right"
        paint_icon(painter, QRectF(left, (self.height() - edge) / 2, edge, edge), icon, "ink2")
        left += edge + scaled(10)
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setFont(font("heading"))
        painter.setPen(QColor(tokens.ink))
        name = painter.boundingRect(QRectF(left, 0, self.width(), self.height()), middle, self.text())
        painter.drawText(name, middle, self.text())
        painter.setFont(font("secondary"))
        painter.setPen(QColor(tokens.ink2))
        room = QRectF(name.right() + scaled(14), 0, self.width() - name.right() - scaled(26), self.height())
        shown = painter.fontMetrics().elidedText(
            self._summary, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, middle, shown)


class DetailsCard(QFrame):
    """Folded at first; `unfold` opens it, at a field when one is named."""

    unfolded = Signal(bool)
    made = Signal()  # the form is there: made when it is first unfolded, not before anybody wants it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form: InspectionForm | None = None
        self.setObjectName("details_card")
        self.setProperty("kind", "card")
        self.head = FoldHead()
        self.head.setObjectName("details_head")
        self._body = QWidget()
        self.body = QVBoxLayout(self._body)
        self.body.setContentsMargins(20, 0, 20, 16)
        self.body.setSpacing(14)
        self._body.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addWidget(self._body)
        self._visit: Visit | None = None
        self._of_document = ""
        self.head.toggled.connect(self._fold)
        self._retranslate()

    @property
    def is_unfolded(self) -> bool:
        """The fields are shown."""
        return self.head.isChecked()

    def show_visit(self, visit: "Visit", of_document: str = "") -> None:
        """Show what the book says of the visit; `of_document` in a few words instead of the conclusion's."""
        self._visit, self._of_document = visit, of_document
        self._retranslate()
        if self.is_unfolded and self.form is not None:
            self.form.show_visit(visit)

    def unfold(self, field: str = "") -> bool:
        """Show the fields; the keyboard goes to `field`. False: there is none of that name."""
        self.head.setChecked(True)
        widget = self.form.field_of(field) if self.form is not None else None
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return widget is not None

    def commit(self) -> bool:
        """Hand over every field; False: one of them could not be kept."""
        return self.form is None or self.form.commit()

    def field_of(self, name: str) -> QWidget | None:
        """The widget of a field of the inspection, while the form is there."""
        return self.form.field_of(name) if self.form is not None else None

    def _fold(self, unfolded: bool) -> None:
        if unfolded and self.form is None:
            self.form = InspectionForm()
            self.body.insertWidget(0, self.form)
            self._put_in_tab_order(self.form)
            self.made.emit()
        if unfolded and self._visit is not None and self.form is not None:
            self.form.show_visit(self._visit)
        if not unfolded and not self.commit():
            self.head.setChecked(True)
            return
        self._body.setVisible(unfolded)
        self.unfolded.emit(unfolded)

    def _put_in_tab_order(self, form: QWidget) -> None:
        """Tab goes from the head into the form: what is made late would come after everything else on the page."""
        fields = []
        widget = form.nextInFocusChain()
        while form.isAncestorOf(widget):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
                fields.append(widget)
            widget = widget.nextInFocusChain()
        before: QWidget = self.head
        for field in fields:
            self.setTabOrder(before, field)
            before = field

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.head.say(self.tr("About the document"), self._summary())

    def _summary(self) -> str:
        if self._visit is None or self._of_document:
            return self._of_document
        inspection = self._visit.inspection
        kind = self.tr("Conclusion") if inspection.document_type == "KL" else self.tr("Notice of conclusion")
        number = self.tr("no number yet")
        if inspection.document_number:
            number = "/".join(
                part for part in (inspection.document_number, inspection.document_symbol) if part
            )
        day = format_date(inspection.document_date) if inspection.document_date else self.tr("no date yet")
        return " · ".join(part for part in (kind, number, day, inspection.signer_name) if part)
