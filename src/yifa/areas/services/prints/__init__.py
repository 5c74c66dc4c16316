"""便民服务的纸质文书: each form in its own file beside its template."""

from __future__ import annotations

from yifa.areas.services.prints import service_guide, service_item_list
from yifa.engine.prints.declarations import Dossier, Form

FORMS: tuple[Form | Dossier, ...] = (service_guide.FORM, service_item_list.FORM)
