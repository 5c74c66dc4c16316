"""雷同语句: sentences that stand, but for figures and place names, in another year's or another township's report.

Each sentence is reduced to a fingerprint of 40 bits in which figures, places, spaces and punctuation no longer count.
A corpus keeps fingerprints only, at most ``MOST_SENTENCES`` a document, eight bytes each on sorted shelves: with its
name a document takes less than 2 KiB. Reading and fingerprinting can go on in several processes; adding to the corpus
is done in one.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from struct import unpack
from sys import getsizeof
from typing import Final, NamedTuple

from yifa.reading.reading import Outline

MOST_SENTENCES: Final = 120
"""How many sentences of a document a corpus keeps: those with the smallest fingerprints, the same in every copy."""

MOST_HOLDERS: Final = 3
"""A sentence that so many documents hold is a commonplace, and no further holder of it is kept."""

SHORTEST: Final = 14
"""Shorter sentences repeat by themselves, in characters after figures and places are taken out."""

MOST_DOCUMENTS: Final = 1 << 24
_SHELVES: Final = 1024
_SHELF_BITS: Final = 30  # of the 40 bits of a fingerprint, the first ten name its shelf

_SENTENCE: Final = re.compile(r"[^。！？!?；;\s][^。！？!?；;\n]*")
"""A sentence without the blanks before it."""
_PARTING: Final = "\u16a0"
"""What parts sentences while they are reduced together: a letter, as far as patterns see, that no report holds."""

_LIST_MARK: Final = re.compile(
    rf"{_PARTING}"
    r"(?:第?[一二三四五六七八九十]{1,3}(?:是|、|方面|[.．])|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、．.])+"
)
_NUMERALS: Final = "零〇一二两三四五六七八九十百千万亿"
_DIGITS: Final = "0-9０-９.%％‰"
_FIGURES_AND_PLACE_WORDS: Final = re.compile(
    rf"[{_DIGITS}{_NUMERALS}我全本各街办社]"
    rf"(?:(?<=[{_DIGITS}])[{_DIGITS}]*|(?<=[{_NUMERALS}])[{_NUMERALS}]{{0,24}}(?=[件起个名人次场份条处项期多余])"
    r"|(?<=[我全本各])(?:街道办事处|街道|办事处|社区|[省市州县区旗乡镇村])|(?<=街)道(?:办事处)?|(?<=办)事处|(?<=社)区)"
)
"""Both in one pass over the text: no character belongs to one as well as to the other."""
_RANKS: Final = "省市州县区旗乡镇村"
_COMMON_SIGNS: Final = "，、"
_NO_LETTERS: Final = re.compile(r"[\W_]+")
_PLACE: Final = re.compile(r"([\u4e00-\u9fff]{2,5}?)(?:省|自治区|自治州|市|州|县|区|旗|街道|乡|镇)")
_NOT_IN_NAME: Final = re.compile(r"中共|中国共产党|关于|人民政府|委员会|\d+\s*年度?|\s")


class Fingerprint(NamedTuple):
    """A sentence of a text, by its offsets, and what identifies it (40 bits)."""

    start: int
    end: int
    value: int


class Repeat(NamedTuple):
    """A sentence that other documents hold too; ``commonplace`` where so many do that nobody copied it from one."""

    start: int
    end: int
    documents: tuple[str, ...]
    commonplace: bool


def places(outline: Outline) -> tuple[str, ...]:
    """The place names in title and signatory (东郊 of 东郊乡), to be disregarded when sentences are compared."""
    named = _PLACE.findall(_NOT_IN_NAME.sub(" ", outline.title)) + _PLACE.findall(
        _NOT_IN_NAME.sub(" ", outline.signatory)
    )
    return tuple(sorted(set(named), key=lambda name: (-len(name), name)))


def fingerprints(text: str, place_names: Iterable[str] = ()) -> tuple[Fingerprint, ...]:
    """The fingerprints of the text's sentences, each sentence once, in order."""
    spans = [span for span in map(re.Match.span, _SENTENCE.finditer(text)) if span[1] - span[0] >= SHORTEST]
    reduced = _reduced([text[start:end] for start, end in spans], place_names)
    long_ones = [(span, words) for span, words in zip(spans, reduced, strict=True) if len(words) >= SHORTEST]
    seen: set[int] = set()
    found: list[Fingerprint] = []
    for ((start, end), _), value in zip(long_ones, _values([words for _, words in long_ones]), strict=True):
        if value not in seen:
            seen.add(value)
            found.append(Fingerprint(start, end, value))
    return tuple(found)


def _values(sentences: list[str]) -> tuple[int, ...]:
    """What identifies each of the sentences: 40 bits of its digest, all taken for numbers of 64 at once."""
    digests = [b"\0\0\0" + blake2b(words.encode("utf-8", "replace"), digest_size=5).digest() for words in sentences]
    return unpack(f">{len(digests)}Q", b"".join(digests))


def _reduced(sentences: list[str], place_names: Iterable[str]) -> list[str]:
    """The sentences without what differs between a report and its copy: gone through together, not one by one."""
    parted = _PARTING.join(["", *sentences])
    if parted.count(_PARTING) > len(sentences):
        parted = _PARTING.join(["", *(sentence.replace(_PARTING, "") for sentence in sentences)])
    plain = _LIST_MARK.sub(_PARTING, "".join(parted.split()))
    names = [name for name in place_names if name]
    if len(names) == 1:
        plain = plain.replace(names[0], "")
    elif names:
        plain = re.sub("|".join(map(re.escape, names)), "", plain)
    plain = _FIGURES_AND_PLACE_WORDS.sub("", plain)
    for letter in _RANKS + _COMMON_SIGNS:
        plain = plain.replace(letter, "")
    # What holds nothing but letters, as most do now, need not be gone through sign by sign.
    return [one if one.isalnum() else _NO_LETTERS.sub("", one) for one in plain.split(_PARTING)[1:]]


class SentenceCorpus:
    """The sentences of many documents; says of each further one which it repeats. Document names must differ."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._shelves = tuple(array("Q") for _ in range(_SHELVES))

    def __len__(self) -> int:
        return len(self._names)

    @property
    def bytes_kept(self) -> int:
        """The memory that the fingerprints take, without the documents' names."""
        return sum(map(getsizeof, self._shelves))

    def add(self, name: str, sentences: Sequence[Fingerprint]) -> tuple[Repeat, ...]:
        """What the document repeats from those before it; afterwards its own sentences are kept as well."""
        if len(self._names) >= MOST_DOCUMENTS - 1:
            raise OverflowError(f"语料已满：最多{MOST_DOCUMENTS - 1}份文件")
        repeats = self.repeats(sentences)
        self._names.append(name)
        document = len(self._names)
        for value in sorted(sentence.value for sentence in sentences)[:MOST_SENTENCES]:
            self._keep(value, document)
        return repeats

    def repeats(self, sentences: Iterable[Fingerprint]) -> tuple[Repeat, ...]:
        """The sentences that documents of the corpus hold, without keeping anything."""
        found = []
        for sentence in sentences:
            holders = tuple(self._names[document - 1] for document in self._holders(sentence.value))
            if holders:
                found.append(Repeat(sentence.start, sentence.end, holders, len(holders) >= MOST_HOLDERS))
        return tuple(found)

    def _holders(self, value: int) -> list[int]:
        shelf = self._shelves[value >> _SHELF_BITS]
        place = bisect_left(shelf, value << 24)
        found = []
        while place < len(shelf) and shelf[place] >> 24 == value:
            found.append(shelf[place] & (MOST_DOCUMENTS - 1))
            place += 1
        return found

    def _keep(self, value: int, document: int) -> None:
        if len(self._holders(value)) < MOST_HOLDERS:
            insort(self._shelves[value >> _SHELF_BITS], value << 24 | document)


def closest(repeats: Iterable[Repeat]) -> tuple[tuple[str, int], ...]:
    """The documents that share most sentences, commonplaces left out: (name, sentences), most first."""
    shared: Counter[str] = Counter()
    for repeat in repeats:
        if not repeat.commonplace:
            shared.update(set(repeat.documents))
    return tuple(sorted(shared.items(), key=lambda item: (-item[1], item[0])))
