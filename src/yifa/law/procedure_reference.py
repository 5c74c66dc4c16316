"""The reference page of procedures, written from the declarations themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from yifa.law.drawing import mermaid
from yifa.law.limits import Limit
from yifa.law.procedure import ANY, NEW, Act, Carry, Clock, Procedure, Stay
from yifa.law.telling import conditions


def procedures_as_markdown(procedures: Iterable[Procedure]) -> str:
    """Each procedure with its drawing, its steps with their articles, its time limits and separations of duty."""
    listed = list(procedures)
    names = {procedure.id: procedure.name for procedure in listed}
    lines = [
        "# Procedures",
        "",
        "Written by `yifa law procedures --markdown` from the declarations; don't edit by hand.",
        "",
        *(f"- [{_title(procedure)}](#{_anchor(procedure)}) {procedure.law}" for procedure in listed),
    ]
    for procedure in listed:
        lines += _procedure(procedure, names)
    return "\n".join(lines) + "\n"


def _title(procedure: Procedure) -> str:
    return f"{procedure.name} {procedure.version}"


def _anchor(procedure: Procedure) -> str:
    return f"{procedure.id}-{procedure.version}"


def _procedure(procedure: Procedure, names: Mapping[str, str]) -> Iterator[str]:
    yield from ("", f'<a id="{_anchor(procedure)}"></a>', "", f"## {_title(procedure)}", "")
    yield "".join(_introduction(procedure, names))
    yield from ("", "```mermaid", mermaid(procedure).rstrip(), "```", "")
    yield from ("| 步骤 | 由谁 | 状态 | 依据 | 条件 |", "|---|---|---|---|---|")
    yield from (_act(procedure, act, names) for act in procedure.acts)
    if procedure.clocks:
        yield from ("", "| 期限 | 时限 | 起算 | 由何步骤完成 | 依据 |", "|---|---|---|---|---|")
        yield from (_clock(procedure, clock) for clock in procedure.clocks)
    for separation in procedure.separations:
        duties = "；".join(
            f"{duty}：{'、'.join(_called(procedure, act) for act in acts)}" for duty, acts in separation.duties.items()
        )
        yield from ("", f"职责分离：{separation.demand}（{separation.law}）。{duties}。")


def _introduction(procedure: Procedure, names: Mapping[str, str]) -> Iterator[str]:
    yield f"`{procedure.id}`，{procedure.law}；自{procedure.in_force.since}起施行"
    if procedure.in_force.until is not None:
        yield f"，至{procedure.in_force.until}（不含）"
    yield "。"
    if ANY in procedure.child_of:
        yield "子程序，各程序均可启动。"
    elif procedure.child_of:
        yield f"子程序，属于{'、'.join(names.get(parent, parent) for parent in procedure.child_of)}。"
    if procedure.of_the_unit:
        yield "由全机关任职的人员登记，村（社区）的职务不登记。"
    if procedure.transition is not None:
        carried = procedure.transition.carry is Carry.APPLY_TO_OPEN
        yield f"{'未办结的事项转入本版' if carried else '此前登记的事项仍按原版'}（{procedure.transition.law}）。"


def _act(procedure: Procedure, act: Act, names: Mapping[str, str]) -> str:
    by = "、".join(role.name for role in act.by)
    states = "、".join(state.name for state in act.frm if state is not NEW)
    course = states if isinstance(act.to, Stay) else f"{states} → {act.to.name}".lstrip()
    asked = [f"{found.demand}（{_cited(found.law)}）" for found in conditions(procedure, act)]
    asked += [f"宜：{advice.demand}（{advice.law}）" for advice in act.warns]
    if act.opens_child is not None:
        asked.append(f"启动“{names.get(act.opens_child, act.opens_child)}”")
    return f"| {act.name} `{act.id}` | {by} | {course} | {act.law} | {'；'.join(asked)} |"


def _clock(procedure: Procedure, clock: Clock) -> str:
    limit = clock.limit
    value, cited = (limit.value, limit.cited) if isinstance(limit, Limit) else ("约定日期", "")
    if clock.gates:
        ended_by = f"届满后方可{'、'.join(_called(procedure, act) for act in clock.gates)}"
    else:
        ended_by = "、".join(_called(procedure, act) for act in clock.met_by)
    starts = "、".join(_called(procedure, act) for act in clock.starts.acts) or f"`{clock.starts}`"
    return f"| {clock.name} `{clock.id}` | {value} | {starts} | {ended_by} | {cited} |"


def _called(procedure: Procedure, act: str) -> str:
    """An act by its name; one of a child by its ids."""
    return procedure.act(act).name if procedure.has_act(act) else f"`{act}`"


def _cited(law: object) -> str:
    return law.cited if isinstance(law, Limit) else str(law)
