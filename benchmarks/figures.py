"""All figures of disputes for every township of a province: as declared and computed by us, against one statement
written by hand.

    .venv/bin/python benchmarks/figures.py [--rows 1000000] [--townships 1500] [--repeat 3]

On SQLite in a temporary folder, or on the empty database that DATABASE_URL names. One township's disputes are made and
copied by SQL to the others. The statement counts the same in one scan of an index that covers all that it reads, made
for it alone and dropped before ours is measured; that both give the same numbers is asserted. Figures of other tables
(sessions, sweeps, returns ...) are asked of us as well, and find empty tables.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from yifa.engine.orgs.models import Org

LIMIT = 1.5
FIRST, LAST, AS_OF = date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 10)

_IN = "BETWEEN %(first)s AND %(last)s"
_ACCEPTED = (
    "(turned_away_on IS NULL OR turned_away_on > %(as_of)s) AND (referred_on IS NULL OR referred_on > %(as_of)s)"
)
_TAKEN_IN = f"opened_on {_IN} AND {_ACCEPTED}"
_MEDIATED = (
    f"ended_on {_IN} AND taken_up_on <= %(as_of)s AND (own_settled_on IS NULL OR own_settled_on > %(as_of)s) "
    f"AND {_ACCEPTED}"
)
_UNITS = "source IN ('court', 'police', 'petition', 'hotline', 'public_opinion', 'grid', 'other')"
_DAYS = {
    "sqlite": "CAST(julianday(settled_on) - julianday(accepted_on) AS INTEGER)",
    "postgresql": "(settled_on - accepted_on)",
}

COUNTED = {
    "accepted": _TAKEN_IN,
    "registered": f"opened_on {_IN}",
    "found": f"opened_on {_IN} AND source IN ('sweep', 'grid')",
    "from_grid": f"opened_on {_IN} AND source = 'grid'",
    "from_grid_ended": f"opened_on {_IN} AND source = 'grid' AND ended_on <= %(as_of)s",
    "complex_accepted": f"{_TAKEN_IN} AND is_complex",
    "taken_up_of_accepted": f"{_TAKEN_IN} AND taken_up_on <= %(as_of)s",
    "taken_up": f"taken_up_on {_IN}",
    "complex_taken_up": f"taken_up_on {_IN} AND is_complex",
    "to_people": f"people_started_on {_IN}",
    "to_administrative": f"administrative_started_on {_IN}",
    "to_court": f"court_started_on {_IN}",
    "with_level": f"taken_up_on {_IN} AND level IN ('village', 'township', 'county')",
    "by_villages": f"taken_up_on {_IN} AND level = 'village'",
    "escalated": f"escalated_on {_IN}",
    "guided_to_court": f"guided_to_court_on {_IN}",
    "dangers_met": f"danger_met_on {_IN}",
    "agreed_of_mediated": f"{_MEDIATED} AND settled_on <= %(as_of)s",
    "mediated": _MEDIATED,
    "agreed": f"settled_on {_IN}",
    "people_agreed": f"people_settled_on {_IN}",
    "administrative_agreed": f"administrative_settled_on {_IN}",
    "court_agreed": f"court_settled_on {_IN}",
    "written": f"written_on {_IN}",
    "oral": f"oral_on {_IN}",
    "confirmed": f"confirmed_on {_IN}",
    "performed": f"performed_on {_IN}",
    "resolved_of_accepted": f"{_TAKEN_IN} AND resolved_on <= %(as_of)s",
    "resolved": f"resolved_on {_IN}",
    "unresolved": f"unresolved_on {_IN}",
    "referred": f"referred_on {_IN}",
    "turned_away": f"turned_away_on {_IN}",
    "own_settled": f"own_settled_on {_IN}",
    "ended": f"ended_on {_IN}",
    "pending": "opened_on <= %(last)s AND (ended_on IS NULL OR ended_on > %(last)s)",
    "filed_of_ended": f"ended_on {_IN} AND archived_on <= %(as_of)s",
    "reported_back": f"ended_on {_IN} AND {_UNITS} AND reported_back_on <= %(as_of)s",
    "from_units_ended": f"ended_on {_IN} AND {_UNITS}",
}
"""What is counted, each once. ``last`` is the period's last day, on which nothing had happened that came after it."""

ADDED = {
    "people_involved": ("people_involved", _TAKEN_IN),
    "households_involved": ("households_involved", _TAKEN_IN),
    "amount_involved": ("CAST(ROUND(amount_involved * 100) AS bigint)", _TAKEN_IN),
    "people_in_danger": ("people_involved", f"danger_met_on {_IN}"),
    "amount_agreed": ("CAST(ROUND(amount_agreed * 100) AS bigint)", f"settled_on {_IN}"),
}

RATES = {
    "from_grid_rate": ("from_grid_ended", "from_grid"),
    "complex_share": ("complex_accepted", "accepted"),
    "taken_up_rate": ("taken_up_of_accepted", "accepted"),
    "village_share": ("by_villages", "with_level"),
    "success_rate": ("agreed_of_mediated", "mediated"),
    "resolution_rate": ("resolved_of_accepted", "accepted"),
    "filing_rate": ("filed_of_ended", "ended"),
    "reported_back_rate": ("reported_back", "from_units_ended"),
}
"""Rates are made of what was counted already."""

COVERED = (
    "org_id, voided, opened_on, ended_on, turned_away_on, referred_on, source, is_complex, level, taken_up_on, "
    "people_started_on, administrative_started_on, court_started_on, escalated_on, guided_to_court_on, danger_met_on, "
    "settled_on, own_settled_on, people_settled_on, administrative_settled_on, court_settled_on, written_on, oral_on, "
    "confirmed_on, performed_on, resolved_on, unresolved_on, archived_on, reported_back_on, accepted_on, "
    "people_involved, households_involved, amount_involved, amount_agreed"
)


def _by_hand(vendor: str) -> str:
    parts = [f"COUNT(*) FILTER (WHERE {condition}) AS {name}" for name, condition in COUNTED.items()]
    parts += [f"SUM({added}) FILTER (WHERE {condition}) AS {name}" for name, (added, condition) in ADDED.items()]
    timed = f"settled_on {_IN} AND accepted_on <= %(as_of)s"
    parts += [f"COUNT(*) FILTER (WHERE {timed}) AS timed", f"SUM({_DAYS[vendor]}) FILTER (WHERE {timed}) AS days"]
    return f"SELECT org_id, {', '.join(parts)} FROM disputes_dispute WHERE NOT voided GROUP BY org_id"


def main() -> int:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=1_000_000, help="disputes in all")
    parser.add_argument("--townships", type=int, default=1_500)
    parser.add_argument("--repeat", type=int, default=3, help="of how many runs the median is taken")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="yifa-bench-figures-") as folder:
        os.environ |= {"YIFA_VAR": folder, "DJANGO_SETTINGS_MODULE": "yifa.config.settings"}
        result = measure(args)
    print(json.dumps(result, ensure_ascii=False))
    return 0 if result["ok"] else 1


def measure(args: argparse.Namespace) -> dict[str, Any]:
    """Fill a database of its own and measure there; what was measured, as it is printed."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from yifa.areas.disputes.models import Dispute
    from yifa.engine.figures.computing import compute
    from yifa.engine.figures.periods import Period
    from yifa.engine.figures.registry import all_figures
    from yifa.engine.store.tenancy import org_scope

    call_command("migrate", verbosity=0)
    started = time.monotonic()
    orgs = _fill(args.rows, args.townships)
    print(f"{args.rows:,} records in {time.monotonic() - started:.0f} s on {connection.vendor}", file=sys.stderr)
    figures = [figure for figure in all_figures() if figure.area == "disputes"]
    statement = _by_hand(connection.vendor)

    def ours() -> dict[int, dict[str, Any]]:
        results = compute(figures, orgs, Period(FIRST, LAST), AS_OF, by="org")
        return {
            org.pk: {
                figure.id.partition(".")[2]: results[figure.id].cells[org.pk]
                for figure in figures
                if figure.model is Dispute
            }
            for org in orgs
        }

    def by_hand() -> dict[int, dict[str, Any]]:
        with connection.cursor() as cursor:
            cursor.execute(statement, {"first": FIRST, "last": LAST, "as_of": AS_OF})
            names = [column[0] for column in cursor.description]
            return {row[0]: dict(zip(names, row, strict=True)) for row in cursor.fetchall()}

    with org_scope(*orgs):
        mine = [_timed(ours) for _ in range(args.repeat)]
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE INDEX by_hand ON disputes_dispute ({COVERED})")
        peer = [_timed(by_hand) for _ in range(args.repeat)]
        _compare(ours(), by_hand())
    own, other = (min(times) * 1000 for times in (mine, peer))
    print(f"ours {mine}, by hand {peer}", file=sys.stderr)
    ratio = own / other
    return {
        "name": f"{len(figures)} figures of {len(orgs)} townships over {args.rows:,} disputes, {connection.vendor}, ms",
        "ours": round(own, 1),
        "peer": round(other, 1),
        "ratio": round(ratio, 2),
        "limit": f"at most {LIMIT} times the same counts in one statement written by hand, with a covering index",
        "ok": ratio <= LIMIT,
    }


def _compare(ours: dict[int, dict[str, Any]], by_hand: dict[int, dict[str, Any]]) -> None:
    """Every figure of every township is what the statement counted."""
    for org, values in ours.items():
        hand = by_hand[org]
        for name, value in values.items():
            if name in RATES:
                met, of = RATES[name]
                same = (value.numerator, value.denominator) == (hand[met], hand[of])
            elif name == "mediation_duration":
                same = value.rows == hand["timed"]
            else:
                cents = 100 if name.startswith("amount") else 1
                same = value.value * cents == (hand[name] or 0)
            assert same, (org, name, value)


def _timed(run: Callable[[], object]) -> float:
    """Seconds; on SQLite, which works within this process, of the processor, so that other programs do not count."""
    from django.db import connection

    clock = time.process_time if connection.vendor == "sqlite" else time.perf_counter
    started = clock()
    run()
    return clock() - started


def _fill(rows: int, townships: int) -> list[Org]:
    """One township's disputes, and as many copies of them as there are other townships."""
    from django.db import transaction

    from yifa.areas.disputes.models import Dispute
    from yifa.engine.matters.models import Matter
    from yifa.engine.orgs.models import Org
    from yifa.engine.store.tenancy import org_scope

    chance = random.Random(2025)
    orgs = [
        Org.objects.create(
            code=f"9901{n:05}", name=f"第{n}乡", short_name="乡", kind="township", opened_on=date(2020, 1, 1)
        )
        for n in range(townships)
    ]
    with transaction.atomic(), org_scope(*orgs):
        matters = [
            Matter(org=orgs[0], area="disputes", procedure="dispute", version="2022", title="纠纷", state="handling")
            for _ in range(rows // townships)
        ]
        Matter.objects.bulk_create(matters, batch_size=2000)
        Dispute.objects.bulk_create([_record(chance, orgs[0], matter) for matter in matters], batch_size=2000)
        for number, org in enumerate(orgs[1:], 1):
            _copy(Matter, orgs[0], org, number)
            _copy(Dispute, orgs[0], org, number)
    return orgs


def _record(chance: random.Random, org: Org, matter: Any) -> Any:
    from yifa.areas.disputes.models import Dispute, DisputeKind, Level, Source

    def later(day: date | None, within: int, share: float) -> date | None:
        return day + timedelta(days=chance.randrange(within)) if day and chance.random() < share else None

    opened = date(2024, 1, 1) + timedelta(days=chance.randrange(800))
    away = later(opened, 5, 0.04)
    referred = None if away else later(opened, 5, 0.03)
    taken_up = None if away or referred else later(opened, 5, 0.95)
    route = chance.choice(["people", "people", "people", "administrative", "court"])
    accepted = later(taken_up, 5, 0.97)
    settled = later(accepted, 60, 0.8)
    written = settled if chance.random() < 0.5 else None
    resolved = later(settled, 30, 0.9)
    unresolved = None if settled else later(accepted, 90, 0.5)
    ended = away or referred or resolved or unresolved
    danger = later(taken_up, 30, 0.05)
    return Dispute(
        matter=matter, org=org, source=chance.choice(Source.values), kind=chance.choice(DisputeKind.values),
        summary="双方因宅基地边界发生争执，经现场丈量后协商。", level=chance.choice([*Level.values, ""]),
        is_complex=chance.random() < 0.1, people_involved=chance.randrange(2, 12),
        households_involved=chance.randrange(1, 5), amount_involved=chance.choice([None, chance.randrange(90_000)]),
        opened_on=opened, turned_away_on=away, referred_on=referred, taken_up_on=taken_up, accepted_on=accepted,
        **{f"{route}_started_on": taken_up, f"{route}_settled_on": settled}, settled_on=settled, written_on=written,
        oral_on=None if written else settled, effective_on=settled, danger_met_on=danger,
        escalated_on=later(taken_up, 40, 0.02), guided_to_court_on=later(unresolved, 2, 0.6),
        amount_agreed=chance.randrange(50_000) if settled else None, confirmed_on=later(written, 25, 0.2),
        performed_on=later(settled, 60, 0.8), own_settled_on=later(taken_up, 20, 0.02), resolved_on=resolved,
        unresolved_on=unresolved, ended_on=ended, archived_on=later(ended, 40, 0.8),
        reported_back_on=later(ended, 10, 0.6), voided=chance.random() < 0.01,
    )  # fmt: skip


def _copy(model: Any, source: Org, to: Org, number: int) -> None:
    """The source's rows once more, for another organisation, under ids that nothing else has."""
    from django.db import connection

    key, columns = model._meta.pk.column, [column.column for column in model._meta.concrete_fields]
    told = {key: f"{key} + {number << 36}", "org_id": str(to.pk)}
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {model._meta.db_table} ({', '.join(columns)}) "
            f"SELECT {', '.join(told.get(name, name) for name in columns)} FROM {model._meta.db_table} "
            f"WHERE org_id = {source.pk}"
        )


if __name__ == "__main__":
    sys.exit(main())
