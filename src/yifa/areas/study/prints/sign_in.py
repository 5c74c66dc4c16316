"""学习签到表 (G1): the names of those on the roster who should be there, or how they were."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.study.models import Attendance, Learner, Presence, SignedBy, StudySession
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.sign_in import Signer, SignInSheet
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, plain


@frozen
class StudySignIn(SignInSheet):
    """The sheet of one session."""

    @classmethod
    def of(cls, subject: EntrySubject) -> StudySignIn:
        """The roster of the day, with what the attendance says where it is entered."""
        session = record_of(subject, StudySession)
        known = {row.learner_id: row for row in attendance_of(session)}
        due = list(session.due())
        beside = Learner.objects.filter(pk__in=known.keys() - {one.pk for one in due}).order_by("pk")
        away = sum(row.state == Presence.ABSENT for row in known.values())
        rows = tuple(_signer(one, known.get(one.pk)) for one in (*due, *beside))
        expected = session.expected if session.expected is not None else len(rows)
        present = session.present if session.present is not None else len(known) - away
        return cls(
            meeting=f"{session.get_kind_display()}（{plain(session.topic)}）",
            held_on=day(session.held_on),
            place=plain(session.place),
            host=plain(session.organiser) or subject.org.name,
            rows=rows,
            expected=str(expected or ""),
            present=str(present or ""),
            absent=str(away) if known else "",
        )


def attendance_of(session: StudySession) -> list[Attendance]:
    """What is entered of who was there."""
    rows = Attendance.objects.filter(org=session.org, session=session, voided=False)
    return list(rows.select_related("learner").order_by("learner_id"))


def _signer(learner: Learner, row: Attendance | None) -> Signer:
    post = " ".join(filter(None, (plain(learner.unit), plain(learner.post))))
    remark = ""
    if row is not None and row.state == Presence.ABSENT:
        remark = f"请假（{plain(row.reason)}）"
    elif row is not None and row.signed_by in (SignedBy.SCAN, SignedBy.TYPED):
        remark = f"{row.get_signed_by_display()}签到"
    return Signer(plain(learner.name), post, remark)


FORM = Form("study_sign_in", (), StudySignIn, register="study_sessions")
