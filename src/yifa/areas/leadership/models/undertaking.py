"""责任书、重大事项请示报告: what was promised downwards and told upwards."""

from __future__ import annotations

from django.db import models

from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others


class Between(models.TextChoices):
    """签订层级."""

    ABOVE = "above", "县与乡镇"
    OFFICES = "offices", "乡镇与站所"
    VILLAGES = "villages", "乡镇与村（社区）"


class ResponsibilityLetter(EntryRecord):
    """责任书: one letter by which a unit takes a year's tasks of governing by law upon itself."""

    signed_on = models.DateField("签订日期", null=True, blank=True)
    year = models.PositiveSmallIntegerField("责任年度")
    between = models.CharField("签订层级", max_length=12, choices=Between.choices)
    unit = models.CharField("责任单位", max_length=100, help_text="承担责任的一方，如东溪村、综合执法队")
    topic = models.CharField("责任书名称", max_length=100, help_text="如法治政府建设目标责任书")
    duties = models.TextField("目标任务", blank=True, help_text="一事一行；不得以罚款、处罚的数量或者金额为指标")
    signed_by = models.CharField("签订人", max_length=100, blank=True, help_text="双方签字人的职务")
    assessed_on = models.DateField("考核日期", null=True, blank=True)
    result = models.CharField("考核结果", max_length=100, blank=True, help_text="等次或者分数，如良好、92分")

    search_fields = ("unit", "topic")

    class Meta:
        verbose_name = "责任书"
        verbose_name_plural = "责任书"
        indexes = [models.Index(fields=["org", "dated_on"], name="leadership_letter_dated")]

    def __str__(self) -> str:
        return f"{self.unit}{self.year}年{self.topic}"

    def is_signed_twice(self) -> bool:
        """Whether the unit signed a letter of that name for that year already."""
        return others(self).filter(year=self.year, unit=self.unit, topic=self.topic).exists()


class RequestKind(models.TextChoices):
    """类别: a request waits for an answer, a report need not."""

    REQUEST = "request", "请示"
    REPORT = "report", "报告"


class RequestReport(EntryRecord):
    """重大事项请示报告: one matter of weight that was put before those above."""

    sent_on = models.DateField("上报日期", null=True, blank=True)
    kind = models.CharField("类别", max_length=12, choices=RequestKind.choices)
    topic = models.CharField("事项", max_length=200)
    sent_to = models.CharField("报送单位", max_length=100, help_text="如县委依法治县办、县人民政府")
    number = models.CharField("文号", max_length=40, blank=True)
    answered_on = models.DateField("批复日期", null=True, blank=True)
    answer = models.CharField("批复意见", max_length=300, blank=True, help_text="同意、原则同意或者有何要求")

    search_fields = ("topic", "sent_to", "number")

    class Meta:
        verbose_name = "重大事项请示报告"
        verbose_name_plural = "重大事项请示报告"
        indexes = [models.Index(fields=["org", "dated_on"], name="leadership_request_dated")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}：{self.topic}"
