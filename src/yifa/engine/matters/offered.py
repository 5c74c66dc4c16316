"""What a model declares about the choices of its fields: whose names a form offers for one.

A model says it in ``offered``, by its columns' names. A form offers; what may be entered is judged by guards alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Q

from yifa.engine.orgs.models import Org
from yifa.law.roles import Role


@dataclass(frozen=True)
class ServingIn:
    """People whom a register of the organisation names in ``person``, from the day ``since`` to before ``until``."""

    model: str
    since: str
    until: str

    def ids(self, org: Org, day: date) -> list[int]:
        """Those who serve on the day."""
        record: Any = apps.get_model(self.model)
        still = Q(**{f"{self.until}__isnull": True}) | Q(**{f"{self.until}__gt": day})
        rows = record.objects.filter(still, org=org, voided=False, person__isnull=False, **{f"{self.since}__lte": day})
        return list(rows.order_by("pk").values_list("person_id", flat=True))


@dataclass(frozen=True)
class Holders:
    """People who hold one of these roles on the day, for the whole unit or for the place of the matter; ``also`` those
    who serve without a post here."""

    roles: tuple[Role, ...]
    also: ServingIn | None = None


@dataclass(frozen=True)
class NamesIn:
    """Names that stand in a register of the organisation. Another one may be typed: a body elsewhere is in none.

    ``model`` is the register's record, ``column`` has the name, ``until`` the day from which what is so called is no
    more.
    """

    model: str
    column: str
    until: str

    def on(self, org: Org, day: date) -> list[str]:
        """The names as of a day, each once, in the order in which they were entered."""
        record: Any = apps.get_model(self.model)
        standing = Q(**{f"{self.until}__isnull": True}) | Q(**{f"{self.until}__gt": day})
        rows = record.objects.filter(standing, org=org, voided=False).order_by("pk")
        return list(dict.fromkeys(name for name in rows.values_list(self.column, flat=True) if name))


@dataclass(frozen=True)
class Suggested:
    """Texts that the product itself knows, such as the names of figures. Another one may be typed."""

    known: Callable[[], Sequence[str]]

    def on(self, org: Org, day: date) -> list[str]:
        """The same for everybody on every day."""
        return list(self.known())


@dataclass(frozen=True)
class Entries:
    """Entries of another register: those that ``where`` means. ``own``: whose post is for some places is offered those
    of these places alone."""

    where: Mapping[str, Any]
    own: bool = False


Offers = Holders | NamesIn | Suggested | Entries
"""What a model may declare of a column."""
