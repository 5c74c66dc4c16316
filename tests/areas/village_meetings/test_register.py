"""What hung on the notice board: an entry, its correction, and who may not enter one."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.village_meetings.models import Posting
from tests.world import World
from yifa.engine.matters.refusals import Refused
from yifa.engine.registers.entering import correct, create

pytestmark = pytest.mark.django_db

SHEET = {"posted_on": date(2026, 4, 3), "kind": "finance", "topic": "第一季度收支"}


def test_an_entry_is_kept_with_its_day_and_village(world: World) -> None:
    done = create(
        "village_postings", org=world.township, actor=world.village_clerk, village=world.east_village, data=SHEET
    )
    posting = Posting.objects.get(entry_id=done.entry.pk)
    assert (posting.dated_on, posting.village, posting.kind) == (date(2026, 4, 3), world.east_village, "finance")
    assert done.entry.title == "第一季度收支"


def test_a_wrong_day_is_corrected_with_its_reason(world: World) -> None:
    done = create("village_postings", org=world.township, actor=world.clerk, data=SHEET)
    correct(done.entry, {"posted_on": date(2026, 4, 2)}, actor=world.clerk, reason="日期看错")
    assert Posting.objects.get(entry_id=done.entry.pk).dated_on == date(2026, 4, 2)


def test_others_enter_nothing(world: World) -> None:
    with pytest.raises(Refused) as refused:
        create("village_postings", org=world.township, actor=world.officer, data=SHEET)
    assert refused.value.names() == ["role"]
