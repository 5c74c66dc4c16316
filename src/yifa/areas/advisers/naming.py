"""What a report on advisers names: villages without an adviser, without service, with fewer hours than promised, and
opinions that were not followed.

Words stand there as they were entered, without a number of their own; nothing in them is about a person.
"""

from __future__ import annotations

from yifa.areas.advisers.figures.advice import UNANSWERED, UNSERVED_THIS_YEAR, VILLAGES_COVERED, VILLAGES_STANDING
from yifa.areas.advisers.models import Adoption, AdviserAppraisal, LegalOpinion, Level
from yifa.areas.advisers.serving import Serving, serving
from yifa.engine.figures.drilling import records
from yifa.engine.narrative.known import Known
from yifa.engine.narrative.naming import MOST, Told, entry_named, plain, some


def uncovered(known: Known) -> str:
    """The villages without an adviser on the last day, where others have one."""
    names = _uncovered(known)
    return f"{some(names)}没有配备法律顾问" if names else ""


def unserved(known: Known) -> str:
    """The villages with a contract and without any service in the year."""
    names = _unserved(known)
    return f"{some(names)}全年没有法律顾问服务" if names else ""


def gaps(known: Known) -> str:
    """The villages that were served, yet not in every month."""
    names = _with_gaps(known)
    return f"{some(names)}部分月份没有法律顾问服务" if names else ""


def short(known: Known) -> str:
    """The villages of which fewer hours were done than promised."""
    found = _serving(known)
    names = [found.villages.names[village] for village in found.short]
    return f"{some(names)}的法律顾问服务时长没有达到合同约定" if names else ""


def weakly_appraised(known: Known) -> str:
    """The villages that were not content, with what they say."""
    told = Told.by(known)
    rows = AdviserAppraisal.objects.filter(
        org__in=told.orgs, voided=False, appraised_on__range=(told.first, told.last), level__in=[Level.FAIR, Level.POOR]
    )
    named = [
        entry_named(row, str(row.village)) + (f"（{plain(row.remark)}）" if row.remark else "")
        for row in rows.select_related("village").order_by("village__code", "pk")[:MOST]
    ]
    return f"评价偏低的有{'、'.join(named)}" if named else ""


def not_followed(known: Known) -> str:
    """The opinions that were not followed, and why."""
    told = Told.by(known)
    rows = LegalOpinion.objects.filter(
        org__in=told.orgs, voided=False, answered_on__range=(told.first, told.last), adoption=Adoption.REJECTED
    )
    named = [
        f"“{entry_named(row, row.subject)}”（{plain(row.why_not)}）"
        for row in rows.order_by("answered_on", "pk")[:MOST]
    ]
    return f"未采纳的是关于{'、'.join(named)}的意见" if named else ""


def unanswered(known: Known) -> str:
    """The opinions that nobody answered yet."""
    span = known.facts.span
    rows = records(UNANSWERED, known.facts.orgs, span.period, span.as_of)
    named = [
        f"“{entry_named(row, row.subject)}”（{plain(row.unit)}）" for row in rows.order_by("given_on", "pk")[:MOST]
    ]
    return f"没有回复的是关于{'、'.join(named)}的意见" if named else ""


def to_be_covered(known: Known) -> str:
    """Who is to get an adviser in the next year."""
    names = _uncovered(known)
    return f"为{some(names)}配备法律顾问" if names else ""


def to_be_served(known: Known) -> str:
    """Whom advisers are to serve every month."""
    names = [*_unserved(known), *_with_gaps(known)]
    return f"督促法律顾问按合同约定每月到{some(names)}服务" if names else ""


def _serving(known: Known) -> Serving:
    span = known.facts.span
    return serving(list(known.facts.orgs), span.period, span.as_of)


def _places(known: Known, *figures: object) -> list[list[str]]:
    span = known.facts.span
    rows = [records(figure, known.facts.orgs, span.period, span.as_of) for figure in figures]  # type: ignore[arg-type]
    return [list(found.order_by("code").values_list("name", flat=True)) for found in rows]


def _uncovered(known: Known) -> list[str]:
    standing, covered = _places(known, VILLAGES_STANDING, VILLAGES_COVERED)
    return [name for name in standing if name not in covered] if covered else []


def _unserved(known: Known) -> list[str]:
    (names,) = _places(known, UNSERVED_THIS_YEAR)
    return names if known.number("services") else []


def _with_gaps(known: Known) -> list[str]:
    found = _serving(known)
    return [found.villages.names[village] for village in found.with_gaps if found.of(village).times]
