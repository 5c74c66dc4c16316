"""The one table that lists, inbox, search and tracking read."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from yifa.engine.store.tenancy import TenantModel


class Secrecy(models.TextChoices):
    """公开属性."""

    OPEN = "open", "可公开"
    INTERNAL = "internal", "内部"
    RESTRICTED = "restricted", "限定知悉范围"


class Provenance(models.TextChoices):
    """来源方式: whether the matter ran here from its first step or came in from a ledger kept elsewhere."""

    HERE = "here", "在线办理"
    ADOPTED = "adopted", "台账导入"


class Matter(TenantModel):
    """事项: one piece of work that runs through a statutory procedure, of whatever area.

    Its typed columns live in the area's own record (``Record``); its history in ``ActEntry``. ``state`` repeats the
    last act, for lists; ``next_due_on`` the earliest open clock that this organisation owes. A child matter (a hearing,
    a review) has a parent and no number: the parent is the one that ledgers show and figures count.
    """

    number = models.CharField("编号", max_length=64, null=True, blank=True)
    area = models.CharField("工作领域", max_length=32)
    procedure = models.CharField("程序", max_length=48)
    version = models.CharField("程序版本", max_length=16)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        db_index=False,
        verbose_name="主事项",
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
    title = models.CharField("事项名称", max_length=200)
    state = models.CharField("状态", max_length=48)
    ended = models.BooleanField("已办结", default=False)
    opened_on = models.DateField("登记日期", null=True, blank=True)
    closed_on = models.DateField("办结日期", null=True, blank=True)
    moved_on = models.DateField("进入现状态日期", null=True, blank=True)
    handler = models.ForeignKey(
        "orgs.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="经办人",
    )
    secrecy = models.CharField("公开属性", max_length=12, choices=Secrecy.choices, default=Secrecy.INTERNAL)
    next_due_on = models.DateField("最近到期日", null=True, blank=True)
    provenance = models.CharField("来源方式", max_length=8, choices=Provenance.choices, default=Provenance.HERE)
    batch = models.BigIntegerField("导入批次", null=True, blank=True)
    entries = models.PositiveIntegerField("记录条数", default=0)
    last_digest = models.CharField("末条摘要", max_length=64, blank=True, default="")
    voided = models.BooleanField("已作废", default=False)

    class Meta:
        verbose_name = "事项"
        verbose_name_plural = "事项"
        constraints = [
            models.UniqueConstraint(fields=["org", "number"], name="matters_matter_number_once"),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="matters_matter_not_own_parent"),
        ]
        indexes = [
            # A ledger's lists and counts read these alone: what they filter and sort by stands in them. Of the roots
            # only, or the children's many parents would make them look choosier than they are; with the parent still,
            # or SQLite would fetch each row to see that it has none.
            models.Index(
                fields=[
                    "org",
                    "procedure",
                    "opened_on",
                    "ended",
                    "voided",
                    "state",
                    "village",
                    "next_due_on",
                    "id",
                    "parent",
                ],
                condition=Q(parent__isnull=True),
                name="matters_matter_ledger",
            ),
            models.Index(
                fields=["org", "procedure", "next_due_on", "opened_on", "ended", "voided", "id", "parent"],
                condition=Q(parent__isnull=True),
                name="matters_matter_due",
            ),
            models.Index(
                fields=["org", "procedure", "ended", "voided", "next_due_on", "opened_on", "id", "parent"],
                condition=Q(parent__isnull=True),
                name="matters_matter_open",
            ),
            models.Index(
                fields=[
                    "org",
                    "village",
                    "procedure",
                    "opened_on",
                    "ended",
                    "voided",
                    "next_due_on",
                    "id",
                    "parent",
                ],
                name="matters_matter_village",
            ),
            models.Index(
                fields=[
                    "org",
                    "handler",
                    "procedure",
                    "ended",
                    "voided",
                    "opened_on",
                    "next_due_on",
                    "id",
                    "parent",
                ],
                name="matters_matter_handler",
            ),
            # Without the roots: for their lists it would be taken for the best and isn't.
            models.Index(fields=["org", "parent"], condition=Q(parent__isnull=False), name="matters_matter_children"),
        ]

    def __str__(self) -> str:
        return f"{self.number or ''} {self.title}".strip()

    @property
    def root(self) -> Matter:
        """The matter that ledgers show and figures count: its parent; itself where it has none."""
        return self.parent or self
