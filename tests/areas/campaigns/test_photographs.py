"""Photographs of a hazard before and after: pictures alone, without the place, shown where the matter is read."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.areas.campaigns.entries import hazard, ordered
from tests.engine.files.photographs import opened, photograph
from tests.world import World
from yifa.engine.files.errors import FileRefusedError
from yifa.engine.files.models import Attachment
from yifa.engine.files.storing import attach
from yifa.engine.matters.models import Matter

pytestmark = pytest.mark.django_db


@pytest.fixture
def matter(world: World) -> Matter:
    return ordered(hazard(world), world).fresh()


def sent(browser: Client, matter: Matter, name: str, content: bytes, **more: str) -> tuple[int, str]:
    """The step that puts it right, sent with one file."""
    page = f"/matters/{matter.pk}/acts/put_right/"
    form = browser.get(page).context["page"]
    answer = browser.post(
        page,
        {
            "happened_on": "2025-03-25", "result": "已清空通道", "client_id": form.client_id, "seen": form.seen,
            "file-hazard_after": SimpleUploadedFile(name, content), **more,
        },
    )  # fmt: skip
    return answer.status_code, answer.content.decode()


def test_come_without_the_place_and_are_shown(client: Client, world: World, matter: Matter) -> None:
    client.force_login(world.users["officer"])
    assert sent(client, matter, "清空后.jpg", photograph())[0] == 302
    (kept,) = Attachment.objects.filter(matter=matter, kind="hazard_after")
    assert kept.taken_on == date(2025, 3, 14)
    page = client.get(f"/matters/{matter.pk}/").content.decode()
    assert f'<img class="shot" src="/files/{kept.pk}/" alt="隐患整改后照片"' in page
    assert "2025年3月14日拍摄" in page
    given = client.get(f"/files/{kept.pk}/")
    content = b"".join(given)  # type: ignore[call-overload]
    assert given["Content-Type"] == "image/jpeg"
    assert "attachment" not in given["Content-Disposition"]
    assert b"secret place" not in content
    assert not opened(content).getexif().get_ifd(0x8825)


def test_keep_the_day_that_the_browser_read_before_it_drew_them_anew(
    client: Client, world: World, matter: Matter
) -> None:
    client.force_login(world.users["officer"])
    status, _ = sent(client, matter, "清空后.jpg", photograph(taken=""), **{"taken-hazard_after": "2025-03-20"})
    assert status == 302
    assert Attachment.objects.get(matter=matter, kind="hazard_after").taken_on == date(2025, 3, 20)


def test_anything_else_is_refused_where_it_was_chosen(client: Client, world: World, matter: Matter) -> None:
    client.force_login(world.users["officer"])
    status, page = sent(client, matter, "台账.xlsx", b"PK\x03\x04")
    assert status == 422
    assert "“台账.xlsx”不是照片，未予接收" in page
    assert matter.state == "ordered"


def test_come_so_through_every_door(world: World, matter: Matter) -> None:
    with pytest.raises(FileRefusedError, match="不是照片"):
        attach(matter, "hazard_before", ContentFile(b"%PDF-1.4", "整改前.pdf"), world.officer)
    kept = attach(matter, "hazard_before", ContentFile(photograph("PNG"), "整改前.png"), world.officer)
    assert kept.taken_on == date(2025, 3, 14)
    with pytest.raises(FileRefusedError, match="晚于今天"):
        attach(matter, "hazard_before", ContentFile(photograph(taken="2099:01:01 00:00:00"), "以后.jpg"), world.officer)
