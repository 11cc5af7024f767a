"""kill -9 at any moment of packing and of taking in: what was said to be done is done, and nothing stands half."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from inspector.book import Book
from inspector.book.engine import query
from inspector.book.evidence import attach
from inspector.book.export import canonical_export
from inspector.book.verify import verify_book
from inspector.transfer import merge, pack, verify_packet
from tests.transfer.play import Team

KILLS = 20
_BEGIN = """
import sys
from pathlib import Path
from inspector.book import Book
from inspector.home import Home
from inspector.transfer import merge, pack, read_card
book = Book.open(Path(sys.argv[1]), home=Home(Path(sys.argv[2])), back_up=False)
print("ready", flush=True)
"""
_TAKING = (
    _BEGIN
    + """
for name in sys.argv[3:]:
    merge(book, [Path(name)])
    print(name, flush=True)
"""
)
_PACKING = (
    _BEGIN
    + """
card = read_card(Path(sys.argv[3]))
while True:
    for one in pack(book, [card], Path(sys.argv[4]), everything=True):
        print(one.file, flush=True)
"""
)


def _killed(script: str, chance: random.Random, *arguments: Path) -> list[str]:
    """Run `script`, kill it at some moment; what it had said until then."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0.001, 0.25))
        child.send_signal(signal.SIGKILL)
        return child.stdout.read().split("\n")[:-1]  # what came after the last line end was not said


@pytest.fixture
def packets(laptop: Team, headquarters: Team, stick: Path) -> list[Path]:
    """Many packets, each with an answer and a photo's worth of bytes; each carries also what went before."""
    visit = laptop.inspection()
    chance, found = random.Random(3), []
    for number in range(8):
        laptop.answer(visit, f"CC.{number}", note=f"Ghi lần {number}")
        attach(laptop.book, visit, f"CC.{number}", [(f"{number}.bin", chance.randbytes(300_000))])
        found.append(pack(laptop.book, [headquarters.card], stick)[0].file)
    return found


def test_kills_while_taking_in_leave_whole_packets(laptop, headquarters, packets, tmp_path):
    chance = random.Random(20211008)
    states = {canonical_export(headquarters.book.db)}
    with Book.create(tmp_path / "beside.skt", home=headquarters.home) as beside:
        for packet in packets:
            merge(beside, [packet])
            states.add(canonical_export(beside.db))
        complete = canonical_export(beside.db)
    headquarters.book.close()
    acknowledged: set[str] = set()
    hot_journals = cut_short = 0
    path = headquarters.book.path
    for _ in range(KILLS):
        said = _killed(_TAKING, chance, path, headquarters.home.path, *packets)
        acknowledged |= {Path(name).name for name in said}
        cut_short += len(said) < len(packets)
        journal = path.with_name(path.name + "-journal")
        hot_journals += journal.exists() and journal.stat().st_size > 512
        with Book.open(path, home=headquarters.home, back_up=False) as book:
            assert canonical_export(book.db) in states
            kept = {row[0] for row in query(book.db, "SELECT file FROM packet_log WHERE direction = 'in'")}
            assert acknowledged <= kept
            report = verify_book(book)
            assert report.ok, report
    assert cut_short
    with Book.open(path, home=headquarters.home, back_up=False) as book:
        merge(book, packets)
        assert canonical_export(book.db) == complete
    print(f"{KILLS} kills while taking in, {cut_short} cut short, {hot_journals} hot journals")


def test_kills_while_packing_leave_whole_packets_only(laptop, headquarters, packets, stick, tmp_path):
    from inspector.transfer import write_card

    chance = random.Random(20211008)
    card = tmp_path / "hq.card"
    write_card(headquarters.home, card)
    before = canonical_export(laptop.book.db)
    laptop.book.close()
    out = tmp_path / "out"
    cut_short = 0
    for _ in range(KILLS):
        said = _killed(_PACKING, chance, laptop.book.path, laptop.home.path, card, out)
        found = set(out.glob("*.skp"))
        assert {Path(name) for name in said} <= found
        cut_short += bool(list(out.glob(".skt-*.tmp")))
        for packet in found:
            report = verify_packet(packet, headquarters.home)
            assert report.ok, report
            packet.unlink()
    assert cut_short
    with Book.open(laptop.book.path, home=laptop.home, back_up=False) as book:
        assert canonical_export(book.db) == before
        assert verify_book(book).ok
        last = pack(book, [headquarters.card], out, everything=True)
    assert {one.file for one in last} == set(out.iterdir())
    merge(headquarters.book, [one.file for one in last])
    assert headquarters.export() == before
