"""组卷: the questions of one paper, drawn by chance from those that are in use."""

from __future__ import annotations

import secrets
from typing import Any

from yifa.areas.study.models import Exam, ExamPart, ExamQuestion, questions_in_use
from yifa.areas.study.sitting.refusing import CannotSit

_CHANCE = secrets.SystemRandom()


def drawn(exam: Exam) -> list[dict[str, Any]]:
    """A paper: each part's questions in an order of their own, as they are kept with the attempt.

    Options keep their order: some name others by their letters (以上都对).

    :raises CannotSit: the exam has no parts, or the bank has fewer questions in use than a part asks for.
    """
    parts = list(exam.parts())
    if not parts:
        raise CannotSit("试卷还没有组好，请联系组织考试的人员")
    return [question for part in parts for question in _of(part, exam)]


def _of(part: ExamPart, exam: Exam) -> list[dict[str, Any]]:
    found = list(questions_in_use(exam.org, part.kind, part.category))
    if len(found) < part.count:
        raise CannotSit(f"题库中可用的{part.get_kind_display()}不够{part.count}题，请联系组织考试的人员")
    return [_kept(question, part) for question in _CHANCE.sample(found, part.count)]


def _kept(question: ExamQuestion, part: ExamPart) -> dict[str, Any]:
    return {
        "question": str(question.pk),
        "kind": question.kind,
        "text": question.text,
        "options": [list(choice) for choice in question.choices],
        "answer": question.answer,
        "law": question.law,
        "points": str(part.points),
    }
