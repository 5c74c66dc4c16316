"""Steps that look like their paper: made by hand, with every field of the generated form, and nothing typed is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.template.loader import get_template
from django.test import Client

from tests.areas.disputes.prints.settled import TERMS, sat_down
from tests.course import Course
from tests.world import World
from yifa.engine.areas import AreaConfig
from yifa.engine.matters import registry
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(world: World) -> Client:
    browser = Client()
    browser.force_login(world.user(world.mediator))
    browser.post("/accounts/org/", {"org": world.township.code})
    return browser


@pytest.fixture
def sat(world: World) -> Course:
    """A mediation of which one sitting was held."""
    with org_scope(world.township):
        return sat_down(world)


def sheets() -> list[str]:
    """The pages that areas bring: area/acts/procedure.act.html."""
    return sorted(
        path.relative_to(folder).as_posix()
        for folder in (Path(app.path) / "templates" for app in apps.get_app_configs() if isinstance(app, AreaConfig))
        for path in folder.glob("*/acts/*.html")
    )


def names_in(page: str) -> list[str]:
    """The names of the controls of the page's form."""
    form = page[page.index('class="actform"') :]
    return sorted(re.findall(r'<(?:input|select|textarea)[^>]* name="([^"]+)"', form))


def test_each_sheet_is_of_an_act_that_there_is() -> None:
    assert "disputes/acts/mediation.meet.html" in sheets()
    for name in sheets():
        procedure, _, act = name.rpartition("/")[2].removesuffix(".html").partition(".")
        assert any(known.has_act(act) for known in registry.procedures() if known.id == procedure), name
        get_template(name)


@pytest.mark.parametrize("act", ["meet", "draft_agreement", "settle_in_writing"])
def test_a_sheet_has_the_fields_of_the_generated_form_each_once(
    desk: Client, sat: Course, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    path = f"/matters/{sat.matter.pk}/acts/{act}/"
    by_hand = desk.get(path)
    monkeypatch.setattr("yifa.desk.acting._templates", lambda *_: ["desk/act.html"])
    generated = desk.get(path)
    assert 'class="sheet"' in by_hand.content.decode()
    assert 'class="sheet"' not in generated.content.decode()
    assert names_in(by_hand.content.decode()) == names_in(generated.content.decode())


def test_what_was_typed_stays_and_what_is_missing_is_said_where_it_belongs(desk: Client, sat: Course) -> None:
    sent = {"happened_on": "2025-03-05", "terms": "", "facts_found": "水沟改道", "manner": "现金", "client_id": "a"}
    page = desk.post(f"/matters/{sat.matter.pk}/acts/draft_agreement/", sent)
    shown = page.content.decode()
    assert page.status_code == 422
    assert "水沟改道</textarea>" in shown
    assert 'value="现金"' in shown
    assert re.search(r'class="fld miss" id="f-terms".*?class="err"', shown, re.DOTALL)


def test_a_sheet_does_its_step(desk: Client, sat: Course, world: World) -> None:
    with org_scope(world.township):
        before = sat.fresh().entries
    sent = {"happened_on": "2025-03-05", "terms": TERMS, "manner": "现金", "client_id": "b", "seen": ""}
    answer = desk.post(f"/matters/{sat.matter.pk}/acts/draft_agreement/", sent)
    assert answer.status_code == 302, answer.content.decode()[:3000]
    with org_scope(world.township):
        assert sat.fresh().entries == before + 1
