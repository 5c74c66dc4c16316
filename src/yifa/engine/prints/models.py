"""What was printed."""

from __future__ import annotations

from django.db import models

from yifa.engine.prints.declarations import Way
from yifa.engine.store.tenancy import TenantModel


class Print(TenantModel):
    """打印记录: one paper as it came out, with the bytes kept by their digest. Append-only.

    ``digest`` is of what it was filled with, so that the same record does not print the same paper twice; ``sha256`` of
    the PDF. A paper on which something is missing that the law demands is a draft. ``corrects`` is the serial of the
    earlier final print after which the record was corrected. ``in_full`` says whether personal values were shown.

    It is of one matter, of one entry of a register or of one month of the organisation; ``subject`` says the same as
    text, as the journal does (``matter:12``).
    """

    subject = models.CharField("对象", max_length=40)
    matter = models.ForeignKey(
        "matters.Matter",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="prints",
        db_index=False,
        verbose_name="事项",
    )
    entry = models.ForeignKey(
        "registers.Entry",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="prints",
        db_index=False,
        verbose_name="台账条目",
    )
    month = models.DateField("月份", null=True, blank=True)
    form = models.CharField("文书", max_length=48)
    line = models.BigIntegerField("明细", null=True, blank=True)
    way = models.CharField("打印方式", max_length=8, choices=[(way.value, way.words) for way in Way])
    serial = models.PositiveIntegerField("打印序号")
    draft = models.BooleanField("草稿", default=False)
    in_full = models.BooleanField("含个人信息原文", default=True)
    corrects = models.PositiveIntegerField("更正的打印序号", null=True, blank=True)
    printed_by = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="打印人"
    )
    printed_at = models.DateTimeField("打印时间")
    digest = models.CharField("内容摘要", max_length=64)
    sha256 = models.CharField("文件SHA-256摘要", max_length=64)
    path = models.CharField("存放位置", max_length=255)
    size = models.BigIntegerField("字节数")
    journal_seq = models.BigIntegerField("日志序号")

    class Meta:
        verbose_name = "打印记录"
        verbose_name_plural = "打印记录"
        constraints = [
            models.UniqueConstraint(fields=["org", "subject", "form", "serial"], name="prints_print_serial_once"),
            models.UniqueConstraint(fields=["org", "journal_seq"], name="prints_print_journal_seq_once"),
            models.CheckConstraint(
                condition=(
                    models.Q(matter__isnull=False, entry__isnull=True, month__isnull=True)
                    | models.Q(matter__isnull=True, entry__isnull=False, month__isnull=True)
                    | models.Q(matter__isnull=True, entry__isnull=True, month__isnull=False)
                ),
                name="prints_print_of_one",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.form} 第{self.serial}次"
