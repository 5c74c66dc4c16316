"""版本: who changed what and when, each version beside the one before it, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.annual.opening import may_write, opened
from yifa.engine.accounts.workplace import WorkRequest
from yifa.reports.models import Saving
from yifa.reports.text import Paragraph, State, Text

STATES = {
    State.GENERATED: "自动生成",
    State.EDITED: "已修改",
    State.LOCKED: "已锁定",
    State.LEFT_OUT: "不写入",
}


@dataclass(frozen=True)
class Change:
    """A paragraph as it was and as it is; None where there was or is none."""

    was: Paragraph | None
    now: Paragraph | None

    @property
    def is_of_state(self) -> bool:
        """Whether the words are the same."""
        return self.was is not None and self.now is not None and self.was.text == self.now.text

    @property
    def states(self) -> str:
        """自动生成 → 已锁定."""
        return " → ".join(STATES[one.state] for one in (self.was, self.now) if one is not None)


@for_case_readers
@require_safe
def versions(request: WorkRequest, reader: Reader, year: int) -> HttpResponse:
    """All versions, the newest first, and what one of them changed."""
    report = opened(reader, year)
    savings = Saving.objects.filter(org=reader.org, matter=report.matter)
    asked = request.GET.get("seq", "")
    seq = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 9 else report.saving.seq
    texts = dict(savings.filter(seq__in=[seq - 1, seq]).values_list("seq", "text"))
    if seq not in texts:
        raise Http404(f"没有第{seq}版")
    now, was = Text.parse(texts[seq]), Text.parse(texts.get(seq - 1, ""))
    context = {
        "reader": reader,
        "stored": report,
        "savings": savings.select_related("by").defer("text", "generated").order_by("-seq"),
        "seq": seq,
        "is_first": seq - 1 not in texts,
        "changes": list(_changes(was, now)),
        "may_restore": may_write(reader, report) and seq != report.saving.seq,
    }
    return render(request, "desk/annual/versions.html", context)


def _changes(was: Text, now: Text) -> Iterator[Change]:
    for one in now:
        if one != was.by_rule.get(one.rule):
            yield Change(was.by_rule.get(one.rule), one)
    for one in was:
        if one.rule not in now.by_rule:
            yield Change(one, None)
