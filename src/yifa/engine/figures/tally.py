"""What was counted, and the value that it makes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import NamedTuple, TypeAlias

Number: TypeAlias = int | Decimal | Fraction


@dataclass(frozen=True)
class Tally:
    """Rows that were counted; of a rate those that met it; the sum of the measured column where there is one.

    Tallies of disjoint rows add up, whatever the figure; values do not.
    """

    rows: int = 0
    met: int = 0
    amount: int | Decimal = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.rows + other.rows, self.met + other.met, self.amount + other.amount)


class Value(NamedTuple):
    """A figure's value: a count, a sum in the figure's unit, or a rate as an exact fraction of one.

    None: there is none (a rate of nothing; a sum over organisations of what does not add up). ``rows`` were counted;
    a rate always gives both its counts. ``stated``: no rows were counted, it is what this document says.
    """

    value: Number | None
    rows: int
    numerator: int | None = None
    denominator: int | None = None
    stated: str = ""

    @property
    def is_known(self) -> bool:
        """Whether there is something behind it: rows that were counted, or a document."""
        return bool(self.rows or self.stated)

    @property
    def shown(self) -> int | Decimal | None:
        """In the figure's unit, as it is told: a rate in per cent to one place, anything else as it is."""
        if self.denominator is not None:
            return self.percent()
        assert not isinstance(self.value, Fraction)  # noqa: S101  # only rates are shares
        return self.value

    def percent(self, places: int = 1) -> Decimal | None:
        """A rate in per cent, half up to so many places; None when there is no value."""
        if self.value is None:
            return None
        scaled = Fraction(self.value) * 10 ** (2 + places)
        rounded = (Decimal(scaled.numerator) / scaled.denominator).quantize(Decimal(1), ROUND_HALF_UP)
        return rounded.scaleb(-places)
