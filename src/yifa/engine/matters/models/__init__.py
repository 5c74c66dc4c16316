"""The tables of matters; one concept a module."""

from yifa.engine.matters.models.clock import ClockExtension, ClockPause, ClockRevision, ClockRow, ClockState
from yifa.engine.matters.models.entry import ActEntry, EntryKind
from yifa.engine.matters.models.finding import Finding
from yifa.engine.matters.models.line import Line
from yifa.engine.matters.models.link import Link, LinkKind
from yifa.engine.matters.models.matter import Matter, Provenance, Secrecy
from yifa.engine.matters.models.party import Party, PartyKind, PartySide
from yifa.engine.matters.models.record import Record

__all__ = [
    "ActEntry",
    "ClockExtension",
    "ClockPause",
    "ClockRevision",
    "ClockRow",
    "ClockState",
    "EntryKind",
    "Finding",
    "Line",
    "Link",
    "LinkKind",
    "Matter",
    "Party",
    "PartyKind",
    "PartySide",
    "Provenance",
    "Record",
    "Secrecy",
]
