"""The register of a sample over the fill page: its head, the draw, its files with a cell for each check."""
