"""A small fixed world for tests: one county, two townships, a bureau, three villages, and people in every role.

All names are invented. Everything is in force from 2020-01-01 unless said otherwise; passwords are ``PASSWORD``.
"""

from __future__ import annotations

import datetime
import functools
from dataclasses import dataclass

from django.contrib.auth.hashers import make_password

from yifa.engine.accounts.models import User
from yifa.engine.orgs.appointments import appoint, issue_certificate
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.orgs.models.certificate import CertificateKind
from yifa.engine.orgs.models.org import OrgKind
from yifa.engine.orgs.models.place import PlaceKind
from yifa.engine.orgs.models.post import Headship
from yifa.engine.orgs.people import enter_person
from yifa.engine.orgs.places import open_place
from yifa.engine.orgs.restructuring import found_org
from yifa.law.roles import ADMIN, ADVISER, AUDITOR, CLERK, GRID_WORKER, LEADER, MEDIATOR, OFFICER, REVIEWER, SUPERVISOR

START = datetime.date(2020, 1, 1)
PASSWORD = "qingxi-2020-shan"


@dataclass(frozen=True)
class World:
    """The organisations, places, persons and accounts, each by a name that says who it is."""

    county: Org
    """青山县, above everything else here."""
    bureau: Org
    """青山县司法局."""
    township: Org
    """清溪乡, where most tests happen."""
    other_township: Org
    """白石镇, for what must not be seen."""

    east_village: Place
    west_village: Place
    upper_village: Place
    east_grid: Place
    """第一网格, in the east village."""
    other_village: Place
    """In 白石镇."""

    clerk: Person
    """周小禾, 经办人 of the township."""
    village_clerk: Person
    """韩东篱, 经办人 bound to the east village."""
    grid_worker: Person
    """孟小满, bound to the first grid of the east village."""
    mediator: Person
    """吴和平, certified."""
    second_mediator: Person
    """尤劝和, mediator of the same committee."""
    officer: Person
    """郑守正, certified for enforcement through 2030-12-31."""
    second_officer: Person
    """冯立新, certified for enforcement through 2030-12-31."""
    expired_officer: Person
    """褚未换, whose enforcement certificate expired on 2024-06-30."""
    reviewer: Person
    """陈明法, with the legal-profession qualification."""
    adviser: Person
    """卫知律, legal adviser."""
    leader: Person
    """林振邦, 乡长, head of the township government."""
    second_leader: Person
    """蒋思远, 副乡长."""
    party_secretary: Person
    """沈怀民, 乡党委书记, the other head."""
    supervisor: Person
    """韦督行, of the county, sees below."""
    auditor: Person
    """曹明鉴, of the county, sees below."""
    admin: Person
    """谢理政, administrator of the township."""
    county_admin: Person
    """钱县管, administrator of the county."""
    two_accounts: Person
    """杨双账, clerk and reviewer of the township, with the accounts ``two_accounts`` and ``two_accounts_review``."""
    justice_clerk: Person
    """司两头, of the 司法所: reviewer in the county's bureau, clerk in the township."""
    other_clerk: Person
    """白外人, 经办人 of 白石镇."""

    users: dict[str, User]
    """Every account by its user name; each person above has at least one, named like the field (``clerk``, …)."""

    def user(self, person: Person) -> User:
        """The person's first account."""
        return next(user for user in self.users.values() if user.person_id == person.pk)


def make_world() -> World:
    """Create the world in an empty database."""
    county = found_org("990101", "青山县人民政府", "青政", OrgKind.COUNTY, START, None, by=None)
    bureau = found_org("990101-sfj", "青山县司法局", "青司", OrgKind.BUREAU, START, county, by=None)
    township = found_org("990101201", "清溪乡人民政府", "清政", OrgKind.TOWNSHIP, START, county, by=None)
    other = found_org("990101102", "白石镇人民政府", "白政", OrgKind.TOWNSHIP, START, county, by=None)

    east = open_place(township, PlaceKind.VILLAGE, "东溪村", "990101201201", START)
    west = open_place(township, PlaceKind.VILLAGE, "西岭村", "990101201202", START)
    upper = open_place(township, PlaceKind.VILLAGE, "上坪村", "990101201203", START)
    grid = open_place(township, PlaceKind.GRID, "东溪村第一网格", "990101201201-1", START, east)
    other_village = open_place(other, PlaceKind.VILLAGE, "白石村", "990101102201", START)

    names = {
        "clerk": "周小禾",
        "village_clerk": "韩东篱",
        "grid_worker": "孟小满",
        "mediator": "吴和平",
        "second_mediator": "尤劝和",
        "officer": "郑守正",
        "second_officer": "冯立新",
        "expired_officer": "褚未换",
        "reviewer": "陈明法",
        "adviser": "卫知律",
        "leader": "林振邦",
        "second_leader": "蒋思远",
        "party_secretary": "沈怀民",
        "supervisor": "韦督行",
        "auditor": "曹明鉴",
        "admin": "谢理政",
        "county_admin": "钱县管",
        "two_accounts": "杨双账",
        "justice_clerk": "司两头",
        "other_clerk": "白外人",
    }
    people = {field: enter_person(name) for field, name in names.items()}

    appoint(people["clerk"], CLERK, township, "党政办干事", START, by=None)
    appoint(people["village_clerk"], CLERK, township, "东溪村文书", START, by=None, place=east)
    appoint(people["grid_worker"], GRID_WORKER, township, "第一网格网格员", START, by=None, place=grid)
    appoint(people["mediator"], MEDIATOR, township, "人民调解委员会委员", START, by=None)
    appoint(people["second_mediator"], MEDIATOR, township, "人民调解委员会委员", START, by=None)
    for field in ("officer", "second_officer", "expired_officer"):
        appoint(people[field], OFFICER, township, "综合行政执法队队员", START, by=None)
    appoint(people["reviewer"], REVIEWER, township, "法制审核员", START, by=None)
    appoint(people["adviser"], ADVISER, township, "政府法律顾问", START, by=None)
    appoint(people["leader"], LEADER, township, "乡长", START, by=None, headship=Headship.GOVERNMENT)
    appoint(people["second_leader"], LEADER, township, "副乡长", START, by=None)
    appoint(people["party_secretary"], LEADER, township, "乡党委书记", START, by=None, headship=Headship.PARTY)
    appoint(people["supervisor"], SUPERVISOR, county, "县委依法治县办干事", START, by=None)
    appoint(people["auditor"], AUDITOR, county, "县审计局审计员", START, by=None)
    appoint(people["admin"], ADMIN, township, "系统管理员", START, by=None)
    appoint(people["county_admin"], ADMIN, county, "系统管理员", START, by=None)
    appoint(people["two_accounts"], CLERK, township, "执法队内勤", START, by=None)
    appoint(people["two_accounts"], REVIEWER, township, "兼职审核员", START, by=None)
    appoint(people["justice_clerk"], REVIEWER, bureau, "司法所所长", START, by=None)
    appoint(people["justice_clerk"], CLERK, township, "综治办副主任", START, by=None)
    appoint(people["other_clerk"], CLERK, other, "党政办干事", START, by=None)

    for number, field, expires in (
        ("99010100001", "officer", datetime.date(2030, 12, 31)),
        ("99010100002", "second_officer", datetime.date(2030, 12, 31)),
        ("99010100003", "expired_officer", datetime.date(2024, 6, 30)),
    ):
        issue_certificate(
            people[field],
            CertificateKind.ENFORCEMENT,
            number,
            "青岳省人民政府",
            START,
            org=township,
            by=None,
            expires_on=expires,
            covers="乡镇综合行政执法",
        )
    issue_certificate(
        people["mediator"], CertificateKind.MEDIATOR, "T99010100004", "青山县司法局", START, org=township, by=None
    )
    issue_certificate(
        people["reviewer"], CertificateKind.LEGAL_PROFESSION, "A20199901010005", "司法部", START, org=township, by=None
    )

    accounts = people | {"two_accounts_review": people["two_accounts"]}
    return World(
        county=county,
        bureau=bureau,
        township=township,
        other_township=other,
        east_village=east,
        west_village=west,
        upper_village=upper,
        east_grid=grid,
        other_village=other_village,
        users={name: _account(name, person) for name, person in accounts.items()},
        **people,
    )


def _account(username: str, person: Person) -> User:
    return User.objects.create(username=username, person=person, password=_hashed_once())


@functools.cache
def _hashed_once() -> str:
    """Hashing is slow on purpose; every account of the world shares one hash."""
    return make_password(PASSWORD)
