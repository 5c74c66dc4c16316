"""What people work with until a report is issued: its text in all its versions, and what they say of it.

None of it is part of the procedure's record: what goes to review is fixed there by its digest.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from yifa.engine.store.tenancy import TenantModel


class Working(TenantModel):
    """Something said of one report by one person at one moment."""

    matter = models.ForeignKey(
        "matters.Matter", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="年度报告"
    )
    by = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="办理人"
    )
    at = models.DateTimeField("时间")

    class Meta:
        abstract = True
        ordering = ["id"]


class Settled(Working):
    """Something that waits for somebody to deal with it."""

    settled_by = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="处理人"
    )
    settled_at = models.DateTimeField("处理时间", null=True)

    class Meta(Working.Meta):
        abstract = True


class Why(models.TextChoices):
    """一次保存的缘由."""

    DRAFTED = "drafted", "起草"
    REDRAFTED = "redrafted", "按最新记录重新起草"
    EDITED = "edited", "修改"
    RESTORED = "restored", "恢复到以前的版本"


class Saving(Working):
    """正文的一个版本: the whole canonical text after one change. Never changed, so that nobody's words are lost.

    ``generated`` is what the records alone said when it was drafted or redrafted, by which ``template`` (None: that of
    the product); both empty otherwise.
    """

    seq = models.PositiveIntegerField("版本")
    why = models.CharField("缘由", max_length=10, choices=Why.choices)
    text = models.TextField("正文")
    generated = models.TextField("按记录起草的正文", blank=True)
    template = models.ForeignKey(
        "reports.ReportTemplate",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        db_index=False,
        verbose_name="起草所依据的模板",
    )

    class Meta(Working.Meta):
        abstract = False
        verbose_name = "正文版本"
        verbose_name_plural = "正文版本"
        constraints = [models.UniqueConstraint(fields=["org", "matter", "seq"], name="reports_saving_once")]


class Conflict(Settled):
    """重新起草时的冲突: somebody's paragraph stayed, though the records say something else now than when he wrote it.

    ``was`` and ``now`` are what the records said then and say now; empty where they said or say nothing.
    """

    rule = models.CharField("段落", max_length=120)
    was = models.TextField("原来的记录", blank=True)
    now = models.TextField("现在的记录", blank=True)

    class Meta(Working.Meta):
        abstract = False
        verbose_name = "重新起草的冲突"
        verbose_name_plural = "重新起草的冲突"
        indexes = [models.Index(fields=["org", "matter"], name="reports_conflict_of")]


class FilledNumber(Working):
    """人工填报的数字: a number that no record counts, with its evidence and who answers for it."""

    key = models.CharField("编号", max_length=20)
    surface = models.CharField("文中写法", max_length=40, help_text="连同单位，例如 3名")
    says = models.CharField("说明", max_length=200, help_text="数的是什么，哪一天的数")
    evidence = models.CharField("依据", max_length=400, help_text="文件名称和文号、台账、统计表等")

    class Meta(Working.Meta):
        abstract = False
        verbose_name = "人工填报的数字"
        verbose_name_plural = "人工填报的数字"
        constraints = [
            models.UniqueConstraint(fields=["org", "matter", "key"], name="reports_filled_once"),
            models.CheckConstraint(condition=~Q(evidence=""), name="reports_filled_with_evidence"),
        ]

    def __str__(self) -> str:
        return f"{self.surface}（{self.says}）"


class Comment(Settled):
    """批注: what somebody says of one paragraph; settled by whoever dealt with it."""

    rule = models.CharField("段落", max_length=120)
    text = models.TextField("批注")

    class Meta(Working.Meta):
        abstract = False
        verbose_name = "批注"
        verbose_name_plural = "批注"
        indexes = [models.Index(fields=["org", "matter"], name="reports_comment_of")]


class Acceptance(Working):
    """问题的说明: a finding of the checks that is left as it is, with the reason; kept for whoever asks later."""

    key = models.CharField("问题", max_length=200)
    message = models.TextField("问题内容")
    reason = models.CharField("理由", max_length=400)

    class Meta(Working.Meta):
        abstract = False
        verbose_name = "问题的说明"
        verbose_name_plural = "问题的说明"
        constraints = [
            models.UniqueConstraint(fields=["org", "matter", "key"], name="reports_accepted_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="reports_accepted_with_reason"),
        ]
