"""The registers of services: what must be told, what contradicts itself, what is filled in later."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.utils.timezone import localdate

from tests.areas.registering import EveryRegister
from tests.areas.services.entries import SOUND, enter, fill, named, refusal, refused_completion
from tests.world import World
from yifa.areas.services.models import Opinion, ServiceMonth
from yifa.areas.services.register import REGISTERS
from yifa.engine.matters.forms import Offer
from yifa.engine.matters.refusals import Refused
from yifa.engine.parameters.setting import set_parameter
from yifa.engine.registers.entering import adopt, create, void
from yifa.law.limits import Term, Unit

pytestmark = pytest.mark.django_db


class TestAllRegisters(EveryRegister):
    registers = REGISTERS
    who_enters_none = "adviser"

    def told(self, world: World, register: str) -> dict[str, Any]:
        return {**SOUND[register], **named(world, register)}


class TestPoints:
    def test_a_place_stands_once_and_a_village_s_in_its_village(self, world: World) -> None:
        window = enter(world, "service_points")
        assert refusal(world, "service_points").names() == ["stands_once"]
        point = {"kind": "village", "name": "东溪村便民服务点"}
        assert refusal(world, "service_points", **point).names() == ["a_village_point_has_its_village"]
        enter(world, "service_points", **point, village=world.east_village)
        bare = refused_completion(world, window, closed_on=date(2025, 1, 1))
        assert bare.names() == ["closed_because_told_with_closed_on"]
        undated = refused_completion(world, window, closed_because="合并")
        assert undated.names() == ["closed_on_told_with_closed_because"]
        fill(world, window, closed_on=date(2025, 1, 1), closed_because="合并")
        enter(world, "service_points", opened_on=date(2025, 1, 1))

    def test_a_ledger_from_elsewhere_may_not_turn_days_round(self, world: World) -> None:
        told = {**SOUND["service_points"], "closed_on": date(2023, 1, 1), "closed_because": "合并"}
        with pytest.raises(Refused) as caught:
            adopt("service_points", org=world.township, actor=world.clerk, data=told)
        assert caught.value.names() == ["opened_on_not_after_closed_on"]

    def test_a_check_is_of_an_open_place_and_says_what_is_wrong(self, world: World) -> None:
        window = enter(world, "service_points")
        early = refusal(world, "service_point_checks", point=window, checked_on=date(2023, 5, 1))
        assert early.names() == ["point_is_open"]
        bare = refusal(world, "service_point_checks", point=window, state="shut")
        assert bare.names() == ["faults_are_told"]
        assert str(enter(world, "service_point_checks", point=window)) == "社会事务窗口：正常开放"
        void(window.entry, actor=world.clerk, reason="误登")
        window.refresh_from_db()
        assert refusal(world, "service_point_checks", point=window).names() == ["point_is_open"]


class TestItems:
    def test_a_promise_is_within_the_law(self, world: World) -> None:
        item = enter(world, "service_items", statutory_days=10)
        assert item.days_saved == 7
        late = refusal(world, "service_items", window=item.window, name="其他", promised_days=11, statutory_days=10)
        assert late.names() == ["promised_days_of_statutory_days"]

    def test_it_is_offered_at_a_window_that_is_open_once(self, world: World) -> None:
        item = enter(world, "service_items")
        assert item.days_saved is None
        assert refusal(world, "service_items", window=item.window).names() == ["offered_once"]
        early = refusal(world, "service_items", window=item.window, since=date(2023, 1, 1), name="其他")
        assert early.names() == ["window_is_open"]

    def test_a_promise_that_changes_is_a_new_entry_that_replaces(self, world: World) -> None:
        former = enter(world, "service_items", steps=4, trips=2)
        changed = {
            "window": former.window, "since": date(2025, 4, 1), "replaces": former, "promised_days": 1, "materials": 2,
            "steps": 3, "trips": 2,
        }  # fmt: skip
        open_still = refusal(world, "service_items", **changed)
        assert open_still.names() == ["offered_once", "takes_its_place_that_day"]
        assert "请先在该条目补记停办日期2025-04-01" in str(open_still)
        former = fill(world, former, until=date(2025, 4, 1))
        other_day = refusal(world, "service_items", **{**changed, "since": date(2025, 5, 1)})
        assert other_day.names() == ["takes_its_place_that_day"]
        item = enter(world, "service_items", **changed)
        assert (item.materials_cut, item.steps_cut, item.trips_cut) == (2, 1, None)
        again = refusal(world, "service_items", **{**changed, "name": "其他"})
        assert again.names() == ["replaces_a_standing_version"]
        told = {**SOUND["service_items"], "window": former.window, "name": "旧事项", "until": date(2024, 1, 15)}
        with pytest.raises(Refused) as caught:
            adopt("service_items", org=world.township, actor=world.clerk, data=told)
        assert caught.value.names() == ["since_not_after_until"]


class TestMonths:
    def test_parts_are_no_more_than_the_whole(self, world: World) -> None:
        window = enter(world, "service_points")
        late = refusal(world, "service_months", window=window, on_time=59)
        assert late.names() == ["on_time_of_handled"]
        spot = refusal(world, "service_months", window=window, on_the_spot=59)
        assert spot.names() == ["on_the_spot_of_handled"]
        online = refusal(world, "service_months", window=window, online=61)
        assert online.names() == ["online_of_received"]
        good = refusal(world, "service_months", window=window, rated=5, rated_good=6)
        assert good.names() == ["rated_good_of_rated"]
        many = refusal(world, "service_months", window=window, rated=59, rated_good=50)
        assert many.names() == ["rated_of_handled"]
        half = refusal(world, "service_months", window=window, rated=5)
        assert half.names() == ["ratings_are_told_together"]
        month = enter(world, "service_months", window=window, handled=0, on_time=0, on_the_spot=0)
        assert str(month) == "社会事务窗口2025年3月月报"

    def test_a_month_is_told_when_it_is_over(self, world: World) -> None:
        window = enter(world, "service_points")
        assert refusal(world, "service_months", window=window, month=localdate()).names() == ["month_is_over"]

    def test_a_month_is_told_of_the_whole_window_or_item_by_item(self, world: World) -> None:
        window = enter(world, "service_points")
        item, other = (enter(world, "service_items", window=window, name=name) for name in ("参保登记", "救助"))
        enter(world, "service_months", window=window, item=item)
        assert refusal(world, "service_months", window=window, item=item).names() == ["told_once"]
        assert refusal(world, "service_months", window=window).names() == ["told_once"]
        enter(world, "service_months", window=window, item=other)
        enter(world, "service_months", window=window, month=date(2025, 4, 1))
        again = refusal(world, "service_months", window=window, month=date(2025, 4, 1), item=item)
        assert again.names() == ["told_once"]
        void(other.entry, actor=world.clerk, reason="误登")
        other.refresh_from_db()
        gone = refusal(world, "service_months", window=window, month=date(2025, 5, 1), item=other)
        assert gone.names() == ["item_stands"]

    def test_a_window_that_is_open_counts_where_it_lies(self, world: World) -> None:
        told = {"kind": "village", "name": "东溪村便民服务点", "village": world.east_village}
        point = enter(world, "service_points", **told, opened_on=date(2025, 2, 10))
        here = {"window": point, "village": world.east_village}
        enter(world, "service_months", **here, month=date(2025, 2, 1))
        early = refusal(world, "service_months", **here, month=date(2025, 1, 1))
        assert early.names() == ["window_was_open_that_month"]
        elsewhere = refusal(world, "service_months", window=point)
        assert elsewhere.names() == ["counted_where_the_window_is"]
        hall = enter(world, "service_points", kind="hall", name="便民服务中心")
        assert refusal(world, "service_months", window=hall).names() == ["a_window_counts"]
        void(hall.entry, actor=world.clerk, reason="误登")
        hall.refresh_from_db()
        gone = refusal(world, "service_months", window=hall)
        assert gone.names() == ["a_window_counts", "window_was_open_that_month"]

    def test_windows_that_count_are_offered_and_a_village_its_own(self, world: World) -> None:
        enter(world, "service_points")
        enter(world, "service_points", kind="contact", name="企业联络点")
        for village in (world.east_village, world.west_village):
            enter(world, "service_points", kind="village", name=f"{village}服务点", village=village)
        column = ServiceMonth._meta.get_field("window")
        day = date(2025, 4, 1)
        offered = Offer(world.township, day).choices(column)
        assert {point.name for point in offered} == {"社会事务窗口", "东溪村服务点", "西岭村服务点"}
        (own,) = Offer(world.township, day, near=[world.east_village.pk]).choices(column)
        assert own.name == "东溪村服务点"

    def test_a_village_s_clerk_counts_for_that_village(self, world: World) -> None:
        told = {"kind": "village", "name": "东溪村便民服务点", "village": world.east_village}
        point = enter(world, "service_points", **told)
        data = {**SOUND["service_months"], "window": point}
        create("service_months", org=world.township, actor=world.village_clerk, data=data, village=world.east_village)
        with pytest.raises(Refused) as caught:
            create("service_months", org=world.township, actor=world.village_clerk, data=data)
        assert "role" in caught.value.names()


class TestVisitsAndOpinions:
    def test_a_round_of_households_or_a_meeting_has_its_village(self, world: World) -> None:
        assert str(enter(world, "visits")) == "走访企业：听取用工意见"
        for kind in ("households", "meeting"):
            assert refusal(world, "visits", kind=kind).names() == ["a_round_has_its_village"]
            enter(world, "visits", kind=kind, village=world.east_village)

    def test_a_visit_s_topic_leads_to_nobody(self, world: World) -> None:
        assert refusal(world, "visits", topic="看望企业主 138 0000 0000").names() == ["topic_names_nobody"]

    @pytest.mark.parametrize(
        "what", ["请回电13800000000", "户主反映路灯不亮", "家住一组的村民反映", "身份证办理慢，姓名写错"]
    )
    def test_an_opinion_says_what_and_never_who(self, world: World, what: str) -> None:
        assert refusal(world, "opinions", what=what).names() == ["nobody_is_named"]

    def test_no_column_of_an_opinion_holds_a_person_or_a_household(self) -> None:
        names = {field.name for field in Opinion._meta.get_fields()}
        assert not any(part in name for name in names for part in ("person", "name", "phone", "household", "address"))

    def test_it_was_raised_at_a_visit_of_that_day_and_no_more_than_were_gathered(self, world: World) -> None:
        visit = enter(world, "visits")
        opinion = enter(world, "opinions", visit=visit)
        assert str(opinion) == "企业诉求：希望组织招工"
        other_day = refusal(world, "opinions", visit=visit, raised_on=date(2025, 3, 13))
        assert other_day.names() == ["raised_at_the_visit"]
        other_place = refusal(world, "opinions", visit=visit, village=world.east_village)
        assert other_place.names() == ["raised_at_the_visit"]
        enter(world, "opinions", visit=visit, what="希望延长贷款")
        third = refusal(world, "opinions", visit=visit, what="希望修路")
        assert third.names() == ["no_more_than_were_gathered"]
        assert "登记收集意见2件" in str(third)
        void(visit.entry, actor=world.clerk, reason="误登")
        visit.refresh_from_db()
        gone = refusal(world, "opinions", visit=visit)
        assert gone.names() == ["visit_stands", "no_more_than_were_gathered"]

    def test_it_is_answered_with_what_came_of_it(self, world: World) -> None:
        opinion = enter(world, "opinions")
        assert (opinion.answer_by, opinion.closed_on) == (date(2025, 3, 27), None)
        bare = refused_completion(world, opinion, answered_on=date(2025, 3, 20))
        assert bare.names() == ["outcome_told_with_answered_on", "how_told_with_answered_on"]
        undated = refused_completion(world, opinion, outcome="resolved")
        assert undated.names() == ["answered_on_told_with_outcome"]
        personal = refused_completion(
            world, opinion, answered_on=date(2025, 3, 20), outcome="resolved", how="已致电13800000000"
        )
        assert personal.names() == ["nobody_is_named"]
        opinion = fill(world, opinion, answered_on=date(2025, 3, 20), outcome="resolved", how="举办招聘会一场")
        assert opinion.closed_on == date(2025, 3, 20)

    def test_it_is_referred_to_somebody_in_some_way(self, world: World) -> None:
        opinion = enter(world, "opinions", kind="people", what="相邻两户为排水争执")
        bare = refused_completion(world, opinion, referred_on=date(2025, 3, 14))
        assert bare.names() == ["referred_to_told_with_referred_on", "course_told_with_referred_on"]
        undated = refused_completion(world, opinion, referred_to="人民调解委员会")
        assert undated.names() == ["referred_on_told_with_referred_to"]
        told = {"referred_on": date(2025, 3, 14), "referred_to": "人民调解委员会", "course": "dispute"}
        opinion = fill(world, opinion, **told)
        assert opinion.closed_on == date(2025, 3, 14)
        opinion = fill(world, opinion, answered_on=date(2025, 4, 2), outcome="explained", how="已经调解，共用水沟")
        assert opinion.closed_on == date(2025, 3, 14)

    def test_a_ledger_from_elsewhere_may_not_turn_days_round(self, world: World) -> None:
        before = date(2025, 3, 1)
        told = {**SOUND["opinions"], "answered_on": before, "outcome": "explained", "how": "已解释"}
        with pytest.raises(Refused) as caught:
            adopt("opinions", org=world.township, actor=world.clerk, data=told)
        assert caught.value.names() == ["raised_on_not_after_answered_on"]
        told = {**SOUND["opinions"], "referred_on": before, "referred_to": "水利站", "course": "office"}
        with pytest.raises(Refused) as caught:
            adopt("opinions", org=world.township, actor=world.clerk, data=told)
        assert caught.value.names() == ["raised_on_not_after_referred_on"]

    def test_by_when_it_is_answered_is_the_county_s(self, world: World) -> None:
        set_parameter(
            world.county, "opinion_answer_local", Term(5, Unit.DAY), in_force=date(2025, 1, 1), by=world.county_admin,
            source="青政办〔2025〕3号",
        )  # fmt: skip
        assert enter(world, "opinions").answer_by == date(2025, 3, 17)
