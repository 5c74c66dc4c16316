"""任免与发证: the doors through which posts and certificates are given and end. Each grant goes into the
organisation's journal.

``by`` is the person who enters the grant: an administrator of the organisation or of one above it. ``None`` stands
for the machine's owner at the command line, who makes the first administrator.
"""

from __future__ import annotations

import datetime

from django.utils.timezone import localdate

from yifa.engine.journal.recording import append
from yifa.engine.orgs.authority import administers, administrators_on
from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.fitting import refuse_unfit
from yifa.engine.orgs.models import Certificate, Org, Person, Place, Post
from yifa.engine.orgs.models.certificate import CertificateKind
from yifa.engine.orgs.models.post import Headship, Reach
from yifa.engine.store.tenancy import org_scope
from yifa.engine.store.transactions import write_transaction
from yifa.law.roles import ADMIN, AUDITOR, LEADER, PUBLIC, ROLES, SUPERVISOR, Role

_SEE_BELOW = (SUPERVISOR, AUDITOR)
_POST_FIELDS = (
    "person_id",
    "role",
    "title",
    "headship",
    "place_id",
    "reach",
    "in_force",
    "until",
    "appointed_by",
    "ended_by",
)
CERTIFICATE_FIELDS = (
    "person_id",
    "kind",
    "number",
    "issuer",
    "covers",
    "issued_on",
    "expires_on",
    "revoked_on",
    "revoked_for",
)


def appoint(
    person: Person,
    role: Role,
    org: Org,
    title: str,
    in_force: datetime.date,
    *,
    by: Person | None,
    until: datetime.date | None = None,
    headship: Headship | None = None,
    place: Place | None = None,
    reach: Reach | None = None,
    document: str = "",
) -> Post:
    """任职: give a person a post from ``in_force`` on, up to and not including ``until``.

    Without ``reach`` a post with a ``place`` covers that place, a supervisor's or auditor's the unit and all below,
    any other the unit. Raises ``OrgsError`` when the administrator may not, the organisation or place does not exist
    on the day, or the same post is already held.
    """
    with write_transaction(), org_scope(org):
        _refuse_granting(by, person, org)
        reach = reach or _usual_reach(role, place)
        _refuse_post(role, org, in_force, until, headship, place, reach)
        for held in Post.objects.filter(org=org, person=person, role=role.code, place=place):
            if held.overlaps(in_force, until):
                raise OrgsError(
                    f"{person.name}已任{org.name}“{held.title}”（{role.name}，自{held.in_force}起"
                    f"{f'至{held.until}' if held.until else ''}），任期重叠。请先免去原职务，或调整起止日期。"
                )
        post = Post(
            org=org,
            person=person,
            role=role.code,
            title=title,
            headship=headship or "",
            place=place,
            reach=reach,
            in_force=in_force,
            until=until,
            appointed_by=document,
        )
        refuse_unfit(post)
        post.save()
        record_grant(org, "role_grant", f"post:{post.pk}", post, _POST_FIELDS, by)
        return post


def end_post(post: Post, until: datetime.date, *, by: Person | None, document: str = "") -> None:
    """免职: end a post; ``until`` is the first day on which it is no longer held. A post can end earlier than
    planned, not later.

    Raises ``OrgsError`` when the administrator may not, the day lies outside the term, or nobody who can sign in would
    administer the organisation any more; the machine's owner can always make a new administrator.
    """
    with write_transaction(), org_scope(post.org):
        _refuse_granting(by, post.person, post.org)
        if until <= post.in_force or (post.until is not None and until >= post.until):
            raise OrgsError(
                f"{post.person.name}的职务“{post.title}”不能自{until}起免去：任期自{post.in_force}起"
                f"{f'至{post.until}' if post.until else ''}。免职日期须在任期之内；延长任期请另行任职。"
            )
        post.until, post.ended_by = until, document
        refuse_unfit(post)
        post.save(update_fields=["until", "ended_by"])
        if by is not None and post.role == ADMIN.code:
            _refuse_unadministered(post, until)
        record_grant(post.org, "role_end", f"post:{post.pk}", post, _POST_FIELDS, by)


def issue_certificate(
    person: Person,
    kind: CertificateKind,
    number: str,
    issuer: str,
    issued_on: datetime.date,
    *,
    org: Org,
    by: Person | None,
    expires_on: datetime.date | None = None,
    covers: str = "",
) -> Certificate:
    """Enter a person's certificate, valid from ``issued_on`` through ``expires_on``; ``org`` is where it is
    recorded.
    """
    with write_transaction():
        _refuse_granting(by, person, org)
        _refuse_stranger(by, person, org)
        if expires_on is not None and expires_on < issued_on:
            raise OrgsError(f"{kind.label}{number}的有效期（至{expires_on}）早于发证日期（{issued_on}）。请核对证件。")
        if Certificate.objects.filter(kind=kind, number=number).exists():
            raise OrgsError(f"{kind.label}{number}已登记。同一证件只登记一次；换发的新证请填写新证号。")
        certificate = Certificate(
            person=person,
            kind=kind,
            number=number,
            issuer=issuer,
            covers=covers,
            issued_on=issued_on,
            expires_on=expires_on,
        )
        refuse_unfit(certificate)
        certificate.save()
        record_grant(org, "certificate_issue", f"certificate:{certificate.pk}", certificate, CERTIFICATE_FIELDS, by)
        return certificate


def revoke_certificate(
    certificate: Certificate, revoked_on: datetime.date, reason: str, *, org: Org, by: Person | None
) -> None:
    """注销证件: from ``revoked_on`` on the certificate is no longer valid; ``org`` is where the revocation is
    recorded.
    """
    with write_transaction():
        _refuse_granting(by, certificate.person, org)
        _refuse_stranger(by, certificate.person, org)
        if not reason.strip():
            raise OrgsError(f"{certificate}：注销原因未填写。请写明原因，如“调离执法岗位”。")
        if certificate.revoked_on is not None or revoked_on < certificate.issued_on:
            raise OrgsError(
                f"{certificate}不能自{revoked_on}起注销：发证日期{certificate.issued_on}，"
                f"注销日期{certificate.revoked_on or '（未注销）'}。请核对日期。"
            )
        certificate.revoked_on, certificate.revoked_for = revoked_on, reason.strip()
        refuse_unfit(certificate)
        certificate.save(update_fields=["revoked_on", "revoked_for"])
        record_grant(org, "certificate_revoke", f"certificate:{certificate.pk}", certificate, CERTIFICATE_FIELDS, by)


def _refuse_granting(by: Person | None, person: Person, org: Org) -> None:
    """Only an administrator here or above grants, and nobody grants to themselves: an administrator sees no case
    content.
    """
    if by is None:
        return
    if by == person:
        raise OrgsError(f"{by.name}不能为本人任免职务或登记证件。请由其他系统管理员办理。")
    if not administers(by, org, localdate()):
        raise OrgsError(f"{by.name}不是{org.name}或其上级机关的系统管理员，不能任免职务或登记证件。请联系系统管理员。")


def _refuse_stranger(by: Person | None, person: Person, org: Org) -> None:
    """A certificate counts wherever its holder works, so it is entered and revoked where they have held a post."""
    if by is None:
        return
    with org_scope(org):
        if not Post.objects.filter(org=org, person=person).exists():
            raise OrgsError(f"{person.name}没有在{org.name}任过职，不能在这里登记或注销其证件。请先登记职务。")


def _refuse_unadministered(post: Post, day: datetime.date) -> None:
    if not administrators_on(post.org, day).filter(accounts__is_active=True).exists():
        raise OrgsError(
            f"{post.person.name}是{post.org.name}最后一位能登录的系统管理员，不能自{day}起免去。"
            "请先为另一人任命系统管理员并开通账号。"
        )


def _usual_reach(role: Role, place: Place | None) -> Reach:
    if place is not None:
        return Reach.PLACE
    return Reach.UNIT_AND_BELOW if role in _SEE_BELOW else Reach.UNIT


def _refuse_post(
    role: Role,
    org: Org,
    in_force: datetime.date,
    until: datetime.date | None,
    headship: Headship | None,
    place: Place | None,
    reach: Reach,
) -> None:
    if role == PUBLIC or ROLES.get(role.code) != role:
        raise OrgsError(f"“{role.name}”不是可以任职的角色。请在系统角色中选择。")
    if until is not None and until <= in_force:
        raise OrgsError(f"任期终止日期（{until}）须晚于起始日期（{in_force}）。请核对日期。")
    if not org.exists_on(in_force):
        raise OrgsError(f"{org.name}在{in_force}不存在，不能任职。请核对日期，或在承继机关任职。")
    if headship and role != LEADER:
        raise OrgsError(f"只有“{LEADER.name}”可以登记为正职（第一责任人），“{role.name}”不可以。请核对角色。")
    if (reach == Reach.PLACE) != (place is not None):
        raise OrgsError(
            f"管辖范围为“{reach.label}”时" + ("须填写村（社区）。" if place is None else "不填写村（社区）。")
        )
    if place is not None and (place.org_id != org.pk or not place.holds_on(in_force)):
        raise OrgsError(f"{place.name}在{in_force}不是{org.name}的村（社区）或网格。请重新选择。")
    if reach == Reach.UNIT_AND_BELOW and role not in _SEE_BELOW:
        allowed = "、".join(f"“{each.name}”" for each in _SEE_BELOW)
        raise OrgsError(f"“{role.name}”的管辖范围不能包括下级机关，只有{allowed}可以。请改为“{Reach.UNIT.label}”。")


def record_grant(
    org: Org, kind: str, subject: str, row: Post | Certificate, fields: tuple[str, ...], by: Person | None
) -> None:
    """The row as it now stands, into the journal: persons by id, dates as text."""
    body = {field: getattr(row, field) for field in fields}
    texts = {field: str(value) if isinstance(value, datetime.date) else value for field, value in body.items()}
    append(org, kind, subject, {**texts, "by": by.pk if by else None})
