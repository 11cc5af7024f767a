"""What the transfer room refuses. Every place is the file unless its docstring says otherwise."""

from inspector.errors import InspectorError


class TransferError(InspectorError):
    """A card, an identity or a packet could not be used."""

    code = "transfer.error"


# --- cards and identity -----------------------------------------------------------------------------


class CardRefused(TransferError):
    """The file is no card, or its signature does not fit. Facts: reason."""

    code = "card.refused"


class CardNewer(TransferError):
    """The card is of a newer program. Facts: found, known (format versions)."""

    code = "card.newer"


class CardUnknown(TransferError):
    """No trusted card has this fingerprint. `place` is what was asked for."""

    code = "card.unknown"


class NameUnusable(TransferError):
    """An installation cannot bear this name. `place` is the name; facts: limit (letters)."""

    code = "card.name_unusable"


class IdentityIncomplete(TransferError):
    """Some of the installation's keys are missing or damaged; new ones are never made silently. Facts: missing."""

    code = "identity.incomplete"


class IdentityLost(TransferError):
    """The installation had a card, and its keys are gone. Facts: fingerprint."""

    code = "identity.lost"


# --- packets ----------------------------------------------------------------------------------------


class NotAPacket(TransferError):
    """The file is no packet: another kind of file altogether."""

    code = "packet.not_a_packet"


class PacketNewer(TransferError):
    """The packet was sealed by a newer program. Facts: found, known (format versions)."""

    code = "packet.newer"


class PacketDamaged(TransferError):
    """The packet is cut off or altered. Facts: detail."""

    code = "packet.damaged"


class PacketForeign(TransferError):
    """The packet opens, and holds what no packet holds. Facts: member, reason."""

    code = "packet.foreign_member"


class SealBroken(TransferError):
    """The seal does not fit the packet. Facts: member (what differs)."""

    code = "packet.seal_broken"


class PacketByPassphrase(TransferError):
    """The file is sealed with a passphrase, which packets are not."""

    code = "packet.passphrase"


class PacketUnknownKind(TransferError):
    """The file is sealed for keys of a kind that this program does not know. Facts: kind."""

    code = "packet.unknown_recipient_kind"


class NotForUs(TransferError):
    """The packet is sealed for somebody else. Facts: receivers (names or fingerprints)."""

    code = "packet.not_for_us"


class NotForUsUnnamed(TransferError):
    """The packet is sealed for somebody else; for whom cannot be seen from outside."""

    code = "packet.not_for_us_unnamed"


class SenderUnknown(TransferError):
    """The seal is good, and its sender is not trusted. Facts: fingerprint, name (as the packet says it)."""

    code = "packet.sender_unknown"


class SenderWithdrawn(TransferError):
    """The sender's card was withdrawn. Facts: fingerprint, name, since (date)."""

    code = "packet.sender_withdrawn"


class PacketChanged(TransferError):
    """The file is no longer the one that was looked at."""

    code = "packet.changed"


class ContentRefused(TransferError):
    """The packet holds a change that no book may hold. `place` is FILE: MEMBER:LINE; facts: reason."""

    code = "packet.content_refused"


class HistoryAltered(TransferError):
    """A change in the packet has the id of one the book has, and other content. Facts: change."""

    code = "packet.history_altered"


class AttachmentDamaged(TransferError):
    """An attachment's bytes in the book are not those of its name. `place` is the book; facts: sha256."""

    code = "packet.attachment_damaged"


class NoReceiver(TransferError):
    """A packet needs at least one card to be sealed for. `place` is the book."""

    code = "packet.no_receiver"


class NotAFolder(TransferError):
    """Packets are written into a folder, and this is none."""

    code = "packet.not_a_folder"


class MediumGone(TransferError):
    """The stick was pulled out, or the folder taken away, while it was written to. `place` is the folder."""

    code = "packet.medium_gone"


class MediumUnreliable(TransferError):
    """What was read back is not what was written: the stick is broken or lies about its size."""

    code = "packet.medium_unreliable"
