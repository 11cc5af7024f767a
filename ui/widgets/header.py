"""The line at the top: which unit and period, how far, what score, and when it was last saved."""

from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from inspector.text import format_date
from ui.theme import font, scaled, tokens_of
from ui.widgets.icons import paint_icon
from ui.widgets.label import ElidedLabel, Label

HEIGHT = 52


class Bar(QWidget):
    """How much of something is done, as a thin bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_share(self, done: int, total: int) -> None:
        """Show `done` of `total`."""
        self._share = min(1.0, done / total) if total else 0.0
        self.update()

    def sizeHint(self) -> QSize:
        """120 × 6."""
        return QSize(scaled(120), 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A track and what is done of it."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.track))
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        if self._share:
            painter.setBrush(QColor(tokens.accent))
            width = max(6.0, self.width() * self._share)
            painter.drawRoundedRect(QRectF(0, 0, width, self.height()), 3, 3)


class SavedMark(QWidget):
    """«✓ Đã lưu 10:32:05», or that something is not saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone, self._text, self._icon = "met", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """What it says."""
        return self._text

    def say(self, tone: str, text: str, icon: str = "") -> None:
        """Say `text`; `tone` met, partly (it waits), not_met, or ink2 (nothing is written). `icon`: not the tone's."""
        self._tone, self._text, self._icon = tone, text, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon and words."""
        metrics = self._metrics()
        width = metrics.horizontalAdvance(self._text) + scaled(20) + 2 if self._text else 0
        return QSize(width, max(scaled(20), metrics.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint."""
        if not self._text:
            return
        painter = QPainter(self)
        edge = scaled(15)
        name = self._icon or {"met": "check", "partly": "clock", "ink2": "eye"}.get(self._tone, "warning")
        paint_icon(painter, QRectF(0, (self.height() - edge) / 2, edge, edge), name, self._tone)
        painter.setFont(font("secondary"))
        painter.setPen(QColor(getattr(tokens_of(self.palette()), self._tone)))
        room = QRectF(scaled(20), 0, self.width() - scaled(20), self.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self._text)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(font("secondary"))


_FOR_BAR, _FOR_DETAIL = 860, 680  # widths at 100 % from which there is room for them


class Header(QFrame):
    """Told what to show; asks nobody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "header")
        self.setObjectName("header")
        self._saved_at: datetime | None = None
        self._is_unsaved = False
        self._waiting = 0
        self._is_view_only = False
        self._is_closed = False
        self._closed_at: datetime | None = None
        self._detail = ""
        self._build()
        self._fit()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(16)
        self.unit = ElidedLabel(role="title")
        self.unit.setObjectName("header_unit")
        self.detail = ElidedLabel(role="secondary")
        self.detail.setObjectName("header_detail")
        self.count = Label(role="secondary")
        self.count.setObjectName("header_count")
        self.bar = Bar()
        self.score = Label(role="strong")
        self.score.setObjectName("header_score")
        self.saved = SavedMark()
        self.saved.setObjectName("header_saved")
        self.detail.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.addWidget(self.unit)
        row.addWidget(self.detail, 1)
        for part in (self.count, self.bar, self.score, self.saved):
            row.addWidget(part)

    def show_visit(self, unit: str, detail: str, answered: int, asked: int, score: str) -> None:
        """The present inspection."""
        self.unit.setText(unit)
        self._detail = detail
        self.count.setText(f"{answered} / {asked}" if asked else "")
        self._make_room()
        self.bar.show_share(answered, asked)
        self.score.setText(score)

    def show_nothing(self, title: str, detail: str = "") -> None:
        """No inspection: the program's name."""
        self.show_visit(title, detail, 0, 0, "")

    def show_saved(self, at: datetime | None) -> None:
        """When the last edit became durable."""
        self._saved_at, self._is_unsaved = at, False
        self._retranslate()

    def show_unsaved(self) -> None:
        """The last edit could not be written."""
        self._is_unsaved = True
        self._retranslate()

    def show_view_only(self, is_view_only: bool) -> None:
        """The book lies where nothing can be written."""
        self._is_view_only = is_view_only
        self._retranslate()

    def show_closed(self, at: datetime | None, *, is_closed: bool) -> None:
        """The visit is closed, since `at`; or it is not."""
        if (self._is_closed, self._closed_at) != (is_closed, at):
            self._is_closed, self._closed_at = is_closed, at
            self._retranslate()

    def show_waiting(self, count: int) -> None:
        """So many edits wait for work that holds the file; 0: they were written."""
        self._waiting = count
        self._retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where the line is short the bar goes, then what says least cut off; the unit and the figures stay."""
        self.bar.setVisible(bool(self.count.text()) and self.width() > scaled(_FOR_BAR))
        has_room = not self.count.text() or self.width() > scaled(_FOR_DETAIL)
        self.detail.setText(self._detail if has_room else "")

    def changeEvent(self, event: QEvent) -> None:
        """Another language, another size of text."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
            self._make_room()
        super().changeEvent(event)

    def _fit(self) -> None:
        if self.minimumHeight() != scaled(HEIGHT):
            self.setFixedHeight(scaled(HEIGHT))

    def _retranslate(self) -> None:
        if self._is_view_only:
            self.saved.say("ink2", self.tr("View only"))
        elif self._is_closed:
            when = (
                f" {format_date(self._closed_at.date())} {self._closed_at:%H:%M}" if self._closed_at else ""
            )
            self.saved.say("ink2", self.tr("Closed") + when, "lock")
        elif self._is_unsaved:
            self.saved.say("not_met", self.tr("Not saved"))
        elif self._waiting:
            self.saved.say("partly", self.tr("%n change(s) waiting to be saved…", "", self._waiting))
        elif self._saved_at is not None:
            self.saved.say("met", self.tr("Saved {0}").format(_moment(self._saved_at)))
        else:
            self.saved.say("met", "")


def _moment(at: datetime) -> str:
    """The time to the second; of another day, the day and the minute."""
    if at.date() == datetime.now(at.tzinfo).date():
        return at.strftime("%H:%M:%S")
    return f"{format_date(at.date())} {at:%H:%M}"
