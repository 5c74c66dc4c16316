"""What the report says of a year of disputes whose every figure was counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.disputes.entries import enter
from tests.areas.disputes.routes import performed, settled_route
from tests.areas.disputes.test_figures import AS_OF, begun, year
from tests.areas.telling import said_of
from tests.engine.matters.mediating import sent_to_mediation
from tests.world import World
from yifa.areas.disputes.models import Dispute
from yifa.areas.disputes.narrative import NARRATIVE
from yifa.engine.figures.periods import Period
from yifa.engine.matters.models import Party
from yifa.engine.narrative import registry
from yifa.engine.narrative.facts import Span, gather
from yifa.engine.narrative.tokens import Mention, pieces

pytestmark = pytest.mark.django_db

__all__ = ["year"]


def said(world: World, of: int = 2025, as_of: date = AS_OF) -> dict[str, str]:
    """What is said of the township."""
    return said_of(NARRATIVE, world.township, of, as_of)


@pytest.mark.usefixtures("year")
class TestTheYear:
    def test_intake(self, world: World) -> None:
        text = said(world)["intake"]
        assert "全年登记矛盾纠纷7件，受理5件；年内不予受理1件、移送其他单位1件。" in text
        assert "受理的疑难复杂纠纷1件，占20%。" in text
        assert "受理的纠纷涉及2户、9人，涉及金额1000元。" in text

    def test_mediation(self, world: World) -> None:
        text = said(world)["mediation"]
        assert "转入人民调解4件、委派或者委托人民法院调解1件，同一纠纷先后转入不同途径的，分别计算。" in text
        assert "行政调解" not in text.replace("人民调解、行政调解、司法调解联动", "")
        assert "受理的纠纷中，已转入调解4件，调处率80%。" in text
        assert "调处的纠纷中，村级调解2件，占50%。" in text
        assert "防止激化1件，涉及4人。" in text

    def test_results(self, world: World) -> None:
        text = said(world)["results"]
        assert "全年调解终结矛盾纠纷3件，其中达成协议2件，调解成功率66.7%。" in text
        assert "年内达成调解协议2件，其中人民调解1件、法院调解1件，从受理到达成协议平均用时3.5天。" in text
        assert "达成口头协议1件，协议金额800.5元。" in text
        assert "回访当事人2人次。" in text
        assert "书面协议" not in text

    def test_weak_rates_stand_with_the_shortcomings_and_come_back_in_the_plan(self, world: World) -> None:
        text = said(world)
        assert text["success"] == "调解成功率有待提高：全年调解成功率66.7%。"
        assert text["discontent"] == ("当事人满意率偏低：回访中作出评价的当事人2人次，满意、基本满意1人次，满意率50%。")
        assert "建档率16.7%" in text["afterwards"]
        assert "建档率" not in text["results"]
        assert "提高调解成功率" in text["plan_success"]
        assert "逐件补齐尚未归档的案卷" in text["plan_afterwards"]

    def test_what_is_open_is_told_and_planned_for(self, world: World) -> None:
        text = said(world)
        assert text["open"].startswith("部分矛盾纠纷尚未化解：年末尚有未结矛盾纠纷1件。")
        assert "全年调解不成、未能化解而终结1件。" in text["open"]
        assert "对年末未结的1件纠纷逐件明确责任人和办理期限" in text["plan_open"]

    def test_the_next_year_is_compared_with_this_one(self, world: World) -> None:
        text = said(world, 2026, date(2026, 6, 30))
        assert "比上年同期" not in "".join(one for rule, one in text.items() if rule != "open")
        assert "目前尚有未结矛盾纠纷1件，与上年同期持平。" in text["open"]


def test_of_a_year_without_anything_nothing_is_said(world: World) -> None:
    assert set(said(world)) <= {"organisation"}


class TestIncidents:
    def test_a_zero_is_told_where_returns_say_so(self, world: World) -> None:
        enter(world, "village_returns", village=world.east_village)
        assert said(world)["prevention"] == (
            "一是抓实源头预防。各村（社区）报送月报1份，均为突发事件零报告。全年未发生突发事件。"
        )

    def test_without_returns_there_is_no_zero(self, world: World) -> None:
        enter(world, "dispute_sweeps", village=world.east_village)
        assert said(world)["prevention"] == ("一是抓实源头预防。全年开展矛盾纠纷排查1次，均属零报告；共出动2人次。")

    def test_what_happened_is_told(self, world: World) -> None:
        enter(world, "incidents", village=world.east_village, injured=2)
        enter(world, "village_returns", village=world.east_village, incidents="some")
        assert "全年登记突发事件1起，均为火灾，共受伤2人，未发生群体性事件。" in said(world)["prevention"]


class TestThoseThatConcernMany:
    @pytest.fixture(autouse=True)
    def four(self, world: World) -> None:
        """Of twelve people, performed; of thirty, resolved; of eleven and of nine, open."""
        of_twelve = begun(world, date(2025, 3, 3), world.east_village, people_involved=12)
        mediation = settled_route(of_twelve, world)
        of_twelve.act("resolve", world.clerk, date(2025, 3, 4))
        mediation.day = date(2025, 4, 2)
        performed(mediation, world)
        of_thirty = begun(world, date(2025, 3, 5), kind="land", people_involved=30)
        settled_route(of_thirty, world)
        of_thirty.act("resolve", world.clerk, date(2025, 3, 6))
        for people, kind in ((11, "neighbour"), (9, "land")):
            still_open = begun(world, date(2025, 5, 6), world.west_village, kind=kind, people_involved=people)
            sent_to_mediation(still_open, world.mediator)

    def test_they_are_named_by_village_and_kind_the_largest_first(self, world: World) -> None:
        text = said(world)
        assert (
            "妥善化解涉及人数较多的纠纷：山林土地纠纷，于2025年3月6日化解；"
            f"{world.east_village.name}邻里纠纷，于2025年3月4日化解，协议已经履行完毕。"
        ) in text["results"]
        assert f"未结的纠纷中，涉及人数较多的有{world.west_village.name}邻里纠纷。" in text["open"]

    def test_what_was_performed_later_is_not_told_yet(self, world: World) -> None:
        assert "履行完毕" not in said(world, 2025, date(2025, 3, 31))["results"]

    def test_who_quarrels_is_nowhere_and_the_name_opens_the_matter(self, world: World) -> None:
        (section, *_) = NARRATIVE
        facts = gather([world.township], Span(Period.year(2025), AS_OF), registry.breakdowns())
        text = dict(section.say(facts))["disputes.results"]
        ids = {one.id for one in pieces(text) if isinstance(one, Mention)}
        assert ids == set(Dispute.objects.filter(people_involved__gte=12).values_list("matter_id", flat=True))
        for party in Party.objects.all():
            assert party.name not in text
