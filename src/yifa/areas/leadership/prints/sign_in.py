"""会议签到表 (G1): the names are printed, whoever is there signs; who is away stands there with the reason."""

from __future__ import annotations

import re

from attrs import frozen

from yifa.areas.leadership.models import LawMeeting
from yifa.areas.leadership.names import names_in, without_remark
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.sign_in import Signer, SignInSheet
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, plain

_REMARK = re.compile(r"[（(](.*)[）)]")


@frozen
class SignIn(SignInSheet):
    """The sheet of one meeting."""

    @classmethod
    def of(cls, subject: EntrySubject) -> SignIn:
        """As the meeting is entered: the lists, or empty rows where there are none yet."""
        meeting = record_of(subject, LawMeeting)
        there = [_signer(name, "") for name in names_in(plain(meeting.attending))]
        beside = [_signer(name, "列席") for name in names_in(plain(meeting.observing))]
        away = [_away(name) for name in names_in(plain(meeting.absent))]
        expected = len(there) + len(beside) + len(away)
        return cls(
            meeting=plain(meeting.body_name) or str(meeting.get_body_display()),
            held_on=day(meeting.held_on),
            place=plain(meeting.place),
            host=subject.org.name,
            rows=(*there, *beside, *away),
            expected=str(expected or ""),
            present=str(meeting.present or ""),
            absent=str(len(away)) if expected else "",
        )


def _signer(name: str, remark: str) -> Signer:
    behind = _REMARK.search(name)
    return Signer(without_remark(name), behind[1] if behind else "", remark)


def _away(name: str) -> Signer:
    behind = _REMARK.search(name)
    return Signer(without_remark(name), "", f"请假（{behind[1]}）" if behind else "请假")


FORM = Form("sign_in", (), SignIn, register="law_meetings")
