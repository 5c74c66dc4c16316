"""The monthly return: what must be told, what contradicts itself, and what it has no place for."""

from __future__ import annotations

import io
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.test import Client
from django.utils.timezone import localdate
from python_calamine import CalamineWorkbook

from tests.api.program import Program
from tests.areas.support.entries import SOUND, enter, refusal, refused_correction
from tests.refusals import rules_refused_in
from tests.world import World
from yifa.areas.support.models import Service
from yifa.areas.support.register import REGISTERS, RETURNS
from yifa.engine.matters.refusals import Refused
from yifa.engine.registers.entering import adopt, create, void
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.registry import record_model

pytestmark = pytest.mark.django_db

SAFE = (models.DateField, models.PositiveSmallIntegerField, models.BooleanField)
"""What can hold no name and no words."""
KEYS = {"entry", "org", "village"}


class TestNobodyIsRecorded:
    def test_no_table_of_the_area_has_a_place_for_a_person_or_for_words(self) -> None:
        for model in apps.get_app_config("support").get_models():
            for field in model._meta.get_fields():
                if field.name in KEYS:
                    continue
                is_choice = isinstance(field, models.CharField) and bool(field.choices)
                assert is_choice or type(field) in _kinds(), field.name
            assert model._meta.get_field("village").related_model is apps.get_model("orgs.Place")
            assert not model._meta.many_to_many

    def test_a_table_with_a_name_or_a_remark_would_be_seen(self) -> None:
        assert models.CharField not in _kinds()
        assert models.TextField not in _kinds()
        assert models.ForeignKey not in _kinds()
        assert models.FileField not in _kinds()

    def test_nothing_lies_with_an_entry_and_nothing_of_it_is_searched_for(self) -> None:
        for declared in REGISTERS:
            model: type[EntryRecord] = record_model(declared)
            assert declared.files == ()
            assert model.search_fields == ()

    def test_services_are_not_told_apart_by_how_dangerous_people_are(self) -> None:
        assert [one.value for one in Service] == ["resettlement", "correction", "rehabilitation", "mental"]

    def test_every_entry_is_seen_by_few(self) -> None:
        assert all(declared.seen_by for declared in REGISTERS)


def _kinds() -> set[type]:
    from yifa.engine.registers.month_field import MonthField

    return {*SAFE, MonthField}


class TestReturns:
    def test_what_is_told_names_the_entry(self, world: World) -> None:
        record = enter(world)
        assert record.entry.title == "东溪村2025年3月社区矫正协助月报"
        assert set(RETURNS.fields) == set(SOUND["support_returns"])
        assert (record.known_from, record.known_until) == (date(2025, 3, 31), date(2025, 4, 30))

    def test_none_is_entered_as_zero(self, world: World) -> None:
        record = enter(world, helped=0, visits=0, sessions=0, relieved=0, helpers=0)
        assert record.helped == 0
        told = {**SOUND["support_returns"], "service": "mental", "visits": None}
        with pytest.raises(Refused) as caught:
            adopt("support_returns", org=world.township, actor=world.clerk, data=told, village=world.east_village)
        assert caught.value.names() == ["none_is_said"]
        assert "没有的填0" in str(caught.value)

    def test_a_village_reports_each_service_once_a_month(self, world: World) -> None:
        record = enter(world)
        assert refusal(world).names() == ["one_return_a_month"]
        enter(world, service="mental")
        enter(world, month=date(2025, 4, 1))
        enter(world, village=world.west_village)
        other = enter(world, service="resettlement")
        assert refused_correction(world, other, service="mental").names() == ["one_return_a_month"]
        void(record.entry, actor=world.clerk, reason="误报")
        enter(world)

    def test_nothing_smaller_than_a_village_reports(self, world: World) -> None:
        assert refusal(world, village=None).names() == ["a_village_reports"]
        assert refusal(world, village=world.east_grid).names() == ["part_of_a_village"]
        with pytest.raises(Refused, match="按村（社区）填报，东溪村第一网格是网格。请选择所在的东溪村"):
            enter(world, village=world.east_grid)
        told = {**SOUND["support_returns"], "month": None}
        with pytest.raises(Refused) as caught:
            adopt("support_returns", org=world.township, actor=world.clerk, data=told, village=world.east_grid)
        assert caught.value.names() == ["part_of_a_village"]

    def test_a_ledger_from_elsewhere_may_not_know_the_month(self, world: World) -> None:
        told = {**SOUND["support_returns"], "month": None}
        done = adopt("support_returns", org=world.township, actor=world.clerk, data=told, village=world.east_village)
        assert str(done.record) == "东溪村月份不详社区矫正协助月报"
        assert done.record.known_from is None  # type: ignore[attr-defined]

    def test_a_village_s_clerk_reports_for_that_village_and_a_grid_worker_not_at_all(self, world: World) -> None:
        told = SOUND["support_returns"]
        create("support_returns", org=world.township, actor=world.village_clerk, data=told, village=world.east_village)
        for person, village in (
            (world.village_clerk, world.west_village),
            (world.grid_worker, world.east_village),
            (world.leader, world.east_village),
        ):
            with pytest.raises(Refused) as caught:
                create("support_returns", org=world.township, actor=person, data=told, village=village)
            assert "role" in caught.value.names()

    def test_a_month_is_reported_when_it_is_over(self, world: World) -> None:
        today = localdate()
        refused = refusal(world, month=today)
        assert refused.names() == ["month_is_over"]
        following = (today.replace(day=1) + timedelta(days=31)).replace(day=1)
        assert f"{following.year}年{following.month}月1日起填报" in str(refused)
        enter(world, month=today.replace(day=1) - timedelta(days=1))

    def test_the_form_begins_with_the_last_month_that_is_over(self, world: World, client: Client) -> None:
        client.force_login(world.user(world.clerk))
        shown = client.get("/ledgers/support/new/").content.decode()
        last = localdate().replace(day=1) - timedelta(days=1)
        assert f'name="month" value="{last:%Y-%m}"' in shown

    def test_every_rule_is_seen_to_refuse(self) -> None:
        rules = {rule.id for declared in REGISTERS for rule in declared.rules}
        assert rules - rules_refused_in(Path(__file__).parent) == set()


class TestWhoSees:
    @pytest.mark.parametrize(("who", "told"), [("clerk", True), ("leader", False)])
    def test_a_total_tells_others_not_of_how_many_rows_it_is(self, world: World, who: str, told: bool) -> None:
        enter(world)
        enter(world, village=world.west_village)
        browser, rows = Client(), "/figures/support.visits/rows/"
        browser.force_login(world.users[who])
        page = browser.get(f"{rows}?period=2025").content.decode()
        assert ("共 2 行" in page) == told
        assert ("只列合计" in page) == (not told)
        assert re.search(r"[0-9] ?行", page) is None or told
        answer: Any = browser.get(f"{rows}export/?period=2025")
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(answer))).get_sheet_by_index(0)
        said = "".join(str(cell) for row in sheet.to_python() for cell in row)
        assert "2行" not in said
        assert ("逐条记录不在" in said) == (not told)
        value = Program(world.township, getattr(world, who)).get("/figures/support.visits", year=2025, by="month")
        assert (value["rows"] == 2) == told
        assert {cell["rows"] is not None for cell in value["cells"]} == {told}
        assert value["value"] is not None

    @pytest.mark.parametrize(
        ("who", "sees"), [("clerk", True), ("reviewer", True), ("leader", False), ("mediator", False)]
    )
    def test_village_rows_are_seen_by_those_who_must(self, world: World, client: Client, who: str, sees: bool) -> None:
        record = enter(world)
        client.force_login(world.user(getattr(world, who)))
        answer: Any = client.get(f"/entries/{record.pk}/")
        assert (answer.status_code == 200) == sees
        listed = client.get("/ledgers/support/?from=2025-01-01&to=2025-12-31")
        assert ("东溪村" in listed.content.decode() and listed.status_code == 200) == sees
