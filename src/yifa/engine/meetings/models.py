"""The tables of deliberation."""

from __future__ import annotations

from django.db import models

from yifa.engine.matters.models import Line
from yifa.engine.orgs.models import Person


class Deliberation(Line):
    """集体讨论: the matter was discussed by a body that decides together; the body's name is the township's own."""

    held_on = models.DateField("会议日期")
    body = models.CharField("会议名称", max_length=100)
    topic = models.CharField("议题", max_length=200)
    conclusion = models.TextField("讨论结论")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "集体讨论"
        verbose_name_plural = "集体讨论"


class Stance(models.TextChoices):
    """表态."""

    AGREE = "agree", "同意"
    DISSENT = "dissent", "不同意"
    ABSTAIN = "abstain", "保留意见"


class Voice(Line):
    """发言: who spoke in which turn, with what stance; dissent is kept with its reason."""

    turn = models.PositiveSmallIntegerField("发言顺序")
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="发言人"
    )
    stance = models.CharField("表态", max_length=8, choices=Stance.choices)
    opinion = models.TextField("意见")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "发言"
        verbose_name_plural = "发言"
