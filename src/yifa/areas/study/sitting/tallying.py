"""成绩汇总: results of an exam from the papers that were handed in; who handed in none was absent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from yifa.areas.study.models import Exam, Manner, attempts_of
from yifa.areas.study.sitting.answering import Sitting, close_overdue, standing
from yifa.areas.study.sitting.refusing import CannotSit
from yifa.engine.orgs.models import Person
from yifa.engine.registers.entering import complete, create
from yifa.engine.store.transactions import write_transaction
from yifa.law.wording import day_in_words, short_number


@dataclass(frozen=True)
class Tallied:
    """How many results were entered, and how many of them of people who were absent."""

    results: int
    absent: int


def tally(exam: Exam, *, actor: Person, now: datetime) -> Tallied:
    """Enter a result for everybody who should sit the exam and has none yet, then note that it is summed up.

    All or nothing. :raises CannotSit: it is not answered here, is summed up already, or may still be answered.
    :raises Refused: the person may not enter results.
    """
    with write_transaction():
        exam.refresh_from_db()
        _refuse(exam, now)
        close_overdue(exam, now)
        stand = [standing(exam, learner, now) for learner in exam.lacking()]
        waiting = sum(_may_still_answer(one) for one in stand)
        if waiting:
            raise CannotSit(f"今天还可以答题，尚有{waiting}人没有交卷；请等他们交卷，或者明天汇总")
        entered = [_entered(one, actor) for one in stand]
        complete(exam.entry, {"counted_on": timezone.localdate(now)}, actor=actor)
        return Tallied(len(entered), entered.count(False))


def _refuse(exam: Exam, now: datetime) -> None:
    if exam.manner != Manner.HERE:
        raise CannotSit("只有在线答题的考试由系统汇总成绩；其他考试请登记或者导入成绩")
    if exam.counted_on is not None:
        raise CannotSit("成绩已经汇总")
    today = timezone.localdate(now)
    if today < exam.until:
        raise CannotSit(f"考试到{day_in_words(exam.until)}截止，截止以后才能汇总")


def _may_still_answer(here: Sitting) -> bool:
    return here.open is not None or (here.best is None and here.may_begin)


def _entered(here: Sitting, actor: Person) -> bool:
    """Enter one result; gives whether the person sat the exam."""
    exam, learner, best = here.exam, here.learner, here.best
    told: dict[str, Any] = {"exam": exam, "learner": learner}
    if best is None or best.handed_in_at is None:
        told |= {"taken_on": exam.until, "absent": True, "remark": "未答题"}
    else:
        # A paper that was open at midnight of the last day is of that day.
        day = min(timezone.localdate(best.handed_in_at), exam.until)
        told |= {"taken_on": day, "score": best.score, "absent": False}
    create("exam_results", org=exam.org, actor=actor, data=told, client_id=f"tally-{exam.pk}-{learner.pk}")
    return best is not None


def progress(exam: Exam) -> dict[int, list[str]]:
    """Person → how each of the person's papers stands, for whoever holds the exam."""
    found: dict[int, list[str]] = {}
    for one in attempts_of(exam.pk):
        under_way = f"答题中，已答{one.answered}/{len(one.paper)}"
        told = under_way if one.score is None else f"{short_number(one.score)}分"
        found.setdefault(one.learner_id, []).append(told)
    return found
