"""普法活动签到表 (G1): rows for those who come; who they are stands nowhere else."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.publicity.models import PublicityActivity
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.sign_in import SignInSheet
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, plain


@frozen
class PublicitySignIn(SignInSheet):
    """The sheet of one activity, to be signed by whoever is there."""

    @classmethod
    def of(cls, subject: EntrySubject) -> PublicitySignIn:
        """What the activity is; nobody is listed beforehand."""
        one = record_of(subject, PublicityActivity)
        return cls(
            meeting=str(one),
            held_on=day(one.held_on),
            place=plain(one.place) or str(one.village or ""),
            host=plain(one.organiser) or subject.org.name,
        )


FORM = Form("publicity_sign_in", (), PublicitySignIn, register="publicity_activities")
