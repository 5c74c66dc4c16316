"""月报与月分析例会: what the villages report each month, and what the township makes of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models

from yifa.engine.numbers.bounds import at_most
from yifa.engine.parameters.limits import current_calendar, limit_for
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.month_field import MonthField
from yifa.law.clock import due
from yifa.law.months import last_day_of
from yifa.law.wording import month_in_words


class Reported(models.TextChoices):
    """有或者无: said in so many words."""

    NONE = "none", "无"
    SOME = "some", "有"


class VillageReturn(EntryRecord):
    """村（社区）月报: a village says for a month what there was, or that there was nothing (零报告)."""

    month = MonthField("报告月份", null=True, blank=True, help_text="报的是哪个月，一村一月一份")
    handed_in_on = models.DateField("报送日期", null=True, blank=True, help_text="收到的日期")
    disputes = models.CharField(
        "新发现矛盾纠纷", max_length=4, choices=Reported.choices, help_text="写“无”的，当月排查应当都是“本期未发现”"
    )
    incidents = models.CharField(
        "突发事件", max_length=4, choices=Reported.choices, help_text="写“有”的，先在突发事件台账登记"
    )
    reporter = models.CharField("报送人", max_length=50, help_text="村（社区）里填报的人")
    remark = models.CharField("备注", max_length=200, blank=True)
    due_on = models.DateField("应报送日期", null=True, blank=True)
    in_time = models.BooleanField("按时报送", null=True, blank=True)

    search_fields = ("remark",)
    own_name = ("reporter",)
    own_day = ("handed_in_on",)

    class Meta:
        verbose_name = "村（社区）月报"
        verbose_name_plural = "村（社区）月报"
        indexes = [models.Index(fields=["org", "dated_on"], name="disputes_return_dated")]

    def __str__(self) -> str:
        month = month_in_words(self.month) if self.month else "月份不详"
        return f"{self.village or '本机关'}{month}月报"

    def derived(self) -> dict[str, Any]:
        """By when the local rule wants it, counted from the month's end; none where no rule gives a number."""
        due_on, handed_in_on = self._due_on(), self.handed_in_on
        in_time = None if due_on is None or handed_in_on is None else handed_in_on <= due_on
        return {"due_on": due_on, "in_time": in_time}

    def _due_on(self) -> date | None:
        if self.month is None:
            return None
        ends = last_day_of(self.month)
        rule = limit_for(self.org, "monthly_return_local", ends)
        return due(rule, ends, calendar=current_calendar()).on if rule.term else None


class MonthlyMeeting(EntryRecord):
    """月分析例会: what was looked at, and what was decided that somebody does."""

    held_on = models.DateField("会议日期", null=True, blank=True, help_text="实际开会的日子，不是通知的日子")
    chair = models.CharField("主持人", max_length=50)
    present = models.PositiveSmallIntegerField(
        "出席人数", null=True, blank=True, validators=[at_most(999, "人")], help_text="实到人数，含主持人和记录人"
    )
    topics = models.TextField("分析研判", help_text="上月办理情况、重点纠纷的原因和形势")
    decisions = models.TextField("议定事项", help_text="做什么、谁负责、何时完成，一事一行")
    place = models.CharField("地点", max_length=100, blank=True)
    recorder = models.CharField("记录人", max_length=50, blank=True)
    attended = models.CharField("出席、缺席人员", max_length=300, blank=True, help_text="按单位写明出席、缺席的人")
    done_on = models.DateField("议定事项办结日期", null=True, blank=True, help_text="全部议定事项办结的日期")
    done_how = models.TextField("办理结果", blank=True, help_text="逐项写明办了什么，没有办成的写明原因")

    search_fields = ("topics", "decisions", "done_how")

    class Meta:
        verbose_name = "月分析例会"
        verbose_name_plural = "月分析例会"
        indexes = [models.Index(fields=["org", "dated_on"], name="disputes_meeting_dated")]

    def __str__(self) -> str:
        return f"{month_in_words(self.held_on)}分析例会" if self.held_on else "月分析例会"
