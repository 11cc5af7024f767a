"""The domain of Sổ Kiểm Tra: checklists, the book, documents, packets. Imports no Qt."""

__version__ = "0.1.0"
