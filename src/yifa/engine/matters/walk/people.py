"""Who acts and who is named: the people of an organisation by their roles."""

from __future__ import annotations

import random
from datetime import date

from django.db import models

from yifa.engine.matters import registry
from yifa.engine.matters.models import Matter
from yifa.engine.matters.walk.proposal import Proposal
from yifa.engine.orgs.certificates import certificate_on
from yifa.engine.orgs.models import Org, Person, Post
from yifa.engine.orgs.models.org import OrgKind
from yifa.engine.store.tenancy import every_org
from yifa.law.procedure import Act


def best_staffed_township() -> Org:
    """The township in which people hold the most different roles: where most can be done."""
    with every_org("which township has people in most roles"):
        townships = Org.objects.filter(kind=OrgKind.TOWNSHIP).order_by("code")
        return max(townships, key=lambda org: Post.objects.filter(org=org).values("role").distinct().count())


class People:
    """The people of an organisation."""

    def __init__(self, org: Org, dice: random.Random) -> None:
        self._posts = list(Post.objects.filter(org=org).order_by("pk").select_related("person"))
        self._dice = dice
        self._named: dict[tuple[int, int], tuple[Person, ...]] = {}
        self.everybody = sorted({post.person for post in self._posts}, key=lambda person: person.pk)
        self.by_role: dict[str, list[Person]] = {}
        for post in self._posts:
            self.by_role.setdefault(post.role, []).append(post.person)

    def anybody(self) -> Person:
        """Anybody at all."""
        return self._dice.choice(self.everybody)

    def actor(self, act: Act, village: int | None) -> Person:
        """Somebody in a role that may do the act in that village."""
        return self._dice.choice(self._able(act, village) or self.everybody)

    def another(self, proposal: Proposal) -> Person:
        """Somebody else who may do the act: one whom the matter names already as likely as any other."""
        matter = proposal.matter
        able = self._able(proposal.act, matter.village_id if matter else None)
        others = [person for person in able if person != proposal.actor and person not in proposal.unfit]
        named = [person for person in self.named_in(matter) if person in others]
        if named and self._dice.random() < 0.5:
            return self._dice.choice(named)
        return self._dice.choice(others or [proposal.actor])

    def certified(self, kind: str, day: date) -> list[Person]:
        """Who held a valid certificate of that kind on that day."""
        return [person for person in self.everybody if certificate_on(person, kind, day) is not None]

    def _able(self, act: Act, village: int | None) -> list[Person]:
        roles = {role.code for role in act.by}
        posts = [post for post in self._posts if post.role in roles and post.place_id in (None, village)]
        return sorted({post.person for post in posts}, key=lambda person: person.pk)

    def named_in(self, matter: Matter | None) -> tuple[Person, ...]:
        """Everybody whom lines and records of the matter and of its parent name: officers, mediators, a host."""
        found: list[Person] = []
        for each in (matter, matter.parent) if matter else ():
            if each is not None:
                key = (each.pk, each.entries)
                if key not in self._named:
                    self._named[key] = self._named_by(each)
                found += self._named[key]
        return tuple(found)

    def _named_by(self, matter: Matter) -> tuple[Person, ...]:
        procedure = registry.procedure(matter.procedure, matter.version)
        ids: set[int] = set()
        for model in (registry.record_model(procedure), *registry.line_models(procedure).values()):
            for name in person_fields(model):
                rows = model._default_manager.filter(org_id=matter.org_id, matter_id=matter.pk)
                ids |= set(rows.values_list(name, flat=True))
        return tuple(person for person in self.everybody if person.pk in ids)


def person_fields(model: type[models.Model]) -> list[str]:
    """The fields of the model that name a person."""
    return [
        column.name
        for column in model._meta.concrete_fields
        if isinstance(column, models.ForeignKey) and column.related_model is Person
    ]
