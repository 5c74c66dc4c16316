"""Statutory checklists: what a reviewer must look at, item by item, each with its article."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

_FOLDER = Path(__file__).parent / "checklists"


class Item(NamedTuple):
    """One thing to look at: its id, its name in Chinese, the articles on which it rests."""

    id: str
    name: str
    law: str


@cache
def checklists() -> dict[str, tuple[Item, ...]]:
    """Procedure under review → its checklist, from ``checklists/*.toml``."""
    found: dict[str, tuple[Item, ...]] = {}
    for path in sorted(_FOLDER.glob("*.toml")):
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        items = tuple(Item(item["id"], item["name"], item["law"]) for item in content["item"])
        for procedure in content["reviews"]:
            found[procedure] = items
    return found


def checklist_for(procedure: str) -> tuple[Item, ...]:
    """What a reviewer of a matter under that procedure must look at; nothing where the law has no list."""
    return checklists().get(procedure, ())


def all_items() -> list[tuple[str, str]]:
    """Every item of every checklist as a choice: id and name."""
    return sorted({(item.id, item.name) for items in checklists().values() for item in items})
