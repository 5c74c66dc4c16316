"""Signing in with user name and password."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.engine.accounts.signing_in import LOGIN, sign_in, signed_in, submit
from tests.world import PASSWORD, World
from yifa.engine.accounts.models import User


def test_the_page_is_chinese_and_has_its_labels_above_the_fields(world: World, browser: Client) -> None:
    page = browser.get(LOGIN).content.decode()
    assert '<html lang="zh-Hans">' in page
    assert page.index("用户名</label>") < page.index('name="login"')
    assert page.index("密码</label>") < page.index('name="password"')
    assert "<script" not in page


def test_a_person_signs_in_and_out(world: World, browser: Client) -> None:
    answer = sign_in(browser, "clerk", PASSWORD)
    assert answer.status_code == 302
    assert signed_in(browser)
    submit(browser, "/accounts/logout/")
    assert not signed_in(browser)


def test_letter_case_of_the_user_name_does_not_matter(world: World, browser: Client) -> None:
    sign_in(browser, "CLERK", PASSWORD)
    assert signed_in(browser)


@pytest.mark.parametrize(("username", "password"), [("clerk", "wrong-password"), ("nobody", PASSWORD), ("clerk", "")])
def test_wrong_names_and_passwords_are_refused_alike(
    world: World, browser: Client, username: str, password: str
) -> None:
    answer = sign_in(browser, username, password)
    assert answer.status_code == 200
    assert not signed_in(browser)
    assert "用户名或密码不正确" in answer.content.decode() or not password


def test_a_closed_account_does_not_sign_in(world: World, browser: Client) -> None:
    User.objects.filter(username="clerk").update(is_active=False)
    sign_in(browser, "clerk", PASSWORD)
    assert not signed_in(browser)


def test_closing_an_account_ends_its_session(world: World, browser: Client) -> None:
    sign_in(browser, "clerk", PASSWORD)
    assert browser.get("/accounts/org/").status_code == 200
    User.objects.filter(username="clerk").update(is_active=False)
    assert browser.get("/accounts/org/").status_code == 302


def test_wrong_passwords_are_throttled_even_for_the_right_one(world: World, browser: Client) -> None:
    for _ in range(5):
        assert "用户名或密码不正确" in sign_in(browser, "clerk", "wrong-password").content.decode()
    assert "次数过多" in sign_in(browser, "clerk", PASSWORD).content.decode()
    assert not signed_in(browser)
    # Another account of the same office still signs in.
    sign_in(browser, "leader", PASSWORD)
    assert signed_in(browser)


def test_a_flood_from_one_address_is_answered_429(world: World, browser: Client) -> None:
    token = (browser.get(LOGIN), browser.cookies["csrftoken"].value)[1]
    for number in range(61):
        answer = browser.post(LOGIN, {"login": f"nobody{number}", "password": "", "csrfmiddlewaretoken": token})
    assert answer.status_code == 429
    assert "操作过于频繁" in answer.content.decode()


def test_nobody_signs_up(world: World, browser: Client) -> None:
    page = browser.get("/accounts/signup/")
    assert "不开放自行注册" in page.content.decode()
    before = User.objects.count()
    token = (browser.get(LOGIN), browser.cookies["csrftoken"].value)[1]
    browser.post(
        "/accounts/signup/",
        {"username": "intruder", "password1": "a-long-enough-one", "csrfmiddlewaretoken": token},
    )
    assert User.objects.count() == before


def test_the_session_key_changes_at_login_and_the_old_one_is_worth_nothing(world: World, browser: Client) -> None:
    # The authenticator page keeps a session for anonymous visitors too: an attacker could plant such a key.
    session = browser.session
    session["planted"] = "1"
    session.save()
    planted = session.session_key
    sign_in(browser, "clerk", PASSWORD)
    assert signed_in(browser)
    assert browser.session.session_key != planted
    attacker = Client()
    attacker.cookies["sessionid"] = str(planted)
    assert attacker.get("/accounts/org/").status_code == 302


def test_a_session_left_at_logout_is_worth_nothing(world: World, browser: Client) -> None:
    sign_in(browser, "clerk", PASSWORD)
    old = browser.session.session_key
    submit(browser, "/accounts/logout/")
    thief = Client()
    thief.cookies["sessionid"] = str(old)
    assert thief.get("/accounts/org/").status_code == 302


def test_a_login_without_the_pages_token_is_refused(world: World, browser: Client) -> None:
    assert browser.post(LOGIN, {"login": "clerk", "password": PASSWORD}).status_code == 403


def test_the_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites(world: World, browser: Client) -> None:
    sign_in(browser, "clerk", PASSWORD)
    cookie = browser.cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_login_does_not_lead_to_other_sites(world: World, browser: Client) -> None:
    answer = submit(browser, LOGIN + "?next=https://evil.example/", login="clerk", password=PASSWORD)
    assert answer.status_code == 302
    assert not answer["Location"].startswith("https://evil.example")


def test_a_person_changes_the_password(world: World, browser: Client) -> None:
    sign_in(browser, "clerk", PASSWORD)
    change = "/accounts/password/"
    weak = submit(browser, change, oldpassword=PASSWORD, password1="123", password2="123")
    assert "密码" in weak.content.decode()
    assert User.objects.get(username="clerk").check_password(PASSWORD)
    wrong = submit(browser, change, oldpassword="not-the-old", password1="new-qingxi-pass", password2="new-qingxi-pass")
    assert "当前密码" in wrong.content.decode()
    submit(browser, change, oldpassword=PASSWORD, password1="new-qingxi-pass", password2="new-qingxi-pass")
    assert User.objects.get(username="clerk").check_password("new-qingxi-pass")
