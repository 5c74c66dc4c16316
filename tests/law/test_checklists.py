"""Statutory checklists: each item under an article that exists, for procedures that exist."""

from __future__ import annotations

import pytest

from yifa.law.checklists import all_items, checklist_for, checklists
from yifa.law.discovery import declared_procedures


def test_are_of_procedures_that_are_declared() -> None:
    assert checklists()
    assert set(checklists()) <= {procedure.id for procedure in declared_procedures()}


@pytest.mark.parametrize("procedure", sorted(checklists()))
def test_name_each_item_once_and_its_article(procedure: str) -> None:
    items = checklist_for(procedure)
    assert items
    assert len({item.id for item in items}) == len({item.name for item in items}) == len(items)
    assert all(item.law.strip() and item.name.strip() for item in items)


def test_there_is_none_where_the_law_has_none() -> None:
    assert checklist_for("mediation") == ()


def test_all_items_are_choices() -> None:
    codes = [code for code, _ in all_items()]
    assert set(codes) == {item.id for items in checklists().values() for item in items}
    assert len(codes) == len(set(codes)), "one id means one thing in every checklist"
