"""核验: what the figures of a report say together, and whether it adds up."""

from __future__ import annotations

from collections.abc import Sequence

from yifa.reading.checks.differences import find_differences
from yifa.reading.checks.duplicates import find_duplicates
from yifa.reading.checks.figures import figures
from yifa.reading.checks.rates import find_rates
from yifa.reading.checks.sums import find_sums
from yifa.reading.reading import Check, Claim, Outline


def find_checks(text: str, outline: Outline, claims: Sequence[Claim]) -> tuple[Check, ...]:
    found = figures(text, claims)
    return (*find_sums(found), *find_rates(found), *find_differences(found), *find_duplicates(found))
