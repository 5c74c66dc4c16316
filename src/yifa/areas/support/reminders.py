"""What villages are reminded of: last month's returns that were not handed in, of which none is one too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from yifa.areas.support.models import Service, SupportReturn
from yifa.engine.orgs.models import Place, in_force_on
from yifa.engine.orgs.models.place import VILLAGE_KINDS
from yifa.engine.reminders import MOST, Asking, Reminded, Reminder
from yifa.law.citation import GRXXBHF
from yifa.law.months import month_before
from yifa.law.roles import CLERK
from yifa.law.wording import month_in_words


def returns_missing(asking: Asking) -> Iterator[Reminded]:
    """The villages that have not handed in all of last month, where returns are handed in at all."""
    month = month_before(asking.today)
    returns = SupportReturn.objects.filter(org__in=asking.orgs, voided=False)
    if not returns.filter(month__lt=month, month__gte=month - timedelta(days=365)).exists():
        return
    told = set(returns.filter(month=month).values_list("village__code", "service"))
    villages = Place.objects.filter(in_force_on(asking.today), org=asking.org, kind__in=VILLAGE_KINDS)
    if asking.near is not None:
        villages = villages.filter(pk__in=asking.near)
    gaps = {
        village: services
        for village in villages.order_by("code")
        if (services := [one for one in Service if (village.code, one.value) not in told])
    }
    yield from _told(asking, month, gaps)


def _told(asking: Asking, month: date, gaps: dict[Place, list[Service]]) -> Iterator[Reminded]:
    said = f"{month_in_words(month)}的帮扶服务月报没有报齐"
    if asking.near is None and len(gaps) > MOST:
        names = "、".join(village.name for village in list(gaps)[:MOST])
        yield Reminded(f"{names}等{len(gaps)}个村（社区）{said}", "support", asked={"from": f"{month}"})
        return
    for village, services in gaps.items():
        missing = "、".join(str(one.label) for one in services)
        begins = {"month": f"{month:%Y-%m}", "village": str(village.pk), "service": services[0].value}
        yield Reminded(f"{village.name}{said}：{missing}", "support", begins=begins)


REMINDERS = (
    Reminder(
        id="support.returns_missing",
        name="帮扶月报未报",
        to=(CLERK,),
        by_villages=True,
        law=GRXXBHF[28],
        tell=returns_missing,
    ),
)
