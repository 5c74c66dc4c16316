"""The sample township on the desk: each of its pages opens, and each paper that is offered can be looked at."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from yifa.config.demo import load
from yifa.engine.accounts.models import User
from yifa.engine.matters.models import Matter
from yifa.engine.registers.models import Entry
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


@pytest.fixture
def scope() -> None:
    """No world and no scope: the database is empty."""


def test_every_page_of_a_matter_opens_and_every_kind_of_paper_can_be_looked_at(db: None) -> None:
    township, browser = load(), Client()
    browser.force_login(User.objects.get(username="clerk"))
    with org_scope(township):
        matters = list(Matter.objects.filter(org=township, procedure="dispute").values_list("pk", flat=True))
        entries = list(Entry.objects.filter(org=township, register="dispute_sweeps").values_list("pk", flat=True))
    assert len(matters) > 40
    offered: dict[tuple[str, str], str] = {}
    for pk in matters:
        page = browser.get(f"/matters/{pk}/")
        assert page.status_code == 200
        for href in re.findall(r'href="(/matters/\d+/prints/[^"]+)"', page.content.decode()):
            path, _, query = href.replace("&amp;", "&").partition("?")
            way = re.search(r"as=(\w+)", query)
            offered.setdefault((path.rsplit("/", 2)[1], way[1] if way else ""), f"{path}?{query}")
    assert len({code for code, _ in offered}) > 20
    for href in offered.values():
        assert browser.get(href).content.startswith(b"%PDF"), href
    pages = [browser.get(f"/entries/{pk}/") for pk in entries]
    assert {page.status_code for page in pages} == {200}
    assert any("/matters/" in page.content.decode() for page in pages)
