"""The registers of disclosure: dated facts that are no procedure, each entered in under a minute."""

from __future__ import annotations

from yifa.areas.disclosure.register_rules import (
    answered_from_a_day,
    committee_in_office,
    ended_from_a_day,
    faults_alone_are_mended,
    faults_are_told,
    how_it_was_answered,
    how_it_was_mended,
    mended_from_a_day,
    met_once,
    monthly_once,
    one_committee,
    posted_once,
    present_of_members,
    raised_at_its_meeting,
    some_village,
    stands_once,
    subject_is_of_the_kind,
    why_it_ended,
)
from yifa.law.citation import CWHF, ZFXXGK
from yifa.law.entry_rules import in_order, names_nobody
from yifa.law.procedure import Register
from yifa.law.roles import CLERK, GRID_WORKER, REVIEWER

OFFICE = (CLERK, REVIEWER)
"""Those who keep the township's books of disclosure."""

IN_THE_VILLAGES = (CLERK, GRID_WORKER, REVIEWER)
"""Those who enter what hangs on a village's board, in the village to which the post binds."""

COLUMNS = Register(
    "disclosure_columns", "公开目录", area="disclosure", entry="DisclosureColumn", dated_by="since", by=OFFICE,
    fields=["since", "name", "office", "frequency", "carrier"], optional=["special", "basis"],
    later=["until", "ended_because"],
    rules=[stands_once, why_it_ended, ended_from_a_day, in_order("since", "until", "停用日期不能早于启用日期")],
    law=ZFXXGK[21],
)  # fmt: skip

POSTINGS = Register(
    "village_disclosures", "村务公开", area="disclosure", entry="VillagePosting", dated_by="posted_on",
    by=IN_THE_VILLAGES, fields=["posted_on", "kind", "subject", "topic", "period"], later=["taken_down_on"],
    rules=[some_village, subject_is_of_the_kind, posted_once,
           in_order("posted_on", "taken_down_on", "撤下日期不能早于公开日期")],
    files=["photo"], law=CWHF[35],
)  # fmt: skip

MONTHLY = Register(
    "monthly_finances", "逐月公开财务的村", area="disclosure", entry="MonthlyFinance", dated_by="since", by=OFFICE,
    fields=["since", "why"], later=["until"],
    rules=[some_village, monthly_once, in_order("since", "until", "终止日期不能早于开始日期")], law=CWHF[35],
)  # fmt: skip

CHECKS = Register(
    "village_affairs_checks", "村务公开检查", area="disclosure", entry="VillageAffairsCheck", dated_by="checked_on",
    by=OFFICE, fields=["checked_on", "checked_by", "result"], optional=["faults"], later=["mended_on", "mended_how"],
    rules=[some_village, faults_are_told, faults_alone_are_mended, how_it_was_mended, mended_from_a_day,
           in_order("checked_on", "mended_on", "整改完成日期不能早于检查日期")],
    files=["photo"], law=CWHF[35, 36],
)  # fmt: skip

COMMITTEES = Register(
    "supervision_committees", "村务监督委员会", area="disclosure", entry="SupervisionCommittee", dated_by="since",
    by=OFFICE, fields=["since", "term", "term_ends_on", "head", "members"], optional=["names"], later=["until"],
    rules=[some_village, one_committee, in_order("since", "term_ends_on", "任期届满日期不能早于产生日期"),
           in_order("since", "until", "终止日期不能早于产生日期")],
    law=CWHF.whole,
)  # fmt: skip

MEETINGS = Register(
    "committee_meetings", "村务监督委员会会议", area="disclosure", entry="CommitteeMeeting", dated_by="held_on",
    by=IN_THE_VILLAGES, fields=["held_on", "committee", "host", "present", "topics", "opinion"],
    optional=["observers"], rules=[committee_in_office, present_of_members, met_once, names_nobody("opinion")],
    files=["minutes", "photo"], law=CWHF.whole,
)  # fmt: skip

RAISED = Register(
    "committee_matters", "村务监督事项", area="disclosure", entry="MatterRaised", dated_by="raised_on",
    by=IN_THE_VILLAGES, fields=["raised_on", "what", "addressed_to", "answer_by"], optional=["meeting"],
    later=["answered_on", "answer"],
    rules=[some_village, raised_at_its_meeting, names_nobody("what"), how_it_was_answered, answered_from_a_day,
           in_order("raised_on", "answer_by", "要求答复日期不能早于提出日期"),
           in_order("raised_on", "answered_on", "答复日期不能早于提出日期")],
    law=CWHF.whole,
)  # fmt: skip

REGISTERS = (COLUMNS, POSTINGS, MONTHLY, CHECKS, COMMITTEES, MEETINGS, RAISED)
