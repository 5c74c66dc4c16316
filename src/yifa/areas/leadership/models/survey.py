"""群众评议: how many of those who were asked answered, and how."""

from __future__ import annotations

from django.db import models

from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord

MOST_SHEETS = 99_999


class SurveyKind(models.TextChoices):
    """评议内容."""

    SATISFACTION = "satisfaction", "满意度"
    AWARENESS = "awareness", "知晓率"


class Survey(EntryRecord):
    """群众评议: one survey or review meeting. Answers are anonymous: counts alone are kept."""

    held_on = models.DateField("评议日期", null=True, blank=True, help_text="跨几天的，填结束那一天")
    kind = models.CharField("评议内容", max_length=12, choices=SurveyKind.choices)
    question = models.CharField("问题", max_length=200, help_text="问的是什么，如对本乡法治建设是否满意")
    given_out = models.PositiveIntegerField(
        "发放份数", null=True, blank=True, validators=[at_most(MOST_SHEETS, "份")], help_text="发出的问卷或者到会人数"
    )
    answered = models.PositiveIntegerField(
        "有效份数", null=True, blank=True, validators=[at_most(MOST_SHEETS, "份")], help_text="收回的、能够统计的"
    )
    favourable = models.PositiveIntegerField(
        "满意、知晓份数",
        null=True,
        blank=True,
        validators=[at_most(MOST_SHEETS, "份")],
        help_text="回答满意、基本满意（知晓）的",
    )
    surveyed_by = models.CharField("组织单位", max_length=100, blank=True, help_text="自行组织或者委托第三方")

    search_fields = ("question", "surveyed_by")

    class Meta:
        verbose_name = "群众评议"
        verbose_name_plural = "群众评议"
        indexes = [models.Index(fields=["org", "dated_on"], name="leadership_survey_dated")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}评议：{self.question}"
