"""提醒: what Today reminds its reader of, with the way to where it is seen to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from yifa.desk.access import Reader
from yifa.desk.figures.asking import orgs_of
from yifa.desk.ledger import may_register
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.registry import ledgers
from yifa.engine.reminders import Asking, Reminded, Reminder, reminded
from yifa.ui.templatetags.office import urgency


@dataclass(frozen=True)
class Note:
    """One line: what is to be remembered, on which basis, by when, and where."""

    reminder: Reminder
    what: Reminded
    today: date
    href: str
    step: str
    """What the link says: 登记 where something is to be entered, else 查看."""

    @property
    def urgency(self) -> str:
        """``late``, ``soon`` or nothing."""
        return urgency(self.what.due, self.today) if self.what.due else "soon"


def notes(reader: Reader) -> Sequence[Note]:
    """The earliest first, of the ledgers that the reader sees and of entries that they may open."""
    asking = Asking(reader.org, orgs_of(reader), reader.person, reader.roles, reader.today, reader.near)
    seen = {ledger.id: ledger for ledger in ledgers() if reader.sees(ledger)}
    found = [(reminder, what) for reminder, what in reminded(asking) if what.ledger in seen]
    closed = _closed_to(reader, [what.entry for _, what in found if what.entry is not None])
    found = [one for one in found if one[1].entry not in closed]
    found.sort(key=lambda one: one[1].due or reader.today)
    return [_note(reminder, what, seen[what.ledger], reader) for reminder, what in found]


def _closed_to(reader: Reader, entries: Sequence[int]) -> frozenset[int]:
    """Those of the entries that the reader may not open: whose post is for a village is not told of others'."""
    if reader.near is None:
        return frozenset()
    return frozenset(entries) - set(reader.entries().filter(pk__in=entries).values_list("pk", flat=True))


def _note(reminder: Reminder, what: Reminded, ledger: Ledger, reader: Reader) -> Note:
    if what.entry is not None:
        return Note(reminder, what, reader.today, reverse("desk_entry", args=[what.entry]), "查看")
    if what.begins and may_register(ledger, reader):
        href = f"{reverse('desk_register', args=[ledger.id])}?{urlencode(what.begins)}"
        return Note(reminder, what, reader.today, href, "登记")
    if what.page:
        return Note(reminder, what, reader.today, reverse(what.page), "查看")
    href = reverse("desk_ledger", args=[ledger.id]) + (f"?{urlencode(what.asked)}" if what.asked else "")
    return Note(reminder, what, reader.today, href, "查看")
