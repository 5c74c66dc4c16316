"""风险点与突发事件: what might happen, and what happened."""

from __future__ import annotations

from django.db import models

from yifa.areas.disputes.models.sweep import Sweep
from yifa.engine.numbers.bounds import MOST_YUAN, at_most
from yifa.engine.registers.models import EntryRecord


class RiskKind(models.TextChoices):
    """风险类别."""

    DISPUTE = "dispute", "矛盾纠纷苗头"
    PUBLIC_ORDER = "public_order", "治安隐患"
    SAFETY = "safety", "安全生产、消防隐患"
    MASS = "mass", "群体性事件苗头"
    OTHER = "other", "其他"


class RiskGrade(models.TextChoices):
    """风险等级."""

    LOW = "low", "低"
    MIDDLE = "middle", "中"
    HIGH = "high", "高"


class RiskPoint(EntryRecord):
    """风险点: something that may grow into a dispute, a case or an accident: graded, owned, treated."""

    found_on = models.DateField("发现日期", null=True, blank=True)
    kind = models.CharField("风险类别", max_length=12, choices=RiskKind.choices, help_text="按可能引起的后果选择")
    what = models.CharField("风险情况", max_length=300, help_text="何处、何事、可能引起什么")
    grade = models.CharField(
        "风险等级", max_length=8, choices=RiskGrade.choices, help_text="可能引起案件或者人员伤亡的填高"
    )
    owner = models.CharField("责任人", max_length=100, blank=True, help_text="谁负责化解、整改")
    treat_by = models.DateField("处置期限", null=True, blank=True, help_text="各地自定；高风险的宜当日采取措施")
    sweep = models.ForeignKey(
        Sweep,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="risk_points",
        db_index=False,
        limit_choices_to={"outcome": "found"},
        verbose_name="所属排查",
        help_text="排查中发现的，选择那次排查",
    )
    treated_on = models.DateField("处置完成日期", null=True, blank=True, help_text="隐患消除或者纠纷化解的日期")
    treatment = models.TextField("处置情况", blank=True, help_text="谁、做了什么、现在怎样")

    search_fields = ("what", "owner", "treatment")

    class Meta:
        verbose_name = "风险点"
        verbose_name_plural = "风险点"
        indexes = [
            models.Index(fields=["org", "found_on"], name="disputes_risk_found"),
            models.Index(fields=["org", "sweep"], name="disputes_risk_sweep"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}：{self.what}"


class IncidentKind(models.TextChoices):
    """突发事件类别."""

    FIRE = "fire", "火灾"
    WORK_SAFETY = "work_safety", "生产安全事故"
    TRAFFIC = "traffic", "道路交通事故"
    MASS = "mass", "群体性事件"
    PUBLIC_ORDER = "public_order", "治安、刑事案件"
    DISASTER = "disaster", "自然灾害"
    HEALTH = "health", "公共卫生事件"
    OTHER = "other", "其他"


class Incident(EntryRecord):
    """突发事件: a fire, an accident, a crowd. A month without one is reported by the village, not inferred."""

    happened_on = models.DateField("发生日期", null=True, blank=True, help_text="事件发生的日子，不是报告的日子")
    kind = models.CharField(
        "事件类别", max_length=16, choices=IncidentKind.choices, help_text="按主要后果选择，一起事件只登记一次"
    )
    what = models.CharField("事件情况", max_length=300, help_text="何时、何地、何事；不写当事人身份信息")
    people_involved = models.PositiveIntegerField("涉及人数", null=True, blank=True, validators=[at_most(99_999, "人")])
    dead = models.PositiveIntegerField(
        "死亡人数", default=0, validators=[at_most(9_999, "人")], help_text="当场和抢救无效的合计；后来有变的更正本条"
    )
    injured = models.PositiveIntegerField(
        "受伤人数", default=0, validators=[at_most(9_999, "人")], help_text="不含死亡人数"
    )
    loss = models.DecimalField(
        "直接损失（元）",
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[at_most(MOST_YUAN, "元")],
        help_text="初步估计的也可以填，核实后更正；单位是元",
    )
    reported_to = models.CharField("报告单位", max_length=100, blank=True, help_text="向谁报告，如县应急管理局、派出所")
    handled_on = models.DateField("处置完毕日期", null=True, blank=True, help_text="现场处置和善后全部结束的日期")
    handling = models.TextField("处置情况", blank=True, help_text="采取的措施、结果，以及向上级续报的情况")

    search_fields = ("what", "handling")

    class Meta:
        verbose_name = "突发事件"
        verbose_name_plural = "突发事件"
        indexes = [models.Index(fields=["org", "dated_on"], name="disputes_incident_dated")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}：{self.what}"
