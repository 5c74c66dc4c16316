"""Giving, taking back and recognising tokens. Each grant and each revocation goes into the organisation's journal."""

from __future__ import annotations

import hashlib
import secrets
from datetime import date
from hmac import compare_digest

from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from yifa.api.models import ApiToken
from yifa.engine.journal.recording import append
from yifa.engine.orgs.authority import roles_in
from yifa.engine.orgs.models import Org, Person
from yifa.engine.store.tenancy import org_scope
from yifa.engine.store.transactions import write_transaction

_PREFIX = "yifa"
_SECRET_BYTES = 32
_LONGEST = 200


def grant_token(org: Org, person: Person, name: str, *, until: date | None = None) -> tuple[ApiToken, str]:
    """Give a token from today on; the second value is its text, which is shown now and never again.

    :raises ValidationError: it has no name, ends before it begins, or the person holds no post in the organisation.
    """
    today = localdate()
    if not name.strip():
        raise ValidationError("请写明令牌的用途（--name），以便日后辨认")
    if until is not None and until <= today:
        raise ValidationError(f"令牌的终止日期{until}应晚于今天{today}")
    if not roles_in(person, org, today):
        raise ValidationError(f"{person.name}今日在{org.name}没有任职，不能以其身份使用接口。请先任职，或另选人员")
    secret = secrets.token_urlsafe(_SECRET_BYTES)
    with write_transaction(), org_scope(org):
        token = ApiToken.objects.create(
            org=org, person=person, name=name.strip()[:100], secret_digest=_digest(secret), in_force=today, until=until
        )
        body = {"person": person.pk, "name": token.name, "until": until.isoformat() if until else None}
        append(org, "token_grant", f"token:{token.pk}", body)
    return token, f"{_PREFIX}_{org.pk}_{token.pk}_{secret}"


def revoke_token(org: Org, token_id: int) -> ApiToken:
    """Take a token back at once. :raises ValidationError: the organisation has no such token, or it is revoked."""
    with write_transaction(), org_scope(org):
        token = ApiToken.objects.select_for_update().filter(org=org, pk=token_id).first()
        if token is None:
            raise ValidationError(f"{org.name}没有编号为{token_id}的令牌。用 yifa api token list 查看")
        if token.revoked_on is not None:
            raise ValidationError(f"令牌“{token.name}”已于{token.revoked_on}撤销")
        token.revoked_on = localdate()
        token.save(update_fields=["revoked_on"])
        append(org, "token_revoke", f"token:{token.pk}", {"name": token.name})
    return token


def find_token(text: str, day: date) -> ApiToken | None:
    """The token that this text is, if it is good on the day, with ``org`` and ``person`` loaded."""
    parts = text.strip().split("_", 3) if len(text) <= _LONGEST and text.isascii() else []
    if len(parts) < 4 or parts[0] != _PREFIX or not (parts[1].isdigit() and parts[2].isdigit()):
        return None
    org = Org.objects.filter(pk=int(parts[1])).first()
    if org is None:
        return None
    with org_scope(org):
        token = ApiToken.objects.select_related("org", "person").filter(org=org, pk=int(parts[2])).first()
    if token is None or not compare_digest(token.secret_digest, _digest(parts[3])):
        return None
    return token if token.revoked_on is None and token.holds_on(day) else None


def mark_used(token: ApiToken, day: date) -> None:
    """Keep on which day the token was used last: one write a day."""
    if token.last_used_on == day:
        return
    with write_transaction(), org_scope(token.org):
        ApiToken.objects.filter(org_id=token.org_id, pk=token.pk).update(last_used_on=day)


def _digest(secret: str) -> str:
    """A plain digest is enough: the secret is 256 random bits, which nobody guesses."""
    return hashlib.sha256(secret.encode()).hexdigest()
