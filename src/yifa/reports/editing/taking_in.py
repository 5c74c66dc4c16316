"""Taking in a whole text as somebody wrote it, in a field or in an editor: nothing in it is trusted. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from yifa.engine.matters.refusals import Refused, refuse
from yifa.reports.editing.changes import tidy
from yifa.reports.redrafting import OWN, placed
from yifa.reports.text import BadText, Paragraph, State, Text

_NEW: Final = re.compile(rf"{re.escape(OWN)}[A-Za-z0-9]{{8}}")


def taken_in(written: str, base: Text, drafted: Text) -> Text:
    """The text in its canonical form, as it may be saved upon ``base``.

    What was changed is somebody's now, so that drafting again does not replace it, unless it says again what the
    records say. What can't be seen goes. A paragraph of the records that is missing, or has no words any more, is
    left out; somebody's own is gone.

    :param drafted: what the records alone said: its paragraphs may come back.
    :raises Refused: a line is not canonical, a locked paragraph was changed, or a new one is not named as such.
    """
    try:
        mine = Text.parse(written)
        kept = [kept for one in mine if (kept := _taken(one, base.by_rule.get(one.rule), drafted))]
        return Text.of(placed(kept, _left_out(base, mine), base))
    except BadText as bad:
        raise refuse("text", str(bad), where="text") from None


def _taken(one: Paragraph, before: Paragraph | None, drafted: Text) -> Paragraph | None:
    if one == before or (one == drafted.by_rule.get(one.rule) and not _is_locked(before, one)):
        return one
    if before is None and not (_NEW.fullmatch(one.rule) or one.rule in drafted.by_rule):
        todo = f"请写作“{OWN}”加8位字母或者数字"
        raise refuse("rule", f"新增段落的编号“{one.rule[:40]}”不能使用", where="text", todo=todo)
    if _is_locked(before, one):
        raise _locked(before or one)
    words = " ".join(tidy(one.text))
    if not words:
        return _without_words(before)
    state = State.EDITED if one.state is State.GENERATED else one.state
    return replace(one, text=words, state=state)


def _is_locked(before: Paragraph | None, one: Paragraph) -> bool:
    """Whether it was locked and is: whoever unlocks it may change it."""
    return before is not None and before.state is one.state is State.LOCKED


def _without_words(before: Paragraph | None) -> Paragraph | None:
    if before is None or before.rule.startswith(OWN):
        return None
    return replace(before, state=State.LEFT_OUT)


def _left_out(base: Text, mine: Text) -> Iterator[Paragraph]:
    """The paragraphs of the records that are missing."""
    for one in base:
        if one.rule in mine.by_rule:
            continue
        if one.state is State.LOCKED:
            raise _locked(one)
        if not one.rule.startswith(OWN):
            yield replace(one, state=State.LEFT_OUT)


def _locked(one: Paragraph) -> Refused:
    return refuse("locked", f"“{one.text[:20]}”一段已锁定，不能修改", where="text", todo="请先解除锁定")
