"""时限: the numbers of the law, one dated value each: so many days from an event, a date in the year, a quota.

``limit("penalty_decision")`` is the newest value; ``.on(day)`` the value in force on a day. Values stand in
``statutes/*.toml`` beside the statute that sets them. Whether ``days = 7`` there means working days is the statute's
own rule (行政处罚法第85条, 行政强制法第69条, 行政复议法第88条, 行政许可法第82条) and is derived here, never typed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from yifa.law import statute_files
from yifa.law.citation import Basis, articles_in_words, statute


class UnknownLimit(LookupError):
    """No limit has that id; the message names those that come closest."""


class LimitNotInForce(LookupError):
    """The limit had no value in force on that day."""


class LimitFileError(ValueError):
    """A limit is written in its TOML file in a way that can't be meant: which limit, what is wrong."""


class ClockKind(Enum):
    """What a limit does with its number."""

    DEADLINE = "deadline"
    """办理期限: act at the latest on the last day."""
    MINIMUM = "minimum"
    """最短期间: so many full days must pass before the next step."""
    BEFORE_EVENT = "before_event"
    """倒计期限: act at the latest so many days before an event."""
    BAR = "bar"
    """时效: after the last day it can't be done any more."""
    QUOTA = "quota"
    """定额: at least, or at most, so much in a period."""
    FIXED_DATE = "fixed_date"
    """固定日期: a day in the year."""
    HOURS = "hours"
    """小时期限: hours from a moment."""
    THRESHOLD = "threshold"
    """界限: a value from which a rule applies."""
    DUTY = "duty"
    """无期限义务: the law demands it and gives no number."""

    @property
    def chinese(self) -> str:
        return _KIND_NAMES[self.value]


_KIND_NAMES = {
    "deadline": "办理期限",
    "minimum": "最短期间",
    "before_event": "倒计期限",
    "bar": "时效",
    "quota": "定额",
    "fixed_date": "固定日期",
    "hours": "小时期限",
    "threshold": "界限",
    "duty": "义务（法律未定期限）",
}


class Unit(Enum):
    """The unit in which a term is counted."""

    WORKDAY = "workday"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    HOUR = "hour"

    @property
    def chinese(self) -> str:
        return {"workday": "个工作日", "day": "日", "month": "个月", "year": "年", "hour": "小时"}[self.value]


@dataclass(frozen=True)
class Term:
    """A length of time as the law states it: 7个工作日, 90日, 3个月."""

    n: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.n < 1:
            raise ValueError(f"期限长度 {self.n}{self.unit.chinese} 不成立：必须至少为1")

    def __str__(self) -> str:
        return f"{self.n}{self.unit.chinese}"


class MonthDay(NamedTuple):
    """A day of any year: 3月1日."""

    month: int
    day: int

    def __str__(self) -> str:
        return f"{self.month}月{self.day}日"


@dataclass(frozen=True)
class Quota:
    """So many of something, in each period or on each occasion: at least (``cap`` False) or at most (``cap`` True)."""

    amount: int
    unit: str
    per: str
    cap: bool

    def __str__(self) -> str:
        return f"{self.per}{'不超过' if self.cap else '不少于'}{self.amount}{self.unit}"


@dataclass(frozen=True)
class PauseGround:
    """A ground on which the law lets the clock stand still: its id, its name, the article (of the limit's statute)."""

    ground: str
    name: str
    article: str


@dataclass(frozen=True)
class Limit:
    """One limit in one dated version. What must be done (``name``), counted from which event (``starts_from``).

    ``term`` is None for quotas, fixed dates and duties without a number. ``extension`` is the longest extension that
    the law names, ``extended_by`` who grants it or when; an empty ``extended_by`` means that the law knows none.
    ``rolls`` says whether a last day moves off a rest day. ``of_party`` marks a period that the law gives to a party
    and that no county may touch. ``verified`` False: the value was not checked against the text and needs a local
    document; ``local``: a local rule's example. ``article`` names the articles without the statute's name (``law``).
    ``in_force`` None: not known since when.
    """

    id: str
    procedure: str
    name: str
    starts_from: str
    kind: ClockKind
    law: str
    article: str
    basis: Basis | None
    term: Term | None = None
    fixed_date: MonthDay | None = None
    fixed_before: bool = False
    quota: Quota | None = None
    extension: Term | None = None
    extended_by: str = ""
    pauses: tuple[PauseGround, ...] = ()
    rolls: bool = False
    of_party: bool = False
    verified: bool = True
    local: bool = False
    in_force: date | None = None
    until: date | None = None
    source: str = ""

    def covers(self, day: date) -> bool:
        """Whether this version is in force on the day."""
        return (self.in_force is None or self.in_force <= day) and (self.until is None or day < self.until)

    def on(self, day: date) -> Limit:
        """The version in force on the day. LimitNotInForce when there was none."""
        for version in versions(self.id):
            if version.covers(day):
                return version
        raise LimitNotInForce(
            f"时限 {self.id}（{self.name}）在{day.isoformat()}没有施行的规定；"
            f"现有规定自{versions(self.id)[0].in_force}起施行"
        )

    @property
    def value(self) -> str:
        """The number in words: 7个工作日, 3月1日之前, 每月不少于8小时; 未定期限 when the law gives none."""
        if self.fixed_date is not None:
            return f"{self.fixed_date}{'之前' if self.fixed_before else ''}"
        return str(self.quota or self.term or "未定期限")

    @property
    def cited(self) -> str:
        """The basis in words: 《行政处罚法》第60条; a local rule by its title."""
        if self.basis is not None:
            return str(self.basis)
        return f"《{self.law}》{articles_in_words([self.article])}" if self.article.isdigit() else self.law


def limit(id: str) -> Limit:
    """The newest version of a limit. UnknownLimit, naming close matches, when no limit has that id."""
    return versions(id)[-1]


@cache
def versions(id: str) -> tuple[Limit, ...]:
    """Every dated version of a limit, oldest first. UnknownLimit when no limit has that id."""
    key = statute_files.files_of_limits().get(id)
    if key is None:
        raise UnknownLimit(_unknown(id))
    return _versions_in(key, id)


@cache
def limits() -> tuple[Limit, ...]:
    """The newest version of every limit, statute by statute, local rules last."""
    return tuple(limit(id) for id in statute_files.files_of_limits())


def close_matches(id: str) -> list[str]:
    """Ids of limits that read like the one asked for, best first; empty when none does."""
    import difflib

    known = list(statute_files.files_of_limits())
    return difflib.get_close_matches(id, known, n=5, cutoff=0.5) or [name for name in known if id and id in name][:5]


def _unknown(id: str) -> str:
    matches = close_matches(id)
    hint = f"相近的有：{'、'.join(matches)}" if matches else "用 yifa law limits 查看全部时限"
    return f"没有名为 {id} 的时限；{hint}"


def _versions_in(key: str, id: str) -> tuple[Limit, ...]:
    written: dict[str, Any] | list[dict[str, Any]] = statute_files.read(key)["limit"][id]
    rows = written if isinstance(written, list) else [written]
    read = _local_limit if key == statute_files.LOCAL else _statutory_limit
    try:
        made = sorted((read(key, id, row) for row in rows), key=lambda version: version.in_force or date.min)
    except (KeyError, ValueError, TypeError) as error:
        raise LimitFileError(f"statutes/{key}.toml [limit.{id}]: {error!r}") from error
    return (*(replace(version, until=following.in_force) for version, following in pairwise(made)), made[-1])


def _statutory_limit(key: str, id: str, row: dict[str, Any]) -> Limit:
    found = statute(key)
    in_force: date = row.get("in_force", found.newest.in_force)
    version = found.version_on(in_force)
    if version is None:
        raise ValueError(f"{found}在{in_force}没有施行的版本")
    articles = _many(row["article"])
    basis: Basis = found[articles] if articles else found.whole
    article = "、".join(articles) or "全文"
    for other in row.get("also", ()):
        other_key, _, other_articles = other.partition(" ")
        cited = statute(other_key)[other_articles.split("、")]
        basis = basis + cited
        article += f"；{cited.statute}{other_articles}"
    return _limit(
        id,
        row,
        workday=version.working_days.applies if version.working_days else lambda days: False,
        law=found.title,
        article=article,
        basis=basis,
        in_force=in_force,
        until=found.newest.until,
        source=row.get("source") or version.number or version.label,
    )


def _local_limit(key: str, id: str, row: dict[str, Any]) -> Limit:
    return _limit(
        id,
        row,
        workday=lambda days: False,
        law=row["law"],
        article=row["article"] or "地方规定",
        basis=None,
        in_force=row.get("in_force"),
        source=row.get("source", ""),
        local=True,
    )


def _limit(id: str, row: dict[str, Any], *, workday: Callable[[int], bool], **origin: Any) -> Limit:
    unknown = row.keys() - _KEYS
    if unknown:
        raise ValueError(f"无法识别的项：{'、'.join(sorted(unknown))}")
    term = _term(row, workday)
    kind = _kind(row, term)
    if "extension" in row and term is None:
        raise ValueError("没有期限长度，不能规定延长")
    return Limit(
        id=id,
        procedure=row["procedure"],
        name=row["name"],
        starts_from=row["starts_from"],
        kind=kind,
        term=term,
        fixed_date=_month_day(row["fixed_date"]) if "fixed_date" in row else None,
        fixed_before=row.get("before", False),
        quota=Quota(**row["quota"]) if "quota" in row else None,
        extension=Term(row["extension"], term.unit) if term and "extension" in row else None,
        extended_by=row.get("extended_by", ""),
        pauses=tuple(PauseGround(**ground) for ground in row.get("pauses", ())),
        rolls=kind is ClockKind.DEADLINE and row.get("rolls", True),
        of_party=row.get("of_party", False),
        verified=row.get("verified", True),
        **origin,
    )


_TERM_KEYS = {
    "days": Unit.DAY,
    "workdays": Unit.WORKDAY,
    "months": Unit.MONTH,
    "years": Unit.YEAR,
    "hours": Unit.HOUR,
}
_KEYS = frozenset(_TERM_KEYS) | {
    *("procedure", "name", "starts_from", "kind", "fixed_date", "before", "quota", "extension", "extended_by"),
    *("pauses", "rolls", "of_party", "verified", "in_force", "source", "law", "article", "also"),
}


def _term(row: dict[str, Any], workday: Callable[[int], bool]) -> Term | None:
    given = [key for key in _TERM_KEYS if key in row]
    if len(given) > 1:
        raise ValueError(f"期限长度只能写一种，现有：{'、'.join(given)}")
    if not given:
        return None
    n, unit = row[given[0]], _TERM_KEYS[given[0]]
    return Term(n, Unit.WORKDAY if unit is Unit.DAY and workday(n) else unit)


def _kind(row: dict[str, Any], term: Term | None) -> ClockKind:
    """What the row says; else what its value implies."""
    if "kind" in row:
        return ClockKind(row["kind"])
    if "quota" in row:
        return ClockKind.QUOTA
    if "fixed_date" in row:
        return ClockKind.FIXED_DATE
    if term is None:
        return ClockKind.DUTY
    return ClockKind.HOURS if term.unit is Unit.HOUR else ClockKind.DEADLINE


def _month_day(text: str) -> MonthDay:
    month, _, day = text.partition("-")
    date(2023, int(month), int(day))  # a day that not every year has is refused here
    return MonthDay(int(month), int(day))


def _many(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value
