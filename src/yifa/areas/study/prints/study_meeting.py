"""学法记录 (G2): what was studied, by whom it was taught, who was there, what was said."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.study.models import Presence, SessionKind, StudySession
from yifa.areas.study.prints.numbers import number
from yifa.areas.study.prints.sign_in import attendance_of
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, plain


@frozen
class StudyMeeting:
    """The record of one session."""

    kind: str = "学法"
    held_on: str = ""
    place: str = ""
    host: str = ""
    lecturer: str = ""
    recorder: str = ""
    hours: str = ""
    case_number: str = ""
    in_court: bool = False
    present: str = ""
    absent: str = ""
    topic: str = ""
    laws: str = ""
    points: str = ""
    speeches: str = ""
    summary: str = ""

    @classmethod
    def of(cls, subject: EntrySubject) -> StudyMeeting:
        """As the session is entered, with the names of the attendance."""
        session = record_of(subject, StudySession)
        rows = attendance_of(session)
        there = [plain(row.learner.name) for row in rows if row.state == Presence.PRESENT]
        away = [f"{plain(row.learner.name)}（{plain(row.reason)}）" for row in rows if row.state == Presence.ABSENT]
        return cls(
            kind=str(session.get_kind_display()).removesuffix("学法"),
            held_on=day(session.held_on),
            place=plain(session.place),
            host=plain(session.host),
            lecturer=plain(session.lecturer),
            recorder=plain(session.recorder),
            hours=number(session.hours),
            case_number=plain(session.case_number),
            in_court=session.kind == SessionKind.COURT,
            present=_present(session.present, there),
            absent="、".join(away),
            topic=plain(session.topic),
            laws=plain(session.laws),
            points=plain(session.points),
            speeches=plain(session.speeches),
            summary=plain(session.summary),
        )


def _present(count: int | None, names: list[str]) -> str:
    listed = "、".join(names)
    return f"{count}人：{listed}" if count and listed else f"{count}人" if count else listed


FORM = Form("study_meeting", (), StudyMeeting, register="study_sessions")
