"""The store of a corpus: an SQLite file with every report read from a folder, its figures, checks and sentences.

A file that has neither changed in size nor in time since is not read again, so that a run that was broken off goes on
where it was, and a later run reads only what is new.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Any, Final, NamedTuple, Self

from yifa.reading.near_duplicates import Fingerprint
from yifa.reading.reading import Check, Claim, Holds, Missing

FORMAT: Final = 1
"""The number of the layout below; it stands in the file's ``user_version``."""

_APPLICATION: Final = 0x79666366
"""What tells the file from other SQLite files: "yfcf"."""

_TABLES: Final = """
CREATE TABLE document (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, modified_ns INTEGER NOT NULL,
    seen_in INTEGER NOT NULL, error TEXT, form TEXT, text TEXT, text_sha256 TEXT, title TEXT, number TEXT, year INTEGER,
    signatory TEXT, signed_on TEXT, township TEXT, sentences BLOB);
CREATE INDEX document_by_township ON document (township, year, path);
CREATE TABLE claim (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, place INTEGER NOT NULL, start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL, surface TEXT NOT NULL, value REAL NOT NULL, value_max REAL, unit TEXT NOT NULL,
    qualifier TEXT NOT NULL, role TEXT NOT NULL, indicator TEXT NOT NULL, what TEXT NOT NULL, period TEXT NOT NULL,
    belongs_to TEXT NOT NULL, PRIMARY KEY (document, place)) WITHOUT ROWID;
CREATE TABLE checked (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, place INTEGER NOT NULL, kind TEXT NOT NULL,
    claims TEXT NOT NULL, holds TEXT NOT NULL, message TEXT NOT NULL, PRIMARY KEY (document, place)) WITHOUT ROWID;
CREATE TABLE missing (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, place INTEGER NOT NULL, what TEXT NOT NULL,
    message TEXT NOT NULL, law TEXT NOT NULL, PRIMARY KEY (document, place)) WITHOUT ROWID;
"""
_HOLDS: Final[dict[Holds, str]] = {True: "true", False: "false", "approx": '"approx"'}
"""How the store writes what came of a check: as JSON."""

_FIELDS_OF_SENTENCE: Final = "IIQ"
_SENTENCE: Final = struct.Struct(f"<{_FIELDS_OF_SENTENCE}")


class NotAStore(Exception):
    """The file is no store of a corpus: ``str(error)`` says in Chinese what it is and what to do."""


class Stored(NamedTuple):
    """What is kept of one file: either an error, or the report. Up to ``sentences`` the columns of its row."""

    path: str
    size: int
    modified_ns: int
    error: str | None = None
    form: str | None = None
    text: str | None = None
    text_sha256: str | None = None
    title: str | None = None
    number: str | None = None
    year: int | None = None
    signatory: str | None = None
    signed_on: str | None = None
    township: str | None = None
    sentences: bytes | None = None
    claims: tuple[Claim, ...] = ()
    checks: tuple[Check, ...] = ()
    missing: tuple[Missing, ...] = ()

    def __reduce__(self) -> tuple[Any, ...]:
        """Handed from process to process as plain rows: naming each claim and making it anew takes far longer."""
        rows = [tuple(map(tuple, some)) for some in (self.claims, self.checks, self.missing)]
        return _from_rows, (self[: len(_COLUMNS)], *rows)


def _from_rows(head: tuple[Any, ...], claims: Any, checks: Any, missing: Any) -> Stored:
    """What was handed over, as it was."""
    named = (tuple(map(kind._make, rows)) for kind, rows in ((Claim, claims), (Check, checks), (Missing, missing)))
    return Stored._make((*head, *named))


class Totals(NamedTuple):
    """How much the store holds: files, unreadable ones, figures, checks, those that fail, what is missing."""

    documents: int
    unreadable: int
    claims: int
    checks: int
    failed: int
    missing: int


_COLUMNS: Final = Stored._fields[: Stored._fields.index("claims")]
_SIGNS: Final = "?, " * len(_COLUMNS)
_INSERT: Final = f"INSERT INTO document ({', '.join(_COLUMNS)}, seen_in) VALUES ({_SIGNS}?) RETURNING id"  # noqa: S608 - our own names


_CLAIMS_OF: Final = (
    "SELECT start_at, end_at, surface, value, value_max, unit, qualifier, role, indicator, what, period, belongs_to "
    "FROM claim WHERE document = ? ORDER BY place"
)


class CorpusStore:
    """The store in a file; made where there is none. Raises `NotAStore` where the file is something else."""

    def __init__(self, path: Path, *, must_exist: bool = False) -> None:
        if must_exist and not path.is_file():
            raise NotAStore(f"没有文件 {path}。请先运行 yifa report read --corpus 文件夹 --out {path}")
        try:
            self.connection = sqlite3.connect(path, isolation_level=None)
            self._prepare(path)
        except sqlite3.DatabaseError as error:
            raise NotAStore(f"{path} 不能作为语料库文件打开（{error}）。请换一个文件名，或者检查磁盘和权限") from error
        self._run = (self.connection.execute("SELECT max(seen_in) FROM document").fetchone()[0] or 0) + 1

    def _prepare(self, path: Path) -> None:
        query = self.connection.execute
        mark, layout = query("PRAGMA application_id").fetchone()[0], query("PRAGMA user_version").fetchone()[0]
        empty = query("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
        if (mark, layout) != (_APPLICATION, FORMAT) and not empty:
            self.connection.close()
            raise NotAStore(f"{path} 不是本版本的语料库文件。请换一个文件名，或者删除后重新读取")
        query("PRAGMA journal_mode = WAL")
        query("PRAGMA synchronous = NORMAL")
        query("PRAGMA foreign_keys = ON")
        if empty:
            self.connection.executescript(
                f"BEGIN; {_TABLES} PRAGMA application_id = {_APPLICATION}; PRAGMA user_version = {FORMAT}; COMMIT;"
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # An interrupted run keeps what it has read.
        if self.connection.in_transaction:
            self.connection.commit()
        self.connection.close()

    def is_current(self, path: str, size: int, modified_ns: int) -> bool:
        """Whether the file was read already and is unchanged; it counts as seen in this run then."""
        found = self.connection.execute(
            "UPDATE document SET seen_in = ? WHERE path = ? AND size = ? AND modified_ns = ? RETURNING id",
            (self._run, path, size, modified_ns),
        ).fetchone()
        return found is not None

    def begin(self) -> None:
        """What is kept from now on stands or falls together, until `commit`."""
        if not self.connection.in_transaction:
            self.connection.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Make lasting what was kept."""
        if self.connection.in_transaction:
            self.connection.commit()

    def keep(self, stored: Stored) -> None:
        """Keep a file's report in the place of what was read in it before."""
        insert = self.connection.execute
        insert("DELETE FROM document WHERE path = ?", (stored.path,))
        (document,) = insert(_INSERT, (*stored[: len(_COLUMNS)], self._run)).fetchone()
        many = self.connection.executemany
        many(
            f"INSERT INTO claim VALUES ({', '.join('?' * 14)})",  # noqa: S608 - our own signs
            ((document, place, *claim) for place, claim in enumerate(stored.claims)),
        )
        many(
            "INSERT INTO checked VALUES (?, ?, ?, ?, ?, ?)",
            (
                (
                    document,
                    place,
                    check.kind,
                    f"[{', '.join(map(str, check.claims))}]",
                    _HOLDS[check.holds],
                    check.message,
                )
                for place, check in enumerate(stored.checks)
            ),
        )
        many(
            "INSERT INTO missing VALUES (?, ?, ?, ?, ?)",
            ((document, place, *missing) for place, missing in enumerate(stored.missing)),
        )

    def forget_the_unseen(self) -> int:
        """Remove what this run did not find in the folder any more; how many files that were."""
        return self.connection.execute("DELETE FROM document WHERE seen_in <> ?", (self._run,)).rowcount

    def totals(self) -> Totals:
        """How much the store holds."""
        counts = (
            "SELECT count(*) FROM document",
            "SELECT count(*) FROM document WHERE error IS NOT NULL",
            "SELECT count(*) FROM claim",
            "SELECT count(*) FROM checked",
            "SELECT count(*) FROM checked WHERE holds = 'false'",
            "SELECT count(*) FROM missing",
        )
        return Totals(*(self.connection.execute(count).fetchone()[0] for count in counts))

    def unreadable(self) -> Iterator[tuple[str, str]]:
        """The files that could not be read, with the reason of each."""
        yield from self.connection.execute("SELECT path, error FROM document WHERE error IS NOT NULL ORDER BY path")

    def readable(self) -> Iterator[Stored]:
        """Every report that was read, with its figures; its checks and what it lacks are left out."""
        query = self.connection.execute
        chosen = f"SELECT id, {', '.join(_COLUMNS)} FROM document WHERE error IS NULL ORDER BY path"  # noqa: S608 - our own names
        for document, *columns in query(chosen):
            claims = tuple(Claim(*row) for row in query(_CLAIMS_OF, (document,)))
            yield Stored._make((*columns, claims, (), ()))

    def sentences(self) -> Iterator[tuple[str, tuple[Fingerprint, ...]]]:
        """The sentences of each report, earlier years first, so that who repeats stands after whom."""
        for path, packed in self.connection.execute(
            "SELECT path, sentences FROM document WHERE error IS NULL ORDER BY year, path"
        ):
            yield path, tuple(Fingerprint(*sentence) for sentence in _SENTENCE.iter_unpack(packed))

    def passage(self, path: str, start: int, end: int) -> str:
        """A stretch of a report's text."""
        query: tuple[Any, ...] = (start + 1, end - start, path)
        found = self.connection.execute("SELECT substr(text, ?, ?) FROM document WHERE path = ?", query).fetchone()
        return str(found[0]) if found else ""


def packed(sentences: tuple[Fingerprint, ...]) -> bytes:
    """The sentences as the store keeps them: sixteen bytes each."""
    return struct.pack(f"<{_FIELDS_OF_SENTENCE * len(sentences)}", *chain.from_iterable(sentences))
