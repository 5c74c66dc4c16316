"""答题: one person answers one paper, on a phone as well as at a desk, with an account or without.

The address is the person's own (``yifa.areas.study.sitting.passes``). Answers are sent as they are given; what could
not be sent waits in the browser until the line is back. Without scripts the form is kept and handed in whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from yifa.areas.study.models import Attempt, Exam, Learner, QuestionKind
from yifa.areas.study.sitting.answering import Sitting, begin, hand_in, is_right, keep, sitting
from yifa.areas.study.sitting.passes import BadPass, read_pass, signs_in
from yifa.areas.study.sitting.refusing import CannotSit
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.orgs.models import Person
from yifa.engine.store.tenancy import org_scope


@dataclass(frozen=True)
class Question:
    """A question as the page shows it. ``answer`` and ``law`` are told when nobody can answer any more."""

    place: int
    kind: str
    is_multiple: bool
    text: str
    points: str
    options: list[tuple[str, str, bool]]
    """Letter, text, whether it was chosen."""
    right: bool = False
    answer: str = ""
    law: str = ""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answering(request: WorkRequest, token: str) -> HttpResponse:
    """The exam before it is begun, the paper, or what came of it."""
    try:
        exam, learner = read_pass(token)
    except BadPass:
        raise Http404("答题地址无效，请向组织考试的人员索取") from None
    if signs_in(learner) and not _is(request.person, learner):
        if request.person is None:
            return redirect_to_login(request.get_full_path())
        raise Http404("这是他人的答题地址")
    with org_scope(exam.org):
        try:
            if request.method == "POST":
                return _done(request, exam, learner, token)
            return _page(request, sitting(exam, learner, timezone.now()))
        except CannotSit as why:
            return _refused(request, exam, learner, why, token)


def _is(person: Person | None, learner: Learner) -> bool:
    """Whether whoever is signed in is that person."""
    return person is not None and person.pk == learner.person_id


def _done(request: HttpRequest, exam: Exam, learner: Learner, token: str) -> HttpResponse:
    """Begin, keep or hand in, whichever was asked for."""
    now, do = timezone.now(), request.POST.get("do", "")
    if do == "begin":
        begin(exam, learner, now)
        return redirect("desk_answering", token)
    attempt = sitting(exam, learner, now).open
    if attempt is None:
        raise CannotSit("已经交卷，或者还没有开始答题")
    if do == "hand_in":
        hand_in(attempt.pk, _given(request), now)
        return redirect("desk_answering", token)
    kept = keep(attempt.pk, _given(request), now)
    if _wants_json(request):
        return JsonResponse({"answered": kept.answered, "seconds": _seconds(kept)})
    messages.success(request, f"已保存，答了{kept.answered}题，共{len(kept.paper)}题")
    return redirect("desk_answering", token)


def _refused(request: HttpRequest, exam: Exam, learner: Learner, why: CannotSit, token: str) -> HttpResponse:
    if _wants_json(request):
        return JsonResponse({"message": str(why)}, status=409)
    if request.method == "POST":
        messages.error(request, str(why))
        return redirect("desk_answering", token)
    return render(request, "desk/learning/answering.html", {"exam": exam, "learner": learner, "why": why})


def _page(request: HttpRequest, here: Sitting) -> HttpResponse:
    paper = here.open
    is_over = timezone.localdate(here.now) > here.exam.until
    shown = paper or (here.best if is_over else None)
    context = {
        "exam": here.exam,
        "learner": here.learner,
        "here": here,
        "paper": paper,
        "questions": list(_questions(shown, told=paper is None)) if shown else [],
        "seconds": _seconds(paper) if paper else 0,
        "is_over": is_over,
        "outcome": _outcome(here),
        "parts": list(here.exam.parts()),
    }
    return render(request, "desk/learning/answering.html", context)


def _questions(paper: Attempt, *, told: bool) -> Iterator[Question]:
    names = dict(QuestionKind.choices)
    for place, question in enumerate(paper.paper):
        given = paper.given.get(str(place), "")
        is_multiple = question["kind"] == QuestionKind.MULTIPLE
        options = [(letter, text, letter in given) for letter, text in question["options"]]
        after: dict[str, Any] = (
            {"right": is_right(question, given), "answer": question["answer"], "law": question["law"]} if told else {}
        )
        points = question["points"].removesuffix(".0")
        yield Question(place, str(names[question["kind"]]), is_multiple, question["text"], points, options, **after)


def _outcome(here: Sitting) -> str:
    """合格 or 不合格 by the mark of the exam; nothing before a paper is handed in."""
    if here.best is None or here.best.score is None or here.exam.pass_mark is None:
        return ""
    return "合格" if here.has_passed else "不合格"


def _given(request: HttpRequest) -> dict[str, str]:
    """The answers to the questions that the form holds, by place; of a multiple choice all letters."""
    return {place: "".join(request.POST.getlist(f"q{place}")) for place in request.POST.getlist("place")}


def _seconds(paper: Attempt) -> int:
    return max(0, round((paper.ends_at - timezone.now()).total_seconds()))


def _wants_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept") == "application/json"
