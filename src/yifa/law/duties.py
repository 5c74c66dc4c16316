"""第一责任人职责清单: what party secretary, township head, deputies and office heads have to do each year.

The national rule of 2016 (党政主要负责人履行推进法治建设第一责任人职责规定) binds county level and above; for townships
each province lays down its own list. A list is therefore dated data: a TOML of ``duties_data``, or of the folder that
an installation names. Each duty is met by what figures count, so that whatever meets it can be opened.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from attrs import field, frozen

FOLDER = Path(__file__).parent / "duties_data"

HOLDERS = {
    "secretary": "党委书记",
    "chief": "乡镇长",
    "deputy": "班子成员",
    "office_head": "站所负责人",
}
"""履职主体: those who have a list, in the order in which lists name them."""


FIRST_RESPONSIBLE = ("secretary", "chief")
"""第一责任人: the two heads, who have a paper sheet of their own and report on their duties at the year's end."""


class DutyListError(ValueError):
    """A list that can't be used: which file, which duty, what is wrong and what to write."""


@frozen
class Source:
    """What meets a duty: the rows that a figure counts, or the part of them in which a dimension has this key."""

    figure: str
    by: str = ""
    key: str = ""


@frozen
class Duty:
    """One duty. ``law`` is the article on which it rests, in words; ``at_least`` how many records of a year meet it.

    What any of ``met_by`` counts meets the duty.
    """

    code: str
    holder: str
    name: str
    law: str
    at_least: int
    met_by: tuple[Source, ...]


@frozen
class DutyList:
    """A list and the years for which it holds: from that of ``in_force`` until another one of the region follows.

    ``region`` is what the codes of its organisations begin with; empty: everywhere. ``recorded_by`` is the figure that
    counts what was entered for a duty itself (a flow broken down by ``duty``).
    """

    id: str
    name: str
    in_force: date
    source: str
    verified: bool
    region: str
    recorded_by: str
    duties: tuple[Duty, ...] = field(repr=False)

    def of(self, holder: str) -> list[Duty]:
        """The duties of one holder, in the order of the list."""
        return [duty for duty in self.duties if duty.holder == holder]


def lists(more: Path | None = None) -> tuple[DutyList, ...]:
    """Every list on file, and those of another folder. :raises DutyListError: one of them can't be used."""
    return (*_lists_in(FOLDER), *(_lists_in(more) if more else ()))


def list_for(region: str, year: int, known: Iterable[DutyList]) -> DutyList | None:
    """The list under which an organisation of that code works in that year: the nearest region's, the latest of it."""
    end = date(year, 12, 31)
    fitting = [one for one in known if region.startswith(one.region) and one.in_force <= end]
    return max(fitting, key=lambda one: (len(one.region), one.in_force), default=None)


def duty_choices(known: Iterable[DutyList]) -> list[tuple[str, str]]:
    """Every duty of every list as a choice: its code and its name, each code once."""
    found: dict[str, str] = {}
    for one in known:
        for duty in one.duties:
            found.setdefault(duty.code, f"{HOLDERS[duty.holder]}：{duty.name}")
    return list(found.items())


@cache
def _lists_in(folder: Path) -> tuple[DutyList, ...]:
    if not folder.is_dir():
        raise DutyListError(f"职责清单目录 {folder} 不存在；请核对设置")
    return tuple(read(path) for path in sorted(folder.glob("*.toml")))


def read(path: Path) -> DutyList:
    """One file. :raises DutyListError: it is no TOML, or something in it is missing or of the wrong kind."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DutyListError(f"{path.name}：不是有效的 TOML 文件（{error}）") from None
    told = _Table(path.name, content)
    duties = tuple(_duty(path.name, number, row) for number, row in enumerate(told.rows("duty"), start=1))
    codes = [duty.code for duty in duties]
    if repeated := sorted({code for code in codes if codes.count(code) > 1}):
        raise DutyListError(f"{path.name}：职责编号 {'、'.join(repeated)} 用了不止一次；每项职责一个编号")
    return DutyList(
        told.get("id", str),
        told.get("name", str),
        told.get("in_force", date),
        told.get("source", str),
        told.get("verified", bool),
        told.get("region", str, ""),
        told.get("recorded_by", str, ""),
        duties,
    )


def _duty(file: str, number: int, row: dict[str, Any]) -> Duty:
    told = _Table(f"{file} 第{number}项职责", row)
    holder = told.get("holder", str)
    if holder not in HOLDERS:
        raise DutyListError(f"{told.where}：holder 应是 {'、'.join(HOLDERS)} 之一，写的是“{holder}”")
    at_least = told.get("at_least", int, 1)
    if at_least < 1:
        raise DutyListError(f"{told.where}：at_least 是一年至少几次，应当大于零")
    met_by = tuple(_source(told.where, row) for row in told.rows("met_by", []))
    return Duty(told.get("code", str), holder, told.get("name", str), told.get("law", str, ""), at_least, met_by)


def _source(where: str, row: dict[str, Any]) -> Source:
    told = _Table(f"{where} met_by", row)
    figure = told.get("figure", str)
    parts = [key for key in row if key != "figure"]
    if len(parts) > 1:
        raise DutyListError(f"{told.where}：一个指标只能限定一种分组，写了 {'、'.join(parts)}")
    return Source(figure, parts[0], told.get(parts[0], str)) if parts else Source(figure)


class _Table:
    """A table of a file, which says where it is when something in it is wrong."""

    def __init__(self, where: str, content: dict[str, Any]) -> None:
        self.where, self._content = where, content

    def get(self, key: str, kind: type, default: Any = None) -> Any:
        """The value of a key. :raises DutyListError: it is missing and has no default, or is of another kind."""
        value = self._content.get(key, default)
        if value is None:
            raise DutyListError(f"{self.where}：没有写 {key}")
        if not isinstance(value, kind):
            raise DutyListError(f"{self.where}：{key} 的值“{value}”不对，应是{_KINDS[kind]}")
        return value

    def rows(self, key: str, default: list[dict[str, Any]] | None = None) -> list[dict[str, Any]]:
        """The tables under a key."""
        rows: list[dict[str, Any]] = self.get(key, list, default)
        if not all(isinstance(row, dict) for row in rows):
            raise DutyListError(f'{self.where}：{key} 的每一项应当是表，写作 [[{key}]] 或者 {{figure = "指标编号"}}')
        return rows


_KINDS: dict[type, str] = {
    str: "带引号的文字",
    date: "日期，如 2026-01-01",
    bool: "true 或 false",
    int: "整数",
    list: "方括号里的一列",
}
