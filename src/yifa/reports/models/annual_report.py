"""年度报告: the matter of one year's report, from its first draft to its publication."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q

from yifa.engine.matters.models import Line, Record
from yifa.engine.orgs.models import Org


def _known_year(name: str) -> models.PositiveSmallIntegerField[int, int]:
    """A year that every report written here has; of one taken in from elsewhere it may be unknown."""
    return models.PositiveSmallIntegerField(name, null=True, blank=True)  # type: ignore[misc]  # as said above


def _known_day(name: str) -> models.DateField[str | date, date]:
    """A day that every report written here has; of one taken in from elsewhere it may be unknown."""
    return models.DateField(name, null=True, blank=True)  # type: ignore[misc]  # as said above


class AnnualReport(Record):
    """法治政府建设年度报告: the report of one year (督察工作规定 art. 24, 25) and how far it has come.

    ``as_of`` is the day as of which its figures are counted; ``year_ended_on`` the last day of the year, from which the
    terms for reporting and publishing run. The frame of the document stands here; its words in :class:`Saving`.
    """

    year = _known_year("报告年度")
    year_ended_on = _known_day("年度终了日期")
    as_of = _known_day("统计截止日")
    issued_by = models.CharField(
        "发文机关", max_length=200, blank=True, help_text="联合行文的写全各机关，主办机关在前，以“、”隔开；不填为本机关"
    )
    to = models.CharField("主送机关", max_length=200, blank=True, help_text="上一级党委和政府")
    copies = models.CharField("抄送机关", max_length=400, blank=True)
    printed_by = models.CharField("印发机关", max_length=100, blank=True)
    note = models.CharField("附注", max_length=100, blank=True, help_text="例如：此件公开发布")
    submitted_on = models.DateField("送审日期", null=True, blank=True)
    review_opinion = models.TextField("审核意见", blank=True)
    reviewed_on = models.DateField("审核日期", null=True, blank=True)
    returned_because = models.TextField("退回原因", blank=True, help_text="逐条写明需要修改的地方")
    deliberated_on = models.DateField("审议日期", null=True, blank=True)
    signed_on = models.DateField("签发日期", null=True, blank=True)
    document_number = models.CharField("发文字号", max_length=60, blank=True)
    dated = models.DateField("成文日期", null=True, blank=True)
    issued_on = models.DateField("印发日期", null=True, blank=True)
    reported_on = models.DateField("报送日期", null=True, blank=True)
    reported_by = models.CharField("报送方式", max_length=100, blank=True, help_text="机要交换、公文系统等")
    published_on = models.DateField("公开日期", null=True, blank=True)
    published_at = models.CharField("公开渠道", max_length=200, blank=True, help_text="门户网站栏目或者网址、报刊名称")
    ended_because = models.TextField("终止原因", blank=True)

    class Meta:
        verbose_name = "年度报告"
        verbose_name_plural = "年度报告"
        constraints = [
            models.UniqueConstraint(
                fields=["org", "year"],
                condition=Q(voided=False, ended_because=""),
                name="reports_annual_once_a_year",
                violation_error_message="该年度的报告已经开始编制",
            ),
            models.UniqueConstraint(
                fields=["org", "document_number"],
                condition=~Q(document_number=""),
                name="reports_annual_number_once",
                violation_error_message="该发文字号已用于另一年度的报告",
            ),
        ]

    @property
    def organs(self) -> list[str]:
        """The organs that issue it, the lead first; none where it is the organisation alone."""
        return [name.strip() for name in self.issued_by.split("、") if name.strip()]

    @classmethod
    def stands(cls, org: Org, year: int) -> bool:
        """Whether the organisation has a report of its own on that year: begun, neither voided nor ended."""
        return cls.objects.filter(org=org, year=year, voided=False, ended_because="").exists()


class ReportVersion(Line):
    """送审稿: the words as they went to review, by digest, and what the checks found in them.

    Written by the service that computes it. ``words_sha256`` is of the finished words with their numbers: what was
    reviewed, deliberated and signed is what is issued.
    """

    number = models.PositiveSmallIntegerField("稿次")
    as_of = models.DateField("统计截止日")
    text_sha256 = models.CharField("正文摘要", max_length=64)
    words_sha256 = models.CharField("成文摘要", max_length=64)
    unsettled = models.PositiveSmallIntegerField("必须解决的问题")
    unexplained = models.PositiveSmallIntegerField("没有说明理由的提示")
    accepted = models.PositiveSmallIntegerField("已说明理由的提示")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "送审稿"
        verbose_name_plural = "送审稿"


class CoSignature(Line):
    """会签: that another organ which issues the report jointly has signed it (党政机关公文处理工作条例 art. 22)."""

    organ = models.CharField("会签机关", max_length=100, help_text="写法与版头的发文机关一致")
    signer = models.CharField("签发人", max_length=50, help_text="会签机关签发的负责人姓名")
    signed_on = models.DateField("会签日期")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "会签"
        verbose_name_plural = "会签"


class IssuedReport(Line):
    """印发的报告: the frozen document by its digests, and where the journal stood.

    ``manifest_sha256`` is of manifest.json, which holds the digests of everything else; the entry of the act carries
    it, so that the journal's chain vouches for the document.
    """

    document_number = models.CharField("发文字号", max_length=60)
    dated = models.DateField("成文日期")
    words_sha256 = models.CharField("成文摘要", max_length=64)
    manifest_sha256 = models.CharField("清单摘要", max_length=64)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "印发的报告"
        verbose_name_plural = "印发的报告"
