"""Conditions that ask what had happened by a day."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.models import Q

from tests.world import World
from yifa.areas.publicity.models import PublicityPlan, PublicityTask
from yifa.engine.figures.conditions import AS_OF, Named, as_known_on, happened, named_by
from yifa.engine.orgs.models import Place
from yifa.engine.registers.entering import complete, create
from yifa.engine.store.tenancy import org_scope

DAY = date(2025, 6, 30)


class TestAsKnownOn:
    def test_the_day_is_put_in(self) -> None:
        assert as_known_on(happened("settled_on"), DAY) == Q(settled_on__lte=DAY)

    def test_what_had_not_happened_is_unknown_or_later(self) -> None:
        assert as_known_on(~happened("settled_on"), DAY) == Q(settled_on__isnull=True) | Q(settled_on__gt=DAY)

    def test_a_negation_of_more_than_one_event_is_left_as_it_is(self) -> None:
        both = as_known_on(~(happened("settled_on") & happened("ended_on")), DAY)
        assert both == ~(Q(settled_on__lte=DAY) & Q(ended_on__lte=DAY))

    def test_so_is_one_of_anything_else(self) -> None:
        assert as_known_on(~Q(settled_on__lt=AS_OF), DAY) == ~Q(settled_on__lt=DAY)
        assert as_known_on(~Q(kind="land"), DAY) == ~Q(kind="land")


class TestNamed:
    def test_it_names_a_key_that_points_at_the_rows(self) -> None:
        assert Named("publicity.PublicityTask", "plan").problem(PublicityPlan) == ""
        assert "不指向" in Named("publicity.PublicityTask", "plan").problem(PublicityTask)
        assert "不指向" in Named("publicity.PublicityTask", "unit").problem(PublicityPlan)
        assert "没有字段" in Named("publicity.PublicityTask", "meeting").problem(PublicityPlan)
        assert "publicity" in Named("publicity.Meeting", "plan").problem(PublicityPlan)

    @pytest.mark.django_db
    def test_it_counts_while_it_holds_or_within_the_month_or_year_alone(self, world: World) -> None:
        with org_scope(world.township):
            told = {"since": date(2025, 3, 20), "kind": "literate", "name": "程远志", "standing": "cadre"}
            gone = {"until": date(2025, 6, 1), "left_because": "外出务工"}
            here = {"org": world.township, "actor": world.clerk, "village": world.east_village}
            complete(create("law_literates", data=told, **here).entry, gone, actor=world.clerk)  # type: ignore[arg-type]

        def named(day: date, **how: str) -> bool:
            with org_scope(world.township):
                rows = Place.objects.filter(as_known_on(named_by("publicity.LawLiterate", "village", **how), day))
                return list(rows) == [world.east_village]

        held = [named(day, since="since", until="until") for day in (date(2025, 3, 19), DAY, date(2025, 5, 31))]
        assert held == [False, False, True]
        assert [named(day, within="month") for day in (date(2025, 3, 31), date(2025, 4, 1))] == [True, False]
        assert [named(day, within="year") for day in (DAY, date(2026, 1, 1))] == [True, False]
