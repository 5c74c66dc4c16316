"""A form that is sent once more: the same does nothing again; something else is first told that the form was sent."""

from __future__ import annotations

import uuid

from yifa.engine.matters.refusals import Refused, refuse


def told_of_first(refused: Refused, client_id: str) -> tuple[Refused, str]:
    """The refusal as a page tells it, and the id under which its form may be sent next.

    Whoever came back to a form that was sent and changed it may mean to correct the first or to do another: they are
    told, and what they send after that is another.
    """
    if "client_id" not in refused.names():
        return refused, client_id
    told = refuse(
        "client_id",
        "这张表刚才已经提交过，这次填的内容与上次不同",
        todo="要改上次填的，请到该事项办理更正；确要另办一次的，再按一次提交",
    )
    return told, uuid.uuid4().hex
