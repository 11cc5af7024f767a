"""Packets that were written once and are kept: each has the outcome that its list says, now and later."""

import json

import pytest

from inspector.book import Book
from inspector.errors import InspectorError
from inspector.transfer import merge, trust
from inspector.transfer.strict_json import to_bytes
from tests.transfer.play import Snapshot, Team
from tests.vectors.make import FOLDER, VISIT, forgeries, identity

OUTCOMES = json.loads((FOLDER / "outcomes.json").read_text("utf-8"))


@pytest.fixture
def receiver(home, tmp_path):
    """The installation that the vectors are for; it trusts their sender."""
    own = identity("receiver")
    home.keys.mkdir(parents=True)
    (home.keys / "identity.txt").write_text(str(own.opening))
    (home.keys / "signing.key").write_text(own.seed.hex())
    (home.keys / "card.json").write_bytes(to_bytes(own.card.document()))
    trust(home, identity("sender").card)
    with Book.create(tmp_path / "book.skt", home=home) as book:
        yield Team(home, book)


@pytest.mark.parametrize("name", list(OUTCOMES))
def test_a_kept_packet_has_its_outcome(receiver, name):
    before = Snapshot(receiver)
    try:
        merge(receiver.book, [FOLDER / f"{name}.skp"])
        outcome = "ok"
    except InspectorError as error:
        outcome = error.code
    assert outcome == OUTCOMES[name]
    assert before.is_unchanged() == (outcome != "ok")


def test_the_sound_one_holds_what_it_held(receiver):
    merge(receiver.book, [FOLDER / "sound.skp"])
    found = receiver.book.db.conn.execute("SELECT id, unit FROM inspection").fetchall()
    assert found == [(VISIT, "Ban Chỉ huy quân sự huyện Lộc Ninh")]


def test_the_generator_still_makes_every_one_of_them(receiver, tmp_path):
    made = {name: (outcome, forgery) for name, outcome, forgery in forgeries()}
    assert {name: outcome for name, (outcome, _) in made.items()} == OUTCOMES
    for name, (outcome, forgery) in made.items():
        if outcome != "ok":
            with pytest.raises(InspectorError) as refused:
                merge(receiver.book, [forgery.write(tmp_path / f"{name}.skp")])
            assert refused.value.code == outcome
