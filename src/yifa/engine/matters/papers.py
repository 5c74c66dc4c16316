"""补交、撤下材料: papers that come in after their step, signed later or found later; and those that came in by mistake.

Like whatever every matter has, each is an entry in its history. Which steps a late paper meets, their guards see for
themselves.
"""

from __future__ import annotations

from datetime import date

from django.core.files.uploadedfile import UploadedFile

from yifa.engine.files import storing
from yifa.engine.files.errors import FileRefusedError
from yifa.engine.files.models import Attachment
from yifa.engine.matters.attempt import Done
from yifa.engine.matters.general import once, working
from yifa.engine.matters.models import Matter
from yifa.engine.matters.refusals import refuse
from yifa.engine.orgs.models import Person
from yifa.law.file_kinds import kind_name
from yifa.law.procedure import Procedure


def kinds_of(procedure: Procedure) -> list[str]:
    """The kinds of papers that some act of the procedure takes in, in the order of the acts."""
    return list(dict.fromkeys(kind for act in procedure.acts for kind in act.files))


@once
def add_paper(
    matter: Matter | int,
    kind: str,
    uploaded: UploadedFile,
    *,
    actor: Person,
    happened_on: date,
    reason: str,
    client_id: str | None = None,
) -> Done:
    """Keep a paper of a kind that the procedure knows with the matter, ended or not.

    :raises Refused: as for every general act (a voided matter takes nothing in); there is no such kind; the file is not
        taken in.
    """
    said = ["add_paper", kind, uploaded.name, uploaded.size]
    with working(matter, actor, happened_on, reason, client_id=client_id, said=said) as work:
        if kind not in kinds_of(work.procedure):
            raise refuse(
                "unknown_kind", f"本程序没有“{kind_name(kind)}”这种材料", where="kind", todo="请选择列出的种类"
            )
        try:
            kept = storing.attach(work.matter, kind, uploaded, actor)
        except FileRefusedError as refused:
            raise refuse("file", str(refused), where="file") from None
        work.note = f"{kind_name(kind)}：{kept.name}。{work.note}"
        return work.enter("add_paper")


@once
def withdraw_paper(
    matter: Matter | int,
    paper: Attachment | int,
    *,
    actor: Person,
    happened_on: date,
    reason: str,
    client_id: str | None = None,
) -> Done:
    """Mark a paper as withdrawn, so that it counts and is bound no more; it stays until its retention ends.

    :raises Refused: as for every general act; the matter has no such paper, or it is withdrawn already.
    """
    key = paper if isinstance(paper, int) else paper.pk
    with working(matter, actor, happened_on, reason, client_id=client_id, said=["withdraw_paper", key]) as work:
        own = Attachment.objects.filter(org_id=work.matter.org_id, matter=work.matter, withdrawn_at__isnull=True)
        found = own.filter(pk=key).first()
        if found is None:
            raise refuse("not_found", "没有找到这份材料，可能已经撤下", where="paper", todo="请刷新后重试")
        storing.withdraw(found, by=actor, reason=work.note)
        work.note = f"{kind_name(found.kind)}：{found.name}。{work.note}"
        return work.enter("withdraw_paper")
