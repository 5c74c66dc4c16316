"""法律明白人登记表 (G9): who was picked, what the village and the township say of it, and what they have done since.

What else the paper form asks of a person is written by hand: the register does not hold it.
"""

from __future__ import annotations

from attrs import frozen

from yifa.areas.publicity.models import LawLiterate, LiterateWork
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, dotted, plain


@frozen
class Done:
    """One line of the work log."""

    on: str = ""
    kind: str = ""
    what: str = ""
    served: str = ""


@frozen
class Person:
    """The sheet of one person."""

    kind: str = ""
    name: str = ""
    village: str = ""
    standing: str = ""
    number: str = ""
    since: str = ""
    rows: tuple[Done, ...] = ()

    @classmethod
    def of(cls, subject: EntrySubject) -> Person:
        """As entered, with the work log."""
        one = record_of(subject, LawLiterate)
        log = LiterateWork.objects.filter(org=one.org, worker=one, voided=False).order_by("dated_on", "pk")
        return cls(
            kind=str(one.get_kind_display()),
            name=plain(one.name),
            village=str(one.village or subject.org.name),
            standing=str(one.get_standing_display()),
            number=plain(one.number),
            since=day(one.since),
            rows=tuple(
                Done(dotted(row.done_on), str(row.get_kind_display()), plain(row.what), str(row.served or ""))
                for row in log
            ),
        )


FORM = Form("law_literate_person", (), Person, register="law_literates")
