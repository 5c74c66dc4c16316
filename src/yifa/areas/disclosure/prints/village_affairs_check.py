"""村务公开检查表 (G21): what a village should have posted in the quarter of a check, and what hung there."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from yifa.areas.disclosure.models import PostingKind, VillageAffairsCheck, VillagePosting
from yifa.engine.figures.periods import Period
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, dotted, plain
from yifa.engine.registers.models import EntryFile
from yifa.law.citation import CWHF


@frozen
class Row:
    """One posting, or a kind of which there was none."""

    kind: str = ""
    topic: str = ""
    period: str = ""
    posted_on: str = ""
    taken_down_on: str = ""
    stood: str = ""
    photographs: str = ""


@frozen
class Sheet:
    """The sheet of one check."""

    village: str = ""
    checked_on: str = ""
    checked_by: str = ""
    quarter: str = ""
    law: str = ""
    rows: tuple[Row, ...] = ()
    result: str = ""
    faults: str = ""
    mended: str = ""

    @classmethod
    def of(cls, subject: EntrySubject) -> Sheet:
        """What hung in the quarter of the check, up to its day."""
        one = record_of(subject, VillageAffairsCheck)
        quarter = _quarter(one.checked_on)
        mended = f"{day(one.mended_on)}　{plain(one.mended_how)}" if one.mended_on else ""
        return cls(
            village=str(one.village),
            checked_on=day(one.checked_on),
            checked_by=plain(one.checked_by),
            quarter=str(quarter) if quarter else "",
            law=str(CWHF[35, 36]),
            rows=_rows(one, quarter) if quarter else (),
            result=str(one.get_result_display()),
            faults=plain(one.faults),
            mended=mended,
        )


def _quarter(on: date | None) -> Period | None:
    return Period.quarter(on.year, (on.month + 2) // 3) if on else None


def _rows(check: VillageAffairsCheck, quarter: Period) -> tuple[Row, ...]:
    """The postings kind by kind; an empty line tells of a kind of which there was none."""
    hung = VillagePosting.objects.filter(
        org=check.org,
        voided=False,
        reached=check.village and check.village.around,
        dated_on__range=(quarter.first, check.checked_on),
    )
    postings = list(hung.order_by("dated_on", "pk"))
    pictured = set(
        EntryFile.objects.filter(org=check.org, entry__in=[one.pk for one in postings], withdrawn=None).values_list(
            "entry_id", flat=True
        )
    )
    rows: list[Row] = []
    for kind in PostingKind:
        found = [one for one in postings if one.kind == kind.value]
        rows += [_row(one, one.pk in pictured) for one in found] or [Row(str(kind.label), "本季度没有公开")]
    return tuple(rows)


def _row(one: VillagePosting, pictured: bool) -> Row:
    return Row(
        str(one.get_kind_display()),
        plain(one.topic),
        plain(one.period),
        dotted(one.posted_on),
        dotted(one.taken_down_on),
        {True: "满期", False: "不足", None: ""}[one.stood_long_enough],
        "有" if pictured else "无",
    )


FORM = Form("village_affairs_check", (), Sheet, register="village_affairs_checks")
