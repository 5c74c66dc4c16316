"""专项行动排查登记表 (G22): one round of checking, with the hazards that were found on it and what became of each."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from yifa.areas.campaigns.models import Hazard, InspectionRound
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, dotted, plain


@frozen
class Row:
    """One hazard."""

    place: str = ""
    what: str = ""
    grade: str = ""
    measure: str = ""
    due_on: str = ""
    rechecked: str = ""
    removed: str = ""


@frozen
class Sheet:
    """The round and its hazards, in the order in which they were registered."""

    body: str = ""
    field: str = ""
    campaign: str = ""
    checked_on: str = ""
    village: str = ""
    people: str = ""
    places: str = ""
    enterprises: str = ""
    units: str = ""
    fixed_at_once: str = ""
    what: str = ""
    rows: tuple[Row, ...] = ()

    @classmethod
    def of(cls, subject: EntrySubject) -> Sheet:
        """The round as it is entered, its hazards as they stand today."""
        one = record_of(subject, InspectionRound)
        found = Hazard.objects.filter(org=one.org, round=one, voided=False).order_by("opened_on", "pk")
        return cls(
            body=subject.org.name,
            field=str(one.get_field_display()),
            campaign=plain(one.campaign.name) if one.campaign else "日常排查",
            checked_on=day(one.checked_on),
            village=str(one.village or ""),
            people=_count(one.people, "人次"),
            places=_count(one.places, "处"),
            enterprises=_count(one.enterprises, "家"),
            units=plain(one.units),
            fixed_at_once=_count(one.fixed_at_once, "处"),
            what=plain(one.what),
            rows=tuple(_row(hazard, subject.today) for hazard in found),
        )


def _row(one: Hazard, today: date) -> Row:
    done = one.removed_on is not None and one.removed_on <= today
    return Row(
        place=plain(one.place),
        what=plain(one.what),
        grade=str(one.get_grade_display()),
        measure=plain(one.measure),
        due_on=dotted(one.due_on),
        rechecked=dotted(one.rechecked_on),
        removed=dotted(one.removed_on) if done else "未销号",
    )


def _count(number: int | None, unit: str) -> str:
    return "" if number is None else f"{number}{unit}"


FORM = Form("campaign_sheet", (), Sheet, register="inspection_rounds")
