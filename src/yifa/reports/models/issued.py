"""The files of an issued report."""

from __future__ import annotations

from django.db import models

from yifa.engine.store.tenancy import TenantModel


class IssuedFile(TenantModel):
    """印发文件: one file of an issued report (.docx, PDF, page, manifest, rows), kept by its digest. Append-only."""

    matter = models.ForeignKey(
        "matters.Matter", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="事项"
    )
    name = models.CharField("文件名", max_length=60)
    sha256 = models.CharField("SHA-256摘要", max_length=64)
    path = models.CharField("存放位置", max_length=255)
    size = models.BigIntegerField("字节数")

    class Meta:
        verbose_name = "印发文件"
        verbose_name_plural = "印发文件"
        constraints = [models.UniqueConstraint(fields=["org", "matter", "name"], name="reports_issued_file_once")]

    def __str__(self) -> str:
        return self.name
