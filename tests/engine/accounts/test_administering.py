"""What an administrator does to accounts, and what nobody may."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils.timezone import localdate

from tests.engine.accounts.signing_in import sign_in, signed_in, submit
from tests.world import PASSWORD, START, World
from yifa.engine.accounts.administering import (
    close_account,
    give_one_time_password,
    open_for,
    record_unlocking,
    reopen_account,
    take_authenticator,
)
from yifa.engine.accounts.models import User
from yifa.engine.journal.models import JournalEntry
from yifa.engine.orgs.appointments import appoint, end_post
from yifa.engine.orgs.authority import posts_on
from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.models import Org, Person
from yifa.engine.store.tenancy import org_scope
from yifa.law.roles import ADMIN, CLERK

CHANGE = "/accounts/password/"
OWN = "new-qingxi-pass"


def journaled(org: Org) -> list[tuple[str, str]]:
    """Kinds and subjects of what was written of accounts."""
    with org_scope(org):
        found = JournalEntry.objects.filter(subject__startswith="account:").order_by("seq")
        return list(found.values_list("kind", "subject"))


def test_an_account_is_opened_with_a_password_that_must_be_changed(world: World, browser: Client) -> None:
    handed = open_for(world.leader, "Linzhenbang", org=world.township, by=world.admin)
    assert re.fullmatch(r"(\w{4}-){2}\w{4}", handed.password)
    assert journaled(world.township) == [("account_open", f"account:{handed.user.pk}")]
    sign_in(browser, "linzhenbang", handed.password)
    assert signed_in(browser)
    for page in ("/", "/accounts/org/", "/find/"):
        assert browser.get(page)["Location"] == CHANGE
    assert "只能用一次" in browser.get(CHANGE).content.decode()
    same = submit(browser, CHANGE, oldpassword=handed.password, password1=handed.password, password2=handed.password)
    assert "不能与管理员给您的一次性密码相同" in same.content.decode()
    assert browser.get("/")["Location"] == CHANGE
    assert submit(browser, CHANGE, oldpassword=handed.password, password1=OWN, password2=OWN)["Location"] == "/"
    assert browser.get("/").status_code == 200
    assert not User.objects.get(username="linzhenbang").must_change_password


def test_with_a_password_for_one_time_one_may_also_leave(world: World, browser: Client) -> None:
    handed = give_one_time_password(world.users["clerk"], org=world.township, by=world.admin)
    sign_in(browser, "clerk", handed.password)
    submit(browser, "/accounts/logout/")
    assert not signed_in(browser)


def test_a_new_password_signs_out_and_the_old_one_does_no_more(world: World, browser: Client) -> None:
    sign_in(browser, "clerk", PASSWORD)
    give_one_time_password(world.users["clerk"], org=world.township, by=world.county_admin)
    assert browser.get("/accounts/org/").status_code == 302
    sign_in(browser, "clerk", PASSWORD)
    assert not signed_in(browser)
    assert [kind for kind, _ in journaled(world.township)] == ["password_reset"]


def test_an_account_is_closed_and_opened_again(world: World, browser: Client) -> None:
    user = world.users["clerk"]
    sign_in(browser, "clerk", PASSWORD)
    close_account(user, org=world.township, by=world.admin)
    assert browser.get("/accounts/org/").status_code == 302
    assert sign_in(browser, "clerk", PASSWORD)["Location"] == "/accounts/inactive/"
    reopen_account(user, org=world.township, by=world.admin)
    sign_in(browser, "clerk", PASSWORD)
    assert signed_in(browser)
    assert [kind for kind, _ in journaled(world.township)] == ["account_close", "account_reopen"]


def test_taking_and_unlocking_are_written_down(world: World) -> None:
    assert not take_authenticator(world.users["clerk"], org=world.township, by=world.admin)
    record_unlocking(world.users["clerk"], org=world.township, by=world.admin)
    assert [kind for kind, _ in journaled(world.township)] == ["account_unlock"]


DOORS: list[Callable[[User, Org, Person], object]] = [
    lambda user, org, by: open_for(user.person, "another", org=org, by=by),
    lambda user, org, by: give_one_time_password(user, org=org, by=by),
    lambda user, org, by: close_account(user, org=org, by=by),
    lambda user, org, by: reopen_account(user, org=org, by=by),
    lambda user, org, by: take_authenticator(user, org=org, by=by),
    lambda user, org, by: record_unlocking(user, org=org, by=by),
]


@pytest.mark.parametrize("door", DOORS)
def test_who_may_not_is_refused_at_every_door(world: World, door: Callable[[User, Org, Person], object]) -> None:
    clerk = world.users["clerk"]
    for stranger in (world.leader, world.supervisor, world.other_clerk):
        with pytest.raises(OrgsError, match=r"不是.*系统管理员"):
            door(clerk, world.township, stranger)
    with pytest.raises(OrgsError, match="不能管理本人的账号"):
        door(world.users["admin"], world.township, world.admin)
    with pytest.raises(OrgsError, match=r"同时在青山县司法局任职.*共同上级"):
        door(world.users["justice_clerk"], world.township, world.admin)
    appoint(world.county_admin, CLERK, world.township, "挂职干部", START, by=None)
    with pytest.raises(OrgsError, match="同时在青山县人民政府任职"):
        door(world.users["county_admin"], world.township, world.admin)
    assert journaled(world.township) == []
    assert User.objects.filter(is_active=True).count() == User.objects.count() == len(world.users)


def test_who_left_elsewhere_is_in_reach_again(world: World) -> None:
    for post in posts_on(world.justice_clerk, localdate()):
        if post.org == world.bureau:
            end_post(post, localdate(), by=world.county_admin)
    give_one_time_password(world.users["justice_clerk"], org=world.township, by=world.admin)


def test_the_last_account_that_administers_stays_open(world: World) -> None:
    appoint(world.leader, ADMIN, world.county, "系统管理员", START, by=None)
    User.objects.filter(person=world.leader).update(is_active=False)
    with pytest.raises(OrgsError, match="没有能登录的系统管理员"):
        close_account(world.users["county_admin"], org=world.county, by=world.leader)
    assert User.objects.get(username="county_admin").is_active
    User.objects.filter(person=world.leader).update(is_active=True)
    close_account(world.users["county_admin"], org=world.county, by=world.leader)


def test_unfit_user_names_are_refused(world: World) -> None:
    for name in ("clerk", "有 空格", "x"):
        with pytest.raises(ValidationError):
            open_for(world.leader, name, org=world.township, by=world.admin)
    assert journaled(world.township) == []
