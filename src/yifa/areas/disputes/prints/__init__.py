"""矛盾纠纷的纸质文书: the forms of people's and administrative mediation, each in its own file beside its template."""

from __future__ import annotations

from yifa.areas.disputes.prints import (
    admin_mediation_acceptance,
    admin_mediation_application,
    admin_mediation_closing,
    admin_mediation_consent,
    dispute_transfer,
    judicial_confirmation_application,
    mediation_agreement,
    mediation_application,
    mediation_change,
    mediation_dossier_contents,
    mediation_dossier_cover,
    mediation_dossier_note,
    mediation_failed_notice,
    mediation_followup,
    mediation_inquiry,
    mediation_intake,
    mediation_oral_agreement,
    mediation_oral_application,
    mediation_rights_notice,
    mediation_sitting_note,
)
from yifa.areas.disputes.prints.dossier import DISPUTE_DOSSIER
from yifa.engine.prints.declarations import Dossier, Form

FORMS: tuple[Form | Dossier, ...] = (
    mediation_application.FORM,
    mediation_oral_application.FORM,
    dispute_transfer.FORM,
    mediation_intake.FORM,
    mediation_rights_notice.FORM,
    mediation_inquiry.FORM,
    mediation_sitting_note.FORM,
    mediation_change.FORM,
    mediation_agreement.FORM,
    mediation_oral_agreement.FORM,
    mediation_failed_notice.FORM,
    judicial_confirmation_application.FORM,
    judicial_confirmation_application.PROOF,
    mediation_followup.FORM,
    admin_mediation_application.FORM,
    admin_mediation_consent.FORM,
    admin_mediation_acceptance.FORM,
    mediation_failed_notice.REFUSAL,
    mediation_sitting_note.ADMINISTRATIVE,
    mediation_agreement.ADMINISTRATIVE,
    mediation_failed_notice.TERMINATION,
    admin_mediation_closing.FORM,
    mediation_dossier_cover.FORM,
    mediation_dossier_contents.FORM,
    mediation_dossier_note.FORM,
    DISPUTE_DOSSIER,
)
