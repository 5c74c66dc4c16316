"""合计与分项: a total and the parts that the text presents as its complete breakdown.

A breakdown is announced (其中, 分别为, a colon, a bracket, 合计), or it shows in the words (满意 and 不满意) and the
figures. A 其中 that names plainly partial parts is none; parts that are presented as complete and don't make the
total are a sum that does not hold.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from yifa.reading.checks.closeness import adds_up, bounds, plain
from yifa.reading.checks.figures import Figure
from yifa.reading.checks.outcomes import exclude_each_other, names_the_rest, outcomes
from yifa.reading.reading import Check, Holds

FEWEST: Final = 3
"""Figures of a sum: the total and two parts."""

MOST_PARTS: Final = 40
MOST_BETWEEN: Final = 4
"""How many figures of other kinds between two of a row are looked at for the words that link them."""

MOST: Final = 1e15
"""Beyond this a figure is damage of the text, and floating point no longer adds exactly."""

FARTHEST_TOTAL: Final = 10
"""How many figures of the same kind may stand between a total and its parts."""

NEAREST_TOTALS: Final = 3
"""How many counts before an announcement are tried as its total."""

LARGE_ENOUGH: Final = 50
"""From here on two parts hardly make a total by chance."""

FAR_LARGE_ENOUGH: Final = 100
"""The same where other figures stand between."""

NEARLY: Final = 0.1
"""How far the parts may be from the total, as a share of it, and still be meant as its breakdown."""

_ANNOUNCED: Final = re.compile(r"其中|分别|包括|分为|包含|涵盖|由.{0,12}组成|构成|具体(?:为|是)|依次|[：:]\D{0,30}$")
_ANNOUNCED_AS_COMPLETE: Final = re.compile(r"分别|分为|包括|组成|构成|具体(?:为|是)|依次|[：:]\D{0,30}$")
_NESTED: Final = re.compile(r"其中|包括")
_SENTENCE_END: Final = re.compile(r"[。！？!?\n]")
_PARTIAL: Final = re.compile(
    r"主要|重点|多为|较多|前[一二三四五六七八九十两\d]|部分(?!公开)|排名|居前|最多|为主|例如|比如|特别|尤其|典型"
)
_TOTAL_WORD: Final = re.compile(
    r"(?<![公与一])(?:共|总|合|累)(?:计|有|收|受|接|办|排|调|开|处|完)|(?<![公与])共(?!同|产|享|建|治|青|有制|和|识|性)"
)
_SUMMED_UP: Final = re.compile(
    r"^(?:以上|上述|全[年乡镇县区市街]道?|[二两三四五六七八九十\d]*(?:者|[项类种]|年来?|个?季度)|各[项类])?(?:事项|案件|纠纷)?"
    r"(?:合计|共计|总计|累计|总共|一共|共)"
)
_SURELY_SUMMED_UP: Final = re.compile(r"^[^，]{0,6}(?:合计|共计|总计)")
_APART: Final = re.compile(r"防止|预防|避免|制止|挽回|引导|移送|新增|防范|回访|另")
"""What such words count lies beside a total, never within it."""

_ET_CETERA: Final = re.compile(r"^\D{0,12}?等(?!待|级|候|于)")
_FOLLOWED_BY_RELATION: Final = re.compile(r"涉及|涉案|金额")
_LAST_WORD: Final = re.compile(r"[^\W\d]{1,}$")


def find_sums(paragraphs: Iterable[Sequence[Figure]]) -> Iterator[Check]:
    """Every total with its complete breakdown."""
    for paragraph in paragraphs:
        if len(paragraph) >= FEWEST:
            for row in _rows(paragraph):
                if len(row.figures) >= FEWEST:
                    yield from _Breakdowns(row).checks()


class _Row(NamedTuple):
    """The counts of one paragraph that can be added; ``gaps``: the words since the one before, ~ for other figures."""

    figures: list[Figure]
    gaps: list[str]


def _rows(paragraph: Sequence[Figure]) -> Iterable[_Row]:
    rows: dict[str, _Row] = defaultdict(lambda: _Row([], []))
    seen: dict[str, int] = {}
    links: list[str] = []
    for figure in paragraph:
        links.append(figure.link)
        if figure.sort != "count" or figure.claim.value_max is not None or not 0 <= figure.value < MOST:
            continue
        row = rows[figure.family]
        row.figures.append(figure)
        row.gaps.append("~".join(links[max(seen.get(figure.family, 0), len(links) - MOST_BETWEEN) :]))
        seen[figure.family] = len(links)
    return rows.values()


class _Breakdowns:
    """Finds the breakdowns in one row: the announced ones first, then those that only the figures show."""

    def __init__(self, row: _Row) -> None:
        self.row = row.figures
        self.gaps = row.gaps
        self.parent: dict[int, int] = {}
        self.found: list[Check] = []
        self.taken: set[tuple[int, frozenset[int]]] = set()
        self.totals: set[int] = set()

    def checks(self) -> list[Check]:
        """The sums of the row."""
        for total in range(len(self.row) - 2, -1, -1):
            self._announced(total)
        for total in range(2, len(self.row)):
            self._summed_up(total)
        self._by_figures()
        for total in range(len(self.row) - 2):
            self._opposites_that_miss(total)
        return self.found

    def _announced(self, total: int) -> None:
        """T件，其中A件、B件: parts behind an announcement, down to the end of the list."""
        first = total + 1
        if first >= len(self.row) or not self._announces(total, first):
            return
        bracketed = self.row[first].depth > self.row[total].depth
        listed = self._list_from(first, total, bracketed=bracketed)
        for candidate in range(total, max(-1, total - NEAREST_TOTALS), -1):
            exact = self._exact_run(candidate, listed) if self._can_head(candidate, total) else []
            if exact:
                self._keep(candidate, exact, self._holds(candidate, exact))
                return
        shown = self._shown(listed)
        if self._presented_as_complete(total, shown):
            self._keep(total, shown, self._compatible(total, shown))

    def _can_head(self, candidate: int, total: int) -> bool:
        """Whether an earlier count of the sentence may be the one broken down (排查326件，化解321件，其中…)."""
        earlier, nearest = self.row[candidate], self.row[total]
        return candidate == total or (earlier.sentence == nearest.sentence and earlier.depth == nearest.depth)

    def _announces(self, total: int, first: int) -> bool:
        gap = self.gaps[first]
        if self.row[first].depth > self.row[total].depth:
            return True
        announced = _ANNOUNCED.search(gap)
        if not announced:
            return False
        ended = _SENTENCE_END.search(gap)
        return ended is None or "其中" in gap[ended.start() :]

    def _list_from(self, first: int, total: int, *, bracketed: bool) -> list[int]:
        """The parts that follow one another, without those that break down a part."""
        start = self.row[first]
        listed: list[int] = []
        for index in range(first, min(len(self.row), first + MOST_PARTS)):
            figure = self.row[index]
            if figure.sentence != start.sentence or (bracketed and figure.depth < start.depth):
                break
            if index in self.parent and self.parent[index] in listed:
                continue
            if figure.depth > start.depth and index > first:
                continue
            if index > first:
                if _TOTAL_WORD.search(figure.lead):
                    break
                if figure.part != self.row[listed[-1]].part and self._parts_end_with_semicolon(first, listed):
                    break
                if "其中" in self.gaps[index]:
                    self.parent.setdefault(index, listed[-1])
                    continue
            listed.append(index)
        return listed

    def _parts_end_with_semicolon(self, first: int, listed: Sequence[int]) -> bool:
        """Whether the list runs on with commas, so that a semicolon ends it."""
        return len(listed) >= 2 and self.row[listed[0]].part == self.row[listed[1]].part

    def _exact_run(self, total: int, listed: Sequence[int]) -> list[int]:
        """The shortest beginning of the list that makes the total, with the zeros that follow."""
        value = self.row[total].value
        so_far = 0.0
        for length, index in enumerate(listed, start=1):
            so_far += self.row[index].value
            if length >= 2 and adds_up(value, [so_far]):
                end = length
                while end < len(listed) and self.row[listed[end]].value == 0:
                    end += 1
                return list(listed[:end])
            if so_far > value * (1 + NEARLY) + 1:
                break
        return []

    def _shown(self, listed: Sequence[int]) -> Sequence[int]:
        """The list as far as the text shows it: to the part that names the rest, or as long as 、 joins its parts."""
        for length in range(2, len(listed)):
            last, following = listed[length - 1], listed[length]
            ends = names_the_rest(self.row[last].label) or (
                self.gaps[listed[1]].startswith("、") and not self.gaps[following].startswith("、")
            )
            if ends and outcomes(self._label(following)):
                return listed[:length]
        return listed

    def _presented_as_complete(self, total: int, listed: Sequence[int]) -> bool:
        """Whether a list that does not make the total was nevertheless meant to."""
        value = self.row[total].value
        if len(listed) < 2 or value <= 0:
            return False
        gap = self.gaps[listed[0]]
        words = [self._label(index) for index in listed]
        if (
            _PARTIAL.search(gap)
            or any(_PARTIAL.search(word) for word in words)
            or self._ends_with_et_cetera(listed[-1])
        ):
            return False
        coverage = sum(self.row[index].value for index in listed) / value
        if abs(coverage - 1) > NEARLY or any(self.row[index].value > value for index in listed):
            return False
        if not self._alike(words):
            return False
        return (
            len(listed) >= 3
            or _ANNOUNCED_AS_COMPLETE.search(gap) is not None
            or names_the_rest(words[-1])
            or exclude_each_other(words)
            or _parallel(words)
        )

    def _ends_with_et_cetera(self, index: int) -> bool:
        return bool(_ET_CETERA.match(self.row[index].tail))

    def _alike(self, words: Sequence[str]) -> bool:
        """Whether the parts are of one kind: all say what became of the matters, or none does."""
        said = [bool(outcomes(word)) for word in words if not names_the_rest(word)]
        return all(said) or not any(said) or exclude_each_other(words)

    def _label(self, index: int) -> str:
        figure = self.row[index]
        return f"{figure.label or figure.clause}{figure.tail}"

    def _summed_up(self, total: int) -> None:
        """A件、B件，合计T件: parts before the word that adds them."""
        figure = self.row[total]
        summed = _SUMMED_UP.match(figure.lead)
        if not summed or _SENTENCE_END.search(self.gaps[total]):
            return
        parts: list[int] = []
        so_far = 0.0
        for index in range(total - 1, max(-1, total - MOST_PARTS), -1):
            part = self.row[index]
            if part.sentence != figure.sentence or part.depth != figure.depth:
                break
            if index in self.parent and self.parent[index] != total:
                continue
            parts.insert(0, index)
            so_far += part.value
            if len(parts) >= 2 and adds_up(figure.value, [so_far]):
                self._keep(total, parts, self._holds(total, parts))
                return
        surely = _SURELY_SUMMED_UP.match(figure.lead) and len(parts) >= 2 and figure.value > 0
        if surely and abs(so_far / figure.value - 1) <= NEARLY and self._same_unit([total, *parts]):
            self._keep(total, parts, self._compatible(total, parts))

    def _by_figures(self) -> None:
        """T件…，A件，B件: no announcement, but the figures fit and the words allow it."""
        places: dict[float, int] = {}
        for first in range(1, len(self.row) - 1):
            places[self.row[first - 1].value] = first - 1
            if not self.row[first].exact:
                continue
            so_far = self.row[first].value
            parts = [first]
            for last in range(first + 1, min(len(self.row), first + MOST_PARTS)):
                part = self.row[last]
                if last in self.parent and self.parent[last] in parts:
                    continue
                if part.sentence != self.row[first].sentence or part.depth != self.row[first].depth or not part.exact:
                    break
                so_far = round(so_far + part.value, 6)
                parts.append(last)
                total = places.get(so_far, -1)
                if 0 <= first - total <= FARTHEST_TOTAL and total >= 0 and self._meant(total, parts):
                    self._keep(total, parts, True)
                    break

    def _meant(self, total: int, parts: Sequence[int]) -> bool:
        """Whether figures that happen to fit are a breakdown."""
        whole = self.row[total]
        if not whole.exact or whole.depth != self.row[parts[0]].depth:
            return False
        if any(index in self.parent for index in parts) or any(self.row[index].value == 0 for index in parts):
            return False
        if any(_TOTAL_WORD.search(self.row[index].lead) for index in parts):
            return False
        words = [self._label(index) for index in parts]
        near = parts[0] == total + 1
        if not near and whole.sentence != self.row[parts[0]].sentence and _ANNOUNCED.search(self.gaps[parts[0]]):
            return False
        if exclude_each_other(words):
            return True
        strict = self._same_unit([total, *parts]) or whole.family == "件"
        if not strict or self._listed_side_by_side(total, parts):
            return False
        if any(_APART.search(word) for word in words):
            return False
        together = near and (whole.sentence == self.row[parts[0]].sentence or whole.value >= LARGE_ENOUGH)
        if together and _parallel(words) and not _parallel([self._label(total), *words]):
            return True
        values = [whole.value, *(self.row[index].value for index in parts)]
        if whole.value < (LARGE_ENOUGH if near else FAR_LARGE_ENOUGH) or all(value % 10 == 0 for value in values):
            return False
        return near or len(parts) == 2 or _parallel(words)

    def _listed_side_by_side(self, total: int, parts: Sequence[int]) -> bool:
        """Whether the total is but another thing in the same list (悬挂横幅30条、张贴标语18条、发送短信12条)."""
        return parts[0] == total + 1 and self.gaps[parts[0]].startswith("、")

    def _opposites_that_miss(self, total: int) -> None:
        """T件，满意A件，不满意B件, where A and B don't make T although there is nothing else."""
        first, last = total + 1, total + 2
        whole = self.row[total]
        parts = [first, last]
        if total in self.parent or any(index in self.parent for index in parts) or whole.value <= 0:
            return
        if total in self.totals:
            return
        figures = [self.row[index] for index in parts]
        if any(f.sentence != whole.sentence or f.depth != whole.depth or not f.exact for f in (whole, *figures)):
            return
        words = [self._label(index) for index in parts]
        follows = self.row[last + 1] if last + 1 < len(self.row) else None
        goes_on = follows is not None and follows.part == figures[-1].part
        if not exclude_each_other(words) or goes_on or _PARTIAL.search(self.gaps[first]):
            return
        if exclude_each_other([self._label(total), words[0]]):
            return
        missed = sum(figure.value for figure in figures) / whole.value - 1
        if 0 < abs(missed) <= 2 * NEARLY and all(figure.value < whole.value for figure in figures):
            self._keep(total, parts, False)

    def _same_unit(self, indexes: Sequence[int]) -> bool:
        return len({self.row[index].claim.unit for index in indexes}) == 1

    def _holds(self, total: int, parts: Sequence[int]) -> Holds:
        return True if all(self.row[index].exact for index in (total, *parts)) else "approx"

    def _compatible(self, total: int, parts: Sequence[int]) -> Holds:
        """Whether qualified figures can make the total; exact ones that don't do not."""
        if self._holds(total, parts) is True:
            return False
        whole = bounds(self.row[total].claim)
        ranges = [bounds(self.row[index].claim) for index in parts]
        low, high = sum(r.low for r in ranges), sum(r.high for r in ranges)
        return "approx" if low <= whole.high and whole.low <= high else False

    def _keep(self, total: int, parts: Sequence[int], holds: Holds) -> None:
        key = (total, frozenset(parts))
        if key in self.taken:
            return
        self.taken.add(key)
        self.totals.add(total)
        for index in parts:
            self.parent.setdefault(index, total)
        whole, figures = self.row[total], [self.row[index] for index in parts]
        self.found.append(
            Check("sum", tuple(figure.number for figure in (whole, *figures)), holds, _message(whole, figures, holds))
        )


def _parallel(words: Sequence[str]) -> bool:
    """Whether the words name kinds of one thing: 婚姻纠纷 and 邻里纠纷, 进校园 and 进企业, 省级 and 市级."""
    plain_words = [word.strip("，、：；。有为是达") for word in words]
    if any(not word for word in plain_words):
        return False
    if all(word.startswith("进") for word in plain_words):
        return True
    kinds = "类级型派村"
    if any(all(word.endswith(kind) or f"{kind}" in word[:3] for word in plain_words) for kind in kinds):
        return True
    return len({word[-2:] for word in plain_words}) == 1 and all(len(word) > 2 for word in plain_words)


def _message(whole: Figure, parts: Sequence[Figure], holds: Holds) -> str:
    added = "＋".join(part.claim.surface for part in parts)
    made = plain(sum(part.value for part in parts))
    if holds is True:
        return f"分项相加等于合计：{added}＝{whole.claim.surface}。"
    if holds == "approx":
        return f"分项相加与合计大致相符（含约数）：{added}，合计{whole.claim.surface}。"
    difference = plain(abs(whole.value - sum(part.value for part in parts)))
    direction = "少" if sum(part.value for part in parts) < whole.value else "多"
    return f"分项与合计不符：{added}，相加为{made}，比合计“{whole.claim.surface}”{direction}{difference}，请核对。"
