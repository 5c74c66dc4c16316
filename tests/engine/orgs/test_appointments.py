"""Posts and certificates as of a day, and the refusals of the doors through which they are given."""

from __future__ import annotations

import datetime

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate
from django_scopes import ScopeError

from tests.world import START, World
from yifa.engine.accounts.models import User
from yifa.engine.journal.models import JournalEntry
from yifa.engine.orgs.appointments import appoint, end_post, issue_certificate, revoke_certificate
from yifa.engine.orgs.authority import (
    administers,
    administrators_on,
    holds,
    is_first_responsible,
    is_head,
    posts_on,
    reads_cases,
    roles_in,
    visible_orgs,
    workplaces,
)
from yifa.engine.orgs.certificates import certificate_on
from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.models import Certificate, Post
from yifa.engine.orgs.models.certificate import CertificateKind
from yifa.engine.orgs.models.post import Headship, Reach
from yifa.engine.store.tenancy import org_scope
from yifa.law.roles import ADMIN, AUDITOR, CLERK, GRID_WORKER, LEADER, OFFICER, PUBLIC, REVIEWER, Role

DAY = datetime.date(2025, 3, 1)
EVE = DAY - datetime.timedelta(days=1)


def _post(world: World, person: object) -> Post:
    return next(post for post in posts_on(person, DAY) if post.org == world.township)  # type: ignore[arg-type]  # Person


def test_a_role_is_held_from_its_first_day_to_the_day_before_its_end(world: World) -> None:
    end_post(_post(world, world.clerk), DAY, by=world.admin, document="清政〔2025〕3号")
    assert roles_in(world.clerk, world.township, START) == {"clerk"}
    assert roles_in(world.clerk, world.township, START - datetime.timedelta(days=1)) == frozenset()
    assert roles_in(world.clerk, world.township, EVE) == {"clerk"}
    assert roles_in(world.clerk, world.township, DAY) == frozenset()
    assert visible_orgs(world.clerk, DAY) == []


def test_a_post_counts_in_its_organisation_only(world: World) -> None:
    assert holds(world.clerk, CLERK.code, world.township, DAY)
    assert not holds(world.clerk, CLERK.code, world.other_township, DAY)
    assert not holds(world.clerk, REVIEWER.code, world.township, DAY)
    assert not holds(world.supervisor, "supervisor", world.township, DAY)


def test_one_person_with_posts_in_two_organisations(world: World) -> None:
    assert {post.org for post in posts_on(world.justice_clerk, DAY)} == {world.bureau, world.township}
    assert roles_in(world.justice_clerk, world.bureau, DAY) == {"reviewer"}
    assert roles_in(world.justice_clerk, world.township, DAY) == {"clerk"}
    assert visible_orgs(world.justice_clerk, DAY) == sorted([world.bureau, world.township], key=lambda org: org.code)


def test_two_accounts_are_one_person(world: World) -> None:
    first, second = world.users["two_accounts"], world.users["two_accounts_review"]
    assert first != second
    assert first.person == second.person
    assert roles_in(first.person, world.township, DAY) == roles_in(second.person, world.township, DAY)


def test_a_village_post_reaches_its_village_and_the_grids_in_it(world: World) -> None:
    assert holds(world.village_clerk, CLERK.code, world.township, DAY, place=world.east_village)
    assert holds(world.village_clerk, CLERK.code, world.township, DAY, place=world.east_grid)
    assert not holds(world.village_clerk, CLERK.code, world.township, DAY, place=world.west_village)
    assert not holds(world.village_clerk, CLERK.code, world.township, DAY)
    assert holds(world.grid_worker, GRID_WORKER.code, world.township, DAY, place=world.east_grid)
    assert not holds(world.grid_worker, GRID_WORKER.code, world.township, DAY, place=world.east_village)
    assert holds(world.clerk, CLERK.code, world.township, DAY, place=world.west_village)


def test_supervisors_and_auditors_see_below_and_clerks_do_not(world: World) -> None:
    everything = {world.county, world.bureau, world.township, world.other_township}
    assert set(visible_orgs(world.supervisor, DAY)) == everything
    assert set(visible_orgs(world.auditor, DAY)) == everything
    assert visible_orgs(world.clerk, DAY) == [world.township]
    assert visible_orgs(world.county_admin, DAY) == [world.county]


def test_the_secretary_answers_with_the_head_but_does_not_decide_for_the_government(world: World) -> None:
    assert is_head(world.leader, world.township, DAY)
    assert not is_head(world.party_secretary, world.township, DAY)
    assert is_first_responsible(world.leader, world.township, DAY)
    assert is_first_responsible(world.party_secretary, world.township, DAY)
    assert not is_first_responsible(world.second_leader, world.township, DAY)
    assert not is_head(world.second_leader, world.township, DAY)
    assert not is_head(world.leader, world.county, DAY)


def test_an_administrator_reads_no_cases(world: World) -> None:
    assert not reads_cases(roles_in(world.admin, world.township, DAY))
    assert reads_cases(roles_in(world.auditor, world.county, DAY))
    assert not reads_cases(frozenset())


def test_each_answer_takes_one_query(world: World) -> None:
    for ask in (
        lambda: posts_on(world.clerk, DAY),
        lambda: roles_in(world.clerk, world.township, DAY),
        lambda: holds(world.clerk, CLERK.code, world.township, DAY),
        lambda: is_head(world.leader, world.township, DAY),
        lambda: certificate_on(world.officer, CertificateKind.ENFORCEMENT, DAY),
    ):
        with CaptureQueriesContext(connection) as queries:
            assert ask()
        assert len(queries) == 1


def test_posts_are_not_read_without_a_scope(world: World) -> None:
    with pytest.raises(ScopeError):
        Post.objects.count()
    with org_scope(world.other_township):
        assert not Post.objects.filter(person=world.clerk).exists()


# --- refusals of appointment ---------------------------------------------------------------------------------------


def test_the_same_post_twice_is_refused(world: World) -> None:
    with pytest.raises(OrgsError, match="任期重叠"):
        appoint(world.clerk, CLERK, world.township, "干事", DAY, by=world.admin)


def test_a_post_may_be_taken_up_again_after_it_ended(world: World) -> None:
    end_post(_post(world, world.clerk), DAY, by=world.admin)
    appoint(world.clerk, CLERK, world.township, "干事", DAY, by=world.admin)
    assert holds(world.clerk, CLERK.code, world.township, DAY)


def test_who_is_no_administrator_here_may_not_appoint(world: World) -> None:
    for stranger in (world.leader, world.clerk, world.supervisor):
        with pytest.raises(OrgsError, match=r"不是.*系统管理员"):
            appoint(world.other_clerk, CLERK, world.township, "干事", DAY, by=stranger)
    with pytest.raises(OrgsError, match=r"不是.*系统管理员"):
        appoint(world.clerk, CLERK, world.other_township, "干事", DAY, by=world.admin)


def test_the_administrator_above_may_appoint(world: World) -> None:
    assert administers(world.county_admin, world.township, DAY)
    assert not administers(world.admin, world.county, DAY)
    appoint(world.other_clerk, CLERK, world.township, "干事", DAY, by=world.county_admin)
    assert holds(world.other_clerk, CLERK.code, world.township, DAY)


def test_nobody_grants_to_themselves(world: World) -> None:
    with pytest.raises(OrgsError, match="不能为本人"):
        appoint(world.admin, CLERK, world.township, "干事", DAY, by=world.admin)
    with pytest.raises(OrgsError, match="不能为本人"):
        issue_certificate(
            world.admin, CertificateKind.ENFORCEMENT, "1", "某机关", DAY, org=world.township, by=world.admin
        )


def test_unfit_posts_are_refused(world: World) -> None:
    person, township, county = world.other_clerk, world.township, world.county
    with pytest.raises(OrgsError, match="不是可以任职的角色"):
        appoint(person, PUBLIC, township, "群众", DAY, by=None)
    with pytest.raises(OrgsError, match="不是可以任职的角色"):
        appoint(person, Role("king", "国王"), township, "国王", DAY, by=None)
    with pytest.raises(OrgsError, match="须晚于"):
        appoint(person, CLERK, township, "干事", DAY, by=None, until=DAY)
    with pytest.raises(OrgsError, match="不存在，不能任职"):
        appoint(person, CLERK, township, "干事", START - datetime.timedelta(days=1), by=None)
    with pytest.raises(OrgsError, match="正职"):
        appoint(person, CLERK, township, "乡长", DAY, by=None, headship=Headship.GOVERNMENT)
    with pytest.raises(OrgsError, match="须填写村"):
        appoint(person, CLERK, township, "文书", DAY, by=None, reach=Reach.PLACE)
    with pytest.raises(OrgsError, match="不填写村"):
        appoint(person, CLERK, township, "文书", DAY, by=None, reach=Reach.UNIT, place=world.east_village)
    with pytest.raises(OrgsError, match="不是清溪乡人民政府的村"):
        appoint(person, CLERK, township, "文书", DAY, by=None, place=world.other_village)
    for role in (LEADER, ADMIN, OFFICER):
        with pytest.raises(OrgsError, match="不能包括下级"):
            appoint(person, role, county, "某职", DAY, by=None, reach=Reach.UNIT_AND_BELOW)
    appoint(person, AUDITOR, county, "审计员", DAY, by=None, reach=Reach.UNIT)
    assert visible_orgs(person, DAY) == sorted([world.other_township, county], key=lambda org: org.code)


def test_a_post_ends_once_and_within_its_term(world: World) -> None:
    post = _post(world, world.clerk)
    with pytest.raises(OrgsError, match="不能自"):
        end_post(post, START, by=world.admin)
    end_post(post, DAY, by=world.admin)
    with pytest.raises(OrgsError, match="延长任期请另行任职"):
        end_post(post, DAY + datetime.timedelta(days=1), by=world.admin)
    end_post(post, EVE, by=world.admin)
    assert not holds(world.clerk, CLERK.code, world.township, EVE)


def test_the_database_itself_holds_the_reach_rule(world: World) -> None:
    with pytest.raises(IntegrityError), org_scope(world.township):
        Post.objects.create(
            org=world.township, person=world.clerk, role="clerk", title="文书", reach=Reach.PLACE, in_force=DAY
        )


def test_the_last_administrator_who_can_sign_in_stays(world: World) -> None:
    top = next(post for post in posts_on(world.county_admin, DAY) if post.role == ADMIN.code)
    second = appoint(world.leader, ADMIN, world.county, "系统管理员", START, by=None)
    User.objects.filter(person=world.leader).update(is_active=False)
    with pytest.raises(OrgsError, match="最后一位能登录的系统管理员"):
        end_post(top, DAY, by=world.leader)
    User.objects.filter(person=world.leader).update(is_active=True)
    with org_scope(world.county):
        top.refresh_from_db()
    assert top.until is None
    end_post(top, DAY, by=world.leader)
    assert not administers(world.county_admin, world.county, DAY)
    tomorrow = localdate() + datetime.timedelta(days=1)
    appoint(world.clerk, ADMIN, world.county, "系统管理员", START, by=None, until=tomorrow)
    with pytest.raises(OrgsError, match="最后一位能登录的系统管理员"):
        end_post(second, tomorrow, by=world.clerk)
    assert administers(world.leader, world.county, tomorrow)


def test_an_administrator_above_stands_for_one_who_leaves(world: World) -> None:
    end_post(next(post for post in posts_on(world.admin, DAY)), DAY, by=world.county_admin)
    assert set(administrators_on(world.township, DAY)) == {world.county_admin}
    assert set(administrators_on(world.township, EVE)) == {world.county_admin, world.admin}


def test_workplaces_are_those_of_posts_that_last(world: World) -> None:
    assert workplaces(world.justice_clerk, DAY) == sorted([world.bureau, world.township], key=lambda org: org.code)
    end_post(_post(world, world.justice_clerk), DAY, by=world.admin)
    assert workplaces(world.justice_clerk, DAY) == [world.bureau]
    assert workplaces(world.admin, DAY, CLERK.code) == []


# --- certificates ---------------------------------------------------------------------------------------------------


def test_a_certificate_counts_through_its_day_of_expiry(world: World) -> None:
    expiry = datetime.date(2024, 6, 30)
    held = certificate_on(world.expired_officer, CertificateKind.ENFORCEMENT, expiry)
    assert held is not None
    assert held.valid_on(expiry)
    after = expiry + datetime.timedelta(days=1)
    assert certificate_on(world.expired_officer, CertificateKind.ENFORCEMENT, after) is None
    assert not held.valid_on(after)


def test_no_certificate_before_its_issue_nor_of_another_kind(world: World) -> None:
    assert certificate_on(world.officer, CertificateKind.ENFORCEMENT, START - datetime.timedelta(days=1)) is None
    assert certificate_on(world.officer, CertificateKind.MEDIATOR, DAY) is None
    assert certificate_on(world.clerk, CertificateKind.ENFORCEMENT, DAY) is None


def test_a_revoked_certificate_counts_up_to_the_day_before(world: World) -> None:
    held = certificate_on(world.officer, CertificateKind.ENFORCEMENT, DAY)
    assert held is not None
    revoke_certificate(held, DAY, "调离执法岗位", org=world.township, by=world.admin)
    assert certificate_on(world.officer, CertificateKind.ENFORCEMENT, EVE) == held
    assert certificate_on(world.officer, CertificateKind.ENFORCEMENT, DAY) is None
    with pytest.raises(OrgsError, match=r"不能自.*注销"):
        revoke_certificate(held, DAY, "再次注销", org=world.township, by=world.admin)


def test_a_renewed_certificate_follows_an_expired_one(world: World) -> None:
    renewed = issue_certificate(
        world.expired_officer,
        CertificateKind.ENFORCEMENT,
        "99010100009",
        "青岳省人民政府",
        DAY,
        org=world.township,
        by=world.admin,
        expires_on=datetime.date(2030, 2, 28),
    )
    assert certificate_on(world.expired_officer, CertificateKind.ENFORCEMENT, DAY) == renewed
    assert certificate_on(world.expired_officer, CertificateKind.ENFORCEMENT, EVE) is None


def test_unfit_certificates_are_refused(world: World) -> None:
    known = Certificate.objects.get(person=world.officer)
    kind = CertificateKind.ENFORCEMENT
    with pytest.raises(OrgsError, match="已登记"):
        issue_certificate(world.clerk, kind, known.number, "某机关", DAY, org=world.township, by=world.admin)
    with pytest.raises(OrgsError, match="早于发证日期"):
        issue_certificate(world.clerk, kind, "9", "某机关", DAY, org=world.township, by=world.admin, expires_on=EVE)
    with pytest.raises(OrgsError, match=r"不是.*系统管理员"):
        issue_certificate(world.clerk, kind, "9", "某机关", DAY, org=world.township, by=world.leader)


def test_a_certificate_is_entered_and_revoked_where_its_holder_works(world: World) -> None:
    kind = CertificateKind.ENFORCEMENT
    with pytest.raises(OrgsError, match="没有在清溪乡人民政府任过职"):
        issue_certificate(world.other_clerk, kind, "9", "某机关", DAY, org=world.township, by=world.admin)
    theirs = issue_certificate(world.other_clerk, kind, "9", "某机关", DAY, org=world.other_township, by=None)
    with pytest.raises(OrgsError, match="没有在清溪乡人民政府任过职"):
        revoke_certificate(theirs, DAY, "调离", org=world.township, by=world.admin)
    assert theirs.valid_on(DAY)


def test_a_certificate_is_revoked_for_a_reason(world: World) -> None:
    held = certificate_on(world.officer, CertificateKind.ENFORCEMENT, DAY)
    assert held is not None
    with pytest.raises(OrgsError, match="注销原因未填写"):
        revoke_certificate(held, DAY, " ", org=world.township, by=world.admin)
    with pytest.raises(OrgsError, match="注销原因"):
        revoke_certificate(held, DAY, "因" * 201, org=world.township, by=world.admin)
    assert certificate_on(world.officer, CertificateKind.ENFORCEMENT, DAY) == held


# --- the journal ----------------------------------------------------------------------------------------------------


def _entries(world: World, kind: str) -> list[JournalEntry]:
    with org_scope(world.township):
        return list(JournalEntry.objects.filter(kind=kind).order_by("seq"))


def test_each_grant_is_in_the_journal_by_id_and_without_a_name(world: World) -> None:
    before = len(_entries(world, "role_grant"))
    post = appoint(world.other_clerk, REVIEWER, world.township, "兼职审核员", DAY, by=world.admin)
    granted = _entries(world, "role_grant")
    assert len(granted) == before + 1
    assert granted[-1].subject == f"post:{post.pk}"
    assert f'"by":{world.admin.pk}' in granted[-1].body.replace(" ", "")
    assert world.other_clerk.name not in granted[-1].body
    end_post(post, DAY + datetime.timedelta(days=9), by=world.admin)
    assert [entry.subject for entry in _entries(world, "role_end")] == [f"post:{post.pk}"]


def test_a_refused_grant_leaves_no_entry(world: World) -> None:
    before = len(_entries(world, "role_grant"))
    with pytest.raises(OrgsError):
        appoint(world.clerk, CLERK, world.township, "干事", DAY, by=world.admin)
    assert len(_entries(world, "role_grant")) == before


def test_certificates_are_in_the_journal(world: World) -> None:
    held = certificate_on(world.officer, CertificateKind.ENFORCEMENT, DAY)
    assert held is not None
    revoke_certificate(held, DAY, "调离", org=world.township, by=world.admin)
    assert f"certificate:{held.pk}" in {entry.subject for entry in _entries(world, "certificate_issue")}
    assert [entry.subject for entry in _entries(world, "certificate_revoke")] == [f"certificate:{held.pk}"]
