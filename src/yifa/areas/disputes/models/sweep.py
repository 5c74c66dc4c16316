"""矛盾纠纷排查: looking for disputes and risks before anybody comes with them."""

from __future__ import annotations

from django.db import models

from yifa.areas.disputes.models.grid import grid_key
from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord
from yifa.law.wording import day_in_words


class Occasion(models.TextChoices):
    """排查时机."""

    ROUTINE = "routine", "月度例行"
    HOLIDAY = "holiday", "节假日前"
    MEETING = "meeting", "重要会议、活动前"
    SPECIAL = "special", "专项"


class Outcome(models.TextChoices):
    """排查结果: that nothing was found is said, never concluded from silence."""

    FOUND = "found", "有发现"
    NONE = "none", "本期未发现"


class Sweep(EntryRecord):
    """矛盾纠纷排查: one sweep of a village or a grid. The disputes and risk points that it found name it."""

    swept_on = models.DateField("排查日期", null=True, blank=True, help_text="跨几天的，填结束那一天")
    occasion = models.CharField(
        "排查时机", max_length=8, choices=Occasion.choices, help_text="每月例行排查；节假日和重要会议、活动前另行排查"
    )
    sweepers = models.CharField("排查人员", max_length=200, blank=True, help_text="姓名，用顿号分开")
    person_times = models.PositiveIntegerField(
        "出动人次", null=True, blank=True, validators=[at_most(9_999, "人次")], help_text="一人去一天算一人次"
    )
    outcome = models.CharField(
        "排查结果",
        max_length=8,
        choices=Outcome.choices,
        help_text="没有发现也要写明；有发现的，随后登记纠纷或者风险点，并选择本次排查",
    )
    summary = models.TextField("排查情况", blank=True, help_text="到了哪些户、看了什么；有发现的写明是什么")
    grid = grid_key("网格", help_text="只排查一个网格的，选择该网格")

    search_fields = ("sweepers", "summary")
    own_name = ("sweepers",)

    class Meta:
        verbose_name = "矛盾纠纷排查"
        verbose_name_plural = "矛盾纠纷排查"
        indexes = [models.Index(fields=["org", "dated_on"], name="disputes_sweep_dated")]

    def __str__(self) -> str:
        day = day_in_words(self.swept_on) if self.swept_on else ""
        return f"{day}{self.grid or self.village or '全域'}{self.get_occasion_display()}排查"

    def finds(self) -> int:
        """How many disputes and risk points hang on it."""
        if self.pk is None:
            return 0
        named: list[models.Manager[models.Model]] = [self.disputes, self.risk_points]
        return sum(rows.filter(voided=False).count() for rows in named)
