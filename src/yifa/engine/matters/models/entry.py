"""The history of a matter: one row an act, never changed."""

from __future__ import annotations

from django.db import models

from yifa.engine.matters.models.matter import Matter
from yifa.engine.store.tenancy import TenantModel


class EntryKind(models.TextChoices):
    """记录类别: an act of the procedure, one of the engine's general acts, or the taking in of a ledger's row."""

    ACT = "act", "办理"
    GENERAL = "general", "通用操作"
    ADOPTED = "adopted", "导入"


class ActEntry(TenantModel):
    """办理步骤: who did what on which day, from which state to which, on which article. Append-only.

    ``changes`` is the canonical text of what the act wrote (field → [before, after]); values of personal fields are not
    in it but stand as commitments in the journal. ``digest`` covers the row and the digest of the entry before it.
    """

    matter = models.ForeignKey(
        Matter, on_delete=models.PROTECT, related_name="history", db_index=False, verbose_name="事项"
    )
    seq = models.PositiveIntegerField("序号")
    kind = models.CharField("记录类别", max_length=8, choices=EntryKind.choices)
    act = models.CharField("步骤", max_length=48)
    actor = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="办理人"
    )
    happened_on = models.DateField("发生日期", null=True, blank=True)
    happened_at = models.DateTimeField("发生时间", null=True, blank=True)
    recorded_at = models.DateTimeField("录入时间")
    state_before = models.CharField("原状态", max_length=48)
    state_after = models.CharField("现状态", max_length=48)
    law = models.CharField("依据", max_length=200, blank=True)
    changes = models.TextField("内容", blank=True)
    note = models.TextField("说明", blank=True)
    warnings = models.TextField("提示", blank=True)
    client_id = models.CharField("提交标识", max_length=64, null=True, blank=True)
    submission = models.CharField("提交内容摘要", max_length=64, blank=True)
    previous = models.CharField("上一条摘要", max_length=64, blank=True)
    digest = models.CharField("摘要", max_length=64)
    journal_seq = models.BigIntegerField("日志序号")

    class Meta:
        verbose_name = "办理步骤"
        verbose_name_plural = "办理步骤"
        ordering = ["seq"]
        constraints = [
            models.UniqueConstraint(fields=["org", "matter", "seq"], name="matters_actentry_seq_once"),
            models.UniqueConstraint(fields=["org", "client_id"], name="matters_actentry_client_id_once"),
            models.UniqueConstraint(fields=["org", "journal_seq"], name="matters_actentry_journal_seq_once"),
        ]

    def __str__(self) -> str:
        return f"{self.happened_on or '日期不详'} {self.act}"

    @property
    def order(self) -> int:
        """Its place among all acts of the organisation: the journal gives numbers without gaps or ties."""
        return self.journal_seq
