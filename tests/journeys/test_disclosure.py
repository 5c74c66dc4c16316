"""On a phone in the village: what hangs on the board, with a photograph of it, in a minute."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.utils.timezone import localdate

from tests.engine.files.photographs import photograph
from tests.journeys.test_publicity import TAKEN, show
from tests.journeys.visitor import PHONE, Visitor
from tests.world import World
from yifa.areas.disclosure.models import VillagePosting
from yifa.engine.registers.models import EntryFile
from yifa.engine.store.tenancy import org_scope

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Arrive = Callable[..., Visitor]


def test_a_village_enters_a_posting_in_eight_fields_and_twelve_taps(arrive: Arrive, office: World) -> None:
    village = arrive("village_clerk", PHONE).open("/ledgers/disclosure.village/new/")
    village.choose("公开类别", "财务公开").choose("公开事项", "财务收支明细").fill("公开内容", "第三季度财务收支明细")
    show(village.fill("所属期间", "2026年7至9月"), ("公开栏.jpg", photograph(taken=TAKEN)))
    assert village.page.locator("form.actform .fld:visible").count() <= 8
    assert not village.overflows()
    village.send("登记村务公开").sees("财务公开：第三季度财务收支明细")
    assert village.taps <= 12
    assert village.barriers() == []
    village.is_at_ease()
    with org_scope(office.township):
        posting = VillagePosting.objects.get()
        assert (posting.reached, posting.posted_on) == (office.east_village, localdate())
        assert EntryFile.objects.get().name == "公开栏.jpg"
    village.open("/disclosure/columns/")
    assert not village.overflows()
    assert village.barriers() == []
