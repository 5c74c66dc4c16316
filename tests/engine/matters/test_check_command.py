"""`yifa law check`: every declaration that an area makes is looked at, and any finding is told."""

from __future__ import annotations

import json

import pytest

from yifa.cli import main
from yifa.engine.figures import registry as figures
from yifa.engine.figures.declarations import Flow
from yifa.engine.matters import registry as procedures
from yifa.engine.registers import registry as registers
from yifa.law.citation import RMTJF
from yifa.law.procedure import NEW, Act, Procedure, Register, State, since
from yifa.law.roles import CLERK

OPEN = State("open", "办理中")

ENDLESS = Procedure(
    "endless",
    "无从办结的程序",
    area="village_affairs",
    in_force=since(2020, 1, 1),
    opens=OPEN,
    record="Quarrel",
    law=RMTJF[17],
    acts=[Act("register", "登记", by=CLERK, frm=NEW, to=OPEN, law=RMTJF[17])],
)
UNDATED = Register(
    "undated", "没有日期的台账", area="village_affairs", entry="Lecture", dated_by="held_on", by=CLERK, fields=["topic"]
)
NOWHERE = Flow(
    "village_affairs.nowhere",
    "无从统计的指标",
    unit="件",
    of="village_affairs.Nothing",
    at="held_on",
    definition="定义。",
)


def test_what_is_declared_is_sound(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"findings": []}


def test_unsound_procedures_registers_and_figures_are_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(procedures, "_versions", {ENDLESS.id: [ENDLESS]})
    monkeypatch.setattr(registers, "_registers", {UNDATED.id: UNDATED})
    monkeypatch.setattr(figures, "_figures", {NOWHERE.id: NOWHERE})
    assert main(["law", "check"]) == 1
    told = capsys.readouterr().out
    assert "endless v1：没有办结状态" in told
    assert "台账 undated：登记日期字段“held_on”不在必填字段之列。核对" in told
    assert "指标 village_affairs.nowhere" in told
