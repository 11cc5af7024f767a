"""What the documents of a visit and their fields are called on screen."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_DOCUMENTS = {
    "file_request": QT_TRANSLATE_NOOP("documents", "Request for files"),
    "handover": QT_TRANSLATE_NOOP("documents", "Record of files handed over"),
    "minutes": QT_TRANSLATE_NOOP("documents", "Minutes of the inspection"),
    "result_report": QT_TRANSLATE_NOOP("documents", "Report on the result"),
    "conclusion": QT_TRANSLATE_NOOP("documents", "Notice of conclusion"),
    "scores": QT_TRANSLATE_NOOP("documents", "Annex: scores"),
    "photos": QT_TRANSLATE_NOOP("documents", "Annex: photos"),
    "figures": QT_TRANSLATE_NOOP("documents", "Annex: figures"),
    "reminder": QT_TRANSLATE_NOOP("documents", "Reminder"),
}
_FIELDS = {
    "superior_body": QT_TRANSLATE_NOOP("documents", "Superior headquarters"),
    "issuing_body": QT_TRANSLATE_NOOP("documents", "Issuing body"),
    "number": QT_TRANSLATE_NOOP("documents", "Number"),
    "symbol": QT_TRANSLATE_NOOP("documents", "Symbol"),
    "issued_on": QT_TRANSLATE_NOOP("documents", "Date"),
    "place": QT_TRANSLATE_NOOP("documents", "Place"),
    "subject": QT_TRANSLATE_NOOP("documents", "About"),
    "addressee": QT_TRANSLATE_NOOP("documents", "Addressed to, one a line"),
    "begun_at_day": QT_TRANSLATE_NOOP("documents", "Handed over on"),
    "begun_at_time": QT_TRANSLATE_NOOP("documents", "at"),
    "due_at_day": QT_TRANSLATE_NOOP("documents", "Not later than"),
    "due_at_time": QT_TRANSLATE_NOOP("documents", "hour"),
    "giver": QT_TRANSLATE_NOOP("documents", "Who hands over"),
    "receiver": QT_TRANSLATE_NOOP("documents", "Who receives"),
    "copies": QT_TRANSLATE_NOOP("documents", "Copies"),
    "signer_authority": QT_TRANSLATE_NOOP("documents", "Signing authority"),
    "signer_office": QT_TRANSLATE_NOOP("documents", "Signer's office"),
    "signer_name": QT_TRANSLATE_NOOP("documents", "Signer: rank and name"),
    "recipients": QT_TRANSLATE_NOOP("documents", "Recipients, one a line"),
    "archive_mark": QT_TRANSLATE_NOOP("documents", "Archive («Lưu»)"),
}
_TEXTS = {
    "minutes": QT_TRANSLATE_NOOP("documents", "What the unit proposes, one a line"),
    "result_report": QT_TRANSLATE_NOOP("documents", "What the team proposes, one a line"),
}


def document_word(kind: str) -> str:
    """A document's name; an office's own template has only its file's."""
    return QCoreApplication.translate("documents", _DOCUMENTS[kind]) if kind in _DOCUMENTS else kind


def field_word(kind: str, field: str) -> str:
    """What a field of the document is called."""
    text = _TEXTS[kind] if field == "text" else _FIELDS[field]
    return QCoreApplication.translate("documents", text)
