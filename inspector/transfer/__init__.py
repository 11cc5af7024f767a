"""What is carried: cards, packets, packing and taking in."""

from inspector.transfer.cards import (
    Card,
    TrustedCard,
    distrust,
    read_card,
    trust,
    trust_card,
    trusted_cards,
)
from inspector.transfer.identity import own_card, own_identity, write_card
from inspector.transfer.merging import MergeResult, merge, merge_each
from inspector.transfer.naming import SUFFIX
from inspector.transfer.packet import is_packet
from inspector.transfer.packing import PacketWritten, pack
from inspector.transfer.preview import PacketInspection, PacketPreview, inspect_packet
from inspector.transfer.stick import FoundPacket, FoundPackets, find_packets, packets_on_drives
from inspector.transfer.verify import PacketCheck, PacketReport, verify_packet

__all__ = [
    "SUFFIX",
    "Card",
    "FoundPacket",
    "FoundPackets",
    "MergeResult",
    "PacketCheck",
    "PacketInspection",
    "PacketPreview",
    "PacketReport",
    "PacketWritten",
    "TrustedCard",
    "distrust",
    "find_packets",
    "inspect_packet",
    "is_packet",
    "merge",
    "merge_each",
    "own_card",
    "own_identity",
    "pack",
    "packets_on_drives",
    "read_card",
    "trust",
    "trust_card",
    "trusted_cards",
    "verify_packet",
    "write_card",
]
