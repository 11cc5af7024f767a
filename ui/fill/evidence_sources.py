"""Further ways for evidence to come in: a piece of the screen, a photo from the laptop's camera."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import LinkButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import set_tooltip

if TYPE_CHECKING:
    from ui.fill.camera_view import CameraView
    from ui.fill.screen_snip import ScreenSnip

_LOOK_MS = 2500  # after the page stands: looking for a camera takes a moment
_SCREEN_KEYS, _CAMERA_KEYS = "Ctrl+Shift+S", "Ctrl+Shift+C"


class EvidenceSources(QWidget):
    """`screen_taken` and `photo_taken` carry a QImage, `refused` why there is none."""

    screen_taken = Signal(object)
    photo_taken = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.screen_link = LinkButton(icon="desktop", is_flush=True, parent=self)
        self.screen_link.setObjectName("take_screen")
        self.camera_link = LinkButton(icon="camera", is_flush=True, parent=self)
        self.camera_link.setObjectName("take_photo")
        self.camera_link.hide()
        row = FlowLayout(self)
        row.addWidget(self.screen_link)
        row.addWidget(self.camera_link)
        self.screen_link.clicked.connect(self.take_screen)
        self.camera_link.clicked.connect(self.take_photo)
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self.look_for_camera)
        self._has_looked = False
        self._retranslate()

    @cached_property
    def snip(self) -> "ScreenSnip":
        """Takes a piece of the screen; made when it is first wanted."""
        from ui.fill.screen_snip import ScreenSnip

        made = ScreenSnip(self.window(), self)
        made.taken.connect(self._take_screen)
        made.refused.connect(self.refused)
        made.ended.connect(self._snip_ended)
        return made

    @cached_property
    def camera(self) -> "CameraView":
        """Shows what the camera sees; made when it is first wanted."""
        from ui.fill.camera_view import CameraView

        made = CameraView(self.window())
        made.taken.connect(self._take_photo)
        made.closed.connect(self.camera_link.setFocus)
        return made

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self.screen_link, self.camera_link]

    def take_screen(self) -> None:
        """Have a person choose a piece of the screen."""
        if self.isVisible() and self.screen_link.isEnabled():
            self.screen_link.setEnabled(False)
            self.snip.begin()

    def _snip_ended(self) -> None:
        self.screen_link.setEnabled(True)

    def _take_screen(self, image: QImage) -> None:
        self.screen_taken.emit(image)

    def take_photo(self) -> None:
        """Switch the camera on."""
        self.camera.begin()

    def take_photo_by_key(self) -> None:
        """Switch the camera on, or say that there is none."""
        self.look_for_camera()
        if self.camera_link.isVisibleTo(self):
            self.take_photo()
        else:
            self.refused.emit(self.tr("No camera was found on this machine."))

    def _take_photo(self, image: QImage) -> None:
        self.photo_taken.emit(image)

    def look_for_camera(self) -> None:
        """The button is there only where there is a camera."""
        from ui.fill.camera_view import has_a_camera

        self._has_looked = True
        self.camera_link.setVisible(has_a_camera())

    def showEvent(self, event: QShowEvent) -> None:
        """Look for a camera a little later, once."""
        super().showEvent(event)
        if not self._has_looked:
            self._looking.start()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.screen_link.setText(self.tr("Part of the screen"))
        set_tooltip(self.screen_link, _SCREEN_KEYS)
        self.camera_link.setText(self.tr("Photo by camera"))
        set_tooltip(self.camera_link, _CAMERA_KEYS)
