"""Enough people for a walk: duties are kept apart and officers withdraw, and a small office comes to a standstill."""

from __future__ import annotations

from datetime import date

from yifa.engine.orgs.appointments import appoint, issue_certificate
from yifa.engine.orgs.models import Certificate, Org, Post
from yifa.engine.orgs.models.certificate import CertificateKind
from yifa.engine.orgs.people import enter_person
from yifa.law.roles import ROLES

_ENOUGH = 5


def hire(org: Org, since: date) -> None:
    """Fill each role that somebody holds in the organisation up to five people, certified as their colleagues are."""
    for role in sorted(set(Post.objects.filter(org=org).values_list("role", flat=True))):
        holders = list(Post.objects.filter(org=org, role=role).values_list("person", flat=True))
        kinds = sorted(set(Certificate.objects.filter(person__in=holders).values_list("kind", flat=True)))
        for number in range(len(set(holders)), _ENOUGH):
            person = enter_person(f"{ROLES[role].name[0]}试走{'甲乙丙丁戊'[number]}")
            appoint(person, ROLES[role], org, ROLES[role].name, since, by=None)
            for kind in kinds:
                issue_certificate(
                    person, CertificateKind(kind), f"W-{role}-{kind}-{number}", "试走", since, org=org, by=None
                )
