"""What a code or number means that somebody typed at the command line."""

from __future__ import annotations

import datetime
from difflib import get_close_matches

from yifa.engine.orgs.errors import UnknownName
from yifa.engine.orgs.models import Certificate, Org, Person, Place, Post, in_force_on
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


def post_of(person: Person, role: str, org: Org, place: str | None, day: datetime.date) -> Post:
    """The post that a person holds there in this role on the day before. :raises UnknownName: there is none."""
    eve = day - datetime.timedelta(days=1)
    with org_scope(org):
        held = Post.objects.filter(in_force_on(eve), org=org, person=person, role=role).select_related("org", "person")
        post = held.filter(place__code=place).first() if place else held.filter(place__isnull=True).first()
    if post is None:
        raise UnknownName(f"{person.name}在{eve}没有在{org.name}担任该职务。用 yifa people list 查看任职情况。")
    return post


def certificate_of(kind: str, number: str) -> Certificate:
    """The certificate of this kind with this number. :raises UnknownName: there is none."""
    certificate = Certificate.objects.filter(kind=kind, number=number).select_related("person").first()
    if certificate is None:
        raise UnknownName(f"没有登记号码为“{number}”的该类证件。请核对类别和号码。")
    return certificate
