"""The report of a year: text, numbers, the rows behind them, and the frame, taken from the records at one moment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Final

from attrs import frozen

from yifa.engine.figures import registry as figures
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.periods import Period
from yifa.engine.figures.recorded import areas_recorded
from yifa.engine.figures.tally import Value
from yifa.engine.journal.checkpoints import latest_checkpoint, note_of
from yifa.engine.journal.stored_chain import head_of
from yifa.engine.narrative import registry as narratives
from yifa.engine.narrative.facts import Facts, Span, break_down, gather
from yifa.engine.narrative.numerals import chinese
from yifa.engine.narrative.telling import COMPARED, told
from yifa.engine.narrative.tokens import BadToken, Filled, Mention, Piece, Reference, Token, pieces
from yifa.engine.orgs.hierarchy import scope_of
from yifa.engine.orgs.models import Org
from yifa.engine.prints.words import day
from yifa.engine.store.tenancy import org_scope
from yifa.reports.attachments import charts
from yifa.reports.drafting import draft, unrecorded
from yifa.reports.evidence import NO_ROWS, Counted, Evidence, gather_evidence
from yifa.reports.former.standing import former_report, stated_values
from yifa.reports.imprint import Imprint
from yifa.reports.templates import PRODUCT, Template, template_for
from yifa.reports.text import Text

EARLIEST = 1949
BROKEN: Final = "〔此处数据有误〕"
"""Stands in the words where a number should stand that can't be told."""
_ATTEMPTS = 3


class CannotBuild(ValueError):
    """There is no report of that year to be built; the message says why and what to do."""


@frozen
class Run:
    """Words of a paragraph; with the token that tells them where they are a number, with what was filled in, or with
    the record that they name."""

    words: str
    token: Token | None = None
    filled: Filled | None = None
    mention: Mention | None = None
    broken: str = ""
    """Why nothing can be told here: the token names nothing, or claims what the records don't say any more."""


@dataclass(frozen=True)
class Block:
    """A paragraph or heading as it is set: its number (一、 （一）), its words, the rule that made it."""

    level: int
    number: str
    runs: tuple[Run, ...]
    rule: str

    @property
    def words(self) -> str:
        """The whole of it as plain text."""
        return self.number + "".join(run.words for run in self.runs)


@frozen
class ByHand:
    """A number that was filled in by hand: what it counts, on what evidence, and who answers for it."""

    says: str
    evidence: str
    by: str


@dataclass(frozen=True)
class Wording:
    """The words that people gave a report: its text, the numbers that they filled in by hand, by their keys, with what
    stands behind them, and the template by which it was drafted."""

    text: Text
    filled: Mapping[str, str] = field(default_factory=dict)
    template: Template = PRODUCT
    by_hand: Mapping[str, ByHand] = field(default_factory=dict)


@dataclass(frozen=True)
class Checkpoint:
    """Where the organisation's journal stood: origin, size and root of the chain; the newest signed note of it."""

    origin: str
    size: int
    root: str
    signed: str


@dataclass(frozen=True)
class Report:
    """A report before it is set. ``evidence`` has the rows of every figure of the year and of all that is told; it is
    empty where the report was only drafted. ``filled`` are the numbers filled in by hand, by their keys."""

    org: Org
    facts: Facts
    text: Text
    imprint: Imprint
    evidence: dict[Counted, Evidence]
    checkpoint: Checkpoint | None
    filled: Mapping[str, str] = field(default_factory=dict)
    orgs: Sequence[Org] = ()
    """Whose rows were counted: the organisation and its predecessors."""
    template: Template = PRODUCT
    """Whose parts it must have."""
    by_hand: Mapping[str, ByHand] = field(default_factory=dict)
    """What stands behind the numbers that were filled in, by their keys."""

    @property
    def year(self) -> int:
        """The year reported on."""
        return self.facts.span.period.first.year

    @cached_property
    def blocks(self) -> list[Block]:
        """The text with its headings numbered and its tokens told; what can't be told is marked."""
        return list(_blocks(self.text, self.facts, self.filled))

    @cached_property
    def tokens(self) -> list[Token]:
        """Every token of the text once, in the order in which they are told."""
        return list(dict.fromkeys(run.token for block in self.blocks for run in block.runs if run.token))

    @cached_property
    def filled_in(self) -> list[Filled]:
        """The numbers of the text that were filled in by hand, each once."""
        return list(dict.fromkeys(run.filled for block in self.blocks for run in block.runs if run.filled))

    @cached_property
    def mentions(self) -> list[Mention]:
        """The records that the text names, each once."""
        return list(dict.fromkeys(run.mention for block in self.blocks for run in block.runs if run.mention))

    @property
    def broken(self) -> list[tuple[Block, Run]]:
        """What can't be told, with the paragraph in which it stands."""
        return [(block, run) for block in self.blocks for run in block.runs if run.broken]

    @property
    def unsaid(self) -> list[Figure]:
        """The figures above zero that the text says nowhere. How many places there are says nothing of an area that
        recorded nothing."""
        said = {token.of.figure for token in self.tokens if not token.of.by}
        known = areas_recorded(self.facts.now.values())
        return [
            result.figure
            for id, result in sorted(self.facts.now.items())
            if id not in said and result.total.shown and (_is_of_its_area(result.figure) or result.figure.area in known)
        ]

    @property
    def unrecorded(self) -> list[str]:
        """The parts and sub-sections of which nothing is recorded."""
        return unrecorded(self.text)

    @property
    def remarks(self) -> list[str]:
        """What whoever reads the result should know before using it."""
        span = self.facts.span
        return [] if span.is_over else [f"统计截至{day(span.as_of)}，{self.year}年尚未结束，数字还会变化"]

    def words(self) -> str:
        """The finished text from title to date, as plain text."""
        frame, to = self.imprint, f"{self.imprint.to}：" if self.imprint.to else ""
        head = [frame.number, *frame.title, to]
        return "\n".join(
            [*filter(None, head), *(block.words for block in self.blocks), *frame.signatories, day(frame.dated)]
        )

    def value(self, counted: Counted) -> Value:
        """What a figure or a part of it came to."""
        return self.facts.value(counted.of, counted.span)

    def sources(self, token: Token) -> list[Counted]:
        """What a token tells: one figure over one span; a change is of two."""
        return _sources(token, self.facts)


def build(org: Org, year: int, as_of: date, imprint: Imprint, *, today: date, wording: Wording | None = None) -> Report:
    """The report of a year from the records, as of a day, with the rows behind its numbers; writes nothing.

    :param wording: what people made of the draft; without it the records alone speak.
    :raises CannotBuild: the year or the day is to come, nothing of that year is recorded, or others keep writing.
    """
    for _ in range(_ATTEMPTS):
        report = drafted(org, year, as_of, imprint, today=today, wording=wording)
        with org_scope(*report.orgs):
            evidence = gather_evidence(report.orgs, counted_in(report)) | dict.fromkeys(stated_in(report), NO_ROWS)
        # Figures and rows are read one after the other: what was recorded between would be in one of them alone.
        if all(report.value(counted).rows == rows.count for counted, rows in evidence.items()):
            return replace(report, evidence=evidence)
    raise CannotBuild(f"起草时{org.name}的记录一直在变动，数字与明细对不上。请稍后再试")


def drafted(
    org: Org, year: int, as_of: date, imprint: Imprint, *, today: date, wording: Wording | None = None
) -> Report:
    """The same without the rows, to be looked at. :raises CannotBuild: as above."""
    _refuse_days(year, as_of, today)
    orgs, span = scope_of(org, today), Span(Period.year(year), as_of)
    told_apart = _told_apart(wording.text) if wording else ()
    with org_scope(*orgs):
        # A report tells of a whole year: a year that is not over has nothing in it to be compared with.
        former = former_report(org, year - 1) if span.is_over else None
        stated = stated_values(former) if former is not None else {}
        facts = gather(orgs, span, [*narratives.breakdowns(), *charts.breakdowns(), *told_apart], stated)
    if wording is not None:
        return Report(
            org,
            facts,
            wording.text,
            imprint,
            {},
            _checkpoint(org),
            wording.filled,
            orgs,
            wording.template,
            wording.by_hand,
        )
    if not any(result.total.rows for result in facts.now.values() if result.figure.kind != "stock"):
        raise CannotBuild(f"{org.name}没有{year}年的业务记录，无从起草年度报告。请核对年份，或者先导入当年台账")
    template = template_for(org, today)
    with org_scope(*orgs):
        text = draft(org, facts, template.outline)
    return Report(org, facts, text, imprint, {}, _checkpoint(org), orgs=orgs, template=template)


def retold(report: Report, text: Text) -> Report:
    """The same facts in other words, with what these tell apart of figures besides; writes nothing."""
    known = report.facts.broken_down
    with org_scope(*report.orgs):
        more = break_down(report.orgs, report.facts.span, [one for one in _told_apart(text) if one not in known])
    return replace(report, text=text, facts=replace(report.facts, broken_down={**known, **more}))


def _told_apart(text: Text) -> Iterator[tuple[str, str]]:
    """What people tell of a figure's parts, as far as there is such a figure and such a part."""
    known = {figure.id: figure for figure in figures.all_figures()}
    for paragraph in text:
        for piece in pieces(paragraph.text):
            if isinstance(piece, Token) and piece.of.figure in known and piece.of.by in known[piece.of.figure].dims:
                yield piece.of.figure, piece.of.by


def _refuse_days(year: int, as_of: date, today: date) -> None:
    if not EARLIEST <= year <= today.year:
        raise CannotBuild(f"不能编制{year}年的年度报告：年份应在{EARLIEST}年至{today.year}年之间")
    if as_of > today:
        raise CannotBuild(f"统计截止日{day(as_of)}晚于今天，届时才能统计；请写今天或者以前的日期")
    if as_of < date(year, 1, 1):
        raise CannotBuild(f"统计截止日{day(as_of)}早于{year}年，当时还没有{year}年的记录；请改 --as-of 或者 --year")


def _blocks(text: Text, facts: Facts, filled: Mapping[str, str]) -> Iterator[Block]:
    counts = [0, 0, 0, 0]
    for paragraph in text.said:
        number = ""
        if paragraph.level:
            counts[paragraph.level - 1] += 1
            counts[paragraph.level :] = [0] * (4 - paragraph.level)
            number = _numbered(paragraph.level, counts[paragraph.level - 1])
        runs = (_run(piece, facts, filled) for piece in pieces(paragraph.text))
        yield Block(paragraph.level, number, tuple(runs), paragraph.rule)


def _run(piece: str | Piece, facts: Facts, filled: Mapping[str, str]) -> Run:
    if isinstance(piece, str):
        return Run(piece)
    try:
        words = told(piece, facts, filled)
    except (BadToken, figures.UnknownFigure) as bad:
        return Run(BROKEN, broken=str(bad))
    match piece:
        case Token():
            return Run(words, token=piece)
        case Filled():
            return Run(words, filled=piece)
        case Mention():
            return Run(words, mention=piece)


def _numbered(level: int, count: int) -> str:
    """The order of headings in official documents (GB/T 9704-2012, 7.3.3)."""
    match level:
        case 1:
            return f"{chinese(count)}、"
        case 2:
            return f"（{chinese(count)}）"
        case 3:
            return f"{count}．"
        case _:
            return f"（{count}）"


def counted_in(report: Report) -> Iterator[Counted]:
    """Every figure of the year, then what is told beside them; not what a document says instead of rows."""
    yield from (Counted(Reference(figure.id), report.facts.span) for figure in figures.all_figures())
    for token in report.tokens:
        yield from (counted for counted in report.sources(token) if not report.value(counted).stated)


def stated_in(report: Report) -> list[Counted]:
    """What is told of the year before by what a document says of it."""
    told = dict.fromkeys(counted for token in report.tokens for counted in report.sources(token))
    return [counted for counted in told if report.value(counted).stated]


def _is_of_its_area(figure: Figure) -> bool:
    """Whether it counts records of its area, and no villages or people that are there without it."""
    return figure.model._meta.app_label == figure.area


def _sources(token: Token, facts: Facts) -> list[Counted]:
    span = facts.span_of(token.period)
    spans = [span, span.before] if token.format in COMPARED else [span]
    whole = [Counted(Reference(token.whole), span)] if token.whole else []
    return [*(Counted(token.of, each) for each in spans), *whole]


def _checkpoint(org: Org) -> Checkpoint | None:
    head = head_of(org)
    if head is None:
        return None
    signed = latest_checkpoint(org)
    return Checkpoint(*head, signed=note_of(signed).text() if signed is not None else "")
