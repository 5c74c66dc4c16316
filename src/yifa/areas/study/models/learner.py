"""学法人员: who of the township and its villages has to study, in which kind of post, from when to when."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from yifa.engine.matters.offered import NamesIn
from yifa.engine.orgs.models import Org, Person, Post, in_force_on
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import holding


class Category(models.TextChoices):
    """岗位类别: what a person has to know follows from the kind of post."""

    LEADERS = "leaders", "领导班子成员"
    STAFF = "staff", "机关干部"
    OFFICERS = "officers", "行政执法人员"
    VILLAGES = "villages", "村（社区）干部"
    MEDIATORS = "mediators", "人民调解员"
    OTHER = "other", "其他人员"


class Audience(models.TextChoices):
    """学习、考试对象: one kind of post, or several that study together."""

    EVERYONE = "everyone", "全体学法人员"
    GOVERNMENT = "government", "机关工作人员"
    LEADERS = Category.LEADERS.value, Category.LEADERS.label
    STAFF = Category.STAFF.value, Category.STAFF.label
    OFFICERS = Category.OFFICERS.value, Category.OFFICERS.label
    VILLAGES = Category.VILLAGES.value, Category.VILLAGES.label
    MEDIATORS = Category.MEDIATORS.value, Category.MEDIATORS.label
    OTHER = Category.OTHER.value, Category.OTHER.label

    @property
    def categories(self) -> tuple[str, ...]:
        """The kinds of posts that belong to it."""
        together = {
            Audience.EVERYONE: tuple(Category.values),
            Audience.GOVERNMENT: (Category.LEADERS.value, Category.STAFF.value, Category.OFFICERS.value),
        }
        return together.get(self, (self.value,))


class Learner(EntryRecord):
    """学法人员: one person on the roster, in one kind of post, for a time.

    Attendance, hours, scores and certificates name this entry. ``person`` says who it is of those who work in the
    system; whoever has no post here is on the roster all the same.
    """

    since = models.DateField("列入日期", null=True, blank=True, help_text="到岗、当选的日期；换岗的，先补记调出再列入")
    name = models.CharField("姓名", max_length=50)
    category = models.CharField("岗位类别", max_length=12, choices=Category.choices)
    unit = models.CharField("单位", max_length=60, blank=True, help_text="办、站、所或者村（社区）的名称")
    post = models.CharField("职务", max_length=60, blank=True)
    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="本机关人员",
        help_text="有账号的自动对应；同名的请选择",
    )
    until = models.DateField("调出日期", null=True, blank=True, help_text="调离、卸任、换岗的日期，自该日起不再列入")

    search_fields = ("name", "unit", "post")
    offered = {"unit": NamesIn("study.Learner", "unit", "until")}

    class Meta:
        verbose_name = "学法人员"
        verbose_name_plural = "学法人员"
        indexes = [
            models.Index(fields=["org", "since"], name="study_learner_since"),
            models.Index(fields=["org", "category"], name="study_learner_category"),
        ]

    def __str__(self) -> str:
        return f"{self.name}（{self.unit or self.get_category_display()}）"

    def called(self) -> list[str]:
        """Lists of names have the name alone."""
        return [self.name]

    def is_meant_on(self, day: date) -> bool:
        """Of two places on the roster, that of the day."""
        return self.is_on_the_roster(day)

    def is_meant_beside(self, said: str) -> bool:
        """Of two of one name, the one in that unit."""
        return self.unit.strip() == said.strip()

    def settled(self) -> dict[str, Any]:
        """Who it is of those who hold a post here, where the name says it."""
        if self.person_id is not None:
            return {}
        named = self.namesakes()
        return {"person": named[0]} if len(named) == 1 else {}

    def namesakes(self) -> list[Person]:
        """Those of that name who held a post here, for whatever village, when the entry begins."""
        posts = Post.objects.filter(in_force_on(self.since or localdate()), org=self.org, person__name=self.name)
        return list(Person.objects.filter(pk__in=posts.values("person"))[:2])

    def is_listed_already(self) -> bool:
        """Whether the same person stands on the roster meanwhile."""
        return holding(self, "since", "until").filter(name=self.name, unit=self.unit).exists()

    def same_person(self) -> list[int]:
        """The ids of the entries that tell of the same human being: those of one account, and of whoever bears the name
        and was not on the roster twice at a time."""
        same = {self.pk}
        for row in Learner.objects.filter(org=self.org, voided=False, name=self.name).exclude(pk=self.pk):
            known = None not in (row.person_id, self.person_id)
            if (row.person_id == self.person_id) if known else self._follows(row) or row._follows(self):
                same.add(row.pk)
        return sorted(same)

    def _follows(self, other: Learner) -> bool:
        return other.until is not None and self.since is not None and other.until <= self.since

    def is_on_the_roster(self, day: date) -> bool:
        """Whether the person has to study on that day."""
        begun = self.since is None or self.since <= day
        return not self.voided and begun and (self.until is None or day < self.until)


def learners_on(org: Org, day: date, audience: str = Audience.EVERYONE) -> QuerySet[Learner]:
    """Who of that audience is on the roster on a day, leaders first, then as they were entered."""
    order = {code: place for place, code in enumerate(Category.values)}
    ranks = [models.When(category=code, then=place) for code, place in order.items()]
    rows = Learner.objects.filter(org=org, voided=False, category__in=Audience(audience).categories)
    begun = Q(since__lte=day) | Q(since__isnull=True)
    standing = rows.filter(begun, Q(until__isnull=True) | Q(until__gt=day))
    return standing.order_by(models.Case(*ranks), "pk")
