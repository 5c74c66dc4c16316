"""The files of an issued report."""

from __future__ import annotations

from typing import Final

from django.db import models

from yifa.engine.store.tenancy import TenantModel

_SAYS: Final = {
    "report.docx": "正文，Word",
    "report.pdf": "正文，PDF",
    "report.html": "正文，网页",
    "rows.jsonl.gz": "印发时计入各项数据的记录，核验用",
    "manifest.json": "清单：各文件和各项数据的校验值，核验用",
}
"""What each file is, in the order in which people look for them."""


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

    @property
    def says(self) -> str:
        """What the file is, for readers who know no file names."""
        return _SAYS.get(self.name, "")

    @property
    def place(self) -> int:
        """Where it stands among the others: documents first, the manifest last."""
        return list(_SAYS).index(self.name) if self.name in _SAYS else len(_SAYS)
