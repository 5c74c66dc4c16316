"""Clocks as rows: indexed, explainable, never recomputed silently."""

from __future__ import annotations

from django.db import models

from yifa.engine.matters.models.entry import ActEntry
from yifa.engine.matters.models.matter import Matter
from yifa.engine.store.tenancy import TenantModel


class ClockState(models.TextChoices):
    """时钟状态. A clock whose start is not known is unknown and never late."""

    RUNNING = "running", "计时中"
    PAUSED = "paused", "已中止"
    MET = "met", "已完成"
    ENDED = "ended", "已终止"
    UNKNOWN = "unknown", "起算日不详"


class ClockRow(TenantModel):
    """期限: one time limit at work in one matter, with the day on which it ends.

    ``line`` and ``party`` say whose it is, where a procedure gives each line or party its own. ``extension`` counts in
    the limit's own unit. ``due_on`` means what its kind says: the last day of a deadline, the first that a minimum
    allows. ``ended_on`` is the day of the world on which it was met or fell away, so that days alone tell what was late
    on a day; it is unknown only where a ledger that came from elsewhere did not know it.
    """

    matter = models.ForeignKey(
        Matter, on_delete=models.PROTECT, related_name="clocks", db_index=False, verbose_name="事项"
    )
    clock = models.CharField("期限", max_length=48)
    limit = models.CharField("时限规定", max_length=64)
    kind = models.CharField("类型", max_length=16)
    owed_by = models.CharField("义务人", max_length=12)
    lapse = models.CharField("届满后果", max_length=16)
    line = models.BigIntegerField("明细", null=True, blank=True)
    party = models.BigIntegerField("当事人", null=True, blank=True)
    started_on = models.DateField("起算日", null=True, blank=True)
    started_at = models.DateTimeField("起算时间", null=True, blank=True)
    due_on = models.DateField("届满日", null=True, blank=True)
    due_at = models.DateTimeField("届满时间", null=True, blank=True)
    provisional = models.BooleanField("暂定", default=False)
    extension = models.PositiveSmallIntegerField("延长", default=0)
    state = models.CharField("状态", max_length=8, choices=ClockState.choices)
    met_on = models.DateField("完成日", null=True, blank=True)
    ended_on = models.DateField("结束日", null=True, blank=True)

    class Meta:
        verbose_name = "期限"
        verbose_name_plural = "期限"
        indexes = [
            models.Index(fields=["org", "matter", "state"], name="matters_clockrow_of"),
            models.Index(fields=["org", "state", "due_on"], name="matters_clockrow_due"),
        ]

    def __str__(self) -> str:
        return f"{self.clock} {self.due_on or ''}"

    @property
    def is_open(self) -> bool:
        """Whether it still asks for something."""
        return self.state in (ClockState.RUNNING, ClockState.PAUSED)


class ClockPause(TenantModel):
    """期限中止: an interval that does not count, from its first day through the day on which its ground ends."""

    clock = models.ForeignKey(
        ClockRow, on_delete=models.PROTECT, related_name="pauses", db_index=False, verbose_name="期限"
    )
    ground = models.CharField("中止事由", max_length=64)
    first = models.DateField("中止首日")
    last = models.DateField("中止末日", null=True, blank=True)
    entry = models.ForeignKey(
        ActEntry, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="录入步骤"
    )

    class Meta:
        verbose_name = "期限中止"
        verbose_name_plural = "期限中止"
        indexes = [models.Index(fields=["org", "clock"], name="matters_clockpause_of")]

    def __str__(self) -> str:
        return f"{self.first}—{self.last or ''} {self.ground}"


class ClockExtension(TenantModel):
    """期限延长: by how much, in the limit's own unit, and by which entry."""

    clock = models.ForeignKey(
        ClockRow, on_delete=models.PROTECT, related_name="extensions", db_index=False, verbose_name="期限"
    )
    by = models.PositiveSmallIntegerField("延长")
    entry = models.ForeignKey(
        ActEntry, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="录入步骤"
    )

    class Meta:
        verbose_name = "期限延长"
        verbose_name_plural = "期限延长"
        indexes = [models.Index(fields=["org", "clock"], name="matters_clockextension_of")]

    def __str__(self) -> str:
        return f"+{self.by}"


class ClockRevision(TenantModel):
    """期限变更: a due date that changed after it was first set, from what to what and why. Append-only."""

    clock = models.ForeignKey(
        ClockRow, on_delete=models.PROTECT, related_name="revisions", db_index=False, verbose_name="期限"
    )
    revised_at = models.DateTimeField("变更时间")
    due_before = models.DateField("原届满日", null=True, blank=True)
    due_after = models.DateField("现届满日", null=True, blank=True)
    provisional_after = models.BooleanField("现为暂定", default=False)
    reason = models.CharField("变更原因", max_length=200)

    class Meta:
        verbose_name = "期限变更"
        verbose_name_plural = "期限变更"
        indexes = [models.Index(fields=["org", "clock"], name="matters_clockrevision_of")]

    def __str__(self) -> str:
        return f"{self.due_before} → {self.due_after}"
