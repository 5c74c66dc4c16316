"""The procedure of this area."""

from __future__ import annotations

from yifa.areas.disclosure.item import DISCLOSURE_ITEM

PROCEDURES = (DISCLOSURE_ITEM,)
