"""What the terminal says about packets that are late, doubtful, refused, or oddly named."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from inspector.book import Book
from inspector.book.ids import FUTURE_MS, uuid7, wall_ms
from inspector.book.journal import line_of
from inspector.book.papers import edit_paper
from inspector.book.visit import the_inspection
from inspector.home import Home
from inspector.transfer import own_card, own_identity
from tests.cli.conftest import Said, Terminal
from tests.transfer.forge import Forgery
from tests.transfer.test_hostile import change


@dataclass
class Desks:
    """A team's laptop with the sample, headquarters with an empty book, a stick between them."""

    inspector: Terminal
    sit_at: Callable[[str], None]
    folder: Path
    sample: Path

    @property
    def headquarters(self) -> Path:
        return self.folder / "hq.skt"

    def home(self, name: str) -> Home:
        return Home(self.folder / f"laptop-{name}")

    def card(self, name: str) -> Path:
        return self.folder / f"{name}.card"

    def packed(self) -> Path:
        """What the team packs now."""
        self.sit_at("team")
        said = self.inspector(
            "pack", self.sample, "--for", self.card("hq"), "--to", self.folder / "usb", "--json"
        )
        return Path(said.json[0]["file"])

    def noted(self, text: str) -> None:
        """The team writes a note."""
        self.sit_at("team")
        (self.folder / "a.csv").write_text(f"criterion,period,note\nVT.V.2,,{text}\n", encoding="utf-8")
        assert self.inspector("answers", self.sample, "--from", self.folder / "a.csv").code == 0

    def forged(self, *lines: str, name: str = "forged.skp") -> Path:
        """A well-sealed packet of the team with these lines."""
        forgery = Forgery(own_identity(self.home("team")), [own_card(self.home("hq"))], list(lines))
        forgery.packet = uuid7().hex()
        return forgery.write(self.folder / name)

    def merged(self, *packets: Path, more: tuple[str, ...] = ()) -> Said:
        """What headquarters is told when it takes them in."""
        self.sit_at("hq")
        return self.inspector("merge", self.headquarters, *packets, *more)

    def exported(self) -> bytes:
        """What headquarters holds."""
        self.sit_at("hq")
        out = self.folder / "facts.json"
        assert self.inspector("export", self.headquarters, "-o", out, "--force").code == 0
        return out.read_bytes()


@pytest.fixture
def desks(inspector: Terminal, laptop: Callable[[str], None], sample: Path, tmp_path: Path) -> Desks:
    desks = Desks(inspector, laptop, tmp_path, sample)
    for name, title in (("team", "Đoàn 2"), ("hq", "Văn phòng")):
        laptop(name)
        assert inspector("card", "-o", desks.card(name), "--name", title).code == 0
    assert inspector("trust", desks.card("team")).code == 0
    assert inspector("new", desks.headquarters, "--empty").code == 0
    return desks


def test_what_two_wrote_of_a_document_is_named_by_the_document(desks: Desks) -> None:
    desks.merged(desks.packed())
    for name, book, number in (("team", desks.sample, "7"), ("hq", desks.headquarters, "8")):
        with Book.open(book, home=desks.home(name)) as opened:
            inspection = the_inspection(opened.db, None)
            opened.write(edit_paper(inspection, "minutes", number=number))
    desks.merged(desks.packed())
    (found,) = desks.inspector("conflicts", desks.headquarters, "--json").json
    assert found["field"] == "minutes.number"
    assert {side["value"] for side in found["sides"]} == {"7", "8"}
    assert "Biên bản kiểm tra  Số văn bản" in desks.inspector("conflicts", desks.headquarters).out
    assert desks.inspector("resolve", desks.headquarters, found["conflict"], "--value", "9").code == 0
    assert desks.inspector("history", desks.headquarters, "--json").json[-1]["field"] == "minutes.number"
    assert "Biên bản kiểm tra  Số văn bản: 8 → 9" in desks.inspector("history", desks.headquarters).out


def test_a_packet_whose_forerunner_is_missing_is_taken_in_and_said(desks: Desks) -> None:
    first = desks.packed()
    desks.merged(first)
    receipt = desks.inspector("pack", desks.headquarters, "--for", desks.card("team"), "--to", desks.folder / "usb",
                              "--json").json[0]["file"]  # fmt: skip
    desks.sit_at("team")
    assert desks.inspector("trust", desks.card("hq")).code == 0
    assert desks.inspector("merge", desks.sample, receipt).code == 0
    desks.noted("Ghi sau khi đã gửi")
    second = desks.packed()
    desks.merged(second)
    expected = desks.exported()
    desks.headquarters.rename(desks.folder / "first.skt")
    assert desks.inspector("new", desks.headquarters, "--empty").code == 0
    late = desks.merged(second)
    assert late.code == 0
    assert f"{second}: còn thiếu" in late.err
    assert "thay đổi trước gói này" in late.err
    assert desks.merged(first).err == ""
    assert desks.exported() == expected


def test_a_clock_far_ahead_is_said_beside_clean_json(desks: Desks) -> None:
    ahead = (wall_ms() + 2 * FUTURE_MS) << 16
    said = desks.merged(desks.forged(line_of(change(uuid7(), time=ahead))), more=("--json",))
    assert (said.code, said.json[0]["new_changes"]) == (0, 1)
    assert "đồng hồ" in said.err


def test_a_refused_packet_does_not_hide_what_was_taken_before_it(desks: Desks) -> None:
    visit, other = uuid7(), uuid7()
    made = change(visit)
    sound = desks.forged(line_of(made), name="a.skp")
    # a row of two visits: well sealed, and only the book itself can tell
    bad = desks.forged(line_of(change(other, "person", row=visit)), name="b.skp")
    said = desks.merged(sound, bad, more=("--json",))
    assert (said.code, said.out) == (1, "")
    taken, refused = said.err.splitlines()
    assert taken.startswith(f"{sound}: từ Đoàn 2, 1 thay đổi")
    assert refused.startswith(f"{bad}: changes/0001.jsonl")
    assert desks.merged(sound, more=("--json",)).json[0]["already"] is True


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize(
    "name", [b"\xff\xfe.skp", b"a\x1b[2J\x07.skp", "a\u202epks.exe.skp".encode(), b"a.skp\nb.skp", b"x" * 251 + b".skp",
             "gói".encode() + b".skp", "go\u0301i.skp".encode()],
)  # fmt: skip
def test_a_packet_of_any_name_is_taken_in_and_its_name_cannot_write_on_the_terminal(
    desks: Desks, name: bytes
) -> None:
    file = desks.folder / os.fsdecode(name)
    desks.packed().rename(file)
    desks.sit_at("hq")
    checked = desks.inspector("verify", file)
    said = desks.merged(file)
    refused = desks.merged(desks.folder / ("none" + os.fsdecode(name)[-100:]))
    assert (checked.code, said.code, refused.code) == (0, 0, 1)
    assert len(said.out.splitlines()) == 1
    assert len(refused.err.splitlines()) == 1
    for text in (checked.out, said.out, refused.err):
        assert not {"\x1b", "\x07", "\u202e", "\r"} & set(text)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_packets_go_into_a_folder_of_any_name(desks: Desks) -> None:
    folder = desks.folder / os.fsdecode(b"usb\xff")
    desks.sit_at("team")
    assert desks.inspector("pack", desks.sample, "--for", desks.card("hq"), "--to", folder).code == 0
    assert desks.merged(*folder.iterdir()).code == 0
