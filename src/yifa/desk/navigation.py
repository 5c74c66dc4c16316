"""What stands at the side of every page: the ledgers with what is late in each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, cast

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from yifa.desk.access import Reader, reader_of
from yifa.desk.area_pages import pages_of
from yifa.desk.importing.access import importable
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.registry import ledgers
from yifa.law.roles import ADMIN, SUPERVISOR


@dataclass(frozen=True)
class Item:
    """One link: its sign, where it leads, and how many rows behind it are late."""

    name: str
    icon: str
    href: str
    late: int = 0
    also: tuple[str, ...] = ()
    """Other addresses behind this link, each with all below it."""
    area: str = ""
    """The area whose matters and entries are behind this link, where the address does not tell."""
    is_page: bool = False
    """Whether one is on the very page to which it leads."""
    is_here: bool = False
    """Whether one is on that page or behind it."""

    def depth(self, path: str) -> int:
        """How much of the address stands in this link: the link with the most is where one is. 0: it is elsewhere."""
        above = (address for address in (self.href, *self.also) if path.startswith(address))
        return max((len(address) for address in above if address != "/" or path == "/"), default=0)


@dataclass(frozen=True)
class Group:
    """Links under one heading."""

    name: str
    items: tuple[Item, ...]


def navigation(request: HttpRequest) -> dict[str, Any]:
    """Context processor, each made only where a page shows it: ``navigation``; ``finds``, whether the reader may look
    for matters and entries at all."""
    asked = cast(WorkRequest, request)
    return {
        "navigation": SimpleLazyObject(lambda: _lit(_groups(asked), request.path)),
        "finds": SimpleLazyObject(lambda: (reader := reader_of(asked)) is not None and reader.reads_cases),
    }


def _lit(groups: list[Group], path: str) -> list[Group]:
    """The same links, that behind which one is being marked. Where the address tells of none (a matter, an entry, a
    clock), the page marks that of the ledger which it names."""
    deepest = max((item.depth(path) for group in groups for item in group.items), default=0)
    return [
        Group(
            group.name,
            tuple(
                replace(
                    item,
                    is_here=0 < deepest == item.depth(path),
                    is_page=path in (item.href, *item.also),
                    area="" if deepest else item.area,
                )
                for item in group.items
            ),
        )
        for group in groups
    ]


def _groups(request: WorkRequest) -> list[Group]:
    reader = reader_of(request)
    if reader is None:
        return []
    first = [Item("今日", "calendar-event", reverse("desk_today"))]
    settings = _settings(reader)
    if not reader.reads_cases:
        return [Group("", tuple(first)), *settings]
    first.append(Item("数字", "chart-bar", reverse("desk_figures")))
    late = reader.late
    return [
        Group("", tuple(first)),
        Group(
            "台账",
            tuple(_book(area, late) for area in _areas(reader)),
        ),
        Group(
            "报告",
            (
                Item("职责清单", "checklist", reverse("desk_duties")),
                Item("年度报告", "file-text", reverse("desk_annual")),
                Item("报告核验", "report-search", reverse("desk_reports")),
            ),
        ),
        *([Group("导入", (Item("导入台账", "upload", reverse("desk_imports")),))] if importable(reader) else []),
        *settings,
    ]


def _settings(reader: Reader) -> list[Group]:
    """单位与设置, for those who administer or supervise."""
    if not reader.roles & {ADMIN.code, SUPERVISOR.code}:
        return []
    items = (
        Item(
            "单位",
            "building-community",
            reverse("desk_unit", args=[reader.org.pk]),
            also=(reverse("desk_organisation"),),
        ),
        Item("人员与职务", "users", reverse("desk_people", args=[reader.org.pk])),
        Item("角色与权限", "id-badge", reverse("desk_roles")),
        Item("期限参数", "adjustments", reverse("desk_parameters")),
        Item("报告模板", "file-text", reverse("desk_report_template")),
        Item("节假日安排", "calendar", reverse("desk_holidays")),
    )
    return [Group("单位与设置", items)]


def _areas(reader: Reader) -> list[list[Ledger]]:
    """The ledgers of each area that the reader sees, in the order in which the areas are installed."""
    found: dict[str, list[Ledger]] = {}
    for known in filter(reader.sees, ledgers()):
        found.setdefault(known.area, []).append(known)
    return list(found.values())


def _book(area: list[Ledger], late: dict[str, int]) -> Item:
    """One link for an area: its first ledger, whose page leads to the others."""
    first = area[0]
    return Item(
        first.thing,
        first.icon,
        reverse("desk_ledger", args=[first.id]),
        sum(late.get(known.procedure, 0) for known in area if known.procedure),
        (*(reverse("desk_ledger", args=[known.id]) for known in area), *(page.href for page in pages_of(first.area))),
        first.area,
    )
