"""What is counted of the list of duties itself; most duties are met by what other figures count."""

from __future__ import annotations

from yifa.areas.leadership.models import DutyRecord
from yifa.engine.figures.declarations import Flow, Section
from yifa.law.citation import DCGD

DUTY_RECORDS = Flow(
    "leadership.duty_records", "履职记录", unit="项", of=DutyRecord, at="dated_on", dims={"duty": "duty"},
    law=DCGD["25(三)"], definition="期间内按职责清单登记的履职情况；会议、批示、述法、整改等在各自台账里的不重复登记。",
)  # fmt: skip

DUTIES = (Section("职责清单", [DUTY_RECORDS]),)
