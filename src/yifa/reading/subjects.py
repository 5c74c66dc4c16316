"""What a figure counts (所计对象), as the text says it: the words before the number, or the noun behind its unit."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 24

_LEADING: Final = re.compile(
    r"(?:(?:并且|并|共计|共|累计|总计|合计|全年|今年以来|今年|本年度|本年|年内|目前|现有|现已|现|已经|已|先后|分别|其中|此外|同时|我乡|我镇|全乡|全镇|全县|全区|全市|辖区|还|也|均|各|对|为|在|有|了|的|和|、|的是|把|将|\s))+"
)
_TRAILING: Final = re.compile(
    r"(?:的|了|达到|高达|多达|达|为|共计|共|有|是|占|近|约|超过|超|合计|累计|计|各|均|保持|至|到|每月|每年|每季度|每半年|每周|每天|不少于|不低于|至少|：|、|\s|（)+$"
)
_DATES_BEGIN: Final = frozenset("截0123456789，、")
_LEADS: Final = frozenset("并共累总合全今本年目现已先分其此同我辖还也均各对为在有了的和、把将")
"""What dates, and what words that only lead to the noun, begin with."""
_TRAILS: Final = frozenset("的了达到为计共有是占近约过超各均持至月年度周天于低少：、（")
"""What the words end with that only lead to the number."""

_NOUN: Final = re.compile(r"[^，。；：、！？\s（）()\d“”|]{1,12}")
_DATES: Final = re.compile(r"(?:截[至止]到?)?(?:(?:19|20)\d\d年度?)?(?:\d{1,2}月(?:份|底|末)?)?(?:\d{1,2}日)?[，、]?")


def subject(before: str, behind: str) -> str:
    """The phrase counted: from ``before``, the clause up to the number, or else the noun that begins ``behind``."""
    phrase = before.strip(" \t|")
    if phrase[:1] in _DATES_BEGIN and (dates := _DATES.match(phrase)) is not None:
        phrase = phrase[dates.end() :]
    if (phrase[:1] in _LEADS or phrase[:1].isspace()) and (leading := _LEADING.match(phrase)) is not None:
        phrase = phrase[leading.end() :]
    if phrase and (phrase[-1] in _TRAILS or phrase[-1].isspace()):
        phrase = _TRAILING.sub("", phrase)
    phrase = phrase[-LONGEST:]
    if len(phrase) >= 2:
        return phrase
    noun = _NOUN.match(behind)
    return phrase + noun[0] if noun else phrase
