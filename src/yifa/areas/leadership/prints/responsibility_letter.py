"""责任书 (G16): what a unit takes upon itself for a year, and how it is assessed."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.leadership.models import Between, ResponsibilityLetter
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, plain


@frozen
class Letter:
    """The two sides, the duties and the year."""

    topic: str = ""
    year: str = ""
    first: str = ""
    second: str = ""
    duties: tuple[str, ...] = ()
    signed_on: str = ""

    @classmethod
    def of(cls, subject: EntrySubject) -> Letter:
        """As the letter is entered: the township stands on the first side, or on the second of what it signs with the
        county."""
        letter = record_of(subject, ResponsibilityLetter)
        own, other = subject.org.name, plain(letter.unit)
        is_above = letter.between == Between.ABOVE
        return cls(
            topic=plain(letter.topic),
            year=str(letter.year),
            first="" if is_above else own,
            second=own if is_above else other,
            duties=tuple(line.strip() for line in plain(letter.duties).split("\n") if line.strip()),
            signed_on=day(letter.signed_on),
        )


FORM = Form("responsibility_letter", (), Letter, register="responsibility_letters")
