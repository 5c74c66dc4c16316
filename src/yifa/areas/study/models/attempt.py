"""答题: what one person answered on one paper that was drawn for that person."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import QuerySet

from yifa.areas.study.models.exam import Exam
from yifa.areas.study.models.learner import Learner
from yifa.engine.store.tenancy import TenantModel


class Attempt(TenantModel):
    """答题记录: one person's paper in an exam that is answered here, from its drawing until it is handed in.

    ``paper`` holds the questions as they were when they were drawn, each with its answer and points, so that a later
    correction of the bank changes nobody's score; ``given`` the answers by their place on the paper (``"0"`` …).
    Written by ``yifa.areas.study.sitting`` alone. The result (考试成绩) is an entry of its own, made from it.
    """

    exam = models.ForeignKey(Exam, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="学法考试")
    learner = models.ForeignKey(
        Learner, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="学法人员"
    )
    number = models.PositiveSmallIntegerField("第几次")
    started_at = models.DateTimeField("开始时间")
    ends_at = models.DateTimeField("答题截止时间")
    paper: models.JSONField[Any, Any] = models.JSONField("试卷")
    given: models.JSONField[Any, Any] = models.JSONField("作答", default=dict)
    handed_in_at = models.DateTimeField("交卷时间", null=True, blank=True)
    score = models.DecimalField("成绩", max_digits=5, decimal_places=1, null=True, blank=True)

    class Meta:
        verbose_name = "答题记录"
        verbose_name_plural = "答题记录"
        constraints = [
            models.UniqueConstraint(fields=["org", "exam", "learner", "number"], name="study_attempt_once"),
        ]

    def __str__(self) -> str:
        return f"{self.learner.name}：{self.exam}第{self.number}次"

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return sum(1 for answer in self.given.values() if answer)


def attempts_of(exam: int, learner: int | None = None) -> QuerySet[Attempt]:
    """The papers drawn in an exam, of one person where one is named, each person's in order."""
    rows = Attempt.objects.filter(exam_id=exam)
    if learner is not None:
        rows = rows.filter(learner_id=learner)
    return rows.order_by("learner_id", "number")
