"""On a phone in the village: the adviser enters a service; at the desk, what villages had month by month is seen."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.utils.timezone import localdate

from tests.areas.advisers.entries import SOUND
from tests.engine.files.photographs import photograph
from tests.journeys.visitor import DESKTOP, PHONE, Visitor
from tests.world import World
from yifa.areas.advisers.models import AdviserService
from yifa.engine.registers.entering import create
from yifa.engine.registers.models import EntryFile
from yifa.engine.store.tenancy import org_scope

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Arrive = Callable[..., Visitor]


def test_an_adviser_enters_a_service_in_eight_fields_and_twelve_taps(arrive: Arrive, office: World) -> None:
    first = localdate().replace(day=1)
    with org_scope(office.township):
        told = SOUND["advisers_lawyers"]
        lawyer = create("advisers_lawyers", org=office.township, actor=office.clerk, data=told).record
        contract = {
            "signed_on": first - datetime.timedelta(days=80), "begins_on": first - datetime.timedelta(days=80),
            "ends_on": first + datetime.timedelta(days=300), "hours": 4, "per": "month", "fee": 3000, "lawyer": lawyer,
        }  # fmt: skip
        create("adviser_contracts", org=office.township, actor=office.clerk, data=contract, village=office.east_village)
    adviser = arrive("adviser", PHONE).open("/")
    adviser.page.locator("summary", has_text="记一笔").tap()
    adviser.taps = 1
    adviser.follow("顾问服务").choose("村（社区）", "东溪村").choose("法律顾问", "卫知律（青山明理律师事务所）")
    adviser.choose("服务类型", "法律咨询").fill("服务时长（小时）", "2.5").fill("服务内容", "解答土地流转咨询")
    assert adviser.page.locator("form.actform .fld:visible").count() <= 8
    assert not adviser.overflows()
    assert adviser.barriers() == []
    adviser.page.get_by_label("现场照片").set_input_files(
        [{"name": "坐班.jpg", "mimeType": "image/jpeg", "buffer": photograph(size=(800, 600))}]
    )
    adviser.send("登记顾问服务").sees("法律咨询：解答土地流转咨询").is_at_ease()
    assert adviser.taps <= 12
    with org_scope(office.township):
        service = AdviserService.objects.get()
        assert (service.served, service.served_on, service.manner) == (office.east_village, localdate(), "visit")
        assert EntryFile.objects.count() == 1
    clerk = arrive("clerk", DESKTOP).open("/ledgers/advisers/").follow("逐村服务情况")
    clerk.sees("西岭村").sees("东溪村")
    assert not clerk.overflows()
    assert clerk.barriers() == []
    clerk.is_at_ease()
