"""The tables of the journal."""

from __future__ import annotations

from django.db import models

from yifa.engine.store.tenancy import TenantModel
from yifa.engine.vault.fields import EncryptedTextField


class JournalEntry(TenantModel):
    """留痕记录: one thing that was done in an organisation, chained to the one before it.

    Written by ``yifa.engine.journal.recording`` alone and never changed. ``hash`` covers every other column that
    says something, and ``previous`` repeats the hash before it (``yifa.engine.journal.chain``).
    """

    seq = models.BigIntegerField("序号", help_text="每个机关从1起连续编号")
    kind = models.CharField("类别", max_length=32)
    subject = models.CharField("对象", max_length=120, help_text="如 matter:123")
    recorded_at = models.DateTimeField("记录时间")
    algorithm = models.CharField("摘要算法", max_length=8)
    body = models.TextField("内容", help_text="规范化JSON；个人信息只有加盐摘要")
    previous = models.CharField("前一摘要", max_length=64)
    hash = models.CharField("摘要", max_length=64)

    class Meta:
        verbose_name = "留痕记录"
        verbose_name_plural = "留痕记录"
        constraints = [models.UniqueConstraint(fields=["org", "seq"], name="journal_entry_seq_once")]
        indexes = [models.Index(fields=["org", "subject", "seq"], name="journal_entry_of_subject")]

    def __str__(self) -> str:
        return f"{self.seq} {self.kind} {self.subject}"


class ChainHead(TenantModel):
    """链头: where an organisation's chain stands; whoever holds its row may append.

    ``origin`` is the organisation's code when its chain began. It is part of every hash and outlives a new code.
    """

    origin = models.CharField("链标识", max_length=32)
    seq = models.BigIntegerField("最后序号", default=0)
    hash = models.CharField("最后摘要", max_length=64)

    class Meta:
        verbose_name = "链头"
        verbose_name_plural = "链头"
        constraints = [models.UniqueConstraint(fields=["org"], name="journal_head_once")]

    def __str__(self) -> str:
        return f"{self.origin} {self.seq}"


class SealedValue(TenantModel):
    """个人信息原值: the value and the salt behind a commitment in an entry's body.

    A purge deletes the row; what remains in the chain can then be proved by nobody and tells nothing.
    """

    seq = models.BigIntegerField("记录序号")
    field = models.CharField("字段", max_length=64)
    sealed = EncryptedTextField("盐与原值（加密）")

    class Meta:
        verbose_name = "个人信息原值"
        verbose_name_plural = "个人信息原值"
        constraints = [models.UniqueConstraint(fields=["org", "seq", "field"], name="journal_sealed_value_once")]

    def __str__(self) -> str:
        return f"{self.seq} {self.field}"


class Checkpoint(TenantModel):
    """检查点: what an organisation's chain was at a size, signed by it and by those above who have looked.

    ``signatures`` holds the signature lines of the note (``yifa.engine.journal.note``), the organisation's own first.
    """

    origin = models.CharField("链标识", max_length=32)
    size = models.BigIntegerField("记录数")
    root = models.CharField("链头摘要", max_length=64)
    algorithm = models.CharField("摘要算法", max_length=8)
    at = models.DateTimeField("时间")
    signatures = models.TextField("签名")

    class Meta:
        verbose_name = "检查点"
        verbose_name_plural = "检查点"
        indexes = [models.Index(fields=["org", "size"], name="journal_checkpoint_by_size")]

    def __str__(self) -> str:
        return f"{self.origin} {self.size}"


class Cosignature(TenantModel):
    """见证: the newest state of another organisation's chain that this organisation has co-signed.

    The organisation above keeps it among its own rows: a chain that shrinks or changes its past no longer fits it.
    """

    origin = models.CharField("被见证的链", max_length=32)
    size = models.BigIntegerField("记录数")
    root = models.CharField("链头摘要", max_length=64)
    at = models.DateTimeField("时间")

    class Meta:
        verbose_name = "见证"
        verbose_name_plural = "见证"
        constraints = [models.UniqueConstraint(fields=["org", "origin"], name="journal_cosignature_newest")]

    def __str__(self) -> str:
        return f"{self.origin} {self.size}"
