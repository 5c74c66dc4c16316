"""Who may do something with an organisation's reports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from yifa.engine.matters.refusals import refuse
from yifa.engine.orgs.authority import capacities
from yifa.engine.orgs.models import Org, Person
from yifa.law.roles import Role


def refuse_without_role(org: Org, by: Person, today: date, roles: Sequence[Role]) -> None:
    """:raises Refused: the person holds none of these roles in the organisation today."""
    held = capacities(by, org, today).roles
    if not held & {role.code for role in roles}:
        names = "、".join(role.name for role in roles)
        raise refuse("role", f"由{names}办理；{by.name}不具有该身份", todo="请由有权人员办理")
