"""What is handed from the processes that read to the one that keeps."""

from __future__ import annotations

import pickle

from yifa.reading.corpus.store import Stored
from yifa.reading.read import read


def test_a_report_that_is_handed_over_stays_what_it_was() -> None:
    reading = read("全年受理纠纷12件，办结10件，正在办理2件，办结率100%。")
    assert reading.claims
    assert reading.checks
    assert reading.missing
    stored = Stored("a.txt", 1, 2, text="文", year=2024, sentences=b"12", claims=reading.claims)
    stored = stored._replace(checks=reading.checks, missing=reading.missing)
    handed = pickle.loads(pickle.dumps(stored))  # noqa: S301 - our own
    assert handed == stored
    assert [type(one) for one in handed.claims] == [type(one) for one in stored.claims]
    assert handed.checks[0].kind == stored.checks[0].kind
    assert handed.missing[0].law == stored.missing[0].law
