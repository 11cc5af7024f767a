"""What else a piece of evidence is evidence for: the codes of further criteria, typed in one line."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.widgets.fields import LineField

if TYPE_CHECKING:
    from inspector.book.visit import Visit


class ShareField(LineField):
    """Codes with «;» or «,» between them; its value is a tuple. A code that no checklist has is refused."""

    def __init__(self, visit: "Callable[[], Visit]", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._visit = visit
        self._stored = ()

    def retranslate(self) -> None:
        """The words."""
        self.set_label(QCoreApplication.translate("fill", "Also evidence for"))
        self.set_placeholder(
            QCoreApplication.translate("fill", "codes of other criteria, such as CC.I.2; CC.I.4")
        )

    def _to_text(self, value: Any) -> str:
        return "; ".join(value or ())

    def _to_value(self, text: str) -> Any:
        """Raises CriterionMissing."""
        known = {criterion.code.casefold(): criterion.code for criterion in self._visit().criteria}
        found = []
        for part in text.replace(",", ";").split(";"):
            code = known.get(part.strip().casefold(), part.strip())
            if code and code not in found:
                self._visit().criterion(code)
                found.append(code)
        return tuple(found)
