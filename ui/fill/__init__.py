"""The fill page: sections, criteria, and the criterion in hand."""
