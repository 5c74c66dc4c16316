"""A procedure drawn for the documentation."""

from __future__ import annotations

import re

import pytest

from tests.law.small_procedures import small
from yifa.law.discovery import declared_procedures
from yifa.law.drawing import mermaid
from yifa.law.procedure import Procedure


def test_states_acts_and_ends() -> None:
    assert mermaid(small()) == (
        "stateDiagram-v2\n"
        '    state "已提出" as asked\n'
        '    state "已听取" as heard\n'
        '    state "已答复" as answered\n'
        "    [*] --> asked: 提出 《人民调解法》第17条\n"
        "    asked --> heard: 听取 《人民调解法》第21条\n"
        "    heard --> answered: 答复 《人民调解法》第26条\n"
        "    answered --> [*]\n"
    )


@pytest.mark.parametrize(
    "procedure", declared_procedures(), ids=lambda procedure: f"{procedure.id}-v{procedure.version}"
)
def test_every_act_of_what_is_declared_is_an_arrow_between_drawn_states(procedure: Procedure) -> None:
    drawn = mermaid(procedure)
    states = set(re.findall(r'^    state ".+" as (\w+)$', drawn, re.MULTILINE))
    arrows = re.findall(r"^    (\S+) --> (\S+)(?:: (.+))?$", drawn, re.MULTILINE)
    assert states == {state.id for state in procedure.states}
    assert {end for start, goal, _ in arrows for end in (start, goal)} - {"[*]"} == states
    assert len(arrows) == sum(len(act.frm) for act in procedure.acts) + sum(state.ends for state in procedure.states)
    assert not any(":" in said for _, _, said in arrows), "a colon ends the label of an arrow"
