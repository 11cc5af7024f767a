"""The register of the unit's documents: asked for, received, returned."""
