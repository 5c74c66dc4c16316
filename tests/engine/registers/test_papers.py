"""Files that lie with entries: who lays them there, how they are told, found damaged, withdrawn and due."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.engine.files.photographs import photograph
from tests.engine.files.test_attachments import JPG, PDF
from tests.world import START, World
from yifa.cli import main
from yifa.engine.files.errors import FileDamagedError
from yifa.engine.files.models import Retention
from yifa.engine.files.storing import hold
from yifa.engine.journal.verification import verify
from yifa.engine.matters.refusals import Refused
from yifa.engine.registers.entering import complete, create, void
from yifa.engine.registers.models import Entry, EntryFile
from yifa.engine.registers.papers import Paper, add_file, create_with, files_due, files_of, open_file, withdraw_file
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def scope(world: World, tmp_path: Path, settings: LazySettings) -> Iterator[None]:
    """Tests work in 清溪乡; files lie in a folder of the test's own."""
    settings.VAR_DIR = tmp_path
    with org_scope(world.township):
        yield


@pytest.fixture
def lecture(world: World) -> Entry:
    """A lecture of March 2025."""
    data = {"held_on": date(2025, 3, 5), "topic": "民法典宣讲"}
    return create("village_lectures", org=world.township, actor=world.clerk, data=data).entry


def scan(name: str = "签到表.pdf", content: bytes = PDF) -> SimpleUploadedFile:
    """What somebody uploads."""
    return SimpleUploadedFile(name, content)


def refusal(world: World, lecture: Entry, kind: str = "sign_in_sheet", **how: Any) -> Refused:
    """Why a file is not taken in."""
    with pytest.raises(Refused) as caught:
        add_file(lecture, kind, how.get("file", scan()), actor=how.get("actor", world.clerk))
    return caught.value


class TestLaying:
    def test_the_history_and_the_journal_keep_its_digest(self, world: World, lecture: Entry) -> None:
        filed = add_file(lecture, "sign_in_sheet", scan(), actor=world.clerk)
        assert (filed.name, filed.media_type, str(filed)) == ("签到表.pdf", "application/pdf", "签到表.pdf")
        assert filed.sha256 in filed.filed.reason
        assert "签到表扫描件" in filed.filed.reason
        assert open_file(filed).read() == PDF
        assert verify(world.township).findings.total == 0
        lecture.refresh_from_db()
        assert lecture.changes == 2

    def test_whoever_may_enter_may(self, world: World, lecture: Entry) -> None:
        assert refusal(world, lecture, actor=world.mediator).names() == ["role"]
        assert not EntryFile.objects.exists()

    def test_of_a_kind_that_the_register_names(self, world: World, lecture: Entry) -> None:
        refused = refusal(world, lecture, "evidence")
        assert refused.names() == ["kind"]
        assert "签到表扫描件、现场照片" in str(refused.reasons[0].todo)
        sheet = {"posted_on": date(2025, 3, 5), "kind": "finance", "topic": "收支"}
        other = create("village_postings", org=world.township, actor=world.clerk, data=sheet).entry
        assert "可以上传：无" in str(refusal(world, other).reasons[0].todo)

    def test_of_no_dangerous_sort(self, world: World, lecture: Entry) -> None:
        for file in (scan("签到.exe"), scan("签到.pdf", JPG), scan("../签到.pdf", b"")):
            assert refusal(world, lecture, file=file).names() == ["file"]
        lecture.refresh_from_db()
        assert lecture.changes == 1

    def test_once(self, world: World, lecture: Entry) -> None:
        first = add_file(lecture, "sign_in_sheet", scan(), actor=world.clerk)
        assert refusal(world, lecture).names() == ["filed_already"]
        withdraw_file(first, actor=world.clerk, reason="扫反了")
        add_file(lecture, "sign_in_sheet", scan(), actor=world.clerk)

    def test_with_no_entry_that_was_voided(self, world: World, lecture: Entry) -> None:
        void(lecture, actor=world.clerk, reason="登错")
        assert refusal(world, lecture).names() == ["voided"]

    def test_what_was_filled_in_meanwhile_stays(self, world: World, lecture: Entry) -> None:
        complete(lecture, {"evaluation": "群众反映好"}, actor=world.clerk)
        add_file(lecture, "photo", scan("现场.jpg", photograph()), actor=world.clerk)
        lecture.refresh_from_db()
        assert lecture.changes == 3
        assert [file.name for file in files_of(lecture)] == ["现场.jpg"]


class TestPhotographs:
    def test_are_kept_without_the_place_and_with_the_day(self, world: World, lecture: Entry) -> None:
        filed = add_file(lecture, "photo", scan("现场.jpg", photograph()), actor=world.clerk, taken_on=date(2025, 3, 6))
        assert filed.taken_on == date(2025, 3, 14), "the camera's word goes before the sender's"
        assert b"Exif" not in open_file(filed).read()
        plain = scan("又一张.jpg", photograph(taken="", colour="blue"))
        assert add_file(lecture, "photo", plain, actor=world.clerk, taken_on=date(2025, 3, 5)).taken_on == date(
            2025, 3, 5
        )
        other = scan("再一张.jpg", photograph(taken="", colour="green"))
        assert add_file(lecture, "photo", other, actor=world.clerk).taken_on is None

    def test_are_photographs_of_a_day_that_has_come(self, world: World, lecture: Entry) -> None:
        assert "不是照片" in str(refusal(world, lecture, "photo", file=scan("现场.jpg")))
        ahead = photograph(taken="2099:01:01 00:00:00")
        assert "拍摄日期2099-01-01晚于今天" in str(refusal(world, lecture, "photo", file=scan("现场.jpg", ahead)))
        later = scan("现场.jpg", photograph(taken=""))
        with pytest.raises(Refused, match="晚于今天"):
            add_file(lecture, "photo", later, actor=world.clerk, taken_on=date(2099, 1, 1))


class TestWithAnEntry:
    def test_both_are_written_once(self, world: World) -> None:
        papers = [Paper("photo", hold(world.township, scan("现场.jpg", photograph()), "photo"))]
        told: dict[str, Any] = {"held_on": date(2025, 3, 5), "topic": "民法典宣讲"}
        for repeated in (False, True):
            done = create_with(
                "village_lectures", papers, org=world.township, actor=world.clerk, data=told, client_id="a1"
            )
            assert done.repeated is repeated
        filed = files_of(done.entry).get()
        assert (filed.name, filed.taken_on) == ("现场.jpg", date(2025, 3, 14))
        assert verify(world.township).findings.total == 0

    def test_or_neither(self, world: World) -> None:
        papers = [Paper("photo", hold(world.township, scan("现场.jpg", photograph()), "photo"))]
        told: dict[str, Any] = {"held_on": date(2025, 3, 5), "topic": "民法典宣讲"}
        for wrong, data in ((papers * 2, told), (papers, told | {"topic": ""})):
            with pytest.raises(Refused):
                create_with("village_lectures", wrong, org=world.township, actor=world.clerk, data=data)
        assert not Entry.objects.exists()
        assert not EntryFile.objects.exists()


class TestWithdrawing:
    def test_keeps_file_and_reason(self, world: World, lecture: Entry) -> None:
        filed = add_file(lecture, "sign_in_sheet", scan(), actor=world.clerk)
        withdraw_file(filed, actor=world.leader, reason="传错了")
        kept = files_of(lecture).get()
        assert kept.withdrawn is not None
        assert kept.withdrawn.reason == "签到表.pdf：传错了"
        assert open_file(kept).read() == PDF

    def test_needs_a_reason_and_a_role_and_is_done_once(self, world: World, lecture: Entry) -> None:
        filed = add_file(lecture, "sign_in_sheet", scan(), actor=world.clerk)
        for actor, reason, rule in ((world.clerk, " ", "required"), (world.mediator, "错", "role")):
            with pytest.raises(Refused) as caught:
                withdraw_file(filed, actor=actor, reason=reason)
            assert caught.value.names() == [rule]
        withdraw_file(filed, actor=world.clerk, reason="传错了")
        with pytest.raises(Refused) as caught:
            withdraw_file(filed, actor=world.clerk, reason="又一次")
        assert caught.value.names() == ["withdrawn"]


class TestBytes:
    def test_that_changed_are_not_given_out_and_found(
        self, world: World, lecture: Entry, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        filed = add_file(lecture, "sign_in_sheet", scan(), actor=world.clerk)
        assert main(["files", "verify", "--org", world.township.code]) == 0
        place = tmp_path / filed.path
        place.chmod(0o600)
        place.write_bytes(PDF + b" ")
        with pytest.raises(FileDamagedError):
            open_file(filed)
        assert main(["files", "verify", "--org", world.township.code, "--json"]) == 1
        told = json.loads(capsys.readouterr().out.partition("\n")[2])
        assert [row["entry"] for row in told["damaged"]] == [lecture.pk]

    def test_are_due_by_the_entry_s_year(self, world: World, lecture: Entry) -> None:
        filed = add_file(lecture, "sign_in_sheet", scan(), actor=world.clerk)
        assert list(files_due(world.township, date(2036, 1, 1))) == []
        Retention.objects.create(
            org=world.township, kind="sign_in_sheet", years=10, in_force=START, source="保管期限表"
        )
        assert list(files_due(world.township, date(2035, 12, 31))) == []
        assert list(files_due(world.township, date(2036, 1, 1))) == [filed]


class TestPage:
    def test_upload_look_and_withdraw(self, world: World, lecture: Entry) -> None:
        browser = Client()
        browser.force_login(world.users["clerk"])
        page = f"/entries/{lecture.pk}/"
        assert "签到表扫描件" in browser.get(page).content.decode()
        sent = browser.post(f"{page}files/", {"kind": "sign_in_sheet", "file": scan()})
        assert sent.headers["Location"] == f"{page}#files"
        filed = EntryFile.objects.get()
        answer: Any = browser.get(f"{page}files/{filed.pk}/")
        assert b"".join(answer) == PDF
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "签到表.pdf" in browser.get(page).content.decode()
        browser.post(f"{page}files/{filed.pk}/withdraw/", {"reason": "传错了"})
        assert "已撤下" in browser.get(page).content.decode()

    def test_says_why_a_file_was_not_taken_in(self, world: World, lecture: Entry) -> None:
        browser = Client()
        browser.force_login(world.users["clerk"])
        page = f"/entries/{lecture.pk}/"
        for given in ({}, {"kind": "sign_in_sheet", "file": scan("签到.exe")}):
            told = browser.post(f"{page}files/", given, follow=True).content.decode()
            assert "没有上传：" in told
        filed = add_file(lecture, "sign_in_sheet", scan(), actor=world.clerk)
        told = browser.post(f"{page}files/{filed.pk}/withdraw/", {"reason": ""}, follow=True).content.decode()
        assert "没有撤下：" in told

    def test_nobody_else_reaches_it(self, world: World, lecture: Entry) -> None:
        filed = add_file(lecture, "sign_in_sheet", scan(), actor=world.clerk)
        for who in ("other_clerk", "village_clerk", "supervisor"):
            browser = Client()
            browser.force_login(world.users[who])
            assert browser.get(f"/entries/{lecture.pk}/files/{filed.pk}/").status_code == 404
            assert browser.post(f"/entries/{lecture.pk}/files/", {"kind": "photo"}).status_code == 404
        own = Client()
        own.force_login(world.users["clerk"])
        data = {"held_on": date(2025, 3, 6), "topic": "另一讲"}
        other = create("village_lectures", org=world.township, actor=world.clerk, data=data).entry
        assert own.get(f"/entries/{other.pk}/files/{filed.pk}/").status_code == 404
