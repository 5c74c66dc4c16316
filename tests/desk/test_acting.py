"""A step is done from its form; a refusal says every reason with its article, and what was typed stays."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.timezone import localdate

from tests.world import World
from yifa.areas.disputes.models import RightsNotice, Session
from yifa.engine.files.models import Attachment
from yifa.engine.matters.act import act
from yifa.engine.matters.models import ActEntry, Matter, Party
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def filled(**changed: Any) -> dict[str, Any]:
    """The registration of a dispute as a browser sends it."""
    return {
        "title": "赵甲一与钱乙二纠纷",
        "happened_on": localdate().isoformat(),
        "source": "application",
        "kind": "neighbour",
        "summary": "排水沟走向",
        "client_id": "c1",
        "Party-TOTAL_FORMS": "2",
        "Party-INITIAL_FORMS": "0",
        "Party-0-side": "applicant",
        "Party-0-kind": "natural",
        "Party-0-name": "赵甲一",
        "Party-1-side": "respondent",
        "Party-1-kind": "natural",
        "Party-1-name": "钱乙二",
        **changed,
    }


@pytest.fixture
def browser(world: World) -> Client:
    """The clerk's."""
    client = Client()
    client.force_login(world.users["clerk"])
    return client


def registered(browser: Client, world: World) -> Matter:
    browser.post("/ledgers/disputes/new/", filled())
    with org_scope(world.township):
        return Matter.objects.get()


def test_a_dispute_is_registered_with_its_application(browser: Client, world: World) -> None:
    scan = SimpleUploadedFile("申请书.pdf", PDF)
    answer = browser.post("/ledgers/disputes/new/", filled(**{"file-application": scan}))
    with org_scope(world.township):
        matter = Matter.objects.get()
        assert Attachment.objects.get(matter=matter).kind == "application"
        assert Party.objects.filter(matter=matter).count() == 2
    assert answer["Location"] == f"/matters/{matter.pk}/"


def test_the_same_form_sent_twice_registers_once(browser: Client, world: World) -> None:
    first, second = (browser.post("/ledgers/disputes/new/", filled())["Location"] for _ in range(2))
    assert first == second


def test_one_more_row_keeps_what_was_typed_and_sends_nothing(browser: Client, world: World) -> None:
    answer = browser.post("/ledgers/disputes/new/", filled(more="Party"))
    shown = answer.content.decode()
    assert 'name="Party-2-name"' in shown
    assert 'value="钱乙二"' in shown
    with org_scope(world.township):
        assert not Matter.objects.exists()


def test_a_refusal_names_the_article_and_keeps_what_was_typed(browser: Client, world: World) -> None:
    alone = filled(**{"Party-TOTAL_FORMS": "1"})
    answer = browser.post("/ledgers/disputes/new/", alone)
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "应当登记双方当事人" in shown
    assert "《人民调解法》第17条" in shown
    assert 'value="赵甲一"' in shown
    with org_scope(world.township):
        assert not Matter.objects.exists()


def held_in(answer: Any, kind: str) -> list[str]:
    """What the form that is shown again sends for the files that came with it."""
    return re.findall(f'name="held-{kind}" value="([^"]+)"', answer.content.decode())


class TestFilesOfARefusedStep:
    """They wait with the form; the matter has them once the step is done."""

    @pytest.fixture
    def mediation(self, browser: Client, world: World) -> Matter:
        """A mediation that was accepted."""
        browser.post("/ledgers/disputes/new/", filled())
        with org_scope(world.township):
            matter = Matter.objects.get()
            child = act(matter, "start_people", actor=world.clerk, happened_on=localdate()).child
        assert child is not None
        data = {"committee": "调委会", "AssignedMediator-TOTAL_FORMS": "1", "AssignedMediator-INITIAL_FORMS": "0"}
        data |= {"happened_on": localdate().isoformat(), "AssignedMediator-0-person": str(world.mediator.pk)}
        data |= {"AssignedMediator-0-chosen_by": "committee"}
        assert browser.post(f"/matters/{child.pk}/acts/accept/", data).status_code == 302
        return child

    def sent(self, browser: Client, mediation: Matter, **form: Any) -> Any:
        return browser.post(f"/matters/{mediation.pk}/acts/tell_rights/", form)

    def told(self, world: World, mediation: Matter) -> dict[str, Any]:
        """Both parties told their rights, as the form sends it."""
        with org_scope(world.township):
            parties = [party.pk for party in Party.objects.filter(matter=mediation.parent_id).order_by("pk")]
        form = {"happened_on": localdate().isoformat(), "client_id": "told"}
        form |= {"RightsNotice-TOTAL_FORMS": "2", "RightsNotice-INITIAL_FORMS": "2"}
        for place, party in enumerate(parties):
            row = f"RightsNotice-{place}"
            form |= {f"{row}-taken": "on", f"{row}-party": str(party), f"{row}-told_on": localdate().isoformat()}
        return form

    def names(self, world: World, mediation: Matter) -> list[str]:
        with org_scope(world.township):
            return list(Attachment.objects.filter(matter=mediation).values_list("name", flat=True))

    def test_are_named_by_the_form_and_come_in_with_the_next_try(
        self, browser: Client, world: World, mediation: Matter
    ) -> None:
        refused = self.sent(browser, mediation, **{"file-rights_notice": SimpleUploadedFile("告知书.pdf", PDF)})
        assert refused.status_code == 422
        assert "告知书.pdf" in refused.content.decode()
        assert self.names(world, mediation) == []
        tokens = held_in(refused, "rights_notice")
        done = self.sent(browser, mediation, **self.told(world, mediation), **{"held-rights_notice": tokens})
        assert done.status_code == 302, done.content.decode()
        assert self.names(world, mediation) == ["告知书.pdf"]

    def test_come_in_once_however_often_the_form_is_sent(
        self, browser: Client, world: World, mediation: Matter
    ) -> None:
        form = self.told(world, mediation)
        for _ in range(2):
            scan = SimpleUploadedFile("告知书.pdf", PDF)
            assert self.sent(browser, mediation, **form, **{"file-rights_notice": scan}).status_code == 302
        assert self.names(world, mediation) == ["告知书.pdf"]

    def test_that_the_law_refuses_leave_nothing_behind(self, browser: Client, world: World, mediation: Matter) -> None:
        form = {**self.told(world, mediation), "seen": "99", "file-rights_notice": SimpleUploadedFile("告.pdf", PDF)}
        refused = self.sent(browser, mediation, **form)
        assert refused.status_code == 422
        assert "他人已办理了新的步骤" in refused.content.decode()
        assert self.names(world, mediation) == []

    def test_wait_while_a_row_is_added(self, browser: Client, mediation: Matter) -> None:
        scan = SimpleUploadedFile("告知书.pdf", PDF)
        shown = self.sent(browser, mediation, more="RightsNotice", **{"file-rights_notice": scan})
        assert shown.status_code == 200
        assert len(held_in(shown, "rights_notice")) == 1

    def test_wait_for_who_sent_them_alone(self, browser: Client, world: World, mediation: Matter) -> None:
        refused = self.sent(browser, mediation, **{"file-rights_notice": SimpleUploadedFile("告知书.pdf", PDF)})
        (token,) = held_in(refused, "rights_notice")
        other = Client()
        other.force_login(world.users["mediator"])
        assert held_in(self.sent(other, mediation, **{"held-rights_notice": token}), "rights_notice") == []
        forged = self.sent(browser, mediation, **{"held-rights_notice": f"{token}x"})
        assert held_in(forged, "rights_notice") == []


def test_a_form_that_is_out_of_date_is_refused(browser: Client, world: World) -> None:
    matter = registered(browser, world)
    data = {
        "happened_on": localdate().isoformat(),
        "ended_because": "已由法院受理",
        "routes_told": "已告知诉讼",
        "seen": "0",
    }
    answer = browser.post(f"/matters/{matter.pk}/acts/turn_away/", data)
    assert answer.status_code == 422
    assert "他人已办理了新的步骤" in answer.content.decode()
    assert browser.post(f"/matters/{matter.pk}/acts/turn_away/", {**data, "seen": "1"}).status_code == 302


def test_a_step_that_does_not_exist_is_not_found(browser: Client, world: World) -> None:
    matter = registered(browser, world)
    assert browser.get(f"/matters/{matter.pk}/acts/no_such_act/").status_code == 404
    assert browser.get(f"/matters/{matter.pk}/acts/register/").status_code == 404


def test_the_form_of_a_step_of_another_state_is_not_shown_to_be_filled_in(browser: Client, world: World) -> None:
    matter = registered(browser, world)
    answer = browser.get(f"/matters/{matter.pk}/acts/archive/", follow=True)
    assert answer.redirect_chain == [(f"/matters/{matter.pk}/", 302)]
    assert "不能办“立卷归档”" in answer.content.decode()
    assert browser.get(f"/matters/{matter.pk}/acts/start_people/").status_code == 200


def test_another_townships_matter_is_not_found(browser: Client, world: World) -> None:
    matter = registered(browser, world)
    stranger = Client()
    stranger.force_login(world.users["other_clerk"])
    for url in (f"/matters/{matter.pk}/", f"/matters/{matter.pk}/acts/start_people/"):
        assert stranger.get(url).status_code == 404


def test_a_name_with_a_script_in_it_is_only_text(browser: Client, world: World) -> None:
    browser.post("/ledgers/disputes/new/", filled(title="<script>alert(1)</script>"))
    shown = browser.get("/ledgers/disputes/").content.decode()
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert" in shown


def test_what_stands_against_a_step_is_said_on_the_matters_page(browser: Client, world: World) -> None:
    matter = registered(browser, world)
    shown = browser.get(f"/matters/{matter.pk}/").content.decode()
    assert "不予受理" in shown
    assert "在“已化解”时办理" in shown


def test_a_dispute_without_a_name_is_named_after_its_parties(browser: Client, world: World) -> None:
    assert browser.post("/ledgers/disputes/new/", filled(title="")).status_code == 302
    with org_scope(world.township):
        assert Matter.objects.get().title == "赵甲一与钱乙二邻里纠纷"


def in_mediation(browser: Client, world: World, day: date | None = None) -> Matter:
    """A mediation that was accepted on the day, or today."""
    on = day or localdate()
    browser.post("/ledgers/disputes/new/", filled(happened_on=on.isoformat()))
    with org_scope(world.township):
        matter = Matter.objects.get()
        route = act(matter, "start_people", actor=world.clerk, happened_on=on).child
        assert route is not None
        assigned = {"person": world.mediator.pk, "chosen_by": "committee"}
        data = {"committee": "调委会", "AssignedMediator": assigned}
        act(route, "accept", actor=world.clerk, happened_on=on, data=data)
    return route


def test_the_day_of_a_sitting_is_asked_for_once(browser: Client, world: World) -> None:
    route = in_mediation(browser, world)
    shown = browser.get(f"/matters/{route.pk}/acts/meet/").content.decode()
    assert re.search(r'<label for="id_happened_on">调解日期', shown)
    assert shown.count('type="date"') == 1
    browser.force_login(world.users["mediator"])
    today = localdate()
    with org_scope(world.township):
        parties = list(Party.objects.filter(matter=route.parent_id))
        notices = [{"party": party.pk, "told_on": today} for party in parties]
        act(route, "tell_rights", actor=world.mediator, happened_on=today, data={"RightsNotice": notices})
    answer = browser.post(f"/matters/{route.pk}/acts/meet/", sittings(1, happened_on=today.isoformat()))
    assert answer.status_code == 302, answer.content.decode()
    with org_scope(world.township):
        assert Session.objects.get(matter=route).held_on == today
        entry = ActEntry.objects.get(matter=route, act="meet")
    assert entry.happened_on == today
    assert f'"held_on":"{today.isoformat()}"' in (entry.changes or "")


def sittings(number: int, **changed: Any) -> dict[str, Any]:
    """So many sittings as a browser sends them with one step."""
    told = {"Session-TOTAL_FORMS": str(number), "Session-INITIAL_FORMS": "0", "client_id": "c2"}
    for nth in range(number):
        told |= {f"Session-{nth}-place": "村部", f"Session-{nth}-present": "双方"}
        told |= {f"Session-{nth}-content": "双方陈述", f"Session-{nth}-outcome": "again"}
    return {**told, **changed}


def test_a_further_sitting_may_have_a_day_of_its_own(browser: Client, world: World) -> None:
    route = in_mediation(browser, world)
    address, today = f"/matters/{route.pk}/acts/meet/", localdate()
    shown = browser.post(address, sittings(1, more="Session")).content.decode()
    assert "第2份" in shown
    assert shown.count("与上面的“调解日期”不是同一天的才填") == 1
    browser.force_login(world.users["mediator"])
    tomorrow = (today + timedelta(days=1)).isoformat()
    refused = browser.post(address, {**sittings(2, happened_on=today.isoformat()), "Session-1-held_on": tomorrow})
    assert refused.status_code == 422
    assert "晚于本步骤的发生日期" in refused.content.decode()


def test_the_day_is_called_as_the_field_in_which_it_is_kept(browser: Client, world: World) -> None:
    matter = registered(browser, world)
    assert ">登记日期" in browser.get("/ledgers/disputes/new/").content.decode()
    assert ">不予受理日期" in browser.get(f"/matters/{matter.pk}/acts/turn_away/").content.decode()


def test_days_of_each_row_are_told_from_the_day_of_the_step(browser: Client, world: World) -> None:
    route = in_mediation(browser, world)
    shown = browser.get(f"/matters/{route.pk}/acts/tell_rights/").content.decode()
    assert ">办理日期" in shown
    assert "下面每一条的“告知日期”各填各的" in shown


def told_rights(world: World, route: Matter, **changed: Any) -> dict[str, Any]:
    """Both parties told their rights, as a browser without scripts sends it: the rows' days as the form had them."""
    with org_scope(world.township):
        parties = list(Party.objects.filter(matter=route.parent_id).order_by("pk"))
    sent = {"RightsNotice-TOTAL_FORMS": "2", "RightsNotice-INITIAL_FORMS": "2", "client_id": "c3"}
    for nth, party in enumerate(parties):
        sent |= {f"RightsNotice-{nth}-taken": "on", f"RightsNotice-{nth}-party": str(party.pk)}
        sent |= {f"RightsNotice-{nth}-told_on": localdate().isoformat()}
    return {**sent, **changed}


def test_days_of_rows_that_nobody_changed_follow_the_day_of_the_step(browser: Client, world: World) -> None:
    before = localdate() - timedelta(days=3)
    route = in_mediation(browser, world, before)
    address = f"/matters/{route.pk}/acts/tell_rights/"
    answer = browser.post(address, told_rights(world, route, happened_on=before.isoformat()))
    assert answer.status_code == 302, answer.content.decode()
    with org_scope(world.township):
        assert {notice.told_on for notice in RightsNotice.objects.filter(matter=route)} == {before}


def test_days_of_rows_that_somebody_changed_are_as_they_were_sent(browser: Client, world: World) -> None:
    before, later = (localdate() - timedelta(days=ago) for ago in (3, 1))
    route = in_mediation(browser, world, before)
    changed = {"happened_on": before.isoformat(), "RightsNotice-1-told_on": later.isoformat()}
    answer = browser.post(f"/matters/{route.pk}/acts/tell_rights/", told_rights(world, route, **changed))
    assert answer.status_code == 422
    shown = answer.content.decode()
    assert shown.count("晚于本步骤的发生日期") == 2  # above, and at its field
    assert f'value="{later.isoformat()}"' in shown


def test_too_long_a_text_comes_back_with_what_is_wrong(browser: Client, world: World) -> None:
    summary = "沟" * 1_000_000 + "末尾"
    answer = browser.post("/ledgers/disputes/new/", filled(summary=summary))
    assert answer.status_code == 422
    shown = answer.content.decode()
    assert "“纠纷简要情况”最多4000个字，现有1000002个字" in shown
    assert "沟末尾" in shown
    with org_scope(world.township):
        assert not Matter.objects.exists()


def test_what_is_missing_is_named(browser: Client, world: World) -> None:
    answer = browser.post("/ledgers/disputes/new/", filled(summary="", kind="", title="长" * 201, happened_on="昨天"))
    shown = answer.content.decode()
    for says in ("请填写“纠纷简要情况”", "请选择“纠纷类型”", "“名称”最多200个字，现有201个字", "“登记日期”不是日期"):
        assert says in shown, says
    assert "字段" not in shown


def test_a_refused_file_is_told_once(browser: Client, world: World) -> None:
    matter = registered(browser, world)
    data = {
        "happened_on": localdate().isoformat(),
        "ended_because": "已起诉",
        "routes_told": "已告知",
        "referred_to": "法院",
    }
    virus = SimpleUploadedFile("回执.exe", b"MZ" + b"0" * 200)
    answer = browser.post(f"/matters/{matter.pk}/acts/refer/", {**data, "file-transfer_receipt": virus})
    assert answer.status_code == 422
    shown = answer.content.decode()
    assert shown.count("回执.exe") == 1, shown
    assert 'href="#f-file-transfer_receipt"' in shown


def test_a_registration_waits_for_a_file_that_is_refused(browser: Client, world: World) -> None:
    virus = SimpleUploadedFile("申请书.exe", b"MZ" + b"0" * 200)
    answer = browser.post("/ledgers/disputes/new/", filled(**{"file-application": virus}))
    assert answer.status_code == 422
    assert answer.content.decode().count("申请书.exe") == 1
    with org_scope(world.township):
        assert not Matter.objects.exists()


def test_a_place_that_is_not_offered_is_refused_plainly(browser: Client, world: World) -> None:
    answer = browser.post("/ledgers/disputes/new/", filled(village="1"))
    assert answer.status_code == 422
    assert "所选的村（社区）不在可选范围内，请重新选择" in answer.content.decode()


def test_a_step_of_others_names_who_does_it(world: World) -> None:
    client = Client()
    client.force_login(world.users["leader"])
    shown = client.get("/ledgers/disputes/new/").content.decode()
    assert re.search("本步骤由[^<]*人民调解员[^<]*办理。</p>", shown)


def test_who_registers_handles_the_matter(browser: Client, world: World) -> None:
    assert registered(browser, world).handler == world.clerk


def test_what_a_grid_worker_reported_is_handled_by_the_first_to_deal_with_it(world: World) -> None:
    client = Client()
    client.force_login(world.users["grid_worker"])
    client.post("/ledgers/disputes/new/", filled(village=str(world.east_grid.pk)))
    with org_scope(world.township):
        matter = Matter.objects.get()
        assert matter.handler is None
        act(matter, "start_people", actor=world.mediator, happened_on=localdate())
        assert Matter.objects.get(pk=matter.pk).handler == world.mediator


def test_mine_is_what_i_handle_and_says_so(browser: Client, world: World) -> None:
    matter = registered(browser, world)
    shown = browser.get("/ledgers/disputes/?handler=me").content.decode()
    assert f"/matters/{matter.pk}/" in shown
    assert "经办人是登记的人" in shown
    browser.force_login(world.users["mediator"])
    assert f"/matters/{matter.pk}/" not in browser.get("/ledgers/disputes/?handler=me").content.decode()


def test_a_day_that_cannot_be_is_refused_at_its_field(browser: Client, world: World) -> None:
    matter = registered(browser, world)
    tomorrow = (localdate() + timedelta(days=1)).isoformat()
    answer = browser.post(f"/matters/{matter.pk}/acts/start_people/", {"happened_on": tomorrow})
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert 'href="#f-happened_on"' in shown
    field = shown[shown.index('id="f-happened_on"') :]
    assert "晚于今天" in field[: field.index("</div></div>")]
