"""The tables of disclosure: the catalogue, the information that is published, and what villages post and watch over."""

from yifa.areas.disclosure.models.column import Carrier, DisclosureColumn, Frequency, SpecialItem
from yifa.areas.disclosure.models.committee import CommitteeMeeting, MatterRaised, SupervisionCommittee
from yifa.areas.disclosure.models.item import DisclosureItem, Ground, ItemKind
from yifa.areas.disclosure.models.village import (
    CheckResult,
    MonthlyFinance,
    PostingKind,
    Subject,
    VillageAffairsCheck,
    VillagePosting,
)

__all__ = [
    "Carrier",
    "CheckResult",
    "CommitteeMeeting",
    "DisclosureColumn",
    "DisclosureItem",
    "Frequency",
    "Ground",
    "ItemKind",
    "MatterRaised",
    "MonthlyFinance",
    "PostingKind",
    "SpecialItem",
    "Subject",
    "SupervisionCommittee",
    "VillageAffairsCheck",
    "VillagePosting",
]
