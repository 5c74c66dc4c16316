"""学法活动: one occasion on which people studied the law together, or watched a court."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from django.apps import apps
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import QuerySet

from yifa.areas.study.models.learner import Audience, Learner, learners_on
from yifa.engine.matters.offered import NamesIn
from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord
from yifa.law.wording import day_in_words

MOST_PEOPLE = 9_999
_TITLE = re.compile(r"《([^》]+)》")
_BETWEEN = re.compile(r"[、，,；;。\n]+")
_ARTICLE = re.compile(r"第[0-9一二三四五六七八九十百、]+条.*")


class SessionKind(models.TextChoices):
    """学习形式."""

    CENTRAL = "central", "党委理论学习中心组学习"
    BEFORE = "before", "会前学法"
    BRANCH = "branch", "三会一课"
    PARTY_DAY = "party_day", "主题党日"
    ASSEMBLY = "assembly", "干部大会学法"
    LECTURE = "lecture", "专题讲座"
    TRAINING = "training", "培训班"
    COURT = "court", "旁听庭审"
    OTHER = "other", "其他集体学法"


COLLECTIVE = (
    SessionKind.CENTRAL,
    SessionKind.BEFORE,
    SessionKind.BRANCH,
    SessionKind.PARTY_DAY,
    SessionKind.ASSEMBLY,
    SessionKind.OTHER,
)
"""集体学法: what people study among themselves."""

TAUGHT = (SessionKind.LECTURE, SessionKind.TRAINING)
"""讲座、培训: what somebody teaches them."""


class Subject(models.TextChoices):
    """学习内容类别."""

    XI = "xi", "习近平法治思想"
    CONSTITUTION = "constitution", "宪法"
    CIVIL = "civil", "民法典"
    PARTY = "party", "党内法规"
    ADMINISTRATIVE = "administrative", "行政法律法规"
    WORK = "work", "与履职有关的法律法规"
    OTHER = "other", "其他法律法规"


class LecturerKind(models.TextChoices):
    """授课人类别."""

    LEADER = "leader", "领导干部"
    PARTY_SCHOOL = "party_school", "党校教师"
    JUDGE = "judge", "法官"
    PROSECUTOR = "prosecutor", "检察官"
    POLICE = "police", "民警"
    LAWYER = "lawyer", "律师、法律顾问"
    JUSTICE = "justice", "司法行政人员"
    OTHER = "other", "其他"


def hours_column(label: str, help_text: str) -> models.DecimalField[Decimal, Decimal]:
    """A column of hours, of half hours at the least."""
    return models.DecimalField(
        label,
        max_digits=5,
        decimal_places=1,
        validators=[MinValueValidator(Decimal("0.5"), "学时应当不少于0.5"), at_most(200, "学时")],
        help_text=help_text,
    )


def laws_named(text: str) -> list[str]:
    """The laws that a text names, without brackets and articles, each once."""
    rest = _BETWEEN.split(_TITLE.sub("\n", text))
    named = [*_TITLE.findall(text), *(_ARTICLE.sub("", part).strip() for part in rest)]
    return [name for name in dict.fromkeys(named) if name]


def _count(label: str, unit: str, help_text: str = "") -> models.PositiveIntegerField[int | None, int | None]:
    return models.PositiveIntegerField(
        label, null=True, blank=True, validators=[at_most(MOST_PEOPLE, unit)], help_text=help_text
    )


class StudySession(EntryRecord):
    """学法活动: one session, lecture, training or visit to a court. Who of the roster was there stands in the
    attendance."""

    held_on = models.DateField("日期", null=True, blank=True, help_text="连续几天的，填结束那一天")
    kind = models.CharField("学习形式", max_length=12, choices=SessionKind.choices)
    subject = models.CharField("内容类别", max_length=16, choices=Subject.choices)
    topic = models.CharField("主题", max_length=200, help_text="学了什么，如行政处罚程序和证据规则")
    laws = models.TextField("所学法律法规", blank=True, help_text="一部一行，写全称，可以注明条文")
    hours = hours_column("学时", "按当地的学时折算办法填写")
    audience = models.CharField(
        "学习对象", max_length=12, choices=Audience.choices, help_text="学法人员名册上的这些人应当参加"
    )
    place = models.CharField("地点", max_length=100, blank=True)
    host = models.CharField("主持人", max_length=50, blank=True)
    lecturer = models.CharField("领学人、授课人", max_length=100, blank=True, help_text="姓名和单位")
    lecturer_kind = models.CharField("授课人类别", max_length=16, choices=LecturerKind.choices, blank=True)
    organiser = models.CharField("组织单位", max_length=100, blank=True)
    case_number = models.CharField("案号", max_length=60, blank=True, help_text="旁听庭审的填写")
    expected = _count("应到人数", "人", "名册以外的人也算")
    present = _count("实到人数", "人次", "名册以外的人也算，不少于考勤登记的到会人数")
    speakers = _count("研讨发言人数", "人", "组织研讨交流的填写，没有研讨的不填")
    essays = _count("心得体会篇数", "篇")
    recorder = models.CharField("记录人", max_length=50, blank=True)
    points = models.TextField("学习要点", blank=True, help_text="领学、讲授的要点，一点一行")
    speeches = models.TextField("交流发言", blank=True, help_text="一人一行，先写姓名")
    summary = models.TextField("主持人小结", blank=True)

    search_fields = ("topic", "laws", "lecturer", "organiser", "case_number")
    offered = {"organiser": NamesIn("study.Learner", "unit", "until")}

    class Meta:
        verbose_name = "学法活动"
        verbose_name_plural = "学法活动"
        indexes = [models.Index(fields=["org", "dated_on"], name="study_session_dated")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}：{self.topic}"

    def offered_as(self) -> str:
        """With its day: many are on one topic."""
        return f"{day_in_words(self.held_on)}{self}" if self.held_on else str(self)

    def called(self) -> list[str]:
        """Sign-in sheets bear the topic, alone or with the day."""
        return [self.topic, *([f"{day_in_words(self.held_on, self.held_on.year)}{self.topic}"] if self.held_on else [])]

    def is_meant_on(self, day: date) -> bool:
        """Of two on the same topic, that of the day."""
        return self.held_on == day

    def goes_with(self) -> list[EntryRecord]:
        """Its attendance."""
        return list(apps.get_model("study.Attendance").objects.filter(org=self.org, session=self.pk, voided=False))

    @property
    def laws_named(self) -> list[str]:
        """The laws that were studied."""
        return laws_named(self.laws)

    def due(self) -> QuerySet[Learner]:
        """Who of the roster should be there; nobody where the day is not known."""
        return Learner.objects.none() if self.held_on is None else learners_on(self.org, self.held_on, self.audience)
