"""登记考勤: one person by the scanned code, or everybody from the list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from yifa.areas.study.models import Attendance, Learner, Presence, SignedBy, StudySession, learners_on
from yifa.engine.matters.refusals import Reason, Refused
from yifa.engine.orgs.models import Person
from yifa.engine.registers.entering import create
from yifa.engine.store.transactions import write_transaction


class CannotSignIn(ValueError):
    """Nobody is signed in by this; the message says why and what to do."""


@dataclass(frozen=True)
class Seat:
    """One of those who should be there, with what is entered of them."""

    learner: Learner
    attendance: Attendance | None


@dataclass(frozen=True)
class Line:
    """What the list says of a person: whether they were there, and if not, why."""

    learner: int
    is_present: bool
    reason: str = ""


def seats(session: StudySession) -> list[Seat]:
    """Everybody who should be there by the roster of that day, then others of whom attendance is entered."""
    rows = Attendance.objects.filter(org=session.org, session=session, voided=False).select_related("learner", "entry")
    entered = {row.learner_id: row for row in rows.order_by("pk")}
    roster = list(learners_on(session.org, session.held_on, session.audience)) if session.held_on else []
    expected = [Seat(learner, entered.pop(learner.pk, None)) for learner in roster]
    return [*expected, *(Seat(row.learner, row) for row in entered.values())]


def sign_in(
    session: StudySession, name: str, unit: str, *, opened_by: Person, today: date, by: SignedBy = SignedBy.TYPED
) -> Learner:
    """Enter that the person of that name is there. :param unit: asked for where several have the name.

    :raises CannotSignIn: it is another day, or nobody, or several of that name should be there.
    :raises Refused: whoever opened the signing in may not enter attendance any more.
    """
    if session.held_on != today:
        raise CannotSignIn("扫码签到只在活动当天进行；其他日期请主办人按签到表登记")
    named = [seat for seat in seats(session) if seat.learner.name == name.strip()]
    if len(named) > 1:
        named = [seat for seat in named if seat.learner.unit == unit.strip()]
        if not named:
            raise CannotSignIn("有同名人员，请同时填写单位")
    if not named:
        raise CannotSignIn(f"参加人员名单中没有“{name.strip()}”，请核对姓名，或者请主办人登记")
    if named[0].attendance is None:
        _enter(session, named[0].learner, opened_by, by)
    return named[0].learner


def enter_list(session: StudySession, lines: Iterable[Line], *, actor: Person) -> int:
    """Enter what the list says of those of whom nothing is entered yet; gives how many. All or nothing.

    :raises Refused: with the reasons against every line, each at ``learner-ID``.
    """
    free = {seat.learner.pk: seat.learner for seat in seats(session) if seat.attendance is None}
    against: list[Reason] = []
    count = 0
    with write_transaction():
        for line in lines:
            if line.learner not in free:
                continue
            if line.is_present and line.reason:
                against.append(_there_with_a_reason(free[line.learner]))
                continue
            try:
                _enter(session, free[line.learner], actor, SignedBy.LIST, line)
                count += 1
            except Refused as why:
                against += _of_person(why, free[line.learner])
        if against:
            raise Refused(against)
    return count


def _enter(session: StudySession, learner: Learner, actor: Person, by: SignedBy, line: Line | None = None) -> None:
    is_present = line is None or line.is_present
    told = {
        "attended_on": session.held_on,
        "session": session,
        "learner": learner,
        "state": (Presence.PRESENT if is_present else Presence.ABSENT).value,
        "signed_by": by.value if is_present else "",
        "reason": "" if line is None else line.reason,
    }
    create("attendances", org=session.org, actor=actor, data=told)


def _there_with_a_reason(learner: Learner) -> Reason:
    says = f"{learner.name}：选了“到会”，又写了请假原因"
    return Reason(
        "present_without_reason", says, where=f"learner-{learner.pk}", todo="到会的请删去原因，没有到会的请改选"
    )


def _of_person(refused: Refused, learner: Learner) -> list[Reason]:
    where = f"learner-{learner.pk}"
    return [replace(reason, message=f"{learner.name}：{reason.message}", where=where) for reason in refused.reasons]
