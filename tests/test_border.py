"""Several files written together: every one whole, or none of them."""

import pytest

from inspector import border
from inspector.errors import DiskFull, FileNotRegular, FileUnwritable, FolderMissing, OutputExists

THREE = ("a.docx", "b.docx", "c.docx")


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_are_there_and_nothing_beside_them(tmp_path):
    border.write_all({tmp_path / name: name.encode() for name in THREE})
    assert contents(tmp_path) == {name: name.encode() for name in THREE}


def test_one_that_stands_already_keeps_all_from_being_written(tmp_path):
    (tmp_path / "c.docx").write_bytes(b"old")
    with pytest.raises(OutputExists) as refused:
        border.write_all({tmp_path / name: b"new" for name in THREE})
    assert refused.value.place.endswith("c.docx")
    assert contents(tmp_path) == {"c.docx": b"old"}
    border.write_all({tmp_path / name: b"new" for name in THREE}, force=True)
    assert set(contents(tmp_path).values()) == {b"new"}


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_disk_that_fills_up_at_any_file_leaves_none(tmp_path, monkeypatch, number):
    real, count = border.fsync_file, [0]

    def full(file):
        count[0] += 1
        if count[0] == number:
            raise OSError(28, "No space left on device")
        real(file)

    monkeypatch.setattr(border, "fsync_file", full)
    with pytest.raises(DiskFull) as refused:
        border.write_all({tmp_path / name: b"new" for name in THREE})
    assert refused.value.place.endswith(THREE[number - 1])
    assert contents(tmp_path) == {}


def test_a_name_that_cannot_be_given_takes_back_those_that_were(tmp_path, monkeypatch):
    (tmp_path / "a.docx").write_bytes(b"old")
    real = border.replace

    def held(source, target):
        if target.name == "c.docx":
            raise PermissionError(13, "Permission denied")
        real(source, target)

    monkeypatch.setattr(border, "replace", held)
    with pytest.raises(FileUnwritable) as refused:
        border.write_all({tmp_path / name: b"new" for name in THREE}, force=True)
    assert refused.value.place.endswith("c.docx")
    assert contents(tmp_path) == {"a.docx": b"new"}  # it was there, and was to be replaced


def test_a_folder_that_is_not_there_or_stands_in_the_way_is_said(tmp_path):
    with pytest.raises(FolderMissing):
        border.write_all({tmp_path / "none" / "a.docx": b""})
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(FileNotRegular):
        border.write_all({tmp_path / "a.docx": b""}, force=True)
