"""Who and what a ledger's cells name: villages, grids, staff, entries of other registers. Read once for an import."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from typing import Any, Final

from yifa.engine.exchange.cells import BadCell, plain, text, to_name
from yifa.engine.exchange.sheets import Cell
from yifa.engine.orgs.models import Org, Person, Place, Post
from yifa.engine.orgs.models.place import VILLAGE_KINDS, PlaceKind
from yifa.engine.registers.models import EntryRecord

_BEHIND: Final = (
    "村民委员会", "居民委员会", "社区居委会", "社区居民委员会", "村委会", "居委会", "村村委会", "行政村", "社区", "村",
)  # fmt: skip
_GROUP: Final = re.compile(r"(?:第?[0-9一二三四五六七八九十]+(?:村民)?(?:小组|组|社|队|屯|片))$")
_WHOLE_UNIT: Final = frozenset(("本级", "乡本级", "镇本级", "街道本级", "全乡", "全镇", "机关"))

_DAY_BEFORE: Final = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]的?(.+)")
_MOST_DAYS: Final = 5
"""So many days of entries that are called alike are told."""

_LONG_ENOUGH: Final = 4
"""A name of fewer characters is found in too many titles."""


class Directory:
    """The names that an organisation's ledger may hold. In the organisation's scope."""

    def __init__(self, org: Org) -> None:
        self._org = org
        self._entries: dict[type[EntryRecord], dict[str, list[EntryRecord]]] = {}
        self._by_cell: dict[tuple[str, date | None], Place | None] = {}

    # --- 村（社区）、网格 ---

    @cached_property
    def places(self) -> list[Place]:
        """Every place that the organisation has or had."""
        return list(Place.objects.filter(org=self._org).select_related("parent").order_by("in_force", "pk"))

    @cached_property
    def _villages(self) -> dict[str, dict[str, list[Place]]]:
        """Name, whole or without what stands behind it → code → the places that had this code, one after the other."""
        by_code: dict[str, list[Place]] = defaultdict(list)
        for place in self.places:
            if place.kind in VILLAGE_KINDS:
                by_code[place.code].append(place)
        found: dict[str, dict[str, list[Place]]] = defaultdict(dict)
        for code, places in by_code.items():
            for place in places:
                for name in {plain(place.name), _stem(plain(place.name))}:
                    found[name][code] = places
        return found

    def village(self, cell: Cell, day: date | None) -> Place | None:
        """The village that is meant, as it was on the day; None for the organisation itself. A former name is the
        place that it has become. :raises BadCell: there is none, or several."""
        key = (text(cell), day)
        if key not in self._by_cell:
            self._by_cell[key] = self._village(key[0], day)
        return self._by_cell[key]

    def _village(self, said: str, day: date | None) -> Place | None:
        word = plain(said)
        own = plain(self._org.name).removesuffix("人民政府").removesuffix("办事处")
        if word in _WHOLE_UNIT or word in (own, plain(self._org.name), own[-1:] + "政府", own + "政府"):
            return None
        for name in self._written(word, own):
            codes = self._villages.get(name, {})
            if len(codes) == 1:
                return _on(next(iter(codes.values())), day)
            if codes:
                several = "、".join(places[-1].name for places in codes.values())
                raise BadCell("village", f"“{said}”可能是{several}", "请写全称")
        names = {place.name for places in self._villages.values() for held in places.values() for place in held[-1:]}
        near = get_close_matches(said, names, n=1, cutoff=0.5)
        hint = f"是否“{near[0]}”？" if near else ""
        raise BadCell(
            "village", f"{self._org.name}没有“{said}”这个村（社区）", f"{hint}可填：{'、'.join(sorted(names))}"
        )

    @staticmethod
    def _written(word: str, own: str) -> Iterator[str]:
        bare = word.removeprefix(own) or word
        for name in (word, bare, _GROUP.sub("", bare)):
            yield name
            yield _stem(name)

    def village_in(self, texts: Iterable[str], day: date | None) -> Place | None:
        """The one village that the nearest of these texts (a sheet's name, a title) names, if any."""
        for said in texts:
            word = plain(said)
            if found := self._named_in(word):
                return _on(found, day)
        return None

    def _named_in(self, word: str) -> list[Place] | None:
        held: dict[str, list[Place]] = {}
        for name, codes in self._villages.items():
            exact = word == name or _stem(word) == name
            if len(codes) == 1 and (exact or (name in word and name.endswith(("村", "社区")))):
                held |= codes
        return next(iter(held.values())) if len(held) == 1 else None

    def place(self, cell: Cell, day: date | None, village: Place | None) -> Place:
        """A grid or group by its name, the village's where several have it. :raises BadCell: none, or several."""
        word = plain(text(cell))
        parts = [place for place in self.places if place.kind in (PlaceKind.GRID, PlaceKind.GROUP)]
        named = [place for place in parts if plain(place.name) == word]
        if not named and village is not None:
            named = [place for place in parts if plain(place.name) == plain(village.name) + word]
        if village is not None and len({place.code for place in named}) > 1:
            named = [place for place in named if place.parent is not None and place.parent.code == village.code]
        if not named:
            known = "、".join(sorted({place.name for place in parts})[:10]) or "（尚未设立网格）"
            raise BadCell("place", f"没有“{text(cell)}”这个网格", f"请核对名称；已设立的有：{known}")
        if len({place.code for place in named}) > 1:
            raise BadCell("place", f"有几个网格叫“{text(cell)}”", "请同时写明村（社区）")
        return _on(named, day)

    # --- 人员 ---

    @cached_property
    def _staff(self) -> dict[str, list[Person]]:
        """Whoever holds or held a post here, by name."""
        held = Post.objects.filter(org=self._org).values("person")
        found: dict[str, list[Person]] = defaultdict(list)
        for person in Person.objects.filter(pk__in=held).order_by("pk"):
            found[plain(person.name)].append(person)
        return found

    def staff(self, cell: Cell) -> Person | None:
        """The person of this name who works or worked here; None for a stranger. :raises BadCell: there are several."""
        named = self._staff.get(plain(to_name(cell)), [])
        if len(named) > 1:
            raise BadCell("staff", f"本机关有几位“{to_name(cell)}”", "请在系统中登记后再指定经办人，或者留空")
        return named[0] if named else None

    # --- 其他台账的条目 ---

    def entry(
        self, model: type[EntryRecord], cell: Cell, day: date | None = None, beside: str = "", heading: str = ""
    ) -> EntryRecord:
        """The entry of another register that is called so, with its own day before the name perhaps; of several the one
        that is meant on the day, or by what the ledger says of it besides (``beside``, in the column ``heading``).

        :raises BadCell: there is none, or several.
        """
        known = self._entries_of(model)
        word = plain(text(cell))
        named = _called(known, word) or _called_with_its_day(known, word)
        thing = str(model._meta.verbose_name)
        if not named:
            near = get_close_matches(word, known, n=3, cutoff=0.3)
            hint = f"；相近的有：{'、'.join(near)}" if near else ""
            raise BadCell("entry", f"没有登记“{text(cell)}”这个{thing}", f"请先导入或者登记{thing}{hint}")
        if len(named) > 1 and day is not None:
            named = [one for one in named if one.is_meant_on(day)] or named
        if len(named) > 1 and beside:
            named = [one for one in named if one.is_meant_beside(beside)] or named
        if len(named) > 1:
            raise BadCell("entry", *_told_apart(named, thing, text(cell), heading))
        return named[0]

    def entry_in(self, model: type[EntryRecord], texts: Iterable[str]) -> EntryRecord | None:
        """The one entry that the nearest of these texts (a sheet's name, a title) names: by its longest name."""
        known = self._entries_of(model)
        for said in texts:
            word = plain(said)
            named = [name for name in known if len(name) >= _LONG_ENOUGH and name in word]
            if named:
                held = known[max(named, key=len)]
                return held[0] if len(held) == 1 else None
        return None

    def _entries_of(self, model: type[EntryRecord]) -> dict[str, list[EntryRecord]]:
        """The entries of a register by everything that they are called."""
        if model not in self._entries:
            rows: dict[str, list[EntryRecord]] = defaultdict(list)
            for record in model.objects.filter(org=self._org, voided=False).order_by("pk"):
                for name in {plain(one) for one in (str(record), *record.called())}:
                    rows[name].append(record)
            self._entries[model] = rows
        return self._entries[model]


def _called(known: dict[str, list[EntryRecord]], word: str) -> list[EntryRecord]:
    """The entries of that name; else those whose name ends so."""
    return known.get(word) or [one for name, held in known.items() if word and name.endswith(word) for one in held]


def _called_with_its_day(known: dict[str, list[EntryRecord]], word: str) -> list[EntryRecord]:
    """The entries of a name that is written with their day before it: 3月5日行政处罚, with the year or without."""
    found = _DAY_BEFORE.fullmatch(word)
    if found is None:
        return []
    year, month, day = (int(part or 0) for part in found.groups()[:3])
    held = [(one.dated_on, one) for one in _called(known, found[4])]
    return [one for on, one in held if on and (on.month, on.day) == (month, day) and year in (0, on.year)]


def _told_apart(named: list[EntryRecord], thing: str, said: str, heading: str) -> tuple[str, str]:
    """What is wrong with a name that several entries have, and what tells the one that is meant."""
    days = sorted({one.dated_on for one in named if one.dated_on is not None})
    held = "、".join(f"{day:%Y年%-m月%-d日}" for day in days[:_MOST_DAYS])
    more = "等" if len(days) > _MOST_DAYS else ""
    wrong = f"有几个{thing}叫“{said}”" + (f"：{held}{more}" if held else "")
    ways = [f"请增加“{heading}”一列，写明是哪一个的"] if heading else []
    if len(days) == len(named):
        ways.append(f"{'或者' if ways else '请'}在名称前写明日期，如“{days[-1]:%Y年%-m月%-d日}{said}”")
    return wrong, "；".join(ways) or f"名称、日期都相同，分不清是哪一个：本行请在系统中逐条登记，登记时选择{thing}"


def _stem(name: str) -> str:
    """A village's name without what stands behind it: 东溪 of 东溪村村委会."""
    for behind in _BEHIND:
        if name.endswith(behind) and len(name) > len(behind) + 1:
            return name.removesuffix(behind)
    return name


def _on(places: list[Place], day: date | None) -> Place:
    """Of the places that had one code after another, the one of the day; else the last."""
    if day is not None:
        for place in places:
            if place.holds_on(day):
                return place
    return places[-1]


def known_names(directory: Directory) -> list[str]:
    """The names of the villages that exist, for a list to choose from."""
    standing: list[Any] = [
        place.name for place in directory.places if place.until is None and place.kind in VILLAGE_KINDS
    ]
    return standing
