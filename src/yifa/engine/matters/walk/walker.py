"""Random acts by random people over all procedures: nothing but a refusal may stop an act, and what stands must hold.

Whoever walks knows no procedure. Data are made up from the models' fields, mostly plausible and sometimes wrong; a
refusal is heeded as far as it can be understood; what has not been done yet is preferred. After every act the matter is
looked at, and at the end the journal is verified.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from datetime import datetime, time, timedelta
from functools import partial
from typing import Any

from django.utils import timezone

from yifa.engine.files.stand_ins import stand_in
from yifa.engine.files.storing import attach
from yifa.engine.journal.verification import verify
from yifa.engine.matters import registry
from yifa.engine.matters.act import Done, act, open_matter
from yifa.engine.matters.models import ActEntry, Matter
from yifa.engine.matters.refusals import Refused
from yifa.engine.matters.transitions import apply_transition
from yifa.engine.matters.walk.filling import Filling
from yifa.engine.matters.walk.general_acts import GeneralActs
from yifa.engine.matters.walk.habits import Habits
from yifa.engine.matters.walk.hiring import hire
from yifa.engine.matters.walk.lessons import ANY_ACT, TO_ITS_END, Lesson, Lessons
from yifa.engine.matters.walk.looking import breaches, breaches_by, everything
from yifa.engine.matters.walk.novelty import Novelty
from yifa.engine.matters.walk.people import People, best_staffed_township
from yifa.engine.matters.walk.proposal import Proposal
from yifa.engine.matters.walk.values import FIRST_DAY
from yifa.engine.orgs.models import Place
from yifa.engine.store.tenancy import org_scope
from yifa.law.procedure import Act, Procedure

_MATTERS_AT_ONCE = 4
_OPENED_WITHIN = 1100
"""Matters are opened within so many days from the first, so that they meet every version of the law."""
_STUBBORN = 40
"""How often a refused act is tried again with something changed."""
_PATIENCE, _GREAT_PATIENCE = 5, 14
"""How often without being refused for less; and an act that nobody has done yet."""
_LEFT_AFTER = 12
"""How often nothing could be done to a matter until it is left alone."""
_DULL = 0.3
"""A family of matters that is worth less is left alone."""
_AGENDA = 16
_LOOKS_AHEAD_EVERY = 8


class Walk:
    """One walk. The same seed tries the same acts."""

    def __init__(self, seed: int, only: str = "") -> None:
        """:param only: the procedure of which matters are opened; every one that has a ledger's row where not named."""
        self.seed, self.only = seed, only
        self.dice = random.Random(seed)  # noqa: S311  # a walk must be repeatable, not secret
        self.steps = self.tried = self.done = 0
        self.refused: Counter[str] = Counter()
        self.breaches: list[str] = []
        self.open: dict[int, int] = {}
        """The matters at work, each with the one in the ledger to which it belongs."""
        self.agenda: list[tuple[int, str]] = []
        """What would help an act that was refused, the most urgent last: (matter, act)."""
        self.tired: Counter[tuple[int, str]] = Counter()
        """How often an act was given up on a matter since something was last done to it."""

    def run(self, steps: int) -> dict[str, Any]:
        """Walk, and tell acts tried and done, refusals by rule, states never reached and breaches found."""
        self.org = best_staffed_township()
        with org_scope(self.org):
            self._set_out()
            while self.tried < steps:
                self._step()
            self.breaches += [finding.says for finding in verify(self.org).findings.kept]
        return {
            "tried": self.tried,
            "done": self.done,
            "refused_by": dict(self.refused.most_common()),
            "states_never_reached": self.novelty.states_never_reached(),
            "acts_never_done": self.novelty.acts_never_done(),
            "breaches": self.breaches,
        }

    def _set_out(self) -> None:
        hire(self.org, FIRST_DAY - timedelta(days=365))
        self.people = People(self.org, self.dice)
        self.habits, self.novelty = Habits(self.dice), Novelty()
        self.filling = Filling(self.org, self.people, self.habits, self.dice)
        self.lessons = Lessons(self.filling, self.people, self.dice)
        self.general = GeneralActs(self.filling, self.people, self.dice)
        self.villages = list(Place.objects.filter(org=self.org, parent__isnull=True).order_by("pk"))

    # --- what next ----------------------------------------------------------------------------------------------

    def _step(self) -> None:
        self.steps += 1
        if self.steps % _LOOKS_AHEAD_EVERY == 1:
            self.novelty.look_ahead()
        wanted = self.agenda.pop() if self.agenda and self.dice.random() < 0.9 else None
        if wanted is not None and self.dice.random() < 0.95:
            self._work_on(*wanted)
        elif len(set(self.open.values())) < _MATTERS_AT_ONCE:
            self._open()
        else:
            self._work_on(self._promising(), ANY_ACT)

    def _promising(self) -> int:
        """A matter in which something new may still be done; where there is hardly anything, it is left alone."""
        worth: dict[int, float] = {}
        for pk, procedure, version, state in Matter.objects.filter(pk__in=self.open).values_list(
            "pk", "procedure", "version", "state"
        ):
            worth[pk] = self.novelty.of_state(registry.procedure(procedure, version), state)
        families = {root: max(worth[pk] for pk in self.open if self.open[pk] == root) for root in self.open.values()}
        dullest = min(families, key=lambda root: families[root])
        if families[dullest] < _DULL or self.dice.random() < 0.01:
            self._leave(dullest)
        family = self.dice.choices(list(families), [each**2 + 0.001 for each in families.values()])[0]
        pks = sorted(pk for pk in worth if self.open.get(pk, dullest) == family) or [family]
        return self.dice.choices(pks, [(worth[pk] / (1 + self.tired[pk, ANY_ACT])) ** 2 + 0.001 for pk in pks])[0]

    def _work_on(self, pk: int, name: str) -> None:
        matter = Matter.objects.select_related("org", "parent").get(pk=pk)
        if matter.voided:
            self._leave(pk)
            return
        procedure = registry.procedure(matter.procedure, matter.version)
        fitting = [each for each in procedure.acts if matter.state in {state.id for state in each.frm}]
        declared = next((each for each in fitting if each.id == name), None)
        if not fitting or (declared is None and self.dice.random() < 0.02):
            # Nothing more can be done here, or should not: that is to be refused.
            self._leave(pk)
            fitting = [each for each in procedure.acts if not each.opens]
        if declared is None:
            leading_on = [each for each in fitting if each.target(matter.state) != matter.state]
            if name == TO_ITS_END and leading_on and self.dice.random() < 0.8:
                fitting, weights = leading_on, [1.0 / (1 + self.tired[pk, each.id]) for each in leading_on]
            else:
                weights = [self._pull(procedure, each, matter) for each in fitting]
            declared = self.dice.choices(fitting, weights)[0]
        if self.dice.random() < 0.05:
            self._do_general_act(self._propose(procedure, declared, matter))
        else:
            self._try(self._propose(procedure, declared, matter))

    def _leave(self, pk: int) -> None:
        """Leave the matter alone, with its whole family."""
        self.open = {other: root for other, root in self.open.items() if root != self.open.get(pk)}

    def _pull(self, procedure: Procedure, declared: Act, matter: Matter) -> float:
        """How much the act attracts: what leads to something new, and was not given up just now."""
        worth = self.novelty.of_act(procedure, declared, matter.state)
        return float(worth**3 / (1 + self.tired[matter.pk, declared.id]) ** 2 + 0.002)

    # --- the proposal -------------------------------------------------------------------------------------------

    def _propose(self, procedure: Procedure, declared: Act, matter: Matter | None) -> Proposal:
        record = None
        if matter is None:
            begun = min(found.in_force.since for found in registry.procedures() if found.id == procedure.id)
            day = max(begun, FIRST_DAY + timedelta(days=self.dice.randrange(_OPENED_WITHIN)))
            procedure = registry.procedure_on(procedure.id, day)
            declared = procedure.opening
        else:
            record = registry.record_model(procedure).objects.get(matter_id=matter.pk)
            last = matter.history.order_by("-seq").values_list("happened_on", flat=True)[0] or FIRST_DAY
            day = last + timedelta(days=self.dice.choice((0, 0, 0, 1, 2, 7)))
        actor = self.people.actor(declared, matter.village_id if matter else None)
        proposal = Proposal(procedure, declared, matter, record, day, actor)
        self.filling.fill(proposal)
        if self.dice.random() < 0.08:
            self._go_wrong(proposal)
        return proposal

    def _go_wrong(self, proposal: Proposal) -> None:
        """One thing is not as it should be: the day, the person or the data."""
        wrong = self.dice.randrange(4)
        if wrong == 0:
            proposal.day += timedelta(days=self.dice.choice((-400, 400, 3000)))
        elif wrong == 1:
            proposal.actor = self.people.anybody()
        else:
            self.filling.spoil(proposal)

    # --- trying -------------------------------------------------------------------------------------------------

    def _try(self, proposal: Proposal) -> None:
        """Try the act, and when it is refused again with something changed, as long as that helps."""
        if proposal.matter is not None:
            self._attach(proposal, [kind for kind in proposal.act.files if self.dice.random() < 0.5])
        key = proposal.key
        patience = full = _PATIENCE if self.novelty.done[key] + self.novelty.refused[key] // 60 else _GREAT_PATIENCE
        best, least = proposal, 1000
        for _ in range(_STUBBORN):
            if (refused := self._once(proposal)) is None:
                return
            against = len(refused.reasons) + (0 if self._is_of_the_law(proposal, refused) else 100)
            patience = full if against < least else patience - 1
            if against <= least:
                best, least, heeded = proposal, against, refused
            lesson = self.lessons.learn(best, heeded)
            if lesson.hopeless or not patience:
                break
            self._attach(proposal, [kind for kind in lesson.files if self.dice.random() < 0.8])
            proposal = lesson.proposal
        self._give_up(best, lesson, heeded)

    @staticmethod
    def _is_of_the_law(proposal: Proposal, refused: Refused) -> bool:
        """Whether the data were right and only demands of the law were not met."""
        return set(refused.names()) <= {guard.id for guard in proposal.act.guards}

    def _give_up(self, proposal: Proposal, lesson: Lesson, refused: Refused) -> None:
        """Do what helps first, then come back; or correct what stands; or go over to the law that came into force."""
        matter = proposal.matter
        if matter is None:
            return
        if "overtaken" in refused.names():
            self._go_over(matter, proposal)
        self.tired[matter.pk, ANY_ACT] += 1
        self.tired[matter.pk, proposal.act.id] += 1
        if self.tired[matter.pk, ANY_ACT] > _LEFT_AFTER:
            self._abandon(proposal)
            return
        if self.tired[matter.pk, proposal.act.id] > _PATIENCE:
            return
        helping = [self._most_helpful(lesson.first)] * self.dice.choice((1, 3)) if lesson.first else []
        if lesson.wrong and self.dice.random() < 0.6:
            for _ in range(self.dice.choice((1, 4))):
                wrong = self.dice.choice(lesson.wrong)
                self._general(proposal, partial(self.general.put_right, proposal, wrong))
        elif not helping:
            return
        self.agenda = [*self.agenda, (matter.pk, proposal.act.id), *helping][-_AGENDA:]

    def _abandon(self, proposal: Proposal) -> None:
        """Nothing leads on here: a child matter is voided, so that another may be opened; others are left alone."""
        matter = proposal.matter
        if matter is not None and matter.parent_id is not None and not matter.ended:
            self._general(proposal, lambda: self.general.void(proposal))
        elif matter is not None:
            self._leave(matter.pk)

    def _most_helpful(self, acts: list[tuple[int, str]]) -> tuple[int, str]:
        """What was not done in the matter yet helps more likely than what was, and did not help."""
        entries = ActEntry.objects.filter(org=self.org, matter_id__in={pk for pk, _ in acts})
        done = Counter(entries.values_list("matter_id", "act"))
        return self.dice.choices(acts, [1 / (1 + done[each]) ** 2 for each in acts])[0]

    def _once(self, proposal: Proposal) -> Refused | None:
        """Try it once; the refusal, if it was refused."""
        self.tried += 1
        matter = proposal.matter
        before = everything(matter.pk) if matter is not None and self.dice.random() < 0.1 else None
        try:
            done = self._act(proposal)
        except Refused as refused:
            self.refused.update(refused.names())
            self.novelty.refused[proposal.key] += 1
            if matter is not None and before is not None and everything(matter.pk) != before:
                self._breach(proposal, "被拒绝的步骤写入了内容")
            return refused
        except Exception as error:  # anything but a refusal is what the walk is looking for
            self._breach(proposal, f"{type(error).__name__}: {error}")
            return None
        self.done += 1
        self.novelty.done[proposal.key] += 1
        self.habits.praise(proposal)
        self.breaches += breaches_by(proposal, done)
        self._look_at(done)
        return None

    def _act(self, proposal: Proposal) -> Done:
        """Do it, now and then twice: the second time must answer what the first did."""
        moment = timezone.make_aware(datetime.combine(proposal.day, time(9, 30)))
        how: dict[str, Any] = {"actor": proposal.actor, "happened_on": proposal.day, "data": proposal.data}
        how["happened_at"] = moment if self.dice.random() < 0.1 else None
        how["service"] = proposal.act.service
        how["client_id"] = f"walk-{self.seed}-{self.tried}" if self.dice.random() < 0.05 else None
        if proposal.matter is None:
            title, village = f"试走{self.tried}", self.dice.choice([*self.villages, None, None])
            how.update(org=self.org, title=title, village=village)
            done = open_matter(proposal.procedure.id, **how)
            again = open_matter(proposal.procedure.id, **how) if how["client_id"] else None
        else:
            done = act(proposal.matter.pk, proposal.act.id, **how)
            again = act(proposal.matter.pk, proposal.act.id, **how) if how["client_id"] else None
        if again is not None and not (again.repeated and again.entry.pk == done.entry.pk):
            self._breach(proposal, "重复提交没有得到第一次的结果")
        return done

    def _open(self) -> None:
        wanted = (found for found in registry.procedures() if not found.child_of and self.only in ("", found.id))
        tops = list({found.id: found for found in wanted}.values())
        at_work = Counter(Matter.objects.filter(pk__in=set(self.open.values())).values_list("procedure", flat=True))
        worth = [self.novelty.of_state(found, found.opens.id) / (1 + at_work[found.id]) ** 3 for found in tops]
        procedure = self.dice.choices(tops, worth)[0]
        self._try(self._propose(procedure, procedure.opening, None))

    def _attach(self, proposal: Proposal, kinds: list[str]) -> None:
        for kind in kinds if proposal.matter is not None else ():
            attach(proposal.matter, kind, stand_in(kind, kind), by=proposal.actor)  # type: ignore[arg-type]  # asked for above

    # --- beside the procedure -----------------------------------------------------------------------------------

    def _go_over(self, matter: Matter, proposal: Proposal) -> None:
        """The new version of the procedure has taken such matters over."""
        try:
            self._look_at(apply_transition(matter.pk, actor=proposal.actor, happened_on=proposal.day))
        except Refused as refused:
            self.refused.update(refused.names())

    def _do_general_act(self, proposal: Proposal) -> None:
        self._general(proposal, lambda: self.general.one(proposal, list(self.open) or [0]))

    def _general(self, proposal: Proposal, do: Callable[[], Done]) -> None:
        self.tried += 1
        try:
            done = do()
        except Refused as refused:
            self.refused.update(refused.names())
        except Exception as error:  # anything but a refusal is what the walk is looking for
            self._breach(proposal, f"{type(error).__name__}: {error}")
        else:
            self.done += 1
            self._look_at(done)

    # --- looking ------------------------------------------------------------------------------------------------

    def _look_at(self, done: Done) -> None:
        """Keep what is new, and look whether everything holds: in the matter, its parent and its new child."""
        for seen in filter(None, (done.matter, done.matter.parent, done.child)):
            self.breaches += breaches(seen.pk)
            stands = Matter.objects.values_list("procedure", "state").get(pk=seen.pk)
            self.novelty.reached.add(stands)
            self.open[seen.pk] = seen.parent_id or seen.pk
        for key in [key for key in self.tired if key[0] in (done.matter.pk, done.matter.parent_id)]:
            self.tired[key] //= 2

    def _breach(self, proposal: Proposal, said: str) -> None:
        self.breaches.append(f"{proposal.procedure.id}.{proposal.act.id}：{said}"[:300])
