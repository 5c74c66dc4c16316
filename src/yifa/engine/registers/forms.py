"""The form of a register's entry, made from its declaration.

A form is a convenience, as for acts: what may be entered is judged by the doors of ``entering`` alone.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, ClassVar

from django import forms

from yifa.engine.matters.forms import Offer, PartedForm, add_error, fields_of, personal_among
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.models import Org
from yifa.engine.registers import registry
from yifa.engine.registers.models import EntryRecord
from yifa.law.procedure import Register

VILLAGE = "village"


class EntryForm(PartedForm):
    """Fields of an entry."""

    never_shown: ClassVar[frozenset[str]] = frozenset()
    """Personal fields: what stands in them is not sent to the browser, so leaving them empty changes nothing."""

    def main(self) -> list[forms.BoundField]:
        """The village stands first: where it happened says at once whose it is."""
        main = super().main()
        if VILLAGE not in self.fields:
            return main
        return [self[VILLAGE], *(field for field in main if field.name != VILLAGE)]

    def given(self) -> dict[str, Any]:
        """What was entered, as the doors take it, without the village; only of a valid form."""
        return {
            name: value
            for name, value in self.cleaned_data.items()
            if name != VILLAGE and (value not in (None, "") or name not in self.never_shown)
        }

    def changed(self) -> dict[str, Any]:
        """Of it, what differs from what stood there, the village among it."""
        return {name: self.cleaned_data[name] for name in self.changed_data if name in self.cleaned_data}

    def show(self, refused: Refused) -> None:
        """Put each reason of a refusal at its field, or above all."""
        for reason in refused.reasons:
            add_error(self, reason.where, str(reason))


def entry_form(
    declared: Register,
    org: Org,
    on: date,
    place: forms.Field,
    standing: EntryRecord | None = None,
    near: Collection[int] | None = None,
) -> type[EntryForm]:
    """The form class of an entry, new or standing; asked for within the organisation's scope. A standing one also
    offers what was filled in later, to be corrected.

    :param place: the field by which its user chooses a village.
    :param near: the places to which its user's post binds, as for ``Offer``.
    """
    later: list[str] = []
    if standing is not None:
        later = [name for name in declared.later if name not in _open_still(declared, standing)]
    made = _made(declared, org, on, declared.fields, (*declared.optional, *later), standing, near)
    if standing is not None:
        place.initial = standing.village_id
        _narrow(made, standing)
    made[VILLAGE] = place
    return type("EntryForm", (EntryForm,), made)


def later_form(declared: Register, org: Org, on: date, standing: EntryRecord) -> type[EntryForm]:
    """The form class of what is filled in when it comes to pass, and is empty still."""
    made = _made(declared, org, on, (), _open_still(declared, standing), None)
    _narrow(made, standing)
    return type("LaterForm", (EntryForm,), made)


def _narrow(made: dict[str, Any], standing: EntryRecord) -> None:
    """Offer what comes into question for this entry alone."""
    for name, field in made.items():
        if isinstance(field, forms.ModelChoiceField) and field.queryset is not None:
            field.queryset = standing.choices_for(name, field.queryset)


def _open_still(declared: Register, standing: EntryRecord) -> list[str]:
    """What the register keeps for later and is empty."""
    return [name for name in declared.later if getattr(standing, name) in (None, "")]


def _made(
    declared: Register,
    org: Org,
    on: date,
    required: Sequence[str],
    optional: Sequence[str],
    standing: EntryRecord | None,
    near: Collection[int] | None = None,
) -> dict[str, Any]:
    record, names = registry.record_model(declared), (*required, *optional)
    offer = Offer(org, on, near=near)
    made: dict[str, Any] = {}
    made |= fields_of(record, names, offer, required=required, standing=standing, correcting=standing is not None)
    made["never_shown"] = personal_among(record, names)
    made["upfront"] = declared.upfront
    return made
