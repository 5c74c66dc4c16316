"""On a phone in the village: an activity with its photographs, made smaller and without the place on the way."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.utils.timezone import localdate
from playwright.sync_api import expect

from tests.engine.files.photographs import HEIC, opened, photograph
from tests.journeys.visitor import DESKTOP, PHONE, Visitor
from tests.world import World
from yifa.areas.publicity.models import PublicityActivity
from yifa.engine.registers.models import EntryFile
from yifa.engine.registers.papers import open_file
from yifa.engine.store.tenancy import org_scope

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Arrive = Callable[..., Visitor]

YESTERDAY = localdate() - datetime.timedelta(days=1)
TAKEN = f"{YESTERDAY:%Y:%m:%d} 09:30:00"


def show(visitor: Visitor, *pictures: tuple[str, bytes]) -> Visitor:
    """Choose photographs: two taps, however many."""
    visitor.taps += 2
    chosen = [{"name": name, "mimeType": "image/jpeg", "buffer": content} for name, content in pictures]
    visitor.page.get_by_label("现场照片").set_input_files(chosen)  # type: ignore[arg-type]
    return visitor


def test_a_village_enters_an_activity_with_photographs_in_eight_fields_and_twelve_taps(
    arrive: Arrive, office: World
) -> None:
    village = arrive("village_clerk", PHONE).open("/")
    village.page.locator("summary", has_text="记一笔").tap()
    village.taps = 1
    village.follow("普法活动").choose("活动形式", "法治讲座").fill("活动主题", "民法典进村")
    village.choose("受众对象", "村（居）民").fill("受众人数", "42")
    show(
        village,
        ("IMG_1.jpg", photograph(taken=TAKEN, size=(4000, 3000))),
        ("IMG_2.jpg", photograph(taken=TAKEN, size=(3000, 4000), colour="blue")),
    )
    expect(village.page.locator(".photographs li")).to_have_count(2)
    assert village.page.locator("form.actform .fld:visible").count() <= 8
    assert not village.overflows()
    village.send("登记普法活动").sees("法治讲座：民法典进村")
    assert village.taps <= 12
    assert village.barriers() == []
    village.is_at_ease()
    with org_scope(office.township):
        activity = PublicityActivity.objects.get()
        assert (activity.village, activity.held_on) == (office.east_village, localdate())
        files = list(EntryFile.objects.order_by("pk"))
        assert [file.taken_on for file in files] == [YESTERDAY, YESTERDAY]
        sizes = [opened(open_file(file).read()).size for file in files]
        assert sizes == [(1600, 1200), (1200, 1600)]
        assert all(b"Exif" not in open_file(file).read() for file in files)


def test_what_is_no_photograph_is_told_and_what_was_typed_stays(arrive: Arrive, office: World) -> None:
    grid = arrive("grid_worker", PHONE).open("/ledgers/publicity/new/")
    grid.choose("活动形式", "入户走访").fill("活动主题", "反诈").choose("受众对象", "老年人").fill("受众人数", "12")
    show(grid, ("好.jpg", photograph(taken=TAKEN)), ("IMG_3.HEIC", HEIC))
    grid.send("登记普法活动").sees("没有办成").sees("是HEIC格式的照片").sees("已收到")
    assert grid.page.get_by_label("活动主题").input_value() == "反诈"
    grid.send("登记普法活动").sees("入户走访：反诈").is_at_ease()
    with org_scope(office.township):
        assert EntryFile.objects.get().name == "好.jpg"


def test_without_scripts_the_server_takes_the_place_out(arrive: Arrive, office: World) -> None:
    clerk = arrive("clerk", DESKTOP, scripts=False).open("/ledgers/publicity/new/")
    clerk.choose("活动形式", "设点咨询").fill("活动主题", "消费维权").choose("受众对象", "村（居）民")
    show(clerk.fill("受众人数", "80"), ("现场.jpg", photograph(taken=TAKEN)))
    clerk.send("登记普法活动").sees("设点咨询：消费维权").sees("拍摄")
    with org_scope(office.township):
        file = EntryFile.objects.get()
        assert file.taken_on == YESTERDAY
        assert b"Exif" not in open_file(file).read()


@pytest.mark.parametrize("device", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_who_was_never_reached_is_seen_and_entered_from_there(
    arrive: Arrive, office: World, device: dict[str, object]
) -> None:
    clerk = arrive("clerk", device).open("/ledgers/publicity/").follow("普法日历")
    clerk.sees("12·4国家宪法日")
    assert not clerk.overflows()
    assert clerk.barriers() == []
    clerk.follow("覆盖情况").sees("3 个村（社区）没有开展活动")
    assert not clerk.overflows()
    assert clerk.barriers() == []
    clerk.page.locator("tr", has_text="西岭村").locator("a.add").click()
    clerk.choose("活动形式", "法治讲座").fill("活动主题", "宅基地").choose("受众对象", "村（居）民")
    clerk.fill("受众人数", "30").send("登记普法活动").sees("西岭村")
    clerk.open("/publicity/coverage/").sees("2 个村（社区）没有开展活动").is_at_ease()
    assert not clerk.overflows()
