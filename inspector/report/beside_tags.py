"""Finds what would be lost beside a tag that stands for a whole paragraph, row or cell.

Such a tag (`{%p … %}`, `{%tr … %}`, `{%tc … %}`) is put in place of everything around it, so a word that somebody typed
next to it would vanish from every document, and nobody would be told.
"""

import re
from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from inspector.errors import Problem

_WORDS = qn("w:t")
_SHOWN = frozenset(
    qn(name)
    for name in ("w:drawing", "w:pict", "w:object", "w:fldChar", "w:instrText", "w:footnoteReference")
)
_WHOLES = {"p": qn("w:p"), "tr": qn("w:tr"), "tc": qn("w:tc")}
_WHOLE_TAG = {
    kind: re.compile(rf"\{{%{kind}\s[^}}%]*%\}}|\{{\{{{kind}\s[^}}%]*\}}\}}|\{{#{kind}\s[^}}#]*#\}}")
    for kind in _WHOLES
}
_REMARK = re.compile(r"\{#.*?#\}", re.DOTALL)
_LONGEST = 80


def lost_beside_tags(root: Any) -> Iterator[Problem]:
    """One problem for each paragraph, row or cell of a part that holds more than its tag."""
    for kind, tag in _WHOLES.items():
        for whole in root.iter(tag):
            words = _words_of(whole, tag)
            found = _WHOLE_TAG[kind].search(words)
            if found is None:
                continue
            beside = " ".join(_REMARK.sub("", words[: found.start()] + words[found.end() :]).split())
            if beside or any(_belongs(piece, whole, tag) for piece in whole.iter(*_SHOWN)):
                place = " ".join(words.split())[:160]
                facts: dict[str, object] = {"tag": found[0], "words": beside[:_LONGEST]}
                yield Problem(f"“{place}”", "report.template_text_beside", facts)


def _words_of(whole: Any, tag: str) -> str:
    return "".join(piece.text or "" for piece in whole.iter(_WORDS) if _belongs(piece, whole, tag))


def _belongs(piece: Any, whole: Any, tag: str) -> bool:
    """It is of `whole` itself, not of a text box or a table inside it."""
    return next(piece.iterancestors(tag), None) is whole
