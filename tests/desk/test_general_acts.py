"""What every matter has: a note, a correction, another hand, a clock extended, and personal data on a click."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.timezone import localdate

from tests.areas.disputes.prints.settled import settled
from tests.desk.test_ledger import registered
from tests.world import World
from yifa.engine.files.models import Attachment
from yifa.engine.journal.models import JournalEntry
from yifa.engine.matters.conformity import departures
from yifa.engine.matters.general import correct
from yifa.engine.matters.models import Link, Matter, Party
from yifa.engine.matters.papers import add_paper, withdraw_paper
from yifa.engine.matters.refusals import Refused
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db

TODAY = localdate().isoformat()
REGISTERED = {"title": "排水沟", "source": "application", "kind": "neighbour", "summary": "排水沟"}


def sent(world: World, matter: Matter, name: str, user: str = "clerk", **data: Any) -> Any:
    """What the page of a general act answers to this form."""
    browser = Client()
    browser.force_login(world.users[user])
    return browser.post(f"/matters/{matter.pk}/general/{name}/", {"happened_on": TODAY, "client_id": "", **data})


def shown(world: World, path: str, user: str = "clerk") -> str:
    """The page as this account sees it."""
    browser = Client()
    browser.force_login(world.users[user])
    return browser.get(path).content.decode()


@pytest.fixture
def matter(world: World) -> Matter:
    """A dispute registered ten days ago."""
    found: Matter = registered(world, "排水沟", people_involved=3)
    return found


def test_another_note_from_the_same_page_is_told_of_the_first(world: World, matter: Matter) -> None:
    assert sent(world, matter, "note", client_id="n1", reason="已电话联系").status_code == 302
    again = sent(world, matter, "note", client_id="n1", reason="已上门")
    assert again.status_code == 422
    assert "刚才已经提交过" in again.content.decode()
    assert 'name="client_id" value="n1"' not in again.content.decode()


class TestOffered:
    def test_to_who_handles_matters_and_voiding_to_leaders_alone(self, world: World, matter: Matter) -> None:
        path = f"/matters/{matter.pk}/"
        assert f"{path}general/note/" in shown(world, path)
        assert f"{path}general/void/" not in shown(world, path)
        assert f"{path}general/void/" in shown(world, path, "leader")

    def test_not_to_a_grid_worker_who_may_read_it(self, world: World) -> None:
        matter = registered(world, "排水沟", village=world.east_grid)
        path = f"/matters/{matter.pk}/"
        page = shown(world, path, "grid_worker")
        assert "排水沟" in page
        assert "/general/" not in page

    def test_a_clock_that_nobody_may_extend_offers_nothing(self, world: World, matter: Matter) -> None:
        browser = Client()
        browser.force_login(world.users["clerk"])
        assert browser.get(f"/matters/{matter.pk}/general/extend/").status_code == 404


SCAN = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def scanned(name: str = "签名后.pdf", content: bytes = SCAN) -> SimpleUploadedFile:
    """A paper as the scanner gives it."""
    return SimpleUploadedFile(name, content, "application/pdf")


class TestPapers:
    """What was signed after its step comes in later; what came in by mistake goes."""

    def added(self, world: World, matter: Matter) -> Attachment:
        answer = sent(world, matter, "add_paper", kind="application", file=scanned(), reason="当事人今日补签")
        assert answer.status_code == 302, answer.content.decode()
        with org_scope(world.township):
            return Attachment.objects.get(matter=matter)

    def test_one_comes_in_later_and_stands_in_the_history(self, world: World, matter: Matter) -> None:
        kept = self.added(world, matter)
        assert (kept.kind, kept.name, kept.uploaded_by) == ("application", "签名后.pdf", world.clerk)
        page = shown(world, f"/matters/{matter.pk}/")
        assert f"/files/{kept.pk}/" in page
        assert "当事人今日补签" in page
        assert "补交材料" in page
        with org_scope(world.township):
            assert not list(departures(world.township))

    def test_one_that_is_none_is_refused_and_the_words_stay(self, world: World, matter: Matter) -> None:
        answer = sent(world, matter, "add_paper", kind="application", file=scanned("假.pdf", b"MZ"), reason="补签")
        assert answer.status_code == 422
        assert "未予接收" in answer.content.decode()
        assert "补签" in answer.content.decode()
        with org_scope(world.township):
            assert not Attachment.objects.exists()

    def test_one_of_no_kind_that_the_procedure_knows_is_refused(self, world: World, matter: Matter) -> None:
        with org_scope(world.township), pytest.raises(Refused) as caught:
            add_paper(matter, "hearing_record", scanned(), actor=world.clerk, happened_on=localdate(), reason="补签")
        assert caught.value.names() == ["unknown_kind"]

    def test_one_is_withdrawn_with_a_reason_and_no_more_counts(self, world: World, matter: Matter) -> None:
        path = f"/matters/{matter.pk}/"
        assert f"{path}general/withdraw_paper/" not in shown(world, path)
        kept = self.added(world, matter)
        assert f"{path}general/withdraw_paper/" in shown(world, path)
        assert sent(world, matter, "withdraw_paper", paper=kept.pk, reason="").status_code == 422
        assert sent(world, matter, "withdraw_paper", paper=kept.pk, reason="传错").status_code == 302
        page = shown(world, path)
        assert f"/files/{kept.pk}/" not in page
        assert "传错" in page
        with org_scope(world.township), pytest.raises(Refused) as caught:
            withdraw_paper(matter, kept, actor=world.clerk, happened_on=localdate(), reason="再撤")
        assert caught.value.names() == ["not_found"]

    def test_who_handles_nothing_adds_none(self, world: World, matter: Matter) -> None:
        with org_scope(world.township), pytest.raises(Refused) as caught:
            add_paper(matter, "application", scanned(), actor=world.auditor, happened_on=localdate(), reason="补签")
        assert caught.value.names() == ["role"]


class TestNote:
    def test_stands_in_the_history(self, world: World, matter: Matter) -> None:
        assert sent(world, matter, "note", reason="电话联系过，下周一再谈").status_code == 302
        assert "电话联系过，下周一再谈" in shown(world, f"/matters/{matter.pk}/")

    def test_without_a_word_is_shown_again(self, world: World, matter: Matter) -> None:
        assert sent(world, matter, "note", reason="").status_code == 422


class TestCorrection:
    def test_changes_what_was_changed_alone_and_keeps_the_old_value(self, world: World, matter: Matter) -> None:
        form = {**REGISTERED, "people_involved": "5"}
        answer = sent(world, matter, "correct", reason="点错", **form)
        assert answer.status_code == 302, answer.content.decode()
        page = shown(world, f"/matters/{matter.pk}/")
        assert "涉及人数：3 → 5" in page
        assert "点错" in page

    def test_of_title_and_village_moves_the_matter_and_what_finds_it(self, world: World) -> None:
        matter = registered(world, "排水沟", village=world.east_village)
        form = {**REGISTERED, "title": "界沟之争"}
        answer = sent(world, matter, "correct", reason="村填错", village=str(world.west_village.pk), **form)
        assert answer.status_code == 302, answer.content.decode()
        page = shown(world, f"/matters/{matter.pk}/")
        assert "事项名称：排水沟 → 界沟之争" in page
        assert "村（社区）：东溪村 → 西岭村" in page
        assert "村填错" in page
        assert "界沟之争" in shown(world, f"/ledgers/disputes/?village={world.west_village.pk}")
        assert "界沟之争" not in shown(world, f"/ledgers/disputes/?village={world.east_village.pk}")
        assert "界沟之争" in shown(world, "/find/?q=西岭村")

    def test_of_the_village_is_refused_to_who_has_no_post_there(self, world: World) -> None:
        matter = registered(world, "排水沟", village=world.east_village)
        form = {**REGISTERED, "title": "排水沟"}
        answer = sent(
            world, matter, "correct", "village_clerk", reason="村填错", village=str(world.west_village.pk), **form
        )
        assert answer.status_code == 422
        with org_scope(world.township):
            assert Matter.objects.get(pk=matter.pk).village == world.east_village

    def test_that_changes_nothing_is_refused(self, world: World, matter: Matter) -> None:
        form = {**REGISTERED, "people_involved": "3"}
        answer = sent(world, matter, "correct", reason="点错", **form)
        assert answer.status_code == 422
        assert "更正后的内容与原内容相同" in answer.content.decode()

    def test_of_a_partys_name(self, world: World, matter: Matter) -> None:
        with org_scope(world.township):
            party = Party.objects.filter(matter=matter).order_by("pk")[0]
        browser = Client()
        browser.force_login(world.users["mediator"])
        form = {"side": "applicant", "kind": party.kind, "name": "赵甲壹", "happened_on": TODAY, "reason": "写错字"}
        answer = browser.post(f"/matters/{matter.pk}/lines/Party/{party.pk}/", form)
        assert answer.status_code == 302, answer.content.decode()
        assert "赵甲壹" in shown(world, f"/matters/{matter.pk}/")


class TestOtherMatters:
    def test_are_named_by_their_number(self, world: World, matter: Matter) -> None:
        other = registered(world, "界址")
        assert sent(world, matter, "link", reason="同一块地", other="没有的号").status_code == 422
        assert sent(world, matter, "link", reason="同一块地", other=other.number).status_code == 302
        with org_scope(world.township):
            assert Link.objects.get().other_id == other.pk

    def test_of_another_organisation_are_not_found(self, world: World, matter: Matter) -> None:
        other = registered(world, "邻乡的纠纷", org=world.other_township)
        answer = sent(world, matter, "link", reason="同一块地", other=other.number)
        assert answer.status_code == 422

    def test_split_leads_to_the_new_one(self, world: World, matter: Matter) -> None:
        answer = sent(world, matter, "split", reason="两件事", title="围墙")
        with org_scope(world.township):
            fresh = Matter.objects.get(title="围墙")
        assert answer.headers["Location"] == f"/matters/{fresh.pk}/"


class TestHandingOver:
    def test_to_a_colleague(self, world: World, matter: Matter) -> None:
        assert sent(world, matter, "hand_over", reason="休假", to=world.second_mediator.pk).status_code == 302
        with org_scope(world.township):
            assert Matter.objects.get(pk=matter.pk).handler == world.second_mediator
        assert "经办人：吴和平 → 尤劝和" in shown(world, f"/matters/{matter.pk}/")

    def test_only_those_are_offered_who_handle_matters(self, world: World, matter: Matter) -> None:
        page = shown(world, f"/matters/{matter.pk}/general/hand_over/")
        assert world.second_mediator.name in page
        # Who handles it already, the mediator who registered it, is no other hand.
        for other in (world.mediator, world.admin, world.grid_worker, world.village_clerk, world.other_clerk):
            assert other.name not in page

    def test_not_to_somebody_elsewhere(self, world: World, matter: Matter) -> None:
        assert sent(world, matter, "hand_over", reason="休假", to=world.other_clerk.pk).status_code == 422


class TestVoiding:
    def test_is_refused_to_a_clerk_with_the_reason(self, world: World, matter: Matter) -> None:
        answer = sent(world, matter, "void", reason="重复")
        assert answer.status_code == 422
        assert "由党政负责人" in answer.content.decode()

    def test_by_a_leader_leaves_the_ledger(self, world: World, matter: Matter) -> None:
        assert sent(world, matter, "void", "leader", reason="重复").status_code == 302
        assert "排水沟" not in shown(world, "/ledgers/disputes/?state=open")


class TestPersonalData:
    def path(self, world: World, matter: Matter, field: str = "telephone") -> str:
        with org_scope(world.township):
            party = Party.objects.filter(matter=matter).order_by("pk")[0]
        return f"/matters/{matter.pk}/parties/{party.pk}/{field}/"

    def test_is_masked_until_a_reason_is_given_and_looking_is_journalled(self, world: World) -> None:
        parties = [
            {"side": "applicant", "name": "赵甲一", "telephone": "13800001111"},
            {"side": "respondent", "name": "钱乙二"},
        ]
        matter = registered(world, "排水沟", Party=parties)
        page = shown(world, f"/matters/{matter.pk}/", "mediator")
        assert "13800001111" not in page
        assert "138****1111" in page
        browser = Client()
        browser.force_login(world.users["mediator"])
        path = self.path(world, matter)
        assert "13800001111" not in browser.get(path).content.decode()
        answer = browser.post(path, {"reason": "通知调解、办理事宜"})
        assert "13800001111" in answer.content.decode()
        assert "no-store" in answer.headers["Cache-Control"]
        with org_scope(world.township):
            kept = JournalEntry.objects.filter(kind="reveal").latest("seq")
        assert "通知调解、办理事宜" in kept.body
        assert "13800001111" not in kept.body

    def test_without_a_reason_is_not_shown(self, world: World, matter: Matter) -> None:
        browser = Client()
        browser.force_login(world.users["clerk"])
        answer = browser.post(self.path(world, matter), {"reason": " "})
        assert answer.status_code == 422
        assert "应当写明事由" in answer.content.decode()

    def test_of_a_name_that_is_no_personal_field_is_not_found(self, world: World, matter: Matter) -> None:
        browser = Client()
        browser.force_login(world.users["clerk"])
        assert browser.get(self.path(world, matter, "name")).status_code == 404


def test_a_day_in_the_future_is_refused(world: World, matter: Matter) -> None:
    tomorrow = (localdate() + datetime.timedelta(days=1)).isoformat()
    answer = sent(world, matter, "note", reason="预记", happened_on=tomorrow)
    assert answer.status_code == 422
    assert "发生日期晚于今天" in answer.content.decode()


def test_what_was_left_empty_at_the_registration_can_be_corrected(world: World) -> None:
    matter = registered(world, "界址")
    page = shown(world, f"/matters/{matter.pk}/general/correct/")
    assert 'name="people_involved"' in page
    assert 'name="dossier_number"' not in page
    form = {**REGISTERED, "people_involved": "4"}
    assert sent(world, matter, "correct", reason="补记", **form).status_code == 302
    assert "涉及人数：4" in shown(world, f"/matters/{matter.pk}/")


class TestWhatWasSigned:
    def test_is_guarded_on_the_form_and_told_on_the_page_after_a_correction(self, world: World) -> None:
        with org_scope(world.township):
            mediation = settled(world)
        path = f"/matters/{mediation.matter.parent_id}/"
        form = shown(world, f"/matters/{mediation.matter.pk}/general/correct/", "mediator")
        assert "只改录入的错误，改成与签署的原件一致" in form
        assert "办理“变更协议、重新调解”，或者" in form
        assert "与现在的记录不一致" not in shown(world, path, "mediator")
        with org_scope(world.township):
            how: dict[str, Any] = {"actor": world.mediator, "happened_on": localdate(), "reason": "录错"}
            correct(mediation.matter, {"amount_agreed": "3000"}, **how)
        page = shown(world, path, "mediator")
        assert "签署的《人民调解协议书》与现在的记录不一致" in page
        assert "更正了“协议金额（元）”" in page
