"""前后重复: the same thing, of the same period and scope, stated twice; a contradiction where the values differ.

Two ways of saying the same: a set of things counted again (我乡19个村…为19个村提供服务), and an event or a result
reported again in the same words (全年调解纠纷78件 … 全年共调解纠纷80件).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from yifa.reading.checks.closeness import bounds
from yifa.reading.checks.figures import Figure
from yifa.reading.reading import Check, Holds

_THINGS: Final = (
    ("村（社区）", r"村[（(]社区[）)]|村[（(]居[）)]|村居|村社区|村、社区|村（居）"),
    ("村", r"(?:行政|建制)?村(?![民务规居委级干支两组级])(?:委会)?"),
    ("社区", r"社区(?!矫正|戒毒|干部|居民|民警|工作)"),
    ("法律顾问", r"(?:村级|专职|兼职|常年|签约|执业)?(?:法律顾问|律师)(?!事务所|函|团队)"),
    ("人民调解员", r"(?:专职|兼职)?(?:人民)?调解员"),
    ("网格员", r"(?:专职|兼职)?网格(?:员|长)"),
    ("网格", r"网格(?!员|长|化)"),
    ("执法人员", r"(?:行政|综合)*执法(?:人员|队员)"),
    ("法律明白人", r"[“\"]?法律明白人"),
    ("调委会", r"(?:人民)?(?:调解委员会|调委会)"),
    ("人民调解组织", r"(?:人民)?调解组织"),
    ("司法所", r"司法所"),
    ("中小学", r"中小学|学校"),
    ("内设机构", r"内设机构"),
)
_THING: Final = re.compile("|".join(f"(?P<t{number}>{pattern})" for number, (_, pattern) in enumerate(_THINGS)))
_NUMBER: Final = re.compile(r"[\d\s.,，〇零一二两三四五六七八九十百千万]+")
_PLACES: Final = frozenset({"村（社区）", "村", "社区", "网格", "中小学", "调委会", "内设机构"})
LONGEST_TOLD: Final = 10
REMARKABLE: Final = 10
"""From here on the same exact number of the same thing is no chance."""

FEWEST_PLACES: Final = 5
"""From here on equal numbers of places in one paragraph are taken for the same places."""

_NEW: Final = re.compile(
    r"新增|新建|新聘|新任|增[加设聘]|新[取获]得|评选|表彰|创建|培育|调整|[第其]中|另有|另外|每|其他|其余|部分|先进|示范|优秀|还有|各[聘配设]|成为|抽"
)
_WHOLE: Final = re.compile(r"(?:全|辖区?|我|本|下辖|所辖)(?:[乡镇村区县市]|街道|辖区?|内)|辖|辖区|共有|现有")
_ALL_BEHIND: Final = re.compile(r"^[^，。；]{0,8}(?:均|全部|都)")
_SET_UNITS: Final = frozenset({"件", "人", "户"})
_EVENT_FILLER: Final = re.compile(
    r"(?:20\d\d年(?:度|以来)?|今年(?:以来)?|全年|本年度?|年内|一年来|截至[^，]*|累计|总计|共计|合计|一共|总共|共|已|先后|均|约|近|超过?|达到?|了|为|有|我[乡镇]|全[乡镇区市县]|街道|目前|已经|我街道)"
)
_SCOPE: Final = re.compile(
    r"期间|活动中|月份?|季度|上半年|下半年|周|日|[其第]中|村(?!级)|社区|学校|中学|小学|企业|专项|活动|会前|节前|行动|线上|线下|每|各|另|分别|疫情|去年|上年|同期|部门|新增|该|此"
)
_YEAR_SCOPE: Final = re.compile(r"全年|本年|年度|20\d\d年|今年|一年来|累计|共")
_YEAR: Final = re.compile(r"20\d\d(?=年)")
_SHORTEST_LABEL: Final = 4
_SHORTEST_OBJECT: Final = 2
_MEASURE: Final = re.compile(
    r"按期|按时|及时|调解|成功|办结|化解|调处|办理|处理|受理|满意|群众|合格|参考|答复|整改|完成|[率度为达到]"
)
"""What alone does not say which thing was counted (按期办结率 may be the hotline's or the petitions')."""

_NOT_CHINESE: Final = re.compile(r"[\W\da-zA-Z_]+")


class _Thing(NamedTuple):
    name: str
    figure: Figure
    new: bool
    whole: bool


def find_duplicates(found: Sequence[Figure]) -> Iterator[Check]:
    """Everything that is stated twice, each second statement with the first."""
    yield from _things_again(found)
    yield from _results_again(found)


def _things_again(found: Sequence[Figure]) -> Iterator[Check]:
    """The same persons or places counted again within a paragraph, or the whole of them anywhere."""
    in_paragraph: dict[tuple[int, str], list[_Thing]] = defaultdict(list)
    wholes: dict[str, _Thing] = {}
    for figure in found:
        thing = _thing(figure)
        if thing is None or thing.new:
            continue
        earlier = in_paragraph[figure.paragraph, thing.name]
        same = next((t for t in earlier if t.figure.value == figure.value), None)
        first_whole = wholes.get(thing.name)
        if same is not None and _hardly_by_chance(same, thing):
            yield _check(same.figure, figure)
        elif thing.whole and first_whole is not None and (figure.value > 1 or first_whole.figure.value > 1):
            yield _check(first_whole.figure, figure)
        if same is None and len(earlier) < 8:
            earlier.append(thing)
        if thing.whole:
            wholes.setdefault(thing.name, thing)


def _hardly_by_chance(one: _Thing, other: _Thing) -> bool:
    """Whether equal numbers of a thing are the same ones: of places, a few may well be others."""
    value = one.figure.value
    if one.name not in _PLACES:
        return value > 1
    return value >= FEWEST_PLACES or (value > 1 and (one.whole or other.whole))


def _thing(figure: Figure) -> _Thing | None:
    """What set of things the figure counts, where its noun follows it (19个村, 2名法律顾问)."""
    if figure.sort != "count" or not figure.exact or figure.family not in _SET_UNITS or figure.claim.role != "count":
        return None
    number = _NUMBER.match(figure.claim.surface)
    surface = figure.claim.surface[number.end() :] if number is not None else figure.claim.surface
    behind = surface.removeprefix(figure.claim.unit) + figure.behind
    found = _THING.match(behind)
    if not found:
        return None
    name = next(_THINGS[number][0] for number in range(len(_THINGS)) if found[f"t{number}"])
    lead = figure.lead
    return _Thing(
        name,
        figure,
        bool(_NEW.search(lead)),
        bool(_WHOLE.search(lead) or _ALL_BEHIND.search(figure.tail)) and not _NEW.search(lead),
    )


def _results_again(found: Sequence[Figure]) -> Iterator[Check]:
    """The same result in the same words, both without a narrower scope."""
    first: dict[tuple[str, str, str], Figure] = {}
    for figure in found:
        key = _result(figure)
        if key is None:
            continue
        earlier = first.setdefault(key, figure)
        if earlier is figure or _of_other_years(earlier, figure):
            continue
        remarkable = earlier.value == figure.value >= REMARKABLE and earlier.exact and figure.exact
        if remarkable or _surely_the_same(earlier, figure):
            yield _check(earlier, figure)


def _result(figure: Figure) -> tuple[str, str, str] | None:
    if figure.sort not in ("count", "rate") or figure.claim.role not in ("count", "rate"):
        return None
    if figure.claim.value_max is not None or figure.depth or "、" in figure.lead[-4:]:
        return None
    lead = (
        figure.lead
        if "、" not in figure.lead
        else figure.lead.split("、", 1)[-1]
        if figure.lead.startswith("、")
        else figure.lead
    )
    if len(lead) < _SHORTEST_LABEL or _SCOPE.search(f"{figure.clause}{lead}"):
        return None
    label = _NOT_CHINESE.sub("", _EVENT_FILLER.sub("", lead))
    if len(label) < _SHORTEST_LABEL or len(_MEASURE.sub("", label)) < _SHORTEST_OBJECT:
        return None
    return label, figure.family, "" if figure.sort == "rate" else _NOT_CHINESE.sub("", figure.tail)


def _of_other_years(one: Figure, other: Figure) -> bool:
    """Whether the two are said of different years, or of different periods as far as these are known."""
    years = [set(_YEAR.findall(figure.clause + figure.lead)) for figure in (one, other)]
    if all(years):
        return years[0] != years[1]
    periods = {figure.claim.period for figure in (one, other) if figure.claim.period}
    return len(periods) > 1


def _surely_the_same(one: Figure, other: Figure) -> bool:
    """Whether both speak of the whole year, so that differing values contradict each other."""
    if one.sort == "rate":
        return one.claim.qualifier == other.claim.qualifier == "exact"
    return all(_YEAR_SCOPE.search(figure.lead) or _YEAR_SCOPE.search(figure.clause) for figure in (one, other))


def _check(first: Figure, second: Figure) -> Check:
    holds = _holds(first, second)
    return Check("duplicate", (first.number, second.number), holds, _message(first, second, holds))


def _holds(first: Figure, second: Figure) -> Holds:
    if first.value == second.value:
        return True
    if first.exact and second.exact:
        return False
    one, other = bounds(first.claim), bounds(second.claim)
    return "approx" if one.low <= other.high and other.low <= one.high else False


def _message(first: Figure, second: Figure, holds: Holds) -> str:
    one, other = _told(first), _told(second)
    if holds is True:
        return f"前后一致：“{one}”与“{other}”说的是同一事项。"
    if holds == "approx":
        return f"前后大致一致（含约数）：“{one}”与“{other}”。"
    return f"前后不一致：同一事项前面写“{one}”，后面写“{other}”，请核对。"


def _told(figure: Figure) -> str:
    """The figure with the few words that tell it apart: those before it, or the noun behind where these are many."""
    if len(figure.label) <= LONGEST_TOLD:
        return f"{figure.label}{figure.claim.surface}{figure.behind[:4]}"
    return f"{figure.claim.surface}{figure.behind[:LONGEST_TOLD]}"
