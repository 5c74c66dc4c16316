"""月度分析例会记录 (A17): what the month brought, what the heavy cases are, what was decided that somebody does."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.models import MonthlyMeeting
from yifa.engine.prints.declarations import Form, Subject
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

    @classmethod
    def of(cls, subject: Subject) -> Meeting:
        """A matter alone has no meeting: see ``of_meeting``."""
        return cls()

    @classmethod
    def of_meeting(
        cls, meeting: MonthlyMeeting, *, accepted: str = "", resolved: str = "", pending: str = ""
    ) -> Meeting:
        """A meeting as entered; the counts of the month before are figures, in words."""
        return cls(
            held_on=day(meeting.held_on),
            place=plain(meeting.place),
            chair=plain(meeting.chair),
            recorder=plain(meeting.recorder),
            attended=plain(meeting.attended),
            present=str(meeting.present or ""),
            accepted=accepted,
            resolved=resolved,
            pending=pending,
            topics=plain(meeting.topics),
            decisions=plain(meeting.decisions),
            done=plain(meeting.done_how),
        )


FORM = Form("dispute_monthly_meeting", ("dispute",), Meeting, own_page=False)
