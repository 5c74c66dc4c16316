"""法治宣传活动、以案释法: what was done to make a law known, and whom it reached."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.validators import MinValueValidator
from django.db import models

from yifa.areas.publicity.models.choices import Audience, Form, Venue
from yifa.areas.publicity.models.plan import task_key
from yifa.areas.publicity.models.units import is_one_of
from yifa.engine.numbers.bounds import at_most
from yifa.engine.orgs.models import Place
from yifa.engine.parameters.limits import limit_for
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others
from yifa.law.theme_days import theme_day_choices, theme_days

MOST_REACHED = 99_999
THEME_DAY_DISTANCE = "theme_day_distance_local"


def _count(name: str, unit: str, *, help_text: str = "", most: int = 99_999) -> models.PositiveIntegerField[Any, Any]:
    """A number that may not be known."""
    return models.PositiveIntegerField(
        name, null=True, blank=True, validators=[at_most(most, unit)], help_text=help_text
    )


class PublicityActivity(EntryRecord):
    """法治宣传活动: one activity, however many organised it, so that a joint one is counted once.

    ``year`` and ``reached``, the village around a grid, follow from the day and the place: they say of each village
    whether anything reached it in a year.
    """

    held_on = models.DateField("活动日期", null=True, blank=True, help_text="跨几天的，填第一天")
    form = models.CharField("活动形式", max_length=12, choices=Form.choices, help_text="有几种的，选主要的一种")
    topic = models.CharField("活动主题", max_length=200, help_text="如民法典进村、防范电信诈骗")
    venue = models.CharField("场所类型", max_length=12, choices=Venue.choices, default=Venue.VILLAGE)
    audience = models.CharField("受众对象", max_length=16, choices=Audience.choices)
    attended = models.PositiveIntegerField(
        "受众人数", null=True, blank=True, validators=[at_most(MOST_REACHED, "人次")], help_text="到场或者走访到的人数"
    )
    theme_day = models.CharField(
        "普法节点", max_length=24, blank=True, choices=theme_day_choices, help_text="为某个节点开展的，选择该节点"
    )
    task = task_key()
    place = models.CharField("活动地点", max_length=100, blank=True, help_text="如村文化广场、清溪中学")
    organiser = models.CharField("主办单位", max_length=100, blank=True)
    co_organisers = models.CharField(
        "协办单位", max_length=200, blank=True, help_text="几家联合开展的只登记一次，其他单位写在这里"
    )
    laws = models.CharField("宣传的法律", max_length=200, blank=True, help_text="几部之间用顿号")
    leaflets = _count("发放资料份数", "份")
    banners = _count("横幅、海报、展板数", "条（张）", most=9_999)
    consulted = _count("解答咨询数", "人次", most=9_999)
    households = _count("走访户数", "户", help_text="入户走访的填写", most=9_999)
    class_hours = _count("课时数", "课时", help_text="法治课、讲座的填写", most=999)
    process = models.TextField("活动过程", blank=True)
    effect = models.TextField("活动效果", blank=True, help_text="群众反映、媒体报道、后续要做的")
    year = models.PositiveSmallIntegerField("年度", null=True, blank=True, editable=False)
    reached = models.ForeignKey(
        Place,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        db_index=False,
        verbose_name="覆盖的村（社区）",
    )

    search_fields = ("topic", "place", "organiser", "co_organisers", "laws", "process")

    class Meta:
        verbose_name = "法治宣传活动"
        verbose_name_plural = "法治宣传活动"
        indexes = [models.Index(fields=["org", "dated_on"], name="publicity_activity_dated")]

    def __str__(self) -> str:
        return f"{self.get_form_display()}：{self.topic}"

    def derived(self) -> dict[str, Any]:
        """The year, and the village in which the place lies."""
        return {"year": self.dated_on.year if self.dated_on else None, "reached": self.village and self.village.around}

    @property
    def units(self) -> tuple[str, ...]:
        """Whoever held it."""
        return (self.organiser, self.co_organisers)

    def off_its_theme_day(self) -> tuple[str, date, date, int, int] | None:
        """Where the activity lies further from the theme day for which it was held than may be: the theme day's name,
        its first and last day, how many days off, and how many at most."""
        theme = next((one for one in theme_days() if one.code == self.theme_day), None)
        if theme is None or self.dated_on is None:
            return None
        quota = limit_for(self.org, THEME_DAY_DISTANCE, self.dated_on).quota
        first, last, days = theme.nearest(self.dated_on)
        return None if quota is None or days <= quota.amount else (theme.name, first, last, days, quota.amount)

    def entered_by_another(self) -> PublicityActivity | None:
        """The entry of the same joint activity by one of the others that held it."""
        if not (self.dated_on and self.organiser and self.co_organisers):
            return None
        same = others(self).filter(dated_on=self.dated_on, form=self.form, topic=self.topic)
        return next((one for one in same.order_by("pk") if self._is_joint_with(one)), None)

    def _is_joint_with(self, other: PublicityActivity) -> bool:
        return is_one_of(self.organiser, other.co_organisers) and is_one_of(other.organiser, self.co_organisers)


class Occasion(models.TextChoices):
    """释法场合: on what occasion the law was explained."""

    INSPECTION = "inspection", "执法检查"
    PENALTY = "penalty", "处罚办案"
    MEDIATION = "mediation", "调解纠纷"
    PETITION = "petition", "接访办信"
    SERVICE = "service", "窗口办事"
    OTHER = "other", "其他场合"


class CaseExplanation(EntryRecord):
    """以案释法: a law that was explained to those concerned while something was handled. Who they were stands in the
    case, not here."""

    explained_on = models.DateField("释法日期", null=True, blank=True)
    unit = models.CharField("释法单位", max_length=100, help_text="办案、办事的站所")
    occasion = models.CharField("释法场合", max_length=12, choices=Occasion.choices)
    law = models.CharField("讲解的法律", max_length=200, help_text="法律名称和条文")
    people = models.PositiveIntegerField(
        "受教育人数",
        null=True,
        blank=True,
        validators=[MinValueValidator(1, "受教育人数应当大于0"), at_most(9_999, "人")],
    )
    what = models.CharField("释法情况", max_length=300, blank=True, help_text="讲了什么、效果如何；不写当事人姓名")
    task = task_key()

    search_fields = ("unit", "law", "what")

    class Meta:
        verbose_name = "以案释法"
        verbose_name_plural = "以案释法"
        indexes = [models.Index(fields=["org", "dated_on"], name="publicity_explain_dated")]

    def __str__(self) -> str:
        return f"{self.unit}{self.get_occasion_display()}：{self.law}"

    @property
    def units(self) -> tuple[str, ...]:
        """Whoever explained it."""
        return (self.unit,)
