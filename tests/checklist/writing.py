"""Small checklists for tests, written as people write them."""

from inspector.checklist import Checklist, read_checklist_text

OWN = """\
id: nho
version: "1.0"
title: Kiểm tra nhỏ
short_title: Nhỏ
abbreviation: KTN
subject: công tác nhỏ
grades: [{name: Tốt, at_least: 85}, {name: Yếu, at_least: 0}]
sections:
  - id: I
    title: Phần một
    max_score: 3
    criteria:
      - {code: N.1, text: Ban hành quy chế, kind: met, max_score: 3}
"""
"""A whole file of one criterion, N.1."""
HEAD = """\
id: nho
version: "1.0"
title: Danh mục nhỏ
grades:
  - {name: Tốt, at_least: 85}
  - {name: Khá, at_least: 70}
  - {name: Trung bình, at_least: 50}
  - {name: Yếu, at_least: 0}
caps: {one: Trung bình, two_or_more: Yếu}
bonus_max: 2
penalty_max: 5
legal_bases:
  - {id: nd30, kind: Nghị định, number: 30/2020/NĐ-CP, subject: về công tác văn thư, from: 2020-03-05}
ladders:
  A:
    of: percent
    bands:
      - {at_least: 95, share: 1}
      - {at_least: 80, share: 0.75}
      - {at_least: 60, share: 0.5}
      - {at_least: 40, share: 0.25}
      - {otherwise: true, share: 0}
  C: {of: percent, bands: [{at_most: 2, share: 1}, {at_most: 5, share: 0.75}, {at_most: 10, share: 0.5}]}
  E: {of: date, bands: [{until: "01-31", share: 1}, {until: "02-end", share: 0.5}, {otherwise: true, share: 0}]}
  F: {of: percent, bands: [{at_least: 20, share: 1}, {above: 0, share: 0.25}, {otherwise: true, share: 0}]}
"""


def written(*criteria: str) -> str:
    """A checklist's text with these criteria, each a flow mapping's inside, in one section with the right sum."""
    total = sum(_max(criterion) for criterion in criteria)
    lines = [
        HEAD,
        "sections:\n  - id: I\n    title: Phần một\n",
        f"    max_score: {total:g}\n    criteria:\n",
    ]
    lines += [f"      - {{{criterion}}}\n" for criterion in criteria]
    return "".join(lines)


def _max(criterion: str) -> float:
    return float(criterion.split("max_score:")[1].split(",")[0].strip())


def checklist_of(*criteria: str) -> Checklist:
    """The checklist that `written` writes. A criterion's line is FIRST_LINE and the ones after it."""
    return read_checklist_text(written(*criteria), "nho.yaml")


FIRST_LINE = written("max_score: 0").splitlines().index("      - {max_score: 0}") + 1
"""The line of the first criterion in `written`."""
