"""主动公开目录: the columns under which a township publishes, each with the office that feeds it and how often."""

from __future__ import annotations

from datetime import date

from django.db import models

from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import holding


class SpecialItem(models.TextChoices):
    """乡镇应当重点公开的事项 (政府信息公开条例 art. 21)."""

    FARMING = "farming", "农业农村政策"
    WATER = "water", "农田水利工程建设运营"
    LAND_CONTRACTS = "land_contracts", "土地承包经营权流转"
    HOMESTEADS = "homesteads", "宅基地使用情况审核"
    EXPROPRIATION = "expropriation", "土地、房屋征收"
    LEVIES = "levies", "筹资筹劳"
    RELIEF = "relief", "社会救助"


class Frequency(models.TextChoices):
    """更新频率: how often something new is to stand in a column."""

    AT_ONCE = "at_once", "形成后随时"
    MONTHLY = "monthly", "每月"
    QUARTERLY = "quarterly", "每季度"
    HALF_YEARLY = "half_yearly", "每半年"
    YEARLY = "yearly", "每年"


MONTHS = {
    Frequency.MONTHLY.value: 1,
    Frequency.QUARTERLY.value: 3,
    Frequency.HALF_YEARLY.value: 6,
    Frequency.YEARLY.value: 12,
}
"""So many months lie between two items of a column; what is published as it arises has no such time."""


class Carrier(models.TextChoices):
    """公开渠道."""

    SITE = "site", "政府网站"
    BOARD = "board", "政务公开栏"
    HALL = "hall", "便民服务大厅查阅点"
    ACCOUNT = "account", "政务新媒体"
    OTHER = "other", "其他渠道"


class DisclosureColumn(EntryRecord):
    """公开目录: one column, from the day on which it is kept until it is given up or kept otherwise."""

    since = models.DateField("启用日期", null=True, blank=True)
    name = models.CharField("栏目名称", max_length=100, help_text="如财政预决算、宅基地审批结果")
    office = models.CharField("责任单位", max_length=100, help_text="负责更新的办、站、所")
    frequency = models.CharField("更新频率", max_length=12, choices=Frequency.choices)
    carrier = models.CharField("公开渠道", max_length=8, choices=Carrier.choices, help_text="有几个的，选主要的一个")
    basis = models.CharField("公开依据", max_length=200, blank=True, help_text="法律、法规或者上级目录的名称")
    special = models.CharField(
        "乡镇重点公开事项",
        max_length=16,
        choices=SpecialItem.choices,
        blank=True,
        help_text="属于条例规定乡镇重点公开的，选是哪一类；不属于的不选",
    )
    until = models.DateField("停用日期", null=True, blank=True, help_text="自该日起不再使用；改了责任单位的另登记一条")
    ended_because = models.CharField("停用原因", max_length=100, blank=True)

    search_fields = ("name", "office", "basis")

    class Meta:
        verbose_name = "公开目录"
        verbose_name_plural = "公开目录"
        indexes = [models.Index(fields=["org", "since"], name="disclosure_column_since")]

    def __str__(self) -> str:
        return self.name

    def is_meant_on(self, day: date) -> bool:
        """Whether it was in use on that day."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day < self.until)

    def stands_already(self) -> bool:
        """Whether a column of that name is in use at the same time."""
        return self.since is not None and holding(self, "since", "until").filter(name=self.name).exists()

    def is_stale(self, fed_on: date | None, day: date) -> bool:
        """Whether a whole month, quarter, half-year or year, as its own frequency has it, passed without anything new
        by that day. What is published as it arises is never stale."""
        months, reference = MONTHS.get(self.frequency), fed_on or self.since
        if months is None or reference is None:
            return False
        passed = _part_of_time(day, months) - _part_of_time(reference, months)
        return passed > (1 if fed_on else 0)


def _part_of_time(day: date, months: int) -> int:
    """Which month, quarter, half-year or year it is, counted from the beginning of time."""
    return (day.year * 12 + day.month - 1) // months
