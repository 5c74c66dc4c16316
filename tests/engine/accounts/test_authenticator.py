"""Signing in with an authenticator app besides the password."""

from __future__ import annotations

import re
import time

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.cache import cache
from django.test import Client

from tests.engine.accounts.signing_in import sign_in, signed_in, submit
from tests.world import PASSWORD, World
from yifa.cli import main
from yifa.engine.accounts.models import User
from yifa.engine.vault.rotation import rotate

ACTIVATE = "/accounts/code/activate/"
ENTER = "/accounts/code/login/"


def _code(secret: str) -> str:
    """What the app on the telephone shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def _enrol(browser: Client) -> str:
    """Turn the authenticator on; the secret that the page showed."""
    sign_in(browser, "clerk", PASSWORD)
    confirm = browser.get(ACTIVATE)["Location"]
    assert confirm.startswith("/accounts/reauthenticate/")
    submit(browser, confirm, password=PASSWORD)
    page = browser.get(ACTIVATE).content.decode()
    found = re.search(r"<code>([A-Z2-7]+)</code>", page)
    assert found
    assert 'src="data:image/svg+xml' in page
    token = browser.cookies["csrftoken"].value
    answer = browser.post(ACTIVATE, {"code": _code(found[1]), "csrfmiddlewaretoken": token})
    assert answer.status_code == 302
    submit(browser, "/accounts/logout/")
    # A code is good once; the login that follows within the same 30 seconds would be refused as a replay.
    cache.clear()
    return found[1]


def test_after_enrolment_the_password_alone_does_not_sign_in(world: World, browser: Client) -> None:
    _enrol(browser)
    answer = sign_in(browser, "clerk", PASSWORD)
    assert answer["Location"].startswith(ENTER)
    assert not signed_in(browser)
    assert browser.get("/accounts/org/").status_code == 302


def test_the_code_signs_in(world: World, browser: Client) -> None:
    secret = _enrol(browser)
    sign_in(browser, "clerk", PASSWORD)
    submit(browser, ENTER, code=_code(secret))
    assert signed_in(browser)


def test_a_wrong_code_does_not(world: World, browser: Client) -> None:
    secret = _enrol(browser)
    sign_in(browser, "clerk", PASSWORD)
    wrong = "000000" if _code(secret) != "000000" else "111111"
    answer = submit(browser, ENTER, code=wrong)
    assert "错误代码" in answer.content.decode()
    assert not signed_in(browser)


def test_a_code_is_good_once(world: World, browser: Client) -> None:
    secret = _enrol(browser)
    code = _code(secret)
    sign_in(browser, "clerk", PASSWORD)
    submit(browser, ENTER, code=code)
    assert signed_in(browser)
    second = Client(enforce_csrf_checks=True)
    sign_in(second, "clerk", PASSWORD)
    submit(second, ENTER, code=code)
    assert not signed_in(second)


def test_guessing_codes_is_throttled(world: World, browser: Client) -> None:
    secret = _enrol(browser)
    sign_in(browser, "clerk", PASSWORD)
    wrong = "000000" if _code(secret) != "000000" else "111111"
    for _ in range(6):
        submit(browser, ENTER, code=wrong)
    submit(browser, ENTER, code=_code(secret))
    assert not signed_in(browser)


def test_the_secret_is_encrypted_where_the_rotation_of_keys_finds_it(world: World, browser: Client) -> None:
    secret = _enrol(browser)
    assert secret not in str(Authenticator.objects.get(user=world.users["clerk"]).data)
    stored = User.objects.filter(username="clerk").values_list("authenticator_secret", flat=True).get()
    assert secret not in stored
    rotate()
    assert User.objects.filter(username="clerk").values_list("authenticator_secret", flat=True).get() != stored
    sign_in(browser, "clerk", PASSWORD)
    submit(browser, ENTER, code=_code(secret))
    assert signed_in(browser)


def test_a_lost_telephone_is_forgotten_at_the_command_line(world: World, browser: Client) -> None:
    _enrol(browser)
    assert main(["accounts", "forget-authenticator", "clerk"]) == 0
    assert User.objects.get(username="clerk").authenticator_secret == ""
    sign_in(browser, "clerk", PASSWORD)
    assert signed_in(browser)


def test_a_person_turns_it_off_again(world: World, browser: Client) -> None:
    secret = _enrol(browser)
    sign_in(browser, "clerk", PASSWORD)
    submit(browser, ENTER, code=_code(secret))
    submit(browser, browser.get("/accounts/code/deactivate/")["Location"], password=PASSWORD)
    submit(browser, "/accounts/code/deactivate/")
    assert not Authenticator.objects.filter(user=world.users["clerk"]).exists()
    assert User.objects.get(username="clerk").authenticator_secret == ""
