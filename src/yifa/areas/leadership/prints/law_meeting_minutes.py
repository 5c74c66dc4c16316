"""会议纪要 (GB/T 9704-2012, 10.3): who was there, was away and sat in, and what was decided, an item a paragraph."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.leadership.models import Chair, LawMeeting
from yifa.areas.leadership.names import names_in
from yifa.engine.narrative.numerals import chinese
from yifa.engine.prints.declarations import Form, Need
from yifa.engine.prints.of_entry import place_of, record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, plain
from yifa.law.citation import DCGD

_BEGUN = ("研究", "听取", "传达", "学习", "部署", "审议", "讨论")
"""With what a topic begins that says itself what the meeting did."""

_MOST_NUMBERED = 99


@frozen
class Minutes:
    """The minutes of one meeting."""

    letterhead: str = "会议纪要"
    number: str = ""
    held_on: str = ""
    opening: str = ""
    attending: str = ""
    observing: str = ""
    absent: str = ""
    items: tuple[str, ...] = ()

    @classmethod
    def of(cls, subject: EntrySubject) -> Minutes:
        """As the meeting is entered."""
        meeting = record_of(subject, LawMeeting)
        return cls(
            letterhead=f"{place_of(subject)}{_body(meeting)}会议纪要",
            number=plain(meeting.minutes_number),
            held_on=day(meeting.held_on),
            opening=_opening(meeting),
            attending=_listed(meeting.attending),
            observing=_listed(meeting.observing),
            absent=_listed(meeting.absent),
            items=_items(plain(meeting.conclusions)),
        )


def _body(meeting: LawMeeting) -> str:
    """Which body met, without the word for a meeting: 党委（扩大）, 乡长办公."""
    called = plain(meeting.body_name) or str(meeting.get_body_display())
    return called.removesuffix("会议").removesuffix("会")


def _listed(typed: str) -> str:
    return "、".join(names_in(plain(typed)))


def _opening(meeting: LawMeeting) -> str:
    topic = plain(meeting.topic)
    did = topic if topic.startswith(_BEGUN) else f"研究{topic}"
    chair = "有关负责人" if meeting.chaired_by == Chair.OTHER else str(meeting.get_chaired_by_display())
    where = f"在{plain(meeting.place)}" if meeting.place else ""
    return f"{day(meeting.held_on)}，{chair}{where}主持召开{_body(meeting)}会议，{did}。现纪要如下："


def _items(conclusions: str) -> tuple[str, ...]:
    """Each line as an item of its own, numbered where there are several; 会议决定 begins what doesn't say it itself."""
    lines = [line.strip() for line in conclusions.split("\n") if line.strip()]
    told = [line if line.startswith("会议") else f"会议决定，{line}" for line in lines]
    ended = [line if line.endswith(("。", "；", "！", "？")) else f"{line}。" for line in told]
    if len(ended) < 2 or len(ended) > _MOST_NUMBERED:
        return tuple(ended)
    return tuple(f"{chinese(number)}、{line}" for number, line in enumerate(ended, 1))


FORM = Form(
    "law_meeting_minutes",
    (),
    Minutes,
    needs=(
        Need("attending", "出席人员", DCGD.whole),
        Need("items", "会议决定", DCGD.whole),
    ),
    register="law_meetings",
)
