"""隐患: what is not safe at a place, until somebody else than who put it right has seen that it is."""

from __future__ import annotations

from typing import Any

from django.db import models

from yifa.areas.campaigns.models.campaign import InspectionRound
from yifa.areas.campaigns.models.choices import Field, Grade, PlaceType
from yifa.areas.campaigns.models.patrol import Patrol
from yifa.engine.matters.models import Record
from yifa.engine.registers.models import EntryRecord


class HazardSource(models.TextChoices):
    """隐患来源."""

    ROUND = "round", "排查检查"
    PATROL = "patrol", "日常巡查"
    REPORTED = "reported", "群众反映"
    SUPERIOR = "superior", "上级交办"
    OTHER = "other", "其他"


def _found_by(model: type[EntryRecord], name: str) -> Any:
    """The entry on which it was found; empty where it stands in no register."""
    return models.ForeignKey(
        model, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name=name
    )


class Hazard(Record):
    """隐患: one danger at one place, told to be put right by a day, rechecked by somebody else, removed.

    The place is an enterprise or a spot, never a person. Where it is not removed, a clue goes to those who enforce or a
    report to those above, and what became of it is entered when it is known.
    """

    source = models.CharField("隐患来源", max_length=12, choices=HazardSource.choices)
    round = _found_by(InspectionRound, "发现隐患的排查")
    patrol = _found_by(Patrol, "发现隐患的巡查")
    field = models.CharField("领域", max_length=12, choices=Field.choices)
    place = models.CharField("场所（点位）名称", max_length=100, help_text="企业、店铺、路段、水域的名称，不写个人姓名")
    place_kind = models.CharField("场所类型", max_length=12, choices=PlaceType.choices)
    what = models.TextField("隐患内容", help_text="什么部位、什么隐患、可能有什么后果")
    grade = models.CharField("隐患等级", max_length=8, choices=Grade.choices)
    measure = models.TextField("整改措施和要求", blank=True, help_text="怎样改、改到什么程度、整改期间怎样防范")
    responsible = models.CharField("整改责任单位", max_length=100, blank=True, help_text="场所的经营、管理单位或者村")
    leader = models.CharField("督办领导", max_length=50, blank=True, help_text="重大隐患必填")
    due_on = models.DateField("整改时限", null=True, blank=True, help_text="最后完成整改的日期")
    ordered_on = models.DateField("通知整改日期", null=True, blank=True)
    postponed_because = models.TextField("延期理由", blank=True)
    postponed_on = models.DateField("最近延期日期", null=True, blank=True)
    result = models.TextField("整改情况", blank=True, help_text="做了什么、现在怎样")
    put_right_on = models.DateField("整改完成日期", null=True, blank=True)
    returned_because = models.TextField("退回理由", blank=True, help_text="哪里没有改到位、还要做什么")
    returned_on = models.DateField("最近退回日期", null=True, blank=True)
    rechecked_on = models.DateField("首次复查日期", null=True, blank=True)
    rechecked_how = models.TextField("复查意见", blank=True, help_text="怎样复查的，结论是什么")
    removed_on = models.DateField("销号日期", null=True, blank=True)
    referred_to = models.CharField("移送单位", max_length=100, blank=True, help_text="有执法权的机关，如县应急管理局")
    referred_what = models.TextField("移送的线索", blank=True, help_text="拒不整改、逾期不改或者涉嫌违法的事实")
    referred_on = models.DateField("移送日期", null=True, blank=True)
    referral_result = models.TextField("移送处理结果", blank=True)
    referral_result_on = models.DateField("收到处理结果日期", null=True, blank=True)
    reported_to = models.CharField("报告单位", max_length=100, blank=True, help_text="如县安委办、县消安委")
    reported_on = models.DateField("向上报告日期", null=True, blank=True)
    handed_over_because = models.TextField("移交理由", blank=True, help_text="为什么不属于本级整改，由谁接手")
    handed_over_on = models.DateField("移交日期", null=True, blank=True)

    begins_with = {name: {"source": name} for name in ("round", "patrol")}

    class Meta:
        verbose_name = "隐患"
        verbose_name_plural = "隐患"
        indexes = [
            models.Index(fields=["org", "opened_on"], name="campaigns_hazard_opened"),
            models.Index(fields=["org", "due_on"], name="campaigns_hazard_due"),
            models.Index(fields=["org", "removed_on"], name="campaigns_hazard_removed"),
            models.Index(fields=["org", "round"], name="campaigns_hazard_round"),
            models.Index(fields=["org", "patrol"], name="campaigns_hazard_patrol"),
        ]

    def __str__(self) -> str:
        """What its matter is called; before there is one, the place."""
        return str(self.matter) if self.matter_id else self.place
