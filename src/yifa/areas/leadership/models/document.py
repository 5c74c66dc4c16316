"""内部制度、出台文件、表彰奖励: what was laid down, issued and praised."""

from __future__ import annotations

from django.db import models

from yifa.areas.leadership.models.model_site import Grade
from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others


class InternalRule(EntryRecord):
    """内部制度: one version of a rule of the house, from the day on which it was made or revised until it was ended or
    the next version took its place. Its text lies with it."""

    made_on = models.DateField(
        "制定日期", null=True, blank=True, help_text="修订的，填修订日期：修订后的版本另登记一条，原版本自该日起废止"
    )
    name = models.CharField("制度名称", max_length=150)
    owner = models.CharField("负责单位", max_length=60, help_text="哪个办、站、所负责解释和修订")
    number = models.CharField("文号", max_length=40, blank=True)
    summary = models.CharField("主要内容", max_length=300, blank=True)
    replaces = models.ForeignKey(
        "leadership.InternalRule",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="修订的是哪一版",
        help_text="修订已有制度的，选择原来的版本；先在原版本补记废止日期",
    )
    ended_on = models.DateField("废止日期", null=True, blank=True, help_text="自该日起不再执行，或者由新版本代替")

    search_fields = ("name", "summary", "number")

    class Meta:
        verbose_name = "内部制度"
        verbose_name_plural = "内部制度"
        indexes = [models.Index(fields=["org", "made_on"], name="leadership_rule_made")]

    def __str__(self) -> str:
        return self.name

    def is_replaced_already(self) -> bool:
        """Whether another version took the place of the one that this one replaces."""
        return others(self).filter(replaces=self.replaces).exists()


class DocumentKind(models.TextChoices):
    """文件类别."""

    PARTY = "party", "党委文件"
    GOVERNMENT = "government", "政府文件"
    PLAN = "plan", "方案"
    OPINION = "opinion", "意见"


class DocumentIssued(EntryRecord):
    """出台文件和举措: one document on government by law, and how many measures it lays down."""

    issued_on = models.DateField("印发日期", null=True, blank=True)
    kind = models.CharField("文件类别", max_length=12, choices=DocumentKind.choices)
    number = models.CharField("文号", max_length=40)
    name = models.CharField("标题", max_length=200)
    measures = models.PositiveSmallIntegerField(
        "举措条数", null=True, blank=True, validators=[at_most(999, "条")], help_text="文件中列出的工作举措；没有的填0"
    )

    search_fields = ("name", "number")

    class Meta:
        verbose_name = "出台文件和举措"
        verbose_name_plural = "出台文件和举措"
        indexes = [models.Index(fields=["org", "dated_on"], name="leadership_document_dated")]

    def __str__(self) -> str:
        return f"{self.name}（{self.number}）"

    def number_is_taken(self) -> bool:
        """Whether another document has the same number."""
        return others(self).filter(number=self.number).exists()


class AwardKind(models.TextChoices):
    """类别."""

    AWARD = "award", "表彰奖励"
    CASE = "case", "优秀案例"


class Award(EntryRecord):
    """表彰奖励、优秀案例: one honour for work of governing by law, with what proves it."""

    given_on = models.DateField("授予日期", null=True, blank=True)
    kind = models.CharField("类别", max_length=12, choices=AwardKind.choices)
    name = models.CharField("名称", max_length=150, help_text="称号或者案例的名称")
    grade = models.CharField("级别", max_length=12, choices=Grade.choices)
    given_by = models.CharField("授予单位", max_length=100)
    given_to = models.CharField("受表彰单位或者人员", max_length=100, help_text="单位名称，或者表彰文件上的职务、姓名")
    evidence = models.CharField("佐证", max_length=200, help_text="表彰文件文号、证书编号或者发布网址")

    search_fields = ("name", "given_by", "evidence")

    class Meta:
        verbose_name = "表彰奖励、优秀案例"
        verbose_name_plural = "表彰奖励、优秀案例"
        indexes = [models.Index(fields=["org", "dated_on"], name="leadership_award_dated")]

    def __str__(self) -> str:
        return self.name
