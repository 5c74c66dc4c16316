"""学法考试: when it is held and for whom, what its paper consists of, and how each person did."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import QuerySet

from yifa.areas.study.models.learner import Audience, Learner, learners_on
from yifa.areas.study.models.question import QuestionKind, questions_in_use
from yifa.engine.numbers.bounds import at_most
from yifa.engine.orgs.models import Org
from yifa.engine.parameters.limits import limit_for
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others

PASS_MARK = "exam_pass_mark_local"  # noqa: S105 - a mark, not a secret
EXCELLENT_MARK = "exam_excellent_mark_local"
FULL_MARKS = "exam_full_marks_local"
"""The limits that say how many points an exam has, and from how many on it is passed and passed well."""

MOST_POINTS = 999


def _points(label: str, **options: Any) -> models.DecimalField[Any, Any]:
    validators = [MinValueValidator(Decimal(0)), at_most(MOST_POINTS, "分")]
    return models.DecimalField(
        label, max_digits=5, decimal_places=1, null=True, blank=True, validators=validators, **options
    )


class Manner(models.TextChoices):
    """考试方式."""

    HERE = "here", "在线答题"
    PAPER = "paper", "纸质试卷"
    PLATFORM = "platform", "上级学法考试平台"


class Exam(EntryRecord):
    """学法考试: one exam. Who sits it follows from the roster on the day on which it begins; of a make-up exam, from
    the results of the one that it makes up for."""

    begins_on = models.DateField("开始日期", null=True, blank=True)
    until = models.DateField("截止日期", help_text="当天考完的，同开始日期")
    name = models.CharField("考试名称", max_length=100)
    manner = models.CharField("考试方式", max_length=8, choices=Manner.choices)
    audience = models.CharField("考试对象", max_length=12, choices=Audience.choices)
    make_up_of = models.ForeignKey(
        "study.Exam",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="补考的是哪次考试",
        help_text="补考的填写，应考人员是那次考试缺考和不合格的",
    )
    pass_mark = _points("及格分", help_text="不填的，按本地标准")
    excellent_mark = _points("优秀分")
    full_marks = _points("满分")
    minutes = models.PositiveSmallIntegerField(
        "答题分钟数", null=True, blank=True, validators=[at_most(600, "分钟")], help_text="在线答题的填写，不填的不限时"
    )
    attempts = models.PositiveSmallIntegerField(
        "可答次数",
        null=True,
        blank=True,
        validators=[MinValueValidator(1), at_most(99, "次")],
        help_text="在线答题的填写，取最高分；不填的只答一次",
    )
    counted_on = models.DateField("成绩汇总日期", null=True, blank=True, help_text="应考人员的成绩、缺考都已登记")

    search_fields = ("name",)

    class Meta:
        verbose_name = "学法考试"
        verbose_name_plural = "学法考试"
        indexes = [models.Index(fields=["org", "dated_on"], name="study_exam_dated")]

    def __str__(self) -> str:
        return self.name

    def derived(self) -> dict[str, Any]:
        """The marks that hold here where the exam sets none of its own."""
        if self.begins_on is None:
            return {}
        full, good = (_amount(self.org, id, self.begins_on) for id in (FULL_MARKS, EXCELLENT_MARK))
        own = self.pass_mark is not None
        passing = self.pass_mark if own else _amount(self.org, PASS_MARK, self.begins_on)
        return {"pass_mark": passing, "full_marks": full, "excellent_mark": good}

    def due(self) -> list[Learner]:
        """Who should sit it; nobody where the day is not known."""
        if self.begins_on is None:
            return []
        roster = learners_on(self.org, self.begins_on, self.audience)
        if self.make_up_of_id is None:
            return list(roster)
        failed = results_of(self.make_up_of_id).filter(outcome__in=[Outcome.FAILED, Outcome.ABSENT])
        again = set(failed.values_list("learner_id", flat=True))
        return [learner for learner in roster if learner.pk in again]

    def lacking(self) -> list[Learner]:
        """Who should sit it and has neither a score nor a note of having been absent."""
        known = set() if self.pk is None else set(results_of(self.pk).values_list("learner_id", flat=True))
        return [learner for learner in self.due() if learner.pk not in known]

    def judged_otherwise(self) -> int:
        """How many of its results would turn out otherwise by the marks that it has now."""
        rows = [] if self.pk is None else results_of(self.pk)
        return sum(row.judged_by(self) != row.outcome for row in rows)

    def parts(self) -> QuerySet[ExamPart]:
        """What the paper consists of, in its order."""
        return ExamPart.objects.filter(exam_id=self.pk, voided=False).order_by("pk")

    def goes_with(self) -> list[EntryRecord]:
        """Its marks, and what its paper consists of."""
        return [*results_of(self.pk), *self.parts()]

    def is_open_on(self, day: date) -> bool:
        """Whether it may be taken on that day."""
        return not self.voided and self.begins_on is not None and self.begins_on <= day <= self.until

    def is_entered_twice(self) -> bool:
        """Whether an exam of that name begins on that day already."""
        return others(self).filter(name=self.name, begins_on=self.begins_on).exists()


def _amount(org: Org, id: str, day: date) -> Decimal | None:
    quota = limit_for(org, id, day).quota
    return None if quota is None else Decimal(quota.amount)


class ExamPart(EntryRecord):
    """试卷组成: so many questions of one kind, at so many points each, drawn anew for everybody."""

    set_on = models.DateField("组卷日期", null=True, blank=True)
    exam = models.ForeignKey(Exam, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="学法考试")
    kind = models.CharField("题型", max_length=8, choices=QuestionKind.choices)
    count = models.PositiveSmallIntegerField("题数", validators=[MinValueValidator(1, "至少一题"), at_most(300, "题")])
    points = models.DecimalField(
        "每题分值",
        max_digits=4,
        decimal_places=1,
        validators=[MinValueValidator(Decimal("0.5"), "每题至少0.5分"), at_most(100, "分")],
    )
    category = models.CharField("题库分类", max_length=60, blank=True, help_text="不填的从全部题目中抽")

    class Meta:
        verbose_name = "试卷组成"
        verbose_name_plural = "试卷组成"
        indexes = [models.Index(fields=["org", "exam"], name="study_part_exam")]

    def __str__(self) -> str:
        return f"{self.exam}：{self.get_kind_display()}{self.count}题"

    @property
    def marks(self) -> Decimal:
        """What the part is worth."""
        return self.count * self.points

    def available(self) -> int:
        """How many questions there are to be drawn from."""
        return questions_in_use(self.org, self.kind, self.category).count()

    def marks_beside(self) -> Decimal:
        """What the other parts of the paper are worth."""
        return sum((part.marks for part in others(self).filter(exam=self.exam)), Decimal(0))

    def stands_twice(self) -> bool:
        """Whether the paper has such a part already."""
        return others(self).filter(exam=self.exam, kind=self.kind, category=self.category).exists()


class Outcome(models.TextChoices):
    """考试结果."""

    EXCELLENT = "excellent", "优秀"
    PASSED = "passed", "合格"
    FAILED = "failed", "不合格"
    ABSENT = "absent", "缺考"


SAT = (Outcome.EXCELLENT, Outcome.PASSED, Outcome.FAILED)
GOOD_ENOUGH = (Outcome.EXCELLENT, Outcome.PASSED)


class ExamResult(EntryRecord):
    """考试成绩: how one person did in one exam, or that the person was absent."""

    taken_on = models.DateField("考试日期", null=True, blank=True, help_text="缺考的，填考试截止日期")
    exam = models.ForeignKey(Exam, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="学法考试")
    learner = models.ForeignKey(
        Learner, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="学法人员"
    )
    score = _points("成绩", help_text="缺考的不填")
    absent = models.BooleanField("缺考", default=False)
    remark = models.CharField("备注", max_length=100, blank=True, help_text="缺考的写明原因，如公差、产假")
    outcome = models.CharField("考试结果", max_length=12, choices=Outcome.choices, blank=True)

    class Meta:
        verbose_name = "考试成绩"
        verbose_name_plural = "考试成绩"
        indexes = [
            models.Index(fields=["org", "dated_on"], name="study_result_dated"),
            models.Index(fields=["org", "exam"], name="study_result_exam"),
            models.Index(fields=["org", "learner"], name="study_result_learner"),
        ]

    def __str__(self) -> str:
        return f"{self.learner.name}：{self.exam}"

    def derived(self) -> dict[str, Any]:
        """How the score is to be judged by the exam's marks."""
        return {"outcome": self.judged_by(self.exam)}

    def judged_by(self, exam: Exam) -> str:
        """Excellent, passed, failed or absent; nothing where neither is known."""
        if self.absent:
            return Outcome.ABSENT.value
        if self.score is None or exam.pass_mark is None:
            return ""
        if exam.excellent_mark is not None and self.score >= max(exam.excellent_mark, exam.pass_mark):
            return Outcome.EXCELLENT.value
        return Outcome.PASSED.value if self.score >= exam.pass_mark else Outcome.FAILED.value

    def is_entered_twice(self) -> bool:
        """Whether the person has a result in that exam already."""
        return others(self).filter(exam=self.exam, learner=self.learner).exists()


def results_of(exam: int) -> QuerySet[ExamResult]:
    """The standing results of an exam, by the order of the roster."""
    return ExamResult.objects.filter(exam_id=exam, voided=False).order_by("learner_id")
