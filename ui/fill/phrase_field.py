"""A text with a drafted sentence on offer: → in the empty field, or the button, takes it."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import colour
from ui.widgets.buttons import LinkButton
from ui.widgets.fields import TextField
from ui.widgets.fields.text_field import TextEdit
from ui.widgets.label import set_tooltip, visible


class PhraseEdit(TextEdit):
    """Shows the offered sentence in grey where the text would stand, and is high enough for it."""

    offer = ""

    def set_offer(self, text: str) -> None:
        """Offer `text`; "" offers nothing."""
        if text != self.offer:
            self.offer = visible(text)
            self._grow()
            self.viewport().update()

    def _grow(self) -> None:
        least = self._least
        if self.offer and self.document().isEmpty():
            self._least = min(self._most, max(least, self._laid_out().lineCount()))
        super()._grow()
        self._least = least

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, or the offer."""
        super().paintEvent(event)
        if not self.offer or not self.document().isEmpty():
            return
        painter = QPainter(self.viewport())
        painter.setPen(colour(self.palette(), "ink3"))
        margin = self.document().documentMargin()
        layout = self._laid_out()
        painter.setClipRect(QRectF(self.viewport().rect()))
        for number in range(layout.lineCount()):
            layout.lineAt(number).draw(painter, QRectF(margin, margin, 0, 0).topLeft())

    def _laid_out(self) -> QTextLayout:
        layout = QTextLayout(self.offer, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        y = 0.0
        room = max(40.0, self.viewport().width() - 2 * self.document().documentMargin())
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QRectF(0, y, 0, 0).topLeft())
            y += line.height()
        layout.endLayout()
        return layout


class PhraseField(TextField):
    """A TextField that can offer a sentence."""

    def _make_editor(self) -> QWidget:
        editor = PhraseEdit(*self._lines, self)
        self._by_hand = True
        editor.textChanged.connect(self._told)
        return editor

    def _build(self) -> None:
        super()._build()
        self._take = LinkButton(parent=self)
        self._take.setProperty("size", "small")
        self._take.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # → does it from the field
        self._take.hide()
        head = self.layout().itemAt(0).layout()
        assert isinstance(head, QHBoxLayout)
        head.addWidget(self._take)
        self._take.clicked.connect(self.take_offer)
        self._editor.textChanged.connect(self._show_offer)  # type: ignore[attr-defined]

    def setObjectName(self, name: str) -> None:
        """The button is `name_offer`."""
        super().setObjectName(name)
        self._take.setObjectName(f"{name}_offer")

    def set_offer(self, text: str, button: str, hint: str) -> None:
        """Offer `text`, unless nothing can be typed; `button` is what takes it, `hint` its tooltip."""
        text = "" if self._edit().isReadOnly() else text
        self._edit().set_offer(text)
        self._take.setText(button)
        set_tooltip(self._take, hint)
        self._editor.setAccessibleDescription(f"{hint} {text}" if text else "")
        self._show_offer()

    def offer(self) -> str:
        """What is offered."""
        return self._edit().offer

    def take_offer(self) -> None:
        """Put the offered sentence into the field, to be changed or left as it is."""
        if self.offer() and not self.typed():
            self._editor.setFocus()
            self._editor.insertPlainText(self.offer())  # type: ignore[attr-defined]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """→ in the empty field takes the offer."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Right
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            and self.offer()
            and not self.typed()
            and not self._preedit
        ):
            self.take_offer()
            return True
        return super().eventFilter(watched, event)

    def _edit(self) -> PhraseEdit:
        assert isinstance(self._editor, PhraseEdit)
        return self._editor

    def _show_offer(self) -> None:
        self._take.setVisible(bool(self.offer()) and not self.typed())
