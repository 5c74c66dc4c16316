"""作答: begin a paper, keep answers as they come, hand it in.

Whatever was kept when the time ran out counts: nothing is lost with a line that broke. A repetition does no harm.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

from django.utils import timezone

from yifa.areas.study.models import Attempt, Exam, ExamQuestion, Learner, Manner, attempts_of
from yifa.areas.study.sitting.drawing import drawn
from yifa.areas.study.sitting.refusing import CannotSit
from yifa.engine.journal.recording import append
from yifa.engine.store.transactions import write_transaction
from yifa.law.wording import day_in_words

GRACE: Final = timedelta(seconds=30)
"""Answers that were under way over a slow line when the time ran out are still taken."""

LONGEST_ANSWER: Final = 20


@dataclass(frozen=True)
class Sitting:
    """One person before one exam: the papers so far, the one being answered, how many more may be begun."""

    exam: Exam
    learner: Learner
    attempts: tuple[Attempt, ...]
    now: datetime

    @property
    def open(self) -> Attempt | None:
        """The paper that is being answered."""
        return next((one for one in self.attempts if one.handed_in_at is None), None)

    @property
    def left(self) -> int:
        """How many more papers may be begun."""
        return max(0, (self.exam.attempts or 1) - len(self.attempts))

    @property
    def best(self) -> Attempt | None:
        """The paper that counts: of equal ones the first."""
        done = [one for one in self.attempts if one.score is not None]
        return max(done, key=lambda one: (one.score or Decimal(0), -one.number), default=None)

    @property
    def has_passed(self) -> bool:
        """Whether the best paper reaches the mark of the exam; any does where the exam has none."""
        best, mark = self.best, self.exam.pass_mark
        return best is not None and (mark is None or (best.score is not None and best.score >= mark))

    @property
    def may_begin(self) -> bool:
        """Whether another paper may be drawn now."""
        return self.open is None and self.left > 0 and self.exam.is_open_on(timezone.localdate(self.now))


def sitting(exam: Exam, learner: Learner, now: datetime) -> Sitting:
    """Where the person stands in the exam; a paper whose time has run out is handed in first.

    :raises CannotSit: the exam is not answered here, or the person need not sit it.
    """
    if exam.manner != Manner.HERE or exam.voided:
        raise CannotSit("这次考试不在这里答题")
    if learner.pk not in {one.pk for one in exam.due()}:
        raise CannotSit(f"{learner.name}不在“{exam}”的应考人员之内；应当参加的，请联系组织考试的人员")
    return standing(exam, learner, now)


def standing(exam: Exam, learner: Learner, now: datetime) -> Sitting:
    """The same of one who is known to have to sit it."""
    found = tuple(attempts_of(exam.pk, learner.pk))
    if any(_has_run_out(one, now) for one in found):
        close_overdue(exam, now, learner)
        found = tuple(attempts_of(exam.pk, learner.pk))
    return Sitting(exam, learner, found, now)


def begin(exam: Exam, learner: Learner, now: datetime) -> Attempt:
    """Draw a paper, or go on with the one that was drawn. :raises CannotSit: it may not be begun now."""
    with write_transaction():
        here = sitting(exam, learner, now)
        if here.open is not None:
            return here.open
        if not here.may_begin:
            raise CannotSit(_why_not(here))
        return Attempt.objects.create(
            org=exam.org,
            exam=exam,
            learner=learner,
            number=len(here.attempts) + 1,
            started_at=now,
            ends_at=_ends_at(exam, now),
            paper=drawn(exam),
        )


def keep(attempt: int, given: Mapping[str, str], now: datetime) -> Attempt:
    """Keep answers, by their place on the paper; those of other places stay. What names no place is left out.

    :raises CannotSit: it is handed in, or its time has run out.
    """
    with write_transaction():
        found = Attempt.objects.select_related("exam", "learner", "org").get(pk=attempt)
        if _has_run_out(found, now):
            raise CannotSit("答题时间已到，时间到以前保存的答案已经交卷")
        if found.handed_in_at is not None:
            raise CannotSit("已经交卷，不能再改答案")
        places = {str(place) for place in range(len(found.paper))}
        found.given = {
            **found.given,
            **{place: answer[:LONGEST_ANSWER] for place, answer in given.items() if place in places},
        }
        found.save(update_fields=["given"])
        return found


def hand_in(attempt: int, given: Mapping[str, str], now: datetime) -> Attempt:
    """Keep the last answers and hand the paper in; once more changes nothing."""
    with write_transaction():
        found = Attempt.objects.select_related("exam", "learner", "org").get(pk=attempt)
        if found.handed_in_at is not None:
            return found
        if not _has_run_out(found, now):
            found = keep(attempt, given, now)
        return _handed_in(found, now)


def close_overdue(exam: Exam, now: datetime, learner: Learner | None = None) -> None:
    """Hand in the papers whose time has run out, of one person where one is named."""
    with write_transaction():
        rows = attempts_of(exam.pk, learner.pk if learner else None).filter(handed_in_at__isnull=True)
        for one in rows.select_related("exam", "learner", "org"):
            if _has_run_out(one, now):
                _handed_in(one, one.ends_at)


def is_right(question: Mapping[str, Any], given: str) -> bool:
    """Whether that answers a question of a paper."""
    options = "\n".join(text for _, text in question["options"])
    return ExamQuestion(kind=question["kind"], options=options, answer=question["answer"]).is_right(given)


def _handed_in(attempt: Attempt, at: datetime) -> Attempt:
    attempt.handed_in_at = min(at, attempt.ends_at)
    points = (
        Decimal(question["points"])
        for place, question in enumerate(attempt.paper)
        if is_right(question, attempt.given.get(str(place), ""))
    )
    attempt.score = sum(points, Decimal(0))
    attempt.save(update_fields=["handed_in_at", "score"])
    told = {"exam": str(attempt.exam_id), "learner": str(attempt.learner_id), "number": attempt.number}
    sealed = {"paper": _digest(attempt.paper), "given": _digest(attempt.given), "score": str(attempt.score)}
    append(attempt.org, "exam_paper", f"exam_paper:{attempt.pk}", told | sealed)
    return attempt


def _digest(held: Any) -> str:
    return hashlib.sha256(json.dumps(held, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _has_run_out(attempt: Attempt, now: datetime) -> bool:
    return attempt.handed_in_at is None and now >= attempt.ends_at + GRACE


def _ends_at(exam: Exam, now: datetime) -> datetime:
    """When the minutes are over, at the latest when the exam's last day is."""
    last = timezone.make_aware(datetime.combine(exam.until + timedelta(days=1), time.min))
    return last if exam.minutes is None else min(last, now + timedelta(minutes=exam.minutes))


def _why_not(here: Sitting) -> str:
    day = timezone.localdate(here.now)
    if here.exam.begins_on is not None and day < here.exam.begins_on:
        return f"考试从{day_in_words(here.exam.begins_on)}开始"
    if day > here.exam.until:
        return f"考试已于{day_in_words(here.exam.until)}截止"
    return f"可以答{here.exam.attempts or 1}次，已经答完"
