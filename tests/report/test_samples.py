"""What a sample came to, in the words that people read."""

from dataclasses import replace

import pytest

from inspector.book.ids import sampling_id
from inspector.book.sample_rows import Sampled, Sampling
from inspector.book.samples import Register
from inspector.checklist import Answer
from inspector.checklist.phrases import check_phrase
from inspector.report import missing
from inspector.report.conclusion import conclusion
from inspector.report.drafting import draft_findings
from inspector.report.samples import sample_fields, sample_words, top_faults
from inspector.sample.story import YEAR
from inspector.wording import say_missing
from tests.report.test_set import lines, made

FAULTS, SOUND = "VT.III.2", "VT.IV.2"


def filed(visit, code, met, not_met, **head):
    """`visit` with a register of so many sound and faulty files; faults in turn «b», «b», «a»."""
    key = (code, YEAR)
    results = ["met"] * met + ["not_met"] * not_met
    rows = tuple(
        Sampled(
            bytes([n]) * 16, visit.id, *key, place=n, position=n, result=result,
            faults=(("b", "b", "a")[n % 3],) if result == "not_met" else (),
        )
        for n, result in enumerate(results, start=1)
    )  # fmt: skip
    register = Register(Sampling(sampling_id(visit.id, *key), visit.id, *key, **head), rows)
    return replace(visit, samples={key: register}), visit.criterion(code), register


@pytest.mark.parametrize(
    ("code", "met", "not_met", "said"),
    [
        (FAULTS, 23, 7, "kiểm tra xác suất 30/412 văn bản, có 07 văn bản sai thể thức, chiếm 23,3%; nhiều nhất: b (5); a (2)"),
        (FAULTS, 30, 0, "kiểm tra xác suất 30/412 văn bản, không có văn bản sai thể thức"),
        (SOUND, 23, 7, "kiểm tra xác suất 30/412 văn bản đến, có 23 văn bản ghi rõ chủ trì, thời hạn, chiếm 76,7%; nhiều nhất: b (5); a (2)"),
        (SOUND, 0, 3, "kiểm tra xác suất 03/412 văn bản đến, không có văn bản ghi rõ chủ trì, thời hạn; nhiều nhất: b (2); a (1)"),
    ],
)  # fmt: skip
def test_the_sentence_counts_what_the_criterion_counts(sample, code, met, not_met, said):
    visit, criterion, register = filed(sample.visit, code, met, not_met, population=412)
    assert sample_words(visit, criterion, register) == said


def test_the_words_of_the_visit_stand_for_those_of_the_checklist(sample):
    visit, criterion, register = filed(sample.visit, FAULTS, 3, 1, population=4, subject="công văn đi")
    assert sample_words(visit, criterion, register).startswith("kiểm tra xác suất 04 công văn đi, có 01")


def test_nothing_is_said_before_anything_is_examined(sample):
    visit, criterion, register = filed(sample.visit, FAULTS, 0, 0, population=412)
    assert sample_words(visit, criterion, register) == top_faults(register) == ""
    assert sample_fields(visit) == ()


def test_the_samples_registers_are_in_the_context_with_every_file(sample):
    first, second = sample_fields(sample.visit)
    assert first.sentence == (
        "Năm 2020, kiểm tra xác suất 30/412 văn bản, có 07 văn bản sai thể thức, chiếm 23,3%; nhiều nhất: phần “Nơi "
        "nhận” (4); địa danh, ngày tháng (3); phông, cỡ chữ, lề (2)."
    )
    assert (second.size, second.defects, second.population) == ("30", "04", "326")
    assert len(first.files) == 30
    assert [file.result for file in first.files].count("Không đạt") == 7


def test_a_phrase_names_the_most_frequent_faults_where_nobody_wrote_a_note(sample):
    key = (FAULTS, YEAR)
    answers = {key: replace(sample.visit.answers[key], note="", shortcoming="")}
    visit = replace(sample.visit, answers=answers, findings=())
    told = [sentence.text for sentence in draft_findings(visit) if sentence.kind == "shortcoming"]
    assert any("chiếm 23,3%, nhiều nhất: phần “Nơi nhận” (4)" in text for text in told), told


def test_phrases_may_name_the_sample_and_do_without_one(sample):
    phrase = "{% if sampling %}Qua {{ sampling }}.{% else %}Đã xem {{ den|hai }} văn bản.{% endif %}"
    assert not list(check_phrase(phrase, both_periods=False))
    answer = Answer(FAULTS, YEAR, value="7/30")
    visit = replace(sample.visit, answers={(FAULTS, YEAR): answer}, samples={}, fed={}, findings=())
    assert any(sentence.criteria == (FAULTS,) for sentence in draft_findings(visit))


def test_files_that_nobody_has_looked_at_are_listed_before_signing(sample):
    visit, _, register = filed(sample.visit, FAULTS, 23, 5, population=412)
    rows = (*register.rows, Sampled(bytes([99]) * 16, visit.id, FAULTS, YEAR, place=99, position=99))
    visit = replace(visit, samples={(FAULTS, YEAR): replace(register, rows=rows)})
    (found,) = [item for item in missing(visit, conclusion(visit)) if item.code == "missing.sample"]
    assert (found.criterion, found.period, found.facts) == (FAULTS, YEAR, {"waiting": 1, "listed": 29})
    assert "còn 1/29 văn bản chưa xem" in say_missing(found)


@pytest.mark.parametrize(
    ("head", "method", "seed"),
    [
        ({"method": "Rút ngẫu nhiên.", "seed": "071021", "wanted": 30}, "rút ngẫu nhiên", "071021"),
        (
            {"method": "TTHC nào cũng xem", "seed": "071021"},
            "TTHC nào cũng xem",
            "",
        ),  # nothing was drawn by it
        ({}, "", ""),
    ],
)
def test_how_a_sample_was_drawn_can_be_told_inside_a_sentence(sample, head, method, seed):
    visit, _, _ = filed(sample.visit, FAULTS, 3, 1, **head)
    (fields,) = sample_fields(visit)
    assert (fields.method, fields.seed) == (method, seed)


def test_the_minutes_say_by_which_seed_anyone_draws_the_same_files_again(sample):
    said = "\n".join(lines(made(sample.visit, "minutes")))
    assert "Cách lấy mẫu: rút ngẫu nhiên" in said
    assert "Số khởi đầu của lần rút ngẫu nhiên: 071021." in said
