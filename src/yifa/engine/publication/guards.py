"""What must be sure before something is published."""

from __future__ import annotations

from yifa.engine.publication.redaction import left_in
from yifa.law.citation import ZFXXGK
from yifa.law.facts import Facts
from yifa.law.guards import guard


@guard("公开文本不得含有个人隐私", law=ZFXXGK[15], reads=("field:text",))
def redacted(facts: Facts) -> bool | str:
    """No identity number, mobile number, full name or address of a natural person stands in what is published."""
    people = [party for party in facts.parties if party.kind == "natural"]
    found = left_in(facts.record.text, [value for party in people for value in (party.name, party.address)])
    return f"公开文本中仍有：{'、'.join(found)}，请隐去" if found else True
