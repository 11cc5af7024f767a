"""What is asked: checklists, read and checked, and how answers become scores."""

from inspector.checklist.answer import Answer, Result
from inspector.checklist.find import (
    FoundChecklist,
    builtin_checklists,
    find_checklists,
    pick_checklists,
    resources,
    survey_checklists,
)
from inspector.checklist.model import Checklist, Criterion, Kind, Section
from inspector.checklist.phrases import render_phrase
from inspector.checklist.reader import check_file, json_schema, lint, read_checklist, read_checklist_text
from inspector.checklist.scoring import (
    ChecklistScore,
    CriterionScore,
    SectionScore,
    VisitFacts,
    score_checklist,
)
from inspector.checklist.values import Figures, canonical_value, display_value, figures

__all__ = [
    "Answer",
    "Checklist",
    "ChecklistScore",
    "Criterion",
    "CriterionScore",
    "Figures",
    "FoundChecklist",
    "Kind",
    "Result",
    "Section",
    "SectionScore",
    "VisitFacts",
    "builtin_checklists",
    "canonical_value",
    "check_file",
    "display_value",
    "figures",
    "find_checklists",
    "json_schema",
    "lint",
    "pick_checklists",
    "read_checklist",
    "read_checklist_text",
    "render_phrase",
    "resources",
    "score_checklist",
    "survey_checklists",
]
