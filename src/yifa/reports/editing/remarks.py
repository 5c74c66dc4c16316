"""What is said beside the text: numbers filled in by hand, comments, and findings left as they are with a reason."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from django.db.models import QuerySet
from django.utils import timezone

from yifa.engine.matters.act import lock_family
from yifa.engine.matters.data import text_problem
from yifa.engine.matters.refusals import Reason, Refused, refuse
from yifa.engine.orgs.models import Person
from yifa.engine.store.transactions import write_transaction
from yifa.law.roles import CLERK, LEADER, REVIEWER
from yifa.reports.editing.saving import refuse_others, refuse_writing
from yifa.reports.editing.stored import Stored
from yifa.reports.models import Acceptance, Comment, FilledNumber

COMMENTERS: Final = (CLERK, REVIEWER, LEADER)
_HAS_NUMBER: Final = re.compile(r"[0-9０-９零〇一二两三四五六七八九十百千万亿]")


def fill_number(report: Stored, *, surface: str, says: str, evidence: str, by: Person, today: date) -> FilledNumber:
    """Keep a number that no record counts, so that the text can name it: ``{{filled|n1}}``.

    :param surface: as it is to stand in the text, with its unit. :raises Refused: something of it is missing, it is
        no number, or the report is no draft any more.
    """
    refuse_writing(report, by, today)
    words = _worded(
        FilledNumber, {"surface": ("文中写法", surface), "says": ("说明", says), "evidence": ("依据", evidence)}
    )
    if not _HAS_NUMBER.search(words["surface"]):
        raise refuse("no_number", "“文中写法”中没有数字", where="surface", todo="请连同单位填写，例如 3名")
    with write_transaction():
        lock_family(report.matter)
        mine = FilledNumber.objects.filter(org_id=report.record.org_id, matter=report.matter)
        return FilledNumber.objects.create(
            org=report.record.org, matter=report.matter, by=by, at=timezone.now(), key=f"n{mine.count() + 1}", **words
        )


def comment(report: Stored, *, rule: str, text: str, by: Person, today: date) -> Comment:
    """Say something of a paragraph. :raises Refused: there are no words, or no such paragraph."""
    refuse_others(report, by, today, COMMENTERS)
    if rule not in report.text.by_rule:
        raise refuse("not_found", "没有找到这一段，可能已被他人删去", where="rule", todo="请刷新后重试")
    words = _worded(Comment, {"text": ("批注", text)})
    return Comment.objects.create(
        org=report.record.org, matter=report.matter, by=by, at=timezone.now(), rule=rule, **words
    )


def open_comments(report: Stored) -> QuerySet[Comment]:
    """The comments that nobody has dealt with."""
    return Comment.objects.filter(org_id=report.record.org_id, matter=report.matter, settled_at__isnull=True)


def settle_comment(report: Stored, key: int, *, by: Person, today: date) -> None:
    """Mark a comment as dealt with. :raises Refused: there is no such one."""
    refuse_others(report, by, today, COMMENTERS)
    if not open_comments(report).filter(pk=key).update(settled_by=by, settled_at=timezone.now()):
        raise refuse("not_found", "没有找到这条批注，可能已经处理", todo="请刷新后重试")


def accept(report: Stored, *, key: str, message: str, reason: str, by: Person, today: date) -> Acceptance:
    """Leave a finding of the checks as it is, and say why. :raises Refused: there is no reason, or one already."""
    refuse_writing(report, by, today)
    words = _worded(Acceptance, {"reason": ("理由", reason)})
    with write_transaction():
        lock_family(report.matter)
        if accepted(report).filter(key=key).exists():
            raise refuse("accepted", "这个问题已经说明理由", todo="请刷新后查看")
        return Acceptance.objects.create(
            org=report.record.org, matter=report.matter, by=by, at=timezone.now(), key=key, message=message, **words
        )


def accepted(report: Stored) -> QuerySet[Acceptance]:
    """The findings that were left with a reason."""
    return Acceptance.objects.filter(org_id=report.record.org_id, matter=report.matter)


def _worded(model: type, given: dict[str, tuple[str, str]]) -> dict[str, str]:
    """The words of each field, tidied. :raises Refused: with everything that is missing or can't be kept."""
    reasons: list[Reason] = []
    found: dict[str, str] = {}
    for name, (label, words) in given.items():
        found[name] = words.strip()
        longest = model._meta.get_field(name).max_length or 2000  # type: ignore[attr-defined]  # a Django model
        problem = _problem(found[name], longest)
        if problem:
            reasons.append(Reason("invalid", f"“{label}”{problem}", where=name))
    if reasons:
        raise Refused(reasons)
    return found


def _problem(words: str, longest: int) -> str:
    if not words:
        return "没有填写"
    if len(words) > longest:
        return f"不能超过{longest}个字，现有{len(words)}个字"
    return text_problem(words) or ""
