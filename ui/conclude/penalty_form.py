"""Points taken off a checklist as a whole, and why."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.widgets.fields import DecimalField, Field, LineField

if TYPE_CHECKING:
    from inspector.book.rows import ChecklistUse
    from inspector.book.visit import Visit


class PenaltyForm(QWidget):
    """A line a checklist: how many points, why."""

    edited = Signal(object)  # Edit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visit: Visit | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 2)
        self._lines: dict[bytes, tuple[Field, Field]] = {}
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_visit(self, visit: "Visit") -> None:
        """Show what the book says."""
        self._visit = visit
        if set(self._lines) != {use.id for use in visit.uses}:
            self._build(visit)
        for use in visit.uses:
            points, reason = self._lines[use.id]
            points.set_value(use.penalty)
            reason.set_value(use.penalty_reason)

    def commit(self) -> bool:
        """Hand over what is typed."""
        kept = [field.commit() for line in self._lines.values() for field in line]
        return all(kept)

    def _build(self, visit: "Visit") -> None:
        for line in self._lines.values():
            for field in line:
                field.deleteLater()
        self._lines = {}
        for row, use in enumerate(visit.uses):
            points, reason = DecimalField(), LineField()
            points.setObjectName(f"penalty_{use.checklist}")
            reason.setObjectName(f"penalty_reason_{use.checklist}")
            points.committed.connect(lambda value, use=use.id: self._commit(use, "penalty", value))
            reason.committed.connect(lambda value, use=use.id: self._commit(use, "penalty_reason", value))
            self._grid.addWidget(points, row, 0)
            self._grid.addWidget(reason, row, 1)
            self._lines[use.id] = (points, reason)
        if self._lines:
            self.setFocusProxy(next(iter(self._lines.values()))[1])
        self._retranslate()

    def _commit(self, use_id: bytes, field: str, value: Any) -> None:
        from inspector.book.inspections import edit_use

        use = self._use(use_id)
        if use is not None:
            self.edited.emit(edit_use(use, **{field: value or None}))

    def _use(self, use_id: bytes) -> "ChecklistUse | None":
        uses = self._visit.uses if self._visit is not None else ()
        return next((use for use in uses if use.id == use_id), None)

    def changeEvent(self, event: QEvent) -> None:
        """Set all texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        if self._visit is None:
            return
        names = {checklist.id: checklist.abbreviation for checklist in self._visit.checklists}
        for use in self._visit.uses:
            points, reason = self._lines[use.id]
            points.set_label(self.tr("{0}: points").format(names.get(use.checklist, use.checklist)))
            reason.set_label(self.tr("Why"))
