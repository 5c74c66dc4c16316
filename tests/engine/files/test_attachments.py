"""What is taken in, what is refused, and what is found when bytes change."""

from __future__ import annotations

import datetime
import hashlib
import io
import json
import os
import zipfile
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests.world import World
from yifa.cli import main
from yifa.engine.files.errors import FileDamagedError, FileRefusedError
from yifa.engine.files.models import Attachment, Retention
from yifa.engine.files.names import clean_name
from yifa.engine.files.retention import due_for_appraisal
from yifa.engine.files.stand_ins import stand_in
from yifa.engine.files.storing import Recording, attach, folder_of, open_verified, withdraw
from yifa.engine.matters.models import Matter
from yifa.engine.store.tenancy import org_scope

PDF = b"%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
JPG = b"\xff\xd8\xff\xe0" + bytes(20)
MP4 = b"\x00\x00\x00\x18ftypisom" + bytes(20)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def package(*members: str, content: bytes = b"<x/>") -> bytes:
    """A zip package with these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in members:
            # A fixed date: the bytes name the test, and every process must give it the same name.
            archive.writestr(zipfile.ZipInfo(member, (2025, 3, 5, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


DOCX = package("[Content_Types].xml", "word/document.xml")
XLSX = package("[Content_Types].xml", "xl/workbook.xml")
OFD = package("OFD.xml", "Doc_0/Document.xml")


@pytest.fixture(autouse=True)
def var_folder(tmp_path: Path, settings: LazySettings) -> Path:
    settings.VAR_DIR = tmp_path
    return tmp_path


@pytest.fixture
def matter(world: World) -> Matter:
    with org_scope(world.township):
        return Matter.objects.create(
            org=world.township,
            area="disputes",
            procedure="mediation",
            version="2011",
            title="院墙纠纷",
            state="settled",
        )


def upload(matter: Matter, world: World, name: str, content: bytes) -> Attachment:
    return attach(matter, "signed_agreement", SimpleUploadedFile(name, content), world.mediator)


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("调解协议.pdf", PDF, "application/pdf"),
        ("签字页.JPG", JPG, "image/jpeg"),
        ("签字页.jpeg", JPG, "image/jpeg"),
        ("现场.png", PNG, "image/png"),
        ("协议.docx", DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("清单.xlsx", XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("旧协议.doc", OLE, "application/msword"),
        ("旧表.xls", OLE, "application/vnd.ms-excel"),
        ("旧稿.wps", OLE, "application/vnd.ms-works"),
        ("公文.ofd", OFD, "application/ofd"),
        ("录像.mp4", MP4, "video/mp4"),
        ("录音.m4a", MP4, "audio/mp4"),
        ("录音.mp3", b"ID3\x04" + bytes(20), "audio/mpeg"),
        ("录音2.mp3", b"\xff\xfb\x90\x64" + bytes(20), "audio/mpeg"),
        ("说明.txt", "情况说明\r\n㐂𠮷".encode(), "text/plain"),
        ("说明2.txt", "情况说明".encode("gb18030"), "text/plain"),
    ],
)
def test_takes_in_what_offices_use(world: World, matter: Matter, name: str, content: bytes, media_type: str) -> None:
    attachment = upload(matter, world, name, content)
    assert (attachment.name, attachment.media_type, attachment.size) == (name, media_type, len(content))
    assert attachment.sha256 == hashlib.sha256(content).hexdigest()
    assert attachment.path == f"files/990101201/{attachment.sha256[:2]}/{attachment.sha256[2:4]}/{attachment.sha256}"
    with open_verified(attachment) as file:
        assert file.read() == content


def encrypted_package() -> bytes:
    """A package whose first member has the flag of encryption in its directory entry."""
    content = bytearray(DOCX)
    place = content.index(b"PK\x01\x02")
    content[place + 8] |= 1
    return bytes(content)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("空.pdf", b"", "是空文件"),
        ("程序.exe", b"MZ", "不在允许范围内"),
        ("网页.html", b"<html>", "不在允许范围内"),
        ("宏.docm", DOCX, "不在允许范围内"),
        ("图.svg", b"<svg/>", "不在允许范围内"),
        ("程序.pdf", b"MZ\x90\x00", "内容与扩展名不符（无法识别）"),
        ("照片.pdf", JPG, "实为JPG图片"),
        ("协议.docx", XLSX, "实为Excel工作簿"),
        ("协议.docx", PDF, "实为PDF文件"),
        ("网页.pdf", b"<html><script>", "实为纯文本"),
        ("说明.txt", PDF, "实为PDF文件"),
        ("说明.txt", b"a\x00b", "无法识别"),
        ("压缩.docx", package("a.txt"), "无法识别"),
        ("坏.docx", DOCX[:60], "已损坏"),
        ("宏.docx", package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "含有宏"),
        ("宏.xls", OLE + "_VBA_PROJECT_CUR".encode("utf-16-le"), "含有宏"),
        ("密.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "打开密码"),
        ("密.docx", encrypted_package(), "打开密码"),
        ("弹.xlsx", package("[Content_Types].xml", "xl/workbook.xml", content=bytes(20 * 1024**2)), "压缩炸弹"),
        ("多.xlsx", package(*(f"{number}.xml" for number in range(10_001)), content=b""), "压缩炸弹"),
    ],
)
def test_refuses_and_keeps_nothing(
    world: World, matter: Matter, var_folder: Path, name: str, content: bytes, why: str
) -> None:
    with pytest.raises(FileRefusedError, match="未予接收") as refusal:
        upload(matter, world, name, content)
    assert why in str(refusal.value)
    assert [path for path in var_folder.rglob("*") if path.is_file()] == []
    with org_scope(world.township):
        assert not Attachment.objects.exists()


def test_refuses_what_is_too_big_whatever_size_the_client_says(
    world: World, matter: Matter, settings: LazySettings
) -> None:
    settings.LARGEST_FILE = 1024**2
    file = ContentFile(PDF + bytes(1024**2), name="大.pdf")
    file.size = 10
    with pytest.raises(FileRefusedError, match="超过1MB"):
        attach(matter, "evidence", file, world.officer)
    assert upload(matter, world, "正好.pdf", PDF + bytes(1024**2 - len(PDF))).size == 1024**2


@pytest.mark.parametrize(
    "name",
    [
        "../../协议.pdf",
        "C:\\桌面\\协议.pdf",
        "/etc/协议.pdf",
        "协议\x00.pdf",
        "协议\u202efdp.pdf",
        ".pdf",
        "协议",
        "",
        " . .pdf",
    ],
)
def test_refuses_names_that_play_tricks(name: str) -> None:
    with pytest.raises(FileRefusedError, match="文件名"):
        clean_name(name)


def test_cleans_names() -> None:
    assert clean_name(" 协议\u200b\n书.pdf. ") == "协议书.pdf"
    assert clean_name("长" * 300 + ".pdf") == "长" * 116 + ".pdf"
    assert clean_name("㐂𠮷😀.pdf") == "㐂𠮷😀.pdf"


def test_the_same_bytes_lie_once_and_belong_to_each_organisation_alone(world: World, matter: Matter) -> None:
    first = upload(matter, world, "甲.pdf", PDF)
    second = upload(matter, world, "乙.pdf", PDF)
    assert first.path == second.path
    with org_scope(world.other_township):
        elsewhere = Matter.objects.create(
            org=world.other_township,
            area="disputes",
            procedure="mediation",
            version="2011",
            title="别处",
            state="settled",
        )
    assert upload(elsewhere, world, "甲.pdf", PDF).path != first.path


def test_a_rolled_back_upload_can_be_repeated(world: World, matter: Matter) -> None:
    with transaction.atomic():
        upload(matter, world, "甲.pdf", PDF)
        transaction.set_rollback(True)
    with org_scope(world.township):
        assert not Attachment.objects.exists()
    with open_verified(upload(matter, world, "甲.pdf", PDF)) as file:
        assert file.read() == PDF


def test_changed_or_missing_bytes_are_found(
    world: World, matter: Matter, var_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = upload(matter, world, "好.pdf", PDF + b"1")
    changed = upload(matter, world, "改.pdf", PDF + b"2")
    missing = upload(matter, world, "丢.pdf", PDF + b"3")
    assert main(["files", "verify", "--org", "990101201"]) == 0
    assert "已核对3件，有问题0件" in capsys.readouterr().out

    os.chmod(var_folder / changed.path, 0o600)
    (var_folder / changed.path).write_bytes(PDF + b"x")
    (var_folder / missing.path).unlink()
    open_verified(sound).close()
    with pytest.raises(FileDamagedError, match="与上传时不一致"):
        open_verified(changed)
    with pytest.raises(FileDamagedError, match="不在存放位置"):
        open_verified(missing)
    assert main(["files", "verify", "--org", "990101201", "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["checked"] == 3
    assert [row["id"] for row in answer["damaged"]] == [changed.pk, missing.pk]

    upload(matter, world, "又.pdf", PDF + b"2")
    open_verified(changed).close()
    assert main(["files", "verify", "--org", "000000"]) == 2
    assert "没有代码为“000000”的机关" in capsys.readouterr().err


def test_an_audio_visual_record_keeps_device_and_times(world: World, matter: Matter) -> None:
    start = timezone.now()
    end = start + datetime.timedelta(minutes=30)
    attachment = attach(
        matter, "record", SimpleUploadedFile("a.mp4", MP4), world.officer, recording=Recording("仪-07", start, end)
    )
    assert (attachment.device, attachment.started_at, attachment.ended_at) == ("仪-07", start, end)
    with pytest.raises(FileRefusedError, match="结束时间早于开始时间"):
        attach(matter, "record", SimpleUploadedFile("a.mp4", MP4), world.officer, recording=Recording("仪", end, start))


def test_withdrawing_is_a_mark_with_a_reason(world: World, matter: Matter) -> None:
    attachment = upload(matter, world, "甲.pdf", PDF)
    with pytest.raises(FileRefusedError, match="没有写明原因"):
        withdraw(attachment, by=world.clerk, reason=" ")
    withdraw(attachment, by=world.clerk, reason="传错事项")
    assert (attachment.withdrawn_by, attachment.withdrawn_for) == (world.clerk, "传错事项")
    open_verified(attachment).close()
    with pytest.raises(FileRefusedError, match="已撤下（传错事项）"):
        withdraw(attachment, by=world.leader, reason="再撤")
    with pytest.raises(IntegrityError), transaction.atomic(), org_scope(world.township):
        Attachment.objects.filter(pk=attachment.pk).update(withdrawn_for="")


def test_files_are_due_when_their_years_have_passed(world: World, matter: Matter) -> None:
    attachment = upload(matter, world, "甲.pdf", PDF)
    attach(matter, "photo", stand_in("photo", "b"), world.clerk)
    attach(matter, "decision", SimpleUploadedFile("c.pdf", PDF), world.clerk)
    with org_scope(world.township):
        Retention.objects.bulk_create(
            Retention(org=world.township, kind=kind, years=years, source="清档〔2024〕1号", in_force="2024-01-01")
            for kind, years in (("signed_agreement", 10), ("decision", None))
        )

    def due(year: int, month: int, day: int) -> list[Attachment]:
        return list(due_for_appraisal(world.township, datetime.date(year, month, day)))

    assert due(2099, 1, 1) == []
    with org_scope(world.township):
        Matter.objects.filter(pk=matter.pk).update(closed_on="2025-03-05", opened_on="2025-01-06")
    assert due(2035, 12, 31) == []
    assert due(2036, 1, 1) == [attachment]
    assert due(2023, 12, 31) == []


def test_the_folder_of_an_organisation_stays_inside(world: World, var_folder: Path) -> None:
    world.township.code = "../../etc"
    assert folder_of(world.township).parent == var_folder / "files"
