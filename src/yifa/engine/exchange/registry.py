"""How the areas read their ledgers. The engine asks here and never imports an area."""

from __future__ import annotations

from yifa.engine.exchange.declarations import Intake

_intakes: dict[str, Intake] = {}


def register(*intakes: Intake) -> None:
    """Take in how an area reads its ledgers; called when the area's app starts."""
    for intake in intakes:
        _intakes[intake.ledger] = intake


def intake(ledger: str) -> Intake:
    """How the ledger of that id is read: by the names of its columns alone where its area says nothing more."""
    return _intakes.get(ledger) or Intake(ledger)
