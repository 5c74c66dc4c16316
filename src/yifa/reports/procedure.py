"""年度报告的编制和报送: from the first draft to the county and the public.

法治政府建设与责任落实督察工作规定 art. 24 and 25 fix what is reported, to whom and until when; how a document is
reviewed, signed and issued is the law of official documents (党政机关公文处理工作条例 art. 19–25). What was reviewed,
deliberated and signed is what is issued: a change after that goes back to the drafters.
"""

from __future__ import annotations

from yifa.engine.meetings.guards import DELIBERATION
from yifa.law.citation import DCGD, GWCL
from yifa.law.facts import Facts
from yifa.law.guards import attached, done, guard, recorded
from yifa.law.limits import limit
from yifa.law.procedure import NEW, Act, Clock, Lapse, Owner, Procedure, Separation, Service, State, on, since
from yifa.law.roles import CLERK, LEADER, REVIEWER

VERSION = "reports.ReportVersion"
ISSUED_AS = "reports.IssuedReport"
COSIGNED = "reports.CoSignature"

DRAFTING = State("drafting", "起草")
REVIEWING = State("reviewing", "审核")
REVIEWED = State("reviewed", "待审议")
DELIBERATED = State("deliberated", "待签发")
SIGNED = State("signed", "待印发")
ISSUED = State("issued", "已印发，待报送公开")
DONE = State("done", "已报送并公开", ends=True)
ABANDONED = State("abandoned", "终止编制", ends=True)

BEFORE_ISSUE = (DRAFTING, REVIEWING, REVIEWED, DELIBERATED, SIGNED)

FRAME = ("issued_by", "to", "copies", "printed_by", "note")

REPORT_PAGE = Service("annual_report", "年度报告")
"""What computes the text, its checks and its digests."""


@guard("正文中不得有必须解决而没有解决的问题", law=DCGD[25], reads=(f"line:{VERSION}",))
def nothing_unsettled(facts: Facts) -> bool | str:
    """A number without a record, a part left out: the checks of the version that this act sends on."""
    versions = facts.lines(VERSION)
    if not versions:
        return False
    unsettled = versions[-1].unsettled
    return f"正文还有{unsettled}个必须解决的问题，请在报告页面逐个处理" if unsettled else True


@guard("报告年度终了后才能印发", law=DCGD[24], reads=("field:year_ended_on",))
def year_is_over(facts: Facts) -> bool:
    """What is reported is the year before."""
    ended_on = facts.record.year_ended_on
    return ended_on is not None and bool(facts.happened_on > ended_on)


@guard("印发的应当是签发的文稿", law=GWCL["25"], reads=(f"line:{ISSUED_AS}", f"line:{VERSION}"))
def issued_as_signed(facts: Facts) -> bool | str:
    """Numbers that changed since, because something was recorded late, must be seen again by those who signed."""
    versions, issued = facts.lines(VERSION), facts.lines(ISSUED_AS)
    if not versions or not issued:
        return False
    if issued[-1].words_sha256 == versions[-1].words_sha256:
        return True
    return "签发后业务记录有变动，按现在的记录生成的文稿与签发的不一致；请退回修改，重新送审"


@guard("联合行文的，应当由各机关的负责人会签", law=GWCL[22], reads=("field:issued_by", f"line:{COSIGNED}"))
def signed_by_all(facts: Facts) -> bool | str:
    """Of several organs one signs here; that each of the others has signed is recorded."""
    organs = facts.record.organs
    signed = {line.organ for line in facts.fresh(COSIGNED)}
    if unknown := sorted(signed - {*organs}):
        return f"版头的发文机关中没有“{unknown[0]}”，请核对会签机关的名称"
    lacking = [organ for organ in organs if organ not in signed]
    return f"“{'”“'.join(lacking)}”中应有{len(lacking) - 1}个机关会签" if len(lacking) > 1 else True


MINUTES = attached("minutes", "应当附审议的会议记录、纪要", law=GWCL[21], since="review")
COSIGNED_PAPER = attached("cosignature", "应当附会签的文稿或者会签单", law=GWCL[22], since="deliberate")

ANNUAL_REPORT = Procedure(
    "annual_report",
    "法治政府建设年度报告",
    area="reports",
    in_force=since(2019, 4, 15),
    opens=DRAFTING,
    record="AnnualReport",
    course=["submit", "review", "deliberate", "sign", "issue", "report", "publish", "complete"],
    law=DCGD[24, 25],
    acts=[
        Act("start", "开始编制", by=CLERK, frm=NEW, to=DRAFTING, service=REPORT_PAGE,
            fields=["year", "year_ended_on", "as_of"], optional=FRAME, law=DCGD[24]),
        Act("set_frame", "修改统计截止日和版头版记", by=CLERK, frm=DRAFTING, service=REPORT_PAGE,
            fields=["as_of"], optional=FRAME, law=GWCL[9]),
        Act("submit", "送审", by=CLERK, frm=DRAFTING, to=REVIEWING, service=REPORT_PAGE, adds=VERSION,
            stamps="submitted_on", guards=nothing_unsettled, law=GWCL[19, 20]),
        Act("review", "审核通过", by=REVIEWER, frm=REVIEWING, to=REVIEWED, fields="review_opinion",
            stamps="reviewed_on", law=GWCL[20]),
        Act("return_draft", "退回修改", by=[REVIEWER, LEADER], frm=[REVIEWING, REVIEWED, DELIBERATED, SIGNED],
            to=DRAFTING, fields="returned_because", anew=True, law=GWCL[21]),
        Act("deliberate", "领导班子会议审议", by=CLERK, frm=REVIEWED, to=DELIBERATED, adds=DELIBERATION,
            stamps="deliberated_on", files="minutes", guards=MINUTES, law=GWCL[21]),
        Act("sign", "签发", by=LEADER, frm=DELIBERATED, to=SIGNED, stamps="signed_on",
            guards=recorded(DELIBERATION, "应当经领导班子会议审议", law=GWCL[21], fresh=True), law=GWCL[22]),
        Act("cosign", "记录会签", by=CLERK, frm=[DELIBERATED, SIGNED], adds=COSIGNED, files="cosignature",
            guards=COSIGNED_PAPER, law=GWCL[22]),
        Act("issue", "编号印发", by=CLERK, frm=SIGNED, to=ISSUED, service=REPORT_PAGE, adds=ISSUED_AS,
            fields=["document_number", "dated"], stamps="issued_on",
            guards=[year_is_over, issued_as_signed, signed_by_all], law=GWCL[25]),
        Act("report", "报送上一级党委和政府", by=CLERK, frm=ISSUED, fields="reported_by", stamps_first="reported_on",
            law=DCGD[24]),
        Act("publish", "向社会公开", by=CLERK, frm=ISSUED, fields="published_at", stamps_first="published_on",
            law=DCGD[24]),
        Act("complete", "归档办结", by=CLERK, frm=ISSUED, to=DONE,
            guards=[done("report", "应当已报送上一级党委和政府", law=DCGD[24]),
                    done("publish", "应当已向社会公开", law=DCGD[24])], law=GWCL[27]),
        Act("abandon", "终止编制", by=[CLERK, LEADER], frm=BEFORE_ISSUE, to=ABANDONED, fields="ended_because",
            law=GWCL[21]),
    ],
    clocks=[
        Clock("report", "报送年度报告", limit("rol_report_township"), starts=on("year_ended_on"), met_by="report",
              owed_by=Owner.US, lapse=Lapse.LATE, outlasts=True),
        Clock("publish", "公开年度报告", limit("rol_report_publish"), starts=on("year_ended_on"), met_by="publish",
              owed_by=Owner.US, lapse=Lapse.LATE, outlasts=True),
    ],
    separations=[
        Separation("three_different_people", "起草、审核、签发应当由不同的人办理",
                   {"起草": ("submit",), "审核": ("review",), "签发": ("sign",)}, GWCL[19, 20, 22]),
    ],
)  # fmt: skip

PROCEDURES = (ANNUAL_REPORT,)
