"""角色: the capacities in which people act; procedures name them, posts grant them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Role:
    """角色: a capacity in which a person acts. ``code`` stands in data, ``name`` is what users read."""

    code: str
    name: str


CLERK = Role("clerk", "经办人")
GRID_WORKER = Role("grid_worker", "网格员")
MEDIATOR = Role("mediator", "人民调解员")
OFFICER = Role("officer", "行政执法人员")
REVIEWER = Role("reviewer", "合法性审核人员")
ADVISER = Role("adviser", "法律顾问")
LEADER = Role("leader", "党政负责人、分管领导")
SUPERVISOR = Role("supervisor", "县级依法治县办、司法局")
AUDITOR = Role("auditor", "监督、审计人员")
ADMIN = Role("admin", "系统管理员")
PUBLIC = Role("public", "群众")

ROLES: dict[str, Role] = {
    role.code: role
    for role in (CLERK, GRID_WORKER, MEDIATOR, OFFICER, REVIEWER, ADVISER, LEADER, SUPERVISOR, AUDITOR, ADMIN, PUBLIC)
}
