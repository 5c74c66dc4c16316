"""The page of a matter: what leads on comes first, and its history names whom it is about."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.areas.disputes.prints.settled import sat_down, settled
from tests.areas.leadership.tasks import issued
from tests.desk.test_ledger import registered
from tests.engine.matters.mediating import DAY as SIGNED
from tests.engine.matters.mediating import SITTING, accepting, disputed, sent_to_mediation
from tests.world import World
from yifa.areas.disputes.models import Signature
from yifa.desk.history import told_history
from yifa.engine.matters.act import act
from yifa.engine.matters.adopt import LedgerRow, adopt
from yifa.engine.matters.attempt import in_words
from yifa.engine.matters.families import Family
from yifa.engine.matters.general import correct, correct_line
from yifa.engine.matters.models import ClockRow, Matter, Party
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db

DAY = localdate() - datetime.timedelta(days=5)


def shown(world: World, matter: Matter, user: str = "mediator") -> str:
    """The page as this account sees it."""
    browser = Client()
    browser.force_login(world.users[user])
    return browser.get(f"/matters/{matter.pk}/").content.decode()


@pytest.fixture
def dispute(world: World) -> Matter:
    """A dispute that was registered and went to people's mediation."""
    found: Matter = registered(world, "排水沟")
    with org_scope(world.township):
        act(found, "start_people", actor=world.mediator, happened_on=DAY)
    return found


def mediation(world: World, dispute: Matter) -> Matter:
    with org_scope(world.township):
        return Matter.objects.get(parent=dispute)


def offered_first(page: str) -> str:
    """The step whose button stands out."""
    before, _, rest = page.partition('btn-primary" href="/matters/')
    return rest.partition("/acts/")[2].partition("/")[0] if before else ""


def test_the_open_route_leads_and_its_usual_next_step_stands_out(world: World, dispute: Matter) -> None:
    child = mediation(world, dispute)
    assert offered_first(shown(world, dispute)) == "accept"
    with org_scope(world.township):
        data: dict[str, Any] = {"committee": "乡调委会", "AssignedMediator": {"person": world.mediator}}
        act(child, "accept", actor=world.mediator, happened_on=DAY, data=data)
    page = shown(world, dispute)
    assert offered_first(page) == "tell_rights"
    assert f"/matters/{child.pk}/acts/meet/" not in page
    assert "尚未告知" in page
    assert "矛盾纠纷本身还可以办" in page


def test_what_others_do_next_is_folded_behind_what_one_does_oneself(world: World) -> None:
    with org_scope(world.township):
        found = disputed(world).matter
        Matter.objects.filter(pk=found.pk).update(village=world.east_grid)
    page = shown(world, found, "grid_worker")
    mine, _, theirs = page.partition("由他人办理的步骤")
    assert f"/matters/{found.pk}/acts/report_danger/" in mine
    assert "转入人民调解" in theirs.partition("</details>")[0]
    assert "不能办" not in page
    assert "由他人办理的步骤" not in shown(world, found)


def test_a_matter_without_a_number_says_so_and_its_papers_are_not_taken_for_the_matter(world: World) -> None:
    found = registered(world, "排水沟")
    with org_scope(world.township):
        Matter.objects.filter(pk=found.pk).update(number=None)
    page = shown(world, found)
    assert "› 未编号</p>" in page
    assert "<span>办件材料</span>内部" in page
    assert "公开属性" not in page


def test_a_day_names_the_article_in_words(world: World) -> None:
    with org_scope(world.township):
        child = settled(world).matter
        clock = ClockRow.objects.get(matter=child, clock="confirm")
    browser = Client()
    browser.force_login(world.users["clerk"])
    assert "《人民调解法》第33条" in browser.get(f"/clocks/{clock.pk}/").content.decode()


def test_a_step_of_the_child_is_told_once_with_the_names(world: World, dispute: Matter) -> None:
    child = mediation(world, dispute)
    with org_scope(world.township):
        act(child, "accept", actor=world.mediator, happened_on=DAY,
            data={"committee": "乡调委会", "AssignedMediator": {"person": world.mediator}})  # fmt: skip
        told = [{"party": party, "told_on": DAY} for party in Party.objects.filter(matter=dispute).order_by("pk")]
        act(child, "tell_rights", actor=world.mediator, happened_on=DAY, data={"RightsNotice": told})
    page = shown(world, dispute)
    assert page.partition("<h2>经过</h2>")[2].count("<b>转入人民调解</b>") == 1
    assert f"调解员：{world.mediator.name}" in page
    assert "权利义务告知：赵甲一" in page


def test_after_a_sitting_that_is_to_go_on_another_sitting_stands_out(world: World) -> None:
    with org_scope(world.township):
        route = sat_down(world)
        route.act("meet", world.mediator, Session=SITTING | {"outcome": "again"})
        assert offered_first(shown(world, route.parent().matter)) == "meet"
        route.act("meet", world.mediator, Session=SITTING | {"outcome": "agreed"})
        assert offered_first(shown(world, route.parent().matter)) == "draft_agreement"


def test_a_matter_that_has_no_parties_has_no_table_of_them(world: World) -> None:
    with org_scope(world.township):
        task = issued(world).matter
    assert "<h2>当事人</h2>" not in shown(world, task, "clerk")


def test_lines_of_a_text_stay_lines_in_the_history(world: World) -> None:
    with org_scope(world.township):
        page = shown(world, settled(world, amount_agreed="1200").parent().matter)
    assert "1,200" in page
    assert "1200.00" not in page
    assert "协议内容：一、钱乙二恢复水沟原走向。<br>二、赔偿" in page


def test_a_childs_address_shows_the_whole(world: World, dispute: Matter) -> None:
    child = mediation(world, dispute)
    assert "当事人" in shown(world, child)
    assert dispute.number in shown(world, child)


def test_a_route_that_has_ended_stays_with_its_steps_and_time_limits(world: World) -> None:
    with org_scope(world.township):
        child = settled(world)
        child.act("go_to_court", world.mediator, ended_because="钱乙二不履行")
        clock = ClockRow.objects.get(matter=child.matter, clock="confirm")
        page = shown(world, child.parent().matter)
    ended = page.partition('class="later ran"')[2].partition("</details>")[0]
    assert "人民调解" in ended
    assert "协议争议转入诉讼" in ended
    assert "已达成协议" in ended
    assert f'href="/clocks/{clock.pk}/"' in page
    assert "还没有开始计时的期限" not in page
    assert f"/matters/{child.matter.pk}/acts/" not in page


def test_what_others_do_next_is_shown_with_who_does_it(world: World, dispute: Matter) -> None:
    child = mediation(world, dispute)
    with org_scope(world.township):
        data: dict[str, Any] = {"committee": "乡调委会", "AssignedMediator": {"person": world.mediator}}
        act(child, "accept", actor=world.mediator, happened_on=DAY, data=data)
    assert "“调解”由人民调解员、经办人办理" in shown(world, dispute, "leader")
    assert "由本纠纷的调解员本人办理" in shown(world, dispute, "clerk")


def test_a_line_of_the_history_names_its_numbers_and_ends_once(world: World) -> None:
    with org_scope(world.township):
        dispute = sent_to_mediation(disputed(world), world.mediator)
        dispute.act("accept", world.mediator, **accepting(world))
        wishes = [{"party": party, "told_on": dispute.day, "open_session": True} for party in dispute.parties()]
        dispute.act("tell_rights", world.mediator, RightsNotice=wishes)
        sitting = SITTING | {"mediators_present": 2, "content": "双方各说各的。", "is_open": True}
        dispute.act("meet", world.mediator, Session=sitting)
        page = shown(world, dispute.parent().matter)
    assert "，公开调解，" in page
    assert "，参加的调解人员（人次） 2，双方各说各的，" in page


@pytest.mark.parametrize("path", ["matters/{}/", "entries/{}/", "clocks/{}/", "files/{}/", "reports/{}/"])
def test_an_id_that_no_row_can_have_is_not_found(world: World, path: str) -> None:
    browser = Client()
    browser.force_login(world.users["clerk"])
    assert browser.get(f"/{path.format('9' * 23)}").status_code == 404
    assert browser.get(f"/{path.format('9' * 18)}").status_code == 404


def test_the_history_says_of_personal_values_only_that_they_were_registered(world: World) -> None:
    with org_scope(world.township):
        dispute = disputed(world)
        party = dispute.parties()[0]
        told: dict[str, Any] = {"actor": world.clerk, "happened_on": dispute.day, "reason": "换号"}
        correct_line(dispute.matter.pk, party, {"telephone": "13800000002"}, **told)
    page = shown(world, dispute.matter)
    assert page.count("联系电话已登记") == 1
    assert "•" not in page
    assert "13800000001" not in page
    assert "13800000002" not in page


def test_each_personal_value_says_what_it_is_where_the_table_has_no_head(world: World) -> None:
    with org_scope(world.township):
        dispute = disputed(world)
    page = shown(world, dispute.matter)
    for name in ("电话", "证件", "住址"):
        assert f'data-name="{name}"' in page


class TestCorrections:
    """What stood there before is told, and the line of steps has the day that counts."""

    def test_of_a_line_tell_what_it_was_and_is(self, world: World) -> None:
        with org_scope(world.township):
            course = settled(world)
            seal = Signature.objects.get(kind="mediator")
            how: dict[str, Any] = {"actor": world.mediator, "happened_on": localdate(), "reason": "写错"}
            correct_line(course.matter.pk, seal, {"signed_on": localdate()}, **how)
            name, root = course.parties()[0], course.parent().matter
            correct_line(root.pk, name, {"name": "赵甲壹", "telephone": "13800000009"}, **how)
        page = shown(world, root)
        today = in_words(localdate())
        assert f"签名盖章：调解员签名，签章日期 {in_words(SIGNED)} → {today}" in page
        assert "当事人：申请人，自然人，姓名（名称） 赵甲一 → 赵甲壹，联系电话已更正，查看需说明理由" in page
        assert "13800000009" not in page

    def test_of_an_older_kind_tell_what_it_is(self, world: World) -> None:
        with org_scope(world.township):
            course = settled(world)
            seal = Signature.objects.get(kind="mediator")
            how: dict[str, Any] = {"actor": world.mediator, "happened_on": localdate(), "reason": "写错"}
            correct_line(course.matter.pk, seal, {"signed_on": localdate()}, **how)
            family = Family(course.parent().matter, [course.fresh()])
            entry = next(one for one in family.entries if one.act == "correct_line")
            changes = json.loads(entry.changes)
            entry.changes = json.dumps({name: value for name, value in changes.items() if name != "-Signature"})
            told = next(one for one in told_history(family) if one.entry is entry)
        assert told.wrote[0] == f"签名盖章：调解员签名，{in_words(localdate())}"

    def test_of_a_day_are_seen_in_the_line_of_steps(self, world: World) -> None:
        with org_scope(world.township):
            course = settled(world)
            other: dict[str, Any] = {"actor": world.mediator, "happened_on": localdate(), "reason": "写错"}
            correct(course.matter.pk, {"accepted_on": SIGNED + datetime.timedelta(days=1)}, **other)
            root = course.parent().matter
        page = shown(world, root)
        assert f"{in_words(SIGNED + datetime.timedelta(days=1))}（更正）</small>" in page


class TestTakenOverFromALedger:
    """The line of steps shows when the matter came to its state, as the ledger tells it."""

    def test_the_step_has_its_own_day_and_says_whence_it_is_known(self, world: World) -> None:
        opened, published = datetime.date(2025, 3, 5), datetime.date(2025, 3, 7)
        with org_scope(world.township):
            row = LedgerRow("会议纪要", "published", opened, data={"published_on": published})
            found = adopt("disclosure_item", row, org=world.township, actor=world.clerk).matter
        assert f"<small>{in_words(published)}（由台账导入）</small>" in shown(world, found)
        with org_scope(world.township):
            how: dict[str, Any] = {"actor": world.clerk, "happened_on": localdate(), "reason": "写错"}
            correct(found, {"published_on": datetime.date(2025, 3, 6)}, **how)
        assert "<small>2025年3月6日（更正）（由台账导入）</small>" in shown(world, found)

    @pytest.mark.parametrize(
        ("told", "day"),
        [({"closed_on": datetime.date(2025, 4, 2)}, "2025年4月2日"), ({}, "2025年3月5日")],
        ids=["closed", "opened"],
    )
    def test_of_a_state_without_a_day_of_its_own_the_last_known_day(
        self, world: World, told: dict[str, Any], day: str
    ) -> None:
        with org_scope(world.township):
            row = LedgerRow("排水纠纷", "closed", datetime.date(2025, 3, 5), **told)
            found = adopt("dispute", row, org=world.township, actor=world.clerk).matter
        assert f"<small>{day}（由台账导入）</small>" in shown(world, found)
