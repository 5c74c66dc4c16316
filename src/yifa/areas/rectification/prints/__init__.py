"""问题整改的纸质文书: each form in its own file beside its template."""

from __future__ import annotations

from yifa.areas.rectification.prints import rectification_closure, rectification_ledger
from yifa.engine.prints.declarations import Form

FORMS: tuple[Form, ...] = (rectification_closure.FORM, rectification_ledger.FORM)
