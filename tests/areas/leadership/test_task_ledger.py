"""工作任务台账 on the desk: by source, office and term, as a list and as a board."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from tests.areas.leadership.tasks import accepted, carried_out, completed, issued
from tests.world import World
from yifa.engine.matters.act import open_matter
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


@pytest.fixture
def tasks(world: World) -> None:
    """One done, one under way and late, one waiting to be verified, one of another office."""
    carried_out(issued(world, title="编制决策目录"), world, date(2025, 6, 1))
    accepted(issued(world, title="案卷评查"), world)
    completed(accepted(issued(world, title="培训执法人员"), world), world, date(2025, 6, 2))
    issued(world, title="审核村规民约", unit="清溪司法所", source="letter", due_on=date(2099, 6, 30))


def seen(world: World, query: str = "") -> Any:
    """The answer to a clerk who looks at the ledger."""
    browser = Client()
    browser.force_login(world.users["clerk"])
    answer = browser.get(f"/ledgers/leadership.tasks/{query}")
    assert answer.status_code == 200
    return answer


def titles(answer: Any) -> list[str]:
    """The titles of the rows."""
    found = ("编制决策目录", "案卷评查", "培训执法人员", "审核村规民约")
    return [title for title in found if any(f">{title}</a>" in row for row in answer.context["rows"])]


@pytest.mark.usefixtures("tasks")
class TestTheLedger:
    def test_by_office(self, world: World) -> None:
        answer = seen(world, "?unit=清溪司法所")
        assert titles(answer) == ["审核村规民约"]
        (chip,) = (chip for chip in answer.context["chips"] if chip.id == "unit")
        assert [name for _, name, _ in chip.options] == ["清溪司法所", "综合行政执法队"]
        assert chip.chosen == "清溪司法所"

    def test_an_office_that_has_none_is_told_as_asked_for(self, world: World) -> None:
        answer = seen(world, "?unit=财政所&unit=清溪司法所&unit=")
        (chip,) = (chip for chip in answer.context["chips"] if chip.id == "unit")
        assert chip.chosen == "清溪司法所、财政所"

    def test_by_source_and_term(self, world: World) -> None:
        assert titles(seen(world, "?source=letter")) == ["审核村规民约"]
        assert titles(seen(world, "?due=late")) == ["案卷评查"]
        assert titles(seen(world, "?due_on=late")) == ["案卷评查"]
        assert titles(seen(world, "?from=2026")) == []

    def test_as_a_board(self, world: World) -> None:
        board = seen(world, "?as=board").context["board"]
        assert {lane.name: [card.title for card in lane.cards] for lane in board} == {
            "待领办": ["审核村规民约"], "办理中": ["案卷评查"], "待核验": ["培训执法人员"], "已完成": ["编制决策目录"],
            "已取消": [],
        }  # fmt: skip

    def test_goes_out_with_what_was_asked_for(self, world: World) -> None:
        browser = Client()
        browser.force_login(world.users["clerk"])
        answer: Any = browser.get("/ledgers/leadership.tasks/export/?unit=清溪司法所")
        assert b"".join(answer)


def test_the_names_of_another_township_s_offices_are_not_offered(world: World) -> None:
    other: Org = world.other_township
    with org_scope(other):
        data = {"source": "other", "content": "评查", "unit": "白石司法所", "due_on": date(2025, 6, 30)}
        open_matter("task", org=other, actor=world.other_clerk, happened_on=date(2025, 3, 3), title="评查", data=data)
    (chip,) = (chip for chip in seen(world).context["chips"] if chip.id == "unit")
    assert chip.options == ()
