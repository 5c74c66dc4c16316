"""Attachments and how long they are kept."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from yifa.engine.orgs.models import Dated
from yifa.engine.store.tenancy import TenantModel


class Attachment(TenantModel):
    """附件: a file of a matter, as it was uploaded. The bytes lie under ``path``, by digest, and never change.

    An attachment is never deleted before its retention ends; one that should not have been attached is withdrawn, which
    is a mark with a reason. Of an audio or video record of enforcement, the device and the times are kept as well
    (行政处罚法 art. 47).
    """

    matter = models.ForeignKey(
        "matters.Matter", on_delete=models.PROTECT, related_name="attachments", db_index=False, verbose_name="事项"
    )
    kind = models.CharField("材料种类", max_length=48)
    name = models.CharField("文件名", max_length=120)
    media_type = models.CharField("文件类型", max_length=100)
    size = models.BigIntegerField("字节数")
    sha256 = models.CharField("SHA-256摘要", max_length=64)
    path = models.CharField("存放位置", max_length=255)
    taken_on = models.DateField("拍摄日期", null=True, blank=True)
    uploaded_by = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="上传人"
    )
    uploaded_at = models.DateTimeField("上传时间", default=timezone.now)

    withdrawn_at = models.DateTimeField("撤下时间", null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        "orgs.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="撤下人",
    )
    withdrawn_for = models.CharField("撤下原因", max_length=200, blank=True)

    device = models.CharField("记录设备编号", max_length=64, blank=True)
    started_at = models.DateTimeField("记录开始时间", null=True, blank=True)
    ended_at = models.DateTimeField("记录结束时间", null=True, blank=True)

    class Meta:
        verbose_name = "附件"
        verbose_name_plural = "附件"
        indexes = [models.Index(fields=["org", "matter", "kind"], name="files_attachment_of_matter")]
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True, withdrawn_for="")
                | (Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_for="")),
                name="files_attachment_withdrawn_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(started_at__isnull=True) | Q(ended_at__isnull=True) | Q(ended_at__gte=F("started_at")),
                name="files_attachment_record_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Retention(TenantModel, Dated):
    """保管期限: how long an organisation keeps files of a kind, by its own table that the archives authority approved.

    (档案法实施条例 art. 19.) ``years`` is empty for files kept for ever. A kind without a row is kept.
    """

    kind = models.CharField("材料种类", max_length=48)
    years = models.PositiveSmallIntegerField("保管年数", null=True, blank=True, help_text="永久保管的留空")
    source = models.CharField("依据", max_length=200, help_text="经档案主管部门审核的归档范围和保管期限表及其文号")

    class Meta(Dated.Meta):
        abstract = False
        verbose_name = "保管期限"
        verbose_name_plural = "保管期限"
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(fields=["org", "kind", "in_force"], name="files_retention_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}：{'永久' if self.years is None else f'{self.years}年'}"
