"""普法活动登记表 (G6): what was done, for whom, with what, and how it went; the photographs are laid behind it."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.publicity.models import PublicityActivity
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, plain


@frozen
class Activity:
    """The sheet of one activity."""

    topic: str = ""
    held_on: str = ""
    theme_day: str = ""
    place: str = ""
    form: str = ""
    venue: str = ""
    organiser: str = ""
    co_organisers: str = ""
    audience: str = ""
    attended: str = ""
    laws: str = ""
    leaflets: str = ""
    banners: str = ""
    consulted: str = ""
    class_hours: str = ""
    households: str = ""
    process: str = ""
    effect: str = ""

    @classmethod
    def of(cls, subject: EntrySubject) -> Activity:
        """As the activity is entered."""
        one = record_of(subject, PublicityActivity)
        return cls(
            topic=plain(one.topic),
            held_on=day(one.held_on),
            theme_day=str(one.get_theme_day_display()),
            place=plain(one.place) or str(one.village or ""),
            form=str(one.get_form_display()),
            venue=str(one.get_venue_display()),
            organiser=plain(one.organiser) or subject.org.name,
            co_organisers=plain(one.co_organisers),
            audience=str(one.get_audience_display()),
            attended=_count(one.attended, "人次"),
            laws=plain(one.laws),
            leaflets=_count(one.leaflets, "份"),
            banners=_count(one.banners, "条（张）"),
            consulted=_count(one.consulted, "人次"),
            class_hours=_count(one.class_hours, "课时"),
            households=_count(one.households, "户"),
            process=plain(one.process),
            effect=plain(one.effect),
        )


def _count(number: int | None, unit: str) -> str:
    return "" if number is None else f"{number}{unit}"


FORM = Form("publicity_activity", (), Activity, register="publicity_activities")
