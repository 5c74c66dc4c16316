"""What a person does to one paragraph: write, add, leave out, bring back, lock, move. Pure: text in, text out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from django.utils.crypto import get_random_string

from yifa.engine.matters.refusals import refuse
from yifa.reports.redrafting import OWN
from yifa.reports.text import Paragraph, State, Text

_BREAK: Final = re.compile(r"[\n\r\v\f\u2028\u2029]+")
_HEADING: Final = re.compile(r"(#{1,4})\s+")
_INVISIBLE: Final = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))


def tidy(pasted: str) -> list[str]:
    """The paragraphs of what was typed or pasted, without what can't be seen: styles, marks, hidden characters."""
    lines = _BREAK.split(unicodedata.normalize("NFC", pasted).replace("\t", " ").replace("\u00a0", " "))
    seen = ("".join(sign for sign in line if unicodedata.category(sign) not in _INVISIBLE) for line in lines)
    return [line for line in (re.sub(r" {2,}", " ", line).strip() for line in seen) if line]


def write(text: Text, rule: str, words: str) -> Text:
    """The paragraph in these words; further lines become paragraphs of their own behind it.

    :raises Refused: it is locked, or nothing is left of it.
    """
    before, lines = _open(text, rule), tidy(words)
    if not lines:
        raise refuse("empty", "这一段没有文字", where=rule, todo="不需要这一段的，请用“不写入报告”")
    if lines == [before.text]:
        return text
    first = Paragraph(lines[0], rule, before.level, State.EDITED)
    return _replaced(text, rule, [first, *(_own(line) for line in lines[1:])])


def add(text: Text, after: str, words: str) -> Text:
    """New paragraphs behind that one; a line that begins with ``# `` to ``#### `` is a heading.

    :raises Refused: there is no such paragraph, or no words.
    """
    before, lines = _known(text, after), tidy(words)
    if not lines:
        raise refuse("empty", "没有填写新段落的文字", where=after)
    return _replaced(text, after, [before, *(_own(line) for line in lines)])


def leave_out(text: Text, rule: str) -> Text:
    """The paragraph is not set any more; what a person had added is taken out. :raises Refused: it is locked."""
    before = _open(text, rule)
    return _replaced(text, rule, [] if rule.startswith(OWN) else [_in_state(before, State.LEFT_OUT)])


def bring_back(text: Text, rule: str, drafted: Text) -> Text:
    """The paragraph as the records say it, whether it was left out or changed.

    :raises Refused: the records say nothing there.
    """
    _open(text, rule)
    if rule not in drafted.by_rule:
        raise refuse("not_generated", "这一段不是由业务记录生成的，没有原文可以恢复", where=rule)
    return _replaced(text, rule, [drafted.by_rule[rule]])


def lock(text: Text, rule: str) -> Text:
    """The paragraph can't be changed until it is unlocked."""
    return _replaced(text, rule, [_in_state(_open(text, rule), State.LOCKED)])


def unlock(text: Text, rule: str) -> Text:
    """The paragraph can be changed again; it stays in its words when the report is drafted again."""
    return _replaced(text, rule, [_in_state(_known(text, rule), State.EDITED)])


def move(text: Text, rule: str, after: str) -> Text:
    """The paragraph behind another one. :raises Refused: there is no such paragraph."""
    moved, _ = _known(text, rule), _known(text, after)
    others = Text.of(one for one in text if one.rule != rule)
    return _replaced(others, after, [others.by_rule[after], moved]) if rule != after else text


def _known(text: Text, rule: str) -> Paragraph:
    if rule not in text.by_rule:
        raise refuse("not_found", "没有找到这一段，可能已被他人删去", where=rule, todo="请刷新后重试")
    return text.by_rule[rule]


def _open(text: Text, rule: str) -> Paragraph:
    found = _known(text, rule)
    if found.state is State.LOCKED:
        raise refuse("locked", "这一段已锁定，不能修改", where=rule, todo="请先解除锁定")
    return found


def _own(line: str) -> Paragraph:
    mark = _HEADING.match(line)
    level = len(mark[1]) if mark else 0
    return Paragraph(line[mark.end() :] if mark else line, OWN + get_random_string(8), level, State.EDITED)


def _in_state(one: Paragraph, state: State) -> Paragraph:
    return Paragraph(one.text, one.rule, one.level, state)


def _replaced(text: Text, rule: str, by: list[Paragraph]) -> Text:
    def found() -> Iterator[Paragraph]:
        for one in text:
            yield from by if one.rule == rule else [one]

    return Text.of(found())
