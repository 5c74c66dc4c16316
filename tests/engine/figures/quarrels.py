"""Rows to count, written past the doors: figures read records, however they came to be."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.engine.village_affairs.models import Quarrel
from yifa.engine.matters.models import Matter, Provenance
from yifa.engine.orgs.models import Org, Place


def matter(org: Org, village: Place | None = None, **columns: Any) -> Matter:
    """A matter of the test area."""
    return Matter.objects.create(
        org=org,
        area="village_affairs",
        procedure="quarrel",
        version="1",
        village=village,
        title="纠纷",
        state="open",
        **columns,
    )


def quarrel(org: Org, accepted_on: date | None, village: Place | None = None, **columns: Any) -> Quarrel:
    """A quarrel that was accepted on this day; ``provenance`` is its matter's."""
    provenance = columns.pop("provenance", Provenance.HERE)
    own = matter(org, village, provenance=provenance)
    return Quarrel.objects.create(
        matter=own, org=org, village=village, accepted_on=accepted_on, **{"kind": "land", **columns}
    )
