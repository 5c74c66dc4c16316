"""Sweeps, risk points, incidents, monthly returns and meetings of the last year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from yifa.areas.disputes.models import Incident, Sweep
from yifa.areas.disputes.sample.course import disputes
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.registers.entering import complete, create
from yifa.engine.registers.models import EntryRecord
from yifa.law.months import last_day_of

MONTHS = 13
"""So many months back the returns go; the month that runs is not over."""

SWEPT_A_MONTH = 4

_RISKS = (
    ("dispute", "middle", "两户共用水渠淤塞，春灌前可能争水"),
    ("safety", "high", "老旧木屋电线老化，住有独居老人"),
    ("dispute", "low", "新坟位置引起邻户不满"),
    ("public_order", "middle", "夜市摊点醉酒滋事两次"),
    ("dispute", "middle", "合作社分红账目群众有疑问"),
    ("mass", "high", "拟建变电站选址群众有不同意见"),
    ("safety", "middle", "山塘护栏缺失，靠近村小"),
    ("dispute", "low", "机耕道会车时常发生口角"),
)
_INCIDENTS = (
    ("fire", "柴房起火，及时扑灭", 0, 0, "3000"),
    ("traffic", "农用车侧翻", 0, 1, "5000"),
    ("disaster", "强降雨引起小型滑坡，转移两户", 0, 0, "12000"),
)


def sweep_villages(org: Org, villages: Mapping[str, Place], clerk: Person, today: date) -> Mapping[int, EntryRecord]:
    """Sweeps of the year with the risks that they found; gives those that found a dispute, by the days ago on which it
    came in."""
    found = {}
    for row in disputes():
        if row.source == "sweep":
            day = today - timedelta(days=row.days_ago + 1)
            found[row.days_ago] = _sweep(org, clerk, villages[row.village], day, f"发现{row.about}")
    risks = iter(enumerate(_RISKS))
    own = list(villages.values())
    for number, month in enumerate(_months(today)):
        day = min(month.replace(day=10 + number % 5), today)
        for place in range(SWEPT_A_MONTH):
            village = own[(number * SWEPT_A_MONTH + place) % len(own)]
            about = next(risks, None) if place == 1 else None
            sweep = _sweep(org, clerk, village, day, about[1][2] if about else "", routine=number % 6 != 0)
            if about:
                _risk(org, clerk, village, sweep, day, about[0], today)
    for number, (kind, what, dead, injured, loss) in enumerate(_INCIDENTS):
        day = today - timedelta(days=20 + 110 * number)
        told = {"happened_on": day, "kind": kind, "what": what, "dead": dead, "injured": injured, "loss": loss}
        done = create("incidents", org=org, actor=clerk, village=own[number * 4], data=told)
        complete(done.entry, {"handled_on": day + timedelta(days=3), "handling": "已妥善处置"}, actor=clerk)
    return found


def _sweep(org: Org, clerk: Person, village: Place, day: date, finding: str, *, routine: bool = True) -> EntryRecord:
    told: dict[str, Any] = {
        "swept_on": day,
        "occasion": "routine" if routine else "holiday",
        "outcome": "found" if finding else "none",
        "sweepers": "村干部、网格员",
        "person_times": 4 + day.day % 3,
        "summary": finding or "逐户走访，未发现新的矛盾纠纷和隐患",
    }
    return create("dispute_sweeps", org=org, actor=clerk, village=village, data=told).record


def _risk(org: Org, clerk: Person, village: Place, sweep: EntryRecord, day: date, number: int, today: date) -> None:
    kind, grade, what = _RISKS[number]
    told = {
        "found_on": day, "kind": kind, "what": what, "grade": grade, "owner": "包片村干部",
        "treat_by": day + timedelta(days=15 if grade == "high" else 30), "sweep": sweep,
    }  # fmt: skip
    entry = create("risk_points", org=org, actor=clerk, village=village, data=told).entry
    treated_on = day + timedelta(days=12 + 5 * number)
    if treated_on <= today and number != 5:
        done = {"treated_on": treated_on, "treatment": "上门讲明政策，落实整改，双方认可"}
        complete(entry, done, actor=clerk)


def report_months(org: Org, villages: Mapping[str, Place], clerk: Person, today: date, after: date = date.min) -> None:
    """Each village's return for each month that is over; a few are late, and of the last month some are still out.
    The months up to that day are left to others."""
    months = [month for month in _months(today) if after < last_day_of(month) < today]
    for number, month in enumerate(months):
        span = (month, last_day_of(month))
        swept = set(_villages_of(Sweep.objects.filter(org=org, outcome="found", dated_on__range=span)))
        struck = set(_villages_of(Incident.objects.filter(org=org, dated_on__range=span)))
        for place, village in enumerate(villages.values()):
            handed_in = span[1] + timedelta(days=1 + (number + place) % 4 + (9 if (number + place) % 11 == 0 else 0))
            if handed_in > today or (number == len(months) - 1 and place % 6 == 5):
                continue
            told = {
                "month": month, "handed_in_on": handed_in, "reporter": f"{village}文书",
                "disputes": "some" if village.pk in swept else "none",
                "incidents": "some" if village.pk in struck else "none",
            }  # fmt: skip
            create("village_returns", org=org, actor=clerk, village=village, data=told)


def _villages_of(rows: Any) -> Iterator[int]:
    yield from rows.values_list("village_id", flat=True)


def hold_meetings(org: Org, clerk: Person, today: date, after: date = date.min) -> None:
    """The monthly meeting, a few days into the month; those up to that day are left to others."""
    for month in _months(today):
        held_on = month.replace(day=5)
        if not after < held_on <= today:
            continue
        told = {
            "held_on": held_on, "chair": "蒋思远", "present": 14 + month.month % 4, "place": "乡政府二楼会议室",
            "recorder": "何青禾", "attended": "各村治保主任、司法所、派出所、综治办",
            "topics": "通报上月受理、化解和未结情况；研判未结纠纷的成因和走向",
            "decisions": "一、未结纠纷由包村领导包案，月底前见面；二、未报月报的村三日内补报",
        }  # fmt: skip
        entry = create("dispute_meetings", org=org, actor=clerk, data=told).entry
        done_on = held_on + timedelta(days=24)
        if done_on < today - timedelta(days=20):
            complete(entry, {"done_on": done_on, "done_how": "包案领导均已见面，月报已补齐"}, actor=clerk)


def _months(today: date) -> Iterator[date]:
    """The first days of the last months, the oldest first, the month that runs included."""
    index = today.year * 12 + today.month - 1
    for number in range(index - MONTHS, index + 1):
        yield date(number // 12, number % 12 + 1, 1)
