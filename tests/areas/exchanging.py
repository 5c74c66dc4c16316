"""Whatever an entry may hold comes in from a workbook, under whichever heading, and out again: of any area."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar

import pytest
from django.db.models import Model
from django.test import Client

from tests.areas.entering import who_enters
from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import take_in
from tests.world import World
from yifa.engine.exchange.registry import intake
from yifa.engine.exchange.targets import targets_of, template_columns
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.registers import registry
from yifa.engine.registers.entering import adopt, void
from yifa.engine.registers.models import Entry


def written(ledger: Ledger, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values as they stand in cells: choices and what is named by their names, yes by 是."""
    targets = targets_of(ledger)

    def cell(id: str, value: Any) -> Any:
        if isinstance(value, bool):
            return "是" if value else "否"
        if isinstance(value, Decimal):
            return float(value)
        if isinstance(value, Model):
            return str(value)
        return dict(targets[id].labels).get(value, value)

    return {id: cell(id, value) for id, value in values.items()}


class RoundTrips:
    """For an area's class of tests: its ledgers, and all that an entry of each may hold."""

    ledgers: ClassVar[Sequence[Ledger]]

    def whole(self, world: World, register: str) -> dict[str, Any]:
        """All that an entry of the register may hold; entries that it must name are made."""
        raise NotImplementedError

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Each of these with each ledger."""
        if "ledger" in metafunc.fixturenames:
            metafunc.parametrize("ledger", self.ledgers, ids=lambda one: one.id)

    def test_what_stands_in_the_template_comes_in_whole(self, ledger: Ledger, world: World, tmp_path: Path) -> None:
        values = self.whole(world, ledger.register)
        cells = written(ledger, values)
        columns = template_columns(ledger, targets_of(ledger), intake(ledger.id))
        rows: list[list[Any]] = [[column.name for column in columns], [cells.get(column.id, "") for column in columns]]
        assert set(values) <= {column.id for column in columns}
        comes_in_whole(ledger, workbook(tmp_path / "台账.xlsx", {"表": rows}), world, values)

    def test_every_customary_heading_is_understood(self, ledger: Ledger, world: World, tmp_path: Path) -> None:
        values = self.whole(world, ledger.register)
        cells = written(ledger, values)
        heard = {"village": "村"} | {one.column: one.names[0] for one in intake(ledger.id).columns}
        rows: list[list[Any]] = [[heard[id] for id in cells], list(cells.values())]
        comes_in_whole(ledger, workbook(tmp_path / "台账.xlsx", {"表": rows}), world, values)

    def test_what_was_taken_out_can_be_taken_in_again(
        self, ledger: Ledger, world: World, client: Client, tmp_path: Path
    ) -> None:
        values, entry, path = self._taken_out(ledger, world, client, tmp_path)
        void(entry, actor=who_enters(world, ledger.register), reason="重新导入")
        comes_in_whole(ledger, path, world, values)

    def test_what_stands_and_was_taken_out_is_known(
        self, ledger: Ledger, world: World, client: Client, tmp_path: Path
    ) -> None:
        _, entry, path = self._taken_out(ledger, world, client, tmp_path)
        actor, model = who_enters(world, ledger.register), registry.record_model(registry.get(ledger.register))
        count = model.objects.count()
        done = take_in(ledger.id, path, world, actor=actor)
        assert ([str(problem) for problem in done.refused], done.taken, done.known, done.standing) == ([], 0, 1, 1)
        assert [one.entry for one in done.standing_first] == [entry.pk]
        again = take_in(ledger.id, path, world, actor=actor)
        assert (again.taken, again.known, again.standing) == (0, 1, 0)
        assert model.objects.count() == count

    def _taken_out(
        self, ledger: Ledger, world: World, client: Client, tmp_path: Path
    ) -> tuple[dict[str, Any], Entry, Path]:
        """An entry's values, the entry, and the workbook of the ledger that shows it alone."""
        values = self.whole(world, ledger.register)
        told = {name: value for name, value in values.items() if name != "village"}
        actor = who_enters(world, ledger.register)
        entry = adopt(ledger.register, org=world.township, actor=actor, data=told, village=values.get("village")).entry
        client.force_login(world.user(actor))
        answer: Any = client.get(f"/ledgers/{ledger.id}/export/", {"column": [column.id for column in ledger.columns]})
        path = tmp_path / "导出.xlsx"
        path.write_bytes(b"".join(answer))
        return values, entry, path


def comes_in_whole(ledger: Ledger, path: Path, world: World, values: Mapping[str, Any]) -> None:
    """A workbook of one row is taken in, as an entry of these values, the only one that stands."""
    done = take_in(ledger.id, path, world, actor=who_enters(world, ledger.register))
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    record = registry.record_model(registry.get(ledger.register)).objects.get(voided=False)
    assert {name: getattr(record, name) for name in values} == values
