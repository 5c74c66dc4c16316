"""Some forty disputes of a sample township, each brought to where it stands by its acts. All names are invented."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from yifa.areas.disputes.models.dispute import FROM_UNITS
from yifa.engine.matters.act import act, open_matter
from yifa.engine.matters.models import Matter, Party
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.registers.models import EntryRecord
from yifa.engine.sample import scan


@dataclass(frozen=True)
class Dispute:
    """One row of the table."""

    days_ago: int
    source: str
    kind: str
    village: str
    applicant: str
    respondent: str
    about: str
    course: str
    terms: str = ""


_TABLE = """
430|petition|land|枫林村|安国泰|安国民|林地流转租金没有付清|performed|补付两年租金一千八百元
411|hotline|environment|竹园村|石大川|竹园养殖场|养殖粪污气味扰民|performed|加盖储粪池，每周清运
402|sweep|neighbour|东溪村|何守田|何广生|宅旁排水沟改道淹了菜地|performed|排水沟恢复原走向，赔偿菜地损失三百元
389|petition|land|西岭村|罗长青|罗见山|责任山界址不清，砍伐杉木|performed|按林权证附图定界，砍伐杉木折价补偿
371|application|family|上坪村|唐月娥|唐景明|赡养费每月数额|performed|每月赡养费四百元，每季度首月十日前支付
360|grid|labour|老街村|邓有福|清溪建材有限公司|拖欠砖厂工资两个月|confirmed|分两期付清工资九千六百元
353|sweep|neighbour|龙井村|史青山|史长河|共用水井维修费分摊|danger|按户均摊维修费，轮流看管
344|grid|damages|石桥村|范小军|范德贵|耕牛踩坏秧苗|oral|赔偿秧苗损失二百元并看管耕牛
331|sweep|homestead|下坪村|彭立新|彭立国|老屋分割和共用堂屋|failed
318|grid|contract|新塘村|清溪水产合作社|卢大海|鱼塘承包款逾期|performed|缴清承包款并支付违约金五百元
305|police|traffic|红岩村|丁香兰|杜志强|电动车与三轮车相撞|confirmed|赔偿医药费和误工费共六千二百元
292|hotline|environment|竹园村|石磊|竹园采石场|采石粉尘影响果园|court|洒水降尘，补偿果园损失四千元
280|hotline|consumer|老街村|白雪梅|老街百货店|购买的电热毯不合格|oral|退货并退还货款
266|sweep|land|枫林村|安国强|安定邦|机耕道占用承包地|administrative_performed|改道绕行，占用部分按年补偿
251|application|neighbour|白云村|常秀英|常福来|建房滴水落入邻院|performed|加装檐沟，清理院墙
240|own_motion|family|双河村|康美玲|康志远|离婚后子女探望|refused
236|grid|family|老街村|景秀兰|景德福|老屋出租收入分配|performed|租金三兄弟均分，逐季支付
226|grid|other|龙井村|史文斌|史文武|已由法院受理的借贷|turned_away
210|court|business|梨花村|梨花果业合作社|于得水|收购价格与合同不符|court_mediated|按合同价补足差额
201|public_opinion|property|老街村|老街小区业主委员会|清溪物业服务部|电梯停运未及时修理|oral|十日内修复并减免当月物业费
196|grid|damages|松树湾村|魏小满|魏根生|放养鸭群进入稻田|settled_themselves|赔偿稻谷一百公斤并圈养
181|sweep|property|老街村|景德旺|老街小区业主委员会|楼道堆物和公共照明|performed|清理楼道，按户分摊照明费
166|grid|labour|红岩村|莫小春|红岩石材厂|工伤后停工待遇|stopped
158|hotline|consumer|新塘村|卢春梅|新塘农资店|种子发芽率不足|referred
150|grid|homestead|东溪村|何守业|何广田|建房超出地界半尺|performed|拆除超出部分墙基，恢复界石
143|court|contract|双河村|康大年|双河沙石场|沙石款结算|court_mediated|分三期付清货款
131|petition|expropriation|西岭村|罗青山|罗长青|征地补偿款在兄弟间分配|administrative|补偿款三七分配，青苗费归种植人
120|sweep|land|下坪村|彭立春|彭立夏|新修机耕道占地|danger|占用部分由村组调地补足
112|grid|medical|石桥村|范秋菊|石桥村卫生室|输液后不适的费用|failed
96|hotline|contract|新塘村|卢小溪|清溪农机服务队|收割机损坏田埂|failed_then_administrative|修复田埂，减免机收费用
88|grid|neighbour|石桥村|范小春|范大林|屋后山坡滑土清理|failed
74|sweep|neighbour|白云村|常青松|常秀峰|围墙遮挡采光|written|围墙降低六十厘米
63|application|labour|老街村|邓小川|清溪建材有限公司|加班工资计算|late
52|grid|land|上坪村|唐国柱|唐国栋|两户抢用灌溉水|written|按日轮灌，村组派人看水
45|petition|homestead|红岩村|莫长根|莫长青|宅基地四至不清|late
37|sweep|damages|下坪村|彭春花|彭大勇|焚烧秸秆引燃柴堆|mediating
26|grid|family|双河村|康桂兰|康建业|老人住院费用分担|mediating
21|police|damages|白云村|常小龙|常福生|酒后推搡致轻微伤|mediating
17|sweep|neighbour|东溪村|何小兵|何大壮|夜间加工木料噪声扰邻|told
11|hotline|business|梨花村|于小舟|梨花民宿|果园采摘预付款退还|accepted
6|police|traffic|龙井村|史春生|龙井运输队|农用车倒车撞坏院门|accepted
2|grid|homestead|竹园村|石小林|石大林|共用晒场堆放杂物|registered
"""
"""Opened so many days ago, source, kind, village, applicant, respondent, what about, how far it came, what was
agreed."""


def disputes() -> list[Dispute]:
    """The rows of the table, the oldest first."""
    return [Dispute(int(days), *words) for days, *words in (row.split("|") for row in _TABLE.split())]


def run(
    org: Org,
    villages: Mapping[str, Place],
    people: Mapping[str, Person],
    sweeps: Mapping[int, EntryRecord],
    today: date,
) -> int:
    """Open the disputes and do their acts; gives how many. ``sweeps``: by how many days ago what they found came in."""
    rows = disputes()
    for number, dispute in enumerate(rows):
        mediator = people["mediator" if number % 3 else "mediator2"]
        sweep = sweeps.get(dispute.days_ago)
        _Case(org, dispute, villages[dispute.village], mediator, people["clerk"], sweep, today).run()
    return len(rows)


class _Case:
    """One dispute on its way; each step lies so many days after the opening."""

    def __init__(
        self,
        org: Org,
        dispute: Dispute,
        village: Place,
        mediator: Person,
        clerk: Person,
        sweep: EntryRecord | None,
        today: date,
    ) -> None:
        self.dispute, self.mediator, self.clerk = dispute, mediator, clerk
        self.opened = today - timedelta(days=dispute.days_ago)
        self.today = today
        sides = [("applicant", dispute.applicant), ("respondent", dispute.respondent)]
        parties = [{"side": side, "kind": _kind_of(name), "name": name} for side, name in sides]
        people, households = _OF_MANY.get(dispute.days_ago, (2 + dispute.days_ago % 4, _households(dispute)))
        self.matter = open_matter(
            "dispute",
            org=org,
            actor=clerk,
            happened_on=self.opened,
            title=f"{dispute.applicant}与{dispute.respondent}纠纷：{dispute.about}",
            village=village,
            data={
                "source": dispute.source,
                "sweep": sweep,
                "kind": dispute.kind,
                "summary": f"双方因{dispute.about}发生争执，村里劝说未果。",
                "level": "village" if dispute.days_ago % 3 else "township",
                "is_complex": dispute.kind in ("expropriation", "labour", "medical"),
                "people_involved": people,
                "households_involved": households,
                "amount_involved": _AMOUNTS.get(dispute.kind),
                "Party": parties,
            },
        ).matter
        self.parties = list(Party.objects.filter(org=org, matter=self.matter).order_by("id"))

    def run(self) -> None:
        """Do the steps of its course."""
        for step in _COURSES[self.dispute.course]:
            step(self)
        is_over = self.dispute.course not in _UNDER_WAY and self.dispute.days_ago > 80
        if is_over and self.dispute.source in FROM_UNITS and self.dispute.days_ago % 4:
            told = f"已将“{self.dispute.about}”的办理结果电话告知来源单位"
            self.act("report_back", 76, self.clerk, reported_back=told)

    def day(self, after: int) -> date:
        """A day so long after the opening, at the latest today."""
        return min(self.opened + timedelta(days=after), self.today)

    def act(self, name: str, after: int, by: Person, **data: Any) -> Matter | None:
        """One act of the dispute itself; gives the route that it opens."""
        return act(self.matter, name, actor=by, happened_on=self.day(after), data=data).child

    def step(self, name: str, after: int, by: Person, **data: Any) -> None:
        """One act of the route that was opened last."""
        act(self.route, name, actor=by, happened_on=self.day(after), data=data)

    def start(self, name: str, after: int) -> None:
        """Take a route."""
        child = self.act(name, after, self.clerk)
        assert child is not None  # noqa: S101  # the act is declared to open one
        self.route = child

    def scan(self, kind: str, name: str) -> None:
        """Attach a scan to the route."""
        scan(self.route, kind, name, self.clerk)

    def start_people(self) -> None:
        self.start("start_people", 1)

    def accept(self) -> None:
        committee = {"committee": "清溪乡人民调解委员会", "AssignedMediator": {"person": self.mediator.pk}}
        self.step("accept", 1, self.clerk, **committee)

    def tell_rights(self) -> None:
        notices = [{"party": party.pk, "told_on": self.day(2)} for party in self.parties]
        self.step("tell_rights", 2, self.clerk, RightsNotice=notices)

    def meet(self) -> None:
        self._sit(self.mediator, "乡人民调解室")

    def meet_administratively(self) -> None:
        self._sit(self.clerk, "乡政府会议室")

    def _sit(self, by: Person, place: str) -> None:
        session = {
            "held_on": self.day(5),
            "place": place,
            "present": f"{self.dispute.applicant}、{self.dispute.respondent}",
            "mediators_present": 2,
            "content": f"双方陈述{self.dispute.about}的经过，调解人员讲解有关规定，提出调解方案。",
            "outcome": "agreed" if self.dispute.terms else "again",
        }
        self.step("meet", 5, by, Session=session)

    def settle_in_writing(self) -> None:
        self._sign("settle_in_writing", "人民调解协议书", "committee_seal", self.mediator)

    def settle_administratively(self) -> None:
        self._sign("settle", "行政调解协议书", "government_seal", self.clerk)

    def _sign(self, name: str, paper: str, seal: str, by: Person) -> None:
        self.scan("signed_agreement", paper)
        signed = self.day(8)
        signatures: list[dict[str, Any]] = [
            {"kind": "party", "party": party.pk, "signed_on": signed} for party in self.parties
        ]
        signatures += [{"kind": kind, "signed_on": signed} for kind in ("mediator", seal)]
        self.step(
            name,
            8,
            by,
            terms=self.dispute.terms,
            facts_found=f"{self.dispute.about}，双方对经过没有争议。",
            manner="现场履行" if self.dispute.days_ago % 2 else "转账",
            perform_by=self.opened + timedelta(days=45),
            Signature=signatures,
        )
        copies = [{"party": party.pk, "given_on": signed} for party in self.parties]
        self.step("hand_out_agreement", 8, self.clerk, AgreementCopy=copies)

    def resolve(self) -> None:
        self.act("resolve", 8, self.clerk)

    def start_administrative(self) -> None:
        self.start("start_administrative", 5)
        wishes = [{"party": party.pk, "agrees": True, "stated_on": self.day(5)} for party in self.parties]
        self.step("apply", 5, self.clerk, application=f"请求处理{self.dispute.about}", MediationWish=wishes[:1])
        self.step("ask_parties", 5, self.clerk, MediationWish=wishes[1:])
        self.step("accept", 5, self.clerk, unit="清溪乡自然资源所", AdministrativeMediator={"person": self.clerk.pk})

    def mediate_at_court(self) -> None:
        self.start("refer_to_court", 3)
        court = {"manner": "appointed", "court": "青山县人民法院", "mediator": "青山县人民法院特邀调解组织"}
        self.step("record_acceptance", 4, self.clerk, **court)
        number = f"（{self.opened.year}）青0101诉前调{self.dispute.days_ago}号"
        self.step("record_agreement", 8, self.clerk, terms=self.dispute.terms, document_number=number)

    def settle_themselves(self) -> None:
        said = {"settled_how": "by_themselves", "settlement_terms": self.dispute.terms}
        self.act("record_settlement", 4, self.clerk, **said)

    def settle_orally(self) -> None:
        self.step("settle_orally", 6, self.mediator, terms=self.dispute.terms)

    def follow_up(self) -> None:
        answers = ("satisfied", "satisfied" if self.dispute.days_ago % 4 else "no_answer")
        visits = [
            {
                "party": party.pk,
                "visited_on": self.day(48),
                "by": "visit",
                "situation": "已按协议履行",
                "satisfaction": said,
            }
            for party, said in zip(self.parties, answers, strict=True)
        ]
        self.step("follow_up", 48, self.clerk, FollowUp=visits)

    def close(self) -> None:
        owes = {"performed_on": self.day(44), "in_full": True}
        done = [
            {"party": self.parties[0].pk, "content": "无须履行", **owes},
            {"party": self.parties[1].pk, "content": self.dispute.terms, **owes},
        ]
        self.step("record_performance", 48, self.clerk, Performance=done)
        self.step("close", 49, self.clerk)

    def file(self) -> None:
        self.act("close", 50, self.clerk)
        self.act("archive", 60, self.clerk, dossier_number=f"RT-{self.opened.year}-{self.dispute.days_ago:03}")

    def confirm(self) -> None:
        self.scan("confirmation_application", "司法确认申请书")
        applicants = [{"party": party.pk} for party in self.parties]
        self.step("apply_confirmation", 20, self.clerk, court="青山县人民法院", ConfirmationApplicant=applicants)
        ruling = f"（{self.opened.year}）青0101民特{self.dispute.days_ago}号"
        self.step("record_confirmed", 40, self.clerk, ruling_number=ruling)

    def refuse(self) -> None:
        refusal = {"party": self.parties[1].pk, "refused_on": self.day(2), "words": "不同意调解"}
        self.step("record_refusal", 2, self.clerk, routes_told=_ROUTES, Refusal=refusal)

    def turn_away(self) -> None:
        self.act("turn_away", 1, self.clerk, ended_because="人民法院已经受理", routes_told=_ROUTES)

    def stop(self) -> None:
        refusal = {"party": self.parties[0].pk, "refused_on": self.day(9), "words": "要求申请仲裁"}
        because = "当事人要求终止"
        self.step("stop_on_request", 9, self.clerk, ended_because=because, routes_told=_ROUTES, Refusal=refusal)

    def fail(self) -> None:
        self.step("fail", 20, self.mediator, ended_because="双方分歧较大，经两次调解未达成协议", routes_told=_ROUTES)

    def go_to_court(self) -> None:
        self.step("go_to_court", 70, self.clerk, ended_because="一方对协议履行有争议，已提起诉讼")
        self.act("reopen", 71, self.clerk, reopened_because="协议争议已转入诉讼")

    def report_danger(self) -> None:
        danger = {
            "danger": "双方家属扬言再起冲突",
            "measures": "村干部到场劝离，安排专人看护",
            "may_become_case": True,
            "reported_on": self.day(0),
            "reported_to": "清溪派出所",
        }
        self.act("report_danger", 0, self.clerk, DangerReport=danger)

    def refer(self) -> None:
        because = "种子质量由农业行政执法机关处理"
        self.act("refer", 3, self.clerk, referred_to="青山县农业农村局", ended_because=because)

    def conclude_unresolved(self) -> None:
        self.act("guide_to_court", 72, self.clerk, routes_told=_ROUTES)
        self.act("conclude_unresolved", 72, self.clerk, ended_because="调解未能化解", routes_told=_ROUTES)


def _households(dispute: Dispute) -> int | None:
    return 2 if dispute.kind in _OF_HOUSEHOLDS else None


_OF_MANY = {430: (96, 26), 411: (61, 18), 353: (40, 12), 292: (73, 21), 201: (118, 42), 45: (14, 4)}
"""How many people and households a dispute concerns that a whole neighbourhood has, by its days."""
_OF_HOUSEHOLDS = ("neighbour", "homestead", "land", "expropriation")
_AMOUNTS = {"labour": "9600", "traffic": "6200", "contract": "4500", "damages": "200", "consumer": "180"}
_UNDER_WAY = ("registered", "accepted", "told", "mediating", "late")

_ROUTES = "已告知可以申请仲裁或者向人民法院起诉"

_ACCEPTED: tuple[Callable[[_Case], None], ...] = (_Case.start_people, _Case.accept)
_TOLD = (*_ACCEPTED, _Case.tell_rights)
_SAT = (*_TOLD, _Case.meet)
_WRITTEN = (*_SAT, _Case.settle_in_writing, _Case.resolve)
_ADMINISTRATIVE = (
    _Case.start_administrative, _Case.meet_administratively, _Case.settle_administratively, _Case.resolve,
)  # fmt: skip
_PERFORMED = (_Case.follow_up, _Case.close, _Case.file)
_COURSES: dict[str, tuple[Callable[[_Case], None], ...]] = {
    "registered": (),
    "accepted": _ACCEPTED,
    "told": _TOLD,
    "late": _TOLD,
    "referred": (_Case.refer,),
    "danger": (_Case.report_danger, *_WRITTEN, *_PERFORMED),
    "mediating": _SAT,
    "written": _WRITTEN,
    "oral": (*_SAT, _Case.settle_orally, _Case.resolve),
    "performed": (*_WRITTEN, *_PERFORMED),
    "confirmed": (*_WRITTEN, _Case.confirm, _Case.follow_up),
    "court": (*_WRITTEN, _Case.go_to_court, _Case.conclude_unresolved),
    "failed": (*_SAT, _Case.fail, _Case.conclude_unresolved),
    "stopped": (*_TOLD, _Case.stop, _Case.conclude_unresolved),
    "refused": (_Case.start_people, _Case.refuse, _Case.conclude_unresolved),
    "turned_away": (_Case.turn_away,),
    "administrative": _ADMINISTRATIVE,
    "administrative_performed": (*_ADMINISTRATIVE, *_PERFORMED),
    "failed_then_administrative": (_Case.start_people, _Case.refuse, *_ADMINISTRATIVE),
    "court_mediated": (_Case.mediate_at_court, _Case.resolve),
    "settled_themselves": (_Case.settle_themselves, _Case.resolve),
}


def _kind_of(name: str) -> str:
    """A natural person's name has two or three characters here."""
    return "natural" if len(name) <= 3 else "legal"
