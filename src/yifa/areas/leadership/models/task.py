"""工作任务: what somebody is to do by a day, and where that was laid down."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models

from yifa.areas.leadership.models.instruction import LeaderInstruction
from yifa.areas.leadership.models.meeting import LawMeeting
from yifa.areas.leadership.models.plan import AnnualPlan, SpecialAction
from yifa.areas.leadership.models.undertaking import ResponsibilityLetter
from yifa.engine.matters.models import Line, Record
from yifa.engine.matters.offered import NamesIn
from yifa.engine.registers.models import EntryRecord


class TaskSource(models.TextChoices):
    """任务来源."""

    PLAN = "plan", "年度计划"
    ACTION = "action", "专项行动"
    MEETING = "meeting", "会议决定"
    INSTRUCTION = "instruction", "批示督办"
    LETTER = "letter", "责任书"
    OTHER = "other", "其他"


def _comes_from(model: type[EntryRecord], name: str) -> Any:
    """The entry that laid the task down; empty where it stands in no register."""
    return models.ForeignKey(
        model, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name=name
    )


class Task(Record):
    """工作任务: what one unit is to do by a day, from its issue until somebody else saw that it is done."""

    source = models.CharField("任务来源", max_length=12, choices=TaskSource.choices)
    plan = _comes_from(AnnualPlan, "所属年度计划")
    action = _comes_from(SpecialAction, "所属专项行动")
    meeting = _comes_from(LawMeeting, "作出决定的会议")
    instruction = _comes_from(LeaderInstruction, "所依据的批示")
    letter = _comes_from(ResponsibilityLetter, "所依据的责任书")
    content = models.TextField("任务和措施", help_text="做什么、做到什么程度；一个任务一件事")
    leader = models.CharField("责任领导", max_length=50, blank=True, help_text="分管这项工作的领导")
    unit = models.CharField("责任单位", max_length=100, help_text="牵头的办、站、所或者村（社区）")
    due_on = models.DateField("完成时限", null=True, blank=True, help_text="最后完成的日期")
    evidence_wanted = models.CharField(
        "佐证要求", max_length=200, blank=True, help_text="完成时应当交什么，如制度文件、照片、会议纪要"
    )
    accepted_on = models.DateField("领办日期", null=True, blank=True)
    contact = models.CharField("具体承办人", max_length=50, blank=True, help_text="责任单位里谁来办")
    postponed_because = models.TextField("调整时限的理由", blank=True)
    postponed_on = models.DateField("最近调整时限日期", null=True, blank=True)
    result = models.TextField("完成情况", blank=True, help_text="做了什么、结果怎样，几句话")
    done_on = models.DateField("报告完成日期", null=True, blank=True)
    returned_because = models.TextField("退回理由", blank=True, help_text="缺什么、还要做什么")
    returned_on = models.DateField("最近退回日期", null=True, blank=True)
    verified_how = models.TextField("核验意见", blank=True, help_text="怎样核验的（查阅佐证、实地查看），结论是什么")
    verified_on = models.DateField("核验完成日期", null=True, blank=True)
    cancelled_because = models.TextField("取消理由", blank=True)
    cancelled_on = models.DateField("取消日期", null=True, blank=True)

    offered = {"unit": NamesIn("leadership.GroupSeat", "unit", "until")}
    begins_with = {name: {"source": name} for name in ("plan", "action", "meeting", "instruction", "letter")}

    class Meta:
        verbose_name = "工作任务"
        verbose_name_plural = "工作任务"
        indexes = [
            models.Index(fields=["org", "opened_on"], name="leadership_task_opened"),
            models.Index(fields=["org", "due_on"], name="leadership_task_due"),
            models.Index(fields=["org", "verified_on"], name="leadership_task_verified"),
        ]

    def __str__(self) -> str:
        """What its matter is called; before there is one, the first sentence of what is to be done."""
        return str(self.matter) if self.matter_id else self.content.partition("。")[0][:60]

    def is_late_on(self, day: date) -> bool:
        """Whether its term has run out without its being reported done; a term that nobody knows does not."""
        return self.due_on is not None and self.done_on is None and self.due_on < day


class TaskProgress(Line):
    """进展: what was done of a task until a day, and what hinders it."""

    told_on = models.DateField("进展日期")
    done = models.CharField("进展情况", max_length=300, help_text="做到哪一步，几句话")
    hindered_by = models.CharField("存在困难", max_length=300, blank=True, help_text="需要协调解决的；没有的不填")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "进展"
        verbose_name_plural = "进展"

    def __str__(self) -> str:
        return self.done
