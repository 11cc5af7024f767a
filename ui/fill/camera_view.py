"""A photo from the laptop's camera, over the whole page; only where Qt finds one."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import DARK, font
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.overlay import LAID_OVER

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCamera, QImageCapture, QMediaCaptureSession, QVideoFrame, QVideoSink


def may_have_a_camera() -> bool:
    """Whether it is worth asking Qt, which costs a tenth of a second: on Linux a camera is a file."""
    return sys.platform != "linux" or any(Path("/dev").glob("video*"))


def has_a_camera() -> bool:
    """Whether Qt finds a camera on this machine."""
    if not may_have_a_camera():
        return False
    from PySide6.QtMultimedia import QMediaDevices

    return bool(QMediaDevices.videoInputs())


class CameraView(QWidget):
    """Shows what the camera sees. `taken` carries a QImage; Space or Enter takes, Esc closes."""

    taken = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, LAID_OVER)
        self.setObjectName("camera_view")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._camera: QCamera | None = None
        self._capture: QImageCapture | None = None
        self._session: QMediaCaptureSession | None = None
        self._sink: QVideoSink | None = None
        self._seen: QImage | None = None
        self._problem = ""
        self._shoot, self._close = PrimaryButton(icon="camera", parent=self), SecondaryButton(parent=self)
        self._shoot.setObjectName("camera_shoot")
        self._close.setObjectName("camera_close")
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self._shoot, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addStretch(1)
        column.addLayout(foot)
        self._shoot.clicked.connect(self.shoot)
        self._close.clicked.connect(self.leave)
        self._retranslate()
        self.hide()

    def begin(self) -> None:
        """Switch the camera on."""
        from PySide6.QtMultimedia import (
            QCamera,
            QImageCapture,
            QMediaCaptureSession,
            QMediaDevices,
            QVideoSink,
        )

        self._problem, self._seen = "", None
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        found = QMediaDevices.videoInputs()
        if not found:
            self._fail(self.tr("No camera was found on this machine."))
            return
        self._camera, self._capture = QCamera(found[0], self), QImageCapture(self)
        self._session, self._sink = QMediaCaptureSession(self), QVideoSink(self)
        self._session.setCamera(self._camera)
        self._session.setImageCapture(self._capture)
        self._session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._show_frame)
        self._camera.errorOccurred.connect(lambda _error, text: self._fail(text))
        self._capture.errorOccurred.connect(lambda _id, _error, text: self._fail(text))
        self._capture.imageCaptured.connect(self._take)
        self._camera.start()
        self._show_state()

    @property
    def problem(self) -> str:
        """Why there is no picture; "" while there is one."""
        return self._problem

    def shoot(self) -> None:
        """Take a photo."""
        if self._capture is not None and self._capture.isReadyForCapture():
            self._capture.capture()

    def leave(self) -> None:
        """Switch the camera off and close."""
        if self._camera is not None:
            self._camera.stop()
        for part in (self._session, self._capture, self._sink, self._camera):
            if part is not None:
                part.deleteLater()
        self._camera = self._capture = self._session = self._sink = None
        self._seen = None
        self.hide()
        self.closed.emit()

    def _take(self, _id: int, image: QImage) -> None:
        taken = image.copy()
        self.leave()
        self.taken.emit(taken)

    def _fail(self, why: str) -> None:
        self._problem, self._seen = why, None
        self._show_state()

    def _show_frame(self, frame: "QVideoFrame") -> None:
        self._seen = frame.toImage()
        self.update()

    def _show_state(self) -> None:
        self._shoot.setEnabled(self._camera is not None and not self._problem)
        self.setAccessibleDescription(self._problem)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing reaches the page below."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.shoot()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Clicks stay here."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What the camera sees, or why it sees nothing."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(DARK.canvas))
        room = QRectF(16, 16, self.width() - 32, self.height() - self._close.height() - 48)
        seen = self._seen
        if seen is not None and not seen.isNull():
            scale = min(room.width() / seen.width(), room.height() / seen.height())
            box = QRectF(0, 0, seen.width() * scale, seen.height() * scale)
            box.moveCenter(room.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, seen)
            return
        painter.setPen(QColor(DARK.ink2))
        painter.setFont(font("body"))
        words = self._problem or self.tr("Switching the camera on…")
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Camera"))
        self._shoot.setText(self.tr("Take a photo"))
        self._close.setText(self.tr("Close"))
