"""The ledgers of every area name columns and filters that exist, and every register has one."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import QueryDict

from yifa.engine.ledgers.asking import read_query
from yifa.engine.ledgers.columns import bound
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.registry import ledger_of_register, ledgers
from yifa.engine.registers import registry
from yifa.engine.registers.registry import all_registers

LEDGERS = [one for one in ledgers() if one.area not in ("village_affairs", "village_meetings")]
REGISTERS = [one for one in all_registers() if one.area not in ("village_affairs", "village_meetings")]


@pytest.mark.parametrize("declared", REGISTERS, ids=lambda one: one.id)
class TestEveryRegister:
    def test_it_has_its_ledger(self, declared: Any) -> None:
        assert ledger_of_register(declared.id) is not None

    def test_nobody_is_asked_for_more_than_eight_fields(self, declared: Any) -> None:
        # What may be left out is folded away on the form.
        assert len({"village", *declared.fields}) <= 8

    def test_every_column_says_in_chinese_what_it_is(self, declared: Any) -> None:
        model = registry.record_model(declared)
        for name in (*declared.fields, *declared.optional, *declared.later):
            assert not str(getattr(model._meta.get_field(name), "verbose_name", "")).isascii(), name


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda one: one.id)
class TestEveryLedger:
    def test_its_columns_have_headings(self, ledger: Ledger) -> None:
        assert all(column.name for column in bound(ledger))

    def test_its_views_ask_what_the_ledger_knows(self, ledger: Ledger) -> None:
        nothing = read_query(ledger, QueryDict())
        for view in ledger.views:
            asked = QueryDict(mutable=True)
            asked.update(
                {
                    name: value.replace("{year}", "2025").replace("{last_year}", "2024")
                    for name, value in view.where.items()
                }
            )
            assert read_query(ledger, asked) != nothing, view.id
