"""Two people at the same text: what each changed is kept; where both changed the same paragraph, both are told."""

from __future__ import annotations

from dataclasses import dataclass

from yifa.reports.redrafting import placed
from yifa.reports.text import Paragraph, Text


@dataclass(frozen=True)
class Clash:
    """A paragraph that two people changed differently; None: that one took it out."""

    rule: str
    theirs: Paragraph | None
    mine: Paragraph | None


def merge(base: Text, theirs: Text, mine: Text) -> tuple[Text, list[Clash]]:
    """The text with what both changed since ``base``. In a clash their words, which are stored, stand."""
    clashes = [clash for rule in _touched(base, mine) if (clash := _clash(rule, base, theirs, mine))]
    clashing = {clash.rule for clash in clashes}
    leading = mine if _order(theirs) == _order(base) else theirs
    merged = {rule: _chosen(rule, base, theirs, mine, rule in clashing) for rule in {*theirs.by_rule, *mine.by_rule}}
    standing = [found for one in leading if (found := merged[one.rule])]
    other = theirs if leading is mine else mine
    new = [found for one in other if one.rule not in leading.by_rule and (found := merged[one.rule])]
    return Text.of(placed(standing, new, other)), clashes


def _order(text: Text) -> list[str]:
    return [one.rule for one in text]


def _touched(base: Text, mine: Text) -> list[str]:
    """What I changed, added or took out."""
    rules = dict.fromkeys([*_order(mine), *_order(base)])
    return [rule for rule in rules if base.by_rule.get(rule) != mine.by_rule.get(rule)]


def _clash(rule: str, base: Text, theirs: Text, mine: Text) -> Clash | None:
    before, other, own = (text.by_rule.get(rule) for text in (base, theirs, mine))
    return Clash(rule, other, own) if before != other and other != own else None


def _chosen(rule: str, base: Text, theirs: Text, mine: Text, clashes: bool) -> Paragraph | None:
    before, other, own = (text.by_rule.get(rule) for text in (base, theirs, mine))
    return own if before == other and not clashes else other
