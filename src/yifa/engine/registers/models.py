"""The tables of registers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django_scopes import ScopedManager

from yifa.engine.matters.models import Provenance
from yifa.engine.matters.offered import Offers
from yifa.engine.store.tenancy import TenantModel


class Entry(TenantModel):
    """台账条目: one dated fact in one register, of whatever area. Lists and exports of all registers read this table.

    Its typed columns live in the area's own record (``EntryRecord``). ``title`` is what lists show: how the record
    calls itself. ``dated_on`` is unknown only where a ledger that came from elsewhere did not know it.
    """

    register = models.CharField("台账", max_length=48)
    village = models.ForeignKey(
        "orgs.Place",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="村（社区）",
    )
    dated_on = models.DateField("日期", null=True, blank=True)
    title = models.CharField("名称", max_length=200)
    entered_by = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="录入人"
    )
    entered_at = models.DateTimeField("录入时间")
    provenance = models.CharField("来源方式", max_length=8, choices=Provenance.choices, default=Provenance.HERE)
    batch = models.BigIntegerField("导入批次", null=True, blank=True)
    changes = models.PositiveIntegerField("变更次数", default=0)
    last_digest = models.CharField("末条摘要", max_length=64, blank=True, default="")
    voided = models.BooleanField("已作废", default=False)

    class Meta:
        verbose_name = "台账条目"
        verbose_name_plural = "台账条目"
        indexes = [
            models.Index(fields=["org", "register", "dated_on"], name="registers_entry_ledger"),
            models.Index(fields=["org", "batch"], name="registers_entry_batch"),
        ]

    def __str__(self) -> str:
        return self.title


class EntryRecord(models.Model):
    """条目内容: the typed columns of one kind of entry. Each register has its own concrete model.

    Carries ``org``, ``village``, ``dated_on`` and ``voided``, so that figures read one table. Written through the doors
    of ``yifa.engine.registers.entering`` alone. ``search_fields`` names columns with words to be found: never personal
    ones. ``derived()`` gives the values of columns that follow from the others, such as a day on which it was due:
    nobody types them, and they are worked out anew whenever the entry changes.
    """

    entry = models.OneToOneField(
        Entry, on_delete=models.PROTECT, primary_key=True, related_name="+", verbose_name="台账条目"
    )
    org = models.ForeignKey(
        "orgs.Org", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="所属机关"
    )
    village = models.ForeignKey(
        "orgs.Place",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="村（社区）",
    )
    dated_on = models.DateField("日期", null=True, blank=True)
    voided = models.BooleanField("已作废", default=False)

    objects: ClassVar[models.Manager[Self]] = ScopedManager(org="org")

    search_fields: tuple[str, ...] = ()

    offered: ClassVar[Mapping[str, Offers]] = {}
    """What forms offer for a column."""

    ended_by: ClassVar[str] = ""
    """The column of the day from which it is no more, such as that on which a place was closed: forms offer it after
    those that stand, and say since when."""

    own_day: ClassVar[tuple[str, ...]] = ()
    """Columns that a form begins with the day on which it is filled in: when a return was handed in."""

    own_name: ClassVar[tuple[str, ...]] = ()
    """Columns in which a new form has the name of whoever fills it in."""

    class Meta:
        abstract = True

    def figures(self) -> dict[str, tuple[str, int]]:
        """Column → (id of a figure, year), of those that name a figure: its page tells the name and opens the rows."""
        return {}

    def called(self) -> Iterable[str]:
        """What ledgers on paper call it besides: a person by the name alone."""
        return ()

    def leads_on(self) -> bool:
        """Whether its page offers to open a matter from it."""
        return True

    def is_meant_on(self, day: date) -> bool:
        """Whether a ledger means it on that day, where several are called alike."""
        return True

    def is_meant_beside(self, said: str) -> bool:
        """Whether a ledger means it that says this of it besides, where several are called alike."""
        return True

    def derived(self) -> dict[str, Any]:
        """Column → value, of those that follow from the others."""
        return {}

    def settled(self) -> dict[str, Any]:
        """Column → value, of those for which something must be entered elsewhere: asked once nothing stands against
        the entry any more, in the transaction that writes it."""
        return {}

    def offered_as(self) -> str:
        """As a form calls it that offers several to choose from."""
        return str(self)

    def choices_for(self, column: str, rows: models.QuerySet[Any]) -> models.QuerySet[Any]:
        """Of the rows that are offered for a column of this entry, those that come into question."""
        return rows

    def goes_with(self) -> Iterable[EntryRecord]:
        """The standing entries that hold of this one alone: whoever voids it voids them with it."""
        return ()

    def undone(self) -> None:
        """Takes back what ``settled`` entered elsewhere: asked in the transaction that voids the entry."""


class ChangeKind(models.TextChoices):
    """变更类别."""

    CREATED = "created", "登记"
    ADOPTED = "adopted", "导入"
    COMPLETED = "completed", "补记"
    CORRECTED = "corrected", "更正"
    VOIDED = "voided", "作废"
    FILED = "filed", "上传附件"
    WITHDRAWN = "withdrawn", "撤下附件"


class EntryChange(TenantModel):
    """条目变更: who entered, completed, corrected or voided an entry or laid a file with it, when and why. Append-only.

    ``changes`` is the canonical text of what was written (field → [before, after]); values of personal fields are not
    in it but stand as commitments in the journal. ``digest`` covers the row and the digest of the change before.
    """

    entry = models.ForeignKey(
        Entry, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="台账条目"
    )
    seq = models.PositiveIntegerField("序号")
    kind = models.CharField("变更类别", max_length=12, choices=ChangeKind.choices)
    actor = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="操作人"
    )
    recorded_at = models.DateTimeField("录入时间")
    changes = models.TextField("内容", blank=True)
    reason = models.TextField("原因", blank=True)
    client_id = models.CharField("提交标识", max_length=64, null=True, blank=True)
    submission = models.CharField("提交内容摘要", max_length=64, blank=True)
    previous = models.CharField("上一条摘要", max_length=64, blank=True)
    digest = models.CharField("摘要", max_length=64)
    journal_seq = models.BigIntegerField("日志序号")

    class Meta:
        verbose_name = "条目变更"
        verbose_name_plural = "条目变更"
        ordering = ["seq"]
        constraints = [
            models.UniqueConstraint(fields=["org", "entry", "seq"], name="registers_entrychange_seq_once"),
            models.UniqueConstraint(fields=["org", "client_id"], name="registers_entrychange_client_id_once"),
            models.UniqueConstraint(fields=["org", "journal_seq"], name="registers_entrychange_journal_once"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.recorded_at:%Y-%m-%d}"


class EntryFile(TenantModel):
    """条目附件: a file that lies with an entry, as it was uploaded; of a photograph the picture alone, and the day on
    which it was taken. The bytes lie under ``path``, by digest, and never change.

    ``filed`` is the change that tells of it, with who, when and the digest; ``withdrawn`` the one that says why it
    should not have been there. It is never deleted before its retention ends.
    """

    entry = models.ForeignKey(
        Entry, on_delete=models.PROTECT, related_name="files", db_index=False, verbose_name="台账条目"
    )
    kind = models.CharField("材料种类", max_length=48)
    name = models.CharField("文件名", max_length=120)
    media_type = models.CharField("文件类型", max_length=100)
    size = models.BigIntegerField("字节数")
    sha256 = models.CharField("SHA-256摘要", max_length=64)
    path = models.CharField("存放位置", max_length=255)
    taken_on = models.DateField("拍摄日期", null=True, blank=True)
    filed = models.ForeignKey(
        EntryChange, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="上传记录"
    )
    withdrawn = models.ForeignKey(
        EntryChange,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="撤下记录",
    )

    class Meta:
        verbose_name = "条目附件"
        verbose_name_plural = "条目附件"
        indexes = [models.Index(fields=["org", "entry"], name="registers_entryfile_of_entry")]

    def __str__(self) -> str:
        return self.name
