"""Terms that forms tell of, as the statutes have them."""

from __future__ import annotations

from yifa.law.limits import limit


def confirmation_term() -> str:
    """Within what time after it takes effect an agreement may be laid before the court (人民调解法 art. 33)."""
    return str(limit("mediation_judicial_confirmation").term)
