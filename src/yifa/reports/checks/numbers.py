"""无来源的数字和断言: every number of the plain words, and every word that claims one, is accounted for.

A number is a token, or a date, an article, a document number, a list mark, a set phrase (``yifa.reading`` knows these);
what is left is loose. So is a word that claims all, none or a change and is not bound to a figure that says so. Words
of the plan for the next year promise and claim nothing; its numbers are targets, and are accounted for like any other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from yifa.engine.narrative.facts import Facts
from yifa.engine.narrative.telling import COMPARED, difference
from yifa.engine.narrative.tokens import WORDS, Token
from yifa.reading.drafts import Stated, claims_in
from yifa.reading.parts import NEXT_YEAR
from yifa.reading.qualifiers import word_before
from yifa.reports.checks.finding import Finding, Rows, Severity
from yifa.reports.checks.paragraphs import Piece, Told
from yifa.reports.checks.suggestions import Offers

NUMBER, CLAIM, RANK, HEDGED = "loose_number", "loose_claim", "loose_rank", "hedged_figure"

_FILL: Final = "属于业务记录以外的，按“人工填报”登记数据、依据和填报人"
_SAYS: Final = {
    "zero": "断言没有发生",
    "all": "断言没有例外",
    "trend": "断言增减",
}
_BETWEEN: Final = re.compile(r"了?(?:约|达|至|到)?")
"""What may stand between a verb of change and the token that tells the change."""

_BEHIND_ANY: Final = re.compile(r"以上|以下|以内|左右|上下|有余")
_BEHIND_BARE: Final = re.compile(r"[余多](?![方样元次])")
_BARE: Final = ("number", "met", "of")


def find_loose(paragraphs: Sequence[Told], facts: Facts) -> Iterator[Finding]:
    """Numbers and claiming words that nothing stands behind, and words that blur a figure told exactly."""
    offers = Offers(facts)
    for paragraph in paragraphs:
        times: Counter[str] = Counter()
        for stated in claims_in(paragraph.text):
            if _is_accounted_for(stated, paragraph):
                continue
            bound = _bound_change(stated, paragraph)
            if bound is None or not _agrees(stated, bound, facts):
                times[stated.surface] += 1
                yield _finding(stated, paragraph, offers, bound, times[stated.surface])
        yield from _hedged(paragraph, offers)


def _is_accounted_for(stated: Stated, paragraph: Told) -> bool:
    return stated.kind != "number" and paragraph.part == NEXT_YEAR


def _bound_change(stated: Stated, paragraph: Told) -> Token | None:
    """The token behind a verb of change that tells how much it was, or which way it went."""
    if stated.kind != "trend":
        return None
    for piece, token in paragraph.tokens:
        if piece.start >= stated.end:
            between = paragraph.text[stated.end : piece.start]
            return token if token.format in COMPARED and _BETWEEN.fullmatch(between) else None
    return None


def _agrees(stated: Stated, token: Token, facts: Facts) -> bool:
    """Whether the figure moved the way that the word says; 同比 says none."""
    change = difference(token, facts)
    if stated.surface.endswith(WORDS["up"]):
        return change > 0
    if stated.surface.endswith(WORDS["down"]):
        return change < 0
    return True


def _finding(stated: Stated, paragraph: Told, offers: Offers, against: Token | None, nth: int) -> Finding:
    kind = {"number": NUMBER, "rank": RANK}.get(stated.kind, CLAIM)
    suggested = offers.for_number(stated, paragraph) if stated.kind == "number" else offers.for_claim(stated, paragraph)
    return Finding(
        kind=kind,
        severity=Severity.SHOULD if kind == RANK else Severity.MUST,
        message=_message(stated, paragraph, against, bool(suggested)),
        rule=paragraph.rule,
        start=stated.start,
        end=stated.end,
        figures=(Rows.behind(against),) if against else (),
        suggestions=suggested,
        identity=(paragraph.rule, stated.surface, str(nth)),
    )


def _message(stated: Stated, paragraph: Told, against: Token | None, suggested: bool) -> str:
    place = f"{paragraph.where}中的“{stated.surface}”"
    if against is not None:
        return f"{place}与所带数据标记的增减方向相反，请改正用语"
    if stated.kind == "rank":
        return f"{place}断言排位，业务记录不能证明。请附上证明材料，或者改写"
    to_do = f"请改选{'下列' if suggested else '相应的'}指标；{_FILL}；没有依据的，请删改"
    if stated.kind == "number":
        return f"{place}是手工写的数字，没有可以核对的记录。{to_do}"
    return f"{place}{_SAYS[stated.kind]}，但没有绑定能证明它的指标。{to_do}"


def _hedged(paragraph: Told, offers: Offers) -> Iterator[Finding]:
    """近142件, 142件以上: what is told exactly is not about, nor more than, what it is."""
    for place, piece in enumerate(paragraph.pieces):
        token = piece.token
        if token is None or token.format in (*WORDS, "near", "change"):
            continue
        before, behind = (_plain(paragraph, place + step) for step in (-1, 1))
        word = word_before(before, len(before))
        if word:
            yield _blurred(paragraph, piece, token, word, piece.start - len(word), piece.end, offers)
            continue
        found = _BEHIND_ANY.match(behind) or (_BEHIND_BARE.match(behind) if token.format in _BARE else None)
        if found:
            yield _blurred(paragraph, piece, token, found[0], piece.start, piece.end + found.end(), offers)


def _plain(paragraph: Told, place: int) -> str:
    return (paragraph.pieces[place].plain or "") if 0 <= place < len(paragraph.pieces) else ""


def _blurred(paragraph: Told, piece: Piece, token: Token, word: str, start: int, end: int, offers: Offers) -> Finding:
    suggested = offers.for_rounding(token)
    offered = "；确需写约数的，请选下列写法" if suggested else ""
    return Finding(
        kind=HEDGED,
        severity=Severity.MUST,
        message=f"{paragraph.where}中“{piece.words}”是确数，不能再用“{word}”修饰。请删去“{word}”{offered}",
        rule=paragraph.rule,
        start=start,
        end=end,
        figures=(Rows.behind(token),),
        suggestions=suggested,
        identity=(paragraph.rule, str(token), word),
    )
