"""村务监督委员会: who sits on it, when it met and what it asked for. Members are named as office-holders alone."""

from __future__ import annotations

from datetime import date

from django.core.validators import MinValueValidator
from django.db import models

from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import holding, others


class SupervisionCommittee(EntryRecord):
    """村务监督委员会: a village's committee as it is composed from a day on; another composition is another entry."""

    since = models.DateField("产生日期", null=True, blank=True)
    term = models.CharField("届次", max_length=40, help_text="如第八届")
    term_ends_on = models.DateField("任期届满日期", help_text="与村民委员会任期相同")
    head = models.CharField("主任", max_length=50)
    members = models.PositiveSmallIntegerField(
        "成员人数",
        null=True,
        blank=True,
        validators=[MinValueValidator(1, "成员人数应当大于0"), at_most(99, "人")],
        help_text="含主任",
    )
    names = models.CharField("成员姓名", max_length=200, blank=True, help_text="在任的全体成员，用顿号分开")
    until = models.DateField("终止日期", null=True, blank=True, help_text="换届、调整以后补记，自该日起为新的成员")

    search_fields = ("head", "names", "term")

    class Meta:
        verbose_name = "村务监督委员会"
        verbose_name_plural = "村务监督委员会"
        indexes = [models.Index(fields=["org", "since"], name="disclosure_committee_since")]

    def __str__(self) -> str:
        return f"{self.village or ''}{self.term}村务监督委员会"

    def is_meant_on(self, day: date) -> bool:
        """Whether it was in office on that day."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day < self.until)

    def stands_already(self) -> bool:
        """Whether the village has a committee at the same time."""
        return self.since is not None and holding(self, "since", "until").filter(village=self.village).exists()


class CommitteeMeeting(EntryRecord):
    """村务监督委员会会议: one meeting, with what was looked at and what the committee said of it."""

    held_on = models.DateField("会议日期", null=True, blank=True)
    committee = models.ForeignKey(
        SupervisionCommittee, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="村务监督委员会"
    )
    host = models.CharField("主持人", max_length=50)
    present = models.PositiveSmallIntegerField(
        "到会成员",
        null=True,
        blank=True,
        validators=[MinValueValidator(1, "到会成员应当大于0"), at_most(99, "人")],
    )
    topics = models.CharField("议题", max_length=300, help_text="如审核第一季度财务收支")
    opinion = models.TextField("监督意见", help_text="同意什么、不同意什么、要求怎么改；不写村民个人信息")
    observers = models.CharField("列席人员", max_length=200, blank=True, help_text="单位和职务")

    search_fields = ("topics", "opinion")

    class Meta:
        verbose_name = "村务监督委员会会议"
        verbose_name_plural = "村务监督委员会会议"
        indexes = [models.Index(fields=["org", "dated_on"], name="disclosure_meeting_dated")]

    def __str__(self) -> str:
        return f"{self.village or ''}村务监督委员会会议：{self.topics}"

    def is_entered_twice(self) -> bool:
        """Whether the committee's meeting of that day and topic is there already."""
        same = {"committee": self.committee, "dated_on": self.dated_on, "topics": self.topics}
        return others(self).filter(**same).exists()


class MatterRaised(EntryRecord):
    """村务监督事项: what a committee asked of whom, and how it was answered."""

    raised_on = models.DateField("提出日期", null=True, blank=True)
    what = models.CharField("监督事项", max_length=200, help_text="发现什么、要求什么；不写村民个人信息")
    addressed_to = models.CharField("向谁提出", max_length=100, help_text="如村民委员会、村集体经济组织、乡财政所")
    answer_by = models.DateField("要求答复日期", help_text="最迟哪一天答复")
    meeting = models.ForeignKey(
        CommitteeMeeting,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="提出的会议",
        help_text="在会议上提出的选择会议",
    )
    answered_on = models.DateField("答复日期", null=True, blank=True)
    answer = models.CharField("答复和落实情况", max_length=300, blank=True)

    search_fields = ("what", "addressed_to", "answer")

    class Meta:
        verbose_name = "村务监督事项"
        verbose_name_plural = "村务监督事项"
        indexes = [
            models.Index(fields=["org", "dated_on"], name="disclosure_raised_dated"),
            models.Index(fields=["org", "answered_on"], name="disclosure_raised_answered"),
        ]

    def __str__(self) -> str:
        return f"{self.village or ''}：{self.what}" if self.village else self.what
