"""The draft of a statement on the desk: its numbers lead to rows, it is taken away as a file."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.desk.test_duties import meet, page
from tests.world import World

pytestmark = pytest.mark.django_db


def test_it_is_offered_to_the_two_heads_and_reads_with_links(world: World) -> None:
    year = localdate().year
    meet(world, date(year, 1, 1))
    assert page(world).count("起草述法报告") == 2
    shown = page(world, address="/duties/secretary/statement/")
    assert "第一责任人职责情况的报告" in shown
    assert "by=chaired_by&amp;key=secretary" in shown


@pytest.mark.parametrize(("ending", "begins"), [("docx", b"PK"), ("pdf", b"%PDF")])
def test_it_is_taken_away(world: World, ending: str, begins: bytes) -> None:
    meet(world, date(localdate().year, 1, 1))
    browser = Client()
    browser.force_login(world.users["leader"])
    answer = browser.get(f"/duties/chief/statement/{ending}/")
    assert answer.content.startswith(begins)
    assert answer["Content-Disposition"].endswith(f".{ending}")


def test_nobody_else_s_is_drafted_and_none_of_a_year_without_records(world: World) -> None:
    browser = Client()
    browser.force_login(world.users["leader"])
    assert browser.get("/duties/deputy/statement/").status_code == 404
    assert browser.get("/duties/deputy/statement/docx/").status_code == 404
    assert "还不能起草" in browser.get("/duties/chief/statement/").content.decode()
    assert browser.get("/duties/chief/statement/docx/").status_code == 404
