"""`yifa accounts`."""

from __future__ import annotations

import io
import re

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.engine.accounts.signing_in import sign_in, signed_in
from tests.world import PASSWORD, World
from yifa.cli import main
from yifa.engine.accounts.models import User
from yifa.engine.orgs.authority import holds
from yifa.engine.orgs.models import Person


def test_a_generated_password_is_printed_once_and_works(
    world: World, browser: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["accounts", "create", "Newcomer", "--name", "新来人", "--admin-of", world.township.code]) == 0
    shown = re.search(r"初始密码（仅显示一次，登录后须修改）：(\S+)", capsys.readouterr().out)
    assert shown
    sign_in(browser, "newcomer", shown[1])
    assert signed_in(browser)
    person = User.objects.get(username="newcomer").person
    assert holds(person, "admin", world.township, localdate())


def test_a_second_account_of_a_known_person(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("chosen-qingxi-pass\n"))
    assert main(["accounts", "create", "clerk2", "--person", str(world.clerk.pk), "--password-stdin"]) == 0
    assert "chosen-qingxi-pass" not in capsys.readouterr().out
    assert User.objects.get(username="clerk2").person == world.clerk
    assert User.objects.get(username="clerk2").check_password("chosen-qingxi-pass")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["clerk", "--name", "重名"], "用户名"),
        (["x", "--name", "太短"], "用户名由3至40个"),
        (["has space", "--name", "空格"], "用户名由3至40个"),
        (["newcomer", "--person", "999999"], "没有编号为"),
        (["newcomer", "--name", "某人", "--admin-of", "nowhere"], "没有代码为"),
    ],
)
def test_unfit_accounts_are_refused_and_nothing_is_left(
    world: World, capsys: pytest.CaptureFixture[str], arguments: list[str], reason: str
) -> None:
    people, users = Person.objects.count(), User.objects.count()
    assert main(["accounts", "create", *arguments]) == (2 if reason.startswith("没有") else 1)
    assert reason in capsys.readouterr().err
    assert (Person.objects.count(), User.objects.count()) == (people, users)


def test_a_weak_password_is_refused(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("12345678\n"))
    assert main(["accounts", "password", "clerk", "--password-stdin"]) == 1
    assert "密码" in capsys.readouterr().err
    assert User.objects.get(username="clerk").check_password(PASSWORD)


def test_a_short_password_is_refused_in_chinese(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("qx-7!k\n"))
    assert main(["accounts", "password", "clerk", "--password-stdin"]) == 1
    assert capsys.readouterr().err == "密码过短，至少10个字符。\n"


def test_a_new_password_ends_the_sessions(world: World, browser: Client, capsys: pytest.CaptureFixture[str]) -> None:
    sign_in(browser, "clerk", PASSWORD)
    assert main(["accounts", "password", "clerk"]) == 0
    assert browser.get("/accounts/org/").status_code == 302
    assert not User.objects.get(username="clerk").check_password(PASSWORD)


def test_an_unknown_account_is_refused(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("password", "forget-authenticator"):
        assert main(["accounts", command, "nobody"]) == 2
        assert "没有用户名为" in capsys.readouterr().err
