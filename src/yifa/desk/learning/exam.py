"""一次考试: who should sit it and how far they are, where each answers, and the summing up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from yifa.areas.study.models import Exam, ExamResult, Learner, Manner, Outcome, results_of
from yifa.areas.study.register import EXAMS, RESULTS
from yifa.areas.study.sitting.answering import standing
from yifa.areas.study.sitting.passes import pass_for, with_accounts
from yifa.areas.study.sitting.refusing import CannotSit
from yifa.areas.study.sitting.tallying import progress, tally
from yifa.desk.access import Reader, for_case_readers
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters.refusals import Refused
from yifa.law.wording import short_number


@dataclass(frozen=True)
class Candidate:
    """One of those who should sit it: the papers so far, the result, and where the person answers, unless it is with an
    account."""

    learner: Learner
    papers: Sequence[str]
    result: str
    address: str


@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def exam(request: WorkRequest, reader: Reader, pk: int) -> HttpResponse:
    """The exam for those who hold it; sent, it is summed up."""
    held = _exam(reader, pk)
    if request.method == "POST":
        try:
            done = tally(held, actor=reader.person, now=timezone.now())
            messages.success(request, f"已汇总：登记成绩{done.results}份，其中缺考{done.absent}份")
        except (CannotSit, Refused) as why:
            messages.error(request, f"没有汇总：{why}")
        return redirect("desk_exam", pk)
    guests = list(_guests(held))
    candidates, parts = list(_candidates(request, held)), list(held.parts())
    context = {
        "reader": reader,
        "exam": held,
        "parts": parts,
        "marks": sum(part.marks for part in parts),
        "candidates": candidates,
        "begun": sum(bool(one.papers) for one in candidates),
        "known": sum(bool(one.result) for one in candidates),
        "guests": guests,
        "lacking": sum(not one.result for one in candidates),
        "failed": results_of(held.pk).filter(outcome__in=[Outcome.FAILED, Outcome.ABSENT]).count(),
        "sheet": results_of(held.pk).values_list("pk", flat=True).first(),
        "may": reader.is_one_of(EXAMS.by),
        "is_here": held.manner == Manner.HERE,
        "is_over": reader.today >= held.until,
    }
    return render(request, "desk/learning/exam.html", context)


def exams_to_sit(reader: Reader) -> Iterator[tuple[Exam, str]]:
    """The exams that wait for the reader, with the address of the paper: also for one whose post is for a village,
    who does not read the township's entries."""
    here = Exam.objects.select_related("org").filter(org=reader.org, voided=False, manner=Manner.HERE)
    for held in here.filter(begins_on__lte=reader.today, until__gte=reader.today).order_by("until", "pk"):
        own = _own(held, reader)
        if own is not None:
            stands = standing(held, own, timezone.now())
            if stands.open is not None or (stands.may_begin and not stands.has_passed):
                yield held, _address(held, own)


def ways_to_the_exam(reader: Reader, held: Exam) -> Iterator[tuple[str, str, str]]:
    """To those who hold it, its page; to one who should sit it now, the paper."""
    if RESULTS.is_seen_in(reader.roles):
        yield "考试情况", "应考、答题、成绩汇总", reverse("desk_exam", args=[held.pk])
    if held.manner == Manner.HERE and held.is_open_on(reader.today):
        own = _own(held, reader)
        if own is not None:
            yield "参加考试", f"到{held.until.month}月{held.until.day}日截止", _address(held, own)


def _own(held: Exam, reader: Reader) -> Learner | None:
    """As whom the reader should sit it."""
    return next((one for one in held.due() if one.person_id == reader.person.pk), None)


def _exam(reader: Reader, pk: int) -> Exam:
    found = reader.entry(pk)
    if found.register != EXAMS.id or found.voided or not RESULTS.is_seen_in(reader.roles):
        raise Http404("没有找到该考试")
    return Exam.objects.select_related("org", "entry").get(pk=pk)


def _candidates(request: WorkRequest, held: Exam) -> Iterator[Candidate]:
    papers = progress(held)
    results = {row.learner_id: row for row in results_of(held.pk)}
    due = list(held.due())
    signing_in = with_accounts(due)
    for learner in due:
        row = results.get(learner.pk)
        told = "" if row is None else _told(row)
        own_door = held.manner == Manner.HERE and learner.pk not in signing_in
        address = request.build_absolute_uri(_address(held, learner)) if own_door else ""
        yield Candidate(learner, papers.get(learner.pk, ()), told, address)


def _guests(held: Exam) -> Iterator[Candidate]:
    """Those who have a result though they need not sit it."""
    due = {learner.pk for learner in held.due()}
    for row in results_of(held.pk).select_related("learner"):
        if row.learner_id not in due:
            yield Candidate(row.learner, (), _told(row), "")


def _told(row: ExamResult) -> str:
    score = "" if row.score is None else f"{short_number(row.score)}分"
    return f"{row.get_outcome_display()} {score}".strip()


def _address(held: Exam, learner: Learner) -> str:
    return reverse("desk_answering", args=[pass_for(held, learner)])
