"""版本: who changed what and when, each version beside the one before it, and the way back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import Final

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.annual.as_told import as_told
from yifa.desk.annual.opening import may_write, opened
from yifa.engine.accounts.workplace import WorkRequest
from yifa.reports.handed_back.differences import Words, changed_words
from yifa.reports.models import Saving, Why
from yifa.reports.report import Report
from yifa.reports.text import Paragraph, State, Text

STATES = {
    State.GENERATED: "自动生成",
    State.EDITED: "已修改",
    State.LOCKED: "已锁定",
    State.LEFT_OUT: "不写入",
}


PAUSE: Final = timedelta(minutes=30)
"""Whoever writes on within it has not got up in between: what was saved stands as one."""


@dataclass(frozen=True)
class Sitting:
    """What one person saved in one go, the newest first; most of it was saved by itself."""

    savings: tuple[Saving, ...]

    @property
    def last(self) -> Saving:
        """With what it ended."""
        return self.savings[0]

    @property
    def first(self) -> Saving:
        """With what it began."""
        return self.savings[-1]

    @property
    def since(self) -> int:
        """The version upon which it began."""
        return self.first.seq - 1


@dataclass(frozen=True)
class Change:
    """A paragraph as it was and as it is; None where there was or is none."""

    was: Paragraph | None
    now: Paragraph | None
    was_told: str
    now_told: str
    """What both say, with their numbers as they are today."""

    @property
    def words(self) -> list[Words]:
        """What became of its words."""
        return changed_words(self.was_told, self.now_told)

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
    """All versions, the newest first and those of one sitting as one, and what one of them changed."""
    report = opened(reader, year)
    savings = Saving.objects.filter(org=reader.org, matter=report.matter)
    seq = _number(request.GET.get("seq", ""), report.saving.seq)
    since = min(_number(request.GET.get("since", ""), seq - 1), seq - 1)
    texts = dict(savings.filter(seq__in=[since, seq]).values_list("seq", "text"))
    if seq not in texts:
        raise Http404(f"没有第{seq}版")
    now, was = Text.parse(texts[seq]), Text.parse(texts.get(since, ""))
    context = {
        "reader": reader,
        "stored": report,
        "sittings": list(_sittings(savings.select_related("by").defer("text", "generated").order_by("-seq"))),
        "seq": seq,
        "since": since,
        "is_first": since not in texts,
        "changes": list(_changes(was, now, report.report(reader.today))),
        "may_restore": may_write(reader, report) and seq != report.saving.seq,
    }
    return render(request, "desk/annual/versions.html", context)


def _number(asked: str, otherwise: int) -> int:
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 9 else otherwise


def _sittings(savings: Iterable[Saving]) -> Iterator[Sitting]:
    newest_first = list(savings)
    begun = 0
    for place, (later, earlier) in enumerate(pairwise(newest_first), 1):
        if not _is_one(earlier, later):
            yield Sitting(tuple(newest_first[begun:place]))
            begun = place
    yield Sitting(tuple(newest_first[begun:]))


def _is_one(earlier: Saving, later: Saving) -> bool:
    """Whether the same person wrote on."""
    is_writing = earlier.why == later.why == Why.EDITED
    return is_writing and earlier.by_id == later.by_id and later.at - earlier.at <= PAUSE


def _changes(was: Text, now: Text, report: Report) -> Iterator[Change]:
    for one in now:
        if one != was.by_rule.get(one.rule):
            yield _change(was.by_rule.get(one.rule), one, report)
    for one in was:
        if one.rule not in now.by_rule:
            yield _change(one, None, report)


def _change(was: Paragraph | None, now: Paragraph | None, report: Report) -> Change:
    return Change(was, now, *(as_told(one.text, report) if one is not None else "" for one in (was, now)))
