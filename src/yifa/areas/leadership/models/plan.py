"""年度工作计划、专项行动: what the year's work of governing by law is to be, and what was done in one field at once."""

from __future__ import annotations

from django.db import models

from yifa.areas.leadership.models.meeting import LawMeeting
from yifa.engine.matters.offered import NamesIn
from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others

MOST_COUNTED = 9_999


class AnnualPlan(EntryRecord):
    """年度工作计划: the plan of one year; how far it had come at midyear and what was reached are told later.

    Its items are tasks (工作任务), each of which names the plan.
    """

    issued_on = models.DateField("印发日期", null=True, blank=True)
    year = models.PositiveSmallIntegerField("计划年度")
    name = models.CharField("计划名称", max_length=150, help_text="如2026年法治政府建设工作要点")
    number = models.CharField("文号", max_length=40, blank=True)
    meeting = models.ForeignKey(
        LawMeeting,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="审定会议",
        help_text="哪次会议研究通过的；先在研究法治工作会议台账中登记",
    )
    checked_on = models.DateField("年中检查日期", null=True, blank=True)
    situation = models.TextField(
        "年中检查情况", blank=True, help_text="总体进度、存在问题、下步措施；写入年度报告的，写成一句话"
    )
    concluded_on = models.DateField("年底总结日期", null=True, blank=True)
    conclusion = models.TextField("年底总结", blank=True, help_text="完成了什么、没有完成什么、为什么")

    search_fields = ("name", "number", "situation", "conclusion")

    class Meta:
        verbose_name = "年度工作计划"
        verbose_name_plural = "年度工作计划"
        indexes = [models.Index(fields=["org", "dated_on"], name="leadership_plan_dated")]

    def __str__(self) -> str:
        return self.name

    def is_planned_twice(self) -> bool:
        """Whether another plan of that year has the same name."""
        return others(self).filter(year=self.year, name=self.name).exists()


class ActionField(models.TextChoices):
    """专项行动领域."""

    SAFETY = "safety", "安全生产和消防"
    TRAFFIC = "traffic", "道路交通"
    ENVIRONMENT = "environment", "生态环境"
    FOOD = "food", "食品药品"
    MARKET = "market", "市场和集镇秩序"
    LAND = "land", "土地和违法建设"
    DISPUTES = "disputes", "矛盾纠纷化解"
    SECURITY = "security", "社会治安"
    WAGES = "wages", "根治欠薪"
    OTHER = "other", "其他领域"


class SpecialAction(EntryRecord):
    """专项行动: one drive in one field, from its beginning to its end, with what it found and what of it was put right.

    Counts alone: whoever was checked stands in the papers of enforcement, not here.
    """

    begun_on = models.DateField("开始日期", null=True, blank=True)
    until = models.DateField("计划结束日期", help_text="方案确定的最后日期")
    field = models.CharField("领域", max_length=12, choices=ActionField.choices)
    name = models.CharField("行动名称", max_length=150, help_text="如“九小场所”消防安全专项整治")
    unit = models.CharField("牵头单位", max_length=100, help_text="办、站、所的名称")
    document = models.CharField("方案文号", max_length=100, blank=True)
    ended_on = models.DateField("结束日期", null=True, blank=True)
    places_checked = models.PositiveIntegerField(
        "检查场所（单位）数",
        null=True,
        blank=True,
        validators=[at_most(MOST_COUNTED, "个")],
        help_text="同一场所检查几次计几个",
    )
    problems_found = models.PositiveIntegerField(
        "发现问题数", null=True, blank=True, validators=[at_most(MOST_COUNTED, "个")], help_text="没有发现的填0"
    )
    problems_fixed = models.PositiveIntegerField(
        "已整改问题数", null=True, blank=True, validators=[at_most(MOST_COUNTED, "个")], help_text="截至结束日期的"
    )
    conclusion = models.TextField("总结", blank=True, help_text="总体情况、没有整改的原因和去向")

    search_fields = ("name", "unit", "conclusion")
    offered = {"unit": NamesIn("leadership.GroupSeat", "unit", "until")}

    class Meta:
        verbose_name = "专项行动"
        verbose_name_plural = "专项行动"
        indexes = [
            models.Index(fields=["org", "dated_on"], name="leadership_action_dated"),
            models.Index(fields=["org", "ended_on"], name="leadership_action_ended"),
        ]

    def __str__(self) -> str:
        return self.name
