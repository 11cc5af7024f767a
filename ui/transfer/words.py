"""Words of the transfer page that several of its parts say: counts, moments, fields and what stands in them."""

from datetime import datetime
from typing import TYPE_CHECKING

from inspector import border
from inspector.text import format_date
from inspector.wording.facts import say_field, say_value
from ui.transfer.counts import Counts
from ui.words import language

if TYPE_CHECKING:
    from inspector.book.fields import Stored
    from inspector.checklist.model import Criterion


def counts_text(changes: int, photos: int, documents: int) -> str:
    """«214 thay đổi, 18 ảnh, 2 tài liệu»; what there is none of is left out, but for the changes."""
    parts = [Counts().changes(changes)]
    if photos:
        parts.append(Counts().photos(photos))
    if documents:
        parts.append(Counts().documents(documents))
    return ", ".join(parts)


def files_text(files: int) -> str:
    """«14 minh chứng»: attachments of which the kind is not known."""
    return Counts().files(files)


def moment_text(moment: datetime) -> str:
    """«20/10/2021 16:40», in the local time."""
    local = moment.astimezone()
    return f"{format_date(local.date())} {local:%H:%M}"


def short_moment_text(moment: datetime) -> str:
    """«20/10 19:05», today «19:05», in the local time."""
    local = moment.astimezone()
    return f"{local:%H:%M}" if local.date() == border.now().astimezone().date() else f"{local:%d/%m %H:%M}"


def field_text(table: str, field: str) -> str:
    """What a field is called."""
    return say_field(table, field, language())


def value_text(table: str, field: str, stored: "Stored", criterion: "Criterion | None" = None) -> str:
    """A stored value as people read it."""
    return say_value(table, field, stored, language(), criterion)
