"""The rows of sampling registers as values: made only where a visit has one, so that no other start pays for them."""

from inspector.record import record


@record
class Sampling:
    """The register of one sample: what it is drawn from, how, and what each file is examined for."""

    id: bytes
    inspection: bytes
    criterion: str
    period: str
    subject: str = ""  # what is sampled: «văn bản đi»
    population: int | None = None
    method: str = ""
    wanted: int | None = None  # how many are to be drawn
    seed: str = ""  # of the draw, so that anyone can draw the same again
    checks: tuple[str, ...] = ()
    note: str = ""
    deleted: bool | None = None


@record
class Sampled:
    """One file of a sample. `result` "": drawn, not examined; `faults`: what it fails of the register's `checks`."""

    id: bytes
    inspection: bytes
    criterion: str
    period: str
    place: int | None = None  # its number in the list that the sample was drawn from
    name: str = ""
    result: str = ""  # met, not_met, na
    faults: tuple[str, ...] = ()
    note: str = ""
    position: int | None = None
    deleted: bool | None = None
