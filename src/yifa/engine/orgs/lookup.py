"""What a code or number means that somebody typed at the command line."""

from __future__ import annotations

import datetime
from difflib import get_close_matches

from yifa.engine.orgs.errors import UnknownName
from yifa.engine.orgs.models import Org, Person, Place, in_force_on
from yifa.engine.store.tenancy import org_scope


def org_of(code: str) -> Org:
    """The organisation with this code. :raises UnknownName: there is none; the message names those that come close."""
    org = Org.objects.filter(code=code).first()
    if org is None:
        names = dict(Org.objects.order_by("code").values_list("code", "name"))
        near = get_close_matches(code, names, n=3) or [known for known, name in names.items() if code in name][:3]
        close = "相近的有：" + "、".join(f"{known}（{names[known]}）" for known in near) + "。" if near else ""
        raise UnknownName(f"没有代码为“{code}”的机关。{close}用 yifa orgs 查看已登记的机关。")
    return org


def person_of(number: int) -> Person:
    """The person with this id. :raises UnknownName: there is none."""
    person = Person.objects.filter(pk=number).first()
    if person is None:
        raise UnknownName(f"没有编号为{number}的人员。用 yifa people list 查看已登记的人员。")
    return person


def place_of(org: Org, code: str, day: datetime.date) -> Place:
    """The organisation's place that has this code on a day. :raises UnknownName: there is none."""
    with org_scope(org):
        place = Place.objects.filter(in_force_on(day), org=org, code=code).first()
    if place is None:
        raise UnknownName(f"{org.name}在{day}没有代码为“{code}”的村（社区）或网格。用 yifa orgs places 登记。")
    return place
