"""Personal data in full: for those who handle the matter, with a reason, and never without a trace."""

from __future__ import annotations

from django.utils import timezone

from yifa.engine.matters.data import is_personal
from yifa.engine.matters.models import Matter, Party
from yifa.engine.matters.reading import sees_personal
from yifa.engine.matters.refusals import refuse
from yifa.engine.orgs.authority import capacities
from yifa.engine.orgs.models import Person
from yifa.engine.vault.reveal import reveal


def reveal_party(matter: Matter, party_id: int, field: str, *, person: Person, reason: str) -> str:
    """A party's telephone, identity number or address in full. The journal keeps who saw which and why.

    :raises Refused: no such party or field, no reason, or the person does not handle the matter today.
    """
    party = Party.objects.filter(
        org_id=matter.org_id, matter_id=matter.parent_id or matter.pk, pk=party_id, void_entry__isnull=True
    ).first()
    if party is None:
        raise refuse("not_found", "本事项没有这一当事人", where="party", todo="请从事项页面重新选择")
    if field not in {column.name for column in Party._meta.concrete_fields if is_personal(column)}:
        raise refuse("unknown_field", f"“{field}”不是需要申请查看的个人信息", where="field")
    if not reason.strip():
        raise refuse("required", "查看个人信息应当写明事由", where="reason")
    held = capacities(person, matter.org, timezone.localdate(), matter.village).roles
    if not sees_personal(held, is_handler=matter.handler_id == person.pk):
        raise refuse("role", f"{person.name}不是本事项的办理人员，不能查看个人信息原文", todo="请由经办人查看")
    return reveal(party, field, person=person, reason=reason.strip())
