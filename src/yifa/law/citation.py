"""法律依据: a statute, the version in force on a day, and its articles.

``from yifa.law.citation import RMTJF, XZCFF`` gives statutes by their key; ``RMTJF[17, 18]`` cites articles of one,
``RMTJF[28] + XZCFF["57(2)"]`` cites several. An article is written

- ``17`` or ``"17"``: 第17条;
- ``"57(2)"``: 第57条第2款 (a paragraph);
- ``"64(一)"``: 第64条第（一）项 (an item); ``"13(1)(三)"``: 第13条第1款第（三）项;
- ``"二(三)"``: 第二部分第（三）项, for documents that are not divided into articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, total_ordering
from itertools import groupby
from typing import Any, TypeAlias

from yifa.law import statute_files

_ARTICLE = re.compile(
    r"(?P<article>[1-9]\d*)(?P<inserted>之[一二三四五六七八九十]+)?(?:\((?P<paragraph>[1-9]\d*)\))?(?:\((?P<item>[一二三四五六七八九十]+)\))?"
)
_SECTION = re.compile(r"(?P<section>[一二三四五六七八九十]+)(?:\((?P<part>[一二三四五六七八九十]+)\))?")


class CitationError(ValueError):
    """A citation that can't be meant: an unknown statute, or an article written in no known form."""


@dataclass(frozen=True)
class WorkingDayRule:
    """Which of a statute's numbers of days are working days: those listed, those up to a number, or (neither) all."""

    article: str
    numbers: tuple[int, ...] = ()
    up_to: int | None = None

    def applies(self, days: int) -> bool:
        """Whether so many days, said by the statute, are working days."""
        if self.up_to is not None:
            return days <= self.up_to
        return days in self.numbers if self.numbers else True


@dataclass(frozen=True)
class StatuteVersion:
    """One version of a statute: in force from ``in_force`` until the day before ``until`` (None: still in force).

    ``articles`` is the number of its last article, None where it was not counted; ``number`` its document number and
    ``label`` how this version is called (2021年修订), both as far as known. ``working_days`` None: days are
    calendar days.
    """

    in_force: date
    until: date | None = None
    articles: int | None = None
    number: str = ""
    label: str = ""
    working_days: WorkingDayRule | None = None

    def covers(self, day: date) -> bool:
        """Whether this version was in force on the day."""
        return self.in_force <= day and (self.until is None or day < self.until)


@dataclass(frozen=True)
class Statute:
    """A statute or other document that binds: key (initials of its title), title, versions, oldest first."""

    key: str
    title: str
    versions: tuple[StatuteVersion, ...]

    def __getitem__(self, articles: int | str | Iterable[int | str]) -> Citation:
        """Cite articles: ``RMTJF[17]``, ``RMTJF[17, 18]``, ``XZCFF["57(2)"]``. CitationError when one is malformed."""
        listed = (articles,) if isinstance(articles, int | str) else tuple(articles)
        if not listed:
            raise CitationError(f"{self.key}: 引用未写明条文；请写作 {self.key}[1]，引用全文用 {self.key}.whole")
        return Citation(self.key, tuple(str(article) for article in listed))

    @property
    def whole(self) -> Citation:
        """The statute as a whole, for what no single article says."""
        return Citation(self.key, ())

    def version_on(self, day: date) -> StatuteVersion | None:
        """The version in force on the day, or None when none was."""
        return next((version for version in self.versions if version.covers(day)), None)

    @property
    def newest(self) -> StatuteVersion:
        """The latest version on file."""
        return self.versions[-1]

    def __str__(self) -> str:
        return f"《{self.title}》"


@total_ordering
@dataclass(frozen=True)
class Citation:
    """Articles of one statute, in the order in which they were cited; no articles: the statute as a whole."""

    statute_key: str
    articles: tuple[str, ...]

    def __post_init__(self) -> None:
        for article in self.articles:
            if not (_ARTICLE.fullmatch(article) or _SECTION.fullmatch(article)):
                raise CitationError(
                    f"{self.statute_key}[{article!r}]: 条文写法无法识别；"
                    "请写作 17（条）、57(2)（款）、64(一)（项）或 二(三)（文件的部分和项）"
                )

    @property
    def statute(self) -> Statute:
        """The statute that is cited."""
        return statute(self.statute_key)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """This citation alone; so that one citation and several are read alike."""
        return (self,)

    def problem_on(self, day: date) -> str | None:
        """Why the citation does not hold on that day, in Chinese, or None when it does."""
        version = self.statute.version_on(day)
        if version is None:
            return f"{self.statute}在{day.isoformat()}未施行，请核对施行日期"
        if version.articles is not None:
            for article in self.articles:
                found = _ARTICLE.fullmatch(article)
                if found is None or int(found["article"]) > version.articles:
                    return f"{self.statute}{_render(article)}不存在：{day.isoformat()}施行的版本共{version.articles}条"
        return None

    def exists_on(self, day: date) -> bool:
        """Whether the statute was in force on that day and had these articles (as far as their number was counted)."""
        return self.problem_on(day) is None

    def summaries(self, day: date) -> dict[str, str]:
        """Cited article → what it says, in our own words; only articles on file, and only of the newest version."""
        if not self.statute.newest.covers(day):
            return {}
        written = _summaries(self.statute_key)
        found = {}
        for article in self.articles:
            parsed = _ARTICLE.fullmatch(article)
            summary = written.get(article) or (written.get(parsed["article"]) if parsed else None)
            if summary is not None:
                found[article] = summary
        return found

    def __add__(self, other: Basis) -> Citations:
        return Citations((self, *other.citations))

    def __lt__(self, other: Citation) -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[str, tuple[tuple[int, str], ...]]:
        return self.statute_key, tuple((_leading_number(article), article) for article in self.articles)

    def __str__(self) -> str:
        return f"{self.statute}{articles_in_words(self.articles)}"


@dataclass(frozen=True, order=True)
class Citations:
    """Articles of several statutes that together are the basis of one thing."""

    citations: tuple[Citation, ...]

    def problem_on(self, day: date) -> str | None:
        """The first problem of any of them on that day, or None."""
        return next((problem for cited in self.citations if (problem := cited.problem_on(day))), None)

    def exists_on(self, day: date) -> bool:
        """Whether every one of them holds on that day."""
        return self.problem_on(day) is None

    def summaries(self, day: date) -> dict[str, str]:
        """《title》第…条 → what it says, over all the statutes cited."""
        return {
            f"{cited.statute}{_render(article)}": summary
            for cited in self.citations
            for article, summary in cited.summaries(day).items()
        }

    def __add__(self, other: Basis) -> Citations:
        return Citations((*self.citations, *other.citations))

    def __iter__(self) -> Iterator[Citation]:
        return iter(self.citations)

    def __str__(self) -> str:
        return "、".join(str(cited) for cited in self.citations)


Basis: TypeAlias = Citation | Citations
"""What a declaration's ``law=`` takes: one citation, or several added together."""


@cache
def statute(key: str) -> Statute:
    """The statute of that key; CitationError when there is none."""
    if key not in statute_files.statute_keys():
        raise CitationError(f"没有关键字为 {key} 的法律文件；已收录：{'、'.join(statute_files.statute_keys())}")
    found = statute_files.read(key)
    rows: list[dict[str, Any]] = sorted(found["version"], key=lambda row: row["in_force"])
    ends = [row["in_force"] for row in rows[1:]] + [None]
    versions = tuple(
        StatuteVersion(
            in_force=row["in_force"],
            until=row.get("until", end),
            articles=row.get("articles"),
            number=row.get("number", ""),
            label=row.get("label", ""),
            working_days=_working_day_rule(row),
        )
        for row, end in zip(rows, ends, strict=True)
    )
    return Statute(key, found["title"], versions)


def statutes() -> tuple[Statute, ...]:
    """Every statute on file, by key."""
    return tuple(statute(key) for key in statute_files.statute_keys())


def _working_day_rule(row: dict[str, Any]) -> WorkingDayRule | None:
    if "working_days" not in row:
        return None
    rule = row["working_days"]
    return WorkingDayRule(rule["article"], tuple(rule.get("numbers", ())), rule.get("up_to"))


def articles_in_words(articles: Iterable[str]) -> str:
    """第17、18条, 第57条第2款, 第二部分第（三）项 … Articles cited whole are drawn together."""
    parts: list[str] = []
    for whole, run in groupby(articles, key=str.isdigit):
        if whole:
            parts.append(f"第{'、'.join(run)}条")
        else:
            parts.extend(map(_render, run))
    return "、".join(parts)


def _leading_number(article: str) -> int:
    found = _ARTICLE.fullmatch(article)
    return int(found["article"]) if found else 0


def _render(article: str) -> str:
    if found := _SECTION.fullmatch(article):
        return f"第{found['section']}部分" + (f"第（{found['part']}）项" if found["part"] else "")
    found = _ARTICLE.fullmatch(article)
    assert found is not None, "a citation checks its articles when it is made"  # noqa: S101
    return (
        f"第{found['article']}条{found['inserted'] or ''}"
        + (f"第{found['paragraph']}款" if found["paragraph"] else "")
        + (f"第（{found['item']}）项" if found["item"] else "")
    )


@cache
def _summaries(key: str) -> dict[str, str]:
    return dict(statute_files.read(key).get("article", {}))


def __getattr__(name: str) -> Statute:
    """Statutes by their key, read from their file when first imported."""
    if name in statute_files.statute_keys():
        return statute(name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}: no statute of that key is on file")
