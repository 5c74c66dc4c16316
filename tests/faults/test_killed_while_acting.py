"""Whoever is killed in the midst of an act has lost nothing that was acknowledged and left nothing half written."""

from __future__ import annotations

import pytest

from tests.faults.killing import check_database, die
from tests.world import make_world
from yifa.engine.matters.models import ActEntry, Matter
from yifa.engine.store.tenancy import org_scope

KILLS = 25


@pytest.mark.django_db(transaction=True)
def test_every_acknowledged_act_is_there_and_nothing_is_half_written() -> None:
    world = make_world()
    said, killed = die("acting", kills=KILLS, seed=1)
    assert killed == KILLS
    assert len(said) >= KILLS
    with org_scope(world.township):
        kept = dict(ActEntry.objects.values_list("pk", "digest"))
        assert [(entry, digest) for entry, digest in said if kept.get(int(entry)) != digest] == []
        # Of each who died, one act at most was done and not acknowledged; the entry by which an act opens a child is
        # never acknowledged by itself.
        opened = ActEntry.objects.filter(matter__parent__isnull=False, seq=1).count()
        assert len(said) <= len(kept) - opened <= len(said) + killed
        assert Matter.objects.filter(provenance="adopted").exists()
        check_database(world.township)
