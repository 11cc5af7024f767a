"""Every call to the system of every job is the last one once, and fails once: then all of the job is there, or none."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from inspector.book import Book, intake
from inspector.book.answers import edit_answer
from inspector.book.attachments import PART_BYTES
from inspector.book.engine import query
from inspector.book.errors import BookError
from inspector.book.evidence import attach
from inspector.book.export import canonical_export
from inspector.book.passphrase import change_passphrase
from inspector.book.recovery import recovery_code
from inspector.book.verify import verify_book
from inspector.book.visit import load_visit
from inspector.transfer import inspect_packet, merge, own_card, pack
from tests.book.conftest import RAW_KEY
from tests.faults.conftest import NOTE, Laptop, fresh
from tests.faults.nth_call import BUG, CALLS, DONE, REFUSED, run, strace_works

pytestmark = pytest.mark.skipif(
    not strace_works(), reason="no strace here that may hold a process: NOT PROVED"
)

KILL, FAIL, FULL = "signal=SIGKILL", "error=EIO", "error=ENOSPC"
AT_MOST = 40
NEW_NOTE = "Đã bổ sung kế hoạch"
NEW_KEY = bytes(range(32, 64))


class Job:
    """One job: what it does, and how to see that all of it or nothing of it happened."""

    def __init__(
        self, name: str, do: Callable[[Laptop], object], look: Callable[[Laptop], object], every: int = 1
    ) -> None:
        self.name, self.do, self.look = name, do, look
        self.every = every  # a slow job is tried at every so-manieth call; the soak tries them all


def _answer(laptop: Laptop) -> None:
    with laptop.open() as book:
        book.write(edit_answer(load_visit(book.db, laptop.visit), "A.1", "", note=NEW_NOTE, result="partly"))


def _note(laptop: Laptop) -> object:
    with laptop.open() as book:
        assert verify_book(book).ok
        answer = load_visit(book.db, laptop.visit).answer("A.1")
        assert (answer.note, answer.result) in {(NOTE, "met"), (NEW_NOTE, "partly")}
        return answer.note


def _attach(laptop: Laptop) -> None:
    intake.TURN_BYTES = PART_BYTES  # so that this, too, comes in by several turns
    with laptop.open() as book:
        attach(book, laptop.visit, "A.3", [laptop.folder / "anh.png", ("b.pdf", b"%PDF" + bytes(400_000))])


def _evidence(laptop: Laptop) -> object:
    with laptop.open() as book:
        assert verify_book(book).ok
        found = len(load_visit(book.db, laptop.visit).evidence)
        assert found in {1, 3}
        assert query(book.db, "SELECT count(*) FROM attachment") == [(found,)]
        return found


def _merge(laptop: Laptop) -> None:
    with laptop.open_upper() as book:
        merge(book, [laptop.packet])


def _merged(laptop: Laptop) -> object:
    facts = laptop.facts()
    with laptop.open_upper() as book:
        assert verify_book(book).ok
        found = canonical_export(book.db)
        changes = query(book.db, "SELECT count(*) FROM change")[0][0]
        assert found == facts or changes == 0
        return changes


def _pack(laptop: Laptop) -> None:
    with laptop.open() as book:
        pack(book, [own_card(laptop.upper_home)], laptop.folder / "usb" / "chuyen", everything=True)


def _packed(laptop: Laptop) -> object:
    """Whatever bears a packet's name opens for its receiver, and the book is as it was."""
    with laptop.open() as book:
        assert verify_book(book).ok
    packets = list((laptop.folder / "usb" / "chuyen").glob("*.skp"))
    for packet in packets:
        assert inspect_packet(packet, laptop.upper_home).new_changes > 0
    return len(packets)


def _rekey(laptop: Laptop) -> None:
    with laptop.open() as book:
        change_passphrase(book, recovery_code(NEW_KEY))


def _rekeyed(laptop: Laptop) -> object:
    opened = []
    for name, given in (("old", {"raw_key": RAW_KEY}), ("new", {"passphrase": recovery_code(NEW_KEY)})):
        try:
            with Book.open(laptop.path, home=laptop.home, back_up=False, **given) as book:  # type: ignore[arg-type]
                assert verify_book(book).ok
                assert load_visit(book.db, laptop.visit).answer("A.1").note == NOTE
                opened.append(name)
        except BookError:
            continue
    assert len(opened) == 1, opened
    return opened[0]


JOBS = [
    Job("answer", _answer, _note),
    Job("attach", _attach, _evidence),
    Job("merge", _merge, _merged),
    Job("pack", _pack, _packed),
    Job("rekey", _rekey, _rekeyed, every=3),
]


def _each(
    made_once: Laptop, folder: Path, job: Job, fault: str, most: int, every: int = 1
) -> Iterator[tuple[str, int, object]]:
    """Run `job` with `fault` at its first write, its second…, first flush…; (which, how it ended, what stands)."""
    for call in CALLS:
        for number in range(1, most + 1, every):
            laptop = fresh(made_once, folder)
            code, said = run(lambda laptop=laptop: job.do(laptop), call, f"{fault}:when={number}")
            assert code != BUG, f"{job.name}, {call} {number}, {fault}: {said}"
            standing = job.look(laptop)
            assert not laptop.strays(), (call, number, laptop.strays())
            if code == DONE and not said:
                break
            yield f"{call} {number}", code, standing


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_a_job_killed_at_any_call_is_done_whole_or_not_at_all(made_once, tmp_path, job):
    ended = list(_each(made_once, tmp_path / "laptop", job, KILL, AT_MOST, job.every))
    print(f"{job.name}: {len(ended)} kills, in-between states 0")
    assert all(code == -9 for _, code, _ in ended)
    assert len(ended) > 10


@pytest.mark.parametrize("fault", [FAIL, FULL])
@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_a_job_whose_disk_fails_at_any_call_is_refused_in_words_and_whole(made_once, tmp_path, job, fault):
    untouched = job.look(fresh(made_once, tmp_path / "laptop"))
    ended = list(_each(made_once, tmp_path / "laptop", job, fault, 8, job.every))
    refused = [(which, standing) for which, code, standing in ended if code == REFUSED]
    print(f"{job.name} {fault}: {len(refused)} refusals of {len(ended)} faults")
    assert refused
    assert [which for which, standing in refused if standing != untouched] == []


@pytest.mark.soak
@pytest.mark.parametrize("fault", [KILL, FAIL, FULL])
@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_every_call_of_every_job_may_be_the_last(made_once, tmp_path, job, fault):
    list(_each(made_once, tmp_path / "laptop", job, fault, 2_000 if fault == KILL else 200))
