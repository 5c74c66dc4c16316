"""Publishing: two people look at the text, nothing personal is left in, what was withdrawn says why."""

from __future__ import annotations

from datetime import date

import pytest

from tests.course import Course
from tests.refusals import rules_of, rules_refused_in
from tests.world import World
from yifa.engine.matters.general import correct
from yifa.engine.publication.models import Publication
from yifa.engine.publication.procedure import PROCEDURES

pytestmark = pytest.mark.django_db

TEXT = "赵某某倾倒建筑垃圾，罚款2000元"


def test_text_is_checked_by_another_person(publication: Course, world: World) -> None:
    publication.act("draft", world.two_accounts, text=TEXT)
    publication.refused("check_text", world.two_accounts, "two_people_redact")
    publication.refused("publish", world.clerk, "state", channel="公示栏")
    publication.act("check_text", world.reviewer)
    publication.act("publish", world.two_accounts, date(2025, 1, 21), channel="公示栏")
    record = publication.record(Publication)
    assert (publication.state, record.published_on, record.checked_on) == (
        "published", date(2025, 1, 21), date(2025, 1, 20),
    )  # fmt: skip


def test_nothing_personal_is_left_in(publication: Course, world: World) -> None:
    for text in ("赵甲一倾倒垃圾", "东溪村3号赵某某", "赵某某13800000001", "赵某某110101199003074514"):
        refused = publication.refused("draft", world.clerk, "redacted", text=text)
        assert "请隐去" in str(refused)
    publication.act("draft", world.clerk, text="清溪砂石有限公司倾倒垃圾，地址西岭村18号")


def test_a_text_corrected_after_the_check_is_looked_at_again(publication: Course, world: World) -> None:
    publication.act("draft", world.clerk, text=TEXT)
    publication.act("check_text", world.reviewer)
    correct(
        publication.matter,
        {"text": "赵甲一倾倒建筑垃圾"},
        actor=world.clerk,
        happened_on=publication.day,
        reason="更正",
    )
    publication.refused("publish", world.clerk, "redacted", channel="公示栏")


def test_a_text_drafted_anew_is_checked_anew(publication: Course, world: World) -> None:
    publication.act("draft", world.clerk, text=TEXT)
    publication.act("check_text", world.reviewer)
    publication.act("draft", world.clerk, text=TEXT + "。")
    publication.refused("publish", world.clerk, "state", channel="公示栏")


def test_what_is_exempt_says_why(publication: Course, world: World) -> None:
    publication.refused("exempt", world.leader, "required")
    publication.refused("exempt", world.clerk, "role", exempt_because="涉密")
    publication.act("exempt", world.leader, exempt_because="涉及国家秘密")
    assert publication.fresh().ended


def test_what_is_withdrawn_says_why(publication: Course, world: World) -> None:
    publication.act("draft", world.clerk, text=TEXT)
    publication.act("check_text", world.reviewer)
    publication.act("publish", world.clerk, channel="公示栏")
    publication.refused("withdraw", world.clerk, "required")
    publication.act("withdraw", world.clerk, date(2025, 1, 22), withdrawn_because="决定已撤销")
    assert publication.state == "withdrawn"


def test_every_rule_refuses_somewhere() -> None:
    from pathlib import Path

    assert rules_of(*PROCEDURES) - rules_refused_in(Path(__file__).parent) == set()
