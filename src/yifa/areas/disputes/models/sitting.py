"""What sittings of a mediation leave behind, whoever mediates."""

from __future__ import annotations

from django.db import models

from yifa.areas.disputes.models.party_key import about_party
from yifa.engine.matters.models import Line
from yifa.engine.numbers.bounds import at_most


class Session(Line):
    """调解记录: one sitting, what each side said, what was proposed, how it ended (人民调解法 art. 22, 27)."""

    held_on = models.DateField("调解日期", help_text="开始调解的日期；一次一条")
    place = models.CharField("地点", max_length=100, help_text="就近、方便当事人的地方")
    is_open = models.BooleanField(
        "公开调解", default=False, help_text="只有各方都要求公开的才能公开（《人民调解法》第23条）"
    )
    present = models.CharField("到场人员", max_length=300, help_text="当事人、代理人和参加调解的人")
    mediators_present = models.PositiveSmallIntegerField(
        "参加的调解人员（人次）",
        null=True,
        blank=True,
        validators=[at_most(99, "人")],
        help_text="调解员和协助调解的人员，不含当事人",
    )
    content = models.TextField(
        "调解情况", help_text="各方的陈述、争执的要点、讲解的规定、提出的方案（《人民调解法》第22、27条）"
    )
    outcome = models.CharField(
        "调解结果",
        max_length=12,
        choices=[("agreed", "达成协议"), ("not_agreed", "未达成"), ("again", "另行调解")],
        help_text="没有谈拢但还要再谈的，选“另行调解”",
    )

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "调解记录"
        verbose_name_plural = "调解记录"


class Refusal(Line):
    """拒绝或者要求终止调解: what a party declared, on which day (人民调解法 art. 17, 23)."""

    party = about_party(help_text="表示拒绝或者要求终止的一方")
    refused_on = models.DateField("表示日期", help_text="当事人表示的日期")
    words = models.TextField(
        "表示内容",
        blank=True,
        help_text="照当事人的意思写，不评价对错；当事人随时可以拒绝、终止调解（《人民调解法》第23条）",
    )

    of_some = True

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "拒绝调解"
        verbose_name_plural = "拒绝调解"
