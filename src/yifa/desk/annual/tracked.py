"""只看改动: what people made of the records' words, paragraph by paragraph, who last and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.annual.opening import opened
from yifa.desk.annual.versions import STATES
from yifa.engine.accounts.workplace import WorkRequest
from yifa.reports.editing.stored import Stored
from yifa.reports.editing.tracing import last_touched
from yifa.reports.handed_back.differences import Words, changed_words
from yifa.reports.models import Saving
from yifa.reports.report import Report
from yifa.reports.text import Paragraph, State, Text


@dataclass(frozen=True)
class Tracked:
    """A paragraph that says something else than the records, or that they don't have."""

    rule: str
    state: str
    by: Saving
    words: list[Words]


@for_case_readers
@require_safe
def tracked(request: WorkRequest, reader: Reader, year: int) -> HttpResponse:
    """All that differs from what the records alone say, as it reads."""
    report = opened(reader, year)
    rows = list(_tracked(report, report.report(reader.today)))
    return render(request, "desk/annual/tracked.html", {"reader": reader, "stored": report, "rows": rows})


def _tracked(report: Stored, built: Report) -> Iterator[Tracked]:
    changed = [one for one in report.text if one != report.drafted.by_rule.get(one.rule)]
    by = last_touched(report, [one.rule for one in changed])
    now = _words(replace(built, text=_without_states(changed)))
    was = _words(replace(built, text=report.drafted))
    for one in changed:
        before, after = was.get(one.rule, ""), "" if one.state is State.LEFT_OUT else now[one.rule]
        yield Tracked(one.rule, STATES[one.state], by[one.rule], changed_words(before, after))


def _without_states(paragraphs: list[Paragraph]) -> Text:
    """What is left out would have no words."""
    return Text.of(replace(one, state=State.EDITED) for one in paragraphs)


def _words(built: Report) -> dict[str, str]:
    return {block.rule: "".join(run.words for run in block.runs) for block in built.blocks}
