"""Townships full of disputes, for trying out and for measuring: as many as are wanted, all invented.

The disputes of the sample are the patterns: as they were handled step by step, as an old ledger's row would tell
of those that ended, one with a long history and one that is void. Each is copied many times, on other days, in other
villages, between other people.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from yifa.areas.disputes import sample
from yifa.areas.disputes.models import Dispute
from yifa.engine.matters import registry
from yifa.engine.matters.adopt import LedgerRow, adopt
from yifa.engine.matters.copying import Copies, Copy, Dating, Pattern, pattern_of
from yifa.engine.matters.general import note, void
from yifa.engine.matters.models import Matter, Party
from yifa.engine.numbers.patterns import render
from yifa.engine.numbers.series import continue_from
from yifa.engine.orgs.appointments import appoint
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.orgs.models.org import OrgKind
from yifa.engine.orgs.models.place import PlaceKind
from yifa.engine.orgs.people import enter_person
from yifa.engine.orgs.places import open_place
from yifa.engine.orgs.restructuring import found_org
from yifa.engine.orgs.sample import SINCE, TOWNSHIP, load_sample
from yifa.engine.store.tenancy import org_scope
from yifa.engine.store.transactions import write_transaction
from yifa.law.roles import CLERK, LEADER, MEDIATOR, Role

FIRST_DAY = date(2022, 5, 1)
"""No dispute is older: since that day the procedure is the one under which the patterns were handled."""

LONG = 50
"""Notes in the pattern with a long history."""

_SHARES = {"adopted": 0.78, "ended": 0.12, "open": 0.093, "long": 0.002, "void": 0.005}
"""Old ledgers taken in, handled here and ended, still open, with a long history, void."""

_OVERDUE_WITHIN = 90
"""An open dispute lies up to so many days further back than its pattern."""

_BATCH = 1_000
_STAFF: tuple[tuple[str, Role, str], ...] = (
    ("clerk", CLERK, "综治办干事"),
    ("mediator", MEDIATOR, "人民调解员"),
    ("mediator2", MEDIATOR, "人民调解员"),
    ("leader", LEADER, "乡长"),
)
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
_GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂芬建华国海玉红春梅志文德福贵荣生金凤永新成云龙林波辉鹏飞"
_PLACES = (
    "上下大小新老东西南北石柳桃李杨松竹梅龙凤白黑红金银青清马牛羊高长平安永太",
    "河湾沟坝坪岭塘桥庄店集寨堡窑泉井坡冲垭垸洲岗畈圩渡滩关庙寺楼屯营",
)


@dataclass(frozen=True)
class _Township:
    """A township with what copies need of it."""

    org: Org
    villages: Sequence[Place]
    people: Mapping[str, Person]


def generate(sizes: Sequence[int], today: date, seed: int = 1) -> Iterator[Org]:
    """Fill an empty database: a county with a township for each size, with so many disputes; each township as soon as
    it is written, in a transaction of its own.

    The same seed and day give the same disputes. :raises OrgsError: the database holds organisations already.
    """
    chance = random.Random(seed)  # noqa: S311  # nothing secret
    patterns = _patterns(today)
    with write_transaction():
        county = found_org("990100", "青山县人民政府", "青政", OrgKind.COUNTY, SINCE, None, by=None)
    names, dating = _names_of_places(chance), Dating(county)
    for number, size in enumerate(sizes, 1):
        with write_transaction():
            township = _township(county, f"9901{number:05}", next(names), size, chance)
            with org_scope(township.org):
                _fill(township, patterns, dating, size, today, chance)
        yield township.org


@dataclass(frozen=True)
class _Patterns:
    """The patterns by what they are shares of, and who stands in them."""

    by_share: Mapping[str, Sequence[Pattern]]
    people: Mapping[int, str]
    """The person's key in the sample by the id in the pattern."""


def _patterns(today: date) -> _Patterns:
    """Load the sample, take down what is copied, and undo it all."""
    with transaction.atomic():
        loaded = load_sample()
        township, people = loaded.orgs[TOWNSHIP], loaded.people
        with org_scope(township):
            sample.load(township, people, today)
            # What a sweep found points at it, and copies have no sweeps.
            alone = Dispute.objects.filter(org=township, sweep__isnull=True).values("pk")
            roots = list(Matter.objects.filter(pk__in=alone).order_by("pk"))
            adopted = [_as_a_ledger_tells(root, people["clerk"]) for root in roots if root.ended]
            by_share = {
                "adopted": [_taken_down(matter) for matter in adopted],
                "ended": [_taken_down(root) for root in roots if root.ended],
                "open": [_taken_down(root) for root in roots if not root.ended],
            }
            long, spoilt = roots[0], roots[-1]
            for number in range(LONG):
                text = f"第{number + 1}次走访，双方情况平稳"
                note(long, text, actor=people["clerk"], happened_on=today)
            by_share["long"] = [_taken_down(_again(long))]
            void(spoilt, actor=people["leader"], happened_on=today, reason="重复登记")
            by_share["void"] = [_taken_down(_again(spoilt))]
        transaction.set_rollback(True)
    return _Patterns(by_share, {person.pk: key for key, person in people.items()})


def _again(matter: Matter) -> Matter:
    return Matter.objects.select_related("org", "village").get(pk=matter.pk)


def _as_a_ledger_tells(root: Matter, clerk: Person) -> Matter:
    """The same dispute once more, as the row of a ledger kept on paper."""
    procedure = registry.procedure(root.procedure, root.version)
    record = Dispute.objects.get(matter=root)
    named = {name for act in procedure.acts for name in act.writes} | registry.reported_to(procedure)
    data: dict[str, Any] = {name: value for name in named if (value := getattr(record, name)) not in (None, "")}
    data["Party"] = [
        {"side": party.side, "kind": party.kind, "name": party.name}
        for party in Party.objects.filter(org=root.org, matter=root).order_by("pk")
    ]
    row = LedgerRow(
        root.title, root.state, root.opened_on, root.closed_on, f"旧-{root.number}", root.village, clerk, data
    )
    return adopt(root.procedure, row, org=root.org, actor=clerk, batch=1).matter


def _taken_down(root: Matter) -> Pattern:
    root = _again(root)
    words = [party.name for party in Party.objects.filter(org=root.org, matter=root)]
    words += [root.number or "", root.village.name if root.village else "", "清溪"]
    return pattern_of(root, filter(None, words))


def _names_of_places(chance: random.Random) -> Iterator[str]:
    """Names of two characters, none twice until all were given."""
    names = ["".join(pair) for pair in itertools.product(*_PLACES)]
    chance.shuffle(names)
    return itertools.cycle(names)


def _township(county: Org, code: str, stem: str, size: int, chance: random.Random) -> _Township:
    """Found a township with villages and staff."""
    org = found_org(code, f"{stem}乡人民政府", f"{stem}政", OrgKind.TOWNSHIP, SINCE, county, by=None)
    names = _names_of_places(chance)
    villages = [
        open_place(org, PlaceKind.VILLAGE, f"{next(names)}村", f"{code}{200 + number}", SINCE)
        for number in range(min(6 + size // 100, 20))
    ]
    people = {}
    for key, role, title in _STAFF:
        people[key] = enter_person(_name(chance))
        appoint(people[key], role, org, title, SINCE, by=None)
    return _Township(org, villages, people)


def _fill(
    township: _Township, patterns: _Patterns, dating: Dating, size: int, today: date, chance: random.Random
) -> None:
    """Write the disputes in the order of their days, with numbers in the same order."""
    shares = chance.choices(list(_SHARES), list(_SHARES.values()), k=size)
    planned = sorted((_planned(share, patterns, today, chance) for share in shares), key=lambda plan: plan[0])
    staff = {pk: township.people.get(key, township.people["clerk"]).pk for pk, key in patterns.people.items()}
    copies, last = Copies(township.org, dating), dict[int, int]()
    for count, (day, share, pattern) in enumerate(planned, 1):
        if share == "adopted":
            number = f"旧{day.year}-{count:05}"
        else:
            last[day.year] = last.get(day.year, 0) + 1
            number = _number(township.org, day, last[day.year])
        village = chance.choice(township.villages)
        words = _words(pattern, number, village, township.org.name[:2], chance)
        copies.add(pattern, Copy(township.org, village, day - pattern.opened_on, staff, words))
        if count % _BATCH == 0:
            copies.write()
    copies.write()
    for year, given in last.items():
        continue_from(township.org, "dispute", year, given)


def _number(org: Org, day: date, number: int) -> str:
    pattern = registry.procedure_on("dispute", day).number
    assert pattern is not None  # noqa: S101  # disputes are numbered
    return render(pattern, short=org.short_name, year=day.year, number=number)


def _planned(share: str, patterns: _Patterns, today: date, chance: random.Random) -> tuple[date, str, Pattern]:
    """On which day a dispute of that share is opened, and after which pattern."""
    pattern = chance.choice(patterns.by_share[share])
    furthest = (pattern.opened_on - FIRST_DAY).days
    back = chance.randrange(min(_OVERDUE_WITHIN, furthest) if share in ("open", "void") else furthest)
    return pattern.opened_on - timedelta(days=back), share, pattern


def _words(pattern: Pattern, number: str, village: Place, stem: str, chance: random.Random) -> dict[str, str]:
    """What stands in the copy for each of the pattern's words."""
    return {word: _word(word, number, village, stem, chance) for word in pattern.words}


def _word(word: str, number: str, village: Place, stem: str, chance: random.Random) -> str:
    if word == "清溪":
        return stem
    if "人调字" in word:
        return number
    if word.endswith("村") and len(word) <= 4:
        return village.name
    return _name(chance) if len(word) <= 3 else "".join(map(chance.choice, _PLACES)) + word[2:]


def _name(chance: random.Random) -> str:
    return chance.choice(_SURNAMES) + "".join(chance.choices(_GIVEN, k=1 if chance.random() < 0.2 else 2))
