"""The registers of campaigns: what must be told, what contradicts itself, what is filled in later."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.areas.campaigns.entries import (
    SOUND,
    enter,
    fill,
    refusal,
    refused_completion,
    refused_correction,
)
from tests.areas.registering import EveryRegister
from tests.world import World
from yifa.areas.campaigns.figures.checking import CAMPAIGNS, CAMPAIGNS_OPEN
from yifa.areas.campaigns.models import EmergencyPlan
from yifa.areas.campaigns.register import DUTY, PATROLS, REGISTERS, ROUNDS
from yifa.engine.figures.computing import compute
from yifa.engine.figures.periods import Period
from yifa.engine.matters.refusals import Refused
from yifa.engine.registers.entering import adopt, create, void

pytestmark = pytest.mark.django_db


class TestAllRegisters(EveryRegister):
    registers = REGISTERS

    def told(self, world: World, register: str) -> dict[str, Any]:
        return {**SOUND[register]}


class TestCampaigns:
    def test_is_entered_once_and_in_order(self, world: World) -> None:
        enter(world, "campaigns")
        assert refusal(world, "campaigns").names() == ["begun_once"]
        early = refusal(world, "campaigns", name="另一项", until=date(2025, 2, 1))
        assert early.names() == ["begun_on_not_after_until"]

    def test_it_may_be_planned_for_a_day_to_come(self, world: World) -> None:
        ahead = timezone.localdate() + timedelta(days=30)
        planned = enter(world, "campaigns", begun_on=ahead, until=ahead + timedelta(days=60))
        assert planned.dated_on == ahead
        early = refusal(world, "inspection_rounds", campaign=planned)
        assert early.names() == ["campaign_is_under_way"]
        late = refusal(world, "inspection_rounds", checked_on=ahead)
        assert late.names() == ["not_in_future"]
        span = Period.year(ahead.year)
        found = compute([CAMPAIGNS, CAMPAIGNS_OPEN], [world.township], span, timezone.localdate())
        assert [found[figure.id].total.value for figure in (CAMPAIGNS, CAMPAIGNS_OPEN)] == [0, 0]

    def test_its_end_is_told_with_what_was_concluded(self, world: World) -> None:
        one = enter(world, "campaigns")
        bare = refused_completion(world, one, ended_on=date(2025, 9, 1))
        assert bare.names() == ["conclusion_told_with_ended_on"]
        bare = refused_completion(world, one, conclusion="隐患全部整改")
        assert bare.names() == ["ended_on_told_with_conclusion"]
        one = fill(world, one, ended_on=date(2025, 9, 1), conclusion="隐患全部整改")
        early = refused_correction(world, one, ended_on=date(2025, 2, 1))
        assert early.names() == ["begun_on_not_after_ended_on"]

    def test_a_round_belongs_to_a_campaign_that_runs_and_is_of_its_field(self, world: World) -> None:
        campaign = enter(world, "campaigns")
        assert enter(world, "inspection_rounds", campaign=campaign).campaign == campaign
        early = refusal(world, "inspection_rounds", campaign=campaign, checked_on=date(2025, 2, 27))
        assert early.names() == ["campaign_is_under_way"]
        other = refusal(world, "inspection_rounds", campaign=campaign, field="gas")
        assert other.names() == ["round_is_of_the_field"]
        campaign = fill(world, campaign, ended_on=date(2025, 3, 10), conclusion="提前结束")
        assert refusal(world, "inspection_rounds", campaign=campaign).names() == ["campaign_is_under_way"]
        enter(world, "inspection_rounds", campaign=campaign, checked_on=date(2025, 3, 10))

    def test_a_round_belongs_to_no_voided_campaign(self, world: World) -> None:
        campaign = enter(world, "campaigns")
        void(campaign.entry, actor=world.clerk, reason="误登")
        campaign.refresh_from_db()
        assert refusal(world, "inspection_rounds", campaign=campaign).names() == ["campaign_is_under_way"]

    def test_of_a_campaign_without_a_day_nothing_can_be_said(self, world: World) -> None:
        told = {**SOUND["campaigns"], "begun_on": None}
        campaign = adopt("campaigns", org=world.township, actor=world.clerk, data=told).record
        enter(world, "inspection_rounds", campaign=campaign)

    def test_no_more_is_closed_than_was_checked_and_no_team_is_empty(self, world: World) -> None:
        refused = refusal(world, "inspection_rounds", enterprises=3, closed=2, suspended=2)
        assert refused.names() == ["closed_of_checked"]
        assert refusal(world, "inspection_rounds", people=3, teams=9).names() == ["teams_of_people"]
        enter(world, "inspection_rounds", enterprises=3, closed=1, suspended=2, people=9, teams=9)

    def test_a_round_checked_something(self, world: World) -> None:
        assert refusal(world, "inspection_rounds", places=0, enterprises=0).names() == ["something_was_checked"]
        one = enter(world, "inspection_rounds", places=0)
        assert (str(one), one.called()) == ("消防排查（2025-03-14）", ("消防排查",))


class TestEmergencies:
    def test_a_plan_is_revised_once_by_a_later_one(self, world: World) -> None:
        old = enter(world, "emergency_plans")
        assert (str(old), old.called()) == ("清溪乡森林火灾应急预案（2024年）", ("清溪乡森林火灾应急预案",))
        early = refusal(world, "emergency_plans", replaces=old, issued_on=date(2024, 5, 20))
        assert early.names() == ["revises_what_stands"]
        enter(world, "emergency_plans", replaces=old, issued_on=date(2025, 5, 8))
        again = refusal(world, "emergency_plans", replaces=old, issued_on=date(2025, 6, 8))
        assert again.names() == ["revises_what_stands"]
        gone = enter(world, "emergency_plans", kind="flood", name="防汛预案")
        void(gone.entry, actor=world.clerk, reason="误登")
        gone.refresh_from_db()
        voided = refusal(world, "emergency_plans", replaces=gone, issued_on=date(2025, 6, 8))
        assert voided.names() == ["revises_what_stands"]
        fire = enter(world, "emergency_plans", kind="fire", name="火灾应急预案")
        other = refusal(
            world, "emergency_plans", kind="general", name="总体预案", replaces=fire, issued_on=date(2025, 6, 8)
        )
        assert other.names() == ["revises_what_stands"]
        assert "只能修订同一事件类别的预案" in str(other)
        assert EmergencyPlan.objects.filter(voided=False).count() == 3

    def test_a_plan_ends_after_it_was_issued(self, world: World) -> None:
        plan = fill(world, enter(world, "emergency_plans"), ended_on=date(2025, 5, 1))
        early = refused_correction(world, plan, ended_on=date(2024, 5, 1))
        assert early.names() == ["issued_on_not_after_ended_on"]

    def test_a_drill_tries_a_plan_that_is_issued(self, world: World) -> None:
        plan = enter(world, "emergency_plans")
        drill = enter(world, "emergency_drills", plan=plan)
        assert str(drill) == "森林火灾演练：山火扑救和转移"
        assert fill(world, drill, evaluation="集合偏慢").evaluation == "集合偏慢"
        early = refusal(world, "emergency_drills", plan=plan, held_on=date(2024, 5, 1))
        assert early.names() == ["plan_is_issued"]
        void(plan.entry, actor=world.clerk, reason="误登")
        plan.refresh_from_db()
        assert refusal(world, "emergency_drills", plan=plan).names() == ["plan_is_issued"]

    def test_a_day_of_duty_has_one_leader(self, world: World) -> None:
        enter(world, "emergency_duty")
        again = refusal(world, "emergency_duty", since=date(2025, 4, 13), until=date(2025, 4, 19))
        assert again.names() == ["manned_once"]
        enter(world, "emergency_duty", since=date(2025, 4, 14), until=date(2025, 4, 20))
        enter(world, "emergency_duty", kind="flood")
        turned = refusal(world, "emergency_duty", kind="holiday", until=date(2025, 4, 1))
        assert turned.names() == ["since_not_after_until"]

    def test_its_telephone_is_a_number(self, world: World) -> None:
        assert refusal(world, "emergency_duty", telephone="abc").names() == ["doubtful"]

    def test_what_came_of_a_shift_is_told_at_its_end(self, world: World) -> None:
        shift = enter(world, "emergency_duty")
        bare = refused_completion(world, shift, incidents=1)
        assert bare.names() == ["handled_told_with_incidents"]
        assert fill(world, shift, incidents=0).incidents == 0
        ahead = timezone.localdate() + timedelta(days=30)
        later = enter(world, "emergency_duty", since=ahead, until=ahead)
        assert refused_completion(world, later, incidents=0).names() == ["over_when_it_is_told"]


class TestPatrols:
    def test_a_grid_worker_enters_one_where_the_post_is(self, world: World) -> None:
        told = SOUND["patrols"] | {"finding": "settled", "what": "清理河面漂浮物"}
        done = create("patrols", org=world.township, actor=world.grid_worker, data=told, village=world.east_grid)
        assert str(done.record) == "东溪村第一网格河长巡河（2025-04-09）"
        with pytest.raises(Refused) as caught:
            create("patrols", org=world.township, actor=world.grid_worker, data=told, village=world.west_village)
        assert caught.value.names() == ["role"]

    def test_what_was_found_is_told(self, world: World) -> None:
        assert refusal(world, "patrols", finding="hazard").names() == ["findings_are_told"]
        enter(world, "patrols", finding="hazard", what="堤岸塌方三米")
        assert refusal(world, "patrols", what="堤岸塌方三米").names() == ["nothing_is_told_of_none"]
        named = refusal(world, "patrols", finding="settled", what="劝离垂钓者，电话13800000000")
        assert named.names() == ["what_names_nobody"]

    def test_only_from_one_that_found_something_a_hazard_is_registered(self, world: World, client: Client) -> None:
        client.force_login(world.user(world.clerk))
        for told, offers in (({}, False), ({"finding": "hazard", "what": "堤岸塌方"}, True)):
            shown = client.get(f"/entries/{enter(world, 'patrols', **told).pk}/").content.decode()
            assert ("/ledgers/campaigns/new/?patrol=" in shown) is offers

    def test_photographs_come_with_rounds_and_patrols(self) -> None:
        assert all("photo" in declared.files for declared in (ROUNDS, PATROLS))
        assert DUTY.files == ()
