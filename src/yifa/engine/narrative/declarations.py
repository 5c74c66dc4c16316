"""The words in which an area declares what it says in a report.

A sentence is led by its first clause: where that has nothing to say, the sentence is not said. A clause is a text with
figures in braces by their short names, ``开展矛盾纠纷排查{sweeps}`` or ``涉及金额{amount_involved:money}``; it is said
when each of them is above zero, or when its own condition holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from string import Formatter
from typing import Protocol

from attrs import evolve, field, frozen

from yifa.engine.figures.declarations import Rate
from yifa.engine.narrative.facts import Facts
from yifa.engine.narrative.known import Condition, Known, Part
from yifa.engine.narrative.numerals import chinese
from yifa.engine.narrative.telling import CLAIMS, holds
from yifa.engine.narrative.tokens import Token, pieces

Breakdown = tuple[str, str]
"""(figure's short name, dimension)."""


class Clause(Protocol):
    """Part of a sentence, without the mark behind it."""

    @property
    def figures(self) -> Sequence[tuple[str, str]]:
        """The figures that it names, each with the way of telling (empty: the usual one)."""

    @property
    def breakdowns(self) -> Sequence[Breakdown]:
        """What it needs broken down."""

    def say(self, known: Known) -> str:
        """The clause with tokens; nothing where there is nothing to say."""


@frozen
class Said:
    """A text with figures in it.

    ``{name:none}`` is the word 未发生, ``{name:all=均}`` and ``{name:up=上升}`` are words too: such a clause is said
    when the figure says so. ``when`` takes the place of the usual condition. While the year is not over, 全年 is said
    as 年内 and 年末 as 目前.
    """

    text: str
    when: Condition | None = field(kw_only=True, default=None)

    @property
    def figures(self) -> list[tuple[str, str]]:
        return [(name, format or "") for _, name, format, _ in Formatter().parse(self.text) if name]

    @property
    def breakdowns(self) -> Sequence[Breakdown]:
        return ()

    def say(self, known: Known) -> str:
        holds = self.when(known) if self.when else all(_is_there(known, *told) for told in self.figures)
        if not holds:
            return ""
        told = "".join(
            before + (known.token(name, format or "") if name else "")
            for before, name, format, _ in Formatter().parse(self.text)
        )
        if known.facts.span.is_over:
            return told
        return told.replace("全年", "年内").replace("年末", "目前")


def _is_there(known: Known, name: str, format: str) -> bool:
    if format.partition("=")[0] in CLAIMS:
        return holds(Token.parse(known.token(name, format)), known.facts)
    return known.value(name).rows > 0 if isinstance(known.figure(name), Rate) else known.number(name) > 0


@frozen
class Compared:
    """与上年相比: by how much a figure is more or less; said where the year before has something to compare with."""

    name: str

    @property
    def figures(self) -> list[tuple[str, str]]:
        return [(self.name, "change")]

    @property
    def breakdowns(self) -> Sequence[Breakdown]:
        return ()

    def say(self, known: Known) -> str:
        before = known.before(self.name)
        if before is None or not known.value(self.name).rows:
            return ""
        change = known.number(self.name) - before
        than = "上年" if known.facts.span.is_over else "上年同期"
        if not change:
            return f"与{than}{known.token(self.name, 'same')}"
        up, down = ("提高", "下降") if isinstance(known.figure(self.name), Rate) else ("增加", "减少")
        return f"比{than}{up if change > 0 else down}{known.token(self.name, 'change')}"


@frozen
class ByKind:
    """其中……: the parts of a figure, the largest first, and the rest as one; they always add up to it.

    ``text`` has ``{parts}`` where they are listed, ``noun`` follows the name of each. ``rest`` is the key of the choice
    that is told with the rest. Said where there are at least two parts.
    """

    name: str
    by: str
    text: str = "其中{parts}"
    noun: str = ""
    named: int = 5
    rest: str = "other"
    names: Mapping[str, str] = field(factory=dict)

    @property
    def figures(self) -> list[tuple[str, str]]:
        return [(self.name, "")]

    @property
    def breakdowns(self) -> list[Breakdown]:
        return [(self.name, self.by)]

    def say(self, known: Known) -> str:
        parts = known.parts(self.name, self.by)
        if len(parts) < 2:
            return ""
        told = [f"{name}{known.part_token(self.name, self.by, *keys)}" for name, keys in self._items(parts)]
        return self.text.format(parts="、".join(told))

    def _items(self, parts: Sequence[Part]) -> Iterator[tuple[str, list[str]]]:
        proper = [part for part in parts if part.key and part.key != self.rest]
        # One that would be the rest alone is named instead.
        cut = self.named if len(proper) > self.named + 1 or len(proper) < len(parts) else len(proper)
        yield from ((self._called(part), [part.key]) for part in proper[:cut])
        rest = [part.key for part in proper[cut:]] + [part.key for part in parts if part.key == self.rest]
        if rest:
            yield f"其他{self.noun}", rest
        if any(not part.key for part in parts):
            yield "未登记类别的", [""]

    def _called(self, part: Part) -> str:
        name = self.names.get(part.key, part.name)
        return name if name.endswith("争议") else name + self.noun


def _clauses(given: Iterable[Clause]) -> tuple[Clause, ...]:
    return tuple(given)


@frozen
class Listed:
    """Several things in a row, 、 between them, those that there are none of left out.

    ``total``: they are told as 其中 of this figure, and only where they add up to it exactly.
    """

    items: tuple[Said, ...] = field(converter=tuple[Said, ...])
    before: str = ""
    after: str = ""
    total: str = ""
    fewest: int = 1

    @property
    def figures(self) -> list[tuple[str, str]]:
        return [told for item in self.items for told in item.figures]

    @property
    def breakdowns(self) -> Sequence[Breakdown]:
        return ()

    def say(self, known: Known) -> str:
        said = [words for item in self.items if (words := item.say(known))]
        if len(said) < self.fewest or (self.total and not self._adds_up(known)):
            return ""
        return f"{self.before}{'、'.join(said)}{self.after}"

    def _adds_up(self, known: Known) -> bool:
        return sum(known.number(name) for name, _ in self.figures) == known.number(self.total)


@frozen
class Named:
    """Which they are: words that the area makes of records by name, without a number of its own; nothing where there
    are none. What it names by ``naming.matter_named`` and ``entry_named`` opens the record."""

    words: Callable[[Known], str]

    @property
    def figures(self) -> Sequence[tuple[str, str]]:
        return ()

    @property
    def breakdowns(self) -> Sequence[Breakdown]:
        return ()

    def say(self, known: Known) -> str:
        return self.words(known)


@frozen
class Either:
    """The first of several clauses that has something to say."""

    clauses: tuple[Clause, ...] = field(converter=_clauses)

    @property
    def figures(self) -> list[tuple[str, str]]:
        return [told for clause in self.clauses for told in clause.figures]

    @property
    def breakdowns(self) -> list[Breakdown]:
        return [breakdown for clause in self.clauses for breakdown in clause.breakdowns]

    def say(self, known: Known) -> str:
        return next((said for clause in self.clauses if (said := clause.say(known))), "")


@frozen
class Sentence:
    """一句: clauses with commas between them and a full stop behind; silent where the first has nothing to say.

    A clause that begins with ； stands behind that mark alone.
    """

    clauses: tuple[Clause, ...] = field(converter=_clauses)

    def say(self, known: Known) -> str:
        """The sentence with tokens, or nothing."""
        lead, *rest = (clause.say(known) for clause in self.clauses)
        if not lead:
            return ""
        return all_of_it("，".join(filter(None, (lead, *rest))).replace("，；", "；"), known.facts) + "。"


_PART = re.compile(r"(?<=，)其中([^{}，；、]+)(\{\{[^{}]+\|count\}\})(?=[，；]|$)")
_DOING = ("已", "可", "达成", "知晓", "满意", "逾期", "按期", "当场")
"""What begins so tells what was done: 均达成协议. Anything else is what something is: 均为小额纠纷."""


def all_of_it(words: str, facts: Facts) -> str:
    """The words of a sentence where a part that is told alone as 其中 of a figure is all of it: 共5件，均为网格上报. A
    part that equals its whole is no part."""

    def told(found: re.Match[str]) -> str:
        whole = next((one for one in reversed(_counts(words[: found.start()])) if not one.of.by), None)
        part = Token.parse(found[2])
        if whole is None or part.of.by or whole.period != part.period:
            return found[0]
        claim = evolve(part, format="all", word=f"均/{whole.of.figure}")
        if not holds(claim, facts):
            return found[0]
        if found[1].startswith(_DOING):
            return f"{claim}{found[1].removesuffix('的')}"
        # 为零 would claim that there was none.
        return f"{claim}{'属' if found[1].startswith('零') else '为'}{found[1]}"

    return _PART.sub(told, words)


def _counts(words: str) -> list[Token]:
    """The numbers that the words tell as such, in order."""
    return [piece for piece in pieces(words) if isinstance(piece, Token) and piece.format == "count"]


def said(*clauses: Clause | str) -> Sentence:
    """A sentence of these clauses; a plain text is a clause with figures in it."""
    return Sentence(Said(clause) if isinstance(clause, str) else clause for clause in clauses)


@frozen
class Paragraph:
    """一段: sentences one after another. ``id`` is the rule that its text is known by, unique within the area.

    ``opening`` names it in a few words; where several paragraphs of a section have one, they are counted: 一是……。
    """

    id: str
    sentences: tuple[Sentence, ...] = field(converter=tuple[Sentence, ...])
    opening: str = field(kw_only=True, default="")

    def say(self, known: Known) -> str:
        """The paragraph with tokens, or nothing."""
        return "".join(sentence.say(known) for sentence in self.sentences)


@frozen
class Section:
    """What an area says in one part of the report.

    :param part: the statutory part (``yifa.reading.parts``).
    :param topic: the customary sub-section of the outline in which it stands; where empty, it has a heading of its own.
    """

    area: str
    part: str
    paragraphs: tuple[Paragraph, ...] = field(converter=tuple[Paragraph, ...])
    topic: str = field(kw_only=True, default="")
    heading: str = field(kw_only=True, default="")

    @property
    def clauses(self) -> list[Clause]:
        """Every clause in it."""
        return [
            clause for paragraph in self.paragraphs for sentence in paragraph.sentences for clause in sentence.clauses
        ]

    def say(self, facts: Facts) -> list[tuple[str, str]]:
        """(rule, text with tokens) of each paragraph that has something to say."""
        known = Known(self.area, facts)
        found = [(paragraph, text) for paragraph in self.paragraphs if (text := paragraph.say(known))]
        opened = [paragraph for paragraph, _ in found if paragraph.opening]
        return [(f"{self.area}.{paragraph.id}", _opened(paragraph, opened) + text) for paragraph, text in found]


def _opened(paragraph: Paragraph, opened: Sequence[Paragraph]) -> str:
    if not paragraph.opening:
        return ""
    count = f"{chinese(opened.index(paragraph) + 1)}是" if len(opened) > 1 else ""
    return f"{count}{paragraph.opening}。"
