"""Which ledgers the areas have declared."""

from __future__ import annotations

from yifa.engine.ledgers.declarations import Ledger

_ledgers: dict[str, Ledger] = {}


class UnknownLedger(LookupError):
    """No area declared this ledger."""


def register(*ledgers: Ledger) -> None:
    """Take in an area's ledgers; called when the area's app starts."""
    for ledger in ledgers:
        _ledgers[ledger.id] = ledger


def ledgers() -> list[Ledger]:
    """Every ledger, in the order in which the areas are installed."""
    return list(_ledgers.values())


def ledger(id: str) -> Ledger:
    """The ledger of that id. :raises UnknownLedger: there is none."""
    try:
        return _ledgers[id]
    except KeyError:
        raise UnknownLedger(f"没有台账“{id}”；请检查工作领域是否已启用") from None


def ledger_of(procedure: str) -> Ledger | None:
    """The ledger in which matters of that procedure stand, if any."""
    return next((ledger for ledger in _ledgers.values() if ledger.procedure == procedure), None)


def ledger_of_register(register: str) -> Ledger | None:
    """The ledger in which entries of that register stand, if any."""
    return next((ledger for ledger in _ledgers.values() if ledger.register == register), None)
