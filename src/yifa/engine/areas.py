"""How an area of work tells the engine what it declares: by having the module that holds it."""

from __future__ import annotations

import importlib
from importlib.util import find_spec

from django.apps import AppConfig

DECLARED_IN = {
    "procedure": ("PROCEDURES", "yifa.engine.matters.registry"),
    "register": ("REGISTERS", "yifa.engine.registers.registry"),
    "figures": ("FIGURES", "yifa.engine.figures.registry"),
    "schedules": ("SCHEDULES", "yifa.engine.figures.schedules"),
    "bulletins": ("BULLETINS", "yifa.engine.figures.bulletins"),
    "narrative": ("NARRATIVE", "yifa.engine.narrative.registry"),
    "ledger": ("LEDGERS", "yifa.engine.ledgers.registry"),
    "prints": ("FORMS", "yifa.engine.prints.registry"),
    "exchange": ("INTAKES", "yifa.engine.exchange.registry"),
    "reminders": ("REMINDERS", "yifa.engine.reminders"),
}
"""Module of an area → the name it holds and who takes it in."""


class AreaConfig(AppConfig):
    """An area's app: whatever it declares is taken in when the app starts. Its label is the area's name."""

    default = False  # Django takes the one class of a module ``apps`` that is default: the area's, not this one.

    def __init_subclass__(cls) -> None:
        cls.default = True

    def ready(self) -> None:
        for module, (held, taken_in_by) in DECLARED_IN.items():
            full = f"{self.name}.{module}"
            if find_spec(full):
                declared = getattr(importlib.import_module(full), held)
                importlib.import_module(taken_in_by).register(*declared)
