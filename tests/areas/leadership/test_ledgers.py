"""The ledgers of leadership name columns and filters that exist, and every register has one."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from yifa.areas.leadership.ledger import LEDGERS
from yifa.areas.leadership.register import REGISTERS
from yifa.engine.ledgers.asking import read_query
from yifa.engine.ledgers.columns import bound
from yifa.engine.ledgers.declarations import Ledger


def test_every_register_has_its_ledger() -> None:
    assert [ledger.register for ledger in LEDGERS if ledger.register] == [declared.id for declared in REGISTERS]


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda one: one.id)
def test_its_columns_have_headings(ledger: Ledger) -> None:
    assert all(column.name for column in bound(ledger))


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda one: one.id)
def test_its_views_ask_what_the_ledger_knows(ledger: Ledger) -> None:
    nothing = read_query(ledger, QueryDict())
    for view in ledger.views:
        asked = QueryDict(mutable=True)
        asked.update({name: value.replace("{year}", "2025") for name, value in view.where.items()})
        assert read_query(ledger, asked) != nothing, view.id
