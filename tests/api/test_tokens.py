"""Tokens: given once, good for one organisation, void when revoked, ended or without a post behind them."""

from __future__ import annotations

import datetime
import json

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils.timezone import localdate

from tests.api.conftest import dispute
from tests.api.program import BASE, Program
from tests.world import START, World
from yifa.api.models import ApiToken
from yifa.api.tokens import find_token, grant_token, revoke_token
from yifa.cli import main
from yifa.engine.accounts.administering import close_account, reopen_account
from yifa.engine.journal.models import JournalEntry
from yifa.engine.orgs.appointments import end_post
from yifa.engine.orgs.models import Post
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


def status_with(token: str) -> int:
    return Client().get(f"{BASE}/orgs/me", headers={"Authorization": f"Bearer {token}"}).status_code


def test_a_token_says_who_and_where(world: World) -> None:
    me = Program(world.township, world.two_accounts).get("/orgs/me")
    assert (me["code"], me["person"]["name"], me["roles"]) == ("990101201", "杨双账", ["clerk", "reviewer"])
    assert [village["name"] for village in me["villages"]] == ["东溪村", "西岭村", "上坪村"]


def test_without_a_good_token_nothing_is_answered(world: World) -> None:
    _, text = grant_token(world.township, world.clerk, "对接")
    for wrong in ("", "x", text[:-1], text + "x", text.replace("yifa_", "yifa_9"), "yifa_1_1_1", "y" * 5000, "令牌"):
        assert Client().get(f"{BASE}/orgs/me", headers={"Authorization": f"Bearer {wrong}"}).status_code == 401
    refused = Client().get(f"{BASE}/matters")
    assert refused.status_code == 401
    assert refused["WWW-Authenticate"] == "Bearer"
    assert "令牌" in refused.json()["message"]


def test_the_secret_is_kept_as_a_digest_alone(world: World) -> None:
    token, text = grant_token(world.township, world.clerk, "对接")
    secret = text.split("_", 3)[3]
    with org_scope(world.township):
        row = ApiToken.objects.values().get(pk=token.pk)
        journal = "".join(JournalEntry.objects.filter(kind="token_grant").values_list("body", flat=True))
    assert secret not in str(row)
    assert secret not in journal


def test_a_revoked_token_is_void_at_once(world: World) -> None:
    token, text = grant_token(world.township, world.clerk, "对接")
    assert status_with(text) == 200
    revoke_token(world.township, token.pk)
    assert status_with(text) == 401
    with pytest.raises(ValidationError, match="已于"):
        revoke_token(world.township, token.pk)
    with org_scope(world.township):
        kinds = JournalEntry.objects.filter(subject=f"token:{token.pk}").order_by("seq").values_list("kind", flat=True)
        assert list(kinds) == ["token_grant", "token_revoke"]


def test_a_token_is_void_while_the_account_of_its_person_is_closed(world: World) -> None:
    _, text = grant_token(world.township, world.clerk, "对接")
    close_account(world.users["clerk"], org=world.township, by=world.admin)
    assert status_with(text) == 401
    reopen_account(world.users["clerk"], org=world.township, by=world.admin)
    assert status_with(text) == 200


def test_a_token_ends_on_its_day(world: World) -> None:
    today = localdate()
    _, text = grant_token(world.township, world.clerk, "对接", until=today + datetime.timedelta(days=3))
    assert find_token(text, today + datetime.timedelta(days=2)) is not None
    assert find_token(text, today + datetime.timedelta(days=3)) is None
    with pytest.raises(ValidationError, match="应晚于今天"):
        grant_token(world.township, world.clerk, "对接", until=today)


def test_a_token_is_void_when_its_person_holds_no_post_there(world: World) -> None:
    _, text = grant_token(world.township, world.clerk, "对接")
    with org_scope(world.township):
        post = Post.objects.get(person=world.clerk)
    end_post(post, START + datetime.timedelta(days=1), by=None)
    assert status_with(text) == 401
    with pytest.raises(ValidationError, match="没有任职"):
        grant_token(world.township, world.clerk, "对接")
    with pytest.raises(ValidationError, match="没有任职"):
        grant_token(world.county, world.mediator, "对接")


def test_the_last_use_is_kept(world: World) -> None:
    token, text = grant_token(world.township, world.clerk, "对接")
    assert status_with(text) == 200
    with org_scope(world.township):
        assert ApiToken.objects.get(pk=token.pk).last_used_on == localdate()


def test_a_session_does_not_open_the_interface(world: World) -> None:
    browser = Client()
    browser.force_login(world.users["clerk"])
    assert browser.get(f"{BASE}/orgs/me").status_code == 401


class TestScope:
    def test_another_organisations_matter_is_not_found(self, world: World, matter: str) -> None:
        other = Program(world.other_township, world.other_clerk)
        assert other.get("/matters")["matters"] == []
        other.get(f"/matters/{matter}", 404)
        other.post(f"/matters/{matter}/general/note", 404, happened_on="2025-03-06", reason="查看")

    def test_a_county_token_is_for_the_county_alone(self, world: World, matter: str) -> None:
        supervisor = Program(world.county, world.supervisor)
        assert supervisor.get("/matters")["matters"] == []
        supervisor.get(f"/matters/{matter}", 404)

    def test_a_village_post_reads_its_villages_matters(self, world: World, mediator: Program, matter: str) -> None:
        here = mediator.post("/matters", 201, **dispute(village=str(world.east_village.pk)))["matter"]["id"]
        village_clerk = Program(world.township, world.village_clerk)
        assert [row["id"] for row in village_clerk.get("/matters")["matters"]] == [here]
        village_clerk.get(f"/matters/{matter}", 404)

    def test_an_administrator_gets_no_case_content(self, world: World, matter: str) -> None:
        admin = Program(world.township, world.admin)
        for path in ("/matters", f"/matters/{matter}", "/matters/1", "/figures/none/rows", "/registers/none/entries"):
            problem = admin.get(path, 403)
            assert problem["reasons"][0]["rule"] == "role"
        assert admin.get("/orgs/me")["reads_cases"] is False
        assert admin.get("/procedures")["procedures"]


class TestCommands:
    def test_create_list_revoke(self, world: World, capsys: pytest.CaptureFixture[str]) -> None:
        words = ["--org", "990101201", "--person", str(world.clerk.pk), "--name", "县平台对接"]
        assert main(["api", "token", "create", *words]) == 0
        text = capsys.readouterr().out.strip().rpartition("：")[2]
        assert status_with(text) == 200
        assert main(["api", "token", "list", "--org", "990101201", "--json"]) == 0
        (row,) = json.loads(capsys.readouterr().out)
        assert (row["name"], row["person"]["name"], row["revoked_on"]) == ("县平台对接", "周小禾", None)
        assert main(["api", "token", "revoke", row["id"], "--org", "990101201"]) == 0
        assert status_with(text) == 401
        assert main(["api", "token", "list", "--org", "990101201"]) == 0
        assert "撤销于" in capsys.readouterr().out

    def test_refusals_say_what_to_do(self, world: World, capsys: pytest.CaptureFixture[str]) -> None:
        clerk = str(world.clerk.pk)
        assert main(["api", "token", "create", "--org", "1", "--person", clerk, "--name", "x"]) == 2
        assert "yifa orgs" in capsys.readouterr().err
        assert main(["api", "token", "create", "--org", "990101201", "--person", "0", "--name", "x"]) == 2
        assert "人员" in capsys.readouterr().err
        assert main(["api", "token", "create", "--org", "990101201", "--person", clerk, "--name", " "]) == 1
        assert "用途" in capsys.readouterr().err
        assert main(["api", "token", "revoke", "1", "--org", "990101201"]) == 1
        assert "token list" in capsys.readouterr().err
        assert main(["api", "token", "list", "--org", "1"]) == 2
