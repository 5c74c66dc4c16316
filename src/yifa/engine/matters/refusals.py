"""Why an act was refused: every reason at once, each with its rule and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Reason:
    """One reason for a refusal: which rule, what is wrong, on which basis, at which field, what to do next."""

    rule: str
    message: str
    law: str = ""
    where: str = ""
    todo: str = ""

    def __str__(self) -> str:
        basis = f"（{self.law}）" if self.law else ""
        todo = f"。{self.todo}" if self.todo else ""
        return f"{self.message}{basis}{todo}"


class Refused(Exception):
    """The act was not done and nothing was written; ``reasons`` says why, all of them."""

    def __init__(self, reasons: Sequence[Reason]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("；".join(str(reason) for reason in reasons))

    def names(self) -> list[str]:
        """The rules that refused."""
        return [reason.rule for reason in self.reasons]


def refuse(rule: str, message: str, *, law: str = "", where: str = "", todo: str = "") -> Refused:
    """A refusal with a single reason, to be raised."""
    return Refused([Reason(rule, message, law, where, todo)])


def placed(refused: Refused) -> tuple[Reason, ...]:
    """The reasons with ``where`` as the id that a page gives the field: ``f-`` and its name."""
    return tuple(replace(reason, where=f"f-{reason.where}" if reason.where else "") for reason in refused.reasons)
