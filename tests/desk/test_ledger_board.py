"""看板: a ledger as columns by state, within the ledger's filters."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from attrs import evolve
from django.test import Client
from django.utils.timezone import localdate

from tests.world import World
from yifa.desk import ledger_board
from yifa.engine.ledgers.registry import ledger
from yifa.engine.matters.act import act, open_matter
from yifa.engine.matters.models import Matter
from yifa.engine.store.tenancy import org_scope
from yifa.law.procedure import DeclarationError

pytestmark = pytest.mark.django_db


def before(days: int) -> datetime.date:
    """The day so many days ago."""
    return localdate() - datetime.timedelta(days=days)


def found(world: World, title: str, source: str = "dossiers") -> Matter:
    """A problem, found forty days ago."""
    with org_scope(world.township):
        return open_matter(
            "problem", org=world.township, actor=world.clerk, happened_on=before(40), title=title,
            data={"source": source, "description": title},
        ).matter  # fmt: skip


def planned(world: World, matter: Matter, due_in: int) -> None:
    """Its measure is due in so many days."""
    due = localdate() + datetime.timedelta(days=due_in)
    measure = {"planned_on": before(30), "content": "按季度评查", "kind": "timed", "owner": "执法队", "due_on": due}
    with org_scope(world.township):
        act(matter, "assign", actor=world.leader, happened_on=before(35), data={"leader": "蒋思远", "unit": "执法队"})
        act(matter, "set_measures", actor=world.officer, happened_on=before(30),
            data={"causes": "没有安排", "rectify_by": due, "Measure": [measure]})  # fmt: skip


def seen(world: World, query: str = "?as=board", id: str = "rectification") -> Any:
    """The answer to a clerk who looks at the ledger."""
    browser = Client()
    browser.force_login(world.users["clerk"])
    answer = browser.get(f"/ledgers/{id}/{query}")
    assert answer.status_code == 200
    return answer


def lanes(answer: Any) -> dict[str, list[str]]:
    """State → the titles of the cards in its column."""
    return {lane.name: [card.title for card in lane.cards] for lane in answer.context["board"]}


def test_a_column_for_each_state_what_is_due_first_stands_first(world: World) -> None:
    found(world, "送达不规范")
    soon, late = found(world, "公开不及时"), found(world, "评查不经常")
    planned(world, soon, 5)
    planned(world, late, -2)
    answer = seen(world)
    assert lanes(answer) == {
        "登记": ["送达不规范"], "分析原因": [], "整改中": ["评查不经常", "公开不及时"], "待验收": [], "已销号": [],
    }  # fmt: skip
    page = answer.content.decode()
    assert 'class="card is-late" href="/matters/' in page
    assert 'class="card is-soon"' in page
    assert "逾期2天" in page
    assert "<span>案卷评查</span>" in page
    assert "<span>执法队</span>" in page
    assert "<table" not in page
    assert "合计 <b>3</b> 件" in page


def test_filters_and_views_hold_and_lead_on_as_a_board(world: World) -> None:
    found(world, "送达不规范")
    found(world, "合同没有送审", source="self_check")
    answer = seen(world, "?as=board&source=self_check")
    assert lanes(answer)["登记"] == ["合同没有送审"]
    page = answer.content.decode()
    assert '<input type="hidden" name="as" value="board">' in page
    assert "?state=open&amp;as=board" in page
    assert 'href="?source=self_check"' in page


def test_a_long_column_leads_to_the_list(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger_board, "CARDS", 1)
    found(world, "送达不规范")
    found(world, "合同没有送审")
    page = seen(world, "?as=board&source=dossiers").content.decode()
    assert "另有 1 件，看列表" in page
    assert "?source=dossiers&amp;state=registered" in page


def test_other_ledgers_have_none(world: World) -> None:
    found(world, "送达不规范")
    answer = seen(world, "?as=board", "rectification.supervision")
    assert answer.context["board"] is None
    assert "看板" not in answer.content.decode()
    assert "看板" in seen(world, "?state=open").content.decode()


def test_the_year_before_is_a_selection_too(world: World) -> None:
    page = seen(world, "?state=open").content.decode()
    assert f"?promised_in={localdate().year - 1}" in page


def test_a_register_has_no_board_and_a_card_shows_columns(world: World) -> None:
    with pytest.raises(DeclarationError, match="no states"):
        evolve(ledger("rectification.inspections"), board=["topic"])
    with pytest.raises(DeclarationError, match="nothing_such"):
        evolve(ledger("rectification"), board=["nothing_such"])
