"""A sample of organisations and people to look around with: a county, two townships, people in every role.

All places and names are invented (no administrative code begins with 99), and the accounts' password is for
demonstration only.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from yifa.engine.orgs.appointments import appoint, issue_certificate
from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.orgs.models.certificate import CertificateKind
from yifa.engine.orgs.models.org import OrgKind
from yifa.engine.orgs.models.place import PlaceKind
from yifa.engine.orgs.models.post import Headship
from yifa.engine.orgs.people import enter_person
from yifa.engine.orgs.places import open_place
from yifa.engine.orgs.restructuring import found_org
from yifa.engine.store.transactions import write_transaction
from yifa.law.roles import (
    ADMIN,
    ADVISER,
    AUDITOR,
    CLERK,
    GRID_WORKER,
    LEADER,
    MEDIATOR,
    OFFICER,
    REVIEWER,
    SUPERVISOR,
    Role,
)

SINCE = datetime.date(2021, 1, 1)
COUNTY = "990101"
TOWNSHIP = "990101201"
OTHER_TOWNSHIP = "990101102"
BUREAU = "990101-sfj"

_VILLAGES = {
    TOWNSHIP: (
        "东溪村 西岭村 上坪村 下坪村 石桥村 松树湾村 竹园村 枫林村 白云村 双河村 龙井村 梨花村 老街村 新塘村 红岩村"
    ),
    OTHER_TOWNSHIP: "白石村 南坡村 北坡村 大湾村 柳树村 长滩村",
}


@dataclass(frozen=True)
class _Holder:
    """Somebody with a post: user name for the demonstration, name, role, title, organisation."""

    username: str
    name: str
    role: Role
    title: str
    org: str
    headship: Headship | None = None
    village: str | None = None


_HOLDERS = (
    _Holder("clerk", "周小禾", CLERK, "党政办干事", TOWNSHIP),
    _Holder("clerk2", "何青禾", CLERK, "综治办干事", TOWNSHIP),
    _Holder("village-clerk", "韩东篱", CLERK, "东溪村文书", TOWNSHIP, village="东溪村"),
    _Holder("grid-worker", "孟小满", GRID_WORKER, "东溪村网格员", TOWNSHIP, village="东溪村"),
    _Holder("mediator", "吴和平", MEDIATOR, "人民调解委员会主任", TOWNSHIP),
    _Holder("mediator2", "施劝和", MEDIATOR, "人民调解委员会委员", TOWNSHIP),
    _Holder("officer", "郑守正", OFFICER, "综合行政执法队队长", TOWNSHIP),
    _Holder("officer2", "冯立新", OFFICER, "综合行政执法队队员", TOWNSHIP),
    _Holder("reviewer", "陈明法", REVIEWER, "法制审核员", TOWNSHIP),
    _Holder("adviser", "卫知律", ADVISER, "政府法律顾问", TOWNSHIP),
    _Holder("leader", "林振邦", LEADER, "乡长", TOWNSHIP, headship=Headship.GOVERNMENT),
    _Holder("secretary", "沈怀民", LEADER, "乡党委书记", TOWNSHIP, headship=Headship.PARTY),
    _Holder("leader2", "蒋思远", LEADER, "副乡长", TOWNSHIP),
    _Holder("admin", "谢理政", ADMIN, "系统管理员", TOWNSHIP),
    _Holder("baishi-clerk", "白清源", CLERK, "党政办干事", OTHER_TOWNSHIP),
    _Holder("baishi-mediator", "钟和顺", MEDIATOR, "人民调解委员会主任", OTHER_TOWNSHIP),
    _Holder("baishi-officer", "尤守规", OFFICER, "综合行政执法队队长", OTHER_TOWNSHIP),
    _Holder("baishi-officer2", "许从严", OFFICER, "综合行政执法队队员", OTHER_TOWNSHIP),
    _Holder("baishi-leader", "高望山", LEADER, "镇长", OTHER_TOWNSHIP, headship=Headship.GOVERNMENT),
    _Holder("supervisor", "韦督行", SUPERVISOR, "县委依法治县办干事", COUNTY),
    _Holder("auditor", "曹明鉴", AUDITOR, "县审计局审计员", COUNTY),
    _Holder("county-admin", "钱理事", ADMIN, "系统管理员", COUNTY),
    _Holder("justice", "司正平", REVIEWER, "清溪司法所所长", BUREAU),
)


@dataclass(frozen=True)
class Sample:
    """What was loaded: organisations by code, the persons by the user name that suits them."""

    orgs: dict[str, Org]
    people: dict[str, Person]


def load_sample() -> Sample:
    """Load the sample into a database that has no organisation yet; raises ``OrgsError`` where there is one."""
    with write_transaction():
        if Org.objects.exists():
            raise OrgsError(
                "数据库中已有机关，示例数据只能载入空库。请换一个数据目录（YIFA_VAR）或数据库（DATABASE_URL）。"
            )
        orgs = _organisations()
        villages = {code: _villages(orgs[code], names.split()) for code, names in _VILLAGES.items()}
        people: dict[str, Person] = {}
        for holder in _HOLDERS:
            person = people[holder.username] = enter_person(holder.name)
            place = villages[holder.org][holder.village] if holder.village else None
            org = orgs[holder.org]
            appoint(person, holder.role, org, holder.title, SINCE, by=None, headship=holder.headship, place=place)
        # The head of the justice office belongs to the county's bureau and works in the township.
        appoint(people["justice"], CLERK, orgs[TOWNSHIP], "综治办副主任（兼）", SINCE, by=None)
        _certificates(orgs, people)
        return Sample(orgs, people)


def _organisations() -> dict[str, Org]:
    county = found_org(COUNTY, "青山县人民政府", "青政", OrgKind.COUNTY, SINCE, None, by=None)
    return {
        COUNTY: county,
        BUREAU: found_org(BUREAU, "青山县司法局", "青司", OrgKind.BUREAU, SINCE, county, by=None),
        TOWNSHIP: found_org(TOWNSHIP, "清溪乡人民政府", "清政", OrgKind.TOWNSHIP, SINCE, county, by=None),
        OTHER_TOWNSHIP: found_org(OTHER_TOWNSHIP, "白石镇人民政府", "白政", OrgKind.TOWNSHIP, SINCE, county, by=None),
    }


def _villages(township: Org, names: list[str]) -> dict[str, Place]:
    return {
        name: open_place(township, PlaceKind.VILLAGE, name, f"{township.code}{200 + number}", SINCE)
        for number, name in enumerate(names, 1)
    }


def _certificates(orgs: dict[str, Org], people: dict[str, Person]) -> None:
    for number, holder in enumerate(_HOLDERS, 1):
        person, org = people[holder.username], orgs[holder.org]
        if holder.role == OFFICER:
            issue_certificate(
                person,
                CertificateKind.ENFORCEMENT,
                f"990101{number:05}",
                "青岳省人民政府",
                SINCE,
                org=org,
                by=None,
                expires_on=datetime.date(2030, 12, 31),
                covers="乡镇综合行政执法",
            )
        elif holder.role == MEDIATOR:
            issue_certificate(
                person, CertificateKind.MEDIATOR, f"T990101{number:05}", "青山县司法局", SINCE, org=org, by=None
            )
        elif holder.role in (REVIEWER, ADVISER):
            issue_certificate(
                person, CertificateKind.LEGAL_PROFESSION, f"A2020990101{number:04}", "司法部", SINCE, org=org, by=None
            )
