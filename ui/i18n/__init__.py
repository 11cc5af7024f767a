"""The window's languages: Vietnamese (complete) and English (the words in the source, with plurals)."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

FOLDER = Path(__file__).resolve().parent
LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}
DEFAULT = "vi"


class Language(QObject):
    """The language spoken now. A change reaches every widget as a LanguageChange event."""

    changed = Signal(str)

    def __init__(self, app: QApplication, code: str = DEFAULT) -> None:
        super().__init__(app)
        self._app = app
        self._code = ""
        self._installed: list[QTranslator] = []
        self.set_code(code)

    @property
    def code(self) -> str:
        """«vi» or «en»."""
        return self._code

    def set_code(self, code: str) -> None:
        """Speak `code` from now on; an unknown one is Vietnamese."""
        code = code if code in LANGUAGES else DEFAULT
        if code == self._code:
            return
        self._code = code
        is_english = code == "en"
        QLocale.setDefault(
            QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
            if is_english
            else QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam)
        )
        self.remove()
        qt_texts = QTranslator(self)
        theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if any(qt_texts.load(f"qtbase_{code}", folder) for folder in (theirs, str(FOLDER))):
            self._install(qt_texts)
        ours = QTranslator(self)
        if ours.load(str(FOLDER / f"{code}.qm")):
            self._install(ours)
        self.changed.emit(code)

    def remove(self) -> None:
        """Speak the source's English again: for whoever outlives the window."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []

    def _install(self, translator: QTranslator) -> None:
        self._app.installTranslator(translator)
        self._installed.append(translator)
