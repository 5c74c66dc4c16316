"""What the villages posted in two years, how the township looked at it, and what the supervision committees asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from yifa.engine.files.stand_ins import stand_in
from yifa.engine.registers.papers import add_file
from yifa.engine.sample_book import Book, working_day

_QUARTERS = "一二三四"
_MONTHS = ("1至3月", "4至6月", "7至9月", "10至12月")
_AFFAIRS = (
    ("services", "年度工作计划和村民会议决议办理情况"),
    ("relief", "低保、特困和临时救助申请审核情况"),
    ("homesteads", "宅基地申请和审批情况"),
    ("projects", "人居环境整治项目进展"),
    ("land", "土地流转和补偿款发放情况"),
    ("assets", "集体资产发包、租赁合同"),
)
"""Subject and content: what villages post in turn."""

_OF_THE_PARTY = "党员评议和党费收缴情况"

_MONTHLY = {"老街村": "门面租金、停车收费等往来多", "东溪村": "山塘、光伏发电收益和在建项目多"}
"""Village → why it posts its finances every month."""
_LEFT_OUT = ("老街村", 0, 8)

_SILENT = {("红岩村", 2): "finance", ("新塘村", 3): "finance", ("梨花村", 1): "affairs"}
"""Village and quarter of this year in which nothing of that kind was posted."""

_FAULTY = {
    "松树湾村": "补贴公示只写总数，没有到户明细",
    "红岩村": "财务公开缺一个季度",
    "龙井村": "公开栏破损，张贴不牢",
}
_HEADS = "丁方石任江田汪余陶姚范彭鲁严尹"
_GIVEN = ("明察", "守正", "为民", "公允", "清和")

_RAISED = (
    ("机耕路维修没有验收单", "村民委员会", "已补验收单并随财务公开"),
    ("集体鱼塘租金到期没有收齐", "村集体经济组织", "欠租已收，合同补了违约条款"),
    ("保洁员考核没有公开", "村民委员会", "按月公开考核结果"),
    ("两张招待票据不合规定", "村报账员", "票据已退回，由经手人自付"),
    ("公益林补偿发放表没有签字", "村民委员会", "逐户补签并公示"),
)
"""What, of whom, how it was answered."""

_NOT_ANSWERED = {("松树湾村", 0, 3), ("竹园村", 0, 4)}
"""Village, year and quarter of what is still without an answer."""


def post(book: Book) -> None:
    """Enter it all, village by village, each where its day has come."""
    for village, why in _MONTHLY.items():
        book.keep("monthly_finances", {"since": book.day("-1.1.1"), "why": why}, village=village)
    for number, village in enumerate(book.villages):
        committee = _committee(book, number, village)
        for year in (-1, 0):
            for quarter in (1, 2, 3, 4):
                for day, told in _postings(book, year, quarter, number, village):
                    _posting(book, day, told, village, with_picture=(number + quarter) % 4 == 0)
                _meeting(book, committee, year, quarter, number, village)
    for year in (-1, 0):
        for month in (6, 12):
            _check(book, year, month)


_Told = tuple[date, dict[str, Any]]


def _postings(book: Book, year: int, quarter: int, number: int, village: str) -> Iterator[_Told]:
    """Finances in the first days of a quarter, affairs a little later, what the party does every other quarter."""
    began = date(book.today.year + year, 3 * quarter - 2, 1)
    before = (quarter + 2) % 4
    of = began.year - (quarter == 1)
    period = f"{of}年{_MONTHS[before]}"
    silent = _SILENT.get((village, quarter)) if year == 0 else None
    if silent != "finance":
        topic = f"{of}年第{_QUARTERS[before]}季度财务收支明细"
        yield working_day(began + timedelta(days=7 + number % 6)), _told("finance", "accounts", topic, period)
    if village in _MONTHLY:
        for later in (1, 2):
            month = _month_after(began, later)
            told = f"{month.year}年{month.month - 1}月财务收支明细"
            if (village, year, month.month) != _LEFT_OUT:
                yield working_day(month + timedelta(days=8)), _told("finance", "accounts", told, told[:-6])
    if silent != "affairs":
        subject, topic = _AFFAIRS[(number + quarter + year) % len(_AFFAIRS)]
        yield working_day(began + timedelta(days=14 + number % 9)), _told("affairs", subject, topic, period)
    if quarter % 2:
        yield (
            working_day(began + timedelta(days=20 + number % 5)),
            _told("party", "members", _OF_THE_PARTY, period),
        )


def _month_after(began: date, later: int) -> date:
    return date(began.year, began.month + later, 1)


def _told(kind: str, subject: str, topic: str, period: str) -> dict[str, Any]:
    return {"kind": kind, "subject": subject, "topic": topic, "period": period}


def _posting(book: Book, day: date, told: dict[str, Any], village: str, *, with_picture: bool) -> None:
    # A village of which the board was needed for something else took one sheet down too soon.
    stood = 9 if (village, told["kind"], day.month) == ("上坪村", "affairs", 4) else 40
    down = {"taken_down_on": day + timedelta(days=stood)}
    book.keep("village_disclosures", told | {"posted_on": day}, down, village=village)
    if with_picture and day <= book.today and told["kind"] == "finance":
        record = book.kept["village_disclosures", day]
        add_file(record.entry, "photo", stand_in("photo", "公开栏"), actor=book.by, taken_on=day)


def _committee(book: Book, number: int, village: str) -> Any:
    head, *others = (_HEADS[(number + 4 * place) % len(_HEADS)] + _GIVEN[(number + place) % 5] for place in range(3))
    since = book.day("-2.3.18") + timedelta(days=number)
    told = {
        "since": since, "term": "第八届", "term_ends_on": since.replace(year=since.year + 5) - timedelta(days=1),
        "head": head, "members": 3, "names": "、".join([head, *others]),
    }  # fmt: skip
    book.keep("supervision_committees", told, village=village)
    return book.kept["supervision_committees", since]


def _meeting(book: Book, committee: Any, year: int, quarter: int, number: int, village: str) -> None:
    """Once a quarter before the finances are posted; every third meeting asks for something."""
    day = working_day(date(book.today.year + year, 3 * quarter - 2, 4) + timedelta(days=number % 3))
    before = _QUARTERS[(quarter + 2) % 4]
    asks = (number + quarter + year) % 3 == 0
    opinion = f"同意公布第{before}季度财务收支" + ("，有关事项要求书面答复" if asks else "")
    told = {
        "held_on": day, "committee": committee, "host": committee.head, "present": 3 - (number + quarter) % 5 // 4,
        "topics": f"审核第{before}季度财务收支", "opinion": opinion, "observers": "村民委员会主任、村报账员",
    }  # fmt: skip
    book.keep("committee_meetings", told, village=village)
    if not asks or day > book.today:
        return
    what, whom, answer = _RAISED[(number + quarter) % len(_RAISED)]
    raised = {
        "raised_on": day, "what": what, "addressed_to": whom, "answer_by": day + timedelta(days=30),
        "meeting": book.kept["committee_meetings", day],
    }  # fmt: skip
    answered = {"answered_on": day + timedelta(days=12 + number), "answer": answer}
    later = () if (village, year, quarter) in _NOT_ANSWERED else (answered,)
    book.keep("committee_matters", raised, *later, village=village)


def _check(book: Book, year: int, month: int) -> None:
    """The township looked at every board twice a year."""
    for number, village in enumerate(book.villages):
        day = working_day(date(book.today.year + year, month, 8) + timedelta(days=number % 5))
        faults = _FAULTY.get(village, "") if (year, month) in ((-1, 12), (0, 6)) else ""
        told = {"checked_on": day, "checked_by": "周小禾、何青禾", "faults": faults}
        mended = {"mended_on": day + timedelta(days=9), "mended_how": "已补公开、修复公开栏，复查合格"}
        result = {"result": "lacking" if faults else "sound"}
        book.keep("village_affairs_checks", told | result, *([mended] if faults else []), village=village)
