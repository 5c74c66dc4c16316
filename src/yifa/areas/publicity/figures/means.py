"""What is counted of posts, materials, law-aware people, teams and places."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from yifa.areas.publicity.models import (
    LawLiterate,
    LiterateKind,
    LiterateTraining,
    LiterateWork,
    Material,
    PlaceCheck,
    PlaceType,
    PublicityPlace,
    PublicityPost,
    PublicityTeam,
)
from yifa.engine.figures.cross_checks import BreakdownAndTotal, OpeningAndClosing, PartsAndTotal
from yifa.engine.figures.declarations import Flow, Section, Stock
from yifa.law.citation import FZXCJYF

# --- 新媒体、资料 ----------------------------------------------------------------------------------------------

_POSTED: dict[str, Any] = {"of": PublicityPost, "at": "posted_on", "dims": {"channel": "channel"}}

POSTS = Flow(
    "publicity.posts", "新媒体普法", unit="篇", **_POSTED, indicators=["online_publicity_posts"],
    definition="期间内在微信群、公众号、短视频平台、网站发布的普法内容。",
)  # fmt: skip
READS = Flow(
    "publicity.reads", "新媒体普法阅读量", unit="次", **_POSTED, measure="reads",
    definition="期间内发布的普法内容登记的阅读、播放量之和。",
)  # fmt: skip
MATERIALS = Flow(
    "publicity.materials", "分发资料", unit="份", of=Material, at="given_on", measure="copies",
    dims={"kind": "kind"}, indicators=["publicity_materials"],
    definition="期间内发给村（社区）、学校、企业等单位的普法资料份数之和，不含活动现场发放的。",
)  # fmt: skip

# --- 人员、队伍 ------------------------------------------------------------------------------------------------

_SERVING: dict[str, Any] = {
    "unit": "名", "of": LawLiterate, "since": "since", "until": "until",
    "dims": {"kind": "kind", "standing": "standing"}, "law": FZXCJYF[46],
}  # fmt: skip
_PERSON: dict[str, Any] = {"unit": "名", "of": LawLiterate, "dims": {"kind": "kind"}}
_TRAINED: dict[str, Any] = {"of": LiterateTraining, "at": "held_on", "law": FZXCJYF[46]}
_WORK: dict[str, Any] = {"of": LiterateWork, "at": "done_on", "dims": {"kind": "kind"}, "law": FZXCJYF[46]}
_TEAM: dict[str, Any] = {"of": PublicityTeam, "since": "founded_on", "until": "dissolved_on", "dims": {"kind": "kind"}}

PEOPLE = Stock(
    "publicity.people", "法律明白人和志愿者", **_SERVING,
    definition="期末在册的法律明白人和普法志愿者；兼任的分别计算。",
)  # fmt: skip
LITERATES = Stock(
    "publicity.literates", "法律明白人", **_SERVING, where=Q(kind=LiterateKind.LITERATE),
    indicators=["rural_law_understanders"], definition="期末在册的法律明白人。",
)  # fmt: skip
VOLUNTEERS = Stock(
    "publicity.volunteers", "普法志愿者", **_SERVING, where=Q(kind=LiterateKind.VOLUNTEER),
    definition="期末在册的普法志愿者。",
)  # fmt: skip
JOINED = Flow(
    "publicity.people_joined", "新认定法律明白人和志愿者", **_PERSON, at="since",
    definition="期间内认定、登记的法律明白人和普法志愿者。",
)  # fmt: skip
LEFT = Flow(
    "publicity.people_left", "退出的法律明白人和志愿者", **_PERSON, at="until",
    definition="期间内退出的法律明白人和普法志愿者。",
)  # fmt: skip
TRAININGS = Flow(
    "publicity.trainings", "法律明白人培训", unit="次", **_TRAINED, definition="期间内举办的法律明白人、志愿者培训。",
)  # fmt: skip
TRAINED = Flow(
    "publicity.trained", "法律明白人参训", unit="人次", **_TRAINED, measure="attendance",
    definition="期间内法律明白人、志愿者培训登记的参训人次之和。",
)  # fmt: skip
TESTED = Flow(
    "publicity.tested", "法律明白人参加考核", unit="人次", **_TRAINED, measure="tested",
    definition="期间内法律明白人培训登记的参加考核人数之和。",
)  # fmt: skip
PASSED = Flow(
    "publicity.passed", "法律明白人考核合格", unit="人次", **_TRAINED, measure="passed",
    definition="期间内法律明白人培训登记的考核合格人数之和。",
)  # fmt: skip
WORK = Flow(
    "publicity.literate_work", "法律明白人工作", unit="件次", **_WORK,
    definition="期间内法律明白人、志愿者工作日志登记的工作。",
)  # fmt: skip
SERVED = Flow(
    "publicity.served", "法律明白人服务群众", unit="人次", **_WORK, measure="served",
    definition="期间内法律明白人、志愿者工作日志登记的服务人次之和。",
)  # fmt: skip
TEAMS = Stock(
    "publicity.teams", "普法队伍", unit="支", **_TEAM, indicators=["publicity_teams"],
    definition="期末已组建、没有撤销的普法队伍。",
)  # fmt: skip
MEMBERS = Stock(
    "publicity.team_members", "普法队员", unit="人", **_TEAM, measure="members", indicators=["publicity_team_members"],
    definition="期末普法队伍登记的队员人数之和；一人在几支队伍的分别计算。",
)  # fmt: skip

# --- 阵地 ----------------------------------------------------------------------------------------------------

_PLACE: dict[str, Any] = {"unit": "处", "of": PublicityPlace, "dims": {"kind": "kind"}, "law": FZXCJYF[25]}
_CHECK: dict[str, Any] = {"of": PlaceCheck, "at": "checked_on"}

PLACES = Stock(
    "publicity.places", "法治宣传阵地", **_PLACE, since="opened_on", until="closed_on",
    indicators=["publicity_venues"], definition="期末已建成、没有停用的法治宣传阵地。",
)  # fmt: skip
PLACES_OPENED = Flow(
    "publicity.places_opened", "新建法治宣传阵地", **_PLACE, at="opened_on", definition="期间内建成的法治宣传阵地。",
)  # fmt: skip
PLACES_CLOSED = Flow(
    "publicity.places_closed", "停用法治宣传阵地", **_PLACE, at="closed_on", definition="期间内停用的法治宣传阵地。",
)  # fmt: skip
CHECKS = Flow(
    "publicity.place_checks", "阵地检查维护", unit="次", **_CHECK, dims={"state": "state"},
    definition="期间内登记的阵地检查、更换、维修。",
)  # fmt: skip
COLUMN_ISSUES = Flow(
    "publicity.column_issues", "更换法治宣传栏", unit="期", **_CHECK, measure="issues",
    where=Q(place__kind=PlaceType.COLUMN), indicators=["publicity_columns"],
    definition="期间内法治宣传栏更换内容的期数之和。",
)  # fmt: skip

MEANS = (
    Section("新媒体和资料", [POSTS, READS, MATERIALS]),
    Section("普法队伍", [
        LITERATES, VOLUNTEERS, PEOPLE, JOINED, LEFT, TRAININGS, TRAINED, TESTED, PASSED, WORK, SERVED, TEAMS, MEMBERS,
    ]),
    Section("法治宣传阵地", [PLACES, PLACES_OPENED, PLACES_CLOSED, CHECKS, COLUMN_ISSUES]),
    PartsAndTotal("publicity.people_kinds", total=PEOPLE.id, parts=[LITERATES.id, VOLUNTEERS.id]),
    OpeningAndClosing("publicity.people_flows", stock=PEOPLE.id, arrivals=JOINED.id, departures=LEFT.id),
    OpeningAndClosing("publicity.place_flows", stock=PLACES.id, arrivals=PLACES_OPENED.id, departures=PLACES_CLOSED.id),
    BreakdownAndTotal("publicity.posts_by_channel", total=POSTS.id, by="channel"),
    BreakdownAndTotal("publicity.places_by_kind", total=PLACES.id, by="kind"),
)  # fmt: skip
