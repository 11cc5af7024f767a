"""A record is a frozen dataclass in everything but how it is made."""

import copy
import pickle
from dataclasses import FrozenInstanceError, field, fields, replace
from decimal import Decimal

import pytest

from inspector.record import record


@record
class Point:
    """Two numbers and what hangs on them."""

    x: int
    y: Decimal = Decimal(0)
    tags: list[str] = field(default_factory=list, compare=False)

    def __hash__(self) -> int:
        return 7


@record
class Named(Point):
    """A point with a name."""

    name: str = field(default="", kw_only=True)


@record
class Even:
    """A number that must be even."""

    n: int

    def __post_init__(self) -> None:
        if self.n % 2:
            raise ValueError(self.n)


def test_it_is_made_compared_and_shown_like_a_dataclass():
    assert Point(1) == Point(x=1, y=Decimal(0), tags=["a"]) != Point(2)
    assert repr(Point(1)) == "Point(x=1, y=Decimal('0'), tags=[])"
    assert Even(2) == Even(2)
    assert hash(Even(2)) == hash(Even(2))
    assert Even(2) != (2,)


def test_it_cannot_be_changed_and_takes_no_other_name():
    point = Point(1)
    with pytest.raises(FrozenInstanceError):
        point.x = 2
    with pytest.raises(FrozenInstanceError):
        del point.x
    with pytest.raises(FrozenInstanceError):
        point.z = 3
    assert not hasattr(point, "__dict__")


def test_wrong_arguments_are_refused():
    with pytest.raises(TypeError):
        Point()
    with pytest.raises(TypeError):
        Point(1, nothing=2)
    with pytest.raises(ValueError, match="3"):
        Even(3)


def test_what_is_made_anew_is_not_shared():
    one, two = Point(1), Point(1)
    one.tags.append("a")
    assert two.tags == []


def test_replace_fields_and_match_know_it():
    assert replace(Named(1, name="a"), x=2) == Named(2, name="a")
    assert [each.name for each in fields(Named)] == ["x", "y", "tags", "name"]
    match Point(1, Decimal(5)):
        case Point(x, y):
            assert (x, y) == (1, Decimal(5))


def test_its_own_methods_stay():
    assert hash(Point(1)) == 7


def test_it_is_copied_and_pickled():
    point = Named(1, Decimal("2.5"), ["a"], name="b")
    assert copy.deepcopy(point) == point
    assert pickle.loads(pickle.dumps(Even(4))) == Even(4)
