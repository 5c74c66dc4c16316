"""The tables of the test area."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import models

from yifa.engine.matters.models import Line, Record
from yifa.engine.numbers.telephone import validate_telephone
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.month_field import MonthField
from yifa.engine.vault.fields import EncryptedTextField


class QuarrelKind(models.TextChoices):
    """纠纷类型."""

    LAND = "land", "山林土地"
    FAMILY = "family", "婚姻家庭"
    OTHER = "other", "其他"


class Quarrel(Record):
    """邻里纠纷: accepted, perhaps settled, ended one way or the other."""

    kind = models.CharField("类型", max_length=8, choices=QuarrelKind.choices)
    accepted_on = models.DateField("受理日期", null=True, blank=True)
    settled_on = models.DateField("达成协议日期", null=True, blank=True)
    ended_on = models.DateField("终结日期", null=True, blank=True)
    agreed = models.BooleanField("达成协议", default=False)
    people = models.PositiveIntegerField("涉及人数", null=True, blank=True)
    amount = models.DecimalField("协议金额（元）", max_digits=14, decimal_places=2, null=True, blank=True)

    class Meta:
        verbose_name = "邻里纠纷"
        verbose_name_plural = "邻里纠纷"
        indexes = [models.Index(fields=["org", "accepted_on"], name="village_quarrel_accepted")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}纠纷"


class Sitting(Line):
    """调解会: one sitting on a quarrel."""

    held_on = models.DateField("日期")
    present = models.PositiveIntegerField("到场人数", default=0)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "调解会"
        verbose_name_plural = "调解会"


class Lecture(EntryRecord):
    """法治讲座: one lecture on the law, with how many heard it."""

    held_on = models.DateField("举办日期", null=True, blank=True)
    topic = models.CharField("主题", max_length=100)
    audience = models.PositiveIntegerField("听众人数", null=True, blank=True)
    theme = models.CharField("类别", max_length=8, choices=[("law", "法律"), ("case", "以案释法")], blank=True)
    month = MonthField("计划月份", null=True, blank=True)
    evaluated_on = models.DateField("评估日期", null=True, blank=True)
    evaluation = models.CharField("评估意见", max_length=100, blank=True)
    evaluate_by = models.DateField("应评估日期", null=True, blank=True)
    lecturer_phone = EncryptedTextField("讲师电话", blank=True, default="", validators=[validate_telephone])

    class Meta:
        verbose_name = "法治讲座"
        verbose_name_plural = "法治讲座"
        indexes = [models.Index(fields=["org", "held_on"], name="village_lecture_held")]

    def __str__(self) -> str:
        return self.topic

    def derived(self) -> dict[str, Any]:
        return {"evaluate_by": self.held_on and self.held_on + timedelta(days=30)}
