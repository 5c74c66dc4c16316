"""Personal data in full: who may see them, and why."""

from __future__ import annotations

from datetime import date

import pytest

from tests.course import Course
from tests.world import World
from yifa.engine.journal.models import JournalEntry
from yifa.engine.matters.personal import reveal_party
from yifa.engine.matters.refusals import Refused
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db

PARTIES = [
    {"side": "applicant", "name": "赵甲一", "telephone": "13800000001"},
    {"side": "respondent", "name": "钱乙二"},
]


def test_only_who_handles_sees_them_and_only_with_a_reason(world: World) -> None:
    with org_scope(world.township):
        course = Course.begin(
            "dispute", world.township, world.mediator, date(2025, 3, 5), "邻里纠纷",
            source="application", kind="neighbour", summary="排水争执", Party=PARTIES,
        )  # fmt: skip
        party = course.parties()[0].pk
        for person, reason, rule in ((world.mediator, " ", "required"), (world.admin, "核对", "role")):
            with pytest.raises(Refused) as refused:
                reveal_party(course.matter, party, "telephone", person=person, reason=reason)
            assert refused.value.names() == [rule]
        assert not JournalEntry.objects.filter(kind="reveal").exists()
        shown = reveal_party(course.matter, party, "telephone", person=world.mediator, reason="通知调解时间")
        assert shown == "13800000001"
        assert JournalEntry.objects.filter(kind="reveal").count() == 1
