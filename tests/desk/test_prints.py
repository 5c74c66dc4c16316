"""文书 on the desk: printed as PDF, refused with reasons, found again; full values for those at work alone."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.areas.disputes.prints.settled import sat_down, settled, text_of
from tests.course import Course
from tests.engine.matters.mediating import disputed
from tests.world import World
from yifa.engine.orgs.models import Person
from yifa.engine.prints.models import Print
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


def browser(world: World, person: Person) -> Client:
    client = Client()
    client.force_login(world.user(person))
    client.post("/accounts/org/", {"org": world.township.code})
    return client


def address(course: Course, code: str, query: str = "") -> str:
    return f"/matters/{course.matter.pk}/prints/{code}/{query}"


def test_a_form_opens_in_the_browser_and_is_recorded_once(world: World) -> None:
    with org_scope(world.township):
        dispute = disputed(world, requests="恢复水沟原状")
    desk = browser(world, world.clerk)
    answers = [desk.get(address(dispute, "mediation_application", "?as=filled")) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
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
    answer = desk.get(address(mediation, "mediation_agreement", "?as=filled&final=1"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "缺少履行的期限" in page
    assert "《人民调解法》第29条第1款" in page
    draft = desk.get(address(mediation, "mediation_agreement", "?as=filled"))
    assert "草稿" in text_of(draft.content)


def test_the_page_of_papers_says_what_each_lacks_and_what_was_printed(world: World) -> None:
    with org_scope(world.township):
        mediation = sat_down(world)
    desk = browser(world, world.clerk)
    desk.get(address(mediation, "mediation_rights_notice", "?as=signing"))
    page = desk.get(f"/matters/{mediation.matter.pk}/prints/").content.decode()
    assert "当事人达成调解协议的内容" in page
    assert "《人民调解法》第29条第1款" in page
    assert "打印待签" in page
    assert "第1次" in page
    with org_scope(world.township):
        row = Print.objects.get(org=world.township)
    again = desk.get(f"/prints/{row.pk}/")
    assert again.content.startswith(b"%PDF")


def test_who_does_not_see_personal_values_prints_without_them(world: World) -> None:
    with org_scope(world.township):
        mediation = sat_down(world)
    full = browser(world, world.clerk).get(address(mediation, "mediation_intake", "?as=filled"))
    assert "330199200001010011" in text_of(full.content)
    with org_scope(world.township):
        row = Print.objects.get(org=world.township)
    reviewer = browser(world, world.reviewer)
    masked = reviewer.get(address(mediation, "mediation_intake", "?as=filled"))
    words = text_of(masked.content)
    assert "330199200001010011" not in words
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
    dossier = desk.get(f"/matters/{mediation.matter.pk}/dossier/pdf/")
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
