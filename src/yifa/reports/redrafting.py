"""Drafting again when the records have changed: generated paragraphs are replaced, what people wrote stays.

Where the records say something else now than when somebody wrote his paragraph, his words stay and the conflict is
listed. Paragraphs keep the order that people gave them; what is new takes the place that the draft gives it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from yifa.reports.text import Paragraph, State, Text

OWN: Final = "own."
"""Rules of paragraphs that people added begin so."""


@dataclass(frozen=True)
class Contradiction:
    """A paragraph of somebody's whose records changed: what they said when it was drafted, and what they say now.

    ``now`` is empty where they say nothing any more.
    """

    rule: str
    was: str
    now: str


def redraft(current: Text, drafted: Text, fresh: Text) -> tuple[Text, list[Contradiction]]:
    """The text with what the records say now, and where that contradicts what people wrote.

    :param drafted: what the records alone said when it was last drafted. :param fresh: what they say now.
    """
    kept = [renewed for one in _with_headings(current, fresh) if (renewed := _renewed(one, fresh))]
    new = [one for one in fresh if one.rule not in current.by_rule]
    return Text.of(placed(kept, new, fresh)), list(_contradictions(current, drafted, fresh))


def placed(standing: Sequence[Paragraph], new: Iterable[Paragraph], order: Iterable[Paragraph]) -> list[Paragraph]:
    """The standing paragraphs with new ones among them: each behind the nearest one that precedes it in ``order``."""
    found, wanted = list(standing), {one.rule: one for one in new}
    before: list[str] = []
    for one in order:
        if one.rule in wanted:
            places = {standing.rule: place for place, standing in enumerate(found)}
            place = next((places[rule] + 1 for rule in reversed(before) if rule in places), 0)
            found.insert(place, wanted[one.rule])
        before.append(one.rule)
    return found


def _with_headings(current: Text, fresh: Text) -> Iterator[Paragraph]:
    """The paragraphs; a heading that is drafted no more is somebody's own where people wrote beneath it."""
    found = list(current)
    for place, one in enumerate(found):
        given_up = one.level and one.state is State.GENERATED and one.rule not in fresh.by_rule
        kept = given_up and any(under.state in (State.EDITED, State.LOCKED) for under in _beneath(found[place:]))
        yield replace(one, state=State.EDITED) if kept else one


def _beneath(found: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """What stands under the heading that comes first."""
    heading, *others = found
    return takewhile(lambda one: not 0 < one.level <= heading.level, others)


def rearranged(text: Text, fresh: Text) -> Text:
    """The text with its parts and sub-sections in the order of the fresh draft, for another template.

    Each heading takes with it what stands beneath; a heading that people added stays behind what it followed.
    """
    return Text.of(_in_order(list(text), [one.rule for one in fresh if one.level in (1, 2)], 1))


def _in_order(paragraphs: Sequence[Paragraph], order: Sequence[str], level: int) -> list[Paragraph]:
    head: list[Paragraph] = []
    groups: list[list[Paragraph]] = []
    for one in paragraphs:
        if one.level == level and one.rule in order:
            groups.append([one])
        else:
            (groups[-1] if groups else head).append(one)
    groups.sort(key=lambda group: order.index(group[0].rule))
    if level == 1:
        groups = [[group[0], *_in_order(group[1:], order, 2)] for group in groups]
    return [*head, *(one for group in groups for one in group)]


def _renewed(one: Paragraph, fresh: Text) -> Paragraph | None:
    return one if one.state is not State.GENERATED else fresh.by_rule.get(one.rule)


def _contradictions(current: Text, drafted: Text, fresh: Text) -> Iterator[Contradiction]:
    for one in current:
        if one.state is State.GENERATED or one.rule.startswith(OWN):
            continue
        was, now = (_words(text.by_rule.get(one.rule)) for text in (drafted, fresh))
        gone_anyway = one.state is State.LEFT_OUT and not now
        if was != now and now != one.text and not gone_anyway:
            yield Contradiction(one.rule, was, now)


def _words(one: Paragraph | None) -> str:
    return one.text if one is not None else ""
