"""The door through which a matter changes: ``open_matter()`` and ``act()``.

State, role, separation of duties, certificates, gates, guards and fields are checked as of the day on which the act
happened; then, in one transaction, the matter is locked and record, lines, state, entry, clocks, search and journal are
written. Checking waits for nobody: only if another act came between is everything checked again under the lock. A
refusal writes nothing and says every reason, each with its article.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeAlias

from django.db import IntegrityError

from yifa.engine.matters import registry
from yifa.engine.matters.attempt import Attempt, Done, in_words
from yifa.engine.matters.models import ActEntry, EntryKind, Link, LinkKind, Matter
from yifa.engine.matters.opening import begin
from yifa.engine.matters.refusals import Refused, refuse
from yifa.engine.matters.submissions import Submission, entered_under, submission
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.store.transactions import write_transaction
from yifa.law.procedure import NEW, Act, Carry, Procedure, Service


def act(
    matter: Matter | int,
    name: str,
    *,
    actor: Person,
    happened_on: date,
    data: Mapping[str, Any] | None = None,
    happened_at: datetime | None = None,
    client_id: str | None = None,
    seen: int | None = None,
    note: str = "",
    service: Service | None = None,
) -> Done:
    """Do one act on a matter that is in scope.

    :param data: the act's fields by name, and its lines by the short name of their model: ``{"Session": [{…}]}``.
    :param client_id: the same submission again by the same person does nothing and answers what was done the first
        time (offline capture, retries); something else under the same id is refused.
    :param seen: how many entries the matter had when the form was shown; a form that is out of date is refused.
    :param service: who calls, where that is the service that alone does the act.
    :raises Refused: with every reason; nothing was written.
    """
    submitted = submission(
        client_id,
        actor,
        "act",
        matter=matter if isinstance(matter, int) else matter.pk,
        act=name,
        on=happened_on,
        at=happened_at,
        data=data or {},
        note=note,
    )
    trying = Trying(matter, name, actor, happened_on, data or {}, happened_at, submitted, seen, note, service)
    try:
        return trying.do()
    except IntegrityError:
        # PostgreSQL lets two try one submission id at once: whoever is second is told what the first did.
        if submitted is None:
            raise
        return trying.do()


@dataclass(frozen=True)
class Trying:
    """What a caller of :func:`act` asked for. Looking takes no lock and writes nothing: many can look at once."""

    matter: Matter | int
    name: str
    actor: Person
    happened_on: date
    data: Mapping[str, Any]
    happened_at: datetime | None
    submitted: Submission | None
    seen: int | None
    note: str
    service: Service | None

    def do(self) -> Done:
        """Look, and write unless another act came between."""
        attempt = self.look()
        with write_transaction():
            if isinstance(attempt, Attempt) and family_of(attempt.matter, locked=True) != attempt.family:
                # Another act came between looking and writing: look again, now that nobody else can write.
                attempt = self.look()
            return attempt.write() if isinstance(attempt, Attempt) else attempt

    def look(self) -> Attempt | Done:
        """The checked attempt, or what the same submission did before. Refused with every reason against the act."""
        matter = find(self.matter)
        family = family_of(matter)
        if not {(row.pk, row.entries) for row in (matter, matter.parent) if row is not None} <= set(family):
            # An act came between the two reads.
            return self.look()
        try:
            return self._check(matter, family)
        except Refused:
            if family_of(matter) != family:
                # What was read belongs to two moments: the reasons may be wrong.
                return self.look()
            raise

    def _check(self, matter: Matter, family: Family) -> Attempt | Done:
        if known := entered_under(matter.org_id, self.submitted):
            return repetition(known)
        if self.seen is not None and self.seen != matter.entries:
            raise refuse("stale", "打开本页后，他人已办理了新的步骤", todo="请查看最新情况后重新提交；已填内容仍保留")
        procedure = registry.procedure(matter.procedure, matter.version)
        _refuse_if_overtaken(procedure, self.happened_on)
        attempt = Attempt(
            matter,
            procedure,
            _permitted(matter, procedure, self.name, self.service),
            self.actor,
            self.happened_on,
            self.data,
            self.happened_at,
            self.submitted,
            self.note,
            family=family,
        )
        attempt.check(registry.record_model(procedure).objects.get(matter_id=matter.pk))
        if attempt.reasons:
            raise Refused(attempt.reasons)
        return attempt


def open_matter(
    procedure_id: str,
    *,
    org: Org,
    actor: Person,
    happened_on: date,
    title: str,
    village: Place | None = None,
    data: Mapping[str, Any] | None = None,
    happened_at: datetime | None = None,
    client_id: str | None = None,
    service: Service | None = None,
) -> Done:
    """Do the opening act of a procedure in the version in force on that day: a new matter with number and record."""
    submitted = submission(
        client_id,
        actor,
        "open",
        procedure=procedure_id,
        title=title,
        village=village,
        on=happened_on,
        at=happened_at,
        data=data or {},
    )
    if known := entered_under(org.pk, submitted):
        return repetition(known)
    try:
        procedure = registry.procedure_on(procedure_id, happened_on)
    except registry.UnknownProcedure as unknown:
        raise refuse("not_in_force", str(unknown)) from None
    if procedure.child_of:
        raise refuse("child_only", f"“{procedure.name}”只能在主事项中启动", todo="请从主事项办理")
    _refuse_other_doors(procedure.opening, service)
    matter, record = begin(procedure, org, title, village, happened_on)
    attempt = Attempt(matter, procedure, procedure.opening, actor, happened_on, data or {}, happened_at, submitted)
    attempt.check(record)
    if attempt.reasons:
        raise Refused(attempt.reasons)
    try:
        with write_transaction():
            if known := entered_under(org.pk, submitted):
                return repetition(known)
            return attempt.write()
    except IntegrityError:
        # As in act(): PostgreSQL lets two try one submission id at once.
        if known := entered_under(org.pk, submitted):
            return repetition(known)
        raise


@dataclass(frozen=True)
class Step:
    """One act of a set, for :func:`act_many`."""

    matter: Matter | int
    name: str
    data: Mapping[str, Any] = field(default_factory=dict)
    client_id: str | None = None


def act_many(steps: Sequence[Step], *, actor: Person, happened_on: date) -> list[Done | Refused]:
    """Do one act on each of many matters, each for itself: one that is refused does not hold up the others."""
    results: list[Done | Refused] = []
    for step in steps:
        try:
            results.append(
                act(
                    step.matter,
                    step.name,
                    actor=actor,
                    happened_on=happened_on,
                    data=step.data,
                    client_id=step.client_id,
                )
            )
        except Refused as refused:
            results.append(refused)
    return results


Family: TypeAlias = tuple[tuple[int, int], ...]
"""Every matter of a family with the number of its entries: it changes with every act on any of them."""


def find(matter: Matter | int) -> Matter:
    """The matter as it stands now, with its organisation, village and parent. Not in scope: not found."""
    key = matter if isinstance(matter, int) else matter.pk
    try:
        found = Matter.objects.select_related("org", "village", "parent").get(pk=key)
    except Matter.DoesNotExist:
        raise refuse("not_found", "没有找到该事项", todo="请从台账重新打开") from None
    if found.voided:
        raise refuse("voided", "该事项已作废", todo="如作废有误，请另行登记")
    return found


def lock(matter: Matter | int) -> Matter:
    """The matter as it stands now, locked with its family until the transaction ends."""
    lock_family(matter)
    return find(matter)


def lock_family(matter: Matter | int) -> int | None:
    """Lock the matter's family until the transaction ends; the id of its organisation, None if it is not in scope."""
    key = matter if isinstance(matter, int) else matter.pk
    found = Matter.objects.filter(pk=key).values_list("org_id", "parent_id").first()
    if found is None:
        return None
    _family(found[0], found[1] or key, locked=True)
    return found[0]


def family_of(matter: Matter, *, locked: bool = False) -> Family:
    """How far the matter, its parent and all children of that have come; ``locked`` until the transaction ends."""
    return _family(matter.org_id, matter.parent_id or matter.pk, locked=locked)


def _family(org_id: int, root: int, *, locked: bool) -> Family:
    rows = Matter.objects.filter(org_id=org_id)
    if locked:
        rows = rows.select_for_update()
    # Two questions, not one with OR, for which SQLite would read every matter of the organisation.
    own, children = rows.filter(pk=root), rows.filter(parent_id=root).order_by("pk")
    return (*own.values_list("pk", "entries"), *children.values_list("pk", "entries"))


def _refuse_if_overtaken(procedure: Procedure, day: date) -> None:
    """Where a new version of the procedure took open matters over, nothing is done under the old one since that day."""
    following = registry.next_version(procedure)
    if following is None or following.transition is None or following.in_force.since > day:
        return
    if following.transition.carry is Carry.APPLY_TO_OPEN:
        raise refuse(
            "overtaken",
            f"自{in_words(following.in_force.since)}起，“{procedure.name}”适用新的规定，未办结的事项应先转入新版程序",
            law=str(following.transition.law),
            todo="请先办理“转入新版程序”，再办理本步骤",
        )


def _refuse_other_doors(declared: Act, service: Service | None) -> None:
    """What a service computes is not taken from a form."""
    if declared.service is not None and declared.service != service:
        raise refuse(
            "service",
            f"“{declared.name}”的部分内容由系统计算得出，不能在这里填写",
            law=str(declared.law),
            todo=f"请在“{declared.service.name}”页面办理",
        )


def _permitted(matter: Matter, procedure: Procedure, name: str, service: Service | None) -> Act:
    """The declared act, if the matter's state allows it."""
    if matter.ended and not procedure.state(matter.state).ends:
        raise refuse("joined", "本事项已并入另一事项，不再单独办理", todo="请在并入的事项中办理")
    if not procedure.has_act(name):
        raise refuse("unknown_act", f"“{procedure.name}”没有步骤“{name}”")
    declared = procedure.act(name)
    _refuse_other_doors(declared, service)
    if matter.state not in {state.id for state in declared.frm}:
        state = procedure.state(matter.state).name
        allowed = "、".join(f"“{state_.name}”" for state_ in declared.frm if state_ is not NEW)
        raise refuse(
            "state",
            f"事项现处于“{state}”，不能办理“{declared.name}”",
            law=str(declared.law),
            todo=f"该步骤在{allowed}时办理" if allowed else "该步骤只在登记时办理",
        )
    return declared


def repetition(known: ActEntry) -> Done:
    """What the entry did, told again."""
    return Done(known.matter, known, tuple(json.loads(known.warnings or "[]")), repeated=True, child=_opened_by(known))


def _opened_by(known: ActEntry) -> Matter | None:
    """The matter that the entry opened besides its own: the child that the act called for, or what was split off."""
    matter = known.matter
    if known.kind == EntryKind.GENERAL:
        parted = Link.objects.select_related("matter").filter(
            org_id=matter.org_id, other=matter, kind=LinkKind.SPLIT, entry=known
        )
        return next((link.matter for link in parted), None)
    procedure = registry.procedure(matter.procedure, matter.version)
    if not procedure.has_act(known.act) or (called := procedure.act(known.act).opens_child) is None:
        return None
    opening = ActEntry.objects.select_related("matter").filter(
        org_id=matter.org_id,
        matter__parent=matter,
        matter__procedure=called,
        seq=1,
        journal_seq__gt=known.journal_seq,
    )
    first = opening.order_by("journal_seq").first()
    return first.matter if first else None
