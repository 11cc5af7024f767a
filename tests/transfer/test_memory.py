"""A large attachment is packed and taken in with constant memory."""

import subprocess
import sys
from pathlib import Path

import pytest

_SCRIPT = """
import os, resource, sys
from pathlib import Path
from inspector.book import Book
from inspector.book.evidence import attach
from inspector.book.ids import uuid7
from inspector.home import Home
from inspector.transfer import merge, own_card, pack, trust
import pyrage, nacl.signing
root = Path(sys.argv[1])
one, two = Home(root / "one"), Home(root / "two")
trust(two, own_card(one))
with open(root / "big.bin", "wb") as out:
    for _ in range(200):
        out.write(os.urandom(1024**2))
giver, taker = Book.create(root / "a.skt", home=one), Book.create(root / "b.skt", home=two)
attach(giver, uuid7(), "CC.I.1", [root / "big.bin"])

def used():
    return int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])

Path("/proc/self/clear_refs").write_text("5")
before = used()
file = pack(giver, [own_card(two)], root / "usb")[0].file
merge(taker, [file])
print((used() - before) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory as Linux tells it")
@pytest.mark.slow
def test_200_mb_of_evidence_travel_in_less_than_60_mb_of_memory(tmp_path: Path):
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < 60
