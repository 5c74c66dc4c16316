"""比率与件数: a percentage and the counts that it is made of.

A rate is checked where both counts stand in its paragraph and measure what the rate measures: the count directly
before 占, the count whose words say the outcome that the rate is named for (成功118件 … 成功率), or counts that give
the rate to its last printed digit. Where only one count is sure there is no check: a false alarm costs trust.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from yifa.reading.checks.closeness import bounds, plain, printed_step, rounds_to_print, share, share_agrees
from yifa.reading.checks.figures import Figure
from yifa.reading.checks.outcomes import narrowings, outcomes
from yifa.reading.reading import Check, Holds

_FOLLOWS_ON: Final = {
    "passed": ("took_part",),
    "excelled": ("took_part",),
    "satisfied": ("visited_back", "answered", "closed"),
    "performed": ("succeeded",),
}
"""Outcome → those whose count is its whole."""

PRECISE: Final = 0.01
"""A rate printed to this place is not met by chance."""

FARTHEST: Final = 14
"""How many counts before a rate are looked at."""

FARTHEST_SENTENCE: Final = 4
"""How many sentences before a share its total may stand."""

FARTHEST_BEHIND: Final = 3
"""How many counts behind it, in the same sentence."""

MOST_ADDED: Final = 12
"""How many numerators 合占 can add."""

_SHARE: Final = re.compile(
    r"(?P<added>合计|合|共|总共|一共|[两二三四五六]者(?:合计|共)?|累计)?占(?P<of>[^，。；占]{0,18})$"
)
_EACH: Final = re.compile(r"分别|各占|依次")
_RATE_NAME: Final = re.compile(r"(?P<name>[^\W\d]{1,14}?率)(?P<rest>[^率]{0,10})$")
_RATE_NAMES: Final = re.compile(r"[^\W\d]{1,12}?率")
_BASE: Final = re.compile(
    r"受理|接收|接到|收到|接待|登记|排查|应[到考参训答办整]|共|总|交办|转办|派[单发]|下发|发现|查出|摸排|征集|收集|提出|承办|办理|调解|调处|审理|参加|组织|抽查|检查|现有|发放|回访|反馈|梳理"
)
_GENERIC_WHOLE: Final = re.compile(
    r"^(?:总数|总量|总体|总|全部|比例?|比重|比率|其中|案件|纠纷|事项|件数|数|的|为|达|到|约|近|超过?|高|全年|当[月年季]|全|乡|镇|街道|[县市区]|同期|受理|诉求|[量占]|[\s:：])*$"
)
_OTHER_WHOLE: Final = re.compile(r"人口|面积|户数|财政|投资|预算|产值|收入|诉讼|时长|耗时")
_REGION: Final = re.compile(r"全[国省州市县区]")
_COMMONPLACE: Final = re.compile(r"(?:矛盾)?纠纷|案件|事项|群众|调解|处理|办理|工作|[^\w]")
_OF_IT: Final = re.compile(r"^的(?:比例|比重|占比)?(?:为|达|是|约)?$")
_PRIOR_SHARE: Final = re.compile(r"^的")


class _Rate(NamedTuple):
    """A rate with what it is called; ``of_list`` is its place among rates said together (分别为), and their number."""

    figure: Figure
    place: int
    name: str
    is_share: bool
    added: bool
    each: bool
    subject: str
    whole_words: str
    of_list: tuple[int, int]


def find_rates(paragraphs: Iterable[Sequence[Figure]]) -> Iterator[Check]:
    """Every percentage with both of its counts."""
    for paragraph in paragraphs:
        if not any(figure.sort == "rate" for figure in paragraph):
            continue
        counts = [
            place
            for place, figure in enumerate(paragraph)
            if figure.sort == "count" and figure.value > 0 and figure.claim.value_max is None
        ]
        before = 0
        for rate in _rates(paragraph):
            while before < len(counts) and counts[before] < rate.place:
                before += 1
            near = [paragraph[place] for place in counts[max(0, before - FARTHEST) : before]]
            behind = [
                paragraph[place]
                for place in counts[before : before + FARTHEST_BEHIND]
                if paragraph[place].sentence == rate.figure.sentence
            ]
            check = _share_of_named_whole(rate, near) or (
                _share_check(rate, near, behind) if rate.is_share else _outcome_check(rate, near, behind)
            )
            if check is not None:
                yield check


def _rates(paragraph: Sequence[Figure]) -> list[_Rate]:
    """The rates of a paragraph with their names; a rate without words goes on with those of the one before."""
    named: list[_Rate] = []
    run: list[int] = []
    for place, figure in enumerate(paragraph):
        if figure.sort != "rate":
            continue
        shared = _SHARE.search(figure.lead)
        name = _RATE_NAME.search(figure.lead) or _RATE_NAME.search(figure.clause if not figure.lead else "")
        goes_on = (
            bool(named)
            and named[-1].place == place - 1
            and re.fullmatch(r"[、,，和及与]?|以及", figure.link) is not None
        )
        if goes_on and not shared and not name:
            run.append(len(named))
            named.append(named[-1]._replace(figure=figure, place=place))
            continue
        _number(named, run)
        run = [len(named)]
        words = shared["of"] if shared else ""
        named.append(
            _Rate(
                figure=figure,
                place=place,
                name=name["name"] if name else _name_in(words),
                is_share=bool(shared),
                added=bool(shared and shared["added"]) and not _EACH.search(figure.lead),
                each=bool(_EACH.search(figure.lead)),
                subject=figure.lead[: shared.start()].replace("分别", "").strip("，、均也都约各") if shared else "",
                whole_words=words,
                of_list=(0, 1),
            )
        )
    _number(named, run)
    return named


def _name_in(words: str) -> str:
    found = _RATE_NAME.search(words)
    return found["name"] if found else ""


def _number(named: list[_Rate], run: Sequence[int]) -> None:
    """Give the rates that are said together their places, and each its own name (办结率、满意率分别为98%、97%)."""
    if len(run) < 2:
        return
    names = _RATE_NAMES.findall(named[run[0]].figure.lead)
    for order, index in enumerate(run):
        own = names[order].lstrip("、和及与") if len(names) == len(run) else named[index].name
        named[index] = named[index]._replace(of_list=(order, len(run)), name=own)


def _share_of_named_whole(rate: _Rate, near: Sequence[Figure]) -> Check | None:
    """A项，占全部B项的N%: the whole stands between 占 and the rate."""
    if len(near) < 2 or not _OF_IT.match(rate.figure.link) or not _SHARE.search(near[-1].lead):
        return None
    numerator, whole = near[-2], near[-1]
    if numerator.family != whole.family or numerator.sentence != whole.sentence:
        return None
    return _check(rate, (numerator,), whole)


def _share_check(rate: _Rate, near: Sequence[Figure], behind: Sequence[Figure]) -> Check | None:
    """X件，占N%: the count before 占 of a total that was named before."""
    if not near or _OTHER_WHOLE.search(rate.whole_words):
        return None
    if rate.added:
        return _added_check(rate, near, behind)
    order, number = rate.of_list
    if number > 1:
        if len(near) <= number or not rate.each:
            return None
        numerator = near[-number:][order]
        rest = near[:-number]
    else:
        numerator, rest = near[-1], near[:-1]
        nominal = [figure for figure in behind if _PRIOR_SHARE.match(figure.link)]
        if nominal:
            numerator, rest = nominal[0], near
    if numerator.sentence != rate.figure.sentence or (rate.subject and not _share_words(rate.subject, numerator.words)):
        return None
    return _against_totals(rate, (numerator,), rest, () if numerator in behind else behind)


def _share_words(one: str, other: str) -> bool:
    """Whether two stretches of Chinese have two characters in a row in common that are no commonplace of reports."""
    one, other = (_COMMONPLACE.sub("|", words) for words in (one, other))
    return any(one[place : place + 2] in other for place in range(len(one) - 1) if "|" not in one[place : place + 2])


def _added_check(rate: _Rate, near: Sequence[Figure], behind: Sequence[Figure]) -> Check | None:
    """A件、B件、C件，合占N%: as many of the counts before as give the rate, or all those of the list."""
    family = near[-1].family
    same = [figure for figure in near if figure.family == family]
    listed = 0
    for figure in reversed(same):
        if figure.sentence != rate.figure.sentence or listed >= MOST_ADDED:
            break
        listed += 1
    for length in range(2, listed + 1):
        parts = same[-length:]
        for whole in (*reversed(same[:-length]), *(figure for figure in behind if figure.family == family)):
            if whole.value >= sum(part.value for part in parts) and _verdict(parts, whole, rate) is not False:
                return _check(rate, parts, whole)
    said = re.search(r"(?:前|以上|上述|这)?([二两三四五六])(?:类|项|者|大类|种)", rate.figure.lead) or (
        re.search(r"前([二两三四五六])", same[-listed].link) if listed else None
    )
    if not said:
        return None
    length = "零一二三四五六".find(said[1].replace("两", "二"))
    if not 2 <= length <= listed or len(same) <= length:
        return None
    parts = same[-length:]
    total = _total(parts, same[:-length])
    return _check(rate, parts, total) if total is not None else None


def _against_totals(
    rate: _Rate, parts: tuple[Figure, ...], near: Sequence[Figure], behind: Sequence[Figure]
) -> Check | None:
    """The total that gives the rate, else the one total that can be meant."""
    value = sum(part.value for part in parts)
    wholes = [
        figure
        for figure in near
        if figure.family == parts[0].family and figure.value >= value and _can_be_shared(figure, parts[0], rate)
    ]
    fitting = [figure for figure in reversed(wholes) if _verdict(parts, figure, rate) is not False]
    chosen = _best(parts, fitting, rate)
    if chosen is not None and not (rate.figure.claim.qualifier == "at_least" and _total(parts, wholes) is None):
        return _check(rate, parts, chosen)
    behind_fits = [
        figure
        for figure in behind
        if figure.family == parts[0].family and figure.value >= value and _verdict(parts, figure, rate) is True
    ]
    if behind_fits:
        return _check(rate, parts, behind_fits[0])
    whole = _total(parts, wholes)
    if (
        whole is None
        or whole.sentence != parts[0].sentence
        or not (_GENERIC_WHOLE.match(rate.whole_words) or _share_words(rate.whole_words, whole.words))
    ):
        return None
    return _check(rate, parts, whole)


def _can_be_shared(whole: Figure, part: Figure, rate: _Rate) -> bool:
    """Whether a share may be of this count: of the region that is named, and from another sentence only a total."""
    region = _REGION.search(rate.whole_words)
    if region and region.group() not in whole.words:
        return False
    if whole.sentence == part.sentence:
        return True
    return part.sentence - whole.sentence <= FARTHEST_SENTENCE and bool(_BASE.search(whole.lead or whole.clause))


def _best(parts: Sequence[Figure], fitting: Sequence[Figure], rate: _Rate) -> Figure | None:
    """Of several counts that give the rate: the one that gives it by rounding, then one said as the total."""
    if not fitting:
        return None
    rounded = [figure for figure in fitting if _rounds_to(parts, figure, rate)]
    among = rounded or [figure for figure in fitting if _verdict(parts, figure, rate) is True] or fitting
    return _total(parts, among) or among[0]


def _rounds_to(parts: Sequence[Figure], whole: Figure, rate: _Rate) -> bool:
    computed = share([part.claim for part in parts], whole.claim)
    return computed is not None and rounds_to_print(computed * _scale(rate), rate.figure.claim)


def _total(parts: Sequence[Figure], near: Sequence[Figure]) -> Figure | None:
    """The one count that can be the total of the parts: larger, of the same family, said as a total, not far."""
    value = sum(part.value for part in parts)
    family = [figure for figure in near if figure.family == parts[0].family]
    if not family:
        return None
    largest = max(family, key=lambda figure: figure.value)
    if largest.value < value:
        return None
    same_sentence = largest.sentence >= parts[0].sentence - 1
    said = _BASE.search(largest.lead) or _BASE.search(largest.clause)
    rivals = [
        f
        for f in family
        if f is not largest and f.value > value and _BASE.search(f.lead) and f.sentence == parts[0].sentence
    ]
    return largest if same_sentence and said and not rivals else None


def _outcome_check(rate: _Rate, near: Sequence[Figure], behind: Sequence[Figure]) -> Check | None:
    """受理120件，成功118件，成功率98.3%: the count of the outcome that the rate is named for, of what was taken on."""
    names = _RATE_NAMES.findall(rate.figure.lead) if rate.of_list[1] == 1 else [rate.name]
    checks = (_check_of_outcome(rate._replace(name=name), near, behind) for name in names or [rate.name] if name)
    return next((check for check in checks if check is not None), None)


def _check_of_outcome(rate: _Rate, near: Sequence[Figure], behind: Sequence[Figure]) -> Check | None:
    measured, narrowed = outcomes(rate.name), narrowings(rate.name)
    same_sentence = [figure for figure in near if figure.sentence >= rate.figure.sentence - 1]
    candidates = [*reversed(same_sentence), *behind]
    meant = [
        figure
        for figure in candidates
        if not measured.isdisjoint(outcomes(figure.words)) and _narrowings_of(figure) == narrowed
    ]
    if measured and meant:
        return _with_numerator(rate, meant, candidates, near)
    if measured and narrowed == {"on_time"}:
        wider = [f for f in candidates if measured & outcomes(f.words) and not _narrowings_of(f)]
        return _to_the_last_digit(rate, wider, (*reversed(near), *behind))
    if not measured or not any(outcomes(figure.words) for figure in candidates):
        return _by_figures_alone(rate, same_sentence)
    return None


def _narrowings_of(figure: Figure) -> frozenset[str]:
    """How the count is narrowed (按时, 未, 基本); a rate must be narrowed alike."""
    return narrowings(f"{figure.lead or figure.clause}{figure.tail}")


def _to_the_last_digit(rate: _Rate, numerators: Sequence[Figure], candidates: Sequence[Figure]) -> Check | None:
    """回复46210件，按期回复率98.35%: the count leaves 按期 out, but gives the rate to its second decimal."""
    if printed_step(rate.figure.claim) > PRECISE or not rate.figure.exact:
        return None
    for numerator in numerators:
        for whole in candidates:
            if _can_be_whole(numerator, whole) and _verdict((numerator,), whole, rate) is True:
                return _check(rate, (numerator,), whole)
    return None


def _with_numerator(
    rate: _Rate, meant: Sequence[Figure], candidates: Sequence[Figure], near: Sequence[Figure]
) -> Check | None:
    bases = [(numerator, _base_of(rate, numerator, near)) for numerator in meant]
    around = (*reversed(near), *candidates)
    for numerator, base in bases:
        wholes = [
            figure
            for figure in around
            if figure.family == numerator.family
            and (base is None or figure.sentence == numerator.sentence)
            and _can_be_whole(numerator, figure)
            and _verdict((numerator,), figure, rate) is True
        ]
        if wholes:
            return _check(rate, (numerator,), _likeliest(rate, wholes))
    return next((_check(rate, (numerator,), base) for numerator, base in bases if base is not None), None)


def _likeliest(rate: _Rate, wholes: Sequence[Figure]) -> Figure:
    """Of counts that give the rate: the one that the measure follows on (合格 of 参考), then what was taken on."""
    first = wholes[0]
    equal = [figure for figure in wholes if figure.value == first.value and figure.sentence == first.sentence]
    follows = {name for measure in outcomes(rate.name) for name in _FOLLOWS_ON.get(measure, ())}
    return next(
        (figure for figure in equal if follows & outcomes(figure.words)),
        next((figure for figure in equal if not outcomes(figure.words) and not follows), first),
    )


def _can_be_whole(numerator: Figure, whole: Figure) -> bool:
    return (
        whole is not numerator
        and whole.family == numerator.family
        and whole.sentence >= numerator.sentence - 2
        and bounds(whole.claim).high >= bounds(numerator.claim).low
    )


def _base_of(rate: _Rate, numerator: Figure, near: Sequence[Figure]) -> Figure | None:
    """The count directly before the numerator in its sentence, where it is what was taken on."""
    if numerator.sentence != rate.figure.sentence:
        return None
    places = [figure.number for figure in near]
    if numerator.number not in places:
        return None
    place = places.index(numerator.number)
    earlier = [f for f in near[:place] if f.family == numerator.family and f.sentence == numerator.sentence]
    if not earlier:
        return None
    base = earlier[-1]
    said = _BASE.search(base.lead or base.clause)
    same_outcome = outcomes(base.words) & outcomes(rate.name) - {"settled"}
    if not said or same_outcome or narrowings(base.lead) - narrowings(rate.name):
        return None
    return base


def _by_figures_alone(rate: _Rate, near: Sequence[Figure]) -> Check | None:
    """Two neighbouring counts that give a rate with decimals, where the words say nothing against it."""
    if len(near) < 2 or rate.figure.claim.qualifier != "exact" or rate.figure.claim.value in (0.0, 100.0):
        return None
    stem = set(rate.name.removesuffix("率")[-2:])
    for numerator, whole in ((near[-1], near[-2]), (near[-2], near[-1])):
        if not _can_be_whole(numerator, whole) or numerator.value > whole.value:
            continue
        if _verdict((numerator,), whole, rate) is True and (
            stem <= set(numerator.words) or "." in rate.figure.claim.surface
        ):
            return _check(rate, (numerator,), whole)
    return None


def _scale(rate: _Rate) -> float:
    return 10.0 if rate.figure.claim.unit == "‰" else 1.0


def _verdict(parts: Sequence[Figure], whole: Figure, rate: _Rate) -> Holds:
    return share_agrees([part.claim for part in parts], whole.claim, rate.figure.claim, scale=_scale(rate))


def _check(rate: _Rate, parts: Sequence[Figure], whole: Figure) -> Check:
    holds = _verdict(parts, whole, rate)
    numbers = (*(part.number for part in parts), whole.number, rate.figure.number)
    return Check("rate", numbers, holds, _message(parts, whole, rate, holds))


def _message(parts: Sequence[Figure], whole: Figure, rate: _Rate, holds: Holds) -> str:
    counted = "＋".join(part.claim.surface for part in parts)
    fraction = f"（{counted}）÷{whole.claim.surface}" if len(parts) > 1 else f"{counted}÷{whole.claim.surface}"
    computed = (share([part.claim for part in parts], whole.claim) or 0.0) * _scale(rate)
    result = f"{plain(computed)}{rate.figure.claim.unit or '%'}"
    printed = rate.figure.claim.surface
    if holds is True:
        return f"比率相符：{fraction}＝{result}，文中为{printed}。"
    if holds == "approx":
        return f"比率大致相符（含约数）：{fraction}约为{result}，文中为{printed}。"
    return f"比率不符：{fraction}＝{result}，文中为“{printed}”，请核对。"
