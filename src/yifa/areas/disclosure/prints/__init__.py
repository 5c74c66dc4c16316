"""村务公开、村务监督的纸质文书: each form in its own file beside its template."""

from __future__ import annotations

from yifa.areas.disclosure.prints import committee_meeting, village_affairs_check
from yifa.engine.prints.declarations import Dossier, Form

FORMS: tuple[Form | Dossier, ...] = (village_affairs_check.FORM, committee_meeting.FORM)
