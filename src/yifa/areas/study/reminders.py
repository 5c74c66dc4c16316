"""What people are reminded of about study: certificates that run out, plans not carried out, exams to be taken or
summed up, hours that are still wanting when the year draws to its end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import QuerySet

from yifa.areas.study.models import (
    Exam,
    ExamResult,
    Learner,
    Manner,
    Qualification,
    Qualified,
    hours_by_learner,
    hours_wanted,
    laws_studied,
    learners_on,
    overdue_plans,
    studied_in,
    total,
)
from yifa.engine.parameters.limits import limit_for
from yifa.engine.reminders import MOST, Asking, Reminded, Reminder
from yifa.law.citation import FZXCF, XZCFF, ZFJD
from yifa.law.clock import due
from yifa.law.roles import ADVISER, CLERK, GRID_WORKER, LEADER, MEDIATOR, OFFICER, REVIEWER
from yifa.law.wording import short_number

OFFICE = (CLERK, REVIEWER)
STAFF = (CLERK, REVIEWER, OFFICER, MEDIATOR, LEADER, GRID_WORKER, ADVISER)
PEOPLE = "desk_study_people"
"""Where everybody's hours stand."""
NAMED = 5
"""So many laws are named at once."""
LAST_QUARTER = (10, 1)
RENEWAL, LAST_CALL = "certificate_renewal_local", "certificate_last_call_local"
"""The limits that say how long before its end a certificate is to be renewed, and when it presses."""


def certificates_running_out(asking: Asking) -> Iterator[Reminded]:
    """Enforcement certificates that have run out or will soon, of whoever still is on the roster."""
    return _running_out(asking, _held(asking))


def own_certificate(asking: Asking) -> Iterator[Reminded]:
    """One's own, where it is not one's work to look after all of them."""
    if not asking.roles & {role.code for role in OFFICE}:
        yield from _running_out(asking, _held(asking).filter(learner__person=asking.person))


def _held(asking: Asking) -> QuerySet[Qualified]:
    return Qualified.objects.filter(
        org__in=asking.orgs, voided=False, kind=Qualification.ENFORCEMENT, expires_on__isnull=False,
        replaced_on__isnull=True, revoked_on__isnull=True, learner__until__isnull=True,
    )  # fmt: skip


def _running_out(asking: Asking, rows: QuerySet[Qualified]) -> Iterator[Reminded]:
    renewal, last_call = (limit_for(asking.org, id, asking.today) for id in (RENEWAL, LAST_CALL))
    for row in rows.select_related("learner").order_by("expires_on", "pk")[:MOST]:
        ends = row.expires_on or date.max
        if asking.today < (due(renewal, ends).on or ends):
            return
        if ends < asking.today:
            says = "行政执法证已过期，不能办理执法步骤"
        elif asking.today >= (due(last_call, ends).on or ends):
            says = "行政执法证即将到期，尚未换发"
        else:
            says = "行政执法证将要到期，请申请换发"
        yield Reminded(f"{row.learner.name}的{says}", "study.certificates", ends, row.pk)


def plans_overdue(asking: Asking) -> Iterator[Reminded]:
    """Items of the plan whose month is over and that nothing carried out."""
    for item in overdue_plans(asking.org, asking.today)[:MOST]:
        yield Reminded(f"{item}没有落实", "study.plans", item.due_on, item.pk)


def exams_to_see_to(asking: Asking) -> Iterator[Reminded]:
    """Exams that are over and not summed up, and those that have begun and have no paper."""
    exams = Exam.objects.filter(org__in=asking.orgs, voided=False, counted_on__isnull=True, begins_on__lte=asking.today)
    for exam in exams.order_by("until", "pk")[:MOST]:
        if exam.until < asking.today:
            yield Reminded(f"{exam}的成绩没有汇总", "study.exams", exam.until, exam.pk)
        elif exam.manner == Manner.HERE and not exam.parts().exists():
            yield Reminded(f"{exam}已经开始，还没有组卷", "study.exams", exam.begins_on, exam.pk)


def hours_wanting(asking: Asking) -> Iterator[Reminded]:
    """In the last quarter of the year: how many have not studied enough, how many laws of the lists nobody studied."""
    first, last = date(asking.today.year, 1, 1), date(asking.today.year, 12, 31)
    if asking.today < date(asking.today.year, *LAST_QUARTER):
        return
    wanted, done = hours_wanted(asking.org, asking.today), hours_by_learner(asking.org, first, asking.today)
    roster = learners_on(asking.org, asking.today).values_list("pk", flat=True)
    short = sum(done.get(learner, 0) < wanted for learner in roster)
    if short:
        yield Reminded(f"全年目标{wanted}学时，尚有{short}人没有达到", "study.learners", last, page=PEOPLE)
    unstudied = [f"《{law.law}》" for law, sessions in laws_studied(asking.org, first, asking.today) if not sessions]
    if unstudied:
        named = "、".join(list(dict.fromkeys(unstudied))[:NAMED]) + ("等" if len(unstudied) > NAMED else "")
        yield Reminded(f"应知应会清单上尚有{len(unstudied)}部今年没有学过：{named}", "study.laws", last)


def own_hours(asking: Asking) -> Iterator[Reminded]:
    """Whoever has not studied enough in the last quarter of the year."""
    if asking.today < date(asking.today.year, *LAST_QUARTER):
        return
    mine = _mine(asking)
    if not mine:
        return
    wanted = hours_wanted(asking.org, asking.today)
    year = studied_in(asking.org, date(asking.today.year, 1, 1), asking.today, mine)
    done = total(line for lines in year.values() for line in lines).all
    if done < wanted:
        says = f"本年已登记{short_number(done)}学时，目标{wanted}学时"
        yield Reminded(says, "study.self_study", date(asking.today.year, 12, 31))


def results_below(asking: Asking) -> Iterator[Reminded]:
    """Exams summed up with some who failed or were absent, for whom no make-up exam is held."""
    exams = Exam.objects.filter(org__in=asking.orgs, voided=False, make_up_of__isnull=True)
    made_up = Exam.objects.filter(org__in=asking.orgs, voided=False, make_up_of__isnull=False).values("make_up_of")
    this_year = exams.filter(counted_on__isnull=False, begins_on__year=asking.today.year).exclude(pk__in=made_up)
    for exam in this_year.order_by("pk")[:MOST]:
        again = ExamResult.objects.filter(exam=exam, voided=False, outcome__in=["failed", "absent"]).count()
        if again:
            yield Reminded(f"{exam}有{again}人缺考、不合格，没有安排补考", "study.exams", entry=exam.pk)


def _mine(asking: Asking) -> set[int]:
    """The ids under which the person stands on the roster."""
    rows = Learner.objects.filter(org__in=asking.orgs, voided=False, person=asking.person)
    return set(rows.values_list("pk", flat=True))


REMINDERS = (
    Reminder(
        id="study.certificates", name="证件到期", to=(*OFFICE, LEADER), law=XZCFF[42] + ZFJD[10, 17],
        tell=certificates_running_out,
    ),
    Reminder(
        id="study.own_certificate", name="本人证件", to=(OFFICER,), law=XZCFF[42] + ZFJD[10, 17], tell=own_certificate
    ),
    Reminder(id="study.plans", name="学法计划", to=OFFICE, law=FZXCF[36], tell=plans_overdue),
    Reminder(id="study.exams_to_see_to", name="学法考试", to=OFFICE, law=FZXCF[36], tell=exams_to_see_to),
    Reminder(id="study.make_up", name="补考", to=OFFICE, law=FZXCF[36], tell=results_below),
    Reminder(id="study.hours", name="学法学时", to=OFFICE, law=FZXCF[36, 37], tell=hours_wanting),
    Reminder(id="study.own_hours", name="本人学时", to=STAFF, law=FZXCF[36], tell=own_hours),
)  # fmt: skip
