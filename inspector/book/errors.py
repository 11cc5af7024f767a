"""What the book refuses. Every place is the book's file unless its docstring says otherwise."""

from inspector.errors import InspectorError


class BookError(InspectorError):
    """The book could not be opened, read or written."""

    code = "book.error"


class NotABook(BookError):
    """The file is no book: another kind of file altogether."""

    code = "book.not_a_book"


class ForeignDatabase(BookError):
    """The file is a database of another program."""

    code = "book.foreign_database"


class BookNewer(BookError):
    """The book was written by a newer program. Facts: found, known (schema versions)."""

    code = "book.newer"


class BookTruncated(BookError):
    """The end of the file is missing. Facts: expected, found (bytes), backup (name of the newest, or "")."""

    code = "book.truncated"


class BookDamaged(BookError):
    """The file's content is damaged. Facts: detail, backup (name of the newest, or "")."""

    code = "book.damaged"


class HostileSchema(BookError):
    """The file claims to be a book and holds what no book holds. Facts: found (the strange object's name)."""

    code = "book.hostile_schema"


class PassphraseNeeded(BookError):
    """The book is protected and no passphrase was given."""

    code = "book.passphrase_needed"


class WrongPassphrase(BookError):
    """The passphrase does not open the book (or the first page of the file is damaged)."""

    code = "book.wrong_passphrase"


class PassphraseUnusable(BookError):
    """The passphrase is empty or longer than 1,024 characters."""

    code = "book.passphrase_unusable"


class BookInUse(BookError):
    """Another program holds the book. Facts, "" when unknown: holder, machine (if another), here, since (UTC)."""

    code = "book.in_use"


class BookReadOnly(BookError):
    """The book lies where nothing can be written."""

    code = "book.read_only"


class BookMoved(BookError):
    """The file under the open book was replaced, renamed or removed by another program."""

    code = "book.moved"


class BookWriteFailed(BookError):
    """The system failed while writing; nothing of this edit was kept. Facts: reason."""

    code = "book.write_failed"


class BookLocked(BookError):
    """A foreign program keeps the file locked."""

    code = "book.locked"


class JournalLeftBehind(BookError):
    """Beside the book lies a journal that is no ordinary file."""

    code = "book.journal_not_regular"


class JournalForeign(BookError):
    """Beside the book lies a journal that does not belong to it. `place` is the journal; facts: book (its name)."""

    code = "book.journal_foreign"


class BookMixed(BookError):
    """The file holds parts of two states: it was copied while it was written. Facts: detail, backup."""

    code = "book.mixed"

    def __init__(self, place: str, **facts: object) -> None:
        super().__init__(place, **{"backup": "", **facts})


class InspectionMissing(BookError):
    """The book has no such inspection. `place` is what was asked for."""

    code = "book.no_such_inspection"


class NoInspection(BookError):
    """The book holds no inspection yet."""

    code = "book.no_inspection"


class InspectionAmbiguous(BookError):
    """The book has several inspections and none was named. Facts: count, known (each id with its unit)."""

    code = "book.which_inspection"


class CriterionMissing(BookError):
    """The inspection's checklists have no such criterion. `place` is the code."""

    code = "answers.no_such_criterion"


class PeriodMissing(BookError):
    """The criterion is not asked for this period. `place` is the code; facts: period, periods."""

    code = "answers.no_such_period"


class AskedOnce(PeriodMissing):
    """The criterion is asked once, not for each period. `place` is the code; facts: period."""

    code = "answers.asked_once"


class FieldMissing(BookError):
    """There is no such field. `place` is its name."""

    code = "book.no_such_field"


class ValueRefused(BookError):
    """A field cannot hold this value. `place` is the field or criterion; facts: value, kind."""

    code = "book.value_refused"


class PeriodUnusable(BookError):
    """A period has no words, or the same words as another. `place` is its number; facts: value."""

    code = "book.period_unusable"


class CodesClash(BookError):
    """Two checklists of one inspection ask under the same code. `place` is the code; facts: first, second."""

    code = "book.codes_clash"


class ChecklistTwice(BookError):
    """One checklist comes twice, in two versions or files. `place` is its id."""

    code = "book.checklist_twice"


class ChecklistStands(BookError):
    """The inspection asks this very checklist already. `place` is its title; facts: version."""

    code = "book.checklist_stands"


class ChecklistUnfit(BookError):
    """What was answered has no place in this version. `place` is the title; facts: version, count, codes."""

    code = "book.checklist_unfit"


class ChecklistAbsent(BookError):
    """The inspection does not ask a checklist of this id. `place` is the id; facts: known."""

    code = "book.checklist_absent"


class ChecklistInUse(BookError):
    """Something hangs on criteria of the checklist to be taken out. `place` is its title; facts: count, codes."""

    code = "book.checklist_in_use"


class OnlyChecklist(BookError):
    """The inspection would ask nothing any more. `place` is the checklist's title."""

    code = "book.only_checklist"


class ScoreAboveMaximum(BookError):
    """An answer's score is above its criterion's maximum. `place` is the code; facts: score, maximum."""

    code = "answers.score_above_maximum"


class ScoreBelowZero(BookError):
    """An answer's score is below 0. `place` is the code; facts: score."""

    code = "answers.score_below_zero"


class SampleIsTheValue(BookError):
    """The criterion is answered by a sample: its value is what was seen there. Facts: text."""

    code = "answers.sample_is_the_value"


class NaReasonMissing(BookError):
    """«Không áp dụng» for several criteria at once needs its reason. No facts."""

    code = "answers.reason_missing"


class SampleAbovePopulation(BookError):
    """More were sampled than there are. `place` is the code; facts: sample, population."""

    code = "answers.sample_above_population"


class VisitClosed(BookError):
    """The visit is closed: nothing in it may be changed. `place` is the unit; facts: at (local time, or "")."""

    code = "book.visit_closed"


class VisitOpen(BookError):
    """The visit is not closed, so that it cannot be reopened. `place` is the unit."""

    code = "book.visit_open"


class ReasonMissing(BookError):
    """A visit is reopened only with a reason. `place` is the unit."""

    code = "book.no_reason"


class VersionMissing(BookError):
    """The visit was not closed so often. `place` is the number asked for; facts: count (how often it was)."""

    code = "book.no_such_version"


class NeverClosed(VersionMissing):
    """The visit was not closed yet, so that no version of it is kept. `place` is the unit."""

    code = "book.never_closed"


class VersionIncomplete(BookError):
    """What a closed state rests on has not all arrived in this book. `place` is the unit; facts: at (local time)."""

    code = "book.version_incomplete"


class FigureFromSample(BookError):
    """The figure comes from a sample's register and is not typed. `place` is the code; facts: period."""

    code = "sampling.figure"


class NotBySample(BookError):
    """The criterion is not checked by a sample. `place` is the code."""

    code = "sampling.not_by_sample"


class CountRefused(BookError):
    """A number in the list, or how many there are in all, is no whole number above 0. Facts: value."""

    code = "sampling.count"


class FaultUnknown(BookError):
    """A file fails what the register does not examine for. `place` is the file; facts: fault, known."""

    code = "sampling.fault_unknown"


class ResultAndFaults(BookError):
    """A file is said to be sound and has faults. `place` is the file."""

    code = "sampling.result_and_faults"


class SeedMissing(BookError):
    """Nothing is drawn without a seed. `place` is the code."""

    code = "sampling.no_seed"


class PopulationMissing(BookError):
    """Nothing is drawn from nobody knows how many. `place` is the code."""

    code = "sampling.no_population"


class DrawTooLarge(BookError):
    """So many cannot be drawn. `place` is the code; facts: count, left (how many can be)."""

    code = "sampling.draw_too_large"


class HistoryChanged(BookError):
    """A change arrives whose id the book has with other content. `place` is the change's id."""

    code = "journal.history_changed"


class JournalRefused(BookError):
    """A change that arrives is not one that a book can hold. `place` is the change; facts: reason."""

    code = "journal.refused"


class EvidenceEmpty(BookError):
    """The file has no bytes. `place` is the file."""

    code = "evidence.empty"


class FolderEmpty(BookError):
    """There is no file in the folder that could be evidence. `place` is the folder."""

    code = "evidence.folder_empty"


class FolderTooFull(BookError):
    """The folder holds more files than are taken in at once. `place` is the folder; facts: most."""

    code = "evidence.folder_too_full"


class EvidenceTooLarge(BookError):
    """The file is above the limit. `place` is the file; facts: bytes, mebibytes (the limit)."""

    code = "evidence.too_large"


class EvidenceChanged(BookError):
    """The file was written to while it was being read. `place` is the file."""

    code = "evidence.changed"


class IssuedMissing(BookError):
    """No entry of the register, or more than one, has an id or SHA-256 that begins so. Facts: count."""

    code = "issued.missing"


class MarkedMissing(BookError):
    """No sentence or evidence, or more than one, has an id that begins so. Facts: count."""

    code = "marked.missing"


class EvidenceMissing(BookError):
    """The evidence's bytes are not in this book (not yet arrived). `place` is the SHA-256."""

    code = "evidence.missing"


class NoPicture(BookError):
    """The evidence cannot be shown as a picture. `place` is its name; facts: reason."""

    code = "evidence.no_picture"


class ConflictMissing(BookError):
    """There is no such conflict, or it is settled. `place` is its id."""

    code = "conflict.missing"


class SideMissing(BookError):
    """The conflict has no such side. `place` is the conflict; facts: side."""

    code = "conflict.no_such_side"


class BackupMissing(BookError):
    """There is no such backup. `place` is its name."""

    code = "backup.missing"


class BackupIncomplete(BookError):
    """A backup lacks evidence that it should have. `place` is the backup; facts: missing (count)."""

    code = "backup.incomplete"


class MemberMissing(InspectorError):
    """Nobody of the team, or more than one, goes by this name. Facts: known."""

    code = "book.member_missing"


class SectionMissing(InspectorError):
    """The visit has no such section or checklist. Facts: known."""

    code = "book.section_missing"
