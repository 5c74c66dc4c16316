"""法律顾问名册、法治专家库: who may be asked, by name, licence and unit; nothing else of a person."""

from __future__ import annotations

from datetime import date

from django.db import models

from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import holding


class LawyerKind(models.TextChoices):
    """人员类别."""

    LAWYER = "lawyer", "律师"
    GOVERNMENT = "government", "公职律师"
    LEGAL_WORKER = "legal_worker", "基层法律服务工作者"


class Lawyer(EntryRecord):
    """法律顾问: a lawyer who serves the township or its villages. Whoever changes the unit is entered anew."""

    since = models.DateField("入册日期", null=True, blank=True)
    kind = models.CharField("人员类别", max_length=16, choices=LawyerKind.choices)
    name = models.CharField("姓名", max_length=50)
    licence = models.CharField("执业证号", max_length=40, help_text="律师、公职律师、法律服务工作者执业证上的号码")
    unit = models.CharField("执业机构", max_length=100, help_text="律师事务所、法律服务所；公职律师填所在单位")
    until = models.DateField("离册日期", null=True, blank=True, help_text="自该日起不再担任")
    left_because = models.CharField("离册原因", max_length=100, blank=True, help_text="如合同期满、转所")

    search_fields = ("name", "licence", "unit")

    class Meta:
        verbose_name = "法律顾问"
        verbose_name_plural = "法律顾问"
        indexes = [models.Index(fields=["org", "since"], name="advisers_lawyer_since")]

    def __str__(self) -> str:
        return f"{self.name}（{self.unit}）"

    def called(self) -> tuple[str, ...]:
        """Ledgers on paper write the name alone."""
        return (self.name,)

    def serves_on(self, day: date | None) -> bool:
        """Whether the lawyer stands on the roster on that day, as far as it is known."""
        if day is None or self.since is None:
            return True
        return self.since <= day and (self.until is None or day < self.until)

    def is_meant_on(self, day: date) -> bool:
        """A ledger means whoever was on the roster on its day."""
        return self.serves_on(day)

    def serves_already(self) -> bool:
        """Whether the same licence stands on the roster at the same time."""
        return self.since is not None and holding(self, "since", "until").filter(licence=self.licence).exists()


class Field(models.TextChoices):
    """专业领域."""

    ADMINISTRATIVE = "administrative", "行政法"
    CIVIL = "civil", "民商法"
    CRIMINAL = "criminal", "刑法"
    LAND = "land", "土地和农业农村"
    ENVIRONMENT = "environment", "自然资源和生态环境"
    PROCEDURE = "procedure", "诉讼和仲裁"
    OTHER = "other", "其他领域"


class LegalExpert(EntryRecord):
    """法治专家: a member of the pool whom the township asks."""

    since = models.DateField("入库日期", null=True, blank=True)
    name = models.CharField("姓名", max_length=50)
    unit = models.CharField("工作单位", max_length=100)
    field = models.CharField("专业领域", max_length=16, choices=Field.choices)
    rank = models.CharField("职称、职务", max_length=60, blank=True)
    until = models.DateField("出库日期", null=True, blank=True, help_text="自该日起不再是专家库成员")
    left_because = models.CharField("出库原因", max_length=100, blank=True)

    search_fields = ("name", "unit", "rank")

    class Meta:
        verbose_name = "法治专家"
        verbose_name_plural = "法治专家"
        indexes = [models.Index(fields=["org", "since"], name="advisers_expert_since")]

    def __str__(self) -> str:
        return f"{self.name}（{self.unit}）"

    def is_member_already(self) -> bool:
        """Whether somebody of that name and unit is in the pool at the same time."""
        rows = holding(self, "since", "until") if self.since else LegalExpert.objects.none()
        return rows.filter(name=self.name, unit=self.unit).exists()
