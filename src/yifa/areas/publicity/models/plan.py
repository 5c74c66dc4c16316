"""普法规划、年度计划 and what they ask of whom: 谁执法谁普法责任清单, 计划项目."""

from __future__ import annotations

from datetime import date

from django.db import models

from yifa.areas.publicity.models.choices import OF_RESIDENTS, Audience
from yifa.areas.publicity.models.units import is_one_of
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others
from yifa.law.theme_days import theme_day_choices


class PlanKind(models.TextChoices):
    """计划类别."""

    FIVE_YEARS = "five_years", "五年规划"
    YEARLY = "yearly", "年度计划"


class PublicityPlan(EntryRecord):
    """普法规划、年度计划: what is to be done over some years, or in one; how far it had come, and what was reached."""

    issued_on = models.DateField("印发日期", null=True, blank=True)
    kind = models.CharField("计划类别", max_length=12, choices=PlanKind.choices)
    name = models.CharField("名称", max_length=150, help_text="如2026年普法依法治理工作要点、第九个五年普法规划")
    first_year = models.PositiveSmallIntegerField("起始年度")
    last_year = models.PositiveSmallIntegerField("终止年度", help_text="年度计划与起始年度相同")
    number = models.CharField("文号", max_length=40, blank=True)
    checked_on = models.DateField("中期检查日期", null=True, blank=True, help_text="规划的中期评估；年度计划的年中检查")
    situation = models.TextField("中期检查情况", blank=True, help_text="总体进度、存在问题、下步措施")
    concluded_on = models.DateField("总结验收日期", null=True, blank=True)
    conclusion = models.TextField("总结验收情况", blank=True, help_text="完成了什么、没有完成什么、为什么")

    search_fields = ("name", "number", "situation", "conclusion")

    class Meta:
        verbose_name = "普法规划、年度计划"
        verbose_name_plural = "普法规划、年度计划"
        indexes = [models.Index(fields=["org", "dated_on"], name="publicity_plan_dated")]

    def __str__(self) -> str:
        return self.name

    def is_planned_twice(self) -> bool:
        """Whether another plan of that kind begins in the same year under the same name."""
        return others(self).filter(kind=self.kind, first_year=self.first_year, name=self.name).exists()


class TaskKind(models.TextChoices):
    """任务来源: the list of who tells of which law, or a plan's own item."""

    DUTY = "duty", "谁执法谁普法清单"
    ITEM = "item", "计划项目"


class PublicityTask(EntryRecord):
    """普法任务: one row of the list of duties, or one item of a plan: which office tells whom of which law, by when.

    It is done once an activity, or a law explained while a case was handled, names it: nobody ticks it by hand.
    """

    set_on = models.DateField("下达日期", null=True, blank=True)
    kind = models.CharField("任务来源", max_length=8, choices=TaskKind.choices)
    unit = models.CharField("责任单位", max_length=100, help_text="办、站、所或者村（社区）的名称")
    law = models.CharField("重点法律", max_length=200, help_text="要宣传的法律、法规，几部之间用顿号")
    audience = models.CharField("重点对象", max_length=16, choices=Audience.choices)
    content = models.CharField("任务内容", max_length=200, help_text="开展什么活动，如到村小学讲一堂法治课")
    due_on = models.DateField("完成时限", help_text="最迟哪一天完成")
    plan = models.ForeignKey(
        PublicityPlan,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="所属计划",
        help_text="计划项目选择是哪一份计划的；先在普法计划台账中登记",
    )
    theme_day = models.CharField("普法节点", max_length=24, blank=True, choices=theme_day_choices)
    cancelled_on = models.DateField("取消日期", null=True, blank=True)
    cancelled_because = models.CharField("取消原因", max_length=200, blank=True)

    search_fields = ("unit", "law", "content")
    ended_by = "cancelled_on"

    class Meta:
        verbose_name = "普法任务"
        verbose_name_plural = "普法任务"
        indexes = [
            models.Index(fields=["org", "dated_on"], name="publicity_task_dated"),
            models.Index(fields=["org", "due_on"], name="publicity_task_due"),
        ]

    def __str__(self) -> str:
        return f"{self.due_on.year}年{self.unit}：{self.content}"

    def is_meant_on(self, day: date) -> bool:
        """The task of the same words stands in the list of every year."""
        return self.due_on.year == day.year

    def is_of(self, *units: str) -> bool:
        """Whether one of these offices, several perhaps in one text, has to carry it out."""
        return is_one_of(self.unit, *units)

    def is_for(self, audience: str) -> bool:
        """Whether speaking to this group carries it out: residents are women, the elderly and the disabled too."""
        if self.audience == Audience.OTHER:
            return True
        return audience == self.audience or (self.audience == Audience.RESIDENTS and audience in OF_RESIDENTS)

    def is_set_twice(self) -> bool:
        """Whether the office has the same task in the same list already."""
        same = {"kind": self.kind, "unit": self.unit, "content": self.content, "due_on": self.due_on}
        return others(self).filter(**same, plan=self.plan).exists()


def task_key() -> models.ForeignKey[PublicityTask | None, PublicityTask | None]:
    """The task that an entry ticks off."""
    return models.ForeignKey(
        PublicityTask,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="完成的任务",
        help_text="完成责任清单、计划中哪一项任务的，选择该项；选了即核销",
    )
