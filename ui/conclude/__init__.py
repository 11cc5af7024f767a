"""The conclude page: the conclusion's sentences at the left, the document that they make at the right."""
