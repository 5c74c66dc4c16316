"""What of a figure's rows may be told to those who see the figure alone."""

from __future__ import annotations

from collections.abc import Collection

from yifa.engine.figures.declarations import Figure
from yifa.engine.registers.seeing import kept_register


def tells_rows(figure: Figure, roles: Collection[str]) -> bool:
    """Whether somebody in these roles is told how many rows were counted.

    Of a register that others alone see it is told where rows are counted: there it is the figure itself, or a rate's
    denominator. Behind a sum it would say more than the sum.
    """
    register = kept_register(figure.model)
    return register is None or register.is_seen_in(roles) or figure.added is None
