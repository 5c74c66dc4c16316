"""法治宣传阵地: where the law is on show all the time, and in what state."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.core.validators import MinValueValidator
from django.db import models

from yifa.engine.matters.offered import Entries, Offers
from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord


class PlaceType(models.TextChoices):
    """阵地类别."""

    SQUARE = "square", "法治广场（公园）"
    CORRIDOR = "corridor", "法治长廊"
    COLUMN = "column", "法治宣传栏"
    SCREEN = "screen", "电子显示屏"
    WALL = "wall", "墙体标语和广告牌"
    LIBRARY = "library", "法律图书角"
    SCHOOL = "school", "法治教育基地"
    OTHER = "other", "其他阵地"


class Standing(models.TextChoices):
    """使用情况."""

    IN_USE = "in_use", "在用"
    CLOSED = "closed", "已停用"


class PublicityPlace(EntryRecord):
    """法治宣传阵地: one place; its state is what the last check of it found. ``standing`` follows from its end."""

    opened_on = models.DateField("建成日期", null=True, blank=True)
    kind = models.CharField("阵地类别", max_length=12, choices=PlaceType.choices)
    name = models.CharField("名称", max_length=100, help_text="如东溪村法治广场")
    where = models.CharField("位置", max_length=100, blank=True)
    keeper = models.CharField("管护单位", max_length=100, help_text="谁负责更新、维护")
    closed_on = models.DateField("停用日期", null=True, blank=True)
    closed_because = models.CharField("停用原因", max_length=100, blank=True)
    standing = models.CharField(
        "使用情况", max_length=8, choices=Standing.choices, default=Standing.IN_USE, editable=False
    )

    search_fields = ("name", "where", "keeper")
    ended_by = "closed_on"

    class Meta:
        verbose_name = "法治宣传阵地"
        verbose_name_plural = "法治宣传阵地"
        indexes = [models.Index(fields=["org", "opened_on"], name="publicity_place_opened")]

    def __str__(self) -> str:
        return self.name

    def derived(self) -> dict[str, Any]:
        """Whether it is still there."""
        return {"standing": Standing.IN_USE if self.closed_on is None else Standing.CLOSED}


class State(models.TextChoices):
    """状态."""

    GOOD = "good", "完好"
    WORN = "worn", "陈旧，需更新"
    BROKEN = "broken", "损坏，需维修"


class PlaceCheck(EntryRecord):
    """阵地维护记录: one look at a place, what was renewed there, and the state in which it was left."""

    checked_on = models.DateField("检查日期", null=True, blank=True)
    place = models.ForeignKey(
        PublicityPlace, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="阵地"
    )
    state = models.CharField("状态", max_length=8, choices=State.choices, help_text="检查、维护以后的状态")
    issues = models.PositiveSmallIntegerField(
        "更换期数",
        null=True,
        blank=True,
        validators=[MinValueValidator(1, "没有更换的不填"), at_most(99, "期")],
        help_text="宣传栏、显示屏更换内容的，填更换了几期",
    )
    what = models.CharField("检查维护情况", max_length=200, blank=True)

    search_fields = ("what",)
    offered: ClassVar[Mapping[str, Offers]] = {"place": Entries({}, own=True)}

    class Meta:
        verbose_name = "阵地维护记录"
        verbose_name_plural = "阵地维护记录"
        indexes = [models.Index(fields=["org", "dated_on"], name="publicity_check_dated")]

    def __str__(self) -> str:
        return f"{self.place}：{self.get_state_display()}"
