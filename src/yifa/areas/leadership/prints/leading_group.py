"""领导小组成立（调整）通知 (G12) with the table of who sits on which seat; and all its compositions in turn."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from yifa.areas.leadership.models import GroupSeat, Seat, Version, versions_of
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import place_of, record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, plain


@frozen
class Sitting:
    """One seat: which, who, of what, since when."""

    seat: str = ""
    name: str = ""
    post: str = ""
    since: str = ""


@frozen
class Notice:
    """The notice by which the group was set up or changed on a day."""

    place: str = ""
    is_first: bool = True
    number: str = ""
    replaces: str = ""
    document: str = ""
    issued_on: str = ""
    body: str = ""
    came: str = ""
    left: str = ""
    director: str = ""
    office: str = ""
    rows: tuple[Sitting, ...] = ()

    @classmethod
    def of(cls, subject: EntrySubject) -> Notice:
        """The composition that began on the day on which the entry's member took the seat."""
        seat = record_of(subject, GroupSeat)
        known = versions_of(subject.org)
        found = next((version for version in known if version.day == seat.since), None)
        if found is None:
            return cls(place=place_of(subject))
        before = known[found.number - 2] if found.number > 1 else None
        director = next((one for one in found.seated if one.seat == Seat.DIRECTOR), None)
        return cls(
            place=place_of(subject),
            is_first=before is None,
            number=str(found.number),
            replaces=f"{day(before.day)}的组成（第{before.number}次）" if before else "",
            document=plain(found.document),
            issued_on=day(found.day),
            body=subject.org.name,
            came=_named(found.came),
            left=_named(found.left),
            director=plain(director.name) if director else "",
            office=plain(director.unit) if director else "",
            rows=tuple(map(_sitting, found.seated)),
        )


@frozen
class Composition:
    """One of the compositions: when, by which document, what changed, who then sat."""

    number: str = ""
    day: str = ""
    document: str = ""
    changed: str = ""
    seated: str = ""


@frozen
class Compositions:
    """All of them, the first one first."""

    place: str = ""
    rows: tuple[Composition, ...] = ()

    @classmethod
    def of(cls, subject: EntrySubject) -> Compositions:
        """Of the organisation whose seat the entry is."""
        record_of(subject, GroupSeat)
        return cls(place_of(subject), tuple(map(_composition, versions_of(subject.org))))


def _composition(version: Version) -> Composition:
    changed = [f"新任：{_named(version.came)}"] if version.came else []
    changed += [f"卸任：{_named(version.left)}"] if version.left else []
    return Composition(
        str(version.number), day(version.day), plain(version.document), "\n".join(changed), _named(version.seated)
    )


def _sitting(row: GroupSeat) -> Sitting:
    post = plain(row.post) if not row.unit or row.unit in row.post else f"{plain(row.unit)}　{plain(row.post)}"
    return Sitting(str(row.get_seat_display()), plain(row.name), post, day(row.since))


def _named(rows: Iterable[GroupSeat]) -> str:
    return "、".join(f"{plain(row.name)}（{row.get_seat_display()}）" for row in rows)


FORM = Form("leading_group", (), Notice, register="leading_group")
VERSIONS = Form("leading_group_versions", (), Compositions, register="leading_group")
