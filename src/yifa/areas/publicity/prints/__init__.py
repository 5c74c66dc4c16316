"""普法的纸质文书: each form in its own file beside its template."""

from __future__ import annotations

from yifa.areas.publicity.prints import (
    law_literate_person,
    publicity_activity,
    publicity_duties,
    publicity_ledger,
    publicity_sign_in,
)
from yifa.engine.prints.declarations import Dossier, Form

FORMS: tuple[Form | Dossier, ...] = (
    publicity_activity.FORM,
    publicity_sign_in.FORM,
    publicity_duties.FORM,
    publicity_ledger.FORM,
    law_literate_person.FORM,
)
