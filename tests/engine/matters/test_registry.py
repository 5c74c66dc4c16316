"""A day without a procedure is told as an office would say it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.world import World
from yifa.engine.matters.act import open_matter
from yifa.engine.matters.refusals import Refused
from yifa.engine.matters.registry import UnknownProcedure, procedure_on

pytestmark = pytest.mark.django_db


def test_a_day_before_the_first_version_is_refused_with_its_name_and_day(world: World) -> None:
    with pytest.raises(Refused) as refused:
        open_matter("dispute", org=world.township, actor=world.clerk, happened_on=date(2010, 5, 1), title="旧事")
    (reason,) = refused.value.reasons
    assert reason.rule == "not_in_force"
    assert reason.message == "“矛盾纠纷”的程序自2011年1月1日起施行，2010年5月1日还没有；请核对日期"


def test_a_procedure_that_nobody_declared_is_no_question_of_days() -> None:
    with pytest.raises(UnknownProcedure, match="没有登记程序“no_such”"):
        procedure_on("no_such", date(2025, 1, 1))
