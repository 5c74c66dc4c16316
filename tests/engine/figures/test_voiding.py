"""A matter that ran through the doors and was voided leaves its figures, past ones too."""

from __future__ import annotations

from datetime import date

from tests.course import Course
from tests.world import World
from yifa.areas.disputes.models import Dispute
from yifa.engine.figures.computing import compute
from yifa.engine.figures.declarations import Flow
from yifa.engine.figures.drilling import records
from yifa.engine.figures.periods import Period
from yifa.engine.matters.general import void
from yifa.engine.store.tenancy import org_scope

OPENED = Flow("disputes.opened", "登记纠纷", unit="件", of=Dispute, at="opened_on", definition="期间内登记的纠纷。")
DAY = date(2025, 3, 5)


def test_a_voided_matter_is_in_no_figure(world: World) -> None:
    def counted() -> tuple[object, list[int]]:
        asked = [world.township], Period.year(2025), date(2025, 12, 31)
        value = compute([OPENED], *asked)[OPENED.id].total.value
        return value, [row.matter_id for row in records(OPENED, *asked)]

    with org_scope(world.township):
        course = Course.begin(
            "dispute", world.township, world.mediator, DAY, "邻里纠纷",
            source="application", kind="neighbour", summary="因排水沟走向发生争执",
            Party=[{"side": "applicant", "name": "赵甲一"}, {"side": "respondent", "name": "钱乙二"}],
        )  # fmt: skip
        assert counted() == (1, [course.matter.pk])
        void(course.matter, actor=world.leader, happened_on=DAY, reason="重复登记")
        assert counted() == (0, [])
