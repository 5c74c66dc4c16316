"""月度分析例会记录 (A17): what the month brought, what the heavy cases are, what was decided that somebody does."""

from __future__ import annotations

from datetime import timedelta

from attrs import evolve, frozen

from yifa.areas.disputes.bulletin import CLOSING, bulletin
from yifa.areas.disputes.figures.course import RESOLVED
from yifa.areas.disputes.models import MonthlyMeeting
from yifa.areas.disputes.prints.dispute_monthly_return import MonthlyReturn
from yifa.engine.figures.computing import compute
from yifa.engine.figures.periods import Period
from yifa.engine.figures.telling import bare
from yifa.engine.orgs.hierarchy import scope_of
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, plain


@frozen
class Meeting:
    """When, where, who, the month's counts, what was said and decided."""

    held_on: str = ""
    place: str = ""
    chair: str = ""
    recorder: str = ""
    attended: str = ""
    present: str = ""
    accepted: str = ""
    resolved: str = ""
    pending: str = ""
    topics: str = ""
    decisions: str = ""
    done: str = ""
    behind: MonthlyReturn | None = None
    """The return of the month before, which lies behind the record."""

    @classmethod
    def of(cls, subject: EntrySubject) -> Meeting:
        """A meeting as entered; the counts are those of the month before the one in which it was held."""
        meeting = subject.record
        if not isinstance(meeting, MonthlyMeeting):
            raise TypeError(f"{subject.entry.register} holds no meetings")
        entered = cls(
            held_on=day(meeting.held_on),
            place=plain(meeting.place),
            chair=plain(meeting.chair),
            recorder=plain(meeting.recorder),
            attended=plain(meeting.attended),
            present=str(meeting.present or ""),
            topics=plain(meeting.topics),
            decisions=plain(meeting.decisions),
            done=plain(meeting.done_how),
        )
        if meeting.held_on is None:
            return entered
        last = meeting.held_on.replace(day=1) - timedelta(days=1)
        # As of the day of the meeting: the paper says what the meeting was told, whatever was entered since.
        month, as_of = Period.month(last.year, last.month), min(meeting.held_on, subject.today)
        orgs = scope_of(subject.org, subject.today)
        told = bulletin(orgs, month, as_of)
        resolved = compute([RESOLVED], orgs, month, as_of)[RESOLVED.id].total
        return evolve(
            entered,
            accepted=told.total.number("accepted"),
            resolved=bare(resolved),
            pending=told.total.number(CLOSING),
            behind=MonthlyReturn.told(subject.org.name, told),
        )


FORM = Form("dispute_monthly_meeting", (), Meeting, register="dispute_meetings")
