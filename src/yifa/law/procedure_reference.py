"""The reference page of procedures, written from the declarations themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from yifa.law.drawing import mermaid
from yifa.law.procedure import Act, Procedure


def procedures_as_markdown(procedures: Iterable[Procedure]) -> str:
    """Each procedure with its drawing, its steps with their articles, its time limits and separations of duty."""
    lines = [
        "# Procedures",
        "",
        "Written by `yifa law procedures --markdown` from the declarations; don't edit by hand.",
    ]
    for procedure in procedures:
        lines += _procedure(procedure)
    return "\n".join(lines) + "\n"


def _procedure(procedure: Procedure) -> Iterator[str]:
    until = f"，至{procedure.in_force.until}（不含）" if procedure.in_force.until else ""
    yield from ("", f"## {procedure.name} `{procedure.id}` {procedure.version}", "")
    yield f"{procedure.law}；自{procedure.in_force.since}起{until}。"
    yield from ("", "```mermaid", mermaid(procedure).rstrip(), "```", "")
    yield from ("| 步骤 | 由谁 | 在何状态 | 依据 | 条件 |", "|---|---|---|---|---|")
    yield from (_act(procedure, act) for act in procedure.acts)
    if procedure.clocks:
        yield from ("", "| 期限 | 时限 | 起算 | 由何步骤完成 | 依据 |", "|---|---|---|---|---|")
        for clock in procedure.clocks:
            value = getattr(clock.limit, "value", "约定日期")
            law = getattr(clock.limit, "cited", "")
            met_by = "、".join(clock.met_by) or "届满后方可：" + "、".join(clock.gates)
            yield f"| {clock.name} | {value} | `{clock.starts}` | {met_by} | {law} |"
    for separation in procedure.separations:
        duties = "；".join(f"{duty}：{'、'.join(acts)}" for duty, acts in separation.duties.items())
        yield from ("", f"职责分离：{separation.demand}（{separation.law}）。{duties}。")


def _act(procedure: Procedure, act: Act) -> str:
    by = "、".join(role.name for role in act.by)
    states = "、".join(state.name for state in act.frm)
    conditions = "；".join(f"{guard.demand}（{guard.law}）" for guard in act.guards)
    return f"| {act.name} `{act.id}` | {by} | {states} | {act.law} | {conditions} |"
