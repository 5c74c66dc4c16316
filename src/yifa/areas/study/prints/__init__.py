"""学法的纸质文书: each form in its own file beside its template."""

from __future__ import annotations

from yifa.areas.study.prints import certificate_roll, exam_results, sign_in, study_meeting, study_record
from yifa.engine.prints.declarations import Dossier, Form

FORMS: tuple[Form | Dossier, ...] = (
    sign_in.FORM,
    study_meeting.FORM,
    exam_results.FORM,
    study_record.FORM,
    certificate_roll.FORM,
)
