"""绩效考核: what offices and villages were given points for in a year, and how many they got. Never persons."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Sum
from django.utils.timezone import localdate

from yifa.engine.figures import registry as figures
from yifa.engine.matters.offered import Suggested
from yifa.engine.numbers.bounds import at_most
from yifa.engine.orgs.models import Post
from yifa.engine.parameters.limits import limit_for
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others

FULL_MARKS = "appraisal_full_marks_local"
"""The limit that says how many points a unit can get in a year."""

_MOST_POINTS = 999
_IN_BRACKETS = re.compile(r".*[（(]([a-z][a-z0-9_.]*)[）)]")


class UnitKind(models.TextChoices):
    """考核对象: offices and villages alone."""

    OFFICE = "office", "站所"
    VILLAGE = "village", "村（社区）"


def known_figures() -> list[str]:
    """Every figure by its name, with its id in brackets."""
    return [f"{figure.name}（{figure.id}）" for figure in figures.all_figures()]


def _points(label: str, **options: Any) -> models.DecimalField[Any, Any]:
    validators = [*options.pop("validators", ()), at_most(_MOST_POINTS, "分")]
    return models.DecimalField(
        label, max_digits=6, decimal_places=2, null=True, blank=True, validators=validators, **options
    )


class AppraisalScore(EntryRecord):
    """绩效考核评分: one indicator of one unit and year, with the points set for it and those it got."""

    set_on = models.DateField("指标下达日期", null=True, blank=True, help_text="考核办法、评分细则印发的日期")
    year = models.PositiveSmallIntegerField("考核年度")
    kind = models.CharField("考核对象", max_length=12, choices=UnitKind.choices)
    unit = models.CharField(
        "被考核单位", max_length=60, help_text="站所、村（社区）的名称，如综合行政执法队、东溪村；不考核个人"
    )
    indicator = models.CharField("考核指标", max_length=100)
    points = _points(
        "分值", validators=[MinValueValidator(Decimal("0.1"), "分值应当大于0")], help_text="这项指标的满分"
    )
    standard = models.TextField("评分标准", help_text="怎样得分、怎样扣分")
    self_score = _points("自评分")
    reviewed_on = models.DateField("复评日期", null=True, blank=True)
    score = _points("复评分")
    basis = models.CharField("评分依据", max_length=200, blank=True, help_text="看了什么材料、抽查了什么")
    figure = models.CharField(
        "依据的数字", max_length=120, blank=True, help_text="以系统中的数字为据的，选择该数字，评分表上可以点开"
    )
    reason = models.CharField("扣分原因", max_length=300, blank=True, help_text="没有得满分的，写明扣在哪里")

    search_fields = ("unit", "indicator", "basis", "reason")
    offered = {"figure": Suggested(known_figures)}

    class Meta:
        verbose_name = "绩效考核评分"
        verbose_name_plural = "绩效考核评分"
        indexes = [
            models.Index(fields=["org", "reviewed_on"], name="leadership_score_reviewed"),
            models.Index(fields=["org", "year", "unit"], name="leadership_score_unit"),
        ]

    def __str__(self) -> str:
        return f"{self.unit}{self.year}年度：{self.indicator}"

    def figures(self) -> dict[str, tuple[str, int]]:
        return {"figure": (self.figure, self.year)} if self.rests_on_a_figure() else {}

    def derived(self) -> dict[str, Any]:
        """A figure is kept by its id, however it was named."""
        return {"figure": figure_named(self.figure)}

    def rests_on_a_figure(self) -> bool:
        """Whether there is a figure of that id."""
        return any(figure.id == self.figure for figure in figures.all_figures())

    def is_scored_twice(self) -> bool:
        """Whether the unit has the same indicator in that year already."""
        return self._lines().filter(indicator=self.indicator).exists()

    def points_beside(self) -> Decimal:
        """The points of the unit's other indicators of that year."""
        return self._lines().aggregate(sum=Sum("points"))["sum"] or Decimal(0)

    def full_marks(self) -> int | None:
        """How many points a unit can get in the year, as the county has it; None where nothing is set."""
        found = limit_for(self.org, FULL_MARKS, self.set_on or localdate())
        return found.quota.amount if found.quota else None

    def names_a_person(self) -> str:
        """Who of those that hold a post here is named as the unit; empty where nobody is."""
        posts = Post.objects.filter(org=self.org).values_list("person__name", flat=True).distinct()
        return next((name for name in posts if name and name in self.unit), "")

    def _lines(self) -> models.QuerySet[AppraisalScore]:
        return others(self).filter(year=self.year, unit=self.unit)


def figure_named(written: str) -> str:
    """The id of the figure that is meant: by its id, by its name with the id behind it, or by a name that no other has.
    What is no figure stays as it was written."""
    if found := _IN_BRACKETS.fullmatch(written):
        return found[1]
    same = [figure.id for figure in figures.all_figures() if figure.name == written]
    return same[0] if len(same) == 1 else written


def sheet_of(line: AppraisalScore) -> list[AppraisalScore]:
    """All lines of the unit and year of a line, in the order in which they were set."""
    rows = AppraisalScore.objects.filter(org=line.org, voided=False, year=line.year, unit=line.unit)
    return list(rows.order_by("set_on", "pk"))
