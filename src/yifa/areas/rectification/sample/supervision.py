"""What supervisors asked in three years, and how it was answered; what was justified is a problem to put right."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from yifa.engine.matters.act import act, open_matter
from yifa.engine.matters.models import Matter
from yifa.engine.orgs.models import Org, Person
from yifa.engine.sample import day_of, scan

_TABLE = """
-2.11.4|deputies|县人大代表建议|关于加强村级调解员培训的建议|司法所|60|satisfied|村级调解员业务培训不足
-1.3.12|deputies|县人大代表建议|关于规范集镇停车秩序的建议|综合行政执法队|55|satisfied|
-1.5.12|procuracy|青山县人民检察院|关于废弃农膜回收监管的检察建议|农业农村服务中心|48|fair|废弃农膜回收监管不到位
-1.8.5|audit|县审计局|关于村级小额工程管理的审计意见|农业农村服务中心|35|not_asked|村级小额工程合同管理不严
-1.9.2|advisers|县政协提案|关于方便偏远村群众法律咨询的提案|司法所|50|fair|公共法律服务进村次数偏少
-1.11.18|media|县融媒体中心|关于早市噪声的舆情反映|综合行政执法队|6|not_asked|
0.3.9|patrol|县委巡察组|关于惠民补贴公示的巡察反馈|财政所|28|not_asked|惠民补贴公示不到位
0.5.19|media|县融媒体中心|关于集镇占道经营的报道|综合行政执法队|5|not_asked|占道经营治理反复
0.8.11|court|青山县人民法院|关于行政协议履约提醒的司法建议|自然资源所|40||行政协议履约提醒不够
0.10.26|procuracy|青山县人民检察院|关于河道管护记录的检察建议|农业农村服务中心|0||
0.11.12|deputies|县人大代表建议|关于简化农房翻建审批材料的建议|便民服务中心|0||
"""
"""Day, kind, body, title, office, days to the answer (0: none yet), what was said to it, the problem raised."""

_REJECTED = "关于规范集镇停车秩序的建议"


def answer_supervisors(org: Org, people: Mapping[str, Person], problems: Mapping[str, Matter], today: date) -> None:
    """Open what had come in by today and do its acts."""
    for row in _TABLE.strip().splitlines():
        written, kind, body, title, unit, days, satisfaction, raised = row.split("|")
        came_on = day_of(written, today)
        if came_on > today:
            continue
        data = {"kind": kind, "body": body, "asked": f"{title}：请研究办理并答复"}
        clerk = people["clerk"]
        matter = open_matter("supervision", org=org, actor=clerk, happened_on=came_on, title=title, data=data).matter
        handed_on = min(came_on + timedelta(days=2), today)
        act(matter, "assign", actor=people["leader"], happened_on=handed_on, data={"unit": unit, "leader": "蒋思远"})
        answered_on = came_on + timedelta(days=int(days))
        if not int(days) or answered_on > today:
            continue
        problem = problems.get(raised)
        _answer(matter, clerk, answered_on, raised if problem else "")
        if title == _REJECTED:
            again = answered_on + timedelta(days=12)
            because = {"rejected_because": "没有写明停车位施划的时间"}
            act(matter, "reject", actor=clerk, happened_on=answered_on + timedelta(days=5), data=because)
            _answer(matter, clerk, again, "")
            answered_on = again
        if problem is not None:
            act(matter, "raise_problem", actor=clerk, happened_on=answered_on,
                data={"RaisedProblem": [{"problem": problem.pk}]})  # fmt: skip
        if satisfaction and answered_on + timedelta(days=10) <= today:
            act(matter, "accept", actor=clerk, happened_on=answered_on + timedelta(days=10),
                data={"satisfaction": satisfaction})  # fmt: skip


def _answer(matter: Matter, clerk: Person, on: date, raised: str) -> None:
    scan(matter, "supervision_answer", "书面答复", clerk)
    what = f"所提意见属实，已列入问题整改台账：{raised}" if raised else "已研究办理，办理结果随文报送"
    act(matter, "answer", actor=clerk, happened_on=on, data={"answer": what, "needs_rectification": bool(raised)})
