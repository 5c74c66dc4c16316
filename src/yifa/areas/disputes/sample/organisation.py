"""Committees, mediators, grids and who answers for them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from yifa.areas.disputes.models import Committee
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.orgs.models.place import PlaceKind
from yifa.engine.orgs.places import open_place
from yifa.engine.registers.entering import complete, create

FOUNDED_ON, ELECTED_ON = date(2021, 1, 20), date(2024, 3, 15)
OPENED_ON = date(2022, 1, 1)

_SURNAMES = {
    "东溪村": "何", "西岭村": "罗", "上坪村": "唐", "下坪村": "彭", "石桥村": "范", "松树湾村": "魏", "竹园村": "石",
    "枫林村": "安", "白云村": "常", "双河村": "康", "龙井村": "史", "梨花村": "于", "老街村": "景", "新塘村": "卢",
    "红岩村": "莫",
}  # fmt: skip
"""The commonest family name of each village."""

_LARGE = ("东溪村", "石桥村", "白云村", "双河村", "老街村", "新塘村", "红岩村")
"""Villages of two grids."""


def set_up(org: Org, villages: Mapping[str, Place], people: Mapping[str, Person], today: date) -> None:
    """Committees of the township and its villages with their mediators; grids with those who answer for them."""
    clerk = people["clerk"]
    _township_committee(org, people)
    for number, (name, village) in enumerate(villages.items()):
        _village_committee(org, name, village, clerk, number)
        for grid in _grids(org, name, village):
            _duties(org, grid, village, _SURNAMES[name], people, number)
    _train_and_visit(org, clerk, today)


def _enter(register: str, org: Org, by: Person, village: Place | None = None, **told: Any) -> Any:
    return create(register, org=org, actor=by, village=village, data=told).record


def _township_committee(org: Org, people: Mapping[str, Person]) -> None:
    clerk = people["clerk"]
    own = _enter(
        "mediation_committees", org, clerk, founded_on=FOUNDED_ON, name="清溪乡人民调解委员会", kind="township",
        office="乡政府一楼人民调解室", standardised_on=date(2023, 6, 1),
    )  # fmt: skip
    trade = _enter(
        "mediation_committees", org, clerk, founded_on=date(2023, 9, 1), name="清溪乡道路交通纠纷人民调解委员会",
        kind="trade", trade="道路交通",
    )  # fmt: skip
    for user, duty, engagement in (("mediator", "chair", "full_time"), ("mediator2", "member", "full_time")):
        _enter(
            "mediators", org, clerk, since=ELECTED_ON, name=people[user].name, sex="male", committee=own, duty=duty,
            chosen_by="named", engagement=engagement, person=people[user],
        )  # fmt: skip
    for name, committee in (("丁秋实", own), ("杜思齐", trade)):
        _enter(
            "mediators", org, clerk, since=date(2024, 9, 1), name=name, sex="female", committee=committee, duty="hired",
            chosen_by="engaged", engagement="part_time",
        )  # fmt: skip


def _village_committee(org: Org, name: str, village: Place, clerk: Person, number: int) -> None:
    standard = {"standardised_on": date(2024, 11, 20)} if number % 3 else {}
    committee = _enter(
        "mediation_committees", org, clerk, village, founded_on=FOUNDED_ON, name=f"{name}人民调解委员会",
        kind="village", **standard,
    )  # fmt: skip
    family = _SURNAMES[name]
    for given, sex, duty in (("守信", "male", "chair"), ("春兰", "female", "member"), ("立诚", "male", "member")):
        mediator = _enter(
            "mediators", org, clerk, village, since=ELECTED_ON, name=family + given, sex=sex, committee=committee,
            duty=duty, chosen_by="assembly", engagement="part_time",
        )  # fmt: skip
        if given == "立诚" and number % 5 == 4:
            complete(mediator.entry, {"left_on": date(2025, 8, 31), "left_because": "外出务工辞职"}, actor=clerk)


def _grids(org: Org, name: str, village: Place) -> list[Place]:
    count = 2 if name in _LARGE else 1
    return [
        open_place(
            org, PlaceKind.GRID, f"{name}第{'一二'[number]}网格", f"{village.code}-{number + 1}", OPENED_ON, village
        )
        for number in range(count)
    ]


def _duties(org: Org, grid: Place, village: Place, family: str, people: Mapping[str, Person], number: int) -> None:
    clerk, is_second = people["clerk"], grid.code.endswith("-2")
    worker: dict[str, Any] = {"name": family + ("小满" if is_second else "向阳"), "kind": "part_time"}
    if village.name == "东溪村" and not is_second:
        worker = {"name": people["grid-worker"].name, "kind": "full_time", "person": people["grid-worker"]}
    _enter("grid_duties", org, clerk, village, since=date(2023, 1, 1), grid=grid, households=120 + number * 7, **worker)
    cadre = _enter(
        "grid_duties", org, clerk, village, since=date(2023, 1, 1), grid=grid, kind="cadre", name=family + "建国"
    )
    if number % 6 == 2 and not is_second:
        complete(cadre.entry, {"ended_on": date(2025, 5, 1)}, actor=clerk)
        _enter(
            "grid_duties", org, clerk, village, since=date(2025, 5, 1), grid=grid, kind="cadre", name=family + "新华"
        )


_LESSONS = (
    "人民调解协议的制作与司法确认",
    "婚姻家庭纠纷调解实务",
    "山林土地纠纷的证据",
    "民法典相邻关系",
    "农民工工资纠纷",
)


def _train_and_visit(org: Org, clerk: Person, today: date) -> None:
    for number, topic in enumerate(_LESSONS):
        _enter(
            "mediator_trainings", org, clerk, held_on=today - timedelta(days=30 + 75 * number), topic=topic,
            attendance=38 + 3 * number, hours=4, organiser="青山县司法局、清溪司法所", lecturer="清溪人民法庭庭长",
        )  # fmt: skip
    committees = Committee.objects.filter(org=org, kind="village").order_by("pk")
    for number, committee in enumerate(committees[:6]):
        visit = _enter(
            "committee_visits", org, clerk, committee.village, visited_on=today - timedelta(days=25 + 50 * number),
            committee=committee, visitors="司法所司正平", situation="台账、卷宗基本齐全，回访记录有缺项",
            advice="补齐回访记录，协议书写明履行期限",
        )  # fmt: skip
        if number > 1:
            complete(visit.entry, {"carried_out_on": today - timedelta(days=10 + 50 * number)}, actor=clerk)
