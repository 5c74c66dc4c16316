"""责任追究: who was held to account for what, by post and never by name."""

from __future__ import annotations

from django.db import models

from yifa.engine.orgs.models import Post
from yifa.engine.registers.models import EntryRecord


class Ground(models.TextChoices):
    """追究事由."""

    DUTY = "duty", "不履行、不正确履行法治建设职责"
    DECISION = "decision", "违法决策、决策失误"
    ENFORCEMENT = "enforcement", "违法执法、不文明执法"
    RECTIFICATION = "rectification", "督察、考核发现问题整改不力"
    REVIEW = "review", "复议、诉讼败诉，不履行生效裁判"
    OTHER = "other", "其他"


class Treatment(models.TextChoices):
    """追究方式: from the mildest."""

    TALK = "talk", "约谈、谈话提醒"
    NOTICE = "notice", "通报批评"
    EXAMINATION = "examination", "责令检查"
    ADMONITION = "admonition", "诫勉"
    TRANSFER = "transfer", "组织调整、组织处理"
    DISCIPLINE = "discipline", "党纪政务处分"
    REFERRED = "referred", "移送有权机关处理"


class Accountability(EntryRecord):
    """责任追究: one decision to hold a post or a unit to account. It names the post and the unit, never the person; who
    it was, the deciding body's own file says."""

    decided_on = models.DateField("决定日期", null=True, blank=True)
    post = models.CharField(
        "职务", max_length=60, help_text="只写职务，如综合行政执法队队员，不写姓名；追究单位的写“单位”"
    )
    unit = models.CharField("所在单位", max_length=60)
    ground = models.CharField("追究事由", max_length=16, choices=Ground.choices)
    what = models.CharField("具体情形", max_length=300, help_text="何事、何种责任；不写姓名和其他个人信息")
    treatment = models.CharField("追究方式", max_length=16, choices=Treatment.choices)
    decided_by = models.CharField("决定机关", max_length=60, help_text="作出决定的党组织、机关，如乡党委、县监委")
    basis = models.CharField("依据", max_length=200, blank=True, help_text="依据的法规、条文和决定文号")
    result = models.CharField("结果", max_length=200, blank=True, help_text="执行、整改情况，影响期满、申诉结果")

    search_fields = ("post", "unit", "what", "basis")

    class Meta:
        verbose_name = "责任追究"
        verbose_name_plural = "责任追究"
        indexes = [models.Index(fields=["org", "dated_on"], name="leadership_account_dated")]

    def __str__(self) -> str:
        return f"{self.unit}{self.post}：{self.get_treatment_display()}"

    def names_a_person(self) -> str:
        """Who of those that hold or held a post here is named; empty where nobody is."""
        told = f"{self.post}{self.unit}{self.what}{self.result}"
        names = Post.objects.filter(org=self.org).values_list("person__name", flat=True).distinct()
        return next((name for name in names if name and name in told), "")
