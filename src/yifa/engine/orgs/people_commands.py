"""`yifa people`: enter people, give and end posts and certificates, list them. For the machine's owner."""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from typing import Any

from django.db.models import Q
from django.utils.timezone import localdate

from yifa.engine.orgs.appointments import appoint, end_post, issue_certificate, revoke_certificate
from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.lookup import certificate_of, org_of, person_of, place_of, post_of
from yifa.engine.orgs.models import Person, Post
from yifa.engine.orgs.models.certificate import CertificateKind
from yifa.engine.orgs.models.post import Headship
from yifa.engine.orgs.people import enter_person
from yifa.engine.store.tenancy import every_org
from yifa.engine.store.transactions import write_transaction
from yifa.law.arguments import day
from yifa.law.roles import PUBLIC, ROLES


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the commands."""
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    listing = commands.add_parser("list", help="people with their ids and posts")
    listing.add_argument("--org", metavar="CODE", help="those with a post in this organisation (all, unless given)")
    listing.add_argument("--json", action="store_true", help='[{"id", "name", "posts": [{…}]}]')
    listing.set_defaults(run=_list)

    entering = commands.add_parser("enter", help="enter a person with a post; prints the person's id")
    entering.add_argument("name")
    _add_post(entering)
    entering.set_defaults(run=_enter)

    appointing = commands.add_parser("appoint", help="give a further post to a person who is entered already")
    appointing.add_argument("person", type=int, metavar="ID")
    _add_post(appointing)
    appointing.set_defaults(run=_appoint)

    certifying = commands.add_parser("certify", help="enter a person's certificate; without one nobody enforces")
    certifying.add_argument("person", type=int, metavar="ID")
    certifying.add_argument("--org", required=True, metavar="CODE", help="the organisation that enters it")
    certifying.add_argument("--kind", required=True, choices=CertificateKind.values)
    certifying.add_argument("--number", required=True)
    certifying.add_argument("--issuer", required=True, metavar="NAME", help="who issued it")
    certifying.add_argument("--issued", required=True, type=day, metavar="DATE")
    certifying.add_argument("--expires", type=day, metavar="DATE", help="the last day on which it is valid")
    certifying.set_defaults(run=_certify)

    ending = commands.add_parser("end-post", help="end a person's post")
    ending.add_argument("person", type=int, metavar="ID")
    ending.add_argument("--org", required=True, metavar="CODE", help="the organisation, see `yifa orgs`")
    ending.add_argument("--role", required=True, choices=sorted(ROLES.keys() - {PUBLIC.code}))
    ending.add_argument("--place", metavar="CODE", help="the village to which the post is confined")
    ending.add_argument("--from", dest="until", required=True, type=day, metavar="DATE", help="held no more from then")
    ending.add_argument("--document", default="", metavar="TEXT", help="the document that ends it")
    ending.set_defaults(run=_end_post)

    revoking = commands.add_parser("revoke-certificate", help="from a day on a certificate is no longer valid")
    revoking.add_argument("number")
    revoking.add_argument("--kind", required=True, choices=CertificateKind.values)
    revoking.add_argument("--org", required=True, metavar="CODE", help="the organisation that enters it")
    revoking.add_argument("--from", dest="revoked_on", required=True, type=day, metavar="DATE")
    revoking.add_argument("--because", required=True, metavar="TEXT")
    revoking.set_defaults(run=_revoke_certificate)


def _add_post(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--org", required=True, metavar="CODE", help="the organisation, see `yifa orgs`")
    parser.add_argument("--role", required=True, choices=sorted(ROLES.keys() - {PUBLIC.code}))
    parser.add_argument("--title", required=True, help="what the post is called, such as 党政办干事")
    parser.add_argument("--since", required=True, type=day, metavar="DATE", help="the first day of the post")
    parser.add_argument("--place", metavar="CODE", help="the village to which the post is confined")
    parser.add_argument("--head", choices=Headship.values, help="of the government, or of the party committee")


def _list(args: argparse.Namespace) -> int:
    org = org_of(args.org) if args.org else None
    posts: dict[int, list[Post]] = defaultdict(list)
    with every_org("the machine's owner looks for a person's id"):
        lasting = Post.objects.filter(Q(until__isnull=True) | Q(until__gt=localdate())).select_related("org", "place")
        for post in lasting.order_by("org__code", "id"):
            posts[post.person_id].append(post)
    rows: list[dict[str, Any]] = [
        {"id": str(person.pk), "name": person.name, "posts": [_told(post) for post in posts[person.pk]]}
        for person in Person.objects.order_by("pk")
        if org is None or any(post.org_id == org.pk for post in posts[person.pk])
    ]
    if args.json:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    for row in rows:
        held = "；".join(f"{post['org']} {post['title']}（{post['role']}）" for post in row["posts"]) or "无职务"
        print(f"{row['id']}  {row['name']}  {held}")
    return 0


def _told(post: Post) -> dict[str, Any]:
    return {
        "org": post.org.code,
        "role": post.role,
        "title": post.title,
        "place": post.place.code if post.place else None,
        "in_force": post.in_force.isoformat(),
        "until": post.until.isoformat() if post.until else None,
    }


def _enter(args: argparse.Namespace) -> int:
    try:
        with write_transaction():
            post = _give_post(enter_person(args.name), args)
    except OrgsError as error:
        return _refused(error)
    print(f"已登记{post.person.name}（人员编号 {post.person.pk}），任{post.org.name}“{post.title}”")
    return 0


def _appoint(args: argparse.Namespace) -> int:
    try:
        post = _give_post(person_of(args.person), args)
    except OrgsError as error:
        return _refused(error)
    print(f"{post.person.name}（人员编号 {post.person.pk}）任{post.org.name}“{post.title}”")
    return 0


def _give_post(person: Person, args: argparse.Namespace) -> Post:
    org = org_of(args.org)
    return appoint(
        person,
        ROLES[args.role],
        org,
        args.title,
        args.since,
        by=None,
        headship=Headship(args.head) if args.head else None,
        place=place_of(org, args.place, args.since) if args.place else None,
    )


def _certify(args: argparse.Namespace) -> int:
    try:
        certificate = issue_certificate(
            person_of(args.person),
            CertificateKind(args.kind),
            args.number,
            args.issuer,
            args.issued,
            org=org_of(args.org),
            by=None,
            expires_on=args.expires,
        )
    except OrgsError as error:
        return _refused(error)
    print(f"已登记{certificate.person.name}的{certificate}")
    return 0


def _end_post(args: argparse.Namespace) -> int:
    post = post_of(person_of(args.person), args.role, org_of(args.org), args.place, args.until)
    try:
        end_post(post, args.until, by=None, document=args.document)
    except OrgsError as error:
        return _refused(error)
    print(f"{post.person.name}自{args.until}起不再任{post.org.name}“{post.title}”")
    return 0


def _revoke_certificate(args: argparse.Namespace) -> int:
    certificate = certificate_of(args.kind, args.number)
    try:
        revoke_certificate(certificate, args.revoked_on, args.because, org=org_of(args.org), by=None)
    except OrgsError as error:
        return _refused(error)
    print(f"{certificate.person.name}的{certificate}自{args.revoked_on}起注销")
    return 0


def _refused(error: OrgsError) -> int:
    print(str(error), file=sys.stderr)
    return 1
