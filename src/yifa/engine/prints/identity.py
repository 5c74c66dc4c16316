"""What an identity number tells of its holder (GB 11643): sex and birthday."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

_LENGTH = 18
_ADULT = 18


@dataclass(frozen=True)
class Told:
    """Sex and birthday as the number has them."""

    sex: str
    born: date

    def is_minor_on(self, day: date) -> bool:
        """Whether the holder is under 18 on that day (民法典 art. 17)."""
        return self.age_on(day) < _ADULT

    def age_on(self, day: date) -> int:
        """Full years on that day."""
        return day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))


def told_by(number: str) -> Told | None:
    """What the number tells; None where it is not a resident's identity number of 18 characters."""
    text = number.strip()
    if len(text) != _LENGTH or not (text[:17].isascii() and text[:17].isdigit()):
        return None
    try:
        born = date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        return None
    return Told("男" if int(text[16]) % 2 else "女", born)
