"""Names of people are masked wherever a matter is told, and what is revealed is revealed to who handles it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.conftest import dispute
from tests.api.program import Program, rules
from tests.engine.matters.quarrelling import FIRST
from tests.world import World
from yifa.engine.matters import registry
from yifa.engine.matters.general import correct_line
from yifa.engine.matters.models import Party
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db

NAMES = ("赵甲一", "欧阳丙", "孙代表")


@pytest.fixture
def named(mediator: Program, world: World) -> str:
    """A dispute in whose texts, and in whose mediation's, the parties' names stand everywhere."""
    parties = [
        {"side": "applicant", "kind": "natural", "name": "赵甲一", "telephone": "13800000001"},
        {"side": "respondent", "kind": "natural", "name": "欧阳丙"},
        {"side": "third", "kind": "legal", "name": "清溪石材有限公司", "representative": "孙代表"},
    ]
    body = dispute(title="赵甲一与欧阳丙、清溪石材有限公司纠纷")
    body["data"] = body["data"] | {"summary": "赵甲一称欧阳丙与孙代表堆料", "Party": parties}
    matter = str(mediator.post("/matters", 201, **body)["matter"]["id"])
    started = mediator.post(f"/matters/{matter}/acts/start_people", happened_on="2025-03-06", note="赵甲一当面申请")
    mediation = started["child"]
    mediator.post(
        f"/matters/{mediation}/acts/accept",
        happened_on="2025-03-06",
        note="赵甲一当面申请",
        data={"committee": "清溪乡人民调解委员会", "AssignedMediator": {"person": str(world.mediator.pk)}},
    )
    mediator.post(f"/matters/{mediation}/acts/tell_rights", happened_on="2025-03-06", data=rights(mediator, matter))
    session = {"held_on": "2025-03-07", "place": "调委会"}
    session |= {"present": "赵甲一、欧阳丙", "content": "欧阳丙承认", "outcome": "again"}
    mediator.post(f"/matters/{mediation}/acts/meet", happened_on="2025-03-07", data={"Session": session})
    mediator.post(f"/matters/{matter}/general/note", happened_on="2025-03-07", reason="欧阳丙来电")
    return matter


def rights(mediator: Program, matter: str) -> dict[str, Any]:
    parties = mediator.get(f"/matters/{matter}")["parties"]
    return {"RightsNotice": [{"party": party["id"], "told_on": "2025-03-06"} for party in parties]}


def test_no_answer_has_them(mediator: Program, named: str) -> None:
    whole = mediator.get(f"/matters/{named}")
    assert whole["title"] == "赵某与欧阳某、清溪石材有限公司纠纷"
    assert whole["record"]["summary"] == "赵某称欧阳某与孙某堆料"
    mediation = mediator.get(f"/matters/{whole['children'][0]['id']}")
    assert mediation["title"].startswith("赵某与欧阳某、清溪石材有限公司纠纷")
    assert mediation["lines"]["Session"][0]["present"] == "赵某、欧阳某"
    assert mediation["history"][1]["note"] == "赵某当面申请"
    assert {"赵某当面申请", "欧阳某来电"} <= {entry["note"] for entry in whole["history"]}
    listed = mediator.get("/matters", q="欧阳丙")
    done = mediator.post(f"/matters/{named}/general/note", happened_on="2025-03-08", reason="赵甲一来电")
    assert (listed["matters"][-1]["title"], done["entry"]["note"]) == (whole["title"], "赵某来电")
    assert not [name for name in NAMES if name in str((whole, mediation, listed, done))]


def test_the_rows_of_a_figure_have_them_masked(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(registry._versions, "test_quarrel", [FIRST])
    clerk = Program(world.township, world.clerk)
    parties = [{"side": "applicant", "name": "赵甲一"}, {"side": "respondent", "name": "欧阳丙"}]
    body = {"procedure": "test_quarrel", "title": "赵甲一与欧阳丙水沟纠纷", "happened_on": "2025-03-03"}
    clerk.post("/matters", 201, **body, data={"kind": "other", "Party": parties})
    rows = clerk.get("/figures/village_affairs.accepted/rows", year=2025)["rows"]
    assert [row["title"] for row in rows] == ["赵某与欧阳某水沟纠纷"]


def test_a_name_that_was_corrected_is_masked_as_well(mediator: Program, named: str, world: World) -> None:
    with org_scope(world.township):
        party = Party.objects.get(matter_id=int(named), name="欧阳丙")
        day = party.entry.happened_on.replace(day=10)
        correct_line(int(named), party, {"name": "欧阳炳"}, actor=world.mediator, happened_on=day, reason="笔误")
    assert "欧阳丙" not in str(mediator.get(f"/matters/{named}"))


@pytest.mark.parametrize("role", ["reviewer", "adviser"])
def test_who_examines_sees_nothing_in_full_unless_it_was_handed_over(
    mediator: Program, named: str, world: World, role: str
) -> None:
    person = getattr(world, role)
    party = mediator.get(f"/matters/{named}")["parties"][0]["id"]
    where, asked = f"/matters/{named}/parties/{party}/reveal", {"field": "telephone", "reason": "核对身份"}
    program = Program(world.township, person)
    assert rules(program.post(where, 422, **asked)) == ["role"]
    mediator.post(f"/matters/{named}/general/hand_over", happened_on="2025-03-10", reason="轮岗", to=str(person.pk))
    assert program.post(where, **asked)["value"] == "13800000001"
