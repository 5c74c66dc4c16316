"""隐患整改通知书 (G22): what is not safe at a place, what is to be done about it and by when."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.campaigns.models import Hazard
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain


@frozen
class Notice:
    """One hazard as its notice tells of it."""

    number: str = ""
    to: str = ""
    place: str = ""
    found_on: str = ""
    what: str = ""
    grade: str = ""
    measure: str = ""
    due_on: str = ""
    leader: str = ""
    body: str = ""
    ordered_on: str = ""
    result: str = ""
    put_right_on: str = ""
    removed_on: str = ""

    @classmethod
    def of(cls, subject: MatterSubject) -> Notice:
        """The hazard as it stands: a term that was moved is told as it is now."""
        matter = subject.matter
        one = Hazard.objects.get(matter_id=matter.pk)
        return cls(
            number=plain(matter.number),
            to=plain(one.responsible),
            place=plain(one.place),
            found_on=day(one.opened_on),
            what=plain(one.what),
            grade=str(one.get_grade_display()),
            measure=plain(one.measure),
            due_on=day(one.due_on),
            leader=plain(one.leader),
            body=subject.org.name,
            ordered_on=day(one.ordered_on),
            result=plain(one.result),
            put_right_on=day(one.put_right_on),
            removed_on=day(one.removed_on),
        )


FORM = Form("hazard_notice", ("hazard",), Notice, after=("order",))
