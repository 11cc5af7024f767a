"""What our own checklists say of any answers reads as an office writes: no hole, no slip, no machine's word.

One visit answers every criterion at once, so a few hundred visits try many thousands of sentences.
"""

import itertools
import random
import re
from collections.abc import Iterator
from dataclasses import astuple, replace
from decimal import Decimal

import pytest

from inspector.book.rows import ChecklistUse, Inspection
from inspector.book.visit import Visit
from inspector.checklist import Criterion, builtin_checklists
from inspector.checklist.answer import Answer, Result
from inspector.checklist.model import Kind
from inspector.report.assemble import build_context
from inspector.report.conclusion import conclusion
from inspector.report.drafting import CAUSE, KINDS, REQUIREMENT, SHORTCOMING, STRENGTH, draft_findings

FIRST, SECOND, THIRD = "Năm 2020", "9 tháng đầu năm 2021", "Quý IV năm 2021"
INSPECTION = bytes(range(16))
CHECKLISTS = tuple(found.checklist for found in builtin_checklists())

NOTES = (
    "",
    "Còn 03 cơ quan chưa nhận được văn bản.",
    "Đã có dự thảo; chưa trình ký.",
    "Phòng Kỹ thuật chưa gửi báo cáo (quý III).",
    "Xem Báo cáo số 611/BC-BCH ngày 14/5/2020.",
)
PERCENTS = [
    "0/1",
    "1/1",
    "0/8",
    "8/8",
    "1/8",
    "7/8",
    "0/30",
    "1/30",
    "3/30",
    "4/30",
    "10/30",
    "20/30",
    "29/30",
    "30/30",
    "3/1262",
    "600/1262",
    "1248/1262",
    "12.5/40",
]
VALUES = {
    Kind.NUMBER: ["0", "1", "2", "3", "4", "5", "9", "12", "1200"],
    Kind.STEPS: ["0", "1", "2", "4", "9", "12"],
    Kind.DATE: ["{}-01-15", "{}-02-05", "{}-03-05", "{}-12-31"],
    Kind.PERCENT: PERCENTS,
    Kind.TEXT: ["Tra cứu kết quả hồ sơ bằng mã QR dán trên phiếu hẹn."],
}
FINDINGS = (Result.MET, Result.PARTLY, Result.NOT_MET)

SLIPS = {
    "a hole": r"None|N/A|[{}%]\}|\{\{| [,.;:)]|\( |\(\)|: *\.|(ban hành|đến|trước) ngày *[,.;]",
    "nothing of nothing": r"\b0/0\b",
    "the whole written as a share": r"(?<![\d/.,])(\d[\d.]*)/\1(?![\d/.,])",
    "a count below ten without its zero": r"(?<![\d/.,])(?<!ngày )\b[1-9]\b(?![\d/.,%]| (tháng|triệu))",
    "a padded nothing": r"(?<![\d/.,])00\b",
    "a point in a percentage": r"\d\.\d+%| %",
    "stops beside each other": r"[.,;:][.,;:]|\)\.? \(năm|\)\.? \(9 tháng",
    "a capital after a semicolon": r"; (?!Phòng Kỹ thuật)[A-ZĐÂĂÊÔƠƯ][a-zà-ỹđ]",
    "a word said twice": r"\b(chưa|còn|có|là|đã|đạt|mới|không|năm 2020) \1\b",
    "a criterion's code or name": r"\b(CC|VT)\.[IVX]|\b[Tt]iêu chí\b",
    "another body's word": r"[Tt]hanh tra|xử phạt|nghiêm trọng",
    "two brackets in each other": r"\([^()]*\(",
    "both of three": r"cả hai thời kỳ.*Quý IV",
}


def choose(criterion: Criterion, period: str, chance: random.Random) -> Answer:
    """Any answer that a page lets through: a figure, a finding, either with or without a note."""
    year = "2021" if "2021" in period else "2020"
    values = [each.key for each in criterion.choices] or VALUES.get(criterion.kind, [])
    by_finding = not values or (criterion.kind is not Kind.TEXT and chance.random() < 0.2)
    return Answer(
        criterion.code,
        period,
        result=chance.choice(FINDINGS) if by_finding else None,
        value=None if by_finding else chance.choice(values).format(year),
        population=chance.choice((None, 8, 412)) if criterion.sampling else None,
        note=chance.choice(NOTES),
        score=Decimal("0.5") if criterion.bonus_max else None,
    )


def visit_of(answers: Iterator[Answer], periods: tuple[str, ...], checklists=CHECKLISTS) -> Visit:
    inspection = replace(
        Inspection(INSPECTION, unit="Bộ Chỉ huy Quân sự tỉnh Sơn Hà", unit_short="Bộ CHQS tỉnh Sơn Hà"),
        periods=periods,
        has_previous=True,
    )
    uses = tuple(
        ChecklistUse(bytes([place] * 16), INSPECTION, each.id, each.version, each.sha256, place)
        for place, each in enumerate(checklists, start=1)
    )
    by_place = {(answer.criterion, answer.period): answer for answer in answers}
    return Visit(inspection, (), uses, tuple(checklists), by_place, (), ())


def any_visit(seed: int, periods: tuple[str, ...], left_out: float = 0.0) -> Visit:
    chance = random.Random(seed)
    return visit_of(
        (
            choose(criterion, period, chance)
            for checklist in CHECKLISTS
            for criterion in checklist.criteria
            for period in (periods if criterion.per_period else ("",))
            if chance.random() >= left_out
        ),
        periods,
    )


def all_alike(good: bool) -> Visit:
    """Everything met, or everything not met, by figures where there are any."""

    def answer(criterion: Criterion, period: str) -> Answer:
        whole, year = good == criterion.higher_is_better, "2021" if "2021" in period else "2020"
        value = {
            Kind.PERCENT: "30/30" if whole else "0/30",
            Kind.NUMBER: "8" if whole else "0",
            Kind.STEPS: "0" if good else "9",
            Kind.DATE: f"{year}-{'01' if good else '05'}-08",
            Kind.CHOICE: criterion.choices[0 if good else -1].key if criterion.choices else None,
        }.get(criterion.kind)
        result = None if value else (Result.MET if good else Result.NOT_MET)
        return Answer(criterion.code, period, result, value)

    return visit_of(
        (
            answer(criterion, period)
            for checklist in CHECKLISTS
            for criterion in checklist.criteria
            if not criterion.bonus_max
            for period in ((FIRST, SECOND) if criterion.per_period else ("",))
        ),
        (FIRST, SECOND),
    )


def slips(text: str) -> list[str]:
    found = [name for name, pattern in SLIPS.items() if re.search(pattern, text)]
    if text[:1].islower() or not text.endswith("."):
        found.append("no capital or no stop")
    return found


@pytest.mark.parametrize("periods", [(FIRST,), (FIRST, SECOND), (FIRST, SECOND, THIRD)])
def test_no_sentence_has_a_hole_or_a_slip_whatever_the_answers(periods):
    wrong = {}
    for seed in range(40):
        for sentence in draft_findings(any_visit(seed, periods)):
            for slip in slips(sentence.text):
                wrong.setdefault((slip, sentence.criteria[0]), sentence.text)
    assert wrong == {}


@pytest.mark.parametrize("periods", [(FIRST,), (FIRST, SECOND), (FIRST, SECOND, THIRD)])
def test_a_shortcoming_names_its_period_where_the_visit_has_several(periods):
    checklists = {code: each for checklist in CHECKLISTS for code, each in checklist.by_code.items()}
    names = [*map(str.lower, periods), "trong cả hai thời kỳ", "trong các thời kỳ kiểm tra"]
    for seed in range(20):
        for sentence in draft_findings(any_visit(seed, periods, left_out=0.3)):
            if (
                sentence.kind == SHORTCOMING
                and checklists[sentence.criteria[0]].per_period
                and len(periods) > 1
            ):
                assert any(name in sentence.text.lower() for name in names), sentence.text


@pytest.mark.parametrize("seed", range(12))
def test_a_drafted_conclusion_has_its_usual_length_and_no_two_neighbours_open_alike(seed):
    periods = [(FIRST,), (FIRST, SECOND), (FIRST, SECOND, THIRD)][seed % 3]
    visit = any_visit(seed, periods, left_out=0.1)
    drafted = conclusion(visit)
    assert 4 <= len(drafted.of(SHORTCOMING)) <= 8
    assert len(drafted.of(STRENGTH)) <= 8
    praised = {code for sentence in drafted.of(STRENGTH) for code in sentence.criteria}
    blamed = {code for sentence in drafted.of(SHORTCOMING) for code in sentence.criteria}
    assert not praised & blamed
    for checklist in visit.checklists:
        for kind in (STRENGTH, SHORTCOMING, CAUSE):
            opened = [
                sentence.text.split()[0].strip(",").lower() for sentence in drafted.of(kind, checklist.id)
            ]
            if max(map(opened.count, opened), default=0) * 2 <= len(opened) + 1:
                assert all(one != two for one, two in itertools.pairwise(opened)), opened


def test_where_all_is_met_nothing_is_asked_for_and_where_nothing_is_nothing_is_praised():
    best, worst = all_alike(good=True), all_alike(good=False)
    assert [len(conclusion(best).of(kind)) for kind in KINDS] == [8, 0, 0, 0]
    assert [len(conclusion(worst).of(kind)) for kind in (STRENGTH, SHORTCOMING)] == [0, 8]
    assert len(conclusion(worst).of(REQUIREMENT)) == len(conclusion(worst).of(CAUSE)) == 8
    assert {score.grade for score in best.scores()} == {"Tốt"}
    assert {score.grade for score in worst.scores()} == {"Yếu"}
    for visit in (best, worst):
        assert [
            slips(sentence.text) for sentence in conclusion(visit).sentences if slips(sentence.text)
        ] == []


def test_the_result_names_what_caps_it_in_its_own_words():
    records = build_context(all_alike(good=False), conclusion(all_alike(good=False))).checklists[1]
    assert records.score.sentence.endswith(
        "xếp loại Yếu, bị khống chế ở nội dung “Văn bản, giấy đóng dấu khi chưa có chữ ký”, “Sao, chụp, giao nhận, bảo "
        "quản, giải mật đúng quy định” và “Soạn, lưu văn bản mật trên máy nối mạng, USB không quản lý”."
    )


def test_what_is_printed_quotes_as_official_documents_do():
    for checklist in all_alike(good=True).checklists:
        for criterion in checklist.criteria:
            printed = [criterion.text, *criterion.sampling_checks, *astuple(criterion.phrases)]
            assert not any("«" in str(text) or "»" in str(text) for text in printed), criterion.code


def test_an_initiative_that_nobody_has_is_not_counted_as_unchecked():
    best = all_alike(good=True)
    assert "đã xem xét 97 nội dung" in " ".join(build_context(best, conclusion(best)).overview)


def said(code: str, kind: str, *answers: Answer, periods: tuple[str, ...] = (FIRST, SECOND)) -> list[str]:
    visit = visit_of(iter(answers), periods)
    return [
        sentence.text
        for sentence in draft_findings(visit)
        if sentence.kind == kind and sentence.criteria == (code,)
    ]


@pytest.mark.parametrize(
    ("code", "kind", "answers", "text"),
    [
        (
            "VT.III.2",
            SHORTCOMING,
            [(FIRST, "7/30"), (SECOND, "4/30")],
            "Năm 2020, kiểm tra xác suất 30/412 văn bản, có 07 văn bản sai thể thức (23,3%); 9 tháng đầu năm 2021, kiểm "
            "tra 30/412 văn bản, còn 04 văn bản (13,3%), giảm 10,0 điểm phần trăm.",
        ),
        (
            "CC.III.4",
            SHORTCOMING,
            [("", "17/21")],
            "Việc công khai TTHC chưa đầy đủ: mới niêm yết đúng quy định 17/21 thủ tục (81,0%); 04 thủ tục chưa được "
            "niêm yết hoặc còn niêm yết nội dung đã hết hiệu lực.",
        ),
        (
            "CC.III.4",
            SHORTCOMING,
            [("", "20/21")],
            "Có 20/21 TTHC được niêm yết đúng quy định, đạt 95,2%; còn 01 thủ tục chưa được cập nhật.",
        ),
        (
            "CC.III.6",
            STRENGTH,
            [(FIRST, "99/100"), (SECOND, "96/100")],
            "Hồ sơ TTHC được giải quyết đúng hạn: năm 2020 đạt 99/100 hồ sơ (99,0%); 9 tháng đầu năm 2021 đạt 96/100 hồ "
            "sơ (96,0%).",
        ),
        (
            "CC.VII.1",
            SHORTCOMING,
            [("", "building")],
            "Hệ thống quản lý chất lượng theo tiêu chuẩn TCVN ISO 9001:2015 mới ở bước xây dựng, chưa đưa vào áp dụng.",
        ),
        (
            "CC.VI.4",
            REQUIREMENT,
            [(FIRST, "remedied")],
            "Rút kinh nghiệm về các sai sót đã kết luận, duy trì tự kiểm tra tài chính hằng quý để không lặp lại.",
        ),
    ],
)
def test_the_worked_sentences_come_out_as_written(code, kind, answers, text):
    given = [Answer(code, period, value=value, population=412) for period, value in answers]
    assert said(code, kind, *given) == [text]


def test_one_finding_for_both_periods_is_introduced_as_such():
    given = [Answer("CC.I.1", period, Result.PARTLY, note="Chưa có quy chế.") for period in (FIRST, SECOND)]
    assert said("CC.I.1", SHORTCOMING, *given) == [
        "Trong cả hai thời kỳ, Ban Chỉ đạo CCHC đã được kiện toàn nhưng chưa có quy chế."
    ]
