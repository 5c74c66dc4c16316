"""The registers of legal advisers: what must be told, what contradicts itself, what is filled in later."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.areas.advisers.entries import (
    SOUND,
    enter,
    fill,
    named,
    refusal,
    refused_completion,
    refused_correction,
)
from tests.areas.registering import EveryRegister
from tests.world import World
from yifa.areas.advisers.register import REGISTERS, SERVICES
from yifa.engine.matters.refusals import Refused
from yifa.engine.registers.attempt import warnings_of
from yifa.engine.registers.entering import adopt, correct, create, void
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


class TestAllRegisters(EveryRegister):
    registers = REGISTERS

    def told(self, world: World, register: str) -> dict[str, Any]:
        village = {"village": world.east_village} if register == "adviser_appraisals" else {}
        return {**SOUND[register], **named(world, register), **village}


class TestRoster:
    def test_a_licence_stands_on_it_once(self, world: World) -> None:
        lawyer = enter(world, "advisers_lawyers")
        assert str(lawyer) == "卫知律（青山明理律师事务所）"
        assert refusal(world, "advisers_lawyers", unit="另一家律师事务所").names() == ["on_the_roster_once"]
        bare = refused_completion(world, lawyer, until=date(2025, 6, 1))
        assert bare.names() == ["left_because_told_with_until"]
        bare = refused_completion(world, lawyer, left_because="转所")
        assert bare.names() == ["until_told_with_left_because"]
        lawyer = fill(world, lawyer, until=date(2025, 6, 1), left_because="转所")
        enter(world, "advisers_lawyers", since=date(2025, 6, 1), unit="另一家律师事务所")
        early = refused_correction(world, lawyer, until=date(2023, 12, 1))
        assert early.names() == ["since_not_after_until"]
        assert [lawyer.is_meant_on(day) for day in (date(2025, 5, 31), date(2025, 6, 1))] == [True, False]

    def test_a_lawyer_s_licence_has_seventeen_digits(self, world: World) -> None:
        for wrong in ("123", "1990120241000000X"):
            assert refusal(world, "advisers_lawyers", licence=wrong).names() == ["lawyer_s_licence_is_one"]
        enter(world, "advisers_lawyers", kind="legal_worker", licence="浙法工证第0123号")

    def test_an_expert_is_in_the_pool_once(self, world: World) -> None:
        assert str(enter(world, "legal_experts")) == "顾明德（青山大学法学院）"
        assert refusal(world, "legal_experts").names() == ["in_the_pool_once"]
        enter(world, "legal_experts", unit="青山县法学会")


class TestContracts:
    def test_hours_of_a_month_and_the_end_follow(self, world: World) -> None:
        contract = enter(world, "adviser_contracts", village=world.east_village, hours=Decimal(10), per="quarter")
        assert (contract.monthly_hours, contract.over_on) == (Decimal("3.33"), date(2026, 1, 1))
        assert str(contract) == "东溪村法律顾问合同：卫知律"
        contract = fill(world, contract, ended_on=date(2025, 7, 1), ended_because="律师转所")
        assert contract.over_on == date(2025, 7, 1)
        assert "乡镇（街道）本级" in str(enter(world, "adviser_contracts"))

    def test_a_village_has_one_at_a_time(self, world: World) -> None:
        first = enter(world, "adviser_contracts", village=world.east_village)
        again = {"village": world.east_village, "begins_on": date(2025, 7, 1), "ends_on": date(2026, 6, 30)}
        assert refusal(world, "adviser_contracts", **again).names() == ["one_contract_at_a_time"]
        enter(world, "adviser_contracts", village=world.west_village)
        fill(world, first, ended_on=date(2025, 7, 1), ended_because="协商一致")
        enter(world, "adviser_contracts", **again)

    def test_the_township_has_one_with_each_lawyer(self, world: World) -> None:
        enter(world, "adviser_contracts")
        assert refusal(world, "adviser_contracts").names() == ["one_contract_at_a_time"]
        other = enter(world, "advisers_lawyers", name="甘守约", licence="19901202410000002")
        enter(world, "adviser_contracts", lawyer=other)

    def test_it_is_a_village_s_or_the_township_s(self, world: World) -> None:
        assert refusal(world, "adviser_contracts", village=world.east_grid).names() == ["contract_is_a_village_s"]

    @pytest.mark.parametrize(("per", "most"), [("month", 744), ("quarter", 2208), ("year", 8784)])
    def test_no_more_hours_are_promised_than_there_are(self, world: World, per: str, most: int) -> None:
        refused = refusal(world, "adviser_contracts", per=per, hours=Decimal(most + 1))
        assert refused.names() == ["hours_fit_their_time"]
        assert f"最多只有{most}小时" in str(refused)
        enter(world, "adviser_contracts", per=per, hours=Decimal(most))

    def test_its_days_follow_one_another(self, world: World) -> None:
        early = refusal(world, "adviser_contracts", ends_on=date(2024, 12, 31))
        assert early.names() == ["begins_on_not_after_ends_on"]
        contract = enter(world, "adviser_contracts")
        bare = refused_completion(world, contract, ended_on=date(2025, 7, 1))
        assert bare.names() == ["ended_because_told_with_ended_on"]
        bare = refused_completion(world, contract, ended_because="协商一致")
        assert bare.names() == ["ended_on_told_with_ended_because"]
        early = refused_completion(world, contract, ended_on=date(2024, 12, 25), ended_because="协商一致")
        assert early.names() == ["begins_on_not_after_ended_on"]
        late = refused_completion(world, contract, ended_on=date(2026, 1, 1), ended_because="协商一致")
        assert late.names() == ["ended_on_not_after_ends_on"]

    def test_who_signs_stands_on_the_roster(self, world: World) -> None:
        lawyer = enter(world, "advisers_lawyers")
        early = refusal(world, "adviser_contracts", lawyer=lawyer, signed_on=date(2023, 12, 31))
        assert early.names() == ["lawyer_is_on_the_roster"]
        same = refusal(world, "adviser_contracts", lawyer=lawyer, second_lawyer=lawyer)
        assert same.names() == ["the_other_is_on_the_roster"]
        late = enter(world, "advisers_lawyers", name="甘守约", licence="19901202410000002", since=date(2025, 5, 1))
        refused = refusal(world, "adviser_contracts", lawyer=lawyer, second_lawyer=late)
        assert refused.names() == ["the_other_is_on_the_roster"]
        void(lawyer.entry, actor=world.clerk, reason="误登")
        lawyer.refresh_from_db()
        assert refusal(world, "adviser_contracts", lawyer=lawyer).names() == ["lawyer_is_on_the_roster"]


class TestServices:
    def test_the_adviser_and_the_village_s_clerk_enter_them(self, world: World) -> None:
        told = SOUND["adviser_services"] | named(world, "adviser_services")
        for person, content in ((world.adviser, "坐班"), (world.village_clerk, "审查村规民约")):
            done = create(
                "adviser_services", org=world.township, actor=person, data=told | {"content": content},
                village=world.east_village,
            )  # fmt: skip
            assert done.record.served == world.east_village  # type: ignore[attr-defined]
        with pytest.raises(Refused) as caught:
            create(
                "adviser_services", org=world.township, actor=world.village_clerk, data=told, village=world.west_village
            )
        assert caught.value.names() == ["role"]

    def test_what_both_enter_is_counted_once(self, world: World) -> None:
        enter(world, "adviser_services", village=world.east_village)
        assert refusal(world, "adviser_services", village=world.east_village).names() == ["logged_once"]
        enter(world, "adviser_services", village=world.west_village)

    def test_village_month_and_disputes_follow(self, world: World) -> None:
        service = enter(world, "adviser_services", village=world.east_grid)
        assert (service.served, service.month, service.mediated) == (world.east_village, date(2025, 3, 1), None)
        service = enter(world, "adviser_services", kind="mediation", content="调解排水纠纷")
        assert (service.served, service.mediated) == (None, 1)
        done = correct(service.entry, {"disputes": 3}, actor=world.clerk, reason="补件数").record
        assert done.mediated == 3  # type: ignore[attr-defined]
        assert refusal(world, "adviser_services", disputes=2).names() == ["disputes_are_mediated"]

    def test_who_serves_a_village_without_a_contract_is_kept_and_told_of(self, world: World) -> None:
        def told(service: Any) -> list[str]:
            return warnings_of(SERVICES, world.township, world.clerk, service)

        own = enter(world, "adviser_services", village=world.east_village)
        assert told(own) == ["当日没有该法律顾问为本村（社区）服务的合同；由他人代为服务的，核对人员、村和日期"]
        assert told(enter(world, "adviser_services", village=None)) == []
        unknown = adopt(
            "adviser_services", org=world.township, actor=world.clerk, village=world.east_village,
            data={**SOUND["adviser_services"], "lawyer": own.lawyer, "served_on": None},
        )  # fmt: skip
        assert told(unknown.record) == []
        browser = Client()
        browser.force_login(world.users["clerk"])
        assert "请核对：当日没有该法律顾问" in browser.get(f"/entries/{own.pk}/").content.decode()
        enter(world, "adviser_contracts", village=world.west_village)
        assert told(own) != []
        enter(world, "adviser_contracts", village=world.east_village)
        assert told(own) == []
        assert "请核对" not in browser.get(f"/entries/{own.pk}/").content.decode()
        void(own.entry, actor=world.clerk, reason="误登")
        own.refresh_from_db()
        assert told(own) == []

    def test_a_contract_of_the_township_or_as_second_lawyer_is_one(self, world: World) -> None:
        first = enter(world, "adviser_services", village=world.east_village)
        other = enter(world, "advisers_lawyers", licence="19901202410000002", name="明理达")
        enter(world, "adviser_contracts", lawyer=other, second_lawyer=first.lawyer, village=world.east_village)
        assert warnings_of(SERVICES, world.township, world.clerk, first) == []
        second = enter(world, "adviser_services", lawyer=first.lawyer, village=world.west_village)
        assert warnings_of(SERVICES, world.township, world.clerk, second) != []
        enter(world, "adviser_contracts", lawyer=first.lawyer, village=None)
        assert warnings_of(SERVICES, world.township, world.clerk, second) == []

    def test_who_enters_one_after_another_is_told_at_once(self, world: World) -> None:
        given = {name: str(value) for name, value in SOUND["adviser_services"].items()}
        given |= {
            "lawyer": str(enter(world, "advisers_lawyers").pk),
            "village": str(world.east_village.pk),
            "again": "1",
        }
        browser = Client()
        browser.force_login(world.users["clerk"])
        page = browser.post("/ledgers/advisers/new/", {**given, "client_id": "one"}, follow=True).content.decode()
        assert "已登记" in page
        assert "请核对：当日没有该法律顾问" in page

    def test_a_service_takes_some_time_and_no_more_than_a_day(self, world: World) -> None:
        assert refusal(world, "adviser_services", hours=Decimal(0)).names() == ["invalid"]
        assert refusal(world, "adviser_services", hours=Decimal(25)).names() == ["invalid"]

    def test_a_day_has_no_more_hours_in_several_villages(self, world: World) -> None:
        first = enter(world, "adviser_services", hours=Decimal(16), village=world.east_village)
        refused = refusal(world, "adviser_services", hours=Decimal(9), village=world.west_village)
        assert refused.names() == ["a_day_has_24_hours"]
        assert "已经登记服务16小时" in str(refused)
        enter(world, "adviser_services", hours=Decimal(9), village=world.west_village, served_on=date(2025, 3, 13))
        assert correct(first.entry, {"hours": Decimal(20)}, actor=world.clerk, reason="时长写错").record.pk == first.pk

    @pytest.mark.parametrize(
        "content",
        ["解答咨询，回电13800000000", "证件110101199003070000", "回访0571-87654321", "电话：87654321", "家住一组"],
    )
    def test_it_leads_to_nobody(self, world: World, content: str) -> None:
        assert refusal(world, "adviser_services", content=content).names() == ["content_names_nobody"]

    def test_numbers_that_lead_to_nobody_are_kept(self, world: World) -> None:
        enter(world, "adviser_services", content="审查合同清农租〔2025〕20250312号，解答身份证补办")


class TestOpinions:
    def test_who_does_not_follow_one_says_why(self, world: World) -> None:
        opinion = enter(world, "adviser_opinions", asked_on=date(2025, 4, 7))
        assert str(opinion) == "法律意见：农贸市场租赁合同"
        answered = {"answered_on": date(2025, 4, 15)}
        bare = refused_completion(world, opinion, **answered, adoption="partly")
        assert bare.names() == ["reasons_for_not_following"]
        assert refused_completion(world, opinion, **answered).names() == ["adoption_told_with_answered_on"]
        bare = refused_completion(world, opinion, adoption="adopted")
        assert bare.names() == ["answered_on_told_with_adoption"]
        opinion = fill(world, opinion, **answered, adoption="rejected", why_not="租期由县统一规定")
        early = refused_correction(world, opinion, answered_on=date(2025, 4, 9))
        assert early.names() == ["given_on_not_after_answered_on"]

    def test_it_is_given_after_it_was_asked_for(self, world: World) -> None:
        late = refusal(world, "adviser_opinions", asked_on=date(2025, 4, 11))
        assert late.names() == ["asked_on_not_after_given_on"]

    def test_it_leads_to_nobody(self, world: World) -> None:
        called = "请联系13800000000"
        assert refusal(world, "adviser_opinions", subject=called).names() == ["subject_names_nobody"]
        assert refusal(world, "adviser_opinions", opinion=called).names() == ["opinion_names_nobody"]
        told = {"answered_on": date(2025, 4, 15), "adoption": "rejected", "why_not": called}
        assert refused_completion(world, enter(world, "adviser_opinions"), **told).names() == ["why_not_names_nobody"]


class TestAppraisals:
    def test_a_village_appraises_a_year_once(self, world: World) -> None:
        assert str(enter(world, "adviser_appraisals")) == "东溪村2025年度评价：卫知律优秀"
        assert refusal(world, "adviser_appraisals").names() == ["appraised_once"]
        enter(world, "adviser_appraisals", village=world.west_village, level="good", score=88)

    def test_neither_the_township_nor_a_grid_appraises(self, world: World) -> None:
        for place in (None, world.east_grid):
            assert refusal(world, "adviser_appraisals", village=place).names() == ["a_village_appraises"]

    def test_no_year_is_appraised_before_it_comes(self, world: World) -> None:
        assert refusal(world, "adviser_appraisals", year=2026).names() == ["appraised_when_seen"]
        assert refusal(world, "adviser_appraisals", score=101).names() == ["invalid"]


class TestStations:
    def test_a_room_is_a_village_s(self, world: World) -> None:
        room = {"kind": "room", "name": "东溪村公共法律服务室"}
        assert refusal(world, "service_stations", **room).names() == ["a_room_has_its_village"]
        enter(world, "service_stations", **room, village=world.east_village)

    def test_it_stands_once_until_it_is_closed(self, world: World) -> None:
        station = enter(world, "service_stations")
        assert refusal(world, "service_stations").names() == ["station_stands_once"]
        bare = refused_completion(world, station, closed_on=date(2025, 6, 1))
        assert bare.names() == ["closed_because_told_with_closed_on"]
        bare = refused_completion(world, station, closed_because="搬迁")
        assert bare.names() == ["closed_on_told_with_closed_because"]
        station = fill(world, station, closed_on=date(2025, 6, 1), closed_because="搬迁")
        enter(world, "service_stations", opened_on=date(2025, 6, 1))
        early = refused_correction(world, station, closed_on=date(2024, 1, 1))
        assert early.names() == ["opened_on_not_after_closed_on"]
        at = {"station": station}
        late = refusal(world, "station_consultations", **at, counted_on=date(2025, 6, 1))
        assert late.names() == ["consulted_where_it_is_open"]
        lawyer = enter(world, "advisers_lawyers")
        late = refusal(world, "duty_rota", **at, lawyer=lawyer, duty_on=date(2025, 6, 1))
        assert late.names() == ["on_duty_where_it_is_open"]

    def test_a_turn_may_lie_ahead_and_is_told_of_when_it_is_over(self, world: World) -> None:
        ahead = localdate() + timedelta(days=7)
        turn = enter(world, "duty_rota", duty_on=ahead)
        assert refused_completion(world, turn, came="came").names() == ["the_turn_has_come"]
        assert refusal(world, "duty_rota", duty_on=ahead).names() == ["on_the_rota_once"]
        past = enter(world, "duty_rota")
        assert str(past) == "清溪乡公共法律服务站2025-03-05上午：卫知律"
        assert refused_completion(world, past, came="absent").names() == ["absence_is_explained"]
        assert fill(world, past, came="absent", remark="开庭").came == "absent"

    def test_who_has_left_is_on_no_rota(self, world: World) -> None:
        lawyer = enter(world, "advisers_lawyers")
        station = enter(world, "service_stations")
        lawyer = fill(world, lawyer, until=date(2025, 3, 1), left_because="转所")
        refused = refusal(world, "duty_rota", lawyer=lawyer, station=station)
        assert refused.names() == ["on_duty_who_is_on_the_roster"]

    def test_consultations_are_counted_once_where_the_station_is(self, world: World) -> None:
        assert str(enter(world, "station_consultations")) == "清溪乡公共法律服务站：土地山林"
        assert refusal(world, "station_consultations").names() == ["counted_once"]
        assert refusal(world, "station_consultations", kind="labour", people=0).names() == ["invalid"]
        room = enter(world, "service_stations", kind="room", name="东溪村公共法律服务室", village=world.east_village)
        elsewhere = refusal(world, "station_consultations", station=room, village=world.west_village)
        assert elsewhere.names() == ["consulted_in_its_village"]
        enter(world, "station_consultations", station=room, village=world.east_village)


def test_nobody_else_s_lawyer_serves(world: World) -> None:
    with org_scope(world.other_township):
        told = SOUND["advisers_lawyers"]
        lawyer = create("advisers_lawyers", org=world.other_township, actor=world.other_clerk, data=told).record
    assert "lawyer" in {reason.where for reason in refusal(world, "adviser_services", lawyer=lawyer).reasons}
