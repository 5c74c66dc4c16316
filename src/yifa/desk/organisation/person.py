"""A person's page: posts, certificates, accounts, what their roles may do, and what was changed."""

from __future__ import annotations

from dataclasses import dataclass

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from yifa.desk.organisation.access import Office, of_office
from yifa.desk.organisation.changes import changes_of
from yifa.desk.organisation.people import held
from yifa.desk.organisation.roles import powers
from yifa.engine.accounts.administering import refuse_handling
from yifa.engine.accounts.models import User
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.models import Certificate, Person, Post
from yifa.engine.store.tenancy import org_scope
from yifa.law.roles import ROLES

CHANGES = 20


@dataclass(frozen=True)
class PostRow:
    """A post with how it stands today: ``now``, ``later`` or ``past``; and whether it may be ended from here."""

    post: Post
    standing: str
    may_end: bool


@dataclass(frozen=True)
class AccountRow:
    """An account with how one signs in with it."""

    user: User
    has_authenticator: bool
    is_locked: bool


@of_office
@require_safe
def person(request: WorkRequest, office: Office, pk: int) -> HttpResponse:
    """The page."""
    found = office.person(pk)
    posts = _posts(office, found)
    today = office.reader.today
    held_now = {row.post.role for row in posts if row.standing == "now"}
    context = {
        "reader": office.reader,
        "office": office,
        "person": found,
        "phone": _masked(found.phone),
        "is_self": found == office.reader.person,
        "posts": posts,
        "certificates": [
            held(one, today) for one in Certificate.objects.filter(person=found).order_by("-issued_on", "pk")
        ],
        "accounts": _accounts(request, found),
        "beyond": _beyond(office, found),
        "powers": [powers(role, today) for code, role in ROLES.items() if code in held_now],
        "changes": changes_of(found, office.org, CHANGES),
    }
    return render(request, "desk/organisation/person.html", context)


def _posts(office: Office, found: Person) -> list[PostRow]:
    """The posts in every organisation within reach, those of today first."""
    today = office.reader.today
    with org_scope(*office.reach):
        posts = list(Post.objects.filter(person=found).select_related("org", "place").order_by("-in_force", "pk"))
    rows = []
    for post in posts:
        standing = "now" if post.holds_on(today) else "later" if post.in_force > today else "past"
        is_here = post.org_id == office.org.pk and standing != "past"
        rows.append(PostRow(post, standing, office.may_change and is_here and found != office.reader.person))
    return sorted(rows, key=lambda row: ("now", "later", "past").index(row.standing))


def _accounts(request: WorkRequest, found: Person) -> list[AccountRow]:
    users = list(User.objects.filter(person=found).order_by("pk"))
    secured = set(Authenticator.objects.filter(user__in=users).values_list("user_id", flat=True))
    adapter = get_adapter()
    return [AccountRow(user, user.pk in secured, adapter.is_locked(request, user.username)) for user in users]


def _beyond(office: Office, found: Person) -> str:
    """Why the reader may not handle the accounts; nothing where they may."""
    if not office.may_change:
        return ""
    try:
        refuse_handling(office.reader.person, found, office.org)
    except OrgsError as error:
        return str(error)
    return ""


def _masked(phone: str) -> str:
    """A telephone number of which the middle is not shown."""
    return f"{phone[:3]}****{phone[-4:]}" if len(phone) > 7 else "已登记" if phone else ""
