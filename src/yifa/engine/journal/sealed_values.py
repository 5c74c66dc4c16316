"""Personal values behind the chain: prove one, or purge them so that nobody can."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

from yifa.engine.journal.models import JournalEntry, SealedValue
from yifa.engine.journal.recording import SALT_BYTES, append, commitment, require_transaction
from yifa.engine.store.tenancy import org_scope

if TYPE_CHECKING:
    from yifa.engine.orgs.models import Org, Person


class NoSuchCommitmentError(LookupError):
    """The entry has no personal value of this name."""


class ValuePurgedError(LookupError):
    """The value and its salt were purged: nothing can be proved any more, as intended."""


def proves(entry: JournalEntry, field: str, value: str) -> bool:
    """Whether the entry was recorded with this personal value.

    :raises NoSuchCommitmentError: the entry has no such field. :raises ValuePurgedError: its salt was purged.
    """
    committed = json.loads(entry.body).get("personal", {}).get(field)
    if committed is None:
        raise NoSuchCommitmentError(f"第{entry.seq}条日志没有个人信息字段“{field}”")
    with org_scope(entry.org):
        kept = SealedValue.objects.filter(seq=entry.seq, field=field).first()
    if kept is None:
        raise ValuePurgedError(f"第{entry.seq}条日志的“{field}”已清除，无法再核对")
    salt = bytes.fromhex(kept.sealed[: 2 * SALT_BYTES])
    return commitment(salt, value, entry.algorithm) == committed


def purge(org: Org, subject: str, *, person: Person | None, reason: str) -> JournalEntry | None:
    """Destroy the personal values (and salts) of all entries about this subject, in the caller's transaction.

    The entry of kind ``purge`` says which fields of which entries were destroyed, by whom (None: by the retention
    schedule) and why. The chain still verifies, because it holds commitments alone. Copies of the database that were
    made before keep the sealed values until they expire.

    :returns: the entry; None if nothing was left to purge. :raises ValueError: no reason was given.
    """
    if not reason.strip():
        raise ValueError("清除个人信息须写明依据（reason），如保存期限届满的规定")
    require_transaction("清除个人信息")
    fields: dict[str, list[str]] = defaultdict(list)
    with org_scope(org):
        about = JournalEntry.objects.filter(subject=subject).values("seq")
        kept = list(SealedValue.objects.filter(seq__in=about).order_by("seq", "field").only("seq", "field"))
        if not kept:
            return None
        for value in kept:
            fields[str(value.seq)].append(value.field)
        for start in range(0, len(kept), 500):
            SealedValue.objects.filter(pk__in=[value.pk for value in kept[start : start + 500]]).delete()
    return append(
        org,
        "purge",
        subject,
        {"person": None if person is None else person.pk, "reason": reason, "fields": dict(fields)},
    )
