"""Names of packet files: ASCII, at most 60 characters, fit for every file system, without anybody's name in it.

`skt-20211119-103205-<sender>-for-<receiver>-<packet>[-1of2].skp`: when (UTC), the first eight digits of both
fingerprints («many» for several receivers), the first six hexadecimal digits of the packet's id.
"""

import re
from collections.abc import Sequence
from datetime import datetime

SUFFIX = ".skp"
LONGEST = 60
_NAME = re.compile(r"skt-[0-9]{8}-[0-9]{6}-[0-9]{8}-for-([0-9]{8}|many)-[0-9a-f]{6}(-[0-9]+of[0-9]+)?\.skp")


def packet_name(
    made: datetime, sender: str, receivers: Sequence[str], packet: str, part: int, parts: int
) -> str:
    """The file name of a packet; `sender` and `receivers` are fingerprints."""
    to = _digits(receivers[0]) if len(receivers) == 1 else "many"
    which = f"-{part}of{parts}" if parts > 1 else ""
    return f"skt-{made:%Y%m%d-%H%M%S}-{_digits(sender)}-for-{to}-{packet[:6]}{which}{SUFFIX}"


def receiver_digits(name: str) -> str:
    """The first digits of the receiver's fingerprint as a file's name says them; "" when it does not."""
    found = _NAME.fullmatch(name)
    return found[1] if found and found[1] != "many" else ""


def sender_digits(name: str) -> str:
    """The first digits of the sender's fingerprint as a file's name says them; "" when it does not."""
    return name.split("-")[3] if _NAME.fullmatch(name) else ""


def _digits(fingerprint: str) -> str:
    return fingerprint.replace("-", "")[:8]
