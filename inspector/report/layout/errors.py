"""Why a file could not be read as a Word document."""

from inspector.errors import InspectorError


class NotWord(InspectorError):
    """The file at `place` is no .docx: no zip archive, or one without a Word document inside."""

    code = "layout.not_word"


class OldWord(InspectorError):
    """The file at `place` is in Word's format of before 2007 (.doc), or a .docx locked by a password."""

    code = "layout.old_word"


class HasMacros(InspectorError):
    """The document at `place` carries macros (.docm). Facts: part."""

    code = "layout.macros"


class DamagedWord(InspectorError):
    """A part of the document cannot be read. Facts: part (its name inside the file)."""

    code = "layout.damaged"


class SuspiciousWord(InspectorError):
    """A part holds what no word processor writes (a DOCTYPE, a name outside the file). Facts: part."""

    code = "layout.suspicious"


class TooMuchInside(InspectorError):
    """The file would unpack to more than is read. Facts: part, bytes, limit."""

    code = "layout.too_much_inside"


class IsSigned(InspectorError):
    """The document at `place` carries a digital signature, which any change would break."""

    code = "layout.signed"


class LayoutTooHeavy(InspectorError):
    """Checking `place` took too long or too much memory. Facts: seconds, megabytes."""

    code = "layout.too_heavy"


class NoWordFiles(InspectorError):
    """The folder `place` holds no Word file, at any depth."""

    code = "layout.no_word_files"


class SameFile(InspectorError):
    """The output `place` is the very file that was to be read."""

    code = "layout.same_file"
