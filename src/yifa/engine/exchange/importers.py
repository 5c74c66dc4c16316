"""Who brings ledgers in, and takes an import back: whoever keeps the ledger, for the whole organisation."""

from __future__ import annotations

from datetime import date

from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.orgs.authority import holds
from yifa.engine.orgs.models import Org, Person
from yifa.engine.registers import registry as registers
from yifa.law.roles import CLERK, Role


def importing_roles(ledger: Ledger) -> tuple[Role, ...]:
    """The roles that may import: those that enter in the register; of matters, which come in with all that was done by
    others, the clerk."""
    return tuple(registers.get(ledger.register).by) if ledger.register else (CLERK,)


def may_import(person: Person, ledger: Ledger, org: Org, day: date) -> bool:
    """Whether a person holds such a role on this day. A post for one village alone does not do: a workbook holds the
    rows of all."""
    return any(holds(person, role.code, org, day) for role in importing_roles(ledger))
