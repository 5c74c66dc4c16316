"""What was submitted under a client's id, so that the same again is told from something else under the same id.

A program or a form that had no answer submits again. Only the same content by the same person is a repetition; kept is
a keyed digest, from which nobody can try out what a telephone number in it may have been.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from django.db import models

from yifa.engine.matters.models import ActEntry
from yifa.engine.matters.refusals import refuse
from yifa.engine.orgs.models import Person
from yifa.engine.vault.blind_index import keyed_digest


@dataclass(frozen=True)
class Submission:
    """The client's id, which the organisation takes once, and the digest of what came under it."""

    client_id: str
    digest: str


def submission(client_id: str | None, actor: Person, what: str, **said: Any) -> Submission | None:
    """What the actor submits; None without an id, for then nothing is a repetition.

    :param what: the kind of deed. :param said: all that makes it this deed and no other, as it was given.
    :raises Refused: the id can't be kept.
    """
    if not client_id:
        return None
    longest = ActEntry._meta.get_field("client_id").max_length or 0
    if len(client_id) > longest or not client_id.isprintable():
        raise refuse("invalid", f"提交标识应为不超过{longest}个字符的一行文字", where="client_id")
    # With every other character escaped, halves of characters as well: they are refused later, with their place.
    canonical = json.dumps([what, actor.pk, said], ensure_ascii=True, sort_keys=True, default=_told)
    return Submission(client_id, keyed_digest(canonical, "submission"))


class _Kept(Protocol):
    submission: str


def refuse_another(known: _Kept, now: Submission) -> None:
    """Refuse what is submitted now if the id stands for something else. :raises Refused: it does."""
    if known.submission != now.digest:
        raise refuse(
            "client_id",
            "提交标识已用于另一步骤或者另一内容",
            where="client_id",
            todo="请刷新页面后重新提交；由程序提交的，请另编标识",
        )


def entered_under(org_id: int, now: Submission | None) -> ActEntry | None:
    """The entry that the same submission made before. :raises Refused: another submission had this id."""
    if now is None:
        return None
    known = ActEntry.objects.select_related("matter").filter(org_id=org_id, client_id=now.client_id).first()
    if known is not None:
        refuse_another(known, now)
    return known


def _told(value: Any) -> Any:
    """What JSON has no sign for: a row by its key, a day by its date, anything else as it is written."""
    if isinstance(value, models.Model):
        return value.pk
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
