"""Bringing a ledger in on the desk: handed over, matched, tried, confirmed, given back, undone."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.timezone import localdate
from python_calamine import CalamineWorkbook

from tests.engine.exchange.books import workbook
from tests.engine.exchange.test_importing import HEAD, ONE, TWO
from tests.world import World
from yifa.engine.exchange import work
from yifa.engine.exchange.bringing import layout_kept, take_in, try_out, workbook_of
from yifa.engine.exchange.models import BatchState, BroughtFile, ImportBatch, ImportedRow, Outcome, Stage
from yifa.engine.exchange.undoing import undo
from yifa.engine.matters.general import note
from yifa.engine.matters.models import Matter
from yifa.engine.registers.entering import adopt
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db

LEDGER = "/ledgers/disputes/import/"
BAD = [3, "2025年2月30日", "北京村", "邻里", "周戊五、吴己六", "围墙", "", "", "调解中", ""]
MEETINGS: list[list[Any]] = [
    ["会议日期", "主持人", "出席人数", "分析研判", "议定事项"],
    ["2025.3.5", "蒋思远", 12, "情况", "包案"],
]
CLASHING: list[list[Any]] = [[*HEAD, "村别"], [*ONE, "西岭村"]]


class Office:
    """A clerk at a browser, with workbooks at hand."""

    def __init__(self, world: World, folder: Path) -> None:
        self.world, self.folder = world, folder
        self.browser = self.seat("clerk")

    def seat(self, user: str) -> Client:
        made = Client()
        made.force_login(self.world.users[user])
        return made

    def hand_over(self, *rows: Sequence[Any], into: str = LEDGER, hidden: Sequence[str] = ()) -> Any:
        """What the page answers to a workbook of these rows."""
        path = workbook(self.folder / "台账.xlsx", {"2025年": rows}, hidden=hidden)
        return self.browser.post(into, {"file": SimpleUploadedFile("台账.xlsx", path.read_bytes())})

    def brought(self, *rows: Sequence[Any], into: str = LEDGER) -> BroughtFile:
        assert self.hand_over(*(rows or (HEAD, ONE, TWO, BAD)), into=into).status_code == 302
        with org_scope(self.world.township):
            return BroughtFile.objects.select_related("org").order_by("-brought_at").first()  # type: ignore[return-value]  # there is one

    def tried(self, *rows: Sequence[Any], into: str = LEDGER) -> BroughtFile:
        found = self.brought(*rows, into=into)
        with org_scope(self.world.township):
            try_out(found)
        return found

    def taken(self, *rows: Sequence[Any], into: str = LEDGER) -> ImportBatch:
        found = self.tried(*rows, into=into)
        with org_scope(self.world.township):
            take_in(found)
        assert found.batch is not None
        return found.batch

    def page(self, path: str, **how: Any) -> str:
        answer: Any = self.browser.get(path, **how)
        assert answer.status_code == 200
        said: str = answer.content.decode()
        return said

    def chosen(self, file: BroughtFile, **changed: str) -> dict[str, str]:
        """The form of a file's columns as it stands, with what is changed of it: heading → column."""
        columns = layout_kept(file).columns
        return {f"c{place}": changed.get(one.heading, one.chosen) for place, one in enumerate(columns)}

    def again(self, file: BroughtFile) -> BroughtFile:
        with org_scope(self.world.township):
            return BroughtFile.objects.select_related("org").get(pk=file.pk)


@pytest.fixture
def office(world: World, tmp_path: Path) -> Office:
    return Office(world, tmp_path)


class TestTheWayIn:
    def test_leads_from_the_side_and_from_the_ledger(self, office: Office) -> None:
        assert 'href="/imports/"' in office.page("/")
        for ledger in ("disputes", "disputes.sweeps"):
            assert f'href="/ledgers/{ledger}/import/"' in office.page(f"/ledgers/{ledger}/")

    def test_is_not_offered_to_others(self, office: Office) -> None:
        for user in ("village_clerk", "grid_worker"):
            assert 'href="/imports/"' not in office.seat(user).get("/").content.decode()
        for user in ("leader", "village_clerk", "grid_worker", "reviewer"):
            assert "/import/" not in office.seat(user).get("/ledgers/disputes/").content.decode()

    def test_is_offered_to_whoever_keeps_another_ledger(self, office: Office) -> None:
        for user in ("leader", "reviewer"):
            assert 'href="/imports/"' in office.seat(user).get("/").content.decode()
            assert office.seat(user).get(LEDGER).status_code == 403

    def test_is_for_whoever_keeps_the_ledger_for_the_whole_organisation(self, office: Office) -> None:
        mediator = office.seat("mediator")
        assert mediator.get("/ledgers/disputes.sweeps/import/").status_code == 200
        assert mediator.get(LEDGER).status_code == 403
        assert office.seat("village_clerk").get(LEDGER).status_code == 403

    def test_of_no_ledger_is_not_found(self, office: Office) -> None:
        assert office.browser.get("/ledgers/no.such/import/").status_code == 404

    def test_gives_a_template(self, office: Office) -> None:
        answer: Any = office.browser.get(f"{LEDGER}template/")
        book = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(answer.streaming_content)))
        assert "登记日期" in book.get_sheet_by_index(0).to_python()[1]

    def test_says_which_columns_must_be_there(self, office: Office) -> None:
        assert "必填" in office.page("/ledgers/disputes.sweeps/import/")


class TestHandingOver:
    def test_goes_on_to_the_columns(self, office: Office) -> None:
        answer = office.hand_over(HEAD, ONE)
        assert re.fullmatch(r"/imports/files/\d+/columns/", answer.headers["Location"])

    @pytest.mark.parametrize(
        ("name", "content", "says"),
        [
            ("空.xlsx", b"", "空文件"),
            ("图.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(99), "不是表格文件"),
            ("坏.xlsx", b"PK\x03\x04" + bytes(99), "已损坏"),
            ("网页.xls", b"<html><table></table></html>", "其实是网页格式"),
            ("无扩展名", "受理时间,所属村".encode(), "没有名称或扩展名"),
            ("别的.csv", "甲,乙\n1,2".encode(), "没有找到“矛盾纠纷台账”的列名"),
        ],
    )
    def test_says_why_a_file_is_not_taken(self, office: Office, name: str, content: bytes, says: str) -> None:
        answer: Any = office.browser.post(LEDGER, {"file": SimpleUploadedFile(name, content)})
        assert answer.status_code == 422
        assert says in answer.content.decode()
        with org_scope(office.world.township):
            assert not BroughtFile.objects.exists()

    def test_without_a_file_says_so(self, office: Office) -> None:
        answer: Any = office.browser.post(LEDGER)
        assert "没有选择文件" in answer.content.decode()

    def test_leads_to_the_ledger_of_which_the_file_is(self, office: Office) -> None:
        said = office.hand_over(*MEETINGS).content.decode()
        assert 'href="/ledgers/disputes.meetings/import/"' in said

    def test_needs_the_token_of_the_page(self, office: Office) -> None:
        strict = Client(enforce_csrf_checks=True)
        strict.force_login(office.world.users["clerk"])
        file = office.tried()
        for path in (LEDGER, f"/imports/files/{file.pk}/confirm/", f"/imports/files/{file.pk}/discard/"):
            assert strict.post(path).status_code == 403


class TestColumns:
    def test_show_what_was_understood(self, office: Office) -> None:
        said = office.page(f"/imports/files/{office.brought().pk}/columns/")
        assert "2025.3.5" in said
        assert '<option value="opened_on" selected>登记日期</option>' in said
        assert "顺序号，不导入" in said

    def test_as_a_person_decides_are_tried(self, office: Office) -> None:
        head = ["收到那天" if name == "受理时间" else name for name in HEAD]
        file = office.brought(head, ONE)
        path = f"/imports/files/{file.pk}/columns/"
        answer: Any = office.browser.post(path, office.chosen(file, 收到那天="opened_on", 所属村="没有的列"))
        assert answer.headers["Location"] == f"/imports/files/{file.pk}/"
        assert office.again(file).stage == Stage.TRYING
        assert layout_kept(file).mapped["收到那天"] == "opened_on"
        assert layout_kept(file).mapped["所属村"] == "-"

    def test_that_clash_are_shown_again(self, office: Office) -> None:
        file = office.brought(*CLASHING)
        path = f"/imports/files/{file.pk}/columns/"
        assert "都对应“村（社区）”" in office.page(path)
        answer: Any = office.browser.post(path, office.chosen(file))
        assert answer.status_code == 422
        assert "两列对应了同一项" in answer.content.decode()
        assert office.browser.post(path, office.chosen(file, 村别="")).status_code == 302

    def test_of_which_none_is_read_are_shown_again(self, office: Office) -> None:
        file = office.brought()
        nothing = dict.fromkeys(office.chosen(file), "")
        answer: Any = office.browser.post(f"/imports/files/{file.pk}/columns/", nothing)
        assert answer.status_code == 422
        assert "没有一张表可以读取" in answer.content.decode()

    def test_that_were_not_sent_are_asked_for_again(self, office: Office) -> None:
        answer: Any = office.browser.post(f"/imports/files/{office.brought().pk}/columns/")
        assert answer.status_code == 422
        assert "没有收到列名的对应" in answer.content.decode()

    def test_name_what_is_missing_and_the_likelier_ledger(self, office: Office) -> None:
        rows = [["排查日期", "村", "排查人员"], ["2025.3.5", "东溪村", "石守田"]]
        file = office.brought(*rows, into="/ledgers/disputes.sweeps/import/")
        assert "还缺必填的列：<b>" in office.page(f"/imports/files/{file.pk}/columns/")
        head = ["登记日期", "村", "会议日期", "主持人", "出席人数", "分析研判", "议定事项"]
        other = office.brought(head, ["2025.3.5", "东溪村", "2025.3.5", "蒋思远", 12, "情况", "包案"])
        assert "更像是“月分析例会台账”" in office.page(f"/imports/files/{other.pk}/columns/")

    def test_say_why_the_trial_failed(self, office: Office) -> None:
        file = office.brought()
        workbook_of(file).write_bytes(b"")
        with org_scope(office.world.township):
            try_out(file)
        path = f"/imports/files/{file.pk}/"
        assert office.browser.get(path).headers["Location"] == f"{path}columns/"
        assert "空文件" in office.page(f"{path}columns/")

    def test_stand_once_it_is_in(self, office: Office) -> None:
        file = office.tried()
        with org_scope(office.world.township):
            take_in(file)
        path = f"/imports/files/{file.pk}/"
        assert office.browser.get(f"{path}columns/").headers["Location"] == path


class TestPreview:
    def test_tells_what_comes_in_what_goes_back_and_why(self, office: Office) -> None:
        said = office.page(f"/imports/files/{office.tried().pk}/")
        assert "导入这 2 件" in said
        for words in ("2025年3月5日", "赵甲一", "第4行", "北京村", "这个村（社区）", "每一行都有着落"):
            assert words in said

    def test_of_nothing_new_says_who_brought_it_before(self, office: Office) -> None:
        office.taken(HEAD, ONE)
        said = office.page(f"/imports/files/{office.tried(HEAD, ONE).pk}/")
        assert "以前都导入过" in said
        assert office.world.clerk.name in said

    def test_leads_to_the_entries_that_stand_already(self, office: Office) -> None:
        world, day = office.world, date(2025, 3, 5)
        told = {"held_on": day, "chair": "蒋思远", "present": 12, "topics": "情况", "decisions": "包案"}
        with org_scope(world.township):
            entry = adopt("dispute_meetings", org=world.township, actor=world.clerk, data=told).entry
        brought = office.tried(*MEETINGS, into="/ledgers/disputes.meetings/import/")
        said = office.page(f"/imports/files/{brought.pk}/")
        assert "其中 1 行以前已登记" in said
        assert f'<a href="/entries/{entry.pk}/">' in said

    def test_of_bad_rows_alone_offers_them_back(self, office: Office) -> None:
        assert "生成退回的表格" in office.page(f"/imports/files/{office.tried(HEAD, BAD).pk}/")

    def test_is_confirmed(self, office: Office) -> None:
        file = office.tried()
        office.browser.post(f"/imports/files/{file.pk}/confirm/")
        assert office.again(file).stage == Stage.IMPORTING

    def test_cannot_be_skipped(self, office: Office) -> None:
        file = office.brought()
        said = office.browser.post(f"/imports/files/{file.pk}/confirm/", follow=True).content.decode()
        assert "请先核对列名" in said
        assert office.again(file).stage == Stage.MATCHING


class TestProgress:
    def test_is_told_and_asked_for_again_while_somebody_is_at_it(self, office: Office) -> None:
        file = office.tried()
        path = f"/imports/files/{file.pk}/"
        office.browser.post(f"{path}confirm/")
        handle = work._locked(work._lock_of_file(file))
        said = office.page(path)
        assert "正在导入" in said
        assert '<noscript><meta http-equiv="refresh"' in said
        part = office.page(path, headers={"HX-Request": "true"})
        assert "<html" not in part
        assert 'hx-trigger="every 1s"' in part
        kept = office.browser.post(f"{path}discard/", follow=True).content.decode()
        assert "暂时不能放弃" in kept
        assert handle is not None
        work.os.close(handle)

    @pytest.mark.parametrize("stage", [Stage.TRYING, Stage.IMPORTING])
    def test_that_was_interrupted_can_go_on(self, office: Office, stage: Stage) -> None:
        file = office.tried()
        with org_scope(office.world.township):
            BroughtFile.objects.update(stage=stage)
        said = office.page(f"/imports/files/{file.pk}/")
        assert "中断了" in said
        assert "中断了，可以继续" in office.page("/imports/")
        office.browser.post(f"/imports/files/{file.pk}/confirm/")
        assert office.again(file).stage == stage

    def test_is_not_begun_twice(self, office: Office) -> None:
        file = office.brought()
        office.browser.post(f"/imports/files/{file.pk}/columns/", office.chosen(file))
        handle = work._locked(work._lock_of_file(file))
        office.browser.post(f"/imports/files/{file.pk}/confirm/")
        assert office.again(file).stage == Stage.TRYING
        assert handle is not None
        work.os.close(handle)

    def test_leads_on_when_it_has_ended(self, office: Office) -> None:
        file = office.tried()
        path = f"/imports/files/{file.pk}/"
        asking = {"HX-Request": "true"}
        assert office.browser.get(path, headers=asking).headers["HX-Redirect"] == path
        with org_scope(office.world.township):
            take_in(file)
        batch = f"/imports/batches/{file.batch_id}/"
        assert office.browser.get(path, headers=asking).headers["HX-Redirect"] == batch
        assert office.browser.get(path).headers["Location"] == batch


class TestResult:
    def test_tells_what_came_in_and_gives_the_rest_back_in_red(self, office: Office) -> None:
        batch = office.taken()
        said = office.page(f"/imports/batches/{batch.pk}/")
        with org_scope(office.world.township):
            matters = list(Matter.objects.values_list("pk", flat=True))
        assert all(f'href="/matters/{key}/"' in said for key in matters)
        assert "赵甲一" not in said
        answer: Any = office.browser.get(f"/imports/batches/{batch.pk}/returned/")
        assert "%E6%9C%AA%E5%AF%BC%E5%85%A5.xlsx" in answer.headers["Content-Disposition"]
        book = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(answer.streaming_content)))
        rows = book.get_sheet_by_index(0).to_python()
        assert rows[1][2] == "北京村"
        assert "北京村" in str(rows[1][-1])

    def test_without_rows_that_went_back_gives_none(self, office: Office) -> None:
        batch = office.taken(HEAD, ONE)
        assert "下载退回的表格" not in office.page(f"/imports/batches/{batch.pk}/")
        assert office.browser.get(f"/imports/batches/{batch.pk}/returned/").status_code == 404

    def test_of_a_register_leads_to_its_entries(self, office: Office) -> None:
        batch = office.taken(*MEETINGS, into="/ledgers/disputes.meetings/import/")
        assert "/entries/" in office.page(f"/imports/batches/{batch.pk}/")

    def test_after_the_file_was_given_up_still_tells_the_counts(self, office: Office) -> None:
        batch = office.taken()
        with org_scope(office.world.township):
            file = BroughtFile.objects.get()
        office.browser.post(f"/imports/files/{file.pk}/discard/")
        assert "保存期已过" in office.page(f"/imports/batches/{batch.pk}/")
        assert office.browser.get(f"/imports/files/{file.pk}/").status_code == 404

    def test_of_many_rows_has_pages(self, office: Office) -> None:
        rows = [[number, "2025.3.5", "东溪村", "邻里", "甲乙、丙丁", f"第{number}件"] for number in range(60)]
        batch = office.taken([*HEAD[:6], "调处结果"], *([*row, "调解中"] for row in rows))
        assert "?page=2" in office.page(f"/imports/batches/{batch.pk}/")
        second = office.page(f"/imports/batches/{batch.pk}/?page=2")
        assert "第61行" in second
        assert "?page=1" in second

    def test_of_one_that_stopped_half_way_says_how_to_go_on(self, office: Office) -> None:
        batch = office.taken(HEAD, ONE)
        with org_scope(office.world.township):
            ImportBatch.objects.update(state=BatchState.RUNNING)
        assert "没有导完" in office.page(f"/imports/batches/{batch.pk}/")


class TestUndoing:
    def test_tells_before_what_goes_and_what_stays(self, office: Office) -> None:
        batch = office.taken(HEAD, ONE, TWO)
        with org_scope(office.world.township):
            touched = Matter.objects.order_by("opened_on")[0]
            note(touched, "已电话联系", actor=office.world.clerk, happened_on=localdate())
        said = office.page(f"/imports/batches/{batch.pk}/undo/")
        assert "撤销，作废 1 件" in said
        assert f'href="/matters/{touched.pk}/"' in said
        assert "导入后已有办理" in said

    def test_needs_a_reason(self, office: Office) -> None:
        batch = office.taken(HEAD, ONE)
        answer: Any = office.browser.post(f"/imports/batches/{batch.pk}/undo/", {"reason": " "})
        assert answer.status_code == 422
        assert "请写明为什么撤销" in answer.content.decode()

    def test_is_done_once_and_told(self, office: Office) -> None:
        batch = office.taken(HEAD, ONE, TWO)
        path = f"/imports/batches/{batch.pk}/"
        assert office.browser.post(f"{path}undo/", {"reason": "选错了年度"}).headers["Location"] == path
        assert "撤销中断了" in office.page(path)
        handle = work._locked(work._lock_of_batch(batch))
        assert "正在撤销" in office.page(path, headers={"HX-Request": "true"})
        assert "正在办理" in office.browser.get(f"{path}undo/", follow=True).content.decode()
        assert handle is not None
        work.os.close(handle)
        with org_scope(office.world.township):
            work.do(work.Job.UNDO, batch.pk)
        said = office.page(path)
        for words in ("已撤销", "选错了年度", "已经全部作废"):
            assert words in said
        assert office.browser.get(path, headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"
        assert "已经撤销" in office.browser.get(f"{path}undo/", follow=True).content.decode()

    def test_names_what_it_left(self, office: Office) -> None:
        batch = office.taken(HEAD, ONE)
        with org_scope(office.world.township):
            matter = Matter.objects.get()
            note(matter, "已电话联系", actor=office.world.clerk, happened_on=localdate())
            undo(ImportBatch.objects.get(), actor=office.world.clerk)
            assert ImportedRow.objects.get().outcome == Outcome.LEFT
        assert "撤销时保留的" in office.page(f"/imports/batches/{batch.pk}/")


class TestWhoFindsWhat:
    def test_another_organisation_finds_nothing(self, office: Office) -> None:
        file = office.tried()
        batch = office.taken(HEAD, ONE)
        stranger = office.seat("other_clerk")
        for path in ("", "columns/"):
            assert stranger.get(f"/imports/files/{file.pk}/{path}").status_code == 404
        for path in ("confirm/", "discard/"):
            assert stranger.post(f"/imports/files/{file.pk}/{path}").status_code == 404
        for path in ("", "returned/", "undo/"):
            assert stranger.get(f"/imports/batches/{batch.pk}/{path}").status_code == 404
        assert "台账.xlsx" not in stranger.get("/imports/").content.decode()

    def test_who_keeps_other_ledgers_finds_nothing_of_this_one(self, office: Office) -> None:
        file, mediator = office.tried(), office.seat("mediator")
        assert mediator.get(f"/imports/files/{file.pk}/").status_code == 404
        assert "台账.xlsx" not in mediator.get("/imports/").content.decode()


class TestTheList:
    def test_teaches_while_it_is_empty(self, office: Office) -> None:
        assert "还没有导入过" in office.page("/imports/")

    def test_has_files_under_way_and_batches_with_who_and_what(self, office: Office) -> None:
        office.taken()
        office.brought(HEAD, ONE)
        said = office.page("/imports/")
        for words in ("还没有导完的文件", "待核对列名", "导入过的", office.world.clerk.name, "已完成"):
            assert words in said

    def test_has_pages(self, office: Office) -> None:
        batch = office.taken(HEAD, ONE)
        said = {"org": batch.org, "ledger": "disputes", "actor": batch.actor, "started_at": batch.started_at}
        with org_scope(office.world.township):
            ImportBatch.objects.bulk_create(ImportBatch(**said, file_name="旧.xlsx") for _ in range(50))
        assert "?page=2" in office.page("/imports/")
        assert "?page=1" in office.page("/imports/?page=2")
        assert "?page=2" in office.page("/imports/?page=甲")
