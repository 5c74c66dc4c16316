"""Entering facts in a register: quick, kept on an error, corrected and voided with a reason."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils.timezone import localdate

from tests.areas.campaigns.entries import enter as enter_campaign
from tests.engine.files.photographs import photograph
from tests.engine.files.test_attachments import PDF
from tests.world import START, World
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.registry import ledgers
from yifa.engine.orgs.appointments import appoint
from yifa.engine.orgs.models import Org, Place
from yifa.engine.orgs.models.place import PlaceKind
from yifa.engine.orgs.places import close_place, open_place
from yifa.engine.registers.entering import complete, create
from yifa.engine.registers.models import Entry, EntryFile
from yifa.engine.registers.registry import get, is_of_months
from yifa.engine.store.tenancy import org_scope
from yifa.law.roles import GRID_WORKER

pytestmark = pytest.mark.django_db

YESTERDAY = localdate() - datetime.timedelta(days=1)
LEDGER = "/ledgers/village_meetings.postings/"


def browser(world: World, user: str = "clerk") -> Client:
    """The browser in which this account is signed in."""
    made = Client()
    made.force_login(world.users[user])
    return made


def posted(world: World, topic: str, *, village: Place | None = None, org: Org | None = None) -> Entry:
    """A sheet that hung on the board yesterday."""
    with org_scope(org or world.township):
        return create(
            "village_postings",
            org=org or world.township,
            actor=world.clerk if org is None else world.other_clerk,
            village=village,
            data={"posted_on": YESTERDAY, "kind": "finance", "topic": topic},
        ).entry


def sent(world: World, path: str, user: str = "clerk", **data: Any) -> HttpResponse:
    """What the page answers to this form."""
    answer: Any = browser(world, user).post(path, {"client_id": "0" * 32} | data)
    return answer


def offered(shown: str) -> list[str]:
    """The places that a form offers."""
    select = re.search(r'<select name="village".*?</select>', shown, re.S)
    assert select is not None
    return re.findall(r"<option[^>]*>([^<]*)</option>", select.group())


class TestMonthsOfVillages:
    def registers(self) -> list[Ledger]:
        """The ledgers whose entries tell of a month."""
        return [one for one in ledgers() if one.register and is_of_months(get(one.register))]

    def test_there_are_several(self) -> None:
        assert {one.id for one in self.registers()} == {"disputes.returns", "services.months", "support"}

    def test_offer_no_grid_to_a_village_s_post_and_take_none(self, world: World) -> None:
        for ledger in self.registers():
            path = f"/ledgers/{ledger.id}/new/"
            assert offered(browser(world, "village_clerk").get(path).content.decode()) == ["东溪村"]
            answer = sent(world, path, "village_clerk", village=world.east_grid.pk)
            assert answer.status_code == 422
            assert "没有所选的“村（社区）”，请在列出的选项中选择" in answer.content.decode()

    def test_offer_the_township_where_it_reports_alone(self, world: World) -> None:
        villages = ["东溪村", "西岭村", "上坪村"]
        asked = {one.id: offered(browser(world).get(f"/ledgers/{one.id}/new/").content.decode())
                 for one in self.registers()}  # fmt: skip
        assert asked == {
            "disputes.returns": ["请选择", *villages],
            "services.months": ["全乡（镇、街道）", *villages],
            "support": ["请选择", *villages],
        }

    def test_are_not_asked_of_a_post_for_a_grid_alone(self, world: World) -> None:
        assert "/ledgers/disputes.returns/new/" not in browser(world, "grid_worker").get("/").content.decode()
        assert "/ledgers/disputes.sweeps/new/" in browser(world, "grid_worker").get("/").content.decode()
        appoint(
            world.grid_worker, GRID_WORKER, world.township, "东溪村网格长", START, by=None, place=world.east_village
        )
        assert "/ledgers/disputes.returns/new/" in browser(world, "grid_worker").get("/").content.decode()

    def test_keep_the_village_when_they_are_corrected(self, world: World) -> None:
        month = localdate().replace(day=1) - datetime.timedelta(days=1)
        told = {"month": month.replace(day=1), "service": "mental", "helped": 1, "visits": 1, "sessions": 0,
                "relieved": 0, "helpers": 1}  # fmt: skip
        with org_scope(world.township):
            made = create(
                "support_returns", org=world.township, actor=world.clerk, village=world.east_village, data=told
            )
            close_place(world.east_grid, localdate())
            close_place(world.east_village, localdate())
        shown = browser(world).get(f"/entries/{made.entry.pk}/correct/").content.decode()
        assert offered(shown) == ["请选择", "东溪村", "西岭村", "上坪村"]
        assert f'<option value="{world.east_village.pk}" selected>' in shown


class TestEntering:
    def test_is_one_short_form(self, world: World) -> None:
        shown = browser(world).get(f"{LEDGER}new/").content.decode()
        assert shown.count('<div class="fld') <= 8
        answer = sent(
            world, f"{LEDGER}new/", posted_on=YESTERDAY, kind="land", topic="宅基地名单", village=world.east_village.pk
        )
        with org_scope(world.township):
            entry = Entry.objects.get()
        assert answer.headers["Location"] == f"/entries/{entry.pk}/"
        assert (entry.title, entry.dated_on, entry.village) == ("宅基地名单", YESTERDAY, world.east_village)

    def test_begins_with_the_day_on_which_a_return_is_handed_in(self, world: World) -> None:
        shown = browser(world).get("/ledgers/disputes.returns/new/").content.decode()
        field = shown.partition('name="handed_in_on"')[2].partition(">")[0]
        assert f'value="{localdate().isoformat()}"' in field

    def test_goes_on_with_the_next_one_where_many_are_entered(self, world: World) -> None:
        answer = sent(world, f"{LEDGER}new/", posted_on=YESTERDAY, kind="land", topic="宅基地名单", again="1")
        assert answer.headers["Location"] == f"{LEDGER}new/"

    def test_sent_twice_is_entered_once(self, world: World) -> None:
        for _ in range(2):
            sent(world, f"{LEDGER}new/", posted_on=YESTERDAY, kind="land", topic="宅基地名单")
        with org_scope(world.township):
            assert Entry.objects.count() == 1

    def test_something_else_from_the_same_page_is_told_of_the_first_and_then_entered(self, world: World) -> None:
        told = {"posted_on": YESTERDAY, "kind": "land"}
        sent(world, f"{LEDGER}new/", topic="宅基地名单", **told)
        refused = sent(world, f"{LEDGER}new/", topic="低保名单", **told)
        assert refused.status_code == 422
        assert "刚才已经提交过" in refused.content.decode()
        fresh = re.findall(r'name="client_id" value="(\w+)"', refused.content.decode())
        assert fresh != ["0" * 32]
        assert sent(world, f"{LEDGER}new/", topic="低保名单", client_id=fresh[0], **told).status_code == 302

    def test_keeps_what_was_typed_when_something_is_wrong(self, world: World) -> None:
        tomorrow = localdate() + datetime.timedelta(days=1)
        answer = sent(world, f"{LEDGER}new/", posted_on=tomorrow, kind="land", topic="宅基地名单")
        said = answer.content.decode()
        assert answer.status_code == 422
        assert "请填写实际发生的日期" in said
        assert 'value="宅基地名单"' in said
        with org_scope(world.township):
            assert not Entry.objects.exists()

    def test_is_for_the_register_s_roles(self, world: World) -> None:
        answer = sent(world, f"{LEDGER}new/", "leader", posted_on=YESTERDAY, kind="land", topic="宅基地名单")
        assert answer.status_code == 422
        assert "由经办人登记" in answer.content.decode()

    def test_others_are_told_so_before_they_fill_it_in(self, world: World) -> None:
        shown = browser(world, "leader").get(f"{LEDGER}new/").content.decode()
        assert "您可以查看，不能登记" in shown
        assert shown.count('type="submit" disabled') + shown.count('value="1" disabled') == 2
        assert " disabled>" not in browser(world).get(f"{LEDGER}new/").content.decode()


class TestPhotographs:
    """They come with the form of a new entry."""

    ACTIVITIES = "/ledgers/publicity/new/"

    @pytest.fixture(autouse=True)
    def folder(self, tmp_path: Path, settings: LazySettings) -> None:
        """Files lie in a folder of the test's own."""
        settings.VAR_DIR = tmp_path

    def told(self, **changed: Any) -> dict[str, Any]:
        """An activity, as its form is sent."""
        return {
            "held_on": YESTERDAY, "form": "stand", "topic": "民法典进村", "venue": "village", "audience": "residents",
            "attended": "60",
        } | changed  # fmt: skip

    def test_are_laid_with_the_entry(self, world: World) -> None:
        form = browser(world).get(self.ACTIVITIES).content.decode()
        assert 'name="file-photo"' in form
        assert "photographs.js" in form
        assert 'name="file-sign_in_sheet"' not in form
        shots = [
            SimpleUploadedFile("一.jpg", photograph()),
            SimpleUploadedFile("二.jpg", photograph(taken="", colour="blue")),
        ]
        days = ["2020-01-01", YESTERDAY.isoformat()]
        answer = sent(world, self.ACTIVITIES, **self.told(), **{"file-photo": shots, "taken-photo": days})
        assert answer.status_code == 302
        with org_scope(world.township):
            files = EntryFile.objects.order_by("pk")
            assert [(file.name, file.taken_on) for file in files] == [
                ("一.jpg", datetime.date(2025, 3, 14)), ("二.jpg", YESTERDAY),
            ]  # fmt: skip
        shown = browser(world).get(answer.headers["Location"]).content.decode()
        assert "2025年3月14日拍摄" in shown
        with org_scope(world.township):
            first = EntryFile.objects.order_by("pk")[0]
        at = f"{answer.headers['Location']}files/{first.pk}/"
        assert f'src="{at}"' in shown
        looked_at = browser(world).get(at)
        assert looked_at["Content-Type"] == "image/jpeg"
        assert looked_at["Content-Disposition"].startswith("inline")
        assert looked_at["X-Content-Type-Options"] == "nosniff"

    def test_are_held_while_something_else_is_wrong(self, world: World) -> None:
        first = SimpleUploadedFile("一.jpg", photograph())
        refused = sent(world, self.ACTIVITIES, **self.told(topic=""), **{"file-photo": [first]})
        assert refused.status_code == 422
        assert "已收到" in refused.content.decode()
        token = re.findall(r'name="held-photo" value="([^"]+)"', refused.content.decode())
        again = SimpleUploadedFile("又是一.jpg", photograph())
        held = {"held-photo": [*token, "not a token"], "file-photo": [again], "taken-photo": ["no day"]}
        assert sent(world, self.ACTIVITIES, **self.told(), **held).status_code == 302
        with org_scope(world.township):
            filed = EntryFile.objects.get()
        assert (filed.name, filed.taken_on) == ("一.jpg", datetime.date(2025, 3, 14))

    def test_that_are_none_are_refused_and_the_others_held(self, world: World) -> None:
        good = SimpleUploadedFile("好.jpg", photograph())
        bad = SimpleUploadedFile("坏.jpg", PDF)
        refused = sent(world, self.ACTIVITIES, **self.told(), **{"file-photo": [good, bad]})
        said = refused.content.decode()
        assert refused.status_code == 422
        assert "“坏.jpg”不是照片" in said
        assert 'href="#f-file-photo"' in said
        assert said.count('name="held-photo"') == 1
        assert 'value="民法典进村"' in said
        with org_scope(world.township):
            assert not Entry.objects.exists()

    def test_none_is_asked_for_where_no_picture_belongs(self, world: World) -> None:
        assert "file-photo" not in browser(world).get(f"{LEDGER}new/").content.decode()

    def test_one_may_be_added_later_with_its_day(self, world: World) -> None:
        sent(world, self.ACTIVITIES, **self.told())
        with org_scope(world.township):
            entry = Entry.objects.get()
        shot = SimpleUploadedFile("后补.jpg", photograph(taken=""))
        browser(world).post(
            f"/entries/{entry.pk}/files/", {"kind": "photo", "file": shot, "taken": YESTERDAY.isoformat()}
        )
        with org_scope(world.township):
            assert EntryFile.objects.get().taken_on == YESTERDAY


class TestAnEntry:
    def test_shows_what_it_says_and_who_entered_it(self, world: World) -> None:
        entry = posted(world, "二季度收支", village=world.east_village)
        shown = browser(world, "leader").get(f"/entries/{entry.pk}/").content.decode()
        for said in ("二季度收支", "财务", "东溪村", world.clerk.name):
            assert said in shown
        assert "/correct/" not in shown

    def test_is_corrected_with_a_reason_that_stays(self, world: World) -> None:
        entry = posted(world, "二季度收支")
        path = f"/entries/{entry.pk}/correct/"
        wrong = sent(world, path, posted_on=YESTERDAY, kind="finance", topic="三季度收支", why_changed="")
        assert wrong.status_code == 422
        right = sent(world, path, posted_on=YESTERDAY, kind="finance", topic="三季度收支", why_changed="季度写错")
        assert right.status_code == 302
        shown = browser(world).get(f"/entries/{entry.pk}/").content.decode()
        assert "内容：二季度收支 → 三季度收支" in shown
        assert "季度写错" in shown

    def test_tells_a_first_registration_as_such_and_a_nought_that_was_typed(self, world: World) -> None:
        for people in (1, 2):
            with org_scope(world.township):
                record = enter_campaign(world, "patrols", people=people, places=0, route=f"{people}人的路线")
            shown = browser(world).get(f"/entries/{record.entry_id}/").content.decode()
            assert f"巡查人数：{people}</p>" in shown
            assert "查看点位数：0</p>" in shown
            assert " → " not in shown

    def test_offers_what_was_filled_in_later_to_be_corrected(self, world: World) -> None:
        told: dict[str, Any] = {
            "found_on": YESTERDAY, "kind": "dispute", "what": "水渠", "grade": "low", "owner": "村支书",
            "treat_by": localdate(),
        }  # fmt: skip
        with org_scope(world.township):
            entry = create("risk_points", org=world.township, actor=world.clerk, data=told).entry
        path = f"/entries/{entry.pk}/correct/"
        assert 'name="treatment"' not in browser(world).get(path).content.decode()
        with org_scope(world.township):
            complete(entry, {"treated_on": localdate(), "treatment": "已经改道"}, actor=world.clerk)
        assert "已经改道</textarea>" in browser(world).get(path).content.decode()
        told |= {"treated_on": localdate(), "treatment": "没有改道"}
        assert sent(world, path, **told, why_changed="记错").status_code == 302
        shown = browser(world).get(f"/entries/{entry.pk}/").content.decode()
        assert "处置情况：已经改道 → 没有改道" in shown

    def test_is_voided_with_a_reason_and_leaves_the_list(self, world: World) -> None:
        entry = posted(world, "二季度收支")
        assert "二季度收支" in browser(world).get(LEDGER).content.decode()
        assert sent(world, f"/entries/{entry.pk}/void/", why_changed="重复登记").status_code == 302
        assert "二季度收支" not in browser(world).get(LEDGER).content.decode()
        shown = browser(world).get(f"/entries/{entry.pk}/").content.decode()
        assert "已作废" in shown
        assert "重复登记" in shown

    def test_that_is_voided_has_no_form_any_more(self, world: World) -> None:
        entry = posted(world, "二季度收支")
        sent(world, f"/entries/{entry.pk}/void/", why_changed="重复登记")
        for path in ("correct", "void", "complete"):
            answer: Any = browser(world).get(f"/entries/{entry.pk}/{path}/", follow=True)
            assert answer.redirect_chain == [(f"/entries/{entry.pk}/", 302)]
            assert "该条目已经作废，不能再更正" in answer.content.decode()

    def test_of_another_organisation_is_not_found(self, world: World) -> None:
        entry = posted(world, "邻乡收支", org=world.other_township)
        for path in ("", "correct/", "void/", "complete/"):
            assert browser(world).get(f"/entries/{entry.pk}/{path}").status_code == 404

    def test_of_another_village_is_not_found_by_a_village_post(self, world: World) -> None:
        entry = posted(world, "西岭收支", village=world.west_village)
        assert browser(world, "village_clerk").get(f"/entries/{entry.pk}/").status_code == 404


class TestTheList:
    def test_each_row_leads_to_its_entry_whatever_columns_are_shown(self, world: World) -> None:
        leads = f'href="/entries/{posted(world, "清单").pk}/"'
        for query in ("", "?column=village", "?column=dated_on&column=kind"):
            assert browser(world).get(f"{LEDGER}{query}").content.decode().count(leads) == 1

    def test_filters_by_village_day_kind_and_words(self, world: World) -> None:
        posted(world, "东溪收支", village=world.east_village)
        posted(world, "西岭收支", village=world.west_village)
        east = browser(world).get(f"{LEDGER}?village={world.east_village.pk}").content.decode()
        assert "东溪收支" in east
        assert "西岭收支" not in east
        assert "西岭收支" in browser(world).get(f"{LEDGER}?q=西岭").content.decode()
        assert "没有符合这些条件" in browser(world).get(f"{LEDGER}?q=宅基地").content.decode()
        assert "没有符合这些条件" in browser(world).get(f"{LEDGER}?kind=land").content.decode()
        assert "没有符合这些条件" in browser(world).get(f"{LEDGER}?from={localdate()}").content.decode()

    def test_teaches_while_it_is_empty(self, world: World) -> None:
        assert "村务公开栏上每公布一张" in browser(world).get(LEDGER).content.decode()

    def test_goes_out_as_a_workbook(self, world: World) -> None:
        from python_calamine import CalamineWorkbook

        posted(world, "二季度收支", village=world.east_village)
        answer: Any = browser(world).get(f"{LEDGER}export/")
        book = CalamineWorkbook.from_filelike(__import__("io").BytesIO(b"".join(answer.streaming_content)))
        said = [cell for row in book.get_sheet_by_index(0).to_python() for cell in row]
        assert "二季度收支" in said
        assert "东溪村" in said


class TestAGridWorkersForm:
    def test_has_the_own_name_and_offers_the_own_grid_alone(self, world: World) -> None:
        with org_scope(world.township):
            other = open_place(world.township, PlaceKind.GRID, "西岭第一网格", "990101202-1", START, world.west_village)
        shown = browser(world, "grid_worker").get("/ledgers/disputes.sweeps/new/").content.decode()
        assert f'name="sweepers" value="{world.grid_worker.name}"' in shown
        assert f'<option value="{world.east_grid.pk}"' in shown
        assert f'<option value="{other.pk}"' not in shown
        clerks = browser(world).get("/ledgers/disputes.sweeps/new/").content.decode()
        assert f'<option value="{other.pk}"' in clerks
