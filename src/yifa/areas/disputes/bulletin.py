"""月通报: the month of disputes by village, as the township sends it out. Every number is a figure; nothing is typed.

The table has a row for each village (社区) and one for what the township itself handles; the foot is the township as a
whole. 上期未结 + 登记 − 终结 = 期末未结 holds in every row, and in its sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from yifa.areas.disputes.figures import course, prevention
from yifa.areas.disputes.models import DisputeKind
from yifa.engine.figures.computing import VILLAGE, Result, compute
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.periods import Period
from yifa.engine.figures.tally import Tally, Value
from yifa.engine.figures.telling import bare, number_in_words
from yifa.engine.figures.villages import OWN, Villages, villages_of
from yifa.engine.orgs.models import Org

OPENING, CLOSING = "opening", "closing"
KINDS: Final = tuple((str(code), str(name)) for code, name in DisputeKind.choices)


@dataclass(frozen=True)
class Column:
    """One column: its id, what its head says, the figure that fills it."""

    id: str
    name: str
    figure: Figure


COLUMNS: Final = (
    Column(OPENING, "上期未结", course.PENDING),
    Column("found", "本期排查发现", course.FOUND),
    Column("registered", "登记", course.REGISTERED),
    Column("accepted", "受理", course.ACCEPTED),
    Column("mediated", "调解", course.MEDIATED),
    Column("agreed", "成功", course.AGREED_OF_MEDIATED),
    Column("success_rate", "成功率（%）", course.SUCCESS_RATE),
    Column("written", "书面协议", course.WRITTEN),
    Column("oral", "口头协议", course.ORAL),
    Column("confirmed", "司法确认", course.CONFIRMED),
    Column("people", "涉及人数", course.PEOPLE),
    Column("amount", "涉及金额（元）", course.AMOUNT),
    Column("prevented", "防止激化（件）", course.DANGERS_MET),
    Column("people_in_danger", "防止激化（人）", course.PEOPLE_IN_DANGER),
    Column("referred", "移送", course.REFERRED),
    Column("ended", "终结", course.ENDED),
    Column(CLOSING, "期末未结", course.PENDING),
)
"""The columns in the order of the paper; those by kind of dispute (``KINDS``) stand behind 受理."""

_REPORTED = {"returns": prevention.RETURNS, "incidents": prevention.INCIDENTS, "none": prevention.RETURNS_NONE}


@dataclass(frozen=True)
class Row:
    """A village's month; ``village`` None: what lies in no village, or the whole township in the foot.

    ``values`` are by the ids of ``COLUMNS``, ``kinds`` by those of ``KINDS``. ``returns``: how many monthly returns the
    village handed in; ``incidents``: how many it had; ``said_none``: how many returns say that there was none.
    """

    village: int | None
    name: str
    values: Mapping[str, Value]
    kinds: Mapping[str, Value]
    returns: int
    said_none: int
    incidents: int

    def number(self, column: str) -> str:
        """A cell in words: 1,420; 92.4; a dash for the rate of nothing."""
        return bare(self.values[column])

    @property
    def has_work(self) -> bool:
        """Whether there is anything to tell but that there was nothing."""
        return any(value.value for value in self.values.values())

    @property
    def is_recorded(self) -> bool:
        """Whether any row stands behind it: a dispute, a return of the month, an incident."""
        return bool(self.returns or self.incidents or any(value.rows for value in self.values.values()))

    @property
    def is_contradicted(self) -> bool:
        """Whether a return says none where an incident is entered (it was entered after the return came in)."""
        return self.village is not None and bool(self.said_none and self.incidents)

    def paragraph(self) -> str:
        """The row as a paragraph of the bulletin."""
        return f"{self.name}：{self.disputes()}。{self._return()}"

    def disputes(self) -> str:
        """What became of disputes, without the name and the full stop; what there was none of is left out."""
        if not self.has_work:
            return "本月无新登记矛盾纠纷，无未结纠纷"
        said = [f"上月未结{self.number(OPENING)}件", self._registered()]
        said += [f"排查发现{self.number('found')}件"] if self._is("found") else []
        said += [f"终结{self.number('ended')}件{self._ended()}"]
        told = (("written", "书面协议"), ("oral", "口头协议"), ("confirmed", "司法确认"))
        said += [f"{name}{self.number(id)}件" for id, name in told if self._is(id)]
        said += [f"涉及{self.number('people')}人"] if self._is("people") else []
        said += [f"涉及金额{self.number('amount')}元"] if self._is("amount") else []
        if self._is("prevented"):
            said.append(f"防止激化{self.number('prevented')}件{self.number('people_in_danger')}人")
        said.append(f"月末未结{self.number(CLOSING)}件")
        return "，".join(said)

    def _registered(self) -> str:
        """Counted as received is also what is turned away or referred; by kind is told what was accepted of it."""
        kinds = [f"{name}{bare(self.kinds[id])}件" for id, name in KINDS if self.kinds[id].value]
        accepted = f"受理{self.number('accepted')}件" + (f"（{'、'.join(kinds)}）" if kinds else "")
        return f"本月登记{self.number('registered')}件，其中{accepted}"

    def _ended(self) -> str:
        """In which ways disputes ended: mediated, referred, and the rest (turned away, settled by themselves)."""
        ways = []
        if self._is("mediated"):
            result = f"达成协议{self.number('agreed')}件，成功率{self.number('success_rate')}%"
            ways.append(f"调解{self.number('mediated')}件（{result}）")
        ways += [f"移送其他单位{self.number('referred')}件"] if self._is("referred") else []
        others = self._count("ended") - self._count("mediated") - self._count("referred")
        ways += [f"和解、不予受理等其他方式{others}件"] if others else []
        return f"，其中{'，'.join(ways)}" if ways else ""

    def _return(self) -> str:
        if self.village is None:
            return ""
        if self.is_contradicted:
            return f"月报报“无突发事件”，而台账登记{self.incidents}起，请更正月报。"
        if not self.returns:
            return "尚未报送本月月报。"
        return f"发生突发事件{self.incidents}起。" if self.incidents else "月报报告无突发事件。"

    def _count(self, column: str) -> int:
        return int(self.values[column].value or 0)

    def _is(self, column: str) -> bool:
        return bool(self.values[column].value)


@dataclass(frozen=True)
class Bulletin:
    """The month's bulletin of a township."""

    month: Period
    as_of: date
    rows: Sequence[Row]
    total: Row

    @property
    def missing(self) -> list[str]:
        """The villages that have not handed in their return."""
        return [row.name for row in self.rows if row.village is not None and not row.returns]

    def summary(self) -> str:
        """The opening paragraph."""
        villages = sum(row.village is not None for row in self.rows)
        reported = villages - len(self.missing)
        told = f"{self.month}，全域{self.total.disputes()}；{villages}个村（社区）报送月报{reported}份"
        if self.missing:
            told += f"，{'、'.join(self.missing)}尚未报送"
        incidents = self.total.incidents
        return f"{told}；发生突发事件{number_in_words(incidents)}起。"

    def paragraphs(self) -> list[str]:
        """The text of the bulletin: the township, then every village."""
        return [self.summary(), *(row.paragraph() for row in self.rows)]


def bulletin(orgs: Iterable[Org], month: Period, as_of: date) -> Bulletin:
    """The bulletin of a month for one township (with its predecessors), as of a day; within their scope.

    :raises OutOfScope: an organisation is not in scope.
    """
    asked = list(orgs)
    own = {column.figure.id: column.figure for column in COLUMNS} | {one.id: one for one in _REPORTED.values()}
    counted = compute(own.values(), asked, month, as_of, by=VILLAGE)
    before = compute([course.PENDING], asked, month.day_before(), as_of, by=VILLAGE)[course.PENDING.id]
    kinds = compute([course.ACCEPTED], asked, month, as_of, by=(VILLAGE, "kind"))[course.ACCEPTED.id]
    villages = villages_of(asked, month, as_of)
    results = {column.id: before if column.id == OPENING else counted[column.figure.id] for column in COLUMNS}
    results |= {id: counted[figure.id] for id, figure in _REPORTED.items()}
    cells = {id: villages.values(result) for id, result in results.items()}
    by_kind = _kinds(kinds, villages)
    keys = dict.fromkeys(key for values in cells.values() for key in values if key is not None)
    order = {village: place for place, village in enumerate(villages.names)}
    rows = [
        _row(key, OWN if key is None else villages.names[key], cells, by_kind[key], results)
        for key in [*sorted(keys, key=lambda key: order[key]), None]
    ]
    totals: dict[str, dict[int | None, Value]] = {id: {None: result.total} for id, result in results.items()}
    everywhere: dict[str, Value] = {id: Value(sum(int(row.kinds[id].value or 0) for row in rows), 0) for id, _ in KINDS}
    return Bulletin(month, as_of, rows, _row(None, "合计", totals, everywhere, results))


def _kinds(result: Result, villages: Villages) -> Mapping[int | None, dict[str, Value]]:
    counts: dict[int | None, dict[str, int]] = defaultdict(lambda: {id: 0 for id, _ in KINDS})
    for (place, kind), cell in result.cells.items():
        if kind:
            counts[villages.around.get(place, place)][kind] += cell.rows
    found: dict[int | None, dict[str, Value]] = defaultdict(lambda: {id: Value(0, 0) for id, _ in KINDS})
    found |= {village: {id: Value(rows, rows) for id, rows in own.items()} for village, own in counts.items()}
    return found


def _row(
    key: int | None,
    name: str,
    cells: Mapping[str, Mapping[int | None, Value]],
    kinds: Mapping[str, Value],
    results: Mapping[str, Result],
) -> Row:
    def value(id: str) -> Value:
        found = cells[id].get(key)
        return results[id].figure.value(Tally()) if found is None else found

    values = {column.id: value(column.id) for column in COLUMNS}
    returns, none, incidents = (int(value(id).value or 0) for id in ("returns", "none", "incidents"))
    return Row(key, name, values, kinds, returns, none, incidents)
