"""法律顾问的纸质文书: each form in its own file beside its template."""

from __future__ import annotations

from yifa.areas.advisers.prints import adviser_contracts, duty_rota, village_counsel_log
from yifa.engine.prints.declarations import Dossier, Form

FORMS: tuple[Form | Dossier, ...] = (village_counsel_log.FORM, duty_rota.FORM, adviser_contracts.FORM)
