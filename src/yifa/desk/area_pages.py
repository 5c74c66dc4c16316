"""Pages of an area beside its ledgers, for what no declaration makes: their names and addresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.urls import reverse


@dataclass(frozen=True)
class AreaPage:
    """A page beside the ledgers of an area."""

    name: str
    address: str

    @property
    def href(self) -> str:
        """Where it is."""
        return reverse(self.address)


AREA_PAGES: Final = {
    "publicity": (AreaPage("普法日历", "desk_publicity_calendar"), AreaPage("覆盖情况", "desk_publicity_coverage")),
}


def pages_of(area: str) -> tuple[AreaPage, ...]:
    """Those of the area, in their order."""
    return AREA_PAGES.get(area, ())
