"""村务监督委员会会议记录 (G21): what was on the table, what the committee said of it, and what it asked of whom."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disclosure.models import CommitteeMeeting, MatterRaised
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, dotted, plain


@frozen
class Raised:
    """One matter that was raised at the meeting."""

    what: str = ""
    addressed_to: str = ""
    answer_by: str = ""
    answer: str = ""


@frozen
class Minutes:
    """The record of one meeting."""

    village: str = ""
    committee: str = ""
    held_on: str = ""
    host: str = ""
    members: str = ""
    present: str = ""
    observers: str = ""
    topics: str = ""
    opinion: str = ""
    rows: tuple[Raised, ...] = ()

    @classmethod
    def of(cls, subject: EntrySubject) -> Minutes:
        """As entered, with the matters that were raised there."""
        one = record_of(subject, CommitteeMeeting)
        raised = MatterRaised.objects.filter(org=one.org, voided=False, meeting=one).order_by("dated_on", "pk")
        return cls(
            village=str(one.village or ""),
            committee=plain(one.committee.term),
            held_on=day(one.held_on),
            host=plain(one.host),
            members="" if one.committee.members is None else f"{one.committee.members}人",
            present="" if one.present is None else f"{one.present}人",
            observers=plain(one.observers),
            topics=plain(one.topics),
            opinion=plain(one.opinion),
            rows=tuple(_raised(row) for row in raised),
        )


def _raised(row: MatterRaised) -> Raised:
    answer = f"{dotted(row.answered_on)} {plain(row.answer)}" if row.answered_on else ""
    return Raised(plain(row.what), plain(row.addressed_to), dotted(row.answer_by), answer)


FORM = Form("committee_meeting", (), Minutes, register="committee_meetings")
