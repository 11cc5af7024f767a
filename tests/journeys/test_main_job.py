"""The whole visit, from answering to headquarters, through the real window: what `dev.py run` does without a display."""

import os
import threading
from pathlib import Path

import docx
import pytest
from PIL import Image
from PySide6.QtCore import QTimer

from inspector.book import Book
from inspector.book.export import canonical_export
from inspector.book.visit import inspections, load_visit
from inspector.home import Home
from inspector.transfer.errors import NotForUs
from inspector.transfer.preview import inspect_packet
from ui import main_job
from ui.journey.at_unit import AFTER, CAPTION, NOTE, answer
from ui.journey.desk import close, sit_down
from ui.journey.hands import same
from ui.main_job import Outcome, do_main_job

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("main_job") / "out"


@pytest.fixture(scope="module")
def done(out: Path, qapp) -> Outcome:
    """The main job, done once for all tests here, after somebody else's file and an earlier run's were there."""
    out.mkdir()
    (out / "ghi-chu.txt").write_text("của người dùng", encoding="utf-8")
    (out / "anh").mkdir()
    (out / "anh" / "cu.png").write_bytes(b"")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INSPECTOR_AUTHOR", os.environ.get("INSPECTOR_AUTHOR", "Đại úy Đàm Thụy Ân"))
        return do_main_job(out)


def visit_of(book: Path, home: Path):
    with Book.open(book, home=Home(home), back_up=False) as opened:
        return load_visit(opened.db, inspections(opened.db)[0].id)


def test_the_score_goes_with_what_was_answered(done):
    assert done.before == {"CCHC": "81,75", "VTLT": "71,17"}
    assert done.after == {"CCHC": "82,75", "VTLT": "71,17"}


def test_what_was_typed_stands_in_both_books(done, out):
    for book, home in ((done.book, "may-thu-ky"), (done.hq_book, "may-cap-tren")):
        visit = visit_of(book, out / home)
        assert visit.answer("CC.I.5", "9 tháng đầu năm 2021").note == NOTE
        assert visit.answer("CC.III.4", "").value == "19/21"
        assert len(visit.evidence_of("CC.III.4")) == 2
        assert AFTER in [finding.text for finding in visit.findings]


def test_both_books_export_the_same_bytes(done, out):
    with (
        Book.open(done.book, home=Home(out / "may-thu-ky"), back_up=False) as ours,
        Book.open(done.hq_book, home=Home(out / "may-cap-tren"), back_up=False) as theirs,
    ):
        assert canonical_export(ours.db) == canonical_export(theirs.db)


def test_the_word_file_shows_the_pasted_photo_in_its_annex(done):
    document = docx.Document(str(done.document))
    assert len(document.inline_shapes) == 4
    assert any(CAPTION in paragraph.text for paragraph in document.paragraphs)


def test_nobody_but_headquarters_opens_the_packet(done, tmp_path):
    from inspector.transfer.identity import own_identity

    stranger = Home(tmp_path / "stranger")
    own_identity(stranger, name="Người khác")
    with Book.create(tmp_path / "stranger.skt", home=stranger) as book, pytest.raises(NotForUs):
        inspect_packet(done.packet, stranger, book)


def test_every_page_is_photographed_in_both_lights(done):
    names = {path.stem for path in done.pictures}
    for page in ("1-trang-dau", "2-kiem-tra", "3-ket-luan", "4-chuyen-giao", "5-tro-giup", "6-cai-dat"):
        light, dark = (
            Image.open(done.pictures[0].parent / f"{page}-{mode}.png").convert("L")
            for mode in ("sang", "toi")
        )
        assert light.size == dark.size == (1280, 720)
        rail = (4, 400)
        assert light.getpixel(rail) > 200 > 60 > dark.getpixel(rail)
    assert "cap-tren-4-chuyen-giao-sang" in names


def test_only_its_own_earlier_files_are_removed(done, out):
    assert (out / "ghi-chu.txt").read_text(encoding="utf-8") == "của người dùng"
    assert not (out / "anh" / "cu.png").exists()


def test_what_went_wrong_is_said_and_the_exit_says_so(tmp_path, monkeypatch, capsys, qapp):
    monkeypatch.setattr(main_job, "answer", lambda *_: same(1, 2, "điểm"))
    monkeypatch.setattr(main_job, "hush", lambda: None)
    assert main_job.main([str(tmp_path / "out")]) == 1
    said = capsys.readouterr()
    assert "KHÔNG ĐẠT: điểm (thấy 1, phải là 2)" in said.err
    assert "Mọi bước đều đạt" not in said.out


def test_without_a_folder_it_is_wrong_usage():
    assert main_job.main([]) == 2


def test_an_answer_waits_its_turn_while_the_backup_holds_the_book(tmp_path, sample, theme, language):
    let_go = threading.Event()
    desk = sit_down(tmp_path / "machine", sample, theme, language)
    try:
        desk.open_book.start_work(lambda _watch: let_go.wait(20), exclusive=True)
        QTimer.singleShot(300, let_go.set)
        answer(desk, lambda _text: None)
        assert desk.open_book.visit().answer("CC.III.4", "").value == "19/21"
    finally:
        let_go.set()
        close(desk)
