"""Attachments of matters."""

from __future__ import annotations

from ninja import File, Form, Router, Status
from ninja.files import UploadedFile

from yifa.api.access import ApiRequest
from yifa.api.errors import answers
from yifa.api.schemas import FileOut, PathId, Word
from yifa.engine.files.storing import attach
from yifa.engine.matters import registry
from yifa.engine.matters.refusals import refuse
from yifa.engine.orgs.authority import capacities
from yifa.engine.store.transactions import write_transaction

router = Router(tags=["附件"])


@router.post("/{id}/files", response=answers(FileOut, 201), summary="上传附件")
def upload(request: ApiRequest, id: PathId, kind: Form[Word], file: File[UploadedFile]) -> Status[FileOut]:
    """Keep a file with a matter. ``kind`` is one that an act of its procedure names; who may do the act may attach."""
    access = request.auth
    matter = access.matter(id)
    if matter.voided:
        raise refuse("voided", "该事项已作废，不能上传附件")
    declared = registry.procedure(matter.procedure, matter.version)
    acts = [act for act in declared.acts if kind in act.files]
    if not acts:
        known = "、".join(sorted({name for act in declared.acts for name in act.files}))
        raise refuse("kind", f"“{declared.name}”没有材料种类“{kind}”", where="kind", todo=f"可用的种类：{known}")
    roles = capacities(access.person, matter.org, access.today, matter.village).roles
    if not roles & {role.code for act in acts for role in act.by}:
        who = "、".join(dict.fromkeys(role.name for act in acts for role in act.by))
        raise refuse("role", f"该材料由{who}上传；{access.person.name}今日不具有该身份", todo="请由有权人员上传")
    with write_transaction():
        kept = attach(matter, kind, file, access.person)
    taken = FileOut(
        id=str(kept.pk), kind=kept.kind, name=kept.name, media_type=kept.media_type, size=kept.size, sha256=kept.sha256
    )
    return Status(201, taken)
