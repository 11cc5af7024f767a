"""Packets are found on a stick quickly, and nothing odd is touched."""

import os

import pytest

from inspector import border
from inspector.errors import FileUnreadable
from inspector.transfer import find_packets, packets_on_drives
from inspector.transfer import stick as stick_room


def test_packets_are_found_at_the_top_and_one_folder_down(stick):
    (stick / "a.skp").write_bytes(b"12345")
    (stick / "huyện").mkdir()
    (stick / "huyện" / "B.SKP").write_bytes(b"1")
    (stick / "huyện" / "deeper").mkdir()
    (stick / "huyện" / "deeper" / "c.skp").write_bytes(b"1")
    (stick / "ghi chú.txt").write_text("x")
    (stick / ".hidden.skp").write_bytes(b"1")
    found = find_packets(stick)
    assert [(one.path.name, one.bytes) for one in found.packets] == [("a.skp", 5), ("B.SKP", 1)]
    assert found.is_complete


@pytest.mark.skipif(os.name != "posix", reason="links and pipes as POSIX has them")
def test_links_pipes_and_folders_named_as_packets_are_passed_over(stick, tmp_path):
    (tmp_path / "real.skp").write_bytes(b"1")
    (stick / "link.skp").symlink_to(tmp_path / "real.skp")
    os.mkfifo(stick / "pipe.skp")
    (stick / "folder.skp").mkdir()
    (stick / "loop").symlink_to(stick)
    assert find_packets(stick).packets == ()


def test_of_very_many_files_a_thousand_are_listed(stick):
    for number in range(20_000):
        os.close(os.open(stick / f"{number}.skp", os.O_CREAT | os.O_WRONLY))
    found = find_packets(stick)
    assert len(found.packets) <= 1_000


def test_a_search_that_takes_too_long_says_that_it_is_not_complete(stick, monkeypatch):
    monkeypatch.setattr(stick_room, "_PATIENCE_S", -1)
    (stick / "a.skp").write_bytes(b"1")
    (stick / "folder").mkdir()
    assert not find_packets(stick).is_complete


def test_a_stick_that_was_pulled_is_said(stick):
    stick.rmdir()
    with pytest.raises(FileUnreadable):
        find_packets(stick)


def test_every_removable_drive_is_looked_at(stick, tmp_path, monkeypatch):
    (stick / "a.skp").write_bytes(b"1")
    drives = [border.Drive(path, "USB", "vfat", 1, 2, 3) for path in (stick, tmp_path / "gone")]
    monkeypatch.setattr(border, "removable_drives", lambda: drives)
    found = packets_on_drives()
    assert [(drive.path, len(packets.packets)) for drive, packets in found] == [(stick, 1)]
