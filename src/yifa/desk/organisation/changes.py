"""变更记录: what the journal says of an organisation, its people and their accounts, in words."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from yifa.engine.accounts.models import User
from yifa.engine.journal.models import JournalEntry
from yifa.engine.orgs.models import Certificate, Org, Person, Place, Post
from yifa.law.limits import limit
from yifa.law.roles import ROLES
from yifa.ui.templatetags.office import day

KINDS = {
    "org_founded": "设立机关",
    "org_placed": "确定隶属",
    "org_merged": "撤并",
    "place_opened": "设立村（社区）、网格",
    "place_closed": "终止村（社区）、网格",
    "role_grant": "任职",
    "role_end": "免职",
    "certificate_issue": "登记证件",
    "certificate_change": "更正、换发证件",
    "certificate_revoke": "注销证件",
    "account_open": "开通账号",
    "account_close": "停用账号",
    "account_reopen": "恢复账号",
    "account_unlock": "解除锁定",
    "password_reset": "重设一次性密码",
    "authenticator_removed": "停用动态口令",
    "parameter": "设定参数",
}
_OF_PERSON = ("post", "certificate", "account")


@dataclass(frozen=True)
class Change:
    """One entry: when, what was done, to what, and by whom."""

    at: datetime
    what: str
    about: str
    by: str


def changes(org: Org, most: int) -> list[Change]:
    """The newest changes of an organisation, its villages, people, accounts and parameters."""
    return _told(JournalEntry.objects.filter(org=org, kind__in=KINDS).order_by("-seq")[:most])


def changes_of(person: Person, org: Org, most: int) -> list[Change]:
    """What was changed here of one person: posts, certificates, accounts."""
    posts = Post.objects.filter(org=org, person=person).values_list("pk", flat=True)
    certificates = Certificate.objects.filter(person=person).values_list("pk", flat=True)
    accounts = User.objects.filter(person=person).values_list("pk", flat=True)
    subjects = [
        f"{name}:{pk}" for name, ids in zip(_OF_PERSON, (posts, certificates, accounts), strict=True) for pk in ids
    ]
    return _told(JournalEntry.objects.filter(org=org, kind__in=KINDS, subject__in=subjects).order_by("-seq")[:most])


def _told(entries: Iterable[JournalEntry]) -> list[Change]:
    read = [(entry, json.loads(entry.body)) for entry in entries]
    ids = {body.get(key) for _, body in read for key in ("by", "person", "person_id")} - {None}
    names: dict[int, str] = dict(Person.objects.filter(pk__in=ids).values_list("pk", "name"))
    places = _ids(read, "place")
    known = dict(Place.objects.filter(pk__in=places).values_list("pk", "name"))
    return [
        Change(entry.recorded_at, KINDS[entry.kind], _about(entry, body, names, known), _by(body, names))
        for entry, body in read
    ]


def _ids(read: list[tuple[JournalEntry, dict[str, Any]]], of: str) -> list[int]:
    named = (entry.subject.partition(":") for entry, _ in read)
    return [int(pk) for kind, _, pk in named if kind == of and pk.isdigit()]


def _by(body: dict[str, Any], names: dict[int, str]) -> str:
    return names.get(body["by"], "") if body.get("by") else "服务器管理员"


def _about(entry: JournalEntry, body: dict[str, Any], names: dict[int, str], places: dict[int, str]) -> str:
    kind, _, id = entry.subject.partition(":")
    if kind == "post":
        role = ROLES[body["role"]].name
        ends = entry.kind == "role_end"
        since = day(date.fromisoformat(body["until" if ends else "in_force"]))
        when = f"自{since}起不再担任" if ends else f"自{since}起"
        return f"{names.get(body['person_id'], '')} {body['title']}（{role}），{when}"
    if kind == "certificate":
        return f"{names.get(body['person_id'], '')} 证号{body['number']}"
    if kind == "account":
        return f"{names.get(body['person'], '')} {body['username']}"
    if kind == "place":
        return places.get(int(id), body["code"])
    if kind == "limit":
        return f"{limit(id).name}{body['value'].partition(' =')[2]}"
    if kind == "holidays":
        return f"{id}年放假安排 {body['number']}"
    return str(body.get("name") or "")
