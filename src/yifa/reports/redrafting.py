"""Drafting again when the records have changed: generated paragraphs are replaced, what people wrote stays.

Where the records say something else now than when somebody wrote his paragraph, his words stay and the conflict is
listed. Paragraphs keep the order that people gave them; what is new takes the place that the draft gives it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
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
    kept = [renewed for one in current if (renewed := _renewed(one, fresh))]
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
