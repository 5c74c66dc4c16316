"""学法题库: the questions from which papers are drawn."""

from __future__ import annotations

import re
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from yifa.engine.orgs.models import Org
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others

LETTERS = "ABCDEFGH"
RIGHT, WRONG = "对", "错"

_MARK = re.compile(r"^\s*[A-Ha-h]\s*[.．、:：)）]\s*")
_SAID_RIGHT = frozenset({"对", "正确", "是", "√", "✓", "T", "TRUE", "A"})
_SAID_WRONG = frozenset({"错", "错误", "否", "×", "✗", "X", "F", "FALSE", "B"})


class QuestionKind(models.TextChoices):
    """题型."""

    SINGLE = "single", "单项选择题"
    MULTIPLE = "multiple", "多项选择题"
    JUDGE = "judge", "判断题"


class ExamQuestion(EntryRecord):
    """题库: one question with its options, a line each, and its answer. Kept from those who sit the exams."""

    entered_on = models.DateField("入库日期", null=True, blank=True)
    kind = models.CharField("题型", max_length=8, choices=QuestionKind.choices)
    text = models.TextField("题干")
    options = models.TextField("选项", blank=True, help_text="一项一行，依次为A、B、C、D；判断题不填")
    answer = models.CharField("答案", max_length=20, help_text="选择题填字母，多选连写，如ACD；判断题填对或者错")
    law = models.CharField("依据", max_length=150, blank=True, help_text="法律法规和条文，答完以后给出")
    category = models.CharField("分类", max_length=60, blank=True, help_text="如行政处罚法、宪法；组卷时可以按分类抽题")
    ended_on = models.DateField("停用日期", null=True, blank=True, help_text="法律修改、题目有误的，自该日起不再抽到")

    search_fields = ("text", "category", "law")

    class Meta:
        verbose_name = "题库"
        verbose_name_plural = "题库"
        indexes = [models.Index(fields=["org", "kind"], name="study_question_kind")]

    def __str__(self) -> str:
        return self.text.splitlines()[0] if self.text else self.get_kind_display()

    def derived(self) -> dict[str, Any]:
        """Options without their letters, the answer in one spelling."""
        lines = [_MARK.sub("", line).strip() for line in self.options.splitlines()]
        return {"options": "\n".join(line for line in lines if line), "answer": _answer(self.kind, self.answer)}

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Letter and text of each option; of a judgement 对 and 错."""
        if self.kind == QuestionKind.JUDGE:
            return [(RIGHT, RIGHT), (WRONG, WRONG)]
        return list(zip(LETTERS, self.options.splitlines(), strict=False))

    def is_right(self, given: str) -> bool:
        """Whether that is the answer, however it is spelt; of a multiple choice all and nothing else."""
        return bool(given) and _answer(self.kind, given) == self.answer

    def is_asked_already(self) -> bool:
        """Whether the bank has a question of that kind and wording in use."""
        rows = others(self).filter(kind=self.kind, text=self.text)
        return self.ended_on is None and rows.filter(ended_on__isnull=True).exists()


def _answer(kind: str, given: str) -> str:
    said = given.strip().upper()
    if kind == QuestionKind.JUDGE:
        return RIGHT if said in _SAID_RIGHT else WRONG if said in _SAID_WRONG else said
    letters = re.sub(r"[\s,，、;；.．。)）]+", "", said)
    return "".join(sorted(set(letters)))


def questions_in_use(org: Org, kind: str, category: str = "") -> QuerySet[ExamQuestion]:
    """The questions of a kind, and of a category where one is named, that may be drawn."""
    rows = ExamQuestion.objects.filter(org=org, voided=False, kind=kind, ended_on__isnull=True)
    return rows.filter(Q(category=category) if category else Q()).order_by("pk")
