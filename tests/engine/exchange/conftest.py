"""A world to import into."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.engine.exchange.books import Decorate, workbook
from tests.world import World, make_world
from yifa.engine.exchange.importing import Imported, import_workbook
from yifa.engine.ledgers.registry import ledger
from yifa.engine.store.tenancy import org_scope


@pytest.fixture
def world(db: None) -> Iterator[World]:
    """The world, in the scope of the township."""
    made = make_world()
    with org_scope(made.township):
        yield made


Import = Callable[..., Imported]


@pytest.fixture
def bring(world: World, tmp_path: Path) -> Import:
    """Import rows of one sheet: ``bring("disputes", rows, sheet="2025年", decorate=…)``."""

    def brought(
        id: str,
        rows: Sequence[Sequence[Any]],
        sheet: str = "2025年",
        decorate: Decorate | None = None,
        name: str = "台账.xlsx",
        **options: Any,
    ) -> Imported:
        path = workbook(tmp_path / name, {sheet: rows}, decorate)
        return take_in(id, path, world, **options)

    return brought


def take_in(id: str, path: Path, world: World, **options: Any) -> Imported:
    """Import a file, as the clerk where nobody else is named."""
    options.setdefault("actor", world.clerk)
    options.setdefault("errors", path.with_name(f"{path.stem}-未导入.xlsx"))
    return import_workbook(ledger(id), path, org=world.township, **options)
