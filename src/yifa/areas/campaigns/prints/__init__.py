"""专项整治与应急的纸质文书: each form in its own file beside its template."""

from __future__ import annotations

from yifa.areas.campaigns.prints import campaign_sheet, duty_roster, hazard_notice
from yifa.engine.prints.declarations import Dossier, Form

FORMS: tuple[Form | Dossier, ...] = (campaign_sheet.FORM, hazard_notice.FORM, duty_roster.FORM)
