"""Cards, trust and keys."""

import json
import os
import stat

import pytest

from inspector.errors import FileTooLarge, OutputExists
from inspector.home import Home
from inspector.transfer import (
    distrust,
    own_card,
    own_identity,
    read_card,
    trust,
    trust_card,
    trusted_cards,
    write_card,
)
from inspector.transfer.cards import CARD_LIMIT, sign_card
from inspector.transfer.errors import (
    CardNewer,
    CardRefused,
    CardUnknown,
    IdentityIncomplete,
    IdentityLost,
    NameUnusable,
)
from inspector.transfer.strict_json import to_bytes


def test_a_card_reads_back_as_it_was_written(home, tmp_path):
    card = write_card(home, tmp_path / "card.json", name="Đoàn kiểm tra số 1")
    assert read_card(tmp_path / "card.json") == card
    assert card.name == "Đoàn kiểm tra số 1"


def test_a_fingerprint_is_eight_groups_of_four_digits_and_stays_when_the_name_changes(home, tmp_path):
    first = own_card(home).fingerprint
    groups = first.split("-")
    assert len(groups) == 8
    assert all(len(group) == 4 and group.isdigit() for group in groups)
    assert write_card(home, tmp_path / "c.json", name="Tên khác").fingerprint == first
    assert own_card(home).name == "Tên khác"


def test_an_existing_card_file_is_kept_without_force(home, tmp_path):
    (tmp_path / "card.json").write_text("cũ")
    with pytest.raises(OutputExists):
        write_card(home, tmp_path / "card.json")
    assert not home.keys.exists()
    write_card(home, tmp_path / "card.json", force=True)
    assert read_card(tmp_path / "card.json").name


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "Người khác"),
        ("recipient", "age1" + "q" * 58),
        ("signing_key", "0" * 64),
        ("signature", "0" * 128),
        ("signature", "xyz"),
        ("name", "a\u202eb"),
        ("name", ""),
        ("name", 5),
        ("version", 0),
        ("format", "another card"),
        ("more", "field"),
    ],
)
def test_an_altered_card_is_refused(home, tmp_path, field, value):
    document = own_card(home).document()
    document[field] = value
    (tmp_path / "card.json").write_bytes(to_bytes(document))
    with pytest.raises(CardRefused):
        read_card(tmp_path / "card.json")


def test_a_card_with_a_recipient_that_is_no_key_is_refused_though_well_signed(home, tmp_path):
    card = sign_card("Ai đó", "age1" + "q" * 58, own_identity(home).seed)
    (tmp_path / "card.json").write_bytes(to_bytes(card.document()))
    with pytest.raises(CardRefused):
        read_card(tmp_path / "card.json")


def test_a_card_of_a_newer_program_is_refused_in_words(home, tmp_path):
    (tmp_path / "card.json").write_bytes(to_bytes({**own_card(home).document(), "version": 2}))
    with pytest.raises(CardNewer):
        read_card(tmp_path / "card.json")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"a":NaN}', b"\xff\xfe", b"[" * 10_000])
def test_what_is_no_card_is_refused(tmp_path, content):
    (tmp_path / "card.json").write_bytes(content)
    with pytest.raises(CardRefused):
        read_card(tmp_path / "card.json")


def test_a_huge_card_is_not_read(tmp_path):
    (tmp_path / "card.json").write_bytes(b" " * (CARD_LIMIT + 1))
    with pytest.raises(FileTooLarge):
        read_card(tmp_path / "card.json")


@pytest.mark.parametrize("name", ["", "   ", "x" * 101, "a\u202eb", "\n"])
def test_a_name_that_a_card_cannot_bear_is_refused(home, tmp_path, name):
    with pytest.raises(NameUnusable):
        write_card(home, tmp_path / "card.json", name=name)
    assert not (tmp_path / "card.json").exists()


def test_trust_is_listed_withdrawn_and_given_again(home, tmp_path):
    other = Home(tmp_path / "other")
    write_card(other, tmp_path / "card.json", name="Đồng chí Ân")
    trusted = trust_card(home, tmp_path / "card.json")
    assert [one.name for one in trusted_cards(home)] == ["Đồng chí Ân"]
    withdrawn = distrust(home, trusted.fingerprint)
    assert withdrawn.withdrawn
    assert not trusted_cards(home)
    assert [one.withdrawn != "" for one in trusted_cards(home, with_withdrawn=True)] == [True]
    trust_card(home, tmp_path / "card.json")
    assert [one.withdrawn for one in trusted_cards(home)] == [""]


def test_trusting_again_keeps_since_when(home, tmp_path):
    card = own_card(Home(tmp_path / "other"))
    since = trust(home, card).since
    assert trust(home, card).since == since


def test_distrust_takes_the_first_eight_digits_and_no_fewer(home, tmp_path):
    trusted = trust(home, own_card(Home(tmp_path / "other")))
    digits = trusted.fingerprint.replace("-", " ")
    for wrong in ("", digits[:4], "0000 0000 0000", "abc"):
        with pytest.raises(CardUnknown):
            distrust(home, wrong)
    assert distrust(home, digits[:9]).fingerprint == trusted.fingerprint


def test_a_damaged_trusted_card_is_not_trusted(home, tmp_path):
    trusted = trust(home, own_card(Home(tmp_path / "other")))
    (home.trusted / f"{trusted.fingerprint}.json").write_bytes(b"{}\n")
    assert not trusted_cards(home)


def test_keys_are_made_once_and_only_for_their_owner(home):
    first = own_identity(home)
    assert own_identity(home).card == first.card
    if os.name == "posix":
        modes = {stat.S_IMODE(file.stat().st_mode) for file in home.keys.iterdir()}
        assert modes == {0o600}
        assert stat.S_IMODE(home.keys.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps the user's folder by its own rules")
def test_keys_that_all_could_read_are_closed_again(home):
    own_identity(home)
    (home.keys / "signing.key").chmod(0o644)
    own_identity(home)
    assert stat.S_IMODE((home.keys / "signing.key").stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["identity.txt", "signing.key", "card.json"])
@pytest.mark.parametrize("damage", ["gone", "cut", "empty", "another"])
def test_a_missing_or_damaged_key_is_said_and_never_made_anew(home, tmp_path, name, damage):
    own_identity(home)
    file = home.keys / name
    if damage == "gone":
        file.unlink()
    elif damage == "another":
        other = Home(tmp_path / "other")
        own_identity(other)
        file.write_bytes((other.keys / name).read_bytes())
    else:
        file.write_bytes(file.read_bytes()[: 20 if damage == "cut" else 0])
    left = {path.name: path.read_bytes() for path in home.keys.iterdir()}
    for given in (None, "Tên mới"):
        with pytest.raises(IdentityIncomplete):
            own_identity(home, name=given)
    assert {path.name: path.read_bytes() for path in home.keys.iterdir()} == left


def test_lost_keys_are_made_anew_only_when_the_person_names_the_installation(home):
    first = own_card(home)
    for file in home.keys.iterdir():
        file.unlink()
    with pytest.raises(IdentityLost):
        own_identity(home)
    assert own_identity(home, name="Máy mới").card.fingerprint != first.fingerprint


def test_a_secret_is_not_shown_by_repr(home):
    identity = own_identity(home)
    shown = repr(identity)
    assert identity.seed.hex() not in shown
    assert "AGE-SECRET" not in shown


def test_every_refusal_of_this_room_is_said_in_both_languages():
    from inspector import wording
    from inspector.transfer import errors

    for kind in vars(errors).values():
        if (
            isinstance(kind, type)
            and issubclass(kind, errors.TransferError)
            and kind is not errors.TransferError
        ):
            assert kind.code in wording.ERRORS, kind.code


def test_a_card_is_json_that_any_program_reads(home, tmp_path):
    write_card(home, tmp_path / "card.json")
    assert json.loads((tmp_path / "card.json").read_text("utf-8"))["recipient"].startswith("age1")
