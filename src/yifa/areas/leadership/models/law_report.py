"""述法: who has to report on his own work by law, and whether and how he did."""

from __future__ import annotations

from django.db import models

from yifa.areas.leadership.models.heads import Head
from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others


class Level(models.TextChoices):
    """述法人员类别."""

    SECRETARY = Head.SECRETARY.value, Head.SECRETARY.label
    CHIEF = Head.CHIEF.value, Head.CHIEF.label
    LEADERS = "leaders", "班子成员"
    OFFICES = "offices", "站所负责人"
    VILLAGES = "villages", "村（社区）党组织书记"


class Manner(models.TextChoices):
    """述法方式."""

    LIVE = "live", "现场述法"
    WRITTEN = "written", "书面述法"


class Occasion(models.TextChoices):
    """述法场合."""

    TOGETHER = "together", "述职述廉述法一并进行"
    APART = "apart", "专题述法"


class Rating(models.TextChoices):
    """评议结果."""

    GOOD = "good", "好"
    FAIR = "fair", "较好"
    AVERAGE = "average", "一般"
    POOR = "poor", "较差"


class LawReport(EntryRecord):
    """述法: one person of the year's list of those who report. The list is the whole of whom the coverage speaks."""

    listed_on = models.DateField(
        "列入安排日期", null=True, blank=True, help_text="述法工作安排印发的日期；应当述法的都列入，述法以后补记"
    )
    year = models.PositiveSmallIntegerField("述法年度", help_text="述的是哪一年的工作")
    name = models.CharField("姓名", max_length=50)
    post = models.CharField("职务", max_length=60)
    level = models.CharField("人员类别", max_length=12, choices=Level.choices)
    reported_on = models.DateField("述法日期", null=True, blank=True, help_text="现场述法或者书面报告提交的日期")
    manner = models.CharField("述法方式", max_length=12, choices=Manner.choices, blank=True)
    occasion = models.CharField("述法场合", max_length=12, choices=Occasion.choices, blank=True)
    questions = models.PositiveSmallIntegerField(
        "现场提问数", null=True, blank=True, validators=[at_most(99, "个")], help_text="没有提问的填0"
    )
    rating = models.CharField("评议结果", max_length=12, choices=Rating.choices, blank=True, help_text="不评议的不填")
    digest = models.TextField("述法要点", blank=True, help_text="做了什么、不足、打算，几句话")

    search_fields = ("post", "digest")

    class Meta:
        verbose_name = "述法"
        verbose_name_plural = "述法"
        indexes = [
            models.Index(fields=["org", "dated_on"], name="leadership_lawreport_dated"),
            models.Index(fields=["org", "reported_on"], name="leadership_lawreport_reported"),
        ]

    def __str__(self) -> str:
        return f"{self.name}（{self.post}）{self.year}年度述法"

    def is_listed_twice(self) -> bool:
        """Whether the same person in the same post stands in the list of that year already."""
        return others(self).filter(year=self.year, name=self.name, post=self.post).exists()
