"""Why a document could not be written. The words stand in `inspector.wording`."""

from inspector.errors import InspectorError


class TemplateMissing(InspectorError):
    """There is no template called `place`. Facts: known (the names there are)."""

    code = "report.template_missing"


class TemplateTooHeavy(InspectorError):
    """Filling the template at `place` took more time or memory than any document needs; it was stopped.

    Facts: seconds, megabytes (the limits).
    """

    code = "report.template_too_heavy"


class TemplateFailed(InspectorError):
    """The template at `place` could not be filled. Facts: paragraph (its words, "" when unknown), reason."""

    code = "report.template_failed"


class RendererLost(InspectorError):
    """The process that fills other people's templates did not start. Facts: reason."""

    code = "report.renderer_lost"


class DocumentUnmarked(InspectorError):
    """The document at `place` holds no sentence that this program marked."""

    code = "report.document_unmarked"


class DocumentForeign(InspectorError):
    """The document at `place` belongs to another inspection. Facts: unit ("" when this book does not hold it)."""

    code = "report.document_foreign"


class DocumentUnknown(InspectorError):
    """A visit has no document of this id. Facts: known (the ids there are)."""

    code = "report.document_unknown"


class OfficeMissing(InspectorError):
    """Exact pages were asked for, and LibreOffice is not installed on this machine."""

    code = "report.office_missing"


class OfficeTooSlow(InspectorError):
    """LibreOffice, at `place`, did not finish in time and was ended. Facts: seconds (the limit)."""

    code = "report.office_too_slow"


class OfficeFailed(InspectorError):
    """LibreOffice, at `place`, wrote no whole PDF. Facts: reason (the system's words, "" when there are none)."""

    code = "report.office_failed"


class SurveyFitsNoCriterion(InspectorError):
    """No criterion of the visit to `place` speaks of how documents are laid out."""

    code = "report.survey_fits_none"


class SurveyPeriodUnclear(InspectorError):
    """The criterion at `place` is asked for several periods, and the documents' years name none of them alone.

    Facts: periods.
    """

    code = "report.survey_period_unclear"
