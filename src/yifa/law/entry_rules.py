"""What must hold between the fields of a register's entry, and between entries: each rule with its basis and words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from yifa.law.citation import Basis
from yifa.law.months import month_after
from yifa.law.wording import month_in_words


class EntryFacts(Protocol):
    """An entry as it would stand after it is entered, completed or corrected. The engine supplies it from real rows."""

    @property
    def record(self) -> Any:
        """The entry's fields. What a ledger from elsewhere does not know is None or empty."""

    @property
    def today(self) -> date: ...

    def entries(self, register: str, first: date, last: date) -> Sequence[Any]:
        """The standing entries of that register, of the same village and the groups and grids in it, dated from
        ``first`` through ``last``; the entry itself is not among them."""


@dataclass(frozen=True)
class EntryRule:
    """A rule on the entries of a register. ``unmet`` says in Chinese what is wrong, or None when it is met.

    ``where`` is the field at which a form shows it; ``law`` None: the rule is plain sense.
    """

    id: str
    demand: str
    check: Callable[[EntryFacts], bool | str]
    where: str = ""
    law: Basis | None = None

    def unmet(self, facts: EntryFacts) -> str | None:
        """None, or the reason for refusal: the check's own words where it gives them, else the demand."""
        answer = self.check(facts)
        if answer is True:
            return None
        return self.demand if answer is False else answer


def entry_rule(
    demand: str, *, where: str = "", law: Basis | None = None
) -> Callable[[Callable[[EntryFacts], bool | str]], EntryRule]:
    """Make a rule of a function; the function's name is the rule's id."""

    def make(check: Callable[[EntryFacts], bool | str]) -> EntryRule:
        return EntryRule(check.__name__, demand, check, where, law)

    return make


def in_order(earlier: str, later: str, demand: str, *, law: Basis | None = None) -> EntryRule:
    """The day in one field is not after the day in another, where both are known."""

    def check(facts: EntryFacts) -> bool:
        first, second = getattr(facts.record, earlier), getattr(facts.record, later)
        return first is None or second is None or first <= second

    return EntryRule(f"{earlier}_not_after_{later}", demand, check, later, law)


def told_with(given: str, told: str, demand: str) -> EntryRule:
    """Where one field is filled, another tells what or how: an answer with its day, an end with its reason."""

    def check(facts: EntryFacts) -> bool:
        return not getattr(facts.record, given) or bool(getattr(facts.record, told))

    return EntryRule(f"{told}_told_with_{given}", demand, check, told)


def part_of(part: str, whole: str, demand: str) -> EntryRule:
    """A part is not more than what it is a part of."""

    def check(facts: EntryFacts) -> bool:
        some, all_ = getattr(facts.record, part), getattr(facts.record, whole)
        return some is None or all_ is None or some <= all_

    return EntryRule(f"{part}_of_{whole}", demand, check, part)


_POINTING = re.compile(
    r"(?<![0-9])(?:1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}"  # mobile
    r"|[0-9]{17}[0-9Xx]|[0-9]{15}"  # identity number, and the old one
    r"|0[1-9][0-9]{1,2}[ -]?[0-9]{7,8})(?![0-9])"  # landline with area code
    r"|电话[:是为]?\s*[0-9]{5,}"
    r"|家住"
)


def names_nobody(field: str) -> EntryRule:
    """A text tells what was done or asked for, without what leads to a person: a telephone or identity number."""

    def check(facts: EntryFacts) -> bool | str:
        found = _POINTING.search(unicodedata.normalize("NFKC", getattr(facts.record, field) or ""))
        if found is None:
            return True
        return f"内容中有“{found.group()}”；这里只写事情，请删去姓名、住址、电话和证件号码"

    return EntryRule(f"{field}_names_nobody", "只写事情，不写姓名、住址、电话和证件号码", check, field)


def _month_is_over(facts: EntryFacts) -> bool | str:
    month = facts.record.month
    if month is None:
        return True
    following = month_after(month)
    return facts.today >= following or (
        f"{month_in_words(month)}还没有过完，数字不全；{month_in_words(following)}1日起填报"
    )


month_is_over = EntryRule("month_is_over", "当月过完以后再填报", _month_is_over, "month")
"""What is counted over a month is told when it has ended."""

a_village_reports = EntryRule(
    "a_village_reports",
    "按村（社区）填报，请选择村（社区）",
    lambda facts: facts.record.village_id is not None,
    "village",
)
"""A return is a village's: the township has none of its own."""
