"""Pages of an area beside its ledgers, for what no declaration makes: their names and addresses."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from django.urls import reverse

from yifa.engine.figures.schedules import schedules_of
from yifa.engine.registers import registry


@dataclass(frozen=True)
class AreaPage:
    """A page beside the ledgers of an area."""

    name: str
    address: str
    of: tuple[str, ...] = ()
    """What the address is of, where one page serves several."""
    register: str = ""
    """Of whose entries it tells, where few roles alone see them."""

    def is_for(self, roles: Collection[str]) -> bool:
        """Whether somebody in these roles is shown it."""
        return not self.register or registry.get(self.register).is_seen_in(roles)

    @property
    def href(self) -> str:
        """Where it is."""
        return reverse(self.address, args=self.of)


AREA_PAGES: Final = {
    "disclosure": (AreaPage("公开目录", "desk_disclosure_columns"),),
    "publicity": (AreaPage("普法日历", "desk_publicity_calendar"), AreaPage("覆盖情况", "desk_publicity_coverage")),
    "study": (AreaPage("学时完成情况", "desk_study_people", register="study_records"),),
}


def pages_of(area: str) -> tuple[AreaPage, ...]:
    """Those of the area: its villages by months first, then what stands above, in their order."""
    schedules = (AreaPage(one.name, "desk_village_schedule", (one.id,)) for one in schedules_of(area))
    return (*schedules, *AREA_PAGES.get(area, ()))
