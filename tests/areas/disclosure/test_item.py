"""主动公开信息: from its forming to its publication, and every way in which it is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.areas.disclosure.entries import enter, fill, formed, published
from tests.refusals import rules_of, rules_refused_in
from tests.world import World
from yifa.areas.disclosure.models import DisclosureItem
from yifa.areas.disclosure.procedure import PROCEDURES
from yifa.engine.matters import general
from yifa.engine.matters.models import ClockState
from yifa.engine.matters.refusals import Refused
from yifa.engine.registers.entering import void

pytestmark = pytest.mark.django_db


def test_from_its_forming_to_the_board(world: World) -> None:
    course = formed(world)
    assert course.fresh().number == "清政公开〔2025〕第1号"
    (clock,) = course.clocks("publish")
    assert clock.due_on == date(2025, 4, 2)
    published(world, course, date(2025, 3, 10), date(2025, 3, 12))
    assert course.state == "published"
    (clock,) = course.clocks("publish")
    assert (clock.state, clock.met_on) == (ClockState.MET, date(2025, 3, 12))
    record = course.record(DisclosureItem)
    assert (record.first_published_on, record.published_on) == (date(2025, 3, 12), date(2025, 3, 12))
    assert str(record).endswith("乡村道路养护办法")
    assert str(DisclosureItem(kind="notice")) == "通知公告"


def test_what_changed_is_examined_and_published_anew_within_a_new_time(world: World) -> None:
    course = published(world, formed(world), date(2025, 3, 10), date(2025, 3, 12))
    course.refused(
        "revise", world.clerk, "changed_since_published", day=date(2025, 6, 3), changed_on=date(2025, 3, 11),
        changed_what="标准提高",
    )  # fmt: skip
    course.refused(
        "revise", world.clerk, "changed_since_published", day=date(2025, 6, 3), changed_on=date(2025, 6, 4),
        changed_what="标准提高",
    )  # fmt: skip
    course.act("revise", world.clerk, date(2025, 6, 3), changed_on=date(2025, 6, 2), changed_what="标准提高")
    (clock,) = course.clocks("publish_again")
    assert clock.due_on == date(2025, 6, 30)
    published(world, course, date(2025, 6, 5), date(2025, 6, 6))
    record = course.record(DisclosureItem)
    assert (record.first_published_on, record.published_on) == (date(2025, 3, 12), date(2025, 6, 6))
    course.act("withdraw", world.clerk, date(2025, 9, 1), withdrawn_because="已经废止")
    assert course.state == "withdrawn"


def test_what_must_not_be_published_ends_with_its_ground(world: World) -> None:
    course = formed(world)
    course.refused("withhold", world.reviewer, "required", ground="secret")
    course.act("withhold", world.reviewer, date(2025, 3, 7), ground="secret", withheld_what="会议纪要涉密")
    assert course.state == "withheld"
    assert course.clocks("publish")[0].state == ClockState.ENDED


def test_a_part_is_kept_back(world: World) -> None:
    course = formed(world)
    course.act("clear_in_part", world.reviewer, date(2025, 3, 7), ground="third_party", withheld_what="隐去联系人电话")
    course.act("publish", world.clerk, carrier="site", address="https://example.gov.cn/1.html")
    assert course.record(DisclosureItem).ground == "third_party"


def test_nobody_examines_what_they_registered(world: World) -> None:
    course = formed(world)
    course.refused("clear", world.clerk, "registrar_does_not_examine", review_opinion="同意")


def test_it_was_formed_by_the_day_on_which_it_is_registered(world: World) -> None:
    with pytest.raises(Refused) as caught:
        formed(world, formed_on=date(2025, 3, 6))
    assert caught.value.names() == ["formed_already"]


def test_it_stands_in_a_column_in_use(world: World) -> None:
    column = enter(world, "disclosure_columns")
    column = fill(world, column, until=date(2025, 3, 1), ended_because="并入新栏目")
    with pytest.raises(Refused) as caught:
        formed(world, column)
    assert caught.value.names() == ["column_in_use"]
    gone = enter(world, "disclosure_columns", name="误登")
    void(gone.entry, actor=world.clerk, reason="误登")
    gone.refresh_from_db()
    with pytest.raises(Refused):
        formed(world, gone)


def test_on_the_web_it_has_an_address(world: World) -> None:
    course = formed(world)
    course.act("clear", world.reviewer, review_opinion="同意公开")
    course.refused("publish", world.clerk, "address_given", carrier="account")
    course.refused("publish", world.clerk, "address_given", carrier="site", address="见县政府网站")
    for carrier in ("site", "board"):
        course.refused("publish", world.clerk, "invalid", carrier=carrier, address="javascript:alert(1)")
    course.act("publish", world.clerk, carrier="board", address="东溪村村务公开栏：左起第二栏")


def test_it_is_examined_before_it_is_published(world: World) -> None:
    course = formed(world)
    course.act("clear", world.reviewer, date(2025, 3, 7), review_opinion="同意公开")
    general.correct(
        course.matter,
        {"reviewed_on": date(2025, 3, 20)},
        actor=world.clerk,
        happened_on=date(2025, 3, 20),
        reason="日期写错",
    )
    course.refused("publish", world.clerk, "examined_before", day=date(2025, 3, 12), carrier="board")


def test_every_demand_is_seen_to_refuse() -> None:
    assert rules_of(*PROCEDURES) - rules_refused_in(Path(__file__).parent) == set()
