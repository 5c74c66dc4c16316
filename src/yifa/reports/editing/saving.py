"""Saving the text of a report: each version is kept, and whoever saves upon an older one is told.

Nothing is half-saved: where two people changed the same paragraph, or a paragraph can't be kept, nothing is written and
whoever called has his words still.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import Max
from django.utils import timezone

from yifa.engine.matters.act import lock_family
from yifa.engine.matters.models import Matter
from yifa.engine.matters.refusals import Reason, Refused, refuse
from yifa.engine.narrative.tokens import BadToken, pieces
from yifa.engine.orgs.models import Person
from yifa.engine.store.transactions import write_transaction
from yifa.law.roles import CLERK, Role
from yifa.reports.editing.roles import refuse_without_role
from yifa.reports.editing.stored import Stored, stored
from yifa.reports.merging import Clash, merge
from yifa.reports.models import Saving, Why
from yifa.reports.report import Report
from yifa.reports.text import Text

LONGEST: int = 200_000
"""Characters of a report's canonical text; long reports have a tenth of it."""

WRITERS = (CLERK,)


class Clashed(Exception):
    """Somebody else saved other words for the same paragraphs; nothing was written."""

    def __init__(self, clashes: Sequence[Clash], newest: Stored) -> None:
        self.clashes, self.newest = tuple(clashes), newest
        super().__init__(f"{newest.saving.by.name}同时修改了{len(clashes)}段，没有保存。请对照后重新提交")


def save(report: Stored, mine: Text, *, by: Person, today: date, why: Why = Why.EDITED) -> Stored:
    """Keep a changed text; what others saved since ``report`` was read is kept with it.

    :raises Clashed: others changed the same paragraphs. :raises Refused: it is no longer a draft, the person doesn't
        write reports there, the text is too long, or a token in it names nothing.
    """
    refuse_writing(report, by, today)
    _refuse_text(mine)
    with write_transaction():
        lock_family(report.matter)
        newest = stored(report.matter)
        refuse_writing(newest, by, today)
        merged, clashes = merge(report.text, newest.text, mine)
        if clashes:
            raise Clashed(clashes, newest)
        if merged == newest.text:
            return newest
        write_version(newest.matter, merged, by, why)
    return stored(report.matter)


def write_version(matter: Matter, text: Text, by: Person, why: Why, fresh: Report | None = None) -> Saving:
    """Add the next version, in the caller's transaction with the matter locked.

    :param fresh: the report as the records alone say it, where the text was drafted from them.
    """
    savings = Saving.objects.filter(org_id=matter.org_id, matter=matter)
    last = savings.aggregate(last=Max("seq"))["last"] or 0
    return Saving.objects.create(
        org_id=matter.org_id,
        matter=matter,
        by=by,
        at=timezone.now(),
        seq=last + 1,
        why=why,
        text=text.written(),
        generated=fresh.text.written() if fresh is not None else "",
        template_id=fresh.template.row if fresh is not None else None,
    )


def restore(report: Stored, seq: int, *, by: Person, today: date) -> Stored:
    """Go back to an earlier version, as a new one. :raises Refused: as for ``save``; there is no such version."""
    savings = Saving.objects.filter(org_id=report.record.org_id, matter=report.matter, seq=seq)
    old = savings.values_list("text", flat=True).first()
    if old is None:
        raise refuse("not_found", f"没有第{seq}版", todo="请从版本列表中选择")
    return save(report, Text.parse(old), by=by, today=today, why=Why.RESTORED)


def refuse_writing(report: Stored, by: Person, today: date) -> None:
    """:raises Refused: the words are no longer open to change, or not to this person."""
    if not report.is_open_to_change:
        state = "已作废" if report.matter.voided else "已送审或者已印发"
        raise refuse("not_a_draft", f"报告{state}，正文不能修改", todo="需要修改的，由审核人或者签发人退回")
    refuse_others(report, by, today, WRITERS)


def refuse_others(report: Stored, by: Person, today: date, roles: Sequence[Role]) -> None:
    """:raises Refused: the person holds none of these roles in the organisation today."""
    refuse_without_role(report.record.org, by, today, roles)


def _refuse_text(text: Text) -> None:
    if (length := len(text.written())) > LONGEST:
        raise refuse("too_long", f"正文不能超过{LONGEST}个字，现有{length}个字", todo="请把表格、名单作为附件")
    reasons = []
    for paragraph in text:
        try:
            for _ in pieces(paragraph.text):
                pass
        except BadToken as bad:
            reasons.append(Reason("token", str(bad), where=paragraph.rule, todo="请用“插入数据”重新选择指标"))
    if reasons:
        raise Refused(reasons)
