"""日常巡查: 河长巡河, 森林巡护, 联防巡逻, entered where somebody stands."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models

from yifa.areas.campaigns.models.choices import count
from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord


class PatrolKind(models.TextChoices):
    """巡查类别."""

    RIVER = "river", "河长巡河"
    FOREST = "forest", "森林巡护"
    JOINT = "joint", "联防巡逻"
    FIRE = "fire", "防火巡查"
    GEOLOGY = "geology", "地质灾害点巡查"
    ROAD = "road", "道路交通劝导"
    WATER = "water", "防溺水巡查"
    OTHER = "other", "其他巡查"


class Finding(models.TextChoices):
    """巡查结果."""

    NONE = "none", "未发现问题"
    SETTLED = "settled", "发现问题，当场处理"
    HAZARD = "hazard", "发现隐患，需要整改"


class Patrol(EntryRecord):
    """日常巡查: one walk along a river, through a forest, through the streets. A finding that takes
    time is a hazard."""

    patrolled_on = models.DateField("巡查日期", null=True, blank=True)
    kind = models.CharField("巡查类别", max_length=8, choices=PatrolKind.choices)
    people = models.PositiveIntegerField(
        "巡查人数",
        null=True,
        blank=True,
        default=1,
        validators=[MinValueValidator(1, "巡查人数应当大于0"), at_most(999, "人次")],
    )
    finding = models.CharField("巡查结果", max_length=8, choices=Finding.choices)
    what = models.CharField(
        "发现的问题和处理", max_length=300, blank=True, help_text="什么地方、什么问题、怎样处理；不写个人姓名"
    )
    route = models.CharField("巡查路线、地点", max_length=100, blank=True)
    length = models.DecimalField(
        "巡查里程（公里）",
        max_digits=6,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0, "里程不能小于0"), at_most(999, "公里")],
    )
    places = count("查看点位数", "处", most=999)

    search_fields = ("what", "route")
    own_day = ("patrolled_on",)

    class Meta:
        verbose_name = "日常巡查"
        verbose_name_plural = "日常巡查"
        indexes = [models.Index(fields=["org", "dated_on"], name="campaigns_patrol_dated")]

    def leads_on(self) -> bool:
        """Where nothing was found there is no hazard to register."""
        return self.finding != Finding.NONE

    def __str__(self) -> str:
        where = self.route or str(self.village or "")
        day = self.patrolled_on or self.dated_on
        return f"{where}{self.get_kind_display()}{f'（{day}）' if day else ''}"
