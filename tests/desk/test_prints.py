"""文书 on the desk: printed as PDF, refused with reasons, found again; full values for those at work alone."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.areas.disputes.entries import enter
from tests.areas.disputes.prints.settled import sat_down, settled, text_of
from tests.course import Course
from tests.desk.test_figures import dispute
from tests.engine.matters.mediating import disputed, sent_to_mediation
from tests.world import World
from yifa.engine.orgs.models import Person
from yifa.engine.prints.models import Print
from yifa.engine.registers.models import EntryRecord
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


def browser(world: World, person: Person) -> Client:
    client = Client()
    client.force_login(world.user(person))
    client.post("/accounts/org/", {"org": world.township.code})
    return client


def address(course: Course, code: str, query: str = "") -> str:
    return f"/matters/{course.matter.pk}/prints/{code}/{query}"


def keep(desk: Client, path: str, **asked: str) -> Any:
    """Print and keep, and open what was kept."""
    sent = desk.post(path, asked)
    assert sent.status_code == 302, sent.content.decode()[:2000]
    return desk.get(sent.headers["Location"])


def test_a_look_is_masked_and_leaves_no_trace(world: World) -> None:
    with org_scope(world.township):
        mediation = sat_down(world)
    desk = browser(world, world.clerk)
    for way in ("filled", "signing"):
        answer = desk.get(address(mediation, "mediation_intake", f"?as={way}"))
        words = text_of(answer.content)
        assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/pdf")
        assert "预览" in words
        assert "赵甲一" in words
        assert "330199200001010017" not in words
    desk.get(f"/matters/{mediation.matter.pk}/dossier/pdf/")
    with org_scope(world.township):
        assert not Print.objects.filter(org=world.township).exists()


def test_a_form_is_kept_opens_in_the_browser_and_is_recorded_once(world: World) -> None:
    with org_scope(world.township):
        dispute = disputed(world, requests="恢复水沟原状")
    desk = browser(world, world.clerk)
    answers = [keep(desk, address(dispute, "mediation_application")) for _ in range(2)]
    assert "预览" not in text_of(answers[0].content)
    assert answers[0].headers["Content-Type"] == "application/pdf"
    assert answers[0].headers["Content-Disposition"].startswith("inline; filename*=UTF-8''%E4%BA%BA%E6%B0%91")
    assert "object-src 'self'" in answers[0].headers["Content-Security-Policy"]
    assert "赵甲一" in text_of(answers[0].content)
    assert answers[0].content == answers[1].content
    with org_scope(world.township):
        assert Print.objects.filter(org=world.township).count() == 1


def test_a_final_print_is_refused_with_what_is_missing_and_the_article(world: World) -> None:
    with org_scope(world.township):
        mediation = settled(world, perform_by=None)
    desk = browser(world, world.clerk)
    answer = desk.post(address(mediation, "mediation_agreement"), {"as": "filled", "final": "1"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "缺少履行的期限" in page
    assert "《人民调解法》第29条第1款" in page
    draft = keep(desk, address(mediation, "mediation_agreement"))
    assert "草稿" in text_of(draft.content)


def test_the_page_of_papers_says_what_each_lacks_and_what_was_printed(world: World) -> None:
    with org_scope(world.township):
        mediation = settled(world, perform_by=None)
    desk = browser(world, world.clerk)
    keep(desk, address(mediation, "mediation_rights_notice"), **{"as": "signing"})
    page = desk.get(f"/matters/{mediation.matter.pk}/prints/").content.decode()
    assert "履行的期限" in page
    assert "《人民调解法》第29条第1款" in page
    assert "打印并留存" in page
    assert "第1次" in page
    with org_scope(world.township):
        row = Print.objects.get(org=world.township)
    again = desk.get(f"/prints/{row.pk}/")
    assert again.content.startswith(b"%PDF")


def test_who_does_not_see_personal_values_prints_without_them(world: World) -> None:
    with org_scope(world.township):
        mediation = sat_down(world)
    full = keep(browser(world, world.clerk), address(mediation, "mediation_intake"))
    assert "330199200001010017" in text_of(full.content)
    with org_scope(world.township):
        row = Print.objects.get(org=world.township)
    reviewer = browser(world, world.reviewer)
    masked = keep(reviewer, address(mediation, "mediation_intake"))
    words = text_of(masked.content)
    assert "330199200001010017" not in words
    assert "个人信息已隐去" in words
    assert reviewer.get(f"/prints/{row.pk}/").status_code == 404


def test_another_township_finds_nothing(world: World) -> None:
    with org_scope(world.township):
        dispute = disputed(world)
    outsider = Client()
    outsider.force_login(world.user(world.other_clerk))
    assert outsider.get(address(dispute, "mediation_application", "?as=filled")).status_code == 404
    assert outsider.get(f"/matters/{dispute.matter.pk}/dossier/pdf/").status_code == 404


def test_what_is_not_asked_rightly_is_not_found(world: World) -> None:
    with org_scope(world.township):
        dispute = disputed(world)
    desk = browser(world, world.clerk)
    for path in (
        address(dispute, "mediation_application", "?as=sideways"),
        address(dispute, "mediation_agreement", "?as=filled"),
        address(dispute, "no_such_form"),
        address(dispute, "mediation_application", "?as=filled&line=5"),
        "/forms/no_such_form/",
        "/ledgers/no_such_ledger/forms/",
    ):
        assert desk.get(path).status_code == 404, path


def test_blank_forms_are_offered_from_the_ledger_and_leave_no_record(world: World) -> None:
    desk = browser(world, world.clerk)
    page = desk.get("/ledgers/disputes/forms/").content.decode()
    assert "人民调解协议书" in page
    assert "/forms/mediation_agreement/" in page
    assert desk.get("/forms/mediation_agreement/").content.startswith(b"%PDF")
    with org_scope(world.township):
        assert not Print.objects.filter(org=world.township).exists()


def test_the_dossier_page_shows_in_red_what_is_missing(world: World) -> None:
    with org_scope(world.township):
        mediation = sat_down(world, requests="")
    desk = browser(world, world.clerk)
    page = desk.get(f"/matters/{mediation.matter.pk}/dossier/").content.decode()
    assert "应当入卷的材料还缺 1 种" in page
    assert "人民调解申请书还是草稿，缺少：申请事项（《人民调解法》第17条）" in page
    assert "没有上传签名后的扫描件" in page
    dossier = keep(desk, f"/matters/{mediation.matter.pk}/dossier/pdf/")
    assert "人民调解卷宗" in text_of(dossier.content)


def test_the_matter_offers_the_papers_of_where_it_stands(world: World) -> None:
    with org_scope(world.township):
        mediation = sat_down(world)
        root = mediation.parent()
    page = browser(world, world.clerk).get(f"/matters/{root.matter.pk}/").content.decode()
    assert address(mediation, "mediation_agreement", "?as=signing") in page
    assert address(root, "mediation_application", "?as=filled") in page
    assert address(mediation, "mediation_oral_application") not in page
    assert f"/matters/{root.matter.pk}/prints/" in page


def test_a_paper_is_offered_once_and_when_it_makes_sense(world: World) -> None:
    with org_scope(world.township):
        early = sent_to_mediation(disputed(world), world.mediator)
        failed = sat_down(world)
        failed.act("fail", world.mediator, ended_because="差距过大", routes_told="可以申请仲裁或者起诉")
    desk = browser(world, world.clerk)
    page = desk.get(f"/matters/{early.matter.pk}/prints/").content.decode()
    assert "“调解”之后可以打印" in page
    assert address(early, "mediation_agreement") not in page
    assert page.count("<b>人民调解终止告知书</b>") == 1
    page = desk.get(f"/matters/{failed.matter.pk}/prints/").content.decode()
    assert page.count("<b>人民调解终止告知书</b>") == 1
    assert f'action="{address(failed, "mediation_failed_notice")}"' in page


def swept(world: World) -> EntryRecord:
    """A sweep of 东溪村 that found nothing."""
    with org_scope(world.township):
        record: EntryRecord = enter(world, "dispute_sweeps", village=world.east_village)
    return record


def test_an_entry_s_page_offers_its_papers_which_open(world: World) -> None:
    entry = f"/entries/{swept(world).pk}/"
    desk = browser(world, world.clerk)
    page = desk.get(entry).content.decode()
    for way in ("filled", "signing", "blank"):
        assert f'href="{entry}prints/dispute_sweep_sheet/?as={way}"' in page
        answer = desk.get(f"{entry}prints/dispute_sweep_sheet/?as={way}")
        assert answer.headers["Content-Type"] == "application/pdf"
        assert ("东溪村" in text_of(answer.content)) == (way != "blank")
        assert "预览" in text_of(answer.content) or way == "blank"
    with org_scope(world.township):
        assert not Print.objects.filter(org=world.township).exists()


def test_who_reads_an_entry_prints_it_and_no_other(world: World) -> None:
    sheet = f"/entries/{swept(world).pk}/prints/dispute_sweep_sheet/"
    assert keep(browser(world, world.reviewer), sheet).status_code == 200
    with org_scope(world.township):
        kept = f"/prints/{Print.objects.get(org=world.township).pk}/"
    assert browser(world, world.village_clerk).get(kept).status_code == 200
    stranger = Client()
    stranger.force_login(world.user(world.other_clerk))
    assert [stranger.get(path).status_code for path in (sheet, kept)] == [404, 404]
    desk = browser(world, world.clerk)
    for wrong in (f"{sheet}?as=sideways", sheet.replace("sweep_sheet", "monthly_meeting"), sheet + "x/"):
        assert desk.get(wrong).status_code == 404, wrong


def test_a_village_post_prints_no_entry_of_another_village(world: World) -> None:
    with org_scope(world.township):
        west = enter(world, "dispute_sweeps", village=world.west_village)
    sheet = f"/entries/{west.pk}/prints/dispute_sweep_sheet/"
    assert browser(world, world.village_clerk).get(sheet).status_code == 404
    assert keep(browser(world, world.clerk), sheet).status_code == 200
    with org_scope(world.township):
        kept = f"/prints/{Print.objects.get(org=world.township).pk}/"
    assert browser(world, world.village_clerk).get(kept).status_code == 404


def test_a_month_s_bulletin_is_printed_from_its_page(world: World) -> None:
    dispute(world)
    desk = browser(world, world.clerk)
    page = desk.get("/figures/bulletins/disputes_monthly/?month=2025-03").content.decode()
    assert 'href="/figures/bulletins/disputes_monthly/print/?month=2025-03"' in page
    assert "预览" in text_of(desk.get("/figures/bulletins/disputes_monthly/print/?month=2025-03").content)
    words = text_of(keep(desk, "/figures/bulletins/disputes_monthly/print/?month=2025-03").content)
    for said in ("矛盾纠纷月报表", "（2025年3月）", "东溪村", "合计"):
        assert said in words
    for wrong in ("2099-01", "2025", "x"):
        assert desk.get(f"/figures/bulletins/disputes_monthly/print/?month={wrong}").status_code == 404
    assert desk.get("/figures/bulletins/none/print/").status_code == 404


def test_blank_papers_of_a_register_are_offered_with_the_area_s(world: World) -> None:
    page = browser(world, world.clerk).get("/ledgers/disputes/forms/").content.decode()
    for code in ("dispute_sweep_sheet", "dispute_monthly_meeting", "dispute_monthly_return"):
        assert f"/forms/{code}/" in page
