"""矛盾纠纷的纸质文书: the forms of people's and administrative mediation, each in its own file beside its template."""

from __future__ import annotations

from yifa.engine.prints.declarations import Form

FORMS: tuple[Form, ...] = ()
