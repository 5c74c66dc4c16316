"""村务公布台账: what hung on the village's notice board."""

from yifa.law.citation import CWHF
from yifa.law.procedure import Register
from yifa.law.roles import CLERK

POSTINGS = Register(
    "village_postings",
    "村务公布台账",
    area="village_meetings",
    entry="Posting",
    dated_by="posted_on",
    by=CLERK,
    by_villages=True,
    fields=["posted_on", "kind", "topic"],
    law=CWHF[35],
)

REGISTERS = (POSTINGS,)
