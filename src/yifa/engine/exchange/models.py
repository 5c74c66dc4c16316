"""What was imported: each workbook, and what became of each of its rows."""

from __future__ import annotations

from django.db import models

from yifa.engine.store.tenancy import TenantModel


class BatchState(models.TextChoices):
    """导入进度."""

    RUNNING = "running", "导入中"
    FINISHED = "finished", "已完成"
    UNDOING = "undoing", "撤销中"
    UNDONE = "undone", "已撤销"


class ImportBatch(TenantModel):
    """导入批次: one workbook that somebody brought into one ledger, and how many of its rows became what.

    A batch that stayed ``running`` was interrupted: the same workbook goes on where it stopped. ``skipped`` counts rows
    that hold nothing to take in: headings, sums, remarks, blanks, rows of hidden sheets.
    """

    ledger = models.CharField("台账", max_length=64)
    actor = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="导入人"
    )
    file_name = models.CharField("文件名", max_length=200)
    file_digest = models.CharField("文件摘要", max_length=64)
    state = models.CharField("进度", max_length=8, choices=BatchState.choices, default=BatchState.RUNNING)
    started_at = models.DateTimeField("开始时间")
    finished_at = models.DateTimeField("完成时间", null=True, blank=True)
    undone_at = models.DateTimeField("撤销时间", null=True, blank=True)
    undone_by = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False,
        verbose_name="撤销人",
    )  # fmt: skip
    undo_reason = models.CharField("撤销原因", max_length=500, blank=True)
    rows = models.PositiveIntegerField("数据行数", default=0)
    taken = models.PositiveIntegerField("已导入", default=0)
    known = models.PositiveIntegerField("以前已导入", default=0)
    refused = models.PositiveIntegerField("未导入", default=0)
    skipped = models.PositiveIntegerField("非数据行", default=0)
    findings = models.PositiveIntegerField("问题", default=0)

    class Meta:
        verbose_name = "导入批次"
        verbose_name_plural = "导入批次"
        indexes = [models.Index(fields=["org", "ledger", "file_digest"], name="exchange_batch_file")]

    def __str__(self) -> str:
        return f"{self.file_name}（{self.get_state_display()}）"


class Stage(models.TextChoices):
    """导入步骤."""

    MATCHING = "matching", "待核对列名"
    TRYING = "trying", "试读中"
    TRIED = "tried", "待确认"
    IMPORTING = "importing", "导入中"
    DONE = "done", "已导入"
    FAILED = "failed", "没有读成"


class BroughtFile(TenantModel):
    """导入文件: a workbook that somebody brought to a page to take it into a ledger, and how far it has come.

    Its bytes, what was read in it and the rows that went back lie in files beside the database
    (``yifa.engine.exchange.bringing``): they hold what people wrote, and are gone when the file is given up.
    ``read`` of ``total`` rows tells how far the present step is.
    """

    ledger = models.CharField("台账", max_length=64)
    actor = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="导入人"
    )
    file_name = models.CharField("文件名", max_length=200)
    brought_at = models.DateTimeField("上传时间")
    stage = models.CharField("步骤", max_length=9, choices=Stage.choices, default=Stage.MATCHING)
    with_hidden = models.BooleanField("读取隐藏的表", default=False)
    total = models.PositiveIntegerField("行数", default=0)
    read = models.PositiveIntegerField("已读行数", default=0)
    says = models.CharField("没有读成的原因", max_length=500, blank=True)
    batch = models.ForeignKey(
        ImportBatch, on_delete=models.PROTECT, null=True, blank=True, related_name="files", db_index=False,
        verbose_name="导入批次",
    )  # fmt: skip

    class Meta:
        verbose_name = "导入文件"
        verbose_name_plural = "导入文件"
        indexes = [
            models.Index(fields=["org", "brought_at"], name="exchange_brought"),
            models.Index(fields=["org", "batch"], name="exchange_brought_batch"),
        ]

    def __str__(self) -> str:
        return f"{self.file_name}（{self.get_stage_display()}）"


class Outcome(models.TextChoices):
    """一行的去向."""

    TAKEN = "taken", "已导入"
    PART = "part", "并入上一行"
    KNOWN = "known", "以前已导入"
    REFUSED = "refused", "未导入"
    UNDONE = "undone", "已撤销"
    LEFT = "left", "撤销时保留"


class ImportedRow(TenantModel):
    """导入行: one row of a workbook and what became of it. Of rows that hold no data only their number is kept.

    ``digest`` is the keyed digest of the row's values, by which the same row is known again in a workbook that has
    grown; ``identity`` that of what names the thing (its number, or its day, name and village). ``subject`` is the id
    of the matter or entry that it became.
    """

    batch = models.ForeignKey(
        ImportBatch, on_delete=models.PROTECT, related_name="outcomes", db_index=False, verbose_name="导入批次"
    )
    ledger = models.CharField("台账", max_length=64)
    sheet = models.PositiveSmallIntegerField("表序号")
    row = models.PositiveIntegerField("行号")
    outcome = models.CharField("去向", max_length=8, choices=Outcome.choices)
    digest = models.CharField("内容摘要", max_length=64, blank=True)
    identity = models.CharField("事项摘要", max_length=64, blank=True)
    subject = models.BigIntegerField("事项或者条目", null=True, blank=True)

    class Meta:
        verbose_name = "导入行"
        verbose_name_plural = "导入行"
        constraints = [models.UniqueConstraint(fields=["org", "batch", "sheet", "row"], name="exchange_row_once")]
        indexes = [
            models.Index(fields=["org", "ledger", "digest"], name="exchange_row_digest"),
            models.Index(fields=["org", "ledger", "identity"], name="exchange_row_identity"),
        ]

    def __str__(self) -> str:
        return f"第{self.row}行{self.get_outcome_display()}"
