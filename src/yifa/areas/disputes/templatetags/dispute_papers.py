"""What the pages of steps that look like their paper ask of a dispute."""

from __future__ import annotations

from django import template

from yifa.engine.matters.models import Matter, Party

register = template.Library()


@register.filter
def parties(matter: Matter) -> list[Party]:
    """The parties that stand in a dispute, in the order of their registration."""
    found = Party.objects.filter(org_id=matter.org_id, matter_id=matter.pk, void_entry__isnull=True)
    return list(found.order_by("pk"))
