"""组织领导的纸质文书: each in its own file beside its template."""

from __future__ import annotations

from yifa.areas.leadership.prints import first_responsible_duties

FORMS = (first_responsible_duties.FORM,)
