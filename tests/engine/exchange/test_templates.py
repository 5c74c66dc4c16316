"""Empty workbooks to fill in."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.engine.exchange.conftest import take_in
from tests.engine.exchange.test_sheets import read
from tests.world import World
from yifa.engine.exchange.declarations import Kind
from yifa.engine.exchange.registry import intake
from yifa.engine.exchange.targets import targets_of, template_columns
from yifa.engine.exchange.templates import write_template
from yifa.engine.ledgers.registry import ledger, ledgers

LEDGERS = [one.id for one in ledgers()]


@pytest.mark.parametrize("id", LEDGERS)
def test_a_template_has_every_column_and_takes_nothing_in(id: str, world: World, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_template(ledger(id), world.township, path)
    _, rows = read(path)[0]
    columns = template_columns(ledger(id), targets_of(ledger(id)), intake(id))
    assert rows[1] == ["序号", *(column.name for column in columns)]
    assert rows[2][0] == "示例"
    done = take_in(id, path, world)
    assert (done.rows, done.taken, done.refused) == (0, 0, [])
    assert done.skipped["example"] == 1
    assert done.notes == []


@pytest.mark.parametrize("id", LEDGERS)
def test_a_ledger_asks_in_its_template_for_all_that_must_be_there(id: str, world: World) -> None:
    targets = targets_of(ledger(id))
    asked = {column.id for column in template_columns(ledger(id), targets, intake(id))}
    assert {target.id for target in targets.values() if target.required} <= asked


@pytest.mark.parametrize("id", LEDGERS)
def test_what_an_area_says_of_columns_is_about_columns_there_are(id: str, world: World) -> None:
    targets = targets_of(ledger(id))
    assert {heard.column for heard in intake(id).columns} <= targets.keys()
    for heard in intake(id).columns:
        if heard.kind is None and heard.words:
            assert heard.words.keys() <= {code for code, _ in targets[heard.column].labels}, heard.column
    assert intake(id).example.keys() <= set(intake(id).template)


def test_villages_and_choices_can_be_chosen(world: World, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_template(ledger("disputes"), world.township, path)
    with zipfile.ZipFile(path) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
    assert "东溪村,西岭村,上坪村" in sheet
    assert "村级,镇级,县级" in sheet
    assert targets_of(ledger("disputes"))["kind"].kind is Kind.CHOICE


def test_the_example_comes_in_once_it_is_no_example(world: World, tmp_path: Path) -> None:
    from tests.engine.exchange.books import workbook

    path = tmp_path / "a.xlsx"
    write_template(ledger("disputes"), world.township, path)
    _, rows = read(path)[0]
    done = take_in("disputes", workbook(tmp_path / "b.xlsx", {"2025": [*rows[:2], [1, *rows[2][1:]]]}), world)
    assert (done.taken, [str(problem) for problem in done.refused]) == (1, [])
