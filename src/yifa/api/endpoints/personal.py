"""Personal data in full, one value at a time, each time with a trace."""

from __future__ import annotations

from ninja import Router

from yifa.api.access import ApiRequest
from yifa.api.errors import answers
from yifa.api.schemas import PathId, Reveal, RevealedOut
from yifa.engine.matters.personal import reveal_party

router = Router(tags=["个人信息"])


@router.post(
    "/{id}/parties/{party}/reveal", response=answers(RevealedOut), url_name="reveal", summary="查看个人信息原文"
)
def reveal(request: ApiRequest, id: PathId, party: PathId, given: Reveal) -> RevealedOut:
    """A party's telephone, identity number or address in full. Who looked, at what and why is kept in the journal."""
    access = request.auth
    value = reveal_party(access.matter(id), int(party), given.field, person=access.person, reason=given.reason)
    return RevealedOut(value=value)
