"""村民会议台账: the columns that villages keep."""

from __future__ import annotations

from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import CWHF

MEETINGS = Ledger(
    "village_meetings",
    "村民会议台账",
    area="village_meetings",
    procedure="village_meeting",
    thing="村民会议",
    says="筹备、通知、召开、公布，一次会议一行",
    teaches="每次村民会议都在这里登记，从筹备、提前通知到公布期满一步一步办下去。",
    law=CWHF[25, 35],
    icon="users",
    columns=[
        Column("number"),
        Column("title", "会议名称"),
        Column("village"),
        Column("held_on", "召开日期"),
        Column("present", "到会人数", total=True, unit="人次"),
        Column("state"),
        Column("due"),
    ],
    views=[
        View("year", "本年全部", {"from": "{year}"}),
        View("open", "在办", {"state": "open"}),
    ],
)

POSTINGS = Ledger(
    "village_meetings.postings",
    "村务公布台账",
    area="village_meetings",
    register="village_postings",
    thing="村务公布",
    says="公开栏上公布的，一张一行",
    teaches="村务公开栏上每公布一张，在这里记一笔：哪天、哪一类、什么内容。",
    law=CWHF[35],
    icon="file-text",
    columns=[
        Column("dated_on", "公布日期"),
        Column("village"),
        Column("kind"),
        Column("title", "内容"),
        Column("entered_by"),
    ],
    views=[View("year", "本年全部", {"from": "{year}"})],
)

LEDGERS = (MEETINGS, POSTINGS)
