"""The index can be taken away and made anew."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from tests.world import make_world
from yifa.engine.search import index, search


@pytest.mark.django_db(transaction=True)
def test_the_index_goes_and_comes_back() -> None:
    township = make_world().township
    index(township.pk, 1, "邻里纠纷")
    try:
        call_command("migrate", "search", "zero", verbosity=0)
    finally:
        call_command("migrate", "search", verbosity=0)
    assert search("纠纷", None).ids == ()
    index(township.pk, 1, "邻里纠纷")
    assert search("纠纷", None).ids == (1,)
    assert search("里纠", [township.pk]).ids == (1,)
