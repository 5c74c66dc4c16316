"""A retry that overtakes the first try: two connections enter under the same client id at the same time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection

from tests.world import World
from yifa.engine.registers.entering import Entered, create
from yifa.engine.registers.models import Entry
from yifa.engine.store.tenancy import org_scope


@pytest.mark.django_db(transaction=True)
def test_one_is_entered_and_the_other_told_so(world: World) -> None:
    start = Barrier(4)

    def enter() -> Entered:
        try:
            with org_scope(world.township):
                start.wait()
                return create(
                    "village_lectures",
                    org=world.township,
                    actor=world.clerk,
                    data={"held_on": date(2025, 3, 1), "topic": "民法典"},
                    client_id="phone-1",
                )
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        done = [future.result() for future in [pool.submit(enter) for _ in range(4)]]
    assert sorted(entered.repeated for entered in done) == [False, True, True, True]
    with org_scope(world.township):
        assert Entry.objects.count() == 1
