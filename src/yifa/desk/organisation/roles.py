"""角色与权限: what a role may do, read from the declarations of procedures and registers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader
from yifa.desk.organisation.access import for_organisers
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters import registry
from yifa.engine.registers.registry import all_registers
from yifa.law.procedure import Act, Procedure
from yifa.law.roles import (
    ADMIN,
    ADVISER,
    AUDITOR,
    CLERK,
    GRID_WORKER,
    LEADER,
    MEDIATOR,
    OFFICER,
    PUBLIC,
    REVIEWER,
    ROLES,
    SUPERVISOR,
    Role,
)

IN_WORDS = {
    CLERK: "登记、办理事项，上传材料。职务限于一个村的，只办该村的事项。",
    GRID_WORKER: "在网格里发现情况后上报，上传现场材料。",
    MEDIATOR: "主持人民调解，记录每次调解，打印协议。",
    OFFICER: "检查、处罚等执法步骤，须两人并持有效执法证。",
    REVIEWER: "合法性、法制审核，逐项按清单核对。审核与承办不能是同一人。",
    ADVISER: "出具法律意见，登记法律顾问服务。",
    LEADER: "审批、决定，看哪些事逾期。行政首长才能以政府名义决定的，另按正职核对。",
    SUPERVISOR: "看本单位和下级的事项、报告与数据，核验报告；不办理事项。",
    AUDITOR: "只看不改，可以核对日志。",
    ADMIN: "管理单位、人员、角色、期限参数；看不到事项内容。",
}
"""What people in a role come for; what they may do in detail is said by the declarations."""


@dataclass(frozen=True)
class Part:
    """What a role may do in one procedure: these of so many acts."""

    procedure: Procedure
    acts: tuple[Act, ...]


@dataclass(frozen=True)
class Powers:
    """A role with what it may do."""

    role: Role
    words: str
    parts: tuple[Part, ...]
    registers: tuple[str, ...]

    @property
    def acts(self) -> int:
        return sum(len(part.acts) for part in self.parts)


def powers(role: Role, on: date) -> Powers:
    """What a role may do on a day: the acts that name it, procedure by procedure, and the registers that it fills."""
    parts = []
    for procedure in registry.procedures():
        acts = tuple(act for act in procedure.acts if role in act.by)
        if acts and procedure.in_force.covers(on):
            parts.append(Part(procedure, acts))
    fills = tuple(declared.name for declared in all_registers() if role in declared.by)
    return Powers(role, IN_WORDS[role], tuple(sorted(parts, key=lambda part: -len(part.acts))), fills)


@for_organisers
@require_safe
def roles(request: WorkRequest, reader: Reader) -> HttpResponse:
    """Every role with what it may do."""
    context = {
        "reader": reader,
        "powers": [powers(role, reader.today) for role in ROLES.values() if role != PUBLIC],
    }
    return render(request, "desk/organisation/roles.html", context)
