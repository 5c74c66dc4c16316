"""Random acts by random people over all procedures: nothing but a refusal may stop an act, and what stands must hold.

Whoever walks knows no procedure: data are made up from the models' fields, mostly plausible and sometimes wrong. After
every act the matter is compared with its history, and at the end the journal is verified.
"""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models
from django.utils import timezone

from yifa.engine.files.storing import attach
from yifa.engine.journal.verification import verify
from yifa.engine.matters import registry
from yifa.engine.matters.act import act, open_matter
from yifa.engine.matters.lines import line_fields
from yifa.engine.matters.models import ActEntry, ClockRow, ClockState, Line, Matter, Party
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.models import Org, Person, Place, Post
from yifa.engine.orgs.models.org import OrgKind
from yifa.engine.store.tenancy import TenantModel, org_scope
from yifa.law.procedure import Act, Procedure

FIRST_DAY = date(2022, 3, 1)
_PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
_MATTERS_AT_ONCE = 12


class Walk:
    """One walk. The same seed tries the same acts."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311  # a walk must be repeatable, not secret
        self.day = self.happened = FIRST_DAY
        self.tried = self.done = 0
        self.refused: Counter[str] = Counter()
        self.reached: set[tuple[str, str]] = set()
        self.breaches: list[str] = []
        self.open: list[int] = []

    def run(self, steps: int) -> dict[str, Any]:
        """Walk, and tell acts tried and done, refusals by rule, states never reached and breaches found."""
        self.org = Org.objects.filter(kind=OrgKind.TOWNSHIP).order_by("code")[0]
        with org_scope(self.org):
            self._people()
            for _ in range(steps):
                self._step()
            self._verify()
        return {
            "tried": self.tried,
            "done": self.done,
            "refused_by": dict(self.refused.most_common()),
            "states_never_reached": self._never_reached(),
            "breaches": self.breaches,
        }

    def _people(self) -> None:
        posts = Post.objects.filter(org=self.org).order_by("pk").select_related("person")
        self.people = sorted({post.person for post in posts}, key=lambda person: person.pk)
        self.by_role: dict[str, list[Person]] = {}
        for post in posts:
            self.by_role.setdefault(post.role, []).append(post.person)
        self.villages = list(Place.objects.filter(org=self.org, parent__isnull=True).order_by("pk"))

    def _step(self) -> None:
        self.day = min(self.day + timedelta(days=self.random.choice((0, 0, 0, 1, 1, 2, 3, 7))), timezone.localdate())
        self.happened = self.day + timedelta(days=self.random.choice((0,) * 25 + (-400, 1, 3000)))
        self.tried += 1
        try:
            if len(self.open) < _MATTERS_AT_ONCE or self.random.random() < 0.02:
                self._open()
            else:
                self._act(Matter.objects.select_related("org", "parent").get(pk=self.random.choice(self.open)))
            self.done += 1
        except Refused as refused:
            self.refused.update(refused.names())
        except Exception as error:  # anything but a refusal is what the walk is looking for
            self.breaches.append(f"{type(error).__name__}: {error}"[:300])

    def _open(self) -> None:
        tops = [found.id for found in registry.procedures() if not found.child_of]
        procedure = registry.procedure_on(self.random.choice(sorted(set(tops))), self.day)
        done = open_matter(
            procedure.id,
            org=self.org,
            actor=self._person(procedure.opening),
            happened_on=self.day,
            title=f"{procedure.name}试走{self.tried}",
            village=self.random.choice([*self.villages, None]),
            data=self._data(procedure, procedure.opening, None),
        )
        self.open.append(done.matter.pk)
        self._look_at(done.matter.pk)

    def _act(self, matter: Matter) -> None:
        procedure = registry.procedure(matter.procedure, matter.version)
        fitting = [declared for declared in procedure.acts if matter.state in {state.id for state in declared.frm}]
        if not fitting or self.random.random() < 0.01:
            self._leave(matter.pk)
            fitting = [declared for declared in procedure.acts if not declared.opens]
        declared = self.random.choices(fitting, [self._pull(procedure, declared, matter) for declared in fitting])[0]
        for kind in declared.files:
            if self.random.random() < 0.7:
                attach(matter, kind, SimpleUploadedFile(f"{kind}.pdf", _PDF, "application/pdf"), by=self.people[0])
        done = act(
            matter.pk,
            declared.id,
            actor=self._person(declared),
            happened_on=self.happened,
            data=self._data(procedure, declared, matter),
        )
        if done.child is not None:
            self.open.append(done.child.pk)
            self._look_at(done.child.pk)
        self._look_at(matter.pk)
        if self.random.random() < 0.5 and Matter.objects.get(pk=matter.pk).ended:
            self._leave(matter.pk)

    def _leave(self, pk: int) -> None:
        self.open = [other for other in self.open if other != pk]

    def _pull(self, procedure: Procedure, declared: Act, matter: Matter) -> float:
        """What leads on is tried more often than what ends the matter, so that the walk comes far."""
        target = declared.target(matter.state)
        if target == matter.state:
            return 1.0
        return 0.15 if procedure.state(target).ends else 2.0

    def _person(self, declared: Act) -> Person:
        if self.random.random() < 0.05:
            return self.random.choice(self.people)
        return self.random.choice(self.by_role.get(self.random.choice(declared.by).code) or self.people)

    def _data(self, procedure: Procedure, declared: Act, matter: Matter | None) -> dict[str, Any]:
        model = registry.record_model(procedure)
        names = [*declared.fields, *(name for name in declared.optional if self.random.random() < 0.3)]
        data: dict[str, Any] = {name: self._value(model._meta.get_field(name), matter) for name in names}
        for name in declared.lines:
            data[registry.short(name)] = self._lines(registry.line_model(procedure, name), matter)
        if self.random.random() < 0.03 and data:
            data.pop(self.random.choice(sorted(data)))
        return data

    def _lines(self, model: type[Line], matter: Matter | None) -> list[dict[str, Any]]:
        """One line; or one for each thing that a field of it may point at or choose; or both."""
        required, optional = line_fields(model)
        names = [*required, *(name for name in optional if self.random.random() < 0.6)]
        fields: dict[str, Any] = {name: model._meta.get_field(name) for name in names}
        spread = [name for name, field in fields.items() if self._targets(field, matter)]
        rows: list[dict[str, Any]] = [{}]
        if spread and self.random.random() < 0.9:
            rows = [{name: target} for name in spread for target in self._targets(fields[name], matter)]
            if len(spread) > 1 and self.random.random() < 0.5:
                rows = [{spread[0]: target} for target in self._targets(fields[spread[0]], matter)]
        return [self._line(fields, row, matter) for row in rows]

    def _line(self, fields: dict[str, Any], given: dict[str, Any], matter: Matter | None) -> dict[str, Any]:
        row = {name: given.get(name) or self._value(field, matter) for name, field in fields.items()}
        for name, field in fields.items():
            # A choice that is called like a field of the line goes with it: the signature of a party names the party.
            codes = [code for code, _ in field.flatchoices] if field.choices else []
            paired = next((code for code in codes if code in fields and code in given), None)
            if paired and name not in given:
                row[name] = paired
        return row

    def _targets(self, field: Any, matter: Matter | None) -> list[Any]:
        if field.choices:
            return [code for code, _ in field.flatchoices]
        if isinstance(field, models.ForeignKey) and issubclass(field.related_model, Line) and matter is not None:
            owner = (matter.parent_id or matter.pk) if field.related_model is Party else matter.pk
            found = field.related_model.objects.filter(org=self.org, matter_id=owner, void_entry__isnull=True)
            return list(found.order_by("pk")[:6])
        return []

    def _value(self, field: Any, matter: Matter | None) -> Any:
        if self.random.random() < 0.01:
            return self.random.choice(["\x00", "不是日期", "99999999999999999999", None])
        if isinstance(field, models.ForeignKey):
            return self._pointed_at(field, matter)
        if field.choices:
            return self.random.choice([code for code, _ in field.flatchoices])
        if isinstance(field, models.BooleanField):
            return self.random.random() < 0.5
        if isinstance(field, models.DateField):
            return self.happened + timedelta(days=self.random.choice((0,) * 12 + (-1, 10, 15, 30)))
        if isinstance(field, models.DecimalField):
            return Decimal(self.random.randrange(1, 5)) * 100
        if isinstance(field, models.IntegerField):
            return self.random.randrange(1, 4)
        return self.random.choice(["试走内容", "㐂𠮷之事", "内容🙂", "  前后有空格  "])

    def _pointed_at(self, field: Any, matter: Matter | None) -> Any:
        model = field.related_model
        if model is Person:
            pool = self.by_role["officer"] + self.by_role["mediator"] + self.people
            return self.random.choice(pool)
        if issubclass(model, Line):
            return self.random.choice(self._targets(field, matter) or [None])
        if issubclass(model, TenantModel):
            return model.objects.filter(org=self.org).order_by("pk").first() or self._make(model)
        return None

    def _make(self, model: Any) -> Any:
        """A row of a register that a record points at, such as a power: made once, in force for the whole walk."""
        values: dict[str, Any] = {}
        for field in model._meta.concrete_fields:
            if isinstance(field, models.CharField | models.TextField):
                values[field.name] = "试走"
            elif isinstance(field, models.DateField) and not field.null:
                values[field.name] = FIRST_DAY - timedelta(days=365)
        return model.objects.create(org=self.org, **values)

    def _look_at(self, pk: int) -> None:
        """The matter stands where its history says, and its clocks say something."""
        matter = Matter.objects.get(pk=pk)
        self.reached.add((matter.procedure, matter.state))
        history = list(ActEntry.objects.filter(org=self.org, matter=matter).order_by("seq"))
        if [entry.seq for entry in history] != list(range(1, matter.entries + 1)):
            self.breaches.append(f"{matter.pk}：历史记录不连续")
        if history[-1].state_after != matter.state:
            self.breaches.append(f"{matter.pk}：状态{matter.state}与最后一步{history[-1].state_after}不符")
        for before, after in pairwise(history):
            if after.previous != before.digest or after.state_before != before.state_after:
                self.breaches.append(f"{matter.pk}：第{after.seq}步没有接上前一步")
        running = ClockRow.objects.filter(org=self.org, matter=matter, state=ClockState.RUNNING)
        if matter.ended and running.exists():
            self.breaches.append(f"{matter.pk}：已办结，仍有期限在计时")
        if running.filter(due_on__isnull=True, due_at__isnull=True).exists():
            self.breaches.append(f"{matter.pk}：计时中的期限没有届满日")

    def _verify(self) -> None:
        self.breaches += [finding.says for finding in verify(self.org).findings.kept]

    def _never_reached(self) -> list[str]:
        newest = {procedure.id: procedure for procedure in registry.procedures()}
        return sorted(
            f"{procedure.id}.{state.id}"
            for procedure in newest.values()
            for state in procedure.states
            if (procedure.id, state.id) not in self.reached
        )
