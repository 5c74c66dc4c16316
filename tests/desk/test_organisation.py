"""The pages of an organisation, its villages, people, roles and accounts: who sees them, who changes what."""

from __future__ import annotations

import datetime
import re
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils.timezone import localdate

from tests.engine.accounts.signing_in import sign_in
from tests.world import START, World
from yifa.desk.organisation.roles import IN_WORDS, powers
from yifa.engine.accounts.models import User
from yifa.engine.journal.models import JournalEntry
from yifa.engine.orgs.appointments import appoint, end_post, issue_certificate
from yifa.engine.orgs.authority import holds, posts_on
from yifa.engine.orgs.models import Certificate, Org, Person, Place, Post
from yifa.engine.orgs.models.certificate import CertificateKind
from yifa.engine.store.tenancy import org_scope
from yifa.law.roles import CLERK, MEDIATOR, OFFICER, PUBLIC, ROLES

pytestmark = pytest.mark.django_db

ONE_DAY = datetime.timedelta(days=1)


class Desk:
    """A browser in which somebody works."""

    def __init__(self, user: User) -> None:
        self.browser = Client()
        self.browser.force_login(user)

    def get(self, path: str, status: int = 200) -> str:
        """The page, as text without the tags' attributes being looked at."""
        answer = self.browser.get(path)
        assert answer.status_code == status
        return str(answer.content.decode())

    def post(self, path: str, status: int = 302, **fields: Any) -> str:
        """What a sent form answers."""
        answer = self.browser.post(path, {name: str(value) for name, value in fields.items()})
        assert answer.status_code == status, re.findall(r'class="(?:err|y-refuse)".*?</', answer.content.decode())
        return str(answer.content.decode())


def unit(org: Org, rest: str = "") -> str:
    """The address of an organisation's page, or of one below it."""
    return f"/organisation/{org.pk}/{rest}"


def page_of(world: World, person: Person, rest: str = "", org: Org | None = None) -> str:
    """The address of a person's page in the township."""
    return unit(org or world.township, f"people/{person.pk}/{rest}")


@pytest.fixture
def admin(world: World) -> Desk:
    """The township's administrator at work."""
    return Desk(world.users["admin"])


def written(org: Org) -> list[str]:
    """The kinds of the journal's entries."""
    with org_scope(org):
        return list(JournalEntry.objects.order_by("seq").values_list("kind", flat=True))


class TestTheUnit:
    def test_shows_where_it_stands_and_what_belongs_to_it(self, world: World, admin: Desk) -> None:
        page = admin.get("/organisation/")
        for told in ("清溪乡人民政府", "990101201", "青山县人民政府", "东溪村第一网格", "西岭村", "谢理政"):
            assert told in page

    def test_of_the_county_leads_to_its_parts(self, world: World) -> None:
        page = Desk(world.users["county_admin"]).get("/organisation/")
        assert unit(world.other_township) in page
        assert "本单位是最高一级" in page
        assert "东溪村" in Desk(world.users["county_admin"]).get(unit(world.township))

    @pytest.mark.parametrize("who", ["clerk", "leader", "mediator", "auditor", "reviewer"])
    def test_is_for_administrators_and_supervisors(self, world: World, who: str) -> None:
        for path in ("/organisation/", unit(world.township, "people/"), "/organisation/roles/", "/parameters/"):
            Desk(world.users[who]).get(path, 403)

    def test_beyond_reach_is_not_found(self, world: World, admin: Desk) -> None:
        for org in (world.county, world.other_township):
            admin.get(unit(org), 404)
            admin.get(unit(org, "people/new/"), 404)
        admin.get(page_of(world, world.other_clerk), 404)

    def test_a_supervisor_looks_and_changes_nothing(self, world: World) -> None:
        desk = Desk(world.users["supervisor"])
        assert "更名" not in desk.get(unit(world.township))
        assert "新增人员" not in desk.get(unit(world.township, "people/"))
        page = desk.get(page_of(world, world.clerk))
        assert "免职" not in page
        assert "重设一次性密码" not in page
        desk.post(unit(world.township, "places/new/"), 403, name="新村")
        desk.post(page_of(world, world.clerk, "appoint/"), 403)


class TestAVillage:
    def test_is_opened(self, world: World, admin: Desk) -> None:
        new = {"kind": "village", "name": "新塘村", "code": "990101201299", "in_force": "2026-03-02", "parent": ""}
        admin.post(unit(world.township, "places/new/"), **new)
        with org_scope(world.township):
            assert Place.objects.get(name="新塘村").in_force == datetime.date(2026, 3, 2)
        assert written(world.township)[-1] == "place_opened"
        assert "设立村（社区）、网格" in admin.get("/organisation/")

    def test_refused_keeps_what_was_typed(self, world: World, admin: Desk) -> None:
        new = {"kind": "grid", "name": "无主网格", "code": "g9", "in_force": "2026-03-02", "parent": ""}
        page = admin.post(unit(world.township, "places/new/"), 422, **new)
        assert "须填写所属村" in page
        assert 'value="无主网格"' in page
        page = admin.post(unit(world.township, "places/new/"), 422, **{**new, "code": ""})
        assert "请填写代码" in page

    def test_is_renamed_and_ended(self, world: World, admin: Desk) -> None:
        rename = unit(world.township, f"places/{world.east_village.pk}/rename/")
        admin.post(rename, name="东溪新村", day="2026-03-02")
        page = admin.get("/organisation/")
        assert "东溪新村" in page
        assert "已终止或更名的 2 个" in page
        admin.get(rename, 404)
        end = unit(world.township, f"places/{world.west_village.pk}/end/")
        admin.post(end, until="2026-03-02")
        with org_scope(world.township):
            world.west_village.refresh_from_db()
        assert world.west_village.until == datetime.date(2026, 3, 2)

    def test_with_parts_does_not_end(self, world: World, admin: Desk) -> None:
        end = unit(world.township, f"places/{world.east_village.pk}/end/")
        assert "尚有小组或网格" in admin.post(end, 422, until="2026-03-02")


class TestThePeople:
    def test_are_listed_with_posts_certificates_and_accounts(self, world: World, admin: Desk) -> None:
        page = admin.get(unit(world.township, "people/"))
        for told in ("周小禾", "党政办干事", "行政首长", "东溪村", "village_clerk", "已过期", "无有效执法证"):
            assert told in page
        assert "白外人" not in page

    def test_are_found_by_role_village_and_words(self, world: World, admin: Desk) -> None:
        path = unit(world.township, "people/")
        page = admin.get(f"{path}?role=officer")
        assert "郑守正" in page
        assert "周小禾" not in page
        page = admin.get(f"{path}?village={world.east_village.code}")
        assert "韩东篱" in page
        assert "孟小满" in page, "the grid lies in the village"
        assert "周小禾" not in page
        page = admin.get(f"{path}?q=法制审核")
        assert "陈明法" in page
        assert "郑守正" not in page
        assert "没有符合这些条件的人" in admin.get(f"{path}?q=无此人")

    def test_who_left_are_listed_apart(self, world: World, admin: Desk) -> None:
        path = unit(world.township, "people/?who=former")
        assert "没有离任的人" in admin.get(path)
        post = posts_on(world.clerk, localdate())[0]
        end_post(post, localdate(), by=world.admin)
        assert "周小禾" in admin.get(path)
        assert "周小禾" not in admin.get(unit(world.township, "people/"))

    def test_certificates_that_end_soon_are_amber(self, world: World, admin: Desk) -> None:
        expires = localdate() + datetime.timedelta(days=90)
        kind = CertificateKind.MEDIATOR
        for person, days in ((world.second_mediator, 0), (world.clerk, 1)):
            issue_certificate(
                person,
                kind,
                f"X{days}",
                "某机关",
                START,
                org=world.township,
                by=None,
                expires_on=expires + days * ONE_DAY,
            )
        page = admin.get(unit(world.township, "people/"))
        assert page.count('class="cert soon"') == 1
        assert "人民调解员证 剩90天" in page

    def test_a_new_one_is_entered_with_a_post(self, world: World, admin: Desk) -> None:
        new = {
            "name": "梅新雨", "sex": "female", "phone": "13800001234", "id_number": "", "role": "clerk",
            "title": "综治办干事", "place": world.west_village.pk, "headship": "", "in_force": "2026-03-02",
            "until": "", "document": "清政〔2026〕5号",
        }  # fmt: skip
        admin.post(unit(world.township, "people/new/"), **new)
        person = Person.objects.get(name="梅新雨")
        assert holds(person, "clerk", world.township, datetime.date(2026, 3, 2), world.west_village)
        page = admin.get(page_of(world, person))
        assert "138****1234" in page
        assert "13800001234" not in page
        assert "清政〔2026〕5号" in page

    def test_a_refused_one_leaves_nobody_behind(self, world: World, admin: Desk) -> None:
        before = Person.objects.count()
        new = {"name": "梅新雨", "role": "clerk", "title": "干事", "in_force": "2019-01-01", "document": "文"}
        page = admin.post(unit(world.township, "people/new/"), 422, **new)
        assert "不存在，不能任职" in page
        assert 'value="梅新雨"' in page
        assert "请填写任职文件" in admin.post(unit(world.township, "people/new/"), 422, **{**new, "document": ""})
        assert Person.objects.count() == before


class TestAPost:
    def test_is_given_and_ended(self, world: World, admin: Desk) -> None:
        given = {"role": "mediator", "title": "兼职调解员", "in_force": "2026-03-02", "document": "清政〔2026〕6号"}
        admin.post(page_of(world, world.clerk, "appoint/"), **given)
        assert holds(world.clerk, MEDIATOR.code, world.township, localdate())
        with org_scope(world.township):
            post = Post.objects.get(person=world.clerk, role="mediator")
        ending = page_of(world, world.clerk, f"posts/{post.pk}/end/")
        assert "请填写免职文件" in admin.post(ending, 422, until=localdate(), document="")
        admin.post(ending, until=localdate(), document="本人辞去")
        assert not holds(world.clerk, MEDIATOR.code, world.township, localdate())
        page = admin.get(page_of(world, world.clerk))
        assert "免职：本人辞去" in page
        assert written(world.township)[-2:] == ["role_grant", "role_end"]

    def test_of_ones_own_is_refused(self, world: World, admin: Desk) -> None:
        given = {"role": "clerk", "title": "干事", "in_force": "2026-03-02", "document": "文"}
        assert "不能为本人" in admin.post(page_of(world, world.admin, "appoint/"), 422, **given)
        assert "自己的职务、证件和账号由另一位系统管理员办理" in admin.get(page_of(world, world.admin))

    def test_of_the_last_administrator_stays(self, world: World) -> None:
        second = appoint(world.leader, CLERK, world.county, "干事", START, by=None)
        appoint(world.leader, ROLES["admin"], world.county, "系统管理员", START, by=None)
        User.objects.filter(person=world.leader).update(is_active=False)
        assert second.org == world.county
        post = next(post for post in posts_on(world.county_admin, localdate()))
        desk = Desk(world.users["clerk"])
        appoint(world.clerk, ROLES["admin"], world.county, "系统管理员", START, by=None, until=localdate() + ONE_DAY)
        desk.browser.post("/accounts/org/", {"org": world.county.code})
        path = unit(world.county, f"people/{world.county_admin.pk}/posts/{post.pk}/end/")
        assert "最后一位能登录的系统管理员" in desk.post(path, 422, until=localdate() + ONE_DAY, document="退休")

    def test_elsewhere_is_not_ended_from_here(self, world: World, admin: Desk) -> None:
        with org_scope(world.bureau):
            post = Post.objects.get(person=world.justice_clerk, org=world.bureau)
        admin.get(page_of(world, world.justice_clerk, f"posts/{post.pk}/end/"), 404)


class TestACertificate:
    def test_is_entered_and_revoked(self, world: World, admin: Desk) -> None:
        card = {"kind": "enforcement", "number": "X9", "issuer": "某机关", "issued_on": "2026-03-02", "covers": "执法"}
        admin.post(page_of(world, world.clerk, "certify/"), **card)
        known = Certificate.objects.get(number="X9")
        path = page_of(world, world.clerk, f"certificates/{known.pk}/revoke/")
        admin.post(path, revoked_on="2026-04-01", reason="调离执法岗位")
        page = admin.get(page_of(world, world.clerk))
        assert "已注销" in page
        assert "调离执法岗位" in page
        assert written(world.township)[-2:] == ["certificate_issue", "certificate_revoke"]

    def test_entered_twice_is_refused(self, world: World, admin: Desk) -> None:
        card = {"kind": "enforcement", "number": "99010100001", "issuer": "某机关", "issued_on": "2026-03-02"}
        assert "已登记" in admin.post(page_of(world, world.clerk, "certify/"), 422, **card)

    def test_of_somebody_else_is_not_found(self, world: World, admin: Desk) -> None:
        theirs = Certificate.objects.get(person=world.officer)
        admin.get(page_of(world, world.clerk, f"certificates/{theirs.pk}/revoke/"), 404)


class TestAnAccount:
    @pytest.fixture(autouse=True)
    def no_throttling(self) -> None:
        """Wrong passwords of one test must not lock another's account."""
        cache.clear()

    def test_is_opened_and_its_password_shown_once(self, world: World, admin: Desk) -> None:
        opening = page_of(world, world.leader, "accounts/new/")
        page = admin.post(opening, 200, username="linzhenbang")
        password = re.search(r'class="pw">([^<]+)<', page)
        assert password
        assert User.objects.get(username="linzhenbang").check_password(password[1])
        assert password[1] not in admin.get(page_of(world, world.leader))
        assert "一次性密码未改" in admin.get(page_of(world, world.leader))
        taken = admin.post(opening, 422, username="clerk")
        assert 'value="clerk"' in taken

    def test_gets_a_new_password_that_no_cache_keeps(self, world: World, admin: Desk) -> None:
        user = world.users["clerk"]
        answer = admin.browser.post(page_of(world, world.clerk, f"accounts/{user.pk}/password/"))
        assert "no-store" in answer["Cache-Control"]
        assert "一次性密码" in answer.content.decode()
        assert User.objects.get(pk=user.pk).must_change_password

    def test_is_closed_and_opened_again(self, world: World, admin: Desk) -> None:
        user = world.users["clerk"]
        admin.post(page_of(world, world.clerk, f"accounts/{user.pk}/close/"))
        assert not User.objects.get(pk=user.pk).is_active
        assert "已停用" in admin.get(page_of(world, world.clerk))
        admin.post(page_of(world, world.clerk, f"accounts/{user.pk}/reopen/"))
        assert User.objects.get(pk=user.pk).is_active

    def test_is_unlocked(self, world: World, admin: Desk) -> None:
        stranger = Client()
        for _ in range(5):
            sign_in(stranger, "clerk", "wrong-password")
        assert "暂时锁定" in admin.get(page_of(world, world.clerk))
        admin.post(page_of(world, world.clerk, f"accounts/{world.users['clerk'].pk}/unlock/"))
        assert "暂时锁定" not in admin.get(page_of(world, world.clerk))
        assert written(world.township)[-1] == "account_unlock"

    def test_of_who_works_elsewhere_too_is_not_handled_here(self, world: World, admin: Desk) -> None:
        user = world.users["justice_clerk"]
        page = admin.get(page_of(world, world.justice_clerk))
        assert "同时在青山县司法局任职" in page
        assert "重设一次性密码" not in page
        admin.post(page_of(world, world.justice_clerk, f"accounts/{user.pk}/password/"))
        assert not User.objects.get(pk=user.pk).must_change_password
        Desk(world.users["county_admin"]).post(
            page_of(world, world.justice_clerk, f"accounts/{user.pk}/password/"), 200
        )
        assert User.objects.get(pk=user.pk).must_change_password

    def test_of_somebody_else_or_for_something_else_is_not_found(self, world: World, admin: Desk) -> None:
        other = world.users["officer"]
        admin.post(page_of(world, world.clerk, f"accounts/{other.pk}/close/"), 404)
        admin.post(page_of(world, world.clerk, f"accounts/{world.users['clerk'].pk}/burn/"), 404)


class TestTheRoles:
    def test_are_told_from_the_declarations(self, world: World, admin: Desk) -> None:
        told = powers(MEDIATOR, localdate())
        mediation = next(part for part in told.parts if part.procedure.id == "mediation")
        assert {act.id for act in mediation.acts} == {act.id for act in mediation.procedure.acts if MEDIATOR in act.by}
        assert told.acts == sum(len(part.acts) for part in told.parts)
        page = admin.get("/organisation/roles/")
        assert f"{len(told.parts)} 种程序，{told.acts} 个步骤" in page

    def test_each_has_its_words(self) -> None:
        assert set(IN_WORDS) == set(ROLES.values()) - {PUBLIC}

    def test_a_persons_page_says_what_they_may_do(self, world: World, admin: Desk) -> None:
        page = admin.get(page_of(world, world.officer))
        assert IN_WORDS[OFFICER] in page
        assert "个步骤" in page


def test_every_change_is_in_the_journal_and_told_by_who_made_it(world: World, admin: Desk) -> None:
    given = {"role": "mediator", "title": "兼职调解员", "in_force": "2026-03-02", "document": "文"}
    admin.post(page_of(world, world.clerk, "appoint/"), **given)
    page = admin.get(page_of(world, world.clerk))
    assert "谢理政 登记" in page
    assert "服务器管理员 登记" in page
    assert "周小禾 兼职调解员（人民调解员），自2026年3月2日起" in page
