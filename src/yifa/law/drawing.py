"""A procedure drawn as a Mermaid state diagram, for the documentation."""

from __future__ import annotations

from yifa.law.procedure import NEW, Procedure


def mermaid(procedure: Procedure) -> str:
    """The diagram's text: states by their Chinese names, acts with the first statute that they rest on."""
    lines = ["stateDiagram-v2"]
    lines += [f'    state "{state.name}" as {state.id}' for state in procedure.states]
    for act in procedure.acts:
        for state in act.frm:
            here = "[*]" if state is NEW else state.id
            lines.append(f"    {here} --> {act.target(state.id)}: {act.name} {act.law.citations[0]}")
    lines += [f"    {state.id} --> [*]" for state in procedure.states if state.ends]
    return "\n".join(lines) + "\n"
