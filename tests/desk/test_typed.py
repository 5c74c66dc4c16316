"""What was typed into a form whose session had ended is shown again after the login, to its writer alone."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from tests.desk.test_acting import filled
from tests.desk.test_ledger import registered
from tests.world import World
from yifa.desk import typed
from yifa.engine.matters.models import Matter
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db

FORM = "/ledgers/disputes/new/"


def writer_in(world: World, path: str = FORM, user: str = "clerk") -> str:
    """What the form of this account says of who fills it in."""
    browser = Client()
    browser.force_login(world.users[user])
    found = re.search(rf'name="{typed.FIELD}" value="([^"]+)"', browser.get(path).content.decode())
    assert found is not None
    return found[1]


def sent_too_late(path: str, **form: object) -> Client:
    """A browser whose session had ended when it sent the form."""
    browser = Client()
    answer = browser.post(path, form)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/?next=")
    return browser


def test_a_registration_is_shown_filled_again_and_nothing_was_sent(world: World) -> None:
    browser = sent_too_late(FORM, **filled(), typed_by=writer_in(world))
    browser.force_login(world.users["clerk"])
    shown = browser.get(FORM).content.decode()
    assert 'value="钱乙二"' in shown
    assert "刚才填写的内容已恢复，还没有提交" in shown
    assert "data-filled" in shown
    with org_scope(world.township):
        assert not Matter.objects.exists()
    assert 'value="钱乙二"' not in browser.get(FORM).content.decode()


def test_a_correction_and_an_entry_are_shown_filled_again(world: World) -> None:
    matter = registered(world, "排水沟")
    path = f"/matters/{matter.pk}/general/note/"
    browser = sent_too_late(path, reason="已电话联系", happened_on="2026-01-02", typed_by=writer_in(world, path))
    browser.force_login(world.users["clerk"])
    assert "已电话联系" in browser.get(path).content.decode()
    path = "/ledgers/disputes.trainings/new/"
    browser = sent_too_late(path, topic="继承编", typed_by=writer_in(world, path))
    browser.force_login(world.users["clerk"])
    assert "继承编" in browser.get(path).content.decode()


def test_another_person_another_page_and_a_forged_writer_see_nothing_of_it(world: World) -> None:
    writer = writer_in(world)
    browser = sent_too_late(FORM, **filled(), typed_by=writer)
    browser.force_login(world.users["mediator"])
    assert 'value="钱乙二"' not in browser.get(FORM).content.decode()
    browser = sent_too_late(FORM, **filled(), typed_by=writer)
    browser.force_login(world.users["clerk"])
    assert 'value="钱乙二"' not in browser.get(f"{FORM}?source=petition").content.decode()
    for forged in (f"{writer}x", ""):
        assert "typed" not in sent_too_late(FORM, **filled(), typed_by=forged).session
    assert "typed" not in sent_too_late(FORM, **filled(summary="长" * 70_000), typed_by=writer).session


def test_what_can_not_be_opened_any_more_is_dropped(world: World) -> None:
    browser = Client()
    browser.force_login(world.users["clerk"])
    session = browser.session
    session["typed"] = "none:AAAA"
    session.save()
    assert browser.get(FORM).status_code == 200
    assert "typed" not in browser.session


def test_what_was_typed_lies_sealed(world: World) -> None:
    browser = sent_too_late(FORM, **filled(), typed_by=writer_in(world))
    assert "钱乙二" not in str(dict(browser.session))


def test_a_login_says_no_word_of_success_for_which_a_browser_would_drop_its_draft(world: World) -> None:
    user = world.users["clerk"]
    user.set_password("qingxi-demo-2026")
    user.save()
    form = {"login": user.username, "password": "qingxi-demo-2026"}
    answer = Client().post(f"/accounts/login/?next={FORM}", form, follow=True)
    assert answer.redirect_chain[-1][0] == FORM
    assert "y-message success" not in answer.content.decode()
