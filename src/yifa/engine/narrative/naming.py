"""What areas need where a report names records: the days that it speaks of, and entered words as part of a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from yifa.engine.matters.models import Record
from yifa.engine.narrative.known import Known
from yifa.engine.narrative.tokens import MOST_WORDS, Mention
from yifa.engine.prints.words import day
from yifa.engine.registers.models import EntryRecord

MOST = 8
"""So many are named of one sort; the figures tell how many there are."""


@dataclass(frozen=True)
class Told:
    """The days of a report: its year, the first, the last that is known of it, and that as of which it is written."""

    year: int
    first: date
    last: date
    as_of: date
    orgs: tuple[int, ...]

    @classmethod
    def by(cls, known: Known) -> Told:
        """Those of the facts that an area asks."""
        period, as_of = known.facts.span.period, known.facts.span.as_of
        orgs = tuple(org.pk for org in known.facts.orgs)
        return cls(period.first.year, period.first, min(period.last, as_of), as_of, orgs)


def plain(text: str) -> str:
    """What was entered, as part of a sentence: one line, no mark at its end, nothing that is read as a token."""
    return "".join(text.split()).replace("{", "｛").replace("}", "｝").rstrip("。；，、,;.")


def some(names: Sequence[str]) -> str:
    """The names in a row; of many the first, so that the sentence stays one."""
    return "、".join(names[:MOST]) + ("等" if len(names) > MOST else "")


def matter_named(record: Record) -> str:
    """The matter by its title, as readers open it."""
    return str(Mention.of("matter", record.matter_id, plain(record.matter.title)))


def matter_opened(record: Record, words: str) -> str:
    """Words that were entered of a matter, as readers open it by them; words too long for that as they are."""
    told = plain(words)
    return str(Mention.of("matter", record.matter_id, told)) if len(told) <= MOST_WORDS else told


def entry_named(record: EntryRecord, name: str) -> str:
    """The entry by a name of its own, as readers open it."""
    return str(Mention.of("entry", record.pk, plain(name)))


def clause(before: str, text: str, behind: str = "") -> str:
    """The words between two others; nothing where there are none."""
    told = plain(text)
    return f"{before}{told}{behind}" if told else ""


def day_told(on: date | None) -> str:
    """2025年6月30日; nothing where it is not known."""
    return day(on) if on else ""


def joined(parts: Iterable[str]) -> str:
    """Several, each of which is nearly a sentence."""
    return "；".join(parts)
