"""Workbooks with a few invented rows: whoever tries the import with them sees them come in."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from tests.areas.entering import who_enters
from tests.engine.exchange.conftest import take_in
from tests.engine.exchange.test_sheets import read
from tests.world import World
from yifa.engine.exchange.importing import Imported
from yifa.engine.exchange.registry import intake
from yifa.engine.exchange.templates import named_before
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.registry import ledger, ledgers

LEDGERS = [one.id for one in ledgers() if intake(one.id).example]


def downloaded(one: Ledger, world: World, folder: Path) -> Path:
    """The workbook as whoever keeps the ledger gets it."""
    client = Client()
    client.force_login(world.user(who_enters(world, one.register) if one.register else world.clerk))
    answer = client.get(f"/ledgers/{one.id}/import/filled/")
    path = folder / f"{one.id}.xlsx"
    path.write_bytes(b"".join(answer))
    return path


def brought_in(one: Ledger, world: World, folder: Path) -> Imported:
    """The workbook handed in as it was downloaded."""
    actor = who_enters(world, one.register) if one.register else world.clerk
    return take_in(one.id, downloaded(one, world, folder), world, actor=actor)


@pytest.mark.parametrize("id", LEDGERS)
def test_it_comes_in_as_it_is_downloaded(id: str, world: World, tmp_path: Path) -> None:
    for one in [*named_before(ledger(id)), ledger(id)]:
        done = brought_in(one, world, tmp_path)
        assert ([str(problem) for problem in done.refused], done.taken) == ([], 1 + len(intake(one.id).further)), one.id


@pytest.mark.parametrize("id", [one for one in LEDGERS if one.partition(".")[0] in ("study", "publicity")])
def test_it_has_several_rows(id: str) -> None:
    assert len(intake(id).further) >= 1


def test_every_area_has_them() -> None:
    assert [one.id for one in ledgers() if one.id not in LEDGERS and not one.id.startswith("village_")] == []


def test_a_mark_sheet_names_its_exam_in_its_title(world: World, tmp_path: Path) -> None:
    path = downloaded(ledger("study.results"), world, tmp_path)
    _, rows = read(path)[0]
    assert rows[0][0] == "清溪乡人民政府2025年上半年学法考试考试成绩台账"
    assert "学法考试" not in rows[1]
    _, told = read(path)[1]
    assert "先导入这些台账的示例：“学法考试台账”、“学法人员名册”" in "".join(str(cell) for row in told for cell in row)


def test_a_bank_of_questions_has_its_options_in_columns(world: World, tmp_path: Path) -> None:
    _, rows = read(downloaded(ledger("study.questions"), world, tmp_path))[0]
    assert {"A", "B", "C", "D"} <= set(rows[1])
    assert [row[0] for row in rows[2:]] == [1, 2, 3, 4]


def test_where_nobody_has_set_up_villages_it_names_none(world: World, tmp_path: Path) -> None:
    from yifa.engine.exchange.templates import write_filled
    from yifa.engine.store.tenancy import org_scope

    path = tmp_path / "a.xlsx"
    with org_scope(world.county):
        write_filled(ledger("disputes.grid_duties"), world.county, path)
    _, rows = read(path)[0]
    assert rows[2][:3] == [1, None, None]


def test_the_page_of_the_import_offers_it(world: World, client: Client) -> None:
    client.force_login(world.users["clerk"])
    page = client.get("/ledgers/study.results/import/").content.decode()
    assert "/ledgers/study.results/import/filled/" in page
    assert (
        '依次先导入<a href="/ledgers/study.exams/import/">学法考试台账</a>、'
        '<a href="/ledgers/study.learners/import/">学法人员名册</a>的示例' in page
    )
